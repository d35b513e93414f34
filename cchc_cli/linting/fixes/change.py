"""What a fix does to a text, and where."""

import re
from collections.abc import Callable
from typing import NamedTuple, TypeAlias

from cchc_cli.i18n.message import Message

BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
"""What ends a line in YAML 1.1, which is what the marks of the loader count."""


class Fixable(NamedTuple):
    """One thing that can be put right: line and column from 1 (a byte order mark not counted), and the rule's name."""

    line: int
    column: int
    rule: str
    message: Message


Keeps: TypeAlias = Callable[[str], bool]
"""Whether a text still says what the original says, value by value."""

Outcome: TypeAlias = tuple[str, list[Fixable]]
"""The text put right, and what was wrong with it; the same text and nothing where all is well."""


def lines_of(text: str) -> list[str]:
    """The lines of a text, each with the break that ends it; none for what follows the last break if that is empty."""
    lines, at = [], 0
    for found in BREAK.finditer(text):
        lines.append(text[at : found.end()])
        at = found.end()
    if at < len(text):
        lines.append(text[at:])
    return lines


def content(line: str) -> str:
    """A line without the break that ends it."""
    return line.rstrip("\r\n\x85\u2028\u2029")


def is_comment(line: str) -> bool:
    """Whether a line, outside of any value, is a comment."""
    return line.lstrip(" \t").startswith("#")


def is_blank(line: str) -> bool:
    """Whether a line has nothing on it."""
    return not content(line).strip(" \t")
