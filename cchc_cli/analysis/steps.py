"""The values of a row over time: a step function of the year, the same for every command."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol, TypeVar

from cchc_cli.analysis.rows import Row, better_by, is_figure
from cchc_cli.domain.enums import Direction, DueBasis, Reason
from cchc_cli.domain.period import Period
from cchc_cli.domain.target import Base, Target, Value, due_year


def better(direction: Direction, one: Value, other: Value) -> int:
    """Return 1 if `one` is better than `other`, -1 if it is worse, 0 if they are equal.

    For equal numbers the strict one is better.
    """
    gap = better_by(direction, one.number, other.number)
    if gap == 0:
        return one.strict - other.strict
    return 1 if gap > 0 else -1


def is_stated(basis: DueBasis, period: Period) -> bool:
    """Return whether the document gives the year of a figure, or the plan is for one year."""
    return basis is not DueBasis.PERIOD or period.start == period.end


@dataclass(frozen=True, slots=True)
class DatedValue:
    """A value with its year and the target that sets it; `value` is None for a target without a figure.

    `basis` tells where the year comes from, `since` is the first year in which the value is in force, `stated` tells
    whether the year is stated.
    """

    target: Target
    year: int
    value: Decimal | None
    basis: DueBasis | None = None
    since: int = 0
    strict: bool = False
    stated: bool = True

    @property
    def figure(self) -> Value:
        """Return the value as it is compared; only for a target with a figure."""
        assert self.value is not None
        return Value(self.value, self.strict)


def values_of(row: Row) -> tuple[DatedValue, ...]:
    """Return the values of a row, one for each year and figure; what is stated twice appears once."""
    found: dict[object, DatedValue] = {}
    for target, step in row.milestones:
        stated = is_stated(step.basis, row.plan.period)
        key = (step.time, step.figure, target.base)
        value = DatedValue(target, step.year, step.value, step.basis, step.since, step.strict, stated)
        if found.setdefault(key, value).stated < stated:
            found[key] = value
    for target in row.targets:
        if not is_figure(target):
            value = DatedValue(target, due_year(target, row.plan.period), None)
            found.setdefault((target.aim, target.delegated_to, target.base), value)
    return tuple(found.values())


def figures_of(row: Row) -> tuple[DatedValue, ...]:
    """Return the values of a row that have a figure."""
    return tuple(value for value in values_of(row) if value.value is not None)


class Step(Protocol):
    """A value that is in force from a year on: of a row, or a milestone of a target."""

    @property
    def since(self) -> int:
        """Return the first year in which the value is in force."""

    @property
    def basis(self) -> DueBasis | None:
        """Return where the year comes from."""

    @property
    def figure(self) -> Value:
        """Return the value as it is compared."""


AnyStep = TypeVar("AnyStep", bound=Step)


def latest(direction: Direction, values: Iterable[AnyStep], year: int) -> tuple[AnyStep, ...]:
    """Return the values that count in a year, whenever their plan ends; several only if they contradict each other.

    That is the latest milestone due in or before the year. A figure for every year counts in each year for which the
    plan has no figure of its own, unless an earlier milestone is better.
    """
    begun = [value for value in values if value.since <= year]
    yearly = [value for value in begun if value.basis is DueBasis.EVERY_YEAR]
    dated = [value for value in begun if value.basis is not DueBasis.EVERY_YEAR]
    last = max((value.since for value in dated), default=None)
    newest = [value for value in dated if value.since == last]
    if not yearly or last == year:
        return tuple(newest)
    as_good = newest and all(better(direction, one.figure, other.figure) >= 0 for one in newest for other in yearly)
    return tuple(newest if as_good else yearly)


def in_force(row: Row, year: int) -> tuple[DatedValue, ...]:
    """Return the values of a row that apply in a year: of figures with different baselines, the latest of each."""
    if year > row.last_year:
        return ()
    by_base: dict[Base | None, list[DatedValue]] = {}
    for value in figures_of(row):
        by_base.setdefault(row.base_of(value.target), []).append(value)
    return tuple(value for values in by_base.values() for value in latest(row.direction, values, year))


def not_in_force(row: Row, year: int) -> tuple[Reason, int] | None:
    """Return why no value of a row applies in a year, and the year that it ended or begins; None if one does.

    None for a row without a figure, too.
    """
    figures = figures_of(row)
    if not figures:
        return None
    if year > row.last_year:
        return Reason.ENDED, row.last_year
    first = min(value.since for value in figures)
    return (Reason.NOT_YET, first) if year < first else None


def changes(direction: Direction, values: Sequence[DatedValue]) -> set[int]:
    """Return the years from which a row has a new value."""
    years = {value.since for value in values}
    last = max(value.year for value in values)
    after = {value.since + 1 for value in values if value.since < last}
    for year in after - years:
        before = latest(direction, values, year - 1)
        if {value.figure for value in latest(direction, values, year)} != {value.figure for value in before}:
            years.add(year)
    return years
