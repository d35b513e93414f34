"""What a draft makes of sentences that newcomers met: lead-ins, brackets, gains, bounds of time, conditions."""

from typing import Any

import pytest

from cchc_cli.documents.audit.audit import audit
from cchc_cli.documents.draft.draft import Draft, draft_of
from cchc_cli.documents.sections import split
from documents.measure import vocabulary
from documents.test_draft_entries import HEAD, entries, source, verified


def drafted(body: str, head: str = HEAD) -> Draft:
    known = vocabulary()
    return draft_of(split(f"{head}\n{body}"), known.localities, known.catalogue, known.fields)


def dues(body: str) -> list[Any]:
    return [entry.fields.get("due") for entry in drafted(body).entries]


def differences(body: str, *targets: dict[str, Any]) -> list[str]:
    """Return what verify says of the targets of a text, its head and what they leave uncovered left out."""
    described = {"title": "", "number": None, "issued": None, "issuer": ""}
    plan = {"document": described, "period": {"from": 2026, "to": 2030}, "targets": list(targets)}
    return [
        one.message.key
        for one in audit(plan, split(body)).differences
        if one.path[0] == "targets" and len(one.path) > 1
    ]


# --- lead-ins ---------------------------------------------------------------------------------------------------------

FILES = "- Tỷ lệ hồ sơ giải quyết đúng hạn đạt từ 95% trở lên."
LEAD_INS = {
    "Nâng cao chất lượng phục vụ người dân; đến hết năm 2027 đạt các chỉ tiêu sau:": 2027,
    "Tiếp tục đơn giản hóa thủ tục. Trong năm 2027 hoàn thành các mục tiêu:": 2027,
    "Phấn đấu đến năm 2027 đạt các chỉ tiêu sau:": 2027,
    "Phấn đấu năm 2027:": 2027,
    "Các chỉ tiêu phấn đấu đến cuối năm 2027:": 2027,
    "UBND xã giao các đơn vị, trong giai đoạn 2027 - 2028 bảo đảm đạt:": {"from": 2027, "to": 2028},
    "Trước ngày 30/6/2027 phấn đấu đạt các kết quả sau:": {"before": "2027-06-30"},
}


@pytest.mark.parametrize("lead_in", LEAD_INS)
def test_the_time_of_a_lead_in_is_that_of_the_targets_below(lead_in: str) -> None:
    due = LEAD_INS[lead_in]
    body = f"I. MỤC TIÊU\n{lead_in}\n- Tỷ lệ văn bản được ký số đạt 90%.\n{FILES}"
    assert dues(body)[-2:] == [due, due]
    target = {"indicator": "files-on-time", "at_least": 95}
    target["source"] = {"section": "I", "paragraph": 3, "stated": "từ 95% trở lên"}
    assert differences(body, target) == ["verify.no-due-above"]
    assert differences(body, {**target, "due": due}) == []


@pytest.mark.parametrize(
    "lead_in",
    [
        "Ban hành Kế hoạch cải cách hành chính năm 2027 với các chỉ tiêu sau:",
        "Nâng cao chất lượng phục vụ trong năm 2027.",
        "Năm 2027 đã đạt 90%; các chỉ tiêu tiếp theo như sau:",
        "Các cơ quan năm 2027 gồm:",
    ],
)
def test_other_paragraphs_before_a_target_give_it_no_time(lead_in: str) -> None:
    assert dues(f"I. MỤC TIÊU\n{lead_in}\n{FILES}")[-1] is None


def test_a_target_below_a_lead_in_may_have_a_time_of_its_own() -> None:
    body = f"I. MỤC TIÊU\nĐến năm 2027 đạt các chỉ tiêu sau:\n{FILES}\n- Năm 2028, 90% văn bản được ký số."
    assert dues(body) == [2027, 2028]


def test_a_section_announces_the_sections_in_it() -> None:
    body = f"I. MỤC TIÊU\nPhấn đấu đến năm 2027 đạt các chỉ tiêu sau:\n1. Thủ tục hành chính\n{FILES}"
    assert dues(body) == [2027]


# --- brackets ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Tỷ lệ hồ sơ trực tuyến năm 2026 đạt 85% (năm 2025 đạt 71%).", [2026, 2025]),
        ("Chỉ số năm 2026 thuộc nhóm 15 xã dẫn đầu toàn tỉnh (năm 2025 xã đứng thứ 27/78).", [2026, 2025]),
        ("Tỷ lệ hồ sơ trực tuyến đạt 85% (năm 2025 là 71%), riêng lĩnh vực đất đai đạt 70%.", [None, 2025, None]),
        ("Tỷ lệ hồ sơ trực tuyến đạt 85% (hiện nay 71%) vào năm 2027.", [2027, None]),
        ("Tỷ lệ hồ sơ trực tuyến đạt 85% (đến năm 2027).", [2027]),
        ("Tỷ lệ hồ sơ trực tuyến (năm 2026: 85%; năm 2027: 90%).", [2026, 2027]),
    ],
)
def test_the_times_of_a_bracket_are_those_of_its_figures(sentence: str, found: list[Any]) -> None:
    assert [entry.fields.get("due") for entry in entries(sentence)] == found


def test_verify_reads_the_times_of_brackets_as_a_draft_does() -> None:
    sentence = "Tỷ lệ hồ sơ trực tuyến đạt trên 85% (năm 2025 là 71%)."
    assert verified(sentence, {"indicator": "online-files", "more_than": 85, "source": source("trên 85%")}) == [
        "verify.uncovered"
    ]


# --- quotes -----------------------------------------------------------------------------------------------------------

ONE_YEAR = HEAD.replace("giai đoạn 2026 - 2030", "năm 2026, định hướng đến năm 2030")


@pytest.mark.parametrize(
    ("sentence", "stated"),
    [
        ("Tỷ lệ hồ sơ trực tuyến năm 2026 đạt trên 80%, đến năm 2027 đạt trên 85%.", "năm 2027 đạt trên 85%"),
        ("Mức độ hài lòng về y tế trong giai đoạn 2027 - 2028 đạt trên 85%.", "giai đoạn 2027 - 2028 đạt trên 85%"),
        ("Ít nhất 85% hồ sơ được số hóa vào năm 2027.", "Ít nhất 85% hồ sơ được số hóa vào năm 2027"),
        ("Trong năm 2028 tỷ lệ hồ sơ trực tuyến của người dân và tổ chức đạt trên 85%.", "năm 2028 … trên 85%"),
        ("Đến năm 2030 tỷ lệ hồ sơ trực tuyến của người dân đạt trên 85%.", "trên 85%"),
        ("Đến năm 2026 tỷ lệ hồ sơ trực tuyến của người dân đạt trên 85%.", "trên 85%"),
    ],
)
def test_a_quote_has_the_year_that_is_outside_the_period(sentence: str, stated: str) -> None:
    assert drafted(f"I. MỤC TIÊU\n- {sentence}", ONE_YEAR).entries[-1].stated == stated


@pytest.mark.parametrize(
    ("sentence", "stated"),
    [
        ("Hoàn thành 100% việc rà soát, kiến nghị xử lý văn bản của xã.", "100% việc rà soát"),
        ("100% tồn tại, hạn chế được khắc phục.", "100% tồn tại, hạn chế"),
        ("100% cán bộ, công chức, viên chức có chữ ký số.", "100% cán bộ, công chức, viên chức"),
        ("100% trang thiết bị của Trung tâm được kiểm kê.", "100% trang thiết bị"),
        ("100% cơ quan trực thuộc xã thực hiện chấm điểm.", "100% cơ quan trực thuộc xã"),
        ("100% hồ sơ mới và 100% hồ sơ cũ được số hóa.", "100% hồ sơ mới"),
        (
            "Bảo đảm Cổng thông tin điện tử của xã vận hành ổn định, cung cấp đầy đủ thông tin.",
            "Bảo đảm Cổng thông tin điện tử",
        ),
    ],
)
def test_a_quote_ends_behind_a_whole_phrase(sentence: str, stated: str) -> None:
    assert entries(sentence)[0].stated == stated
