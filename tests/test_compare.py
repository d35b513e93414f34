"""Plans side by side: every bullet of "compare" in the design, and what holds whatever the plans say."""

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from building import (
    COMMUNE,
    COMMUNE_OF_DISTRICT,
    DISTRICT,
    HUYEN,
    HUYEN_XA,
    LAND,
    OTHER_COMMUNE,
    PROVINCE,
    WHY_NEAR,
    XA,
    Number,
    corpus,
    number,
    plan,
    rising,
    target,
)
from cchc_cli.analysis.compare import ComparedCell, ComparedRow, Comparison, Only, compare, in_force, keep, values_of
from cchc_cli.analysis.evaluation import Evaluation
from cchc_cli.analysis.rows import rows_of
from cchc_cli.domain.enums import (
    Aim,
    Among,
    Body,
    Comparator,
    Counted,
    DueBasis,
    Exclusion,
    Field,
    Level,
    Reason,
    Relation,
    Status,
)
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.target import Base, DocumentLocation, Due, Qualifiers, Scope, Target

HEDGE = Qualifiers(hedge=True)


def side_by_side(*plans: Plan, year: int | None = None) -> Comparison:
    return compare(Evaluation(corpus(*plans)), plans, year)


def row_of(comparison: Comparison, indicator: str = "share", scope: Scope | None = None) -> ComparedRow:
    (found,) = (row for row in comparison.rows if row.indicator == indicator and (scope is None or row.scope == scope))
    return found


def first(period: int | tuple[int, int], *targets: Target) -> Plan:
    return plan("first", COMMUNE, period, *targets)


def second(period: int | tuple[int, int], *targets: Target, partial: bool = False) -> Plan:
    return plan("second", OTHER_COMMUNE, period, *targets, partial=partial)


def cells(
    mine: Sequence[Target], theirs: Sequence[Target], year: int | None = None
) -> tuple[ComparedCell, ComparedCell]:
    """The one row of two communes for 2021-2030."""
    (row,) = side_by_side(first((2021, 2030), *mine), second((2021, 2030), *theirs), year=year).rows
    one, two = row.cells
    return one, two


def said(cell: ComparedCell) -> tuple[Relation | None, Decimal | None, Reason | None]:
    return cell.relation, cell.gap, cell.reason


def plain(relation: Relation | None, gap: Number | None = None, reason: Reason | None = None) -> tuple[object, ...]:
    return relation, None if gap is None else number(gap), reason


def unlike(reason: Reason) -> tuple[object, ...]:
    return plain(Relation.NOT_COMPARABLE, None, reason)


NOTHING = plain(None)

# Relations


@pytest.mark.parametrize(
    ("indicator", "mine", "theirs", "relation", "gap"),
    [
        ("share", 90, 95, Relation.STRICTER, 5),
        ("share", 90, 80, Relation.LOOSER, -10),
        ("share", 90, 90, Relation.SAME, 0),
        ("share", "95.5", "95.50", Relation.SAME, 0),
        ("rank", 5, 3, Relation.STRICTER, 2),
        ("rank", 5, 8, Relation.LOOSER, -3),
        ("rank", 5, 5, Relation.SAME, 0),
    ],
)
def test_a_relation_is_read_against_the_first_plan_in_the_direction_of_the_indicator(
    indicator: str, mine: Number, theirs: Number, relation: Relation, gap: int
) -> None:
    one, two = cells([target(indicator, mine)], [target(indicator, theirs)])
    assert said(one) == NOTHING
    assert said(two) == plain(relation, gap)
    assert (one.plan.id, two.plan.id) == ("first", "second")
    assert [value.value for value in (*one.values, *two.values)] == [number(mine), number(theirs)]


def test_each_of_several_plans_is_read_against_the_first() -> None:
    third = plan("third", COMMUNE_OF_DISTRICT, 2023, target("share", 70))
    (row,) = side_by_side(first(2023, target("share", 80)), second(2023, target("share", 90)), third).rows
    assert [cell.relation for cell in row.cells] == [None, Relation.STRICTER, Relation.LOOSER]


@pytest.mark.parametrize("comparator", list(Comparator))
@pytest.mark.parametrize("indicator", ["share", "rank"])
def test_operators_are_never_ranked(indicator: str, comparator: Comparator) -> None:
    """A bare figure is read as a minimum for a share, as a maximum for a rank."""
    _, two = cells([target(indicator, 5)], [target(indicator, 5, comparator=comparator)])
    assert said(two) == plain(Relation.SAME, 0)
    assert two.values[0].target.comparator is comparator


# Cells without a value


def test_what_only_one_plan_has() -> None:
    one, two = cells([target("share", 90)], [])
    assert (said(one), said(two)) == (plain(Relation.ONLY_HERE), plain(Relation.NO_TARGET))
    one, two = cells([], [target("share", 90)])
    assert (said(one), said(two)) == (plain(Relation.NO_TARGET), plain(Relation.ONLY_HERE))


def test_what_only_one_plan_has_may_be_without_figure() -> None:
    one, two = cells([], [target("share", aim=Aim.HAVE)])
    assert (said(one), said(two)) == (plain(Relation.NO_TARGET), plain(Relation.ONLY_HERE))
    assert [value.target.aim for value in two.values] == [Aim.HAVE]


def test_the_first_plan_has_no_relation_where_another_has_the_target_too() -> None:
    third = plan("third", COMMUNE_OF_DISTRICT, 2023)
    (row,) = side_by_side(first(2023, target("share", 80)), second(2023, target("share", 90)), third).rows
    assert [cell.relation for cell in row.cells] == [None, Relation.STRICTER, Relation.NO_TARGET]


def test_a_partial_plan_leaves_open_whether_it_has_a_target() -> None:
    """Nor does its silence make the target of the other one its only one."""
    (row,) = side_by_side(first(2023, target("share", 80)), second(2023, partial=True)).rows
    assert [said(cell) for cell in row.cells] == [NOTHING, plain(Relation.NOT_KNOWN)]
    (row,) = side_by_side(second(2023, partial=True), first(2023, target("share", 80))).rows
    assert [said(cell) for cell in row.cells] == [plain(Relation.NOT_KNOWN)] * 2
    assert [bool(cell.values) for cell in row.cells] == [False, True]


def test_a_partial_plan_is_compared_in_what_it_has() -> None:
    (row,) = side_by_side(first(2023, target("share", 80)), second(2023, target("share", 90), partial=True)).rows
    assert said(row.cells[1]) == plain(Relation.STRICTER, 10)


def test_a_plan_beside_a_silent_one_and_a_partial_one() -> None:
    third = plan("third", COMMUNE_OF_DISTRICT, 2023)
    (row,) = side_by_side(first(2023, target("share", 80)), second(2023, partial=True), third).rows
    assert [cell.relation for cell in row.cells] == [None, Relation.NOT_KNOWN, Relation.NO_TARGET]


# Without figure


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        (target("share", aim=Aim.IMPROVE), target("share", aim=Aim.IMPROVE)),
        (target("share", aim=Aim.IMPROVE), target("share", aim=Aim.HAVE)),
        (target("share", delegated_to=Level.PROVINCE), target("share", delegated_to=Level.PROVINCE)),
        (target("share", aim=Aim.IMPROVE), target("share", delegated_to=Level.PROVINCE)),
    ],
)
def test_both_without_figure(mine: Target, theirs: Target) -> None:
    one, two = cells([mine], [theirs])
    assert (said(one), said(two)) == (NOTHING, plain(Relation.NO_FIGURE))
    assert two.values[0].value is None
    assert cells([mine], [theirs], year=2025)[1].relation is Relation.NO_FIGURE


@pytest.mark.parametrize(
    ("without", "reason"),
    [
        (target("share", aim=Aim.IMPROVE), Reason.NO_FIGURE),
        (target("share", delegated_to=Level.PROVINCE), Reason.DELEGATED),
    ],
)
def test_figure_against_no_figure(without: Target, reason: Reason) -> None:
    figure = target("share", 90)
    assert said(cells([figure], [without])[1]) == unlike(reason)
    assert said(cells([without], [figure])[1]) == unlike(reason)


def test_a_figure_beside_a_target_without_is_compared_and_both_are_shown() -> None:
    _, two = cells([target("share", 80)], [target("share", 90), target("share", aim=Aim.IMPROVE)])
    assert said(two) == plain(Relation.STRICTER, 10)
    assert [value.value for value in two.values] == [Decimal(90), None]


# Not comparable


@pytest.mark.parametrize(
    ("mine", "theirs", "comparable"),
    [
        (target("cut", 10, base="2021"), target("cut", 20, base="2021"), True),
        (target("cut", 10, base="2021"), target("cut", 20, base="2025"), False),
        (target("cut", 10, base="2021"), target("cut", 20), False),
        (target("cut", 10), target("cut", 20), False),
        (target("cut", 10, base="2021"), target("cut", 20, unknown_base=True), False),
        (target("cut", 10, unknown_base=True), target("cut", 20, unknown_base=True), False),
        (target("share", 10, base="2021"), target("share", 20), True),
    ],
    ids=["same", "different", "one without", "both without", "one unknown", "both unknown", "not needed"],
)
def test_a_different_or_unknown_base(mine: Target, theirs: Target, comparable: bool) -> None:
    expected = plain(Relation.STRICTER, 10) if comparable else unlike(Reason.BASE)
    assert said(cells([mine], [theirs])[1]) == expected


@pytest.mark.parametrize("mine", [True, False])
def test_a_doubtful_denominator(mine: bool) -> None:
    doubtful, plainly = [target("share", 90, doubt="of levels of satisfaction")], [target("share", 90)]
    assert said(cells(*((doubtful, plainly) if mine else (plainly, doubtful)))[1]) == unlike(
        Reason.DOUBTFUL_DENOMINATOR
    )


def test_a_doubt_is_not_lost_where_a_figure_is_said_twice() -> None:
    twice = [target("share", 90), target("share", 90, doubt="of what?", restates=(DocumentLocation("II.2", 1),))]
    assert said(cells([target("share", 80)], twice)[1]) == unlike(Reason.DOUBTFUL_DENOMINATOR)


@pytest.mark.parametrize("mine", [True, False])
def test_figures_that_contradict_each_other_are_all_shown(mine: bool) -> None:
    contrary, plainly = [target("share", 80), target("share", 90)], [target("share", 90)]
    both = cells(*((contrary, plainly) if mine else (plainly, contrary)))
    assert said(both[1]) == unlike(Reason.CONTRADICTION)
    assert [value.value for value in both[0 if mine else 1].values] == [Decimal(80), Decimal(90)]


def test_a_base_excuses_no_contradiction_where_the_indicator_has_none() -> None:
    contrary = [target("share", 80), target("share", 90, base="2021")]
    assert said(cells([target("share", 90)], contrary)[1]) == unlike(Reason.CONTRADICTION)
    from_two_bases = [target("cut", 80, base="2025"), target("cut", 90, base="2021")]
    assert said(cells([target("cut", 90, base="2021")], from_two_bases)[1]) == unlike(Reason.BASE)


def test_what_is_said_twice_with_other_qualifiers_is_no_caveat_against_itself() -> None:
    twice = [target("share", 90, "every-year", qualifiers=HEDGE), target("share", 90, 2030)]
    for year in (None, 2025, 2030):
        _, two = cells(twice, twice, year=year)
        assert said(two) == plain(Relation.SAME, 0)
        assert two.caveats == ()


def test_a_figure_said_twice_is_shown_once_and_compared() -> None:
    twice = [target("share", 90), target("share", 90, 2030, restates=(DocumentLocation("II.2", 1),))]
    _, two = cells([target("share", 80)], twice)
    assert said(two) == plain(Relation.STRICTER, 10)
    assert len(two.values) == 1


@pytest.mark.parametrize("mine", [True, False])
def test_a_deadline_that_another_document_sets(mine: bool) -> None:
    elsewhere, plainly = [target("share", 90, set_by="468/QĐ-TTg")], [target("share", 90)]
    assert said(cells(*((elsewhere, plainly) if mine else (plainly, elsewhere)))[1]) == unlike(Reason.DUE_ELSEWHERE)


# Years


def test_different_due_years_are_shown_and_not_comparable() -> None:
    one, two = cells([target("share", 90, 2025)], [target("share", 95)])
    assert said(two) == unlike(Reason.DUE_YEAR)
    assert [(value.year, value.basis) for value in (*one.values, *two.values)] == [
        (2025, DueBasis.STATED),
        (2030, DueBasis.PERIOD),
    ]


def test_a_stated_year_equals_the_end_of_a_period() -> None:
    (row,) = side_by_side(
        first((2021, 2030), target("share", 90, 2025)), second((2022, 2025), target("share", 95))
    ).rows
    assert said(row.cells[1]) == plain(Relation.STRICTER, 5)
    (row,) = side_by_side(first((2021, 2030), target("share", 90)), second((2022, 2025), target("share", 95))).rows
    assert said(row.cells[1]) == unlike(Reason.DUE_YEAR)


def test_several_deadlines_fold_into_one_cell_and_common_years_are_compared() -> None:
    mine = [target("share", 95, 2030), target("share", 80, 2025)]
    one, two = cells(mine, [target("share", 95, 2030)])
    assert [(value.year, value.value) for value in one.values] == [(2025, Decimal(80)), (2030, Decimal(95))]
    assert said(two) == plain(Relation.SAME, 0)
    assert said(cells(mine, [target("share", 85, 2025), target("share", 99, 2028)])[1]) == plain(Relation.STRICTER, 5)
    assert said(cells(mine, [target("share", 99, 2028)])[1]) == unlike(Reason.DUE_YEAR)


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
    one, two = cells([path], [target("share", 55, 2024)])
    assert [(value.year, value.value) for value in one.values] == [
        (2022, Decimal(20)),
        (2023, Decimal(35)),
        (2024, Decimal(50)),
        (2025, Decimal(60)),
    ]
    assert said(two) == plain(Relation.STRICTER, 5)


# --at YEAR


STEPS = [target("share", 80, 2025), target("share", 95, 2028)]


@pytest.mark.parametrize(
    ("year", "expected"),
    [
        (2024, unlike(Reason.NOT_YET)),
        (2025, plain(Relation.LOOSER, -10)),
        (2027, plain(Relation.LOOSER, -10)),
        (2028, plain(Relation.STRICTER, 5)),
        (2030, plain(Relation.STRICTER, 5)),
        (2031, unlike(Reason.ENDED)),
    ],
)
def test_at_a_year_what_is_in_force_is_compared(year: int, expected: tuple[object, ...]) -> None:
    """From a milestone's year on, up to the end of the plan; due years need not be the same."""
    mine = [target("share", 90, "every-year")]
    comparison = side_by_side(first((2021, 2040), *mine), second((2021, 2030), *STEPS), year=year)
    assert comparison.year == year
    assert said(comparison.rows[0].cells[1]) == expected
    backwards = side_by_side(second((2021, 2030), *STEPS), first((2021, 2040), *mine), year=year).rows[0].cells[1]
    assert backwards.reason is expected[2]
    assert len(comparison.rows[0].cells[1].values) == 2, "all values are shown"


def test_at_a_year_the_end_is_the_last_stated_year_if_later() -> None:
    mine, theirs = first((2021, 2040), target("share", 90, "every-year")), second(2025, target("share", 95, 2028))
    assert [said(side_by_side(mine, theirs, year=year).rows[0].cells[1]) for year in (2027, 2028, 2029)] == [
        unlike(Reason.NOT_YET),
        plain(Relation.STRICTER, 5),
        unlike(Reason.ENDED),
    ]


def test_at_a_year_what_holds_every_year_holds_from_the_start_of_the_plan() -> None:
    mine, theirs = (
        first((2015, 2040), target("share", 90, "every-year")),
        second((2021, 2025), target("share", 95, "every-year")),
    )
    assert [said(side_by_side(mine, theirs, year=year).rows[0].cells[1])[2] for year in (2020, 2021, 2025, 2026)] == [
        Reason.NOT_YET,
        None,
        None,
        Reason.ENDED,
    ]


@pytest.mark.parametrize("every_year_first", [True, False])
def test_at_a_year_what_holds_every_year_holds_also_where_the_end_is_said_too(every_year_first: bool) -> None:
    twice = [target("share", 90, "every-year"), target("share", 90, 2030)]
    _, two = cells([target("share", 80, "every-year")], twice if every_year_first else twice[::-1], year=2025)
    assert said(two) == plain(Relation.STRICTER, 10)


def test_at_a_year_a_trajectory_stops_at_the_last_year_stated() -> None:
    path = [target("share", trajectory=rising(2022, 20, 15, 2025))]
    for year, value in ((2022, 20), (2024, 50), (2025, 65), (2029, 65)):
        _, two = cells([target("share", 50, "every-year")], path, year=year)
        assert two.gap == value - 50


def test_at_a_year_the_reasons_against_comparing_stay() -> None:
    mine = [target("share", 90, "every-year")]
    assert said(cells(mine, [target("share", 90, doubt="?")], year=2030)[1]) == unlike(Reason.DOUBTFUL_DENOMINATOR)
    assert said(cells(mine, [target("share", aim=Aim.HAVE)], year=2030)[1]) == unlike(Reason.NO_FIGURE)
    assert said(cells(mine, [], year=2030)[1]) == plain(Relation.NO_TARGET)


def test_at_a_year_an_idle_cell_says_when_it_ended_or_begins() -> None:
    mine, theirs = first((2021, 2023), target("share", 90)), second((2021, 2030), *STEPS)
    idle = {
        year: [cell.idle for cell in side_by_side(mine, theirs, year=year).rows[0].cells]
        for year in (None, 2022, 2024, 2025, 2031)
    }
    assert idle == {
        None: [None, None],
        2022: [(Reason.NOT_YET, 2023), (Reason.NOT_YET, 2025)],
        2024: [(Reason.ENDED, 2023), (Reason.NOT_YET, 2025)],
        2025: [(Reason.ENDED, 2023), None],
        2031: [(Reason.ENDED, 2023), (Reason.ENDED, 2030)],
    }
    stated = second(2023, target("share", 90, 2028))
    assert side_by_side(mine, stated, year=2029).rows[0].cells[1].idle == (Reason.ENDED, 2028)


def test_in_force() -> None:
    def held(*targets: Target, year: int) -> tuple[list[Decimal | None], Reason | None]:
        ours = first((2021, 2030), *targets)
        (row,) = rows_of(corpus(ours), ours)
        values, reason = in_force(row, year)
        return [value.value for value in values], reason

    assert held(*STEPS, year=2024) == ([], Reason.NOT_YET)
    assert held(*STEPS, year=2025) == ([Decimal(80)], None)
    assert held(*STEPS, year=2030) == ([Decimal(95)], None)
    assert held(*STEPS, year=2031) == ([], Reason.ENDED)
    assert held(target("share", 80), target("share", 90), year=2030) == ([Decimal(80), Decimal(90)], None)
    assert held(target("share", aim=Aim.HAVE), year=2025) == ([], None)


# Qualifiers


@pytest.mark.parametrize(
    ("qualifiers", "caveats"),
    [
        (Qualifiers(excluding=(Exclusion.CONFIDENTIAL,)), ("excluding",)),
        (Qualifiers(counting=(Counted.CADRES,)), ("counting",)),
        (Qualifiers(condition="khi đủ máy"), ("condition",)),
        (Qualifiers(average=True, hedge=True), ("hedge", "average")),
        (Qualifiers(approximate=True), ("approximate",)),
        (Qualifiers(), ()),
    ],
)
def test_qualifiers_that_differ_keep_the_relation_with_a_caveat(
    qualifiers: Qualifiers, caveats: tuple[str, ...]
) -> None:
    for mine, theirs in ((qualifiers, Qualifiers()), (Qualifiers(), qualifiers)):
        _, two = cells([target("share", 80, qualifiers=mine)], [target("share", 90, qualifiers=theirs)])
        assert said(two) == plain(Relation.STRICTER, 10)
        assert two.caveats == caveats
    _, two = cells([target("share", 80, qualifiers=qualifiers)], [target("share", 90, qualifiers=qualifiers)])
    assert two.caveats == ()


def test_only_the_figures_compared_make_a_caveat() -> None:
    mine = [target("share", 80, 2025), target("share", 95, 2030)]
    theirs = [target("share", 80, 2025), target("share", 99, 2028, qualifiers=HEDGE)]
    assert cells(mine, theirs)[1].caveats == ()
    assert cells(mine, theirs, year=2026)[1].caveats == ()
    assert cells(mine, theirs, year=2029)[1].caveats == ("hedge",)


def test_cells_with_a_caveat_are_counted_apart() -> None:
    mine = first(2023, target("share", 80), target("rank", 5), target("other", 5), target("first-area", 7))
    theirs = second(2023, target("share", 90, qualifiers=HEDGE), target("rank", 3), target("other", 9))
    assert side_by_side(mine, theirs).counts() == Counter(
        {
            (Relation.STRICTER, True): 1,
            (Relation.STRICTER, False): 2,
            (Relation.ONLY_HERE, False): 1,
            (Relation.NO_TARGET, False): 1,
        }
    )


# Dimensions

DIMENSIONS = [
    Scope(levels=(Level.DISTRICT,)),
    LAND,
    Scope(body=Body.JUSTICE_OFFICE),
    Scope(service_levels=(4,)),
    Scope(among=Among.COMMUNES_OF_PROVINCE),
]


@pytest.mark.parametrize("scope", DIMENSIONS, ids=["level", "field", "body", "service level", "among"])
@pytest.mark.parametrize("swapped", [True, False])
def test_a_dimension_that_differs_is_not_comparable_and_never_only_here(scope: Scope, swapped: bool) -> None:
    general, narrow = target("share", 90), target("share", 90, scope=scope)
    mine, theirs = (narrow, general) if swapped else (general, narrow)
    comparison = side_by_side(first(2023, mine), second(2023, theirs))
    assert [row.scope for row in comparison.rows] == [Scope(), scope]
    for row in comparison.rows:
        holder = next(index for index, cell in enumerate(row.cells) if cell.values)
        assert [cell.reason for cell in row.cells] == ([None, Reason.SCOPE] if holder == 0 else [Reason.SCOPE] * 2)
        assert row.cells[1].relation is Relation.NOT_COMPARABLE
        assert row.cells[0].relation is None
        assert len(row.cells[holder].values) == 1
    found = {cell.relation for row in comparison.rows for cell in row.cells}
    assert not found & {Relation.ONLY_HERE, Relation.NO_TARGET, Relation.SAME}


def test_a_dimension_that_differs_is_not_comparable_in_a_partial_plan_too() -> None:
    comparison = side_by_side(
        first(2023, target("share", 90)), second(2023, target("share", 90, scope=LAND), partial=True)
    )
    assert [row.cells[1].reason for row in comparison.rows] == [Reason.SCOPE, Reason.SCOPE]


def test_the_same_scope_is_lined_up() -> None:
    mine, theirs = (
        [target("share", value, scope=scope) for scope, value in ((LAND, land), (Scope(), general))]
        for land, general in ((80, 90), (85, 70))
    )
    comparison = side_by_side(first(2023, *mine), second(2023, *theirs))
    assert {row.scope: said(row.cells[1]) for row in comparison.rows} == {
        LAND: plain(Relation.STRICTER, 5),
        Scope(): plain(Relation.LOOSER, -20),
    }


# Communes beside districts


def lined_up(district: Plan, *own: Target) -> ComparedCell:
    """The district's cell in the row that has the commune's figure."""
    (row,) = (row for row in side_by_side(first(2023, *own), district).rows if row.cells[0].values)
    return row.cells[1]


def test_a_commune_is_lined_up_with_the_cap_xa_figure_and_the_cap_huyen_figure_stands_alone() -> None:
    district = plan("district", DISTRICT, 2023, target("share", 30, scope=HUYEN), target("share", 20, scope=XA))
    for own in (Scope(), XA):
        commune = first(2023, target("share", 25, scope=own))
        assert said(lined_up(district, *commune.targets)) == plain(Relation.LOOSER, -5)
        comparison = side_by_side(commune, district)
        assert len(comparison.rows) == 2
        alone = row_of(comparison, scope=HUYEN)
        assert [cell.reason for cell in alone.cells] == [Reason.SCOPE, Reason.SCOPE]
        assert [len(cell.values) for cell in alone.cells] == [0, 1]
        backwards = [said(row.cells[1]) for row in side_by_side(district, commune).rows if row.cells[1].values]
        assert backwards == [plain(Relation.STRICTER, 5)]


def test_a_commune_is_lined_up_with_a_figure_for_both_levels() -> None:
    district = plan("district", DISTRICT, 2023, target("share", 20, scope=HUYEN_XA))
    assert said(lined_up(district, target("share", 25))) == plain(Relation.LOOSER, -5)


def test_a_commune_is_lined_up_with_the_unscoped_figure_of_a_district_without_one_for_cap_xa() -> None:
    district = plan("district", DISTRICT, 2023, target("share", 20))
    assert said(lined_up(district, target("share", 25))) == plain(Relation.LOOSER, -5)


@pytest.mark.parametrize("own_first", [True, False])
def test_a_commune_is_lined_up_with_the_cap_xa_figure_before_the_unscoped_one(own_first: bool) -> None:
    figures = [target("share", 20, scope=XA), target("share", 60)]
    district = plan("district", DISTRICT, 2023, *(figures if own_first else figures[::-1]))
    lined = lined_up(district, target("share", 25))
    assert [value.value for value in lined.values] == [Decimal(20)]
    assert said(lined) == plain(Relation.LOOSER, -5)


def test_each_district_gives_what_it_has_for_communes() -> None:
    one = plan("one", DISTRICT, 2023, target("share", 20, scope=XA), target("share", 60))
    two = plan("two", PROVINCE, 2023, target("share", 30))
    (row,) = (row for row in side_by_side(first(2023, target("share", 25)), one, two).rows if row.cells[0].values)
    assert [said(cell) for cell in row.cells[1:]] == [plain(Relation.LOOSER, -5), plain(Relation.STRICTER, 5)]


@pytest.mark.parametrize("scopes", [(XA, HUYEN_XA), (XA, Scope()), (HUYEN_XA, Scope()), (XA, HUYEN_XA, Scope())])
def test_no_row_of_a_district_gets_lost(scopes: tuple[Scope, ...]) -> None:
    for order in permutations(enumerate(scopes)):
        district = plan("district", DISTRICT, 2023, *(target("share", index, scope=scope) for index, scope in order))
        comparison = side_by_side(first(2023, target("share", 25)), district)
        shown = [value.value for row in comparison.rows for value in row.cells[1].values]
        assert sorted(value for value in shown if value is not None) == list(range(len(scopes)))
        (lined,) = (row for row in comparison.rows if row.cells[0].values)
        assert [value.value for value in lined.cells[1].values] == [0], "the narrowest that is for communes"


def test_beside_communes_the_field_of_a_cap_xa_figure_still_has_to_match() -> None:
    land_of_communes = Scope(levels=(Level.COMMUNE,), fields=(Field.LAND,))
    district = plan("district", DISTRICT, 2023, target("share", 20, scope=land_of_communes))
    comparison = side_by_side(first(2023, target("share", 25), target("share", 10, scope=LAND)), district)
    assert {row.scope: said(row.cells[1]) for row in comparison.rows} == {
        Scope(): unlike(Reason.SCOPE),
        LAND: plain(Relation.STRICTER, 10),
    }


def test_districts_among_themselves_keep_their_scopes() -> None:
    one = plan("one", DISTRICT, 2023, target("share", 20, scope=XA))
    two = plan("two", DISTRICT, 2023, target("share", 30))
    comparison = side_by_side(one, two)
    assert [row.scope for row in comparison.rows] == [Scope(), XA]
    assert {cell.reason for row in comparison.rows for cell in row.cells if not cell.values} == {Reason.SCOPE}


# Near relatives


@pytest.mark.parametrize("swapped", [True, False])
def test_near_relatives_keep_rows_of_their_own_and_name_each_other(swapped: bool) -> None:
    mine, theirs = ("share-near", "share") if swapped else ("share", "share-near")
    comparison = side_by_side(first(2023, target(mine, 90)), second(2023, target(theirs, 80)))
    assert [row.indicator for row in comparison.rows] == ["share", "share-near"]
    for row, other in zip(comparison.rows, ("share-near", "share"), strict=True):
        assert row.near == {other: WHY_NEAR}
        empty = next(cell for cell in row.cells if not cell.values)
        assert (empty.reason, empty.near) == (Reason.NEAR_RELATIVE, other)
        assert (row.cells[1].relation, row.cells[1].reason) == (Relation.NOT_COMPARABLE, Reason.NEAR_RELATIVE)
        assert row.cells[1].near == other
        assert row.cells[0].relation is None


def test_near_relatives_of_one_plan_are_not_mixed() -> None:
    mine = [target("share", 90), target("share-near", 50)]
    comparison = side_by_side(first(2023, *mine), second(2023, target("share", 80), target("share-near", 60)))
    assert [said(row.cells[1]) for row in comparison.rows] == [
        plain(Relation.LOOSER, -10),
        plain(Relation.STRICTER, 10),
    ]


def test_a_near_relative_that_no_plan_has_is_not_named() -> None:
    comparison = side_by_side(first(2023, target("share", 90)), second(2023, target("share", 80)))
    assert comparison.rows[0].near == {}


# Rows and floors


def test_rows_are_grouped_by_area_and_ordered_as_in_the_catalogue() -> None:
    mine = first(2023, target("rank", 5), target("share", 50, scope=LAND), target("share", 50))
    theirs = second(2023, target("cut", 5, base="2021"), target("first-area", 5))
    comparison = side_by_side(mine, theirs)
    assert [(row.indicator, row.scope) for row in comparison.rows] == [
        ("first-area", Scope()),
        ("share", Scope()),
        ("share", LAND),
        ("rank", Scope()),
        ("cut", Scope()),
    ]
    assert all([cell.plan for cell in row.cells] == list(comparison.plans) for row in comparison.rows)


ORDER_OF_FIELDS = """
from building import COMMUNE, OTHER_COMMUNE, corpus, plan, target
from cchc_cli.analysis.compare import compare
from cchc_cli.analysis.evaluation import Evaluation
from cchc_cli.domain.target import Scope
from cchc_cli.domain.enums import Field

targets = [target("share", 50, scope=Scope(fields=(field,))) for field in Field]
plans = [plan("a", COMMUNE, 2023, *targets), plan("b", OTHER_COMMUNE, 2023, *targets)]
print([row.scope.fields for row in compare(Evaluation(corpus(*plans)), plans).rows])
"""


def test_the_order_of_rows_is_the_same_in_every_run() -> None:
    """Rows that only differ in their field, too."""
    here = Path(__file__).parent
    seen = set()
    for seed in ("1", "2", "3"):
        env = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join((str(here), str(here.parent)))}
        done = subprocess.run(
            [sys.executable, "-c", ORDER_OF_FIELDS], env=env, capture_output=True, text=True, check=True
        )
        seen.add(done.stdout)
    assert len(seen) == 1


def test_each_cell_carries_the_verdicts_on_its_figures() -> None:
    above = plan("province", PROVINCE, (2021, 2030), target("share", 50, 2025), target("other", 50, 2030))
    mine, theirs = (
        first((2021, 2030), target("share", 60, 2025), target("share", 40, 2030)),
        second(2025, target("share", 40)),
    )
    found = compare(Evaluation(corpus(mine, theirs, above)), (mine, theirs))
    (row,) = found.rows
    assert [[one.status for one in cell.verdicts] for cell in row.cells] == [
        [Status.ABOVE, Status.BELOW],
        [Status.NO_FLOOR],
    ]


def test_the_verdicts_of_a_lined_up_row_are_those_of_its_own_scope() -> None:
    above = plan("province", PROVINCE, 2023, target("share", 50, scope=XA), target("share", 10, scope=HUYEN))
    district = plan("district", DISTRICT, 2023, target("share", 40, scope=XA), target("share", 40, scope=HUYEN))
    mine = first(2023, target("share", 60))
    found = compare(Evaluation(corpus(mine, above, district)), (mine, district))
    assert {bool(row.cells[0].values): [one.status for one in row.cells[1].verdicts] for row in found.rows} == {
        True: [Status.BELOW],
        False: [Status.ABOVE],
    }


def test_a_partial_plan_is_never_judged_beside_others() -> None:
    above = plan("province", PROVINCE, 2023, target("share", 50))
    mine = plan("first", COMMUNE, 2023, target("share", 40), partial=True)
    theirs = plan("second", COMMUNE_OF_DISTRICT, 2023, target("share", 40))
    (row,) = compare(Evaluation(corpus(mine, theirs, above)), (mine, theirs)).rows
    assert [len(cell.verdicts) for cell in row.cells] == [0, 1]


# keep


def indicators(comparison: Comparison) -> list[str]:
    return [row.indicator for row in comparison.rows]


def test_keep() -> None:
    mine = first(
        (2021, 2030),
        target("first-area", 5),
        target("share", 80),
        target("rank", 5),
        target("cut", 5, base="2021"),
    )
    theirs = second(
        (2021, 2030), target("share", 80), target("rank", 3), target("cut", 5, base="2025"), target("other", 5)
    )
    comparison = side_by_side(mine, theirs, year=2030)
    assert indicators(comparison) == ["first-area", "share", "rank", "cut", "other"]
    assert indicators(keep(comparison, Only.DIFFERENT)) == ["rank", "cut"]
    assert indicators(keep(comparison, Only.SHARED)) == ["share", "rank", "cut"]
    assert indicators(keep(comparison, Only.MISSING)) == ["first-area", "other"]
    for only in Only:
        kept = keep(comparison, only)
        assert (kept.plans, kept.year) == (comparison.plans, 2030)


def test_keep_looks_at_every_plan() -> None:
    third = plan("third", COMMUNE_OF_DISTRICT, 2023, target("share", 90), target("rank", 5))
    mine = first(2023, target("share", 80), target("rank", 5), target("other", 5))
    comparison = side_by_side(mine, second(2023, target("share", 80), target("other", 5)), third)
    assert indicators(keep(comparison, Only.DIFFERENT)) == ["share"]
    assert indicators(keep(comparison, Only.SHARED)) == ["share"]
    assert indicators(keep(comparison, Only.MISSING)) == ["rank", "other"]


# Whatever the plans say

deterministic = settings(
    derandomize=True, max_examples=250, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow]
)
years = st.integers(2022, 2025)
dues = st.none() | years | years | st.just("every-year")
values = st.sampled_from((40, 50, 60)) | st.integers(0, 100)
scopes = st.sampled_from((Scope(), Scope(), XA, HUYEN, HUYEN_XA, LAND))
bases = st.sampled_from((None, Base("2021"), Base("2021"), Base("2025"), Base("unknown", unknown=True)))


@st.composite
def targets(draw: st.DrawFn) -> Target:
    indicator, kind = draw(st.sampled_from(("share", "share", "share-near", "rank", "cut"))), draw(st.integers(0, 9))
    if kind == 0:
        found = target(indicator, aim=draw(st.sampled_from(Aim)))
    elif kind == 1:
        found = target(indicator, delegated_to=Level.PROVINCE)
    elif kind == 2:
        path = rising(2022, draw(values), draw(st.integers(-9, 9)), draw(years), draw(st.none() | values))
        found = target(indicator, trajectory=path)
    else:
        found = target(indicator, draw(values), draw(dues), doubt="of what?" if kind == 3 else None)
        if kind == 4:
            found = replace(found, due=Due(set_by="468/QĐ-TTg"))
    hedge = Qualifiers(hedge=draw(st.booleans()))
    return replace(found, scope=draw(scopes), base=draw(bases), qualifiers=hedge)


@st.composite
def plans(draw: st.DrawFn, id: str) -> Plan:
    start, end = sorted((draw(years), draw(years)))
    locality = draw(st.sampled_from((COMMUNE, OTHER_COMMUNE, DISTRICT)))
    found = draw(st.lists(targets(), max_size=4))
    return plan(id, locality, draw(st.sampled_from(((2022, 2025), (start, end)))), *found, partial=draw(st.booleans()))


OPPOSITE = {Relation.STRICTER: Relation.LOOSER, Relation.LOOSER: Relation.STRICTER}
RANKED = (Relation.SAME, *OPPOSITE)
at = st.none() | st.integers(2021, 2026)


@deterministic
@given(plans("a"), plans("b"), at)
def test_the_relation_turns_round_with_the_plans(a: Plan, b: Plan, year: int | None) -> None:
    there, back = side_by_side(a, b, year=year), side_by_side(b, a, year=year)
    assert [(row.indicator, row.scope) for row in there.rows] == [(row.indicator, row.scope) for row in back.rows]
    for row, other in zip(there.rows, back.rows, strict=True):
        of_b, of_a = row.cells[1], other.cells[1]
        if of_b.values and of_a.values:
            assert of_b.relation is not None
            assert of_a.relation is OPPOSITE.get(of_b.relation, of_b.relation)
            assert of_a.gap == (None if of_b.gap is None else -of_b.gap)
            assert of_a.caveats == of_b.caveats
        assert (of_b.gap is not None) == (of_b.relation in RANKED)
        assert (of_b.reason is not None) == (of_b.relation is Relation.NOT_COMPARABLE)


@deterministic
@given(plans("a"), at)
def test_an_identical_copy_says_the_same(a: Plan, year: int | None) -> None:
    for row in side_by_side(a, replace(a, id="copy"), year=year).rows:
        one, two = row.cells
        assert said(one) == NOTHING
        assert one.values == two.values
        if two.relation is Relation.NOT_COMPARABLE:
            allowed = {Reason.BASE, Reason.DOUBTFUL_DENOMINATOR, Reason.CONTRADICTION, Reason.DUE_ELSEWHERE}
            assert two.reason in allowed | ({Reason.ENDED, Reason.NOT_YET} if year is not None else set())
        else:
            assert (two.relation, two.gap) in ((Relation.SAME, 0), (Relation.NO_FIGURE, None))
            assert two.caveats == ()


@deterministic
@given(plans("a"), plans("b"), plans("c"), at)
def test_everything_a_plan_says_is_shown_once(a: Plan, b: Plan, c: Plan, year: int | None) -> None:
    comparison = side_by_side(a, b, c, year=year)
    for index, one in enumerate((a, b, c)):
        shown = [value.target.index for row in comparison.rows for value in row.cells[index].values]
        said = [value.target.index for row in rows_of(corpus(a, b, c), one) for value in values_of(row)]
        assert sorted(shown) == sorted(said)
    for row in comparison.rows:
        assert any(cell.values for cell in row.cells)
        for cell in row.cells:
            if not cell.values:
                assert cell.relation not in (*RANKED, Relation.ONLY_HERE, Relation.NO_FIGURE)
            assert cell.relation is not Relation.NOT_KNOWN or not all(one.full for one in comparison.plans)
