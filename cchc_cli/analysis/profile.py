"""Summarize one plan: its coverage, its results, and the changes since the previous plan."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from cchc_cli.analysis.compare import ABSENT, ComparedCell, compare
from cchc_cli.analysis.evaluation import Evaluation
from cchc_cli.analysis.higher_level import is_replaced_by
from cchc_cli.analysis.missing import mentions
from cchc_cli.analysis.result import Result
from cchc_cli.analysis.rows import better_by
from cchc_cli.analysis.steps import DatedValue, better, changes, latest
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.dates import certainly_after
from cchc_cli.domain.enums import Area, Change, Direction, Kind, Reason, Relation, Status
from cchc_cli.domain.identity import same_authority
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.scope import Scope
from cchc_cli.domain.target import Target


@dataclass(frozen=True, slots=True)
class AreaCoverage:
    """The targets of a plan in one area by kind, and its results by status, missing targets included."""

    area: Area
    kinds: Counter[Kind]
    statuses: Counter[Status]

    @property
    def targets(self) -> int:
        """Return the number of targets in the area."""
        return self.kinds.total()


@dataclass(frozen=True, slots=True)
class Changed:
    """A row of the plan and of the previous one, with the values of each."""

    indicator: str
    scope: Scope
    change: Change
    before: tuple[DatedValue, ...]
    now: tuple[DatedValue, ...]
    gap: Decimal | None = None
    reason: Reason | None = None


@dataclass(frozen=True, slots=True)
class Profile:
    """The summary of a plan."""

    plan: Plan
    areas: tuple[AreaCoverage, ...]
    results: tuple[Result, ...]
    delegated: tuple[Target, ...]
    earlier: Plan | None = None
    changes: tuple[Changed, ...] = ()


def profile(evaluation: Evaluation, plan: Plan, wanted: Callable[[str], bool] = lambda indicator: True) -> Profile:
    """Return the profile of a plan, of the indicators that are `wanted`."""
    corpus = evaluation.corpus
    results = tuple(one for one in evaluation.results(plan) if wanted(one.indicator))
    targets = [target for target in plan.targets if wanted(target.indicator)]
    areas = {corpus.catalogue[name].area for name in corpus.catalogue if wanted(name)}
    before = earlier_plan(corpus, plan)
    return Profile(
        plan,
        tuple(_coverage(corpus, area, targets, results) for area in Area if area in areas),
        results,
        tuple(target for target in targets if target.kind is Kind.DELEGATED),
        before,
        tuple(_changes(evaluation, before, plan, wanted)) if before is not None else (),
    )


def _coverage(corpus: Corpus, area: Area, targets: list[Target], results: tuple[Result, ...]) -> AreaCoverage:
    def here(indicator: str) -> bool:
        return corpus.catalogue[indicator].area is area

    own = [target for target in targets if here(target.indicator)]
    return AreaCoverage(
        area,
        Counter(target.kind for target in own),
        Counter(one.status for one in results if here(one.indicator)),
    )


def earlier_plan(corpus: Corpus, plan: Plan) -> Plan | None:
    """Return the plan that this one follows: of the same authority and kind, yearly or longer, and over before it.

    So is an earlier one for the same period, and in any case one that the plan says it replaces; for a yearly plan that
    follows none, the longer plan that its year is in. Return None if one of the two is of partial coverage: a target
    that it lacks need not be new or dropped.
    """
    others = [one for one in corpus.plans.values() if one.full and one is not plan]
    before = [one for one in others if _precedes(corpus, one, plan)] or [
        one for one in others if _encloses(corpus, one, plan)
    ]
    if not plan.full or not before:
        return None
    return max(before, key=lambda one: (one.period.start, one.period.end, one.day, one.id))


def _precedes(corpus: Corpus, one: Plan, plan: Plan) -> bool:
    if one.locality != plan.locality or not _is_of_one_authority(corpus, one, plan):
        return False
    if is_replaced_by(one, plan, corpus.localities):
        return True
    if one.period == plan.period:
        return certainly_after(plan.document.issued, one.document.issued) is True
    return one.period.is_yearly is plan.period.is_yearly and one.period.end < plan.period.start


def _encloses(corpus: Corpus, one: Plan, plan: Plan) -> bool:
    """Return whether a plan is the longer one of the same authority for the year of a yearly plan."""
    same = one.locality == plan.locality and _is_of_one_authority(corpus, one, plan)
    return same and plan.period.is_yearly and not one.period.is_yearly and plan.period.end in one.period


def _is_of_one_authority(corpus: Corpus, one: Plan, plan: Plan) -> bool:
    """Return whether both are plans of the locality, or of one agency of it."""
    if not one.document.agency and not plan.document.agency:
        return True
    return one.document.agency is plan.document.agency and same_authority(one, plan, corpus.localities)


def _changes(evaluation: Evaluation, before: Plan, plan: Plan, wanted: Callable[[str], bool]) -> Iterator[Changed]:
    corpus = evaluation.corpus
    beside = [
        one
        for one in corpus.plans_of(plan.locality)
        if one.id not in (plan.id, before.id)
        and one.period.overlaps(plan.period)
        and _is_of_one_authority(corpus, one, plan)
    ]
    encloses = _encloses(corpus, before, plan)
    for row in compare(evaluation, (before, plan), plan.period.end if encloses else None).rows:
        if wanted(row.indicator):
            was, now = row.cells
            change, gap, reason = _change(corpus.catalogue[row.indicator].direction, was, now)
            if change is Change.DROPPED and (encloses or any(mentions(one, {row.indicator}) for one in beside)):
                change = Change.ELSEWHERE
            yield Changed(row.indicator, row.scope, change, was.values, now.values, gap, reason)


def _change(direction: Direction, was: ComparedCell, now: ComparedCell) -> tuple[Change, Decimal | None, Reason | None]:
    by_relation = {
        Relation.STRICTER: Change.RAISED,
        Relation.LOOSER: Change.LOWERED,
        Relation.SAME: Change.KEPT,
        Relation.ONLY_HERE: Change.NEW,
        **dict.fromkeys(ABSENT, Change.DROPPED),
    }
    if Relation.NOT_KNOWN in (was.relation, now.relation):  # both plans are complete, so a target could not be read
        return Change.OTHER, None, Reason.UNREADABLE
    if now.sooner:
        return Change.SOONER if now.sooner > 0 else Change.POSTPONED, now.gap, None
    if now.relation in by_relation:
        return by_relation[now.relation], now.gap, None
    if now.relation in (Relation.NO_FIGURE, Relation.ASSIGNED):
        if _qualitative(was) == _qualitative(now):
            return Change.KEPT, None, None
        assigned = now.relation is Relation.ASSIGNED
        return Change.OTHER, None, Reason.DELEGATED if assigned else Reason.NO_FIGURE
    if now.reason is Reason.DIFFERENT_PERIODS:
        return _of_last_figures(direction, was, now)
    return Change.OTHER, None, now.reason or was.reason


def _qualitative(cell: ComparedCell) -> set[object]:
    """Return the aims and assigning levels of a cell without figures."""
    return {(value.target.aim, value.target.delegated_to) for value in cell.values}


def _of_last_figures(
    direction: Direction, was: ComparedCell, now: ComparedCell
) -> tuple[Change, Decimal | None, Reason | None]:
    """Return the change of the figures of plans for periods that follow each other: from what was in force last.

    The gap is that of the last figure. It is none if a figure of the plan is better and another one worse.
    """
    earlier, later = (tuple(value for value in cell.values if value.value is not None) for cell in (was, now))
    before = latest(direction, earlier, max(value.year for value in earlier))[0].figure
    found = [latest(direction, later, year)[0].figure for year in sorted(changes(direction, later))]
    signs = {better(direction, figure, before) for figure in found}
    if {1, -1} <= signs:
        return Change.OTHER, None, Reason.MIXED_YEARS
    change = Change.RAISED if 1 in signs else Change.LOWERED if -1 in signs else Change.KEPT
    return change, better_by(direction, found[-1].number, before.number), None
