"""What a draft makes of the words that limit a figure: levels, fields, bodies, a share of a share, proposals."""

from typing import Any

import pytest

from cchc_cli.documents.draft.entries import Doubt, DraftEntry
from cchc_cli.i18n.language import english
from documents.test_draft_entries import HEAD, comments, source, verified
from documents.test_draft_sentences import differences, drafted

PROVINCE = """ỦY BAN NHÂN DÂN
TỈNH HÀ TĨNH
Số: 27/KH-UBND
Hà Tĩnh, ngày 12 tháng 02 năm 2026
KẾ HOẠCH
Cải cách hành chính tỉnh Hà Tĩnh giai đoạn 2026 - 2030
"""
MINISTRY = """BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG
Số: 27/KH-BNNMT
Hà Nội, ngày 12 tháng 02 năm 2026
KẾ HOẠCH
Cải cách hành chính ngành Nông nghiệp và Môi trường giai đoạn 2026 - 2030
"""


def items(sentence: str, head: str = PROVINCE) -> tuple[DraftEntry | Doubt, ...]:
    return drafted(f"I. MỤC TIÊU\n- {sentence}", head).items


def scopes(sentence: str, head: str = PROVINCE) -> list[Any]:
    return [item.fields.get("scope") for item in items(sentence, head) if isinstance(item, DraftEntry)]


def levels(sentence: str, head: str = PROVINCE) -> list[Any]:
    return [None if scope is None else scope.get("level") for scope in scopes(sentence, head)]


def remarks(sentence: str, head: str = PROVINCE) -> list[list[str]]:
    found = items(sentence, head)
    return [[english(one) for one in item.remarks] for item in found if isinstance(item, DraftEntry)]


# --- lists of figures -------------------------------------------------------------------------------------------------

OPEN = "levels or fields are listed for several figures: check which this one is for"


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Tỷ lệ số hóa hồ sơ của cấp tỉnh, cấp xã lần lượt đạt 95% và 85%.", ["province", "commune"]),
        ("Tỷ lệ thanh toán trực tuyến của cấp tỉnh và cấp xã tương ứng đạt 85% và 75%.", ["province", "commune"]),
        ("Tỷ lệ hồ sơ trực tuyến đạt lần lượt tối thiểu 85%, 75% ở cấp tỉnh, cấp xã.", ["province", "commune"]),
        ("Tỷ lệ hồ sơ trực tuyến đạt 85% và 75% tương ứng ở cấp tỉnh và cấp xã.", ["province", "commune"]),
        ("Tỷ lệ hồ sơ trực tuyến ở cấp xã năm 2027, năm 2028 lần lượt đạt 70%, 80%.", ["commune", "commune"]),
    ],
)
def test_a_list_of_levels_gives_each_figure_its_own(sentence: str, found: list[str]) -> None:
    assert levels(sentence) == found
    assert not any(remarks(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "Tỷ lệ hồ sơ trực tuyến của cấp tỉnh, cấp xã lần lượt đạt 95%, 85% và 80%.",
        "Tỷ lệ hồ sơ trực tuyến của cấp tỉnh, cấp xã năm 2026, 2027 lần lượt đạt 70%, 80%.",
        "Ở cấp tỉnh đạt 80%, cấp xã đạt 60% hồ sơ trực tuyến. Năm 2027 các tỷ lệ tương ứng là 90% và 80%.",
        "Mức độ hài lòng ở lĩnh vực đất đai, xây dựng, đầu tư lần lượt đạt 85% và 90%.",
    ],
)
def test_a_list_that_does_not_fit_its_figures_gives_none_and_a_remark(sentence: str) -> None:
    assert scopes(sentence)[-2:] == [None, None]
    assert [OPEN in one for one in remarks(sentence)[-2:]] == [True, True]


def test_a_list_of_fields_gives_each_figure_its_own() -> None:
    sentence = "Mức độ hài lòng ở lĩnh vực đất đai, xây dựng lần lượt đạt 85% và 90%."
    assert scopes(sentence) == [{"field": "land"}, {"field": "construction"}]


@pytest.mark.parametrize("further", ["cấp xã", "riêng cấp xã", "trong đó lĩnh vực đất đai"])
def test_what_leads_to_the_figure_behind_a_list_is_not_of_the_list(further: str) -> None:
    first, second, last = scopes(f"Tỷ lệ hồ sơ trực tuyến năm 2026, 2027 lần lượt đạt 70%, 80%, {further} đạt 60%.")
    assert (first, second) == (None, None)
    assert last is not None


def test_a_figure_that_a_list_gives_to_the_level_above_is_a_comment() -> None:
    sentence = "Tỷ lệ hồ sơ trực tuyến của cấp tỉnh, cấp xã lần lượt đạt 95% và 85%."
    assert comments(sentence) == [("95%", "draft.level-above")]
    assert scopes(sentence, HEAD) == [None]


def test_a_corresponding_share_alone_is_no_list() -> None:
    assert remarks("Số hóa kết quả ở cấp xã đạt tỷ lệ tối thiểu tương ứng là 20%.") == [[]]


# --- a part of what is counted ----------------------------------------------------------------------------------------

SATISFIED = "Tối thiểu 90% người dân hài lòng về giải quyết thủ tục hành chính"


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            f"{SATISFIED}, trong đó mức độ hài lòng ở lĩnh vực đất đai, xây dựng, đầu tư đạt tối thiểu 85%.",
            [None, {"field": ["land", "construction", "investment"]}],
        ),
        (f"{SATISFIED}, riêng lĩnh vực đất đai đạt 85%.", [None, {"field": "land"}]),
        (
            "100% hồ sơ lĩnh vực hộ tịch được số hóa, còn lĩnh vực đất đai đạt 85%.",
            [{"field": "civil-status"}, {"field": "land"}],
        ),
        ("100% hồ sơ được số hóa, riêng cấp xã đạt 90%.", [None, {"level": "commune"}]),
        ("100% hồ sơ được số hóa, trong đó có hồ sơ lĩnh vực đất đai.", [None]),
    ],
)
def test_what_is_said_of_a_part_does_not_limit_the_whole(sentence: str, found: list[Any]) -> None:
    assert scopes(sentence) == found


def test_verify_asks_for_no_field_of_a_part() -> None:
    sentence = f"{SATISFIED}, trong đó mức độ hài lòng ở lĩnh vực đất đai đạt tối thiểu 85%."
    target = {"indicator": "satisfaction-procedures", "at_least": 90, "source": source("Tối thiểu 90%")}
    assert verified(sentence, target) == ["verify.uncovered"]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Tỷ lệ hồ sơ trực tuyến: cấp tỉnh: 90%; cấp xã: 80%.", [{"level": "province"}, {"level": "commune"}]),
        (f"{SATISFIED}; riêng lĩnh vực đất đai: 85%.", [None, {"field": "land"}]),
        (f"{SATISFIED} (riêng lĩnh vực đất đai: 85%).", [None, {"field": "land"}]),
        ("100% hồ sơ cấp tỉnh được số hóa (cấp xã: 90%).", [{"level": "province"}, {"level": "commune"}]),
        ("Hồ sơ lĩnh vực đất đai được số hóa đạt 98% (riêng năm 2026: 95%).", [{"field": "land"}, {"field": "land"}]),
    ],
)
def test_the_words_of_a_bracket_and_before_a_colon_limit_their_figure(sentence: str, found: list[Any]) -> None:
    assert scopes(sentence) == found


# --- levels -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "100% hồ sơ công việc ở cấp trung ương, cấp tỉnh và 95% hồ sơ công việc ở cấp xã được xử lý điện tử.",
            [["nation", "province"], "commune"],
        ),
        (
            "Tỷ lệ hồ sơ trực tuyến ở cấp trung ương tối thiểu 90%, cấp tỉnh tối thiểu 85%, cấp xã tối thiểu 75%.",
            ["nation", "province", "commune"],
        ),
        ("100% báo cáo ở cấp Trung ương, ở cấp tỉnh được gửi điện tử.", [["nation", "province"]]),
    ],
)
def test_the_central_level_is_a_level(sentence: str, found: list[Any]) -> None:
    assert levels(sentence, MINISTRY) == found


def test_a_figure_of_the_central_level_is_not_one_of_a_province() -> None:
    assert [
        (item.shown, item.reason.key)
        for item in items("Tỷ lệ hồ sơ trực tuyến: 95% ở cấp trung ương, 90% ở cấp tỉnh.")
        if isinstance(item, Doubt)
    ] == [("95%", "draft.level-above")]


@pytest.mark.parametrize(
    "what",
    [
        "không phụ thuộc địa giới hành chính trong phạm vi cấp tỉnh",
        "không phụ thuộc vào địa giới hành chính cấp xã",
        "không phân biệt địa giới hành chính giữa các đơn vị hành chính cấp xã",
    ],
)
def test_borders_that_do_not_matter_are_no_scope(what: str) -> None:
    assert levels(f"100% thủ tục hành chính được thực hiện {what}.") == [None]


# --- bodies -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "bodies"),
    [
        (
            "Tỷ lệ hồ sơ công việc điện tử: UBND tỉnh đạt 95%, các đơn vị sự nghiệp công lập trực thuộc đạt 70%.",
            ["UBND tỉnh", "đơn vị sự nghiệp công lập trực thuộc"],
        ),
        ("Tỷ lệ hồ sơ trực tuyến: sở, ban, ngành đạt 95%, UBND cấp xã đạt 80%.", ["sở, ban, ngành", "UBND cấp xã"]),
        ("Hồ sơ trực tuyến của các sở, ngành đạt 95%; UBND cấp xã đạt 80%.", ["sở, ngành", "UBND cấp xã"]),
        ("Hồ sơ trực tuyến đạt 95% ở các sở, ngành và 80% ở UBND cấp xã.", ["sở, ngành", "UBND cấp xã"]),
        (
            "100% cơ quan hành chính và 90% đơn vị sự nghiệp có đề án vị trí việc làm.",
            ["cơ quan hành chính", "đơn vị sự nghiệp"],
        ),
        ("Trả kết quả bản điện tử tại 10 xã, phường, tỷ lệ tối thiểu 80% trong năm 2027.", ["10 xã, phường"]),
        (
            "100% công chức cấp xã tốt nghiệp đại học trở lên (xã đặc biệt khó khăn: 90%).",
            [None, "xã đặc biệt khó khăn"],
        ),
    ],
)
def test_the_bodies_of_a_figure_are_a_remark(sentence: str, bodies: list[str | None]) -> None:
    said = "perhaps only of `{}`: then give it as `body` or `part` in `scope`"
    assert remarks(sentence) == [[] if one is None else [said.format(one)] for one in bodies]
    assert not any("body" in (scope or {}) or "part" in (scope or {}) for scope in scopes(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "100% cơ quan, đơn vị được kiểm tra.",
        "Tỷ lệ hồ sơ trực tuyến của UBND cấp xã đạt 80%.",
        "100% văn bản được ký số; 90% đơn vị được kiểm tra.",
        "Mức độ hài lòng về sự phục vụ của cơ quan hành chính đạt 90%, hài lòng về dịch vụ y tế đạt 80%.",
        "Năm 2026: 85%, năm 2027: 90% hồ sơ trực tuyến.",
        "Chỉ số cải cách hành chính thuộc nhóm 10 tỉnh dẫn đầu.",
    ],
)
def test_bodies_without_others_beside_them_are_none(sentence: str) -> None:
    assert not any(remarks(sentence))


def test_a_figure_in_a_bracket_has_the_level_outside_if_its_units_are_of_it() -> None:
    assert levels("100% công chức cấp xã có trình độ đại học (xã miền núi: 90%).") == ["commune", "commune"]
    assert levels("100% cơ quan cấp tỉnh được kiểm tra (các xã: 90%).") == ["province", None]


# --- a share of a share -----------------------------------------------------------------------------------------------

PROCEDURES = "thủ tục hành chính"


@pytest.mark.parametrize(
    ("sentence", "value", "share", "base", "stated"),
    [
        (
            "Cắt giảm ít nhất 30% thời gian giải quyết đối với tối thiểu 50% thủ tục hành chính nội bộ so với quy định"
            " hiện hành.",
            ("at_least", 30),
            {"at_least": 50, "of": "thủ tục hành chính nội bộ"},
            "quy định hiện hành",
            "ít nhất 30% … 50%",
        ),
        (
            f"Cắt giảm tối thiểu 20% chi phí tuân thủ của ít nhất 30% {PROCEDURES} so với năm 2025.",
            ("at_least", 20),
            {"at_least": 30, "of": PROCEDURES},
            2025,
            "tối thiểu 20% … 30%",
        ),
        (
            f"Giảm 30% thời gian và chi phí của trên 50% {PROCEDURES}.",
            ("exactly", 30),
            {"more_than": 50, "of": PROCEDURES},
            "unknown",
            "30% … 50%",
        ),
        (
            f"Tối thiểu 50% {PROCEDURES} được cắt giảm ít nhất 30% thời gian giải quyết so với năm 2025.",
            ("at_least", 30),
            {"at_least": 50, "of": PROCEDURES},
            2025,
            "50% … ít nhất 30%",
        ),
        (
            "Số hóa tối thiểu 80% hồ sơ tại 50% xã, phường.",
            ("at_least", 80),
            {"exactly": 50, "of": "xã, phường"},
            None,
            "tối thiểu 80% … 50%",
        ),
        (
            "80% xã, phường có tỷ lệ hồ sơ trực tuyến đạt từ 90% trở lên.",
            ("at_least", 90),
            {"exactly": 80, "of": "xã, phường"},
            None,
            "80% … từ 90%",
        ),
    ],
)
def test_a_share_of_a_share_is_one_target(sentence: str, value: Any, share: Any, base: Any, stated: str) -> None:
    (entry,) = (item for item in items(sentence) if isinstance(item, DraftEntry))
    assert entry.fields[value[0]] == value[1]
    assert entry.fields["scope"] == {"share": share}
    assert (entry.fields.get("base"), entry.stated) == (base, stated)
    written = {**entry.fields, "indicator": "processing-time-cut", "source": source(stated)}
    assert verified(sentence, written) == []


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("Giảm ít nhất 20% thời gian giải quyết so với thời gian quy định và giảm 10% chi phí tuân thủ.", 2),
        ("100% hồ sơ được tiếp nhận trực tuyến và kết quả của 80% thủ tục được số hóa.", 2),
        ("Hồ sơ trực tuyến đạt 95% ở cấp tỉnh, 80% ở cấp xã.", 2),
        ("Giảm 30% thời gian, 25% chi phí tuân thủ so với năm 2025.", 2),
    ],
)
def test_two_figures_beside_each_other_are_two_targets(sentence: str, count: int) -> None:
    assert ["share" in (scope or {}) for scope in scopes(sentence)] == [False] * count


def test_a_share_behind_a_list_may_hold_for_all_of_it() -> None:
    sentence = f"Giảm 30% thời gian, 20% chi phí của 80% {PROCEDURES} so với năm 2025."
    assert remarks(sentence) == [[f"`80% {PROCEDURES}` may hold for 30% too"], []]


# --- reductions -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "base"),
    [
        (
            "Giảm chi trực tiếp từ ngân sách nhà nước cho đơn vị sự nghiệp công lập bình quân 10% so với giai đoạn"
            " 2016 - 2020.",
            {"from": 2016, "to": 2020},
        ),
        (
            "Tiết kiệm chi thường xuyên của các cơ quan, đơn vị sử dụng ngân sách nhà nước tối thiểu 10% so với dự toán"
            " được giao.",
            "dự toán được giao",
        ),
        ("Giảm số lượng người hưởng lương từ ngân sách nhà nước trong các đơn vị ít nhất 10%.", "unknown"),
        ("Rà soát, kiến nghị cắt giảm, đơn giản hóa tối thiểu 10% thủ tục hành chính.", None),
        ("Đề xuất cắt giảm ít nhất 20% điều kiện kinh doanh.", None),
        ("Kiến nghị cắt giảm 20% chi phí tuân thủ so với năm 2025.", 2025),
        ("Tinh giản biên chế gắn với vị trí việc làm, tỷ lệ cán bộ có trình độ đại học đạt 90%.", None),
    ],
)
def test_the_baseline_of_a_reduction(sentence: str, base: Any) -> None:
    (entry,) = (item for item in items(sentence) if isinstance(item, DraftEntry))
    assert entry.fields.get("base") == base


# --- exclusions -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "excluded"),
    [
        ("100% hồ sơ cấp tỉnh và 95% hồ sơ cấp xã được xử lý điện tử (trừ hồ sơ mật).", [True, True]),
        ("100% văn bản cấp tỉnh, 95% văn bản cấp huyện và 90% văn bản cấp xã được ký số, trừ văn bản mật.", [True] * 3),
        ("100% hồ sơ được số hóa và 95% văn bản được ký số (trừ văn bản mật).", [False, True]),
    ],
)
def test_an_exclusion_behind_a_shared_verb_is_that_of_all_its_figures(sentence: str, excluded: list[bool]) -> None:
    found = [item for item in items(sentence) if isinstance(item, DraftEntry)]
    assert ["excluding" in item.fields.get("qualifiers", {}) for item in found] == excluded


@pytest.mark.parametrize(
    ("sentence", "stated", "missed"),
    [
        ("100% hồ sơ cấp tỉnh và 95% hồ sơ cấp xã được xử lý điện tử (trừ hồ sơ mật).", "100% hồ sơ", True),
        ("100% hồ sơ cấp tỉnh và 95% hồ sơ cấp xã được xử lý điện tử (trừ hồ sơ mật).", "95% hồ sơ", True),
        ("100% hồ sơ được số hóa và 95% văn bản được ký số (trừ văn bản mật).", "100% hồ sơ", False),
    ],
)
def test_verify_finds_a_missing_exclusion_behind_a_shared_verb(sentence: str, stated: str, missed: bool) -> None:
    target = {"indicator": "work-files-online", "exactly": int(stated.partition("%")[0]), "source": source(stated)}
    assert ("verify.excluding" in verified(sentence, target)) == missed
    excluding = {"excluding": ["confidential"]}
    assert "verify.excluding" not in verified(sentence, {**target, "qualifiers": excluding})


@pytest.mark.parametrize(
    ("label", "keys"),
    [
        ("Hồ sơ công việc xử lý trên môi trường mạng (trừ hồ sơ mật)", ["verify.excluding"]),
        ("Văn bản ký số, không bao gồm văn bản mật", ["verify.excluding"]),
        ("Thủ tục tiếp nhận qua một cửa, trừ thủ tục đặc thù", ["verify.excluding"]),
        ("Hồ sơ công việc xử lý trên môi trường mạng", []),
    ],
)
def test_verify_finds_a_missing_exclusion_of_a_row(label: str, keys: list[str]) -> None:
    body = f"I. MỤC TIÊU\n|Chỉ tiêu|ĐVT|2026|\n|---|---|---|\n|Hồ sơ đúng hạn|%|98|\n|{label}|%|95|\n"
    target = {"indicator": "work-files-online", "exactly": 95, "due": 2026}
    target["source"] = {"section": "I", "row": 2, "stated": "95"}
    assert differences(body, target) == keys
    excluding = ["special" if "đặc thù" in label else "confidential"]
    assert differences(body, {**target, "qualifiers": {"excluding": excluding}}) == []


# --- aims and shares in words -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "shown", "key"),
    [
        (
            "Chỉ số PCI vào top 20; chỉ số PAPI cải thiện qua từng năm.",
            "chỉ số PAPI cải thiện qua từng năm",
            "draft.possible-aim",
        ),
        ("Thời gian giải quyết thủ tục hành chính giảm dần.", "Thời gian giải quyết thủ tục hành chính giảm dần", None),
        ("Ít nhất một nửa số cán bộ được bồi dưỡng.", "một nửa số cán bộ được bồi dưỡng", "draft.fraction"),
        ("Mỗi năm kiểm tra 1/3 số xã, thị trấn.", "1/3 số xã", "draft.fraction"),
        ("Trên hai phần ba công chức được tập huấn.", "hai phần ba công chức được tập huấn", "draft.fraction"),
    ],
)
def test_an_aim_or_a_share_in_words_is_a_comment(sentence: str, shown: str, key: str | None) -> None:
    assert (shown, key or "draft.possible-aim") in comments(sentence)


@pytest.mark.parametrize(
    "sentence",
    ["Tỷ lệ hồ sơ trực tuyến tăng 10% so với năm 2025.", "10/10 xã cung cấp dịch vụ công trực tuyến một phần."],
)
def test_other_words_are_no_comment_on_an_aim(sentence: str) -> None:
    assert {key for _, key in comments(sentence)} <= {"draft.all-of"}


@pytest.mark.parametrize(
    ("sentence", "levels"),
    [
        ("Có 80% dịch vụ công mức độ 4 được cung cấp.", 4),
        ("Tỷ lệ thủ tục hành chính mức độ 3 đạt 80%.", 3),
        ("80% người dân có định danh điện tử mức độ 2.", None),
        ("Tỷ lệ tài khoản VNeID mức độ 2 đạt 80%.", None),
        ("90% người dân hài lòng ở mức độ 4.", None),
    ],
)
def test_only_services_have_a_level_of_service(sentence: str, levels: int | None) -> None:
    (entry,) = drafted(f"I. MỤC TIÊU\n- {sentence}").entries
    assert entry.fields.get("scope", {}).get("service_level") == levels
