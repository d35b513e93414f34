"""Relate the figures of two rows over the years that both have."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import product

from cchc_cli.analysis.rows import Row, better_by
from cchc_cli.analysis.steps import DatedValue, better, changes, figures_of, in_force, latest
from cchc_cli.domain.enums import Direction, DueBasis, Reason, Relation

Pair = tuple[DatedValue, DatedValue]
"""Two values that count in the same year: of the row, and of the one that it is compared with."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The relation of a row to another one, or the reason why there is none.

    `gap` is the largest gap with its `year`. `sooner` is the number of years by which the row states the same value
    earlier, negative if later. `undated` tells whether the values are the same although a year is not stated.
    """

    relation: Relation
    reason: Reason | None = None
    gap: Decimal | None = None
    year: int | None = None
    sooner: int = 0
    undated: bool = False
    pairs: tuple[Pair, ...] = ()


def relate(row: Row, other: Row) -> Outcome:
    """Return the relation of a row to another one for the same indicator, over all years that both have.

    A value stays in force after its own plan ends. A figure without a stated year is due some time in the period:
    a relation holds only if it does so for the first and for the last year.
    """
    if not _years(row) & _years(other):
        return _not_comparable(Reason.DIFFERENT_PERIODS)
    outcomes = [_over_time(row, other, own, theirs) for own, theirs in _assumptions(row, other)]
    return outcomes[0] if len(outcomes) == 1 else _common(outcomes, _same_deadline(row, other))


def relate_in(row: Row, other: Row, year: int) -> Outcome:
    """Return the relation of the values of two rows that are in force in a year; both need to have one."""
    pair = (in_force(row, year)[0], in_force(other, year)[0])
    return replace(_ranked(row.direction, {year: pair}), year=None)


def _not_comparable(reason: Reason) -> Outcome:
    return Outcome(Relation.NOT_COMPARABLE, reason)


def _years(row: Row) -> set[int]:
    """Return the years of the plan's period, and the further years that the row states."""
    period = row.plan.period
    years = {*range(period.start, period.end + 1), *(value.year for value in figures_of(row) if value.stated)}
    return {year for year in years if row.ended is None or year <= row.ended}


def _assumptions(row: Row, other: Row) -> Iterator[tuple[tuple[DatedValue, ...], tuple[DatedValue, ...]]]:
    """Yield the values of both rows for each assumption about the years that are not stated.

    Of plans for the same period, figures without a stated year have the same deadline.
    """
    own, theirs = _moments(row, other), _moments(other, row)
    yield from zip(own, theirs, strict=True) if _same_deadline(row, other) else product(own, theirs)


def _same_deadline(row: Row, other: Row) -> bool:
    """Return whether both rows have figures without a stated year, which have the same deadline."""
    one, two = row.plan.period, other.plan.period
    return (one.start, one.end) == (two.start, two.end) and _is_undated(row) and _is_undated(other)


def _is_undated(row: Row) -> bool:
    return any(not value.stated for value in figures_of(row))


def _moments(row: Row, other: Row) -> list[tuple[DatedValue, ...]]:
    """Return the values of a row with the last year for those without one, and with the first possible year.

    The first year is not before one for which the row states a worse value, nor before the other plan begins.
    """
    values = figures_of(row)
    if not _is_undated(row):
        return [values]
    first = max(row.plan.period.start, other.plan.period.start)

    def moved(value: DatedValue) -> DatedValue:
        if value.stated:
            return value
        worse = (one.since for one in values if one.stated and better(row.direction, one.figure, value.figure) < 0)
        year = min(max((first, *worse)), value.since)
        return replace(value, year=year, since=year)

    return [values, tuple(moved(value) for value in values)]


def _over_time(row: Row, other: Row, own: Sequence[DatedValue], theirs: Sequence[DatedValue]) -> Outcome:
    """Return the relation in the years in which either side has a new value and both have one in force."""
    own, theirs = _from(own, other.plan.period.start), _from(theirs, row.plan.period.start)
    ends = [one.ended for one in (row, other) if one.ended is not None]
    until = min(ends) if ends else None

    def counted(values: Sequence[DatedValue], start: int) -> set[int]:
        found = changes(row.direction, values)
        return {year for year in found if year >= start and (until is None or year <= until)}

    own_years, their_years = counted(own, other.plan.period.start), counted(theirs, row.plan.period.start)
    pairs: dict[int, Pair] = {}
    for year in sorted(own_years | their_years):
        mine, yours = _best(row.direction, own, year), _best(row.direction, theirs, year)
        if mine is not None and yours is not None:
            pairs[year] = (mine, yours)
    if not own_years or not their_years or not pairs:
        return _not_comparable(Reason.DIFFERENT_PERIODS)
    found = _ranked(row.direction, pairs)
    if found.relation is Relation.STRICTER and all(_best(row.direction, own, year) is None for year in their_years):
        return _not_comparable(Reason.TRADE_OFF)
    if found.relation is Relation.LOOSER and all(_best(row.direction, theirs, year) is None for year in own_years):
        return _not_comparable(Reason.TRADE_OFF)
    if found.relation is not Relation.SAME:
        return found
    first = min(pairs)
    since = _beginning(row.direction, own, own_years, first)
    sooner = _beginning(row.direction, theirs, their_years, first) - since
    return found if sooner == 0 else replace(found, relation=_by_sign(sooner), sooner=sooner)


def _from(values: Sequence[DatedValue], start: int) -> tuple[DatedValue, ...]:
    """Return the values with those for every year from a year on, if they are due then."""
    return tuple(
        replace(value, since=max(value.since, start))
        if value.basis is DueBasis.EVERY_YEAR and value.year >= start
        else value
        for value in values
    )


def _best(direction: Direction, values: Sequence[DatedValue], year: int) -> DatedValue | None:
    """Return the value that counts in a year; of two, of which one is only assumed for the year, the better one."""
    best: DatedValue | None = None
    for value in latest(direction, values, year):
        if best is None or better(direction, value.figure, best.figure) > 0:
            best = value
    return best


def _beginning(direction: Direction, values: Sequence[DatedValue], years: set[int], year: int) -> int:
    """Return the first of the years from which a row has the value of a year without a change."""
    value, begun = _best(direction, values, year), year
    for earlier in sorted((one for one in years if one <= year), reverse=True):
        before = _best(direction, values, earlier)
        if value is None or before is None or before.figure != value.figure:
            break
        begun = earlier
    return begun


def _ranked(direction: Direction, pairs: dict[int, Pair]) -> Outcome:
    """Return the relation of the pairs of values by year, with the largest gap and its year."""
    signs = {year: better(direction, own.figure, other.figure) for year, (own, other) in pairs.items()}
    if min(signs.values()) < 0 < max(signs.values()):
        return _not_comparable(Reason.MIXED_YEARS)
    sign = min(signs.values()) or max(signs.values())
    gaps = {
        year: better_by(direction, own.figure.number, other.figure.number)
        for year, (own, other) in pairs.items()
        if signs[year] == sign
    }
    year = max(gaps, key=lambda year: (abs(gaps[year]), -year))
    return Outcome(_by_sign(sign), gap=gaps[year], year=None if sign == 0 else year, pairs=tuple(pairs.values()))


def _by_sign(sign: int) -> Relation:
    return Relation.SAME if sign == 0 else Relation.STRICTER if sign > 0 else Relation.LOOSER


def _common(outcomes: Sequence[Outcome], same_deadline: bool) -> Outcome:
    """Return what holds for every assumption about the years that are not stated, with the smallest gap.

    The same value is the same whenever it is due, never earlier.
    """
    settled = [
        replace(one, relation=Relation.SAME, sooner=0, undated=not same_deadline)
        if one.relation is Relation.SAME or one.sooner
        else one
        for one in outcomes
    ]
    if len({(one.relation, one.reason) for one in settled}) > 1:
        return _not_comparable(Reason.YEAR_NOT_STATED)
    least = min(settled, key=lambda one: abs(one.gap) if one.gap is not None else 0)
    return least if len({one.year for one in settled}) == 1 else replace(least, year=None)
