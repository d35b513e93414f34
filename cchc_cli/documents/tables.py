"""Tables: which rows are the head, which rows count, and which tables only lay out text."""

import re

from cchc_cli.documents.blocks import Grid
from cchc_cli.documents.document import Table

_YEAR = re.compile(r"(?:(?:năm|đến năm|giai đoạn)\s*)?(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?", re.IGNORECASE)
_FIGURE = re.compile(r"\d")
_ORDINAL = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,2})*|[IVX]+|[A-Za-zđ])[.)]?")
_COLUMN_NUMBER = re.compile(r"\(?\d{1,2}\)?(?:\s*=.*)?")
_LETTERHEAD = re.compile(
    r"cộng h[òo]à? xã hội|độc lập\s*-|ngày .*tháng .*năm|^\s*số\s*:|nơi nhận|kt\.|tm\.", re.IGNORECASE
)
_MAX_HEAD = 4


def is_layout(grid: Grid, in_preamble: bool) -> bool:
    """Return whether a table only lays out text: the letterhead, the signatures, or a box around one cell."""
    columns = max((len(row) for row in grid.rows), default=0)
    if columns <= 1 or len(grid.rows) == 1:
        return True
    text = "\n".join(cell for row in grid.rows for cell in row)
    return columns <= 3 and bool(_LETTERHEAD.search(text)) and (in_preamble or len(grid.rows) <= 3)


def as_table(grid: Grid) -> Table:
    """Return a table with its head apart and all rows of one width; rows without text are left out."""
    rows = [tuple(" ".join(cell.split()) for cell in row) for row in grid.rows]
    rows = [row for row in rows if any(row)]
    width = max((len(row) for row in rows), default=0)
    rows = [row + ("",) * (width - len(row)) for row in rows]
    head = min(grid.head, len(rows)) or _head_rows(rows)
    while head < len(rows) and _numbers_columns(rows[head]):
        head += 1
    return Table(tuple(rows[:head]), tuple(rows[head:]))


def _head_rows(rows: list[tuple[str, ...]]) -> int:
    """Return how many rows are the head: those before the first with an ordinal or a figure that is no year."""
    count = 0
    for row in rows[:_MAX_HEAD]:
        filled = [cell for cell in row if cell]
        if _ORDINAL.fullmatch(row[0]) or any(_FIGURE.search(_YEAR.sub("", cell)) for cell in filled):
            break
        if count and row[0] and len(filled) < 2:
            break
        if count and row[0] and not any(_YEAR.search(cell) for cell in filled):
            break
        count += 1
    return count


def _numbers_columns(row: tuple[str, ...]) -> bool:
    """Return whether a row numbers the columns: (1) (2) (3)."""
    filled = [cell for cell in row if cell]
    numbers = [re.sub(r"\D.*", "", cell.strip("(")) for cell in filled if _COLUMN_NUMBER.fullmatch(cell)]
    return len(filled) > 2 and len(numbers) == len(filled) and numbers == [str(at) for at in range(1, len(filled) + 1)]
