"""Numbers, operators, ranges and approximations in the phrases of documents.

`assets/figure_phrases.tsv` has phrases of real documents with the figures that a reader finds in them; the tables here
have forms that it lacks.
"""

import csv
import re
import time
import unicodedata
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_cli.domain.enums import Comparator, Unit
from cchc_cli.domain.figure_phrase import (
    MAX_LENGTH,
    Figure,
    comparator_in,
    figures_in,
    normal,
    numbers_in,
    parts,
    says_all,
)

OWN_PLANS = (
    "Kế hoạch CCHC phường Tam Phước giai đoạn 2026-2030",
    "Kế hoạch CCHC xã Tân Minh giai đoạn 2026-2030",
    "Kế hoạch CCHC phường Hàng Gòn năm 2026",
    "53/KH-UBND huyện Vĩnh Cửu",
    "Báo cáo và nhiệm vụ CCHC phường Hương Xuân 2022-2025",
)
with (Path(__file__).parent / "assets" / "figure_phrases.tsv").open(encoding="utf-8", newline="") as lines:
    PHRASES = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def written(figure: Figure) -> str:
    """A figure as the table writes it: `at_least 95`, `about exactly 22`, `at_least 95 to 98`."""
    about = "about " if figure.approximate else ""
    upper = f" to {figure.upper.normalize():f}" if figure.upper is not None else ""
    return f"{about}{figure.operator} {figure.value.normalize():f}{upper}"


def read(stated: str) -> str:
    return "; ".join(map(written, figures_in(stated)))


# Phrases of real documents


@pytest.mark.parametrize("row", PHRASES, ids=[row["phrase"] for row in PHRASES])
def test_the_phrases_of_documents(row: dict[str, str]) -> None:
    assert read(row["phrase"]) == row["figures"]
    assert read(unicodedata.normalize("NFD", row["phrase"])) == row["figures"]


@pytest.mark.parametrize("row", PHRASES, ids=[row["phrase"] for row in PHRASES])
def test_the_numbers_of_the_figures_are_numbers_of_the_phrase(row: dict[str, str]) -> None:
    ends = {end for figure in figures_in(row["phrase"]) for end in (figure.value, figure.upper) if end is not None}
    assert ends <= set(numbers_in(row["phrase"]))


def test_the_table_is_varied() -> None:
    assert len(PHRASES) >= 150
    assert sum(row["document"] not in OWN_PLANS for row in PHRASES) >= 60
    patterns = Counter(re.sub(r"\d+(?:[.,]\d+)*", "N", row["phrase"]).lower() for row in PHRASES)
    assert [pattern for pattern, count in patterns.items() if count > 3] == []
    assert {word for row in PHRASES for word in re.findall(r"[a-z_]{5,}", row["figures"])} >= {*Comparator, "about"}


def test_every_phrase_can_be_quoted_and_found() -> None:
    for row in PHRASES:
        assert row["phrase"] == normal(row["phrase"])
        assert len(row["phrase"]) <= MAX_LENGTH
        assert row["document"]
        assert row["section"]
    assert len({(row["phrase"], row["document"]) for row in PHRASES}) == len(PHRASES)


# Forms that no phrase of the table has

FORMS = {
    # numbers
    "100 phần trăm": "exactly 100",
    "tối thiểu 100 phần trăm": "at_least 100",
    "1.000 hồ sơ": "exactly 1000",
    "ứng dụng 4G, 5G đạt 90%": "exactly 90",
    "đến năm 2030": "",
    "giai đoạn 2026-2030 tối thiểu 90%": "at_least 90",
    "Nghị quyết 76/NQ-CP đạt 90%": "exactly 90",
    "trong tháng 6 đạt 50%": "exactly 50",
    # "on", "under", "process", not operators
    "trên môi trường mạng 95%": "exactly 95",
    "trên 100% thủ tục hành chính": "exactly 100",
    "dưới sự chỉ đạo của tỉnh, 95%": "exactly 95",
    "quá trình giải quyết 95%": "exactly 95",
    "hồ sơ quá hạn 5%": "exactly 5",
    "chất lượng hơn, 95%": "exactly 95",
    "tốt hơn so với năm 2025 là 95%": "exactly 95",
    "không dùng tiền mặt đạt trên 60%": "more_than 60",
    "cắt giảm tối đa thủ tục không cần thiết, đạt 90%": "exactly 90",
    "tiếp cận ít nhất một dịch vụ đạt 80%": "exactly 80",
    # operators
    "hơn 95%": "more_than 95",
    "cao hơn 95%": "more_than 95",
    "vượt 95%": "more_than 95",
    "vượt mức 95%": "more_than 95",
    "quá 5%": "more_than 5",
    ">95%": "more_than 95",
    "> 95%": "more_than 95",
    "≥95%": "at_least 95",
    ">= 95%": "at_least 95",
    "≤ 5%": "at_most 5",
    "<5%": "less_than 5",
    "chưa đến 5%": "less_than 5",
    "đạt và vượt 95%": "at_least 95",
    "bằng hoặc cao hơn 95%": "at_least 95",
    "nhỏ hơn hoặc bằng 5%": "at_most 5",
    "không dưới 95%": "at_least 95",
    "không cao hơn 5%": "at_most 5",
    "không để hồ sơ quá hạn quá 5%": "at_most 5",
    "không để tỷ lệ hài lòng dưới 90%": "at_least 90",
    "không để thấp hơn 90%": "at_least 90",
    "nhiều nhất 5": "at_most 5",
    "tối đa 5% và tối thiểu 3%": "at_most 5; at_least 3",
    "tối thiểu 80% hồ sơ công việc cấp huyện và 60% hồ sơ công việc cấp xã": "at_least 80; at_least 60",
    "không quá 5% hồ sơ cấp tỉnh, 3% hồ sơ cấp huyện, 2% hồ sơ cấp xã": "at_most 5; at_most 3; at_most 2",
    "trên 80% thủ tục hành chính và 60% thủ tục nội bộ": "more_than 80; more_than 60",
    "tối thiểu 80% hồ sơ và 90% cán bộ được tập huấn": "at_least 80; exactly 90",
    "tối thiểu 80% hồ sơ cấp huyện và 100% hồ sơ cấp xã": "at_least 80; exactly 100",
    "tối thiểu 80% hồ sơ được số hóa và 60% hồ sơ được ký số": "at_least 80; exactly 60",
    "tối thiểu 80% hồ sơ cấp huyện; 60% hồ sơ cấp xã": "at_least 80; exactly 60",
    "5% trở xuống": "at_most 5",
    "từ 10% trở xuống": "at_most 10",
    "Từ 10,5 %": "at_least 10.5",
    "từng 10%": "exactly 10",
    "tối thiểu dịch vụ công mức độ 3, 4 đạt 95%": "at_least 95",
    "100% cán bộ có trình độ đại học trở lên": "exactly 100",
    "tối thiểu 95% hồ sơ, mức độ hài lòng đạt 90%": "at_least 95; exactly 90",
    "tối thiểu 95%. Đạt 90%": "at_least 95; exactly 90",
    "tối thiểu 85% … 90% vào năm 2030": "at_least 85; at_least 90",
    # approximations
    "xấp xỉ 95%": "about exactly 95",
    "gần 100%": "about exactly 100",
    "trên dưới 95%": "about exactly 95",
    "khoảng cách 5%": "exactly 5",
    "khoảng trên 95%": "about more_than 95",
    # ranges
    "trong khoảng 90-95%": "at_least 90 to 95",
    "95% đến 98%": "at_least 95 to 98",
    "95%–98%": "at_least 95 to 98",
    "từ 95% tới 98%": "at_least 95 to 98",
    "98% - 95%": "exactly 98; exactly 95",
    "không quá 5 - 10%": "at_most 5 to 10",
    # a rise from one figure to another
    "tăng từ 80% năm 2025 lên 90% năm 2030": "exactly 80; exactly 90",
    "giảm từ 10% xuống dưới 5%": "exactly 10; less_than 5",
    # ranks
    "xếp thứ 5/34 tỉnh, thành phố": "exactly 5",
    "thứ 10 trên 34 tỉnh": "exactly 10; exactly 34",
    "từ hạng 10 trở lên": "at_most 10",
    "tối thiểu hạng 10": "at_most 10",
    "không quá hạng 10": "at_most 10",
    "cao hơn hạng 20": "less_than 20",
    "thấp hơn hạng 3": "more_than 3",
    "top 10": "at_most 10",
    "topic 5": "exactly 5",
    # reports in English
    "at least 95%": "at_least 95",
    "98 percent at least": "at_least 98",
    "98 percent at least, in all fields": "at_least 98",
    "no less than 95 per cent": "at_least 95",
    "not lower than 95 percent": "at_least 95",
    "a minimum of 95%": "at_least 95",
    "98% or more": "at_least 98",
    "90 percent or higher": "at_least 90",
    "80% and above": "at_least 80",
    "80% and over 90%": "exactly 80; more_than 90",
    "more than 95%": "more_than 95",
    "over 95 percent": "more_than 95",
    "above the 95% mark": "more_than 95",
    "is expected to exceed 95 percent": "more_than 95",
    "over the next decade 95%": "exactly 95",
    "under the plan, 95%": "exactly 95",
    "at most 5%": "at_most 5",
    "no more than 5%": "at_most 5",
    "must not exceed 5 percent": "at_most 5",
    "a maximum of 5 percent": "at_most 5",
    "up to 5%": "at_most 5",
    "up to 2025, 80%": "exactly 80",
    "5 percent or less": "at_most 5",
    "less than 5%": "less_than 5",
    "fewer than 5": "less_than 5",
    "under 5 percent": "less_than 5",
    "below 5%": "less_than 5",
    "about 30% of payments": "about exactly 30",
    "around 30 percent": "about exactly 30",
    "approximately 30%": "about exactly 30",
    "nearly 100%": "about exactly 100",
    "roughly 30%": "about exactly 30",
    "about a third": "",
    "in the top 30 countries": "at_most 30",
    "top-10": "at_most 10",
    "ranked 30th": "exactly 30",
    "the 30th place": "exactly 30",
    "90 to 95 percent": "at_least 90 to 95",
    "raised from 80% to 90%": "exactly 80; exactly 90",
    "at least 20% of procedures and 20% of the costs": "at_least 20; at_least 20",
    "at least 95%, including a 90% rate for land": "at_least 95; exactly 90",
    "at least one AI application in 80% of agencies": "exactly 80",
    "online at levels 3 and 4 for 80%": "exactly 80",
    "Level 4 online services": "",
    "Project 06": "",
    "24/7 service": "",
    # and in Chinese
    "各领域按时办结率须达到98%以上": "at_least 98",
    "100%意见建议予以受理": "exactly 100",
    "5%以下": "at_most 5",
}


GRAMMAR = {
    # a negated comparative
    "không trên 90%": "at_most 90",
    "không hơn 05 ngày làm việc": "at_most 5",
    "không được trên 20% số đơn vị": "at_most 20",
    "không kém 90% so với chỉ tiêu": "at_least 90",
    "không thua kém 85 điểm": "at_least 85",
    "không giảm xuống dưới 80%": "at_least 80",
    "không tăng quá 5% so với năm 2025": "at_most 5",
    "chưa vượt quá 2% tổng số hồ sơ": "at_most 2",
    "tỷ lệ hồ sơ trễ hạn không đến 1%": "less_than 1",
    "không để quá hạn trên 3%": "at_most 3",
    # a comparative and equality
    "đạt trên hoặc bằng 90%": "at_least 90",
    "hơn hoặc bằng 75% ý kiến": "at_least 75",
    "dưới hoặc bằng 5%": "at_most 5",
    "thấp hơn hay bằng 10%": "at_most 10",
    "lớn hơn (hoặc bằng) 98%": "at_least 98",
    "nhỏ hơn/bằng 2%": "at_most 2",
    "bằng hoặc trên mức 90%": "at_least 90",
    "bằng và vượt 100% kế hoạch": "at_least 100",
    "ngang bằng hoặc cao hơn 80%": "at_least 80",
    "bằng hoặc dưới 3%": "at_most 3",
    "đạt/vượt 95%": "at_least 95",
    "đạt hoặc hơn 60% xã": "at_least 60",
    # behind the number
    "90% hoặc cao hơn": "at_least 90",
    "đạt 90% và cao hơn nữa": "at_least 90",
    "85% hồ sơ hoặc nhiều hơn, tùy lĩnh vực": "at_least 85",
    "70% hoặc hơn vào năm 2028": "at_least 70",
    "4% hoặc thấp hơn": "at_most 4",
    "6% hoặc dưới": "at_most 6",
    "90% tối thiểu": "at_least 90",
    "hồ sơ trực tuyến 90% (tối thiểu)": "at_least 90",
    "mức 90% là thấp nhất": "at_least 90",
    "10 ngày làm việc tối đa": "at_most 10",
    "10% tối đa, không gia hạn": "at_most 10",
    "95%+": "at_least 95",
    "80% (trở lên)": "at_least 80",
    "90% (chín mươi phần trăm) trở lên": "at_least 90",
    "60 tuổi đổ lên": "at_least 60",
    # a number in words before the figure
    "trên chín mươi phần trăm (90%)": "more_than 90",
    "hơn ba phần tư (75%) số xã": "more_than 75",
    "ít nhất hai mươi lăm phần trăm (25%)": "at_least 25",
    "không quá một phần ba (33%)": "at_most 33",
    "từ năm mươi phần trăm (50%) số phiếu trở lên": "at_least 50",
    "quá nửa (50%) đại biểu": "more_than 50",
    "trên 2/3 (66,7%)": "more_than 66.7",
    "tối thiểu một (01) lần mỗi quý": "at_least 1",
    "dưới mười phần nghìn (1%)": "less_than 1",
    # other words and signs of a bound
    "thấp nhất là 90%": "at_least 90",
    "thấp nhất cũng phải đạt 88%": "at_least 88",
    "mức sàn 85%": "at_least 85",
    "mức trần là 15%": "at_most 15",
    "từ đủ 18 tuổi": "at_least 18",
    "chí ít 50%": "at_least 50",
    "tỷ lệ tiêu chí ít nhất 85%": "at_least 85",
    "số cơ quan báo chí ít nhất 90%": "at_least 90",
    "vi phạm tiêu chí ít hơn 5%": "less_than 5",
    "hộ dân xung quanh đạt 90%": "exactly 90",
    "hồ sơ chưa quá hạn 95%": "exactly 95",
    "có văn bằng và trên 90% có chứng chỉ": "more_than 90",
    "tuyển dụng công bằng và dưới 5% có khiếu nại": "less_than 5",
    "tỉnh Cao Bằng và trên 85% số xã": "more_than 85",
    "vùng đồng bằng và hơn 70% vùng núi": "more_than 70",
    "hài lòng về dịch vụ công bằng hoặc cao hơn 90%": "at_least 90",
    "giải ngân vốn đầu tư công bằng hoặc trên 95%": "at_least 95",
    "nợ công bằng hoặc dưới 5%": "at_most 5",
    "có văn bằng hoặc trên 5 năm kinh nghiệm": "more_than 5",
    "=> 92%": "at_least 92",
    "⩾ 91%": "at_least 91",
    "=< 7%": "at_most 7",
    # ranges
    "giữa 90% và 95%": "at_least 90 to 95",
    "nằm giữa hai mức 60 và 70 điểm": "at_least 60 to 70",
    "90 ~ 95%": "at_least 90 to 95",
    "khoảng giữa 50% và 55%": "about at_least 50 to 55",
    "từ 70% cho đến 80%": "at_least 70 to 80",
    "phối hợp giữa 3 sở và 5 huyện": "exactly 3; exactly 5",
    "từ 80% -> 90%": "exactly 80; exactly 90",
    # approximations
    "ước đạt 90%": "about exactly 90",
    "ước tính trên 60%": "about more_than 60",
    "ước thực hiện năm 2025 đạt 90%": "exactly 90",
    "cỡ 90% hồ sơ": "about exactly 90",
    "tầm 40% dân số": "about exactly 40",
    "xấp xỷ 99%": "about exactly 99",
    "~ 85%": "about exactly 85",
    "≈ 70%": "about exactly 70",
    "hơn kém 50%": "about exactly 50",
    "90% ± 2%": "about exactly 90; exactly 2",
    "90% (ước tính)": "about exactly 90",
    "gần như 100%": "about exactly 100",
    # ranks
    "trong 10 xã đứng đầu": "at_most 10",
    "nằm trong số 20 xã dẫn đầu": "at_most 20",
    "thuộc 15 tỉnh, thành phố có chỉ số cao nhất": "at_most 15",
    "lọt vào 5 địa phương tốp đầu": "at_most 5",
    "trong 3 năm liền dẫn đầu cả nước": "exactly 3",
    "trong 12 cơ quan có người đứng đầu": "exactly 12",
    "khen thưởng 10 xã dẫn đầu": "exactly 10",
    "không kém hạng 12": "at_most 12",
    # what only looks like one of these
    "90% và cao hơn năm trước": "exactly 90",
    "90% hoặc cao hơn mức bình quân của tỉnh": "exactly 90",
    "cao hơn năm trước 5%": "exactly 5",
    "không thấp hơn năm 2025, đạt 90%": "exactly 90",
    "bằng hoặc cao hơn năm trước là 90%": "exactly 90",
    "hơn nữa, 100% hồ sơ": "exactly 100",
    "không hơn không kém 90%": "exactly 90",
    "hồ sơ giải quyết không quá hạn đạt 95%": "exactly 95",
    "các chỉ tiêu trên đạt 90%": "exactly 90",
    "trên cơ sở 80% ý kiến": "exactly 80",
    "90% hồ sơ giấy hoặc trên môi trường mạng": "exactly 90",
    "90% trên tổng số hồ sơ": "exactly 90",
    "các nội dung nêu trên là 100%": "exactly 100",
    "dưới đây đạt 90%": "exactly 90",
    "tầm nhìn đến năm 2050 đạt 90%": "exactly 90",
    "tầm quan trọng, 90%": "exactly 90",
    "ngang tầm 10 nước": "exactly 10",
    "thôn có quy ước đạt 100%": "exactly 100",
    "đưa sản phẩm lên sàn giao dịch đạt 50%": "exactly 50",
    "diện tích sàn 90 m2": "exactly 90",
    "90% xã đạt hoặc cao hơn chuẩn": "exactly 90",
    "100% xã đạt chuẩn trở lên": "exactly 100",
    "100% cơ quan và trên 70% người dân": "exactly 100; more_than 70",
    "chỉ tiêu đạt và vượt kế hoạch là 95%": "exactly 95",
    "nhóm 10 địa phương có số thu cao nhất, đạt 95%": "at_most 10; exactly 95",
    "tối thiểu 80% (90% tại cấp tỉnh)": "at_least 80; exactly 90",
    "90% + 5 điểm": "exactly 90; exactly 5",
}
"""Operators by their grammar: negation, equality, words behind the number or before its parenthesis."""


def test_no_form_is_the_variation_of_another() -> None:
    patterns = [re.sub(r"\d+(?:,\d+)?%?", "N", stated) for stated in GRAMMAR]
    words = [re.sub(r"\s|phần trăm|điểm|hồ sơ|\bxã\b|đạt", "", pattern) for pattern in patterns]
    assert len(set(words)) == len(words) >= 60


@pytest.mark.parametrize(("stated", "figures"), [*FORMS.items(), *GRAMMAR.items()])
def test_other_forms(stated: str, figures: str) -> None:
    assert read(stated) == figures
    assert read(unicodedata.normalize("NFD", stated)) == figures
    assert read(stated.replace(" ", "\u00a0 ")) == figures
    assert read(stated.upper()) == figures


@pytest.mark.parametrize(
    ("stated", "unit", "points"),
    [
        ("tăng 5 điểm %", Unit.PERCENT, True),
        ("giảm 2,5 điểm phần trăm", Unit.PERCENT, True),
        ("tăng ít nhất 3 bậc", Unit.RANK, True),
        ("giảm 10%", Unit.PERCENT, False),
        ("từ 80 điểm trở lên", Unit.SCORE, False),
        ("hạng 3", Unit.RANK, False),
        ("up 3 places", Unit.RANK, True),
        ("ranked 30th", Unit.RANK, False),
        ("up by 5 percentage points", Unit.PERCENT, True),
        ("95 per cent", Unit.PERCENT, False),
        ("3 mô hình", Unit.NUMBER, False),
    ],
)
def test_units(stated: str, unit: Unit, points: bool) -> None:
    (figure,) = figures_in(stated)
    assert (figure.unit, figure.points) == (unit, points)


WORDS = {
    Comparator.AT_LEAST: (
        *("tối thiểu", "ít nhất", "không dưới", "không thấp hơn", "≥", "lớn hơn hoặc bằng", "từ", "trên hoặc bằng"),
        *("bằng và vượt", "không kém", "thấp nhất", "sàn", "từ đủ", "=>", "⩾", "không giảm dưới"),
        *("at least", "minimum", "no less than", "not lower than"),
    ),
    Comparator.MORE_THAN: (
        *("trên", "hơn", "vượt", "vượt quá", "cao hơn", "lớn hơn", ">"),
        *("more than", "over", "above", "exceed", "exceeding"),
    ),
    Comparator.EXACTLY: ("", "đạt", "là", "đạt tỷ lệ"),
    Comparator.AT_MOST: (
        *("tối đa", "không quá", "không vượt quá", "không được quá", "≤", "nhỏ hơn hoặc bằng", "không trên"),
        *("không hơn", "dưới hoặc bằng", "bằng hoặc dưới", "cao nhất", "không tăng quá"),
        *("at most", "maximum", "no more than", "not exceeding"),
    ),
    Comparator.LESS_THAN: ("dưới", "thấp hơn", "nhỏ hơn", "<", "less than", "under", "below"),
}
VALUES = st.decimals(0, 99, places=2, allow_nan=False, allow_infinity=False)


@given(
    st.sampled_from([(operator, word) for operator, words in WORDS.items() for word in words]),
    VALUES,
    st.sampled_from(["%", " %", " phần trăm", " percent"]),
    st.sampled_from(["", "phấn đấu ", "Đến năm 2030, ", "trên địa bàn, hồ sơ đạt "]),
    st.sampled_from(["", " vào năm 2030", " hồ sơ", " trên tổng số hồ sơ"]),
)
def test_what_is_written_is_read(
    said: tuple[Comparator, str], value: Decimal, sign: str, before: str, after: str
) -> None:
    operator, word = said
    stated = f"{before}{word} {value}".replace(".", ",") + sign + after
    (figure,) = figures_in(stated)
    assert (figure.value, figure.operator, figure.upper, figure.approximate) == (value, operator, None, False)
    assert comparator_in(stated) is operator


BEHIND = {
    Comparator.AT_LEAST: (" trở lên", " hoặc cao hơn", " và cao hơn", " hoặc hơn", " tối thiểu", " (tối thiểu)", "+"),
    Comparator.AT_MOST: (" trở xuống", " hoặc thấp hơn", " và dưới", " tối đa", " (tối đa)"),
    Comparator.EXACTLY: (" và cao hơn năm trước", " hoặc trên môi trường mạng", " hơn nữa", " trên địa bàn", " + 5"),
}


@given(
    st.sampled_from([(operator, word) for operator, words in BEHIND.items() for word in words]),
    VALUES,
    st.sampled_from(["%", " phần trăm"]),
    st.sampled_from(["", "đạt ", "Đến năm 2030, "]),
    st.sampled_from(["", ", đúng hạn", "; 100% cơ quan"]),
)
def test_what_is_written_behind_a_number_is_read(
    said: tuple[Comparator, str], value: Decimal, sign: str, before: str, after: str
) -> None:
    operator, word = said
    figure, *_ = figures_in(f"{before}{value}".replace(".", ",") + sign + word + after)
    assert (figure.value, figure.operator, figure.approximate) == (value, operator, False)


DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")


def spelt(value: int) -> str:
    """A number from 1 to 99 in words."""
    tens, ones = divmod(value, 10)
    ten = ("", "mười", *(f"{DIGITS[one]} mươi" for one in range(2, 10)))[tens]
    one = "" if not ones else "lăm" if tens and ones == 5 else "mốt" if tens > 1 and ones == 1 else DIGITS[ones]
    return f"{ten} {one}".strip()


@given(
    st.sampled_from([(operator, word) for operator, words in WORDS.items() for word in words]),
    st.integers(1, 99),
    st.sampled_from(["(", "( "]),
)
def test_a_number_may_stand_in_words_before_its_figure(said: tuple[Comparator, str], value: int, bracket: str) -> None:
    operator, word = said
    (figure,) = figures_in(f"{word} {spelt(value)} phần trăm {bracket}{value}%)")
    assert (figure.value, figure.operator, figure.approximate) == (Decimal(value), operator, False)


@given(st.sampled_from([" - ", "% ~ ", " và ", "% và "]).flatmap(lambda word: st.tuples(st.just(word), VALUES, VALUES)))
def test_what_lies_between_two_figures_is_a_range(said: tuple[str, Decimal, Decimal]) -> None:
    between, one, other = said
    lower, upper = sorted((one, other))
    figures = figures_in(f"giữa {lower}{between}{upper}%".replace(".", ","))
    assert [figure.upper for figure in figures] == ([upper] if lower < upper else [None, None])


@given(
    st.sampled_from(["trên dưới", "ước", "ước đạt", "cỡ", "tầm", "xấp xỷ", "~", "≈", "khoảng", "gần", "áng chừng"]),
    VALUES,
)
def test_an_approximation_that_is_written_is_read(word: str, value: Decimal) -> None:
    (figure,) = figures_in(f"hồ sơ {word} {value}%".replace(".", ","))
    assert (figure.value, figure.operator) == (value, Comparator.EXACTLY)
    assert figure.about == word.removesuffix(" đạt")


@given(
    st.sampled_from([*FORMS, *GRAMMAR, *(row["phrase"] for row in PHRASES)]),
    st.sampled_from(["trên địa bàn tỉnh; ", "trên cơ sở đó. ", "hơn nữa; ", "tầm nhìn 2050; ", "theo quy ước; "]),
)
def test_false_friends_before_a_phrase_change_nothing(stated: str, before: str) -> None:
    assert read(before + stated) == read(stated)


@given(VALUES, VALUES, st.sampled_from([" - ", "-", "% - ", "% đến ", " đến "]), st.booleans())
def test_a_range_that_is_written_is_read(one: Decimal, other: Decimal, between: str, about: bool) -> None:
    lower, upper = sorted((one, other))
    figures = figures_in(f"{'khoảng ' if about else ''}{lower}{between}{upper}%".replace(".", ","))
    if lower == upper:
        assert {figure.upper for figure in figures} == {None}
    else:
        (figure,) = figures
        assert (figure.value, figure.upper, figure.approximate) == (lower, upper, about)
        assert figure.operator is Comparator.AT_LEAST


@given(st.text(max_size=80))
def test_any_text_is_read(stated: str) -> None:
    assert len(figures_in(stated)) <= len(numbers_in(stated))


@pytest.mark.parametrize("piece", ["không để ", "1 trên ", "tối thiểu 9%, ", "tối đa ", "mức ", "9 - ", "ngày 1, "])
def test_long_text_takes_no_long_time(piece: str) -> None:
    """Grows linearly: a `stated` that is too long is read, too, to explain what is wrong with its target."""
    assert len(figures_in(piece * 20_000)) <= 20_000


PIECES = sorted({f"{word} " for phrase in GRAMMAR for word in phrase.split()} | {"9", "9%", "(", "9.", "~9", "một ("})


def seconds(text: str) -> float:
    """The time of a processor that reading a text takes, at best."""
    found = []
    for _ in range(3):
        figures_in.cache_clear()
        begun = time.process_time()
        figures_in(text)
        found.append(time.process_time() - begun)
    return min(found)


@pytest.mark.slow
@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=4).map("".join))
def test_long_text_of_any_words_takes_no_long_time(piece: str) -> None:
    """Sixteen times the text takes some sixteen times the time, where a quadratic reading would take 256 times."""
    assert seconds(piece * 3_200 + "9%") <= 64 * seconds(piece * 200 + "9%") + 0.1


# The phrase as a whole


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ("95%", Comparator.EXACTLY),
        ("", Comparator.EXACTLY),
        ("20% … mỗi năm tăng tối thiểu 15%", Comparator.AT_LEAST),
        ("người trên 15 tuổi đạt 80%", Comparator.EXACTLY),
        ("người trên 15 tuổi đạt tối thiểu 80%", Comparator.AT_LEAST),
        ("Top 10", Comparator.AT_MOST),
        ("trên 100 hồ sơ", Comparator.MORE_THAN),
        ("từ 03 bậc trở lên", Comparator.AT_LEAST),
        ("tăng từ 2 - 3 bậc so với năm 2025", Comparator.AT_LEAST),
        ("cải thiện tối thiểu 05 thứ hạng", Comparator.AT_LEAST),
        ("nâng 03 vị trí trở lên", Comparator.AT_LEAST),
        ("tối đa 03 bậc", Comparator.AT_MOST),
        ("từ hạng 10 trở lên", Comparator.AT_MOST),
        ("chậm nhất sau 07 ngày làm việc", Comparator.AT_MOST),
        ("muộn nhất là trong 24 giờ", Comparator.AT_MOST),
        ("chậm nhất sau bảy (07) ngày", Comparator.AT_MOST),
        ("trong thời hạn 07 ngày", Comparator.AT_MOST),
        ("trong vòng 30 phút", Comparator.AT_MOST),
        ("within 7 working days", Comparator.AT_MOST),
        ("100% được trả lời trong thời hạn 07 ngày", Comparator.EXACTLY),
        ("chậm nhất năm 2026 đạt 90%", Comparator.EXACTLY),
        ("chậm nhất 03 ngày trước cuộc họp", Comparator.EXACTLY),
        ("trong vòng 5 xã", Comparator.EXACTLY),
    ],
)
def test_the_operator_of_a_phrase(stated: str, expected: Comparator) -> None:
    assert comparator_in(stated) is expected


@pytest.mark.parametrize(
    ("stated", "numbers"),
    [
        ("95%", ["95"]),
        ("đạt 95,5%", ["95.5"]),
        ("95.5%", ["95.5"]),
        ("1.000 hồ sơ", ["1000"]),
        ("12.345.678,9 đồng", ["12345678.9"]),
        ("1.00", ["1.00"]),
        ("1.0000", ["1.0000"]),
        ("từ 10% đến 15%", ["10", "15"]),
        ("95%-98%", ["95", "98"]),
        ("tối thiểu 30% vào năm 2025", ["30", "2025"]),
        ("01 phiên, 100%", ["01", "100"]),
        ("Nghị quyết 76/NQ-CP", []),
        ("ngày 15/7/2021", []),
        ("mức độ 3, 4", ["3", "4"]),
        ("xếp thứ 5/34", ["5"]),
        ("QĐ06", []),
        ("C06 và 2345", ["2345"]),
        ("không có số", []),
        ("20\u00a0%", ["20"]),
        ("", []),
    ],
)
def test_numbers(stated: str, numbers: list[str]) -> None:
    assert numbers_in(stated) == tuple(Decimal(one) for one in numbers)


@pytest.mark.parametrize(
    ("stated", "whole"),
    [
        ("All eligible procedures", True),
        ("ALL", True),
        ("全部条件", True),
        ("对所有逾期办结的案件", True),
        ("overall", False),
        ("small", False),
        ("toàn bộ", False),
        ("", False),
    ],
)
def test_all_of_a_report(stated: str, whole: bool) -> None:
    """Documents that mean a share of 100 say so; what they say with `toàn bộ` is an aim."""
    assert says_all(stated) is whole


def test_normal_form() -> None:
    assert normal(unicodedata.normalize("NFD", "  Tỷ\u00a0lệ\n\tđạt  ")) == "Tỷ lệ đạt"


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ("đạt 95%", ("đạt 95%",)),
        ("đạt … 95%", ("đạt ", " 95%")),
        ("đạt  …\n95%", ("đạt ", " 95%")),
        ("… 95%", (" 95%",)),
        ("", ()),
    ],
)
def test_parts(stated: str, expected: tuple[str, ...]) -> None:
    assert parts(stated) == expected
