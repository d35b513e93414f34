"""The rows of every table as cells: text, whole and decimal numbers, true and false, None where there is nothing.

Text is one line without control or direction characters, so that no format has to remove them.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, lru_cache, partial
from typing import Any

from cchc_cli.analysis.evaluation import TargetResult, TargetYear
from cchc_cli.analysis.query import documents_above
from cchc_cli.analysis.result import Result
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.indicator import similar_to
from cchc_cli.domain.plan import Plan
from cchc_cli.i18n.language import Lang
from cchc_cli.i18n.message import Message
from cchc_cli.i18n.numbers import json_number
from cchc_cli.output import figures, result_text
from cchc_cli.output.escaping import terminal
from cchc_cli.output.exports.export import Export
from cchc_cli.output.exports.result_columns import RESULTS
from cchc_cli.output.exports.table import LABEL, Table
from cchc_cli.output.exports.tables import INDICATORS, PLANS
from cchc_cli.output.exports.target_columns import TARGETS
from cchc_cli.output.flat.formats import scalar
from cchc_cli.output.indicator_records import indicator_record
from cchc_cli.output.json_document import Record
from cchc_cli.output.labels import (
    AREAS,
    COVERAGE,
    DIRECTIONS,
    DUE_BASES,
    EVIDENCE,
    KINDS,
    LEVELS,
    REASONS,
    STATUSES,
    UNITS,
    WHERE,
)
from cchc_cli.output.result_records import result_row
from cchc_cli.output.serialize import plan_record

Cell = str | int | float | bool | None
Cells = list[Cell]

_SPACES = re.compile(r"[\t\n\r]+")
_NO_CHARACTER = re.compile("[\ufffe\uffff]")  # XML has no way to write them


def _coded(labels: Mapping[Any, Message]) -> Mapping[str, Message]:
    return {str(code): text for code, text in labels.items()}


_WORDS: Mapping[str, Mapping[str, Message]] = {
    "level": _coded(LEVELS),
    "area": _coded(AREAS),
    "kind": _coded(KINDS),
    "unit": _coded(UNITS),
    "due_basis": _coded(DUE_BASES),
    "status": _coded(STATUSES),
    "reason": _coded(REASONS),
    "floor_level": _coded(LEVELS),
    "floor_evidence": _coded(EVIDENCE),
    "where": _coded(WHERE),
    "evidence": _coded(EVIDENCE),
    "coverage": _coded(COVERAGE),
    "direction": _coded(DIRECTIONS),
}
"""The labels of the codes, by column."""

_LABELS: Mapping[str, Callable[[TargetResult, Corpus, Lang], str | None]] = {
    "scope": lambda row, corpus, lang: figures.scope(row.year.target.scope, lang),
    "qualifiers": lambda row, corpus, lang: figures.qualifiers(row.year.target, lang),
    "target": lambda row, corpus, lang: target_text(corpus, row.year, lang),
    "floor": lambda row, corpus, lang: result_text.floor(row.result, corpus, lang),
    "remarks": lambda row, corpus, lang: _remarks(row.result, corpus, lang),
}
"""The label columns that are not the label of one code."""


def cells(export: Export, table: Table) -> Iterator[Cells]:
    """Yield the rows of a table."""
    finish = partial(_finished, table, export.lang)
    if table is TARGETS:
        for plan in export.by_plan():
            yield from cells_of(export, plan)
    elif table is RESULTS:
        for plan in export.plans:
            yield from map(finish, _results(export, plan))
    elif table is INDICATORS:
        for one in export.corpus.catalogue.values():
            yield finish(_indicator(indicator_record(one, similar_to(export.corpus.catalogue, one.id))))
    else:
        assert table is PLANS
        for plan in _plans(export):
            yield finish(_plan(export.corpus, plan))


def cells_of(export: Export, plan: Plan) -> Iterator[Cells]:
    """Yield the targets of one plan."""
    corpus, lang = export.corpus, export.lang
    province = _province(corpus, plan)
    for row in export.targets.targets(plan):
        record = export.record(row)
        record["province_name"] = province
        record["document_issuer"] = plan.document.issuer
        record |= _farther(row.result)
        for name, made in _LABELS.items():
            record[name + LABEL] = made(row, corpus, lang)
        yield _finished(TARGETS, lang, record)


def _results(export: Export, plan: Plan) -> Iterator[Record]:
    """Yield the results of one plan."""
    corpus, lang = export.corpus, export.lang
    own = {**plan_record(corpus, plan), "province_name": _province(corpus, plan)}
    for result in export.targets.results(plan):
        label = corpus.catalogue[result.indicator].label
        yield {
            **own,
            **result_row(corpus, result),
            **_farther(result),
            "label_vi": label.vi,
            "label_en": label.en,
            "scope" + LABEL: figures.scope(result.scope, lang),
            "target" + LABEL: "; ".join(result_text.targets(result, corpus, lang)),
            "floor" + LABEL: result_text.floor(result, corpus, lang),
            "remarks" + LABEL: _remarks(result, corpus, lang),
        }


def _farther(result: Result) -> Record:
    """Return the stricter figure of a farther level, which `farther` has as an object, as columns."""
    farther = result.farther
    return {
        "farther_value": json_number(farther.value) if farther else None,
        "farther_plan": farther.plan.id if farther else None,
    }


def _remarks(result: Result, corpus: Corpus, lang: Lang) -> str:
    return "; ".join(result_text.remarks(result, corpus, lang))


@lru_cache(maxsize=65536)  # names, titles and labels are repeated
def clean(text: str) -> str:
    """Return text on one line that is safe in every format."""
    if text.isprintable():
        return text
    return _NO_CHARACTER.sub("�", terminal(_SPACES.sub(" ", text)))


def _finished(table: Table, lang: Lang, record: Record) -> Cells:
    """Return a record as the cells of a table, with the labels of its codes."""
    for name, words in _words(lang).items():
        code = record.get(name)
        if code is not None:
            record[name + LABEL] = words[code]
    if "label_vi" in record:
        record["indicator" + LABEL] = record["label_vi"] if lang is Lang.VI else record["label_en"]
    return [None if value is None else _cell(value) for value in map(record.get, table.names)]


@cache
def _words(lang: Lang) -> Mapping[str, Mapping[str, str]]:
    """Return the words of every code in a language."""
    return {name: {code: lang.of(text) for code, text in words.items()} for name, words in _WORDS.items()}


def _cell(value: object) -> Cell:
    if isinstance(value, str):
        return clean(value) or None
    if isinstance(value, int | float):
        return value
    return clean(str(scalar(value))) or None if value else None


def target_text(corpus: Corpus, year: TargetYear, lang: Lang) -> str:
    """Return `≥ 95% · 2030`, or a target without a figure in words."""
    if year.value is None:
        return figures.without_figure(year.target, lang)
    unit = corpus.catalogue[year.target.indicator].unit
    return figures.dated(year.target, year.value, year.due, year.basis, unit, lang)


def _province(corpus: Corpus, plan: Plan) -> str | None:
    province = corpus.province(plan)
    return province.naming_on(plan.day).full_name if province else None


def _indicator(record: Record) -> Record:
    """Return an indicator as a flat record."""
    flat = {**record, "indicator": record["id"], "near": [one["id"] for one in record["near"]]}
    for name in ("label", "numerator", "denominator"):
        for lang in ("vi", "en"):
            flat[f"{name}_{lang}"] = record[name][lang] if record[name] else None
    return flat


def _plan(corpus: Corpus, plan: Plan) -> Record:
    """Return a plan as a flat record."""
    record = plan_record(corpus, plan)
    document = {f"document_{name}": value for name, value in record["document"].items()}
    return {**record, **document, "province_name": _province(corpus, plan)}


def _plans(export: Export) -> Iterable[Plan]:
    """Return the selected plans and the documents that they are compared with, each once."""
    above = documents_above(export.corpus, export.plans, export.targets.evaluation.against)
    return {one.id: one for one in (*export.plans, *export.corpus.in_order(above))}.values()
