"""The profile of a plan: what it covers, how it stands, and what changed since the plan before it."""

from dataclasses import replace
from decimal import Decimal

import pytest

from building import COMMUNE, LAND, OTHER_COMMUNE, PROVINCE, based_on, corpus, plan, reissued, target
from cchc_cli.analysis.evaluation import Evaluation
from cchc_cli.analysis.profile import Changed, earlier_plan, profile
from cchc_cli.domain.enums import Aim, Area, Change, Kind, Level, Reason, Status
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.target import Target

FIRST, NOW = (2021, 2025), (2026, 2030)
ABOVE = plan("above", PROVINCE, NOW, target("share", 80, 2030), target("other", 50, 2030), target("cut", 3, 2030))


def changed(before: Target | None, now: Target | None, *, since: tuple[int, int] = FIRST) -> Changed:
    """What became of one target in the next plan."""
    plans = (
        plan("before", COMMUNE, since, *([before] if before else [])),
        plan("now", COMMUNE, NOW, *([now] if now else []), issued="2026-01-05"),
    )
    found = profile(Evaluation(corpus(*plans)), plans[1])
    assert found.earlier is plans[0]
    assert len(found.changes) == 1
    return found.changes[0]


@pytest.mark.parametrize(
    ("before", "now", "change", "gap"),
    [
        (None, target("share", 90), Change.NEW, None),
        (target("share", 90), None, Change.DROPPED, None),
        (target("share", 90), target("share", 95), Change.RAISED, 5),
        (target("share", 90), target("share", 85), Change.LOWERED, -5),
        (target("share", 90), target("share", 90), Change.KEPT, 0),
        (target("share", 90, 2028), target("share", 90, 2030), Change.POSTPONED, 0),
        (target("rank", 5), target("rank", 3), Change.RAISED, 2),
        (target("share", 90, 2030), target("share", 90, 2030), Change.KEPT, 0),
        (target("share", 90, 2030), target("share", 95, 2030), Change.RAISED, 5),
        (target("share", 90, 2030), target("share", 90, 2028), Change.SOONER, 0),
        (target("share", aim=Aim.IMPROVE), target("share", aim=Aim.IMPROVE), Change.KEPT, None),
    ],
)
def test_what_became_of_a_target(before: Target | None, now: Target | None, change: Change, gap: int | None) -> None:
    found = changed(before, now)
    assert found.change is change
    assert found.gap == (None if gap is None else Decimal(gap))
    assert found.reason is None
    assert bool(found.before) is (before is not None)
    assert bool(found.now) is (now is not None)


@pytest.mark.parametrize(
    ("before", "now", "reason"),
    [
        (target("share", 90, 2030), target("share", 85, 2028), Reason.TRADE_OFF),
        (target("share", 90), target("share", aim=Aim.IMPROVE), Reason.NO_FIGURE),
        (target("share", aim=Aim.INCREASE), target("share", aim=Aim.IMPROVE), Reason.NO_FIGURE),
        (target("share", 90), target("share", delegated_to=Level.PROVINCE), Reason.DELEGATED),
        (target("cut", 10, base="2021"), target("cut", 10, base="2025"), Reason.BASE),
    ],
    ids=["less but sooner", "a figure became words", "other words", "delegated", "another base"],
)
def test_what_cannot_be_called_more_or_less(before: Target, now: Target, reason: Reason) -> None:
    found = changed(before, now)
    assert (found.change, found.gap, found.reason) == (Change.OTHER, None, reason)


LAST_30_50 = (target("share", 30, 2022), target("share", 50, 2025))
YEARLY_90 = (target("share", 90, "every-year"),)


@pytest.mark.parametrize(
    ("was", "now", "expected"),
    [
        (LAST_30_50, (target("share", 60, 2027), target("share", 80, 2030)), (Change.RAISED, 30, None)),
        (LAST_30_50, (target("share", 50, 2027), target("share", 80, 2030)), (Change.RAISED, 30, None)),
        (LAST_30_50, (target("share", 40, 2027), target("share", 45, 2030)), (Change.LOWERED, -5, None)),
        (LAST_30_50, (target("share", 40, 2027), target("share", 80, 2030)), (Change.OTHER, None, Reason.MIXED_YEARS)),
        (YEARLY_90, (target("share", 85, "every-year"),), (Change.LOWERED, -5, None)),
        (
            YEARLY_90,
            (target("share", 85, "every-year"), target("share", 95, 2028)),
            (Change.OTHER, None, Reason.MIXED_YEARS),
        ),
        (YEARLY_90, (target("share", 90, "every-year"), target("share", 95, 2028)), (Change.RAISED, 5, None)),
        (YEARLY_90, (target("share", 90, "every-year"), target("share", 90, 2028)), (Change.KEPT, 0, None)),
        (
            (*YEARLY_90, target("share", 95, 2024)),
            (target("share", 95, "every-year"), target("share", 97, 2027)),
            (Change.RAISED, 2, None),
        ),
    ],
)
def test_all_figures_of_the_plan_tell_what_became_of_the_last_one(
    was: tuple[Target, ...], now: tuple[Target, ...], expected: tuple[Change, int | None, Reason | None]
) -> None:
    before = plan("before", COMMUNE, FIRST, *was)
    own = plan("now", COMMUNE, NOW, *now)
    words = target("share", aim=Aim.IMPROVE, due=2031)
    for one in (own, replace(own, targets=(*own.targets, replace(words, index=len(now))))):
        (found,) = profile(Evaluation(corpus(before, one)), one).changes
        assert (found.change, found.gap, found.reason) == expected


@pytest.mark.parametrize(
    ("beside", "change"),
    [
        (plan("long", COMMUNE, (2025, 2028), target("share", 90)), Change.ELSEWHERE),
        (plan("long", COMMUNE, (2025, 2028), target("share", aim=Aim.IMPROVE)), Change.ELSEWHERE),
        (plan("long", COMMUNE, (2025, 2028), target("other", 90)), Change.DROPPED),
        (plan("over", COMMUNE, (2021, 2024), target("share", 90)), Change.DROPPED),
        (plan("office", COMMUNE, (2025, 2028), target("share", 90), agency=True), Change.DROPPED),
        (plan("there", OTHER_COMMUNE, (2025, 2028), target("share", 90)), Change.DROPPED),
    ],
)
def test_what_another_plan_of_the_locality_has_is_not_dropped(beside: Plan, change: Change) -> None:
    before, now = plan("before", COMMUNE, 2025, target("share", 90)), plan("now", COMMUNE, 2026)
    assert [one.change for one in profile(Evaluation(corpus(before, now, beside)), now).changes] == [change]


def test_another_scope_is_neither_new_nor_dropped() -> None:
    plans = (
        plan("before", COMMUNE, FIRST, target("share", 90)),
        plan("now", COMMUNE, NOW, target("share", 90, scope=LAND), issued="2026-01-05"),
    )
    found = profile(Evaluation(corpus(*plans)), plans[1]).changes
    assert [(one.change, one.reason) for one in found] == [(Change.OTHER, Reason.SCOPE)] * 2


@pytest.mark.parametrize("unread", ["before", "now"])
def test_what_could_not_be_read_is_neither_new_nor_dropped(unread: str) -> None:
    before, now = plan("before", COMMUNE, FIRST), plan("now", COMMUNE, NOW, issued="2026-01-05")
    said = target("share", 90)
    if unread == "before":
        before, now = replace(before, unread=("share",)), replace(now, targets=(said,))
    else:
        before, now = replace(before, targets=(said,)), replace(now, unread=("share",))
    found = profile(Evaluation(corpus(before, now)), now).changes
    assert [(one.change, one.reason) for one in found] == [(Change.OTHER, Reason.UNREADABLE)]


# --- which plan is the one before

LONG = plan("long", COMMUNE, FIRST)
OLDER = plan("older", COMMUNE, (2016, 2020))
YEARLY = plan("yearly", COMMUNE, 2025)
NEXT = plan("next", COMMUNE, NOW, issued="2026-01-05", replaces=(based_on("9/KH", locality=COMMUNE),))


@pytest.mark.parametrize(
    ("others", "found"),
    [
        ((), None),
        ((OLDER, LONG), "long"),
        ((LONG, YEARLY), "long"),
        ((YEARLY,), None),
        ((plan("programme", COMMUNE, (2021, 2030)),), None),
        ((plan("overlapping", COMMUNE, (2024, 2027)), LONG), "long"),
        ((reissued(plan("same-later", COMMUNE, NOW), "2026-02-01"),), None),
        ((plan("office", COMMUNE, FIRST, agency=True),), None),
        ((plan("programme", COMMUNE, (2021, 2030), number="9/KH"),), "programme"),
        ((plan("elsewhere", OTHER_COMMUNE, FIRST),), None),
        ((plan("in-part", COMMUNE, FIRST, partial=True),), None),
        ((plan("this-year", COMMUNE, 2027),), None),
        ((plan("draft", COMMUNE, NOW, issued="2025-12-01"),), "draft"),
        ((plan("same-day", COMMUNE, NOW, issued="2026-01-05"),), None),
        ((reissued(plan("undated", COMMUNE, NOW), None),), None),
    ],
)
def test_the_plan_before(others: tuple[Plan, ...], found: str | None) -> None:
    before = earlier_plan(corpus(NEXT, *others), NEXT)
    assert (before.id if before else None) == found


@pytest.mark.parametrize(
    ("longer", "found"),
    [((2026, 2030), "longer"), ((2024, 2028), "longer"), ((2021, 2025), None), ((2027, 2030), None)],
)
def test_a_yearly_plan_is_compared_with_the_longer_one_for_its_year(longer: tuple[int, int], found: str | None) -> None:
    now, other = plan("now", COMMUNE, 2026), plan("longer", COMMUNE, longer)
    earlier = earlier_plan(corpus(now, other), now)
    assert (earlier.id if earlier else None) == found
    assert earlier_plan(corpus(now, other), other) is None
    yearly = plan("yearly", COMMUNE, 2025)
    before = earlier_plan(corpus(now, other, yearly), now)
    assert before is yearly


def test_beside_the_longer_plan_only_what_applies_in_the_year_counts() -> None:
    longer = plan(
        "longer", COMMUNE, NOW, target("share", 85, "every-year"), target("rank", 5, 2030), target("other", 90, 2026)
    )
    now = plan("now", COMMUNE, 2026, target("share", 82, 2026), target("rank", 9, 2026))
    changes = {one.indicator: (one.change, one.gap) for one in profile(Evaluation(corpus(longer, now)), now).changes}
    assert changes["share"] == (Change.LOWERED, Decimal(-3))
    assert changes["other"] == (Change.ELSEWHERE, None)
    assert changes["rank"][0] not in (Change.LOWERED, Change.RAISED)


@pytest.mark.parametrize(("issuer", "found"), [("Văn phòng UBND", "before"), ("Sở Nội vụ", None)])
def test_the_plan_of_an_agency_follows_one_of_that_agency(issuer: str, found: str | None) -> None:
    now = plan("now", PROVINCE, NOW, agency=True, issuer="Văn phòng UBND")
    before = plan("before", PROVINCE, FIRST, agency=True, issuer=issuer)
    earlier = earlier_plan(corpus(now, before, plan("whole", PROVINCE, FIRST)), now)
    assert (earlier.id if earlier else None) == found


def test_a_plan_known_in_part_follows_none() -> None:
    part = plan("part", COMMUNE, NOW, partial=True)
    assert earlier_plan(corpus(LONG, part), part) is None


# --- coverage and verdicts


def test_a_plan_at_a_glance() -> None:
    own = plan(
        "own",
        COMMUNE,
        NOW,
        target("share", 75),
        target("share", aim=Aim.IMPROVE),
        target("other", delegated_to=Level.PROVINCE),
    )
    found = profile(Evaluation(corpus(own, ABOVE)), own)
    area = {one.area: one for one in found.areas}
    assert [one.area for one in found.areas] == [Area.INSTITUTIONS, Area.PROCEDURES]
    assert area[Area.INSTITUTIONS].targets == 0
    assert area[Area.PROCEDURES].targets == 3
    assert area[Area.PROCEDURES].kinds == {Kind.QUANTITATIVE: 1, Kind.QUALITATIVE: 1, Kind.DELEGATED: 1}
    assert area[Area.PROCEDURES].statuses == {Status.BELOW: 1, Status.NOT_COMPARABLE: 2, Status.MISSING: 1}
    assert [one.indicator for one in found.results if one.status is Status.BELOW] == ["share"]
    assert [one.indicator for one in found.results if one.status is Status.MISSING] == ["cut"]
    assert [one.indicator for one in found.delegated] == ["other"]
    assert found.earlier is None
    assert found.changes == ()


def test_only_what_is_wanted() -> None:
    own = plan("own", COMMUNE, NOW, target("share", 75), target("other", delegated_to=Level.PROVINCE))
    before = plan("before", COMMUNE, FIRST, target("share", 70), target("other", 10))
    found = profile(Evaluation(corpus(own, before, ABOVE)), own, lambda name: name == "share")
    assert [one.area for one in found.areas] == [Area.PROCEDURES]
    assert found.areas[0].targets == 1
    assert {one.indicator for one in found.results} == {"share"}
    assert {one.indicator for one in found.changes} == {"share"}
    assert found.delegated == ()
