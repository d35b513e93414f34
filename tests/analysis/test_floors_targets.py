"""Targets that cannot be compared, and several targets of one plan."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from building import (
    HUYEN,
    LAND,
    NATION,
    PROVINCE,
    XA,
    based_on,
    plan,
    rising,
    target,
)
from building_floors import (
    AMONG_COMMUNES,
    OF_PROVINCE,
    TWO_STEPS,
    check,
    floor_of,
    local,
    only,
    outcome,
    plain,
    province,
)
from cchc_cli.domain.deadlines import documents_by_number, with_deadlines
from cchc_cli.domain.enums import Aim, DueBasis, Level, Reason, Status
from cchc_cli.domain.scope import Scope
from cchc_cli.domain.target import DocumentLocation, Qualifiers, Target

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


@pytest.mark.parametrize(
    ("theirs", "more"),
    [
        (replace(target("share", aim=Aim.INCREASE), scope=LAND), {}),
        (replace(target("share", aim=Aim.INCREASE), scope=HUYEN), {}),
        (target("share", aim=Aim.INCREASE), {"issued": "2024-01"}),
        (target("share", aim=Aim.INCREASE), {"agency": True}),
        (target("share", aim=Aim.INCREASE), {"number": "1/KH", "issued": "2022-10"}),
    ],
    ids=["another field", "another level", "issued after the plan period", "of an agency", "replaced"],
)
def test_an_aim_that_does_not_apply_is_no_reason(theirs: Target, more: dict[str, Any]) -> None:
    new = plan("new", PROVINCE, 2023, issued="2022-12", replaces=(based_on("1/KH"),))
    ours = local(2023, target("share", 10), issued="2023-01-15")
    found = only(ours, plan("province", PROVINCE, 2023, theirs, **more), new)
    assert outcome(found) == plain(Status.NO_FLOOR, None, Reason.NONE_KNOWN)


@pytest.mark.parametrize("theirs", [target("share", aim=Aim.INCREASE), target("share", delegated_to=Level.NATION)])
def test_the_document_without_a_figure_is_named(theirs: Target) -> None:
    above = province(2023, theirs)
    found = only(local(2023, target("share", 10)), above)
    assert (found.reason, found.qualitative, found.documents) == (Reason.NO_FIGURE, above, (above,))


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


def test_a_doubtful_denominator_among_several_figures() -> None:
    """One of the higher level is left out, one of the plan is enough."""
    doubtful, plainly = target("share", 20, 2022, doubt="of what?"), target("share", 20, 2023)
    found = only(local(2023, target("share", 10)), province((2021, 2025), doubtful, plainly))
    assert outcome(found) == plain(Status.BELOW, -10)
    ours = local((2021, 2025), target("share", 10, 2023, doubt="of what?"), target("share", 10, 2023))
    assert only(ours, province(2023, plainly)).reason is Reason.DOUBTFUL_DENOMINATOR


def test_a_deadline_set_elsewhere_among_several_figures_is_left_out() -> None:
    elsewhere, plainly = target("share", 20, set_by="468/QĐ-TTg"), target("share", 20, 2022)
    found = only(local(2023, target("share", 10)), province((2021, 2025), elsewhere, plainly))
    assert outcome(found) == plain(Status.BELOW, -10)


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
        scope = AMONG_COMMUNES if indicator == "rank" else Scope()
        ours = local(2023, *(target(indicator, value, scope=scope, contradicts=place) for value in values))
        found = only(ours, province(2023, target(indicator, 50, scope=scope)))
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


def test_a_deadline_that_another_document_sets_is_compared_if_that_is_known() -> None:
    document = plan("decision", NATION, (2021, 2025), target("share", 50, 2023), number="1085/QĐ-TTg")
    ours = local((2021, 2025), target("share", 50, set_by="1085/QĐ-TTg"))
    theirs = province((2021, 2025), target("share", 60, 2022))
    assert only(ours, theirs, document).reason is Reason.DUE_ELSEWHERE
    known = with_deadlines(ours, documents_by_number((document,)))
    found = only(known, theirs, document)
    assert (outcome(found), found.due, found.basis) == (plain(Status.BELOW, -10), 2023, DueBasis.STATED)
    as_floor = with_deadlines(replace(theirs, targets=ours.targets), documents_by_number((document,)))
    assert outcome(only(local(2023, target("share", 40)), as_floor)) == plain(Status.BELOW, -10)
