"""Render what higher-level documents require of a place, by group and area, with what its neighbours set."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.console import RenderableType
from rich.text import Text

from cchc_cli.analysis.bases import UnknownDocument
from cchc_cli.analysis.floor_groups import FloorGroup, GroupedFloors, grouped
from cchc_cli.analysis.requirements import Neighbours, RequiredFigure, row_key
from cchc_cli.analysis.rows import Row
from cchc_cli.analysis.steps import DatedValue, figures_of
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Level, Reason
from cchc_cli.domain.locality import Locality
from cchc_cli.i18n.language import Lang
from cchc_cli.i18n.message import Message, message, plural
from cchc_cli.output import documents, figures, places, result_text
from cchc_cli.output.data import unknown_documents_text
from cchc_cli.output.labels import AREAS, LEVELS, REASONS
from cchc_cli.output.terminal.page import TableColumn, in_one, indented, table_head, table_row, text


def render(
    place: Locality,
    found: Sequence[RequiredFigure],
    beside: Neighbours,
    unknown: Sequence[UnknownDocument],
    year: int | None,
    corpus: Corpus,
    lang: Lang,
) -> Iterator[RenderableType]:
    """Yield the place, the number of figures, a table by group and area with what neighbours set, and the documents.

    `unknown` are documents that may set further floors.
    """
    name = places.full_name(corpus.localities, place)
    yield text(f"{name}, {year}" if year is not None else name, "head")
    yield from (text(line) for line in places.sentences(corpus.localities, place, lang))
    blocks = grouped(corpus, place, found, year)
    yield text(_count(found, blocks, year, place, lang))
    if unknown:
        yield text(lang.of(unknown_documents_text(unknown, corpus)), "warn")
    if not found:
        yield text(_nothing(year, lang), "dim")
        return
    columns = [
        TableColumn(lang.say("table.indicator", "Indicator"), 10, least=14),
        TableColumn(lang.say("table.floor", "Floor"), 6, least=14),
        TableColumn(lang.say("floors.document", "Document"), 8, least=12),
    ]
    yield table_head(columns)
    shown: set[object] = set()
    for block in blocks:
        yield text(lang.of(_head(block, place)), "head")
        for area, rows in groupby(block.figures, key=lambda one: corpus.catalogue[one.indicator].area):
            yield text(lang.of(AREAS[area]).upper(), "head")
            for one in rows:
                yield table_row(columns, _cells(one, corpus, lang))
                said = list(_remarks(one, block.group, corpus, lang))
                if said:
                    yield indented(text(in_one(said), "dim"), 4)
                key = row_key(corpus, one)
                if key in beside and key not in shown:
                    shown.add(key)
                    yield indented(text(_neighbours(beside[key], corpus, lang), "dim"), 4)
    named = (document for one in found for document in one.documents)
    yield from (text(line, "dim") for line in documents.used(corpus, named, lang))


def _count(
    found: Sequence[RequiredFigure], blocks: Sequence[GroupedFloors], year: int | None, place: Locality, lang: Lang
) -> str:
    """Return `58 figures for 52 indicators: …` by group, and how many are due later or compared with nothing."""
    indicators = len({one.indicator for one in found})
    words = lang.say(
        "floors.count",
        "{figures} for {indicators}",
        figures=plural("floors.figures", "{count} figure", "{count} figures", count=len(found)),
        indicators=plural("floors.indicators", "{count} indicator", "{count} indicators", count=indicators),
    )
    if len(blocks) > 1:
        words += ": " + ", ".join(lang.of(_part(block, place)) for block in blocks)
    later = sum(not one.in_force for one in found)
    if later:
        words += "; " + lang.say_count(
            "floors.later",
            "{count} of them is due after {year}",
            "{count} of them are due after {year}",
            count=later,
            year=year,
        )
    refused = sum(one.reason is not None for one in found)
    if refused:
        words += "; " + lang.say_count(
            "floors.refused",
            "{count} of them is compared with nothing, for the reason beside it",
            "{count} of them are compared with nothing, for the reason beside each",
            count=refused,
        )
    return words


def _part(block: GroupedFloors, place: Locality) -> Message:
    """Return the number of figures of a block with what they have in common, in few words."""
    count, level = len(block.figures), LEVELS[place.level]
    if block.group is FloorGroup.NEAR:
        return message("floors.part-near", "{count} of {levels:and}", count=count, levels=_levels(block))
    if block.group is FloorGroup.NATIONAL:
        return message("floors.part-national", "{count} national for {level}", count=count, level=level)
    if block.group is FloorGroup.NO_LEVEL:
        return message("floors.part-no-level", "{count} national, to be checked whether they apply", count=count)
    return message("floors.part-past", "{count} past", count=count)


def _levels(block: GroupedFloors) -> list[Message]:
    return [LEVELS[level] for level in sorted({one.floor.level for one in block.figures}, key=lambda one: -one.rank)]


def _head(block: GroupedFloors, place: Locality) -> Message:
    """Return what the figures of a block have in common, with their number."""
    count, level = len(block.figures), LEVELS[place.level]
    if block.group is FloorGroup.NEAR:
        return message("floors.near", "Figures of {levels:and} ({count})", levels=_levels(block), count=count)
    if block.group is FloorGroup.NATIONAL:
        return message("floors.national", "National figures that name the level ({count})", count=count)
    if block.group is FloorGroup.NO_LEVEL:
        return message(
            "floors.unaddressed",
            "National figures that name no level ({count}): check in the document whether they concern {level}",
            count=count,
            level=level,
        )
    return message(
        "floors.past", "Past milestones that are not the floor of {year} ({count})", year=block.year, count=count
    )


def _neighbours(rows: Sequence[Row], corpus: Corpus, lang: Lang) -> str:
    """Return `các địa phương cùng cấp: phường Tam Phước ≥ 95%; …`: what other localities of the province set."""
    plans = (
        f"{corpus.distinct_name(row.plan)} {', '.join(_figure(one, row, corpus, lang) for one in figures_of(row))}"
        for row in rows
    )
    return lang.say("floors.neighbours", "other localities: {plans}", plans="; ".join(plans))


def _figure(value: DatedValue, row: Row, corpus: Corpus, lang: Lang) -> str:
    """Return `≥ 95% · 2026`, or with the period where no year is stated, `≥ 95% (2026-2030)`."""
    words = figures.of_value(value, corpus.catalogue[row.indicator].unit, lang)
    return words if value.stated else f"{words} ({row.plan.period})"


def _nothing(year: int | None, lang: Lang) -> str:
    if year is None:
        return lang.say("floors.none", "the data has no figure of a higher level that applies to this place")
    return lang.say(
        "floors.none-in", "the data has no figure of a higher level that applies to this place in {year}", year=year
    )


def _cells(one: RequiredFigure, corpus: Corpus, lang: Lang) -> list[str | Text]:
    floor = one.floor
    scope = figures.scope(one.scope, lang)
    label = lang.of(corpus.catalogue[one.indicator].label)
    return [
        text(f"{label} ({scope})" if scope else label),
        text(documents.requirement_text(corpus, floor, lang)),
        text(f"{documents.short_name(corpus, floor.plan)}, {lang.of(LEVELS[floor.level])}"),
    ]


def _remarks(one: RequiredFigure, group: FloorGroup, corpus: Corpus, lang: Lang) -> Iterator[str]:
    limits = figures.qualifiers(one.floor.target, lang)
    if limits:
        yield limits
    if group is FloorGroup.PAST and one.floor.level is Level.NATION and not one.floor.target.scope.levels:
        yield lang.say("floors.no-level", "the document names no level")
    if not one.in_force:
        yield lang.say("floors.due-later", "due later")
    if one.later_stage_unknown:
        yield lang.of(REASONS[Reason.LATER_STAGE_UNKNOWN])
    doubts = (figure.target.doubt for figure in (one.floor, *one.others))
    yield from dict.fromkeys(f"(?) {doubt}" for doubt in doubts if doubt)
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
    if one.reason is not None:
        yield lang.of(REASONS[one.reason])
    if one.unreadable:
        yield lang.of(REASONS[Reason.UNREADABLE])
    for quoted in one.nearer:
        yield result_text.quoted(quoted, corpus, lang)
