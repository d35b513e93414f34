"""The comparison as flat rows for CSV and Markdown, and its counts for JSON."""

from cchc_cli.analysis.compare import ComparedCell, ComparedRow, Comparison
from cchc_cli.domain.corpus import Corpus
from cchc_cli.i18n.language import Lang
from cchc_cli.output import figures, serialize

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
    "qualifiers",
    "relation",
    "gap",
    "reason",
    "caveats",
    "near",
    "floor_status",
    "floor_value",
    "floor_due",
    "floor_plan",
    "section",
    "paragraph",
)


def grid(comparison: Comparison, corpus: Corpus, lang: Lang) -> tuple[tuple[str, ...], list[list[object]]]:
    """Return header and lines; a cell with several deadlines has a line for each."""
    lines: list[list[object]] = []
    for row in comparison.rows:
        for cell in row.cells:
            lines += serialize.flat(_lines(cell, row, corpus, lang), COLUMNS)
    return COLUMNS, lines


def _lines(cell: ComparedCell, row: ComparedRow, corpus: Corpus, lang: Lang) -> list[serialize.Record]:
    indicator = corpus.catalogue[row.indicator]
    shared: serialize.Record = {
        "area": str(indicator.area),
        "indicator": row.indicator,
        "label": lang.of(indicator.label),
        "scope": figures.scope(row.scope, lang),
        "plan": cell.plan.id,
        "unit": str(indicator.unit),
        "relation": str(cell.relation) if cell.relation else "",
        "gap": figures.plain(cell.gap),
        "reason": str(cell.reason) if cell.reason else "",
        "caveats": list(cell.caveats),
        "near": cell.similar,
    }
    found: list[serialize.Record] = []
    for value in cell.values:
        target = value.target
        result = next((one for one in cell.results if target in one.targets and one.due in (value.year, None)), None)
        evaluated = serialize.result_row(corpus, result) if result is not None else {}
        if value.value is None:
            words = figures.without_figure(target, lang)
        else:
            words = figures.dated(target, value.value, value.year, value.basis, indicator.unit, lang)
        found.append(
            {
                **shared,
                "target": words,
                "value": figures.plain(value.value),
                "due": value.year if value.value is not None else None,
                "qualifiers": figures.qualifiers(target.qualifiers, lang),
                "floor_status": evaluated.get("status"),
                "floor_value": evaluated.get("floor_value"),
                "floor_due": evaluated.get("floor_due"),
                "floor_plan": evaluated.get("floor_plan"),
                "section": target.source.place.section if target.source.place else None,
                "paragraph": target.source.place.paragraph if target.source.place else None,
            }
        )
    return found or [shared]


def counts(comparison: Comparison) -> list[serialize.Record]:
    """Return the number of cells by relation, cells with a caveat separately."""
    return [
        {"relation": str(relation), "with_caveat": caveat, "cells": number}
        for (relation, caveat), number in sorted(comparison.counts().items())
    ]
