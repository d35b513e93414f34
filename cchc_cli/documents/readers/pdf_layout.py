"""The layout of a PDF page: text boxes to lines and columns, ruling lines to tables."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

_TOLERANCE = 3.0
_GAP = 28.0
"""A wider gap between two texts on one line separates columns, in points."""
_PATH = 2
"""The type of a path among the objects of a page."""
_MAX_RULES = 20_000


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points, from the lower left corner of the page; with the text in it, or a ruling line."""

    left: float
    bottom: float
    right: float
    top: float
    text: str = ""

    @property
    def middle(self) -> float:
        """Return the height of its middle."""
        return (self.bottom + self.top) / 2


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of text. `limit` is the right margin of its column, `first_word` the width of its first word."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    limit: float
    first_word: float
    column: int = 0


@dataclass(frozen=True, slots=True)
class PdfTable:
    """A ruled table."""

    rows: tuple[tuple[str, ...], ...]


def page_parts(page: Any) -> tuple[list[Box], list[Box]]:
    """Return the texts and the ruling lines of a page."""
    text = page.get_textpage()
    try:
        rects = [tuple(map(float, text.get_rect(at))) for at in range(text.count_rects())]
        boxes = [Box(edges[0], edges[1], edges[2], edges[3], text.get_text_bounded(*edges)) for edges in rects]
    finally:
        text.close()
    rules: list[Box] = []
    for found in page.get_objects(filter=[_PATH], max_depth=3):
        left, bottom, right, top = found.get_bounds() if hasattr(found, "get_bounds") else found.get_pos()
        rules.extend(_edges(Box(left, bottom, right, top)))
        if len(rules) > _MAX_RULES:
            return boxes, []
    return [box for box in boxes if box.text.strip()], rules


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
    limit = _limit(free)
    waiting: list[list[Box]] = []
    for line in _lines(free):
        while tables and tables[0][0] > line[0].middle:
            yield from _columns(waiting, limit)
            waiting = []
            yield tables.pop(0)[1]
        waiting.append(line)
    yield from _columns(waiting, limit)
    yield from (table for _, table in tables)


def _within(box: Box, grid: tuple[list[float], list[float]]) -> bool:
    xs, ys = grid
    center = (box.left + box.right) / 2
    return xs[0] - _TOLERANCE < center < xs[-1] + _TOLERANCE and ys[0] - _TOLERANCE < box.middle < ys[-1] + _TOLERANCE


def _limit(boxes: Sequence[Box]) -> float:
    """Return the right margin of the text of a page."""
    rights = sorted(box.right for box in boxes)
    return rights[int(len(rights) * 0.97)] if rights else 0.0


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


def _columns(lines: Sequence[Sequence[Box]], limit: float) -> Iterator[TextLine]:
    """Yield lines; a run of lines with a wide gap in common is two columns."""
    left: list[TextLine] = []
    right: list[TextLine] = []
    gutter = 0.0
    for boxes in lines:
        at = next((at for at in range(1, len(boxes)) if boxes[at].left - boxes[at - 1].right > _GAP), None)
        line = _text_line(boxes, limit)
        if at is not None and len(boxes[0].text.strip()) > 3:
            gutter = (boxes[at - 1].right + boxes[at].left) / 2
            left.append(_text_line(boxes[:at], max(box.right for box in boxes[:at]), 1))
            right.append(_text_line(boxes[at:], max(box.right for box in boxes[at:]), 2))
        elif gutter and line.right < gutter:
            left.append(replace(line, column=1))
        elif gutter and line.left >= min(one.left for one in right) - _TOLERANCE:
            right.append(replace(line, column=2))
        else:
            yield from _separate(left, right)
            left, right, gutter = [], [], 0.0
            yield line
    yield from _separate(left, right)


def _separate(left: Sequence[TextLine], right: Sequence[TextLine]) -> Iterator[TextLine]:
    for column in (left, right):
        widest = max((line.right for line in column), default=0.0)
        yield from (replace(line, limit=widest + 1) for line in column)


def _text_line(boxes: Sequence[Box], limit: float, column: int = 0) -> TextLine:
    text = ""
    for at, box in enumerate(boxes):
        apart = at > 0 and box.left - boxes[at - 1].right > 1 and not text.endswith(" ")
        text += f" {box.text}" if apart else box.text
    text = " ".join(text.split())
    left, right = boxes[0].left, max(box.right for box in boxes)
    word = text.split(" ", 1)[0]
    first = len(word) / max(len(text), 1) * (right - left) * (1.4 if word.isupper() else 1.1)
    bottom, top = min(box.bottom for box in boxes), max(box.top for box in boxes)
    return TextLine(text, left, right, bottom, top, limit, first + 2, column)


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
        column = next(
            (at for at in range(len(xs) - 1) if xs[at] - 1 < (box.left + box.right) / 2 < xs[at + 1] + 1), None
        )
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
    lines = _lines(boxes)
    return " ".join(" ".join(" ".join(box.text.split()) for box in line) for line in lines)
