"""The phrases that a text and an indicator have in common, as the text writes them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from cchc_cli.documents.draft.words import SAME, STOPWORDS, words_in
from cchc_cli.documents.matching import places
from cchc_cli.domain.abbreviations import ABBREVIATIONS

_MOST = 3
_SECOND = frozenset(("số", "việc", "độ"))
"""Words that say nothing of their own, but end one of several syllables: `ký số`, `công việc`."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """A text, and the words of each of its parts."""

    text: str
    parts: tuple[tuple[str, ...], ...]

    @classmethod
    def of(cls, text: str) -> "Phrases":
        """Return a text with its parts, between stops, commas, colons and brackets."""
        return cls(text, tuple(tuple(words_in(part)) for part in re.split(r"[.;,:()]", text)))


def shared_phrases(phrases: Phrases, shares: Mapping[str, float]) -> tuple[str, ...]:
    """Return the phrases of a text that an indicator has too, as the text writes them, the weightiest first."""
    runs: dict[tuple[str, ...], float] = {}
    for words in phrases.parts:
        run: list[str] = []
        for word in (*words, ""):
            if run and f"{run[-1]} {word}" in shares:
                run.append(word)
                continue
            whole = _without_stopwords(run)
            if whole:
                pairs = [f"{one} {two}" for one, two in pairwise(whole)]
                runs[whole] = sum(shares.get(token, 0.0) for token in (*whole, *pairs))
            run = [word] if word in shares or word in STOPWORDS else []
    first: list[str] = []
    found: list[str] = []
    for one in sorted(runs, key=lambda run: (len(run) == 1, -runs[run], run)):
        written = _as_written(" ".join(one), phrases.text)
        if written is None:
            continue
        if not any(written in other for other in found):
            first.append(written)
        found.append(written)
        if len(first) == _MOST:
            break
    return tuple(one for one in first if " " in one) or tuple(first)


def _without_stopwords(run: Sequence[str]) -> tuple[str, ...]:
    """Return the words of a phrase without those at its ends that say nothing; not the second half of `ký số`."""
    said = [at for at, word in enumerate(run) if word not in STOPWORDS or (at and word in _SECOND)]
    while said and run[said[0]] in STOPWORDS:
        del said[0]
    return tuple(run[said[0] : said[-1] + 1]) if said else ()


def _as_written(phrase: str, text: str) -> str | None:
    """Return a phrase in the words that a text has for it; None if it has only a part of them."""
    lower = text.lower()
    for pattern, same in SAME:
        found = pattern.search(lower) if same in phrase else None
        if found is not None:
            phrase = phrase.replace(same, found[0])
    short = phrase
    for one, long in ABBREVIATIONS.items():
        if long in short and next(places(one, lower), None) is not None:
            short = short.replace(long, one)
    return next((text[slice(*place)] for written in (phrase, short) for place in places(written, lower)), None)
