"""The table for the terminal."""

from collections.abc import Iterator

from rich import box
from rich.console import RenderableType
from rich.table import Table

from cchc_cli.domain.indicator import Text
from cchc_cli.output.exports import short
from cchc_cli.output.exports.export import Export
from cchc_cli.output.terminal_page import text

MORE = Text(
    "Muốn có đủ các cột: cchc export -o TỆP.xlsx, hoặc --format csv",
    "For all columns: cchc export -o FILE.xlsx, or --format csv",
)


def table(export: Export) -> Iterator[RenderableType]:
    """The few columns that a reader needs, and where the others are."""
    made = Table(box=box.HORIZONTALS, pad_edge=False, padding=(0, 1))
    for name in short.header(export):
        made.add_column(name, overflow="fold")
    for row in short.rows(export):
        made.add_row(*(text(cell) for cell in row))
    yield made
    yield text(export.lang.of(MORE), "dim")
