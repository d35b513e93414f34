"""Limits of spreadsheets and the form of their cells."""

from cchc_cli.i18n.language import Lang
from cchc_cli.i18n.message import message
from cchc_cli.output.exports.cells import Cell

MAX_CELL = 32_767
"""Characters of a cell, as UTF-16 counts them."""
MAX_ROWS = 1_048_576
"""Rows of a sheet, the header included."""

YES, NO = message("cell.yes", "yes"), message("cell.no", "no")


class TooLarge(Exception):
    """Raised if the data exceeds the limits of a format."""


def cut(text: str) -> str:
    """Return text that fits a cell; if cut, it ends with `…`."""
    if 2 * len(text) <= MAX_CELL or len(text.encode("utf-16-le")) // 2 <= MAX_CELL:
        return text
    kept = text.encode("utf-16-le")[: 2 * (MAX_CELL - 1)]
    return kept.decode("utf-16-le", "ignore") + "…"


def shown(cell: Cell, lang: Lang) -> str | int | float | None:
    """Return a cell for display: true and false in words (LibreOffice makes formulas of them), long text cut."""
    if isinstance(cell, bool):
        return lang.of(YES if cell else NO)
    return cut(cell) if isinstance(cell, str) else cell
