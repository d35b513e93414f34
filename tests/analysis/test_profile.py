"""The profile of a plan: what it covers, how it stands, and what changed since the plan before it."""

from dataclasses import replace
from decimal import Decimal

import pytest

from building import COMMUNE, LAND, OTHER_COMMUNE, PROVINCE, corpus, plan, reissued, target
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


def test_of_several_deadlines_the_last_figures_tell() -> None:
    before = plan("before", COMMUNE, (2021, 2025), target("share", 30, 2022), target("share", 50, 2025))
    now = plan("now", COMMUNE, (2026, 2030), target("share", 40, 2027), target("share", 80, 2030))
    words = target("share", aim=Aim.IMPROVE, due=2031)
    for own in (now, replace(now, targets=(*now.targets, replace(words, index=2)))):
        (found,) = profile(Evaluation(corpus(before, own)), own).changes
        assert (found.change, found.gap) == (Change.RAISED, Decimal(30))


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
NEXT = plan("next", COMMUNE, NOW, issued="2026-01-05")


@pytest.mark.parametrize(
    ("others", "found"),
    [
        ((), None),
        ((OLDER, LONG), "long"),
        ((LONG, YEARLY), "long"),
        ((YEARLY,), "yearly"),
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


def test_a_plan_that_begins_in_the_same_year_is_not_the_one_before() -> None:
    now, longer = plan("now", COMMUNE, 2026), plan("longer", COMMUNE, (2026, 2030))
    for one, other in ((now, longer), (longer, now)):
        assert earlier_plan(corpus(one, other), one) is None


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
