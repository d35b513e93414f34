"""No-break spaces between figures and their units or signs, and line breaks that keep to them."""

import re
import textwrap
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from rich.cells import cell_len

NO_BREAK = "\u00a0"
_AFTER_A_SIGN = re.compile(r"(?<!\S)([^\w\s—…]+) (?=\S)")
_JOINT = re.compile(
    r"(?<=\d) (?=(?:điểm|hạng|năm|đơn|percentage|points?|places?|units?|years?)\b)"
    r"|(?<=\bđơn) (?=vị\b)|(?<=\bphần) (?=trăm\b)"
    r"|(?<=\bvới) (?=\d)|(?<=\bnăm) (?=\d)|(?<=\bhạng) (?=\d)|(?<=\brank) (?=\d)|(?<=\bwith) (?=\d)|(?<=\bin) (?=\d)"
    r"| (?=[%¶])"
    r"|(?<=[\d%]) (?=[·–→-](?:\s|$))"
    r"|(?<=[^\s,;:—…]) (?=(?!(?:19|20)\d\d\b)\d+(?:[,;]|$))"  # a count and the word before it: `not comparable 14, …`
)
_SEAMS = (
    re.compile(r"[^ ]+ *| +"),
    re.compile(rf"(?:[^\w\s·–→-]+{NO_BREAK})?[^{NO_BREAK}]+{NO_BREAK}*|{NO_BREAK}+"),
    re.compile(r"[^-/_?&=.]*[-/_?&=.]+|[^-/_?&=.]+"),
    re.compile("(?s:.)[\u0300-\u036f]*"),
)
"""The parts of a line, the coarsest first: joined words, words with their sign, pieces of a long name, letters."""


def joined(line: str) -> str:
    """Return a line with no-break spaces between figures, signs, units and places, and otherwise the same."""
    return _JOINT.sub(NO_BREAK, _AFTER_A_SIGN.sub(rf"\1{NO_BREAK}", line))


def breaks(line: str, width: int) -> list[int]:
    """Return the places at which to divide a line so that no part is wider than `width` cells."""
    found, begun = [], 0
    if cell_len(line) > width:
        for start, end in pairwise(accumulate(map(len, _parts(line, width, _SEAMS)), initial=0)):
            if start > begun and cell_len(line[begun:end].rstrip()) > width:
                found.append(start)
                begun = start
    return found


def _parts(line: str, width: int, seams: Sequence[re.Pattern[str]]) -> Iterator[str]:
    """Yield the parts of a line, the coarsest that fit into `width`."""
    for part in seams[0].findall(line):
        if len(seams) == 1 or cell_len(part.rstrip()) <= width:
            yield part
        else:
            yield from _parts(part, width, seams[1:])


def divided(line: str, width: int) -> list[str]:
    """Return a line as lines of the same indent, divided only between words and outside of backticks."""
    body = line.lstrip(" ")
    indent = line[: len(line) - len(body)]
    whole = joined(re.sub("`[^`]*`", lambda found: found[0].replace(" ", NO_BREAK), body))
    parts = textwrap.wrap(
        whole,
        width,
        initial_indent=indent,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return [part.replace(NO_BREAK, " ") for part in parts] or [line]
