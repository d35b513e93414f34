"""The floor: every worked example and every sentence of "check: the floor" in the design."""

from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import permutations

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
    based_on,
    corpus,
    number,
    plan,
    reissued,
    rising,
    target,
)
from cchc_cli.analysis.floors import Result, check_plan
from cchc_cli.analysis.higher_level import NotAbove
from cchc_cli.domain.dates import PartialDate
from cchc_cli.domain.enums import Aim, Among, Body, Comparator, DueBasis, Field, Level, Reason, Status
from cchc_cli.domain.period import Period
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.target import DocumentLocation, Qualifiers, Scope, Target

JUDGED = {Status.BELOW, Status.OVERTAKEN, Status.NOT_YET_DUE, Status.LATER, Status.MEETS, Status.ABOVE}

AMONG_COMMUNES = Scope(among=Among.COMMUNES_OF_PROVINCE)
AMONG_PROVINCES = Scope(among=Among.PROVINCES)
ABOUT = Qualifiers(approximate=True)


def check(*plans: Plan, against: Level | Plan | None = None) -> tuple[Result, ...]:
    """The verdicts on the first of these plans."""
    return check_plan(corpus(*plans), plans[0], against)


def only(*plans: Plan, against: Level | Plan | None = None) -> Result:
    """The one verdict on the first of these plans."""
    (found,) = check(*plans, against=against)
    return found


def local(period: int | tuple[int, int], *targets: Target, issued: str | None = "2020-01-15") -> Plan:
    return plan("local", COMMUNE, period, *targets, issued=issued)


def province(period: int | tuple[int, int], *targets: Target, issued: str | None = "2020-01-15") -> Plan:
    return plan("province", PROVINCE, period, *targets, issued=issued)


def floor_of(verdict: Result) -> tuple[str, Decimal, int] | None:
    """The document, value and year that a verdict names."""
    return None if verdict.floor is None else (verdict.floor.plan.id, verdict.floor.value, verdict.floor.year)


def plain(status: Status, gap: Number | None = None, reason: Reason | None = None) -> tuple[object, ...]:
    return status, None if gap is None else number(gap), reason


def outcome(verdict: Result) -> tuple[object, ...]:
    return verdict.status, verdict.gap, verdict.reason


# The table of worked examples


@dataclass(frozen=True)
class Expected:
    status: Status
    gap: Number | None = None
    reason: Reason | None = None
    floor: tuple[Number, int] | None = None
    upcoming: tuple[Number, int] | None = None
    years_left: int | None = None


TO_2030 = province((2021, 2030), target("share", 50, 2025), target("share", 80, 2030))
TWO_STEPS = province((2026, 2030), target("share", 95, 2027), target("share", 99, 2030))
HALF_IN_2030 = province((2026, 2030), target("share", 50, 2030))

EXAMPLES = [
    pytest.param(
        local((2026, 2030), target("share", 75, 2030)),
        TO_2030,
        Expected(Status.BELOW, -5, floor=(80, 2030)),
        id="75 due 2030 is below 80",
    ),
    pytest.param(
        local((2026, 2030), target("share", 75, 2028)),
        TO_2030,
        Expected(Status.ABOVE, 25, floor=(50, 2025), upcoming=(80, 2030)),
        id="75 due 2028 is above 50, 80 comes in 2030",
    ),
    pytest.param(
        local((2022, 2025), target("share", 30)),
        province((2021, 2030), target("share", 80, 2025)),
        Expected(Status.BELOW, -50, floor=(80, 2025)),
        id="30 without year is due at the end of 2022-2025",
    ),
    pytest.param(
        local((2026, 2030), target("share", 99, 2030)),
        TWO_STEPS,
        Expected(Status.LATER, 0, floor=(99, 2030)),
        id="99 stated for 2030 promises nothing by 2027",
    ),
    pytest.param(
        local((2026, 2030), target("share", 95)),
        province(2026, target("share", 80)),
        Expected(Status.NO_FLOOR, reason=Reason.OUTSIDE_PERIOD, floor=(80, 2026)),
        id="an annual document only is quoted for 2030",
    ),
    pytest.param(
        local((2026, 2030), target("share", 95, 2030)),
        province((2021, 2030), target("share", 90, 2025)),
        Expected(Status.ABOVE, 5, floor=(90, 2025)),
        id="95 due 2030 is above 90 due 2025",
    ),
    pytest.param(
        local(2026, target("share", 40, 2026)),
        HALF_IN_2030,
        Expected(Status.NOT_YET_DUE, -10, floor=(50, 2030), years_left=4),
        id="40 in 2026 has 10 points to go in 4 years",
    ),
    pytest.param(
        local(2026, target("share", 60, 2026)),
        HALF_IN_2030,
        Expected(Status.ABOVE, 10, floor=(50, 2030)),
        id="60 in 2026 already is above 50 of 2030",
    ),
    pytest.param(
        local(2026, target("share", 90, 2026)),
        province((2026, 2030), target("share", 100, (2026, 2027))),
        Expected(Status.NOT_YET_DUE, -10, floor=(100, 2027), years_left=1),
        id="a stage is judged at its end",
    ),
    pytest.param(
        local((2021, 2025), target("share", 90, 2025)),
        province((2026, 2030), target("share", 95)),
        Expected(Status.NO_FLOOR, reason=Reason.NONE_KNOWN),
        id="90 due 2025 is before 2026-2030",
    ),
    pytest.param(
        local(2023, target("share", 30, 2023), issued="2023-01"),
        province(2023, target("share", 50, 2023), issued="2023-04"),
        Expected(Status.OVERTAKEN, -20, floor=(50, 2023)),
        id="overtaken by a document of April",
    ),
    pytest.param(
        local((2021, 2025), target("rank", 3, 2025, scope=AMONG_COMMUNES, comparator=Comparator.AT_MOST)),
        province((2021, 2025), target("rank", 5, 2025, scope=AMONG_COMMUNES, comparator=Comparator.AT_MOST)),
        Expected(Status.ABOVE, 2, floor=(5, 2025)),
        id="top 3 is above top 5",
    ),
    pytest.param(
        local(2023, target("share", 20, 2023, scope=XA)),
        province(2023, target("share", 30, 2023, scope=HUYEN), target("share", 20, 2023, scope=XA)),
        Expected(Status.MEETS, 0, floor=(20, 2023)),
        id="20 for cap xa meets 20 for cap xa",
    ),
    pytest.param(
        local((2026, 2030), target("share", 90, 2030, scope=LAND)),
        province((2026, 2030), target("share", 95, 2030)),
        Expected(Status.NOT_COMPARABLE, reason=Reason.SCOPE, floor=(95, 2030)),
        id="a land figure is never judged by a general one",
    ),
    pytest.param(
        local(2026, target("share", aim=Aim.IMPROVE, base="2025")),
        province(2026, target("share", 90, 2026)),
        Expected(Status.NOT_COMPARABLE, reason=Reason.NO_FIGURE, floor=(90, 2026)),
        id="improve on 2025 has no figure",
    ),
    pytest.param(
        local(2026),
        province(2026, target("share", 98, 2026)),
        Expected(Status.MISSING, floor=(98, 2026)),
        id="none where 98 is asked is missing",
    ),
]


@pytest.mark.parametrize(("ours", "theirs", "expected"), EXAMPLES)
def test_worked_example(ours: Plan, theirs: Plan, expected: Expected) -> None:
    found = only(ours, theirs)
    assert outcome(found) == plain(expected.status, expected.gap, expected.reason)
    assert floor_of(found) == (
        None if expected.floor is None else ("province", number(expected.floor[0]), expected.floor[1])
    )
    upcoming = None if found.upcoming is None else (found.upcoming.value, found.upcoming.year)
    assert upcoming == (None if expected.upcoming is None else (number(expected.upcoming[0]), expected.upcoming[1]))
    assert found.years_left == expected.years_left
    assert not found.fallback
    assert not found.order_unknown


# Bearing


@pytest.mark.parametrize(("year", "bears"), [(2025, False), (2026, True), (2028, True), (2030, True), (2031, False)])
def test_a_document_bears_on_the_years_of_its_period(year: int, bears: bool) -> None:
    """The period decides, not the year of the figure: 50 is due in 2028."""
    theirs = province((2026, 2030), target("share", 50, 2028))
    found = only(local((2021, 2035), target("share", 60, year)), theirs)
    assert (found.status in JUDGED) is bears
    assert found.reason is (None if bears else Reason.OUTSIDE_PERIOD)


def test_a_figure_due_after_its_document_bears_as_one_to_come() -> None:
    theirs = province((2021, 2025), target("share", 90, 2030))
    assert outcome(only(local(2025, target("share", 60)), theirs)) == plain(Status.NOT_YET_DUE, -30)
    assert only(local(2030, target("share", 60)), theirs).status is Status.NO_FLOOR


def test_the_figure_of_another_year_is_quoted_without_a_verdict() -> None:
    """The quoted one is the figure due nearest."""
    theirs = province((2026, 2027), target("share", 80, 2026), target("share", 85, 2027))
    found = only(local((2026, 2030), target("share", 10)), theirs)
    assert outcome(found) == plain(Status.NO_FLOOR, None, Reason.OUTSIDE_PERIOD)
    assert floor_of(found) == ("province", Decimal(85), 2027)
    around = province((2026, 2030), target("share", 90, 2030), target("share", 80, 2026))
    assert floor_of(only(local((2026, 2032), target("share", 10, 2032)), around)) == ("province", Decimal(90), 2030)


def test_of_two_figures_as_near_the_earlier_is_quoted() -> None:
    theirs = province(2028, target("share-near", 90, 2030), target("share-near", 80, 2026))
    assert floor_of(only(local(2028, target("share", 10)), theirs)) == ("province", Decimal(80), 2026)


def test_the_figure_of_another_level_is_not_quoted() -> None:
    annual = province(2026, target("share", 80, scope=HUYEN))
    assert outcome(only(local((2026, 2030), target("share", 10)), annual)) == plain(
        Status.NO_FLOOR, None, Reason.NONE_KNOWN
    )


def test_a_document_of_another_time_is_not_quoted() -> None:
    found = only(local(2026, target("share", 10)), province((2021, 2023), target("share", 80)))
    assert outcome(found) == plain(Status.NO_FLOOR, None, Reason.NONE_KNOWN)
    assert found.floor is None


def test_nothing_above_is_said_to_be_unknown() -> None:
    assert outcome(only(local(2026, target("share", 10)))) == plain(Status.NO_FLOOR, None, Reason.NONE_KNOWN)
    elsewhere = province(2026, target("other", 50))
    share = next(one for one in check(local(2026, target("share", 10)), elsewhere) if one.indicator == "share")
    assert outcome(share) == plain(Status.NO_FLOOR, None, Reason.NONE_KNOWN)


@pytest.mark.parametrize("own_first", [True, False])
def test_a_level_has_its_own_figure_before_the_unscoped_one(own_first: bool) -> None:
    figures = [target("share", 20, scope=XA), target("share", 60)]
    theirs = province(2023, *(figures if own_first else figures[::-1]))
    assert outcome(only(local(2023, target("share", 20)), theirs)) == plain(Status.MEETS, 0)


def test_a_level_takes_the_unscoped_figure_where_it_has_none_of_its_own() -> None:
    theirs = province(2023, target("share", 20, scope=HUYEN), target("share", 60))
    assert outcome(only(local(2023, target("share", 20)), theirs)) == plain(Status.BELOW, -40)


def test_a_figure_for_several_levels_is_for_each() -> None:
    theirs = province(2023, target("share", 30, scope=HUYEN_XA), target("share", 60))
    assert outcome(only(local(2023, target("share", 20)), theirs)) == plain(Status.BELOW, -10)


def test_a_figure_for_another_level_alone_is_another_scope() -> None:
    theirs = province(2023, target("share", 30, scope=HUYEN))
    assert outcome(only(local(2023, target("share", 20)), theirs)) == plain(Status.NOT_COMPARABLE, None, Reason.SCOPE)


def test_an_own_figure_of_another_year_does_not_hide_the_unscoped_one_that_bears() -> None:
    """Only documents that bear on 2030 say which figure is for the level."""
    annual = plan("annual", PROVINCE, 2026, target("share", 20, scope=XA))
    theirs = province((2026, 2030), target("share", 60))
    found = only(local((2026, 2030), target("share", 50)), annual, theirs)
    assert outcome(found) == plain(Status.BELOW, -10)


def test_each_row_of_a_district_is_judged_for_its_level() -> None:
    ours = plan("local", DISTRICT, 2023, target("share", 30, scope=HUYEN), target("share", 10, scope=XA))
    theirs = province(2023, target("share", 30, scope=HUYEN), target("share", 20, scope=XA))
    found = {one.scope: outcome(one) for one in check(ours, theirs)}
    assert found == {HUYEN: plain(Status.MEETS, 0), XA: plain(Status.BELOW, -10)}


def test_an_unscoped_row_is_judged_for_the_level_of_its_plan() -> None:
    ours = plan("local", DISTRICT, 2023, target("share", 25))
    theirs = province(2023, target("share", 30, scope=HUYEN), target("share", 20, scope=XA))
    assert outcome(only(ours, theirs)) == plain(Status.BELOW, -5)


@pytest.mark.parametrize(("huyen", "xa"), [(30, 20), (20, 30)])
def test_a_row_for_two_levels_is_judged_by_the_gravest(huyen: int, xa: int) -> None:
    ours = plan("local", DISTRICT, 2023, target("share", 25, scope=HUYEN_XA))
    theirs = province(2023, target("share", huyen, scope=HUYEN), target("share", xa, scope=XA))
    assert outcome(only(ours, theirs)) == plain(Status.BELOW, -5)


def test_what_is_overtaken_for_one_level_is_not_hidden_by_another() -> None:
    ours = plan("local", DISTRICT, 2023, target("share", 25, scope=HUYEN_XA), issued="2023-01")
    theirs = province(2023, target("share", 30, scope=HUYEN), target("share", 20, scope=XA), issued="2023-04")
    assert outcome(only(ours, theirs)) == plain(Status.OVERTAKEN, -5)


@pytest.mark.parametrize(("huyen", "xa"), [((30, 50), (20, 20)), ((20, 20), (30, 50))], ids=["huyen", "xa"])
def test_what_superiors_disagree_about_for_one_level_is_not_hidden_by_another(
    huyen: tuple[int, int], xa: tuple[int, int]
) -> None:
    """Else raising the figure to 50 would turn above into meets."""
    ours = plan("local", DISTRICT, 2023, target("share", 40, scope=HUYEN_XA))
    above = [
        plan(
            issuer,
            PROVINCE,
            2023,
            target("share", of_huyen, scope=HUYEN),
            target("share", of_xa, scope=XA),
            issuer=issuer,
        )
        for issuer, of_huyen, of_xa in zip(("ubnd", "hdnd"), huyen, xa, strict=True)
    ]
    assert outcome(only(ours, *above)) == plain(Status.NOT_COMPARABLE, None, Reason.SUPERIORS_DISAGREE)


DIMENSIONS = [
    pytest.param(Scope(fields=(Field.LAND,)), Scope(fields=(Field.CONSTRUCTION,)), id="field"),
    pytest.param(Scope(fields=(Field.LAND,)), Scope(fields=(Field.CONSTRUCTION, Field.LAND)), id="fields"),
    pytest.param(Scope(body=Body.JUSTICE_OFFICE), Scope(body=Body.PEOPLES_COMMITTEES), id="body"),
    pytest.param(Scope(service_levels=(3,)), Scope(service_levels=(3, 4)), id="service level"),
    pytest.param(AMONG_COMMUNES, Scope(among=Among.COMMUNES_OF_DISTRICT), id="among"),
]


@pytest.mark.parametrize(("one", "another"), DIMENSIONS)
def test_field_body_service_level_and_among_match_exactly(one: Scope, another: Scope) -> None:
    ours = local(2023, target("share", 20, scope=one))
    assert outcome(only(ours, province(2023, target("share", 30, scope=one)))) == plain(Status.BELOW, -10)
    for unlike in (another, Scope()):
        found = only(ours, province(2023, target("share", 30, scope=unlike)))
        assert outcome(found) == plain(Status.NOT_COMPARABLE, None, Reason.SCOPE)
    general = local(2023, target("share", 20))
    found = only(general, province(2023, target("share", 30, scope=one)))
    assert outcome(found) == plain(Status.NOT_COMPARABLE, None, Reason.SCOPE)


def test_among_several_scopes_the_same_one_judges() -> None:
    theirs = province(2023, target("share", 90), target("share", 30, scope=LAND))
    assert outcome(only(local(2023, target("share", 20, scope=LAND)), theirs)) == plain(Status.BELOW, -10)


def test_the_row_says_whose_figure_it_is() -> None:
    found = only(local(2023, target("share", 20)), province(2023, target("share", 30)))
    assert found.floor is not None
    assert found.floor.plan.locality == PROVINCE
    assert found.floor.level is Level.PROVINCE


def test_a_figure_reported_as_about_is_no_floor() -> None:
    found = only(local(2023, target("share", 20)), province(2023, target("share", 30, qualifiers=ABOUT)))
    assert outcome(found) == plain(Status.NO_FLOOR, None, Reason.APPROXIMATE)
    assert floor_of(found) == ("province", Decimal(30), 2023)
    assert check(local(2023), province(2023, target("share", 30, qualifiers=ABOUT))) == ()
    of_another_year = province(2022, target("share", 30, qualifiers=ABOUT))
    assert only(local(2023, target("share", 20)), of_another_year).reason is Reason.NONE_KNOWN


def test_a_figure_reported_as_about_does_not_stand_beside_an_exact_one() -> None:
    theirs = province((2021, 2025), target("share", 10, 2022), target("share", 30, 2023, qualifiers=ABOUT))
    assert outcome(only(local(2023, target("share", 20)), theirs)) == plain(Status.ABOVE, 10)


@pytest.mark.parametrize("scope", [AMONG_PROVINCES, AMONG_COMMUNES, Scope()], ids=["provinces", "communes", "none"])
def test_the_rank_of_the_province_among_provinces_is_no_floor(scope: Scope) -> None:
    theirs = province(2023, target("rank", 5, scope=AMONG_PROVINCES))
    found = only(local(2023, target("rank", 9, scope=scope)), theirs)
    assert outcome(found) == plain(Status.NO_FLOOR, None, Reason.ABOUT_SUPERIOR)
    assert floor_of(found) == ("province", Decimal(5), 2023)
    assert check(local(2023), theirs) == ()


def test_the_nation_may_ask_a_rank_among_provinces_of_a_province() -> None:
    ours = plan("local", PROVINCE, 2023, target("rank", 9, scope=AMONG_PROVINCES))
    theirs = plan("nation", NATION, 2023, target("rank", 5, scope=AMONG_PROVINCES))
    assert outcome(only(ours, theirs)) == plain(Status.BELOW, -4)


# Which superior

OF_NATION = plan("nation", NATION, 2023, target("share", 60))
OF_PROVINCE = plan("province", PROVINCE, 2023, target("share", 50))
OF_DISTRICT = plan("district", DISTRICT, 2023, target("share", 40))
UNDER_DISTRICT = plan("local", COMMUNE_OF_DISTRICT, 2023, target("share", 10), issued="2023-01-15")


@pytest.mark.parametrize(
    ("superiors", "nearest", "fallback"),
    [
        ((OF_NATION, OF_PROVINCE, OF_DISTRICT), "district", False),
        ((OF_NATION, OF_PROVINCE), "province", False),
        ((OF_NATION, OF_DISTRICT), "district", False),
        ((OF_NATION,), "nation", True),
    ],
)
def test_the_nearest_level_counts_and_the_nation_is_a_fallback(
    superiors: tuple[Plan, ...], nearest: str, fallback: bool
) -> None:
    for order in permutations(superiors):
        found = only(UNDER_DISTRICT, *order)
        assert found.status is Status.BELOW
        assert found.floor is not None
        assert (found.floor.plan.id, found.fallback) == (nearest, fallback)


def test_a_nearer_document_that_does_not_bear_is_passed_over() -> None:
    district = plan("district", DISTRICT, 2022, target("share", 99))
    found = only(UNDER_DISTRICT, district, OF_PROVINCE, OF_NATION)
    assert outcome(found) == plain(Status.BELOW, -40)
    assert floor_of(found) == ("province", Decimal(50), 2023)


def test_there_is_no_district_above_a_commune_after_june_2025() -> None:
    district = plan("district", DISTRICT, (2021, 2030), target("share", 40))
    above = plan("province", PROVINCE, (2021, 2030), target("share", 50))
    before = plan("local", COMMUNE_OF_DISTRICT, 2025, target("share", 60), issued="2025-06-30")
    after = reissued(before, "2025-07-01")
    for ours, floor in ((before, "district"), (after, "province")):
        found = only(ours, above, district)
        assert found.floor is not None
        assert found.floor.plan.id == floor


def test_the_nation_is_no_fallback_for_a_province() -> None:
    ours = plan("local", PROVINCE, 2023, target("share", 10))
    found = only(ours, OF_NATION)
    assert outcome(found) == plain(Status.BELOW, -50)
    assert not found.fallback


@pytest.mark.parametrize(
    ("level", "floor"), [(Level.DISTRICT, "district"), (Level.PROVINCE, "province"), (Level.NATION, "nation")]
)
def test_against_a_level_takes_that_level_alone(level: Level, floor: str) -> None:
    found = only(UNDER_DISTRICT, OF_NATION, OF_PROVINCE, OF_DISTRICT, against=level)
    assert found.status is Status.BELOW
    assert found.floor is not None
    assert found.floor.plan.id == floor
    assert not found.fallback


def test_against_a_level_without_document_finds_no_floor() -> None:
    found = only(UNDER_DISTRICT, OF_NATION, OF_PROVINCE, against=Level.DISTRICT)
    assert outcome(found) == plain(Status.NO_FLOOR, None, Reason.NONE_KNOWN)


def test_against_a_level_that_is_not_above_says_so() -> None:
    found = only(local(2023, target("share", 10)), OF_NATION, OF_PROVINCE, OF_DISTRICT, against=Level.DISTRICT)
    assert outcome(found) == plain(Status.NO_FLOOR, None, Reason.NO_LEVEL_ABOVE)


def test_against_a_plan_takes_that_document_alone() -> None:
    stricter = plan("stricter", PROVINCE, 2023, target("share", 90))
    found = only(UNDER_DISTRICT, OF_DISTRICT, OF_PROVINCE, stricter, against=stricter)
    assert outcome(found) == plain(Status.BELOW, -80)
    assert not only(UNDER_DISTRICT, OF_DISTRICT, OF_NATION, against=OF_NATION).fallback


@pytest.mark.parametrize(
    "other",
    [
        plan("neighbour", COMMUNE, 2023, target("share", 50)),
        plan("own", COMMUNE_OF_DISTRICT, 2023, target("share", 50)),
        plan("elsewhere", OTHER_PROVINCE, 2023, target("share", 50)),
    ],
    ids=lambda other: str(other.id),
)
def test_against_a_plan_that_is_not_above_is_an_error(other: Plan) -> None:
    with pytest.raises(NotAbove, match=rf"{other.id}.*local"):
        check(UNDER_DISTRICT, other, against=other)


def test_a_district_is_not_above_a_commune_of_another() -> None:
    with pytest.raises(NotAbove):
        check(local(2023, target("share", 10)), OF_DISTRICT, against=OF_DISTRICT)
    found = only(local(2023, target("share", 10)), OF_DISTRICT)
    assert outcome(found) == plain(Status.NO_FLOOR, None, Reason.NONE_KNOWN)


def test_the_province_of_another_is_no_superior() -> None:
    elsewhere = plan("elsewhere", OTHER_PROVINCE, 2023, target("share", 50), target("other", 50))
    assert only(local(2023, target("share", 10)), elsewhere).reason is Reason.NONE_KNOWN
    theirs = plan("theirs", OTHER_COMMUNE, 2023, target("share", 10), target("other", 60))
    assert [one.status for one in check(theirs, elsewhere)] == [Status.BELOW, Status.ABOVE]


def test_plans_of_the_own_locality_and_below_are_no_superiors() -> None:
    ours = plan("local", DISTRICT, 2023, target("share", 10))
    own = plan("own", DISTRICT, 2023, target("share", 50))
    below = plan("below", COMMUNE_OF_DISTRICT, 2023, target("share", 50))
    assert only(ours, own, below).reason is Reason.NONE_KNOWN


def test_a_near_relative_is_not_comparable_and_named() -> None:
    for mine, near in (("share", "share-near"), ("share-near", "share")):
        found = only(local(2023, target(mine, 10)), province(2023, target(near, 50)))
        assert outcome(found) == plain(Status.NOT_COMPARABLE, None, Reason.NEAR_RELATIVE)
        assert found.near == near
        assert floor_of(found) == ("province", Decimal(50), 2023)


def test_a_near_relative_of_another_year_or_level_or_about_the_province_does_not_bear() -> None:
    found = only(local(2023, target("share", 10)), province(2022, target("share-near", 50)))
    assert found.status is Status.NO_FLOOR
    for scope in (AMONG_PROVINCES, HUYEN):
        about = province(2023, target("share-near", 50, scope=scope))
        assert only(local(2023, target("share", 10)), about).status is Status.NO_FLOOR


NOT_COMPARABLE_NEARER = [
    pytest.param(target("share-near", 90), Reason.NEAR_RELATIVE, id="near relative"),
    pytest.param(target("share", 90, scope=LAND), Reason.SCOPE, id="scope"),
    pytest.param(target("share", aim=Aim.INCREASE), Reason.NO_FIGURE, id="no figure"),
    pytest.param(target("share", 90, doubt="of what?"), Reason.DOUBTFUL_DENOMINATOR, id="doubt"),
]


@pytest.mark.parametrize(("nearer", "reason"), NOT_COMPARABLE_NEARER)
def test_a_comparable_figure_farther_up_beats_what_is_not_comparable_nearer_by(nearer: Target, reason: Reason) -> None:
    district = plan("district", DISTRICT, 2023, nearer)
    found = [one for one in check(UNDER_DISTRICT, district, OF_PROVINCE) if one.indicator == "share"]
    assert [outcome(one) for one in found] == [plain(Status.BELOW, -40)]
    alone = [one for one in check(UNDER_DISTRICT, district) if one.indicator == "share"]
    assert [outcome(one) for one in alone] == [plain(Status.NOT_COMPARABLE, None, reason)]


def test_not_comparable_farther_up_says_more_than_a_quoted_figure_nearer_by() -> None:
    ours = plan("local", COMMUNE_OF_DISTRICT, (2022, 2023), target("share", 10))
    district = plan("district", DISTRICT, 2022, target("share", 90))
    above = plan("province", PROVINCE, 2023, target("share-near", 90))
    assert only(ours, district).reason is Reason.OUTSIDE_PERIOD
    assert only(ours, district, above).reason is Reason.NEAR_RELATIVE


def test_the_quoted_figure_is_the_nearest_level_s() -> None:
    ours = plan("local", COMMUNE_OF_DISTRICT, (2022, 2023), target("share", 10))
    district = plan("district", DISTRICT, 2022, target("share", 90))
    above = plan("province", PROVINCE, 2022, target("share", 80))
    assert floor_of(only(ours, above, district)) == ("district", Decimal(90), 2022)


# The ladder


def test_the_documents_of_a_level_make_one_ladder() -> None:
    long = plan("long", PROVINCE, (2021, 2030), target("share", 50, 2025), target("share", 90, 2030))
    middle = plan("middle", PROVINCE, (2026, 2030), target("share", 70, 2027))
    annual = plan("annual", PROVINCE, 2029, target("share", 99))
    for order in permutations((long, middle, annual)):
        found = only(local(2028, target("share", 60)), *order)
        assert outcome(found) == plain(Status.BELOW, -10)
        assert floor_of(found) == ("middle", Decimal(70), 2027)
        assert found.upcoming is not None
        assert (found.upcoming.plan.id, found.upcoming.year) == ("long", 2030)


def test_the_latest_milestone_counts_also_when_it_asks_less() -> None:
    theirs = province((2021, 2030), target("share", 90, 2025), target("share", 70, 2026))
    assert outcome(only(local(2027, target("share", 80)), theirs)) == plain(Status.ABOVE, 10)


def test_the_levels_make_no_common_ladder() -> None:
    nation = plan("nation", NATION, (2021, 2030), target("share", 90, 2023))
    theirs = province((2021, 2030), target("share", 50, 2022))
    assert outcome(only(local(2023, target("share", 60)), nation, theirs)) == plain(Status.ABOVE, 10)


FIRST = plan("first", PROVINCE, 2023, target("share", 50), number="1/KH-UBND")
SECOND = plan("second", PROVINCE, 2023, target("share", 80), number="2/KH-UBND")


@pytest.mark.parametrize(("cited", "floor", "gap"), [("1/KH-UBND", "first", 10), ("2/KH-UBND", "second", -20)])
def test_of_two_figures_for_a_year_the_basis_of_the_plan_counts(cited: str, floor: str, gap: int) -> None:
    for place in (PROVINCE, None):
        ours = plan("local", COMMUNE, 2023, target("share", 60), based_on=(based_on(cited, locality=place),))
        for order in permutations((FIRST, SECOND)):
            found = only(ours, *order)
            assert found.gap == gap
            assert found.floor is not None
            assert found.floor.plan.id == floor
            assert found.others == ()


def test_the_basis_beats_the_later_document() -> None:
    later = reissued(SECOND, "2022")
    ours = plan("local", COMMUNE, 2023, target("share", 60), based_on=(based_on("1/KH-UBND"),))
    assert outcome(only(ours, FIRST, later)) == plain(Status.ABOVE, 10)


def test_the_same_number_elsewhere_is_no_basis() -> None:
    ours = plan("local", COMMUNE, 2023, target("share", 60), based_on=(based_on("1/KH-UBND", locality=NATION),))
    assert only(ours, FIRST, SECOND).reason is Reason.SUPERIORS_DISAGREE


def test_the_same_number_of_another_year_is_no_basis() -> None:
    """Numbers start anew each year: 10/KH-UBND of 2023 is not the one of 2021."""
    old = plan("old", PROVINCE, (2021, 2025), target("share", 50, 2023), number="10/KH-UBND", issued="2021-01-05")
    new = plan("new", PROVINCE, 2023, target("share", 80), number="10/KH-UBND", issued="2022-12-28")
    ours = plan("local", COMMUNE, 2023, target("share", 60), based_on=(based_on("10/KH-UBND", "2021-01-05"),))
    assert outcome(only(ours, old, new)) == plain(Status.ABOVE, 10)


def test_a_basis_whose_date_is_noted_as_a_misprint_is_a_basis() -> None:
    basis = replace(FIRST, document=replace(FIRST.document, issued=PartialDate(2022, 12, 28)))
    cited = based_on("1/KH-UBND", "2021-12-28")
    for note, status in ((None, Status.NOT_COMPARABLE), ("in sai năm", Status.ABOVE)):
        ours = plan("local", COMMUNE, 2023, target("share", 60), based_on=(replace(cited, note=note),))
        other = replace(SECOND, document=replace(SECOND.document, issuer="HĐND"))
        assert only(ours, basis, other).status is status


def test_the_basis_decides_only_where_figures_of_one_year_differ() -> None:
    """The ladder goes on beyond the document the plan is based on."""
    basis = plan("basis", PROVINCE, (2021, 2025), target("share", 50, 2022), number="1/KH-UBND")
    ours = plan("local", COMMUNE, 2023, target("share", 60), based_on=(based_on("1/KH-UBND"),))
    assert outcome(only(ours, basis, SECOND)) == plain(Status.BELOW, -20)


@pytest.mark.parametrize(("value", "status", "gap"), [(60, Status.BELOW, -20), (90, Status.ABOVE, 10)])
def test_of_one_issuer_the_later_document_counts(value: int, status: Status, gap: int) -> None:
    old = plan("old", PROVINCE, 2023, target("share", 50), issued="2022-01")
    new = plan("new", PROVINCE, 2023, target("share", 80), issued="2022-12")
    for order in permutations((old, new)):
        found = only(local(2023, target("share", value), issued="2023-01"), *order)
        assert outcome(found) == plain(status, gap)
        assert found.others == ()


UNDECIDED = [
    pytest.param("UBND", "2022-01", "HĐND", "2022-12", id="two issuers"),
    pytest.param("UBND", "2022-06", "UBND", "2022", id="order not certain"),
    pytest.param("UBND", "2022-06", "UBND", None, id="no date"),
    pytest.param("UBND", "2022-06-01", "UBND", "2022-06-01", id="one day"),
]


@pytest.mark.parametrize(("issuer", "issued", "other_issuer", "other_issued"), UNDECIDED)
@pytest.mark.parametrize(
    ("value", "status", "gap"),
    [
        (40, Status.BELOW, -40),
        (50, Status.NOT_COMPARABLE, None),
        (60, Status.NOT_COMPARABLE, None),
        (80, Status.MEETS, 0),
        (85, Status.ABOVE, 5),
    ],
)
def test_superiors_that_disagree(
    issuer: str,
    issued: str | None,
    other_issuer: str,
    other_issued: str | None,
    value: int,
    status: Status,
    gap: int | None,
) -> None:
    """Below only if below all, meets only if meeting all; the strictest is the floor and the other is named."""
    low = plan("low", PROVINCE, 2023, target("share", 50), issuer=issuer, issued=issued)
    high = plan("high", PROVINCE, 2023, target("share", 80), issuer=other_issuer, issued=other_issued)
    for order in permutations((low, high)):
        found = only(local(2023, target("share", value), issued="2023-01"), *order)
        reason = Reason.SUPERIORS_DISAGREE if status is Status.NOT_COMPARABLE else None
        assert outcome(found) == plain(status, gap, reason)
        assert floor_of(found) == ("high", Decimal(80), 2023)
        assert [(other.plan.id, other.value) for other in found.others] == [("low", Decimal(50))]


def test_all_documents_that_disagree_are_named() -> None:
    plans = [
        plan(f"of-{who}", PROVINCE, 2023, target("share", value), issuer=who)
        for who, value in (("a", 50), ("b", 80), ("c", 80))
    ]
    found = only(local(2023, target("share", 60)), *plans)
    assert found.reason is Reason.SUPERIORS_DISAGREE
    assert found.floor is not None
    assert {one.plan.id for one in (found.floor, *found.others)} == {"of-a", "of-b", "of-c"}


def test_the_later_of_one_issuer_counts_also_beside_another_issuer() -> None:
    old = plan("old", PROVINCE, 2023, target("share", 90), issued="2022-01")
    new = plan("new", PROVINCE, 2023, target("share", 50), issued="2022-12")
    council = plan("council", PROVINCE, 2023, target("share", 50), issuer="HĐND", issued="2022-06")
    found = only(local(2023, target("share", 60), issued="2023-01"), old, new, council)
    assert outcome(found) == plain(Status.ABOVE, 10)


def test_superiors_that_disagree_about_a_year_to_come() -> None:
    low = plan("low", PROVINCE, (2021, 2025), target("share", 50, 2025), issuer="UBND")
    high = plan("high", PROVINCE, (2021, 2025), target("share", 80, 2025), issuer="HĐND")
    ours = {value: only(local(2023, target("share", value)), low, high) for value in (40, 60, 80)}
    assert outcome(ours[40]) == plain(Status.NOT_YET_DUE, -40)
    assert outcome(ours[60]) == plain(Status.NOT_COMPARABLE, None, Reason.SUPERIORS_DISAGREE)
    assert outcome(ours[80]) == plain(Status.ABOVE, 0)


def test_a_superior_that_contradicts_itself_disagrees() -> None:
    theirs = province(2023, target("share", 50), target("share", 80))
    assert only(local(2023, target("share", 60)), theirs).reason is Reason.SUPERIORS_DISAGREE


def test_figures_of_one_value_do_not_disagree() -> None:
    first = plan("first", PROVINCE, 2023, target("share", 50), issuer="UBND")
    second = plan("second", PROVINCE, 2023, target("share", 50), issuer="HĐND")
    found = only(local(2023, target("share", 50)), first, second)
    assert outcome(found) == plain(Status.MEETS, 0)
    assert found.others == ()


# Statuses


@pytest.mark.parametrize(("value", "status"), [("49.9", Status.BELOW), (50, Status.MEETS), ("50.1", Status.ABOVE)])
def test_below_meets_above(value: Number, status: Status) -> None:
    found = only(local(2023, target("share", value)), OF_PROVINCE)
    assert outcome(found) == plain(status, str(number(value) - 50))
    assert (found.value, found.due, found.basis) == (number(value), 2023, DueBasis.PERIOD)


@pytest.mark.parametrize(("value", "status"), [(6, Status.BELOW), (5, Status.MEETS), (4, Status.ABOVE)])
def test_a_lower_rank_is_better(value: int, status: Status) -> None:
    found = only(local(2023, target("rank", value)), province(2023, target("rank", 5)))
    assert outcome(found) == plain(status, 5 - value)


@pytest.mark.parametrize("comparator", list(Comparator))
def test_operators_are_never_ranked(comparator: Comparator) -> None:
    found = only(local(2023, target("share", 50, comparator=comparator)), OF_PROVINCE)
    assert outcome(found) == plain(Status.MEETS, 0)


@pytest.mark.parametrize("value", [50, 60])
def test_what_already_reaches_the_nearest_milestone_to_come_is_above(value: int) -> None:
    theirs = province((2021, 2030), target("share", 50, 2025), target("share", 90, 2030))
    found = only(local(2023, target("share", value)), theirs)
    assert outcome(found) == plain(Status.ABOVE, value - 50)
    assert floor_of(found) == ("province", Decimal(50), 2025)


ORDERS = [
    pytest.param("2023-01-15", "2023-04-03", Status.OVERTAKEN, False, id="day after day"),
    pytest.param("2023-01", "2023-02", Status.OVERTAKEN, False, id="month after month"),
    pytest.param("2022", "2023", Status.OVERTAKEN, False, id="year after year"),
    pytest.param("2023-01-31", "2023-02", Status.OVERTAKEN, False, id="month after day"),
    pytest.param("2023-04-03", "2023-01-15", Status.BELOW, False, id="before"),
    pytest.param("2023-04-03", "2023-04-03", Status.BELOW, False, id="same day"),
    pytest.param("2023", "2022", Status.BELOW, False, id="year before"),
    pytest.param("2023-01", "2023-01", Status.BELOW, True, id="same month"),
    pytest.param("2023", "2023", Status.BELOW, True, id="same year"),
    pytest.param("2023", "2023-04-03", Status.BELOW, True, id="day within the year"),
    pytest.param("2023-04", "2023", Status.BELOW, True, id="year around the month"),
    pytest.param(None, "2023-04", Status.BELOW, True, id="local without date"),
    pytest.param("2023-04", None, Status.BELOW, True, id="superior without date"),
]


@pytest.mark.parametrize(("issued", "superior", "status", "unknown"), ORDERS)
def test_overtaken_only_when_the_order_is_certain(
    issued: str | None, superior: str | None, status: Status, unknown: bool
) -> None:
    found = only(local(2023, target("share", 30), issued=issued), province(2023, target("share", 50), issued=superior))
    assert outcome(found) == plain(status, -20)
    assert found.order_unknown is unknown


@pytest.mark.parametrize("value", [50, 60])
def test_what_reaches_a_later_document_is_judged_as_usual(value: int) -> None:
    theirs = province(2023, target("share", 50), issued="2023-04")
    found = only(local(2023, target("share", value), issued="2023-01"), theirs)
    assert outcome(found) == plain(Status.MEETS if value == 50 else Status.ABOVE, value - 50)
    assert not found.order_unknown


def test_the_years_left_are_counted_from_the_due_year() -> None:
    found = only(local((2026, 2030), target("share", 40, 2027)), province((2026, 2030), target("share", 50, 2029)))
    assert outcome(found) == plain(Status.NOT_YET_DUE, -10)
    assert found.years_left == 2


def test_what_is_not_yet_due_is_not_overtaken() -> None:
    theirs = province((2021, 2025), target("share", 50, 2025), issued="2023-04")
    found = only(local(2023, target("share", 30), issued="2023-01"), theirs)
    assert found.status is Status.NOT_YET_DUE


@pytest.mark.parametrize("value", [50, 60], ids=["one figure", "two figures"])
@pytest.mark.parametrize("before_first", [True, False])
def test_below_when_one_of_the_documents_was_there_before(value: int, before_first: bool) -> None:
    """Also when the two agree: a document of January that asks 50 is not overtaken by one of April that repeats it."""
    before = plan("before", PROVINCE, 2023, target("share", 50), issued="2022-12", issuer="UBND")
    after = plan("after", PROVINCE, 2023, target("share", value), issued="2023-04", issuer="HĐND")
    order = (before, after) if before_first else (after, before)
    found = only(local(2023, target("share", 30), issued="2023-01"), *order)
    assert found.status is Status.BELOW


def test_overtaken_when_all_documents_came_later() -> None:
    first = plan("first", PROVINCE, 2023, target("share", 50), issued="2023-03", issuer="UBND")
    second = plan("second", PROVINCE, 2023, target("share", 60), issued="2023-04", issuer="HĐND")
    found = only(local(2023, target("share", 30), issued="2023-01"), first, second)
    assert found.status is Status.OVERTAKEN


@pytest.mark.parametrize(("due", "status"), [(2030, Status.LATER), ((2028, 2030), Status.LATER), (None, Status.MEETS)])
def test_later_only_for_a_year_that_the_document_states(due: int | tuple[int, int] | None, status: Status) -> None:
    found = only(local((2026, 2030), target("share", 99, due)), TWO_STEPS)
    assert outcome(found) == plain(status, 0)


def test_later_where_the_last_milestone_itself_lies_before() -> None:
    theirs = province((2026, 2030), target("share", 95, 2027))
    assert outcome(only(local((2026, 2030), target("share", 95, 2030)), theirs)) == plain(Status.LATER, 0)
    assert outcome(only(local((2026, 2030), target("share", 95, 2027)), theirs)) == plain(Status.MEETS, 0)


def test_not_later_where_an_earlier_promise_meets_the_milestone() -> None:
    for early, status in ((94, Status.LATER), (95, Status.MEETS), (96, Status.MEETS)):
        ours = local((2026, 2030), target("share", early, 2027), target("share", 99, 2030))
        assert check(ours, TWO_STEPS)[1].status is status
    ours = local((2026, 2030), target("share", 95, 2028), target("share", 99, 2030))
    assert check(ours, TWO_STEPS)[1].status is Status.LATER, "95 by 2028 is nothing by 2027"


def test_not_later_where_the_milestone_lies_before_the_local_plan() -> None:
    theirs = province((2021, 2030), target("share", 60, 2025), target("share", 99, 2030))
    assert only(local((2026, 2030), target("share", 99, 2030)), theirs).status is Status.MEETS
    assert only(local((2025, 2030), target("share", 99, 2030)), theirs).status is Status.LATER


@pytest.mark.parametrize(("early", "status"), [(60, Status.LATER), (80, Status.MEETS)])
def test_not_later_only_where_all_that_differ_for_the_earlier_year_are_met(early: int, status: Status) -> None:
    low = plan("low", PROVINCE, (2026, 2030), target("share", 50, 2027), target("share", 99, 2030), issuer="UBND")
    high = plan("high", PROVINCE, (2026, 2030), target("share", 80, 2027), issuer="HĐND")
    ours = local((2026, 2030), target("share", early, 2027), target("share", 99, 2030))
    assert check(ours, low, high)[1].status is status


@pytest.mark.parametrize(("base", "status"), [("2021", Status.MEETS), ("2025", Status.LATER)])
def test_an_earlier_promise_from_another_base_meets_nothing(base: str, status: Status) -> None:
    steps = [target("cut", 20, 2027, base="2021"), target("cut", 30, 2030, base="2021")]
    ours = local((2026, 2030), target("cut", 20, 2027, base=base), steps[1])
    assert next(one for one in check(ours, province((2026, 2030), *steps)) if one.due == 2030).status is status


def test_below_goes_before_later() -> None:
    assert only(local((2026, 2030), target("share", 98, 2030)), TWO_STEPS).status is Status.BELOW


def test_later_for_a_rank() -> None:
    theirs = province((2026, 2030), target("rank", 9, 2027), target("rank", 5, 2030))
    assert only(local((2026, 2030), target("rank", 5, 2030)), theirs).status is Status.LATER
    ours = local((2026, 2030), target("rank", 9, 2027), target("rank", 5, 2030))
    assert [one.status for one in check(ours, theirs)] == [Status.MEETS, Status.MEETS]


def test_the_next_milestone_is_the_first_to_come() -> None:
    theirs = province(
        (2021, 2030), *(target("share", value, year) for value, year in ((50, 2022), (90, 2030), (70, 2026)))
    )
    found = only(local(2023, target("share", 50)), theirs)
    assert found.upcoming is not None
    assert (found.upcoming.value, found.upcoming.year) == (Decimal(70), 2026)
    assert only(local(2030, target("share", 90)), theirs).upcoming is None


# Missing


def test_missing_names_the_last_figure_within_the_plan() -> None:
    theirs = province((2021, 2030), target("share", 50, 2022), target("share", 60, 2024), target("share", 99, 2030))
    found = only(local((2022, 2025)), theirs)
    assert outcome(found) == plain(Status.MISSING)
    assert floor_of(found) == ("province", Decimal(60), 2024)
    assert (found.indicator, found.scope, found.targets, found.value) == ("share", Scope(), (), None)


@pytest.mark.parametrize(
    "theirs",
    [
        pytest.param(province((2021, 2030), target("share", 50, 2030)), id="due after the plan"),
        pytest.param(province((2021, 2030), target("share", 50, 2021)), id="due before the plan"),
        pytest.param(province((2021, 2024), target("share", 50, 2023)), id="does not bear on the last year"),
        pytest.param(province((2021, 2030), target("share", 50, 2023, scope=HUYEN)), id="of another level"),
        pytest.param(province((2021, 2030), target("share", aim=Aim.HAVE)), id="no figure"),
        pytest.param(replace(province(2025, target("share", 50)), locality=OTHER_PROVINCE), id="of another province"),
    ],
)
def test_not_missing(theirs: Plan) -> None:
    assert check(local((2022, 2025)), theirs) == ()


@pytest.mark.parametrize(("scope", "missing"), [(XA, True), (HUYEN_XA, True), (Scope(), False), (HUYEN, False)])
def test_missing_from_a_partial_document_only_what_it_gives_to_this_level(scope: Scope, missing: bool) -> None:
    theirs = plan("province", PROVINCE, 2023, target("share", 50, scope=scope), partial=True)
    found = check(local(2023), theirs)
    assert [outcome(one) for one in found] == ([plain(Status.MISSING)] if missing else [])


def test_a_plan_of_partial_coverage_never_gets_missing() -> None:
    assert check(plan("local", COMMUNE, 2023, partial=True), OF_PROVINCE) == ()


@pytest.mark.parametrize(
    "has",
    [
        target("share", 10, scope=LAND),
        target("share", aim=Aim.IMPROVE),
        target("share", delegated_to=Level.PROVINCE),
        target("share-near", 10),
        target("share-near", aim=Aim.HAVE),
    ],
    ids=["another scope", "no figure", "delegated", "near relative", "near relative without figure"],
)
def test_what_is_mentioned_is_not_missing(has: Target) -> None:
    assert [one.status for one in check(local(2023, has), OF_PROVINCE)] == [Status.NOT_COMPARABLE]


def test_an_unrelated_indicator_does_not_stand_in() -> None:
    found = check(local(2023, target("other", 10)), OF_PROVINCE)
    assert [(one.indicator, one.status) for one in found] == [
        ("share", Status.MISSING),
        ("other", Status.NO_FLOOR),
    ]


def test_missing_at_the_nearest_level_that_asks() -> None:
    ours = plan("local", COMMUNE_OF_DISTRICT, 2023)
    for superiors, floor, fallback in (
        ((OF_NATION, OF_PROVINCE, OF_DISTRICT), "district", False),
        ((OF_NATION, OF_PROVINCE), "province", False),
        ((OF_NATION,), "nation", True),
    ):
        found = only(ours, *superiors)
        assert found.status is Status.MISSING
        assert found.floor is not None
        assert (found.floor.plan.id, found.fallback) == (floor, fallback)


def test_missing_at_the_level_asked_for() -> None:
    ours = plan("local", COMMUNE_OF_DISTRICT, 2023)
    for against in (Level.NATION, OF_NATION):
        found = only(ours, OF_NATION, OF_PROVINCE, OF_DISTRICT, against=against)
        assert floor_of(found) == ("nation", Decimal(60), 2023)
        assert not found.fallback


@pytest.mark.parametrize("own_first", [True, False])
def test_missing_quotes_the_figure_for_this_level(own_first: bool) -> None:
    figures = [target("share", 20, scope=XA), target("share", 60)]
    found = only(local(2023), province(2023, *(figures if own_first else figures[::-1])))
    assert outcome(found) == plain(Status.MISSING)
    assert floor_of(found) == ("province", Decimal(20), 2023)


def test_missing_quotes_the_document_the_plan_is_based_on() -> None:
    ours = plan("local", COMMUNE, 2023, based_on=(based_on("2/KH-UBND"),))
    for order in permutations((FIRST, SECOND)):
        assert floor_of(only(ours, *order)) == ("second", Decimal(80), 2023)


def test_missing_by_the_nation_is_no_fallback_for_a_province() -> None:
    found = only(plan("local", PROVINCE, 2023), OF_NATION)
    assert found.status is Status.MISSING
    assert not found.fallback


def test_each_scope_is_missing_for_itself() -> None:
    theirs = province(2023, target("share", 50), target("share", 60, scope=LAND))
    assert {(one.scope, one.status) for one in check(local(2023), theirs)} == {
        (Scope(), Status.MISSING),
        (LAND, Status.MISSING),
    }


# What could not be read


@pytest.mark.parametrize("unread", ["share", "share-near", None])
def test_what_could_not_be_read_is_not_missing(unread: str | None) -> None:
    assert check(replace(local(2023), unread=(unread,)), OF_PROVINCE) == ()
    assert only(replace(local(2023), unread=("other",)), OF_PROVINCE).status is Status.MISSING


@pytest.mark.parametrize("unread", ["share", None])
def test_a_superior_of_which_something_could_not_be_read_judges_nothing(unread: str | None) -> None:
    damaged = replace(OF_DISTRICT, unread=(unread,))
    found = only(UNDER_DISTRICT, damaged, OF_PROVINCE)
    assert outcome(found) == plain(Status.NOT_COMPARABLE, None, Reason.UNREADABLE)
    of_another_year = replace(damaged, period=Period(2022, 2022))
    assert outcome(only(UNDER_DISTRICT, of_another_year, OF_PROVINCE)) == plain(Status.BELOW, -40)
    farther = replace(OF_PROVINCE, unread=(unread,))
    assert outcome(only(UNDER_DISTRICT, OF_DISTRICT, farther)) == plain(Status.BELOW, -30)
    assert outcome(only(UNDER_DISTRICT, replace(OF_DISTRICT, unread=("other",)))) == plain(Status.BELOW, -30)


def test_where_a_file_could_not_be_read_nothing_is_said_to_be_unknown() -> None:
    ours = local(2023, target("share", 10))
    (found,) = check_plan(replace(corpus(ours), incomplete=True), ours)
    assert outcome(found) == plain(Status.NO_FLOOR, None, Reason.UNREADABLE)
    (found,) = check_plan(replace(corpus(ours), incomplete=True), ours, Level.DISTRICT)
    assert found.reason is Reason.NO_LEVEL_ABOVE
    (found,) = check_plan(replace(corpus(ours, OF_PROVINCE), incomplete=True), ours)
    assert outcome(found) == plain(Status.BELOW, -40)


# What cannot be held against each other


def test_delegated_follows_the_figure_of_the_superior() -> None:
    ours = local(2023, target("share", delegated_to=Level.PROVINCE))
    found = only(ours, OF_PROVINCE)
    assert outcome(found) == plain(Status.NOT_COMPARABLE, None, Reason.DELEGATED)
    assert floor_of(found) == ("province", Decimal(50), 2023)
    assert outcome(only(ours)) == plain(Status.NOT_COMPARABLE, None, Reason.DELEGATED)


def test_a_superior_without_figure_is_not_comparable() -> None:
    theirs = province(2023, target("share", aim=Aim.INCREASE))
    found = only(local(2023, target("share", 10)), theirs)
    assert outcome(found) == plain(Status.NOT_COMPARABLE, None, Reason.NO_FIGURE)
    assert only(local(2024, target("share", 10)), theirs).status is Status.NO_FLOOR


def test_no_figure_on_either_side_is_not_comparable() -> None:
    theirs = province(2023, target("share", aim=Aim.INCREASE))
    found = only(local(2023, target("share", aim=Aim.INCREASE)), theirs)
    assert outcome(found) == plain(Status.NOT_COMPARABLE, None, Reason.NO_FIGURE)


def test_a_target_without_figure_and_one_with_are_both_shown() -> None:
    ours = local(2023, target("share", 50), target("share", aim=Aim.INCREASE))
    assert {outcome(one) for one in check(ours, OF_PROVINCE)} == {
        plain(Status.MEETS, 0),
        plain(Status.NOT_COMPARABLE, None, Reason.NO_FIGURE),
    }


@pytest.mark.parametrize(
    ("mine", "theirs", "comparable"),
    [
        (target("cut", 10, base="2021"), target("cut", 20, base="2021"), True),
        (target("cut", 10, base="2021"), target("cut", 20, base="2025"), False),
        (target("cut", 10, base="2021"), target("cut", 20), False),
        (target("cut", 10), target("cut", 20, base="2021"), False),
        (target("cut", 10), target("cut", 20), False),
        (target("cut", 10, unknown_base=True), target("cut", 20, unknown_base=True), False),
        (target("cut", 10, unknown_base=True), target("cut", 20, base="2021"), False),
        (target("share", 10), target("share", 20, base="2021"), True),
    ],
    ids=["same", "different", "superior none", "local none", "none", "both unknown", "local unknown", "not needed"],
)
def test_a_reduction_is_judged_by_one_from_the_same_base(mine: Target, theirs: Target, comparable: bool) -> None:
    found = only(local(2023, mine), province(2023, theirs))
    expected = plain(Status.BELOW, -10) if comparable else plain(Status.NOT_COMPARABLE, None, Reason.BASE)
    assert outcome(found) == expected


def test_of_several_bases_the_same_one_judges() -> None:
    theirs = province((2021, 2025), target("cut", 20, 2022, base="2021"), target("cut", 90, 2023, base="2015"))
    assert outcome(only(local(2023, target("cut", 10, base="2021")), theirs)) == plain(Status.BELOW, -10)


@pytest.mark.parametrize("first", ["2021", "2025"])
def test_reductions_from_two_bases_are_not_judged_by_one(first: str) -> None:
    """30 from 2021 and 10 from 2025 do not contradict each other; only the former can be held against 20 from 2021."""
    targets = [target("cut", 30, base="2021"), target("cut", 10, base="2025")]
    ours = local(2023, *(targets if first == "2021" else targets[::-1]))
    found = check(ours, province(2023, target("cut", 20, base="2021")))
    assert {outcome(one) for one in found} == {
        plain(Status.ABOVE, 10),
        plain(Status.NOT_COMPARABLE, None, Reason.BASE),
    }


@pytest.mark.parametrize("mine", [True, False])
def test_a_doubtful_denominator_is_not_comparable(mine: bool) -> None:
    doubtful, plainly = target("share", 10, doubt="of levels of satisfaction"), target("share", 10)
    ours, theirs = (doubtful, plainly) if mine else (plainly, doubtful)
    found = only(local(2023, ours), province(2023, theirs))
    assert outcome(found) == plain(Status.NOT_COMPARABLE, None, Reason.DOUBTFUL_DENOMINATOR)


@pytest.mark.parametrize("mine", [True, False], ids=["local", "superior"])
def test_a_deadline_that_another_document_sets_is_not_comparable(mine: bool) -> None:
    elsewhere, plainly = target("share", 10, set_by="468/QĐ-TTg"), target("share", 20)
    ours, theirs = (elsewhere, plainly) if mine else (plainly, elsewhere)
    found = only(local(2023, ours), province(2023, theirs))
    assert outcome(found) == plain(Status.NOT_COMPARABLE, None, Reason.DUE_ELSEWHERE)


def test_qualifiers_that_differ_are_named_and_do_not_change_the_verdict() -> None:
    ours = target("share", 10, qualifiers=Qualifiers(hedge=True, condition="khi có đủ máy"))
    found = only(local(2023, ours), OF_PROVINCE)
    assert outcome(found) == plain(Status.BELOW, -40)
    assert found.caveats == ("condition", "hedge")
    assert only(local(2023, target("share", 10)), OF_PROVINCE).caveats == ()


# Several figures of a local plan


def test_figures_that_contradict_each_other_are_one_row_judged_by_the_worst() -> None:
    for indicator, values, worst, gap in (("share", (70, 30, 60), 30, -20), ("rank", (3, 70, 5), 70, -20)):
        place = (DocumentLocation("II.2", 1),)
        ours = local(2023, *(target(indicator, value, contradicts=place) for value in values))
        found = only(ours, province(2023, target(indicator, 50)))
        assert outcome(found) == plain(Status.BELOW, gap)
        assert found.value == worst
        assert {one.index for one in found.targets} == {0, 1, 2}


def test_a_base_excuses_no_contradiction_where_the_indicator_has_none() -> None:
    ours = local(2023, target("share", 30), target("share", 70, base="2021"))
    assert outcome(only(ours, OF_PROVINCE)) == plain(Status.BELOW, -20)


def test_the_caveats_are_those_of_the_figure_judged() -> None:
    ours = local(2023, target("share", 70), target("share", 30, qualifiers=Qualifiers(hedge=True)))
    assert only(ours, OF_PROVINCE).caveats == ("hedge",)


def test_a_figure_said_twice_is_one_row() -> None:
    ours = local(2023, target("share", 50), target("share", 50, 2023, restates=(DocumentLocation("II.2", 1),)))
    found = only(ours, OF_PROVINCE)
    assert outcome(found) == plain(Status.MEETS, 0)
    assert found.targets == ours.targets


def test_a_commune_figure_for_cap_xa_is_its_own_figure() -> None:
    ours = local(2023, target("share", 50), target("share", 50, scope=XA))
    found = only(ours, OF_PROVINCE)
    assert (found.scope, found.targets) == (Scope(), ours.targets)


def test_several_deadlines_are_judged_each() -> None:
    theirs = province((2021, 2030), target("share", 92, 2025), target("share", 95, 2030))
    ours = local((2021, 2030), target("share", 95, 2030), target("share", 90, 2025))
    found = check(ours, theirs)
    assert [(one.due, one.status, one.gap) for one in found] == [
        (2025, Status.BELOW, Decimal(-2)),
        (2030, Status.LATER, Decimal(0)),
    ]


def test_a_local_trajectory_is_judged_each_year() -> None:
    ours = local((2022, 2030), target("share", trajectory=rising(2022, 20, 15, 2025, until=60)))
    theirs = province((2021, 2030), target("share", 20, 2022), target("share", 55, 2024), target("share", 90, 2026))
    found = check(ours, theirs)
    assert [(one.due, one.value, one.status, one.gap) for one in found] == [
        (2022, Decimal(20), Status.MEETS, Decimal(0)),
        (2023, Decimal(35), Status.ABOVE, Decimal(15)),
        (2024, Decimal(50), Status.BELOW, Decimal(-5)),
        (2025, Decimal(60), Status.LATER, Decimal(5)),
    ]
    assert {one.basis for one in found} == {DueBasis.TRAJECTORY}


def test_a_trajectory_of_the_superior_asks_each_year_through_the_last_stated() -> None:
    theirs = province((2021, 2030), target("share", trajectory=rising(2022, 20, 15, 2025)))
    for year, status, gap in (
        (2021, Status.NOT_YET_DUE, -10),
        (2022, Status.BELOW, -10),
        (2024, Status.BELOW, -40),
        (2025, Status.BELOW, -55),
        (2028, Status.BELOW, -55),
    ):
        assert outcome(only(local(year, target("share", 10)), theirs)) == plain(status, gap)


# Every year


def test_a_promise_for_every_year_is_judged_at_the_last_year_that_something_bears_on() -> None:
    ours = local((2026, 2030), target("share", 80, "every-year"))
    annual = plan("annual", PROVINCE, 2026, target("share", 90))
    found = only(ours, annual)
    assert (outcome(found), found.due, found.basis) == (plain(Status.BELOW, -10), 2026, DueBasis.EVERY_YEAR)
    found = only(ours, province((2026, 2030), target("share", 70, 2027), target("share", 85, 2030)))
    assert (outcome(found), found.due) == (plain(Status.BELOW, -5), 2030)
    found = only(ours, province((2026, 2030), target("share", 80, 2027)))
    assert outcome(found) == plain(Status.MEETS, 0), "what holds every year is not promised later"


def test_a_promise_for_every_year_meets_milestones_on_the_way() -> None:
    ours = local((2026, 2031), target("share", 95, "every-year"), target("share", 99, 2030))
    stated = next(one for one in check(ours, TWO_STEPS) if one.basis is DueBasis.STATED)
    assert outcome(stated) == plain(Status.MEETS, 0)


def test_a_figure_that_the_superior_asks_every_year_is_asked_in_each() -> None:
    theirs = province((2026, 2030), target("share", 95, "every-year"))
    for year in (2026, 2028, 2030):
        assert outcome(only(local(year, target("share", 90)), theirs)) == plain(Status.BELOW, -5)


def test_a_figure_that_the_superior_asks_every_year_is_missing_in_each() -> None:
    theirs = province((2026, 2030), target("share", 95, "every-year"))
    for year in (2026, 2028, 2030):
        assert [one.status for one in check(local(year), theirs)] == [Status.MISSING]


# The order


def test_verdicts_come_in_the_order_of_areas_catalogue_and_years() -> None:
    ours = local(
        (2021, 2030),
        target("rank", 5),
        target("share", 50, scope=LAND),
        target("share", 50, 2030),
        target("first-area", 5),
        target("share", aim=Aim.HAVE, due=2024),
        target("share", 50, 2025),
    )
    found = check(ours, province((2021, 2030), target("share-near", 5), target("cut", 5, base="2020")))
    assert [(one.indicator, one.scope, one.due) for one in found] == [
        ("first-area", Scope(), 2030),
        ("share", Scope(), 2024),
        ("share", Scope(), 2025),
        ("share", Scope(), 2030),
        ("share", LAND, 2030),
        ("rank", Scope(), 2030),
        ("cut", Scope(), None),
    ]
