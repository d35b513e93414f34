"""The documents that a text cites: number, date and issuer as it gives them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_NUMBER = (
    r"\d{1,5}(?:\.\d{1,2})?[a-z]?(?:-[A-ZĐ]+)?(?:/\d{4})?"
    r"\s?[/-]\s?[A-ZĐ][A-ZĐa-z&0-9]*(?:\s?[-/]\s?[A-ZĐ][A-ZĐa-z&0-9]*)*"
)
_CITED = re.compile(
    rf"\b(?:[Ss]ố\s*:?\s*|(?:Nghị quyết|Quyết định|Nghị định|Kế hoạch|Thông tư|Chỉ thị)\s+)(?P<number>{_NUMBER})"
)
_DATE = re.compile(
    r"\s*,?\s+ngày\s+(?:(?P<day>\d{1,2})\s*[/.-]\s*(?P<month>\d{1,2})\s*[/.-]\s*(?P<year>\d{4})"
    r"|(?P<day2>\d{1,2})\s+tháng\s+(?P<month2>\d{1,2})\s+năm\s+(?P<year2>\d{4}))"
)
_ISSUER = re.compile(
    r"\s*,?\s*của\s+(?P<issuer>[A-ZĐỦ][^,;.:()]{2,60}?)(?=\s*(?:[,;.:()]|$|\bvề\b|\bban hành\b|\bphê duyệt\b"
    r"|\bquy định\b|\bsửa đổi\b"
    r"|\btheo\b|\btrên\b|\bphù hợp\b|\bvà các\b|\bbổ sung\b|\bnhằm\b|\bđể\b|\bkhóa\b|\bvà\s+(?:Nghị|Quyết|Kế"
    r"|Chương|Chỉ)|\btrong đó\b|\bngày\b|\btại\b|\bđối với\b|\bthực hiện\b|\bhướng dẫn\b))"
)
_PROPOSED_BY = re.compile(
    r"(?:đề nghị|tham mưu|đề xuất|báo cáo|ý kiến)\s+của\s+(?P<issuer>[A-ZĐỦ][^,;.:()\d]{2,80}?)\s+(?:tại|theo)\s+"
    r"(?:Tờ trình|Báo cáo|Công văn|Văn bản)\s*$"
)
"""Before the number: `theo đề nghị của Phòng Văn hóa - Xã hội tại Tờ trình số 17/TTr-VHXH`."""
_BY_SYMBOL = (
    (re.compile(r"/QĐ-TTg$|/CT-TTg$|/CĐ-TTg$"), "Thủ tướng Chính phủ"),
    (re.compile(r"/N[QĐ]-CP$"), "Chính phủ"),
    (re.compile(r"/QH\d{2}$"), "Quốc hội"),
)

_BEFORE = 160


@dataclass(frozen=True, slots=True)
class Cited:
    """A document that is cited, and where in the text."""

    number: str
    issued: str | None
    issuer: str | None
    start: int


def citations_in(text: str) -> Iterator[Cited]:
    """Yield the documents that a text cites by number, in its order."""
    for found in _CITED.finditer(text):
        number = re.sub(r"\s+", "", found["number"])
        if not re.search(r"[A-ZĐ]{2}|TTg", number):
            continue
        dated = _DATE.match(text, found.end())
        issued = None
        end = found.end()
        if dated is not None:
            day, month, year = (dated[name] or dated[f"{name}2"] for name in ("day", "month", "year"))
            issued = f"{year}-{int(month):02}-{int(day):02}" if int(month) <= 12 and int(day) <= 31 else None
            end = dated.end()
        named = _ISSUER.match(text, end)
        issuer = _by_symbol(number) or (named["issuer"].strip() if named is not None else None)
        proposed = _PROPOSED_BY.search(text, max(found.start() - _BEFORE, 0), found.start())
        if issuer is None and proposed is not None:
            issuer = proposed["issuer"].strip()
        yield Cited(number, issued, issuer, found.start())


def _by_symbol(number: str) -> str | None:
    """Return the issuer that a number itself names: a decision `QĐ-TTg` is of the Prime Minister."""
    return next((issuer for pattern, issuer in _BY_SYMBOL if pattern.search(number)), None)
