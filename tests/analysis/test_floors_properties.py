"""What holds of the floor whatever the plans say: properties over generated plans."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

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
    XA,
    based_on,
    corpus,
    plan,
    rising,
    target,
)
from cchc_cli.analysis.floors import check_plan
from cchc_cli.analysis.result import Result
from cchc_cli.domain.enums import BY_SEVERITY, Aim, Among, DueBasis, Kind, Level, Status
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.target import Due, Qualifiers, Scope, Target, Trajectory

deterministic = settings(
    derandomize=True, max_examples=200, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow]
)

FIRST_YEAR, LAST_YEAR = 2022, 2025
LEVELS = (Scope(), XA, HUYEN, HUYEN_XA)
SCOPES = (*LEVELS, LAND, Scope(among=Among.PROVINCES), Scope(among=Among.COMMUNES_OF_PROVINCE))
DATES = (None, "2021", "2023", "2022-12", "2023-01-15", "2023-04-03")
NUMBERS = (None, "1/KH-UBND", "2/KH-UBND")
CHOSEN = (DueBasis.EVERY_YEAR,)
EVALUATED = (*BY_SEVERITY, Status.OVERTAKEN)
UNCHANGED_BY_LATER = (Status.BELOW, Status.OVERTAKEN, Status.LATER, Status.MEETS, Status.ABOVE)

years = st.integers(FIRST_YEAR, LAST_YEAR)
shares = st.sampled_from((40, 50, 60)) | st.integers(0, 100)
stages = st.tuples(years, years).map(lambda two: (min(two), max(two)))
dues = st.none() | years | years | st.just("every-year") | stages
periods = st.just((FIRST_YEAR, LAST_YEAR)) | stages


@st.composite
def figures(draw: st.DrawFn, indicators: Sequence[str] = ("share",), scopes: Sequence[Scope] = LEVELS) -> Target:
    """A target with a figure, or with one a year."""
    indicator, scope = draw(st.sampled_from(indicators)), draw(st.sampled_from(scopes))
    if draw(st.integers(0, 7)) == 0:
        start, step = draw(years), draw(st.sampled_from((-20, -5, 5, 20)))
        path = rising(start, draw(shares), step, draw(st.integers(start, LAST_YEAR)), draw(st.none() | shares))
        return target(indicator, trajectory=path, scope=scope)
    return target(indicator, draw(shares), draw(dues), scope=scope)


@st.composite
def anything(draw: st.DrawFn) -> Target:
    """Any target that the schema allows, and some that lint would refuse."""
    indicators, scopes = ("share", "share-near", "rank", "cut", "other"), SCOPES
    kind = draw(st.integers(0, 9))
    if kind == 0:
        found = target(draw(st.sampled_from(indicators)), aim=draw(st.sampled_from(Aim)))
        return replace(found, scope=draw(st.sampled_from(scopes)))
    if kind == 1:
        return target(draw(st.sampled_from(indicators)), delegated_to=Level.PROVINCE)
    found = draw(figures(indicators, scopes))
    if kind == 2:
        found = replace(found, due=Due(set_by="468/QĐ-TTg"))
    if kind == 3:
        found = replace(found, doubt="of what?")
    if kind == 4:
        found = replace(found, qualifiers=Qualifiers(hedge=draw(st.booleans()), approximate=draw(st.booleans())))
    if found.indicator == "cut":
        bases = target("cut", 1, base="2021"), target("cut", 1, base="2025"), target("cut", 1, unknown_base=True)
        found = replace(found, base=draw(st.sampled_from(bases)).base)
    return found


def higher_level_plans(
    targets: st.SearchStrategy[Target], localities: Sequence[str] = (PROVINCE, PROVINCE, DISTRICT, NATION)
) -> st.SearchStrategy[list[Plan]]:
    """Up to four documents above, several of one level now and then."""

    @st.composite
    def document(draw: st.DrawFn) -> Plan:
        return plan(
            "superior",
            draw(st.sampled_from(localities)),
            draw(periods),
            *draw(st.lists(targets, max_size=4)),
            issued=draw(st.sampled_from(DATES)),
            number=draw(st.sampled_from(NUMBERS)),
            issuer=draw(st.sampled_from(("UBND", "HĐND"))),
            partial=draw(st.booleans()),
        )

    def named(found: list[Plan]) -> list[Plan]:
        return [replace(one, id=f"superior-{index}") for index, one in enumerate(found)]

    return st.lists(document(), min_size=1, max_size=4).map(named)


@st.composite
def locals_(draw: st.DrawFn, targets: st.SearchStrategy[Target], min_size: int = 1) -> Plan:
    """A local plan of a commune or a district."""
    return plan(
        "local",
        draw(st.sampled_from((COMMUNE_OF_DISTRICT, COMMUNE, DISTRICT))),
        draw(periods),
        *draw(st.lists(targets, min_size=min_size, max_size=4)),
        issued=draw(st.sampled_from(DATES)),
        based_on=(based_on(draw(st.sampled_from(("1/KH-UBND", "2/KH-UBND")))),),
        partial=draw(st.booleans()),
    )


def check(ours: Plan, theirs: Sequence[Plan]) -> tuple[Result, ...]:
    return check_plan(corpus(ours, *theirs), ours)


def severity_rank(result: Result) -> int | None:
    """The place in the order of gravity; overtaken stands with below. None for what is not judged."""
    status = Status.BELOW if result.status is Status.OVERTAKEN else result.status
    return BY_SEVERITY.index(status) if status in BY_SEVERITY else None


def by_promise(found: Sequence[Result]) -> dict[object, Result]:
    """The verdicts by what they are about; the year of a promise for every year is the check's to choose."""
    return {
        (
            one.indicator,
            one.scope,
            frozenset(target.index for target in one.targets),
            one.basis in CHOSEN or one.due,
        ): one
        for one in found
    }


def more(one: Target, step: int) -> Target:
    """The same target promising more."""
    better = -step if one.indicator == "rank" else step
    if one.trajectory is not None:
        return replace(one, trajectory=replace(one.trajectory, start_value=one.trajectory.start_value + better))
    assert one.value is not None
    return replace(one, value=one.value + better)


both = ("share", "rank")
OF_TWO_LEVELS = [
    plan(
        "superior-0", PROVINCE, 2023, target("share", 30, scope=HUYEN), target("share", 20, scope=XA), issued="2023-04"
    )
]
DISAGREEING = [
    plan("low", PROVINCE, 2023, target("share", 30, scope=HUYEN), target("share", 20, scope=XA), issuer="UBND"),
    plan("high", PROVINCE, 2023, target("share", 50, scope=HUYEN), issuer="HĐND"),
]


@deterministic
@given(locals_(figures(both)), higher_level_plans(figures(both)), st.integers(0, 3), st.integers(1, 60))
@example(plan("local", DISTRICT, 2023, target("share", 25, scope=HUYEN_XA), issued="2023-01"), OF_TWO_LEVELS, 0, 5)
@example(plan("local", DISTRICT, 2023, target("share", 40, scope=HUYEN_XA)), DISAGREEING, 0, 10)
def test_raising_a_figure_never_moves_it_down_the_order_of_gravity(
    ours: Plan, theirs: list[Plan], which: int, step: int
) -> None:
    assume(which < len(ours.targets))
    raised = replace(ours, targets=tuple(more(one, step) if one.index == which else one for one in ours.targets))
    before, after = by_promise(check(ours, theirs)), by_promise(check(raised, theirs))
    assert before.keys() == after.keys()
    for promise, was in before.items():
        now = after[promise]
        old, new = severity_rank(was), severity_rank(now)
        if old is not None and new is not None:
            assert new >= old
        if was.status in (Status.LATER, Status.MEETS, Status.ABOVE):
            assert new is not None
        if was.gap is not None and now.gap is not None and was.floor == now.floor:
            assert now.gap >= was.gap


@deterministic
@given(locals_(figures()), higher_level_plans(figures()), st.data())
def test_a_later_milestone_above_changes_nothing_for_earlier_years(
    ours: Plan, theirs: list[Plan], data: st.DataObject
) -> None:
    """Where a milestone judged already. The new one has the document and the scope of the one that judged."""
    floors = [one.floor for one in check(ours, theirs) if one.floor is not None and one.status in UNCHANGED_BY_LATER]
    assume(floors)
    floor = data.draw(st.sampled_from(floors))
    year, value = data.draw(st.integers(FIRST_YEAR, LAST_YEAR + 3)), data.draw(shares)
    added = replace(floor.target, index=99, trajectory=None, value=Decimal(value), due=Due(year=year))
    longer = [replace(one, targets=(*one.targets, added)) if one.id == floor.plan.id else one for one in theirs]
    after = by_promise(check(ours, longer))
    for promise, was in by_promise(check(ours, theirs)).items():
        if was.due is None or was.due >= year or was.floor is None or was.floor.year > was.due:
            continue
        if was.status in UNCHANGED_BY_LATER:
            now = after[promise]
            assert (now.status, now.gap, now.floor and now.floor.value) == (was.status, was.gap, was.floor.value)


def mirrored(one: Plan) -> Plan:
    """The plan with every share v as a rank 100 - v."""

    def turn(found: Target) -> Target:
        path = found.trajectory
        if path is not None:
            until = None if path.until is None else 100 - path.until
            path = Trajectory(path.start_year, 100 - path.start_value, -path.step, path.through, until)
        value = None if found.value is None else 100 - found.value
        return replace(found, indicator="rank", value=value, trajectory=path)

    return replace(one, targets=tuple(turn(found) for found in one.targets))


@deterministic
@given(locals_(figures(), min_size=0), higher_level_plans(figures()))
def test_a_rank_is_the_mirror_of_a_share(ours: Plan, theirs: list[Plan]) -> None:
    def seen(one: Result) -> tuple[object, ...]:
        floor = None if one.floor is None else (one.floor.plan.id, one.floor.year)
        return one.status, one.gap, one.reason, one.scope, one.due, one.years_left, floor, one.order_unknown

    def values(one: Result) -> tuple[Decimal | None, Decimal | None]:
        return one.value, one.floor.value if one.floor is not None else None

    found = check(ours, theirs)
    reflected = check(mirrored(ours), [mirrored(one) for one in theirs])
    assert [seen(one) for one in found] == [seen(one) for one in reflected]
    turned = [tuple(None if value is None else 100 - value for value in values(one)) for one in reflected]
    assert [values(one) for one in found] == turned


@deterministic
@given(
    locals_(figures(both, (Scope(), XA, LAND)), min_size=0),
    higher_level_plans(figures(both, (Scope(), XA, LAND))),
    st.lists(figures(both, (HUYEN, Scope(levels=(Level.DISTRICT,), fields=LAND.fields))), min_size=1, max_size=3),
)
def test_the_scopes_of_a_level_never_touch_those_of_another(
    ours: Plan, theirs: list[Plan], of_districts: list[Target]
) -> None:
    """What is asked of districts neither changes nor makes a verdict on a commune; at most it is another scope."""
    ours = replace(ours, locality=COMMUNE_OF_DISTRICT if ours.locality == DISTRICT else ours.locality)
    added = [replace(one, targets=(*of_districts, *one.targets)) for one in theirs]

    def results(found: Sequence[Result]) -> list[tuple[object, ...]]:
        return [
            (one.indicator, one.scope, one.due, one.status, one.gap, one.floor and (one.floor.plan.id, one.floor.value))
            for one in found
            if one.status in (*EVALUATED, Status.MISSING)
        ]

    assert results(check(ours, added)) == results(check(ours, theirs))


@deterministic
@given(locals_(anything(), min_size=0), higher_level_plans(anything()))
def test_a_document_never_judges_a_year_outside_its_period(ours: Plan, theirs: list[Plan]) -> None:
    for one in check(ours, theirs):
        named = [figure for figure in (one.floor, *one.others, one.upcoming) if figure is not None]
        if one.status in EVALUATED:
            assert named
            assert all(one.due in figure.plan.period for figure in named)
        if one.status is Status.MISSING:
            assert one.floor is not None
            assert one.floor.year in ours.period
            assert ours.period.end in one.floor.plan.period


@deterministic
@given(locals_(anything(), min_size=0), higher_level_plans(anything()), st.data())
def test_verdicts_do_not_depend_on_the_order_of_plans(ours: Plan, theirs: list[Plan], data: st.DataObject) -> None:
    shuffled = data.draw(st.permutations(theirs))
    assert check(ours, shuffled) == check(ours, theirs)


@deterministic
@given(
    locals_(anything(), min_size=0),
    higher_level_plans(anything(), (PROVINCE, DISTRICT, NATION, COMMUNE, OTHER_PROVINCE)),
)
def test_check_never_raises_and_every_target_has_its_verdict(ours: Plan, theirs: list[Plan]) -> None:
    for against in (None, Level.DISTRICT, Level.PROVINCE, Level.NATION):
        found = check_plan(corpus(ours, *theirs), ours, against)
        judged = {one.index for result in found for one in result.targets}
        assert judged == {one.index for one in ours.targets if one.kind is not Kind.QUANTITATIVE or has_values(one)}
        for result in found:
            assert_sound(result)
            assert against is None or result.floor is None or result.floor.level is against
            assert result.floor is None or result.floor.plan.locality in (PROVINCE, DISTRICT, NATION)


def has_values(one: Target) -> bool:
    return one.value is not None or (one.trajectory is not None and one.trajectory.start_year <= one.trajectory.through)


def assert_sound(result: Result) -> None:
    """What the parts of a verdict have to do with each other."""
    status, gap = result.status, result.gap
    assert (result.reason is not None) == (status in (Status.NOT_COMPARABLE, Status.NO_FLOOR))
    assert (gap is not None) == (status in EVALUATED)
    assert (result.years_left is not None) == (status is Status.NOT_YET_DUE)
    assert (result.targets == ()) == (status is Status.MISSING)
    if gap is not None:
        assert (gap < 0) == (status in (Status.BELOW, Status.OVERTAKEN, Status.NOT_YET_DUE))
        assert status is not Status.MEETS or gap == 0
        assert result.value is not None
        assert result.floor is not None
        sign = -1 if result.indicator == "rank" else 1
        assert gap == sign * (result.value - result.floor.value)
    if result.years_left is not None:
        assert result.floor is not None
        assert result.due is not None
        assert result.years_left == result.floor.year - result.due > 0
    if result.upcoming is not None:
        assert result.due is not None
        assert result.upcoming.year > result.due
    if result.order_unknown:
        assert status is Status.BELOW
    if result.fallback:
        assert result.floor is not None
        assert result.floor.level is Level.NATION
