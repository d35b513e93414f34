"""A draft: the head of a plan file and its entries, read from a document. Pure; reads no files."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cchc_cli.documents.audit.coverage import accounts_for_word
from cchc_cli.documents.audit.entry import COMPARATORS, Place
from cchc_cli.documents.claims import claims_of
from cchc_cli.documents.context import is_lead_in
from cchc_cli.documents.document import Document
from cchc_cli.documents.draft.aims import aims_of, assigned_of
from cchc_cli.documents.draft.candidates import Evidence, candidates
from cchc_cli.documents.draft.entries import Doubt, DraftEntry, counted_figures, figures_of
from cchc_cli.documents.draft.head import Head, head_of
from cchc_cli.documents.draft.quantities import quantities_of
from cchc_cli.documents.draft.restatements import restated
from cchc_cli.documents.draft.results import judged
from cchc_cli.documents.draft.rows import rows_of
from cchc_cli.documents.draft.scopes import sentence_of
from cchc_cli.documents.draft.setting import Setting
from cchc_cli.documents.parts import Part, closing, part_of
from cchc_cli.domain.enums import Level
from cchc_cli.domain.indicator import Catalogue
from cchc_cli.domain.locality import Localities, Locality
from cchc_cli.domain.scope import ScopeTerm
from cchc_cli.i18n.message import message

DRAFTED = frozenset({Part.TARGETS, Part.TASKS, Part.ANNEX, Part.OTHER, Part.ORGANISATION})

_LENGTH_OF_DAY = len("2026-11-28")


@dataclass(frozen=True, slots=True)
class Draft:
    """What a document says about itself, its entries, and the figures left to the curator, each in its order."""

    head: Head
    items: tuple[DraftEntry | Doubt, ...]

    @property
    def entries(self) -> tuple[DraftEntry, ...]:
        """Return the entries."""
        return tuple(item for item in self.items if isinstance(item, DraftEntry))

    @property
    def comments(self) -> tuple[Doubt, ...]:
        """Return what the curator decides: figures and words that no entry has, and possible aims."""
        return tuple(item for item in self.items if isinstance(item, Doubt))

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """Return the figures that no entry has."""
        return tuple(item for item in self.items if isinstance(item, Doubt) and item.is_figure)


def draft_of(
    document: Document,
    localities: Localities,
    catalogue: Catalogue,
    fields: dict[str, ScopeTerm],
    given: Locality | None = None,
) -> Draft:
    """Return the draft of a document; `given` is the locality that the user names."""
    head = head_of(document, localities, given)
    place = head.locality or (head.possible[0] if head.possible else None)
    level = place.level if place is not None else Level.COMMUNE
    setting = Setting(level, catalogue, fields, _in_province(place, head.issued, localities), head.period)
    items = [judged(item, document, head.period) for item in _items(document, setting)]
    entries = iter(restated([item for item in items if isinstance(item, DraftEntry)]))
    return Draft(head, tuple(next(entries) if isinstance(item, DraftEntry) else item for item in items))


def _in_province(place: Locality | None, issued: str | None, localities: Localities) -> bool:
    """Return whether a locality belonged to a province at once on the day of its plan."""
    if place is None or issued is None or len(issued) != _LENGTH_OF_DAY:
        return False
    parent = place.naming_on(datetime.date.fromisoformat(issued)).parent
    return parent is not None and parent in localities and localities[parent].level is Level.PROVINCE


def _items(document: Document, setting: Setting) -> Iterator[DraftEntry | Doubt]:
    for section in document.sections.values():
        part = part_of(document, section.id)
        if part not in DRAFTED or section.id == "FN":
            continue
        closed = closing(section)
        for number, text in enumerate(section.paragraphs, 1):
            if is_lead_in(text):
                continue
            if number in closed:
                yield from _behind(Place(section.id, number), text)
                continue
            found = [*figures_of(document, section, number, setting)]
            if part in (Part.TARGETS, Part.TASKS):
                found += assigned_of(document, section, number, setting)
            if part is Part.TARGETS:
                found += aims_of(document, section, number, setting)
            if part in (Part.TARGETS, Part.TASKS):
                found += quantities_of(document, section, number, setting, _conditions(found))
            words = []
            if part in (Part.TARGETS, Part.TASKS):
                words = list(_words(document, Place(section.id, number), found, setting))
            yield from (item for item in found if not _is_redundant(item, found, words))
            yield from words
        yield from rows_of(document, section, setting)


def _behind(place: Place, text: str) -> Iterator[Doubt]:
    """Yield the figures behind the recipients, which are seldom a part of the plan."""
    reason = message(
        "draft.closing", "behind the recipients or the signature: no target, unless the plan continues there"
    )
    for figure in counted_figures(text):
        yield Doubt(place, text[slice(*figure.span)], figure.span, reason)


def _conditions(found: Sequence[DraftEntry | Doubt]) -> list[str]:
    entries = (item.fields.get("qualifiers", {}) for item in found if isinstance(item, DraftEntry))
    return [qualifiers["condition"] for qualifiers in entries if "condition" in qualifiers]


def _is_redundant(item: DraftEntry | Doubt, found: Sequence[DraftEntry | Doubt], words: Sequence[Doubt]) -> bool:
    """Return whether a possible aim is in the comment on a word of its paragraph, or is the first of an entry there."""
    if not isinstance(item, Doubt) or item.is_figure or not item.candidates:
        return False
    entries = (one for one in found if isinstance(one, DraftEntry) and one.candidates)
    first = item.candidates[0].indicator
    return bool(words) or any(one.candidates[0].indicator == first for one in entries)


def _words(document: Document, place: Place, found: Sequence[DraftEntry | Doubt], setting: Setting) -> Iterator[Doubt]:
    """Yield the words of completion of a paragraph that no item of it accounts for, with their candidates."""
    headings = " ".join(document.headings(place.section))
    entries = [(item.stated, _has_figure(item)) for item in found if isinstance(item, DraftEntry)]
    assigned = {item.span for item in found if isinstance(item, Doubt) and not item.candidates}
    for claim in claims_of(document):
        if claim.place != place or not claim.is_word or claim.span in assigned:
            continue
        if not any(accounts_for_word(stated, has_figure, claim) for stated, has_figure in entries):
            reason = message("draft.word", "`{word}` here is a target, or an exception with a reason", word=claim.shown)
            likely = candidates(setting.catalogue, Evidence(sentence_of(claim.text, claim.span[0]), "", headings))
            yield Doubt(place, claim.shown, claim.span, reason, is_figure=False, candidates=likely)


def _has_figure(entry: DraftEntry) -> bool:
    return any(key in entry.fields for key in (*COMPARATORS, "trajectory"))
