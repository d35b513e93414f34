"""Where a line of a table may break: signs, figures and their units stay together, long names break at a hyphen."""

import re
from collections.abc import Iterator
from itertools import pairwise

from rich.cells import cell_len, chop_cells

_TOKEN = re.compile(r"^\s+\S*|\S+")
_NUMBER = re.compile(r"[\d.,]*\d")
_COUNT = re.compile(r"\d+[,;]")
_UNITS = frozenset({"điểm", "hạng", "năm", "points", "places", "years", "year"})
_BETWEEN = frozenset({"·", "-", "–", "→"})
_SEAMS = re.compile(r"[-/_?&=.]")


def breaks(line: str, width: int) -> list[int]:
    """The places at which a line has to be divided so that no part is wider than `width`."""
    found: list[int] = []
    if cell_len(line) <= width:
        return found
    begun = 0
    for start, end in _pieces(line, width):
        if start > begun and cell_len(line[begun:end]) > width:
            found.append(start)
            begun = start
    return found


def _pieces(line: str, width: int) -> Iterator[tuple[int, int]]:
    """What is not divided, each with its place: words that belong together, or parts of what is too long for that."""
    for group in _groups(line):
        if cell_len(line[group[0][0] : group[-1][1]]) <= width:
            yield group[0][0], group[-1][1]
            continue
        for start, end in group:
            yield from _parts(line, start, end, width)


def _groups(line: str) -> Iterator[list[tuple[int, int]]]:
    """The words, those that belong together in one list."""
    words = [found.span() for found in _TOKEN.finditer(line)]
    if not words:
        return
    group = [words[0]]
    for one, other in pairwise(words):
        last = other is words[-1]
        if _together(line[slice(*one)].strip(), line[slice(*other)] + ("," if last else "")):
            group.append(other)
        else:
            yield group
            group = [other]
    yield group


def _together(one: str, other: str) -> bool:
    if len(one) == 1 and not one.isalnum() and one not in "—…":  # a sign goes with what it says
        return True
    if other.startswith("%") or _COUNT.fullmatch(other):
        return True
    if other in _BETWEEN:
        return one[-1:].isdecimal() or one.endswith("%")
    return other in _UNITS and _NUMBER.fullmatch(one) is not None


def _parts(line: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    """A word; where it is too long, as much of it as fits, up to a hyphen or the like if there is one."""
    while cell_len(line[start:end]) > width:
        fitting = start + len(chop_cells(line[start:end], width)[0])
        seams = [start + found.end() for found in _SEAMS.finditer(line[start:fitting])]
        stop = seams[-1] if seams and 3 * (seams[-1] - start) > fitting - start else fitting
        yield start, stop
        start = stop
    yield start, end
