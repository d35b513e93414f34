"""The entries of a draft: one for each figure of the targets, the tasks and the tables of a document."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from cchc_cli.documents.audit.entry import Place
from cchc_cli.documents.changes import is_increase, is_start
from cchc_cli.documents.context import surroundings
from cchc_cli.documents.document import Document, Section
from cchc_cli.documents.draft.candidates import Candidate, Evidence, candidates, counted
from cchc_cli.documents.draft.clauses import Clause, clause_of
from cchc_cli.documents.draft.cuts import base_of_figure, continues_cut, is_cut
from cchc_cli.documents.draft.quotes import quote
from cchc_cli.documents.draft.scopes import (
    Words,
    among_of,
    counted_of,
    each_of,
    exclusions_of,
    fields_of,
    is_hedged,
    level_above,
    levels_of,
    listed_fields,
    ordered,
    possible_field,
    sentence_of,
    service_levels_of,
)
from cchc_cli.documents.draft.shared_words import shared_words
from cchc_cli.documents.draft.times import Due, Time, due_around, due_of, inexact_time, is_listed, times_in
from cchc_cli.documents.draft.trajectories import Rise, trajectory_of
from cchc_cli.documents.parts import where_of
from cchc_cli.domain.enums import Comparator, Level, Unit
from cchc_cli.domain.figure_phrase import Figure, figures_in
from cchc_cli.domain.indicator import Catalogue
from cchc_cli.domain.scope import ScopeTerm
from cchc_cli.i18n.message import Message, message

INCREASE = message(
    "draft.gain", "an increase, not a level: write `aim: increase` with its `base`, and the figure in the `note`"
)
_AVERAGE = re.compile(r"bình quân|trung bình", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DraftEntry:
    """An entry of the draft: the keys of the plan file but `indicator`, and the candidates for that."""

    place: Place
    fields: Mapping[str, Any]
    stated: str
    where: str
    candidates: tuple[Candidate, ...]
    span: tuple[int, int]
    remarks: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Doubt:
    """A figure that the draft leaves to the curator, with its place and the reason."""

    place: Place
    shown: str
    span: tuple[int, int]
    reason: Message
    is_figure: bool = True
    is_quantity: bool = False
    """A figure in a unit that no share or rank has: `không quá 15 phút`."""


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


@dataclass(frozen=True, slots=True)
class Setting:
    """What the entries are read against: the plan's level, the catalogue and the known fields."""

    level: Level
    catalogue: Catalogue
    fields: Mapping[str, ScopeTerm]
    in_province: bool = False
    """Whether a commune belongs to its province at once: a rank `cấp xã` is among the communes of the province."""


def figures_of(document: Document, section: Section, number: int, setting: Setting) -> Iterator[DraftEntry | Doubt]:
    """Yield the entries and the doubtful figures of one paragraph, in its order."""
    text = section.paragraphs[number - 1]
    place = Place(section.id, number)
    figures = counted_figures(text)
    if not figures:
        return
    spans = [figure.span for figure in figures]
    path = trajectory_of(text, figures)
    dues = dues_of(text, figures)
    around = due_around(surroundings(document, section.id, number))
    for at, figure in enumerate(figures):
        clause = clause_of(text, spans, at)
        if path is not None and at in path.figures:
            if at == path.figures[0]:
                yield _entry_of_path(document, place, text, path, clause, setting)
        elif figure.unit is not Unit.RANK and (change := change_of(text, figure)) is not None:
            yield Doubt(place, text[slice(*figure.span)], figure.span, change)
        else:
            due = dues[at] if dues[at] is not None else around
            yield _entry(Source(document, place, text, figures), at, clause, due, setting)


def change_of(text: str, figure: Figure) -> Message | None:
    """Return why a figure is no target: it says how much something changes, or where the change begins."""
    if is_start(text, figure.span):
        return message("draft.start", "the value before the change, not a target")
    if figure.points or is_increase(text, figure.span):
        return INCREASE
    return None


def dues_of(text: str, figures: Sequence[Figure]) -> list[Due | None]:
    """Return the deadlines of the figures of a paragraph: their own, or those of the others of their sentence."""
    spans = [figure.span for figure in figures]
    found: list[Due | None] = []
    opening = next((time.due for time in times_in(text[:120]) if time.start == 0 and _opens(text, time)), None)
    for at, figure in enumerate(figures):
        clause = clause_of(text, spans, at)
        own = due_of(text, (clause.start, clause.end), figure.span, spans)
        before = found[at - 1] if at and _same_sentence(text, spans, at) else None
        opened = opening if not re.search(r"\.\s", text[: figure.span[0]]) else None
        found.append(own if own is not None else before if before is not None else opened)
    for at in reversed(range(len(found) - 1)):
        if found[at] is None and is_listed(text, spans[at], spans[at + 1]):
            found[at] = found[at + 1]
    return found


def _opens(text: str, time: Time) -> bool:
    """Return whether a time at the beginning of a sentence is that of all its parts; `hằng năm` needs a comma."""
    return time.due != "every-year" or text[time.end : time.end + 1] == ","


def counted_figures(text: str) -> list[Figure]:
    """Return the figures that a target may have: shares, ranks and gains in places."""
    return [figure for figure in figures_in(text) if figure.unit in (Unit.PERCENT, Unit.RANK)]


def _same_sentence(text: str, spans: Sequence[tuple[int, int]], at: int) -> bool:
    between = text[spans[at - 1][1] : spans[at][0]]
    return re.search(r"[.;]\s(?!\s*(?:trong (?:số )?đó|riêng|còn)\b)", between) is None


def words_of(text: str, figures: Sequence[Figure], at: int, clause: Clause) -> Words:
    """Return the words of a figure up to the figures beside it."""
    start, end = figures[at].span
    before = max((one.span[1] for one in figures[:at] if one.span[1] > clause.start), default=clause.start)
    after = min((one.span[0] for one in figures[at + 1 :] if one.span[0] < clause.end), default=clause.end)
    return Words(
        text[before:start],
        text[end:after],
        clause.whole,
        clause.forward,
        sentence_of(text, start),
        is_hedged(text, start),
    )


def _entry(source: "Source", at: int, clause: Clause, due: Due | None, setting: Setting) -> DraftEntry | Doubt:
    """Return the entry of a figure; a doubt if no phrase quotes it unambiguously."""
    document, place, text, figures = source.document, source.place, source.text, source.figures
    figure = _governed(source, at)
    words = words_of(text, figures, at, clause)
    reduces = is_cut(text, figures, at, words) or figure.points
    base = base_of_figure(text, figure, clause, words) if reduces else None
    above = level_above(words, setting.level)
    if above is not None:
        reason = message("draft.level-above", "the figure is for `{level}`, above the level of the plan", level=above)
        return Doubt(place, text[slice(*figure.span)], figure.span, reason)
    operators = [found.start() for found in _OPERATORS.finditer(text, clause.start, figure.span[0])]
    stated = quote(text, figure, clause.forward, [*_years(due), *_years(base)], operators)
    if stated is None:
        reason = message("draft.no-quote", "no short phrase quotes this figure with its operator")
        return Doubt(place, text[slice(*figure.span)], figure.span, reason)
    fields = _fields(figure, words, due, base if base is not None or not reduces else "unknown", setting)
    headings = " ".join(document.headings(place.section))
    gain = figure.points and figure.unit is Unit.RANK
    found = candidates(setting.catalogue, Evidence(clause.near, clause.whole, headings, figure.unit, gain))
    remarks = (
        *_remarks(figure, words),
        *shared_words(text, figure, clause, words, due),
        *_field_remark(fields, words, found, setting),
        *_counted_apart(fields, clause, found, setting),
    )
    return DraftEntry(place, fields, stated, where_of(document, place.section), found, figure.span, remarks)


@dataclass(frozen=True, slots=True)
class Source:
    """A paragraph with its figures."""

    document: Document
    place: Place
    text: str
    figures: Sequence[Figure]


def _governed(source: Source, at: int) -> Figure:
    """Return a figure with the operator of the one before it where only the level or what is cut differs."""
    figure = source.figures[at]
    before = _governed(source, at - 1) if at else figure
    between = source.text[before.span[1] : figure.span[0]]
    listed = re.search(r"(?:,|\bvà)\s*$", between) is not None and not re.search(r"[.;:]\s", between)
    if (
        figure.operator is Comparator.EXACTLY
        and listed
        and (_AT_LEVEL.match(source.text, figure.span[1]) or continues_cut(source.text, source.figures, at))
    ):
        return replace(figure, operator=before.operator)
    return figure


_AT_LEVEL = re.compile(r"\s*(?:ở|tại|đối với|của)\s+cấp\b", re.IGNORECASE)
_OPERATORS = re.compile(
    r"(?<!\w)(?:tối thiểu|ít nhất|không (?:dưới|thấp hơn|quá|vượt quá)|tối đa|trên|dưới|từ|hơn|vượt|\d+(?:,\d+)?%)",
    re.IGNORECASE,
)


def _fields(
    figure: Figure, words: Words, due: Due | None, base: int | str | dict[str, int] | None, setting: Setting
) -> dict[str, Any]:
    """Return the keys of an entry in the order of the plan file."""
    fields: dict[str, Any] = {}
    scope: dict[str, Any] = {}
    if levels := levels_of(words, setting.level):
        scope["level"] = ordered(levels)
    named = fields_of(words, setting.fields)
    if named:
        scope["field"] = ordered(named)
    if service := service_levels_of(words):
        scope["service_level"] = ordered(service)
    if figure.unit is Unit.RANK and not figure.points:
        among = among_of(words, setting.level, setting.in_province)
        scope |= {"among": among} if among is not None else {}
    if scope:
        fields["scope"] = scope
    if len(named) > 1 and each_of(words):
        fields["each"] = True
    fields[str(figure.operator)] = figure.value if figure.unit is not Unit.RANK else int(figure.value)
    if due is not None:
        fields["due"] = due
    if base is not None:
        fields["base"] = base
    qualifiers: dict[str, Any] = {}
    if excluded := exclusions_of(words):
        qualifiers["excluding"] = excluded
    if counted := counted_of(words):
        qualifiers["counting"] = counted
    if words.hedged:
        qualifiers["hedge"] = True
    if _AVERAGE.search(words.before[-25:]):
        qualifiers["average"] = True
    if figure.approximate:
        qualifiers["approximate"] = True
    if qualifiers:
        fields["qualifiers"] = qualifiers
    return fields


def _field_remark(
    fields: Mapping[str, Any], words: Words, found: Sequence[Candidate], setting: Setting
) -> Iterator[Message]:
    """Yield the field that the words name, unless the scope or the first candidate has it."""
    field = None if "field" in fields.get("scope", {}) else possible_field(words, setting.fields)
    if field is None:
        return
    name = setting.fields[field].label.vi.lower()
    if not found or name not in setting.catalogue[found[0].indicator].label.vi.lower():
        yield message("draft.field", "perhaps of one field: `field: {field}` in `scope`", field=field)


def _counted_apart(
    fields: Mapping[str, Any], clause: Clause, found: Sequence[Candidate], setting: Setting
) -> Iterator[Message]:
    """Yield the fields that the words list with one figure, if the candidates have an indicator for each of them."""
    if "field" in fields.get("scope", {}):
        return
    labels = [setting.catalogue[one.indicator].label.vi.lower() for one in found]
    names = [name for name in listed_fields(clause.near, setting.fields) if any(name in label for label in labels)]
    if len(names) > 1 and not any(all(name in label for name in names) for label in labels):
        yield message("draft.counted-apart", "the sentence names {names:and}: each needs its own entry", names=names)


def _remarks(figure: Figure, words: Words) -> tuple[Message, ...]:
    found: list[Message] = []
    if figure.upper is not None:
        found.append(message("draft.range", "a range: give it in a `note`"))
    time = inexact_time(words.behind) or inexact_time(words.before)
    if time is not None:
        found.append(
            message("draft.time", "the document says `{time}`: check `due`, and give the time in a `note`", time=time)
        )
    return tuple(found)


def _entry_of_path(
    document: Document, place: Place, text: str, path: Rise, clause: Clause, setting: Setting
) -> DraftEntry:
    """Return the entry of a figure that rises from year to year."""
    evidence = Evidence(clause.near, clause.whole, " ".join(document.headings(place.section)), Unit.PERCENT)
    found = candidates(setting.catalogue, evidence)
    first = path.stated.split(" … ")[0]
    start = text.find(first)
    fields: dict[str, Any] = {"trajectory": dict(path.keys)}
    where = where_of(document, place.section)
    return DraftEntry(place, fields, path.stated, where, found, (start, start + len(first)))


def _years(value: Any) -> list[int]:
    if isinstance(value, dict):
        return [year for year in value.values() if isinstance(year, int)]
    return [value] if isinstance(value, int) else []
