"""Letterheads, signatures and lines of a PDF, by the places of their words alone."""

from pathlib import Path

import pytest

from cchc_cli.documents.readers.pdf_box import Box
from cchc_cli.documents.readers.pdf_layout import PdfTable, reading_order
from cchc_cli.documents.readers.read import read_document

WIDTH = 6.0
"""Width of a letter in these tests; spaces have half of it."""
BODY = (90, "Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ về cải cách hành", 300)


def words(left: float, text: str, y: float) -> list[Box]:
    """Return the words of a text that begins at a place."""
    found: list[Box] = []
    for word in text.split():
        found.append(Box(left, y, left + WIDTH * len(word), y + 9, f"{word} "))
        left = found[-1].right + WIDTH / 2
    return found


def width(text: str) -> float:
    return sum(len(word) for word in text.split()) * WIDTH + (len(text.split()) - 1) * WIDTH / 2


def around(middle: float, text: str, y: float) -> list[Box]:
    """Return the words of a centred text."""
    return words(middle - width(text) / 2, text, y)


def read(*lines: list[Box]) -> list[tuple[int, str]]:
    """Return column and text of each line, above a line of the body that is as wide as the page."""
    boxes = [box for line in (*lines, words(*BODY)) for box in line]
    found = [(line.column, line.text) for line in reading_order(boxes, []) if not isinstance(line, PdfTable)]
    assert found[-1] == (0, BODY[1])
    return found[:-1]


MIDDLE = (BODY[0] * 2 + width(BODY[1])) / 2
TOP, NATION, MOTTO = 700, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"


def test_columns_beside_a_narrow_gap_are_kept_apart() -> None:
    left = "BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG"
    start = BODY[0] + width(left) + 12
    axis = start + width(NATION) / 2
    assert read(
        words(BODY[0], left, TOP),
        words(start, NATION, TOP),
        around(BODY[0] + width(left) / 2, "Số: 611/QĐ-BNNMT", TOP - 28),
        around(axis, MOTTO, TOP - 45),
        around(axis, "Hà Nội, ngày 04 tháng 3 năm 2026", TOP - 72),
        around(MIDDLE, "QUYẾT ĐỊNH", TOP - 100),
    ) == [
        (1, left),
        (1, "Số: 611/QĐ-BNNMT"),
        (2, NATION),
        (2, MOTTO),
        (2, "Hà Nội, ngày 04 tháng 3 năm 2026"),
        (0, "QUYẾT ĐỊNH"),
    ]


def test_a_short_title_below_the_right_column_is_in_none() -> None:
    axis = 430.0
    assert read(
        [*around(120, "CHÍNH PHỦ", TOP), *around(axis, NATION, TOP)],
        [*around(120, "Số: 12/NQ-CP", TOP - 15), *around(axis, MOTTO, TOP - 15)],
        around(axis, "Hà Nội, ngày 04 tháng 3 năm 2026", TOP - 30),
        around(MIDDLE, "NGHỊ QUYẾT", TOP - 45),
    )[-1] == (0, "NGHỊ QUYẾT")


def test_a_column_of_spaces_is_one() -> None:
    assert read(
        [*words(90, "ỦY BAN NHÂN DÂN", TOP), *words(200, NATION, TOP)],
        [*words(110, "XÃ AN PHÚ", TOP - 13), *words(250, MOTTO, TOP - 13)],
    ) == [(1, "ỦY BAN NHÂN DÂN"), (1, "XÃ AN PHÚ"), (2, NATION), (2, MOTTO)]


@pytest.mark.parametrize("aligned", ["left", "right"])
def test_lines_of_a_column_need_not_be_centred(aligned: str) -> None:
    lines = [NATION, MOTTO, "Hà Nội, ngày 04 tháng 3 năm 2026"]
    starts = [300 if aligned == "left" else 520 - width(line) for line in lines]
    found = read(
        [*words(90, "BỘ NỘI VỤ", TOP), *words(starts[0], lines[0], TOP)],
        words(starts[1], lines[1], TOP - 15),
        words(starts[2], lines[2], TOP - 30),
        around(MIDDLE, "KẾ HOẠCH", TOP - 45),
    )
    assert found == [(1, "BỘ NỘI VỤ"), *((2, line) for line in lines), (0, "KẾ HOẠCH")]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ([words(90, "Mục tiêu của", TOP) + words(175, "kế hoạch này", TOP)], "Mục tiêu của kế hoạch này"),
        ([words(90, "III.", TOP) + words(160, "TỔ CHỨC THỰC HIỆN", TOP)], "III. TỔ CHỨC THỰC HIỆN"),
        ([words(90, "a)", TOP) + words(160, "Hồ sơ", TOP)], "a) Hồ sơ"),
    ],
)
def test_a_gap_in_a_line_of_the_body_is_none_between_columns(lines: list[list[Box]], found: str) -> None:
    assert read(*lines) == [(0, found)]


def test_parts_of_a_word_in_other_fonts_touch() -> None:
    parts = [Box(90, TOP, 96, TOP + 9, "C"), Box(102, TOP, 114, TOP + 9, "NG"), Box(96, TOP, 102, TOP + 9, "Ộ")]
    assert read(parts) == [(0, "CỘNG")]


def paragraphs(path: Path, *content: str, page: str = "") -> tuple[str, ...]:
    """Return the paragraphs of a PDF with the text operators given, in a font of 12 points."""
    stream = f"BT /F1 12 Tf {' '.join(content)} ET"
    path.write_bytes(
        f"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R{page}/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
4 0 obj<</Length {len(stream)}>>stream
{stream}
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>
""".encode("ascii")
    )
    return read_document(path).sections[""].paragraphs


def test_lines_close_to_each_other_share_no_letters(tmp_path: Path) -> None:
    lines = ("ngay 04 thang 3, gypq", "QUYET DINH 100%", "Ban hanh Ke hoach cai cach hanh chinh nam 2026")
    shown = (f"1 0 0 1 90 {600 - 9 * at} Tm ({line}) Tj" for at, line in enumerate(lines))
    assert paragraphs(tmp_path / "a.pdf", *shown) == lines


def test_a_raised_number_is_no_digit_of_a_figure(tmp_path: Path) -> None:
    note = "/F1 7 Tf 5 Ts (2) Tj /F1 12 Tf 0 Ts ( tro len) Tj"
    found = paragraphs(tmp_path / "a.pdf", f"1 0 0 1 90 600 Tm (ho so truc tuyen dat 98,5) Tj {note}")
    assert found == ("ho so truc tuyen dat 98,5 2 tro len",)


LINES = ("I. MUC TIEU den nam 2030 cua tinh", "- Ty le ho so truc tuyen dat 85% so voi tong so ho so tiep nhan")


@pytest.mark.parametrize(
    ("turned", "matrix", "step"),
    [(0, "1 0 0 1", (0, -18)), (90, "0 1 -1 0", (18, 0)), (180, "-1 0 0 -1", (0, 18)), (270, "0 -1 1 0", (-18, 0))],
)
def test_a_page_that_is_turned_is_read_as_it_is_shown(
    turned: int, matrix: str, step: tuple[int, int], tmp_path: Path
) -> None:
    shown = (f"{matrix} {300 + at * step[0]} {400 + at * step[1]} Tm ({line}) Tj" for at, line in enumerate(LINES))
    paragraphs(tmp_path / "a.pdf", *shown, page=f"/Rotate {turned}")
    found = read_document(tmp_path / "a.pdf").sections["I"]
    assert (found.heading, *found.paragraphs) == ("MUC TIEU den nam 2030 cua tinh", LINES[1].removeprefix("- "))


def test_words_from_the_bottom_to_the_top_keep_their_order(tmp_path: Path) -> None:
    found = paragraphs(tmp_path / "a.pdf", "0 1 -1 0 90 300 Tm (Co quan chu tri thuc hien) Tj")
    assert found == ("Co quan chu tri thuc hien",)
