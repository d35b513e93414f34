"""The layout of a PDF page: words to lines and columns, ruling lines to tables."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from cchc_cli.documents.readers.pdf_box import Box
from cchc_cli.documents.readers.pdf_columns import TextLine, separated, text_of
from cchc_cli.documents.readers.pdf_words import Turn, words_of

_TOLERANCE = 3.0
_PATH = 2
"""The type of a path among the objects of a page."""
_MAX_RULES = 20_000


@dataclass(frozen=True, slots=True)
class PdfTable:
    """A ruled table."""

    rows: tuple[tuple[str, ...], ...]


def page_parts(page: Any, raw: Any) -> tuple[list[Box], list[Box]]:
    """Return the words and the ruling lines of a page; `raw` has the functions of the library."""
    turn = Turn(page.get_rotation() // 90, page.get_width(), page.get_height())
    text = page.get_textpage()
    try:
        words = list(words_of(text, raw, turn))
    finally:
        text.close()
    rules: list[Box] = []
    for found in page.get_objects(filter=[_PATH], max_depth=3):
        edges = found.get_bounds() if hasattr(found, "get_bounds") else found.get_pos()
        rules.extend(_edges(Box(*turn.box(*edges))))
        if len(rules) > _MAX_RULES:
            return words, []
    return words, rules


def _edges(box: Box) -> Iterator[Box]:
    """Yield the ruling lines of a path: itself if it is thin, the edges of a rectangle otherwise."""
    width, height = box.right - box.left, box.top - box.bottom
    if min(width, height) <= _TOLERANCE:
        if max(width, height) > 6:
            yield box
    elif width < 600 and height < 800:
        yield replace(box, top=box.bottom)
        yield replace(box, bottom=box.top)
        yield replace(box, right=box.left)
        yield replace(box, left=box.right)


def reading_order(boxes: Sequence[Box], rules: Sequence[Box]) -> Iterator[TextLine | PdfTable]:
    """Yield lines and tables from top to bottom; of columns side by side the left one first."""
    grids = [grid for grid in _grids(rules) if len(grid[0]) > 2 and len(grid[1]) > 2]
    inside: list[list[Box]] = [[] for _ in grids]
    free: list[Box] = []
    for box in boxes:
        at = next((at for at, grid in enumerate(grids) if _within(box, grid)), None)
        (free if at is None else inside[at]).append(box)
    tables = [(max(ys), PdfTable(_rows(texts, xs, ys, rules))) for (xs, ys), texts in zip(grids, inside, strict=True)]
    tables = sorted(((top, table) for top, table in tables if table.rows), key=lambda one: -one[0])
    lines = _lines(free)
    margins = _margins(lines)
    waiting: list[list[Box]] = []
    for line in lines:
        while tables and tables[0][0] > line[0].middle:
            yield from separated(waiting, margins)
            waiting = []
            yield tables.pop(0)[1]
        waiting.append(line)
    yield from separated(waiting, margins)
    yield from (table for _, table in tables)


def _within(box: Box, grid: tuple[list[float], list[float]]) -> bool:
    xs, ys = grid
    return (
        xs[0] - _TOLERANCE < box.center < xs[-1] + _TOLERANCE and ys[0] - _TOLERANCE < box.middle < ys[-1] + _TOLERANCE
    )


def _margins(lines: Sequence[Sequence[Box]]) -> tuple[float, float]:
    """Return the left and the right margin of the text of a page."""
    lefts = sorted(line[0].left for line in lines)
    rights = sorted(line[-1].right for line in lines)
    return (lefts[int(len(lefts) * 0.03)], rights[int(len(rights) * 0.97)]) if lines else (0.0, 0.0)


def _lines(boxes: Sequence[Box]) -> list[list[Box]]:
    """Return the boxes of each line from left to right, the lines from top to bottom."""
    lines: list[list[Box]] = []
    for box in sorted(boxes, key=lambda one: -one.middle):
        height = max(box.top - box.bottom, 1.0)
        if lines and abs(_base(lines[-1]) - box.middle) < max(height, 9.0) * 0.55:
            lines[-1].append(box)
        else:
            lines.append([box])
    return [sorted(line, key=lambda one: one.left) for line in lines]


def _base(line: Sequence[Box]) -> float:
    return max(line, key=lambda box: len(box.text)).middle


def _grids(rules: Sequence[Box]) -> list[tuple[list[float], list[float]]]:
    """Return the column and row borders of each table: of ruling lines that touch."""
    groups: list[list[Box]] = []
    for rule in sorted(rules, key=lambda one: -one.top):
        touching = [group for group in groups if any(_touch(rule, other) for other in group)]
        merged = [rule, *(one for group in touching for one in group)]
        groups = [group for group in groups if group not in touching]
        groups.append(merged)
    return [
        (
            _distinct([one.left for one in group if one.right - one.left <= _TOLERANCE]),
            _distinct([one.bottom for one in group if one.top - one.bottom <= _TOLERANCE]),
        )
        for group in groups
    ]


def _touch(one: Box, two: Box) -> bool:
    return (
        one.left - _TOLERANCE <= two.right
        and two.left - _TOLERANCE <= one.right
        and one.bottom - _TOLERANCE <= two.top
        and two.bottom - _TOLERANCE <= one.top
    )


def _distinct(values: Sequence[float]) -> list[float]:
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > _TOLERANCE:
            found.append(value)
    return found


def _rows(
    boxes: Sequence[Box], xs: Sequence[float], ys: Sequence[float], rules: Sequence[Box]
) -> tuple[tuple[str, ...], ...]:
    """Return the texts of the cells, row by row from the top; borders without a line between two cells join them."""
    heights = list(reversed(ys))
    cells: list[list[list[Box]]] = [[[] for _ in xs[1:]] for _ in heights[1:]]
    for box in boxes:
        row = next((at for at in range(len(heights) - 1) if heights[at + 1] - 1 < box.middle < heights[at] + 1), None)
        column = next((at for at in range(len(xs) - 1) if xs[at] - 1 < box.center < xs[at + 1] + 1), None)
        if row is not None and column is not None:
            cells[row][_first_column(row, column, xs, heights, rules)].append(box)
    texts = [tuple(_cell_text(cell) for cell in row) for row in cells]
    return tuple(row for row in texts if any(row))


def _first_column(row: int, column: int, xs: Sequence[float], heights: Sequence[float], rules: Sequence[Box]) -> int:
    """Return the first column of the cell that a column belongs to in a row."""
    middle = (heights[row] + heights[row + 1]) / 2
    while column > 0 and not any(
        abs(rule.left - xs[column]) <= _TOLERANCE
        and rule.right - rule.left <= _TOLERANCE
        and rule.bottom - 1 <= middle <= rule.top + 1
        for rule in rules
    ):
        column -= 1
    return column


def _cell_text(boxes: Sequence[Box]) -> str:
    return " ".join(text_of(line) for line in _lines(boxes))
