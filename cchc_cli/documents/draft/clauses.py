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
_RANKED = re.compile(r"(?:nhóm|tốp|top|hạng|thứ)\s*\Z", re.IGNORECASE)
_NOTHING = (
    r"phấn đấu|bảo đảm|đảm bảo|tối thiểu|ít nhất|có|đạt|trên|hơn|từ|khoảng|đến|hết|năm|hằng|hàng|và|trong|giai|đoạn|là"
    r"|cuối|vào|duy trì|thực hiện|hoàn thành|không|dưới|được|thấp|đó|số|gần|tối|đa|\d+"
)
_EMPTY = re.compile(rf"(?:\W|\b(?:{_NOTHING})\b)*", re.IGNORECASE)
_PART = re.compile(
    rf"(?:\W|\b(?:{_NOTHING}|quý|tháng|ngày|đầu|lộ trình|sau|[IVX]+|cấp|tỉnh|huyện|xã|phường|thành phố|trung ương|UBND"
    r"|ủy ban nhân dân|sở|ban|ngành|bộ|các|cơ quan|đơn vị|địa phương|phòng|chuyên môn|khác|còn lại|tại|ở|đối với"
    r"|của|trở|lên|xuống)\b)*",
    re.IGNORECASE,
)
"""Words that say when or who, not what: `quý II`, `UBND xã`."""
_MEASURE = re.compile(r"\b(?:tỷ lệ|tỉ lệ|mức độ|chỉ số|thứ hạng|xếp hạng|số lượng|thời gian|chi phí)\b", re.IGNORECASE)
_REDUCES = re.compile(rf"(?:\W|\b(?:{_NOTHING}|cắt|giảm|tiết kiệm|tinh giản|rút ngắn)\b)*", re.IGNORECASE)
_DEPENDENT = re.compile(
    r"\W*(?:riêng|trong (?:số )?đó|còn|(?:các )?lĩnh vực|mỗi lĩnh vực|(?:ở|tại|đối với|của) cấp|cấp|năm|đến năm"
    r"|sang năm|vào năm|(?:các )?(?:tỷ lệ|tỉ lệ|mức|con số) (?:này|trên|(?:đó |này )?tương ứng))\b",
    re.IGNORECASE,
)
_PREDICATE = re.compile(r"\bđược\s+(?!đạt\b)[^\W\d]", re.IGNORECASE)
_COLON = re.compile(r":(?=\s)")
_BREAK = re.compile(r"[.;:](?=\s)|[()]")
_AMONG = re.compile(r"\btrong (?:số )?đó\b", re.IGNORECASE)
_SAYS = re.compile(r"\s*(?:có|được|là|đã|sử dụng)\b", re.IGNORECASE)
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
    own: str = ""
    """The words of `near` that are not those of the figure before it."""
    verb: str = ""
    """What stands before a figure with its object behind it: `kiểm tra` in `kiểm tra ít nhất 30% đơn vị`."""
    of_part: str = ""
    """What is said of a part of what the figure before counts: `có trình độ thạc sĩ`."""


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
        near = _around(text, (before, start), (end, after), after == right)
    member, label = _member(text, figures, at), _label(text, figures, at, near)
    own = near
    if label:
        own = near = label if _PART.fullmatch(near) else f"{label}: {near}"
    elif member is not None:
        near = f"{_subject(text, figures, at - 1)} {member}"
    elif _DEPENDENT.match(near) or _EMPTY.fullmatch(near) or len(_CONTENT.findall(near)) < _FEW:
        near = f"{_before(text, figures, at, left)} {near}"
    verb = text[before:start] if not forward and _has_object(text, start, end) else ""
    of_part = own.strip() if forward and _AMONG.search(text, before, start) and _SAYS.match(own) else ""
    return Clause(near, _CLOSED.sub("%", text[left:right]), left, right, forward, own, verb, of_part)


def subject_above(paragraphs: Sequence[str], near: str) -> str:
    """Return what the paragraph that announces a list measures, if the words of a figure below it only say when or who.

    `Tỷ lệ hồ sơ trực tuyến:` stands before `Cấp tỉnh đạt 90%;` and `Cấp xã đạt 80%.`
    """
    if not _PART.fullmatch(near):
        return ""
    for one in reversed(paragraphs):
        if one.rstrip().endswith(":"):
            return one if _MEASURE.search(one) and "%" not in one else ""
        if not _PART.fullmatch(one):
            return ""
    return ""


def _around(text: str, ahead: Span, behind: Span, is_last: bool) -> str:
    """Return the words before a figure and, if it is the last or has its object behind it, those after it."""
    begins = max((found.end() for found in _NEXT.finditer(text, *ahead)), default=ahead[0])
    if not _has_object(text, ahead[1], behind[0]):
        return text[begins : ahead[1]] + (text[slice(*behind)] if is_last else "")
    verb = next(
        (found for found in _JOINT.finditer(text, *ahead) if _REDUCES.fullmatch(text, found.end(), ahead[1])), None
    )
    ends = behind[1] if is_last else _subject_of_next(text, *behind)
    return text[verb.end() if verb is not None else begins : ahead[1]] + text[behind[0] : ends]


def _has_object(text: str, start: int, end: int) -> bool:
    """Return whether what a figure counts follows it; behind a rank is among whom it is: `nhóm 15 tỉnh`."""
    return _AFTER_OWN.match(text, end) is None and _RANKED.search(text, max(start - 10, 0), start) is None


def _label(text: str, figures: Sequence[Span], at: int, near: str) -> str:
    """Return the words before a colon that say what a figure behind it measures, if its own words do not."""
    start = text.rfind(". ", 0, figures[at][0]) + 1
    colon = max((found.start() for found in _COLON.finditer(text, start, figures[at][0])), default=None)
    if colon is None or _MEASURE.search(near) or _PREDICATE.search(near):
        return ""
    begin = max((found.end() for found in _BREAK.finditer(text, start, colon)), default=start)
    label = text[begin:colon].strip()
    if any(begin <= span[0] < colon for span in figures) or _PART.fullmatch(label) or _DEPENDENT.match(label):
        return ""
    in_brackets = text[begin - 1 : begin] == "("  # `(xã khó khăn: 90%)`
    return label if _MEASURE.search(label) or (_PART.fullmatch(near) and not in_brackets) else ""


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
    tail = _REDUCES.fullmatch(text, end + found[-1].end(), after) if found else None
    return end + found[-1].start() if tail is not None else after
