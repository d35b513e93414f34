"""The comparison as flat rows for CSV, as a table for Markdown, and its counts for JSON."""

from cchc_cli.analysis.compare import ComparedCell, ComparedRow, Comparison
from cchc_cli.analysis.result import severity
from cchc_cli.domain.corpus import Corpus
from cchc_cli.i18n.language import Lang
from cchc_cli.output import comparison_records, comparison_text, figures, result_records, serialize
from cchc_cli.output.flat.formats import flat_rows
from cchc_cli.output.json_document import Record

_FLOOR = ("floor_comparator", "floor_value", "floor_due", "floor_base", "floor_plan")

COLUMNS = (
    "area",
    "indicator",
    "label",
    "scope",
    "plan",
    "target",
    "value",
    "unit",
    "due",
    "year_stated",
    "qualifiers",
    "doubt",
    "relation",
    "gap",
    "gap_year",
    "years_earlier",
    "year_not_stated",
    "reason",
    "caveats",
    "near",
    "floor_status",
    *_FLOOR,
    "section",
    "paragraph",
    "table",
    "row",
)


def grid(comparison: Comparison, corpus: Corpus, lang: Lang) -> tuple[tuple[str, ...], list[list[object]]]:
    """Return header and lines; a cell with several deadlines has a line for each, with its most severe result."""
    lines = (line for row in comparison.rows for cell in row.cells for line in _lines(cell, row, corpus, lang))
    return COLUMNS, flat_rows(lines, COLUMNS)


def table(comparison: Comparison, corpus: Corpus, lang: Lang) -> tuple[list[str], list[list[object]]]:
    """Return header and rows for people: indicator, the cell of each plan, remarks; what differs comes first."""
    plans = [f"{corpus.distinct_name(plan)}, {plan.period} ({plan.id})" for plan in comparison.plans]
    header = [lang.say("table.indicator", "Indicator"), *plans, lang.say("floors.remarks", "Remarks")]
    rows = (row for _, rows in comparison.groups for row in rows)
    return header, [
        [
            comparison_text.label(row, corpus, lang),
            *(comparison_text.cell(cell, row, comparison, corpus, lang) for cell in row.cells),
            "; ".join(comparison_text.remarks(row.cells, corpus, lang)),
        ]
        for row in rows
    ]


def _lines(cell: ComparedCell, row: ComparedRow, corpus: Corpus, lang: Lang) -> list[Record]:
    indicator = corpus.catalogue[row.indicator]
    shared: Record = {
        **comparison_records.cell_record(cell),
        "area": str(indicator.area),
        "indicator": row.indicator,
        "label": lang.of(indicator.label),
        "scope": figures.scope(row.scope, lang),
        "unit": str(indicator.unit),
    }
    found: list[Record] = []
    for value in cell.values:
        target = value.target
        results = [one for one in cell.results if one.is_of(target, value.year)]
        floor = result_records.short_result(min(results, key=severity)) if results else {}
        if value.value is None:
            text = figures.without_figure(target, lang)
        else:
            text = figures.of_value(value, indicator.unit, lang)
        found.append(
            {
                **shared,
                **serialize.value_record(value),
                "target": text,
                "qualifiers": figures.qualifiers(target, lang),
                "floor_status": floor.get("status"),
                **{name: floor.get(name) for name in _FLOOR},
            }
        )
    return found or [shared]


def counts(comparison: Comparison) -> list[Record]:
    """Return the number of cells by relation, cells with a caveat separately."""
    return [
        {"relation": str(relation), "with_caveat": caveat, "cells": number}
        for (relation, caveat), number in sorted(comparison.counts().items())
    ]
