"""Dates as precise as a document states them: a year, a month or a day."""

import calendar
import datetime
import re
from dataclasses import dataclass
from functools import lru_cache

_SHAPE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\Z", re.ASCII)


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date known to the year, the month or the day; `str()` gives it in ISO format with that precision."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def earliest(self) -> datetime.date:
        """Return the first day it can mean."""
        return datetime.date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> datetime.date:
        """Return the last day it can mean."""
        month = self.month or 12
        return datetime.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        parts = [f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)


@lru_cache(maxsize=10_000)
def parse_date(text: str) -> PartialDate | None:
    """Parse `2026`, `2026-03` or `2026-03-30`; return None for anything else, including a day that does not exist."""
    match = _SHAPE.match(text)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    try:
        datetime.date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        return None
    return PartialDate(year, month, day)


def certainly_after(later: PartialDate | None, earlier: PartialDate | None) -> bool | None:
    """Return True or False when the order is certain, None when the dates leave it open."""
    if later is None or earlier is None:
        return None
    if later.earliest > earlier.latest:
        return True
    if later.latest <= earlier.earliest:
        return False
    return None
