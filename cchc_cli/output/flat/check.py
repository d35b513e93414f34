"""The columns of `check` in CSV, and its results as a table for Markdown."""

from cchc_cli.analysis.result import Result
from cchc_cli.domain.corpus import Corpus
from cchc_cli.i18n.language import Lang
from cchc_cli.output import figures, result_text

COLUMNS = (
    "id",
    "plan",
    "level",
    "area",
    "indicator",
    "scope",
    "comparator",
    "value",
    "unit",
    "due",
    "due_basis",
    "base",
    "status",
    "reason",
    "gap",
    "floor_comparator",
    "floor_value",
    "floor_due",
    "floor_base",
    "floor_plan",
    "floor_level",
    "floor_indicator",
    "floor_evidence",
    "floor_addresses",
    "floor_stated",
    "floor_read",
    "fallback",
    "farther",
    "issued_later",
    "caveats",
    "places",
)


def header(lang: Lang) -> list[str]:
    """Return the heads of the table for people."""
    return [
        lang.say("table.plan", "Plan"),
        lang.say("table.indicator", "Indicator"),
        lang.say("table.target", "Target"),
        lang.say("table.floor", "Floor"),
        lang.say("table.result", "Result"),
        lang.say("floors.remarks", "Remarks"),
    ]


def cells(result: Result, corpus: Corpus, lang: Lang) -> list[str]:
    """Return one result as a row of that table."""
    scope = figures.scope(result.scope, lang)
    label = lang.of(corpus.catalogue[result.indicator].label)
    return [
        result.plan.id,
        f"{label} ({scope})" if scope else label,
        "; ".join(result_text.targets(result, corpus, lang)),
        result_text.floor(result, corpus, lang) or "",
        result_text.status(result, corpus, lang),
        "; ".join(result_text.below_row(result, corpus, lang)),
    ]
