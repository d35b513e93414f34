"""The evaluation of floors against a second implementation, over generated corpora."""

import pytest
from floor_oracle import Key, Oracle, Outcome
from hypothesis import given, settings

from building import corpus
from building_corpora import anything, figures, higher_level_plans, local_plans
from cchc_cli.analysis.floors import check_plan
from cchc_cli.analysis.result import NOT_EVALUATED, Result
from cchc_cli.domain.enums import DueBasis, Reason, Status
from cchc_cli.domain.plan import Plan


def key_of(one: Result) -> Key:
    assert one.level is not None
    year = None if one.basis is DueBasis.EVERY_YEAR else one.due
    return one.indicator, one.scope, frozenset(target.index for target in one.targets), year, one.level


def seen(one: Result) -> Outcome:
    """Return a result in the terms of the oracle, without figures that are only quoted."""
    compared = one.status not in NOT_EVALUATED or one.reason is Reason.SUPERIORS_DISAGREE
    floor = one.floor if compared else None
    return Outcome(
        one.status,
        one.reason,
        None if floor is None else (floor.plan.id, floor.year, floor.value),
        None if one.missed is None else (one.missed.year, one.missed.value),
        None if one.farther is None else (one.farther.year, one.farther.value),
        one.order_unknown,
        one.issued_later and compared,
    )


def expected(one: Outcome) -> Outcome:
    if one.status not in NOT_EVALUATED or one.reason is Reason.SUPERIORS_DISAGREE:
        return one
    return Outcome(one.status, one.reason)


def compare(ours: Plan, theirs: list[Plan]) -> None:
    whole = corpus(ours, *theirs)
    found = {key_of(one): seen(one) for one in check_plan(whole, ours) if one.status is not Status.MISSING}
    assert found == {key: expected(one) for key, one in Oracle(whole, ours).results().items()}


@given(local_plans(figures()), higher_level_plans(figures()))
def test_figures_of_one_indicator(ours: Plan, theirs: list[Plan]) -> None:
    compare(ours, theirs)


@given(local_plans(anything()), higher_level_plans(anything()))
def test_targets_of_every_kind(ours: Plan, theirs: list[Plan]) -> None:
    compare(ours, theirs)


@pytest.mark.slow
@settings(max_examples=20_000)
@given(local_plans(figures() | anything()), higher_level_plans(figures() | anything()))
def test_many_corpora(ours: Plan, theirs: list[Plan]) -> None:
    compare(ours, theirs)
