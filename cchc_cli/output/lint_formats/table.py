"""`table`: for people, a table for each file."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from rich import box
from rich.console import RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from cchc_cli.i18n.language import Lang
from cchc_cli.linting.diagnostic import Diagnostic, Severity
from cchc_cli.linting.engine import Report
from cchc_cli.output.lint_formats.line import also
from cchc_cli.output.lint_formats.summary import SEVERITIES
from cchc_cli.output.terminal.page import Wrapped, indented, lines, page, text


def render(report: Report, lang: Lang, width: int = 160, colour: bool = False) -> str:
    """Return the tables as text of a width, with ANSI colours or without."""
    return page(_tables(report, lang, beside=width >= _BESIDE), width, colour)


_BESIDE = 70
"""From this width on the names of all rules fit into a column beside the messages."""


def _tables(report: Report, lang: Lang, beside: bool) -> Iterator[RenderableType]:
    for path, found in groupby(report.diagnostics, key=lambda one: one.path):
        yield text(path, "head")
        yield from (_beside if beside else _below)(found, lang)


def _beside(found: Iterable[Diagnostic], lang: Lang) -> Iterator[RenderableType]:
    """Yield the messages beside the names of the rules."""
    table = Table(box=box.HORIZONTALS, show_header=False, pad_edge=False, expand=True)
    table.add_column(width=9, overflow="fold")
    table.add_column(ratio=3, overflow="fold")
    table.add_column(ratio=10, overflow="fold")
    for one in found:
        name = (text(words, _style(one)) for words in (f"{one.code} {one.name}", lang.of(SEVERITIES[one.severity])))
        table.add_row(f"{one.line}:{one.column}", Wrapped(lines(*name)), Wrapped(lines(*_said(one, lang))))
    yield table


def _below(found: Iterable[Diagnostic], lang: Lang) -> Iterator[RenderableType]:
    """Yield the messages below the names of the rules."""
    yield Rule(style="")
    for one in found:
        name = f"{one.line}:{one.column} {one.code} {one.name}, {lang.of(SEVERITIES[one.severity])}"
        yield indented(text(name, _style(one)), 1)
        yield from (indented(part, 3) for part in _said(one, lang))
        yield Rule(style="")


def _style(one: Diagnostic) -> str:
    return "bad" if one.severity is Severity.ERROR else "warn"


def _said(one: Diagnostic, lang: Lang) -> Iterator[Text]:
    yield text(lang.of(one.message))
    yield from (text(other, "dim") for other in also(one, lang))
