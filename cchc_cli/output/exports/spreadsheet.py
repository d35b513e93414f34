"""What spreadsheets can hold, and how cells look in them."""

from cchc_cli.i18n.language import Lang
from cchc_cli.i18n.message import message
from cchc_cli.output.exports.cells import Cell

MAX_CELL = 32_767
"""Characters of a cell, as UTF-16 counts them."""
MAX_ROWS = 1_048_576
"""Rows of a sheet, the header included."""

YES, NO = message("cell.yes", "yes"), message("cell.no", "no")


class TooLarge(Exception):
    """More than a format can hold."""


def cut(text: str) -> str:
    """Text that fits a cell; what was cut ends with `…`."""
    if 2 * len(text) <= MAX_CELL or len(text.encode("utf-16-le")) // 2 <= MAX_CELL:
        return text
    kept = text.encode("utf-16-le")[: 2 * (MAX_CELL - 1)]
    return kept.decode("utf-16-le", "ignore") + "…"


def shown(cell: Cell, lang: Lang) -> str | int | float | None:
    """A cell as people see it: true and false in words (LibreOffice makes formulas of them), no text too long."""
    if isinstance(cell, bool):
        return lang.of(YES if cell else NO)
    return cut(cell) if isinstance(cell, str) else cell
