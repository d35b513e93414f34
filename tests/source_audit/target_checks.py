"""What each target of a plan has to have in the document it comes from."""

from collections.abc import Iterator, Sequence

from cchc_cli.domain import figure_phrase as phrases
from source_audit.document import Document
from source_audit.entry import Entry
from source_audit.matching import has_every_year, has_year, is_in, matches, number_pattern, years_named

TASKS = ("nhiệm vụ", "giải pháp", "kinh phí", "tổ chức thực hiện")
TARGETS = ("mục tiêu", "chỉ tiêu")
"""What headings say of the part of the document that they open."""


def target_findings(entry: Entry, others: Sequence[Entry], document: Document) -> Iterator[str]:
    """What is wrong with one target; `others` are all targets of its plan."""
    section = document.sections.get(entry.place.section)
    if section is None:
        yield f"{entry}: the document has no section {entry.place.section}"
        return
    paragraph = section.paragraph(entry.place.paragraph)
    if paragraph is None:
        yield f"{entry}: section {section.id} has {len(section.paragraphs)} paragraphs, not {entry.place.paragraph}"
        return
    for message in (
        *_stated(entry, paragraph),
        *_figures(entry),
        *_years(entry, paragraph),
        *_relations(entry, others, document),
        *_where(entry, document),
    ):
        yield f"{entry}: {message}"


def _stated(entry: Entry, paragraph: str) -> Iterator[str]:
    stated = phrases.normal(entry.stated)
    if len(stated) > phrases.MAX_LENGTH:
        yield f"stated has {len(stated)} characters, more than {phrases.MAX_LENGTH}"
    if len(phrases.parts(stated)) > 2:
        yield "stated leaves words out at more than one place"
    found = len(matches(stated, paragraph))
    if found == 0:
        yield f"stated not found in the paragraph: {stated}"
    elif found > 1:
        yield f"ambiguous stated, found {found} times, make it longer: {stated}"


def _figures(entry: Entry) -> Iterator[str]:
    """A target without a figure has nothing to compare here; a percent sign in its phrase would be left uncovered."""
    if entry.comparator is None:
        return
    numbers = phrases.numbers_in(entry.stated)
    for figure in entry.figures:
        if figure not in numbers:
            yield f"the figure {figure} is not in stated: {entry.stated}"
    said = phrases.comparator_in(entry.stated)
    if entry.comparator != said:
        yield f"{entry.comparator}, but stated says {said}: {entry.stated}"


def _years(entry: Entry, paragraph: str) -> Iterator[str]:
    for year in entry.due_years:
        if not has_year(year, paragraph):
            yield f"the due year {year} is not in the paragraph"
    for year in entry.base_years:
        if not has_year(year, paragraph):
            yield f"the base year {year} is not in the paragraph"
    if entry.every_year and not has_every_year(paragraph):
        yield "due every year, but the paragraph does not say so"
    if entry.set_by is not None and not is_in(number_pattern(entry.set_by), paragraph):
        yield f"the due date is set by {entry.set_by}, which is not in the paragraph"
    if entry.base_words is not None and not matches(entry.base_words, paragraph):
        yield f"the base is not in the paragraph: {entry.base_words}"
    for year in sorted(years_named(entry.stated) - {*entry.due_years, *entry.base_years}):
        yield f"stated names the year {year}, which is neither due nor base"


def _relations(entry: Entry, others: Sequence[Entry], document: Document) -> Iterator[str]:
    for word, places in (("restates", entry.restates), ("contradicts", entry.contradicts)):
        for place in places:
            if document.paragraph(place.section, place.paragraph) is None:
                yield f"{word} {place}, which the document does not have"
                continue
            back = [
                other
                for other in others
                if other.index != entry.index
                and other.indicator == entry.indicator
                and other.place == place
                and entry.place in (other.restates if word == "restates" else other.contradicts)
            ]
            same = [other for other in back if other.promise == entry.promise]
            if not back:
                yield f"{word} {place}, where no target of the same indicator points back"
            elif word == "restates" and not same:
                yield f"restates {place}, where the figure is another"
            elif word == "contradicts" and len(same) == len(back):
                yield f"contradicts {place}, where the figure is the same"


def _where(entry: Entry, document: Document) -> Iterator[str]:
    expected = part_of_document(document, entry.place.section)
    if entry.where != expected:
        yield f"where is {entry.where}, but by its heading the section belongs to {expected}"


def part_of_document(document: Document, section: str) -> str:
    """`tasks` under a heading of duties, `targets` under one of targets: the nearest heading that says only one."""
    for heading in document.headings(section):
        tasks = any(word in heading.lower() for word in TASKS)
        targets = any(word in heading.lower() for word in TARGETS)
        if tasks != targets:
            return "tasks" if tasks else "targets"
    return "annex"
