"""Figures for every year beside figures for one year: the same step function in check, floors and compare."""

from collections.abc import Iterator
from itertools import product

import pytest

from building import COMMUNE, NATION, OTHER_PROVINCE, PROVINCE, XA, corpus, plan, rising, target
from building_floors import check, local, only, province
from cchc_cli.analysis.relation import relate
from cchc_cli.analysis.requirements import required_of
from cchc_cli.analysis.rows import rows_of
from cchc_cli.domain.enums import Reason, Relation, Status
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.target import Target

PERIOD = (2026, 2030)
EVERY = "every-year"


def share(value: float, due: int | str | None) -> Target:
    return target("share", value, due)


@pytest.mark.parametrize(
    ("theirs", "ours", "results"),
    [
        ([(80, EVERY), (95, 2030)], [(80, EVERY), (90, 2030)], [(Status.BELOW, -5), (Status.MEETS, 0)]),
        ([(80, EVERY), (95, 2030)], [(90, None)], [(Status.BELOW, -5)]),
        ([(80, EVERY), (95, 2030)], [(90, 2030)], [(Status.BELOW, -5)]),
        ([(80, EVERY), (95, 2030)], [(80, EVERY)], [(Status.BELOW, -15)]),
        ([(80, EVERY), (95, 2028)], [(80, EVERY), (95, 2028)], [(Status.MEETS, 0), (Status.MEETS, 0)]),
        ([(80, EVERY), (95, 2028)], [(80, EVERY), (96, 2029)], [(Status.LATER, 1), (Status.BELOW, -15)]),
        ([(80, 2026), (90, 2030)], [(80, EVERY), (95, 2028)], [(Status.ABOVE, 15), (Status.MEETS, 0)]),
    ],
)
def test_a_better_figure_stays_in_force_after_its_year(
    theirs: list[tuple[float, int | str | None]],
    ours: list[tuple[float, int | str | None]],
    results: list[tuple[Status, int]],
) -> None:
    found = check(local(PERIOD, *(share(*one) for one in ours)), province(PERIOD, *(share(*one) for one in theirs)))
    assert sorted((one.status, int(one.gap or 0)) for one in found) == sorted(results)


def test_a_figure_for_every_year_that_never_counts_shares_the_result_of_the_one_that_does() -> None:
    figures = share(40, EVERY), share(50, 2026), share(60, 2028)
    found = check(local(PERIOD, *figures), province(PERIOD, *figures))
    assert [(one.status, int(one.value or 0), len(one.targets)) for one in found] == [
        (Status.MEETS, 50, 1),
        (Status.MEETS, 60, 2),
    ]
    lower = local(PERIOD, share(70, EVERY), *(share(10, year) for year in range(2026, 2031)))
    assert sorted({int(one.value or 0) for one in check(lower, province(PERIOD, share(20, 2026)))}) == [10, 70]


def test_the_next_milestone_is_none_that_is_in_force_already() -> None:
    programme, annual = province(PERIOD, share(80, EVERY)), plan("annual", PROVINCE, 2026, share(85, 2026))
    assert only(local(2026, share(82, 2026)), programme, annual).upcoming is None
    found = only(local(2026, share(80, 2026)), province(PERIOD, share(80, EVERY), share(95, 2028)))
    assert found.upcoming is not None
    assert (found.upcoming.year, int(found.upcoming.value)) == (2028, 95)
    begins = plan("next", PROVINCE, (2028, 2030), share(90, EVERY))
    longer = plan("longer", PROVINCE, (2021, 2030), share(80, 2026))
    found = only(local((2026, 2030), share(80, 2027)), longer, begins)
    assert found.upcoming is None, "it does not apply to 2027"


def test_the_next_step_of_a_trajectory_is_the_next_milestone() -> None:
    found = only(local(2026, share(70, 2026)), province(PERIOD, target("share", trajectory=rising(2026, 70, 5, 2030))))
    assert found.upcoming is not None
    assert (found.upcoming.year, int(found.upcoming.value)) == (2027, 75)


@pytest.mark.parametrize(("year", "value"), [(2026, 80), (2027, 80), (2028, 95), (2029, 95), (2030, 95)])
def test_what_is_required_in_each_year(year: int, value: int) -> None:
    whole = corpus(province(PERIOD, share(80, EVERY), share(95, 2028)))
    (found,) = required_of(whole, whole.localities[COMMUNE], year)
    assert (int(found.floor.value), found.others) == (value, ())


def test_figures_for_other_levels_or_from_another_base_leave_a_figure_for_every_year_alone() -> None:
    scoped = province(PERIOD, share(80, EVERY), target("share", 95, 2028, scope=XA))
    assert {one.status for one in check(local(PERIOD, share(80, EVERY)), scoped)} == {Status.BELOW}
    cuts = target("cut", 10, EVERY, base="2025"), target("cut", 20, 2028, base="2020")
    found = only(local(2029, target("cut", 5, 2029, base="2025")), province(PERIOD, *cuts))
    assert found.status is Status.BELOW


def small_plans(id: str, place: str) -> Iterator[Plan]:
    """Plans with every combination of a figure for every year, one for a year, and one for the last year."""
    for every, value, due, last in product((None, 80, 90), (None, 80, 90, 95), (2026, 2027, 2029), (None, 85, 95)):
        if (value is None and due != 2026) or (every, value, last) == (None, None, None):
            continue
        named = ((every, EVERY), (value, due), (last, 2030))
        yield plan(id, place, PERIOD, *(share(one, when) for one, when in named if one is not None))


def test_what_compare_calls_the_same_or_higher_is_not_below() -> None:
    seen = set()
    for theirs in small_plans("theirs", PROVINCE):
        for ours in small_plans("ours", COMMUNE):
            whole = corpus(ours, theirs)
            (own,), (other,) = rows_of(whole, ours), rows_of(whole, theirs)
            relation = relate(own, other).relation
            seen.add(relation)
            if relation in (Relation.SAME, Relation.STRICTER):
                assert Status.BELOW not in {one.status for one in check(ours, theirs)}, (ours, theirs)
    assert seen >= {Relation.SAME, Relation.STRICTER, Relation.LOOSER}


def test_a_copy_of_a_plan_whose_figures_never_fall_equals_it_throughout() -> None:
    for theirs, ours in zip(small_plans("theirs", PROVINCE), small_plans("ours", COMMUNE), strict=True):
        values = [int(one.value or 0) for one in sorted(theirs.targets, key=lambda one: one.due.year or 0)]
        if values == sorted(values):
            assert {one.status for one in check(ours, theirs)} == {Status.MEETS}, theirs


# What a farther level requires while the nearer one has only a later milestone


def test_floors_name_what_a_farther_level_requires_in_the_year() -> None:
    later = province(PERIOD, share(95, 2030))
    nation = plan("nation", NATION, (2021, 2030), share(60, 2026), share(99, 2030))
    whole = corpus(later, nation)
    (found,) = required_of(whole, whole.localities[COMMUNE], 2026)
    assert (found.in_force, int(found.floor.value)) == (False, 95)
    assert found.farther is not None
    assert (found.farther.year, int(found.farther.value)) == (2026, 60)
    listed = required_of(whole, whole.localities[COMMUNE])
    assert [(one.floor.plan.id, one.floor.year, int(one.floor.value)) for one in listed] == [
        ("nation", 2026, 60),
        (later.id, 2030, 95),
    ]
    assert [one.upcoming and one.upcoming.year for one in listed] == [2030, None]


@pytest.mark.parametrize("earlier", [(90, 2025), (90, EVERY)])
def test_floors_name_the_stricter_milestone_that_an_annual_plan_fell_behind(earlier: tuple[float, int | str]) -> None:
    programme = plan("programme", PROVINCE, (2021, 2026), share(*earlier), issued="2021")
    annual = plan("annual", PROVINCE, 2026, share(80, 2026), issued="2026-01-05")
    whole = corpus(programme, annual)
    (found,) = required_of(whole, whole.localities[COMMUNE], 2026)
    assert int(found.floor.value) == 80
    assert [int(one.value) for one in found.others] == [90]
    assert only(local(2026, share(80, 2026)), programme, annual).reason is Reason.SUPERIORS_DISAGREE


def test_a_figure_for_all_levels_after_the_one_for_the_level_is_named() -> None:
    document = province(PERIOD, target("share", 60, 2026, scope=XA), share(50, 2026), share(90, 2030))
    found = only(local(PERIOD, share(80, None)), document)
    assert (found.status, int(found.gap or 0)) == (Status.ABOVE, 20)
    assert [(one.year, int(one.value)) for one in found.others] == [(2030, 90)]
    elsewhere = plan("other", OTHER_PROVINCE, PERIOD, share(99, 2030))
    assert only(local(PERIOD, share(80, None)), document, elsewhere).others == found.others
