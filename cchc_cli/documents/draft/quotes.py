"""The phrase that `stated` quotes: short, found once in its paragraph, with the operator and the figure in it."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from cchc_cli.documents.matching import matches, years_named
from cchc_cli.domain.enums import Comparator
from cchc_cli.domain.figure_phrase import MAX_LENGTH, Figure, comparator_in, figures_in, numbers_in

OPERATOR = re.compile(
    r"(?:(?:không\s+(?:được\s+|để\s+)?(?:thấp\s+hơn|dưới|ít\s+hơn|quá|vượt\s+quá|cao\s+hơn|nhỏ\s+hơn)|tối\s+thiểu|ít\s+nhất"
    r"|(?:chậm|muộn)\s+nhất|trong\s+(?:thời\s+hạn|vòng)|sau|tối\s+đa|cao\s+nhất|nhiều\s+nhất|trên|hơn|vượt|quá|dưới|khoảng|gần|xấp\s+xỉ|từ|đạt\s+và\s+vượt|bình\s+quân"
    r"|thuộc|trong|≥|≤|>=|<=|>|<|nhóm|top|tốp|thứ|hạng|vị\s+trí)(?:\s+(?:có|là|đạt|mức|thứ|nhóm|trong|thuộc|tăng|giảm))?\s*)+$",
    re.IGNORECASE,
)
_CLOSING = re.compile(r"\s*(?:trở\s+lên|trở\s+xuống|trở\s+lại)", re.IGNORECASE)
_WORD = re.compile(r"\S+")
_WORDS_BEHIND, _WORDS_BEFORE = 9, 9
_SHORT = 7
_LINKS = (
    r"(?:được|bị|có|do|của|tại|ở|trên|trong|cho|và|hoặc|theo|bằng|thuộc|với|khi|để|nhằm|phải|đã|là|về|đối với|trừ"
    r"|so với|đến|trước|sau|vào|từ|thông qua|không|đều|đạt|đáp ứng|thực hiện|hoàn thành|gồm|đúng)"
)
_COMPOUNDS = re.compile(
    r"(?:tồn|hiện) tại|(?:hiện|sẵn|chưa|không) có|(?:thiết|trang|chuẩn) bị|(?:nhà|trụ) ở|(?:lý|tự) do|(?:văn|công) bằng"
    r"|(?:trực|phụ) thuộc|bao gồm|bên trong|(?:loại|khấu) trừ|kèm theo|đầu vào|hàng không|cần phải"
    r"|(?:chưa|không|đã) được"
)
"""Words of several syllables whose last one alone would link phrases."""
_END_OF_PHRASE = re.compile(rf"\s+(?={_LINKS}\b)|(?=[.,;:()]|\s+\(|\Z)", re.IGNORECASE)
_LAST_WORD = re.compile(r"\w+\Z")
_TIME = re.compile(r"(?:năm|giai đoạn|quý [IV\d]+|tháng \d+)[\s/]*(?:\d{4}\s*[-–]\s*)?(?P<year>\d{4})", re.IGNORECASE)


def quote(
    text: str,
    figure: Figure,
    forward: bool,
    allowed_years: Sequence[int],
    anchors: Sequence[int] = (),
    needed_years: Sequence[int] = (),
    elsewhere: Sequence[str] = (),
) -> str | None:
    """Return the shortest phrase for a figure that passes every check; None if there is none.

    `anchors` are places of earlier operators that may govern the figure (`tối thiểu 30% …, 20%`). `needed_years` are
    behind the period of the plan: the phrase has them if it can. `elsewhere` are the other cells of a row, in none of
    which it stands.
    """

    def passes(phrase: str) -> bool:
        own = is_quote(phrase, text, figure.value, figure.operator, allowed_years)
        return own and not any(matches(phrase.lower(), one.lower()) for one in elsewhere)

    passing = filter(passes, _phrases(text, figure, forward, anchors))
    if not needed_years:
        return next(passing, None)
    phrases = list(passing)
    for phrase in (*phrases, *_dated(text, figure, phrases[0] if phrases else "", needed_years)):
        said = {year for time in _TIME.finditer(phrase) for year in re.findall(r"\d{4}", time[0])}
        has_years = said >= {str(year) for year in needed_years}
        if has_years and passes(phrase):
            return phrase
    return phrases[0] if phrases else None


def _dated(text: str, figure: Figure, phrase: str, years: Sequence[int]) -> Iterator[str]:
    """Yield a phrase with the nearest time of a year that it needs, the words between left out."""
    times = [found for found in _TIME.finditer(text) if int(found["year"]) in years]
    for time in sorted(times, key=lambda found: abs(found.start() - figure.span[0])):
        yield f"{time[0]} … {phrase}" if time.end() <= figure.span[0] else f"{phrase} … {time[0]}"


def ends_of_phrase(text: str, start: int, longest: int = _WORDS_BEHIND) -> list[int]:
    """Return where a quote may end behind a place without cutting a word of several syllables, the best first.

    Before a word that links phrases if that is near, else at a comma, else before such a word farther on.
    """
    found = [
        one.start() for one in _END_OF_PHRASE.finditer(text, start) if one.start() > start and not _is_inside(text, one)
    ]
    counts = {end: len(text[start:end].split()) for end in found}
    near = [end for end in found if 0 < counts[end] <= _SHORT and text[end : end + 1].isspace()]
    stops = [end for end in found if 0 < counts[end] <= longest and not text[end : end + 1].isspace()]
    return [*near, *stops, *(end for end in found if _SHORT < counts[end] <= longest and end not in stops)]


def _is_inside(text: str, found: re.Match[str]) -> bool:
    """Return whether a place is inside a word of several syllables."""
    before, after = _LAST_WORD.search(text, 0, found.start()), _WORD.match(text, found.end())
    if not found[0].isspace() or before is None or after is None:
        return False
    return _COMPOUNDS.fullmatch(f"{before[0]} {after[0].strip(',;.:')}".lower()) is not None


def is_quote(phrase: str, text: str, value: Decimal, operator: Comparator, years: Sequence[int]) -> bool:
    """Return whether a phrase is found once in its text, and says this value, operator and no other year."""
    said = [figure.operator for figure in figures_in(phrase) if value in (figure.value, figure.upper)]
    return (
        len(phrase) <= MAX_LENGTH
        and value in numbers_in(phrase)
        and comparator_in(phrase) == operator
        and (operator in said or not said)
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
    whole = ends_of_phrase(text, end) if least else []
    onward = [(begin, to) for to in (*whole, *behind[least:])]
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
