"""One rich page for all tables: width, colour and escaping are decided here and nowhere else."""

import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rich import box
from rich.cells import cell_len
from rich.console import Console, Group, JustifyMethod, OverflowMethod, RenderableType
from rich.containers import Lines
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from cchc_cli.output.safe import terminal
from cchc_cli.output.wrapping import breaks

STYLES = {
    "good": "green",
    "bad": "bold red",
    "warn": "yellow",
    "dim": "dim",
    "head": "bold cyan",
    "plain": "",
    "hot": "bold white on red",
    "warm": "black on yellow",
    "cool": "black on green",
    "cold": "bold black on cyan",
}


class Words(Text):
    """Text that is divided where `wrapping` says."""

    def blank_copy(self, plain: str = "") -> "Words":
        """The same without what it says."""
        return Words(
            plain, self.style, justify=self.justify, overflow=self.overflow, no_wrap=self.no_wrap, end=self.end
        )

    def copy(self) -> "Words":
        """The same."""
        made = self.blank_copy(self.plain)
        made.spans = list(self.spans)
        return made

    def wrap(
        self,
        console: Console,
        width: int,
        *,
        justify: JustifyMethod | None = None,
        overflow: OverflowMethod | None = None,
        tab_size: int = 8,
        no_wrap: bool | None = None,
    ) -> Lines:
        """The lines for a width."""
        divided: Text = self
        if not no_wrap and not self.no_wrap:
            parts = [part for line in self.split(allow_blank=True) for part in line.divide(breaks(line.plain, width))]
            for part in parts:
                part.rstrip()
            divided = Text("\n").join(parts)
        return Text.wrap(
            divided, console, width, justify=justify, overflow=overflow, tab_size=tab_size, no_wrap=no_wrap
        )


def text(value: str, style: str = "plain") -> Text:
    """Data as rich text: no markup, no control characters."""
    return Words("\n".join(terminal(line) for line in value.split("\n")), STYLES[style])


def lines(*parts: Text | None) -> Text:
    """Parts under each other; None is left out."""
    return Words("\n").join([part for part in parts if part is not None])


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its head, and its share of the width; without share it is as wide as its content."""

    head: RenderableType
    share: int | None = None
    justify: JustifyMethod = "left"


Cells = Sequence[RenderableType]


def sections(columns: Sequence[Column], groups: Iterable[tuple[str, Iterable[Cells]]]) -> Iterator[RenderableType]:
    """A table in groups: the head once, then a heading and the rows of each group, all of the same widths."""
    yield _table(columns, head=True)
    for heading, rows in groups:
        yield text(f" {heading}", "head")
        table = _table(columns, head=False)
        for row in rows:
            table.add_row(*row)
        yield table
        yield Rule(style="")


def table_of(columns: Sequence[Column], rows: Iterable[Cells]) -> Table:
    """A table without groups."""
    table = _table(columns, head=True)
    for row in rows:
        table.add_row(*row)
    return table


def _table(columns: Sequence[Column], head: bool) -> Table:
    table = Table(box=box.HORIZONTALS, show_lines=True, show_header=head, show_edge=False, pad_edge=True, expand=True)
    for column in columns:
        table.add_column(
            column.head, ratio=column.share, justify=column.justify, overflow="fold", no_wrap=column.share is None
        )
    return table


def page(parts: Iterable[RenderableType], width: int, colour: bool) -> str:
    """What the parts look like at a width, with ANSI colours or without."""
    out = io.StringIO()
    console = Console(
        file=out,
        width=width,
        force_terminal=colour,
        no_color=not colour,
        color_system="standard" if colour else None,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
    )
    for part in parts:
        if not colour and isinstance(part, Text) and all(cell_len(line) <= width for line in part.plain.split("\n")):
            out.write(f"{part.plain}\n")  # as rich would print it, and far quicker
            continue
        console.print(Group(part), soft_wrap=False)  # alone, rich would make its own text of ours
    return "\n".join(line.rstrip() for line in out.getvalue().split("\n"))
