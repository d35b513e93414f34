"""The words of a sentence that belong to one of its figures."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cchc_cli.documents.matching import Span

_STOP = re.compile(r"[.;](?=\s|\Z)|:(?=\s)")
_AFTER_OWN = re.compile(
    r"\s*(?:\Z|[,.;)]|(?:tại|ở|vào|trong|đến|so với|năm|giai đoạn|trên tổng|và|trước"
    r"|mỗi năm)\b)",
    re.IGNORECASE,
)
"""What follows a figure whose subject stands before it: `đạt 95% vào năm 2030`."""
_EMPTY = re.compile(
    r"(?:\W|\b(?:phấn đấu|bảo đảm|đảm bảo|tối thiểu|ít nhất|có|đạt|trên|hơn|từ|khoảng|đến|hết|năm|hằng|hàng|và"
    r"|trong|giai"
    r"|đoạn|là|cuối|vào|duy trì|thực hiện|hoàn thành|không|dưới|được|thấp|đó|số|gần|tối|đa|\d+)\b)*",
    re.IGNORECASE,
)
_DEPENDENT = re.compile(
    r"\W*(?:riêng|trong (?:số )?đó|còn|(?:các )?lĩnh vực|mỗi lĩnh vực|(?:ở|tại|đối với|của) cấp|cấp|năm|đến năm"
    r"|sang năm|vào năm)\b",
    re.IGNORECASE,
)
_CLOSING = re.compile(r"\s*trở (?:lên|xuống)", re.IGNORECASE)
_CLOSED = re.compile(r"%\s*trở (?:lên|xuống)", re.IGNORECASE)
"""`từ 80% trở lên`: part of the figure, while in `trình độ đại học trở lên` it says what is counted."""
_JOINT = re.compile(r",\s|\bvà\s")
_CONTENT = re.compile(r"[^\W\d_]{2,}")
_FEW = 3
_MEMBER = re.compile(
    r"\s*(?:[,;]|và)\s+((?:[^\W\d_]+\s+){1,2})(?:(?:là|đạt|tối thiểu|ít nhất|trên)\s+)*", re.IGNORECASE
)
_FIRST_MEMBER = re.compile(r"\b(?:về|lĩnh vực|ngành)\b[^,;]*$", re.IGNORECASE)
_NEXT = re.compile(
    r",\s*(?:trong (?:số )?đó|đồng thời|riêng|còn)\b"
    r"|,\s*(?=(?:(?:bảo đảm|đảm bảo|phấn đấu|nâng|đưa|duy trì|để)\s+)*(?:tỷ lệ|tỉ lệ|mức độ))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Clause:
    """`near`: the words that say what a figure measures; `whole`: its sentence, up to the stops around it."""

    near: str
    whole: str
    start: int
    end: int
    forward: bool
    """Whether what is measured follows the figure: `100% hồ sơ …`."""


def clause_of(text: str, figures: Sequence[Span], at: int) -> Clause:
    """Return the clause of a figure, given the places of all figures of a paragraph."""
    start, end = figures[at]
    closing = _CLOSING.match(text, end)
    end = closing.end() if closing is not None else end
    left = max((found.end() for found in _STOP.finditer(text, 0, start)), default=0)
    right = next((found.start() for found in _STOP.finditer(text, end)), len(text))
    before = max((span[1] for span in figures[:at] if span[1] > left), default=left)
    after = min((span[0] for span in figures[at + 1 :] if span[0] < right), default=right)
    forward = _begins(text, before, start) and not _AFTER_OWN.match(text, end)
    if forward:
        cut = _NEXT.search(text, end, right)
        last = cut.start() if cut is not None else _subject_of_next(text, end, after) if after < right else right
        near = text[end:last]
    elif _EMPTY.fullmatch(text, before, start) is not None and before > left:
        near = text[left : figures[at - 1][0]] + text[end:after]  # a further figure of the same subject
    else:
        cuts = [found.end() for found in _NEXT.finditer(text, before, start)]
        tail = text[end:after] if after == right else ""
        near = text[cuts[-1] if cuts else before : start] + tail
    member = _member(text, figures, at)
    if member is not None:
        near = f"{_subject(text, figures, at - 1)} {member}"
    elif _DEPENDENT.match(near) or _EMPTY.fullmatch(near) or len(_CONTENT.findall(near)) < _FEW:
        near = f"{_before(text, figures, at, left)} {near}"
    return Clause(near, _CLOSED.sub("%", text[left:right]), left, right, forward)


def _member(text: str, figures: Sequence[Span], at: int) -> str | None:
    """Return the member of a list that a figure is for: `giáo dục` in `hài lòng về y tế 90%, giáo dục 92%`."""
    found = _MEMBER.fullmatch(text, figures[at - 1][1], figures[at][0]) if at > 0 else None
    return None if found is None or _DEPENDENT.match(found[1]) or _EMPTY.fullmatch(found[1]) else found[1]


def _subject(text: str, figures: Sequence[Span], at: int) -> str:
    """Return what the members of a list have in common: `hài lòng` in `hài lòng về y tế`."""
    if _member(text, figures, at) is not None:
        return _subject(text, figures, at - 1)
    return _FIRST_MEMBER.sub("", clause_of(text, figures, at).near)


def _begins(text: str, before: int, start: int) -> bool:
    """Return whether a figure begins its part of a sentence: nothing that it could be about stands before it."""
    if _EMPTY.fullmatch(text, before, start):
        return True
    joints = list(_JOINT.finditer(text, before, start))
    return (
        bool(joints)
        and before > 0
        and text[before - 1] == "%"
        and bool(_EMPTY.fullmatch(text, joints[-1].end(), start))
    )


def _before(text: str, figures: Sequence[Span], at: int, left: int) -> str:
    """Return the words that a clause without a subject continues: of the figure before, or its lead-in."""
    if at > 0:
        return clause_of(text, figures, at - 1).near
    start = max((found.end() for found in _STOP.finditer(text, 0, max(left - 1, 0)) if found[0] != ":"), default=0)
    return text[start:left]


def _subject_of_next(text: str, end: int, after: int) -> int:
    """Return where the words before the next figure begin to belong to it: at the last comma or `và`."""
    found = list(re.finditer(r",\s|\bvà\s", text[end:after]))
    tail = _EMPTY.fullmatch(text, end + found[-1].end(), after) if found else None
    return end + found[-1].start() if tail is not None else after
