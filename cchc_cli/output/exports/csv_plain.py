"""CSV for programs: UTF-8, commas, the names of the columns, decimal points."""

from collections.abc import Iterator
from functools import lru_cache

from cchc_cli.output.escaping import csv_cell
from cchc_cli.output.exports.cells import Cell, Cells, cells, cells_of
from cchc_cli.output.exports.export import Export
from cchc_cli.output.exports.table import Table
from cchc_cli.output.exports.target_columns import TARGETS
from cchc_cli.output.flat.formats import csv_text

_safe = lru_cache(maxsize=65536)(csv_cell)


def write(export: Export, table: Table = TARGETS) -> Iterator[str]:
    """Yield one table; text that a spreadsheet would take for a formula gets a leading apostrophe."""
    yield csv_text([table.names])
    if table is TARGETS:
        for plan in export.by_plan():
            yield csv_text(map(_line, cells_of(export, plan)))
    else:
        yield csv_text(map(_line, cells(export, table)))


def _line(row: Cells) -> list[object]:
    return [None if cell is None else _written(cell) for cell in row]


def _written(cell: Cell) -> object:
    if isinstance(cell, str):
        return _safe(cell)
    return str(cell).lower() if isinstance(cell, bool) else cell
