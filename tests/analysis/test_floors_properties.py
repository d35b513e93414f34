"""What holds of the floor whatever the plans say: properties over generated plans."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from building import (
    AMONG_COMMUNES,
    CATALOGUE,
    COMMUNE,
    COMMUNE_OF_DISTRICT,
    DISTRICT,
    HUYEN,
    HUYEN_XA,
    LAND,
    NATION,
    OTHER_PROVINCE,
    PROVINCE,
    XA,
    corpus,
    plan,
    target,
)
from building_corpora import (
    FIRST_YEAR,
    LAST_YEAR,
    anything,
    figures,
    higher_level_plans,
    local_plans,
    shares,
)
from cchc_cli.analysis.floors import check_plan
from cchc_cli.analysis.higher_level import levels_above
from cchc_cli.analysis.result import MOST_SEVERE_FIRST, NOT_EVALUATED, PASSES, Result, severity
from cchc_cli.analysis.rows import own_scope
from cchc_cli.domain.enums import Comparator, DueBasis, Kind, Level, Reason, Status
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.scope import Scope
from cchc_cli.domain.target import Due, Target, Trajectory, milestones

EVALUATED = {*Status} - {Status.MISSING, *NOT_EVALUATED}
OF_A_MILESTONE_PAST = (Status.BELOW, Status.OVERTAKEN, Status.MEETS, Status.ABOVE)


def check(ours: Plan, theirs: Sequence[Plan]) -> tuple[Result, ...]:
    return check_plan(corpus(ours, *theirs), ours)


def covered(found: Mapping[object, Result]) -> set[int]:
    """Return the targets that have a result."""
    return {target.index for one in found.values() for target in one.targets}


def by_value(found: Sequence[Result]) -> dict[object, Result]:
    """Return the results by what they are about; the year of a figure for every year is the check's to choose."""
    return {
        (
            one.indicator,
            one.scope,
            one.level,
            frozenset(target.index for target in one.targets),
            one.basis is DueBasis.EVERY_YEAR or one.due,
        ): one
        for one in found
        if one.status is not Status.MISSING
    }


def in_order(one: Result) -> bool:
    """Return whether a result has a place in the order of severity that raising a value cannot leave downwards."""
    disagree = one.reason is Reason.SUPERIORS_DISAGREE
    return one.status in MOST_SEVERE_FIRST and (disagree or one.status is not Status.NOT_COMPARABLE)


def more(one: Target, step: int) -> Target:
    """The same target with a better figure."""
    better = -step if one.indicator == "rank" else step
    if one.trajectory is not None:
        path = one.trajectory
        until = None if path.until is None else path.until + better
        return replace(one, trajectory=replace(path, start_value=path.start_value + better, until=until))
    assert one.value is not None
    return replace(one, value=one.value + better)


OF_TWO_LEVELS = [
    plan(
        "superior-0", PROVINCE, 2023, target("share", 30, scope=HUYEN), target("share", 20, scope=XA), issued="2023-04"
    )
]
DISAGREEING = [
    plan("low", PROVINCE, 2023, target("share", 30, scope=HUYEN), target("share", 20, scope=XA), issuer="UBND"),
    plan("high", PROVINCE, 2023, target("share", 50, scope=HUYEN), issuer="HĐND"),
]
MISSED_AND_DISAGREEING = [
    plan("low", PROVINCE, (2026, 2030), target("share", 95, 2027), target("share", 50, 2030), issuer="UBND"),
    plan("high", PROVINCE, (2026, 2030), target("share", 80, 2030), issuer="HĐND"),
]


@given(
    local_plans(figures(("share", "rank"))),
    st.lists(figures(("share", "rank")), min_size=1, max_size=6),
    st.sampled_from((PROVINCE, NATION)),
    st.integers(0, 3),
    st.integers(1, 60),
)
def test_raising_a_value_never_makes_a_result_of_one_document_more_severe(
    ours: Plan, asked: list[Target], place: str, which: int, step: int
) -> None:
    assert_monotonic(ours, [plan("superior", place, (FIRST_YEAR, LAST_YEAR), *asked)], which, step)


@given(local_plans(figures(("share", "rank"))), higher_level_plans(figures(("share", "rank")), (PROVINCE,)), st.data())
@example(plan("local", DISTRICT, 2023, target("share", 25, scope=HUYEN_XA), issued="2023-01"), OF_TWO_LEVELS, None)
@example(plan("local", DISTRICT, 2023, target("share", 40, scope=HUYEN_XA)), DISAGREEING, None)
@example(plan("local", COMMUNE, (2026, 2030), target("share", 60, 2030)), MISSED_AND_DISAGREEING, None)
def test_raising_a_value_never_makes_a_result_of_one_level_more_severe(
    ours: Plan, theirs: list[Plan], data: st.DataObject | None
) -> None:
    which, step = (0, 20) if data is None else (data.draw(st.integers(0, 3)), data.draw(st.integers(1, 60)))
    assert_monotonic(ours, theirs, which, step)


def assert_monotonic(ours: Plan, theirs: Sequence[Plan], which: int, step: int) -> None:
    """Fail if a better figure has a more severe result."""
    assume(which < len(ours.targets))
    raised = replace(ours, targets=tuple(more(one, step) if one.index == which else one for one in ours.targets))
    before, after = by_value(check(ours, theirs)), by_value(check(raised, theirs))
    assert covered(before) == covered(after)
    for value in before.keys() & after.keys():  # a figure for every year may count, or share the result of a better one
        was, now = before[value], after[value]
        if not in_order(was) or not in_order(now):
            continue
        assert severity(now) >= severity(was)
        if was.gap is not None and now.gap is not None and was.floor == now.floor:
            assert now.gap >= was.gap


@given(
    local_plans(anything(), min_size=0),
    higher_level_plans(anything()),
    higher_level_plans(anything(), (OTHER_PROVINCE,)),
)
def test_a_document_of_another_province_changes_nothing(ours: Plan, theirs: list[Plan], others: list[Plan]) -> None:
    foreign = [replace(one, id=f"other-{one.id}") for one in others]
    assert check(ours, [*foreign, *theirs]) == check(ours, theirs)


@given(
    local_plans(anything(), min_size=0),
    higher_level_plans(anything()),
    st.lists(figures(("other", "first-area")), max_size=3),
)
def test_a_document_without_an_indicator_in_common_can_only_add_missing(
    ours: Plan, theirs: list[Plan], asked: list[Target]
) -> None:
    added = plan("added", PROVINCE, (FIRST_YEAR, LAST_YEAR), *asked)
    before, after = check(ours, theirs), check(ours, [*theirs, added])
    assert [one for one in after if one.status is not Status.MISSING] == [
        one for one in before if one.status is not Status.MISSING
    ]
    assert {one.id for one in before} <= {one.id for one in after}


@given(local_plans(figures()), higher_level_plans(figures()), st.data())
def test_a_later_milestone_changes_nothing_for_earlier_years(
    ours: Plan, theirs: list[Plan], data: st.DataObject
) -> None:
    """Where a milestone decided already. The new one has the document and the scope of the one that decided."""
    floors = [one.floor for one in check(ours, theirs) if one.floor is not None and one.status in OF_A_MILESTONE_PAST]
    assume(floors)
    floor = data.draw(st.sampled_from(floors))
    year, value = data.draw(st.integers(FIRST_YEAR, LAST_YEAR + 3)), data.draw(shares)
    added = replace(floor.target, index=99, trajectory=None, value=Decimal(value), due=Due(year=year))
    longer = [replace(one, targets=(*one.targets, added)) if one.id == floor.plan.id else one for one in theirs]
    after = by_value(check(ours, longer))
    for key, was in by_value(check(ours, theirs)).items():
        if was.basis is DueBasis.EVERY_YEAR or was.due is None or was.due >= year:
            continue
        if was.floor is None or was.floor.year > was.due or was.status not in OF_A_MILESTONE_PAST:
            continue
        now = after[key]
        assert (now.status, now.gap, now.floor and now.floor.value) == (was.status, was.gap, was.floor.value)


FIRST = {"rank": 101, "less": 100}
"""What a share of 100% is taken from: the best is the first rank, or 0%."""


def mirrored(one: Plan, indicator: str) -> Plan:
    """The plan with every share v as a rank 101 - v, or as a share 100 - v of which less is better.

    Strict shares have no mirror among the ranks, which are whole numbers.
    """
    best = FIRST[indicator]

    def turn(found: Target) -> Target:
        path = found.trajectory
        if path is not None:
            until = None if path.until is None else best - path.until
            path = Trajectory(path.start_year, best - path.start_value, -path.step, path.through, until)
        value = None if found.value is None else best - found.value
        strict = found.comparator is Comparator.MORE_THAN
        comparator = Comparator.LESS_THAN if strict else Comparator.AT_MOST
        scope = replace(found.scope, among=AMONG_COMMUNES.among)
        return replace(found, indicator=indicator, comparator=comparator, value=value, trajectory=path, scope=scope)

    return replace(one, targets=tuple(turn(found) for found in one.targets))


def at_least(one: Plan) -> Plan:
    return replace(one, targets=tuple(replace(found, comparator=Comparator.AT_LEAST) for found in one.targets))


@pytest.mark.parametrize("indicator", list(FIRST))
@given(ours=local_plans(figures(), min_size=0), theirs=higher_level_plans(figures()))
def test_less_is_the_mirror_of_more(indicator: str, ours: Plan, theirs: list[Plan]) -> None:
    if indicator == "rank":
        ours, theirs = at_least(ours), [at_least(one) for one in theirs]

    def seen(one: Result) -> tuple[object, ...]:
        named = [one.floor, *one.others, one.upcoming, one.missed, one.farther]
        years = [None if each is None else (each.plan.id, each.year) for each in named]
        return one.status, one.gap, one.reason, one.scope.levels, one.level, one.due, years, one.order_unknown

    def values(one: Result) -> tuple[Decimal | None, Decimal | None]:
        return one.value, one.floor.value if one.floor is not None else None

    found = [one for one in check(ours, theirs) if one.status is not Status.MISSING]
    reflected = check(mirrored(ours, indicator), [mirrored(one, indicator) for one in theirs])
    assert [seen(one) for one in found] == [seen(one) for one in reflected]
    best = FIRST[indicator]
    turned = [tuple(None if value is None else best - value for value in values(one)) for one in reflected]
    assert [values(one) for one in found] == turned


OF_DISTRICTS = (HUYEN, Scope(levels=(Level.DISTRICT,), fields=LAND.fields))


@given(
    local_plans(figures(("share", "rank"), (Scope(), XA, LAND)), min_size=0),
    higher_level_plans(figures(("share", "rank"), (Scope(), XA, LAND)), (PROVINCE, NATION)),
    st.lists(figures(("share",), OF_DISTRICTS), min_size=1, max_size=3),
)
def test_a_figure_for_another_level_changes_no_result_that_has_a_floor(
    ours: Plan, theirs: list[Plan], of_districts: list[Target]
) -> None:
    """A pass of a farther level may be withheld: the nearer one asks for more, in another scope."""
    ours = replace(ours, locality=COMMUNE)
    added = [replace(one, targets=(*of_districts, *one.targets)) for one in theirs]
    after = by_value(check(ours, added))
    for key, was in by_value(check(ours, theirs)).items():
        now = after[key]
        if was.status in PASSES and now.status is Status.NO_FLOOR:
            assert was.fallback
        elif was.status in EVALUATED:
            floor = None if was.floor is None else (was.floor.plan.id, was.floor.value)
            assert (now.status, now.gap, now.floor and (now.floor.plan.id, now.floor.value)) == (
                was.status,
                was.gap,
                floor,
            )


@given(local_plans(anything(), min_size=0), higher_level_plans(anything()))
def test_a_document_never_decides_a_year_outside_its_period(ours: Plan, theirs: list[Plan]) -> None:
    for one in check(ours, theirs):
        if one.status in EVALUATED:
            named = [figure for figure in (one.floor, one.upcoming, one.missed, one.farther) if figure is not None]
            assert named
            assert all(one.due in figure.plan.period for figure in named)
        if one.status is Status.MISSING:
            assert one.floor is not None
            assert one.floor.year in ours.period
            assert ours.period.end in one.floor.plan.period


@given(local_plans(anything(), min_size=0), higher_level_plans(anything()), st.data())
def test_results_do_not_depend_on_the_order_of_plans(ours: Plan, theirs: list[Plan], data: st.DataObject) -> None:
    assert check(ours, data.draw(st.permutations(theirs))) == check(ours, theirs)


@given(local_plans(anything()), higher_level_plans(anything()))
def test_each_value_has_one_result_for_each_level_with_an_id_of_its_own(ours: Plan, theirs: list[Plan]) -> None:
    found = check(ours, theirs)
    assert len({one.id for one in found}) == len(found)
    level = LEVEL_OF[ours.locality]
    for entry in ours.targets:
        years: set[int | None] = {step.year for step in milestones(entry, ours.period, CATALOGUE[entry.indicator].unit)}
        years = years or {None}
        levels = own_scope(entry.scope, level).levels or (level,)
        own = [one for one in found if entry in one.targets]
        assert len(own) == len(years) * len(levels)
        assert {one.level for one in own} == {*levels}


LEVEL_OF = {COMMUNE: Level.COMMUNE, COMMUNE_OF_DISTRICT: Level.COMMUNE, DISTRICT: Level.DISTRICT}


@given(local_plans(figures()), higher_level_plans(figures()), st.integers(0, 3))
def test_a_figure_stated_twice_shares_one_result(ours: Plan, theirs: list[Plan], which: int) -> None:
    assume(which < len(ours.targets))
    again = replace(ours.targets[which], index=len(ours.targets))
    before, after = check(ours, theirs), check(replace(ours, targets=(*ours.targets, again)), theirs)
    assert [(one.id, one.status, one.gap, one.floor) for one in before] == [
        (one.id, one.status, one.gap, one.floor) for one in after
    ]
    assert all(
        (again in one.targets) is (ours.targets[which] in one.targets)
        for one in after
        if one.status is not Status.MISSING
    )


@given(
    local_plans(anything(), min_size=0),
    higher_level_plans(anything(), (PROVINCE, DISTRICT, NATION, COMMUNE, OTHER_PROVINCE)),
)
def test_every_result_is_sound(ours: Plan, theirs: list[Plan]) -> None:
    for against in (None, Level.DISTRICT, Level.PROVINCE, Level.NATION):
        found = check_plan(corpus(ours, *theirs), ours, against)
        evaluated = {one.index for result in found for one in result.targets}
        assert evaluated == {one.index for one in ours.targets if one.kind is not Kind.QUANTITATIVE or has_values(one)}
        for result in found:
            assert_sound(result)
            assert against is None or result.floor is None or result.floor.level is against
            assert result.floor is None or result.floor.plan.locality in (PROVINCE, DISTRICT, NATION)
        known = levels_above(corpus(ours, *theirs), ours, against)
        if any(one.reason is Reason.NONE_KNOWN for one in found):
            unknown = {one.indicator for one in found if one.reason is Reason.NONE_KNOWN}
            assert not any(level.figures(indicator) for level in known for indicator in unknown)


def has_values(one: Target) -> bool:
    return one.value is not None or (one.trajectory is not None and one.trajectory.start_year <= one.trajectory.through)


def bound(target: Target, number: Decimal) -> Decimal:
    """The number that satisfies a figure: of whole things, `trên 2` begins at 3, and `dưới 11` ends at 10."""
    if target.indicator not in ("rank", "count"):
        return number
    return number + {Comparator.MORE_THAN: 1, Comparator.LESS_THAN: -1}.get(target.comparator or Comparator.EXACTLY, 0)


def assert_sound(result: Result) -> None:
    """Fail if the parts of a result do not belong together."""
    status, gap = result.status, result.gap
    assert (result.reason is not None) == (status in NOT_EVALUATED)
    assert (gap is not None) == (status in EVALUATED)
    assert (result.targets == ()) == (status is Status.MISSING)
    assert (result.missed is not None) == (status is Status.LATER)
    assert (result.similar is not None) == (result.reason is Reason.NEAR_RELATIVE)
    if gap is not None:
        assert result.value is not None
        assert result.floor is not None
        assert gap <= 0 or status not in (Status.BELOW, Status.OVERTAKEN, Status.NOT_YET_DUE)
        assert gap == 0 or status not in (Status.MEETS, Status.EARLY)
        assert gap >= 0 or status not in (Status.ABOVE, Status.LATER)
        sign = -1 if result.indicator in ("rank", "less") else 1
        assert result.target is not None
        own, asked = bound(result.target, result.value), bound(result.floor.target, result.floor.value)
        assert gap == sign * (own - asked)
    if result.upcoming is not None:
        assert result.due is not None
        assert result.upcoming.year > result.due
    if result.order_unknown:
        assert status is Status.OVERTAKEN
    if result.fallback:
        assert result.floor is not None
        assert result.nearer is not None
