"""Every percent of a plan document is a target, or is listed with the reason why it is none."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from source_audit.document import Document
from source_audit.entry import Entry, Place
from source_audit.matching import Span, matches, percents

REPORT = "P1"
"""Part one of a document in parts (only huong-xuan) reports on the years before and sets no targets."""

HEADING = 0
"""Number of the paragraph under which a percent in a heading is reported."""


@dataclass(frozen=True)
class NoTarget:
    """A percent that is no target: a line of exceptions.yaml."""

    plan: str
    place: Place
    text: str
    reason: str


@dataclass(frozen=True)
class _Percent:
    place: Place
    number: Decimal | None
    span: Span
    text: str

    def inside(self, way: tuple[Span, ...]) -> bool:
        return any(start <= self.span[0] and self.span[1] <= end for start, end in way)


def coverage_findings(entries: Sequence[Entry], exceptions: Sequence[NoTarget], document: Document) -> Iterator[str]:
    """Percents that no target and no exception accounts for, and exceptions that account for none."""
    used: set[NoTarget] = set()
    by_place: dict[Place, list[Entry]] = {}
    for entry in entries:
        by_place.setdefault(entry.place, []).append(entry)
    for percent in _percents(document):
        if any(_covers(entry, percent) for entry in by_place.get(percent.place, ())):
            continue
        listed = [line for line in exceptions if line.place == percent.place and _within(line.text, percent)]
        used.update(listed)
        if not listed:
            shown = "% without a number" if percent.number is None else f"{percent.number}%"
            yield f"{percent.place}: {shown} is no target here and is not in exceptions.yaml"
    for line in exceptions:
        if line not in used:
            yield f"{line.place}: exceptions.yaml lists what is not there or is a target: {line.text}"


def covering(entry: Entry, entries: Sequence[Entry], document: Document) -> list[Entry]:
    """The targets that account for any percent that `entry` accounts for, itself included; none without a percent."""
    own = [percent for percent in _percents(document) if _covers(entry, percent)]
    return [other for other in entries if any(_covers(other, percent) for percent in own)]


@lru_cache(maxsize=8)
def _percents(document: Document) -> tuple[_Percent, ...]:
    """Every percent sign of a document outside its report."""
    return tuple(
        _Percent(Place(section.id, number), figure, span, text)
        for section in document.sections.values()
        if section.id != REPORT and not section.id.startswith(f"{REPORT}.")
        for number, text in enumerate((section.heading, *section.paragraphs), HEADING)
        for figure, span in percents(text)
    )


def _covers(entry: Entry, percent: _Percent) -> bool:
    """Whether a percent is a figure of this target, inside the words that its `stated` quotes."""
    return entry.place == percent.place and percent.number in entry.figures and _within(entry.stated, percent)


def _within(quoted: str, percent: _Percent) -> bool:
    found = matches(quoted, percent.text)
    return len(found) == 1 and percent.inside(found[0])
