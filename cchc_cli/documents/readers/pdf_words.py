"""The words of a PDF page, each with its place.

They are read letter by letter: the text of a rectangle has letters of the lines above and below that reach into it.
"""

import ctypes
import math
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

    def box(self) -> Box:
        """Return the word with its place."""
        size = self.size if _SIZES[0] < self.size < _SIZES[1] else self.height
        return Box(self.left, self.base, self.right, self.base + size * _CAPITAL, self.text)


def words_of(text: Any, raw: Any, turn: Turn) -> Iterator[Box]:
    """Yield the words of a text page in the order of the file; a space that the file has is at the end of its word.

    Words from the bottom to the top, as in the head of a table, are one up to the end of their line.
    """
    edges, word = raw.FS_RECTF(), None
    for at in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(text, at)
        letter = _letter(code)
        if not letter.isspace() and raw.FPDFText_GetLooseCharBox(text, at, edges):
            left, bottom, right, top = turn.box(edges.left, edges.bottom, edges.right, edges.top)
            if word is not None and _begins(word, left, bottom, raw.FPDFText_GetFontSize(text, at)):
                yield word.box()
                word = None
            if word is None:
                word = _word(text, raw, at, turn, (left, bottom, right))
            word.text += letter
            word.left, word.right = min(word.left, left), max(word.right, right)
            word.height = max(word.height, top - bottom)
        elif word is not None and not word.upright and code not in _LINE_ENDS:
            word.text += " "
        elif word is not None:
            word.text += " " if not raw.FPDFText_IsGenerated(text, at) else ""
            yield word.box()
            word = None
    if word is not None:
        yield word.box()


def _begins(word: _Word, left: float, bottom: float, size: float) -> bool:
    """Return whether a letter begins another word: away from the one before it, or raised."""
    raised = abs(bottom - word.bottom) > 1 and size != word.size
    return word.upright and (raised or not word.left - word.height < left < word.right + word.height)


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
