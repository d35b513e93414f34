"""The words of a PDF page, each with its place.

They are read letter by letter: the text of a rectangle has letters of the lines above and below that reach into it.
"""

import ctypes
from collections.abc import Iterator
from typing import Any

from cchc_cli.documents.readers.pdf_box import Box

_HYPHENS = ("\x02", "\ufffe", "\uffff")
"""What the library returns for a hyphen at the end of a line."""
_CAPITAL = 0.75
"""Height of a capital letter, as a share of the size of its font."""
_SIZES = (4.0, 72.0)


def words_of(text: Any, raw: Any) -> Iterator[Box]:
    """Yield the words of a text page in the order of the file; a space that the file has is at the end of its word."""
    edges, word = raw.FS_RECTF(), ""
    first, left, right, height, bottom, size = 0, 0.0, 0.0, 0.0, 0.0, 0.0
    for at in range(text.count_chars()):
        letter = _letter(raw.FPDFText_GetUnicode(text, at))
        if not letter.isspace() and raw.FPDFText_GetLooseCharBox(text, at, edges):
            moved = word and not left - height < edges.left < right + height
            raised = word and abs(edges.bottom - bottom) > 1 and raw.FPDFText_GetFontSize(text, at) != size
            if moved or raised:
                yield _box(text, raw, first, word, (left, right, height))
                word = ""
            if not word:
                first, left, right, height = at, edges.left, edges.right, 0.0
                bottom, size = edges.bottom, raw.FPDFText_GetFontSize(text, at)
            word += letter
            left, right = min(left, edges.left), max(right, edges.right)
            height = max(height, edges.top - edges.bottom)
        elif word:
            space = " " if not raw.FPDFText_IsGenerated(text, at) else ""
            yield _box(text, raw, first, word + space, (left, right, height))
            word = ""
    if word:
        yield _box(text, raw, first, word, (left, right, height))


def _box(text: Any, raw: Any, first: int, word: str, extent: tuple[float, float, float]) -> Box:
    """Return a word that begins with a letter; its bottom is the line it is written on."""
    left, right, height = extent
    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(text, first, x, y)
    size = raw.FPDFText_GetFontSize(text, first)
    top = y.value + (size if _SIZES[0] < size < _SIZES[1] else height) * _CAPITAL
    return Box(left, y.value, right, top, word)


def _letter(code: int) -> str:
    letter = chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else " "
    if letter in _HYPHENS:
        return "-"
    return letter if letter >= " " else " "
