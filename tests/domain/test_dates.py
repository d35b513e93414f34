"""Dates as precise as they are printed, and their order."""

import datetime

import pytest

from building import written
from cchc_cli.domain.dates import PartialDate, certainly_after, parse_date


@pytest.mark.parametrize(
    ("text", "parsed", "earliest", "latest"),
    [
        ("2026", PartialDate(2026), (2026, 1, 1), (2026, 12, 31)),
        ("2026-03", PartialDate(2026, 3), (2026, 3, 1), (2026, 3, 31)),
        ("2026-02", PartialDate(2026, 2), (2026, 2, 1), (2026, 2, 28)),
        ("2024-02", PartialDate(2024, 2), (2024, 2, 1), (2024, 2, 29)),
        ("2026-03-30", PartialDate(2026, 3, 30), (2026, 3, 30), (2026, 3, 30)),
        ("0001", PartialDate(1), (1, 1, 1), (1, 12, 31)),
    ],
)
def test_dates(text: str, parsed: PartialDate, earliest: tuple[int, int, int], latest: tuple[int, int, int]) -> None:
    assert parse_date(text) == parsed
    assert (parsed.earliest, parsed.latest) == (datetime.date(*earliest), datetime.date(*latest))
    assert str(parsed) == text


@pytest.mark.parametrize(
    "text",
    [
        *("", "26", "20261", "2026-3", "2026-13", "2026-00", "2026-02-29", "2026-04-31", "2026-01-00", "0000"),
        *("2026-03-30 ", " 2026", "2026\n", "2026-03-", "2026/03", "30-03-2026", "2026-03-30T00:00", "２０２６"),
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert parse_date(text) is None


@pytest.mark.parametrize(
    ("later", "earlier", "expected"),
    [
        ("2026", "2025", True),
        ("2025", "2026", False),
        ("2026", "2026", None),
        ("2026-03", "2026", None),
        ("2026", "2026-03", None),
        ("2026-04", "2026-03", True),
        ("2026-03", "2026-04", False),
        ("2026-03-30", "2026-03-29", True),
        ("2026-03-29", "2026-03-30", False),
        ("2026-03-30", "2026-03-30", False),
        ("2026-03-30", "2026-03", None),
        ("2026-03-31", "2026-03", None),
        ("2026-03-01", "2026-03", False),
        ("2026-03", "2026-03-01", None),
        ("2026-03", "2026-03-31", False),
        (None, "2026", None),
        ("2026", None, None),
        (None, None, None),
    ],
)
def test_certainly_after(later: str | None, earlier: str | None, expected: bool | None) -> None:
    assert certainly_after(written(later), written(earlier)) is expected
