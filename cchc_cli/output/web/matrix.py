"""The matrix of `analysis.matrix` with the entries that the pages print in its cells."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from cchc_cli.analysis import matrix as analysis
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Area, CellStatus, Reason, Status
from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.domain.plan import Plan
from cchc_cli.output import figures
from cchc_cli.output.labels import CELL_STATUS_SIGNS
from cchc_cli.output.web.entries import TargetView, both

NO_TARGET, NOT_KNOWN, SCOPED, AKIN, UNSELECTED = "no-target", "not-known", "scoped", "akin", "unselected"
"""The codes of empty cells; one that is not comparable has one of two, by its reason."""

CLASSES: Mapping[Status, str] = {
    **{status: str(status) for status in Status},
    Status.NOT_COMPARABLE: "nc",
    Status.NO_FLOOR: "nf",
}
"""The CSS class of a cell by its status: the status itself, or a short one if a page has thousands."""

EMPTY_SIGNS: Mapping[str, str] = {
    NO_TARGET: CELL_STATUS_SIGNS[CellStatus.NO_TARGET],
    NOT_KNOWN: CELL_STATUS_SIGNS[CellStatus.NOT_KNOWN],
    SCOPED: CELL_STATUS_SIGNS[CellStatus.NOT_COMPARABLE],
    AKIN: CELL_STATUS_SIGNS[CellStatus.NOT_COMPARABLE],
    UNSELECTED: "…",
}


@dataclass(frozen=True, slots=True)
class CellView:
    """The entry of a plan in a row, as far as it belongs there, or the code of why there is none (`empty`)."""

    plan: Plan
    entry: TargetView | None = None
    empty: str | None = None

    @property
    def classes(self) -> tuple[str, ...]:
        """Return the CSS classes of its targets, by which the page filters and sorts."""
        if self.entry is None:
            return ()
        return tuple(dict.fromkeys(CLASSES[line.result.status] for line in self.entry.lines))


@dataclass(frozen=True, slots=True)
class RowView:
    """One indicator for one scope, with a cell for each column."""

    indicator: str
    scope: LocalizedText
    cells: tuple[CellView, ...]

    @property
    def floors(self) -> tuple[LocalizedText, ...]:
        """Return the different floors that its cells are compared with."""
        lines = (line for cell in self.cells if cell.entry is not None for line in cell.entry.lines)
        floors = (line.result.floor.figure for line in lines if line.result.floor and line.result.compared)
        return tuple(dict.fromkeys(floors))


@dataclass(frozen=True, slots=True)
class MatrixView:
    """Columns are plans in the order given, rows are grouped by area in the order of the catalogue."""

    plans: tuple[Plan, ...]
    groups: tuple[tuple[Area, tuple[RowView, ...]], ...]


def matrix_view(corpus: Corpus, matrix: analysis.Matrix, entries: Mapping[str, Sequence[TargetView]]) -> MatrixView:
    """Return a matrix for the pages; `entries` are those of its plans, by id."""
    tables = [{(entry.indicator, entry.scope): entry for entry in entries[plan.id]} for plan in matrix.plans]

    def row(made: analysis.MatrixRow) -> RowView:
        cells = tuple(
            _cell(cell, table.get((made.indicator, made.scope if cell.scope is None else cell.scope)))
            for cell, table in zip(made.cells, tables, strict=True)
        )
        scope = both(lambda lang: figures.scope(made.scope, lang))
        return RowView(made.indicator, scope, cells)

    groups = groupby(matrix.rows, key=lambda made: corpus.catalogue[made.indicator].area)
    return MatrixView(matrix.plans, tuple((area, tuple(row(made) for made in found)) for area, found in groups))


def _cell(cell: analysis.MatrixCell, entry: TargetView | None) -> CellView:
    if not cell.values and cell.status is not CellStatus.MISSING:
        return CellView(cell.plan, empty=_empty(cell))
    if entry is None:
        return CellView(cell.plan, empty=UNSELECTED)
    lines = tuple(line for line in entry.lines if not cell.levels or line.result.level in cell.levels)
    return CellView(cell.plan, replace(entry, lines=lines)) if lines else CellView(cell.plan, empty=UNSELECTED)


def _empty(cell: analysis.MatrixCell) -> str:
    if cell.status is CellStatus.NOT_COMPARABLE:
        return AKIN if cell.reason is Reason.NEAR_RELATIVE else SCOPED
    return NOT_KNOWN if cell.status is CellStatus.NOT_KNOWN else NO_TARGET
