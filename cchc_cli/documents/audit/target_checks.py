"""What each target of a plan must have in the document it comes from."""

from collections.abc import Iterator, Sequence

from cchc_cli.documents.audit.entry import Entry, Place
from cchc_cli.documents.audit.finding import Difference, Step
from cchc_cli.documents.changes import is_increase
from cchc_cli.documents.document import Document, Table
from cchc_cli.documents.matching import has_year, matches, years_named
from cchc_cli.documents.parts import Part, part_of, where_of
from cchc_cli.domain import figure_phrase as phrases
from cchc_cli.domain.checks import Check
from cchc_cli.domain.enums import Unit
from cchc_cli.i18n.message import Message, message


def target_differences(entry: Entry, others: Sequence[Entry], document: Document) -> Iterator[Difference]:
    """Yield what is wrong with one target; `others` are all targets of its plan."""
    text, missing = text_at(document, entry.place)
    if text is None:
        yield _difference(entry, Check.LOCATION, missing, "source")
        return
    yield from _stated(entry, text, document)
    yield from _figures(entry)
    yield from _increase(entry, text)
    yield from _years(entry, text)
    yield from _relations(entry, others, document)
    expected = where_of(document, entry.place.section)
    unsaid = part_of(document, entry.place.section) is Part.OTHER and entry.where == str(Part.TARGETS)
    if entry.where != expected and not unsaid:
        said = message(
            "verify.where",
            "`where` is {where}, but by its heading section {section} belongs to {expected}",
            where=entry.where,
            section=entry.place.section,
            expected=expected,
        )
        yield _difference(entry, Check.PART, said, "source")


def text_at(document: Document, place: Place) -> tuple[str | None, Message]:
    """Return the text at a place, or None and what is missing."""
    section = document.sections.get(place.section)
    if section is None:
        return None, message("verify.no-section", "the document has no section {section}", section=place.section)
    if place.row:
        row = section.row(place.table, place.row)
        missing = message(
            "verify.no-row",
            "section {section} has no row {row} in a table {table}",
            section=section.id,
            row=place.row,
            table=place.table,
        )
        return (None if row is None else " ".join(row)), missing
    missing = message(
        "verify.no-paragraph",
        "section {section} has no paragraph {paragraph}, only {count}",
        section=section.id,
        paragraph=place.paragraph,
        count=len(section.paragraphs),
    )
    return section.paragraph(place.paragraph), missing


def times_found(entry: Entry, text: str, document: Document) -> int:
    """Return how often the phrase of a target is found at its place: in a table, in how many cells."""
    if not entry.place.row:
        return len(matches(entry.stated, text))
    table = document.sections[entry.place.section].tables[entry.place.table - 1]
    cells = table.rows[entry.place.row - 1]
    found = [at for at in range(len(cells)) if in_cell(entry, table, cells, at)]
    years = entry.due_years
    if len(found) > 1 and years:
        found = [at for at in found if has_year(years[-1], table.column(at))] or found
    return len(found) or len(matches(entry.stated.lower(), text.lower()))


def in_cell(entry: Entry, table: Table, cells: tuple[str, ...], at: int) -> bool:
    """Return whether a phrase is in a cell, or begins in the head of its column and ends in the cell."""
    stated = entry.stated.lower()
    whole = f"{table.column(at)} {cells[at]}".lower()
    start = len(whole) - len(cells[at])
    return any(way[-1][1] > start for way in matches(stated, whole))


def _difference(entry: Entry, check: Check, said: Message, *path: Step) -> Difference:
    return Difference(check, ("targets", entry.index, *path), entry.place, said)


def _stated(entry: Entry, text: str, document: Document) -> Iterator[Difference]:
    stated = phrases.normal(entry.stated)
    messages = []
    if len(stated) > phrases.MAX_LENGTH:
        messages.append(
            message(
                "verify.stated-long",
                "`stated` has {length} characters, more than {limit}",
                length=len(stated),
                limit=phrases.MAX_LENGTH,
            )
        )
    if len(phrases.parts(stated)) > 2:
        messages.append(message("verify.stated-parts", "`stated` leaves words out in more than one place"))
    found = times_found(entry, text, document)
    if found == 0:
        messages.append(message("verify.stated-missing", "`stated` not found there: {stated}", stated=stated))
    elif found > 1:
        messages.append(
            message(
                "verify.stated-ambiguous",
                "ambiguous `stated`, found {count} times, quote a few more words: {stated}",
                count=found,
                stated=stated,
            )
        )
    for said in messages:
        yield _difference(entry, Check.STATED, said, "source", "stated")


def _figures(entry: Entry) -> Iterator[Difference]:
    """Compare figure and operator with the phrase; a target without a figure has nothing to compare here."""
    if entry.comparator is None:
        return
    numbers = phrases.numbers_in(entry.stated)
    for figure in (*entry.figures, *entry.further):
        if figure not in numbers:
            said = message(
                "verify.value", "the figure {figure} is not in `stated`: {stated}", figure=figure, stated=entry.stated
            )
            yield _difference(entry, Check.VALUE, said)
    read = phrases.comparator_in(entry.stated)
    if entry.comparator != read:
        said = message(
            "verify.operator",
            "`{operator}`, but `stated` means `{read}`: {stated}",
            operator=entry.comparator,
            read=str(read),
            stated=entry.stated,
        )
        yield _difference(entry, Check.OPERATOR, said)


def _increase(entry: Entry, text: str) -> Iterator[Difference]:
    """Yield a difference if the quoted figure is an increase, which is no level; gains in rank have indicators."""
    found = matches(entry.stated, text)
    if entry.comparator is None or len(entry.figures) != 1 or len(found) != 1 or entry.place.row:
        return
    for figure in phrases.figures_in(text):
        quoted = any(start <= figure.span[0] and figure.span[1] <= end for start, end in found[0])
        if not quoted or figure.value != entry.figures[0] or figure.unit is not Unit.PERCENT:
            continue
        if figure.points or is_increase(text, figure.span):
            said = message(
                "verify.increase",
                "the figure is an increase, not a level: write `aim: increase` with its `base`, and the figure in the "
                "`note`",
            )
            yield _difference(entry, Check.VALUE, said)


def _years(entry: Entry, text: str) -> Iterator[Difference]:
    for year in entry.base_years:
        if not has_year(year, text):
            said = message("verify.base-year", "the baseline year {year} is not in the document there", year=str(year))
            yield _difference(entry, Check.BASE, said, "base")
    if entry.base_words is not None and not matches(entry.base_words, text):
        said = message("verify.base", "the baseline is not in the document there: {base}", base=entry.base_words)
        yield _difference(entry, Check.BASE, said, "base")
    for year in sorted(years_named(entry.stated) - {*entry.due_years, *entry.base_years}):
        said = message(
            "verify.stated-year", "`stated` names the year {year}, which is neither due nor baseline", year=str(year)
        )
        yield _difference(entry, Check.YEAR, said, "source", "stated")


def _relations(entry: Entry, others: Sequence[Entry], document: Document) -> Iterator[Difference]:
    for word, places in (("restates", entry.restates), ("contradicts", entry.contradicts)):
        for place in places:
            said = _relation(entry, word, place, others, document)
            if said is not None:
                yield _difference(entry, Check.RELATION, said, word)


def _relation(entry: Entry, word: str, place: Place, others: Sequence[Entry], document: Document) -> Message | None:
    """Return what is wrong with a reference to another place."""
    there = place.words
    if text_at(document, place)[0] is None:
        return message(
            "verify.relation-place", "{word} {place}, which the document does not have", word=word, place=there
        )
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
        return message(
            "verify.relation-back",
            "{word} {place}, where no target of the same indicator points back; remove `{word}` if the "
            "indicators differ",
            word=word,
            place=there,
        )
    if word == "restates" and not same:
        return message("verify.restates-other", "restates {place}, where the figure is different", place=there)
    if word == "contradicts" and len(same) == len(back):
        return message("verify.contradicts-same", "contradicts {place}, where the figure is the same", place=there)
    return None
