"""Render results of `check`: the counts, a line for each plan with something to say, and one list of results."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from rich.console import RenderableType
from rich.text import Text

from cchc_cli.analysis.bases import unknown_documents
from cchc_cli.analysis.result import Result
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Status
from cchc_cli.domain.plan import Plan
from cchc_cli.i18n.language import Lang
from cchc_cli.output import documents, figures, result_text
from cchc_cli.output.data import unknown_documents_text
from cchc_cli.output.labels import STATUS_SIGNS, STATUSES
from cchc_cli.output.terminal.page import TableColumn, in_one, indented, lines, table_row, text


class Apart(NamedTuple):
    """Numbers of results that are counted apart from the statuses.

    `farther` are those below a stricter figure of a farther level, `disagree` those of which the documents disagree.
    """

    farther: int = 0
    disagree: int = 0

    @classmethod
    def of(cls, results: Iterable[Result]) -> "Apart":
        """Return the numbers of some results."""
        found = tuple(results)
        return cls(sum(one.farther is not None for one in found), sum(one.disagree for one in found))

    @classmethod
    def sum(cls, parts: Iterable["Apart"]) -> "Apart":
        """Return the numbers of several plans together."""
        found = tuple(parts)
        return cls(sum(one.farther for one in found), sum(one.disagree for one in found))


NONE_APART = Apart()
"""The numbers of no results."""


def columns(with_plan: bool, lang: Lang) -> list[TableColumn]:
    """Return the columns of the rows; `with_plan` if they are of several plans."""
    plan = [TableColumn(lang.say("table.plan", "Plan"), 5, least=10)] if with_plan else []
    return [
        *plan,
        TableColumn(lang.say("table.indicator", "Indicator"), 10, least=14),
        TableColumn(lang.say("table.target", "Target"), 6, least=10),
        TableColumn(lang.say("table.floor", "Floor"), 8, least=14),
        TableColumn(lang.say("table.result", "Result"), 9, least=12),
    ]


def row(result: Result, with_plan: bool, corpus: Corpus, lang: Lang) -> Iterator[RenderableType]:
    """Yield one result: a line of the table, and below it location, conditions and remarks."""
    scope = figures.scope(result.scope, lang)
    label = lang.of(corpus.catalogue[result.indicator].label)
    cells: list[str | Text] = [
        *([text(result.plan.id)] if with_plan else []),
        text(f"{label} ({scope})" if scope else label),
        _target(result, corpus, lang),
        _floor(result, corpus, lang),
        text(result_text.status(result, corpus, lang), result_text.STYLES[result.status]),
    ]
    yield table_row(columns(with_plan, lang), cells)
    said = result_text.below_row(result, corpus, lang)
    if said:
        yield indented(text(in_one(said), "dim"), 4)


def plan_line(plan: Plan, words: str, corpus: Corpus) -> RenderableType:
    """Return a plan with its counts."""
    return text(f"{plan.id}: {corpus.distinct_name(plan)}, {plan.period}: {words}")


def unknown(plan: Plan, corpus: Corpus, lang: Lang) -> Iterator[RenderableType]:
    """Yield the documents of a plan whose figures are not in the data."""
    found = unknown_documents(corpus, plan)
    if found:
        yield indented(text(lang.of(unknown_documents_text(found, corpus)), "warn"), 4)


def not_entered(results: Sequence[Result], corpus: Corpus, lang: Lang) -> RenderableType:
    """Return what is required and not among the targets entered."""
    return indented(text(_not_entered(results, corpus, lang), "dim"), 4)


def unmentioned(plan: Plan, found: Mapping[str, int], corpus: Corpus, lang: Lang) -> RenderableType:
    """Return how many figures of higher-level documents are in no target, and how to see them."""
    words = lang.say_count(
        "check.unmentioned",
        "{count} figure of {documents:and} is not among the targets entered: `{command}`",
        "{count} figures of {documents:and} are not among the targets entered: `{command}`",
        count=sum(found.values()),
        documents=[documents.short_name(corpus, corpus.plan(id)) for id in found],
        command=f"cchc floors {plan.locality} --at {plan.period.end}",
    )
    return indented(text(words, "warn"), 4)


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


def _target(result: Result, corpus: Corpus, lang: Lang) -> Text:
    words = result_text.targets(result, corpus, lang)
    return lines(*map(text, words)) if words else text("–", "dim")


def _floor(result: Result, corpus: Corpus, lang: Lang) -> Text:
    floor = result.applied_floor
    if floor is None:
        return text("–", "dim")
    limits = figures.qualifiers(floor.target, lang)
    scope = figures.scope(floor.target.scope, lang)
    requirement = documents.requirement_text(corpus, floor, lang)
    return lines(
        text(f"≠ {requirement}", "dim") if result.status is Status.NOT_COMPARABLE else text(requirement),
        text(f"({limits})", "dim") if limits else None,
        text(f"({scope})", "dim") if scope else None,
        text(documents.short_name(corpus, floor.plan), "dim"),
    )


def summary(counts: Counter[Status], apart: Apart, lang: Lang) -> str:
    """Return `43 kết quả: ✓ bằng mức của cấp trên 12, …` with every status that occurs, and what is counted apart."""
    parts = [
        f"{STATUS_SIGNS[status]} {lang.of(STATUSES[status])} {counts[status]}" for status in Status if counts[status]
    ]
    rows = lang.say_count("table.results", "{count} result", "{count} results", count=counts.total())
    words = f"{rows}: {', '.join(parts)}" if parts else rows
    if apart.farther:
        words += "; " + lang.say_count(
            "check.farther",
            "{count} of them below a stricter figure of a farther level",
            "{count} of them below a stricter figure of a farther level",
            count=apart.farther,
        )
    if apart.disagree:
        words += "; " + lang.say_count(
            "check.disagree",
            "{count} of them not comparable because the higher-level documents differ",
            "{count} of them not comparable because the higher-level documents differ",
            count=apart.disagree,
        )
    return words


def total(plans: int, counts: Counter[Status], apart: Apart, lang: Lang) -> str:
    """Return the counts of several plans together."""
    words = lang.say_count("check.plans", "{count} plan", "{count} plans", count=plans)
    return f"{words}, {summary(counts, apart, lang)}"


def sources(named: Iterable[Plan], has_places: bool, corpus: Corpus, lang: Lang) -> Iterator[RenderableType]:
    """Yield the higher-level documents that the rows name, after the sign of a paragraph if they have places."""
    if has_places:
        yield text(lang.say("table.mark-paragraph", "¶ paragraph of a section of the document"), "dim")
    yield from (text(line, "dim") for line in documents.used(corpus, named, lang))
