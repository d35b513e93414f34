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
    r"|(?P<before_start>trước\s+năm\s+(?P<start_year>\d{4}))"
    rf"|(?P<part>{_PREPOSITION}(?:quý\s+(?:[IV]+|[1-4])|(?<!\d\s)tháng\s+\d{{1,2}})(?:\s*/\s*|\s+năm\s+)(?P<part_year>\d{{4}}))"
    rf"|(?P<stage>{_PREPOSITION}(?:giai\s+đoạn|các\s+năm)\s+(?P<first>\d{{4}})\s*(?:[-–]|đến)\s*(?:năm\s+)?(?P<last>\d{{4}}))"
    r"|(?P<span>từ\s+năm\s+(?P<span_first>\d{4})\s*(?:[-–]|đến)\s*(?:hết\s+)?(?:năm\s+)?(?P<span_last>\d{4}))"
    rf"|(?P<point>{_PREPOSITION}năm\s+(?P<year>\d{{4}})(?!\s*[-–]\s*\d{{4}}))"
    r"|(?P<every>(?:hằng|hàng|mỗi)\s+năm(?!\s+(?:tiếp theo\s+|sau\s+)?tăng\b)|(?P<rate>/\s?năm\b))",
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
_SEPARATES = re.compile(r"[,;–-]|\bvà\b")
_SET_BY = re.compile(
    r"theo\s+(?:đúng\s+)?(?:lộ trình|tiến độ"
    r"|thời hạn)[^;.%]{0,60}?\bsố\s+(?P<number>\d[\w.]*(?:/\d{4})?[/-][A-ZĐ][\wĐ&]*(?:-[A-ZĐ][\wĐ&]*)*)"
)
_SINCE = re.compile(r"(?:từ|bắt đầu)\s+(?:đầu\s+)?(?:năm|quý|tháng)", re.IGNORECASE)
_WITHIN = re.compile(
    r"(?:trong|vào|trước|(?:(?:đến|trước|trong|vào)\s+)?(?:hết|cuối))\s+(?:hết\s+|cuối\s+)?năm\b", re.IGNORECASE
)
"""How names of documents do not give their years: `Kế hoạch … năm 2026`, `Chiến lược … đến năm 2030`."""
_PERIODIC = re.compile(r"(?:dự toán|kế hoạch|báo cáo|chương trình|kinh phí)\s+$", re.IGNORECASE)
"""Before `hằng năm`: the plan of each year, which says nothing about a deadline."""


@dataclass(frozen=True, slots=True)
class Time:
    """A time that a text names, and where."""

    due: Due
    start: int
    end: int
    text: str
    follows: bool = False
    """Whether it only belongs to a figure before it, as `/năm` does."""


def times_in(text: str) -> list[Time]:
    """Return the times that a text gives as deadlines, in its order; not those of names, dates and baselines."""
    found: list[Time] = []
    for match in _TIME.finditer(text):
        due = _due(match)
        before = text[: match.start()]
        if due is None or _DATE.search(before):
            continue
        opens = text[match.end() : match.end() + 1] == "," and (not before or before.endswith((". ", "; ")))
        if _SINCE.match(match[0]) and not opens:
            continue  # `hồ sơ tiếp nhận từ năm 2026` is no deadline
        if match["every"] is not None and _PERIODIC.search(before):
            continue
        dated = match["before"] or match["every"] or match["part"] or match["before_start"] or _WITHIN.match(match[0])
        if not dated and _NAME.search(before[-150:]):
            continue
        found.append(Time(due, match.start(), match.end(), match[0], match["rate"] is not None))
    return found


def inexact_time(text: str) -> str | None:
    """Return the words of a time that `due` cannot express: a quarter, a month, the year from which something holds."""
    for match in _TIME.finditer(text):
        if match["part"] or (match["point"] and _SINCE.match(match[0])):
            return match[0]
    return None


def _due(match: re.Match[str]) -> Due | None:
    if match["base"]:
        return None
    if match["before"]:
        return {"before": f"{match['before_year']}-{int(match['month']):02}-{int(match['day']):02}"}
    if match["before_start"]:
        return {"before": f"{match['start_year']}-01-01"}
    if match["part"]:
        return None if re.match(r"trước\b", match["part"], re.IGNORECASE) else int(match["part_year"])
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
    next_figure = min((span[0] for span in spans if span[0] >= end), default=None)
    following = clause[1] if next_figure is None else min(next_figure, clause[1])
    times = [time for time in times_in(text) if clause[0] <= time.start < clause[1]]
    behind = [time for time in times if end <= time.start < following]
    if behind:
        nearest = behind[0]
        between = text[end : nearest.start]
        claimed = (
            next_figure is not None and _SEPARATES.search(between) and _leads_to_figure(text[nearest.end : next_figure])
        )
        if not claimed:
            return nearest.due
    counted = counted_years(text[: max(following, end)]) if _NEXT_YEARS.search(text, end, following) else ()
    if counted:
        return {"from": counted[0], "to": counted[1]}
    set_by = _SET_BY.search(text, end, following)
    if set_by is not None:
        return {"set_by": set_by["number"]}
    before = [time for time in times if time.end <= start and not time.follows]
    if before:
        return before[-1].due
    return _introduced(text, clause[0], start)


def _introduced(text: str, start: int, figure: int) -> Due | None:
    """Return the time directly before the colon that a clause follows: `năm 2026: 85%`."""
    if text[:start].rstrip()[-1:] != ":" or not _leads_to_figure(text[start:figure]):
        return None
    colon = text.rindex(":", 0, start)
    last = next((time for time in reversed(times_in(text[:colon])) if not time.follows), None)
    return last.due if last is not None and not re.search(r"[.;,:]|\d\s*%", text[last.end : colon]) else None


def is_listed(text: str, one: tuple[int, int], two: tuple[int, int]) -> bool:
    """Return whether two figures are one list, so that a time behind the second is that of both."""
    between = text[one[1] : two[0]]
    return len(between) <= _LIST and re.search(r",|\bvà\b", between) is not None and not re.search(r"[.;:]\s", between)


def _leads_to_figure(text: str) -> bool:
    """Return whether only a verb stands between a time and the next figure: `năm 2030 đạt 95%`."""
    return (
        re.fullmatch(r"\s*(?::|là|đạt|phấn đấu|tối thiểu|ít nhất|trên|từ|khoảng|không dưới|\s)*", text, re.IGNORECASE)
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
    r"|(?P<words>[^,;.:()\d%]{3,60}?)(?=\s*(?:[,;.:()]|$|(?:và|đối với|cho|tại)\b|đến năm|vào năm|trong năm)))",
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
