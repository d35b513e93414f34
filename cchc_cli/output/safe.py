"""Text from a plan is data: made harmless wherever it is printed."""

import unicodedata

_BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def terminal(text: str) -> str:
    """One line without control or direction characters, for terminals, logs and messages."""
    return "".join("�" if unicodedata.category(char) in ("Cc", "Cs") or char in _BIDI else char for char in text)


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
