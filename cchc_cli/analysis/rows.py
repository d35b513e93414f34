"""The rows of a plan: its targets by indicator and scope, in the order of the catalogue."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Area, Direction, Field, Kind, Level
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.target import Base, Milestone, Scope, Target, due_year, milestones

_FIELDS = {field: index for index, field in enumerate(Field)}
_AREAS = {area: index for index, area in enumerate(Area)}


def own_scope(scope: Scope, level: Level) -> Scope:
    """A commune's figure for `cấp xã` is its figure: the level says nothing that the plan does not."""
    if level is Level.COMMUNE and scope.levels == (Level.COMMUNE,):
        return Scope((), scope.fields, scope.body, scope.service_levels, scope.among)
    return scope


@dataclass(frozen=True, slots=True)
class Row:
    """All that a plan says of one indicator for one scope, in the order of the document."""

    plan: Plan
    indicator: str
    scope: Scope
    targets: tuple[Target, ...]
    from_bases: bool
    """Whether the indicator is a reduction or saving: figures from different bases then are different promises."""

    def base_of(self, target: Target) -> Base | None:
        """The base that tells one promise from another; None where the indicator has no use for one."""
        return target.base if self.from_bases else None

    @property
    def milestones(self) -> tuple[tuple[Target, Milestone], ...]:
        """Every value with its target, by year."""
        found = [(target, step) for target in self.targets for step in milestones(target, self.plan.period)]
        return tuple(sorted(found, key=lambda pair: (pair[1].year, pair[0].index)))

    @property
    def last_year(self) -> int:
        """The last year these values hold: the period's end or a later stated year."""
        return max((self.plan.period.end, *(due_year(target, self.plan.period) for target in self.targets)))

    @property
    def contradictory(self) -> bool:
        """Whether the document gives two figures for one year, measured from the same base."""
        values: dict[tuple[int, int, Base | None], Decimal] = {}
        return any(
            values.setdefault((step.year, step.since, self.base_of(target)), step.value) != step.value
            for target, step in self.milestones
        )


def rows_of(corpus: Corpus, plan: Plan) -> tuple[Row, ...]:
    """The rows of a plan in the order of areas and catalogue."""
    level = corpus.level(plan)
    groups: dict[tuple[str, Scope], list[Target]] = {}
    for target in plan.targets:
        groups.setdefault((target.indicator, own_scope(target.scope, level)), []).append(target)
    rows = (
        Row(plan, indicator, scope, tuple(targets), corpus.catalogue[indicator].needs_base)
        for (indicator, scope), targets in groups.items()
    )
    return tuple(in_order(corpus, rows))


def in_order(corpus: Corpus, rows: Iterable[Row]) -> Iterator[Row]:
    """Rows by area, then as the catalogue lists the indicators, the general figure before narrower ones."""
    return iter(sorted(rows, key=lambda row: order_key(corpus, row.indicator, row.scope)))


def order_key(corpus: Corpus, indicator: str, scope: Scope) -> tuple[object, ...]:
    """The sort key of `in_order`."""
    entry = corpus.catalogue[indicator]
    levels = tuple(level.rank for level in scope.levels)
    fields = tuple(_FIELDS[field] for field in scope.fields)
    narrower = (len(fields), fields, scope.body or "", scope.service_levels, scope.among or "")
    return (_AREAS[entry.area], entry.position, indicator, levels, narrower)


def better_by(direction: Direction, value: Decimal, than: Decimal) -> Decimal:
    """How much better `value` is than another, in the indicator's direction; negative when worse."""
    return value - than if direction is Direction.MORE else than - value


def worst(direction: Direction, values: Iterable[Decimal]) -> Decimal:
    """The least ambitious of several values."""
    return min(values) if direction is Direction.MORE else max(values)


def is_figure(target: Target) -> bool:
    """Whether a target has a figure."""
    return target.kind is Kind.QUANTITATIVE
