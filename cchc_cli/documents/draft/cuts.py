"""Reductions and savings: which figures are one, and the baseline that their sentence gives."""

import re
from collections.abc import Sequence

from cchc_cli.documents.draft.candidates import CUT
from cchc_cli.documents.draft.clauses import Clause
from cchc_cli.documents.draft.scopes import Words
from cchc_cli.documents.draft.times import base_of
from cchc_cli.domain.enums import Unit
from cchc_cli.domain.figure_phrase import Figure

_JOINED = re.compile(r"(?:,|\bvà)\s*$", re.IGNORECASE)
_STOP = re.compile(r"[.;:]\s")
_OTHER = re.compile(r"được|đạt|đúng|\btăng\b|\bnâng\b|tỷ lệ|hoàn thành|thực hiện", re.IGNORECASE)
"""Words of a part of a sentence that reduces nothing: `giảm 30% thời gian và 90% hồ sơ được số hóa`."""
_RISES = re.compile(r"\b(?:tăng|nâng)\b", re.IGNORECASE)
_PROPOSES = re.compile(
    rf"(?<!\w)(?:kiến nghị|đề xuất|đề nghị)\b(?:(?!{_OTHER.pattern})[^.;:%])*(?:{CUT.pattern})", re.IGNORECASE
)
"""`kiến nghị cắt giảm 10% thủ tục` is a share of proposals."""
_WHOLE, _NEAR = 100, 40


def is_cut(text: str, figures: Sequence[Figure], at: int, words: Words) -> bool:
    """Return whether a figure is a reduction or a saving, by its own verb or by that of its list."""
    if _cuts_before(words.before) or (words.forward and CUT.match(words.behind.strip())):
        return True
    return continues_cut(text, figures, at)


def _cuts_before(before: str) -> bool:
    """Return whether a verb before a figure reduces it: near, or farther off without another verb between."""
    if CUT.search(before, max(len(before) - _NEAR, 0)):
        return True
    part = _STOP.split(before)[-1]
    far = max((found.end() for found in CUT.finditer(part)), default=None)
    return far is not None and _OTHER.search(part, far) is None


def is_proposal(words: Words) -> bool:
    """Return whether a reduction is only proposed, so that no baseline is missing."""
    return _PROPOSES.search(_STOP.split(words.before)[-1]) is not None


def continues_cut(text: str, figures: Sequence[Figure], at: int) -> bool:
    """Return whether a figure is listed behind a reduction: `giảm 30% thời gian và 25% chi phí`."""
    figure = figures[at]
    if at == 0 or figure.unit is not Unit.PERCENT or figure.value >= _WHOLE:
        return False
    before = figures[at - 1]
    between = text[before.span[1] : figure.span[0]]
    after = figures[at + 1].span[0] if at + 1 < len(figures) else len(text)
    own = re.split(r"[.;]\s", text[figure.span[1] : after])[0]
    if not _JOINED.search(_without_operator(between)) or _STOP.search(between) or _OTHER.search(f"{between}{own}"):
        return False
    start = figures[at - 2].span[1] if at > 1 else 0
    verb = text[start : before.span[0]][-40:]
    return bool(CUT.search(re.split(r"[.;]\s", verb)[-1])) or continues_cut(text, figures, at - 1)


def _without_operator(between: str) -> str:
    return re.sub(r"(?:tối thiểu|ít nhất|trên|từ|khoảng)\s*$", "", between)


def base_of_figure(text: str, figure: Figure, clause: Clause, words: Words) -> int | str | dict[str, int] | None:
    """Return the baseline of a figure: of its own words, else the only one of its clause if it is a year or a span."""
    own = base_of(words.behind) or base_of(words.before)
    if own is not None:
        return own
    ahead, behind = text[clause.start : figure.span[0]], text[figure.span[1] : clause.end]
    before, after = base_of(ahead), base_of(behind)
    if isinstance(before, str) or isinstance(after, str) or (before is not None and after is not None):
        return None
    rest = behind if after is not None else ahead
    return None if _RISES.search(rest) or len(re.findall(r"so\s+với", rest, re.IGNORECASE)) > 1 else before or after
