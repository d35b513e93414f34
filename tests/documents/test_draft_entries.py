"""What a draft makes of single sentences: years, increases, qualifiers, scopes, and what is left as a comment."""

from typing import Any

import pytest

from cchc_cli.documents.audit.audit import audit
from cchc_cli.documents.draft.draft import draft_of
from cchc_cli.documents.draft.entries import Doubt, DraftEntry
from cchc_cli.documents.sections import split
from cchc_cli.i18n.language import english
from documents.measure import vocabulary

HEAD = """ỦY BAN NHÂN DÂN
XÃ CẨM XUYÊN
Số: 27/KH-UBND
Cẩm Xuyên, ngày 12 tháng 02 năm 2026
KẾ HOẠCH
Cải cách hành chính xã Cẩm Xuyên giai đoạn 2026 - 2030
Thực hiện Kế hoạch số 15/KH-UBND ngày 20/01/2026 của UBND tỉnh Hà Tĩnh, UBND xã ban hành kế hoạch:
"""


def items(*paragraphs: str, heading: str = "MỤC TIÊU") -> tuple[DraftEntry | Doubt, ...]:
    text = "\n".join([HEAD, f"I. {heading}", *(f"- {paragraph}" for paragraph in paragraphs)])
    known = vocabulary()
    return draft_of(split(text), known.localities, known.catalogue, known.fields).items


def entries(*paragraphs: str) -> list[DraftEntry]:
    return [item for item in items(*paragraphs) if isinstance(item, DraftEntry)]


def comments(*paragraphs: str) -> list[tuple[str, str]]:
    return [(item.shown, item.reason.key) for item in items(*paragraphs) if isinstance(item, Doubt)]


def verified(sentence: str, target: dict[str, Any]) -> list[str]:
    """Return what verify says of one target of a sentence, its head left out."""
    document = split(f"I. MỤC TIÊU\n- {sentence}")
    described = {"title": "", "number": None, "issued": None, "issuer": ""}
    plan = {"document": described, "period": {"from": 2026, "to": 2030}, "targets": [target]}
    found = audit(plan, document).differences
    return [one.message.key for one in found if one.path[0] == "targets"]


def source(stated: str) -> dict[str, Any]:
    return {"section": "I", "paragraph": 1, "stated": stated}


@pytest.mark.parametrize(
    "lines", ["XÃ CẨM XUYÊN, TỈNH HÀ TĨNH", "XÃ CẨM XUYÊN\nTỈNH HÀ TĨNH", "ỦY BAN NHÂN DÂN XÃ CẨM XUYÊN, TỈNH HÀ TĨNH"]
)
def test_the_unit_of_the_letterhead_is_not_the_province_behind_it(lines: str) -> None:
    text = HEAD.replace("XÃ CẨM XUYÊN", lines)
    known = vocabulary()
    head = draft_of(split(f"{text}I. MỤC TIÊU"), known.localities, known.catalogue, known.fields).head
    assert head.locality is not None
    assert (head.locality.id, head.issuer) == ("ha-tinh/cam-xuyen", "UBND xã Cẩm Xuyên")


@pytest.mark.parametrize(
    ("lines", "issuer"),
    [
        ("UBND TỈNH HÀ TĨNH\nSỞ NỘI VỤ", "Sở Nội vụ"),
        ("ỦY BAN NHÂN DÂN\nTỈNH HÀ TĨNH\nSỞ NỘI VỤ", "Sở Nội vụ"),
        ("ỦY BAN NHÂN DÂN\nTỈNH HÀ TĨNH\nTHANH TRA", None),
        ("ỦY BAN NHÂN DÂN\nTỈNH HÀ TĨNH", "UBND tỉnh Hà Tĩnh"),
    ],
)
def test_the_agency_below_the_authority_of_the_letterhead_is_the_issuer(lines: str, issuer: str | None) -> None:
    text = HEAD.replace("ỦY BAN NHÂN DÂN\nXÃ CẨM XUYÊN", lines)
    known = vocabulary()
    body = f"{text}I. MỤC TIÊU\nSở Nội vụ theo dõi."
    head = draft_of(split(body), known.localities, known.catalogue, known.fields).head
    assert (head.issuer, head.agency) == (issuer, issuer != "UBND tỉnh Hà Tĩnh")


# --- years ------------------------------------------------------------------------------------------------------------

ONLINE = "Tỷ lệ hồ sơ trực tuyến"


@pytest.mark.parametrize(
    ("sentence", "dues"),
    [
        (f"{ONLINE} năm 2026: 85%; năm 2027: 88%; năm 2028: 90%.", [2026, 2027, 2028]),
        (f"{ONLINE}: năm 2026: 85%, năm 2027: 88%, năm 2028: 90%.", [2026, 2027, 2028]),
        (f"{ONLINE} (năm 2026: 85%; năm 2030: 95%).", [2026, 2030]),
        (f"{ONLINE}: năm 2026 đạt 85%, năm 2027 đạt 88%; năm 2028 đạt 90%.", [2026, 2027, 2028]),
        ("Năm 2026: 85% - Năm 2030: 95% hồ sơ trực tuyến.", [2026, 2030]),
        (
            f"{ONLINE} giai đoạn 2026 - 2027: đạt 50%; giai đoạn 2028 - 2030: đạt 70%.",
            [{"from": 2026, "to": 2027}, {"from": 2028, "to": 2030}],
        ),
        ("Số hóa hồ sơ: 60% ở cấp xã; 45% ở các thôn.", [None, None]),
        ("100% báo cáo được gửi trên Hệ thống thông tin báo cáo của tỉnh trong năm 2026.", [2026]),
        ("100% văn bản của Kế hoạch cải cách hành chính năm 2025 được rà soát vào năm 2027.", [2027]),
        ("100% nhiệm vụ của Chiến lược chuyển đổi số đến năm 2030 được giao.", [None]),
        ("100% nhiệm vụ của Kế hoạch cải cách hành chính năm 2025 được giao.", [None]),
        ("Đến hết quý II/2026, 100% báo cáo được cập nhật.", [2026]),
        ("100% báo cáo được cập nhật trong quý 3 năm 2026.", [2026]),
        ("100% báo cáo được cập nhật trong tháng 6/2026.", [2026]),
        ("100% báo cáo được cập nhật trước tháng 01/2027.", [None]),
        ("Theo Quyết định số 15/QĐ-UBND ngày 15 tháng 9 năm 2022: 100% hồ sơ được số hóa.", [None]),
        ("Trước năm 2028, 100% hồ sơ được số hóa.", [{"before": "2028-01-01"}]),
        ("Từ năm 2026, 100% hồ sơ được số hóa.", [2026]),
        ("100% hồ sơ tiếp nhận từ năm 2027 được số hóa.", [None]),
        ("Hằng năm, 100% văn bản được rà soát; trên 95% văn bản trái pháp luật được xử lý.", ["every-year"] * 2),
        ("Hằng năm rà soát 100% văn bản; trên 95% văn bản trái pháp luật được xử lý.", ["every-year", None]),
        ("Mỗi năm có ít nhất 80% công chức được bồi dưỡng.", ["every-year"]),
        ("Kiểm tra tối thiểu 30% cơ quan, đơn vị mỗi năm.", ["every-year"]),
        ("Kiểm tra 30% đơn vị/năm.", ["every-year"]),
        ("Tổ chức 02 đợt kiểm tra/năm; 100% cán bộ được bồi dưỡng.", [None]),
        ("100% nhiệm vụ trong kế hoạch hằng năm được giao.", [None]),
        ("Mức độ hài lòng đến năm 2030 đạt 95%; trong đó lĩnh vực đất đai đạt 90%.", [2030, 2030]),
        ("Mức độ hài lòng đến năm 2030 đạt 95%; riêng lĩnh vực đất đai đạt 90%.", [2030, 2030]),
        ("Mức độ hài lòng đến năm 2030 đạt 95%; tỷ lệ hồ sơ trễ hạn dưới 1%.", [2030, None]),
    ],
)
def test_years_are_those_of_the_sentence(sentence: str, dues: list[Any]) -> None:
    assert [entry.fields.get("due") for entry in entries(sentence)] == dues


@pytest.mark.parametrize(
    ("sentence", "time"),
    [
        ("100% thủ tục được thanh toán trực tuyến từ năm 2026.", "từ năm 2026"),
        ("Đến hết quý II/2026, 100% báo cáo được cập nhật.", "Đến hết quý II/2026"),
        ("100% báo cáo được cập nhật trước tháng 6/2026.", "trước tháng 6/2026"),
    ],
)
def test_a_time_that_due_cannot_express_is_a_comment(sentence: str, time: str) -> None:
    ((remark,),) = [entry.remarks for entry in entries(sentence)]
    assert f"`{time}`" in english(remark)


@pytest.mark.parametrize(
    ("sentence", "due"),
    [
        ("Mỗi năm có ít nhất 80% công chức được bồi dưỡng.", "every-year"),
        ("Kiểm tra ít nhất 80% đơn vị/năm.", "every-year"),
        ("Đến hết quý II/2026, ít nhất 80% báo cáo được cập nhật.", 2026),
        ("Ít nhất 80% báo cáo được cập nhật trong tháng 6/2026.", 2026),
        ("Trước năm 2028, ít nhất 80% hồ sơ được số hóa.", {"before": "2028-01-01"}),
    ],
)
def test_verify_reads_the_same_times(sentence: str, due: Any) -> None:
    target = {"indicator": "files-digitised", "at_least": 80, "due": due, "source": source("ít nhất 80%")}
    target["source"]["stated"] = next(words for words in ("ít nhất 80%", "Ít nhất 80%") if words in sentence)
    assert verified(sentence, target) == []


def test_verify_takes_no_number_or_date_for_a_year() -> None:
    target = {"indicator": "files-digitised", "at_least": 80, "due": 2026, "source": source("ít nhất 80%")}
    for words in ("12/2026/NĐ-CP", "ngày 15/6/2026"):
        assert verified(f"Theo {words}, ít nhất 80% hồ sơ được số hóa.", target) == ["verify.due"]


# --- increases --------------------------------------------------------------------------------------------------------

INCREASES = {
    f"{ONLINE} mỗi năm tăng tối thiểu 10% so với năm trước.": "10%",
    f"{ONLINE} tăng 10% so với năm 2025.": "10%",
    f"Tăng {ONLINE.lower()} 10% so với cùng kỳ năm 2025.": "10%",
    f"{ONLINE} tăng thêm ít nhất 5%/năm.": "5%",
    f"{ONLINE} tăng bình quân từ 5% trở lên.": "5%",
    f"{ONLINE} cao hơn năm trước 5%.": "5%",
    f"{ONLINE} tăng 5 điểm phần trăm.": "5 điểm phần trăm",
}


@pytest.mark.parametrize("sentence", INCREASES)
def test_an_increase_is_no_level(sentence: str) -> None:
    (entry,) = entries(sentence)
    assert (entry.fields["aim"], "base" in entry.fields, comments(sentence)) == ("increase", True, [])
    assert (INCREASES[sentence] in entry.stated, INCREASES[sentence] in entry.note) == (True, True)
    assert verified(sentence, {"indicator": "online-files", **entry.fields, "source": source(entry.stated)}) == []


def test_an_increase_that_cannot_be_quoted_is_a_comment() -> None:
    words = "tăng 10% so với năm 2025"
    assert ("10%", "draft.gain") in comments(f"Tỷ lệ {words} và {words}; tỷ lệ {words} và {words}.")


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        (f"{ONLINE} tăng lên 90%.", 90),
        (f"Nâng {ONLINE.lower()} lên tối thiểu 90%.", 90),
        (f"Tăng {ONLINE.lower()} đạt 80% mỗi năm.", 80),
        ("Tăng cường thanh toán trực tuyến, tối thiểu 80% giao dịch.", 80),
        ("Nâng tối thiểu 80% dịch vụ công lên toàn trình.", 80),
        ("Tốc độ tăng năng suất lao động đạt 8%/năm.", 8),
        ("Giảm tối thiểu 30% thời gian giải quyết so với năm 2025.", 30),
    ],
)
def test_what_is_reached_or_cut_is_an_entry(sentence: str, value: int) -> None:
    (entry,) = entries(sentence)
    assert value in entry.fields.values()
    assert comments(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "reached"),
    [
        (f"{ONLINE} tăng từ 70% lên 80%.", [80]),
        ("Giảm tỷ lệ hồ sơ quá hạn từ 5% xuống 3%.", [3]),
        (f"Nâng {ONLINE.lower()} từ mức 70% đến 80%.", []),
    ],
)
def test_the_value_before_a_change_is_no_target(sentence: str, reached: list[int]) -> None:
    assert [key for _, key in comments(sentence)] == ["draft.start"]
    assert [entry.fields["exactly"] for entry in entries(sentence)] == reached


def test_the_level_beside_an_increase_is_an_entry() -> None:
    sentence = f"{ONLINE} đạt 85%, tăng 3% so với năm 2025."
    assert [(entry.fields.get("exactly"), entry.fields.get("aim")) for entry in entries(sentence)] == [
        (85, None),
        (None, "increase"),
    ]


def test_an_increase_in_a_table_is_no_level() -> None:
    text = f"{HEAD}\nI. MỤC TIÊU\n|Chỉ tiêu|ĐVT|2026|\n|---|---|---|\n|Tăng tỷ lệ hồ sơ so với năm trước|%|10|\n"
    known = vocabulary()
    draft = draft_of(split(text), known.localities, known.catalogue, known.fields)
    assert [(doubt.shown, doubt.reason.key) for doubt in draft.doubts] == [("10", "draft.gain")]


@pytest.mark.parametrize("sentence", [one for one in INCREASES if "thiểu" in one or "ít nhất" in one or "10%" in one])
def test_verify_finds_an_increase_entered_as_a_level(sentence: str) -> None:
    figure = INCREASES[sentence]
    words = next(word for word in (f"tối thiểu {figure}", f"ít nhất {figure}", figure) if word in sentence)
    number = int(figure.rstrip("%"))
    level = {
        "indicator": "online-files",
        ("exactly" if words == figure else "at_least"): number,
        "source": source(words),
    }
    assert "verify.increase" in verified(sentence, level)
    aim = {"indicator": "online-files", "aim": "increase", "base": "unknown", "source": source(words)}
    assert verified(sentence, aim) == []


# --- qualifiers and scopes --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "hedged"),
    [
        ("Phấn đấu chỉ số của xã năm 2026 thuộc nhóm 20 của tỉnh; đến năm 2030 thuộc nhóm 10.", [True, True]),
        ("Phấn đấu đến năm 2026 đạt 85%, đến năm 2030 đạt 95% hồ sơ trực tuyến.", [True, True]),
        ("Phấn đấu tỷ lệ hài lòng đạt 90%; trong đó lĩnh vực đất đai đạt 80%.", [True, True]),
        ("Phấn đấu tỷ lệ hài lòng đạt 90%; tỷ lệ hồ sơ trễ hạn dưới 1%.", [True, False]),
        (f"{ONLINE} đạt 85% (phấn đấu 90%); năm 2030 đạt 95%.", [False, True, False]),
        ("Phấn đấu 100% văn bản được rà soát. 90% hồ sơ được số hóa.", [True, False]),
    ],
)
def test_phan_dau_governs_the_parts_that_continue_it(sentence: str, hedged: list[bool]) -> None:
    found = [entry.fields.get("qualifiers", {}).get("hedge", False) for entry in entries(sentence)]
    assert found == hedged


@pytest.mark.parametrize(
    ("sentence", "among"),
    [
        ("Chỉ số của xã năm 2026 thuộc nhóm 20 xã dẫn đầu toàn tỉnh; đến năm 2030 thuộc nhóm 10.", 2),
        ("Chỉ số của xã thuộc nhóm 20 xã, phường dẫn đầu.", 1),
        ("Xếp hạng chuyển đổi số cấp xã thuộc nhóm 10.", 1),
    ],
)
def test_ranks_of_one_sentence_are_among_the_same_units(sentence: str, among: int) -> None:
    found = entries(sentence)
    assert [entry.fields["scope"]["among"] for entry in found] == ["communes-of-province"] * among


@pytest.mark.parametrize(
    ("heading", "where"),
    [
        ("MỤC TIÊU", "targets"),
        ("NHIỆM VỤ", "tasks"),
        ("KINH PHÍ THỰC HIỆN", "tasks"),
        ("TỔ CHỨC THỰC HIỆN", "tasks"),
        ("MỤC ĐÍCH, YÊU CẦU", "tasks"),
    ],
)
def test_only_an_annex_is_annex(heading: str, where: str) -> None:
    (entry,) = items("Tối thiểu 90% nhiệm vụ được giao đúng hạn.", heading=heading)
    assert isinstance(entry, DraftEntry)
    assert entry.where == where


@pytest.mark.parametrize("sentence", ["Giảm tỷ lệ hồ sơ quá hạn xuống dưới 1%.", "Giảm tỷ lệ hộ nghèo còn 2%."])
def test_what_a_reduction_ends_at_is_a_level(sentence: str) -> None:
    (entry,) = entries(sentence)
    assert "base" not in entry.fields


# --- other quantities -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "shown", "key"),
    [
        ("Mỗi thủ tục giảm 01 ngày làm việc.", "giảm 01 ngày làm việc", "draft.quantity"),
        ("Mỗi phòng có ít nhất 02 máy quét tài liệu.", "ít nhất 02 máy quét", "draft.quantity"),
        ("10/10 thôn có tổ công nghệ số.", "10/10 thôn có", "draft.all-of"),
        ("Không để xảy ra hồ sơ trễ hạn.", "Không để xảy ra hồ sơ trễ hạn", "draft.none"),
    ],
)
def test_other_quantities_are_comments(sentence: str, shown: str, key: str) -> None:
    assert comments(sentence) == [(shown, key)]


@pytest.mark.parametrize(
    ("sentence", "stated", "fields", "indicator"),
    [
        ("Chỉ số PAR INDEX đạt từ 90 điểm trở lên.", "từ 90 điểm trở lên", {"at_least": 90}, "par-index"),
        ("Chỉ số cải cách hành chính năm 2027 đạt 90 điểm.", "90 điểm", {"exactly": 90, "due": 2027}, "par-index"),
        (
            "Mỗi năm có ít nhất 02 sáng kiến về cải cách hành chính được áp dụng.",
            "ít nhất 02 sáng kiến",
            {"at_least": 2, "due": "every-year"},
            "reform-initiatives",
        ),
        (
            "Thực hiện chứng thực điện tử tối thiểu 500 bản sao mỗi năm.",
            "tối thiểu 500 bản sao",
            {"at_least": 500, "due": "every-year"},
            "e-certified-copies",
        ),
        (
            "Phấn đấu cấp tối thiểu 500 bản sao chứng thực điện tử mỗi năm.",
            "tối thiểu 500 bản sao",
            {"at_least": 500, "due": "every-year", "qualifiers": {"hedge": True}},
            "e-certified-copies",
        ),
        ("Thời gian chờ đợi không quá 15 phút/lượt giao dịch.", "không quá 15 phút", {"at_most": 15}, None),
        (
            "Phản ánh được trả lời chậm nhất sau 07 ngày làm việc kể từ ngày tiếp nhận.",
            "chậm nhất sau 07 ngày làm việc",
            {"at_most": 7},
            None,
        ),
        ("Hồ sơ đất đai được trả lời trong thời hạn 05 ngày.", "trong thời hạn 05 ngày", {"at_most": 5}, None),
    ],
)
def test_scores_times_and_what_indicators_count_are_entries(
    sentence: str, stated: str, fields: dict[str, Any], indicator: str | None
) -> None:
    (entry,) = entries(sentence)
    assert (entry.stated, dict(entry.fields)) == (stated, fields)
    if indicator is not None:
        assert entry.candidates[0].indicator == indicator
    assert verified(sentence, {"indicator": "par-index", **entry.fields, "source": source(stated)}) == []


def test_how_long_something_takes_is_a_comment_among_the_tasks() -> None:
    (doubt,) = items("Báo cáo UBND xã trong thời hạn 05 ngày.", heading="NHIỆM VỤ")
    assert isinstance(doubt, Doubt)
    assert doubt.shown == "trong thời hạn 05 ngày"


def test_a_table_has_scores_and_times() -> None:
    rows = "|Chỉ số cải cách hành chính|Điểm|90|\n|Thời gian chờ tại quầy|phút|15|\n|Số máy quét|máy|2|\n"
    text = f"{HEAD}\nI. MỤC TIÊU\n|Chỉ tiêu|ĐVT|2026|\n|---|---|---|\n{rows}"
    known = vocabulary()
    draft = draft_of(split(text), known.localities, known.catalogue, known.fields)
    assert [(entry.fields["exactly"], entry.stated) for entry in draft.entries] == [(90, "90"), (15, "15")]
    assert [doubt.shown for doubt in draft.doubts] == ["2"]


@pytest.mark.parametrize(
    "sentence",
    ["Gửi báo cáo trước ngày 10/10 hằng năm.", "Duy trì 01 bộ phận một cửa.", "Theo mô hình chính quyền 02 cấp."],
)
def test_other_numbers_are_not(sentence: str) -> None:
    assert comments(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "remarks"),
    [
        (
            "90% hồ sơ được xử lý tại xã và 70% hồ sơ tại trường (trừ hồ sơ mật).",
            ["`trừ hồ sơ mật` may hold for 90% too"],
        ),
        (
            "100% văn bản đi, 90% hồ sơ qua mạng, không gồm thủ tục đặc thù.",
            ["`không gồm thủ tục đặc thù` may hold for 100% too"],
        ),
        (f"Phấn đấu {ONLINE} đạt 90%; tỷ lệ hồ sơ đúng hạn đạt 99%.", ["`Phấn đấu` may hold for 99% too"]),
        ("Mỗi năm kiểm tra 30% đơn vị; 100% tồn tại được khắc phục.", ["`Mỗi năm` may hold for 100% too"]),
        ("Hằng năm, 30% đơn vị được kiểm tra; 100% tồn tại được khắc phục.", []),
        ("Phấn đấu 30% đơn vị được kiểm tra. 100% tồn tại được khắc phục, trừ hồ sơ mật.", []),
    ],
)
def test_words_that_may_hold_for_another_figure_are_a_remark(sentence: str, remarks: list[str]) -> None:
    assert [english(remark) for entry in entries(sentence) for remark in entry.remarks] == remarks


@pytest.mark.parametrize(
    ("services", "apart"),
    [
        ("dịch vụ y tế, giáo dục công lập đạt 88%", True),
        ("dịch vụ y tế công lập và giáo dục công lập đạt 88%", True),
        ("giáo dục công và dịch vụ y tế công đạt 88%", True),
        ("y tế đạt 90%, giáo dục 92%", False),
        ("lĩnh vực đất đai, xây dựng đạt 88%", False),
    ],
)
def test_one_figure_for_what_is_counted_apart_is_a_remark(services: str, apart: bool) -> None:
    found = entries(f"Mức độ hài lòng của người dân về {services}.")
    assert ["draft.counted-apart" in [remark.key for remark in entry.remarks] for entry in found] == [apart] * len(
        found
    )


@pytest.mark.parametrize(
    ("sentence", "before"),
    [
        (f"Khắc phục hạn chế: năm 2025, {ONLINE.lower()} của xã là 71,4%.", [True]),
        (f"{ONLINE} giai đoạn 2021 - 2025 đạt 60%.", [True]),
        (f"{ONLINE} năm 2025 đạt 60%, năm 2027 đạt 80%.", [True, False]),
        (f"{ONLINE} năm 2026 đạt 60%.", [False]),
        (f"{ONLINE} đạt 60%.", [False]),
    ],
)
def test_a_figure_of_a_year_before_the_period_is_a_remark(sentence: str, before: list[bool]) -> None:
    found = [[remark.key for remark in entry.remarks] for entry in entries(sentence)]
    assert ["draft.before-period" in keys for keys in found] == before


RESULTS = [
    f"Khắc phục tồn tại năm 2025 (năm 2025 {ONLINE.lower()} mới đạt 64,3%).",
    f"Khắc phục hạn chế: năm 2025, {ONLINE.lower()} của xã mới đạt 64,3%.",
    f"{ONLINE} đã đạt trên 64,3%.",
    f"Hiện nay, {ONLINE.lower()} đạt khoảng 64,3%, cần phấn đấu hơn nữa.",
    f"Kết quả năm 2025 {ONLINE.lower()} đạt 64,3%.",
    "Về hồ sơ trực tuyến: năm trước đạt 64,3%.",
]


@pytest.mark.parametrize("sentence", RESULTS)
def test_a_result_is_no_target(sentence: str) -> None:
    assert entries(sentence) == []
    assert [key for _, key in comments(sentence)] == ["draft.result"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Tỷ lệ thôn đạt chuẩn nông thôn mới đạt 90%.",
        "Tỷ lệ doanh nghiệp thành lập mới đạt 90%.",
        f"Duy trì {ONLINE.lower()} năm 2025 đã đạt 90%.",
        f"Khắc phục hạn chế hiện nay, đưa {ONLINE.lower()} đạt 90%.",
        f"Hiện đại hóa hành chính, {ONLINE.lower()} đạt 90%.",
        f"Phát huy kết quả đạt được năm 2025, {ONLINE.lower()} đạt 90%.",
        "Tỷ lệ trả kết quả đúng hạn đạt 90%.",
        "Kết quả giải quyết hồ sơ đúng hạn đạt 90%.",
        "Mức độ hài lòng cải thiện so với năm trước, đạt 90%.",
        f"Đến hết năm 2025, {ONLINE.lower()} đã đạt 90%.",
        f"Năm 2027 {ONLINE.lower()} đã đạt 90%.",
        f"{ONLINE} năm 2025 đạt 90%.",
    ],
)
def test_words_like_those_of_a_result_keep_the_target(sentence: str) -> None:
    assert [entry.fields["exactly"] for entry in entries(sentence)] == [90]


def test_the_year_of_a_heading_makes_no_target_of_a_result() -> None:
    for sentence in (f"{ONLINE} đã đạt 64,3%.", f"Hiện nay {ONLINE.lower()} đạt 64,3%."):
        found = items(sentence, heading="MỤC TIÊU ĐẾN NĂM 2030")
        assert [isinstance(item, Doubt) for item in found] == [True]


def test_only_the_first_of_result_and_target_is_a_result() -> None:
    sentence = f"{ONLINE} đã đạt 64,3%, phấn đấu năm 2027 đạt 80%."
    assert [entry.fields["exactly"] for entry in entries(sentence)] == [80]


@pytest.mark.parametrize(
    ("sentence", "keys"),
    [
        ("Phòng Kinh tế bố trí 100% kinh phí thực hiện Kế hoạch.", ["draft.money"]),
        ("Bảo đảm đủ 100% nguồn kinh phí cho các nhiệm vụ.", ["draft.money"]),
        ("Cân đối, bố trí tối thiểu 50% nhu cầu vốn của Kế hoạch.", ["draft.money"]),
        ("Tổ chức kiểm tra tối thiểu 30% cơ quan, đơn vị mỗi năm.", []),
        ("Tiết kiệm 10% kinh phí chi thường xuyên.", []),
        ("Hằng năm bố trí ít nhất 2% ngân sách cho khoa học, công nghệ.", []),
        ("Bố trí tối thiểu 2% kinh phí chi thường xuyên cho chuyển đổi số.", []),
    ],
)
def test_money_for_the_plan_is_no_target(sentence: str, keys: list[str]) -> None:
    found = items(sentence, heading="TỔ CHỨC THỰC HIỆN")
    assert [item.reason.key for item in found if isinstance(item, Doubt)] == keys
    assert len(found) == 1
    assert [isinstance(item, DraftEntry) for item in items(sentence, heading="NHIỆM VỤ")] == [True]


# --- baselines --------------------------------------------------------------------------------------------------------

SPAN = {"from": 2021, "to": 2025}


@pytest.mark.parametrize(
    ("sentence", "cuts"),
    [
        ("Cắt giảm ít nhất 30% thời gian và 25% chi phí so với năm 2024.", [("at_least", 2024)] * 2),
        ("So với cuối năm 2024, giảm ít nhất 30% thời gian, 25% chi phí.", [("at_least", 2024)] * 2),
        (
            "Giảm 30% thời gian, giảm ít nhất 25% chi phí so với giai đoạn 2021 - 2025.",
            [("exactly", SPAN), ("at_least", SPAN)],
        ),
        ("Giảm 30% thời gian so với năm 2024 và 25% chi phí so với năm 2025.", [("exactly", 2024), ("exactly", 2025)]),
        ("Giảm 30% thời gian; giảm 25% chi phí so với năm 2025.", [("exactly", "unknown"), ("exactly", 2025)]),
        ("Giảm ít nhất 30% thời gian và 95% hồ sơ được số hóa.", [("at_least", "unknown"), ("exactly", None)]),
    ],
)
def test_the_figures_of_a_reduction_share_operator_and_baseline(sentence: str, cuts: list[Any]) -> None:
    assert [(next(iter(entry.fields)), entry.fields.get("base")) for entry in entries(sentence)] == cuts
    for entry in entries(sentence):
        target = {"indicator": "processing-time-cut", **entry.fields, "source": source(entry.stated)}
        assert set(verified(sentence, target)) <= {"verify.uncovered"}


@pytest.mark.parametrize(
    "words", ["và 25% chi phí so với năm 2024", "so với cuối năm 2024", "so với giai đoạn 2021 - 2025"]
)
def test_verify_finds_a_baseline_left_unknown(words: str) -> None:
    target = {"indicator": "processing-time-cut", "at_least": 30, "base": "unknown", "source": source("ít nhất 30%")}
    assert verified(f"Cắt giảm ít nhất 30% thời gian {words}.", target)[:1] == ["verify.base-known"]
    assert verified("Cắt giảm ít nhất 30% thời gian.", target) == []


# --- assigned targets -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("heading", ["MỤC TIÊU", "NHIỆM VỤ"])
@pytest.mark.parametrize(
    ("sentence", "stated"),
    [
        ("Rà soát các phòng; thực hiện giảm biên chế theo chỉ tiêu UBND tỉnh giao.", "theo chỉ tiêu UBND tỉnh giao"),
        ("Tỷ lệ hồ sơ trực tuyến đạt theo chỉ tiêu được tỉnh giao.", "theo chỉ tiêu được tỉnh giao"),
        ("Tinh giản biên chế theo lộ trình của Chính phủ giao.", "theo lộ trình của Chính phủ giao"),
    ],
)
def test_assigned_targets_are_entries_that_verify_asks_for(heading: str, sentence: str, stated: str) -> None:
    (entry,) = items(sentence, heading=heading)
    assert isinstance(entry, DraftEntry)
    assert (entry.stated, "delegated_to" in entry.fields) == (stated, True)
    where = "tasks" if heading == "NHIỆM VỤ" else "targets"
    described = {"title": "", "number": None, "issued": None, "issuer": "", "covers": [where]}
    target = {"indicator": "online-files", "delegated_to": "province", "source": source(stated) | {"where": where}}
    document = split(f"I. {heading}\n- {sentence}")
    for targets, missing in (([], [stated]), ([target], [])):
        plan = {"document": described, "period": {"from": 2026, "to": 2030}, "targets": targets}
        found = [
            dict(one.message.parameters)["claim"]
            for one in audit(plan, document).differences
            if one.path[0] == "targets"
        ]
        assert found == missing


def test_an_assigned_target_that_cannot_be_quoted_is_a_comment() -> None:
    sentence = "Giảm biên chế công chức theo chỉ tiêu tỉnh giao, giảm biên chế công chức theo chỉ tiêu tỉnh giao"
    assert [key for _, key in comments(f"{sentence}, {sentence}.")][:1] == ["draft.assigned"]


# --- verify reads the same qualifiers ---------------------------------------------------------------------------------

SECRET = "100% hồ sơ công việc được xử lý trên môi trường mạng, trừ hồ sơ thuộc phạm vi bí mật nhà nước"


@pytest.mark.parametrize(
    ("sentence", "stated", "missing", "key"),
    [
        (f"{SECRET}.", "100% hồ sơ", {"qualifiers": {"excluding": ["confidential"]}}, "verify.excluding"),
        (
            "100% hồ sơ được tiếp nhận (trừ thủ tục đặc thù).",
            "100% hồ sơ",
            {"qualifiers": {"excluding": ["special"]}},
            "verify.excluding",
        ),
        ("Phấn đấu 100% hồ sơ được số hóa.", "100% hồ sơ", {"qualifiers": {"hedge": True}}, "verify.hedge"),
        ("Hằng năm, 100% hồ sơ được số hóa.", "100% hồ sơ", {"due": "every-year"}, "verify.no-every-year"),
        ("Mỗi năm 100% hồ sơ được số hóa.", "100% hồ sơ", {"due": "every-year"}, "verify.no-every-year"),
        ("Trong năm 2026, 100% hồ sơ được số hóa.", "100% hồ sơ", {"due": 2026}, "verify.no-due"),
        ("100% hồ sơ được số hóa trước năm 2028.", "100% hồ sơ", {"due": {"before": "2028-01-01"}}, "verify.no-due"),
        ("100% hồ sơ giai đoạn 2026 - 2028.", "100% hồ sơ", {"due": {"from": 2026, "to": 2028}}, "verify.no-due"),
    ],
)
def test_verify_finds_a_missing_qualifier(sentence: str, stated: str, missing: dict[str, Any], key: str) -> None:
    target = {"indicator": "files-digitised", "exactly": 100, "source": source(stated)}
    assert verified(sentence, target) == [key]
    assert verified(sentence, {**target, **missing}) == []


def test_a_field_without_its_word_is_a_comment() -> None:
    found = entries("Mức độ hài lòng của người dân về y tế đạt 90%, đất đai 85%, lĩnh vực hộ tịch 95%.")
    assert [[english(remark) for remark in entry.remarks] for entry in found] == [
        [],
        ["perhaps of one field: `field: land` in `scope`"],
        [],
    ]
    assert found[2].fields["scope"] == {"field": "civil-status"}


@pytest.mark.parametrize(
    ("sentence", "above"),
    [
        (f"{ONLINE} cấp tỉnh 90%, cấp xã 75%.", "90%"),
        (f"{ONLINE} đạt 90% ở cấp tỉnh và 75% ở cấp xã.", "90%"),
        (f"{ONLINE}: 90% tại cấp huyện; 75% tại cấp xã.", "90%"),
    ],
)
def test_the_figure_of_a_level_above_is_a_comment(sentence: str, above: str) -> None:
    assert comments(sentence) == [(above, "draft.level-above")]
    assert [entry.fields["exactly"] for entry in entries(sentence)] == [75]


# --- candidates and restatements --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "first"),
    [
        (f"{ONLINE} trên tổng số hồ sơ đạt từ 80% trở lên.", "online-files"),
        (f"{ONLINE} trên tổng số hồ sơ năm 2026 đạt từ 60%; năm 2030 đạt từ 80% trở lên.", "online-files"),
        ("Tỷ lệ cán bộ, công chức có trình độ đại học trở lên đạt 95%.", "officials-university-degree"),
        ("Tối thiểu 90% hồ sơ, giấy tờ, kết quả giải quyết thủ tục hành chính được số hóa.", "files-results-digitised"),
        ("100% văn bản quy phạm pháp luật ban hành đúng trình tự, thủ tục.", "legal-documents-on-process"),
        ("Hướng dẫn người dân thực hiện dịch vụ công, bảo đảm tỷ lệ hồ sơ nộp trực tuyến đạt 95%.", "online-files"),
        ("Tăng cường số hóa hồ sơ, kết quả, đảm bảo tỷ lệ hồ sơ giải quyết đúng hạn đạt 98%.", "files-on-time"),
        ("Đẩy mạnh số hóa kết quả, phấn đấu tỷ lệ hồ sơ nộp trực tuyến đạt 90%.", "online-files"),
        ("Tỷ lệ hồ sơ được giải quyết bằng dịch vụ công trực tuyến toàn trình đạt 60%.", "files-fully-online"),
    ],
)
def test_the_words_of_what_is_measured_decide(sentence: str, first: str) -> None:
    assert {entry.candidates[0].indicator for entry in entries(sentence)} == {first}


@pytest.mark.parametrize(
    ("sentence", "first"),
    [
        ("Mức độ hài lòng của người dân về y tế đạt 90%, giáo dục 92%.", ["health", "education"]),
        ("Mức độ hài lòng của người dân về giáo dục công lập đạt 90%; y tế đạt 92%.", ["education", "health"]),
        ("Mức độ hài lòng của người dân về y tế đạt ít nhất 90% và giáo dục ít nhất 92%.", ["health", "education"]),
    ],
)
def test_members_of_a_list_have_their_own_candidates(sentence: str, first: list[str]) -> None:
    assert [entry.candidates[0].indicator for entry in entries(sentence)] == [f"satisfaction-{one}" for one in first]


def test_candidates_that_hardly_fit_are_unsure() -> None:
    (few,) = entries("100% thôn, tổ dân phố được phủ sóng 5G.")
    (many,) = entries("Tỷ lệ hồ sơ thủ tục hành chính được giải quyết đúng hạn đạt 98%.")
    assert few.candidates[0].is_unsure
    assert not many.candidates[0].is_unsure


def test_two_targets_of_one_section_are_no_restatement() -> None:
    one = "100% văn bản quy phạm pháp luật được ban hành đúng quy định."
    two = "100% văn bản quy phạm pháp luật được kiểm tra, rà soát."
    assert not any("restates" in entry.fields for entry in entries(one, two, two))


def test_the_same_target_of_two_sections_is_a_restatement() -> None:
    sentence = "Tỷ lệ hồ sơ thủ tục hành chính được giải quyết đúng hạn đạt 98%."
    text = f"{HEAD}\nI. MỤC TIÊU\n- {sentence}\nII. NHIỆM VỤ\n- {sentence}"
    known = vocabulary()
    found = draft_of(split(text), known.localities, known.catalogue, known.fields).entries
    assert [entry.fields["restates"]["section"] for entry in found] == ["II", "I"]


def test_verify_names_the_row_of_a_cell_without_a_target() -> None:
    text = "I. MỤC TIÊU\n|Chỉ tiêu|ĐVT|2026|\n|---|---|---|\n|Tỷ lệ hồ sơ đúng hạn|%|98|\n"
    described = {"title": "", "number": None, "issued": None, "issuer": ""}
    plan = {"document": described, "period": {"from": 2026, "to": 2030}, "targets": []}
    (said,) = [english(one.message) for one in audit(plan, split(text)).differences if one.check.code == "V201"]
    assert said == "`98` is neither a target nor an exception: Tỷ lệ hồ sơ đúng hạn, 2026, 98 %"
