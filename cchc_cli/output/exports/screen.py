"""The table for the terminal."""

from collections.abc import Iterator

from rich import box
from rich.console import RenderableType
from rich.table import Table

from cchc_cli.domain.indicator import Text
from cchc_cli.output.exports import short
from cchc_cli.output.exports.export import Export
from cchc_cli.output.phrases import phrase
from cchc_cli.output.terminal_page import text

MORE = Text(
    "Muốn có đủ các cột: cchc export -o TỆP.xlsx, hoặc --format csv",
    "For all columns: cchc export -o FILE.xlsx, or --format csv",
)
_SHARES = (10, 17, 14, 13, 14, 12)
"""Of the width, for each column; the longest words stand in the labels of indicators."""


def table(export: Export) -> Iterator[RenderableType]:
    """The few columns that a reader needs, and where the others are."""
    made = Table(box=box.HORIZONTALS, pad_edge=False, padding=(0, 2, 0, 0), expand=True, show_edge=False)
    rows = list(short.rows(export))
    for name, share in zip(short.header(export), _SHARES, strict=True):
        made.add_column(text(name), overflow="fold", ratio=share)
    for row in rows:
        made.add_row(*(text(cell) for cell in row))
    if not made.rows:
        yield text(phrase("nothing-asked", export.lang))
        return
    yield made
    yield text(export.lang.of(MORE), "dim")
