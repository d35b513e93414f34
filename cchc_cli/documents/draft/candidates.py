"""Candidates for the indicator of a figure: the entries of the catalogue whose words its sentence has."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from cchc_cli.domain.abbreviations import ABBREVIATIONS, written_out
from cchc_cli.domain.enums import Unit
from cchc_cli.domain.indicator import Catalogue, Indicator, is_rank_gain

_SAME = (
    (re.compile(r"\bmôi trường (?:số|mạng|điện tử)\b"), "môi trường mạng"),
    (re.compile(r"\bhàng năm\b"), "hằng năm"),
    (re.compile(r"\bđảm bảo\b"), "bảo đảm"),
    (re.compile(r"\btỉ lệ\b"), "tỷ lệ"),
    (re.compile(r"\b(?:đúng và trước hạn|trước và đúng hạn|đúng thời hạn|đúng tiến độ|trước hạn)\b"), "đúng hạn"),
    (re.compile(r"\bđúng (?:trình tự|trình tự, thủ tục)\b"), "đúng quy trình"),
    (re.compile(r"\bhồ sơ, giấy tờ, kết quả\b"), "hồ sơ, kết quả"),
    (re.compile(r"\bđơn giản hoá\b"), "đơn giản hóa"),
    (re.compile(r"\bsố hoá\b"), "số hóa"),
    (re.compile(r"\bđào tạo\b|\btập huấn\b"), "bồi dưỡng"),
    (re.compile(r"\bgiảm\b"), "cắt giảm"),
    (re.compile(r"\bcắt cắt giảm\b"), "cắt giảm"),
    (re.compile(r"\bbiên chế sự nghiệp\b|\bsố lượng người làm việc\b"), "biên chế sự nghiệp hưởng lương ngân sách"),
    (re.compile(r"\bchỉ số chuyển đổi số\b"), "chỉ số chuyển đổi số dti"),
    (re.compile(r"\bpar[ -]?index\b"), "chỉ số cải cách hành chính parindex"),
    (
        re.compile(
            r"\bngười dân, (?:tổ chức, )?doanh nghiệp\b|\btổ chức, (?:công dân|cá nhân)\b|\bngười dân và doanh nghiệp\b"
        ),
        "người dân doanh nghiệp",
    ),
    (re.compile(r"\bkhông phải cung cấp lại\b"), "khôngcunglại cung cấp lại"),
    (
        re.compile(
            r"\bhồ sơ (?:thủ tục hành chính )?được (?:tiếp nhận, )?(?:giải quyết|xử lý) (?:bằng|qua|thông qua)"
            r" dịch vụ công trực tuyến toàn trình\b"
        ),
        "hồ sơ trực tuyến toàn trình",
    ),
    (
        re.compile(r"\bhồ sơ (?:được )?(?:nộp|gửi|thực hiện|xử lý|giải quyết|tiếp nhận) trực tuyến\b"),
        "hồ sơ trực tuyến",
    ),
    (re.compile(r"\bdứt điểm\b"), "dứtđiểm"),
    (re.compile(r"\btoàn trình\b"), "toàntrình"),
    (re.compile(r"\bmột phần\b"), "một phần"),
)
_LEVEL = re.compile(r"\bcấp độ (\d)")
_STOPWORDS = frozenset(
    [
        "đạt",
        "của",
        "và",
        "về",
        "các",
        "trong",
        "được",
        "có",
        "là",
        "cho",
        "từ",
        "với",
        "theo",
        "tại",
        "ở",
        "trên",
        "tỷ",
        "lệ",
        "mức",
        "độ",
        "số",
        "tối",
        "thiểu",
        "ít",
        "nhất",
        "phấn",
        "đấu",
        "bảo",
        "đảm",
        "đến",
        "năm",
        "vào",
        "những",
        "để",
        "khi",
        "do",
        "một",
        "này",
        "đó",
        "việc",
        "phải",
        "đều",
        "hằng",
        "cấp",
        "không",
        "so",
        "giai",
        "đoạn",
        "hết",
        "tổng",
    ]
)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
CUT = re.compile(r"(?:cắt )?giảm(?! quá)(?!.*\b(?:xuống|còn)\b)|tiết kiệm|tinh giản", re.IGNORECASE)
"""A reduction; not `giảm tỷ lệ hồ sơ quá hạn xuống dưới 1%`, which is a level."""
_FIELDS = ((1.6, "label"), (1.2, "numerator"), (0.9, "denominator"))
_QUALITIES = tuple(
    re.compile(pattern)
    for pattern in (
        "đúng hạn|kịp thời|đúng thời gian",
        "đúng quy trình|quy trình",
        "dứtđiểm",
        "toàntrình",
        "công khai",
        "niêm yết",
        "ký số",
        "số hóa",
        "rà soát",
    )
)
"""What tells indicators of one subject apart: that of files handled on time needs `đúng hạn` or the like.

The score of an indicator is lowered if its label has a quality that the sentence does not say.
"""
_FULL = "toàntrình"
"""What the words of a figure say only of full-process services: indicators without it fit less."""
_MISSING, _SURE = 0.85, 0.3
_LEAST, _FIRM, _FAR, _MOST = 0.2, 0.4, 0.5, 0.6
"""Between the first two scores the share of the name that the sentence has and the lead before the next decide."""
_GAIN = 1.5
"""The few indicators of places gained differ only in the name of the index, which is what the sentence says."""
_SECOND = frozenset(("số", "việc", "độ"))
"""Words that say nothing of their own, but end one of several syllables: `ký số`, `công việc`."""
_NEAR, _WHOLE, _HEADING = 1.0, 0.35, 0.12
_LIMIT = 3


@dataclass(frozen=True, slots=True)
class Candidate:
    """An indicator that a figure may be for, how well its words fit (0 to 1), and the words that decided."""

    indicator: str
    score: float
    words: tuple[str, ...]
    said: float = 0.0
    """The share of the words of its name that the figure has, rare words weighing more."""
    is_unsure: bool = False
    """Whether so few words fit that perhaps no indicator does."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known about a figure: the words near it, its sentence, the headings around it, and what it counts."""

    near: str
    whole: str = ""
    headings: str = ""
    unit: Unit | None = None
    gain: bool = False


def candidates(catalogue: Catalogue, evidence: Evidence, limit: int = _LIMIT) -> tuple[Candidate, ...]:
    """Return the most likely indicators, the most likely first; none without a word in common."""
    index = _index(tuple(catalogue.values()))
    query: dict[str, float] = {}
    for weight, text in ((_NEAR, evidence.near), (_WHOLE, evidence.whole), (_HEADING, evidence.headings)):
        for token in set(_tokens(text)):
            query[token] = query.get(token, 0.0) + weight
    length = math.sqrt(sum((weight * index.rarity.get(token, 3.0)) ** 2 for token, weight in query.items())) or 1.0
    said = " ".join(_words(f"{evidence.near} {evidence.whole}"))
    unsaid = frozenset(one for one in _QUALITIES if not one.search(said))
    cut = CUT.search(evidence.near) is not None
    full = _FULL in " ".join(_words(evidence.near))
    ranked: list[tuple[float, str, Mapping[str, float]]] = []
    for one in catalogue.values():
        if not _fits(one, evidence):
            continue
        shares = index.shares(one.id, query)
        score = sum(shares.values()) / (length * index.lengths[one.id])
        score *= 1.0 if one.needs_base == cut else 0.6
        score *= _MISSING if index.qualities[one.id] & unsaid else 1.0
        score *= _MISSING if full and _FULL not in " ".join(_words(one.label.vi)) else 1.0
        score *= _GAIN if evidence.gain else 1.0
        if score > 0.02:
            ranked.append((score, one.id, shares))
    ranked.sort(key=lambda one: -one[0])
    found: list[Candidate] = []
    for at, (score, id_, shares) in enumerate(ranked[:limit]):
        phrases = _shared(f"{evidence.near}. {evidence.whole}", shares) or _shared(evidence.headings, shares)
        share = index.said(id_, said)
        found.append(Candidate(id_, score, phrases, share, _is_unsure(score, ranked[at + 1 :], share)))
    return tuple(found)


def _is_unsure(score: float, others: Sequence[tuple[float, str, Mapping[str, float]]], said: float) -> bool:
    """Return whether perhaps no indicator fits: too few words do, or few of its name and no clear lead."""
    leads = not others or others[0][0] < _FAR * score
    if score < _SURE:
        return not (leads and score >= _LEAST and said >= _MOST)
    return score < _FIRM and said < _MOST


def _shared(text: str, shares: Mapping[str, float]) -> tuple[str, ...]:
    """Return the phrases of a text that an indicator has too, as the text writes them, the weightiest first."""
    runs: dict[tuple[str, ...], float] = {}
    for part in re.split(r"[.;,:()]", text):
        run: list[str] = []
        for word in (*_words(part), ""):
            if run and f"{run[-1]} {word}" in shares:
                run.append(word)
                continue
            whole = _without_stopwords(run)
            if whole:
                pairs = [f"{one} {two}" for one, two in pairwise(whole)]
                runs[whole] = sum(shares.get(token, 0.0) for token in (*whole, *pairs))
            run = [word] if word in shares or word in _STOPWORDS else []
    known = sorted(runs, key=lambda run: (len(run) == 1, -runs[run], run))
    found = [written for run in known if (written := _as_written(" ".join(run), text)) is not None]
    first = [one for at, one in enumerate(found) if not any(one in other for other in found[:at])][:_LIMIT]
    return tuple(one for one in first if " " in one) or tuple(first)


def _without_stopwords(run: Sequence[str]) -> tuple[str, ...]:
    """Return the words of a phrase without those at its ends that say nothing; not the second half of `ký số`."""
    said = [at for at, word in enumerate(run) if word not in _STOPWORDS or (at and word in _SECOND)]
    while said and run[said[0]] in _STOPWORDS:
        del said[0]
    return tuple(run[said[0] : said[-1] + 1]) if said else ()


def _as_written(phrase: str, text: str) -> str | None:
    """Return a phrase in the words that a text has for it; None if it has only a part of them."""
    lower = text.lower()
    for pattern, same in _SAME:
        found = pattern.search(lower) if same in phrase else None
        if found is not None:
            phrase = phrase.replace(same, found[0])
    short = phrase
    for one, long in ABBREVIATIONS.items():
        if re.search(rf"(?<!\w){one}(?!\w)", lower):
            short = short.replace(long, one)
    for written in (phrase, short):
        found = re.search(rf"(?<!\w){re.escape(written)}(?!\w)", text, re.IGNORECASE)
        if found is not None:
            return found[0]
    return None


def counted(text: str, catalogue: Catalogue) -> tuple[str, ...]:
    """Return the indicators that count things and have the words of a text; none if hardly any word fits."""
    found = candidates(catalogue, Evidence(text, unit=Unit.NUMBER), limit=2)
    return tuple(one.indicator for one in found if not one.is_unsure and catalogue[one.indicator].unit is Unit.NUMBER)


def _fits(indicator: Indicator, evidence: Evidence) -> bool:
    """Return whether an indicator can have such a figure at all."""
    if evidence.unit is None:
        return True
    if evidence.gain:
        return is_rank_gain(indicator.id)
    if evidence.unit is Unit.NUMBER:
        return indicator.unit in (Unit.NUMBER, Unit.SCORE) and not is_rank_gain(indicator.id)
    return indicator.unit is evidence.unit


@dataclass(frozen=True, slots=True)
class _Index:
    """The words of each entry and their weights, how rare a word is, and the qualities that a label has."""

    weights: Mapping[str, Mapping[str, float]]
    rarity: Mapping[str, float]
    lengths: Mapping[str, float]
    qualities: Mapping[str, frozenset[re.Pattern[str]]]
    labels: Mapping[str, str]

    def shares(self, indicator: str, query: Mapping[str, float]) -> dict[str, float]:
        """Return what each word adds to how well an entry fits: the cosine of both, rare words weighing more."""
        weights = self.weights[indicator]
        return {
            token: query[token] * weight * self.rarity[token] ** 2
            for token, weight in weights.items()
            if token in query
        }

    def said(self, indicator: str, text: str) -> float:
        """Return the share of the words of a name that a text has, rare words weighing more."""
        there = set(text.split())
        label = [word for word in self.labels[indicator].split() if word not in _STOPWORDS]
        known = sum(self.rarity[word] for word in label if word in there)
        return known / (sum(self.rarity[word] for word in label) or 1.0)


@lru_cache(maxsize=4)
def _index(indicators: tuple[Indicator, ...]) -> _Index:
    texts = {one.id: _weighted(one) for one in indicators}
    spread = Counter(token for weights in texts.values() for token in weights)
    rarity = {token: math.log(1 + len(texts) / count) for token, count in spread.items()}
    lengths = {
        id_: math.sqrt(sum((weight * rarity[token]) ** 2 for token, weight in weights.items())) or 1.0
        for id_, weights in texts.items()
    }
    labels = {one.id: " ".join(_words(one.label.vi)) for one in indicators}
    qualities = {id_: frozenset(one for one in _QUALITIES if one.search(label)) for id_, label in labels.items()}
    return _Index(texts, rarity, lengths, qualities, labels)


def _weighted(indicator: Indicator) -> dict[str, float]:
    """Return the words and pairs of words of an entry, each with the weight of the field it stands in."""
    weights: dict[str, float] = {}
    for weight, name in _FIELDS:
        text = getattr(indicator, name)
        for token in _tokens(text.vi) if text is not None else ():
            weights[token] = max(weights.get(token, 0.0), weight)
    return weights


def _tokens(text: str) -> list[str]:
    """Return the words of a text and their pairs: Vietnamese words are often two syllables."""
    words = list(_words(text))
    kept = [word for word in words if word not in _STOPWORDS]
    pairs = [f"{one} {two}" for one, two in pairwise(words) if {one, two} - _STOPWORDS]
    return [*kept, *pairs]


def content_words(text: str) -> frozenset[str]:
    """Return the words of a text that say what it is about, abbreviations spelled out."""
    return frozenset(_words(text)) - _STOPWORDS


def _words(text: str) -> Iterator[str]:
    lower = written_out(text)
    for pattern, same in _SAME:
        lower = pattern.sub(same, lower)
    lower = _LEVEL.sub(lambda found: f"cấp độ {chr(ord('a') + int(found[1])) * 3}", lower)
    yield from _found(_WORD.findall(lower))


def _found(words: Iterable[str]) -> Iterator[str]:
    for word in words:
        yield from word.split("-")
