"""A share of a share: `cắt giảm 30% thời gian của ít nhất 50% thủ tục` is one target with a `scope.share`."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Any

from cchc_cli.documents.changes import is_increase, is_start
from cchc_cli.documents.draft.quotes import OPERATOR, is_quote
from cchc_cli.documents.matching import Span
from cchc_cli.domain.enums import Unit
from cchc_cli.domain.figure_phrase import Figure, figures_in, numbers_in

_BOUND = r"(?:(?:tối thiểu|ít nhất|không dưới|không thấp hơn|trên|từ|hơn|khoảng|gần)\s+)?"
_THING = r"(?:(?!\b(?:đạt|trong đó|so với|bằng|(?:và|hoặc)(?!\s+(?:chi phí|thời gian)))\b)[^,;.:()%\d])"
"""A letter of words that name one thing."""
_FOR = re.compile(rf"\s*{_THING}{{3,80}}?\s(?:đối với|của|cho|tại|ở)\s+{_BOUND}", re.IGNORECASE)
"""Between a figure and the share of the things that it is for: `30% thời gian giải quyết của ít nhất 50% thủ tục`."""
_CUT_BY = re.compile(rf"\s+(?P<of>{_THING}{{3,80}}?)\s+được\s+(?:cắt giảm|giảm|rút ngắn)\s+{_BOUND}", re.IGNORECASE)
"""Between such a share and the figure: `50% thủ tục được cắt giảm ít nhất 30% thời gian`."""
_HAVING = re.compile(
    rf"\s+(?P<of>(?:{_THING}|,){{2,60}}?)\s+có\s+(?:tỷ lệ|tỉ lệ|mức độ)\s{_THING}{{3,100}}?\s(?:(?:đạt|là|ở mức)\s+)?"
    rf"{_BOUND}",
    re.IGNORECASE,
)
"""The same where things have a rate: `80% xã, phường có tỷ lệ hồ sơ trực tuyến đạt từ 90%`."""
_WHAT = re.compile(r"\s*(?:thời gian|chi phí|thời hạn)\b", re.IGNORECASE)
_OF = re.compile(
    r"\s*(?:tổng\s+)?(?:số(?:\s+lượng)?\s+)?(?:các\s+)?(?P<of>(?!lượng\b)[^\W\d][^,;.:()%\d]{1,60}?"
    r"(?:\s*,\s*(?:ban|ngành|đơn vị|xã|phường|thị trấn|đặc khu|doanh nghiệp|tổ chức)\b)*)"
    r"(?=\s*(?:[,;.:()]|\Z|\d)|\s+(?:so với|đến|vào|trong|trước|theo|thuộc|do|được|có|đạt|là|ở|tại|và|hoặc|phải|đã|năm"
    r"|hằng năm|hàng năm|giai đoạn|để|nhằm|bằng|với|từ|của)\b)",
    re.IGNORECASE,
)
_WORDS_BEHIND = 4


@dataclass(frozen=True, slots=True)
class Share:
    """The second figure of a target: the share of the things that the first is for."""

    figure: Figure
    of: str

    @property
    def keys(self) -> dict[str, Any]:
        """Return it as the plan file writes it."""
        return {str(self.figure.operator): self.figure.value, "of": self.of}


@lru_cache(maxsize=64)
def shares_of(text: str) -> Mapping[Span, Share]:
    """Return the shares of a text by the place of the figure that each belongs to."""
    figures = figures_in(text)
    found: dict[Span, Share] = {}
    taken: set[Span] = set()
    for one, two in pairwise(figures):
        if {one.unit, two.unit} != {Unit.PERCENT} or one.points or two.points or one.span in taken:
            continue
        owner, share = _share_of(text, one, two)
        if share is not None and not is_increase(text, owner.span) and not is_start(text, owner.span):
            found[owner.span] = share
            taken |= {one.span, two.span}
    return found


def _share_of(text: str, one: Figure, two: Figure) -> tuple[Figure, Share | None]:
    """Return which of two figures has the other as its share; none if neither has."""
    if _FOR.fullmatch(text, one.span[1], two.span[0]):
        of = _OF.match(text, two.span[1])
        return one, None if of is None else Share(two, of["of"].strip())
    cut = _CUT_BY.fullmatch(text, one.span[1], two.span[0])
    found = cut if cut is not None and _WHAT.match(text, two.span[1]) else None
    found = found or _HAVING.fullmatch(text, one.span[1], two.span[0])
    if found is not None:
        return two, Share(one, re.sub(r"^(?:tổng\s+)?(?:số(?:\s+lượng)?\s+)?(?:các\s+)?", "", found["of"]))
    return one, None


def quote_with_share(text: str, figure: Figure, share: Share, stated: str, years: Sequence[int]) -> str | None:
    """Return a quote that has a figure and its share, from the quote of the figure alone; None if there is none."""
    if share.figure.value in numbers_in(stated) and share.figure.value != figure.value:
        return stated
    return next(
        (
            phrase
            for phrase in _phrases(text, figure, share.figure, stated)
            if is_quote(phrase, text, figure.value, figure.operator, years)
        ),
        None,
    )


def _phrases(text: str, figure: Figure, share: Figure, stated: str) -> Iterator[str]:
    operator = OPERATOR.search(text, max(figure.span[0] - 60, 0), figure.span[0])
    short = text[operator.start() if operator is not None else figure.span[0] : figure.span[1]].strip()
    ends = [found.end() for found in re.finditer(r"\S+", text[share.span[1] :])][:_WORDS_BEHIND]
    tails = [text[share.span[0] : share.span[1] + end].strip().rstrip(",;.:") for end in (0, *ends)]
    heads = (stated, short) if re.search(r"\d{4}", stated) else (short, stated)
    for head in dict.fromkeys(heads):
        for tail in tails:
            yield f"{head} … {tail}" if figure.span < share.span else f"{tail} … {head}"
