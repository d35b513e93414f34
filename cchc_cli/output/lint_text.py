"""Diagnostics for people and editors: one line each, or a table by file."""

from collections.abc import Iterator
from itertools import groupby

from rich import box
from rich.console import RenderableType
from rich.table import Table

from cchc_cli.linting.diagnostic import Diagnostic, Severity
from cchc_cli.linting.engine import Report
from cchc_cli.output.records import Record
from cchc_cli.output.safe import terminal
from cchc_cli.output.terminal_page import lines, text


def as_lines(report: Report) -> str:
    """`path:line:column: severity CODE name: message`, one line each."""
    return "".join(f"{_line(one)}\n" for one in report.diagnostics)


def _line(one: Diagnostic) -> str:
    return terminal(f"{one.path}:{one.line}:{one.column}: {one.severity} {one.code} {one.name}: {one.message}")


def render(report: Report) -> Iterator[RenderableType]:
    """A table for each file."""
    for path, found in groupby(report.diagnostics, key=lambda one: one.path):
        yield text(path, "head")
        table = Table(box=box.HORIZONTALS, show_header=False, pad_edge=False, expand=True)
        table.add_column(width=9, overflow="fold")
        table.add_column(ratio=3, overflow="fold")
        table.add_column(ratio=10, overflow="fold")
        for one in found:
            style = "bad" if one.severity is Severity.ERROR else "warn"
            also = [text(f"{other.path}:{other.line}:{other.column}: {other.message}", "dim") for other in one.related]
            table.add_row(
                text(f"{one.line}:{one.column}"), text(f"{one.code} {one.name}", style), lines(text(one.message), *also)
            )
        yield table


def summary(report: Report) -> str:
    """How many files, errors and warnings."""
    errors, warnings = report.count(Severity.ERROR), report.count(Severity.WARNING)
    files = "1 file" if report.files == 1 else f"{report.files} files"
    return f"{files} checked: {_counted(errors, 'error')}, {_counted(warnings, 'warning')}"


def _counted(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def record(one: Diagnostic) -> Record:
    """A diagnostic as JSON."""
    return {
        "path": one.path,
        "line": one.line,
        "column": one.column,
        "code": one.code,
        "name": one.name,
        "severity": str(one.severity),
        "message": one.message,
        "related": [
            {"path": other.path, "line": other.line, "column": other.column, "message": other.message}
            for other in one.related
        ],
    }
