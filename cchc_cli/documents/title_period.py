"""The period that a title names: `giai đoạn 2021-2025, định hướng đến năm 2030`."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto

_YEAR = r"(?<![\d/])(?:19|20)\d\d(?![\d/])"
_TO = r"[-–—]|(?:cho\s+)?đến|tới"
_DATE = re.compile(r"ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}", re.IGNORECASE)
_OUTLOOK = re.compile(
    r"(?:định hướng|tầm nhìn)\s+(?:(?:phát triển|cho|đến|tới|hết|các|những|trong|từ|giai đoạn|năm)\s+)*"
    rf"(?:{_YEAR}\s*(?:{_TO})\s*(?:năm\s+)?)?(?P<year>{_YEAR})",
    re.IGNORECASE,
)
_AFTER_OTHERS = re.compile(
    rf"\s*(?:(?P<to>{_TO})|[,;&]\s*và\b|[,;&]|và(?:\s+giai đoạn)?)\s*(?:(?:hết|cuối)\s+)*(?:năm\s+)?(?={_YEAR})",
    re.IGNORECASE,
)
"""What joins a year to the one before it: `2025 - 2026`, `2025 và năm 2026`."""
_STAGE = re.compile(r"giai đoạn\s*(?:(?:[IVX]+|\d)\s*)?[(:]?\s*(?:từ\s+)?(?:năm\s+)?\Z", re.IGNORECASE)
_UNTIL = re.compile(r"(?:đến|tới|hết)\s+(?:(?:hết|đầu|giữa|cuối)\s+)*(?:năm\s+)?\Z", re.IGNORECASE)
_FROM = re.compile(r"(?:từ|trước|sau|so với)\s+(?:(?:hết|đầu|giữa|cuối)\s+)*(?:năm\s+)?\Z", re.IGNORECASE)
_IN = re.compile(r"\bnăm\s*[(:]?\s*\Z", re.IGNORECASE)
_ONWARD = re.compile(r"\s*,?\s*(?:và\s+)?(?:(?:các|những)\s+năm\s+(?:tiếp|sau|kế)|trở đi\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class TitlePeriod:
    """The years of a plan; `first` None: the title says only until when, `đến năm 2025`."""

    first: int | None
    last: int
    outlook: int | None

    def later(self, years: Iterable[int]) -> list[int]:
        """Return the years behind the period that are not its outlook: a quote must have them."""
        return [year for year in years if year > self.last and year != self.outlook]


class _Kind(Enum):
    STAGE = auto()
    YEARS = auto()
    UNTIL = auto()
    UNCLEAR = auto()


@dataclass(frozen=True, slots=True)
class _Named:
    """Years that a title joins, `năm 2025 và 2026`, and what the words around them make of them."""

    kind: _Kind
    first: int | None
    last: int


def period_of(title: str | None, issued: int | None) -> TitlePeriod | None:
    """Return the period that a title names; None if it names none or more than one.

    Years before the one of issue are not those of the plan: `khắc phục hạn chế của Chỉ số năm 2024`.
    """
    text = _DATE.sub("|", title or "")
    outlooks = {int(found["year"]) for found in _OUTLOOK.finditer(text)}
    named = list(_named(_OUTLOOK.sub("|", text)))
    stages = [one for one in named if one.kind is _Kind.STAGE]
    if len(stages) == len(named):
        named = stages[-1:]  # a report and its plan: `kết quả giai đoạn 2021-2025, nhiệm vụ giai đoạn 2026-2030`
    if len(set(named)) != 1 or named[0].kind is _Kind.UNCLEAR or (issued is not None and named[0].last < issued):
        return None
    return TitlePeriod(named[0].first, named[0].last, outlooks.pop() if len(outlooks) == 1 else None)


def _named(text: str) -> Iterator[_Named]:
    """Yield the years of a title, those that it joins together; not years without a word: `PAR INDEX 2024`."""
    end = 0
    for found in re.finditer(_YEAR, text):
        if found.start() < end:
            continue
        years, ranges, end = [int(found[0])], 0, found.end()
        while joined := _AFTER_OTHERS.match(text, end):
            ranges += joined["to"] is not None
            years.append(int(text[joined.end() : joined.end() + 4]))
            end = joined.end() + 4
        before = text[: found.start()]
        lead = next((lead for lead in (_STAGE, _UNTIL, _FROM, _IN) if lead.search(before)), None)
        if lead is not None:
            yield _read(lead, years, ranges, _ONWARD.match(text, end) is not None)


def _read(lead: re.Pattern[str], years: list[int], ranges: int, onward: bool) -> _Named:
    first, last = years[0], years[-1]
    if len(years) == 1:
        kind = {_UNTIL: _Kind.UNTIL, _IN: _Kind.UNCLEAR if onward else _Kind.YEARS}.get(lead, _Kind.UNCLEAR)
        return _Named(kind, None if kind is _Kind.UNTIL else first, last)
    span = len(years) == 2 and ranges == 1 and first < last
    listed = ranges == 0 and years == list(range(first, last + 1))
    if lead is _STAGE:
        return _Named(_Kind.STAGE if span else _Kind.UNCLEAR, first, last)
    clear = (span and lead is not _UNTIL) or (listed and lead is _IN)
    return _Named(_Kind.YEARS if clear else _Kind.UNCLEAR, first, last)
