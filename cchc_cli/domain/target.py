"""A target: what a plan sets for one indicator, one scope and one year."""

import datetime
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from cchc_cli.domain.dates import PartialDate
from cchc_cli.domain.enums import Aim, Comparator, Counted, DueBasis, Exclusion, Kind, Level, Unit, Where
from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.domain.period import Period
from cchc_cli.domain.scope import Scope
from cchc_cli.domain.vietnamese import name_key


@dataclass(frozen=True, slots=True)
class Qualifiers:
    """Conditions on a figure that make no row of their own; comparisons mark where two figures differ in them."""

    excluding: tuple[Exclusion, ...] = ()
    counting: tuple[Counted, ...] = ()
    condition: str | None = None
    hedge: bool = False
    average: bool = False
    approximate: bool = False

    def differing(self, other: "Qualifiers") -> tuple[str, ...]:
        """Return the names of the qualifiers in which two figures differ, in a fixed order."""
        names = ("excluding", "counting", "condition", "hedge", "average", "approximate")
        return tuple(name for name in names if getattr(self, name) != getattr(other, name))


@dataclass(frozen=True, slots=True)
class Due:
    """When a figure is due; without a stated `year`, the end of the period counts.

    `before` is a date as the document states it; `year` is then the year of the day before. `set_by` is the number of
    another document that sets the deadline; `year` is then the one that it sets, if that is known.
    """

    year: int | None = None
    stage_from: int | None = None
    every_year: bool = False
    set_by: str | None = None
    before: datetime.date | None = None

    @property
    def is_elsewhere(self) -> bool:
        """Return whether another document sets the deadline, and its year is not known."""
        return self.set_by is not None and self.year is None


@dataclass(frozen=True, slots=True, eq=False)
class Base:
    """The baseline of a reduction, saving or improvement: a year, a span or a text; may be unknown.

    Two are equal if their words are, whatever the case, the spaces and the placement of tones.
    """

    text: str
    unknown: bool = False

    @property
    def _key(self) -> tuple[str, bool]:
        return name_key(self.text), self.unknown

    def __eq__(self, other: object) -> bool:
        """Return whether two baselines are the same, however written."""
        return self._key == other._key if isinstance(other, Base) else NotImplemented

    def __hash__(self) -> int:
        """Return the hash of what is compared."""
        return hash(self._key)


@dataclass(frozen=True, slots=True)
class Trajectory:
    """A figure that changes by `step` a year from `start_year` through the last stated year."""

    start_year: int
    start_value: Decimal
    step: Decimal
    through: int
    until: Decimal | None = None


@dataclass(frozen=True, slots=True)
class DocumentLocation:
    """A location in a document: its section number, and a paragraph of that section, or a row of one of its tables.

    All are counted from 1; `table` is None outside tables.
    """

    section: str
    paragraph: int | None = None
    table: int | None = None
    row: int | None = None

    def __str__(self) -> str:
        """Return `II.2.a ¶3` or `PL.I bảng 2 dòng 5`: in the words of the document, for machine output."""
        return self.words.vi

    @property
    def words(self) -> LocalizedText:
        """Return the location as each language writes it."""
        return location_words(self.section, self.paragraph, self.table, self.row)


def location_words(section: str, paragraph: int | None, table: int | None, row: int | None) -> LocalizedText:
    """Return a location as each language writes it: `PL.I bảng 2 dòng 5`, `PL.I table 2 row 5`, `II.2.a ¶3`."""
    if row:
        return LocalizedText(f"{section} bảng {table} dòng {row}", f"{section} table {table} row {row}")
    place = f"{section} ¶{paragraph}" if paragraph else section
    return LocalizedText(place, place)


@dataclass(frozen=True, slots=True)
class Source:
    """Where a target comes from: location and figure phrase in the document, or public pages with their words.

    `read` is the day on which the pages were read.
    """

    place: DocumentLocation | None = None
    stated: str | None = None
    where: Where = Where.TARGETS
    addresses: tuple[str, ...] = ()
    read: PartialDate | None = None


class Value(NamedTuple):
    """A figure as it is compared: the number, and whether the number itself does not suffice (`trên 98%`)."""

    number: Decimal
    strict: bool = False


def as_compared(number: Decimal, comparator: Comparator | None, unit: Unit) -> Value:
    """Return a figure as it is compared.

    Of whole things, a strict bound is that of the next one: better than rank 11 is rank 10 or better. A number with
    decimals counts no whole things, whatever the unit, and stays as it is.
    """
    strict = comparator is not None and comparator.strict
    if strict and unit.whole and number == number.to_integral_value():
        return Value(number + (1 if comparator is Comparator.MORE_THAN else -1))
    return Value(number, strict)


@dataclass(frozen=True, slots=True)
class Milestone:
    """A value for the end of `year`, in force from `since` on, in the unit of the indicator.

    `value` is as the document writes it, `figure` as it is compared.
    """

    year: int
    value: Decimal
    basis: DueBasis
    since: int
    figure: Value

    @property
    def time(self) -> tuple[int, int]:
        """Return what milestones for the same time share: those for every year and for its last year differ."""
        return self.since, self.year


@dataclass(frozen=True, slots=True)
class Target:
    """One target: quantitative (`value` or `trajectory`), qualitative (`aim`) or delegated (`delegated_to`)."""

    index: int
    indicator: str
    source: Source
    comparator: Comparator | None = None
    value: Decimal | None = None
    trajectory: Trajectory | None = None
    aim: Aim | None = None
    delegated_to: Level | None = None
    due: Due = field(default_factory=Due)
    scope: Scope = field(default_factory=Scope)
    each: bool = False
    """Whether a figure for a set of fields or bodies is stated for each of them."""
    qualifiers: Qualifiers = field(default_factory=Qualifiers)
    base: Base | None = None
    restates: tuple[DocumentLocation, ...] = ()
    contradicts: tuple[DocumentLocation, ...] = ()
    doubt: str | None = None
    note: str | None = None

    @property
    def strict(self) -> bool:
        """Return whether the value itself does not suffice: `trên 98%`."""
        return self.comparator is not None and self.comparator.strict

    @property
    def kind(self) -> Kind:
        """Return whether the target is quantitative, qualitative or delegated."""
        if self.delegated_to is not None:
            return Kind.DELEGATED
        return Kind.QUALITATIVE if self.aim is not None else Kind.QUANTITATIVE


def due_year(target: Target, period: Period) -> int:
    """Return the year a target is evaluated for: the stated one (the end of a stage), else the end of the period."""
    if target.due.year is not None:
        return target.due.year
    return target.trajectory.through if target.trajectory is not None else period.end


def due_basis(target: Target) -> DueBasis:
    """Return where the due year comes from."""
    if target.trajectory is not None:
        return DueBasis.TRAJECTORY
    if target.due.every_year:
        return DueBasis.EVERY_YEAR
    return DueBasis.PERIOD if target.due.year is None else DueBasis.STATED


def milestones(target: Target, period: Period, unit: Unit) -> tuple[Milestone, ...]:
    """Return the values that a target sets, by year, and nothing beyond what the document states.

    Empty for a target without a figure. A trajectory gives one milestone a year through its last stated
    year, and stops at its ceiling; a figure for every year gives one that holds from the period's start.
    """
    path = target.trajectory
    if path is not None:
        found: list[Milestone] = []
        for year in range(path.start_year, path.through + 1):
            value = path.start_value + path.step * (year - path.start_year)
            if path.until is not None:
                value = min(value, path.until) if path.step >= 0 else max(value, path.until)
            figure = as_compared(value, target.comparator, unit)
            found.append(Milestone(year, value, DueBasis.TRAJECTORY, year, figure))
        return tuple(found)
    if target.value is None:
        return ()
    year = due_year(target, period)
    since = period.start if target.due.every_year else year
    return (
        Milestone(year, target.value, due_basis(target), since, as_compared(target.value, target.comparator, unit)),
    )
