"""Candidates for the indicator of a figure: the entries of the catalogue whose words its sentence has."""

import math
import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from cchc_cli.documents.draft.shared_phrases import Phrases, shared_phrases
from cchc_cli.documents.draft.words import STOPWORDS, words_in
from cchc_cli.domain.enums import Comparator, Unit
from cchc_cli.domain.indicator import Catalogue, Indicator, contradicts, is_rank_gain

CUT = re.compile(r"(?:cắt )?giảm(?! quá)(?!.*\b(?:xuống|còn)\b)|tiết kiệm|tinh giản", re.IGNORECASE)
"""A reduction; not `giảm tỷ lệ hồ sơ quá hạn xuống dưới 1%`, which is a level."""
_FIELDS = ((1.6, "label"), (1.2, "numerator"), (0.9, "denominator"))
_QUALITIES = tuple(
    re.compile(pattern)
    for pattern in (
        "đúng hạn|kịp thời|đúng thời gian",
        "đúng quy trình|quy trình",
        "dứtđiểm",
        "kỹnăngsố",
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
"""Below `_SURE` an indicator fits if it has a clear lead and most of its name is said, below `_FIRM` only if it has
every quality that the words of the figure say.
"""
_HEAD = 1.1
"""Of indicators with nearly the same score, that which counts what the sentence begins with fits best."""
_OTHER = 0.6
"""What is left of the score of an indicator of a level where the figure is a reduction, or without its verb."""
_GAIN = 1.5
"""The few indicators of places gained differ only in the name of the index, which is what the sentence says."""
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
    """What is known about a figure: the words near it, its sentence, the headings around it, its unit and operator."""

    near: str
    whole: str = ""
    headings: str = ""
    unit: Unit | None = None
    gain: bool = False
    operator: Comparator | None = None
    cut: bool = False
    """Whether the figure is a reduction, although the words near it may not say so: `giảm 30% …, 50% …`."""
    verb: str = ""
    """The words before a figure with its object behind it; the last two say what is done with the object."""
    of_part: str = ""
    """What is said of a part of what another figure counts; an indicator of the whole does not have these words."""


def candidates(catalogue: Catalogue, evidence: Evidence, limit: int = _LIMIT) -> tuple[Candidate, ...]:
    """Return the most likely indicators, the most likely first; none without a word in common."""
    index = _index_of(catalogue)
    query: dict[str, float] = {}
    texts = (evidence.near, evidence.whole, evidence.headings)
    near_words, whole_words, heading_words = ([*words_in(text)] for text in texts)
    for weight, words in ((_NEAR, near_words), (_WHOLE, whole_words), (_HEADING, heading_words)):
        for token in dict.fromkeys(_tokens(words)):
            query[token] = query.get(token, 0.0) + weight
    length = math.sqrt(sum((weight * index.rarity.get(token, 3.0)) ** 2 for token, weight in query.items())) or 1.0
    said, near = " ".join([*near_words, *whole_words]), " ".join(near_words)
    own = frozenset(one for one in _QUALITIES if one.search(near))
    unsaid = frozenset(one for one in _QUALITIES if not one.search(said))
    cut = evidence.cut or CUT.search(evidence.near) is not None
    full = _FULL in near
    head = _head(near)
    verb = _last_two(evidence.verb)
    fits = index.fits(query)
    ranked: list[tuple[float, str]] = []
    for one in catalogue.values():
        if one.id not in fits or not _fits(one, evidence):
            continue
        score = fits[one.id] / (length * index.lengths[one.id])
        score *= 1.0 if one.needs_base == cut else _OTHER
        score *= _MISSING if index.qualities[one.id] & unsaid else 1.0
        score *= _MISSING if full and _FULL not in index.labels[one.id] else 1.0
        score *= _OTHER if verb in index.rarity and verb not in index.weights[one.id] else 1.0
        score *= _GAIN if evidence.gain else 1.0
        if score > 0.02:
            ranked.append((score, one.id))
    ranked.sort(key=lambda one: one[0] * (_HEAD if index.heads[one[1]] == head else 1.0), reverse=True)
    here = Phrases.of(f"{evidence.near}. {evidence.whole}")
    found: list[Candidate] = []
    for at, (score, id_) in enumerate(ranked[:limit]):
        matched = index.shares(id_, query)
        phrases = shared_phrases(here, matched) or shared_phrases(Phrases.of(evidence.headings), matched)
        share, lacks = index.said(id_, said), not index.named[id_] >= own
        unsure = index.lacks_most(id_, evidence.of_part) or _is_unsure(score, ranked[at + 1 :], share, lacks)
        found.append(Candidate(id_, score, phrases, share, unsure))
    return tuple(found)


def _is_unsure(score: float, others: Sequence[tuple[float, str]], said: float, lacks: bool) -> bool:
    """Return whether perhaps no indicator fits: too few words do, without a clear lead, or it lacks a quality."""
    if score >= _SURE:
        return lacks and score < _FIRM
    leads = not others or others[0][0] < _FAR * score
    return lacks or not (leads and score >= _LEAST and said >= _MOST)


def counted(text: str, catalogue: Catalogue) -> tuple[str, ...]:
    """Return the indicators that count things and have the words of a text; none if hardly any word fits."""
    found = candidates(catalogue, Evidence(text, unit=Unit.NUMBER), limit=2)
    return tuple(one.indicator for one in found if not one.is_unsure and catalogue[one.indicator].unit is Unit.NUMBER)


def _fits(indicator: Indicator, evidence: Evidence) -> bool:
    """Return whether an indicator can have such a figure at all."""
    if evidence.operator is not None and contradicts(evidence.operator, indicator.direction):
        return False
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
    named: Mapping[str, frozenset[re.Pattern[str]]]
    """The qualities that the name or the definition of an entry has."""

    heads: Mapping[str, tuple[str, ...]]
    values: Mapping[str, Mapping[str, float]]
    """The entries that have a word, each with the weight of the word there times the square of how rare it is."""

    def fits(self, query: Mapping[str, float]) -> dict[str, float]:
        """Return how well each entry fits that has a word of a query: the sum of what `shares` returns."""
        found: dict[str, float] = {}
        for token, weight in query.items():
            for id_, value in self.values.get(token, {}).items():
                found[id_] = found.get(id_, 0.0) + weight * value
        return found

    def shares(self, indicator: str, query: Mapping[str, float]) -> dict[str, float]:
        """Return what each word adds to how well an entry fits: the cosine of both, rare words weighing more."""
        return {
            token: query[token] * self.values[token][indicator] for token in self.weights[indicator] if token in query
        }

    def said(self, indicator: str, text: str) -> float:
        """Return the share of the words of a name that a text has, rare words weighing more."""
        there = set(text.split())
        label = [word for word in self.labels[indicator].split() if word not in STOPWORDS]
        known = sum(self.rarity[word] for word in label if word in there)
        return known / (sum(self.rarity[word] for word in label) or 1.0)

    def lacks_most(self, indicator: str, text: str) -> bool:
        """Return whether an entry has less than half of the words of a text."""
        words = content_words(text)
        return 2 * len(words & self.weights[indicator].keys()) < len(words)


_indexed: tuple[Catalogue, _Index] | None = None


def _index_of(catalogue: Catalogue) -> _Index:
    """Return the index of a catalogue, which is made once for the one that a draft uses."""
    global _indexed
    if _indexed is None or _indexed[0] is not catalogue:
        _indexed = (catalogue, _index(catalogue.values()))
    return _indexed[1]


def _index(indicators: Collection[Indicator]) -> _Index:
    texts = {one.id: _weighted(one) for one in indicators}
    spread = Counter(token for weights in texts.values() for token in weights)
    rarity = {token: math.log(1 + len(texts) / count) for token, count in spread.items()}
    lengths = {
        id_: math.sqrt(sum((weight * rarity[token]) ** 2 for token, weight in weights.items())) or 1.0
        for id_, weights in texts.items()
    }
    labels = {one.id: " ".join(words_in(one.label.vi)) for one in indicators}
    qualities = {id_: frozenset(one for one in _QUALITIES if one.search(label)) for id_, label in labels.items()}
    whole = {id_: " ".join(weights) for id_, weights in texts.items()}
    named = {id_: frozenset(one for one in _QUALITIES if one.search(text)) for id_, text in whole.items()}
    heads = {id_: _head(label) for id_, label in labels.items()}
    values: dict[str, dict[str, float]] = {}
    for id_, weights in texts.items():
        for token, weight in weights.items():
            values.setdefault(token, {})[id_] = weight * rarity[token] ** 2
    return _Index(texts, rarity, lengths, qualities, labels, named, heads, values)


def _last_two(text: str) -> str:
    """Return the last two words of a text, which are mostly one word, without those that say nothing."""
    words = list(words_in(text))
    while words and words[-1] in STOPWORDS:
        words.pop()
    return " ".join(words[-2:])


def _head(text: str) -> tuple[str, ...]:
    """Return the first two words of a text that say something: `hồ sơ` in `tỷ lệ hồ sơ trực tuyến`."""
    return tuple(word for word in text.split() if word not in STOPWORDS)[:2]


def _weighted(indicator: Indicator) -> dict[str, float]:
    """Return the words and pairs of words of an entry, each with the weight of the field it stands in."""
    weights: dict[str, float] = {}
    for weight, name in _FIELDS:
        text = getattr(indicator, name)
        for token in _tokens([*words_in(text.vi)]) if text is not None else ():
            weights[token] = max(weights.get(token, 0.0), weight)
    return weights


def _tokens(words: Sequence[str]) -> list[str]:
    """Return words and their pairs: Vietnamese words are often two syllables."""
    kept = [word for word in words if word not in STOPWORDS]
    pairs = [f"{one} {two}" for one, two in pairwise(words) if {one, two} - STOPWORDS]
    return [*kept, *pairs]


def content_words(text: str) -> frozenset[str]:
    """Return the words of a text that say what it is about, abbreviations spelled out."""
    return frozenset(words_in(text)) - STOPWORDS
