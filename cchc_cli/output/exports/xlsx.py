"""A workbook: the targets, the results, the indicators, the plans, and the meaning of each column, each a sheet."""

import io
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cchc_cli.domain.enums import Status
from cchc_cli.i18n.message import message
from cchc_cli.output.data import data_line
from cchc_cli.output.exports.cells import Cell, cells
from cchc_cli.output.exports.export import Export
from cchc_cli.output.exports.spreadsheet import MAX_ROWS, TooLarge, display_value
from cchc_cli.output.exports.table import LABEL, Table
from cchc_cli.output.exports.tables import TABLES, VERSION
from cchc_cli.output.result_text import STYLES

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

COLUMNS_SHEET = message("xlsx.columns-sheet", "Columns")
COLUMNS_HEADER = (
    message("xlsx.table", "Table"),
    message("xlsx.column", "Column"),
    message("xlsx.name-in-other-formats", "Name in other formats"),
    message("xlsx.type", "Type"),
    message("xlsx.meaning", "Meaning"),
)
NARROWEST, WIDEST = 8, 48
THREE_LINES = 48
HEADER = {"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#DCE6F1", "bottom": 1}
COLOURS = {"bad": "#9C0006", "warn": "#7F6000", "good": "#006100"}


def save(export: Export, path: Path) -> None:
    """Write the workbook; only its compressed form is in memory as a whole.

    It is compressed in memory: on a full disk, the library would raise a second error while closing its file.
    """
    import xlsxwriter
    from xlsxwriter.exceptions import FileCreateError

    packed = io.BytesIO()
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    workbook = xlsxwriter.Workbook(packed, options)
    data = export.lang.of(data_line(export.corpus.data))
    workbook.set_properties({"comments": f"cchc export, columns version {VERSION}: docs/export.md\n{data}"})
    for table in TABLES:
        _sheet(workbook, export, table)
    _columns(workbook, export)
    try:
        workbook.close()
    except FileCreateError as error:  # wraps what the system said
        raise error.args[0] from error
    path.write_bytes(packed.getbuffer())


def _sheet(workbook: "Workbook", export: Export, table: Table) -> None:
    """Write one table; columns that are rarely needed are folded."""
    sheet = workbook.add_worksheet(export.lang.of(table.title))
    widths = _header(workbook, sheet, [export.lang.of(column.label) for column in table.columns])
    styles = _by_status(workbook) if "status" in table.names else {}
    status = table.names.index("status") if styles else 0
    coloured = table.names.index("status" + LABEL) if styles else -1
    last = 0
    for last, row in enumerate(cells(export, table), start=1):
        if last >= MAX_ROWS:
            raise TooLarge(f"a sheet holds {MAX_ROWS - 1:,} rows at most")
        for at, cell in enumerate(display_value(cell, export.lang) for cell in row):
            if cell is not None:
                _write(sheet, last, at, cell, styles.get(row[status]) if at == coloured else None)
                widths[at] = max(widths[at], len(cell) if isinstance(cell, str) else len(str(cell)))
    sheet.autofilter(0, 0, last, len(table.columns) - 1)
    for at, column in enumerate(table.columns):
        sheet.set_column(at, at, _width(widths[at]), None, {"level": 1, "hidden": True} if table.folded(column) else {})


def _columns(workbook: "Workbook", export: Export) -> None:
    """Write the meaning of each column and its name in other formats."""
    of = export.lang.of
    sheet = workbook.add_worksheet(of(COLUMNS_SHEET))
    _header(workbook, sheet, [of(label) for label in COLUMNS_HEADER])
    rows = ((table, column) for table in TABLES for column in table.columns)
    last = 0
    for last, (table, column) in enumerate(rows, start=1):
        row = (of(table.title), of(column.label), column.name, str(column.type), of(column.meaning))
        for at, text in enumerate(row):
            _write(sheet, last, at, text)
    sheet.autofilter(0, 0, last, len(COLUMNS_HEADER) - 1)
    for at, width in enumerate((18, 28, 24, 10, 70)):
        sheet.set_column(at, at, width)


def _header(workbook: "Workbook", sheet: "Worksheet", labels: list[str]) -> list[int]:
    """Write the frozen first row, and return the least widths of the columns."""
    style = workbook.add_format(HEADER)
    sheet.set_row(0, THREE_LINES)
    for at, label in enumerate(labels):
        sheet.write_string(0, at, label, style)
    sheet.freeze_panes(1, 1)
    sheet.set_landscape()
    sheet.repeat_rows(0)
    return [max(len(word) for word in label.split()) + 3 for label in labels]  # room for the filter's button


def _write(sheet: "Worksheet", row: int, at: int, cell: str | int | float, style: Any = None) -> None:
    """Write a cell with its own type: text is never taken for a formula, a link or a number."""
    if isinstance(cell, str):
        sheet.write_string(row, at, cell, style)
    else:
        sheet.write_number(row, at, cell, style)


def _width(longest: int) -> int:
    return min(max(longest + 1, NARROWEST), WIDEST)


def _by_status(workbook: "Workbook") -> dict[Cell, Any]:
    return {
        str(status): workbook.add_format({"font_color": COLOURS[STYLES[status]]})
        for status in Status
        if STYLES[status] in COLOURS
    }
