"""What the words of one figure list although the catalogue counts it apart: indices, objects, verbs."""

import re
from collections.abc import Sequence
from itertools import combinations

from cchc_cli.domain.abbreviations import written_out
from cchc_cli.domain.indicator import Catalogue

_INDEX = re.compile(r"(?:thứ hạng )?chỉ số (.+) \((\w+(?: index)?)\)", re.IGNORECASE)
_ALIKE = 3
"""Labels that begin with fewer words alike are about different things."""
_BETWEEN = 3
"""Words that may be between what is listed: `thời gian giải quyết và chi phí`, `y tế công lập và dịch vụ giáo dục`."""


def listed_indices(text: str, catalogue: Catalogue) -> list[str]:
    """Return the abbreviations of the indices that a text names, in its order: `thứ hạng PAR Index, DTI`."""
    said = written_out(text)
    found: dict[str, int] = {}
    for one in catalogue.values():
        index = _INDEX.fullmatch(one.label.vi)
        if index is None:
            continue
        name, short = re.escape(index[1].lower()), re.escape(index[2].lower()).replace(r"\ ", "[ -]?")
        place = re.search(rf"\b{short}\b|\bchỉ số {name}\b", said)
        if place is not None:
            found.setdefault(index[2], place.start())
    return sorted(found, key=lambda short: found[short])


def listed_differences(text: str, labels: Sequence[str]) -> list[str]:
    """Return in what labels differ, if a text lists it: `số hóa, làm sạch`; nothing if one label has all of it."""
    said = " ".join(re.findall(r"\w+|[,;.:%()]", text.lower()))
    found: dict[str, str] = {}
    for one, two in combinations(labels, 2):
        rests = _differences(one.lower().split(), two.lower().split())
        if rests and _are_listed(said, *rests) and _says(said, *rests) and _says(said, *rests[::-1]):
            found |= {_begin(rest): min(found.get(_begin(rest), rest), rest, key=len) for rest in rests}
    names = [found[begin].split(",")[0] for begin in sorted(found, key=said.index)]
    return [] if any(all(name in label.lower() for name in names) for label in labels) else names


def _differences(one: list[str], two: list[str]) -> list[str]:
    """Return what two labels that begin alike do not share; nothing if one of it is a single word."""
    start = next((at for at, (left, right) in enumerate(zip(one, two, strict=False)) if left != right), 0)
    end = next((at for at, (left, right) in enumerate(zip(one[::-1], two[::-1], strict=False)) if left != right), 0)
    rests = [" ".join(words[start : len(words) - end]) for words in (one, two)]
    return rests if start >= _ALIKE and all(" " in rest for rest in rests) else []


def _are_listed(said: str, one: str, two: str) -> bool:
    """Return whether a text has two phrases beside each other, in either order."""
    few = rf"(?:\w+ ){{0,{_BETWEEN}}}"
    pairs = ((_begin(one), _begin(two)), (_begin(two), _begin(one)))
    return any(re.search(rf"\b{first} {few}(?:,|và|hoặc) {few}{second}\b", said) for first, second in pairs)


def _says(said: str, one: str, other: str) -> bool:
    """Return whether a text has half of the words of each part of a phrase, without those of another phrase."""
    there = set(said.split())
    shared = set(re.findall(r"\w+", other))
    parts = [set(re.findall(r"\w+", part)) - shared for part in one.split(",")]
    return all(2 * len(part & there) >= len(part) for part in parts) and any(parts)


def _begin(phrase: str) -> str:
    """Return the first two words of a phrase: they are mostly one word of two syllables."""
    return " ".join(re.findall(r"\w+", phrase)[:2])
