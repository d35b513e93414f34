"""CSV that Excel in Vietnam opens with a double click: a byte order mark, semicolons, decimal commas, labels."""

import re
from collections.abc import Iterable, Iterator, Sequence

from cchc_cli.i18n.language import Lang
from cchc_cli.output.escaping import csv_cell
from cchc_cli.output.exports.cells import Cells, cells_of
from cchc_cli.output.exports.export import Export
from cchc_cli.output.exports.spreadsheet import display_value
from cchc_cli.output.exports.target_columns import TARGETS
from cchc_cli.output.flat.formats import csv_text

BYTE_ORDER_MARK = "\ufeff"

_TAKEN_FOR_MORE = re.compile(r"[\d\s.,:/%-]*\d[\d\s.,:/%-]*|\d+[eE][+-]?\d+|(?i:true|false)")
_WHOLE = re.compile(r"0|[1-9]\d{0,14}")


def write(export: Export) -> Iterator[str]:
    """Yield the targets. Text that Excel would take for a formula, a date or another number gets an apostrophe."""
    header = [export.lang.of(column.label) for column in TARGETS.columns]
    yield BYTE_ORDER_MARK + _lines([header])
    for plan in export.by_plan():
        yield _lines(_line(row, export.lang) for row in cells_of(export, plan))


def _lines(rows: Iterable[Sequence[object]]) -> str:
    return csv_text(rows, delimiter=";", end="\r\n")


def _line(row: Cells, lang: Lang) -> list[object]:
    return [_written(display_value(cell, lang)) for cell in row]


def _written(cell: str | int | float | None) -> object:
    if isinstance(cell, float):
        return str(cell).replace(".", ",")
    if not isinstance(cell, str):
        return cell
    if _TAKEN_FOR_MORE.fullmatch(cell) and not _WHOLE.fullmatch(cell):  # 2026-03 is not the first of March
        return f"'{cell}"
    return csv_cell(cell)
