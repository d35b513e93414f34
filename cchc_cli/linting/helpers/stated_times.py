"""The times that a phrase gives for its figure: a year, a stage, a date, or every year."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from cchc_cli.domain.figure_phrase import normal


@dataclass(frozen=True, slots=True)
class StatedTime:
    """When a figure is due in the words of a document: by the end of `last`, from `first` on for a stage.

    `last` is None for every year. `due` is what the plan file says for it.
    """

    words: str
    due: str
    last: int | None = None
    first: int | None = None


_Y = r"(?:19|20)\d\d"
_DASH = r"\s?(?:-|–|đến|tới)\s?(?:hết |cuối )?(?:năm )?"
_LEAD = r"(?:(?:chậm nhất|muộn nhất|phấn đấu|vào|đến|tới|trong|trước|hết|cuối|đầu) ){0,3}"
_TIME = re.compile(
    rf"\b(?:từ (?:năm )?|(?:giai đoạn|các năm|những năm) (?:từ (?:năm )?)?)?"
    rf"(?<![/\d.-])(?P<first>{_Y}){_DASH}(?P<last>{_Y})(?![/\d-])"
    rf"|\b(?P<day_lead>{_LEAD})(?:ngày )?(?<![\d/])(?P<day>\d{{1,2}})/(?P<month>\d{{1,2}})/(?P<day_year>{_Y})(?![/\d-])"
    rf"|\b(?P<part_lead>{_LEAD})(?:tháng (?P<part_month>\d{{1,2}})|quý (?P<quarter>[ivx]+|[1-4]))"
    rf"(?:\s?/\s?| năm )(?P<part_year>{_Y})(?![/\d-])"
    rf"|\b(?P<year_lead>(?:(?:đến|tới|trong|vào|trước|hết|cuối|đầu) ){{1,3}}|năm )(?:năm )?(?P<year>{_Y})"
    r"(?![/\d]|\s?[-–]\s?\d| (?:hồ sơ|thủ tục|người|văn bản|lượt|đơn vị|trường hợp))"
    r"|(?:\A|[,;:…(–-] ?|\b(?:phấn đấu|bảo đảm|bình quân|trung bình|tối thiểu|ít nhất) )"
    r"(?P<every>(?:hằng|hàng|mỗi) năm)\b"
    r"|(?:%|phần trăm|điểm),? ?(?P<rate>/ ?năm|(?:một|mỗi|hằng|hàng) năm)\b"
)
"""Times in lower case with single spaces. Every year is one only where it does not belong to a noun before it."""

_NO_DUE = re.compile(
    r"(?:so (?:với|sánh)|cùng kỳ)[^;,.%]{0,40}\Z"
    r"|(?:kế hoạch|chương trình|đề án|nghị quyết|quyết định|chiến lược|luật|thông tư|chỉ thị|kết luận|văn bản|báo cáo"
    r"|nghị định|công văn|dự toán|số liệu|nhiệm kỳ|năm học)\b[^;:%]{0,120}\Z"
    r"|(?:ban hành|cấp|tiếp nhận|phát sinh|ký|hiệu lực|hình thành|lập|sinh|nộp|đạt được|hiện (?:nay|tại)|(?:đã|mới) đạt"
    r"|kết quả|thực hiện|ước) (?:vào )?\Z"
    r"|(?:từ|bắt đầu|kể từ|sau) (?:đầu |cuối |sau )?\Z"
)
"""Before a time that is no deadline: baselines, names of documents, conditions, past results, the beginning."""


def times_in(stated: str) -> list[StatedTime]:
    """Return the different times that a phrase gives as deadlines, in its order."""
    found: dict[tuple[int | None, int | None], StatedTime] = {}
    for one in _read(normal(stated)):
        found.setdefault((one.first, one.last), one)
    return list(found.values())


def _read(stated: str) -> Iterator[StatedTime]:
    text = stated.lower()
    for match in _TIME.finditer(text):
        group = "every" if match["every"] else "rate" if match["rate"] else 0
        start, end = match.span(group)
        if _NO_DUE.search(text[:start]) is not None:
            continue
        time = _time(match, stated[start:end])
        if time is not None:
            yield time


def _time(match: re.Match[str], words: str) -> StatedTime | None:
    """Return the time of a match; None for a date that does not exist."""
    if match["every"] or match["rate"]:
        return StatedTime(words, "every-year")
    if match["first"]:
        first, last = int(match["first"]), int(match["last"])
        return StatedTime(words, f"{{from: {first}, to: {last}}}", last, first) if first < last else None
    if match["day"]:
        return _by_day(words, match["day_lead"], int(match["day_year"]), int(match["month"]), int(match["day"]))
    if match["part_year"]:
        year, opens = int(match["part_year"]), match["part_month"] in ("1", "01") or match["quarter"] in ("i", "1")
        if opens and "trước" in match["part_lead"]:
            return _before(words, date(year, 1, 1))
        return StatedTime(words, str(year), year)
    year = int(match["year"])
    return _before(words, date(year, 1, 1)) if "trước" in match["year_lead"] else StatedTime(words, str(year), year)


def _by_day(words: str, lead: str, year: int, month: int, day: int) -> StatedTime | None:
    """Return the time of a date, which is a deadline only after the words of one."""
    if not lead:
        return None
    try:
        until = date(year, month, day)
    except ValueError:
        return None
    return _before(words, until) if "trước" in lead else StatedTime(words, str(year), year)


def _before(words: str, day: date) -> StatedTime:
    return StatedTime(words, f"{{before: {day.isoformat()}}}", (day - timedelta(days=1)).year)
