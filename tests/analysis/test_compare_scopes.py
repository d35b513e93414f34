"""Qualifiers, scopes, communes beside districts, similar indicators."""

from collections import Counter
from decimal import Decimal
from itertools import combinations, permutations

import pytest

from building import (
    COMMUNE,
    COMMUNE_OF_DISTRICT,
    DISTRICT,
    HUYEN,
    HUYEN_XA,
    LAND,
    NATION,
    OTHER_PROVINCE,
    PROVINCE,
    WHY_NEAR,
    XA,
    corpus,
    plan,
    target,
)
from building_comparisons import HEDGE, cells, first, plain, row_of, said, second, side_by_side, unlike
from building_scopes import Body, Field
from cchc_cli.analysis.compare import ComparedCell, compare
from cchc_cli.analysis.evaluation import Evaluation
from cchc_cli.domain.enums import Among, Counted, Exclusion, Level, Reason, Relation
from cchc_cli.domain.indicator import Difference
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.scope import Scope
from cchc_cli.domain.target import Qualifiers, Target

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
    assert cells(mine, theirs)[1].caveats == ("hedge",)
    assert cells(mine, theirs, year=2026)[1].caveats == ()
    assert cells(mine, theirs, year=2029)[1].caveats == ("hedge",)


def test_a_milestone_before_the_other_plan_makes_no_caveat() -> None:
    mine = first((2021, 2030), target("share", 80, 2025, qualifiers=HEDGE), target("share", 95, 2030))
    (row,) = side_by_side(mine, second((2026, 2030), target("share", 95, 2030))).rows
    assert row.cells[1].caveats == ()


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
    Scope(bodies=(Body.JUSTICE_OFFICE,)),
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


def by_scope(*targets: tuple[Target, ...]) -> dict[Scope, list[list[Decimal | None]]]:
    """The values of each district by the scope of the rows."""
    districts = [plan(str(at), DISTRICT, 2023, *own) for at, own in enumerate(targets)]
    rows = side_by_side(*districts).rows
    return {row.scope: [[value.value for value in cell.values] for cell in row.cells] for row in rows}


def test_a_general_figure_counts_at_a_level_without_one_of_its_own() -> None:
    assert by_scope((target("share", 20, scope=XA),), (target("share", 30),)) == {XA: [[20], [30]]}
    both = (target("share", 30), target("share", 40, scope=XA))
    assert by_scope((target("share", 20, scope=XA),), both) == {XA: [[20], [40]], Scope(): [[], [30]]}
    three = by_scope((target("share", 20, scope=XA),), (target("share", 30),), (target("share", 50),))
    assert three == {XA: [[20], [30], [50]]}
    beside = by_scope((target("share", 20, scope=XA),), (target("share", 30),), both)
    assert beside == {XA: [[20], [30], [40]], Scope(): [[], [30], [30]]}, "not all general ones"


@pytest.mark.parametrize("places", [(COMMUNE, PROVINCE, PROVINCE), (PROVINCE, COMMUNE, DISTRICT), (DISTRICT, PROVINCE)])
def test_figures_that_name_no_level_are_one_row(places: tuple[str, ...]) -> None:
    plans = [plan(f"p{at}", place, 2023, target("share", 20 + at)) for at, place in enumerate(places)]
    (row,) = side_by_side(*plans).rows
    assert row.scope == Scope()
    assert [[int(value.value or 0) for value in cell.values] for cell in row.cells] == [
        [20 + at] for at in range(len(places))
    ]
    assert all(cell.results for cell in row.cells)


def test_the_result_of_a_district_is_not_that_of_its_communes() -> None:
    above = plan("above", PROVINCE, 2023, target("share", 50, scope=HUYEN), target("share", 10, scope=XA))
    communes = plan("communes", DISTRICT, 2023, target("share", 20, scope=XA))
    general = plan("general", DISTRICT, 2023, target("share", 30))
    (row,) = compare(Evaluation(corpus(communes, general, above)), (communes, general)).rows
    assert row.scope == XA
    assert [[one.level for one in cell.results] for cell in row.cells] == [[Level.COMMUNE], []]


def test_a_figure_for_several_levels_is_compared_at_each() -> None:
    both, one = target("share", 20, scope=HUYEN_XA), target("share", 30, scope=XA)
    assert by_scope((both,), (both,)) == {HUYEN_XA: [[20], [20]]}
    assert by_scope((both,), (one,)) == {XA: [[20], [30]]}
    apart = (one, target("share", 40, scope=HUYEN))
    assert by_scope((both,), apart) == {HUYEN: [[20], [40]], XA: [[20], [30]]}
    assert by_scope((both,), (target("share", 50),)) == {HUYEN: [[20], [50]], XA: [[20], [50]]}


def test_a_figure_for_a_level_of_its_own_is_of_another_scope() -> None:
    assert by_scope((target("share", 20, scope=XA),), (target("share", 30, scope=HUYEN),)) == {
        HUYEN: [[], [30]],
        XA: [[20], []],
    }


def test_what_a_plan_sets_at_a_level_is_never_called_another_scope() -> None:
    commune = first(2023, target("share", 25))
    district = plan("district", DISTRICT, 2023, target("share", 20, scope=HUYEN_XA))
    (row,) = side_by_side(commune, district).rows
    assert said(row.cells[1]) == plain(Relation.LOOSER, -5)


# a province with a figure for each level, in a figure for some and one without a level, and who is beside a district


CITY = plan("city", DISTRICT, 2023, target("share", 84))
BESIDE = (
    plan("nation", NATION, 2023, target("share", 95, scope=Scope(levels=(Level.PROVINCE, Level.DISTRICT)))),
    plan("commune", COMMUNE_OF_DISTRICT, 2023, target("share", 81)),
    plan("other-city", DISTRICT, 2023, target("share", 83)),
    plan("other-province", OTHER_PROVINCE, 2023, target("share", 97)),
)


@pytest.mark.parametrize(
    ("named", "general"),
    [
        (HUYEN_XA, unlike(Reason.SCOPE)),  # the general figure is for the province alone
        (XA, plain(Relation.STRICTER, 12)),  # also for districts
        (HUYEN, plain(Relation.STRICTER, 12)),  # also for communes
        (Scope(levels=(Level.PROVINCE, Level.COMMUNE)), plain(Relation.STRICTER, 12)),
    ],
)
def test_the_relation_of_two_figures_does_not_depend_on_further_plans(
    named: Scope, general: tuple[object, ...]
) -> None:
    province = plan("province", PROVINCE, 2023, target("share", 96), target("share", 85, scope=named))
    for size in range(len(BESIDE) + 1):
        for others in combinations(BESIDE, size):
            for plans in ((CITY, province, *others), (CITY, *others, province)):
                rows = side_by_side(*plans).rows
                at = plans.index(province)
                found = {said(row.cells[at]) for row in rows if 96 in {one.value for one in row.cells[at].values}}
                assert general in found
                assert general[0] is not Relation.NOT_COMPARABLE or found == {general}, "whoever is beside"
                found = {said(row.cells[at]) for row in rows if 85 in {one.value for one in row.cells[at].values}}
                assert plain(Relation.STRICTER, 1) in found
                assert all(len({one.value for one in row.cells[at].values}) < 2 for row in rows)


def test_the_results_at_a_level_are_those_for_this_level() -> None:
    above = plan("above", PROVINCE, 2023, target("share", 50, scope=HUYEN), target("share", 10, scope=XA))
    both = plan("both", DISTRICT, 2023, target("share", 20, scope=HUYEN_XA))
    other = plan("other", DISTRICT, 2023, target("share", 20, scope=XA))
    found = compare(Evaluation(corpus(both, other, above)), (both, other)).rows
    for row in found:
        assert all(set(row.scope.levels) <= {one.level} for cell in row.cells for one in cell.results)


# Near relatives


@pytest.mark.parametrize("swapped", [True, False])
def test_near_relatives_keep_rows_of_their_own_and_name_each_other(swapped: bool) -> None:
    mine, theirs = ("share-near", "share") if swapped else ("share", "share-near")
    comparison = side_by_side(first(2023, target(mine, 90)), second(2023, target(theirs, 80)))
    assert [row.indicator for row in comparison.rows] == ["share", "share-near"]
    for row, other in zip(comparison.rows, ("share-near", "share"), strict=True):
        assert row.similar == {other: Difference("share", WHY_NEAR)}
        empty = next(cell for cell in row.cells if not cell.values)
        assert (empty.reason, empty.similar) == (Reason.NEAR_RELATIVE, other)
        assert (row.cells[1].relation, row.cells[1].reason) == (Relation.NOT_COMPARABLE, Reason.NEAR_RELATIVE)
        assert row.cells[1].similar == other
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
    assert comparison.rows[0].similar == {}
