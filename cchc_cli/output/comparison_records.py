"""Comparisons as records for JSON; see `serialize`."""

from cchc_cli.analysis.compare import ComparedCell, Comparison
from cchc_cli.domain.corpus import Corpus
from cchc_cli.i18n.numbers import json_number
from cchc_cli.output import indicator_records
from cchc_cli.output.json_document import Record
from cchc_cli.output.result_records import short_result
from cchc_cli.output.serialize import code, scope, value_record


def compared_row(comparison: Comparison, corpus: Corpus, index: int) -> Record:
    """Return a row of `compare` with a cell for each plan."""
    row = comparison.rows[index]
    return {
        "indicator": row.indicator,
        "area": str(corpus.catalogue[row.indicator].area),
        "scope": scope(row.scope),
        "near": [
            {"indicator": similar, **indicator_records.difference(found)} for similar, found in row.similar.items()
        ],
        "cells": [cell_record(cell) for cell in row.cells],
    }


def cell_record(cell: ComparedCell) -> Record:
    """Return one plan in a row of `compare`."""
    return {
        "plan": cell.plan.id,
        "relation": code(cell.relation),
        "reason": code(cell.reason),
        "gap": json_number(cell.gap),
        "gap_year": cell.gap_year,
        "years_earlier": cell.sooner if cell.gap is not None else None,
        "year_not_stated": cell.undated,
        "caveats": list(cell.caveats),
        "near": cell.similar,
        "idle": {"reason": str(cell.idle[0]), "year": cell.idle[1]} if cell.idle else None,
        "values": [value_record(value) for value in cell.values],
        "floors": [short_result(one) for one in cell.results],
    }
