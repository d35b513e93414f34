"""Characters that nobody sees, for the rules that report them and the keys that leave them out."""

import re

DEFAULT_IGNORABLE = (
    "\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f"
    "\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufff8\\U0001bca0-\\U0001bca3\\U0001d173-\\U0001d17a"
    "\\U000e0000-\\U000e0fff"
)
"""The property Default_Ignorable_Code_Point of Unicode 17.0 (DerivedCoreProperties.txt), for a class of a pattern."""

BLANKS = "\\u115f\\u1160\\u2800\\u3164\\uffa0"
"""Letters and signs that look like a space: the Hangul fillers, which are ignorable too, and the blank of Braille."""

_HIDDEN = re.compile(f"[{DEFAULT_IGNORABLE}{BLANKS}\\\\]")


def escaped(text: str) -> str:
    """Return text with a backslash and every character that nobody sees escaped: no two texts are shown alike."""
    if text.isprintable() and _HIDDEN.search(text) is None:
        return text
    return "".join(char if char.isprintable() and not _HIDDEN.match(char) else _escape(char) for char in text)


def _escape(char: str) -> str:
    return "\\\\" if char == "\\" else f"\\u{ord(char):04x}" if ord(char) < 0x10000 else f"\\U{ord(char):08x}"
