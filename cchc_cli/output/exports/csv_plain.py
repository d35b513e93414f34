"""CSV for programs: UTF-8, commas, the names of the columns, decimal points."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice

from cchc_cli.output.exports.cells import Cell, cells
from cchc_cli.output.exports.columns import TARGETS, Table
from cchc_cli.output.exports.export import Export
from cchc_cli.output.safe import csv_cell

_safe = lru_cache(maxsize=65536)(csv_cell)

_AT_ONCE = 1000
"""Rows to a piece of text."""


def write(export: Export, table: Table = TARGETS) -> Iterator[str]:
    """One table; text that a spreadsheet would take for a formula gets a leading apostrophe."""
    rows = ([_written(cell) for cell in row] for row in cells(export, table))
    return written(table.names, rows, delimiter=",", end="\n")


def written(header: Sequence[str], rows: Iterable[Sequence[object]], *, delimiter: str, end: str) -> Iterator[str]:
    """CSV text in pieces, so that a country needs no more memory than a commune."""
    rows = iter(rows)
    more: Iterable[Sequence[object]] = [header]
    while more:
        out = io.StringIO()
        csv.writer(out, delimiter=delimiter, lineterminator=end).writerows(more)
        yield out.getvalue()
        more = list(islice(rows, _AT_ONCE))


def _written(cell: Cell) -> object:
    if isinstance(cell, str):
        return _safe(cell)
    return str(cell).lower() if isinstance(cell, bool) else cell
