"""A figure that rises from year to year: `năm 2026 đạt 60%, mỗi năm tăng tối thiểu 10% cho đến khi đạt 100%`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from cchc_cli.documents.matching import matches
from cchc_cli.domain.enums import Comparator, Unit
from cchc_cli.domain.figure_phrase import MAX_LENGTH, Figure, comparator_in

_STEP = re.compile(r"(?:mỗi|hằng|hàng|các)\s+năm\s+(?:tiếp theo\s+|sau\s+)?tăng\b[^%;.]{0,40}$", re.IGNORECASE)
_UNTIL = re.compile(r"(?:cho\s+)?(?:đến|tới)\s+khi\b[^%;.]{0,30}$", re.IGNORECASE)
_YEAR = re.compile(r"(?<![\d/])(?:19|20)\d\d(?![\d/])")


_CHANGES = re.compile(
    r"(?:mỗi|hằng|hàng|từng|các)\s+năm\b[^.;]{0,40}?\b(?:tăng|giảm|thêm)\b"
    r"|\b(?:tăng|giảm|thêm|nâng)\b[^.;]{0,60}?(?:(?:mỗi|hằng|hàng|từng|qua các)\s+năm\b|/\s*năm\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Rise:
    """A trajectory: which figures of the paragraph it takes, its keys, and the phrase that quotes it."""

    figures: tuple[int, ...]
    keys: dict[str, Any]
    stated: str


def trajectory_of(text: str, figures: Sequence[Figure]) -> Rise | None:
    """Return the trajectory of a paragraph, None if it has none or does not name its first and last year."""
    for at in range(1, len(figures)):
        first, step = figures[at - 1], figures[at]
        rise = _STEP.search(text, first.span[1], step.span[0])
        if rise is None or first.unit is not Unit.PERCENT or step.unit is not Unit.PERCENT:
            continue
        following = figures[at + 1] if at + 1 < len(figures) else None
        ends = following is not None and _UNTIL.search(text, step.span[1], following.span[0]) is not None
        sentence = max(text.rfind(". ", 0, first.span[0]), 0)
        years = [int(year) for year in _YEAR.findall(text[sentence : figures[at + 1].span[1] if ends else len(text)])]
        if len(set(years)) < 2 or years[0] >= max(years):
            return None
        end = figures[at + 1].span[1] if ends else step.span[1]
        stated = f"{text[slice(*first.span)].strip()} … {text[rise.start() : end].strip()}"
        keys: dict[str, Any] = {"from": years[0], "start": first.value, "step": step.value, "through": max(years)}
        if ends:
            keys["until"] = figures[at + 1].value
        comparator = comparator_in(stated)
        if comparator is not Comparator.AT_LEAST:
            keys["comparator"] = str(comparator)
        if len(stated) > MAX_LENGTH or len(matches(stated, text)) != 1 or not _in_order(keys):
            return None
        return Rise((at - 1, at, at + 1) if ends else (at - 1, at), keys, stated)
    return None


def is_step(text: str, start: int) -> bool:
    """Return whether a figure is what a rise adds each year: 20 in `mỗi năm tăng thêm 20%`."""
    return _STEP.search(text, 0, start) is not None


def is_end_of_rise(text: str, start: int) -> bool:
    """Return whether a figure ends a change from year to year: 100 in `mỗi năm tăng 20% cho đến khi đạt 100%`."""
    sentence = max((stop.end() for stop in re.finditer(r"[.;]\s", text[:start])), default=0)
    return _UNTIL.search(text, sentence, start) is not None and _CHANGES.search(text, sentence, start) is not None


def _in_order(keys: dict[str, Any]) -> bool:
    until = keys.get("until", Decimal(100))
    return bool(keys["start"] < until and keys["step"] > 0)
