"""The words of a figure: its own part of the sentence, and what leads to it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from cchc_cli.documents.draft.clauses import Clause, clause_of
from cchc_cli.documents.draft.distributed import listed_of
from cchc_cli.documents.draft.scopes import Words, is_hedged, own_part, sentence_of
from cchc_cli.documents.draft.shares import shares_of
from cchc_cli.domain.figure_phrase import Figure

_LEADS = re.compile(
    r"\s*(?:(?:đạt|là|phấn đấu|tối thiểu|ít nhất|trên|từ|khoảng|không dưới|không thấp hơn)\s+)*", re.IGNORECASE
)

_VERB = re.compile(
    r"\b(?:được|phải|đạt|có|là|thực hiện|hoàn thành|sử dụng|bảo đảm|đảm bảo|đáp ứng|ứng dụng)\b", re.IGNORECASE
)
_AND = re.compile(
    r"(?:,|\bvà)\s*(?:(?:tối thiểu|ít nhất|trên|từ|khoảng|không dưới|không thấp hơn)\s+)*$", re.IGNORECASE
)


def words_of(text: str, figures: Sequence[Figure], at: int, clause: Clause) -> Words:
    """Return the words of a figure up to the figures beside it."""
    words = _own(text, figures, at, clause)
    start = figures[at].span[0]
    opening = text.rfind("(", 0, start)
    outside = next((one for one in range(at - 1, -1, -1) if figures[one].span[1] <= opening), None)
    if outside is not None and not re.search(r"\)|[.;]\s", text[figures[outside].span[1] : start]):
        around = _own(text, figures, outside, clause_of(text, [figure.span for figure in figures], outside))
        return replace(words, around=around, lead=text[opening + 1 : start])
    left = max(figures[at - 1].span[1] if at else 0, text.rfind(".", 0, start), text.rfind(";", 0, start))
    leads = text[: clause.start].endswith(":") and _LEADS.fullmatch(text, clause.start, start)
    return replace(words, lead=text[left:start] if leads else "")


def _own(text: str, figures: Sequence[Figure], at: int, clause: Clause) -> Words:
    start, end = figures[at].span
    before = max((one.span[1] for one in figures[:at] if one.span[1] > clause.start), default=clause.start)
    after = min((one.span[0] for one in figures[at + 1 :] if one.span[0] < clause.end), default=clause.end)
    behind = text[end:after]
    return Words(
        text[before:start],
        own_part(behind) if after < clause.end else behind,
        clause.whole,
        clause.forward,
        sentence_of(text, start),
        is_hedged(text, start),
        listed_of(text, figures, at),
        shares_of(text).get(figures[at].span),
        _predicate(text, figures, at, clause),
    )


def _predicate(text: str, figures: Sequence[Figure], at: int, clause: Clause) -> str:
    """Return what is said of a figure and the next one together: `100% hồ sơ cấp tỉnh và 95% hồ sơ cấp xã được …`."""
    for one, two in pairwise(figures[at:]):
        between = text[one.span[1] : two.span[0]]
        if not clause.forward or two.span[0] >= clause.end or _VERB.search(between) or not _AND.search(between):
            return ""
        behind = (figure.span[0] for figure in figures[at:] if two.span[0] < figure.span[0] < clause.end)
        after = next(behind, clause.end)
        if (verb := _VERB.search(text, two.span[1], after)) is not None:
            return text[verb.start() : after]
    return ""
