"""The entries of a draft: one for each figure of the targets, the tasks and the tables of a document."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from cchc_cli.documents.audit.entry import Place
from cchc_cli.documents.changes import is_increase, is_start
from cchc_cli.documents.document import Document, Section
from cchc_cli.documents.draft.bodies import bodies_of
from cchc_cli.documents.draft.candidates import Candidate, Evidence, candidates
from cchc_cli.documents.draft.clauses import Clause, clause_of, subject_above
from cchc_cli.documents.draft.conditions import condition_of, is_excepted
from cchc_cli.documents.draft.cuts import base_of_figure, continues_cut, is_cut, is_proposal
from cchc_cli.documents.draft.dues import filled, time_above, times_of
from cchc_cli.documents.draft.levels import level_above, levels_of
from cchc_cli.documents.draft.quotes import quote
from cchc_cli.documents.draft.remarks import remarks_on, time_remark
from cchc_cli.documents.draft.scopes import (
    Words,
    among_of,
    counted_of,
    counts_officials,
    each_of,
    exclusions_of,
    fields_of,
    ordered,
    service_levels_of,
)
from cchc_cli.documents.draft.setting import Setting
from cchc_cli.documents.draft.shared_words import shared_words
from cchc_cli.documents.draft.shares import quote_with_share, shares_of
from cchc_cli.documents.draft.times import Due, Time
from cchc_cli.documents.draft.trajectories import Rise, is_end_of_rise, is_step, trajectory_of
from cchc_cli.documents.draft.words_of import words_of
from cchc_cli.documents.parts import where_of
from cchc_cli.domain.enums import Aim, Comparator, Unit
from cchc_cli.domain.figure_phrase import Figure, figures_in
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
    near: str = ""
    """The words that say what the figure measures."""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A figure that the draft leaves to the curator, with its place and the reason."""

    place: Place
    shown: str
    span: tuple[int, int]
    reason: Message
    is_figure: bool = True
    candidates: tuple[Candidate, ...] = ()
    is_quantity: bool = False
    """A figure in a unit that no share or rank has: `không quá 15 phút`."""


def figures_of(document: Document, section: Section, number: int, setting: Setting) -> Iterator[DraftEntry | Doubt]:
    """Yield the entries and the doubtful figures of one paragraph, in its order."""
    text = section.paragraphs[number - 1]
    if figures := counted_figures(text):
        place = Place(section.id, number)
        source = Source(document, place, text, figures, above=section.paragraphs[: number - 1])
        yield from figures_in_words(source, time_above(document, place), setting)


def figures_in_words(source: "Source", around: Time | None, setting: Setting) -> Iterator[DraftEntry | Doubt]:
    """Yield the entries and the doubtful figures of a paragraph or of a cell; `around` is when its place says."""
    document, place, text, figures = source.document, source.place, source.text, source.figures
    spans = [figure.span for figure in figures]
    path = trajectory_of(text, figures)
    times = [filled(own, around) for own in times_of(text, figures)]
    for at, figure in enumerate(figures):
        clause = clause_of(text, spans, at)
        above = subject_above(source.above, clause.near)
        clause = replace(clause, near=above) if above else clause
        if path is not None and at in path.figures:
            if at == path.figures[0]:
                yield _entry_of_path(document, place, text, path, clause, setting)
        elif figure.unit is not Unit.RANK and (change := change_of(text, figure)) is not None:
            gain = _gain_of(source, at, clause, times[at], setting)
            yield gain if gain is not None and change is INCREASE else _left(place, text, figure, change)
        else:
            yield entry_of(source, at, clause, times[at], setting)
    yield from _excepted(place, text, figures)


def _excepted(place: Place, text: str, figures: Sequence[Figure]) -> Iterator[Doubt]:
    """Yield the shares of what a target leaves out, unless its condition has them."""
    spans = [figure.span for figure in figures]
    conditions = (condition_of(words_of(text, figures, at, clause_of(text, spans, at))) for at in range(len(figures)))
    said = " ".join(one for one in conditions if one)
    for figure in figures_in(text):
        if figure.unit is Unit.PERCENT and is_excepted(text, figure.span[0]) and text[slice(*figure.span)] not in said:
            reason = message("draft.excepted", "part of what is not counted: the `condition` of a target")
            yield _left(place, text, figure, reason)


def _left(place: Place, text: str, figure: Figure, reason: Message) -> Doubt:
    return Doubt(place, text[slice(*figure.span)], figure.span, reason)


def _gain_of(source: "Source", at: int, clause: Clause, time: Time | None, setting: Setting) -> DraftEntry | None:
    """Return the aim of an increase, which is no level: its figure is in the `note`."""
    text, figure = source.text, source.figures[at]
    due = "every-year" if is_step(text, figure.span[0]) else None if time is None else time.due
    words = words_of(text, source.figures, at, clause)
    base = base_of_figure(text, figure, clause, words)
    stated = quote(text, figure, False, [*_years(due), *_years(base)], elsewhere=source.elsewhere)
    if stated is None:
        return None
    fields: dict[str, Any] = {"aim": str(Aim.INCREASE)}
    if due is not None:
        fields["due"] = due
    fields["base"] = "unknown" if base is None else base
    if manner := _manner(figure, words):
        fields["qualifiers"] = manner
    note = stated if "tăng" in stated.lower() else f"tăng {stated[:1].lower()}{stated[1:]}"
    headings = " ".join(source.document.headings(source.place.section))
    found = candidates(setting.catalogue, Evidence(clause.near, clause.whole, headings, figure.unit))
    where = where_of(source.document, source.place.section)
    remarks = (time_remark(time.text),) if time is not None and time.inexact else ()
    return DraftEntry(source.place, fields, stated, where, found, figure.span, remarks, clause.near, note)


def change_of(text: str, figure: Figure) -> Message | None:
    """Return why a figure is no target: it says how much something changes, or where the change begins."""
    if is_start(text, figure.span):
        return message("draft.start", "the value before the change, not a target")
    if is_end_of_rise(text, figure.span[0]):
        return message("draft.until", "where a yearly change ends: `until` of a `trajectory`, if the years are known")
    if figure.points or is_increase(text, figure.span):
        return INCREASE
    return None


def counted_figures(text: str) -> list[Figure]:
    """Return the figures that a target may have: shares, ranks and gains in places.

    Those of what it leaves out are not among them, nor the second figure of a target.
    """
    second = {share.figure.span for share in shares_of(text).values()}
    found = (one for one in figures_in(text) if one.unit in (Unit.PERCENT, Unit.RANK) and one.span not in second)
    return [figure for figure in found if not is_excepted(text, figure.span[0])]


def beside(text: str, figure: Figure) -> tuple[list[Figure], int]:
    """Return one figure of a text with those that a target may have, and where it is among them."""
    others = (one for one in counted_figures(text) if one.span != figure.span)
    figures = sorted((figure, *others), key=lambda one: one.span)
    return figures, next(at for at, one in enumerate(figures) if one is figure)


def entry_of(source: "Source", at: int, clause: Clause, time: Time | None, setting: Setting) -> DraftEntry | Doubt:
    """Return the entry of a figure; a doubt if no phrase quotes it unambiguously."""
    due = None if time is None else time.due
    document, place, text, figures = source.document, source.place, source.text, source.figures
    figure = _governed(source, at)
    words = words_of(text, figures, at, clause)
    cut = is_cut(text, figures, at, words)
    reduces = cut or figure.points
    base = base_of_figure(text, figure, clause, words) if reduces else None
    above = level_above(words, setting.level)
    if above is not None:
        reason = message("draft.level-above", "the figure is for `{level}`, above the level of the plan", level=above)
        return Doubt(place, text[slice(*figure.span)], figure.span, reason)
    operators = [found.start() for found in _OPERATORS.finditer(text, clause.start, figure.span[0])]
    years = _years(due)
    needed = [] if setting.period is None else setting.period.later(years)
    allowed = [*years, *_years(base)]
    stated = quote(text, figure, clause.forward, allowed, operators, needed, source.elsewhere)
    if stated is not None and words.share is not None:
        stated = quote_with_share(text, figure, words.share, stated, allowed)
    if stated is None:
        reason = message("draft.no-quote", "no short phrase quotes this figure with its operator")
        return Doubt(place, text[slice(*figure.span)], figure.span, reason)
    headings = " ".join(document.headings(place.section))
    gain = figure.points and figure.unit is Unit.RANK
    evidence = Evidence(
        clause.near,
        clause.whole,
        headings,
        figure.unit,
        gain,
        operator=figure.operator,
        cut=cut,
        verb=clause.verb,
        of_part=clause.of_part,
    )
    found = candidates(setting.catalogue, evidence)
    base = "unknown" if base is None and reduces and not is_proposal(words) else base
    fields = _fields(figure, words, clause.near, due, base, found, setting)
    remarks = (
        *remarks_on(figure, words, clause, time, fields, found, setting),
        *shared_words(text, figure, clause, words, due),
        *_of_bodies(source, at),
    )
    return DraftEntry(
        place, fields, stated, where_of(document, place.section), found, figure.span, remarks, clause.near
    )


def _of_bodies(source: "Source", at: int) -> Iterator[Message]:
    who = bodies_of(source.text, source.figures, at) if source.figures[at].unit is Unit.PERCENT else None
    if who is not None:
        yield message("draft.bodies", "perhaps only of `{who}`: then give it as `body` or `part` in `scope`", who=who)


@dataclass(frozen=True, slots=True)
class Source:
    """A paragraph, or a cell of a row, with its figures."""

    document: Document
    place: Place
    text: str
    figures: Sequence[Figure]
    elsewhere: Sequence[str] = ()
    """The other cells of the row."""
    above: Sequence[str] = ()
    """The paragraphs of the section before it."""


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
    figure: Figure,
    words: Words,
    near: str,
    due: Due | None,
    base: int | str | dict[str, int] | None,
    found: Sequence[Candidate],
    setting: Setting,
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
    if words.share is not None:
        scope["share"] = words.share.keys
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
    officials = bool(found) and counts_officials(setting.catalogue[found[0].indicator])
    if counted := counted_of(words, near, officials):
        qualifiers["counting"] = counted
    if figure.unit is Unit.PERCENT and (condition := condition_of(words)):
        qualifiers["condition"] = condition
    qualifiers |= _manner(figure, words)
    if qualifiers:
        fields["qualifiers"] = qualifiers
    return fields


def _manner(figure: Figure, words: Words) -> dict[str, bool]:
    """Return the qualifiers that say how a figure is meant: `phấn đấu`, `bình quân`, `khoảng`."""
    average = _AVERAGE.search(words.before[-25:]) is not None
    said = {"hedge": words.hedged, "average": average, "approximate": figure.approximate}
    return {key: True for key, one in said.items() if one}


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
