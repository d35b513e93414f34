"""The table for the terminal."""

from collections.abc import Iterator

from rich.console import RenderableType

from cchc_cli.i18n.message import message
from cchc_cli.output.coverage import coverage_text
from cchc_cli.output.exports import short
from cchc_cli.output.exports.export import Export
from cchc_cli.output.terminal.page import TableColumn, table_of, text

MORE = message("screen.more", "For all columns: cchc export -o FILE.xlsx, or --format csv")
_SHARES, _LEAST = (10, 17, 14, 13, 14, 12), (8, 15, 11, 10, 11, 8)
"""The share of each column in the width, and its least width, which the longest word of its labels needs."""


def table(export: Export) -> Iterator[RenderableType]:
    """Yield a table of the main columns, and where to find the others."""
    rows = [[text(cell) for cell in row] for row in short.rows(export)]
    if not rows:
        yield text(export.lang.say("table.nothing-asked", "these plans have no target that matches the selection"))
        targets = export.targets
        covered = targets.coverage
        none_of = targets.none_found(covered.checked)
        yield text(coverage_text(covered, export.corpus, export.lang, none_of), "warn")
        return
    columns = [
        TableColumn(text(name), share, least=least)
        for name, share, least in zip(short.header(export), _SHARES, _LEAST, strict=True)
    ]
    yield table_of(columns, rows, close=True)
    yield text(export.lang.of(MORE), "dim")
