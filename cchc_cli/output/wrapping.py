"""Where a line of a table may break: signs, figures and their units stay together, long names break at a hyphen."""

import re
from collections.abc import Iterator
from itertools import pairwise

from rich.cells import cell_len, chop_cells

_TOKEN = re.compile(r"^\s+\S*|\S+")
_NUMBER = re.compile(r"[\d.,]*\d")
_COUNT = re.compile(r"(?!(?:19|20)\d\d\b)\d+[,;]")
_UNITS = frozenset({"điểm", "hạng", "năm", "đơn", "points", "places", "units", "years", "year"})
_BEFORE = frozenset({"hạng", "rank"})
_SINCE = frozenset({"với", "năm", "against", "in", "from"})
_BETWEEN = frozenset({"·", "-", "–", "→"})
_QUOTED = re.compile(r"`[^`]*`")
_SEAMS = re.compile(r"[-/_?&=.]")
_APART, _LOOSE, _FIRM = range(3)
"""How two words belong together: not at all; where there is room for both; wherever both fit."""


def divided(line: str, width: int) -> list[str]:
    """A line in parts for a terminal, each as far in as the line; words and what stands in backticks stay whole."""
    body = line.lstrip(" ")
    far = line[: len(line) - len(body)]
    at = breaks(_QUOTED.sub(lambda found: found[0].replace(" ", "_"), body), width - len(far), whole=True)
    return [far + body[start:end].rstrip(" ") for start, end in pairwise([0, *at, len(body)])]


def breaks(line: str, width: int, whole: bool = False) -> list[int]:
    """The places at which a line has to be divided so that no part is wider than `width`.

    Where words stay `whole`, a part is wider if a word is.
    """
    found: list[int] = []
    if cell_len(line) <= width:
        return found
    begun = 0
    for start, end in _pieces(line, width, whole):
        if start > begun and cell_len(line[begun:end]) > width:
            found.append(start)
            begun = start
    return found


def _pieces(line: str, width: int, whole: bool) -> Iterator[tuple[int, int]]:
    """What is not divided, each with its place: words that belong together, or parts of what is too long for that."""
    for group in _groups(line, _words(line), _LOOSE):
        if _fits(line, group, width):
            yield group[0][0], group[-1][1]
            continue
        for part in _groups(line, group, _FIRM):
            if _fits(line, part, width):
                yield part[0][0], part[-1][1]
                continue
            if whole:
                yield from part
                continue
            for start, end in part:
                yield from _parts(line, start, end, width)


def _words(line: str) -> list[tuple[int, int]]:
    return [found.span() for found in _TOKEN.finditer(line)]


def _fits(line: str, group: list[tuple[int, int]], width: int) -> bool:
    return cell_len(line[group[0][0] : group[-1][1]]) <= width


def _groups(line: str, words: list[tuple[int, int]], least: int) -> Iterator[list[tuple[int, int]]]:
    """The words, those that belong together at least so much in one list."""
    if not words:
        return
    group = [words[0]]
    for one, other in pairwise(words):
        last = other[1] == len(line.rstrip())
        if _joint(line[slice(*one)].strip(), line[slice(*other)], last) >= least:
            group.append(other)
        else:
            yield group
            group = [other]
    yield group


def _joint(one: str, other: str, last: bool) -> int:
    bare = other.rstrip(",;.:)")
    if one in _BETWEEN:
        return _LOOSE
    if one not in "—…" and not any(char.isalnum() for char in one):  # a sign goes with what it says
        return _FIRM
    if other.startswith("%") or (one, bare) == ("đơn", "vị"):
        return _FIRM
    if other in _BETWEEN and (one[-1:].isdecimal() or one.endswith("%")):
        return _FIRM
    if bare in _UNITS and _NUMBER.fullmatch(one) is not None:
        return _FIRM
    if one.lstrip("(") in _BEFORE and (len(other) == 1 or _NUMBER.fullmatch(bare) is not None):
        return _FIRM
    if one in _SINCE and _NUMBER.fullmatch(bare) is not None:
        return _LOOSE
    if not one.endswith((",", ";", ":")) and _COUNT.fullmatch(f"{other}," if last else other):
        return _LOOSE  # a count goes with what is counted
    return _APART


def _parts(line: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    """A word; where it is too long, as much of it as fits, up to a hyphen or the like if there is one."""
    while cell_len(line[start:end]) > width:
        fitting = start + len(chop_cells(line[start:end], width)[0])
        seams = [start + found.end() for found in _SEAMS.finditer(line[start:fitting])]
        stop = seams[-1] if seams and 3 * (seams[-1] - start) > fitting - start else fitting
        yield start, stop
        start = stop
    yield start, end
