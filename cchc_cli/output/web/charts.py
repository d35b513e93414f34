"""Charts as numbers for the templates: a bar of shares, and marks on lines. The tables beside them have the same."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import sqrt

from cchc_cli.domain.enums import Status

WIDTH = 100
"""Positions and widths are percentages: text and marks keep their size at every width of the page."""
_CHARACTER, _NARROW = 1.45, 2.3
"""The room that a character of a label needs on a screen of 44rem, and how many times as much on a phone."""
_LARGEST, _SMALLEST, _MARGIN = 13, 4, 3
"""The radius of marks in pixels, and the percentage left free at both ends of a line."""


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a bar; `labelled` if there is room for its sign and count, `on_phones` if there is even on a phone."""

    status: Status
    count: int
    x: float
    width: float
    labelled: bool
    on_phones: bool


@dataclass(frozen=True, slots=True)
class Dot:
    """A value that `count` targets set."""

    x: float
    radius: float
    count: int
    value: Decimal


@dataclass(frozen=True, slots=True)
class Line:
    """The values of the targets with one status."""

    status: Status
    count: int
    dots: tuple[Dot, ...]


@dataclass(frozen=True, slots=True)
class DotPlot:
    """The values of all plans by status, the floors, and the values that are written: floors and both ends."""

    lines: tuple[Line, ...]
    floors: tuple[Dot, ...]
    written: tuple[Dot, ...]


def shares(counts: Sequence[tuple[Status, int]]) -> tuple[Share, ...]:
    """Return the parts of a bar for counts by status."""
    total = sum(count for _, count in counts)
    made: list[Share] = []
    x = 0.0
    for status, count in counts:
        if count:
            width = WIDTH * count / total
            need = _CHARACTER * len(f"? {count}")
            made.append(Share(status, count, round(x, 2), round(width, 2), width >= need, width >= need * _NARROW))
            x += width
    return tuple(made)


def dot_plot(values: Mapping[Status, Counter[Decimal]], floors: Iterable[Decimal]) -> DotPlot | None:
    """Return the plot of values by status; None without two different values or floors to place."""
    required = Counter(floors)
    every = {*required, *(value for found in values.values() for value in found)}
    if len(every) < 2:
        return None
    least, largest = min(every), max(every)
    most = max(count for found in values.values() for count in found.values())

    def dot(value: Decimal, count: int) -> Dot:
        x = _MARGIN + float((value - least) / (largest - least)) * (WIDTH - 2 * _MARGIN)
        return Dot(round(x, 2), round(max(_SMALLEST, _LARGEST * sqrt(count / most)), 1), count, value)

    lines = tuple(
        Line(status, found.total(), tuple(dot(value, found[value]) for value in sorted(found)))
        for status in Status
        if (found := values.get(status))
    )
    floors_and_ends = sorted({*required, least, largest})
    return DotPlot(lines, tuple(dot(one, 1) for one in sorted(required)), tuple(dot(one, 1) for one in floors_and_ends))
