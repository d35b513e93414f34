"""Periods: years with both ends."""

import pytest

from cchc_cli.domain.period import Period


@pytest.mark.parametrize(
    ("year", "inside"),
    [(2020, False), (2021, True), (2023, True), (2025, True), (2026, False), ("2023", False), (2023.0, False)],
)
def test_both_ends_belong_to_a_period(year: object, inside: bool) -> None:
    assert (year in Period(2021, 2025, outlook=2030)) is inside


@pytest.mark.parametrize(
    ("start", "end", "shared"),
    [
        (2015, 2020, False),
        (2015, 2021, True),
        (2022, 2023, True),
        (2015, 2030, True),
        (2025, 2030, True),
        (2026, 2030, False),
    ],
)
def test_periods_overlap_where_a_year_belongs_to_both(start: int, end: int, shared: bool) -> None:
    one, other = Period(2021, 2025), Period(start, end)
    assert one.overlaps(other) is shared
    assert other.overlaps(one) is shared


def test_text() -> None:
    assert [str(Period(2021, 2025)), str(Period(2026, 2026)), str(Period(2021, 2025, 2030))] == [
        "2021-2025",
        "2026",
        "2021-2025",
    ]
