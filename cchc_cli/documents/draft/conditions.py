"""Conditions that the words of a figure state: what it does not count, to how many it applies, in what time."""

import re

from cchc_cli.documents.draft.scopes import EXCEPT, Words, exclusions_of

_END = r"(?=\s*(?:[;.():]|\Z|,\s*(?:được|đạt|có|bảo đảm)\b))"
_CONDITION = re.compile(
    rf"(?<!\w)(?:(?:{EXCEPT}|không tính)\b(?!\s+(?:có|đến)\b)[^;.():]{{4,150}}?{_END}"
    r"|đối với \d+ (?:thủ tục(?: hành chính)?|TTHC|dịch vụ công)(?!\w)"
    r"|trong (?:vòng|thời hạn) \d+ (?:phút|giờ|ngày|tuần|tháng)(?: làm việc)?(?: kể từ [^;.(),:]{3,60})?)",
    re.IGNORECASE,
)

_SHORT = r"(?:(?!\b(?:đạt|là|có|được|tối|ít|trên|dưới|từ|đến)\b)[^,;.():%\d]){0,40}"
_EXCEPTED = re.compile(
    rf"(?<!\w)(?<!loại )(?<!khấu )(?:{EXCEPT}|không tính)\b{_SHORT}(?:\d[\d,]*\s*%{_SHORT}\b(?:và|hoặc){_SHORT})*$",
    re.IGNORECASE,
)


def is_excepted(text: str, start: int) -> bool:
    """Return whether the figure at a place is part of what is not counted: `không tính 10% tạo nguồn`."""
    return _EXCEPTED.search(text[max(start - 120, 0) : start]) is not None


def condition_of(words: Words) -> str | None:
    """Return the condition of a figure in the words of the document; None without one, or if it is an exclusion."""
    for found in _CONDITION.finditer(words.behind):
        if not exclusions_of(Words("", found[0], "", forward=True)):
            return found[0].strip(" ,")
    return None
