"""What `verify` finds beside percents: figures with other units, exceptions and fields of the sentence of a target."""

from typing import Any

import pytest

from cchc_cli.documents.audit.audit import audit
from cchc_cli.documents.audit.qualifier_checks import Fields
from cchc_cli.documents.sections import split
from cchc_cli.domain.checks import Check
from cchc_cli.i18n.language import english
from documents.measure import vocabulary

HEAD = """UBND PHƯỜNG TAM PHƯỚC
Số: 15/KH-UBND
Tam Phước, ngày 20 tháng 3 năm 2026

KẾ HOẠCH
Cải cách hành chính năm 2026

I. MỤC TIÊU
1. Mục tiêu cụ thể
- {sentence}
II. NHIỆM VỤ
1. Cải cách thể chế
- {task}
"""


def found(sentence: str, task: str = "Rà soát văn bản.", **target: Any) -> list[tuple[str, str]]:
    """Return code and message of what differs in the paragraph of a target."""
    known = vocabulary()
    source = {"section": "I.1", "paragraph": 1, "stated": target.pop("stated", "tối thiểu 90%")}
    plan = {
        "document": {
            "title": "Cải cách hành chính năm 2026",
            "number": "15/KH-UBND",
            "issued": "2026-03-20",
            "issuer": "UBND phường Tam Phước",
        },
        "period": {"from": 2026, "to": 2026},
        "targets": [{"indicator": "files-on-time", "at_least": 90, "source": source, **target}],
    }
    compared = audit(plan, split(HEAD.format(sentence=sentence, task=task)), Fields(known.fields, known.catalogue))
    checks = (Check.QUALIFIER, Check.COVERAGE)
    return [(one.check.code, english(one.message)) for one in compared.differences if one.check in checks]


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("Hồ sơ đúng hạn tối thiểu 90%, thời gian chờ không quá 15 phút.", "15 phút"),
        ("Hồ sơ đúng hạn tối thiểu 90%; mỗi đơn vị có ít nhất 03 sáng kiến.", "03 sáng kiến"),
        ("Hồ sơ đúng hạn tối thiểu 90%; trả lời kiến nghị trong 07 ngày làm việc.", "07 ngày"),
        ("Hồ sơ đúng hạn tối thiểu 90%; Chỉ số đạt từ 85 điểm trở lên.", "85 điểm"),
        ("Hồ sơ đúng hạn tối thiểu 90%; xây dựng 02 mô hình mới.", "02 mô hình"),
        ("Hồ sơ đúng hạn tối thiểu 90%; tối thiểu 05 lớp tập huấn.", "05 lớp"),
        ("Hồ sơ đúng hạn tối thiểu 90%; phấn đấu có 06 thôn, xóm đạt chuẩn.", "06 thôn"),
        ("Hồ sơ đúng hạn tối thiểu 90%; có 12 phường được công nhận đạt chuẩn.", "12 phường"),
        ("Hồ sơ đúng hạn tối thiểu 90%; tổ chức 03 hội nghị đối thoại.", "03 hội nghị"),
    ],
)
def test_a_figure_with_another_unit_is_a_target_or_an_exception(sentence: str, shown: str) -> None:
    ((code, said),) = found(sentence)
    assert code == "V201"
    assert said.startswith(f"`{shown}` is neither a target nor an exception")
    assert found(sentence, note=f"Văn bản cũng ghi {shown}.") == []
    assert found(sentence, qualifiers={"condition": f"và {shown}"}) == []
    assert [one[0] for one in found(sentence, note=f"1{shown}")] == ["V201"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Hồ sơ đúng hạn tối thiểu 90% theo Nghị quyết số 57-NQ/TW ngày 22/12/2024.",
        "Hồ sơ đúng hạn tối thiểu 90% trên 34 tỉnh, thành phố.",
        "Hồ sơ đúng hạn tối thiểu 90%, theo 06 nội dung trọng tâm của phương châm “4 tại chỗ”.",
        "Hồ sơ đúng hạn tối thiểu 90% trước ngày 30/9/2026.",
        "Hồ sơ đúng hạn tối thiểu 90% theo Điều 5 và Phụ lục 2.",
        "Hồ sơ đúng hạn tối thiểu 90%. Tỉnh có 34 xã, phường và 12 sở.",
        "Hồ sơ đúng hạn tối thiểu 90%, triển khai mô hình 02 cấp tại 34 tỉnh, thành phố.",
        "Hồ sơ đúng hạn tối thiểu 90% của người từ 15 tuổi trở lên.",
        "Hồ sơ đúng hạn tối thiểu 90%, đào tạo học sinh từ lớp 8 trở lên.",
    ],
)
def test_other_numbers_are_no_figures(sentence: str) -> None:
    assert found(sentence) == []


def test_figures_with_other_units_count_among_the_targets_alone() -> None:
    assert found("Hồ sơ đúng hạn tối thiểu 90%.", task="Tổ chức tối thiểu 05 lớp tập huấn trong 30 ngày.") == []


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Hồ sơ đúng hạn tối thiểu 90%, trừ các khoản pháp luật quy định.", "trừ các khoản pháp luật"),
        ("Hồ sơ đúng hạn tối thiểu 90% (không tính hồ sơ tạm dừng).", "không tính hồ sơ tạm dừng"),
        ("Hồ sơ đúng hạn tối thiểu 90%, không bao gồm hồ sơ liên thông.", "không bao gồm hồ sơ liên thông"),
    ],
)
def test_an_exception_of_the_sentence_needs_a_condition(sentence: str, words: str) -> None:
    ((code, said),) = found(sentence)
    assert code == "V109"
    assert words in said
    assert found(sentence, qualifiers={"condition": words}) == []
    assert found(sentence, note=words) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Loại trừ giấy tờ trùng lặp; hồ sơ đúng hạn tối thiểu 90%.",
        "Hồ sơ đúng hạn tối thiểu 90%, khấu trừ qua tài khoản.",
        "Hồ sơ đúng hạn tối thiểu 90%. Trừ các khoản thu khác.",
    ],
)
def test_other_words_are_no_exception(sentence: str) -> None:
    assert found(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "field"),
    [
        ("Hồ sơ đúng hạn lĩnh vực đất đai tối thiểu 90%.", "land"),
        ("Hồ sơ đúng hạn thuộc lĩnh vực xây dựng đạt tối thiểu 90%.", "construction"),
        ("Hồ sơ đúng hạn, riêng lĩnh vực hộ tịch tối thiểu 90%.", "civil-status"),
    ],
)
def test_a_field_of_the_sentence_is_in_the_scope(sentence: str, field: str) -> None:
    ((code, said),) = found(sentence)
    assert (code, f"no `field: {field}`" in said) == ("V109", True)
    assert found(sentence, scope={"field": field}) == []
    assert found(sentence, qualifiers={"condition": "hồ sơ của một lĩnh vực"}) == []


@pytest.mark.parametrize("indicator", ["satisfaction-health", "land-data-cleaned"])
def test_a_field_that_the_indicator_is_about_needs_no_scope(indicator: str) -> None:
    name = "y tế" if indicator == "satisfaction-health" else "đất đai"
    assert found(f"Kết quả lĩnh vực {name} đạt tối thiểu 90%.", indicator=indicator) == []
