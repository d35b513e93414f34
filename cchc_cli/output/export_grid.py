"""The flat targets: the columns of CSV and Markdown, and a short table."""

from collections.abc import Iterator, Sequence

from rich import box
from rich.console import RenderableType
from rich.table import Table

from cchc_cli.output.language import Lang
from cchc_cli.output.records import Record, flat
from cchc_cli.output.terminal_page import text

COLUMNS = (
    "plan",
    "locality",
    "locality_name",
    "province",
    "level",
    "area",
    "indicator",
    "label_vi",
    "label_en",
    "kind",
    "aim",
    "delegated_to",
    "comparator",
    "value",
    "unit",
    "due",
    "due_basis",
    "due_from",
    "due_set_by",
    "base",
    "scope",
    "qualifiers",
    "section",
    "paragraph",
    "stated",
    "where",
    "addresses",
    "evidence",
    "coverage",
    "period_from",
    "period_to",
    "doubt",
    "note",
    "document_number",
    "document_title",
    "document_issued",
)
SHORT_COLUMNS = (
    "plan",
    "area",
    "indicator",
    "scope",
    "kind",
    "comparator",
    "value",
    "unit",
    "due",
    "due_basis",
    "section",
    "paragraph",
    "stated",
)


def table(rows: Sequence[Record], lang: Lang) -> Iterator[RenderableType]:
    """The most needed columns; `--format csv` has all of them."""
    columns = ("plan", "indicator", "scope", "comparator", "value", "unit", "due", "section", "stated")
    made = Table(box=box.HORIZONTALS, pad_edge=False, padding=(0, 1))
    for column in columns:
        made.add_column(column, overflow="fold")
    for row in flat(rows, columns):
        made.add_row(*(text(str(cell)) for cell in row))
    yield made
    more = "Đủ các cột: cchc export --format csv" if lang is Lang.VI else "All columns: cchc export --format csv"
    yield text(more, "dim")
