"""Relations over time: several milestones, years that are not stated, periods."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import permutations

import pytest

from building import CATALOGUE, COMMUNE, LOCALITIES, Number, number, plan, rising, target
from building_comparisons import cells, first, plain, said, second, side_by_side, unlike
from cchc_cli.analysis.compare import ComparedCell, compare
from cchc_cli.analysis.evaluation import Evaluation
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Comparator, DueBasis, Reason, Relation
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.target import Target

Period = int | tuple[int, int]
LONG = (2026, 2030)
YEARLY_80, BY_2030 = target("share", 80, "every-year"), target("share", 95, 2030)


def compared(mine: tuple[Period, *tuple[Target, ...]], theirs: tuple[Period, *tuple[Target, ...]]) -> ComparedCell:
    """The cell of the second of two plans in their one row."""
    (row,) = side_by_side(first(*mine), second(*theirs)).rows
    return row.cells[1]


@pytest.mark.parametrize(
    ("mine", "theirs", "expected"),
    [
        ((2026, target("share", 100)), (LONG, target("share", 100)), plain(Relation.SAME, 0)),
        ((2026, target("share", 80)), (LONG, target("share", 50)), plain(Relation.LOOSER, -30)),
        ((2026, target("share", 80)), (LONG, target("share", 95)), unlike(Reason.YEAR_NOT_STATED)),
        ((2023, target("share", 100)), (LONG, target("share", 100)), unlike(Reason.DIFFERENT_PERIODS)),
        ((LONG, target("share", 95, 2028)), (LONG, target("share", 95, 2030)), plain(Relation.LOOSER, 0)),
        (
            (LONG, target("share", 50, 2027), target("share", 90, 2030)),
            (LONG, target("share", 80, 2028), target("share", 90, 2030)),
            plain(Relation.STRICTER, 30),
        ),
        ((LONG, YEARLY_80, BY_2030), (LONG, BY_2030, YEARLY_80), plain(Relation.SAME, 0)),
    ],
)
def test_the_worked_examples(
    mine: tuple[Period, *tuple[Target, ...]],
    theirs: tuple[Period, *tuple[Target, ...]],
    expected: tuple[object, ...],
) -> None:
    assert said(compared(mine, theirs)) == expected


def test_the_same_value_of_which_a_year_is_not_stated_is_marked_and_never_earlier() -> None:
    annual, longer = (2026, target("share", 100)), (LONG, target("share", 100))
    stated = (LONG, target("share", 100, 2030))
    for mine, theirs, undated in (
        (annual, longer, True),
        (longer, annual, True),
        (longer, stated, True),
        (longer, longer, False),
        (stated, stated, False),
        (annual, annual, False),
    ):
        found = compared(mine, theirs)
        assert (said(found), found.sooner, found.undated) == (plain(Relation.SAME, 0), 0, undated)
        assert found.marked is undated


def test_the_same_value_stated_earlier_is_stricter_by_years() -> None:
    sooner, later = (LONG, target("share", 95, 2028)), (LONG, target("share", 95, 2030))
    found = compared(sooner, later)
    assert (found.relation, found.gap, found.sooner) == (Relation.LOOSER, number(0), -2)
    found = compared(later, sooner)
    assert (found.relation, found.gap, found.sooner) == (Relation.STRICTER, number(0), 2)
    every_year = (LONG, target("share", 95, "every-year"))
    assert compared(later, every_year).sooner == 4
    path = (LONG, target("share", trajectory=rising(2026, 85, 5, 2030, until=95)))
    assert compared(later, path).sooner == 2


def test_the_largest_gap_is_given_with_its_year() -> None:
    mine = (LONG, target("share", 50, 2027), target("share", 90, 2030))
    found = compared(mine, (LONG, target("share", 80, 2028), target("share", 90, 2030)))
    assert (found.gap, found.gap_year) == (number(30), 2028)
    found = compared(mine, (LONG, target("share", 40, 2027), target("share", 60, 2029), target("share", 85, 2030)))
    assert said(found) == unlike(Reason.MIXED_YEARS)
    found = compared(mine, (LONG, target("share", 40, 2027), target("share", 85, 2030)))
    assert (found.gap, found.gap_year) == (number(-10), 2027)


@pytest.mark.parametrize(
    ("mine", "theirs", "expected"),
    [
        ((80, 2026), (95, 2030), unlike(Reason.TRADE_OFF)),
        ((95, 2030), (80, 2026), unlike(Reason.TRADE_OFF)),
        ((95, 2026), (80, 2030), plain(Relation.LOOSER, -15)),
        ((80, 2030), (95, 2026), plain(Relation.STRICTER, 15)),
        ((80, "every-year"), (90, 2028), unlike(Reason.TRADE_OFF)),
        ((80, "every-year"), (80, 2028), plain(Relation.LOOSER, 0)),
        ((80, (2026, 2027)), (80, (2028, 2030)), plain(Relation.LOOSER, 0)),
    ],
)
def test_a_better_value_that_is_due_later_is_a_trade_off(
    mine: tuple[Number, int | str | tuple[int, int]],
    theirs: tuple[Number, int | str | tuple[int, int]],
    expected: tuple[object, ...],
) -> None:
    assert said(compared((LONG, target("share", *mine)), (LONG, target("share", *theirs)))) == expected


def test_a_value_stays_in_force_after_its_own_plan_ends() -> None:
    annual = (2026, target("share", 80))
    assert said(compared(annual, (LONG, target("share", 70, 2028)))) == plain(Relation.LOOSER, -10)
    assert said(compared(annual, (LONG, target("share", 90, 2026), target("share", 95, 2030)))) == plain(
        Relation.STRICTER, 15
    )


def test_milestones_before_the_other_plan_do_not_count() -> None:
    programme = ((2021, 2030), target("share", 50, 2025), target("share", 80, 2030))
    found = compared(programme, (LONG, target("share", 90, 2030)))
    assert (said(found), found.gap_year) == (plain(Relation.STRICTER, 10), 2030)
    assert said(compared(programme, (LONG, target("share", 80, 2030)))) == plain(Relation.SAME, 0)
    assert said(compared(((2021, 2030), target("share", 50, 2025)), (LONG, target("share", 50, 2030)))) == unlike(
        Reason.DIFFERENT_PERIODS
    )
    # yet the value that they set is in force
    assert said(compared(programme, (LONG, target("share", 40, 2027), target("share", 90, 2030)))) == unlike(
        Reason.MIXED_YEARS
    )


@pytest.mark.parametrize(
    ("mine", "theirs", "expected"),
    [
        (((2021, 2025), 90), ((2026, 2030), 95), unlike(Reason.DIFFERENT_PERIODS)),
        (((2021, 2025), 90), ((2024, 2030), 80), unlike(Reason.YEAR_NOT_STATED)),
        (((2021, 2025), 90), ((2024, 2030), 90), plain(Relation.SAME, 0)),
        (((2026, 2030), 90), ((2026, 2030), 95), plain(Relation.STRICTER, 5)),
        (((2026, 2027), 90), ((2027, 2027), 95), plain(Relation.STRICTER, 5)),
    ],
)
def test_figures_without_a_stated_year(
    mine: tuple[tuple[int, int], int], theirs: tuple[tuple[int, int], int], expected: tuple[object, ...]
) -> None:
    found = compared((mine[0], target("share", mine[1])), (theirs[0], target("share", theirs[1])))
    assert said(found) == expected


def test_a_stated_year_against_one_that_is_not_stated() -> None:
    undated = (LONG, target("share", 90))
    assert said(compared(undated, (LONG, target("share", 85, 2030)))) == plain(Relation.LOOSER, -5)
    assert said(compared(undated, (LONG, target("share", 95, 2026)))) == plain(Relation.STRICTER, 5)
    assert said(compared(undated, (LONG, target("share", 95, 2030)))) == unlike(Reason.YEAR_NOT_STATED)


def test_a_figure_without_a_year_is_not_due_before_a_stated_one_that_is_worse() -> None:
    steps = (LONG, target("share", 80, 2028), target("share", 95))
    assert said(compared((2026, target("share", 90)), steps)) == unlike(Reason.YEAR_NOT_STATED)
    assert said(compared((LONG, target("share", 80, 2028)), steps)) == plain(Relation.STRICTER, 15)


def test_with_years_that_are_not_stated_the_smallest_gap_is_given_and_no_year() -> None:
    found = compared((LONG, target("share", 80)), (LONG, target("share", 50, 2026), target("share", 70, 2030)))
    assert (said(found), found.gap_year) == (plain(Relation.LOOSER, -10), None)
    found = compared((LONG, target("share", 80)), (2026, target("share", 90)))
    assert (said(found), found.gap_year) == (plain(Relation.STRICTER, 10), None)


def test_further_stated_years_belong_to_a_plan() -> None:
    outlook = (2025, target("share", 95, 2028))
    assert said(compared(outlook, (LONG, target("share", 90, 2028)))) == plain(Relation.LOOSER, -5)
    assert said(compared(outlook, (2026, target("share", 90)))) == unlike(Reason.DIFFERENT_PERIODS)


def test_the_values_of_a_unit_end_with_it() -> None:
    ended = replace(LOCALITIES[COMMUNE], ended=date(2025, 6, 30))
    mine = plan("mine", COMMUNE, (2021, 2030), target("share", 90, 2025))
    places = {**LOCALITIES, COMMUNE: ended}

    def relation(other: Period, *targets: Target) -> tuple[object, ...]:
        theirs = second(other, *targets)
        there = Corpus({mine.id: mine, theirs.id: theirs}, CATALOGUE, places)
        return said(compare(Evaluation(there), (mine, theirs)).rows[0].cells[1])

    assert relation(LONG, target("share", 80, 2026)) == unlike(Reason.DIFFERENT_PERIODS)
    assert relation((2021, 2030), target("share", 80, 2026)) == unlike(Reason.DIFFERENT_PERIODS)
    assert relation((2021, 2030), target("share", 80, 2025)) == plain(Relation.LOOSER, -10)


@pytest.mark.parametrize("year", [None, 2030])
def test_a_strict_figure_is_better_than_the_same_number(year: int | None) -> None:
    strict = target("share", 98, 2030, comparator=Comparator.MORE_THAN)
    assert said(cells([strict], [target("share", 98, 2030)], year=year)[1]) == plain(Relation.LOOSER, 0)
    assert said(cells([strict], [target("share", 99, 2030)], year=year)[1]) == plain(Relation.STRICTER, 1)


@pytest.mark.parametrize("year", [None, 2027, 2030])
def test_the_relation_does_not_depend_on_the_order_of_the_entries(year: int | None) -> None:
    entries = [YEARLY_80, BY_2030, target("share", 85, 2028), target("share", 95)]
    expected = [plain(Relation.SAME, 0)]
    for order in permutations(entries):
        assert said(cells(entries, list(order), year=year)[1]) in expected


def test_every_deadline_is_shown() -> None:
    one, _ = cells([target("share", 95, 2030), target("share", 80, 2025)], [target("share", 95)])
    assert [(value.year, value.value, value.basis) for value in one.values] == [
        (2025, Decimal(80), DueBasis.STATED),
        (2030, Decimal(95), DueBasis.STATED),
    ]


@pytest.mark.parametrize(
    ("by_2025", "by_2030", "relation", "gap"),
    [
        (80, 95, Relation.SAME, 0),
        (85, 95, Relation.STRICTER, 5),
        (80, 98, Relation.STRICTER, 3),
        (82, 98, Relation.STRICTER, 3),
        (70, 95, Relation.LOOSER, -10),
        (70, 80, Relation.LOOSER, -15),
    ],
)
def test_common_years_of_one_mind(by_2025: int, by_2030: int, relation: Relation, gap: int) -> None:
    mine = [target("share", 80, 2025), target("share", 95, 2030)]
    assert said(cells(mine, [target("share", by_2025, 2025), target("share", by_2030, 2030)])[1]) == plain(
        relation, gap
    )


def test_common_years_of_two_minds() -> None:
    mine = [target("share", 80, 2025), target("share", 95, 2030)]
    theirs = [target("share", 70, 2025), target("share", 99, 2030)]
    assert said(cells(mine, theirs)[1]) == unlike(Reason.MIXED_YEARS)
    assert said(cells(mine, theirs, year=2026)[1]) == plain(Relation.LOOSER, -10)
    assert said(cells(mine, theirs, year=2030)[1]) == plain(Relation.STRICTER, 4)


def test_a_trajectory_folds_into_one_cell() -> None:
    path = target("share", trajectory=rising(2022, 20, 15, 2025, until=60))
    one, two = cells([path], [target("share", 65, 2024)])
    assert [(value.year, value.value) for value in one.values] == [
        (2022, Decimal(20)),
        (2023, Decimal(35)),
        (2024, Decimal(50)),
        (2025, Decimal(60)),
    ]
    assert (said(two), two.gap_year) == (plain(Relation.STRICTER, 15), 2024)


@pytest.mark.parametrize(
    ("mine", "theirs", "relation"),
    [
        (first((2021, 2030), YEARLY_80), second((2026, 2030), YEARLY_80), Relation.SAME),
        (first((2026, 2030), YEARLY_80), second((2021, 2030), YEARLY_80), Relation.SAME),
        (first((2021, 2025), YEARLY_80), second((2024, 2030), YEARLY_80), Relation.SAME),
        (first((2021, 2025), YEARLY_80), second((2024, 2030), target("share", 80, 2025)), Relation.LOOSER),
    ],
)
def test_a_figure_for_every_year_counts_from_the_year_in_which_both_plans_have_begun(
    mine: Plan, theirs: Plan, relation: Relation
) -> None:
    (row,) = side_by_side(mine, theirs).rows
    assert row.cells[1].relation is relation


@pytest.mark.parametrize(("later", "year"), [(85, 2025), (84, 2026), (86, 2025)])
def test_of_equal_gaps_the_first_year_is_named(later: int, year: int) -> None:
    (row,) = side_by_side(
        first((2021, 2030), target("share", 90, 2025), target("share", 95, 2026)),
        second((2021, 2030), target("share", 80, 2025), target("share", later, 2026)),
    ).rows
    assert row.cells[1].gap_year == year
