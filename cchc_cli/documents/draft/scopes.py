"""The scope and the qualifiers of a figure, as far as its sentence says them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from cchc_cli.documents.draft.distributed import Listed
from cchc_cli.documents.draft.shares import Share
from cchc_cli.domain.enums import Level
from cchc_cli.domain.indicator import Indicator
from cchc_cli.domain.scope import ScopeTerm

EXCEPT = r"(?:trừ|không (?:bao )?gồm|ngoại trừ)"
_CONFIDENTIAL = re.compile(rf"{EXCEPT}[^;.)]{{0,60}}mật\b", re.IGNORECASE)
_SPECIAL = re.compile(rf"{EXCEPT}[^;.)]{{0,120}}đặc thù", re.IGNORECASE)
_COUNTED = {
    "cán bộ": "cadres",
    "công chức": "civil-servants",
    "viên chức": "public-employees",
    "người hoạt động không chuyên trách": "part-time",
}
_COUNTED_LIST = re.compile(
    rf"\s*(?:số\s+)?((?:(?:{'|'.join(_COUNTED)})(?:\s*(?:,|và)\s*)?)+)(?!\s*chuyên trách)", re.IGNORECASE
)
_SHARE_OF = re.compile(r"[^\w(]*(?:tỷ lệ|tỉ lệ|số(?: lượng)?)\s+", re.IGNORECASE)
_FIELD = re.compile(r"(?<!\w)(?P<each>mỗi |từng )?(?:các |những )?lĩnh vực\s*:?\s*", re.IGNORECASE)
_LISTED = re.compile(r"[^,;.:()%\d]*(?:,|\bvà|\bhoặc)\s*", re.IGNORECASE)
_SAYS = re.compile(r"\b(?:được|đạt|phải|giảm|tăng|là|có)\b", re.IGNORECASE)
"""A verb between two fields: the second is no member of a list that the first begins."""
_FURTHER_FIELD = re.compile(r"\s*(?:,|;|\bvà\b|\bhoặc\b)\s*(?:lĩnh vực\s+)?(?=\w)", re.IGNORECASE)
_BEHIND_FIELD = re.compile(
    r"\s*(?:\Z|[,;.:()%\d]|(?:và|được|đạt|có|của|trên|tại|ở|theo|trong|từ|là|không|tối|ít|với|so|bảo|đảm|phải|cho|thuộc|do"
    r"|đến|năm|mỗi|từng|vào|phấn|thì|giảm|tăng|hoặc|trước|sau|dưới|hằng|hàng|chiếm|nộp|giải"
    r"|lần lượt|tương ứng|cấp (?:tỉnh|huyện|xã))\b)",
    re.IGNORECASE,
)
"""What may follow the name of a field: `giáo dục nghề nghiệp` is not `giáo dục`."""
_SERVICE_LEVEL = re.compile(r"mức độ\s+([1-4])(?:\s*(?:,|và|-)\s*(?:mức độ\s+)?([1-4]))?(?!\s*%|\d)", re.IGNORECASE)
_OTHER_LEVELS = re.compile(r"định danh|VNeID|tài khoản|hài lòng|trưởng thành|chuyển đổi số", re.IGNORECASE)
"""What has levels of its own, which are none of services: `định danh điện tử mức độ 2`."""
_NEAR_LEVEL = 40
HEDGE = re.compile(r"phấn đấu", re.IGNORECASE)
_ASIDE = re.compile(r"\([^()]*\)")
_CONTINUES = re.compile(
    r"\s*(?:trong (?:số )?đó|riêng|còn|(?:(?:đến|vào|trong|tới)\s+)?(?:hết\s+|cuối\s+)?(?:năm\s+\d|giai đoạn))",
    re.IGNORECASE,
)
"""How a part of a sentence begins that has the subject of the part before it."""
_OF_PART = re.compile(
    r"\s*(?:[,(]\s*(?:riêng|còn)|[,(]?\s*trong (?:số )?đó)\b(?! (?:hiệu lực|thời hạn|giá trị)\b)", re.IGNORECASE
)
"""How the words begin that tell a part of what a figure counts from the whole."""
_OF_DISTRICT = re.compile(r"(?:của|toàn|trong|cấp xã của|trên địa bàn)\s+(?:huyện|thị xã|quận)\b", re.IGNORECASE)
_OF_COMMUNES = re.compile(r"\bcấp xã\b|\b(?:các|số) xã\b|\bxã, phường\b", re.IGNORECASE)
_OF_PROVINCE = re.compile(r"(?:của|toàn|trong|trên địa bàn)\s+(?:tỉnh|thành phố)\b", re.IGNORECASE)
_EACH = re.compile(r"\b(?:mỗi|từng)\s+(?:lĩnh vực|cơ quan|đơn vị)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a figure: those before it and behind it up to its neighbours, and its whole sentence."""

    before: str
    behind: str
    whole: str
    forward: bool
    sentence: str = ""
    """Its sentence up to the full stops around it, with the parts that a semicolon separates."""
    hedged: bool = False
    listed: Listed | None = None
    """The list of figures that it belongs to, if the things that they are for are listed too."""
    share: Share | None = None
    predicate: str = ""
    """What its sentence says of it and of the next figure together."""
    around: "Words | None" = None
    """The words of the figure that a bracket follows, of a figure in the bracket: `100% công chức cấp xã (…: 90%)`."""
    lead: str = ""
    """The words of its bracket before it, or those up to a colon directly before it: `cấp xã` in `cấp xã: 80%`."""


def sentence_of(text: str, at: int) -> str:
    """Return the sentence around a place."""
    start = text.rfind(". ", 0, at) + 1
    end = text.find(". ", at)
    return text[start : end if end >= 0 else len(text)].strip()


def sentence_before(text: str, at: int) -> str:
    """Return the words of a sentence before a place, without those in brackets."""
    return _ASIDE.sub("", text[text.rfind(". ", 0, at) + 1 : at])


def own_part(text: str) -> str:
    """Return the words behind a figure that are about it, not about a part of what it counts: up to `trong đó`."""
    return _OF_PART.split(text, maxsplit=1)[0]


def is_hedged(text: str, at: int) -> bool:
    """Return whether `phấn đấu` governs a figure: in its part of the sentence, or in the part that this continues."""
    for part in reversed(sentence_before(text, at).split(";")):
        if HEDGE.search(part):
            return True
        if not _CONTINUES.match(part):
            return False
    return False


def exclusions_of(words: Words) -> list[str]:
    """Return what a figure does not count: confidential and special matters."""
    text = words.behind if words.forward or "trừ" in words.behind else f"{words.before}{words.behind}"
    text += words.predicate
    found = []
    if _CONFIDENTIAL.search(text):
        found.append("confidential")
    if _SPECIAL.search(text):
        found.append("special")
    return found


def counted_of(words: Words, near: str = "", is_subject: bool = False) -> list[str]:
    """Return who is counted: the list that follows the figure at once, or that `tỷ lệ` is of.

    `is_subject` says that officials are counted, so that a list at the beginning of `near` names them too.
    """
    start = _SHARE_OF.match(near) or (re.match(r"\W*", near) if is_subject else None)
    found = _COUNTED_LIST.match(words.behind) or (_COUNTED_LIST.match(near, start.end()) if start is not None else None)
    if found is None:
        return []
    return [code for name, code in _COUNTED.items() if re.search(rf"(?<!viên )\b{name}", found[1], re.IGNORECASE)]


def counts_officials(indicator: Indicator) -> bool:
    """Return whether an indicator is about cadres, civil servants or public employees."""
    texts = (indicator.label, indicator.numerator, indicator.denominator)
    return any(text is not None and re.search("|".join(_COUNTED), text.vi, re.IGNORECASE) for text in texts)


def fields_of(words: Words, fields: Mapping[str, ScopeTerm]) -> list[str]:
    """Return the fields that a figure is limited to, if each that the sentence names is known."""
    if words.listed is not None:
        return words.listed.members(lambda text: named_fields(text, fields))[0]
    text = own_part(words.behind) if words.forward else words.lead or words.before
    found = _field_words(text, fields)
    if not found and words.forward:
        text = words.lead
        found = _field_words(text, fields)
    if not found and not words.forward:  # `giảm 20% thời gian giải quyết thủ tục lĩnh vực đất đai`
        text = own_part(words.behind)
        found = [one for one in _field_words(text, fields) if not re.search(r"[,;:(]", text[: one.start()])]
        found = found[: 1 + _members_behind(text, found)]
    if not found and words.around is not None:
        return fields_of(words.around, fields)
    return _listed_fields(text, found, fields) if found else []


def named_fields(text: str, fields: Mapping[str, ScopeTerm]) -> list[str]:
    """Return the fields of the last list of a text that begins with `lĩnh vực`."""
    found = _field_words(text, fields)
    return _listed_fields(text, found, fields) if found else []


def _field_words(text: str, fields: Mapping[str, ScopeTerm]) -> list[re.Match[str]]:
    """Return the places of `lĩnh vực` in a text; `mỗi lĩnh vực` only before the name of a field."""
    return [one for one in _FIELD.finditer(text) if not one["each"] or _fields_at(text, one.end(), fields)[0]]


def _continues_list(text: str, one: re.Match[str], two: re.Match[str]) -> bool:
    """Return whether a second `lĩnh vực` goes on with a list: `lĩnh vực đất đai và lĩnh vực xây dựng`."""
    between = text[one.end() : two.start()]
    return _LISTED.fullmatch(between) is not None and not _SAYS.search(between)


def _members_behind(text: str, found: Sequence[re.Match[str]]) -> int:
    """Return how many places of `lĩnh vực` go on with the list of the first."""
    listed = [_continues_list(text, one, two) for one, two in pairwise(found)]
    return listed.index(False) if False in listed else len(listed)


def _listed_fields(text: str, found: Sequence[re.Match[str]], fields: Mapping[str, ScopeTerm]) -> list[str]:
    """Return the fields of the list that the last `lĩnh vực` belongs to; none if one of them is unknown."""
    at = len(found) - 1
    while at and _continues_list(text, found[at - 1], found[at]):
        at -= 1
    named, end = _fields_at(text, found[at].end(), fields)
    return named if end >= found[-1].end() else []


def _fields_at(text: str, start: int, fields: Mapping[str, ScopeTerm]) -> tuple[list[str], int]:
    """Return the fields of a list that begins at a place, and where it ends; none if one of them is unknown."""
    by_name = sorted(fields.items(), key=lambda item: -len(item[1].label.vi))
    found: list[str] = []
    at = start
    while True:
        for id_, term in by_name:
            name = term.label.vi.lower()
            if text[at : at + len(name)].lower() == name and _BEHIND_FIELD.match(text, at + len(name)):
                found.append(id_)
                at += len(name)
                break
        else:
            ends = found and _BEHIND_FIELD.match(text, at)
            return (found if ends and not re.match(r"[,;.]", text[at : at + 1]) else []), at
        further = _FURTHER_FIELD.match(text, at)
        if further is None or _BEHIND_FIELD.match(text, further.end()):
            return found, at
        at = further.end()


def possible_field(words: Words, fields: Mapping[str, ScopeTerm]) -> str | None:
    """Return the field that the words directly before a figure name without `lĩnh vực`: `…, đất đai 85%`."""
    last = re.split(r"[,;:%]|\bvà\b|\bvề\b", words.before)[-1]
    name = re.sub(r"\b(?:đạt|là|tối thiểu|ít nhất|trên|từ)\b.*", "", last).strip().lower()
    return next((id_ for id_, term in fields.items() if term.label.vi.lower() == name), None)


def service_levels_of(words: Words) -> list[int]:
    """Return the levels of online services that a figure is limited to."""
    said = words.behind if words.forward else words.before
    found = _SERVICE_LEVEL.search(said)
    if found is None or _OTHER_LEVELS.search(said, max(found.start() - _NEAR_LEVEL, 0), found.start()):
        return []
    return [int(level) for level in found.groups() if level]


def each_of(words: Words) -> bool:
    """Return whether a figure for several fields is stated for each of them."""
    text = words.behind if words.forward else f"{words.before} {re.split(r'[,;.:(]', words.behind)[0]}"
    return _EACH.search(text) is not None


def among_of(words: Words, own: Level, in_province: bool) -> str | None:
    """Return among which units a rank is; `in_province` says that no district stands above a commune."""
    if own is Level.NATION:
        behind = words.behind.lower()
        if "asean" in behind or "đông nam á" in behind:
            return "countries-of-asean"
        return "countries" if "thế giới" in behind or "quốc gia" in behind else None
    if own is Level.PROVINCE:
        return "provinces"
    if own is Level.DISTRICT:
        return "districts-of-province"
    for text in (words.whole, words.sentence):
        of_district, of_province = _OF_DISTRICT.search(text), _OF_PROVINCE.search(text)
        if of_district and not of_province:
            return "communes-of-district"
        if of_province:
            return "communes-of-province"
    return "communes-of-province" if in_province and _OF_COMMUNES.search(words.sentence) else None


_ABOVE = {
    Level.NATION: r"cả nước|toàn quốc|Trung ương|Chính phủ",
    Level.PROVINCE: r"tỉnh|thành phố",
    Level.DISTRICT: r"huyện|thị xã|quận",
}


def owner_above(sentence: str, own: Level) -> str | None:
    """Return the words by which a sentence quotes a target of a level above: `UBND tỉnh đặt mục tiêu 90% hồ sơ`."""
    units = "|".join(names for level, names in _ABOVE.items() if level.rank < own.rank)
    if not units:
        return None
    found = re.search(
        rf"\b(?:{units})\b[^.;:%\d]{{0,50}}?\b(?:đặt|đề|xác định|phấn đấu|đưa)\b[^.;:%\d]{{0,20}}?(?:mục tiêu|chỉ tiêu)"
        rf"|(?:mục tiêu|chỉ tiêu)\s+(?:chung\s+)?(?:của|toàn)\s+(?:UBND\s+|Ủy ban nhân dân\s+)?(?:{units})\b"
        rf"|(?<!địa giới hành chính )(?:trên|trong)\s+phạm vi\s+(?:toàn\s+)?(?:{units})\b"
        rf"|\btoàn\s+(?:{units})\s+(?:đạt|phấn đấu|có)\b",
        sentence,
        re.IGNORECASE,
    )
    return None if found is None else found[0]


def ordered(values: Sequence[Any]) -> Any:
    """Return one value as it is, several as a list."""
    return values[0] if len(values) == 1 else list(values)
