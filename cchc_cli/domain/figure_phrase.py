"""Read the figure phrase that a curator copied from a document: its numbers, their operators, ranges and "about".

`stated` is a cross-check: it is compared with the entry and never replaces it.
"""

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import lru_cache

from cchc_cli.domain.enums import Comparator, Unit

ELLIPSIS = " … "
"""Marks words left out within one paragraph; allowed once in a phrase."""

MAX_LENGTH = 60


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of a phrase with its operator; `upper` is the upper end of a range, of which `value` is the lower.

    `points` tells that it is a change, in percentage points or places, and not a level.
    """

    value: Decimal
    operator: Comparator = Comparator.EXACTLY
    approximate: bool = False
    upper: Decimal | None = None
    unit: Unit = Unit.NUMBER
    points: bool = False
    span: tuple[int, int] = field(default=(0, 0), compare=False)
    """Where number and unit are in the normal form of the phrase; of a range, from its first number on."""


_DIGITS = r"(?<![\w.,/])(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?)(?![\d/]|[gd]\b)"
_RANK_OF = r"(?:(?<=hạng\ )|(?<=thứ\ )|(?<=vị\ trí\ ))\d+(?=/\d+(?![\d/]))"
_NUMBER = re.compile(rf"(?=\d)(?:{_DIGITS}|{_RANK_OF})")
_THOUSANDS = re.compile(r"\.(?=\d{3}(?:\D|\Z))")
_YEAR = re.compile(r"(?:19|20)\d\d")

_NOT = r"không\s+(?:để|được|có)\b(?:(?!\bđạt\b)[^;,.\d]){0,40}?\s"
_LESS = r"(?:thấp|nhỏ|ít|kém)\s+hơn\b"
_MORE = r"(?:cao|lớn|nhiều)\s+hơn\b"
_TOKEN = re.compile(
    rf"""
    (?P<stop>(?<!\.)[;.](?=\s|\Z))
    |(?<!\w)(?:
    (?P<none>(?:tối\ thiểu|ít\ nhất|tối\ đa)\s+(?:một|hai|ba|bốn|sáu|bảy|tám|chín|mười)\b
        |(?:mức\ độ|cấp\ độ|đề\ án|quý|tháng|ngày|điều|khoản)\s+\d+\b(?:\s*(?:,|-|và|hoặc)\s*\d+\b(?!\s*%))*)
    |(?P<at_least>không\s+(?:được\s+)?(?:dưới\b|{_LESS})|{_NOT}(?:dưới|{_LESS})(?=\s+\d)|tối\ thiểu\b|ít\ nhất\b|≥|>=
        |đạt\s+(?:và|hoặc)\s+vượt\b|{_MORE}\s+hoặc\s+bằng\b|bằng\s+hoặc\s+{_MORE})
    |(?P<at_most>không\s+(?:được\s+)?(?:vượt\s+quá\b|vượt\b|quá\b|{_MORE})|{_NOT}(?:quá|trên|hơn)(?=\s+\d)|tối\ đa\b
        |nhiều\ nhất\b|cao\ nhất\b|≤|<=|{_LESS}\s+hoặc\s+bằng\b|bằng\s+hoặc\s+{_LESS})
    |(?P<about>trên\s+dưới\b|(?<!trong\ )khoảng\b|gần\b|xấp\ xỉ\b)
    |(?P<less_than>{_LESS}|dưới\b|chưa\s+(?:đến|tới|đầy)\b|<)
    |(?P<more_than>{_MORE}|hơn\b|trên\b|vượt\b(?:\s+quá\b)?|quá\b|>)
    |(?P<since>từ\b)
    |(?P<rank>(?:nhóm|top|tốp|hạng|vị\ trí|thứ)\b)
    |(?P<up>trở\s+lên\b)|(?P<down>trở\s+(?:xuống|lại)\b)|(?P<move>(?:lên|xuống)\b)
    |(?P<number>(?=\d)(?:{_DIGITS}|{_RANK_OF}))
        (?P<unit>\s*(?:%|phần\ trăm\b|điểm(?:\s*%|\s+phần\ trăm\b)?|bậc\b))?
    )
    """,
    re.VERBOSE,
)
"""Every word of a phrase, in lower case, that matters; of those with a common beginning the longest stands first."""

_NEAR = re.compile(
    r"\s*(?:(?:mức|ngưỡng|tỷ lệ|tỉ lệ|con số|số|là|đạt|khoảng|gần|xấp xỉ|trên|hơn|dưới|từ"
    r"|thứ|hạng|vị trí|nhóm|top|tốp)\s+)*"
)
"""What may stand between `trên` or `dưới` and its number: otherwise they mean "on" and "under"."""

_WITHIN = re.compile(r"(?:\s+[^\s;.\d]+){0,4}\s*")
"""What may stand between `tối đa` and its number: otherwise it is an adverb."""

_TO = re.compile(r"\s*(?:-|–|—|÷|đến|tới)\s*(?:(?:dưới|không quá|không vượt quá)\s+)?")

_SAME = re.compile(
    r"(?:(?!\bvà\b)[^,;.…%]){0,50}(?:,|\bvà\b|…)\s*(?:(?:(?:vào|đến)\s+)?năm\s+\d{4}\s*)?(?:(?:là|đạt)\s+)?"
)
"""What stands between two figures of one list: `tối thiểu 30% tại cấp huyện, 20% tại cấp xã`."""

_AFTER_ONE_OF_A_LIST = re.compile(r"\s*(?:\Z|[,;.)…]|(?:tại|ở|vào|đến|trong|năm)\b)")

_BY = re.compile(r"\s*(?:so\b|kế hoạch|dự toán|chỉ tiêu|mức\b)")
"""After `vượt 21,3%` and `thấp hơn 50%`: the number is a distance, not a bound."""

_COUNTED = re.compile(r"\s*(?:(?!trình độ|đại học|cao đẳng|khá|tốt|loại|mức|cấp|hạng)\S+\s+){0,3}")
"""What may stand between a number and its `trở lên`: not a grade, which would be what `trở lên` is about."""

_OUT_OF = re.compile(r"\s*trên\s+(?:tổng số\s+)?\d+\b(?!\s*(?:%|phần trăm|điểm))")
"""After the rank of `thứ 10 trên 63`: no operator."""

_CLOSING = {"up": Comparator.AT_LEAST, "down": Comparator.AT_MOST}

_UNITS = {
    "%": (Unit.PERCENT, False),
    "phầntrăm": (Unit.PERCENT, False),
    "điểm": (Unit.SCORE, False),
    "điểm%": (Unit.PERCENT, True),
    "điểmphầntrăm": (Unit.PERCENT, True),
    "bậc": (Unit.RANK, True),
}
"""The units behind a number, without spaces, and whether they count a change."""

_TURNED = {
    Comparator.AT_LEAST: Comparator.AT_MOST,
    Comparator.AT_MOST: Comparator.AT_LEAST,
    Comparator.MORE_THAN: Comparator.LESS_THAN,
    Comparator.LESS_THAN: Comparator.MORE_THAN,
    Comparator.EXACTLY: Comparator.EXACTLY,
}
"""The operators of ranks: `trên hạng 10` and `từ hạng 10 trở lên` are lower numbers."""


def normal(text: str) -> str:
    """Return a text in NFC, with every run of white space as one space."""
    return " ".join(unicodedata.normalize("NFC", text).split())


@lru_cache(maxsize=4096)  # plans say the same things: of a country's phrases few are new
def numbers_in(stated: str) -> tuple[Decimal, ...]:
    """Return the numbers of a phrase, years included, reading `95,5` as 95.5 and `1.000` as a thousand."""
    return tuple(_decimal(found) for found in _NUMBER.findall(normal(stated).lower()))


@lru_cache(maxsize=4096)
def figures_in(stated: str) -> tuple[Figure, ...]:
    """Return the figures of a phrase, each with the operator that governs it; no years, levels (`mức độ 3`) or dates.

    `từ 10%` is a minimum also without `trở lên`; `nhóm 3 địa phương dẫn đầu` is a rank of at most 3.
    """
    return tuple(_read(normal(stated).lower()))


def comparator_in(stated: str) -> Comparator:
    """Return the operator of a phrase: that of its first share with one, or of its first number if it has no share."""
    figures = figures_in(stated)
    shares = [figure for figure in figures if figure.unit is Unit.PERCENT] or figures
    return next((one.operator for one in shares if one.operator is not Comparator.EXACTLY), Comparator.EXACTLY)


def parts(stated: str) -> tuple[str, ...]:
    """Return the pieces around the ellipsis, each of which the document contains literally."""
    return tuple(piece for piece in normal(stated).split(ELLIPSIS.strip()) if piece.strip())


def _decimal(written: str) -> Decimal:
    return Decimal(_THOUSANDS.sub("", written).replace(",", "."))


def _read(text: str) -> Iterator[Figure]:
    """Yield the figures of a text: an operator waits for the number that it governs."""
    words: list[re.Match[str]] = []
    last: Figure | None = None
    end, rising = 0, False
    for token in _TOKEN.finditer(text):
        kind = token.lastgroup
        if token["number"] is None:
            if kind == "move" and rising and last is not None:
                last = replace(last, operator=Comparator.EXACTLY)  # `từ 80% lên 90%` sets no minimum of 80%
            elif kind in _CLOSING and last is not None and _COUNTED.fullmatch(text, end, token.start()):
                last = _closed(last, _CLOSING[kind])
            elif kind == "stop":
                words = []
            elif kind is not None and not (last is not None and _OUT_OF.match(text, end)):
                words.append(token)
            continue
        if token["unit"] is None and _YEAR.fullmatch(token["number"]):
            continue
        figure = _governed(text, words, token)
        between = text[end : token.start()]
        if last is not None and last.upper is None and last.value < figure.value and _TO.fullmatch(between):
            last, rising = _range(last, figure), False
        else:
            if last is not None:
                yield last
            rising = figure.operator is Comparator.AT_LEAST and any(word.lastgroup == "since" for word in words)
            last = (
                figure
                if last is None
                else _as_listed(last, figure, between, _AFTER_ONE_OF_A_LIST.match(text, token.end()))
            )
        words, end = [], token.end()
    if last is not None:
        yield last


def _governed(text: str, words: Sequence[re.Match[str]], token: re.Match[str]) -> Figure:
    """Return the figure of a number, with what the words before it say of it."""
    near = {word.lastgroup: word[0] for word in words if _NEAR.fullmatch(text, word.end(), token.start())}
    unit, points = _UNITS.get("".join((token["unit"] or "").split()), (Unit.NUMBER, False))
    value = _decimal(token["number"])
    operator = next(filter(None, (_operator(text, word, token, near) for word in reversed(words))), None)
    if near.get("more_than") == "trên" and operator is Comparator.MORE_THAN and unit is Unit.PERCENT and value == 100:
        operator = None  # `trên 100% thủ tục` is "on all procedures"
    if operator is None and "since" in near and unit in (Unit.PERCENT, Unit.SCORE):
        operator = Comparator.AT_LEAST
    if "rank" in near:
        unit = Unit.RANK
        group = near["rank"] in ("nhóm", "top", "tốp")
        if operator is None and group:
            operator = Comparator.AT_MOST
        elif operator is not None and operator is not Comparator.AT_MOST:
            operator = _TURNED[operator]  # `tối đa hạng 10` is the number, `tối thiểu hạng 10` the achievement
    return Figure(value, operator or Comparator.EXACTLY, "about" in near, unit=unit, points=points, span=token.span())


def _operator(text: str, word: re.Match[str], token: re.Match[str], near: Collection[str | None]) -> Comparator | None:
    """Return the operator of a word if it governs a number that follows it."""
    kind = word.lastgroup
    if kind == "at_least" or (kind == "at_most" and _WITHIN.fullmatch(text, word.end(), token.start())):
        return Comparator(kind)
    if kind not in ("more_than", "less_than") or kind not in near:
        return None
    distance = word[0] == "vượt" or word[0].endswith("hơn")
    return None if distance and _BY.match(text, token.end()) else Comparator(kind)


def _range(lower: Figure, upper: Figure) -> Figure:
    """Return the range between two figures: at least its lower end, unless the words before it say otherwise."""
    plain = Comparator.AT_MOST if lower.unit is Unit.RANK else Comparator.AT_LEAST
    operator = plain if lower.operator is Comparator.EXACTLY else lower.operator
    span = (lower.span[0], upper.span[1])
    return replace(lower, upper=upper.value, operator=operator, unit=upper.unit, points=upper.points, span=span)


def _as_listed(before: Figure, figure: Figure, between: str, after: re.Match[str] | None) -> Figure:
    """Return a figure with the operator of the one before it, if the two are a list: `tối thiểu 30%, 20%`."""
    shares = before.unit is figure.unit is Unit.PERCENT and before.upper is None
    listed = shares and _SAME.fullmatch(between) is not None and after is not None
    return replace(figure, operator=before.operator) if listed and figure.operator is Comparator.EXACTLY else figure


def _closed(figure: Figure, operator: Comparator) -> Figure:
    """Return a figure with the operator of the words behind it, unless others before it are stronger."""
    if figure.operator not in (Comparator.EXACTLY, Comparator.AT_LEAST) or figure.upper is not None:
        return figure
    return replace(figure, operator=_TURNED[operator] if figure.unit is Unit.RANK else operator)
