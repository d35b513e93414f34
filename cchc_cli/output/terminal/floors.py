"""Render what higher-level documents require of a place, grouped by area."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.console import RenderableType
from rich.text import Text

from cchc_cli.analysis.requirements import RequiredFigure
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Reason
from cchc_cli.domain.locality import Locality
from cchc_cli.i18n.language import Lang
from cchc_cli.output import documents, figures, places, result_text
from cchc_cli.output.labels import AREAS, LEVELS, REASONS
from cchc_cli.output.terminal.page import TableColumn, lines, sections, text


def render(
    place: Locality, found: Sequence[RequiredFigure], year: int | None, corpus: Corpus, lang: Lang
) -> Iterator[RenderableType]:
    """Yield the place, a table of its floors, and the documents that set them."""
    name = place.naming.full_name
    yield text(f"{name}, {year}" if year is not None else name, "head")
    yield from (text(line) for line in places.sentences(corpus.localities, place, lang))
    yield text(lang.say_count("floors.count", "{count} floor", "{count} floors", count=len(found)))
    if not found:
        yield text(_nothing(year, lang), "dim")
    if found:
        columns = [
            TableColumn(lang.say("table.indicator", "Indicator"), 10, least=14),
            TableColumn(lang.say("table.floor", "Floor"), 6, least=12),
            TableColumn(lang.say("floors.document", "Document"), 7, least=12),
            TableColumn(lang.say("floors.remarks", "Remarks"), 9, least=12),
        ]
        groups = groupby(found, key=lambda one: corpus.catalogue[one.indicator].area)
        yield from sections(
            columns,
            ((lang.of(AREAS[area]).upper(), (_cells(one, corpus, lang) for one in rows)) for area, rows in groups),
        )
    named = (document for one in found for document in one.documents)
    yield from (text(line, "dim") for line in documents.used(corpus, named, lang))


def _nothing(year: int | None, lang: Lang) -> str:
    if year is None:
        return lang.say("floors.none", "the data has no figure of a higher level that applies to this place")
    return lang.say(
        "floors.none-in", "the data has no figure of a higher level that applies to this place in {year}", year=year
    )


def _cells(one: RequiredFigure, corpus: Corpus, lang: Lang) -> list[str | Text]:
    floor = one.floor
    scope = figures.scope(one.scope, lang)
    limits = figures.qualifiers(floor.target, lang)
    return [
        lines(text(lang.of(corpus.catalogue[one.indicator].label)), text(f"({scope})", "dim") if scope else None),
        lines(text(documents.requirement_text(corpus, floor, lang)), text(f"({limits})", "dim") if limits else None),
        text(f"{documents.short_name(corpus, floor.plan)}, {lang.of(LEVELS[floor.level])}"),
        lines(*(text(remark, "dim") for remark in _remarks(one, corpus, lang))),
    ]


def _remarks(one: RequiredFigure, corpus: Corpus, lang: Lang) -> Iterator[str]:
    if not one.in_force:
        yield lang.say("floors.due-later", "due later")
    if one.later_stage_unknown:
        yield lang.of(REASONS[Reason.LATER_STAGE_UNKNOWN])
    if one.floor.target.doubt:
        yield f"(?) {one.floor.target.doubt}"
    for other in one.others:
        yield result_text.also_set(other, one.floor, corpus, lang)
    if one.upcoming is not None:
        yield lang.say(
            "table.upcoming", "next milestone: {figure} ({document})", **result_text.named(one.upcoming, corpus, lang)
        )
    if one.farther is not None:
        yield lang.say(
            "table.farther-document",
            "{level} sets {figure} ({document})",
            level=LEVELS[one.farther.level],
            **result_text.named(one.farther, corpus, lang),
        )
    if one.unreadable:
        yield lang.of(REASONS[Reason.UNREADABLE])
    for quoted in one.nearer:
        yield result_text.quoted(quoted, corpus, lang)
