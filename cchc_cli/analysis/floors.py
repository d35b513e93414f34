"""Compare the targets of a plan with their floors. The rules are in docs/floors.md."""

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
    is_fallback,
    level_fits,
    milestones_by_year,
)
from cchc_cli.analysis.missing import missing
from cchc_cli.analysis.result import NOT_EVALUATED, Result, severity
from cchc_cli.analysis.rows import Row, better_by, is_figure, order_key, rows_of, worst
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.dates import certainly_after
from cchc_cli.domain.enums import DueBasis, Kind, Level, Reason, Status
from cchc_cli.domain.indicator import similar_to
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.target import Base, Milestone, Target, due_basis, due_year


@dataclass(frozen=True, slots=True)
class _TargetValue:
    """One value of a row for one year. `target` is the target that sets it; without a figure, `value` is None."""

    row: Row
    targets: tuple[Target, ...]
    target: Target
    value: Decimal | None
    due: int
    basis: DueBasis
    levels: tuple[Level, ...]

    def result(self, status: Status, **more: Any) -> Result:
        """Return the result of this value; `more` are further fields of it."""
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
    """Return the results of a plan, those of missing targets included, in the order of the catalogue.

    For many plans, build `index` once with `higher_level_index(corpus)`.
    Raises `higher_level.NotAbove` when `against` is a document of a locality that is not above the plan's.
    """
    higher_level = higher_level_documents(corpus, plan, against, index)
    found = [*check_targets(corpus, plan, higher_level, against), *missing(corpus, plan, higher_level, against)]
    return tuple(sorted(found, key=lambda one: (*order_key(corpus, one.indicator, one.scope), one.due or 0)))


def check_targets(
    corpus: Corpus, plan: Plan, higher_level: tuple[HigherLevelDocuments, ...], against: Level | Plan | None = None
) -> Iterator[Result]:
    """Yield the result of every target value of a plan, without missing targets."""
    for row in rows_of(corpus, plan):
        for local in _target_values(corpus, row):
            yield _evaluate(corpus, local, higher_level, against)


def _target_values(corpus: Corpus, row: Row) -> Iterator[_TargetValue]:
    """Yield the values of a row by year and base; of figures that contradict each other, the worst."""
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
    """Return the most severe of the results for each level and each year that the value is for."""
    found = {
        level: min((_evaluate_for(corpus, one, higher_level, level) for one in _each_year(local)), key=severity)
        for level in local.levels
    }
    result = min(found.values(), key=severity)
    fallback = result.floor is not None and is_fallback(result.floor.level, higher_level, against)
    levels = local.levels
    if result.status not in NOT_EVALUATED:
        levels = tuple(level for level, one in found.items() if one.status not in NOT_EVALUATED)
    unchanged = not fallback and levels == result.levels
    return result if unchanged else replace(result, fallback=fallback, levels=levels)


def _each_year(local: _TargetValue) -> Iterator[_TargetValue]:
    """Yield the value for each year that it is due in, the last first.

    A figure for every year is due in each year of the period for which the plan has no other figure.
    """
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
    """Return the result for one level and year: the next higher level with a usable floor decides."""
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
    """Return why the value cannot be compared with requirements for the same indicator and scope, or None."""
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
    """Return the figure due nearest to a year; of two equally near, the earlier."""
    return min(figures, key=lambda figure: (abs(figure.year - due), figure.year, figure.plan.id, figure.target.index))


def _against_milestones(corpus: Corpus, local: _TargetValue, bearing: list[Requirement]) -> Result:
    """Return the result against the latest milestone due by then, or else against the first later one."""
    row, value = local.row, local.value
    assert value is not None
    indicator = corpus.catalogue[row.indicator]
    if indicator.needs_base:
        bearing = [one for one in bearing if _same_base(one.target, local.target)]
    steps = milestones_by_year(row.plan, bearing, corpus.localities)
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
        # overtaken, unless a requirement older than the local plan is not met either
        before = [one for one in bearing if certainly_after(one.plan.document.issued, issued) is not True]
        earlier = _against_milestones(corpus, local, before) if before else None
        return earlier if earlier is not None and earlier.status is Status.BELOW else made(Status.OVERTAKEN)
    if local.basis in (DueBasis.STATED, DueBasis.TRAJECTORY) and _only_later(corpus, local, steps):
        return made(Status.LATER)
    return made(Status.MEETS if gaps[0] == 0 else Status.ABOVE)


def _only_later(corpus: Corpus, local: _TargetValue, steps: dict[int, tuple[Requirement, ...]]) -> bool:
    """Return whether the plan misses an earlier milestone within its period."""
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
    """Return the result against a requirement that is relevant and not comparable, or None.

    That is one for the same indicator with another scope, one without a figure, or one for a similar indicator.
    """
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
        order = {name: at for at, name in enumerate(similar_ids)}  # the catalogue lists the most similar first
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
    """Return a result that only quotes a figure: one of other years, approximate, or about the higher level itself.

    A document whose period shares no year with the plan's is not quoted.
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
