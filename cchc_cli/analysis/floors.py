"""The floor: how a local target stands to what the plans above ask. The rules are in docs/floors.md."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial
from typing import Any

from cchc_cli.analysis.higher_level import (
    HigherLevelDocuments,
    HigherLevelIndex,
    Requirement,
    about_itself,
    for_this_level,
    higher_level_documents,
    level_fits,
    milestones_by_year,
)
from cchc_cli.analysis.rows import Row, better_by, is_figure, order_key, rows_of, worst
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.dates import certainly_after
from cchc_cli.domain.enums import BY_SEVERITY, DueBasis, Kind, Level, Reason, Status
from cchc_cli.domain.indicator import similar_to
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.target import Base, Milestone, Scope, Target, due_basis, due_year


@dataclass(frozen=True, slots=True)
class Result:
    """How one promise stands to its floor.

    `gap` and `value` are in the indicator's unit; `gap` is positive when the local figure is better. `floor` is the
    figure judged by, or with `no-floor` and `not-comparable` the one that is only quoted. `others` are further
    superior figures that disagree, `upcoming` the next milestone above. `near` is the near relative it is about.
    """

    plan: Plan
    indicator: str
    scope: Scope
    status: Status
    targets: tuple[Target, ...] = ()
    value: Decimal | None = None
    due: int | None = None
    basis: DueBasis | None = None
    reason: Reason | None = None
    gap: Decimal | None = None
    floor: Requirement | None = None
    others: tuple[Requirement, ...] = ()
    upcoming: Requirement | None = None
    similar: str | None = None
    fallback: bool = False
    order_unknown: bool = False
    caveats: tuple[str, ...] = ()
    years_left: int | None = None
    levels: tuple[Level, ...] = ()
    """The levels that the verdict is about: with a figure for several, those that could be judged."""


NOT_EVALUATED = (Status.NOT_COMPARABLE, Status.NO_FLOOR)
"""Statuses that say why there is no verdict."""

_MOST_SEVERE_FIRST = (Status.BELOW, Status.OVERTAKEN, *BY_SEVERITY[1:3], Status.NOT_COMPARABLE, *BY_SEVERITY[3:])


def severity(result: Result) -> int:
    """Which of several verdicts on one promise counts: a doubt about one is not hidden by another that is met."""
    if result.status is Status.NOT_COMPARABLE and result.reason is not Reason.SUPERIORS_DISAGREE:
        return len(_MOST_SEVERE_FIRST)
    if result.status is Status.NO_FLOOR:
        return len(_MOST_SEVERE_FIRST) + (1 if result.floor is not None else 2)
    return _MOST_SEVERE_FIRST.index(result.status)


@dataclass(frozen=True, slots=True)
class _TargetValue:
    """One value of a row for one year. `judged` is the target that sets it; without figure `value` is None."""

    row: Row
    targets: tuple[Target, ...]
    target: Target
    value: Decimal | None
    due: int
    basis: DueBasis
    levels: tuple[Level, ...]

    def result(self, status: Status, **more: Any) -> Result:
        row = self.row
        return Result(
            row.plan,
            row.indicator,
            row.scope,
            status,
            self.targets,
            self.value,
            self.due,
            self.basis,
            levels=self.levels,
            **more,
        )


def check_plan(
    corpus: Corpus, plan: Plan, against: Level | Plan | None = None, index: HigherLevelIndex | None = None
) -> tuple[Result, ...]:
    """The verdict on every promise of a plan, and on what it leaves out, in the order of the catalogue.

    `book` (`higher_level_index(corpus)`) saves making it anew for each of many plans.
    Raises `higher_level.NotAbove` when `against` is a document of a locality that is not above the plan's.
    """
    higher_level = higher_level_documents(corpus, plan, against, index)
    found = [*check_targets(corpus, plan, higher_level, against), *_missing(corpus, plan, higher_level, against)]
    return tuple(sorted(found, key=lambda one: (*order_key(corpus, one.indicator, one.scope), one.due or 0)))


def check_targets(
    corpus: Corpus, plan: Plan, higher_level: tuple[HigherLevelDocuments, ...], against: Level | Plan | None = None
) -> Iterator[Result]:
    """Yield the result of every promise of a plan, without what it leaves out; `chain` is that of `chain_above`."""
    for row in rows_of(corpus, plan):
        for local in _target_values(corpus, row):
            yield _evaluate(corpus, local, higher_level, against)


def _target_values(corpus: Corpus, row: Row) -> Iterator[_TargetValue]:
    """What a row promises by year (and base): figures that contradict each other are one, judged by the worst."""
    direction = corpus.catalogue[row.indicator].direction
    levels = row.scope.levels or (corpus.level(row.plan),)
    figures: dict[tuple[int, bool, Base | None], list[tuple[Target, Milestone]]] = {}
    for target, step in row.milestones:
        key = (step.year, step.basis is DueBasis.EVERY_YEAR, row.base_of(target))
        figures.setdefault(key, []).append((target, step))
    for (year, _, _), found in figures.items():
        value = worst(direction, (step.value for _, step in found))
        found.sort(key=lambda pair: pair[0].index)
        target = next(target for target, step in found if step.value == value)
        basis = next((step.basis for _, step in found if step.basis is not DueBasis.PERIOD), DueBasis.PERIOD)
        yield _TargetValue(row, tuple(target for target, _ in found), target, value, year, basis, levels)
    without_figure: dict[tuple[int, Kind], list[Target]] = {}
    for target in row.targets:
        if not is_figure(target):
            without_figure.setdefault((due_year(target, row.plan.period), target.kind), []).append(target)
    for (year, _), targets in without_figure.items():
        yield _TargetValue(row, tuple(targets), targets[0], None, year, due_basis(targets[0]), levels)


def _evaluate(
    corpus: Corpus, local: _TargetValue, higher_level: tuple[HigherLevelDocuments, ...], against: Level | Plan | None
) -> Result:
    """Judged for each level and each year the promise is for; the gravest verdict counts."""
    found = {
        level: min((_evaluate_for(corpus, one, higher_level, level) for one in _each_year(local)), key=severity)
        for level in local.levels
    }
    result = min(found.values(), key=severity)
    nearest = higher_level[0].level if higher_level else None
    fallback = (
        against is None
        and result.floor is not None
        and result.floor.level is Level.NATION
        and nearest is not Level.NATION
    )
    levels = local.levels
    if result.status not in NOT_EVALUATED:
        levels = tuple(level for level, one in found.items() if one.status not in NOT_EVALUATED)
    unchanged = not fallback and levels == result.levels
    return result if unchanged else replace(result, fallback=fallback, levels=levels)


def _each_year(local: _TargetValue) -> Iterator[_TargetValue]:
    """A promise for every year is due each year for which the plan gives no figure of its own, the last one first."""
    if local.basis is not DueBasis.EVERY_YEAR:
        yield local
        return
    period = local.row.plan.period
    dated = {step.year for _, step in local.row.milestones if step.basis is not DueBasis.EVERY_YEAR}
    years = [year for year in range(period.end, period.start - 1, -1) if year not in dated]
    for year in years or (period.end,):
        yield replace(local, due=year)


def _evaluate_for(
    corpus: Corpus, local: _TargetValue, higher_level: tuple[HigherLevelDocuments, ...], level: Level
) -> Result:
    row, due = local.row, local.due
    quoted: Result | None = None
    not_comparable: Result | None = None
    for documents in higher_level:
        if any(due in plan.period and plan.may_have({row.indicator}) for plan in documents.plans):
            return local.result(Status.NOT_COMPARABLE, reason=Reason.UNREADABLE)
        same = documents.figures.get(row.indicator, ())
        fitting = [figure for figure in same if level_fits(figure.target.scope, level)]
        fitting = [figure for figure in fitting if figure.target.scope.beyond_level == row.scope.beyond_level]
        usable = [figure for figure in fitting if not figure.target.qualifiers.approximate]
        usable = [figure for figure in usable if not about_itself(figure.target, documents.level)]
        bearing = for_this_level([figure for figure in usable if due in figure.plan.period], level)
        if bearing:
            refusal = _refusal(corpus, local, bearing)
            if refusal is None:
                return _against_milestones(corpus, local, bearing)
            not_comparable = not_comparable or local.result(
                Status.NOT_COMPARABLE, reason=refusal, floor=_closest(bearing, due)
            )
        else:
            not_comparable = not_comparable or _not_comparable(corpus, local, documents, same, level)
            quoted = quoted or _quoted(local, documents, same, usable)
    if local.target.kind is Kind.DELEGATED and not_comparable is None:
        return local.result(Status.NOT_COMPARABLE, reason=Reason.DELEGATED)
    nothing = Reason.NONE_KNOWN if higher_level else Reason.NO_LEVEL_ABOVE
    if higher_level and corpus.incomplete:
        nothing = Reason.UNREADABLE
    return not_comparable or quoted or local.result(Status.NO_FLOOR, reason=nothing)


def _refusal(corpus: Corpus, local: _TargetValue, bearing: list[Requirement]) -> Reason | None:
    """Why figures for the same thing cannot be held against each other, if they cannot."""
    target = local.target
    if target.kind is Kind.DELEGATED:
        return Reason.DELEGATED
    if local.value is None:
        return Reason.NO_FIGURE
    if any(one.due.set_by is not None for one in (*local.targets, *(one.target for one in bearing))):
        return Reason.DUE_ELSEWHERE
    if any(one.doubt is not None for one in local.targets) or any(one.target.doubt is not None for one in bearing):
        return Reason.DOUBTFUL_DENOMINATOR
    if corpus.catalogue[target.indicator].needs_base:
        same_base = [one for one in bearing if _same_base(one.target, target)]
        if not same_base:
            return Reason.BASE
    return None


def _same_base(one: Target, other: Target) -> bool:
    return (
        one.base is not None
        and other.base is not None
        and not one.base.unknown
        and not other.base.unknown
        and one.base.text == other.base.text
    )


def _closest(figures: list[Requirement], due: int) -> Requirement:
    """The figure due nearest to a year, the earlier one of two."""
    return min(figures, key=lambda figure: (abs(figure.year - due), figure.year, figure.plan.id, figure.target.index))


def _against_milestones(corpus: Corpus, local: _TargetValue, bearing: list[Requirement]) -> Result:
    row, value = local.row, local.value
    assert value is not None
    indicator = corpus.catalogue[row.indicator]
    if indicator.needs_base:
        bearing = [one for one in bearing if _same_base(one.target, local.target)]
    steps = milestones_by_year(row.plan, bearing)
    past = [year for year in steps if year <= local.due]
    future = [year for year in steps if year > local.due]
    decisive = past[-1] if past else future[0]
    figures = steps[decisive]
    by_gap = sorted(figures, key=lambda figure: better_by(indicator.direction, value, figure.value))
    strictest = by_gap[0]
    gaps = [better_by(indicator.direction, value, figure.value) for figure in by_gap]
    following = steps[future[0]][0] if past and future else None
    upcoming = following if following is not None and following.target is not strictest.target else None
    made = partial(
        local.result,
        floor=strictest,
        others=tuple(by_gap[1:]) if gaps[0] != gaps[-1] else (),
        gap=gaps[0],
        upcoming=upcoming,
        caveats=local.target.qualifiers.differing(strictest.target.qualifiers),
    )
    if gaps[0] < 0 <= gaps[-1]:
        return made(Status.NOT_COMPARABLE, reason=Reason.SUPERIORS_DISAGREE, gap=None)
    if not past:
        if gaps[0] >= 0:
            return made(Status.ABOVE)
        return made(Status.NOT_YET_DUE, years_left=decisive - local.due)
    if gaps[0] < 0:
        issued = row.plan.document.issued
        orders = [certainly_after(figure.plan.document.issued, issued) for figure in by_gap]
        if not all(order is True for order in orders):
            return made(Status.BELOW, order_unknown=None in orders)
        # overtaken, unless what was asked before the local plan was issued is not met either
        before = [one for one in bearing if certainly_after(one.plan.document.issued, issued) is not True]
        earlier = _against_milestones(corpus, local, before) if before else None
        return earlier if earlier is not None and earlier.status is Status.BELOW else made(Status.OVERTAKEN)
    if local.basis in (DueBasis.STATED, DueBasis.TRAJECTORY) and _only_later(corpus, local, steps):
        return made(Status.LATER)
    return made(Status.MEETS if gaps[0] == 0 else Status.ABOVE)


def _only_later(corpus: Corpus, local: _TargetValue, steps: dict[int, tuple[Requirement, ...]]) -> bool:
    """Whether some earlier milestone within the plan is met by nothing the plan promises by then."""
    direction = corpus.catalogue[local.row.indicator].direction
    own = local.row.milestones
    for year, figures in steps.items():
        if not local.row.plan.period.start <= year < local.due:
            continue
        by_then = [
            step.value
            for target, step in own
            if step.since <= year and local.row.base_of(target) == local.row.base_of(local.target)
        ]
        if not any(all(better_by(direction, value, figure.value) >= 0 for figure in figures) for value in by_then):
            return True
    return False


def _not_comparable(
    corpus: Corpus, local: _TargetValue, documents: HigherLevelDocuments, same: Sequence[Requirement], level: Level
) -> Result | None:
    """What bears on the promise and cannot be held against it: the same indicator otherwise, or a near relative."""
    row, due = local.row, local.due
    others = [
        figure for figure in same if due in figure.plan.period and not about_itself(figure.target, documents.level)
    ]
    others = [figure for figure in others if not figure.target.qualifiers.approximate]
    if others:
        return local.result(Status.NOT_COMPARABLE, reason=Reason.SCOPE, floor=_closest(others, due))
    for plan in documents.plans:
        if due in plan.period and any(
            target.indicator == row.indicator and not is_figure(target) for target in plan.targets
        ):
            return local.result(Status.NOT_COMPARABLE, reason=Reason.NO_FIGURE)
    similar_ids = similar_to(corpus.catalogue, row.indicator)
    required = (figure for relative in similar_ids for figure in documents.figures.get(relative, ()))
    similar = [figure for figure in required if due in figure.plan.period]
    similar = [figure for figure in similar if not about_itself(figure.target, documents.level)]
    similar = [figure for figure in similar if level_fits(figure.target.scope, level)]
    if similar:
        order = {name: at for at, name in enumerate(similar_ids)}  # the catalogue names the likest first
        closest = min(
            similar, key=lambda one: (abs(one.year - due), one.year, order[one.target.indicator], one.plan.id)
        )
        return local.result(
            Status.NOT_COMPARABLE, reason=Reason.NEAR_RELATIVE, floor=closest, similar=closest.target.indicator
        )
    return None


def _quoted(
    local: _TargetValue, documents: HigherLevelDocuments, same: Sequence[Requirement], usable: list[Requirement]
) -> Result | None:
    """A figure that is no floor and worth quoting: of another year, only approximate, or about the superior.

    Documents of another time altogether are not quoted: what was asked of 2023 says nothing of a plan of 2026.
    """
    period = local.row.plan.period
    same_time = [figure for figure in usable if figure.plan.period.overlaps(period)]
    if same_time:
        return local.result(Status.NO_FLOOR, reason=Reason.OUTSIDE_PERIOD, floor=_closest(same_time, local.due))
    approximate = [
        figure for figure in same if figure.target.qualifiers.approximate and local.due in figure.plan.period
    ]
    if approximate:
        return local.result(Status.NO_FLOOR, reason=Reason.APPROXIMATE, floor=_closest(approximate, local.due))
    itself = [figure for figure in same if about_itself(figure.target, documents.level)]
    if itself:
        return local.result(Status.NO_FLOOR, reason=Reason.ABOUT_SUPERIOR, floor=_closest(itself, local.due))
    return None


def _missing(
    corpus: Corpus, plan: Plan, higher_level: tuple[HigherLevelDocuments, ...], against: Level | Plan | None
) -> Iterator[Result]:
    """What the nearest level asks of this plan, by its last year, and the plan does not mention."""
    if not plan.full:
        return
    own = corpus.level(plan)
    has = {target.indicator for target in plan.targets}
    done: set[str] = set()
    for documents in higher_level:
        asks: dict[tuple[str, Scope], list[Requirement]] = {}
        for figure in (figure for found in documents.figures.values() for figure in found):
            target = figure.target
            to_this_level = own in target.scope.levels
            if (
                (figure.plan.full or to_this_level)
                and level_fits(target.scope, own)
                and plan.period.end in figure.plan.period
                and figure.year in plan.period
                and target.indicator not in done
                and not target.qualifiers.approximate
                and not about_itself(target, documents.level)
            ):
                scope = Scope(
                    (), target.scope.fields, target.scope.body, target.scope.service_levels, target.scope.among
                )
                asks.setdefault((target.indicator, scope), []).append(figure)
        done.update(indicator for indicator, _ in asks)
        for (indicator, scope), figures in asks.items():
            if indicator in has:
                continue
            similar_ids = {indicator, *similar_to(corpus.catalogue, indicator)}
            if has & similar_ids or plan.may_have(similar_ids):
                continue
            steps = milestones_by_year(plan, for_this_level(figures, own))
            last = steps[max(steps)][0]
            fallback = against is None and documents.level is Level.NATION and higher_level[0].level is not Level.NATION
            yield Result(plan, indicator, scope, Status.MISSING, floor=last, fallback=fallback)
