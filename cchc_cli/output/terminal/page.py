"""Render tables and text with rich: the only module that sets width, colour and escaping."""

import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rich import box
from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, JustifyMethod, RenderableType, RenderResult
from rich.measure import Measurement
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from cchc_cli.output.escaping import terminal
from cchc_cli.output.wrapping import NO_BREAK, breaks, joined

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


@dataclass(frozen=True, slots=True)
class Wrapped:
    """Text whose lines end where `wrapping` breaks them: rich would break at no-break spaces and within names."""

    text: Text

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield the text divided for the width."""
        split = (line.divide(breaks(line.plain, options.max_width)) for line in self.text.split(allow_blank=True))
        parts = [part for line in split for part in line]
        for part in parts:
            part.rstrip()
        yield Text("\n", no_wrap=True).join(parts)  # divided already

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        """Return the least and the greatest useful width."""
        return Measurement.get(console, options, self.text)


def text(value: str, style: str = "plain") -> Text:
    """Return data as rich text: no markup, no control characters, figures joined with their units."""
    return Text("\n".join(joined(terminal(line)) for line in value.split("\n")), STYLES[style])


def lines(*parts: Text | None) -> Text:
    """Return parts below each other, without those that are None."""
    return Text("\n").join([part for part in parts if part is not None])


def in_one(said: Iterable[str]) -> str:
    """Return remarks as one text, without a full stop before the mark that separates them."""
    *first, last = said
    return "; ".join([*(one.removesuffix(".") for one in first), last])


def indented(part: Text, left: int) -> Padding:
    """Return a paragraph with an indent."""
    return Padding(Wrapped(part), (0, 0, 0, left))


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column of a table. `share` is its ratio of the width; without it, the column is as wide as its content.

    `least` is the width that its words need. On a page too narrow for all columns, the cells of a row are printed
    below each other instead.
    """

    head: str | Text
    share: int | None = None
    justify: JustifyMethod = "left"
    least: int = 1


TableCells = Sequence[str | Text]

_PADDING = 2
"""Of a column; between two columns there is one more."""


def sections(
    columns: Sequence[TableColumn], groups: Iterable[tuple[str, Iterable[TableCells]]]
) -> Iterator[RenderableType]:
    """Yield a table in groups: the head once, then a heading and the rows of each group, all of the same widths."""
    yield _Rows(columns, None)
    for heading, rows in groups:
        yield text(f" {heading}", "head")
        yield _Rows(columns, list(rows), head=False)
        yield Rule(style="")


def table_head(columns: Sequence[TableColumn]) -> RenderableType:
    """Return the head of a table whose rows follow one by one, as `table_row` returns them."""
    return _Rows(columns, None)


def table_row(columns: Sequence[TableColumn], cells: TableCells) -> RenderableType:
    """Return one row below a head, of the same widths where all columns have a share."""
    return _Rows(columns, [cells], head=False)


def table_of(columns: Sequence[TableColumn], rows: Iterable[TableCells], close: bool = False) -> RenderableType:
    """Return a table without groups; `close` leaves out the lines between rows."""
    return _Rows(columns, list(rows), close=close)


@dataclass(frozen=True, slots=True)
class _Rows:
    """Rows as a table, or below each other where the columns would be too narrow; without rows the head alone."""

    columns: Sequence[TableColumn]
    rows: Sequence[TableCells] | None
    head: bool = True
    close: bool = False

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield a table if all columns have room for their words, otherwise lines."""
        ratios = self._ratios(options.max_width)
        if ratios is None:
            yield from self._lines(options.max_width)
        else:
            yield self._table(ratios)

    def _ratios(self, width: int) -> list[int | None] | None:
        """Return the ratio of each column, None for those as wide as their content; None if the page is too narrow.

        The shares count, unless one column would become narrower than its least: then the least widths do.
        """
        least = [
            _PADDING + (max(map(_width, self._column(at))) if column.share is None else column.least)
            for at, column in enumerate(self.columns)
        ]
        between = len(least) - 1
        shares = [column.share for column in self.columns]
        shared = [(share, one) for share, one in zip(shares, least, strict=True) if share is not None]
        room = width - between - sum(least) + sum(one for _, one in shared)
        if room < sum(one for _, one in shared):
            return None
        total = sum(share for share, _ in shared)
        if all(share * room // total >= one for share, one in shared):
            return list(shares)
        return [None if share is None else one for share, one in zip(shares, least, strict=True)]

    def _column(self, index: int) -> Iterator[str | Text]:
        yield self.columns[index].head
        yield from (row[index] for row in self.rows or ())

    def _table(self, ratios: Sequence[int | None]) -> Table:
        table = Table(
            box=box.HORIZONTALS,
            show_lines=not self.close,
            show_header=self.head,
            show_edge=False,
            padding=(0, 2, 0, 0) if self.close else (0, 1),
            pad_edge=not self.close,
            expand=True,
        )
        for column, ratio in zip(self.columns, ratios, strict=True):
            table.add_column(
                Wrapped(_text(column.head)), ratio=ratio, justify=column.justify, no_wrap=column.share is None
            )
        for row in self.rows or ():
            table.add_row(*(Wrapped(_text(cell)) for cell in row))
        return table

    def _lines(self, width: int) -> Iterator[RenderableType]:
        """Yield each row: its first cell, then the others after the heads of their columns, or below if long."""
        heads = [_text(column.head).split("\n") for column in self.columns]
        if self.head:
            yield from (text(": ").join(one) for one in heads if len(one) > 1)
            yield Rule(style="")
        for number, (first, *others) in enumerate(self.rows or ()):
            if number:
                yield Rule(style="")
            yield indented(_text(first), 1)
            for (name, *_), cell in zip(heads[1:], others, strict=True):
                begun, *more = _text(cell).split("\n")
                if not begun.plain and not more:
                    continue
                behind = name + text(": ") + begun
                if _width(behind) <= width - 3:
                    yield indented(behind, 3)
                else:
                    yield indented(name + text(":"), 3)
                    more = [begun, *more]
                yield from (indented(one, 5) for one in more)


def _text(cell: str | Text) -> Text:
    return text(cell) if isinstance(cell, str) else cell


def _width(cell: str | Text) -> int:
    return max(cell_len(line) for line in _text(cell).plain.split("\n"))


def page(parts: Iterable[RenderableType], width: int, colour: bool) -> str:
    """Return the parts as text of a width, with ANSI colours or without."""
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
        _environ={},  # all is said above; rich takes `²` in COLUMNS or LINES for a number
    )
    for part in parts:
        if not colour and isinstance(part, Text) and all(cell_len(line) <= width for line in part.plain.split("\n")):
            out.write(f"{part.plain}\n")  # as rich would print it, and far quicker
            continue
        console.print(Wrapped(part) if isinstance(part, Text) else part)
    return "\n".join(line.rstrip() for line in out.getvalue().replace(NO_BREAK, " ").split("\n"))
