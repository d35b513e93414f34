"""The matrix: every cell has one status, the one that check and compare give."""

from dataclasses import replace
from decimal import Decimal

import pytest

from building import (
    COMMUNE,
    COMMUNE_OF_DISTRICT,
    DISTRICT,
    HUYEN,
    HUYEN_XA,
    LAND,
    NATION,
    OTHER_COMMUNE,
    OTHER_PROVINCE,
    PROVINCE,
    XA,
    Number,
    corpus,
    plan,
    rising,
    target,
)
from building_matrices import cell, of
from cchc_cli.analysis.evaluation import Evaluation
from cchc_cli.analysis.matrix import Median, Relative, matrix
from cchc_cli.domain.enums import Aim, CellStatus, Level, Reason, Status
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.scope import Scope
from cchc_cli.domain.target import Qualifiers, Target

HERE = plan("here", COMMUNE, (2026, 2030), target("share", 75))
ABOVE = plan("above", PROVINCE, (2026, 2030), target("share", 80, 2030))


@pytest.mark.parametrize(
    ("value", "status", "gap"),
    [(75, CellStatus.BELOW, -5), (80, CellStatus.MEETS, 0), (81, CellStatus.ABOVE, 1)],
)
def test_a_figure_stands_as_check_says(value: int, status: CellStatus, gap: int) -> None:
    own = plan("here", COMMUNE, (2026, 2030), target("share", value))
    found = cell(of(own, besides=(ABOVE,)), "here")
    assert found.status is status
    assert found.gap == Decimal(gap)
    assert found.value is not None
    assert found.value.value == Decimal(value)
    assert found.value.year == 2030
    assert found.result is not None
    assert found.result.floor is not None
    assert found.result.floor.plan is ABOVE


def test_without_a_floor_the_figure_stands_alone() -> None:
    found = cell(of(HERE), "here")
    assert (found.status, found.reason) == (CellStatus.NO_FLOOR, Reason.NONE_KNOWN)
    assert found.value is not None


@pytest.mark.parametrize(
    ("said", "status", "reason"),
    [
        (target("share", aim=Aim.IMPROVE), CellStatus.NO_FIGURE, None),
        (target("share", delegated_to=Level.PROVINCE), CellStatus.NO_FIGURE, Reason.DELEGATED),
        (target("share", 90, doubt="of what?"), CellStatus.NOT_COMPARABLE, Reason.DOUBTFUL_DENOMINATOR),
    ],
)
def test_what_is_no_figure_to_judge_says_so(said: Target, status: CellStatus, reason: Reason | None) -> None:
    found = cell(of(plan("here", COMMUNE, (2026, 2030), said), besides=(ABOVE,)), "here")
    assert (found.status, found.reason) == (status, reason)


def test_a_figure_counts_before_words_about_the_same() -> None:
    own = plan("here", COMMUNE, (2026, 2030), target("share", aim=Aim.IMPROVE), target("share", 75))
    found = cell(of(own, besides=(ABOVE,)), "here")
    assert found.status is CellStatus.BELOW
    assert len(found.values) == 2


def test_a_figure_without_a_floor_counts_before_words_that_have_one() -> None:
    own = plan("own", COMMUNE, (2026, 2030), target("share", 50, 2026), target("share", aim=Aim.IMPROVE, due=2030))
    found = cell(of(own, besides=(plan("above", PROVINCE, 2030, target("share", 80)),)), "own")
    assert (found.status, found.reason) == (CellStatus.NO_FLOOR, Reason.OUTSIDE_PERIOD)
    assert found.value is not None
    assert found.value.value == 50


@pytest.mark.parametrize("values", [(90, 50), (50, 90)])
def test_the_figure_shown_is_the_one_evaluated(values: tuple[int, int]) -> None:
    own = plan("own", COMMUNE, (2026, 2030), *(target("share", value) for value in values))
    found = cell(of(own, besides=(ABOVE,)), "own")
    assert (found.status, found.gap) == (CellStatus.BELOW, Decimal(-30))
    assert found.value is not None
    assert found.value.value == 50


def test_the_gravest_of_several_deadlines_is_shown() -> None:
    above = plan("above", PROVINCE, (2026, 2030), target("share", 60, 2027), target("share", 80, 2030))
    own = plan("here", COMMUNE, (2026, 2030), target("share", 50, 2027), target("share", 85, 2030))
    found = cell(of(own, besides=(above,)), "here")
    assert found.status is CellStatus.BELOW
    assert found.gap == Decimal(-10)
    assert found.value is not None
    assert found.value.value == Decimal(50)
    assert found.value.year == 2027


@pytest.mark.parametrize(
    ("own", "status", "reason", "near"),
    [
        (plan("own", COMMUNE, (2026, 2030)), CellStatus.NO_TARGET, None, None),
        (plan("own", COMMUNE, (2026, 2030), partial=True), CellStatus.NOT_KNOWN, None, None),
        (
            plan("own", COMMUNE, (2026, 2030), target("share", 90, scope=LAND)),
            CellStatus.NOT_COMPARABLE,
            Reason.SCOPE,
            None,
        ),
        (
            plan("own", COMMUNE, (2026, 2030), target("share-near", 90)),
            CellStatus.NOT_COMPARABLE,
            Reason.NEAR_RELATIVE,
            "share-near",
        ),
        (replace(plan("own", COMMUNE, (2026, 2030)), unread=("share",)), CellStatus.NOT_KNOWN, None, None),
        (replace(plan("own", COMMUNE, (2026, 2030)), unread=("other",)), CellStatus.NO_TARGET, None, None),
    ],
    ids=["silent", "in part", "another scope", "near relative", "unread", "another one unread"],
)
def test_an_empty_cell_says_why(own: Plan, status: CellStatus, reason: Reason | None, near: str | None) -> None:
    found = cell(of(plan("other", OTHER_COMMUNE, (2026, 2030), target("share", 90)), own), "own")
    assert (found.status, found.reason, found.similar, found.values) == (status, reason, near, ())


def test_what_the_superior_asks_and_nobody_mentions_has_a_row() -> None:
    silent = plan("silent", COMMUNE, (2026, 2030), target("other", 50))
    found = cell(of(silent, besides=(ABOVE,)), "silent")
    assert found.status is CellStatus.MISSING
    assert found.result is not None
    assert found.result.status is Status.MISSING
    assert found.value is None


@pytest.mark.parametrize("places", [(COMMUNE, PROVINCE, PROVINCE), (DISTRICT, COMMUNE, PROVINCE)])
def test_figures_that_name_no_level_are_one_row(places: tuple[str, ...]) -> None:
    plans = [plan(f"p{at}", place, (2026, 2030), target("share", 75 + at)) for at, place in enumerate(places)]
    found = of(*plans)
    assert [row.scope for row in found.rows] == [Scope()]
    assert CellStatus.NOT_COMPARABLE not in found.counts


def test_general_figures_beside_one_for_communes_have_a_row_of_their_own() -> None:
    own = plan("own", COMMUNE, (2021, 2025), target("share", 60))
    both = plan("both", DISTRICT, (2021, 2025), target("share", 70, scope=XA), target("share", 80))
    general = plan("general", PROVINCE, (2021, 2025), target("share", 90))
    found = of(own, both, general)
    above = Scope(levels=(Level.PROVINCE, Level.DISTRICT))
    assert {row.scope: [[value.value for value in cell.values] for cell in row.cells] for row in found.rows} == {
        Scope(): [[60], [70], []],
        above: [[], [80], [90]],
    }
    for row in found.rows:
        for one in row.cells:
            if one.result is not None and one.result.targets:
                assert one.result.scope == one.scope, "a district's result stands with the district's figure"


def test_a_figure_for_two_levels_stands_at_each() -> None:
    own = plan("own", COMMUNE, (2021, 2025), target("share", 60))
    both = plan("both", DISTRICT, (2021, 2025), target("share", 70, scope=HUYEN_XA))
    above = plan(
        "above", PROVINCE, (2021, 2025), target("share", 65, scope=XA), target("share", 75, scope=HUYEN), issued="2019"
    )
    found = of(own, both, besides=(above,))
    assert {row.scope: [cell.status for cell in row.cells] for row in found.rows} == {
        Scope(): [CellStatus.BELOW, CellStatus.ABOVE],
        HUYEN: [CellStatus.NOT_COMPARABLE, CellStatus.BELOW],
    }


def test_a_districts_figure_for_communes_stands_in_their_row() -> None:
    district = plan("district", DISTRICT, 2023, target("share", 20, scope=XA), target("share", 30, scope=HUYEN))
    commune = plan("commune", COMMUNE_OF_DISTRICT, 2023, target("share", 25))
    found = of(commune, district)
    assert cell(found, "district").scope == XA
    assert cell(found, "district").value is not None
    assert cell(found, "commune", scope=HUYEN).reason is Reason.SCOPE
    assert cell(found, "commune").status is CellStatus.ABOVE


def test_only_what_is_wanted_is_in_it() -> None:
    whole = corpus(plan("here", COMMUNE, 2026, target("share", 1), target("other", 2)), ABOVE)
    found = matrix(Evaluation(whole), [whole.plans["here"]], wanted=lambda name: name == "other")
    assert [row.indicator for row in found.rows] == ["other"]


# --- in a year


@pytest.mark.parametrize(
    ("year", "status", "idle", "value"),
    [
        (2026, CellStatus.NOT_YET, 2027, None),
        (2027, CellStatus.MEETS, None, 60),
        (2029, CellStatus.MEETS, None, 60),
        (2030, CellStatus.BELOW, None, 75),
        (2031, CellStatus.ENDED, 2030, None),
    ],
)
def test_what_is_in_force_in_a_year(year: int, status: CellStatus, idle: int | None, value: int | None) -> None:
    above = plan("above", PROVINCE, (2026, 2030), target("share", 60, 2027), target("share", 80, 2030))
    own = plan("here", COMMUNE, (2026, 2030), target("share", 60, 2027), target("share", 75, 2030))
    found = cell(of(own, year=year, besides=(above,)), "here")
    assert (found.status, found.idle) == (status, idle)
    assert (found.value.value if found.value else None) == value


def test_words_end_with_their_plan_and_begin_with_it() -> None:
    own = plan("here", COMMUNE, (2026, 2030), target("share", aim=Aim.IMPROVE))
    found = [cell(of(own, year=year), "here").status for year in (2025, 2026, 2030, 2031)]
    assert found == [CellStatus.NOT_YET, CellStatus.NO_FIGURE, CellStatus.NO_FIGURE, CellStatus.ENDED]


def test_nothing_is_missing_from_a_plan_of_other_years() -> None:
    silent = plan("silent", COMMUNE, (2026, 2030), target("other", 50))
    beside = plan("beside", OTHER_COMMUNE, (2026, 2040), target("share", 50))
    before, now, then = (of(silent, beside, year=year, besides=(ABOVE,)) for year in (2029, 2030, 2040))
    assert cell(now, "silent").status is CellStatus.MISSING
    assert cell(before, "silent").status is CellStatus.NO_TARGET
    assert cell(then, "silent").status is CellStatus.NO_TARGET


@pytest.mark.parametrize("beside", [(), ("commune",), ("nation",), ("commune", "nation")])
def test_a_general_figure_stands_with_none_that_is_for_other_levels(beside: tuple[str, ...]) -> None:
    city = plan("city", DISTRICT, 2023, target("share", 84))
    province = plan("province", PROVINCE, 2023, target("share", 96), target("share", 85, scope=HUYEN_XA))
    further = {
        "commune": plan("commune", COMMUNE_OF_DISTRICT, 2023, target("share", 81)),
        "nation": plan(
            "nation", NATION, 2023, target("share", 95, scope=Scope(levels=(Level.PROVINCE, Level.DISTRICT)))
        ),
    }
    rows = of(city, province, *(further[one] for one in beside)).rows
    shown = {tuple(int(one.value.value or 0) if one.value else None for one in row.cells[:2]): row for row in rows}
    assert shown[None, 96].scope == Scope(levels=(Level.PROVINCE,))
    assert shown[84, 85].scope.levels == ((Level.DISTRICT,) if "commune" in beside else HUYEN_XA.levels)
    assert (84, 96) not in shown


def test_general_figures_for_a_level_in_common_are_one_row() -> None:
    one = plan("one", PROVINCE, 2023, target("share", 96), target("share", 85, scope=XA))
    (first, second) = of(one, plan("two", OTHER_PROVINCE, 2023, target("share", 90))).rows
    assert [[cell.value is not None for cell in row.cells] for row in (first, second)] == [[True, True], [True, False]]
    assert (first.scope, second.scope) == (Scope(), XA)


# --- against the plans beside


def three(*values: int, indicator: str = "share", year: int | None = None) -> tuple[Plan, ...]:
    places = (COMMUNE, COMMUNE_OF_DISTRICT, OTHER_COMMUNE)
    return tuple(
        plan(f"p{at}", place, (2026, 2030), target(indicator, value, year))
        for at, (place, value) in enumerate(zip(places, values, strict=True))
    )


def test_a_figure_stands_to_the_median() -> None:
    found = of(*three(70, 80, 100), relative=Relative.MEDIAN)
    assert [one.status for one in found.rows[0].cells] == [CellStatus.LOOSER, CellStatus.SAME, CellStatus.STRICTER]
    assert [one.gap for one in found.rows[0].cells] == [-10, 0, 20]
    assert {one.median for one in found.rows[0].cells} == {Median(Decimal(80), 2030, 3)}
    assert all(one.result is None for one in found.rows[0].cells)


def test_what_a_cell_is_relative_to() -> None:
    assert " ".join(Relative) == "floor median"


def test_less_is_better_for_a_rank() -> None:
    found = of(*three(1, 3, 5, indicator="rank"), relative=Relative.MEDIAN)
    assert [one.status for one in found.rows[0].cells] == [CellStatus.STRICTER, CellStatus.SAME, CellStatus.LOOSER]


def again(one: Plan) -> Plan:
    """Another plan with the same targets."""
    return replace(one, id=f"{one.id}-again")


@pytest.mark.parametrize(
    "other",
    [
        target("other", 1),
        target("share", 90, 2028),
        target("share", aim=Aim.IMPROVE),
        target("share", 90, doubt="of what?"),
        target("share", 90, set_by="1/KH"),
    ],
)
def test_a_median_needs_the_figures_of_three_plans(other: Target) -> None:
    one = plan("one", COMMUNE_OF_DISTRICT, (2026, 2030), target("share", 90))
    for beside in ((), (one,), (one, plan("two", OTHER_COMMUNE, (2026, 2030), other))):
        found = cell(of(HERE, *beside, relative=Relative.MEDIAN), "here")
        assert (found.status, found.reason, found.median) == (CellStatus.TOO_FEW, None, None)


@pytest.mark.parametrize(
    ("own", "reason"),
    [
        ((target("share", 75, doubt="of what?"),), Reason.DOUBTFUL_DENOMINATOR),
        ((target("share", 75, set_by="1/KH"),), Reason.DUE_ELSEWHERE),
        ((target("share", 75, 2028), target("share", 95, set_by="1/KH")), Reason.DUE_ELSEWHERE),
        ((target("share", 75), target("share", 80)), Reason.CONTRADICTION),
        ((target("share", 75, 2028), target("share", 95, 2030)), Reason.MIXED_YEARS),
    ],
)
def test_figures_that_no_median_fits(own: tuple[Target, ...], reason: Reason) -> None:
    beside = plan("beside", OTHER_COMMUNE, (2026, 2030), target("share", 85, 2028), target("share", 90, 2030))
    found = of(plan("here", COMMUNE, (2026, 2030), *own), beside, again(beside), relative=Relative.MEDIAN)
    assert (cell(found, "here").status, cell(found, "here").reason) == (CellStatus.NOT_COMPARABLE, reason)


@pytest.mark.parametrize(
    ("by_2027", "by_2030", "status", "gap"),
    [
        (50, 90, CellStatus.STRICTER, 10),
        (60, 80, CellStatus.STRICTER, 10),
        (50, 70, CellStatus.LOOSER, -10),
        (50, 80, CellStatus.SAME, 0),
        ("50.5", "79.5", CellStatus.NOT_COMPARABLE, None),
    ],
)
def test_several_years_against_their_medians(
    by_2027: Number, by_2030: Number, status: CellStatus, gap: int | None
) -> None:
    def with_years(id: str, place: str, first: Number, last: Number) -> Plan:
        return plan(id, place, (2026, 2030), target("share", first, 2027), target("share", last, 2030))

    plans = (
        with_years("own", COMMUNE, by_2027, by_2030),
        with_years("b", COMMUNE_OF_DISTRICT, 50, 80),
        with_years("c", OTHER_COMMUNE, 50, 80),
    )
    found = cell(of(*plans, relative=Relative.MEDIAN), "own")
    assert (found.status, found.gap) == (status, gap)


@pytest.mark.parametrize(
    ("own", "status", "gap", "median"),
    [
        ((target("share", 90, "every-year"), target("share", 95, 2030)), CellStatus.STRICTER, 2, 93),
        ((target("share", 95, "every-year"), target("share", 90, 2027)), CellStatus.STRICTER, 2, 93),
        ((target("share", 90, "every-year"), target("share", 95, 2028)), CellStatus.STRICTER, 2, 93),
        ((target("share", 90, "every-year"),), CellStatus.LOOSER, -2, 92),
    ],
)
def test_of_figures_for_every_year_and_one_the_one_in_force_counts(
    own: tuple[Target, ...], status: CellStatus, gap: int, median: int
) -> None:
    found = of(
        plan("own", COMMUNE, (2026, 2030), *own),
        plan("b", COMMUNE_OF_DISTRICT, (2026, 2030), target("share", 92, 2030)),
        plan("c", OTHER_COMMUNE, (2026, 2030), target("share", 93, 2030)),
        relative=Relative.MEDIAN,
    )
    own_cell = cell(found, "own")
    assert (own_cell.status, own_cell.gap, own_cell.median) == (status, Decimal(gap), Median(Decimal(median), 2030, 3))


def test_the_doubt_of_words_does_not_count_against_a_median() -> None:
    words = target("share", aim=Aim.IMPROVE, doubt="of what?")
    own = plan("own", COMMUNE, (2026, 2030), target("share", 75), words)
    found = cell(of(own, *three(75, 75, 75)[1:], relative=Relative.MEDIAN), "own")
    assert found.status is CellStatus.SAME


def test_a_reduction_is_held_against_one_from_the_same_base() -> None:
    bases = {"a": "2025", "b": "2025", "d": "2025", "c": "2021"}
    places = (COMMUNE, COMMUNE_OF_DISTRICT, OTHER_COMMUNE, OTHER_COMMUNE)
    plans = [
        plan(name, place, (2026, 2030), target("cut", 10, base=base))
        for (name, base), place in zip(bases.items(), places, strict=True)
    ]
    found = of(*plans, relative=Relative.MEDIAN)
    assert [one.status for one in found.rows[0].cells] == [
        CellStatus.SAME,
        CellStatus.SAME,
        CellStatus.SAME,
        CellStatus.NOT_COMPARABLE,
    ]
    assert found.rows[0].cells[3].reason is Reason.BASE
    assert found.rows[0].cells[0].median == Median(Decimal(10), 2030, 3)


@pytest.mark.parametrize(
    "own",
    [
        (target("cut", 10, unknown_base=True),),
        (target("cut", 10),),
        (target("cut", 10, 2028, base="2025"), target("cut", 20, 2030)),
        (target("cut", 10, 2028, base="2025"), target("cut", 20, 2030, unknown_base=True)),
    ],
)
def test_a_reduction_without_a_known_base_has_no_median(own: tuple[Target, ...]) -> None:
    beside = plan("beside", OTHER_COMMUNE, (2026, 2030), target("cut", 15, 2028, base="2025"))
    own_plan = plan("here", COMMUNE, (2026, 2030), *own)
    found = cell(of(own_plan, beside, again(beside), relative=Relative.MEDIAN), "here", "cut")
    assert (found.status, found.reason, found.median) == (CellStatus.NOT_COMPARABLE, Reason.BASE, None)


def test_figures_that_count_otherwise_are_marked() -> None:
    hedged = plan("hedged", OTHER_COMMUNE, (2026, 2030), target("share", 90, qualifiers=Qualifiers(hedge=True)))
    found = of(HERE, hedged, again(HERE), relative=Relative.MEDIAN)
    assert [one.caveats for one in found.rows[0].cells] == [("hedge",), ("hedge",), ("hedge",)]


def test_in_a_year_what_is_in_force_is_held_against_the_median() -> None:
    early = plan("early", COMMUNE, (2026, 2030), target("share", 60, 2027))
    path = plan("path", OTHER_COMMUNE, (2026, 2030), target("share", trajectory=rising(2026, 50, 10, 2029)))
    middle = plan("middle", COMMUNE_OF_DISTRICT, (2026, 2030), target("share", 65, 2028))
    found = of(early, path, middle, year=2028, relative=Relative.MEDIAN)
    assert [one.status for one in found.rows[0].cells] == [CellStatus.LOOSER, CellStatus.STRICTER, CellStatus.SAME]
    assert found.rows[0].cells[0].median == Median(Decimal(65), 2028, 3)
