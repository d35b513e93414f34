"""The matrix as records for JSON, as flat rows for CSV, one for each cell, and as a table for Markdown."""

from cchc_cli.analysis.matrix import Matrix, MatrixCell, MatrixRow, without_empty
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import CellStatus
from cchc_cli.i18n.language import Lang
from cchc_cli.i18n.numbers import json_number
from cchc_cli.output import figures, result_records, serialize
from cchc_cli.output.flat.formats import flat_rows
from cchc_cli.output.json_document import Record
from cchc_cli.output.terminal.matrix_cells import floors_of, parts

_FLOOR = ("floor_comparator", "floor_value", "floor_due", "floor_base", "floor_plan", "floor_level")

COLUMNS = (
    "area",
    "indicator",
    "label",
    "scope",
    "plan",
    "standing",
    "reason",
    "value",
    "unit",
    "due",
    "gap",
    "caveats",
    "near",
    *_FLOOR,
    "fallback",
    "farther",
    "issued_later",
    "median",
    "median_plans",
    "idle",
    "further_values",
)


def cell_record(cell: MatrixCell, row: MatrixRow, corpus: Corpus) -> Record:
    """Return the record of one plan in one row."""
    floor = result_records.result_row(corpus, cell.result) if cell.result is not None else {}
    value = cell.value
    return {
        "plan": cell.plan.id,
        "scope": serialize.scope(cell.scope or row.scope),
        "standing": str(cell.status),
        "reason": serialize.code(cell.reason),
        "value": json_number(value.value) if value else None,
        "due": value.year if value else None,
        "gap": json_number(cell.gap),
        "caveats": list(cell.caveats),
        "near": cell.similar,
        **{name: floor.get(name) for name in _FLOOR},
        "fallback": bool(floor.get("fallback")),
        "farther": floor.get("farther"),
        "issued_later": bool(floor.get("issued_later")),
        "median": json_number(cell.median.value) if cell.median else None,
        "median_plans": cell.median.plans if cell.median else None,
        "idle": cell.idle,
        "further_values": len(cell.values) - (value is not None),
    }


def row_record(row: MatrixRow, corpus: Corpus) -> Record:
    """Return the record of one indicator and scope."""
    indicator = corpus.catalogue[row.indicator]
    return {
        "indicator": row.indicator,
        "area": str(indicator.area),
        "unit": str(indicator.unit),
        "scope": serialize.scope(row.scope),
        "cells": [cell_record(cell, row, corpus) for cell in row.cells],
    }


def counts(matrix: Matrix) -> dict[str, int]:
    """Return the number of cells by status."""
    return {str(status): matrix.counts[status] for status in CellStatus}


def grid(matrix: Matrix, corpus: Corpus, lang: Lang) -> tuple[tuple[str, ...], list[list[object]]]:
    """Return header and lines."""
    lines: list[Record] = []
    for row in matrix.rows:
        indicator = corpus.catalogue[row.indicator]
        shared = {
            "area": str(indicator.area),
            "indicator": row.indicator,
            "label": lang.of(indicator.label),
            "scope": figures.scope(row.scope, lang),
            "unit": str(indicator.unit),
        }
        lines += [{**cell_record(cell, row, corpus), **shared} for cell in row.cells]
    return COLUMNS, flat_rows(lines, COLUMNS)


def table(whole: Matrix, corpus: Corpus, lang: Lang) -> tuple[list[str], list[list[object]]]:
    """Return header and rows for people: indicator, floors, and sign, figure and word of each plan."""
    shown = without_empty(whole)
    plans = [f"{corpus.distinct_name(plan)}, {plan.period} ({plan.id})" for plan in shown.plans]
    header = [lang.say("table.indicator", "Indicator"), lang.say("table.floor", "Floor"), *plans]
    rows: list[list[object]] = []
    for row in shown.rows:
        indicator = corpus.catalogue[row.indicator]
        scope = figures.scope(row.scope, lang)
        label = lang.of(indicator.label) + (f" ({scope})" if scope else "")
        cells = (" ".join(parts(cell, indicator.unit, lang, words=True)) for cell in row.cells)
        rows.append([label, "; ".join(floors_of(row, corpus, lang)), *cells])
    return header, rows
