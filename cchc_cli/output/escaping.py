"""Text from a plan is data: made harmless wherever it is printed."""

import re

from cchc_cli.domain.vietnamese import visible

_UNSEEN = re.compile("[\x7f-\x9f\u200e\u200f\u061c\u2028-\u202e\u2066-\u2069]")
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def terminal(text: str) -> str:
    """One line without control or direction characters, for terminals, logs and messages."""
    return visible(text)


def json_text(text: str) -> str:
    """A JSON document whose control and direction characters are escaped; all other text stays readable."""
    return _UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def csv_cell(value: object) -> object:
    """A CSV cell that no spreadsheet takes for a formula; numbers stay numbers."""
    if not isinstance(value, str):
        return value
    text = terminal(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def markdown(text: str) -> str:
    """Text for a Markdown table cell."""
    escaped = terminal(text)
    for char in "\\`*_{}[]<>|#":
        escaped = escaped.replace(char, f"\\{char}" if char not in "<>" else {"<": "&lt;", ">": "&gt;"}[char])
    return escaped
