"""The lines of a PDF page, and the columns of its letterhead and its signatures, by the places of the words alone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from cchc_cli.documents.readers.pdf_box import Box

_ALIGNED = 4.0
"""How far the edges or the middles of lines under each other differ, in points."""
_MIDDLE = 10.0
"""How far the middle of a title is from that between the margins: lines of uneven length hide the right one."""
_GAP = 28.0
"""A wider gap between two words of one line separates columns."""
_NARROW_GAP = 9.0
"""So does a wider one that is beside a line of its column; cells are 11 points apart."""
_SPACE = 4.0
_MARK = 3
_RAISED = 0.8
"""Height of a raised number at most, as a share of the height of the text beside it."""
_CELL = (3.0, 8.0)
"""The room between the left or the right margin of the page and the text of a cell."""


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

    @property
    def center(self) -> float:
        """Return the place of its middle from left to right."""
        return (self.left + self.right) / 2


def separated(lines: Sequence[Sequence[Box]], margins: tuple[float, float]) -> Iterator[TextLine]:
    """Yield lines; of a run of lines with a gap in common the left column, then the right one."""
    left: list[TextLine] = []
    right: list[TextLine] = []
    gutter = 0.0
    for number, boxes in enumerate(lines):
        at = _gap(lines, number)
        line = _text_line(boxes, margins[1])
        if at is not None:
            gutter = (boxes[at - 1].right + boxes[at].left) / 2
            left.append(_text_line(boxes[:at], margins[1]))
            right.append(_text_line(boxes[at:], margins[1]))
        elif gutter and line.right < gutter:
            left.append(line)
        elif gutter and line.left > gutter and _is_in(right, line, margins):
            right.append(line)
        else:
            yield from _column(left, 1, margins)
            yield from _column(right, 2, margins)
            left, right, gutter = [], [], 0.0
            yield line
    yield from _column(left, 1, margins)
    yield from _column(right, 2, margins)


def text_of(boxes: Sequence[Box]) -> str:
    """Return the text of words beside each other; parts of one word touch."""
    text = ""
    for at, box in enumerate(boxes):
        text += f" {box.text}" if at > 0 and _is_apart(boxes[at - 1], box) else box.text
    return " ".join(text.split())


def _is_apart(one: Box, two: Box) -> bool:
    """Return whether two words are not parts of one; a raised number is a word of its own."""
    heights = sorted((one.top - one.bottom, two.top - two.bottom))
    return two.left - one.right > 1 or heights[0] < _RAISED * heights[1]


def _text_line(boxes: Sequence[Box], limit: float) -> TextLine:
    bottom, top = min(box.bottom for box in boxes), max(box.top for box in boxes)
    first = boxes[0].right - boxes[0].left + _SPACE
    return TextLine(text_of(boxes), boxes[0].left, max(box.right for box in boxes), bottom, top, limit, first)


def _gap(lines: Sequence[Sequence[Box]], number: int) -> int | None:
    """Return before which word of a line the right column begins, if it has two."""
    boxes = lines[number]
    for at in range(1, len(boxes)):
        gap = boxes[at].left - boxes[at - 1].right
        narrow = gap > _NARROW_GAP and any(_beside(boxes, at, one) for one in _around(lines, number))
        if (gap > _GAP or narrow) and not _is_mark(text_of(boxes[:at])):
            return at
    return None


def _is_mark(text: str) -> bool:
    """Return whether a text is a number or a bullet, behind which a tabulator is no gap between columns."""
    return len(text) <= _MARK or (" " not in text and text[-1] in ".)")


def _around(lines: Sequence[Sequence[Box]], number: int) -> Sequence[Sequence[Box]]:
    return [*lines[max(number - 2, 0) : number], *lines[number + 1 : number + 3]]


def _beside(boxes: Sequence[Box], at: int, line: Sequence[Box]) -> bool:
    """Return whether a line leaves the gap before a word free: it has it too, or is all in the right column."""
    start, end = boxes[at - 1].right, boxes[at].left
    for one, two in pairwise(line):
        if two.left - one.right > _GAP and min(end, two.left) - max(start, one.right) > _NARROW_GAP:
            return True
    right_edges, center = (boxes[at].left, line[0].left), (boxes[at].left + boxes[-1].right) / 2
    aligned = abs(right_edges[0] - right_edges[1]) < _ALIGNED
    return line[0].left > start and (aligned or abs((line[0].left + line[-1].right) / 2 - center) < _ALIGNED)


def _is_in(column: Sequence[TextLine], line: TextLine, margins: tuple[float, float]) -> bool:
    """Return whether a line belongs to the right column above it; the title is in the middle of the page."""
    if any(abs(line.center - one.center) < _ALIGNED for one in column):
        return True
    if abs(line.center - sum(margins) / 2) < _MIDDLE and any(abs(line.left - one.left) >= _ALIGNED for one in column):
        return False
    ends = abs(line.right - max(one.right for one in column)) < _ALIGNED
    return ends or line.left > min(one.left for one in column) - _ALIGNED


def _column(lines: Sequence[TextLine], column: int, margins: tuple[float, float]) -> Iterator[TextLine]:
    """Yield the lines of a column with the limit of each: of centred lines the room between a margin and the middle."""
    if not lines:
        return
    widest = max(lines, key=lambda line: line.right - line.left)
    centred = sum(abs(line.center - widest.center) < _ALIGNED for line in lines) > 1
    flush = all(abs(line.left - widest.left) < _ALIGNED for line in lines)
    if not centred or flush:
        limit = max(line.right for line in lines) - _CELL[1]
        yield from (replace(line, limit=limit, column=column) for line in lines)
        return
    room = 2 * (abs(widest.center - margins[column - 1]) - _CELL[column - 1])
    for line in lines:
        yield replace(line, limit=line.right + max(room - (line.right - line.left), 1.0), column=column)
