"""The phrase that `stated` quotes: short, found once in its paragraph, with the operator and the figure in it."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from cchc_cli.documents.matching import matches, years_named
from cchc_cli.domain.enums import Comparator
from cchc_cli.domain.figure_phrase import MAX_LENGTH, Figure, comparator_in, numbers_in

OPERATOR = re.compile(
    r"(?:(?:không\s+(?:được\s+|để\s+)?(?:thấp\s+hơn|dưới|ít\s+hơn|quá|vượt\s+quá|cao\s+hơn|nhỏ\s+hơn)|tối\s+thiểu|ít\s+nhất"
    r"|(?:chậm|muộn)\s+nhất|trong\s+(?:thời\s+hạn|vòng)|sau|tối\s+đa|cao\s+nhất|nhiều\s+nhất|trên|hơn|vượt|quá|dưới|khoảng|gần|xấp\s+xỉ|từ|đạt\s+và\s+vượt|bình\s+quân"
    r"|thuộc|trong|≥|≤|>=|<=|>|<|nhóm|top|tốp|thứ|hạng|vị\s+trí)(?:\s+(?:có|là|đạt|mức|thứ|nhóm|trong|thuộc|tăng|giảm))?\s*)+$",
    re.IGNORECASE,
)
_CLOSING = re.compile(r"\s*(?:trở\s+lên|trở\s+xuống|trở\s+lại)", re.IGNORECASE)
_WORD = re.compile(r"\S+")
_WORDS_BEHIND, _WORDS_BEFORE = 9, 9


def quote(
    text: str, figure: Figure, forward: bool, allowed_years: Sequence[int], anchors: Sequence[int] = ()
) -> str | None:
    """Return the shortest phrase for a figure that passes every check; None if there is none.

    `anchors` are places of earlier operators that may govern the figure (`tối thiểu 30% …, 20%`).
    """
    for phrase in _phrases(text, figure, forward, anchors):
        if is_quote(phrase, text, figure.value, figure.operator, allowed_years):
            return phrase
    return None


def is_quote(phrase: str, text: str, value: Decimal, operator: Comparator, years: Sequence[int]) -> bool:
    """Return whether a phrase is found once in its text, and says this value, operator and no other year."""
    return (
        len(phrase) <= MAX_LENGTH
        and value in numbers_in(phrase)
        and comparator_in(phrase) == operator
        and years_named(phrase) <= set(years)
        and len(matches(phrase, text)) == 1
    )


def _phrases(text: str, figure: Figure, forward: bool, anchors: Sequence[int]) -> Iterator[str]:
    start, end = figure.span
    operator = OPERATOR.search(text, max(start - 60, 0), start)
    begin = operator.start() if operator is not None else start
    closing = _CLOSING.match(text, end)
    end = closing.end() if closing is not None else end
    behind = [found.end() for _, found in zip(range(_WORDS_BEHIND), _WORD.finditer(text, end), strict=False)]
    before = [found.start() for found in _WORD.finditer(text, max(begin - 70, 0), begin)][-_WORDS_BEFORE:]
    least = 3 if forward and operator is None else 0
    if operator is not None or not forward:
        yield _cut(text, begin, end)
    onward = [(begin, to) for to in behind[least:]]
    backward = [(at, end) for at in reversed(before)]
    for one, two in (*onward, *backward) if forward else (*backward, *onward):
        yield _cut(text, one, two)
    for at in reversed(before):
        for to in behind:
            yield _cut(text, at, to)
    for to in behind[:least]:
        yield _cut(text, begin, to)
    for anchor in reversed(anchors):
        heads = [found.end() for _, found in zip(range(5), _WORD.finditer(text, anchor, begin), strict=False)]
        for head in heads[1:] + heads[:1]:
            for to in (end, *behind):
                yield f"{text[anchor:head].rstrip(' ,;')} … {_cut(text, start, to)}"


def _cut(text: str, start: int, end: int) -> str:
    """Return a piece of a text without the punctuation that ends it."""
    piece = text[start:end].strip().rstrip(",;.:(")
    return piece + ")" if piece.count("(") > piece.count(")") and text[end : end + 1] == ")" else piece
