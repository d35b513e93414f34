"""Compare the targets of a plan with their floors. The rules are in docs/floors.md."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from cchc_cli.analysis.comparable import MatchingFigures, also_known, matching_figures, stricter_beyond
from cchc_cli.analysis.higher_level import (
    HigherLevelIndex,
    LevelAbove,
    Order,
    Requirement,
    is_rank_of_unknown_group,
    levels_above,
)
from cchc_cli.analysis.milestone_list import against_list, is_best
from cchc_cli.analysis.missing import missing
from cchc_cli.analysis.quotes import asks_more, last_known_stage, quote
from cchc_cli.analysis.result import NOT_EVALUATED, PASSES, Quote, Result, severity, with_replacement
from cchc_cli.analysis.rows import Row, better_by, order_key, rows_of
from cchc_cli.analysis.steps import better, in_force
from cchc_cli.analysis.target_values import TargetValue, each_year, target_values
from cchc_cli.analysis.without_floor import assigned, nothing, own_refusal, quoted_only, with_similar
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import DueBasis, Kind, Level, Reason, Status
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.target import Value


@dataclass(frozen=True, slots=True)
class _Above:
    """What a plan is compared with: the levels above it, next higher level first.

    `orders` tells when their documents were issued, compared with the plan.
    """

    corpus: Corpus
    levels: tuple[LevelAbove, ...]
    against: Level | Plan | None
    orders: frozenset[Order]


def check_plan(
    corpus: Corpus, plan: Plan, against: Level | Plan | None = None, index: HigherLevelIndex | None = None
) -> tuple[Result, ...]:
    """Return the results of a plan; see `evaluate`."""
    return evaluate(corpus, plan, against, index).results


class Evaluated(NamedTuple):
    """The results of a plan, those of missing targets included, in the order of the catalogue.

    `not_entered` is what the next higher level requires and is not among the targets entered: where the files of the
    locality do not cover all targets and tasks, these are no results and have no status.
    """

    results: tuple[Result, ...]
    not_entered: tuple[Result, ...]


def evaluate(
    corpus: Corpus,
    plan: Plan,
    against: Level | Plan | None = None,
    index: HigherLevelIndex | None = None,
    year: int | None = None,
) -> Evaluated:
    """Return a plan compared with its floors; with `year`, the values that apply in it with the floors of that year.

    For many plans, build `index` once with `higher_level_index(corpus)`.
    """
    levels = levels_above(corpus, plan, against, index)
    lacking = tuple(missing(corpus, plan, levels, year))
    found = [*check_targets(corpus, plan, levels, against, year), *(one.result for one in lacking if one.certain)]
    found.sort(key=lambda one: (*order_key(corpus, one.indicator, one.scope), one.due or 0))
    return Evaluated(tuple(found), tuple(one.result for one in lacking if not one.certain))


def check_targets(
    corpus: Corpus,
    plan: Plan,
    levels: tuple[LevelAbove, ...],
    against: Level | Plan | None = None,
    year: int | None = None,
) -> Iterator[Result]:
    """Yield the results of every target of a plan, without missing targets: one for each year and level.

    With `year`, they are those of the figures that apply in it.
    """
    orders = {id: order for level in levels for id, order in level.orders.items()}
    above = _Above(corpus, levels, against, frozenset(orders.values()))
    after = {id for id, order in orders.items() if order is Order.AFTER}
    for row in rows_of(corpus, plan):
        for local in target_values(corpus, row) if year is None else _in_force(corpus, row, year):
            years = each_year(local) if year is None else (local,)
            found = with_replacement(min((_evaluate(above, one) for one in years), key=severity), levels)
            later = frozenset(one.id for one in found.documents if one.id in after) if after else frozenset()
            yield replace(found, later_documents=later) if later else found


def _in_force(corpus: Corpus, row: Row, year: int) -> Iterator[TargetValue]:
    """Yield the figures of a row that apply in a year, as figures for that year."""
    values = in_force(row, year)
    for local in target_values(corpus, row):
        if local.value is not None and any(one.target in local.targets and one.year == local.due for one in values):
            yield replace(local, due=year)


def _evaluate(above: _Above, local: TargetValue) -> Result:
    """Return the result for one level and year.

    First by the documents that were not certainly issued after the plan: a later one never hides that the value is
    below what was asked before. Otherwise by all: below those is overtaken.
    """
    if is_rank_of_unknown_group(above.corpus.catalogue, local.target):
        return local.result(Status.NOT_COMPARABLE, reason=Reason.SCOPE)
    first = _by(above, local, Order.UNKNOWN)
    if first.status is Status.BELOW:
        if Order.UNKNOWN in above.orders:
            before = _by(above, local, Order.BEFORE)
            if before.status is not Status.BELOW:
                return replace(first, status=Status.OVERTAKEN, order_unknown=True)
            if first.order_unknown:
                first = _naming(before, first.floor, local.row)
        if Order.AFTER in above.orders:
            first = _naming(first, _by(above, local, Order.AFTER).floor, local.row)
        return _certain(first)
    found = _by(above, local, Order.AFTER) if Order.AFTER in above.orders else first
    if found.status is Status.BELOW:
        return replace(found, status=Status.OVERTAKEN, order_unknown=False)
    return _certain(found)


def _certain(result: Result) -> Result:
    """Return a result without the remark that its document may have been issued after the plan."""
    return replace(result, order_unknown=False) if result.order_unknown else result


def _naming(result: Result, other: Requirement | None, row: Row) -> Result:
    """Return a result that also names the floor of a document issued later, if it asks for more."""
    floor = result.floor
    if floor is None or other is None or other in (floor, *result.others) or other.target.indicator != row.indicator:
        return result
    if better(row.direction, other.figure, floor.figure) <= 0:
        return result
    return replace(result, others=(*result.others, other))


def _by(above: _Above, local: TargetValue, until: Order) -> Result:
    """Return the result by the documents issued until then: the next higher level with a comparable figure decides."""
    row, due, corpus = local.row, local.due, above.corpus
    if local.target.kind is Kind.DELEGATED:
        return assigned(corpus, above.levels, local)
    own, sought = own_refusal(local), local.sought(corpus)
    pending: Result | None = None
    undecided: Result | None = None
    for at, level in enumerate(above.levels):
        if any(
            level.documents.is_in_period(one, due) and one.may_have({row.indicator}) for one in level.documents.plans
        ):
            return local.result(Status.NOT_COMPARABLE, reason=Reason.UNREADABLE)
        figures = matching_figures(sought, level, until)
        if not figures.deciding or own is not None:
            pending = pending or quoted_only(sought, level, local, until, own, figures)
            continue
        found = _against(above, at, local, figures)
        if found.status is Status.NO_FLOOR:
            undecided = undecided or found
        elif undecided is not None and found.status in PASSES and found.floor is not None:
            undecided = replace(undecided, others=(*undecided.others, found.floor))
        else:
            return found
    if undecided is not None:
        return undecided
    if pending is not None:
        return with_similar(pending, sought, above.levels)
    return nothing(sought, above.levels, local)


def _against(above: _Above, at: int, local: TargetValue, figures: MatchingFigures) -> Result:
    """Return the result against the milestones of one level, which is the `at`-th above the plan."""
    row, value, level, sought = local.row, local.value, above.levels[at], local.sought(above.corpus)
    assert value is not None
    indicator = row.entry
    stated = local.basis in (DueBasis.STATED, DueBasis.TRAJECTORY)

    def promised_by(year: int) -> list[Value]:
        base = row.base_of(local.target)
        return [step.figure for target, step in row.milestones if step.since <= year and row.base_of(target) == base]

    found = against_list(
        above.corpus, row.plan, indicator, value, local.due, figures.deciding, promised_by if stated else None
    )
    floor = found.floor
    nearer = [quote(sought, one) for one in above.levels[:at]]
    if found.status in PASSES:
        withheld = _no_pass(above, at, local, nearer)
        if withheld is not None:
            reason, more = withheld
            return local.result(
                Status.NO_FLOOR, reason=reason, floor=more.requirement, differs=more.differs, others=(floor,)
            )
        if any(one.unread for one in above.levels[: at + 1]) and not is_best(indicator, value):
            return local.result(Status.NO_FLOOR, reason=Reason.UNREADABLE, others=(floor,))
    evaluated = found.status not in NOT_EVALUATED
    return local.result(
        found.status,
        reason=found.reason,
        gap=better_by(indicator.direction, value.number, floor.figure.number) if evaluated else None,
        floor=floor,
        others=(*found.others, *also_known(sought, figures)),
        upcoming=found.upcoming,
        missed=found.missed,
        nearer=tuple(one for one in nearer if one is not None),
        without_figure=tuple(one.level for one in above.levels[:at] if one.has_none(row.indicator)),
        farther=stricter_beyond(sought, above.levels[at + 1 :], value),
        fallback=at > 0 and above.against is None,
        order_unknown=level.orders[floor.plan.id] is Order.UNKNOWN,
        caveats=local.target.qualifiers.differing(floor.target.qualifiers) if evaluated else (),
    )


def _no_pass(above: _Above, at: int, local: TargetValue, nearer: Sequence[Quote | None]) -> tuple[Reason, Quote] | None:
    """Return why the `at`-th level gives no pass, with the figure of a nearer level that asks or may ask for more."""
    value, sought = local.value, local.sought(above.corpus)
    assert value is not None
    for level in above.levels[:at]:
        more = asks_more(sought, level, value)
        if more is not None:
            return Reason.NEARER_LEVEL_ASKS_MORE, more
    for level, quoted in zip(above.levels, nearer, strict=False):
        if quoted is not None and last_known_stage(level, quoted, sought, value):
            return Reason.LATER_STAGE_UNKNOWN, quoted
    return None
