"""Plans: their day, their years, what could not be read."""

from dataclasses import replace
from datetime import date

import pytest

from building import COMMUNE, plan, rising, target
from cchc_cli.domain.plan import Citation, Plan
from cchc_cli.domain.target import Target


@pytest.mark.parametrize(
    ("issued", "day"),
    [
        ("2026-01-15", date(2026, 1, 15)),
        ("2026-02", date(2026, 2, 28)),
        ("2026", date(2026, 12, 31)),
        (None, date(2021, 1, 1)),
    ],
)
def test_the_day_of_a_plan(issued: str | None, day: date) -> None:
    assert plan("a", COMMUNE, (2021, 2025), issued=issued).day == day


@pytest.mark.parametrize(
    ("targets", "year"),
    [
        ((), 2025),
        ((target("share", 5, 2023),), 2025),
        ((target("share", 5, 2023), target("share", 6, 2030), target("share", 7)), 2030),
        ((target("share", trajectory=rising(2024, 5, 1, 2027)),), 2027),
    ],
)
def test_the_last_year_of_a_plan(targets: tuple[Target, ...], year: int) -> None:
    assert plan("a", COMMUNE, (2021, 2025), *targets).last_year == year


@pytest.mark.parametrize(
    ("unread", "may"),
    [((), False), (("share",), True), (("rank",), False), (("rank", "share"), True), ((None,), True)],
)
def test_a_target_that_could_not_be_read(unread: tuple[str | None, ...], may: bool) -> None:
    damaged: Plan = replace(plan("a", COMMUNE, 2026), unread=unread)
    assert damaged.may_have({"share", "other"}) is may


def test_coverage() -> None:
    assert plan("a", COMMUNE, 2026).full
    assert not plan("a", COMMUNE, 2026, partial=True).full


def test_the_path_makes_no_other_plan() -> None:
    assert replace(plan("a", COMMUNE, 2026), path="plans/a.yaml") == plan("a", COMMUNE, 2026)


def test_a_document_cites_in_the_order_of_its_keys() -> None:
    one, two, three = (Citation(f"{number}/KH-UBND", None) for number in (1, 2, 3))
    document = replace(plan("x", COMMUNE, 2026).document, cites=(one, two), based_on=(three,), replaces=(one,))
    assert list(document.citations()) == [
        ("based_on", 0, three),
        ("cites", 0, one),
        ("cites", 1, two),
        ("replaces", 0, one),
    ]
