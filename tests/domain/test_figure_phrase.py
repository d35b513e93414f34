"""Numbers, operators, ranges and approximations in the phrases of documents.

`assets/figure_phrases.tsv` has phrases of real documents with the figures that a reader finds in them; the tables here
have forms that it lacks.
"""

import csv
import re
import unicodedata
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
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


@pytest.mark.parametrize(("stated", "figures"), FORMS.items())
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
        *("tối thiểu", "ít nhất", "không dưới", "không thấp hơn", "≥", "lớn hơn hoặc bằng", "từ"),
        *("at least", "minimum", "no less than", "not lower than"),
    ),
    Comparator.MORE_THAN: (
        *("trên", "hơn", "vượt", "vượt quá", "cao hơn", "lớn hơn", ">"),
        *("more than", "over", "above", "exceed", "exceeding"),
    ),
    Comparator.EXACTLY: ("", "đạt", "là", "đạt tỷ lệ"),
    Comparator.AT_MOST: (
        *("tối đa", "không quá", "không vượt quá", "không được quá", "≤", "nhỏ hơn hoặc bằng"),
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
