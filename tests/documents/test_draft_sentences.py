"""What a draft makes of sentences that newcomers met: lead-ins, brackets, gains, bounds of time, conditions."""

from typing import Any

import pytest

from cchc_cli.documents.audit.audit import audit
from cchc_cli.documents.draft.draft import Draft, draft_of
from cchc_cli.documents.sections import split
from cchc_cli.domain.figure_phrase import figures_in
from cchc_cli.i18n.language import english
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


# --- what the sentence says besides -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "qualifiers"),
    [
        ("Tỷ lệ công chức được bồi dưỡng kỹ năng số đạt 40%.", {"counting": ["civil-servants"]}),
        (
            "Tỷ lệ cán bộ, công chức có chứng chỉ năm 2026 là 40%, sang năm 2027 là 60%.",
            {"counting": ["cadres", "civil-servants"]},
        ),
        ("Tỷ lệ viên chức đạt chuẩn từ 95% trở lên.", {"counting": ["public-employees"]}),
        ("Tỷ lệ hài lòng của người dân với công chức đạt 95%.", {}),
        (
            "100% khoản thu (trừ các khoản phải nộp trực tiếp) được nộp trực tuyến.",
            {"condition": "trừ các khoản phải nộp trực tiếp"},
        ),
        ("Tiết kiệm 10% chi thường xuyên, không tính tiền lương.", {"condition": "không tính tiền lương"}),
        ("95% phản ánh được trả lời trong vòng 05 ngày làm việc.", {"condition": "trong vòng 05 ngày làm việc"}),
        ("100% hồ sơ công việc (trừ hồ sơ mật) được xử lý trên mạng.", {"excluding": ["confidential"]}),
        ("100% hồ sơ được số hóa.", {}),
    ],
)
def test_qualifiers_are_those_of_the_sentence(sentence: str, qualifiers: dict[str, Any]) -> None:
    found = entries(sentence)
    assert found
    assert [entry.fields.get("qualifiers", {}) for entry in found] == [qualifiers] * len(found)


def test_a_condition_behind_another_figure_is_a_remark() -> None:
    first, _ = entries("90% hồ sơ của xã và 70% khoản thu được xử lý trên mạng (trừ khoản nộp trực tiếp).")
    assert [remark.key for remark in first.remarks] == ["draft.may-apply"]


FIELDS = vocabulary().fields


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize(
    "sentence",
    [
        "Tỷ lệ hồ sơ lĩnh vực {field} được giải quyết đúng hạn đạt 95%.",
        "100% TTHC thuộc lĩnh vực {field} được số hóa.",
        "Cắt giảm 20% thời gian giải quyết đối với 12 TTHC lĩnh vực {field} so với quy định.",
    ],
)
def test_every_known_field_behind_linh_vuc_is_a_scope(sentence: str, field: str) -> None:
    (entry,) = entries(sentence.format(field=FIELDS[field].label.vi))
    assert entry.fields["scope"]["field"] == field


@pytest.mark.parametrize(
    ("fields", "scope"),
    [
        ("đất đai, xây dựng và hộ tịch", ["land", "construction", "civil-status"]),
        ("lao động, việc làm, y tế", ["labour", "health"]),
        ("giáo dục nghề nghiệp", None),
        ("đất đai, báo chí", None),
    ],
)
def test_lists_of_fields(fields: str, scope: list[str] | None) -> None:
    (entry,) = entries(f"Tỷ lệ hồ sơ lĩnh vực {fields} được giải quyết đúng hạn đạt 95%.")
    assert entry.fields.get("scope", {}).get("field") == scope


def test_an_aim_has_the_quarter_of_its_sentence() -> None:
    (entry,) = entries("Trong quý III/2026, có ứng dụng trí tuệ nhân tạo (AI) giúp người dân tra cứu, hỏi đáp về TTHC.")
    assert (entry.fields["due"], [remark.key for remark in entry.remarks]) == (2026, ["draft.time"])


@pytest.mark.parametrize(
    ("head", "cell", "due"),
    [
        ("Thời gian hoàn thành", "2027", 2027),
        ("Thời hạn", "Quý IV/2027", 2027),
        ("Lộ trình", "2026 - 2028", {"from": 2026, "to": 2028}),
        ("Năm", "2027", 2027),
        ("Ghi chú", "2027", None),
    ],
)
def test_a_column_of_deadlines_gives_a_row_its_due(head: str, cell: str, due: Any) -> None:
    text = f"I. MỤC TIÊU\n|Nội dung|Chỉ tiêu (%)|{head}|\n|---|---|---|\n|Tỷ lệ hồ sơ được số hóa|80%|{cell}|\n"
    assert dues(text) == [due]


@pytest.mark.parametrize(
    ("sentence", "above"),
    [
        ("Kế hoạch của tỉnh: UBND tỉnh đặt mục tiêu 90% hồ sơ được nộp trực tuyến.", True),
        ("Góp phần thực hiện mục tiêu của tỉnh là 90% hồ sơ được số hóa.", True),
        ("Trên phạm vi toàn tỉnh, 90% hồ sơ được nộp trực tuyến.", True),
        ("Phấn đấu cùng cả nước xác định chỉ tiêu 90% người dân có tài khoản.", True),
        ("100% TTHC được thực hiện không phụ thuộc địa giới hành chính trong phạm vi tỉnh.", False),
        ("90% nhiệm vụ do UBND tỉnh giao được thực hiện đúng hạn.", False),
        ("Chỉ số của xã thuộc nhóm 20 xã dẫn đầu toàn tỉnh.", False),
    ],
)
def test_a_quoted_target_of_a_higher_level_is_a_remark(sentence: str, above: bool) -> None:
    (entry,) = entries(sentence)
    assert ("draft.target-above" in [remark.key for remark in entry.remarks]) is above


# --- restatements, candidates and bases -------------------------------------------------------------------------------


def test_every_statement_of_one_target_restates_the_others() -> None:
    body = "\n".join(
        f"{number}. {heading}\n- {words} từ 98% trở lên."
        for number, heading, words in (
            ("I", "MỤC TIÊU", "Tỷ lệ hồ sơ TTHC được trả kết quả trước hạn và đúng hạn"),
            ("II", "NHIỆM VỤ", "Theo dõi sát, giữ tỷ lệ hồ sơ TTHC trả kết quả trước hạn và đúng hạn"),
            ("III", "GIẢI PHÁP", "Tỷ lệ hồ sơ TTHC trả kết quả trước hạn và đúng hạn"),
        )
    )
    places = [{"section": section, "paragraph": 1} for section in ("I", "II", "III")]
    found = [entry.fields.get("restates") for entry in drafted(body).entries]
    assert found == [[place for place in places if place != own] for own in places]


@pytest.mark.parametrize(
    ("sentence", "first"),
    [
        ("Tỷ lệ TTHC đủ điều kiện được cung cấp dịch vụ công trực tuyến toàn trình đạt 80%.", "full-online-services"),
        ("80% TTHC đủ điều kiện được cung cấp trực tuyến toàn trình.", "full-online-services"),
        ("Chỉ số chuyển đổi số của xã tăng từ 3 bậc trở lên so với năm 2025.", "dti-rank-gain"),
    ],
)
def test_the_first_candidate_has_the_quality_that_the_sentence_says(sentence: str, first: str) -> None:
    (entry,) = entries(sentence)
    assert (entry.candidates[0].indicator, entry.candidates[0].is_unsure) == (first, False)


@pytest.mark.parametrize(
    ("basis", "issuer"),
    [
        (
            "Xét đề nghị của Phòng Văn hóa - Xã hội tại Tờ trình số 17/TTr-VHXH ngày 08/01/2026;",
            "Phòng Văn hóa - Xã hội",
        ),
        (
            "Theo đề nghị của Chánh Văn phòng HĐND và UBND tại Tờ trình số 3/TTr-VP ngày 08/01/2026;",
            "Chánh Văn phòng HĐND và UBND",
        ),
        ("Xét Tờ trình số 17/TTr-VHXH ngày 08/01/2026;", None),
    ],
)
def test_who_proposes_is_the_issuer_of_the_proposal(basis: str, issuer: str | None) -> None:
    found = drafted("I. MỤC TIÊU", f"{HEAD}{basis}").head.based_on
    assert found[-1].issuer == issuer


# --- operators of lists -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "operator", "values"),
    [
        ("Tối thiểu 80% hồ sơ công việc cấp huyện và 60% hồ sơ công việc cấp xã được xử lý.", "at_least", [80, 60]),
        ("Không quá 5% hồ sơ cấp huyện, 3% hồ sơ cấp xã bị trễ hạn.", "at_most", [5, 3]),
        ("Trên 80% thủ tục hành chính và 60% thủ tục nội bộ được rà soát.", "more_than", [80, 60]),
    ],
)
def test_an_operator_is_shared_where_the_noun_is_repeated(sentence: str, operator: str, values: list[int]) -> None:
    found = drafted(f"I. MỤC TIÊU\n- {sentence}").entries
    assert [entry.fields.get(operator) for entry in found] == values
    for entry, value in zip(found, values, strict=True):
        assert {one.operator for one in figures_in(entry.stated) if one.value == value} == {operator}
        target = {"indicator": "files-digitised", operator: value, "source": source(entry.stated)}
        assert "verify.operator" not in verified(sentence, target)


@pytest.mark.parametrize(
    ("sentence", "remark"),
    [
        ("Tối thiểu 80% hồ sơ được số hóa, 60% hồ sơ được ký số.", "`Tối thiểu` may hold for 60% too"),
        ("Ít nhất 80% hồ sơ được số hóa và 60% cán bộ được tập huấn.", None),
        ("Ít nhất 80% hồ sơ được số hóa và 100% hồ sơ được ký số.", None),
    ],
)
def test_an_operator_that_may_be_shared_is_a_remark(sentence: str, remark: str | None) -> None:
    entry = drafted(f"I. MỤC TIÊU\n- {sentence}").entries[-1]
    assert "exactly" in entry.fields
    said = [english(one) for one in entry.remarks if one.key == "draft.may-apply"]
    assert said == ([] if remark is None else [remark])


@pytest.mark.parametrize(
    ("sentence", "qualifiers"),
    [
        ("Năng suất lao động tăng bình quân trên 11,5%/năm.", {"average": True}),
        ("Phấn đấu số hồ sơ trực tuyến tăng bình quân 5%/năm.", {"hedge": True, "average": True}),
        ("Số hồ sơ trực tuyến tăng khoảng 5%.", {"approximate": True}),
        ("Số hồ sơ trực tuyến tăng 5%.", None),
    ],
)
def test_an_increase_has_its_qualifiers(sentence: str, qualifiers: dict[str, bool] | None) -> None:
    (entry,) = drafted(f"I. MỤC TIÊU\n- {sentence}").entries
    assert (entry.fields["aim"], entry.fields.get("qualifiers")) == ("increase", qualifiers)


# --- recipients -------------------------------------------------------------------------------------------------------

END = "I. MỤC TIÊU\n- 90% văn bản được ký số.\nII. TỔ CHỨC THỰC HIỆN\nVăn phòng theo dõi.\n"


@pytest.mark.parametrize(
    "closing",
    [
        "Nơi nhận:\n- UBND tỉnh;\n- Lưu: VT.\nTin liên quan\n- Xã An Phú: 98% người dân hài lòng",
        "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn A\nĐánh giá bài viết: 98%",
        "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNơi nhận:\n- Sở Nội vụ;\nKế hoạch của xã khác: tối thiểu 98% hồ sơ",
    ],
)
def test_figures_behind_the_recipients_are_no_targets(closing: str) -> None:
    found = drafted(END + closing)
    assert [entry.stated for entry in found.entries] == ["90% văn bản"]
    assert [doubt.reason.key for doubt in found.doubts] == ["draft.closing"]
    target = {"indicator": "documents-signed", "exactly": 90, "source": source("90% văn bản")}
    described = {"title": "", "number": None, "issued": None, "issuer": ""}
    plan = {"document": described, "period": {"from": 2026, "to": 2030}, "targets": [target]}
    assert "verify.uncovered" not in [one.message.key for one in audit(plan, split(END + closing)).differences]


@pytest.mark.parametrize(
    "attached",
    [
        "PHỤ LỤC\n98% hồ sơ được giải quyết đúng hạn.",
        "KẾ HOẠCH\n(Ban hành kèm theo Quyết định số 1/QĐ-UBND)\nPhấn đấu 98% hồ sơ được giải quyết đúng hạn.",
        "DANH MỤC CHỈ TIÊU\n98% hồ sơ được giải quyết đúng hạn.",
        "(Kèm theo Kế hoạch số 1/KH-UBND)\n- 98% hồ sơ được giải quyết đúng hạn.",
        "III. CHỈ TIÊU\n- 98% hồ sơ được giải quyết đúng hạn.",
    ],
)
def test_what_is_attached_behind_the_recipients_is_part_of_the_plan(attached: str) -> None:
    found = drafted(f"{END}Nơi nhận:\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\n{attached}")
    assert [entry.fields["exactly"] for entry in found.entries] == [90, 98]


def test_recipients_in_the_letterhead_end_nothing() -> None:
    assert len(drafted(f"Nơi nhận: các phòng\n{END}").entries) == 1
