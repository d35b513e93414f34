"""Which level a target is evaluated against."""

from dataclasses import replace
from decimal import Decimal
from itertools import permutations

import pytest

from building import (
    CATALOGUE,
    COMMUNE,
    COMMUNE_OF_DISTRICT,
    DISTRICT,
    HUYEN,
    LAND,
    LOCALITIES,
    NATION,
    OTHER_COMMUNE,
    OTHER_PROVINCE,
    PROVINCE,
    REFORM,
    XA,
    based_on,
    plan,
    reissued,
    target,
)
from building_floors import (
    AMONG_PROVINCES,
    OF_DISTRICT,
    OF_NATION,
    OF_PROVINCE,
    UNDER_DISTRICT,
    check,
    floor_of,
    local,
    only,
    outcome,
    plain,
    province,
)
from cchc_cli.analysis.floors import check_plan
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Aim, Difference, Level, Reason, Status
from cchc_cli.domain.locality import Locality, Naming
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.target import Target

# Which superior


@pytest.mark.parametrize(
    ("higher_level_plans", "nearest", "fallback"),
    [
        ((OF_NATION, OF_PROVINCE, OF_DISTRICT), "district", False),
        ((OF_NATION, OF_PROVINCE), "province", True),
        ((OF_NATION, OF_DISTRICT), "district", False),
        ((OF_NATION,), "nation", True),
    ],
)
def test_the_nearest_level_counts_and_a_farther_one_is_a_fallback(
    higher_level_plans: tuple[Plan, ...], nearest: str, fallback: bool
) -> None:
    for order in permutations(higher_level_plans):
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
    district = plan("district", DISTRICT, (2021, 2030), target("share", 40, 2025))
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
def test_against_a_plan_that_is_not_above_finds_no_floor(other: Plan) -> None:
    found = only(UNDER_DISTRICT, other, against=other)
    assert outcome(found) == plain(Status.NO_FLOOR, None, Reason.NO_LEVEL_ABOVE)


def test_a_district_is_not_above_a_commune_of_another() -> None:
    found = only(local(2023, target("share", 10)), OF_DISTRICT, against=OF_DISTRICT)
    assert outcome(found) == plain(Status.NO_FLOOR, None, Reason.NO_LEVEL_ABOVE)
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
        assert found.similar == near
        assert floor_of(found) == ("province", Decimal(50), 2023)


def test_a_near_relative_of_another_year_or_level_or_about_the_province_does_not_bear() -> None:
    found = only(local(2023, target("share", 10)), province(2022, target("share-near", 50)))
    assert found.status is Status.NO_FLOOR
    for scope in (AMONG_PROVINCES, HUYEN):
        about = province(2023, target("share-near", 50, scope=scope))
        assert only(local(2023, target("share", 10)), about).status is Status.NO_FLOOR


@pytest.mark.parametrize(("value", "status"), [(40, Status.NO_FLOOR), (30, Status.NO_FLOOR), (50, Status.BELOW)])
def test_a_farther_level_decides_only_against_a_value_if_a_nearer_stage_is_unknown(value: int, status: Status) -> None:
    stages = (target("share", 40), target("share", 40, 2022, scope=XA))
    nearer = plan("province", PROVINCE, (2022, 2026), *stages, partial=True)
    farther = plan("nation", NATION, (2022, 2026), target("share", value, 2022))
    own = plan("own", COMMUNE, (2023, 2026), target("share", 40, 2024, scope=XA))
    (found,) = check(own, nearer, farther)
    assert found.status is status
    if status is Status.NO_FLOOR:
        assert found.reason is Reason.LATER_STAGE_UNKNOWN
        assert [one.plan.id for one in found.others] == ["province", "nation"]


@pytest.mark.parametrize(
    "stages", [(target("share", 40, 2022),), (target("share", 40), target("share", 40, 2022, scope=XA))]
)
@pytest.mark.parametrize(("value", "status"), [(40, Status.NO_FLOOR), (50, Status.BELOW)])
def test_a_pass_withheld_hides_no_level_beyond_it(stages: tuple[Target, ...], value: int, status: Status) -> None:
    nearest = plan("district", DISTRICT, (2022, 2025), *stages, partial=True)
    between = plan("province", PROVINCE, (2022, 2025), target("share", 40, 2022))
    farthest = plan("nation", NATION, (2022, 2025), target("share", value, 2022))
    own = plan("own", COMMUNE_OF_DISTRICT, (2023, 2025), target("share", 40, 2024, scope=XA), issued="2023-01")
    (found,) = check(own, nearest, between, farthest)
    assert (found.status, floor_of(found)) == (
        status,
        ("district", Decimal(40), 2022) if status is Status.NO_FLOOR else ("nation", Decimal(50), 2022),
    )


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


@pytest.mark.parametrize("place", [DISTRICT, PROVINCE, NATION])
def test_a_figure_of_another_year_is_quoted_before_a_similar_indicator(place: str) -> None:
    ours = plan("local", COMMUNE_OF_DISTRICT, (2022, 2023), target("share", 10))
    of_2022 = plan("of-2022", place, 2022, target("share", 90))
    similar = plan("similar", PROVINCE, 2023, target("share-near", 90, scope=XA))
    assert only(ours, similar).reason is Reason.NEAR_RELATIVE
    found = only(ours, of_2022, similar)
    assert outcome(found) == plain(Status.NO_FLOOR, None, Reason.OUTSIDE_PERIOD)
    assert floor_of(found) == ("of-2022", Decimal(90), 2022)


def test_the_quoted_figure_is_the_nearest_level_s() -> None:
    ours = plan("local", COMMUNE_OF_DISTRICT, (2022, 2023), target("share", 10))
    district = plan("district", DISTRICT, 2022, target("share", 90))
    above = plan("province", PROVINCE, 2022, target("share", 80))
    assert floor_of(only(ours, above, district)) == ("district", Decimal(90), 2022)


JOINED = {
    **LOCALITIES,
    COMMUNE: Locality(
        COMMUNE, Level.COMMUNE, (Naming("a", "xã", OTHER_PROVINCE), Naming("a", "xã", PROVINCE, since=REFORM))
    ),
}


@pytest.mark.parametrize(("issued", "binds"), [("2021-05", False), ("2025-06-30", False), ("2025-07-01", True)])
def test_a_programme_of_before_the_merger_does_not_bind_territory_that_joined(issued: str, binds: bool) -> None:
    programme = plan("programme", PROVINCE, (2021, 2030), target("share", 80, 2026), issued=issued, number="1/KH")
    ours = plan("local", COMMUNE, 2026, target("share", 70), issued="2026-01-15")
    (found,) = check_plan(Corpus({"local": ours, "programme": programme}, CATALOGUE, JOINED), ours)
    if binds:
        assert outcome(found) == plain(Status.BELOW, -10)
    else:
        assert outcome(found) == plain(Status.NO_FLOOR, None, Reason.OUTSIDE_PERIOD)
        assert (floor_of(found), found.differs) == (("programme", Decimal(80), 2026), (Difference.TERRITORY,))
    based = replace(ours, document=replace(ours.document, based_on=(based_on("1/KH"),)))
    (found,) = check_plan(Corpus({"local": based, "programme": programme}, CATALOGUE, JOINED), based)
    assert outcome(found) == plain(Status.BELOW, -10)
