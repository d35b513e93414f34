"""CSV for programs: UTF-8, commas, the names of the columns, decimal points."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from cchc_cli.output.escaping import csv_cell
from cchc_cli.output.exports.cells import Cell, Cells, cells, cells_of
from cchc_cli.output.exports.export import Export
from cchc_cli.output.exports.table import Table
from cchc_cli.output.exports.target_columns import TARGETS

_safe = lru_cache(maxsize=65536)(csv_cell)


def write(export: Export, table: Table = TARGETS) -> Iterator[str]:
    """Yield one table; text that a spreadsheet would take for a formula gets a leading apostrophe."""
    yield written([table.names])
    if table is TARGETS:
        for plan in export.by_plan():
            yield written(map(_line, cells_of(export, plan)))
    else:
        yield written(map(_line, cells(export, table)))


def written(rows: Iterable[Sequence[object]], *, delimiter: str = ",", end: str = "\n") -> str:
    """Return rows as CSV text."""
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator=end).writerows(rows)
    return out.getvalue()


def _line(row: Cells) -> list[object]:
    return [None if cell is None else _written(cell) for cell in row]


def _written(cell: Cell) -> object:
    if isinstance(cell, str):
        return _safe(cell)
    return str(cell).lower() if isinstance(cell, bool) else cell
