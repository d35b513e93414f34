"""The sheets of the tables: a row for each record, the columns that a reader needs first."""

from collections.abc import Iterator
from dataclasses import replace

from cchc_cli.domain.enums import Status
from cchc_cli.i18n.message import Message, message
from cchc_cli.output.exports.cells import Cells, cells
from cchc_cli.output.exports.export import Export
from cchc_cli.output.exports.tables import INDICATORS, TABLES
from cchc_cli.output.exports.workbook.book import NOTHING, Book, SheetColumn, TableSheet
from cchc_cli.output.exports.workbook.layouts import Layout
from cchc_cli.output.labels import STATUSES

MANY = 20_000
"""Targets that nobody prints."""
COLUMNS_SHEET = message("xlsx.columns-sheet", "Columns")
COLUMNS_MEANING = message("xlsx.columns.meaning", "the meaning of every column; columns seldom needed are behind the +")
COLUMNS_HEADER = (
    (message("xlsx.table", "Table"), 16),
    (message("xlsx.column", "Column"), 30),
    (message("xlsx.name-in-other-formats", "Name in other formats"), 24),
    (message("xlsx.type", "Type"), 10),
    (message("xlsx.meaning", "Meaning"), 80),
)


def write(book: Book, export: Export, layout: Layout) -> None:
    """Write the sheet of a table."""
    names = layout.names(book.lang)
    sheet = TableSheet(book, book.lang.of(layout.title), layout.columns(book.lang), layout.frozen)
    if layout.status is None and sum(len(plan.targets) for plan in export.plans) > MANY:
        sheet.same_heights()
    order = [layout.table.names.index(name) for name in names]
    for row in _rows(export, layout):
        sheet.write([row[at] for at in order])
    if not sheet.row:
        sheet.write_nothing(names.index("indicator_label"), _why_none(export, layout))
    sheet.close()
    for name, colour in (("status_label", sheet.colour_statuses), ("gap", sheet.colour_gaps)):
        if name in layout.visible:
            colour(names.index(name))


def _why_none(export: Export, layout: Layout) -> Message:
    """Return that there is no such result, or that the selection leaves out those of the sheet."""
    query = export.targets.query
    if layout.status is None or query.matches_status(layout.status):
        return NOTHING
    return message(
        "xlsx.not-selected",
        "not considered (selected only: {statuses})",
        statuses=[STATUSES[one] for one in Status if one in query.statuses],
    )


def _rows(export: Export, layout: Layout) -> Iterator[Cells]:
    if layout.table is INDICATORS:
        return _indicators(export)
    if layout.status is None:
        return cells(export, layout.table)
    selected = of_status(export, layout.status)
    return cells(selected, layout.table) if selected is not None else iter(())


def _indicators(export: Export) -> Iterator[Cells]:
    """Yield the indicators that the results are about, or that their floors are for."""
    used: set[str] = set()
    for plan in export.plans:
        for one in export.targets.results(plan):
            used.add(one.indicator)
            if one.floor is not None:
                used.add(one.floor.target.indicator)
    at = INDICATORS.names.index("indicator")
    return (row for row in cells(export, INDICATORS) if row[at] in used)


def of_status(export: Export, status: Status) -> Export | None:
    """Return the export of the results of one status; None if it is not selected."""
    query = export.targets.query
    if not query.matches_status(status):
        return None
    return replace(export, targets=replace(export.targets, query=replace(query, statuses=frozenset({status}))))


def write_columns(book: Book) -> None:
    """Write the meaning of each column and its name in other formats."""
    of = book.lang.of
    columns = [SheetColumn(of(label), width) for label, width in COLUMNS_HEADER]
    sheet = TableSheet(book, of(COLUMNS_SHEET), columns, frozen=2)
    for table in TABLES:
        for one in table.columns:
            sheet.write([of(table.title), of(one.label), one.name, str(one.type), of(one.meaning)])
    sheet.close()
