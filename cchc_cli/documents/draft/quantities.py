"""Figures that are neither a share nor a rank: `không quá 15 phút`, `10/10 thôn`, `không để xảy ra`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from cchc_cli.documents.audit.entry import Place
from cchc_cli.documents.claims import says_who, unit_of
from cchc_cli.documents.document import Document, Section
from cchc_cli.documents.draft.candidates import counted
from cchc_cli.documents.draft.clauses import clause_of
from cchc_cli.documents.draft.dues import deadlines_of
from cchc_cli.documents.draft.entries import Doubt, DraftEntry, Source, beside, entry_of
from cchc_cli.documents.draft.quotes import OPERATOR, is_quote
from cchc_cli.documents.draft.scopes import sentence_of
from cchc_cli.documents.draft.setting import Setting
from cchc_cli.documents.matching import Span, years_named
from cchc_cli.documents.parts import Part, part_of, where_of
from cchc_cli.domain.enums import Comparator, Unit
from cchc_cli.domain.figure_phrase import Figure, figures_in
from cchc_cli.domain.indicator import Catalogue
from cchc_cli.i18n.message import Message, message

_CHANGED = re.compile(r"(?<!\w)(?:giảm|rút ngắn|tăng)(?:\s+(?:thêm|xuống|lên|còn))?\s*$", re.IGNORECASE)
TIME = re.compile(r"\s*(?:giây|phút|giờ|ngày|tuần|tháng)(?:\s+làm việc)?(?!\w)", re.IGNORECASE)
"""The unit of how long something takes."""
_MEASURE = re.compile(r"\s*[^\W\d_]+(?:\s+[^\W\d_]+)?")
_CLOSING = re.compile(r"\s+trở (?:lên|xuống)", re.IGNORECASE)
_REACHES = re.compile(r"(?<!\w)đạt\s*$", re.IGNORECASE)
_ALL_OF = re.compile(r"(?<![\d/.,])(?<!ngày )(\d{1,4})/\1\s+(?=[^\W\d_])")
_NONE = re.compile(r"(?<!\w)không để\s+(?:xảy ra|phát sinh|tồn đọng|quá hạn|trễ|có|còn)\b[^,;.:]{0,60}", re.IGNORECASE)
_FRACTION = re.compile(
    r"(?<!\w)(?:(?:một|hơn|quá) nửa|(?:một|hai|ba) phần (?:ba|tư|bốn)"
    r"|(?<![\d/.,])[1-9]/[2-9](?=\s+(?:tổng\s+)?số\b))(?![\w/])[^,;.:%]{0,40}",
    re.IGNORECASE,
)
"""A share in words, which has no entry: `ít nhất một nửa số cán bộ`, `1/3 số xã`."""
_BEFORE = 60
_DURATION = re.compile(r"\b(?:thời gian|thời lượng)\b", re.IGNORECASE)
_STEP = re.compile(r"kể từ|trước khi|sau khi|báo cáo|\bthời hạn\b|trong vòng", re.IGNORECASE)
"""What tells the deadline of a step: `gửi báo cáo trong thời hạn 05 ngày kể từ …`."""


def _is_duration(sentence: str, figure: Figure) -> bool:
    """Return whether a time is how long something may take: `thời gian chờ không quá 15 phút`."""
    bounded = figure.operator in (Comparator.AT_MOST, Comparator.LESS_THAN)
    return bounded and _DURATION.search(sentence) is not None and not _STEP.search(sentence)


def likely(text: str, catalogue: Catalogue) -> Message | None:
    """Return the comment on a number of things with the indicators that count them; None if there are none."""
    found = counted(text, catalogue)
    if not found:
        return None
    return message(
        "draft.quantity-likely",
        "its unit is neither % nor a rank; perhaps {indicators:or}: add it by hand",
        indicators=found,
    )


def quantities_of(
    document: Document, section: Section, number: int, setting: Setting, conditions: Sequence[str]
) -> Iterator[DraftEntry | Doubt]:
    """Yield the bounds and changes of a paragraph in units that no share or rank has, and what may not happen.

    `conditions` are those of its entries: `trong vòng 30 ngày` there is not said again.
    """
    text, place, part = section.paragraphs[number - 1], Place(section.id, number), part_of(document, section.id)
    for figure in figures_in(text):
        if figure.unit not in (Unit.NUMBER, Unit.SCORE) or says_who(text, figure):
            continue
        start = figure.span[0]
        changed = _CHANGED.search(text, max(start - _BEFORE, 0), start)
        reaches = figure.unit is Unit.SCORE and _REACHES.search(text, max(start - _BEFORE, 0), start)
        if figure.operator is Comparator.EXACTLY and changed is None and not reaches:
            span = _asked_for(text, figure, part)
            shown = text[slice(*span)].strip() if span is not None else ""
            if span is not None and not any(shown in condition for condition in conditions):
                yield Doubt(place, shown, span, _reason(text, figure, setting), is_quantity=True)
            continue
        span = _span(text, figure, changed)
        shown = text[slice(*span)].strip()
        if any(shown in condition for condition in conditions):
            continue
        entry = None if changed is not None else _entry(Source(document, place, text, ()), figure, span, setting)
        said = _reason(text, figure, setting)
        yield entry if entry is not None else Doubt(place, shown, span, said, is_quantity=True)
    yield from _others(text, place)


def _asked_for(text: str, figure: Figure, part: Part) -> Span | None:
    """Return where a figure without an operator is with its unit, if verify asks for it."""
    if figure.unit is Unit.SCORE:
        return figure.span
    unit = unit_of(text, figure) if part is Part.TARGETS else None
    return None if unit is None else (figure.span[0], unit.end())


def _reason(text: str, figure: Figure, setting: Setting) -> Message:
    near = sentence_of(text, figure.span[0]) if figure.unit is Unit.NUMBER else ""
    return likely(near, setting.catalogue) or message("draft.quantity", "its unit is neither % nor a rank")


def _others(text: str, place: Place) -> Iterator[Doubt]:
    for found in _ALL_OF.finditer(text):
        word = _MEASURE.match(text, found.end())
        span = (found.start(), word.end() if word is not None else found.end())
        said = message("draft.all-of", "all of them, without a percentage: give it in the `notes` of `document`")
        yield Doubt(place, text[slice(*span)].strip(), span, said, is_quantity=True)
    for found in _FRACTION.finditer(text):
        said = message(
            "draft.fraction", "a share in words or as a fraction: write its percentage by hand, if an indicator fits"
        )
        yield Doubt(place, found[0].strip(), found.span(), said, is_quantity=True)
    for found in _NONE.finditer(text):
        said = message("draft.none", "a target of none: an `aim`, if an indicator fits")
        yield Doubt(place, found[0].strip(), found.span(), said, is_quantity=True)


def _span(text: str, figure: Figure, changed: re.Match[str] | None) -> Span:
    """Return where a figure is with its operator and its unit."""
    start, end = figure.span
    begins = OPERATOR.search(text, max(start - _BEFORE, 0), start) or changed
    measure = TIME.match(text, end) or _MEASURE.match(text, end)
    end = measure.end() if measure is not None and figure.unit is Unit.NUMBER else end
    closing = _CLOSING.match(text, end)
    return (begins.start() if begins is not None else start, closing.end() if closing is not None else end)


def _entry(source: Source, figure: Figure, span: Span, setting: Setting) -> DraftEntry | None:
    """Return the entry of a score, of how long something takes or of things that indicators count.

    Other numbers are left to the curator, and among the tasks the times that are deadlines of a step of a procedure.
    """
    document, place, text = source.document, source.place, source.text
    takes = TIME.match(text, figure.span[1]) is not None
    tasks = where_of(document, place.section) != str(Part.TARGETS)
    if takes and tasks and not _is_duration(sentence_of(text, figure.span[0]), figure):
        return None
    if figure.unit is Unit.NUMBER and not takes and not counted(sentence_of(text, figure.span[0]), setting.catalogue):
        return None
    figures, at = beside(text, figure)
    time = deadlines_of(document, place, text, figures)[at]
    clause = clause_of(text, [one.span for one in figures], at)
    entry = entry_of(replace(source, figures=figures), at, clause, time, setting)
    if not isinstance(entry, DraftEntry):
        return None
    words = text[slice(*span)].strip()
    quoted = is_quote(words, text, figure.value, figure.operator, sorted(years_named(entry.stated)))
    return replace(entry, stated=words) if quoted and entry.stated in words else entry
