"""What a draft makes of lists of fields, baselines, times of tasks and exceptions, and what it leaves to decide."""

from decimal import Decimal
from typing import Any

import pytest

from cchc_cli.documents.audit.audit import audit
from cchc_cli.documents.audit.qualifier_checks import Fields
from cchc_cli.documents.draft.candidates import Evidence, candidates
from cchc_cli.documents.draft.draft import Draft
from cchc_cli.documents.draft.entries import DraftEntry
from cchc_cli.documents.sections import split
from cchc_cli.domain.enums import Unit
from cchc_cli.i18n.language import Lang
from cchc_cli.output.plan_draft import text_of
from documents.measure import vocabulary
from documents.test_draft_entries import source
from documents.test_draft_sentences import drafted


def of_target(sentence: str) -> Draft:
    return drafted(f"I. MỤC TIÊU\n- {sentence}")


def of_task(sentence: str) -> Draft:
    return drafted(f"I. MỤC TIÊU\n- Nâng cao chất lượng.\nII. NHIỆM VỤ\n1. Thủ tục hành chính\n- {sentence}")


def last(sentence: str) -> DraftEntry:
    return of_target(sentence).entries[-1]


def verified(sentence: str, *targets: dict[str, Any]) -> list[str]:
    """Return what verify says of the targets of a sentence, its head left out."""
    known = vocabulary()
    described = {"title": "", "number": None, "issued": None, "issuer": ""}
    plan = {"document": described, "period": {"from": 2026, "to": 2030}, "targets": list(targets)}
    found = audit(plan, split(f"I. MỤC TIÊU\n- {sentence}"), Fields(known.fields, known.catalogue)).differences
    return [one.message.key for one in found if one.path[0] == "targets"]


def said(draft: Draft) -> list[str]:
    return [one.reason.key for one in draft.comments]


# --- fields -----------------------------------------------------------------------------------------------------------

ONTIME = "Tỷ lệ hồ sơ đúng hạn"


@pytest.mark.parametrize(
    ("sentence", "fields", "each"),
    [
        (
            f"{ONTIME} đạt 95%; riêng lĩnh vực đất đai và lĩnh vực xây dựng, mỗi lĩnh vực đạt ít nhất 90%.",
            ["land", "construction"],
            True,
        ),
        (f"{ONTIME} từng lĩnh vực đất đai, xây dựng đạt ít nhất 90%.", ["land", "construction"], True),
        (
            f"{ONTIME} lĩnh vực đất đai, lĩnh vực xây dựng và lĩnh vực hộ tịch đạt ít nhất 90% ở mỗi lĩnh vực.",
            ["land", "construction", "civil-status"],
            True,
        ),
        (
            "Ít nhất 90% hồ sơ lĩnh vực đất đai và lĩnh vực xây dựng được giải quyết đúng hạn.",
            ["land", "construction"],
            None,
        ),
    ],
)
def test_a_list_of_fields_is_read_whole(sentence: str, fields: list[str], each: bool | None) -> None:
    entry = last(sentence)
    assert (entry.fields["scope"]["field"], entry.fields.get("each")) == (fields, each)


@pytest.mark.parametrize(
    ("sentence", "scope"),
    [
        (f"{ONTIME} lĩnh vực đất đai, lĩnh vực xyz và lĩnh vực xây dựng đạt 90%.", None),
        (f"{ONTIME} đạt 95%, lĩnh vực đất đai đạt 85% và lĩnh vực xây dựng đạt 80%.", {"field": "construction"}),
    ],
)
def test_fields_that_are_no_whole_list(sentence: str, scope: Any) -> None:
    assert last(sentence).fields.get("scope") == scope


def test_verify_compares_all_fields_of_a_figure() -> None:
    sentence = f"{ONTIME} lĩnh vực đất đai và lĩnh vực xây dựng đạt tối thiểu 90%."
    target = {"indicator": "files-on-time", "at_least": 90, "source": source("tối thiểu 90%")}
    land, construction = ({**target, "scope": {"field": one}} for one in ("land", "construction"))
    assert verified(sentence, construction) == ["verify.field"]
    assert verified(sentence, {**target, "scope": {"field": ["land", "construction"]}}) == []
    assert verified(sentence, land, construction) == []


# --- baselines --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "base"),
    [
        (
            "Cắt giảm ít nhất 30% thời gian giải quyết so với thời hạn quy định đối với 12 thủ tục.",
            "thời hạn quy định",
        ),
        ("Giảm ít nhất 30% thời gian giải quyết so với quy định.", "quy định"),
        ("Cắt giảm ít nhất 30% chi phí tuân thủ so với mức trước khi cắt giảm.", "mức trước khi cắt giảm"),
        ("Tiết kiệm ít nhất 30% chi thường xuyên so với dự toán giao cho các đơn vị.", "dự toán giao"),
    ],
)
def test_a_baseline_in_words(sentence: str, base: str) -> None:
    assert last(sentence).fields["base"] == base
    target = {"indicator": "processing-time-cut", "at_least": 30, "source": source("ít nhất 30%")}
    assert "verify.base-known" in verified(sentence, {**target, "base": "unknown"})
    assert "verify.base-known" not in verified(sentence, {**target, "base": base})


# --- times of tasks ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "value", "stated"),
    [
        ("Bảo đảm từ quý III/2026 thời gian chờ của người dân không quá 15 phút.", 15, "không quá 15 phút"),
        ("Thời gian chờ tại quầy tối đa 10 phút/lượt.", 10, "tối đa 10 phút"),
        ("Giảm thời gian trả kết quả, mỗi hồ sơ không quá 02 giờ.", 2, "không quá 02 giờ"),
    ],
)
def test_how_long_something_may_take_is_an_entry_of_a_task(sentence: str, value: int, stated: str) -> None:
    (entry,) = of_task(sentence).entries
    assert (entry.fields["at_most"], entry.stated, entry.where) == (Decimal(value), stated, "tasks")


@pytest.mark.parametrize(
    "sentence",
    [
        "Gửi báo cáo về thời gian giải quyết không quá 05 ngày kể từ khi kết thúc kiểm tra.",
        "Trả lời phản ánh không quá 05 ngày làm việc.",
        "Thời gian thực hiện kiểm tra 05 ngày.",
    ],
)
def test_deadlines_of_a_step_are_not(sentence: str) -> None:
    assert of_task(sentence).entries == ()


# --- exceptions with a figure -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "condition",
    [
        "không tính khoản 10% trích tạo nguồn cải cách tiền lương",
        "không bao gồm 5% dự phòng và 10% tạo nguồn",
        "không tính 8% nguồn tăng lương",
    ],
)
def test_a_share_that_is_not_counted_is_in_the_condition(condition: str) -> None:
    sentence = f"Tiết kiệm tối thiểu 12% chi thường xuyên so với dự toán giao đầu năm ({condition})."
    draft = of_target(sentence)
    (entry,) = draft.entries
    assert (entry.fields["qualifiers"], said(draft)) == ({"condition": condition}, [])
    target = {"indicator": "recurrent-spending-saving", "at_least": 12, "source": source("tối thiểu 12%")}
    target |= {"base": "dự toán giao đầu năm"}
    assert set(verified(sentence, target)) == {"verify.left-out", "verify.uncovered"}
    assert verified(sentence, {**target, "qualifiers": {"condition": condition}}) == []


def test_a_condition_covers_no_equal_figure_beside_it() -> None:
    sentence = "Tiết kiệm tối thiểu 12% chi thường xuyên (không tính 10% tạo nguồn); giảm 10% chi phí họp."
    target = {"indicator": "recurrent-spending-saving", "at_least": 12, "source": source("tối thiểu 12%")}
    target |= {"base": "unknown", "qualifiers": {"condition": "không tính 10% tạo nguồn"}}
    assert verified(sentence, target) == ["verify.uncovered"]


def test_the_number_of_procedures_is_a_condition() -> None:
    entry = last("Cắt giảm ít nhất 30% thời gian giải quyết đối với 12 thủ tục lĩnh vực hộ tịch.")
    assert entry.fields["qualifiers"] == {"condition": "đối với 12 thủ tục"}


# --- who is counted ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "counting"),
    [
        (
            "Công chức, viên chức làm nhiệm vụ tiếp nhận hồ sơ được tập huấn kỹ năng giao tiếp đạt 100%.",
            ["civil-servants", "public-employees"],
        ),
        ("Cán bộ, công chức được bố trí đúng vị trí việc làm đạt 100%.", ["cadres", "civil-servants"]),
        ("Cán bộ, công chức hướng dẫn, tiếp nhận, bảo đảm hồ sơ giải quyết đúng hạn đạt 98%.", None),
    ],
)
def test_officials_before_the_figure_are_counted(sentence: str, counting: list[str] | None) -> None:
    assert last(sentence).fields.get("qualifiers", {}).get("counting") == counting


def test_officials_of_a_row_are_counted() -> None:
    rows = "|Cán bộ, công chức sử dụng thành thạo kỹ năng số|%|90|\n|Hồ sơ giải quyết đúng hạn|%|98|"
    found = drafted(f"I. MỤC TIÊU\n|Chỉ tiêu|ĐVT|2026|\n|---|---|---|\n{rows}\n").entries
    assert [one.fields.get("qualifiers") for one in found] == [{"counting": ["cadres", "civil-servants"]}, None]


# --- comments that ask for a decision ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "key", "first"),
    [
        (
            "Toàn bộ văn bản quy phạm pháp luật được rà soát, kiến nghị xử lý.",
            "draft.word",
            "legal-documents-reviewed",
        ),
        (
            "Hoàn thành việc sửa đổi quy định chức năng, nhiệm vụ của các phòng.",
            "draft.word",
            "organisation-rules-completed",
        ),
        (
            "Trang thông tin điện tử của xã hoạt động ổn định, thông tin được cung cấp đầy đủ.",
            "draft.possible-aim",
            "portal-running",
        ),
    ],
)
def test_a_comment_on_words_names_candidates(sentence: str, key: str, first: str) -> None:
    draft = of_target(sentence)
    ((shown, candidate),) = [(one.reason.key, one.candidates[0].indicator) for one in draft.comments]
    assert (shown, candidate) == (key, first)
    assert f"  #   {first}: " in text_of(draft, vocabulary().catalogue, Lang.EN)


@pytest.mark.parametrize(
    "sentence",
    [
        "Xây dựng chính quyền gần dân, sát dân, làm việc chuyên nghiệp.",
        "Theo mô hình chính quyền 02 cấp.",
        "Chỉ số cải cách hành chính xếp trong nhóm 20 xã dẫn đầu.",
    ],
)
def test_other_sentences_are_no_possible_aim(sentence: str) -> None:
    assert said(of_target(sentence)) == []


def test_no_possible_aim_beside_an_entry_of_the_same_indicator() -> None:
    draft = of_target("Có ít nhất 02 sáng kiến, cách làm mới về CCHC được áp dụng tại xã.")
    assert ([one.candidates[0].indicator for one in draft.entries], said(draft)) == (["reform-initiatives"], [])


def test_all_comments_count() -> None:
    draft = drafted("I. MỤC TIÊU\n- Toàn bộ văn bản được rà soát.\n- Trang bị 02 máy quét, tối thiểu 03 bàn.")
    assert len(draft.comments) == len(said(draft)) == 2
    assert len(draft.doubts) == 1


# --- the words that decided, and doubt --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("near", "phrases"),
    [
        ("hồ sơ thực hiện trực tuyến toàn trình", ("hồ sơ thực hiện trực tuyến toàn trình",)),
        ("Hồ sơ TTHC được giải quyết đúng thời hạn", ("Hồ sơ TTHC được giải quyết đúng thời hạn",)),
        ("văn bản điện tử do UBND xã phát hành được ký số", ("văn bản điện tử", "ký số")),
        ("Hồ sơ và kết quả giải quyết TTHC được số hóa", ("Hồ sơ và kết quả giải quyết TTHC",)),
    ],
)
def test_the_words_that_decided_are_those_of_the_text(near: str, phrases: tuple[str, ...]) -> None:
    first = candidates(vocabulary().catalogue, Evidence(near, unit=Unit.PERCENT))[0]
    assert first.words == phrases


@pytest.mark.parametrize(
    ("sentence", "first", "unsure"),
    [
        ("Năm 2026 Chỉ số CCHC đạt 88 điểm và nằm trong nhóm 30 xã dẫn đầu toàn tỉnh.", "par-index-rank", False),
        ("Hồ sơ thực hiện trực tuyến toàn trình không dưới 60%.", "files-fully-online", False),
        ("100% đơn vị sử dụng ngân sách công khai dự toán đúng thời hạn.", "budget-estimate-fulfilled", True),
        ("Thu ngân sách trên địa bàn đạt 95% dự toán được giao.", "budget-estimate-fulfilled", False),
        ("100% báo cáo CCHC định kỳ được gửi đúng thời gian yêu cầu.", "periodic-reports-on-national-system", True),
    ],
)
def test_when_perhaps_no_indicator_fits(sentence: str, first: str, unsure: bool) -> None:
    found = [one.candidates[0] for one in of_target(sentence).entries]
    assert (first, unsure) in [(one.indicator, one.is_unsure) for one in found]


# --- words, aims and other numbers beside a figure --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "comments"),
    [
        ("Đạt 95% hồ sơ trực tuyến; toàn bộ văn bản được xử lý trên môi trường điện tử.", ["toàn bộ"]),
        ("Phấn đấu 90% hồ sơ được số hóa. Xã hoàn thành tiêu chí chuyển đổi số.", ["hoàn thành"]),
        (
            "Xã thuộc nhóm 10 của tỉnh. Hoàn thành sắp xếp tổ chức; toàn bộ tài sản được bàn giao.",
            ["Hoàn thành", "toàn bộ"],
        ),
        ("Hoàn thành số hóa 100% hồ sơ; toàn bộ 90% dữ liệu được làm sạch.", []),
    ],
)
def test_a_word_is_accounted_for_in_its_sentence(sentence: str, comments: list[str]) -> None:
    draft = of_target(sentence)
    assert [one.shown for one in draft.comments if one.reason.key == "draft.word"] == comments
    targets = [
        {"indicator": "x", **dict(one.fields), "source": {"section": "I", "paragraph": 1, "stated": one.stated}}
        for one in draft.entries
    ]
    assert verified(sentence, *targets).count("verify.uncovered") == len(comments)


@pytest.mark.parametrize(
    "sentence",
    [
        "Năm 2028 nâng xếp hạng chỉ số cải cách hành chính từ 10 đến 15 bậc.",
        "Cải thiện xếp hạng chỉ số cải cách hành chính, thuộc nhóm 10 của tỉnh.",
        "Nâng cao chỉ số cải cách hành chính, tăng 5 bậc so với năm 2025.",
    ],
)
def test_an_aim_beside_the_rank_of_its_sentence_is_that_rank(sentence: str) -> None:
    draft = of_target(sentence)
    assert len(draft.entries) == 1
    assert "aim" not in draft.entries[0].fields
    assert draft.comments == ()


def test_an_aim_of_another_sentence_than_a_figure_is_read() -> None:
    aim = "Triển khai mô hình chính quyền thân thiện."
    assert len(of_target(f"Đạt 95% hồ sơ trực tuyến. {aim}").items) == 1 + len(of_target(aim).items) == 2


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        (
            "Phấn đấu có 06 huyện, thị xã, thành phố và 300 xã, phường đạt tiêu chí chuyển đổi số.",
            ["06 huyện", "300 xã"],
        ),
        ("Có 12 phường được công nhận đạt chuẩn.", ["12 phường"]),
        ("Tổ chức 03 hội nghị đối thoại; đào tạo 200 cán bộ.", ["03 hội nghị", "200 cán bộ"]),
        ("Tỉnh có 34 xã, phường và 12 sở.", []),
        ("Triển khai Đề án 06 tại 34 xã, phường.", []),
        ("Phấn đấu 80% người từ 15 tuổi trở lên có tài khoản.", []),
        ("Phấn đấu 95% học sinh từ lớp 8 trở lên có kỹ năng số.", []),
        ("Phấn đấu 90% người trên 60 tuổi có thẻ bảo hiểm y tế.", []),
    ],
)
def test_what_is_counted_is_a_comment(sentence: str, shown: list[str]) -> None:
    draft = of_target(sentence)
    assert [one.shown for one in draft.comments if one.is_quantity] == shown
