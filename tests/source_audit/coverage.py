"""Every percent of a plan document, and every word of completion or of all, is a target or an exception of the plan."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from source_audit.document import PREAMBLE, Document
from source_audit.entry import Entry, Exempt, Place
from source_audit.matching import Span, matches, percents

REPORT = "P1"
"""Part one of a document in parts (only huong-xuan) reports on the years before and sets no targets."""

HEADING = 0
"""Number of the paragraph under which a percent in a heading is reported."""

_WORDS = re.compile(r"(?<!\w)(?<!kiện )(toàn bộ|hoàn thành)(?!\w)", re.IGNORECASE)
"""Not in `kiện toàn bộ máy`: there the words are `kiện toàn` and `bộ máy`."""


@dataclass(frozen=True)
class _Claim:
    """A percent with the number before it, or a word, which has none; and where it stands."""

    place: Place
    shown: str
    percent: bool
    number: Decimal | None
    span: Span
    text: str

    def inside(self, way: tuple[Span, ...]) -> bool:
        return any(start <= self.span[0] and self.span[1] <= end for start, end in way)


def coverage_findings(entries: Sequence[Entry], exempt: Sequence[Exempt], document: Document) -> Iterator[str]:
    """Claims that no target and no exception accounts for, and exceptions that account for none."""
    used: set[int] = set()
    by_place: dict[Place, list[Entry]] = {}
    for entry in entries:
        by_place.setdefault(entry.place, []).append(entry)
    for claim in _claims(document):
        if any(_covers(entry, claim) for entry in by_place.get(claim.place, ())):
            continue
        listed = [
            index for index, line in enumerate(exempt) if line.place == claim.place and _within(line.stated, claim)
        ]
        used.update(listed[:1])
        if not listed:
            yield f"{claim.place}: {claim.shown} is no target here and not in document.exceptions"
    for index, line in enumerate(exempt):
        if index not in used:
            yield f"{line.place}: document.exceptions lists what is not there or is a target: {line.stated}"


def covering(entry: Entry, entries: Sequence[Entry], document: Document) -> list[Entry]:
    """The targets that account for any claim that `entry` accounts for, itself included; none without a claim."""
    own = [claim for claim in _claims(document) if _covers(entry, claim)]
    return [other for other in entries if any(_covers(other, claim) for claim in own)]


@lru_cache(maxsize=8)
def _claims(document: Document) -> tuple[_Claim, ...]:
    """Every percent sign of a document outside its report, and every word in the paragraphs of its sections."""
    found: list[_Claim] = []
    for section in document.sections.values():
        if section.id == REPORT or section.id.startswith(f"{REPORT}."):
            continue
        for number, text in enumerate((section.heading, *section.paragraphs), HEADING):
            place = Place(section.id, number)
            for figure, span in percents(text):
                shown = "% without a number" if figure is None else f"{figure}%"
                found.append(_Claim(place, shown, True, figure, span, text))
            if number != HEADING and section.id != PREAMBLE:
                found += [_Claim(place, word[0], False, None, word.span(), text) for word in _WORDS.finditer(text)]
    return tuple(found)


def _covers(entry: Entry, claim: _Claim) -> bool:
    """Whether a claim is inside the words that `stated` of this target quotes; a percent has to be its figure too."""
    if entry.place != claim.place or (claim.percent and claim.number not in entry.figures):
        return False
    return _within(entry.stated, claim)


def _within(quoted: str, claim: _Claim) -> bool:
    found = matches(quoted, claim.text)
    return len(found) == 1 and claim.inside(found[0])
