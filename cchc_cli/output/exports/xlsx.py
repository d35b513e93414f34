"""A workbook for people: a summary, what needs attention, the matrix, and the tables, each a sheet."""

import io
from pathlib import Path

from cchc_cli.output.data import data_line
from cchc_cli.output.exports.export import Export
from cchc_cli.output.exports.tables import VERSION
from cchc_cli.output.exports.workbook import matrix_sheets, records, summary
from cchc_cli.output.exports.workbook.book import FONT, Book
from cchc_cli.output.exports.workbook.layouts import (
    BELOW_SHEET,
    DOCUMENTS_SHEET,
    INDICATORS_SHEET,
    MISSING_SHEET,
    RESULTS_SHEET,
    TARGETS_SHEET,
)

BEFORE_MATRIX = (BELOW_SHEET, MISSING_SHEET)
AFTER_MATRIX = (TARGETS_SHEET, INDICATORS_SHEET, DOCUMENTS_SHEET, RESULTS_SHEET)


def save(export: Export, path: Path) -> None:
    """Write the workbook; only its compressed form is in memory as a whole.

    It is compressed in memory: on a full disk, the library would raise a second error while closing its file.
    """
    import xlsxwriter
    from xlsxwriter.exceptions import FileCreateError

    packed = io.BytesIO()
    options = {
        "constant_memory": True,
        "tmpdir": str(path.parent),  # a folder that is removed whatever happens; that of the system would keep the rows
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "default_format_properties": dict(FONT),  # the library changes what it gets
    }
    workbook = xlsxwriter.Workbook(packed, options)
    of = export.lang.of
    data = of(data_line(export.corpus.data))
    title = of(summary.TITLE)
    workbook.set_properties(
        {"title": title, "comments": f"cchc export, columns version {VERSION}: docs/export.md\n{data}"}
    )
    book = Book(workbook, export.lang, title, data)
    sheets = [
        *((of(one.title), one.meaning) for one in BEFORE_MATRIX),
        (of(matrix_sheets.TITLE), matrix_sheets.MEANING),
        *((of(one.title), one.meaning) for one in AFTER_MATRIX),
        (of(records.COLUMNS_SHEET), records.COLUMNS_MEANING),
    ]
    summary.write(book, export, data, sheets)
    for layout in BEFORE_MATRIX:
        records.write(book, export, layout)
    matrix_sheets.write(book, export)
    for layout in AFTER_MATRIX:
        records.write(book, export, layout)
    records.write_columns(book)
    try:
        workbook.close()
    except FileCreateError as error:  # wraps what the system said
        raise error.args[0] from error
    path.write_bytes(packed.getbuffer())
