"""Which indicators a draft offers for a figure, and what it remarks where one figure is for several of them."""

import pytest

from cchc_cli.documents.draft.draft import draft_of
from cchc_cli.documents.draft.entries import DraftEntry
from cchc_cli.documents.sections import split
from cchc_cli.domain.enums import Comparator
from cchc_cli.domain.indicator import contradicts
from cchc_cli.i18n.language import english
from documents.measure import vocabulary
from documents.test_draft_entries import HEAD, entries

PROVINCE = HEAD.replace("XÃ CẨM XUYÊN", "TỈNH HÀ TĨNH").replace("xã Cẩm Xuyên", "tỉnh Hà Tĩnh")


def first(*paragraphs: str) -> list[str]:
    """Return the first candidate of each entry; empty without one."""
    return [entry.candidates[0].indicator if entry.candidates else "" for entry in entries(*paragraphs)]


def of_table(*rows: str, head: str = PROVINCE) -> list[DraftEntry]:
    lines = ["|TT|Chỉ tiêu|ĐVT|2030|", "|---|---|---|---|", *rows]
    known = vocabulary()
    text = "\n".join([head, "I. MỤC TIÊU", *lines, ""])
    return list(draft_of(split(text), known.localities, known.catalogue, known.fields).entries)


# --- what a clause measures -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "Tỷ lệ hồ sơ tiếp nhận trực tuyến trên tổng số hồ sơ: Quý I/2026 đạt tối thiểu 60%, 6 tháng đầu năm"
            " 2026 đạt tối thiểu 70%, đến hết năm 2026 đạt tối thiểu 85%.",
            ["online-files"] * 3,
        ),
        (
            "Tỷ lệ hồ sơ công việc được xử lý trên môi trường mạng: UBND xã đạt 95%, các đơn vị"
            " sự nghiệp công lập đạt 70%.",
            ["work-files-online"] * 2,
        ),
        ("Thực hiện số hóa hồ sơ TTHC theo lộ trình: quý II đạt 60%, quý IV đạt 80%.", ["files-digitised"] * 2),
        ("Tỷ lệ hồ sơ trực tuyến: sở, ban, ngành đạt 95%; UBND cấp xã đạt 80%.", ["online-files"] * 2),
        (
            "Mức độ hài lòng của người dân: về y tế đạt 90%, giáo dục đạt 85%.",
            ["satisfaction-health", "satisfaction-education"],
        ),
        (
            "Tỷ lệ hồ sơ giải quyết đúng hạn đạt 98%. Ký số văn bản điện tử: năm 2026 đạt 90%, năm 2027 đạt 95%.",
            ["files-on-time", "documents-digitally-signed", "documents-digitally-signed"],
        ),
        (
            "Giai đoạn 2022 - 2023: 80% hồ sơ công việc được xử lý trên môi trường mạng. Giai đoạn 2024 - 2025: tỷ lệ"
            " tương ứng là 90%.",
            ["work-files-online"] * 2,
        ),
    ],
)
def test_a_clause_without_a_subject_has_that_before_the_colon(sentence: str, found: list[str]) -> None:
    assert first(sentence) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "Về tỷ lệ hồ sơ trực tuyến: tỷ lệ văn bản được ký số đạt 90%; mức độ hài lòng về y tế đạt 85%.",
            ["documents-digitally-signed", "satisfaction-health"],
        ),
        (
            "90% công chức có trình độ đại học trở lên (xã khó khăn: 85%).",
            ["officials-university-degree"] * 2,
        ),
    ],
)
def test_a_clause_keeps_its_own_subject(sentence: str, found: list[str]) -> None:
    assert first(sentence) == found


def test_figures_below_an_announcement_have_its_subject() -> None:
    listed = ("Tỷ lệ hồ sơ thanh toán trực tuyến:", "Năm 2026: 60%;", "UBND xã đạt 80%.", "90% văn bản được ký số.")
    assert first(*listed) == ["files-paid-online", "files-paid-online", "documents-digitally-signed"]
    assert first("Phấn đấu đạt các kết quả sau:", "Năm 2026: 60%.") != ["files-paid-online"]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "Giảm 10% số lượng đơn vị sự nghiệp công lập và 10% biên chế sự nghiệp hưởng lương từ ngân sách nhà nước.",
            ["public-service-units-cut", "public-service-posts-cut"],
        ),
        (
            "Giảm ít nhất 20% thời gian giải quyết TTHC so với quy định và giảm 10% chi phí tuân thủ so với năm 2025.",
            ["processing-time-cut", "compliance-cost-cut"],
        ),
        (
            "Giảm 30% chi phí tuân thủ và 50% thời gian giải quyết thủ tục hành chính.",
            ["compliance-cost-cut", "processing-time-cut"],
        ),
        ("PAR Index thuộc nhóm 15, DTI thuộc nhóm 10.", ["par-index-rank", "dti-rank"]),
        ("Chỉ số PCI vào top 20; Chỉ số PAPI đạt trên 45 điểm.", ["pci-rank", "papi"]),
    ],
)
def test_the_words_nearest_to_a_figure_decide(sentence: str, found: list[str]) -> None:
    assert first(sentence) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "Ít nhất 80% hồ sơ có phát sinh nghĩa vụ tài chính được người dân thanh toán trực tuyến.",
            "files-paid-online",
        ),
        ("60% cán bộ, công chức, viên chức được bồi dưỡng kiến thức, kỹ năng.", "officials-trained"),
        ("60% cán bộ, công chức, viên chức được bồi dưỡng kỹ năng số.", "officials-digital-skills-trained"),
        ("Hằng năm kiểm tra ít nhất 30% cơ quan, đơn vị, thôn.", "units-inspected"),
        ("Tham mưu tổ chức kiểm tra tối thiểu 30% cơ quan, đơn vị, địa phương.", "units-inspected"),
    ],
)
def test_what_is_counted_and_done_decides_between_similar_indicators(sentence: str, found: str) -> None:
    assert first(sentence) == [found]


# --- rows -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("above", "one", "two"),
    [
        ("|1|Tỷ lệ hồ sơ trực tuyến||", "| |- Cấp tỉnh|%|95|", "| |- Cấp xã|%|90|"),
        ("|1|Tỷ lệ hồ sơ trực tuyến||", "|1.1|Cấp tỉnh|%|95|", "|1.2|Cấp xã|%|90|"),
        ("|1|Tỷ lệ hồ sơ trực tuyến||", "| |Cấp tỉnh|%|95|", "| |Cấp xã|%|90|"),
    ],
)
def test_a_part_of_a_row_has_the_subject_of_the_row(above: str, one: str, two: str) -> None:
    found = of_table("|I|THỦ TỤC HÀNH CHÍNH||", above, one, two, "|2|Tỷ lệ văn bản được ký số|%|90|")
    names = [entry.candidates[0].indicator for entry in found]
    assert names == ["online-files", "online-files", "documents-digitally-signed"]
    scopes = [entry.fields.get("scope") for entry in found]
    assert scopes == [{"level": "province"}, {"level": "commune"}, None]


def test_a_part_of_a_row_with_its_own_value_has_the_subject_of_the_row() -> None:
    found = of_table(
        "|1|Tỷ lệ hồ sơ trực tuyến|%|95|", "| |Trong đó: cấp xã|%|90|", "| |- Tỷ lệ văn bản được ký số|%|90|"
    )
    names = [entry.candidates[0].indicator for entry in found]
    assert names == ["online-files", "online-files", "documents-digitally-signed"]


# --- direction --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "sentence",
    [
        "Tỷ lệ hồ sơ giải quyết quá hạn không vượt quá 0,5%.",
        "Dưới 2% hồ sơ thủ tục hành chính giải quyết quá hạn.",
        "Không quá 5% phản ánh, kiến nghị được xử lý quá hạn.",
        "Số người hoạt động không chuyên trách không quá 12 người.",
        "Tỷ lệ hồ sơ giải quyết đúng hạn đạt từ 98% trở lên.",
        "Chỉ số cải cách hành chính đứng trong nhóm 10 xã dẫn đầu.",
    ],
)
def test_no_candidate_contradicts_the_operator(sentence: str) -> None:
    (entry,) = entries(sentence)
    catalogue = vocabulary().catalogue
    (operator,) = [comparator for comparator in Comparator if comparator in entry.fields]
    assert not any(contradicts(operator, catalogue[one.indicator].direction) for one in entry.candidates)
    assert bool(entry.candidates) == ("hạn" not in sentence or "đúng hạn" in sentence)


def test_behind_a_rank_is_its_group_not_what_it_counts() -> None:
    one = (
        "thuộc nhóm 4 nước dẫn đầu ASEAN và nhóm 60 nước dẫn đầu thế giới vào năm 2028 theo đánh giá của Liên hợp quốc"
    )
    two = (
        "thuộc nhóm 3 nước dẫn đầu ASEAN và nhóm 50 nước dẫn đầu thế giới vào năm 2030 theo đánh giá của Liên hợp quốc"
    )
    found = entries(f"Xếp hạng về phát triển Chính phủ điện tử, Chính phủ số thay đổi, {one}; {two}.")
    assert [entry.candidates[0].indicator for entry in found] == ["un-egov-rank"] * 4
    assert not found[2].candidates[0].is_unsure


def test_a_row_has_no_candidate_that_contradicts_its_operator() -> None:
    (entry,) = of_table("|1|Tỷ lệ hồ sơ giải quyết quá hạn|%|≤ 1|")
    assert entry.candidates == ()


# --- one figure for several, and a part of another -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Thứ hạng PAR Index, DTI thuộc nhóm 15 xã dẫn đầu.", "PAR Index and DTI"),
        ("Thứ hạng PAR Index, PCI, PAPI nằm trong nhóm 10.", "PAR Index, PCI and PAPI"),
        ("Chỉ số CCHC và Chỉ số chuyển đổi số thuộc nhóm 10.", "PAR Index and DTI"),
        ("100% dữ liệu đất đai được số hóa, làm sạch.", "số hóa and làm sạch"),
        ("Giảm 30% thời gian và chi phí tuân thủ thủ tục hành chính.", "thời gian giải quyết and chi phí tuân thủ"),
        (
            "100% cán bộ, công chức có trình độ đại học và được chuẩn hóa về lý luận chính trị, chuyên môn, nghiệp vụ,"
            " kỹ năng.",
            "có trình độ đại học trở lên and được chuẩn hóa về lý luận chính trị",
        ),
    ],
)
def test_one_figure_for_listed_indicators_is_a_remark(sentence: str, names: str) -> None:
    (entry,) = entries(sentence)
    assert f"the sentence names {names}: each needs its own entry" in [english(remark) for remark in entry.remarks]


@pytest.mark.parametrize(
    "sentence",
    [
        "PAR Index thuộc nhóm 15, DTI thuộc nhóm 10.",
        "Chỉ số chuyển đổi số trong cải cách hành chính thuộc nhóm 10.",
        "100% hồ sơ, kết quả giải quyết TTHC được số hóa.",
        "100% phản ánh, kiến nghị được tiếp nhận, xử lý, công khai kết quả.",
        "100% thủ tục hành chính được tiếp nhận, giải quyết theo cơ chế một cửa.",
        "Giảm 20% thời gian giải quyết TTHC và giảm 10% chi phí tuân thủ.",
    ],
)
def test_other_lists_are_no_remark(sentence: str) -> None:
    assert not any(remark.key == "draft.counted-apart" for entry in entries(sentence) for remark in entry.remarks)


@pytest.mark.parametrize(
    ("sentence", "unsure"),
    [
        ("100% cán bộ, công chức có trình độ đại học trở lên, trong đó trên 20% có trình độ thạc sĩ.", True),
        ("100% cán bộ, công chức có trình độ đại học trở lên, trong đó 20% là người dân tộc thiểu số.", True),
        ("90% cán bộ, công chức được bồi dưỡng kỹ năng số, trong đó ít nhất 30% là nữ.", True),
        ("90% hồ sơ nộp trực tuyến, trong đó 50% được xử lý toàn trình.", False),
        ("Tỷ lệ hồ sơ giải quyết đúng hạn đạt 98%, trong đó cấp xã đạt 95%.", False),
    ],
)
def test_what_is_said_of_a_part_is_not_certainly_the_indicator_of_the_whole(sentence: str, unsure: bool) -> None:
    assert [entry.candidates[0].is_unsure for entry in entries(sentence)] == [False, unsure]
