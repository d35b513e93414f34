"""Dates written out, lists of years, opening stages, quarters and yearly rises: the `due` of a draft, or a remark."""

from typing import Any

import pytest

from cchc_cli.documents.draft.entries import Doubt, DraftEntry
from cchc_cli.i18n.language import english
from documents.test_draft_entries import items
from documents.test_draft_sentences import drafted

ONLINE = "Tỷ lệ hồ sơ trực tuyến"
STAGE = {"from": 2026, "to": 2028}


def entries(sentence: str) -> list[DraftEntry]:
    """Return the entries of a sentence below a heading that has a year of its own."""
    return [one for one in items(sentence, heading="MỤC TIÊU ĐẾN NĂM 2030") if isinstance(one, DraftEntry)]


def dues(sentence: str) -> list[Any]:
    return [entry.fields.get("due") for entry in entries(sentence)]


def times(sentence: str) -> list[str]:
    """Return the words of the times that the entries of a sentence cannot express."""
    return [
        english(remark).split("`")[1]
        for entry in entries(sentence)
        for remark in entry.remarks
        if remark.key == "draft.time"
    ]


@pytest.mark.parametrize(
    ("sentence", "due"),
    [
        ("100% thủ tục được công bố trước ngày 31 tháng 12 năm 2026.", {"before": "2026-12-31"}),
        ("100% cơ quan hoàn thiện đề án trước ngày 01 tháng 7 năm 2027.", {"before": "2027-07-01"}),
        ("Trước ngày 30 tháng 6 năm 2027, 100% thủ tục được công bố.", {"before": "2027-06-30"}),
        ("100% hồ sơ được số hóa chậm nhất trước ngày 30.6.2027.", {"before": "2027-06-30"}),
        ("100% dữ liệu được số hóa, chậm nhất đến ngày 31/12/2026.", 2026),
        ("100% dữ liệu được số hóa, chậm nhất là ngày 31 tháng 12 năm 2027.", 2027),
        ("Đến ngày 31/12/2027, 100% hồ sơ được số hóa.", 2027),
        ("Đến hết ngày 31 tháng 12 năm 2027, 100% hồ sơ được số hóa.", 2027),
        ("100% hồ sơ được số hóa trước ngày 15 tháng 12 hằng năm.", "every-year"),
        ("100% văn bản được ban hành trước ngày 01/7/2027.", {"before": "2027-07-01"}),
        ("100% văn bản ban hành trước ngày 01/01/2025 được rà soát.", 2030),
        ("100% hồ sơ được số hóa theo Kế hoạch số 12/KH-UBND ngày 5 tháng 3 năm 2026.", 2030),
        ("Theo Quyết định số 12/QĐ-UBND ngày 31 tháng 12 năm 2026, 100% hồ sơ được số hóa.", 2030),
    ],
)
def test_a_date_of_a_deadline_is_its_due(sentence: str, due: Any) -> None:
    assert dues(sentence) == [due]
    assert times(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "due", "time"),
    [
        ("Đến ngày 30/6/2027, 100% hồ sơ được số hóa.", 2027, "Đến ngày 30/6/2027"),
        ("100% hồ sơ được số hóa chậm nhất ngày 15 tháng 9 năm 2028.", 2028, "chậm nhất ngày 15 tháng 9 năm 2028"),
        ("Đến ngày 01/01/2028, 100% hồ sơ được số hóa.", None, "Đến ngày 01/01/2028"),
        ("Trước ngày 31 tháng 02 năm 2028, 100% hồ sơ được số hóa.", None, "Trước ngày 31 tháng 02 năm 2028"),
        ("Trước ngày 30/6, 100% hồ sơ được số hóa.", 2030, "Trước ngày 30/6"),
        ("6 tháng đầu năm 2027, 100% hồ sơ được số hóa.", 2027, "6 tháng đầu năm 2027"),
        ("100% hồ sơ được số hóa trong nửa đầu năm 2027.", 2027, "trong nửa đầu năm 2027"),
        ("Đến giữa năm 2027, 100% hồ sơ được số hóa.", 2027, "Đến giữa năm 2027"),
        ("Năm 2027: trong quý II, 100% hồ sơ được số hóa.", 2027, "trong quý II"),
        ("100% hồ sơ được số hóa trong quý III.", 2030, "trong quý III"),
        ("Trước tháng 01/2027, 100% hồ sơ được số hóa.", None, "Trước tháng 01/2027"),
        ("Các năm 2026, 2027 và 2028 bảo đảm 100% hồ sơ được số hóa.", None, "Các năm 2026, 2027 và 2028"),
    ],
)
def test_a_time_that_due_cannot_say_is_a_remark(sentence: str, due: Any, time: str) -> None:
    assert dues(sentence) == [due]
    assert times(sentence) == [time]


def test_each_figure_has_the_remark_on_its_own_time() -> None:
    sentence = f"{ONLINE}: Quý I/2026 đạt 60%, 6 tháng đầu năm 2026 đạt 70%, đến hết năm 2026 đạt 85%."
    assert dues(sentence) == [2026, 2026, 2026]
    assert times(sentence) == ["Quý I/2026", "6 tháng đầu năm 2026"]
    assert times("Số hóa hồ sơ theo lộ trình: quý II đạt 60%, quý IV đạt 80%.") == ["quý II", "quý IV"]


@pytest.mark.parametrize(
    "sentence",
    [
        f"{ONLINE} các năm 2026, 2027, 2028 lần lượt đạt 70%, 80% và 90%.",
        f"{ONLINE} năm 2026, năm 2027 và năm 2028 lần lượt đạt tối thiểu 70%, 80% và 90%.",
        f"{ONLINE} đạt 70%, 80%, 90% tương ứng với các năm 2026, 2027 và 2028.",
        f"{ONLINE} đạt lần lượt 70%, 80% và 90% vào các năm 2026, 2027, 2028.",
        f"{ONLINE} từ năm 2026 đến năm 2028 lần lượt đạt 70%, 80% và 90%.",
        f"{ONLINE} các năm 2026 - 2028 lần lượt là 70%, 80% và 90%.",
    ],
)
def test_a_list_of_years_is_for_as_many_figures(sentence: str) -> None:
    assert dues(sentence) == [2026, 2027, 2028]
    assert times(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "due", "remarks"),
    [
        (f"{ONLINE} các năm 2026, 2027, 2028 lần lượt đạt 70% và 90%.", None, 2),
        (f"{ONLINE} giai đoạn 2026 - 2027 lần lượt đạt 70% và 90%.", None, 2),
        (f"Các năm 2026 và 2027, {ONLINE} của thôn và tổ dân phố lần lượt đạt 95% và 85%.", None, 2),
        (f"Giai đoạn 2026 - 2028, {ONLINE} của thôn và tổ dân phố lần lượt đạt 95% và 85%.", STAGE, 0),
        (f"Năm 2028, {ONLINE} của thôn và tổ dân phố lần lượt đạt 95% và 85%.", 2028, 0),
    ],
)
def test_figures_of_another_list_have_one_time(sentence: str, due: Any, remarks: int) -> None:
    assert dues(sentence) == [due, due]
    assert len(times(sentence)) == remarks


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Giai đoạn 2022 - 2023: 80% hồ sơ tại phường, 60% hồ sơ tại xã được số hóa. "
            "Giai đoạn 2026 - 2028: các tỷ lệ tương ứng là 90% và 70%.",
            [{"from": 2022, "to": 2023}] * 2 + [STAGE] * 2,
        ),
        (f"{ONLINE} đạt 85%. Năm 2028: tại phường 90%; tại xã: 80%.", [2030, 2028, 2028]),
        (
            f"{ONLINE}: giai đoạn 2026 - 2028: tại phường 90%, tại xã 80%, năm 2029: 95%.",
            [STAGE] * 2 + [2029],
        ),
        (f"Đến năm 2026 {ONLINE} đạt 70%, đến năm 2028 tỷ lệ thanh toán trực tuyến đạt 90%.", [2026, 2028]),
        ("Năm 2026: 80% hồ sơ trực tuyến; năm 2027: 90% hồ sơ trực tuyến; hồ sơ quá hạn: dưới 1%.", [2026, 2027, None]),
    ],
)
def test_a_time_that_opens_a_sentence_is_that_of_its_figures(sentence: str, expected: list[Any]) -> None:
    assert dues(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Số hóa: năm 2026 đạt 30% ở phường, 20% ở xã; những năm tiếp theo mỗi năm tăng thêm 20% cho đến khi đạt 100%.",
        "Số hóa kết quả năm 2026 đạt 30%, mỗi năm tăng thêm 20% đến khi hoàn thành 100%.",
        "Năm 2026 đạt 30% hồ sơ số hóa, tăng thêm 10% mỗi năm cho tới khi đạt 100%.",
    ],
)
def test_the_end_of_a_rise_is_no_target(sentence: str) -> None:
    found = items(sentence, heading="MỤC TIÊU ĐẾN NĂM 2030")
    doubts = [(one.shown, one.reason.key) for one in found if isinstance(one, Doubt)]
    assert ("100%", "draft.until") in doubts
    assert all(entry.fields.get("exactly") != 100 for entry in entries(sentence))
    assert [one.fields["due"] for one in entries(sentence) if "aim" in one.fields] == ["every-year"]


@pytest.mark.parametrize(
    ("sentence", "due"),
    [
        ("Biên chế công chức thực hiện theo chỉ tiêu Trung ương giao.", 2030),
        ("Tinh giản biên chế theo lộ trình tỉnh giao.", 2030),
        ("Biên chế công chức đến năm 2028 thực hiện theo chỉ tiêu tỉnh giao.", 2028),
    ],
)
def test_an_assigned_target_has_the_time_of_its_heading(sentence: str, due: int) -> None:
    assert [one.fields.get("due") for one in entries(sentence) if "delegated_to" in one.fields] == [due]


@pytest.mark.parametrize(
    ("head", "due", "time"),
    [
        ("Quý II/2026", 2026, ["Quý II/2026"]),
        ("6 tháng đầu năm 2027", 2027, ["6 tháng đầu năm 2027"]),
        ("Kế hoạch năm 2027", 2027, []),
    ],
)
def test_a_column_of_a_part_of_a_year_is_a_remark(head: str, due: int, time: list[str]) -> None:
    body = f"I. MỤC TIÊU\n| Chỉ tiêu | Đơn vị tính | {head} |\n|---|---|---|\n| {ONLINE} | % | 95 |"
    (entry,) = drafted(body).entries
    assert entry.fields["due"] == due
    assert [english(remark).split("`")[1] for remark in entry.remarks] == time


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Theo đó, đến năm 2028, tối thiểu 80% hồ sơ được ký số; 100% văn bản được số hóa.", [2028, 2028]),
        ("Mục tiêu đến năm 2027, 80% người dân hài lòng; 100% công chức được cấp mã.", [2027, 2027]),
        ("Xã nêu rõ đến năm 2028, 80% hồ sơ được ký số; 100% văn bản được số hóa.", [2028, 2030]),
        ("Chương trình nêu rõ mục tiêu năm 2027 bãi bỏ ít nhất 30% điều kiện kinh doanh.", [2027]),
        ("Kế hoạch của tỉnh đề ra đến năm 2028 đạt 95% hồ sơ trực tuyến.", [2028]),
        ("Triển khai Chương trình chuyển đổi số năm 2027, 95% hồ sơ được ký số.", [2030]),
        ("Mục tiêu đến 2029: 95% hồ sơ được giải quyết đúng hạn.", [2029]),
        ("Phấn đấu đến hết 2029, 95% hồ sơ được giải quyết đúng hạn.", [2029]),
        ("Phấn đấu đến 2000 hồ sơ, trong đó 95% được giải quyết đúng hạn.", [2030]),
    ],
)
def test_words_that_lead_to_a_time_are_no_name_of_a_document(sentence: str, expected: list[Any]) -> None:
    assert dues(sentence) == expected
