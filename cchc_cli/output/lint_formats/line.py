"""Findings on one line each, whatever stands in a message or a path."""

from cchc_cli.linting.diagnostic import Diagnostic, Related
from cchc_cli.output.safe import terminal


def place(where: Diagnostic | Related) -> str:
    """`path:line:column`"""
    return f"{where.path}:{where.line}:{where.column}"


def sentence(one: Diagnostic) -> str:
    """`path:line:column: severity CODE name: message`, on one line."""
    return terminal(f"{place(one)}: {one.severity} {one.code} {one.name}: {one.message}")


def also(one: Diagnostic) -> list[str]:
    """The other places of a finding, each `path:line:column: message`."""
    return [terminal(f"{place(other)}: {other.message}") for other in one.related]
