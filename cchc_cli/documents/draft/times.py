"""For when a figure is: the year, stage or date that the words of its sentence give, or its surroundings."""

import datetime
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, TypeAlias

from cchc_cli.documents.matching import counted_years

Due: TypeAlias = int | str | dict[str, Any]
"""A `due` as the plan file writes it."""

_PREPOSITION = (
    r"(?:(?:vào|đến|trong|tới|từ|trước|cho|của|phấn đấu|mục tiêu|chỉ tiêu|định hướng"
    r"|tầm nhìn)\s+)*(?:(?:hết|cuối|đầu|giữa)\s+)?"
)
_DATE = r"(?:\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})(?!\d)"
_DAY = r"ngày\s+\d{1,2}(?:/\d{1,2}(?![\d/])|\s+tháng\s+\d{1,2}(?!\d|\s+năm\s+\d))(?!\s+(?:hằng|hàng|mỗi)\s+năm)"
_LATEST = r"(?:(?:chậm|muộn)\s+nhất|không\s+(?:muộn|chậm)\s+hơn)(?:\s+là)?"
_TO_DATE = rf"(?:{_LATEST}(?:\s+(?:đến|tới|vào|trong|hết))*|(?:đến|tới)(?:\s+hết)?|hết)"
_PART = r"(?:quý\s+(?:[IV]+|[1-4])|(?<!\d\s)tháng\s+\d{1,2})(?!\w)"
_HALF = r"(?:(?:\d{1,2}|ba|sáu|chín)\s+tháng\s+(?:đầu|cuối)|nửa\s+(?:đầu|cuối|sau))"
_TIME = re.compile(
    r"(?P<base>so\s+với\s+(?:cùng kỳ\s+)?(?:(?:cuối|đầu|hết)\s+)?(?:năm|giai đoạn)\s+\d{4}(?:\s*[-–]\s*\d{4})?)"
    rf"|(?P<before>(?:{_LATEST}\s+)?trước\s+(?:ngày\s+)?{_DATE})"
    rf"|(?P<until>{_TO_DATE}\s+(?:ngày\s+)?{_DATE})"
    r"|(?P<before_start>trước\s+năm\s+(?P<start_year>\d{4}))"
    rf"|(?P<part>{_PREPOSITION}{_PART}(?:\s*/\s*|\s+(?:của\s+)?năm\s+)(?P<part_year>\d{{4}}))"
    rf"|(?P<half>{_PREPOSITION}{_HALF}\s+(?:của\s+)?năm(?!\w)(?:\s+(?P<half_year>\d{{4}}))?)"
    rf"|(?P<yearless>{_PREPOSITION}{_PART}(?!\s*/\s*\d|\s+(?:\w+\s+)?năm\b)|(?:trước|{_TO_DATE})\s+{_DAY})"
    rf"|(?P<years>{_PREPOSITION}(?:các\s+)?năm\s+20\d\d(?:\s*(?:,\s*và|,|và)\s*20\d\d)+(?![\d/%]|[.,]\d|\s*[-–]\s*\d))"
    rf"|(?P<stage>{_PREPOSITION}(?:giai\s+đoạn|các\s+năm)\s+(?P<first>\d{{4}})\s*(?:[-–]|đến)\s*(?:năm\s+)?(?P<last>\d{{4}}))"
    r"|(?P<span>từ\s+năm\s+(?P<span_first>\d{4})\s*(?:[-–]|đến)\s*(?:hết\s+)?(?:năm\s+)?(?P<span_last>\d{4}))"
    rf"|(?P<point>{_PREPOSITION}năm\s+(?P<year>\d{{4}})(?!\s*[-–]\s*\d{{4}}))"
    r"|(?P<bare>(?:mục tiêu|chỉ tiêu|phấn đấu)\s+đến\s+(?:hết\s+)?(?P<bare_year>20[1-9]\d)"
    r"(?=\s*(?:[,:;.](?!\d)|\Z|đạt\b|có\b|tối thiểu\b|ít nhất\b|trên\b)))"
    r"|(?P<every>(?:hằng|hàng|mỗi)\s+năm(?!\s+(?:tiếp theo\s+|sau\s+)?tăng\b)|(?P<rate>/\s?năm\b))",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"(?:kế hoạch|chương trình|đề án|nghị quyết|quyết định|chiến lược|luật|thông tư|chỉ thị|kết luận|văn bản"
    r"|ban hành|báo cáo|nghị định|so với dự toán)\b[^,;.:]{0,120}$",
    re.IGNORECASE,
)
"""The words before a year that is part of the name of a document or a budget."""
_SETS = re.compile(r"(?<!\w)(?:nêu(?: rõ)?|đặt(?: ra)?|đề ra|xác định|đưa ra)(?!\w)", re.IGNORECASE)
"""A verb behind the name of a document: `Chương trình nêu rõ mục tiêu năm 2027`."""
_OF_DATE = re.compile(r"(?:ngày\s+\d{1,2}\s+)?tháng\s+\d{1,2}\s*$|\d{1,2}/\s*$", re.IGNORECASE)
_SEPARATES = re.compile(r"[,;–-]|\bvà\b")
_SET_BY = re.compile(
    r"theo\s+(?:đúng\s+)?(?:lộ trình|tiến độ"
    r"|thời hạn)[^;.%]{0,60}?\bsố\s+(?P<number>\d[\w.]*(?:/\d{4})?[/-][A-ZĐ][\wĐ&]*(?:-[A-ZĐ][\wĐ&]*)*)"
)
_SINCE = re.compile(r"(?:từ|bắt đầu)\s+(?:đầu\s+)?(?:năm|quý|tháng)", re.IGNORECASE)
_REACHES = re.compile(r"\s*(?:lần lượt|(?:mỗi|hằng|hàng) năm|phấn đấu|đạt|tối thiểu|ít nhất|:)", re.IGNORECASE)
_WITHIN = re.compile(
    r"(?:trong|vào|trước|(?:(?:đến|trước|trong|vào)\s+)?(?:hết|cuối))\s+(?:hết\s+|cuối\s+)?năm\b", re.IGNORECASE
)
"""How names of documents do not give their years: `Kế hoạch … năm 2026`, `Chiến lược … đến năm 2030`."""
_PLACED = re.compile(r"(?:trong|vào|đến|tới|trước|hết|chậm|muộn|không)\b", re.IGNORECASE)
_LAST_DAY = re.compile(r"(?<!\d)31\s*(?:[/.-]\s*|\s+tháng\s+)12\b")
_INSIDE = re.compile(r"\b(?:đầu|giữa)\s+năm\b", re.IGNORECASE)
_LIMITED = re.compile(r"(?:(?<!được )(?<!đã )(?:ban hành|tiếp nhận)|phát sinh)\s*$", re.IGNORECASE)
"""Before a date that tells what is counted: `văn bản ban hành trước ngày 01/01/2025`."""
_OUTLOOK = re.compile(r",\s*(?:tầm nhìn|định hướng)\s", re.IGNORECASE)
"""Behind a year that is part of a name: `Đề án … giai đoạn 2022 - 2025, tầm nhìn đến năm 2030`."""
_PERIODIC = re.compile(r"(?:dự toán|kế hoạch|báo cáo|chương trình|kinh phí)\s+$", re.IGNORECASE)
"""Before `hằng năm`: the plan of each year, which says nothing about a deadline."""


@dataclass(frozen=True, slots=True)
class Time:
    """A time that a text names, and where; `due` is None if no value of the plan file says it."""

    due: Due | None
    start: int
    end: int
    text: str
    follows: bool = False
    """Whether it only belongs to a figure before it, as `/năm` does."""
    inexact: bool = False
    """Whether `due` says less than the words: the year of a quarter."""
    years: tuple[int, ...] = ()
    """The years that it lists, as `các năm 2026, 2027`."""

    @property
    def yearless(self) -> bool:
        """Return whether its year is that of the words around it: `quý II`."""
        return self.due is None and re.search(r"\d{4}", self.text) is None


@lru_cache(maxsize=4096)
def times_in(text: str) -> tuple[Time, ...]:
    """Return the times that a text gives as deadlines, in its order; not those of names, dates and baselines."""
    found: list[Time] = []
    named = -1
    for match in _TIME.finditer(text):
        before = text[: match.start()]
        if match["base"] or (not match["every"] and _OF_DATE.search(before)):
            continue
        opens = text[match.end() : match.end() + 1] == "," and (not before or before.endswith((". ", "; ")))
        reaches = match["span"] and _REACHES.match(text, match.end())
        if _SINCE.match(match[0]) and not opens and not reaches:
            continue  # `hồ sơ tiếp nhận từ năm 2026` is no deadline
        if match["every"] is not None and _PERIODIC.search(before):
            continue
        if (match["before"] or match["until"] or match["before_start"]) and _LIMITED.search(before):
            continue
        outlook = named >= 0 and _OUTLOOK.match(text, named)
        name = _NAME.search(before[-150:])
        if not _is_dated(match) and ((name is not None and not _SETS.search(name[0])) or outlook):
            named = match.end()
            continue
        due = _due(match)
        found.append(
            Time(
                due,
                match.start(),
                match.end(),
                match[0],
                match["rate"] is not None,
                due is None or _is_inexact(match),
                _years(match),
            )
        )
    return tuple(found)


def _is_dated(match: re.Match[str]) -> bool:
    """Return whether a time is that of an action, and not in the name of a document: `trong năm 2026`."""
    sure = match["before"] or match["until"] or match["every"] or match["part"] or match["before_start"]
    placed = _PLACED if match["half"] or match["yearless"] else _WITHIN
    return bool(sure) or placed.match(match[0]) is not None


def _is_inexact(match: re.Match[str]) -> bool:
    """Return whether the year of a time is not all that it says: a quarter, a day, the beginning of a period."""
    if match["until"]:
        return not _LAST_DAY.search(match["until"])
    part_of_year = match["part"] or match["half"] or _INSIDE.search(match[0])
    return bool(part_of_year) or (not match["span"] and _SINCE.match(match[0]) is not None)


def inexact_time(text: str) -> str | None:
    """Return the words of a year, quarter or month from which something holds, which `due` cannot express."""
    found = (match for match in _TIME.finditer(text) if match["part"] or match["point"])
    return next((match[0] for match in found if _SINCE.match(match[0])), None)


def _due(match: re.Match[str]) -> Due | None:
    """Return the `due` of a time; None for one that no value says, such as a date whose year is over before it."""
    if match["before"] or match["until"]:
        date = _date(match[0])
        if date is None:
            return None
        if match["before"]:
            return {"before": date.isoformat()}
        return None if (date.month, date.day) == (1, 1) else date.year
    if match["before_start"]:
        return {"before": f"{match['start_year']}-01-01"}
    if match["part"]:
        return None if re.match(r"trước\b", match["part"], re.IGNORECASE) else int(match["part_year"])
    if match["half"]:
        return int(match["half_year"]) if match["half_year"] else None
    for name, first, last in (("stage", "first", "last"), ("span", "span_first", "span_last")):
        if match[name]:
            return {"from": int(match[first]), "to": int(match[last])}
    if match["point"] or match["bare"]:
        return int(match["year"] or match["bare_year"])
    return "every-year" if match["every"] else None


def _date(text: str) -> datetime.date | None:
    """Return the date at the end of a text; None if the calendar does not have it."""
    day, month, year = (int(number) for number in re.findall(r"\d+", text)[-3:])
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def _years(match: re.Match[str]) -> tuple[int, ...]:
    """Return the years that a time lists, or those from its first to its last."""
    if match["years"]:
        return tuple(int(year) for year in re.findall(r"\d{4}", match["years"]))
    if match["span"]:
        return tuple(range(int(match["span_first"]), int(match["span_last"]) + 1))
    if match["stage"]:
        return tuple(range(int(match["first"]), int(match["last"]) + 1))
    return ()


def time_of(
    text: str, clause: tuple[int, int], figure: tuple[int, int], others: Iterable[tuple[int, int]]
) -> Time | None:
    """Return the time that the clause of a figure gives.

    A time right behind the figure counts first (`80% năm 2027`), then one in the words that follow it up to the next
    figure, if no further figure claims it, then the last one before it. A quarter without a year has that of the time
    that would count without it.
    """
    start, end = figure
    spans = sorted(others)
    next_figure = min((span[0] for span in spans if span[0] >= end), default=None)
    following = clause[1] if next_figure is None else min(next_figure, clause[1])
    times = [time for time in times_in(text) if clause[0] <= time.start < clause[1]]
    dated = [time for time in times if not time.yearless]
    time = _behind(text, dated, end, following, next_figure) or _said(text, clause, end, following)
    if time is None:
        before = [one for one in dated if one.end <= start and not one.follows]
        time = before[-1] if before else _introduced(text, clause[0], start)
    least = max((span[1] for span in spans if span[1] <= start), default=clause[0])
    if time is not None and time.end <= start:
        least = max(least, time.end)
    vague = [one for one in times if one.yearless]
    ahead = [one for one in vague if least <= one.start and one.end <= start]
    part = _behind(text, vague, end, following, next_figure) or (ahead[-1] if ahead else None)
    return time if part is None else replace(part, due=None if time is None else time.due)


def _behind(text: str, times: Sequence[Time], end: int, following: int, next_figure: int | None) -> Time | None:
    """Return the first time behind a figure, unless a further figure claims it: `80%, năm 2030 đạt 95%`."""
    nearest = next((time for time in times if end <= time.start < following), None)
    if nearest is None or next_figure is None:
        return nearest
    between, rest = text[end : nearest.start], text[nearest.end : next_figure]
    leads = _leads_to_figure(rest) or rest.lstrip().startswith(":")
    if not leads and re.search(r"(?:[,;]|\bvà)\s*$", between) and re.search(r"[.;]\s|,", rest.lstrip(" ,")) is None:
        leads = any(time.end <= end and not time.follows for time in times)
    return None if leads and _SEPARATES.search(between) else nearest


def _said(text: str, clause: tuple[int, int], end: int, following: int) -> Time | None:
    """Return the years counted from one named before (`trong 05 năm tiếp theo`), or the document that sets the time."""
    found = _NEXT_YEARS.search(text, end, following)
    counted = counted_years(text[: max(following, end)]) if found else ()
    if found and counted:
        return Time({"from": counted[0], "to": counted[1]}, *found.span(), found[0])
    set_by = _SET_BY.search(text, end, following)
    return Time({"set_by": set_by["number"]}, *set_by.span(), set_by[0]) if set_by is not None else None


def _introduced(text: str, start: int, figure: int) -> Time | None:
    """Return the time before the colon that a clause follows: `năm 2026: 85%`, `giai đoạn 2026 - 2027: cấp xã 85%`."""
    if text[:start].rstrip()[-1:] != ":":
        return None
    colon = text.rindex(":", 0, start)
    last = next((time for time in reversed(times_in(text[:colon])) if not time.follows), None)
    if last is None or re.search(r"[.;,:]|\d\s*%", text[last.end : colon]):
        return None
    return last if _leads_to_figure(text[start:figure]) or not text[last.end : colon].strip() else None


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


def time_around(texts: Iterable[str]) -> Time | None:
    """Return the time that a lead-in or a heading gives, the nearest first; not `every year`."""
    for text in texts:
        times = [time for time in times_in(text) if time.due != "every-year" and not time.yearless]
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
