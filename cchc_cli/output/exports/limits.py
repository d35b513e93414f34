"""What spreadsheets can hold."""

MAX_CELL = 32_767
"""Characters of a cell, as UTF-16 counts them."""
MAX_ROWS = 1_048_576
"""Rows of a sheet, the header included."""


class TooLarge(Exception):
    """More than a format can hold."""


def cut(text: str) -> str:
    """Text that fits a cell; what was cut ends with `…`."""
    if 2 * len(text) <= MAX_CELL or len(text.encode("utf-16-le")) // 2 <= MAX_CELL:
        return text
    kept = text.encode("utf-16-le")[: 2 * (MAX_CELL - 1)]
    return kept.decode("utf-16-le", "ignore") + "…"
