"""Parts that all fixes share: what a fix reports, and the lines of a text."""

import re
from collections.abc import Callable
from typing import NamedTuple, TypeAlias

from cchc_cli.i18n.message import Message

BREAK = re.compile("\r\n?|\n")
"""What ends a line in YAML, which is what the marks of the loader count."""


class Fixable(NamedTuple):
    """One thing that can be fixed: line and column from 1 (a byte order mark not counted), and the rule's name."""

    line: int
    column: int
    rule: str
    message: Message


Keeps: TypeAlias = Callable[[str], bool]
"""Tells whether a text still has the data of the original, value by value."""

Outcome: TypeAlias = tuple[str, list[Fixable]]
"""The fixed text and what was wrong with it; the same text and nothing where nothing was."""


def lines_of(text: str) -> list[str]:
    """Return the lines of a text, each with the break that ends it; no empty line follows the last break."""
    lines, at = [], 0
    for found in BREAK.finditer(text):
        lines.append(text[at : found.end()])
        at = found.end()
    if at < len(text):
        lines.append(text[at:])
    return lines


def content(line: str) -> str:
    """Return a line without the break that ends it."""
    return line.rstrip("\r\n")


def is_comment(line: str) -> bool:
    """Return whether a line, outside of any value, is a comment."""
    return line.lstrip(" \t").startswith("#")


def is_blank(line: str) -> bool:
    """Return whether a line is blank."""
    return not content(line).strip(" \t")
