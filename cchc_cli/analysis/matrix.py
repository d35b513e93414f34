"""Line plans up against indicators: one cell each, relative to the floor or to the median of the plans.

A cell has the most severe of the results that `check` has for the row of that plan.
"""

import statistics
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

from cchc_cli.analysis.alignment import by_own_scope
from cchc_cli.analysis.compare import ABSENT, absence
from cchc_cli.analysis.evaluation import Evaluation, RowKey
from cchc_cli.analysis.result import Result, severity
from cchc_cli.analysis.rows import Row, better_by, is_figure, order_key, worst
from cchc_cli.analysis.steps import DatedValue, figures_of, in_force, not_in_force, values_of
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import CellStatus, Level, Reason, Relation, Status
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.scope import Scope
from cchc_cli.domain.target import Base, Qualifiers


class Relative(StrEnum):
    """What a cell is compared with."""

    FLOOR = "floor"
    MEDIAN = "median"


FEWEST = 3
"""The number of plans with a figure that a median needs."""


@dataclass(frozen=True, slots=True)
class Median:
    """The median of the figures that `plans` plans of a matrix set for one year."""

    value: Decimal
    year: int
    plans: int


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """The targets of one plan in one row. `value` is the figure that `status` is about, `values` are all.

    `scope` is that of the plan's own row: a district's figure for communes is in the row of the communes. `levels` are
    those of the results in this cell where the row is in several cells; empty for all. `gap` is the distance to the
    floor of `result`, or to `median`. `idle` is the year in which the row ended or begins, if it does not apply in the
    selected year.
    """

    plan: Plan
    status: CellStatus
    values: tuple[DatedValue, ...] = ()
    value: DatedValue | None = None
    reason: Reason | None = None
    gap: Decimal | None = None
    caveats: tuple[str, ...] = ()
    result: Result | None = None
    median: Median | None = None
    similar: str | None = None
    scope: Scope | None = None
    levels: tuple[Level, ...] = ()
    idle: int | None = None


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One indicator for one scope; a cell for each plan in the order of the matrix."""

    indicator: str
    scope: Scope
    cells: tuple[MatrixCell, ...]


@dataclass(frozen=True)
class Matrix:
    """The whole matrix; with `year`, of the figures applicable in it."""

    plans: tuple[Plan, ...]
    rows: tuple[MatrixRow, ...]
    year: int | None = None
    relative: Relative = Relative.FLOOR

    @cached_property
    def counts(self) -> Counter[CellStatus]:
        """Return the number of cells by status."""
        return Counter(cell.status for row in self.rows for cell in row.cells)


def without_empty(whole: Matrix) -> Matrix:
    """Return a matrix without the rows and plans that have nothing to show: no target, and none that is missing."""

    def has(cell: MatrixCell) -> bool:
        return bool(cell.values) or cell.result is not None

    rows = [row for row in whole.rows if any(map(has, row.cells))]
    kept = [at for at, _ in enumerate(whole.plans) if any(has(row.cells[at]) for row in rows)]
    return Matrix(
        tuple(whole.plans[at] for at in kept),
        tuple(replace(row, cells=tuple(row.cells[at] for at in kept)) for row in rows),
        whole.year,
        whole.relative,
    )


def matrix(
    evaluation: Evaluation,
    plans: Sequence[Plan],
    year: int | None = None,
    relative: Relative = Relative.FLOOR,
    wanted: Callable[[str], bool] = lambda indicator: True,
) -> Matrix:
    """Return the matrix of these plans, in this order, of the indicators that are `wanted`."""
    corpus = evaluation.corpus
    tables = by_own_scope(corpus, plans)
    results: list[Mapping[RowKey, list[Result]]] = [{} for _ in plans]
    if relative is Relative.FLOOR:
        results = [evaluation.results_by_row(plan, year) for plan in plans]
    keys = {key for table in tables for key in table if wanted(key[0])}
    keys.update(
        key
        for found in results
        for key, ones in found.items()
        if wanted(key[0]) and any(one.status is Status.MISSING for one in ones)
    )
    rows: list[MatrixRow] = []
    for key in sorted(keys, key=lambda key: order_key(corpus, *key)):
        found = [table.get(key) for table in tables]
        of_rows = [None if one is None else one[0] for one in found]
        medians = _Medians(corpus, key[0], of_rows, year) if relative is Relative.MEDIAN else None
        cells = []
        for plan, one, table, own in zip(plans, found, tables, results, strict=True):
            if one is None:
                cells.append(_empty(corpus, plan, table, key, own.get(key, ()), tables))
            else:
                row, levels = one
                there = own.get((row.indicator, row.scope), ())
                filled = _filled(row, [each for each in there if not levels or each.level in levels], medians, year)
                cells.append(replace(filled, levels=levels))
        rows.append(MatrixRow(*key, tuple(cells)))
    return Matrix(tuple(plans), tuple(rows), year, relative)


def _empty(
    corpus: Corpus,
    plan: Plan,
    table: Collection[RowKey],
    key: RowKey,
    results: Iterable[Result],
    tables: Iterable[Collection[RowKey]],
) -> MatrixCell:
    """Return a cell without a target: missing, not comparable, without a target, or unknown."""
    for missing in results:
        if missing.status is Status.MISSING:
            return MatrixCell(plan, CellStatus.MISSING, result=missing)
    absent = absence(corpus, plan, table, key, tables)
    assert absent.relation in (*ABSENT, Relation.NOT_KNOWN, Relation.NOT_COMPARABLE)
    return MatrixCell(plan, CellStatus(absent.relation.value), reason=absent.reason, similar=absent.similar)


def _filled(row: Row, results: Sequence[Result], medians: "_Medians | None", year: int | None) -> MatrixCell:
    """Return a cell with targets: not applicable in the year, without a figure, or compared."""
    cell = MatrixCell(row.plan, CellStatus.NO_FIGURE, values_of(row), scope=row.scope)
    if year is not None and year > row.last_year:
        return replace(cell, status=CellStatus.ENDED, idle=row.last_year)
    if not any(is_figure(target) for target in row.targets):
        if year is not None and year < row.plan.period.start:
            return replace(cell, status=CellStatus.NOT_YET, idle=row.plan.period.start)
        delegated = any(target.delegated_to is not None for target in row.targets)
        return replace(cell, reason=Reason.DELEGATED if delegated else None)
    figures = tuple(value for value in cell.values if value.value is not None)
    if year is not None:
        idle = not_in_force(row, year)
        if idle is not None:
            return replace(cell, status=CellStatus.NOT_YET, idle=idle[1])
        figures = in_force(row, year)
    return _against_floor(cell, figures, results, year) if medians is None else medians.evaluate(cell, row, figures)


def _against_floor(
    cell: MatrixCell, figures: tuple[DatedValue, ...], results: Sequence[Result], year: int | None
) -> MatrixCell:
    """Return a cell with the most severe of the results for these figures, and the figure that it is about.

    With `year`, the results are those of the figures for this year.
    """
    evaluated = [
        (result, value) for value in figures for result in results if result.is_of(value.target, year or value.year)
    ]
    result, value = min(evaluated, key=lambda pair: (severity(pair[0]), pair[1].value != pair[0].value))
    return replace(
        cell,
        status=CellStatus(result.status.value),
        value=value,
        reason=result.reason,
        gap=result.gap,
        caveats=result.caveats if result.gap is not None else (),
        result=result,
        similar=result.similar,
    )


_Group = tuple[int, Base | None]
"""Year and baseline of figures that can be compared; the baseline is None if the indicator needs none."""


class _Medians:
    """The medians of the figures of all plans in one row, by year and baseline."""

    def __init__(self, corpus: Corpus, indicator: str, rows: Iterable[Row | None], year: int | None) -> None:
        entry = corpus.catalogue[indicator]
        self._direction, self._needs_base, self._year = entry.direction, entry.needs_base, year
        found: dict[_Group, list[Decimal]] = {}
        self._limits: dict[_Group, set[Qualifiers]] = {}
        for row in rows:
            if row is None or self._refusal(row) is not None:
                continue
            for group, values in self._groups(row).items():
                found.setdefault(group, []).append(self._one(values))
                self._limits.setdefault(group, set()).update(value.target.qualifiers for value in values)
        self._medians = {
            group: Median(statistics.median(values), group[0], len(values)) for group, values in found.items()
        }

    def _refusal(self, row: Row) -> Reason | None:
        """Return why the figures of a row cannot be compared with other plans, or None."""
        figures = [target for target in row.targets if is_figure(target)]
        if row.contradictory:
            return Reason.CONTRADICTION
        if any(target.doubt is not None for target in figures):
            return Reason.DOUBTFUL_DENOMINATOR
        if any(target.due.is_elsewhere for target in figures):
            return Reason.DUE_ELSEWHERE
        if self._needs_base and any(target.base is None or target.base.unknown for target in figures):
            return Reason.BASE
        return None

    def _groups(self, row: Row) -> dict[_Group, list[DatedValue]]:
        """Return the figures of a row that apply in the selected year, or in each year for which it has one."""
        found: dict[_Group, list[DatedValue]] = {}
        years = {value.year for value in figures_of(row)} if self._year is None else {self._year}
        for year in sorted(years):
            for value in in_force(row, year):
                base = value.target.base if self._needs_base else None
                found.setdefault((year, base), []).append(value)
        return found

    def _one(self, values: Iterable[DatedValue]) -> Decimal:
        """Return the one figure that a plan counts with for a year."""
        return worst(self._direction, (value.figure.number for value in values))

    def evaluate(self, cell: MatrixCell, row: Row, figures: tuple[DatedValue, ...]) -> MatrixCell:
        """Return a cell compared with the medians of its years."""
        last = max(figures, key=lambda value: value.year)
        refusal = self._refusal(row)
        if refusal is not None:
            return replace(cell, status=CellStatus.NOT_COMPARABLE, value=last, reason=refusal)
        groups = self._groups(row)
        shared = [group for group in groups if self._medians[group].plans >= FEWEST]
        if not shared:
            others = {group[0] for group in self._medians.keys() - groups.keys()}
            if any(group[0] in others for group in groups):
                return replace(cell, status=CellStatus.NOT_COMPARABLE, value=last, reason=Reason.BASE)
            return replace(cell, status=CellStatus.TOO_FEW, value=last)
        gaps = {
            group: better_by(self._direction, self._one(groups[group]), self._medians[group].value) for group in shared
        }
        if min(gaps.values()) < 0 < max(gaps.values()):
            return replace(cell, status=CellStatus.NOT_COMPARABLE, value=last, reason=Reason.MIXED_YEARS)
        pick = min if min(gaps.values()) < 0 else max
        decisive = pick(shared, key=lambda group: (gaps[group], group[0]))
        gap = gaps[decisive]
        value = next(one for one in groups[decisive] if one.figure.number == self._one(groups[decisive]))
        differing = {name for other in self._limits[decisive] for name in value.target.qualifiers.differing(other)}
        return replace(
            cell,
            status=CellStatus.SAME if gap == 0 else CellStatus.STRICTER if gap > 0 else CellStatus.LOOSER,
            value=value,
            gap=gap,
            caveats=tuple(sorted(differing)),
            median=self._medians[decisive],
        )
