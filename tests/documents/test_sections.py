"""Text to numbered sections and counted paragraphs."""

from pathlib import Path

import pytest

from cchc_cli.documents.document import PREAMBLE, Document
from cchc_cli.documents.parts import Part, part_of
from cchc_cli.documents.sections import split
from source_audit.files import SourceError, read_document


def _layout(document: Document) -> dict[str, list[str]]:
    return {section.id: list(section.paragraphs) for section in document.sections.values() if section.id != PREAMBLE}


def test_wrapped_text_joins_lines_and_counts_short_last_lines_as_ends() -> None:
    text = """
    I. MỤC TIÊU
    1. Một
    - Đây là dòng thứ nhất của một gạch đầu dòng được ngắt ở cuối trang, nên
    
    
    2
    
    câu còn đi tiếp sang trang sau với nhiều chữ nữa cho đến hết dòng này đây.
    Câu thứ hai của đoạn.
    100% đoạn không có gạch đầu dòng được tính là một đoạn mới trong mục này
    và ở dòng sau vẫn còn.
    2. Hai mà tiêu đề của nó dài đến mức phải ngắt xuống dòng như ở trong tệp
    của văn bản
    + Một ý.
    """  # noqa: W293
    assert _layout(split(text)) == {
        "I": [],
        "I.1": [
            "Đây là dòng thứ nhất của một gạch đầu dòng được ngắt ở cuối trang, nên câu còn đi tiếp sang trang sau "
            "với nhiều chữ nữa cho đến hết dòng này đây. Câu thứ hai của đoạn.",
            "100% đoạn không có gạch đầu dòng được tính là một đoạn mới trong mục này và ở dòng sau vẫn còn.",
        ],
        "I.2": ["Một ý."],
    }


def test_markdown_and_every_kind_of_number() -> None:
    long = "Đoạn này dài hơn mọi dòng bị ngắt, " * 5 + "và bị ngắt trang ở"
    text = f"""
Phần thứ nhất
I. A**1. B**
X.
Phần thứ hai
## **I. C**
### **1. D**
#### **1.1. E**
a) **F** trong đó:
- {long}

giữa câu.
d) Tiêu đề dài của nhiệm vụ
đ) G
e) Bố trí đủ kinh phí.
III. H
"""
    document = split(text)
    assert _layout(document) == {
        "P1": [],
        "P1.I": [],
        "P1.I.1": ["X."],
        "P2": [],
        "P2.I": [],
        "P2.I.1": [],
        "P2.I.1.1": [],
        "P2.I.1.1.a": [f"{long} giữa câu."],
        "P2.I.1.1.d": [],
        "P2.I.1.1.đ": [],
        "P2.I.1.1.e": ["Bố trí đủ kinh phí."],
        "P2.III": [],
    }
    assert list(document.headings("P2.I.1.1.a")) == ["F trong đó:", "E", "D", "C", "Phần thứ hai"]


def test_numbers_that_go_back_open_no_section() -> None:
    text = f"I. A\n2. B\n{'Dòng dài. ' * 20}\n1. không phải mục\n2.1. C\n3.1. không có mục 3 nên không phải mục"
    assert list(_layout(split(text))) == ["I", "I.2", "I.2.1"]


def test_document_that_is_not_the_indexed_one_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("I. A", encoding="utf-8")
    (tmp_path / "index.yaml").write_text("- {file: a.txt, plan: a, sha256: 00ff}\n", encoding="utf-8")
    with pytest.raises(SourceError, match="sha256 differs"):
        read_document(tmp_path, "a")
    with pytest.raises(SourceError, match="no document for b"):
        read_document(tmp_path, "b")


def test_every_kind_of_number_opens_its_section() -> None:
    text = """
A. PHẦN MỘT
I- Một
1/ Hai
a/ Ba
• Bốn
B. PHẦN HAI
1.Năm
1.1 Sáu
- Bảy
Điều 1. Tám
1. Chín:
a) Mười;
PHỤ LỤC II
I. Mười một
"""
    assert list(_layout(split(text))) == [
        "A",
        "A.I",
        "A.I.1",
        "A.I.1.a",
        "B",
        "B.1",
        "B.1.1",
        "Đ1",
        "Đ1.1",
        "Đ1.1.a",
        "PL.II",
        "PL.II.I",
    ]


@pytest.mark.parametrize("letters", ["abcdefghijk", "abcdđeghiklm", "dđegh", "xyz", "efg"])
def test_letters_of_both_alphabets_open_sections(letters: str) -> None:
    lines = [line for letter in letters for line in (f"{letter}) Nội dung", "- 90% hồ sơ được số hóa.")]
    assert _layout(split("\n".join(["I. MỤC TIÊU", "1. Cụ thể", *lines]))) == {
        "I": [],
        "I.1": [],
        **{f"I.1.{letter}": ["90% hồ sơ được số hóa."] for letter in letters},
    }


@pytest.mark.parametrize("letters", ["ABCDEFGH", "ABCDEGH"])
def test_parts_of_both_alphabets_open_sections(letters: str) -> None:
    lines = [line for letter in letters for line in (f"{letter}. PHẦN {letter}", "I. Một", "- Hai.")]
    assert [id_ for id_ in _layout(split("\n".join(lines))) if len(id_) == 1] == list(letters)


@pytest.mark.parametrize(
    ("headings", "parts"),
    [
        (("KẾT QUẢ CẢI CÁCH HÀNH CHÍNH NĂM 2025", "MỤC TIÊU"), (Part.REPORT, Part.TARGETS)),
        (("ĐÁNH GIÁ", "CHỈ TIÊU"), (Part.REPORT, Part.TARGETS)),
        (("MỘT SỐ KẾT QUẢ NỔI BẬT", "NHIỆM VỤ"), (Part.REPORT, Part.TASKS)),
        (("TÌNH HÌNH", "MỤC TIÊU"), (Part.REPORT, Part.TARGETS)),
        (("MỤC TIÊU", "KẾT QUẢ ĐẦU RA"), (Part.TARGETS, Part.OTHER)),
        (("MỤC TIÊU", "ĐÁNH GIÁ, XẾP HẠNG"), (Part.TARGETS, Part.OTHER)),
        (("BÁO CÁO KẾT QUẢ NĂM 2025", "MỤC TIÊU"), (Part.REPORT, Part.TARGETS)),
        (("NHIỆM VỤ", "KIỂM TRA TÌNH HÌNH THỰC HIỆN"), (Part.TASKS, Part.OTHER)),
        (("NHIỆM VỤ", "CHẾ ĐỘ BÁO CÁO KẾT QUẢ THỰC HIỆN"), (Part.TASKS, Part.ORGANISATION)),
        (("NHIỆM VỤ", "THEO DÕI, ĐÁNH GIÁ KẾT QUẢ THỰC HIỆN"), (Part.TASKS, Part.OTHER)),
        (("KẾT QUẢ CẦN ĐẠT", "NHIỆM VỤ"), (Part.OTHER, Part.TASKS)),
        (("KẾT QUẢ NĂM 2025 VÀ MỤC TIÊU NĂM 2026", "NHIỆM VỤ"), (Part.TARGETS, Part.TASKS)),
    ],
)
def test_a_part_that_opens_with_results_is_a_report(headings: tuple[str, str], parts: tuple[Part, Part]) -> None:
    document = split("".join(f"{'I' * at}. {heading}\n- Đạt 90%.\n" for at, heading in enumerate(headings, 1)))
    assert tuple(part_of(document, id_) for id_ in ("I", "II")) == parts
