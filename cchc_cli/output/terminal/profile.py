"""Render the profile of a plan: results by area, what needs attention, assigned targets, changes."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from cchc_cli.analysis.profile import AreaCoverage, Changed, Profile
from cchc_cli.analysis.result import Result, severity
from cchc_cli.analysis.steps import DatedValue
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Change, Kind, Status
from cchc_cli.i18n.language import Lang
from cchc_cli.output import documents, figures, result_text
from cchc_cli.output.labels import AREAS, CHANGE_SIGNS, CHANGES, REASONS, STATUS_SIGNS, STATUSES
from cchc_cli.output.terminal.page import TableColumn, lines, table_of, text

_STYLES = {
    Change.RAISED: "good",
    Change.SOONER: "good",
    Change.LOWERED: "bad",
    Change.DROPPED: "bad",
    Change.POSTPONED: "warn",
    Change.ELSEWHERE: "dim",
    Change.OTHER: "dim",
}


def render(profile: Profile, corpus: Corpus, lang: Lang) -> Iterator[RenderableType]:
    """Yield each part under its heading; empty parts are left out."""
    yield from _areas(profile.areas, lang, profile.plan.full)
    attention = sorted((result for result in profile.results if result.needs_attention), key=severity)
    if attention:
        yield text("")
        yield text(lang.say("table.attention", "Needs attention:"), "head")
        yield from (_result(result, corpus, lang) for result in attention)
        used = (document for result in attention for document in result.documents)
        yield from (text(line, "dim") for line in documents.used(corpus, used, lang))
    if profile.delegated:
        yield text("")
        yield text(lang.say("table.delegated-targets", "Assigned by a higher level:"), "head")
        for target in profile.delegated:
            label = lang.of(corpus.catalogue[target.indicator].label)
            yield text(f"- {label}: {figures.without_figure(target, lang)}")
    if profile.earlier is not None:
        before = profile.earlier
        yield text("")
        named = f"{before.id}, {before.period}"
        if before.period.is_yearly is profile.plan.period.is_yearly:
            head = lang.say("table.changes", "Changes since the previous plan ({plan}):", plan=named)
        else:
            head = lang.say("table.beside-longer", "Compared with the longer plan ({plan}):", plan=named)
        yield text(head, "head")
        yield from _changes(profile.changes, corpus, lang)


def _areas(areas: Sequence[AreaCoverage], lang: Lang, full: bool) -> Iterator[RenderableType]:
    """Yield a table of the areas with targets; areas without targets are listed below it."""
    covered = [one for one in areas if one.targets or one.statuses]
    if covered:
        columns = [
            TableColumn(lang.say("table.area", "Area"), 10, least=15),
            TableColumn(lang.say("table.targets", "Targets"), justify="right", least=8),
            TableColumn(lang.say("table.of-these-figures", "Quantitative"), justify="right", least=7),
            TableColumn(lang.say("table.to-floor", "Compared with the floor"), 14, least=16),
        ]
        yield table_of(columns, (_area(one, lang) for one in covered))
    empty = [lang.of(AREAS[one.area]) for one in areas if not one.targets]
    if empty:
        yield text(
            lang.say("table.not-covered", "No target in: {areas}", areas=empty)
            if full
            else lang.say("table.not-covered-in-part", "Unknown (the file is partial): {areas}", areas=empty),
            "warn",
        )


def _area(area: AreaCoverage, lang: Lang) -> list[str | Text]:
    statuses = [
        text(f"{STATUS_SIGNS[status]} {lang.of(STATUSES[status])} {area.statuses[status]}", result_text.STYLES[status])
        for status in Status
        if area.statuses[status]
    ]
    return [
        text(lang.of(AREAS[area.area])),
        text(str(area.targets)),
        text(str(area.kinds[Kind.QUANTITATIVE])),
        text(", ").join(statuses),
    ]


def _result(result: Result, corpus: Corpus, lang: Lang) -> Text:
    """Return `✗ thấp hơn mức của cấp trên 50 điểm phần trăm: Thủ tục …: 30% · 2025; cấp trên: ≥ 80% · 2025 …`."""
    indicator = corpus.catalogue[result.indicator]
    scope = figures.scope(result.scope, lang)
    line = f"{lang.of(indicator.label)}{f' ({scope})' if scope else ''}"
    if result.value is not None and result.due is not None:
        target = result.targets[0]
        line += f": {figures.dated(target, result.value, result.due, result.basis, indicator.unit, lang)}"
    floor = result_text.floor(result, corpus, lang)
    tail = "; " + lang.say("table.floor-short", "floor: {floor}", floor=floor) if floor else ""
    head = text(result_text.status(result, corpus, lang), result_text.STYLES[result.status])
    remarks = "; ".join(result_text.remarks(result, corpus, lang))
    return lines(text("- ") + head + text(f": {line}{tail}"), text(f"  {remarks}", "dim") if remarks else None)


def _changes(changes: Sequence[Changed], corpus: Corpus, lang: Lang) -> Iterator[RenderableType]:
    """Yield each change; unchanged targets are only counted."""
    for change in Change:
        if change is not Change.KEPT:
            yield from (_changed(one, corpus, lang) for one in changes if one.change is change)
    kept = sum(one.change is Change.KEPT for one in changes)
    if kept:
        yield text(f"{CHANGE_SIGNS[Change.KEPT]} {lang.of(CHANGES[Change.KEPT])}: {kept}", "dim")


def _changed(one: Changed, corpus: Corpus, lang: Lang) -> Text:
    indicator = corpus.catalogue[one.indicator]
    scope = figures.scope(one.scope, lang)
    words = lang.of(CHANGES[one.change])
    if one.gap:
        words += f" {figures.by(one.gap, indicator.unit, lang)}"
    line = f"{lang.of(indicator.label)}{f' ({scope})' if scope else ''}: "
    was, now = (_values_text(values, one.indicator, corpus, lang) for values in (one.before, one.now))
    line += f"{was} → {now}" if was and now else was or now
    why = f" ({lang.of(REASONS[one.reason])})" if one.reason is not None else ""
    return (
        text("- ")
        + text(f"{CHANGE_SIGNS[one.change]} {words}", _STYLES.get(one.change, "plain"))
        + text(f": {line}{why}")
    )


def _values_text(values: Sequence[DatedValue], indicator: str, corpus: Corpus, lang: Lang) -> str:
    unit = corpus.catalogue[indicator].unit
    return ", ".join(
        figures.without_figure(value.target, lang)
        if value.value is None
        else figures.dated(value.target, value.value, value.year, value.basis, unit, lang)
        for value in values
    )
