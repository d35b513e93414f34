"""Values over time: which value counts in a year, and which of two is better."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import permutations

import pytest

from building import CATALOGUE, COMMUNE, LOCALITIES, Number, corpus, number, plan, rising, target
from cchc_cli.analysis.rows import Row, rows_of
from cchc_cli.analysis.steps import better, changes, figures_of, in_force, is_stated, latest, not_in_force, values_of
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Aim, Comparator, Direction, DueBasis, Reason
from cchc_cli.domain.period import Period
from cchc_cli.domain.target import Target, Value

STEPS = (target("share", 80, 2025), target("share", 95, 2028))


def row(*targets: Target, period: int | tuple[int, int] = (2021, 2030)) -> Row:
    """The one row of a commune's plan."""
    own = plan("own", COMMUNE, period, *targets)
    (found,) = rows_of(corpus(own), own)
    return found


def numbers(row: Row, year: int) -> list[Decimal | None]:
    return [value.value for value in in_force(row, year)]


@pytest.mark.parametrize(
    ("direction", "one", "other", "expected"),
    [
        (Direction.MORE, (60, False), (50, False), 1),
        (Direction.MORE, (50, False), (50, False), 0),
        (Direction.MORE, (50, True), (50, False), 1),
        (Direction.MORE, (50, True), (50, True), 0),
        (Direction.MORE, (50, True), (51, False), -1),
        (Direction.LESS, (3, False), (5, False), 1),
        (Direction.LESS, (5, True), (5, False), 1),
        (Direction.LESS, (5, True), (4, False), -1),
    ],
)
def test_better(direction: Direction, one: tuple[Number, bool], other: tuple[Number, bool], expected: int) -> None:
    mine, theirs = Value(number(one[0]), one[1]), Value(number(other[0]), other[1])
    assert better(direction, mine, theirs) == expected
    assert better(direction, theirs, mine) == -expected


@pytest.mark.parametrize(
    ("basis", "period", "stated"),
    [
        (DueBasis.STATED, (2026, 2030), True),
        (DueBasis.TRAJECTORY, (2026, 2030), True),
        (DueBasis.EVERY_YEAR, (2026, 2030), True),
        (DueBasis.PERIOD, (2026, 2030), False),
        (DueBasis.PERIOD, (2026, 2026), True),
    ],
)
def test_a_year_is_stated_by_the_document_or_by_a_period_of_one_year(
    basis: DueBasis, period: tuple[int, int], stated: bool
) -> None:
    assert is_stated(basis, Period(*period)) is stated


@pytest.mark.parametrize(
    ("targets", "by_year"),
    [
        (STEPS, {2024: [], 2025: [80], 2027: [80], 2028: [95], 2030: [95], 2031: []}),
        ((target("share", 80, (2026, 2028)),), {2026: [], 2027: [], 2028: [80]}),
        ((target("share", 80),), {2029: [], 2030: [80]}),
        ((target("share", 80, "every-year"),), {2020: [], 2021: [80], 2030: [80], 2031: []}),
        ((target("share", 80, "every-year"), target("share", 95, 2030)), {2021: [80], 2029: [80], 2030: [95]}),
        ((target("share", 80, "every-year"), target("share", 95, 2028)), {2027: [80], 2028: [95], 2029: [95]}),
        ((target("share", 80, "every-year"), target("share", 70, 2024)), {2023: [80], 2024: [70], 2025: [80]}),
        ((target("share", 80, "every-year"), target("share", 90, 2021)), {2021: [90], 2022: [90]}),
        (
            (target("share", trajectory=rising(2022, 20, 15, 2025, until=60)),),
            {2021: [], 2022: [20], 2023: [35], 2025: [60], 2030: [60]},
        ),
        ((target("share", aim=Aim.HAVE),), {2030: []}),
        ((target("share", 80), target("share", 90)), {2030: [80, 90]}),
    ],
)
def test_the_value_in_force_whatever_the_order_of_the_entries(
    targets: tuple[Target, ...], by_year: dict[int, list[int]]
) -> None:
    for entries in permutations(targets):
        for year, expected in by_year.items():
            assert sorted(one for one in numbers(row(*entries), year) if one is not None) == expected, year


def test_a_stated_year_after_the_period_extends_it() -> None:
    assert [numbers(row(target("share", 95, 2028), period=2025), year) for year in (2027, 2028, 2029)] == [[], [95], []]


def test_no_value_is_in_force_after_the_year_in_which_the_unit_ended() -> None:
    ended = replace(LOCALITIES[COMMUNE], ended=date(2025, 6, 30))
    own = plan("own", COMMUNE, (2021, 2030), target("share", 80, 2023))
    there = Corpus({own.id: own}, CATALOGUE, {**LOCALITIES, COMMUNE: ended})
    (found,) = rows_of(there, own)
    assert [numbers(found, year) for year in (2022, 2023, 2025, 2026)] == [[], [80], [80], []]
    assert not_in_force(found, 2026) == (Reason.ENDED, 2025)


def test_figures_from_different_baselines_are_in_force_side_by_side() -> None:
    found = row(target("cut", 10, 2025, base="2021"), target("cut", 20, 2028, base="2025"))
    assert [numbers(found, year) for year in (2025, 2028)] == [[10], [10, 20]]


@pytest.mark.parametrize(
    ("year", "expected"),
    [(2024, (Reason.NOT_YET, 2025)), (2025, None), (2030, None), (2031, (Reason.ENDED, 2030))],
)
def test_why_no_value_is_in_force(year: int, expected: tuple[Reason, int] | None) -> None:
    assert not_in_force(row(*STEPS), year) == expected
    assert not_in_force(row(target("share", aim=Aim.HAVE)), year) is None


def test_a_value_stated_twice_appears_once_and_as_stated() -> None:
    for entries in permutations((target("share", 90), target("share", 90, 2030))):
        (value,) = values_of(row(*entries))
        assert (value.year, value.stated) == (2030, True)


def test_the_operator_makes_a_figure_of_its_own() -> None:
    found = row(target("share", 98, 2028), target("share", 98, 2028, comparator=Comparator.MORE_THAN))
    assert [value.figure for value in values_of(found)] == [Value(number(98)), Value(number(98), strict=True)]
    assert found.contradictory


def test_latest_ignores_the_end_of_the_plan() -> None:
    assert [value.value for value in latest(Direction.MORE, figures_of(row(*STEPS)), 2050)] == [95]


@pytest.mark.parametrize(
    ("targets", "years"),
    [
        (STEPS, {2025, 2028}),
        ((target("share", 80, "every-year"),), {2021}),
        ((target("share", 80, "every-year"), target("share", 70, 2024)), {2021, 2024, 2025}),
        ((target("share", 80, "every-year"), target("share", 95, 2028)), {2021, 2028}),
    ],
)
def test_the_years_with_a_new_value(targets: tuple[Target, ...], years: set[int]) -> None:
    assert changes(Direction.MORE, figures_of(row(*targets))) == years
