"""The `due` of each target against the deadline that a draft reads for its figure, or against the years around it."""

import re
from collections.abc import Iterator, Mapping, Sequence

from cchc_cli.documents.audit.entry import Entry
from cchc_cli.documents.audit.finding import Difference, Step
from cchc_cli.documents.audit.target_checks import in_cell, text_at
from cchc_cli.documents.context import surroundings
from cchc_cli.documents.document import Document
from cchc_cli.documents.draft.clauses import clause_of
from cchc_cli.documents.draft.dues import times_of, within
from cchc_cli.documents.draft.entries import beside
from cchc_cli.documents.draft.rows import time_of_value
from cchc_cli.documents.draft.times import Due, Time, time_of, times_in
from cchc_cli.documents.matching import (
    counted_years,
    date_pattern,
    has_every_year,
    has_year,
    is_in,
    matches,
    number_pattern,
)
from cchc_cli.documents.table_values import values_of
from cchc_cli.domain.checks import Check
from cchc_cli.domain.figure_phrase import Figure, figures_in
from cchc_cli.i18n.message import Message, message

_STOP = re.compile(r"[.;]\s")
_JOINT = re.compile(r",|\bvà\b")


def due_differences(entry: Entry, document: Document) -> Iterator[Difference]:
    """Yield what is wrong with the deadline of a target, or that it has none where the document gives one.

    Where a draft reads a deadline for the figure, it is required; otherwise a year of the place or around it will do.
    """
    text, _ = text_at(document, entry.place)
    if text is None:
        return
    own = _read(entry, document, text)
    if not entry.has_due and not entry.due_years:
        yield from _missing(entry, document, text, own)
        return
    given = [(time, time.due) for time in own if time is not None and time.due is not None]
    if any(_says(entry, due) for _, due in given):
        return
    if (
        not entry.figures
        or entry.set_by is not None
        or len(given) < max(len(own), 1)
        or any(time.inexact for time, _ in given)
    ):
        yield from _around(entry, document, text)
    elif not any(_says(entry, due) for due in _beside(entry, text)):
        time, due = given[0]
        said = message(
            "verify.other-due",
            "for this figure the document says `{words}`, which is `due: {due}`",
            words=time.text,
            due=written(due),
        )
        yield _difference(entry, said, "due")


def _read(entry: Entry, document: Document, text: str) -> list[Time | None]:
    """Return the times that a draft reads for the figure of a target: of each cell that its phrase quotes."""
    if len(entry.figures) > 1:
        return []
    if entry.place.row:
        table = document.sections[entry.place.section].tables[entry.place.table - 1]
        values = [one for one in values_of(table) if one.row == entry.place.row and one.number in entry.figures]
        cells = table.rows[entry.place.row - 1]
        return [time_of_value(table, one) for one in values if in_cell(entry, table, cells, one.column)]
    figure = _figure(entry, text)
    if figure is not None:
        figures, at = beside(text, figure)
        return [times_of(text, figures)[at]]
    found = matches(entry.stated, text)
    if entry.figures or len(found) != 1:
        return []
    span = (found[0][0][0], found[0][-1][1])
    start = max((stop.end() for stop in _STOP.finditer(text, 0, span[0])), default=0)
    end = next((stop.start() for stop in _STOP.finditer(text, span[1])), len(text))
    return [time_of(text, (start, end), span, [])]


def _figure(entry: Entry, text: str) -> Figure | None:
    """Return the figure of a paragraph that the phrase of a target quotes."""
    found = matches(entry.stated, text)
    if len(found) != 1 or len(entry.figures) != 1:
        return None
    quoted = (
        figure
        for figure in figures_in(text)
        if figure.value == entry.figures[0]
        and any(start <= figure.span[0] and figure.span[1] <= end for start, end in found[0])
    )
    return next(quoted, None)


def _beside(entry: Entry, text: str) -> list[Due | None]:
    """Return the times that belong to a figure beside the first: `từ năm 2027, mỗi năm 15%`, `90% và duy trì đến 2030`.

    Between two figures, the first part up to a comma or `và` belongs to the one before, the last to the one behind.
    """
    figure = None if entry.place.row else _figure(entry, text)
    if figure is None:
        return []
    figures, at = beside(text, figure)
    clause = clause_of(text, [one.span for one in figures], at)
    start, end = clause.start, clause.end
    if at and figures[at - 1].span[1] > start:
        joint = _JOINT.search(text, figures[at - 1].span[1], figure.span[0])
        start = figure.span[0] if joint is None else joint.end()
    if at + 1 < len(figures) and figures[at + 1].span[0] < end:
        joints = [*_JOINT.finditer(text, figure.span[1], figures[at + 1].span[0])]
        end = joints[-1].start() if joints else figures[at + 1].span[0]
    return [time.due for time in times_in(text) if start <= time.start and time.end <= end]


def _missing(entry: Entry, document: Document, text: str, own: Sequence[Time | None]) -> Iterator[Difference]:
    """Yield that a target has no deadline, where its words, its column, a lead-in or a heading give one."""
    dues = [None if time is None else time.due for time in own]
    if entry.place.row:
        first = next((due for due in dues if due is not None), None)
        if first is not None and None not in dues:
            said = message(
                "verify.no-due-column",
                "the column or the row has a deadline, but there is no `due: {due}`",
                due=written(first),
            )
            yield _difference(entry, said)
        return
    if not own or (own[0] is not None and not entry.figures):
        return  # a further time in the sentence of an aim need not be its own
    due = dues[0]
    if due == "every-year":
        said = message("verify.no-every-year", "the document says every year, but there is no `due: every-year`")
        yield _difference(entry, said)
    elif due is not None:
        said = message("verify.no-due", "the sentence has a deadline, but there is no `due: {due}`", due=written(due))
        yield _difference(entry, said)
    else:
        around = within(document, entry.place, own[0])
        if around is not None and around.due is not None:
            said = message(
                "verify.no-due-above",
                "the lead-in or the heading above has a deadline, but there is no `due: {due}`",
                due=written(around.due),
            )
            yield _difference(entry, said)


def _around(entry: Entry, document: Document, text: str) -> Iterator[Difference]:
    """Yield the years and dates of a deadline that neither its place nor what is around it has."""
    around = list(surroundings(document, entry.place.section, entry.place.paragraph))
    if entry.place.row:
        table = document.sections[entry.place.section].tables[entry.place.table - 1]
        around += [table.column(at) for at in range(len(table.rows[entry.place.row - 1]))]
    for year in entry.due_years:
        if year not in counted_years(text) and not any(has_year(year, one) for one in (text, *around)):
            said = message("verify.due", "the due year {year} is not in the document there", year=str(year))
            yield _difference(entry, said, "due")
    if entry.before is not None and not any(_is_before(entry.before, one) for one in (text, *around)):
        said = message("verify.before", "the date {date} is not in the document there", date=entry.before)
        yield _difference(entry, said, "due")
    if entry.every_year and (len(entry.figures) > 1 or not has_every_year(text)):
        said = message("verify.every-year", "due every year, but the document does not say so there")
        yield _difference(entry, said, "due")
    if entry.set_by is not None and not is_in(number_pattern(entry.set_by), text):
        said = message("verify.set-by", "{number} sets the due date, but is not there", number=entry.set_by)
        yield _difference(entry, said, "due")


def _is_before(date: str, text: str) -> bool:
    """Return whether the text has a date; `trước năm 2028` is before its first day."""
    year, _, day = date.partition("-")
    return is_in(date_pattern(date), text) or (day == "01-01" and is_in(rf"(?i:\btrước năm) {year}(?!\d)", text))


def _says(entry: Entry, due: Due | None) -> bool:
    """Return whether a target has a deadline."""
    if not isinstance(due, Mapping):
        return entry.every_year if due == "every-year" else entry.due_years == (due,)
    if "before" in due:
        return bool(entry.before == due["before"])
    if "set_by" in due:
        return entry.set_by is not None and is_in(number_pattern(entry.set_by), due["set_by"])
    return entry.due_years == (due["from"], due["to"])


def written(value: int | str | Mapping[str, object]) -> str:
    """Return a deadline or a baseline as the plan file writes it."""
    if not isinstance(value, Mapping):
        return str(value)
    return f"{{{', '.join(f'{key}: {one}' for key, one in value.items())}}}"


def _difference(entry: Entry, said: Message, *path: Step) -> Difference:
    return Difference(Check.YEAR, ("targets", entry.index, *path), entry.place, said)
