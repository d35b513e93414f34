"""For when a figure is: the year, stage or date that the words of its sentence give, or its surroundings."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, TypeAlias

from cchc_cli.documents.matching import counted_years

Due: TypeAlias = int | str | dict[str, Any]
"""A `due` as the plan file writes it."""

_PREPOSITION = (
    r"(?:(?:vào|đến|trong|tới|từ|trước|cho|của|phấn đấu|mục tiêu|chỉ tiêu|định hướng"
    r"|tầm nhìn)\s+)*(?:(?:hết|cuối|đầu)\s+)?"
)
_TIME = re.compile(
    r"(?P<base>so\s+với\s+(?:cùng kỳ\s+)?(?:(?:cuối|đầu|hết)\s+)?(?:năm|giai đoạn)\s+\d{4}(?:\s*[-–]\s*\d{4})?)"
    r"|(?P<before>trước\s+(?:ngày\s+)?(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<before_year>\d{4}))"
    rf"|(?P<stage>{_PREPOSITION}(?:giai\s+đoạn|các\s+năm)\s+(?P<first>\d{{4}})\s*(?:[-–]|đến)\s*(?:năm\s+)?(?P<last>\d{{4}}))"
    r"|(?P<span>từ\s+năm\s+(?P<span_first>\d{4})\s*(?:[-–]|đến)\s*(?:hết\s+)?(?:năm\s+)?(?P<span_last>\d{4}))"
    rf"|(?P<point>{_PREPOSITION}năm\s+(?P<year>\d{{4}})(?!\s*[-–]\s*\d{{4}}))"
    r"|(?P<every>(?:hằng|hàng)\s+năm)",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"(?:kế hoạch|chương trình|đề án|nghị quyết|quyết định|chiến lược|luật|thông tư|chỉ thị|kết luận|văn bản"
    r"|ban hành|báo cáo|nghị định|so với dự toán)\b[^,;.:]{0,120}$",
    re.IGNORECASE,
)
"""The words before a year that is part of the name of a document or a budget."""
_DATE = re.compile(r"(?:ngày\s+\d{1,2}\s+)?tháng\s+\d{1,2}\s*$|\d{1,2}/\s*$", re.IGNORECASE)
_AFTER = re.compile(r"\s*(?:trở lên|trở xuống)?\s*\(?\s*$", re.IGNORECASE)
_SET_BY = re.compile(
    r"theo\s+(?:đúng\s+)?(?:lộ trình|tiến độ"
    r"|thời hạn)[^;.%]{0,60}?\bsố\s+(?P<number>\d[\w.]*(?:/\d{4})?[/-][A-ZĐ][\wĐ&]*(?:-[A-ZĐ][\wĐ&]*)*)"
)
_SINCE = re.compile(r"(?:từ|bắt đầu)\s+(?:đầu\s+)?năm", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Time:
    """A time that a text names, and where."""

    due: Due
    start: int
    end: int
    text: str


def times_in(text: str) -> list[Time]:
    """Return the times that a text gives as deadlines, in its order; not those of names, dates and baselines."""
    found: list[Time] = []
    for match in _TIME.finditer(text):
        due = _due(match)
        before = text[: match.start()]
        if due is None or _DATE.search(before) or _SINCE.match(match[0]):
            continue
        if match.lastgroup != "before" and match["every"] is None and _NAME.search(before[-150:]):
            continue
        found.append(Time(due, match.start(), match.end(), match[0]))
    return found


def _due(match: re.Match[str]) -> Due | None:
    if match["base"]:
        return None
    if match["before"]:
        return {"before": f"{match['before_year']}-{int(match['month']):02}-{int(match['day']):02}"}
    if match["stage"]:
        return {"from": int(match["first"]), "to": int(match["last"])}
    if match["span"]:
        return {"from": int(match["span_first"]), "to": int(match["span_last"])}
    if match["point"]:
        return int(match["year"])
    return "every-year"


def due_of(
    text: str, clause: tuple[int, int], figure: tuple[int, int], others: Iterable[tuple[int, int]]
) -> Due | None:
    """Return the deadline that the clause of a figure gives.

    A time right behind the figure counts first (`80% năm 2027`), then one in the words that follow it up to the next
    figure, if no further figure claims it, then the last one before it.
    """
    start, end = figure
    spans = sorted(others)
    following = min((span[0] for span in spans if span[0] >= end), default=clause[1])
    following = min(following, clause[1])
    times = [time for time in times_in(text) if clause[0] <= time.start < clause[1]]
    behind = [time for time in times if end <= time.start < following]
    if behind:
        nearest = behind[0]
        between = text[end : nearest.start]
        claimed = following < clause[1] and "," in between and _leads_to_figure(text[nearest.end : following])
        if not claimed:
            return nearest.due
    counted = counted_years(text[: max(following, end)]) if _NEXT_YEARS.search(text, end, following) else ()
    if counted:
        return {"from": counted[0], "to": counted[1]}
    set_by = _SET_BY.search(text, end, following)
    if set_by is not None:
        return {"set_by": set_by["number"]}
    before = [time for time in times if time.end <= start]
    return before[-1].due if before else None


def is_listed(text: str, one: tuple[int, int], two: tuple[int, int]) -> bool:
    """Return whether two figures are one list, so that a time behind the second is that of both."""
    between = text[one[1] : two[0]]
    return len(between) <= _LIST and re.search(r",|\bvà\b", between) is not None and not re.search(r"[.;:]\s", between)


def _leads_to_figure(text: str) -> bool:
    """Return whether only a verb stands between a time and the next figure: `năm 2030 đạt 95%`."""
    return (
        re.fullmatch(r"\s*(?:là|đạt|phấn đấu|tối thiểu|ít nhất|trên|từ|khoảng|không dưới|\s)*", text, re.IGNORECASE)
        is not None
    )


_NEXT_YEARS = re.compile(r"trong \d{1,2} năm tiếp theo", re.IGNORECASE)
_LIST = 90
"""Characters between two figures of a list at most: `nhóm 4 nước dẫn đầu … và nhóm 60 nước`."""


def due_around(texts: Iterable[str]) -> Due | None:
    """Return the deadline that a lead-in or a heading gives, the nearest first; not `every year`."""
    for text in texts:
        times = [time.due for time in times_in(text) if time.due != "every-year"]
        if times:
            return times[-1] if len(times) == 1 else None
    return None


_BASE = re.compile(
    r"so\s+với\s+(?:cùng kỳ\s+)?(?:(?:cuối|đầu|hết)\s+)?(?:(?:năm"
    r"|giai đoạn)\s+(?P<first>\d{4})(?:\s*[-–]\s*(?P<last>\d{4}))?"
    r"|(?P<words>[^,;.:()\d%]{3,60}?)(?=\s*(?:[,;.:()]|$|và\b|đến năm|vào năm|trong năm)))",
    re.IGNORECASE,
)


def base_of(text: str) -> int | str | dict[str, int] | None:
    """Return the baseline that a sentence names: a year, a span or its words."""
    found = _BASE.search(text)
    if found is None:
        return None
    if found["last"]:
        return {"from": int(found["first"]), "to": int(found["last"])}
    return int(found["first"]) if found["first"] else found["words"].strip()
