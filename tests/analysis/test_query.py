"""Selections of plans, indicators and results."""

from dataclasses import replace

import pytest

from building import (
    CATALOGUE,
    COMMUNE,
    DISTRICT,
    LOCALITIES,
    NATION,
    OTHER_COMMUNE,
    OTHER_PROVINCE,
    PROVINCE,
    REFORM,
    corpus,
    plan,
    target,
)
from cchc_cli.analysis.query import EVERYTHING, Query, documents_above, narrowed
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Area, Level, Status
from cchc_cli.domain.layers import SHIPPED, Data, UsedLayer
from cchc_cli.domain.locality import Naming
from cchc_cli.domain.plan import Plan

PLACES = (NATION, PROVINCE, DISTRICT, COMMUNE, OTHER_PROVINCE, OTHER_COMMUNE)
EVERYWHERE = corpus(*(plan(place.replace("/", "-"), place, (2021, 2024)) for place in PLACES))


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (Query(), set(PLACES)),
        (Query(provinces=frozenset({PROVINCE})), {PROVINCE, DISTRICT, COMMUNE}),
        (Query(provinces=frozenset({PROVINCE, OTHER_PROVINCE})), set(PLACES) - {NATION}),
        (Query(levels=frozenset({Level.COMMUNE})), {COMMUNE, OTHER_COMMUNE}),
        (Query(levels=frozenset({Level.COMMUNE, Level.NATION})), {COMMUNE, OTHER_COMMUNE, NATION}),
        (Query(provinces=frozenset({OTHER_PROVINCE}), levels=frozenset({Level.COMMUNE})), {OTHER_COMMUNE}),
        (Query(periods=frozenset({2024})), set(PLACES)),
        (Query(periods=frozenset({2025})), set()),
        (Query(periods=frozenset({2025, 2021})), set(PLACES)),
    ],
)
def test_plans_by_what_they_are(query: Query, found: set[str]) -> None:
    assert {one.locality for one in query.plans_in(EVERYWHERE)} == found
    assert query.has_plan_filter is (query != Query())
    assert {one.locality for one in EVERYWHERE.plans.values() if query.matches_plan(EVERYWHERE, one) is True} == found
    assert all(query.matches_plan(EVERYWHERE, one) in (True, False) for one in EVERYWHERE.plans.values())


def test_only_what_plans_are_makes_a_plan_filter() -> None:
    assert not Query(
        plans=("a",),
        areas=frozenset(Area),
        indicators=frozenset({"share"}),
        year=2024,
        statuses=frozenset(Status),
    ).has_plan_filter


def test_the_province_is_that_of_the_plan_s_day() -> None:
    moved = replace(
        LOCALITIES[COMMUNE], history=(Naming("a", "xã", OTHER_PROVINCE), Naming("a", "xã", PROVINCE, since=REFORM))
    )
    before, after = (plan(issued, COMMUNE, 2025, issued=issued) for issued in ("2025-06-30", "2025-07-01"))
    plans = Corpus({one.id: one for one in (before, after)}, CATALOGUE, {**LOCALITIES, COMMUNE: moved})
    assert Query(provinces=frozenset({PROVINCE})).plans_in(plans) == (after,)
    assert Query(provinces=frozenset({OTHER_PROVINCE})).plans_in(plans) == (before,)


IN_PART = corpus(
    plan("part", COMMUNE, 2026, target("share", 80), partial=True),
    plan("recorded", PROVINCE, 2026, partial=True),
    plan("above", PROVINCE, 2026),
    plan("own", COMMUNE, 2026),
    plan("later", COMMUNE, 2027),
)
IN_2026 = frozenset({2026})


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (Query(), ["own", "later", "above", "part"]),
        (Query(periods=IN_2026), ["own", "above", "part"]),
        (Query(plans=("later", "part")), ["later", "part"]),
        (Query(plans=("part", "part")), ["part"]),
        (Query(plans=("above",), periods=IN_2026), ["above", "own", "part"]),
        (Query(plans=("part", "later"), periods=IN_2026), ["part", "later", "own", "above"]),
    ],
)
def test_plans_named_come_first_and_partial_ones_last(query: Query, found: list[str]) -> None:
    assert [one.id for one in query.plans_in(IN_PART)] == found
    with_recorded = [one.id for one in query.plans_in(IN_PART, recorded=True)]
    assert [one for one in with_recorded if one != "recorded"] == found
    assert ("recorded" in with_recorded) is (not query.plans or query.has_plan_filter)


def test_shipped_plans_beside_plans_of_one_s_own_are_selected_on_request_only() -> None:
    own, shipped = plan("own", COMMUNE, 2026), plan("shipped", OTHER_COMMUNE, 2026)
    layers = {"own": "plans", "shipped": SHIPPED}
    data = Data(layers=(UsedLayer("plans", 1), UsedLayer(SHIPPED, 0)))
    both = replace(corpus(own), neighbours={"shipped": shipped}, layer_of=layers, data=data)
    assert Query().plans_in(both) == (own,)
    assert Query().plans_in(both, shipped=True) == (own, shipped)


@pytest.mark.parametrize(
    ("indicators", "areas", "selected"),
    [
        (set(), set(), set(CATALOGUE)),
        ({"share"}, set(), {"share"}),
        ({"share", "first-area"}, set(), {"share", "first-area"}),
        (set(), {Area.INSTITUTIONS}, {"first-area"}),
        (set(), {Area.INSTITUTIONS, Area.PROCEDURES}, set(CATALOGUE)),
        ({"share"}, {Area.PROCEDURES}, {"share"}),
        ({"share"}, {Area.INSTITUTIONS}, set()),
        ({"share", "first-area"}, {Area.INSTITUTIONS}, {"first-area"}),
    ],
)
def test_indicators_by_id_and_area(indicators: set[str], areas: set[Area], selected: set[str]) -> None:
    query = Query(indicators=frozenset(indicators), areas=frozenset(areas))
    matches = query.indicator_filter(CATALOGUE)
    assert {name for name in CATALOGUE if matches(name)} == selected
    assert {one.id for one in CATALOGUE.values() if query.matches_indicator(one)} == selected
    assert not matches("no-such-indicator")


def test_results_by_status() -> None:
    query = Query(statuses=frozenset({Status.BELOW, Status.MISSING}))
    assert [one for one in Status if query.matches_status(one)] == [Status.BELOW, Status.MISSING]
    assert all(EVERYTHING.matches_status(one) for one in Status)


def test_a_narrowed_corpus_has_the_plans_above_too() -> None:
    found = narrowed(EVERYWHERE, [EVERYWHERE.plans[COMMUNE.replace("/", "-")]])
    assert [plan.locality for plan in found.plans.values()] == [NATION, PROVINCE, COMMUNE]


@pytest.mark.parametrize(
    ("against", "found"),
    [
        (None, [PROVINCE, NATION]),
        (Level.PROVINCE, [PROVINCE]),
        (Level.COMMUNE, []),
        (NATION, [NATION]),
        (OTHER_PROVINCE, []),
    ],
)
def test_the_documents_above_are_those_of_the_level_or_the_one_compared_with(
    against: Level | str | None, found: list[str]
) -> None:
    def of(place: str) -> Plan:
        return EVERYWHERE.plans[place.replace("/", "-")]

    plans = [of(COMMUNE)]
    only = against if against is None or isinstance(against, Level) else of(against)
    above = documents_above(EVERYWHERE, plans, only)
    assert [one.locality for one in above] == found
    kept = narrowed(EVERYWHERE, plans, only).plans
    assert set(kept) == {one.id for one in (*plans, *above)}
