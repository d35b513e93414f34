"""Figures that say how much something changes, not what it reaches: `tăng 10%`, `từ 70% lên 80%`."""

import re

from cchc_cli.documents.matching import Span

_BETWEEN = (
    r"(?:\s+(?:thêm|tối thiểu|ít nhất|tối đa|không dưới|không thấp hơn|từ|trên|hơn|khoảng|gần|bình quân|trung bình"
    r"|(?:mỗi|hằng|hàng) năm|là|ở mức|mức))*\s*"
)
_RISES = re.compile(rf"(?<!\w)(?<!tốc độ )(?<!mức )(?:tăng|nâng|thêm|(?:cao|nhiều|lớn) hơn){_BETWEEN}$", re.IGNORECASE)
_RISES_AFAR = re.compile(
    r"(?<!\w)(?<!tốc độ )tăng(?! trưởng| cường)\b(?:(?!\b(?:lên|đến|tới|đạt|là|còn)\b)[^,;.:%])*$", re.IGNORECASE
)
_ABOVE_BEFORE = re.compile(
    r"(?<!\w)(?:cao|nhiều|lớn) hơn (?:so với )?(?:cùng kỳ|(?:cuối |đầu )?năm|giai đoạn)\b[^,;.:%]{0,20}$", re.IGNORECASE
)
_ROW = re.compile(
    r"(?:mức |tỷ lệ |tỉ lệ )?tăng(?! trưởng| cường)\b.*"
    r"(?:so với (?:cùng kỳ|(?:cuối |đầu )?năm|giai đoạn)|(?:mỗi|hằng|hàng) năm)",
    re.IGNORECASE,
)
_THAN_BEFORE = re.compile(
    r"\s*(?:trở lên)?\s*(?:so với (?:cùng kỳ|(?:cuối |đầu )?năm|giai đoạn|nhiệm kỳ|mức)|(?:mỗi|hằng|hàng) năm|/\s*năm)",
    re.IGNORECASE,
)
_FROM = re.compile(r"(?<!\w)(?:tăng|nâng|giảm|hạ)\b[^,;.:%]*\btừ(?:\s+mức)?\s*$", re.IGNORECASE)
_TO = re.compile(r"[^,;.:%]*\b(?:lên|đến|tới|xuống|còn)\b[^,;.:%]*\d\s*%", re.IGNORECASE)
_RAISED_TO = re.compile(r"[^,;.:%\d]*(?<!trở )\blên\b(?![^,;.:]*\d)", re.IGNORECASE)
"""After `nâng 80%`: what is raised, as in `nâng 80% dịch vụ công lên toàn trình`."""
_SPAN = 80


def is_increase(text: str, span: Span) -> bool:
    """Return whether a figure is the amount of an increase: `tăng 10% so với năm 2025`, not `tăng lên 90%`."""
    before = text[max(span[0] - _SPAN, 0) : span[0]]
    if _RISES.search(before):
        return _RAISED_TO.match(text, span[1]) is None
    if _ABOVE_BEFORE.search(before):
        return True
    return _RISES_AFAR.search(before) is not None and _THAN_BEFORE.match(text, span[1]) is not None


def counts_increase(label: str) -> bool:
    """Return whether the row of a table is about an increase: `Tăng tỷ lệ hồ sơ trực tuyến so với năm trước`."""
    return _ROW.match(label) is not None


def is_start(text: str, span: Span) -> bool:
    """Return whether a figure is where a change begins: 70 in `tăng từ 70% lên 80%`, also read as a range."""
    before = text[max(span[0] - _SPAN, 0) : span[0]]
    is_range = re.search(r"\d\s*%?\s+\D+\d", text[slice(*span)]) is not None
    return _FROM.search(before) is not None and (is_range or _TO.match(text, span[1]) is not None)
