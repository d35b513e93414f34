"""`text`: for people, each finding with its line of the file."""

from collections.abc import Iterator

from rich.cells import cell_len
from rich.console import RenderableType
from rich.text import Text

from cchc_cli.i18n.language import Lang
from cchc_cli.linting.diagnostic import Diagnostic, Severity
from cchc_cli.linting.engine import Report
from cchc_cli.output.escaping import terminal
from cchc_cli.output.lint_formats.line import also, inert, place
from cchc_cli.output.lint_formats.summary import SEVERITIES
from cchc_cli.output.terminal.page import STYLES, page

_BEFORE, _WIDEST = 60, 100
"""Of a long line: how much is shown before the column, and at most."""

_UNBROKEN = 1_000_000
"""A width at which no message is broken: a path with its place has to stay on one line."""


def render(report: Report, lang: Lang, colour: bool = False) -> str:
    """Return the findings, each with its line of the file and a caret below the column, with ANSI colours or not."""
    return page((part for one in report.diagnostics for part in _finding(one, lang)), _UNBROKEN, colour)


def _finding(one: Diagnostic, lang: Lang) -> Iterator[RenderableType]:
    style = STYLES["bad" if one.severity is Severity.ERROR else "warn"]
    yield Text.assemble(
        (inert(terminal(place(one))), "bold"),
        ": ",
        (f"{lang.of(SEVERITIES[one.severity])} {one.code}", style),
        terminal(f" {one.name}: {lang.of(one.message)}"),
    )
    if one.source.strip():
        yield from _excerpt(one, style)
    for other in also(one, lang):
        yield Text(f"    {other}", "dim")


def _excerpt(one: Diagnostic, style: str) -> Iterator[Text]:
    """Yield the line of a finding, cut around the column if it is long, and a caret below."""
    at = min(max(one.column - 1, 0), len(one.source))
    start = at - _BEFORE if len(one.source) > _WIDEST and at > _BEFORE else 0
    shown = one.source[start : start + _WIDEST]
    before = terminal(("… " if start else "") + shown[: at - start])
    after = terminal(shown[at - start :] + (" …" if start + _WIDEST < len(one.source) else ""))
    number = f"{one.line:>5} | "
    yield Text.assemble((number, "dim"), before + after)
    yield Text.assemble((f"{' ' * (len(number) - 2)}| ", "dim"), " " * cell_len(before), ("^", style))
