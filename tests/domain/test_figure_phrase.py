"""Numbers and operators in the phrases of documents."""

import unicodedata
from decimal import Decimal

import pytest

from cchc_cli.domain.enums import Comparator
from cchc_cli.domain.figure_phrase import comparator_in, normal, numbers_in, parts


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
        ("QĐ06", []),
        ("C06 và 2345", ["2345"]),
        ("không có số", []),
        ("20\u00a0%", ["20"]),
        ("", []),
    ],
)
def test_numbers(stated: str, numbers: list[str]) -> None:
    assert numbers_in(stated) == tuple(Decimal(one) for one in numbers)


AT_LEAST = [
    "tối thiểu 95%",
    "Ít nhất 95%",
    "95% trở lên",
    "không dưới 95%",
    "không thấp hơn 95%",
    "từ 10%",
    "Từ 10,5 %",
]
AT_MOST = [
    *("tối đa 5%", "không quá 5%", "không vượt quá 5%", "KHÔNG QUÁ 5%", "nhiều nhất 5", "5% trở xuống"),
    *("nhóm 3 địa phương dẫn đầu", "Top 10", "top 5"),
]
EXACTLY = ["95%", "đạt 95%", "từ năm 2026", "từng 10%", "nhóm các địa phương", "topic 5", "quá trình 5%", ""]
MORE_THAN = ["quá 5%", "trên 95%", "hơn 95%", "vượt 5%", "thấp hơn hạng 3"]
LESS_THAN = ["dưới 5%", "cao hơn hạng 20"]
BOTH = ["tối đa 5% và tối thiểu 3%", "không quá 5, ít nhất 3", "từ 10% trở xuống"]


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        *((stated, Comparator.AT_LEAST) for stated in AT_LEAST),
        *((stated, Comparator.AT_MOST) for stated in (*AT_MOST, *BOTH)),
        *((stated, Comparator.EXACTLY) for stated in EXACTLY),
        *((stated, Comparator.MORE_THAN) for stated in MORE_THAN),
        *((stated, Comparator.LESS_THAN) for stated in LESS_THAN),
    ],
)
def test_operators(stated: str, expected: Comparator) -> None:
    assert comparator_in(stated) is expected
    assert comparator_in(unicodedata.normalize("NFD", stated)) is expected
    assert comparator_in(stated.replace(" ", "\u00a0 ")) is expected


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
