"""The entries of the cells of a table that have words, read like paragraphs."""

import re
from collections.abc import Iterator
from dataclasses import replace

from cchc_cli.documents.audit.entry import Place
from cchc_cli.documents.document import Document, Table
from cchc_cli.documents.draft.entries import Doubt, DraftEntry, Source, counted_figures, figures_in_words
from cchc_cli.documents.draft.remarks import time_remark
from cchc_cli.documents.draft.setting import Setting
from cchc_cli.documents.draft.times import Time
from cchc_cli.documents.table_values import Statement
from cchc_cli.i18n.message import message

_DEADLINE = re.compile(r"thời gian|thời hạn|thời điểm|hạn\b|tiến độ", re.IGNORECASE)


def entries_of_cell(
    document: Document, place: Place, statement: Statement, around: Time | None, setting: Setting
) -> Iterator[DraftEntry | Doubt]:
    """Yield the entries of a cell, and comments on figures that may only explain; `around` is the time of its row."""
    text = statement.text
    figures = [figure for figure in counted_figures(text) if statement.counts(figure.span)]
    if not figures:
        return
    table = document.sections[place.section].tables[place.table - 1]
    reason = message(
        "draft.cell",
        "in the column `{column}`: a target of its own, or an exception with a reason",
        column=statement.head,
    )
    if not statement.certain:
        yield from (Doubt(place, text[slice(*one.span)], one.span, reason) for one in figures)
        return
    cells = table.rows[place.row - 1]
    elsewhere = (*cells[: statement.column], *cells[statement.column + 1 :])
    for item in figures_in_words(Source(document, place, text, figures, elsewhere), around, setting):
        yield item if isinstance(item, Doubt) else _with_deadline(item, table)


def _with_deadline(entry: DraftEntry, table: Table) -> DraftEntry:
    """Return an entry with a remark on the deadline of its row, if its `due` does not say it: `30/11/2026`."""
    cells = table.rows[entry.place.row - 1]
    said = (cell for at, cell in enumerate(cells) if cell and _DEADLINE.match(table.column(at)))
    time = next(said, None)
    if time is None or "due" in entry.fields:
        return entry
    return replace(entry, remarks=(*entry.remarks, time_remark(time)))
