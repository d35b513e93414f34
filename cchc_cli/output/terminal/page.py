"""One rich page for all tables: width, colour and escaping are decided here and nowhere else."""

import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rich import box
from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, Group, JustifyMethod, OverflowMethod, RenderableType, RenderResult
from rich.containers import Lines
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from cchc_cli.output.escaping import terminal
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
    """A column of a table: its head, and its share of the width; without share it is as wide as its content.

    `least` is the width below which its words would be torn. A page that is too narrow for all columns has none: there
    what belongs to a row stands in lines below each other.
    """

    head: str | Text
    share: int | None = None
    justify: JustifyMethod = "left"
    least: int = 1


Cells = Sequence[str | Text]

_GAP = 3
"""Between two columns."""


def sections(columns: Sequence[Column], groups: Iterable[tuple[str, Iterable[Cells]]]) -> Iterator[RenderableType]:
    """A table in groups: the head once, then a heading and the rows of each group, all of the same widths."""
    yield _Rows(columns, None)
    for heading, rows in groups:
        yield text(f" {heading}", "head")
        yield _Rows(columns, list(rows), head=False)
        yield Rule(style="")


def table_of(columns: Sequence[Column], rows: Iterable[Cells], close: bool = False) -> RenderableType:
    """A table without groups; where there are many rows of few words, `close`: without lines between them."""
    return _Rows(columns, list(rows), close=close)


@dataclass(frozen=True, slots=True)
class _Rows:
    """Rows as a table, or below each other where the columns would be too narrow; without rows the head alone."""

    columns: Sequence[Column]
    rows: Sequence[Cells] | None
    head: bool = True
    close: bool = False

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """What there is room for."""
        shares = self._shares(options.max_width)
        if shares is None:
            yield from self._lines(options.max_width)
        else:
            yield self._table(shares)

    def _shares(self, width: int) -> list[int | None] | None:
        """The shares of the columns, none narrower than its least; None where there is no room for that."""
        least = [
            column.least if column.share is not None else max(map(_width, self._column(index)))
            for index, column in enumerate(self.columns)
        ]
        free = width + 1 - _GAP * len(least)
        if sum(least) > free:
            return None
        wide = [column.share for column in self.columns]
        free += 2 * len(wide) - sum(one + 2 for one, share in zip(least, wide, strict=True) if share is None)
        found, narrow = wide, set[int]()
        while True:
            shared = {index: share for index, share in enumerate(wide) if share is not None and index not in narrow}
            total, left = sum(shared.values()), free - sum(least[index] + 2 for index in narrow)
            more = {index for index, share in shared.items() if share * left < (least[index] + 2) * total}
            if not more:
                return found
            narrow |= more
            shared = {index: share for index, share in shared.items() if index not in narrow}
            total, left = sum(shared.values()), free - sum(least[index] + 2 for index in narrow)
            found = [
                least[index] + 2 if index in narrow else shared[index] * left // total if index in shared else None
                for index in range(len(wide))
            ]

    def _column(self, index: int) -> Iterator[str | Text]:
        yield self.columns[index].head
        yield from (row[index] for row in self.rows or ())

    def _table(self, shares: Sequence[int | None]) -> Table:
        table = Table(
            box=box.HORIZONTALS,
            show_lines=not self.close,
            show_header=self.head,
            show_edge=False,
            padding=(0, 2, 0, 0) if self.close else (0, 1),
            pad_edge=not self.close,
            expand=True,
        )
        for column, share in zip(self.columns, shares, strict=True):
            table.add_column(
                column.head, ratio=share, justify=column.justify, overflow="fold", no_wrap=column.share is None
            )
        for row in self.rows or ():
            table.add_row(*row)
        return table

    def _lines(self, width: int) -> Iterator[RenderableType]:
        """Each row: its first cell, then the others behind the heads of their columns, or below where it is long."""
        heads = [_text(column.head).split("\n") for column in self.columns]
        if self.head:
            yield from (text(": ").join(one) for one in heads if len(one) > 1)
            yield Rule(style="")
        for number, (first, *others) in enumerate(self.rows or ()):
            if number:
                yield Rule(style="")
            yield Padding(_text(first), (0, 0, 0, 1))
            for (name, *_), cell in zip(heads[1:], others, strict=True):
                begun, *more = _text(cell).split("\n")
                if not begun.plain and not more:
                    continue
                behind = name + text(": ") + begun
                if _width(behind) <= width - 3:
                    yield Padding(behind, (0, 0, 0, 3))
                else:
                    yield Padding(lines(name + text(":")), (0, 0, 0, 3))
                    more = [begun, *more]
                yield from (Padding(lines(one), (0, 0, 0, 5)) for one in more)


def _text(cell: str | Text) -> Text:
    return text(cell) if isinstance(cell, str) else cell


def _width(cell: str | Text) -> int:
    return max(cell_len(line) for line in _text(cell).plain.split("\n"))


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
