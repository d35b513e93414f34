"""What a draft makes of letterheads and titles, and what verify says of a period."""

from typing import Any

import pytest

from cchc_cli.documents.audit.audit import audit
from cchc_cli.documents.draft.head import Head
from cchc_cli.documents.sections import split
from cchc_cli.documents.title_period import TitlePeriod, period_of
from cchc_cli.i18n.language import Lang
from cchc_cli.output.plan_draft import text_of
from documents.measure import vocabulary
from documents.test_draft_sentences import drafted

BODY = "I. MỤC TIÊU\n- 100% hồ sơ được số hóa."


def head_of(*lines: str) -> Head:
    return drafted(BODY, "\n".join(lines)).head


# --- the period of a title --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("title", "first", "last", "outlook"),
    [
        ("Cắt giảm thủ tục hành chính năm 2026 và 2027", 2026, 2027, None),
        ("Cải cách hành chính năm 2026 và năm 2027", 2026, 2027, None),
        ("Cải cách hành chính năm 2026 - 2027", 2026, 2027, None),
        ("Cải cách hành chính các năm 2026, 2027 và 2028", 2026, 2028, None),
        ("Cải cách hành chính 6 tháng cuối năm 2026 và năm 2027", 2026, 2027, None),
        ("Kế hoạch 5 năm (2026-2030)", 2026, 2030, None),
        ("Chuyển đổi số từ năm 2026 đến năm 2030", 2026, 2030, None),
        ("Chuyển đổi số giai đoạn I (2026 – 2030)", 2026, 2030, None),
        ("CẢI CÁCH HÀNH CHÍNH GIAI ĐOẠN 2026-2030", 2026, 2030, None),
        ("Nâng cao chỉ số PAR INDEX 2025 năm 2026", 2026, 2026, None),
        ("Kết quả giai đoạn 2021-2025, nhiệm vụ giai đoạn 2026-2030", 2026, 2030, None),
        ("Chuyển đổi số đến năm 2028, định hướng đến năm 2030", None, 2028, 2030),
        ("Chuyển đổi số đến hết năm 2028", None, 2028, None),
        ("Chuyển đổi số giai đoạn 2026-2030, định hướng giai đoạn 2031-2035", 2026, 2030, 2035),
        ("Chuyển đổi số giai đoạn 2026-2030, tầm nhìn 2045", 2026, 2030, 2045),
        ("Chuyển đổi số đến năm 2030, định hướng đến năm 2035, tầm nhìn đến năm 2045", None, 2030, None),
    ],
)
def test_the_period_of_a_title(title: str, first: int | None, last: int, outlook: int | None) -> None:
    assert period_of(title, 2026) == TitlePeriod(first, last, outlook)


@pytest.mark.parametrize(
    "title",
    [
        None,
        "Chương trình phát triển Chính phủ số",
        "Kết quả năm 2026 và nhiệm vụ năm 2027",
        "Cải cách hành chính năm 2026 thực hiện Chương trình tổng thể giai đoạn 2021-2030",
        "Chương trình tổng thể giai đoạn 2021-2030 và giai đoạn 2031-2035",
        "Chuyển đổi số đến năm 2028 và 2030",
        "Cải cách hành chính năm 2026 và 2030",
        "Chuyển đổi số từ năm 2026",
        "Chuyển đổi số năm 2026 và các năm tiếp theo",
        "Khắc phục hạn chế của Chỉ số cải cách hành chính năm 2025",
        "Thực hiện Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2026 của Bộ Chính trị",
        "Chuyển đổi số năm học 2026 - 2027",
    ],
)
def test_a_title_without_one_certain_period(title: str | None) -> None:
    assert period_of(title, 2026) is None


def test_a_draft_leaves_open_what_the_title_does_not_say() -> None:
    head = "ỦY BAN NHÂN DÂN\nXÃ CẨM XUYÊN\nSố: 27/KH-UBND\nCẩm Xuyên, ngày 12 tháng 02 năm 2026\nKẾ HOẠCH\n"
    draft = drafted(BODY, f"{head}Chuyển đổi số xã Cẩm Xuyên đến năm 2028, định hướng đến năm 2030")
    lines = text_of(draft, vocabulary().catalogue, Lang.EN).splitlines()
    at = lines.index("period: {from: , to: 2028, outlook: 2030}")
    assert lines[at - 1] == "# first and last year of the plan"


@pytest.mark.parametrize(
    ("title", "period", "keys"),
    [
        ("năm 2026 và 2027", {"from": 2026, "to": 2026}, ["verify.period-other"]),
        ("năm 2026 và 2027", {"from": 2026, "to": 2027}, []),
        ("giai đoạn 2026 - 2030", {"from": 2030, "to": 2030}, ["verify.period-other"]),
        ("giai đoạn 2026 - 2030", {"from": 2026, "to": 2031}, ["verify.period"]),
        ("giai đoạn 2026 - 2030, tầm nhìn 2045", {"from": 2026, "to": 2030}, ["verify.period-missing"]),
        ("giai đoạn 2026 - 2030, tầm nhìn 2045", {"from": 2026, "to": 2030, "outlook": 2045}, []),
        ("đến năm 2028, định hướng đến năm 2030", {"from": 2028, "to": 2028, "outlook": 2030}, []),
        ("đến năm 2028, định hướng đến năm 2030", {"from": 2028, "to": 2030, "outlook": 2030}, ["verify.period-other"]),
        ("năm 2026 thực hiện Chương trình giai đoạn 2021-2030", {"from": 2026, "to": 2026}, []),
    ],
)
def test_verify_reads_the_period_of_the_title(title: str, period: dict[str, int], keys: list[str]) -> None:
    whole = f"Chuyển đổi số {title}"
    described = {"title": whole, "number": None, "issued": "2026-02-12", "issuer": ""}
    plan: dict[str, Any] = {"document": described, "period": period, "targets": []}
    document = split(f"Cẩm Xuyên, ngày 12 tháng 02 năm 2026\nKẾ HOẠCH\n{whole}\nI. MỤC TIÊU\n- Nâng cao chất lượng.")
    found = [one for one in audit(plan, document).differences if one.path[0] == "period"]
    assert [one.message.key for one in found] == keys


# --- the locality -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("unit", "day", "above", "locality"),
    [
        (
            "XÃ CÔNG HẢI",
            "10 tháng 7 năm 2026",
            "của UBND tỉnh Khánh Hòa, UBND xã ban hành kế hoạch:",
            "khanh-hoa/cong-hai",
        ),
        ("XÃ CÔNG HẢI", "10 tháng 7 năm 2026", "của Chính phủ", "khanh-hoa/cong-hai"),
        ("XÃ CÔNG HẢI", "10 tháng 7 năm 2026", "của UBND tỉnh Ninh Thuận (nay là", "khanh-hoa/cong-hai"),
        ("XÃ CÔNG HẢI", "10 tháng 7 năm 2024", "của Chính phủ", "ninh-thuan/huyen-thuan-bac/cong-hai"),
        ("XÃ CÔNG HẢI", "30 tháng 6 năm 2025", "của Chính phủ", "ninh-thuan/huyen-thuan-bac/cong-hai"),
        ("XÃ CÔNG HẢI", "01 tháng 7 năm 2025", "của Chính phủ", "khanh-hoa/cong-hai"),
        ("XÃ TÂN AN", "10 tháng 3 năm 2026", "của UBND thành phố Hải Phòng, UBND xã ban hành:", "hai-phong/tan-an"),
        ("XÃ LAI KHÊ", "10 tháng 3 năm 2026", "của UBND thành phố Hải Phòng; UBND xã ban hành:", "hai-phong/lai-khe"),
    ],
)
def test_a_name_of_several_units(unit: str, day: str, above: str, locality: str) -> None:
    head = head_of(
        "ỦY BAN NHÂN DÂN", unit, f"Nơi ban hành, ngày {day}", "KẾ HOẠCH", "Chuyển đổi số", f"Theo văn bản {above}"
    )
    assert head.locality is not None
    assert (head.locality.id, head.issuer) == (locality, f"UBND {head.locality.naming.full_name}")


def test_a_name_of_several_units_without_a_date() -> None:
    lines = ("ỦY BAN NHÂN DÂN", "XÃ CÔNG HẢI", "KẾ HOẠCH", "Chuyển đổi số")
    former = head_of(*lines, "Theo văn bản của UBND tỉnh Ninh Thuận, huyện Thuận Bắc").locality
    assert former is not None
    assert former.id == "ninh-thuan/huyen-thuan-bac/cong-hai"
    assert head_of(*lines).locality is None


@pytest.mark.parametrize(
    ("lines", "issuer"),
    [
        (["ỦY BAN QUỐC GIA VỀ CHUYỂN ĐỔI SỐ"], "Ủy ban Quốc gia về chuyển đổi số"),
        (["ỦY BAN QUỐC GIA", "VỀ CHUYỂN ĐỔI SỐ"], "Ủy ban Quốc gia về chuyển đổi số"),
        (["HỘI ĐỒNG QUỐC GIA VỀ PHÁT TRIỂN BỀN VỮNG"], None),
        (["BAN CHỈ ĐẠO CỦA CHÍNH PHỦ VỀ CHUYỂN ĐỔI SỐ"], None),
    ],
)
def test_a_committee_of_the_nation(lines: list[str], issuer: str | None) -> None:
    title = "Hoạt động của Ủy ban Quốc gia về chuyển đổi số năm 2026"
    head = head_of(*lines, "Hà Nội, ngày 04 tháng 4 năm 2026", "KẾ HOẠCH", title)
    assert head.locality is not None
    assert (head.locality.id, head.issuer, head.agency) == ("viet-nam", issuer, False)


def test_a_locality_that_is_not_known_has_no_empty_comment() -> None:
    text = text_of(drafted(BODY, "ĐOÀN THANH NIÊN\nKẾ HOẠCH\nChuyển đổi số"), vocabulary().catalogue, Lang.EN)
    assert text.splitlines()[1:3] == ["# the id of the locality; find it with `cchc localities`", 'locality: ""']


# --- the title --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Thực hiện Nghị quyết số 71/NQ-CP ngày 01/4/2025 của Chính phủ", True),
        ("Thực hiện Kế hoạch số 12/KH-UBND của UBND tỉnh Hà Tĩnh về chuyển đổi số", True),
        ("Thực hiện Quyết định số 06/QĐ-TTg, giai đoạn 2026 - 2030", True),
        ("Thực hiện Kế hoạch số 12/KH-UBND của UBND tỉnh Hà Tĩnh về chuyển đổi số.", False),
        ("Thực hiện Kế hoạch số 12/KH-UBND của UBND tỉnh Hà Tĩnh;", False),
        ("Thực hiện Kế hoạch số 12/KH-UBND của tỉnh, UBND xã ban hành kế hoạch với nội dung sau", False),
        ("Căn cứ Nghị quyết số 71/NQ-CP ngày 01/4/2025 của Chính phủ", False),
    ],
)
def test_the_document_that_a_plan_carries_out_may_be_its_title(line: str, title: bool) -> None:
    head = head_of("ỦY BAN NHÂN DÂN", "XÃ CẨM XUYÊN", "KẾ HOẠCH", line)
    assert head.title == (line if title else None)
    after = head_of("ỦY BAN NHÂN DÂN", "XÃ CẨM XUYÊN", "KẾ HOẠCH", "Chuyển đổi số", line)
    assert after.title == "Chuyển đổi số"
    assert len(head.based_on) == 1
