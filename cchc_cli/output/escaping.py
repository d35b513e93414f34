"""Escape text from plans for each kind of output."""

import re

from cchc_cli.domain.vietnamese import visible

_UNSEEN = re.compile("[\x7f-\x9f\u200e\u200f\u061c\u2028-\u202e\u2066-\u2069]")
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def terminal(text: str) -> str:
    """Return text without control or direction characters, for terminals, logs and messages."""
    return visible(text)


def json_text(text: str) -> str:
    """Return a JSON document with control and direction characters escaped; other text stays readable."""
    return _UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def csv_cell(value: object) -> object:
    """Return a CSV cell that no spreadsheet takes for a formula; numbers stay numbers."""
    if not isinstance(value, str):
        return value
    text = terminal(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def markdown(text: str) -> str:
    """Return text for a cell of a Markdown table."""
    escaped = terminal(text)
    for char in "\\`*_{}[]<>|#":
        escaped = escaped.replace(char, f"\\{char}" if char not in "<>" else {"<": "&lt;", ">": "&gt;"}[char])
    return escaped
