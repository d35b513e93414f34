"""`verify` requires the deadline that a draft reads for the figure of a target, in a sentence and in a table."""

from typing import Any

import pytest

from documents.test_draft_sentences import differences

HEADING = "I. MỤC TIÊU ĐẾN NĂM 2030"
STAGES = "Giai đoạn 2026 - 2027: 80% hồ sơ được số hóa. Giai đoạn 2028 - 2029: tỷ lệ tương ứng là 90%."


def found(sentence: str, stated: str, due: Any, **target: Any) -> list[str]:
    """Return what verify says of a target with a deadline; None leaves `due` out."""
    source = {"section": "I", "paragraph": 1, "stated": stated}
    entry = {"indicator": "files-digitised", **(target or {"exactly": 80}), "source": source}
    return differences(f"{HEADING}\n- {sentence}", entry if due is None else {**entry, "due": due})


@pytest.mark.parametrize(
    ("sentence", "stated", "right", "wrong"),
    [
        (STAGES, "80% hồ sơ", {"from": 2026, "to": 2027}, 2030),
        ("Đến hết năm 2027, 80% hồ sơ được số hóa; đến năm 2030 đạt 100%.", "80% hồ sơ", 2027, 2030),
        ("Hằng năm, 80% hồ sơ được số hóa.", "80% hồ sơ", "every-year", 2030),
        ("80% hồ sơ được số hóa trước ngày 31 tháng 12 năm 2026.", "80% hồ sơ", {"before": "2026-12-31"}, 2030),
        ("Đến ngày 31/12/2027, 80% hồ sơ được số hóa.", "80% hồ sơ", 2027, 2030),
        ("Số hóa các năm 2026, 2027 lần lượt đạt 70% và 80%.", "80%", 2027, 2026),
    ],
)
def test_another_year_of_the_paragraph_or_the_heading_is_found(
    sentence: str, stated: str, right: Any, wrong: Any
) -> None:
    assert found(sentence, stated, right) == []
    assert found(sentence, stated, wrong) == ["verify.other-due"]
    (missing,) = found(sentence, stated, None)
    assert missing in ("verify.no-due", "verify.no-every-year")


def test_the_year_of_a_score_is_found() -> None:
    sentence = "Chỉ số năm 2026 đạt trên 86 điểm; giai đoạn 2027 - 2030 đạt từ 88,5 điểm trở lên."
    assert found(sentence, "trên 86 điểm", 2026, more_than=86) == []
    assert found(sentence, "trên 86 điểm", 2027, more_than=86) == ["verify.other-due"]
    assert found(sentence, "trên 86 điểm", None, more_than=86) == ["verify.no-due"]


@pytest.mark.parametrize(
    ("sentence", "stated", "target"),
    [
        ("Tỷ lệ hồ sơ được số hóa đạt 80%.", "đạt 80%", {"exactly": 80}),
        ("Biên chế thực hiện theo chỉ tiêu tỉnh giao.", "theo chỉ tiêu tỉnh giao", {"delegated_to": "province"}),
        ("Cải thiện tỷ lệ hồ sơ được số hóa.", "Cải thiện tỷ lệ hồ sơ", {"aim": "improve"}),
    ],
)
def test_the_deadline_of_a_heading_is_required(sentence: str, stated: str, target: dict[str, Any]) -> None:
    assert found(sentence, stated, 2030, **target) == []
    assert found(sentence, stated, None, **target) == ["verify.no-due-above"]


@pytest.mark.parametrize(
    ("sentence", "stated", "due"),
    [
        ("Từ năm 2027, mỗi năm có 80% hồ sơ được số hóa.", "80% hồ sơ", 2027),
        ("80% hồ sơ được số hóa vào năm 2026 và duy trì đến năm 2030.", "80% hồ sơ", 2030),
        ("Đến ngày 30/6/2027, 80% hồ sơ được số hóa.", "80% hồ sơ", {"before": "2027-06-30"}),
        ("Đến ngày 30/6/2027, 80% hồ sơ được số hóa.", "80% hồ sơ", 2027),
        ("Các năm 2026, 2027 số hóa 80% hồ sơ.", "80% hồ sơ", 2027),
        ("Cải thiện hồ sơ đến năm 2028, bảo đảm hồ sơ được số hóa.", "bảo đảm hồ sơ được số hóa", 2030),
    ],
)
def test_where_the_words_leave_a_choice_either_will_do(sentence: str, stated: str, due: Any) -> None:
    target = {"aim": "ensure"} if "%" not in sentence else {"exactly": 80}
    assert found(sentence, stated, due, **target) == []


def test_the_outlook_of_a_named_document_is_no_deadline() -> None:
    sentence = "Thực hiện Đề án chuyển đổi số giai đoạn 2022 - 2025, tầm nhìn đến năm 2035, số hóa 80% hồ sơ."
    assert found(sentence, "80% hồ sơ", 2030) == []


@pytest.mark.parametrize(
    ("due", "said"),
    [(2026, []), (2027, ["verify.other-due"]), (None, ["verify.no-due-column"])],
)
def test_the_year_of_the_column_is_required(due: int | None, said: list[str]) -> None:
    body = (
        "I. MỤC TIÊU\n| Chỉ tiêu | Đơn vị tính | Năm 2026 | Năm 2027 |\n|---|---|---|---|\n"
        "| Tỷ lệ hồ sơ được số hóa | % | 80 | 90 |\n| Tỷ lệ hồ sơ trực tuyến | % | 70 | 75 |"
    )
    target: dict[str, Any] = {"indicator": "files-digitised", "exactly": 80}
    target["source"] = {"section": "I", "table": 1, "row": 1, "stated": "80"}
    assert differences(body, target if due is None else {**target, "due": due}) == said


def test_the_years_of_a_trajectory_are_those_of_the_document() -> None:
    sentence = "Số hóa năm 2026 đạt 20%, mỗi năm tăng 15%, đến năm 2028."
    path = {"from": 2026, "start": 20, "step": 15, "through": 2028}
    stated = "20%, mỗi năm tăng 15%"
    assert found(sentence, stated, None, trajectory={**path, "comparator": "exactly"}) == []
    assert found(sentence, stated, None, trajectory={**path, "from": 2025, "comparator": "exactly"}) == ["verify.due"]
