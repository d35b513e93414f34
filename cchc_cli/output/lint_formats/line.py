"""Findings on one line each, whatever stands in a message or a path."""

import re

from cchc_cli.linting.diagnostic import Diagnostic, Related
from cchc_cli.output.safe import terminal

_BREAKS = re.compile("[\u2028\u2029]")


def one_line(text: str) -> str:
    """Text without control and direction characters, and without the separators that some readers break lines at."""
    return _BREAKS.sub("�", terminal(text))


def place(where: Diagnostic | Related) -> str:
    """`path:line:column`"""
    return f"{where.path}:{where.line}:{where.column}"


def sentence(one: Diagnostic) -> str:
    """`path:line:column: severity CODE name: message`, on one line."""
    return one_line(f"{place(one)}: {one.severity} {one.code} {one.name}: {one.message}")


def also(one: Diagnostic) -> list[str]:
    """The other places of a finding, each `path:line:column: message`."""
    return [one_line(f"{place(other)}: {other.message}") for other in one.related]
