"""Every claim of a document is a target, or an exception of the plan with its reason."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from cchc_cli.documents.audit.entry import Entry, Exempt, Place
from cchc_cli.documents.audit.finding import Difference
from cchc_cli.documents.changes import is_increase
from cchc_cli.documents.claims import Claim, claims_of
from cchc_cli.documents.document import Document
from cchc_cli.documents.matching import has_year, is_in, matches
from cchc_cli.documents.parts import Part, part_of
from cchc_cli.domain.checks import Check
from cchc_cli.domain.figure_phrase import figures_in
from cchc_cli.i18n.message import message

ALWAYS = frozenset({Part.OTHER, Part.ORGANISATION, Part.BASES})
"""Parts that no plan names in `covers`: a percent in them is accounted for in any case."""


@dataclass(frozen=True, slots=True)
class Covers:
    """The parts that a plan names in `covers`, and those that it has targets of: of these it has every figure too."""

    named: frozenset[str]
    used: frozenset[str]


def coverage_differences(
    entries: Sequence[Entry], exempt: Sequence[Exempt], document: Document, covers: Covers
) -> Iterator[Difference]:
    """Yield the claims that no target and no exception accounts for, and the exceptions that account for none."""
    used: set[Exempt] = set()
    by_place: dict[Place, list[Entry]] = {}
    for entry in entries:
        by_place.setdefault(entry.place, []).append(entry)
    listed: dict[Place, list[Exempt]] = {}
    for line in exempt:
        listed.setdefault(line.place, []).append(line)
    for claim in claims_of(document):
        if any(_covers(entry, claim) for entry in by_place.get(claim.place, ())):
            continue
        lines = [line for line in listed.get(claim.place, ()) if _within(line.stated, claim)]
        used.update(lines[:1])
        if not lines and is_covered(claim, covers):
            yield _uncovered(claim)
    for line in exempt:
        text = document.paragraph(line.place.section, line.place.paragraph) or ""
        if line not in used and (line.place.row or not matches(line.stated, text) or _has_figure(line, document)):
            said = message(
                "verify.exception",
                "the exception is not in the document there, or is a target: {stated}",
                stated=line.stated,
            )
            yield Difference(Check.EXCEPTION, ("document", "exceptions", line.index), line.place, said)


def is_covered(claim: Claim, covers: Covers) -> bool:
    """Return whether a plan has to account for a claim."""
    if claim.is_word:
        return str(claim.part) in covers.named
    return str(claim.part) in covers.named | covers.used or claim.part in ALWAYS


def covering(entry: Entry, entries: Sequence[Entry], document: Document) -> list[Entry]:
    """Return the targets that account for any claim of `entry`, itself included; none without a claim."""
    own = [claim for claim in claims_of(document) if not claim.is_word and _covers(entry, claim)]
    return [other for other in entries if any(_covers(other, claim) for claim in own)]


def covered_parts(described: Mapping[str, object], entries: Sequence[Entry], document: Document) -> Covers:
    """Return the parts that a plan covers."""
    named = described.get("covers", ["targets"])
    parts = (part_of(document, entry.place.section) for entry in entries if entry.place.section in document.sections)
    used = frozenset(map(str, parts)) - {str(Part.ANNEX)}
    return Covers(frozenset(map(str, named)) if isinstance(named, list) else frozenset(), used)


def _has_figure(line: Exempt, document: Document) -> bool:
    """Return whether an exception quotes a figure: then it is not needed, as a target accounts for it."""
    figures = (claim for claim in claims_of(document) if not claim.is_word)
    return any(claim.place == line.place and _within(line.stated, claim) for claim in figures)


def _uncovered(claim: Claim) -> Difference:
    if claim.shown == "%":
        said = message("verify.uncovered-sign", "a % without a number is neither a target nor an exception")
    else:
        said = message(
            "verify.uncovered",
            "`{claim}` is neither a target nor an exception: {text}",
            claim=claim.shown,
            text=_near(claim),
        )
    return Difference(Check.COVERAGE, ("targets",), claim.place, said)


def _near(claim: Claim) -> str:
    """Return the words around a claim; of a cell, its row, column and unit."""
    if claim.value is not None:
        value = claim.value
        return ", ".join(part for part in (value.label, value.head, f"{claim.text} {value.unit}".strip()) if part)
    start, end = max(claim.span[0] - 30, 0), claim.span[1] + 40
    text = claim.text[start:end]
    return f"{'…' if start else ''}{text}{'…' if end < len(claim.text) else ''}"


def _covers(entry: Entry, claim: Claim) -> bool:
    """Return whether a claim is inside the words that `stated` of this target quotes, with its figure."""
    if entry.place != claim.place:
        return False
    if claim.is_word:
        return accounts_for_word(entry.stated, bool(entry.figures), claim)
    if claim.is_quantity and is_in(_as_printed(claim), f"{entry.words} {entry.base_words or ''}"):
        return True
    if entry.condition and is_in(_with_neighbour(claim), entry.condition):
        return True
    ranges = (one.upper for one in figures_in(entry.stated) if one.upper is not None and one.value in entry.figures)
    if entry.aim is not None and is_increase(claim.text, claim.span):
        return _within(entry.stated, claim)
    if claim.number not in (*entry.figures, *entry.further, *ranges):
        return False
    if claim.value is not None:
        years = entry.due_years
        return not years or not any(map(str.isdigit, claim.value.head)) or has_year(years[-1], claim.value.head)
    return _within(entry.stated, claim)


def _as_printed(claim: Claim) -> str:
    """Return the pattern of a figure with its unit, however it is spaced."""
    return r"(?<![\d,.])" + r"\s*".join(map(re.escape, re.findall(r"[\d,.]+|[^\W\d_]+|%", claim.shown)))


def _with_neighbour(claim: Claim) -> str:
    """Return the pattern of a figure with the word before or behind it, which tells it from an equal one beside it."""
    before = re.search(r"(\w+)\W*$", claim.text[: claim.span[0]])
    behind = re.match(r"\W*(\w+)", claim.text[claim.span[1] :])
    figure = _as_printed(claim)
    ways = [rf"(?<!\w){re.escape(before[1])}\W*{figure}"] if before is not None else []
    ways += [rf"{figure}\W*{re.escape(behind[1])}(?!\w)"] if behind is not None else []
    return "|".join(ways) or figure


def accounts_for_word(stated: str, has_figure: bool, claim: Claim) -> bool:
    """Return whether a target accounts for a word: its quote has it, or a figure of the sentence it is in.

    The word then says how the figure is reached.
    """
    return _within(stated, claim) or (has_figure and _shares_sentence(stated, claim))


def _shares_sentence(stated: str, claim: Claim) -> bool:
    found = matches(stated, claim.text)
    if len(found) != 1:
        return False
    start, end = sorted((found[0][-1][0], claim.span[0]))
    return not re.search(r"[.;]\s", claim.text[start:end])


def _within(quoted: str, claim: Claim) -> bool:
    found = matches(quoted, claim.text)
    return len(found) == 1 and any(start <= claim.span[0] and claim.span[1] <= end for start, end in found[0])
