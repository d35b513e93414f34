"""What higher-level documents require and a plan does not have."""

from dataclasses import replace
from decimal import Decimal
from itertools import permutations

import pytest

from building import (
    COMMUNE,
    COMMUNE_OF_DISTRICT,
    HUYEN,
    HUYEN_XA,
    LAND,
    OTHER_PROVINCE,
    PROVINCE,
    XA,
    based_on,
    plan,
    target,
)
from building_floors import (
    FIRST,
    OF_DISTRICT,
    OF_NATION,
    OF_PROVINCE,
    SECOND,
    check,
    floor_of,
    local,
    only,
    outcome,
    plain,
    province,
)
from cchc_cli.domain.enums import Aim, Level, Status
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.target import Scope, Target

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
    for higher_level_plans, floor, fallback in (
        ((OF_NATION, OF_PROVINCE, OF_DISTRICT), "district", False),
        ((OF_NATION, OF_PROVINCE), "province", False),
        ((OF_NATION,), "nation", True),
    ):
        found = only(ours, *higher_level_plans)
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
