"""CSV that Excel in Vietnam opens with a double click: a byte order mark, semicolons, decimal commas, labels."""

import re
from collections.abc import Iterator

from cchc_cli.domain.indicator import Text
from cchc_cli.output.exports.cells import Cell, cells
from cchc_cli.output.exports.columns import TARGETS
from cchc_cli.output.exports.csv_plain import written
from cchc_cli.output.exports.export import Export
from cchc_cli.output.exports.limits import cut
from cchc_cli.output.language import Lang
from cchc_cli.output.safe import csv_cell

BYTE_ORDER_MARK = "\ufeff"
YES, NO = Text("có", "yes"), Text("không", "no")

_TAKEN_FOR_MORE = re.compile(r"[\d\s.,:/%-]*\d[\d\s.,:/%-]*|\d+[eE][+-]?\d+|(?i:true|false)")
_WHOLE = re.compile(r"0|[1-9]\d{0,14}")


def write(export: Export) -> Iterator[str]:
    """The targets. Text that Excel would take for a formula, a date or another number gets a leading apostrophe."""
    yield BYTE_ORDER_MARK
    header = [export.lang.of(column.label) for column in TARGETS.columns]
    rows = ([_written(cell, export.lang) for cell in row] for row in cells(export, TARGETS))
    yield from written(header, rows, delimiter=";", end="\r\n")


def _written(cell: Cell, lang: Lang) -> object:
    if isinstance(cell, bool):
        return lang.of(YES if cell else NO)
    if isinstance(cell, float):
        return str(cell).replace(".", ",")
    if not isinstance(cell, str):
        return cell
    if _TAKEN_FOR_MORE.fullmatch(cell) and not _WHOLE.fullmatch(cell):  # 2026-03 is not the first of March
        return f"'{cell}"
    return csv_cell(cut(cell))
