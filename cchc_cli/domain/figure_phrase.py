"""Read the figure phrase that a curator copied from a document: its numbers, their operators, ranges and "about".

`stated` is a cross-check: it is compared with the entry and never replaces it. Documents are in Vietnamese, reports of
them also in English, and a few in Chinese.
"""

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import lru_cache

from cchc_cli.domain.enums import Comparator, Unit
from cchc_cli.domain.figure_words import DIGITS, IN_WORDS, RANK_OF, TOKEN

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
    about: str = ""
    """The word that makes it approximate, as `khoảng`, in lower case."""
    upper: Decimal | None = None
    unit: Unit = Unit.NUMBER
    points: bool = False
    span: tuple[int, int] = field(default=(0, 0), compare=False)
    """Where number and unit are in the normal form of the phrase; of a range, from its first number on."""

    @property
    def approximate(self) -> bool:
        """Return whether the phrase gives the number only approximately."""
        return self.about != ""


_NUMBER = re.compile(rf"(?=\d)(?:{DIGITS}|{RANK_OF})")
_THOUSANDS = re.compile(r"\.(?=\d{3}(?:\D|\Z))")
_YEAR = re.compile(r"(?:19|20)\d\d")

_NEAR = re.compile(
    r"(?:-|\s*(?:(?:mức|ngưỡng|tỷ lệ|tỉ lệ|con số|số|là|đạt|phải|cũng|khoảng|giữa|gần|xấp xỉ|trên|hơn|dưới|từ"
    r"|thứ|hạng|vị trí|nhóm|top|tốp|a|an|the|of|rate|level|about|around|nearly|over|above)\s+){0,8}"
    rf"(?:{IN_WORDS})?)"
)
"""What may stand between `trên`, `dưới` or `over` and its number: otherwise they mean "on", "under" and "beyond"."""

_WITHIN = re.compile(r"(?:\s+[^\s;.\d]+){0,4}\s*")
"""What may stand between `tối đa` and its number: otherwise it is an adverb."""

_TO = re.compile(r"\s*(?:[-–—÷~∼]|(?:cho\s+)?(?:đến|tới)|to\b)\s*(?:(?:dưới|không quá|không vượt quá)\s+)?")
"""What stands between the ends of a range."""

_AND = re.compile(r"\s*(?:và|đến|and)\s*(?:mức\s+)?")
"""What stands between the two ends of `giữa 90% và 95%`."""

_SAME = re.compile(
    r"(?:(?!\b(?:và|and)\b)[^,;.…%]){0,50}(?:,|\b(?:và|and)\b|…)\s*"
    r"(?:(?:(?:(?:vào|đến)\s+)?năm|by|in)\s+\d{4}\s*)?(?:(?:là|đạt)\s+)?"
)
"""What stands between two figures of one list: `tối thiểu 30% tại cấp huyện, 20% tại cấp xã`."""

_NOUN = re.compile(r"\s*([^\W\d_]+\s+[^\W\d_]+)\b")
_PREDICATE = re.compile(r"\b(?:được|bị|đạt|có|là|phải|sẽ|đã|sử dụng|tham gia|thực hiện)\b")
"""Ends what an operator governs: `tối thiểu 80% hồ sơ được số hóa và 60% hồ sơ được ký số`."""

_AFTER_ONE_OF_A_LIST = re.compile(r"\s*(?:\Z|[,;.)…]|(?:tại|ở|vào|đến|trong|năm|of|at|in|by)\b)")

_BY = re.compile(r"\s*(?:so\b|kế hoạch|dự toán|chỉ tiêu|mức\b)")
"""After `vượt 21,3%` and `thấp hơn 50%`: the number is a distance, not a bound."""

_WHOLE = 100

_COUNTED = re.compile(
    r"\s*(?:\([^()\d]{0,60}\)\s*)?(?:(?!(?:trình độ|trung cấp|cao đẳng|đại học|thạc|tiến sĩ|trung bình|khá|tốt|giỏi"
    r"|xuất sắc|loại|mức|cấp|hạng|đạt)\b)\S+\s+){0,3}\(?"
)
"""What may stand between a number and its `trở lên`: not a grade, which would be what `trở lên` is about."""

_OUT_OF = re.compile(r"\s*trên\s+(?:tổng số\s+)?\d+\b(?!\s*(?:%|phần trăm|điểm))")
"""After the rank of `thứ 10 trên 63`: no operator."""

_BESIDE = re.compile(r"\s*(?:(?:ngày(?:\s+làm việc)?|giờ|lần)\s+)?(?:là\s+(?:mức\s+)?)?\(?")
"""What stands between a number and an operator behind it: `90% tối thiểu`, `90% (ước tính)`."""

_LEADERS = re.compile(
    r"\s+(?!(?:năm|quý|tháng|tuần|ngày|giờ|kỳ|lần)\b)(?:[^\s;.\d]+\s+){0,8}?"
    r"(?:(?<!người )(?:đứng|dẫn|hàng|hạng|vị\s+trí|nhóm|tốp|top)\s+đầu|(?:cao|tốt)\s+nhất)\b"
)
"""After `trong 10`: the number is the last place of a group, as in `trong 10 xã đứng đầu`."""

_CLOSING = {"up": Comparator.AT_LEAST, "down": Comparator.AT_MOST}

_BEHIND = {
    **dict.fromkeys(("tối thiểu", "ít nhất", "thấp nhất"), Comparator.AT_LEAST),
    **dict.fromkeys(("tối đa", "nhiều nhất", "cao nhất"), Comparator.AT_MOST),
}
"""Operators that may also stand behind their number, if nothing follows that they could govern."""

_FROM_AFAR = {"at_least": Comparator.AT_LEAST, "at_most": Comparator.AT_MOST}
_FROM_NEAR = {"at_least_near": Comparator.AT_LEAST, "at_most_near": Comparator.AT_MOST}
_STRICT = {"more_than": Comparator.MORE_THAN, "less_than": Comparator.LESS_THAN}
"""The operators of the kinds of words."""

_UNITS = {
    "%": (Unit.PERCENT, False),
    "phầntrăm": (Unit.PERCENT, False),
    "điểm": (Unit.SCORE, False),
    "điểm%": (Unit.PERCENT, True),
    "điểmphầntrăm": (Unit.PERCENT, True),
    **dict.fromkeys(("bậc", "thứbậc", "thứhạng", "hạng", "vịtrí"), (Unit.RANK, True)),
    "percent": (Unit.PERCENT, False),
    **dict.fromkeys(("percentagepoint", "percentagepoints"), (Unit.PERCENT, True)),
    **dict.fromkeys(("place", "places"), (Unit.RANK, True)),
    **dict.fromkeys(("st", "nd", "rd", "th"), (Unit.RANK, False)),
}
"""The units behind a number, without spaces, and whether they count a change."""

_TURNED = {
    Comparator.AT_LEAST: Comparator.AT_MOST,
    Comparator.AT_MOST: Comparator.AT_LEAST,
    Comparator.MORE_THAN: Comparator.LESS_THAN,
    Comparator.LESS_THAN: Comparator.MORE_THAN,
    Comparator.EXACTLY: Comparator.EXACTLY,
}
"""The operators of ranks: `trên hạng 10` and `từ hạng 10 trở lên` are lower numbers; of places gained they stay."""


_CHINESE = re.compile(r"(?<=[\u4e00-\u9fff])(?=\d)|(?<=[\d%])(?=[\u4e00-\u9fff])")
"""Where a number touches a Chinese word."""

_ALL = re.compile(r"\ball\b|全部|所有", re.IGNORECASE)


def normal(text: str) -> str:
    """Return a text in NFC, with every run of white space as one space."""
    return " ".join(unicodedata.normalize("NFC", text).split())


@lru_cache(maxsize=4096)  # plans say the same things: of a country's phrases few are new
def numbers_in(stated: str) -> tuple[Decimal, ...]:
    """Return the numbers of a phrase, years included, reading `95,5` as 95.5 and `1.000` as a thousand."""
    return tuple(_decimal(found) for found in _NUMBER.findall(_readable(stated)))


@lru_cache(maxsize=4096)
def figures_in(stated: str) -> tuple[Figure, ...]:
    """Return the figures of a phrase, each with the operator that governs it; no years, levels (`mức độ 3`) or dates.

    `từ 10%` is a minimum also without `trở lên`; `nhóm 3 địa phương dẫn đầu` is a rank of at most 3.
    """
    return tuple(_read(_readable(stated)))


def comparator_in(stated: str) -> Comparator:
    """Return the operator of a phrase: that of its first share with one, or of its first number if it has no share."""
    figures = figures_in(stated)
    shares = [figure for figure in figures if figure.unit is Unit.PERCENT] or figures
    return next((one.operator for one in shares if one.operator is not Comparator.EXACTLY), Comparator.EXACTLY)


def repeats_noun(between: str, behind: str) -> bool:
    """Return whether two shares are of one thing, by the text between them and behind: `80% hồ sơ …, 60% hồ sơ …`."""
    first, second = _NOUN.match(between), _NOUN.match(behind)
    return first is not None and second is not None and first[1].lower() == second[1].lower()


def says_all(stated: str) -> bool:
    """Return whether a report says `all` where a document says `100%`."""
    return _ALL.search(stated) is not None


def parts(stated: str) -> tuple[str, ...]:
    """Return the pieces around the ellipsis, each of which the document contains literally."""
    return tuple(piece for piece in normal(stated).split(ELLIPSIS.strip()) if piece.strip())


def _readable(stated: str) -> str:
    return _CHINESE.sub(" ", normal(stated).lower())


def _decimal(written: str) -> Decimal:
    return Decimal(_THOUSANDS.sub("", written).replace(",", "."))


def _read(text: str) -> Iterator[Figure]:
    """Yield the figures of a text: an operator waits for the number that it governs."""
    words: list[re.Match[str]] = []
    last: Figure | None = None
    end, rising, two_ends = 0, False, False
    for token in TOKEN.finditer(text):
        kind = token.lastgroup
        if token["number"] is None:
            behind = _behind(text, last, end, token)
            if behind is not None:
                last = behind
            elif kind in ("move", "arrow") and rising and last is not None:
                last = replace(last, operator=Comparator.EXACTLY)  # `từ 80% lên 90%` sets no minimum of 80%
            elif kind == "stop":
                words = []
            elif kind is not None and not (last is not None and _OUT_OF.match(text, end)):
                words.append(token)
            continue
        if token["unit"] is None and _YEAR.fullmatch(token["number"]):
            continue
        figure = _governed(text, words, token)
        between = text[end : token.start()]
        if last is not None and _is_range(last, figure, between, two_ends):
            last, rising = _range(last, figure), False
        else:
            if last is not None:
                yield last
            rising = figure.operator is Comparator.AT_LEAST and any(word.lastgroup == "since" for word in words)
            two_ends = any(word.lastgroup == "between" and _is_near(text, word, token) for word in words)
            last = (
                figure
                if last is None
                else _as_listed(last, figure, between, text[token.end() : token.end() + MAX_LENGTH])
            )
        words, end = [], token.end()
    if last is not None:
        yield last


def _behind(text: str, last: Figure | None, end: int, word: re.Match[str]) -> Figure | None:
    """Return the last figure, which ends at `end`, with what a word says that stands behind it; None if nothing."""
    kind = word.lastgroup
    if last is None or kind is None:
        return None
    if kind in _CLOSING:
        return _closed(last, _CLOSING[kind]) if _COUNTED.fullmatch(text, end, word.start()) else None
    if not _BESIDE.fullmatch(text, end, word.start()):
        return None
    if kind == "margin" or (kind == "about" and text[word.start() - 1] == "(" and text.startswith(")", word.end())):
        return replace(last, about=last.about or word[0])
    if word[0] in _BEHIND and last.unit is not Unit.RANK and _AFTER_ONE_OF_A_LIST.match(text, word.end()):
        return _closed(last, _BEHIND[word[0]])
    return None


def _is_near(text: str, word: re.Match[str], token: re.Match[str]) -> bool:
    return _NEAR.fullmatch(text, word.end(), token.start()) is not None


def _is_unit(text: str, word: re.Match[str], token: re.Match[str]) -> bool:
    """Return whether a word is the unit of a row: `nhóm … 20` quotes two of its cells."""
    return word.lastgroup == "rank" and text[word.end() : token.start()] == ELLIPSIS


def _governed(text: str, words: Sequence[re.Match[str]], token: re.Match[str]) -> Figure:
    """Return the figure of a number, with what the words before it say of it."""
    near = {word.lastgroup: word[0] for word in words if _is_near(text, word, token) or _is_unit(text, word, token)}
    unit, points = _UNITS.get("".join((token["unit"] or "").split()), (Unit.NUMBER, False))
    value = _decimal(token["number"])
    operator = next(filter(None, (_operator(text, word, token, near) for word in reversed(words))), None)
    if near.get("more_than") == "trên" and operator is Comparator.MORE_THAN and unit is Unit.PERCENT and value == 100:
        operator = None  # `trên 100% thủ tục` is "on all procedures"
    if operator is None and "since" in near and (points or unit in (Unit.PERCENT, Unit.SCORE)):
        operator = Comparator.AT_LEAST
    if operator is None and "among" in near and unit in (Unit.NUMBER, Unit.PERCENT):
        leaders = _LEADERS.match(text, token.end())
        if leaders is not None and (unit is Unit.NUMBER or "," not in leaders[0]):
            operator, unit = Comparator.AT_MOST, Unit.RANK if unit is Unit.NUMBER else unit
    if "rank" in near and not points:
        unit = Unit.RANK
        group = near["rank"] in ("nhóm", "top", "tốp")
        if operator is None and group:
            operator = Comparator.AT_MOST
        elif operator is not None and operator is not Comparator.AT_MOST:
            operator = _TURNED[operator]  # `tối đa hạng 10` is the number, `tối thiểu hạng 10` the achievement
    figure = Figure(
        value, operator or Comparator.EXACTLY, near.get("about", ""), unit=unit, points=points, span=token.span()
    )
    return _closed(figure, Comparator.AT_LEAST) if token["more"] else figure


def _operator(text: str, word: re.Match[str], token: re.Match[str], near: Collection[str | None]) -> Comparator | None:
    """Return the operator of a word if it governs a number that follows it."""
    kind = word.lastgroup or ""
    if kind in _FROM_AFAR:
        within = kind == "at_least" or kind in near or _WITHIN.fullmatch(text, word.end(), token.start())
        return _FROM_AFAR[kind] if within else None
    if kind not in near:
        return None
    distance = word[0] == "vượt" or word[0].endswith("hơn")
    if kind in _STRICT and distance and _BY.match(text, token.end()):
        return None
    return _STRICT.get(kind) or _FROM_NEAR.get(kind)


def _is_range(last: Figure, figure: Figure, between: str, two_ends: bool) -> bool:
    """Return whether two figures are the ends of a range, by the text between them.

    `raise from 80% to 90%` is none, `90 to 95 percent` is.
    """
    if last.upper is not None or last.value >= figure.value:
        return False
    if between.strip() == "to" and last.unit is not Unit.NUMBER:
        return False
    return _TO.fullmatch(between) is not None or (two_ends and _AND.fullmatch(between) is not None)


def _range(lower: Figure, upper: Figure) -> Figure:
    """Return the range between two figures: at least its lower end, unless the words before it say otherwise."""
    plain = Comparator.AT_MOST if lower.unit is Unit.RANK and not upper.points else Comparator.AT_LEAST
    operator = plain if lower.operator is Comparator.EXACTLY else lower.operator
    span = (lower.span[0], upper.span[1])
    return replace(lower, upper=upper.value, operator=operator, unit=upper.unit, points=upper.points, span=span)


def _as_listed(before: Figure, figure: Figure, between: str, behind: str) -> Figure:
    """Return a figure with the operator of the one before it, if the two are a list: `tối thiểu 30%, 20%`."""
    shares = before.unit is figure.unit is Unit.PERCENT and before.upper is None
    listed = shares and _SAME.fullmatch(between) is not None
    if not listed or figure.operator is not Comparator.EXACTLY:
        return figure
    same = figure.value < _WHOLE and repeats_noun(between, behind) and not _PREDICATE.search(between)
    return replace(figure, operator=before.operator) if same or _AFTER_ONE_OF_A_LIST.match(behind) else figure


def _closed(figure: Figure, operator: Comparator) -> Figure:
    """Return a figure with the operator of the words behind it, unless others before it are stronger."""
    if figure.operator not in (Comparator.EXACTLY, Comparator.AT_LEAST) or figure.upper is not None:
        return figure
    turned = figure.unit is Unit.RANK and not figure.points  # of places gained more is better
    return replace(figure, operator=_TURNED[operator] if turned else operator)
