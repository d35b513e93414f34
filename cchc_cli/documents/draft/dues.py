"""The deadlines of the figures of one paragraph: their own, or those that they share with the figures beside them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from cchc_cli.documents.audit.entry import Place
from cchc_cli.documents.context import surroundings
from cchc_cli.documents.document import Document
from cchc_cli.documents.draft.clauses import clause_of
from cchc_cli.documents.draft.lists_of_times import listed_times
from cchc_cli.documents.draft.times import Time, is_listed, time_around, time_of, times_in
from cchc_cli.documents.matching import Span
from cchc_cli.domain.figure_phrase import Figure, figures_in

PRESENT = re.compile(
    r"(?<!\w)(?:(?<!thực )(?<!thể )hiện(?: nay| tại| đạt| là| mới)|mới đạt|đã đạt)(?!\w)", re.IGNORECASE
)
"""Words of what is so already."""
_ASIDE = re.compile(r"\([^()]*\)")
_LEADS = re.compile(
    r"[ –+*•-]*(?:(?:theo đó|cụ thể|trong đó|mục tiêu|chỉ tiêu|phấn đấu|trước mắt)\b[,:]?\s*)*", re.IGNORECASE
)
"""What may stand before a time that opens a sentence: `Theo đó, đến năm 2028, …`."""
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def deadlines_of(document: Document, place: Place, text: str, figures: Sequence[Figure]) -> list[Time | None]:
    """Return the deadlines of the figures of a paragraph: those of its words, otherwise of its lead-in or headings."""
    return [within(document, place, own) for own in times_of(text, figures)]


def within(document: Document, place: Place, own: Time | None) -> Time | None:
    """Return the deadline that a paragraph gives, with the year around it if it has none: that of `quý II`."""
    return own if own is not None and not own.yearless else filled(own, time_above(document, place))


def time_above(document: Document, place: Place) -> Time | None:
    """Return the deadline that the lead-in or the headings of a paragraph give."""
    return time_around(surroundings(document, place.section, place.paragraph))


def filled(own: Time | None, around: Time | None) -> Time | None:
    """Return a time, with the year of the one around it if it has none; without one, the one around it."""
    if own is not None and not own.yearless:
        return own
    return around if own is None or around is None else replace(own, due=around.due)


def times_of(text: str, figures: Sequence[Figure]) -> list[Time | None]:
    """Return the times of the figures of a paragraph: their own, or those of the others of their sentence.

    The times of brackets that have figures of their own are those of these figures only:
    `năm 2026 đạt 88% (năm 2025 là 71%)`.
    """
    asides = asides_in(text)
    spans = [figure.span for figure in figures]
    inside = [next((aside for aside in asides if aside[0] <= span[0] < aside[1]), None) for span in spans]
    outer = iter(
        _dues(without(text, asides), [span for span, aside in zip(spans, inside, strict=True) if aside is None])
    )
    every = iter(_dues(text, spans))
    found = [next(outer) if aside is None else own for own, aside in zip(every, inside, strict=True)]
    return [
        None if aside is not None and _is_present(text, aside) else due
        for due, aside in zip(found, inside, strict=True)
    ]


def _is_present(text: str, aside: Span) -> bool:
    """Return whether a bracket says what is so already and no year: `(hiện nay 71%)`."""
    return PRESENT.search(text, *aside) is not None and _YEAR.search(text, *aside) is None


def asides_in(text: str) -> list[Span]:
    """Return the brackets of a text that have a figure of their own behind other words of their sentence."""
    return [
        found.span()
        for found in _ASIDE.finditer(text)
        if figures_in(found[0]) and figures_in(re.split(r"[.;]\s", text[: found.start()])[-1])
    ]


def without(text: str, spans: Sequence[Span]) -> str:
    """Return a text with blanks in place of some of its parts, so that the others stay where they are."""
    for start, end in spans:
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return text


def _dues(text: str, spans: Sequence[Span]) -> list[Time | None]:
    found: list[Time | None] = []
    listed = listed_times(text, spans)
    for at, span in enumerate(spans):
        clause = clause_of(text, spans, at)
        own = listed[at] if at in listed else time_of(text, (clause.start, clause.end), span, spans)
        before = found[at - 1] if at and _same_sentence(text, spans, at) else None
        shared = before if before is not None else _opening(text, span[0])
        if own is not None and own.yearless:
            own = replace(own, due=None if shared is None else shared.due)
        found.append(own if own is not None else shared)
    for at in reversed(range(len(found) - 1)):
        time, following = found[at], found[at + 1]
        if following is None or not is_listed(text, spans[at], spans[at + 1]):
            continue
        if time is None:
            found[at] = following
        elif time.yearless:
            found[at] = replace(time, due=following.due)
    return found


def _opening(text: str, figure: int) -> Time | None:
    """Return the time that opens the sentence of a figure, or its part behind a semicolon, and holds for all of it.

    Where several parts before that of the figure have one, the figure may belong to each: a time without `due`.
    """
    sentence = max((stop.end() for stop in re.finditer(r"\.\s", text[:figure])), default=0)
    starts = [sentence, *(stop.end() for stop in re.finditer(r";\s", text[:figure]) if stop.start() >= sentence)]
    times = [time for time in times_in(text) if sentence <= time.start and time.end <= figure]
    here = [time for time in times if time.start >= starts[-1] and _opens(text, starts[-1], time)]
    if here:
        return here[-1]
    given = [time for time in times for start in starts if _opens(text, start, time, only_first=True)]
    if len({str(time.due) for time in given}) > 1:
        return replace(given[-1], due=None, inexact=True)
    return given[0] if given else None


def _opens(text: str, start: int, time: Time, *, only_first: bool = False) -> bool:
    """Return whether a time begins a part of a text or ends before a colon; `hằng năm` needs a comma or a colon."""
    behind = text[time.end :].lstrip()[:1]
    if time.start < start or not _LEADS.fullmatch(text, start, time.start):
        return behind == ":" and not only_first
    return time.due != "every-year" or behind in (",", ":")


def _same_sentence(text: str, spans: Sequence[Span], at: int) -> bool:
    between = text[spans[at - 1][1] : spans[at][0]]
    return re.search(r"[.;]\s(?!\s*(?:trong (?:số )?đó|riêng|còn)\b)", between) is None
