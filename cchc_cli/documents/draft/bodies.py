"""The bodies and units that a figure may be limited to: `UBND cấp xã đạt 80%`, `tại 10 xã, phường`."""

import re
from collections.abc import Sequence

from cchc_cli.domain.enums import Level
from cchc_cli.domain.figure_phrase import Figure

_COUNTED = r"xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|sở|cơ quan|đơn vị|phòng|thôn|buôn|ấp|khu phố|địa phương"
_UNIT = (
    rf"(?:{_COUNTED}|ban|ngành|bộ|cục|UBND|Ủy ban nhân dân|doanh nghiệp nhà nước|cơ sở (?:giáo dục|y tế)|trường"
    r"|vùng|khu vực|địa bàn)\b"
)
_MANY = r"(?:(?:các|những|mỗi|từng|toàn bộ|riêng|còn|đối với|tại|ở|của|cho|thuộc|trong (?:số )?đó|và|số|tổng số)\s+)*"
_NAMED = rf"{_UNIT}(?:(?!\b(?:được|đạt|có|là|tỷ lệ|tỉ lệ|hồ sơ|thủ tục|phải)\b)[^;.:()%\d]){{0,60}}"
_TAIL = (
    r"(?:\s*(?::|,|\bđạt|\blà|\bphải|\bbảo đảm|\bđảm bảo|\bphấn đấu|\btối thiểu|\bít nhất|\btrên|\btừ|\bkhoảng|\bcó"
    r"|\bkhông dưới|\b(?:(?:đến|vào|trong|hết)\s+)*năm\s+\d{4}))*\s*$"
)
_BEFORE = re.compile(rf"[\s,]*{_MANY}(?P<who>{_NAMED}?){_TAIL}", re.IGNORECASE)
_OF_BEFORE = re.compile(
    rf"(?:của|ở|tại|đối với)\s+(?:(?:các|những)\s+)?(?P<who>(?=[^;:()%]*$){_NAMED}?){_TAIL}", re.IGNORECASE
)
_BEHIND = re.compile(
    rf"\s*{_MANY}(?P<who>{_UNIT}(?:\s*(?:,|và)\s*{_UNIT})*"
    r"(?:(?!\b(?:được|đạt|có|là|hoàn|thực|trong|theo|và)\b)[^,;.:()%\d]){0,40})",
    re.IGNORECASE,
)
_NUMBER_OF = re.compile(
    rf"(?:tại|ở|cho|của|đối với)\s+(?P<who>\d{{1,3}}\s+(?:{_COUNTED})\b(?:\s*(?:,|và)\s*(?:{_COUNTED})\b)*)",
    re.IGNORECASE,
)
_STOP, _FULL_STOP = (". ", "; "), (". ",)
_BESIDE, _LONGEST = 3, 200
"""Figures on each side that are compared, and letters before a figure that are read."""
_LEVEL_OF = (
    (Level.DISTRICT, re.compile(r"\b(?:huyện|quận|thị xã)\b", re.IGNORECASE)),
    (Level.COMMUNE, re.compile(r"(?<!thị )\bxã\b|\b(?:phường|thị trấn|đặc khu)\b", re.IGNORECASE)),
    (Level.PROVINCE, re.compile(r"\btỉnh\b", re.IGNORECASE)),
)


def bodies_of(text: str, figures: Sequence[Figure], at: int) -> str | None:
    """Return the bodies or the number of units that a figure may be limited to, in the words of its sentence.

    Bodies are told where another figure of the sentence is not for them.
    """
    number = _NUMBER_OF.search(text, *_within(text, figures[at], _STOP))
    if number is not None:
        return number["who"]
    start, end = _within(text, figures[at], _FULL_STOP)
    near = range(max(at - _BESIDE, 0), min(at + _BESIDE + 1, len(figures)))
    beside = [one for one in near if one != at and start <= figures[one].span[0] < end]
    if not beside:
        return None
    who, is_subject = _named(text, figures, at)
    others = {_named(text, figures, one)[0] for one in beside} - {who}
    return who if others - (set() if is_subject else {None}) else None


def units_named(text: str) -> set[Level]:
    """Return the levels of the units that a text names."""
    return {level for level, names in _LEVEL_OF if names.search(text)}


def _within(text: str, figure: Figure, stops: Sequence[str]) -> tuple[int, int]:
    """Return where the part of a text around a figure begins and ends that has no such stop in it."""
    start = max(text.rfind(stop, 0, figure.span[0]) for stop in stops) + 1
    ends = [end for stop in stops if (end := text.find(stop, figure.span[1])) >= 0]
    return start, min(ends, default=len(text))


def _named(text: str, figures: Sequence[Figure], at: int) -> tuple[str | None, bool]:
    """Return the bodies beside a figure, and whether they are its whole subject: `UBND cấp xã đạt 80%`."""
    start = figures[at - 1].span[1] if at else 0
    whole = text[max(start, _within(text, figures[at], _STOP)[0]) : figures[at].span[0]].rstrip(" :")
    words = re.split(r"[:(]", whole[-_LONGEST:])[-1]
    of_last = at and text.startswith(words, start) and not re.match(r"\s*(?:trở lên)?\s*(?:,|và\b)", words)
    if not of_last:  # else they are those of the figure before: `95% ở các sở và 80% ở UBND cấp xã`
        if (subject := _BEFORE.fullmatch(words)) is not None:
            return subject["who"].strip(" ,"), True
        if (found := _OF_BEFORE.search(words)) is not None:
            return found["who"].strip(" ,"), False
    end = figures[at + 1].span[0] if at + 1 < len(figures) else len(text)
    behind = _BEHIND.match(text, figures[at].span[1], end)
    return (None if behind is None else behind["who"].strip(" ,")), False
