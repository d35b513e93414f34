"""`table`: for people, a table for each file."""

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.engine import Report
from cchc_cli.output.language import Lang
from cchc_cli.output.lint_formats.line import also
from cchc_cli.output.lint_formats.summary import SEVERITIES
from cchc_cli.output.messages.spoken import spoken

if TYPE_CHECKING:
    from rich.console import RenderableType


def render(report: Report, lang: Lang, width: int = 160, colour: bool = False) -> str:
    """The tables as text of a width, with ANSI colours or without."""
    from cchc_cli.output.terminal_page import page  # rich is slow to load, and only tables need it

    return page(_tables(report, lang), width, colour)


def _tables(report: Report, lang: Lang) -> "Iterator[RenderableType]":
    from rich import box
    from rich.table import Table

    from cchc_cli.output.terminal_page import lines, text

    for path, found in groupby(report.diagnostics, key=lambda one: one.path):
        yield text(path, "head")
        table = Table(box=box.HORIZONTALS, show_header=False, pad_edge=False, expand=True)
        table.add_column(width=9, overflow="fold")
        table.add_column(ratio=3, overflow="fold")
        table.add_column(ratio=10, overflow="fold")
        for one in found:
            style = "bad" if one.severity is Severity.ERROR else "warn"
            table.add_row(
                text(f"{one.line}:{one.column}"),
                lines(text(f"{one.code} {one.name}", style), text(lang.of(SEVERITIES[one.severity]), style)),
                lines(text(spoken(one.message, lang)), *(text(other, "dim") for other in also(one, lang))),
            )
        yield table
