"""The rows of a plan: its targets by indicator and scope, in the order of the catalogue."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Area, Direction, Kind, Level
from cchc_cli.domain.indicator import Indicator
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.scope import Scope
from cchc_cli.domain.target import Base, Milestone, Target, Value, due_year, milestones

_AREAS = {area: index for index, area in enumerate(Area)}


def own_scope(scope: Scope, level: Level) -> Scope:
    """Return the scope of a plan's target; in a commune's plan, a figure for `cấp xã` is the commune's own."""
    if level is Level.COMMUNE and scope.levels == (Level.COMMUNE,):
        return replace(scope, levels=())
    return scope


@dataclass(frozen=True, slots=True)
class Row:
    """The targets of a plan for one indicator and scope, in the order of the document."""

    plan: Plan
    indicator: str
    scope: Scope
    targets: tuple[Target, ...]
    entry: Indicator
    ended: int | None = None
    """The year in which the locality ended, if it did."""

    @property
    def direction(self) -> Direction:
        """Return which way is better."""
        return self.entry.direction

    def base_of(self, target: Target) -> Base | None:
        """Return the baseline that tells two figures apart; None if the indicator needs none.

        Figures of a reduction or saving from different baselines are different targets.
        """
        return target.base if self.entry.needs_base else None

    @property
    def milestones(self) -> tuple[tuple[Target, Milestone], ...]:
        """Return every value with its target, by year."""
        found = [
            (target, step) for target in self.targets for step in milestones(target, self.plan.period, self.entry.unit)
        ]
        return tuple(sorted(found, key=lambda pair: (pair[1].year, pair[0].index)))

    @property
    def last_year(self) -> int:
        """Return the last year that the values apply in: the period's end or a later stated year.

        No value applies after the year in which the locality ended.
        """
        last = max((self.plan.period.end, *(due_year(target, self.plan.period) for target in self.targets)))
        return last if self.ended is None else min(last, self.ended)

    @property
    def contradictory(self) -> bool:
        """Return whether the document gives two figures for one year, measured from the same baseline."""
        values: dict[tuple[tuple[int, int], Base | None], Value] = {}
        return any(
            values.setdefault((step.time, self.base_of(target)), step.figure) != step.figure
            for target, step in self.milestones
        )


def rows_of(corpus: Corpus, plan: Plan) -> tuple[Row, ...]:
    """Return the rows of a plan in the order of areas and catalogue."""
    level = corpus.level(plan)
    last_day = corpus.locality(plan).ended
    ended = None if last_day is None else last_day.year
    groups: dict[tuple[str, Scope], list[Target]] = {}
    for target in plan.targets:
        groups.setdefault((target.indicator, own_scope(target.scope, level)), []).append(target)
    rows = (
        Row(plan, indicator, scope, tuple(targets), corpus.catalogue[indicator], ended)
        for (indicator, scope), targets in groups.items()
    )
    return tuple(sorted(rows, key=lambda row: order_key(corpus, row.indicator, row.scope)))


def order_key(corpus: Corpus, indicator: str, scope: Scope) -> tuple[object, ...]:
    """Return the sort key of a row: area, place in the catalogue, and the general figure before narrower ones."""
    entry = corpus.catalogue[indicator]
    levels = tuple(level.rank for level in scope.levels)
    terms = tuple((len(found), *(one.position for one in found)) for found in (scope.fields, scope.bodies))
    narrower = (terms, scope.service_levels, scope.words)
    return (_AREAS[entry.area], entry.position, indicator, levels, narrower)


def better_by(direction: Direction, value: Decimal, than: Decimal) -> Decimal:
    """Return how much better `value` is than another, in the indicator's direction; negative if worse."""
    return value - than if direction is Direction.MORE else than - value


def worst(direction: Direction, values: Iterable[Decimal]) -> Decimal:
    """Return the least ambitious of several values."""
    return min(values) if direction is Direction.MORE else max(values)


def is_figure(target: Target) -> bool:
    """Return whether a target has a figure."""
    return target.kind is Kind.QUANTITATIVE
