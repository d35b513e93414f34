"""The administrative levels that a figure is limited to."""

import re

from cchc_cli.documents.draft.bodies import units_named
from cchc_cli.documents.draft.scopes import Words, own_part
from cchc_cli.domain.enums import Level

_NAMES = {
    "trung ương": Level.NATION,
    "tỉnh": Level.PROVINCE,
    "thành phố": Level.PROVINCE,
    "huyện": Level.DISTRICT,
    "xã": Level.COMMUNE,
}
_LEVEL = re.compile(
    rf"\bcấp\s+(?:(?:bộ|{'|'.join(_NAMES)}|phòng)\b(?:\s*(?:,|và|-)\s*(?:(?:(?:ở|tại|của|đối với)\s+)?cấp\s+)?)?)+"
    r"(?!\s*(?:độ|trên|dưới|ủy))",
    re.IGNORECASE,
)
_NAME = re.compile(rf"\b(?:bộ|{'|'.join(_NAMES)}|phòng)\b", re.IGNORECASE)
_BORDERS = re.compile(
    r"địa giới(?:\s+hành chính)?(?:\s+(?:trong|trên|giữa|theo)(?:\s+(?:toàn|phạm vi|địa bàn|các|đơn vị|hành chính))*)?"
    rf"\s+cấp\s+(?:{'|'.join(_NAMES)})\b",
    re.IGNORECASE,
)
"""A part of what is measured, not of its scope: `không phụ thuộc địa giới hành chính trong phạm vi cấp tỉnh`."""
_AT = r"(?:tại|ở|đối với)"


def levels_of(words: Words, own: Level) -> list[str]:
    """Return the levels that a figure is limited to; never higher than the plan's own."""
    if words.listed is not None:
        members, _ = words.listed.members(level_names)
        return [] if own is Level.COMMUNE else _allowed(" ".join(members), own)
    if own is Level.COMMUNE:
        text = words.behind if words.forward else words.before
        return ["commune"] if re.search(rf"{_AT} cấp xã\b", text, re.IGNORECASE) else []
    at_once = _LEVEL.match(re.sub(rf"^[\s(]*(?:{_AT} )?", "", words.behind))
    if at_once is not None:
        return _allowed(at_once[0], own)
    text = own_part(words.behind) if words.forward else words.lead or words.before
    found = [one[0] for one in _LEVEL.finditer(_BORDERS.sub("", text))]
    found = found or [one[0] for one in _LEVEL.finditer(words.lead)]
    if found or words.around is None:
        return _allowed(found[0 if words.forward else -1], own) if found else []
    outside = levels_of(words.around, own)
    return outside if set(map(str, units_named(words.lead))) <= set(outside) else []


def level_names(text: str) -> list[str]:
    """Return the levels that a text names, in its order; `bộ` and `phòng` as they are written."""
    named = (one[0].lower() for found in _LEVEL.finditer(_BORDERS.sub("", text)) for one in _NAME.finditer(found[0]))
    return list(dict.fromkeys("tỉnh" if name == "thành phố" else name for name in named))


def _allowed(text: str, own: Level) -> list[str]:
    named = [level for name, level in _NAMES.items() if re.search(rf"\b{name}\b", text, re.IGNORECASE)]
    return [str(level) for level in dict.fromkeys(named) if level.rank >= own.rank]


def level_above(words: Words, own: Level) -> str | None:
    """Return the words that give a figure to a level above the plan's own, as `cấp tỉnh` in the plan of a commune."""
    if words.listed is not None:
        text = " ".join(f"cấp {name}" for name in words.listed.members(level_names)[0])
    else:
        at_once = _LEVEL.match(re.sub(rf"^\s*\(?(?:(?:{_AT}|của)\s+)?", "", words.behind))
        before = re.search(
            r"\bcấp\s+(?:trung ương|tỉnh|huyện|thành phố)\s*(?:là|đạt|:)?\s*$", words.before[-30:], re.IGNORECASE
        )
        text = at_once[0] if at_once is not None else before[0] if before is not None else ""
    named = [level for name, level in _NAMES.items() if re.search(rf"\b{name}\b", text, re.IGNORECASE)]
    return text.strip(" :,").removesuffix(" và") if named and all(level.rank < own.rank for level in named) else None
