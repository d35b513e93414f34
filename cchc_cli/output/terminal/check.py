"""Render results of `check`: one table for each plan, grouped by area."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from rich.console import RenderableType
from rich.text import Text

from cchc_cli.analysis.bases import unknown_bases
from cchc_cli.analysis.result import Result
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Status
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.target import Target
from cchc_cli.i18n.language import Lang
from cchc_cli.output import documents, figures, result_text
from cchc_cli.output.data import unknown_bases_text
from cchc_cli.output.labels import AREAS, LEVELS, STATUS_SIGNS, STATUSES
from cchc_cli.output.terminal.page import TableColumn, lines, sections, text

ATTENTION = frozenset({Status.BELOW, Status.OVERTAKEN, Status.NOT_YET_DUE, Status.LATER, Status.MISSING})
"""The statuses of the rows printed without `--verbose`."""


def render(
    plan: Plan,
    counts: Counter[Status],
    farther: int,
    visible: Sequence[Result],
    not_entered: Sequence[Result],
    corpus: Corpus,
    lang: Lang,
) -> Iterator[RenderableType]:
    """Yield one plan: its name, the rows to show, and a line that counts all rows by status."""
    yield text(f"{plan.id}: {corpus.distinct_name(plan)}, {plan.period}", "head")
    bases = unknown_bases(corpus, plan)
    if bases:
        yield text(lang.of(unknown_bases_text(bases)), "warn")
    if visible:
        columns = [
            TableColumn(lang.say("table.indicator", "Indicator"), 10, least=14),
            TableColumn(lang.say("table.target", "Target"), 7, least=12),
            TableColumn(lang.say("table.floor", "Floor"), 8, least=13),
            TableColumn(lang.say("table.result", "Result"), 10, least=14),
        ]
        groups = groupby(visible, key=lambda result: corpus.catalogue[result.indicator].area)
        yield from sections(
            columns,
            (
                (lang.of(AREAS[area]).upper(), (_cells(result, corpus, lang) for result in rows))
                for area, rows in groups
            ),
        )
    yield text(summary(counts, farther, lang))
    if not_entered:
        yield text(_not_entered(not_entered, corpus, lang), "dim")
    yield text("")


def _not_entered(results: Sequence[Result], corpus: Corpus, lang: Lang) -> str:
    """Return what is required and not among the targets entered, which is no result."""
    parts = []
    for result in results:
        assert result.floor is not None
        label = lang.of(corpus.catalogue[result.indicator].label)
        parts.append(f"{label} ({documents.requirement_text(corpus, result.floor, lang)})")
    return lang.say_count(
        "check.not-entered",
        "{count} required by the higher level and not among the targets entered: {what}",
        "{count} required by the higher level and not among the targets entered: {what}",
        count=len(parts),
        what="; ".join(parts),
    )


def _cells(result: Result, corpus: Corpus, lang: Lang) -> list[str | Text]:
    scope = figures.scope(result.scope, lang)
    label = text(lang.of(corpus.catalogue[result.indicator].label))
    return [
        lines(label, text(f"({scope})", "dim") if scope else None),
        _target(result, corpus, lang),
        _floor(result, corpus, lang),
        lines(
            text(result_text.status(result, corpus, lang), result_text.STYLES[result.status]),
            *(text(remark, "dim") for remark in result_text.remarks(result, corpus, lang)),
        ),
    ]


def _target(result: Result, corpus: Corpus, lang: Lang) -> Text:
    if not result.targets:
        return text("–", "dim")
    words = dict.fromkeys(_target_text(target, result, corpus, lang) for target in result.targets)
    limits = dict.fromkeys(figures.qualifiers(target, lang) for target in result.targets)
    places = ", ".join(str(target.source.place) for target in result.targets if target.source.place)
    return lines(
        *(text(one) for one in words),
        *(text(f"({one})", "dim") for one in limits if one),
        text(places, "dim") if places else None,
    )


def _target_text(target: Target, result: Result, corpus: Corpus, lang: Lang) -> str:
    unit = corpus.catalogue[result.indicator].unit
    if target.value is None and target.trajectory is None:
        return figures.without_figure(target, lang)
    value = target.value if target.value is not None else result.value
    assert value is not None
    assert result.due is not None
    words = figures.dated(target, value, result.due, result.basis, unit, lang)
    return words if target.base is None else f"{words} {figures.base(target.base, lang)}"


def _floor(result: Result, corpus: Corpus, lang: Lang) -> Text:
    floor = result.applied_floor
    if floor is None:
        return text("–", "dim")
    limits = figures.qualifiers(floor.target, lang)
    scope = figures.scope(floor.target.scope, lang)
    requirement = documents.requirement_text(corpus, floor, lang)
    nation = f", {lang.of(LEVELS[floor.level])}" if result.fallback else ""
    return lines(
        text(f"≠ {requirement}", "dim") if result.status is Status.NOT_COMPARABLE else text(requirement),
        text(f"({limits})", "dim") if limits else None,
        text(f"({scope})", "dim") if scope else None,
        text(f"{documents.short_name(corpus, floor.plan)}{nation}", "dim"),
    )


def summary(counts: Counter[Status], farther: int, lang: Lang) -> str:
    """Return `43 kết quả: ✓ bằng mức của cấp trên 12, …` with every status that occurs.

    `farther` is the number of results below a stricter figure of a farther level, which is counted apart.
    """
    parts = [
        f"{STATUS_SIGNS[status]} {lang.of(STATUSES[status])} {counts[status]}" for status in Status if counts[status]
    ]
    rows = lang.say_count("table.results", "{count} result", "{count} results", count=counts.total())
    words = f"{rows}: {', '.join(parts)}" if parts else rows
    if farther:
        words += "; " + lang.say_count(
            "check.farther",
            "{count} of them below a stricter figure of a farther level",
            "{count} of them below a stricter figure of a farther level",
            count=farther,
        )
    return words


def sources(named: Iterable[Plan], has_places: bool, corpus: Corpus, lang: Lang) -> Iterator[RenderableType]:
    """Yield the higher-level documents that the rows name, after the sign of a paragraph if they have places."""
    if has_places:
        yield text(lang.say("table.mark-paragraph", "¶ paragraph of a section of the document"), "dim")
    yield from (text(line, "dim") for line in documents.used(corpus, named, lang))
