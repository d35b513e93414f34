"""The words of a PDF page, each with its place.

They are read letter by letter: the text of a rectangle has letters of the lines above and below that reach into it.
"""

import ctypes
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from cchc_cli.documents.readers.pdf_box import Box

_HYPHENS = ("\x02", "\ufffe", "\uffff")
"""What the library returns for a hyphen at the end of a line."""
_CAPITAL = 0.75
"""Height of a capital letter, as a share of the size of its font."""
_SIZES = (4.0, 72.0)
_UPRIGHT = 0.5
"""Sine of the angle of a line that is read from left to right, at most."""
_LINE_ENDS = (10, 13)
_LINE = re.compile(r"[^\n]+")
_SPACES = re.compile(r"\s+")
_WIDE = 0.54
"""The letters of a line without a gap are so wide at most on average, as a share of the size of their font."""
_CAPITALS = 0.3
_LONG = 45
"""Shorter lines, and those with a larger share of capitals, may be of a letterhead: a tabulator there is a gap."""


@dataclass(frozen=True, slots=True)
class Turn:
    """How a page is turned to be read, by `quarters` to the right; its size is that of the turned page."""

    quarters: int
    width: float
    height: float

    def box(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
        """Return the edges of a rectangle on the turned page."""
        if self.quarters == 1:
            return bottom, self.height - right, top, self.height - left
        if self.quarters == 2:
            return self.width - right, self.height - top, self.width - left, self.height - bottom
        if self.quarters == 3:
            return self.width - top, left, self.width - bottom, right
        return left, bottom, right, top


@dataclass
class _Word:
    """A word while it is read; `base` is the line that it is written on."""

    text: str
    left: float
    bottom: float
    right: float
    height: float
    base: float
    size: float
    upright: bool

    def add(self, letter: str, left: float, right: float, height: float) -> None:
        """Add a letter."""
        self.text += letter
        if left < self.left:
            self.left = left
        if right > self.right:
            self.right = right
        if height > self.height:
            self.height = height

    @property
    def em(self) -> float:
        """Return the size of its font; the height of its letters, if the file gives none that can be."""
        return self.size if _SIZES[0] < self.size < _SIZES[1] else self.height

    def box(self) -> Box:
        """Return the word with its place."""
        return Box(self.left, self.base, self.right, self.base + self.em * _CAPITAL, self.text)


def words_of(text: Any, raw: Any, turn: Turn) -> Iterator[Box]:
    """Yield the words of a text page in the order of the file; a space that the file has is at the end of its word.

    A line that the file writes at once is two boxes, its first word and the rest: that takes a tenth of the time.
    Words from the bottom to the top, as in the head of a table, are one up to the end of their line.
    """
    count = text.count_chars()
    said = _text(text, raw, count)
    if said is None or turn.quarters:
        yield from _words(text.raw, raw, turn, range(count))
        return
    for line in _LINE.finditer(said):
        parts = _parts_of(text.raw, raw, turn, line.start(), line[0])
        yield from parts if parts is not None else _words(text.raw, raw, turn, range(*line.span()))


def _text(text: Any, raw: Any, count: int) -> str | None:
    """Return the text of a page, one character for each letter; None if the library leaves letters out."""
    units = (ctypes.c_ushort * (count + 1))()
    if raw.FPDFText_GetText(text.raw, 0, count, units) != count + 1:
        return None
    return "".join(_letter(code) if code not in _LINE_ENDS else "\n" for code in units[:count])


def _parts_of(text: Any, raw: Any, turn: Turn, at: int, line: str) -> list[Box] | None:
    """Return the first word and the rest of a line; None if it has several parts, is turned, or may have a gap."""
    said = line.strip()
    start = at + line.find(said)
    if len(said) < _LONG or sum(map(str.isupper, said)) > _CAPITALS * len(said):
        return None
    if raw.FPDFText_CountRects(text, start, len(said)) != 1:
        return None
    space = _SPACES.search(said)
    spans = ((0, len(said)),) if space is None else ((0, space.start()), (space.end(), len(said)))
    found: list[Box] = []
    for first, last in spans:
        begin, stop = _edges(text, raw, start + first), _edges(text, raw, start + last - 1)
        if begin is None or stop is None:
            return None
        word = _word(text, raw, start + first, turn, (begin[0], begin[1], stop[2]))
        word.text, word.height = said[first:last], max(begin[3] - begin[1], stop[3] - stop[1])
        if not word.upright:
            return None
        found.append(word.box())
    width = found[-1].right - found[0].left
    return found if width < _WIDE * word.em * len(said) else None


def _edges(text: Any, raw: Any, at: int) -> tuple[float, float, float, float] | None:
    edges = raw.FS_RECTF()
    if not raw.FPDFText_GetLooseCharBox(text, at, edges):
        return None
    return edges.left, edges.bottom, edges.right, edges.top


def _words(text: Any, raw: Any, turn: Turn, letters: range) -> Iterator[Box]:
    """Yield the words of some letters, each by the places of its letters."""
    edges, word = raw.FS_RECTF(), None
    place = ctypes.byref(edges)
    for at in letters:
        code = raw.FPDFText_GetUnicode(text, at)
        letter = _letter(code)
        if not letter.isspace() and raw.FPDFText_GetLooseCharBox(text, at, place):
            left, bottom, right, top = turn.box(edges.left, edges.bottom, edges.right, edges.top)
            if word is not None and (_is_apart(word, left) or _is_raised(word, bottom, text, raw, at)):
                yield word.box()
                word = None
            if word is None:
                word = _word(text, raw, at, turn, (left, bottom, right))
            word.add(letter, left, right, top - bottom)
        elif word is not None and not word.upright and code not in _LINE_ENDS:
            word.text += " "
        elif word is not None:
            word.text += " " if not raw.FPDFText_IsGenerated(text, at) else ""
            yield word.box()
            word = None
    if word is not None:
        yield word.box()


def _is_apart(word: _Word, left: float) -> bool:
    """Return whether a letter begins another word, away from the one before it."""
    return word.upright and not word.left - word.height < left < word.right + word.height


def _is_raised(word: _Word, bottom: float, text: Any, raw: Any, at: int) -> bool:
    """Return whether a letter begins another word, as the raised number of a note does."""
    return word.upright and abs(bottom - word.bottom) > 1 and raw.FPDFText_GetFontSize(text, at) != word.size


def _word(text: Any, raw: Any, at: int, turn: Turn, edges: tuple[float, float, float]) -> _Word:
    """Return a word that a letter begins, without the letter."""
    left, bottom, right = edges
    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(text, at, x, y)
    base = turn.box(x.value, y.value, x.value, y.value)[1]
    upright = abs(math.sin(raw.FPDFText_GetCharAngle(text, at) + turn.quarters * math.pi / 2)) < _UPRIGHT
    return _Word("", left, bottom, right, 0.0, base, raw.FPDFText_GetFontSize(text, at), upright)


def _letter(code: int) -> str:
    letter = chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else " "
    if letter in _HYPHENS:
        return "-"
    return letter if letter >= " " else " "
