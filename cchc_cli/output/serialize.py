"""Results as records for JSON, and the flat rows of CSV and Markdown.

Records hold ids, codes and numbers, never labels that depend on the language.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from cchc_cli.analysis.compare import ComparedCell, Comparison, DatedValue
from cchc_cli.analysis.evaluation import TargetYear, target_years
from cchc_cli.analysis.higher_level import Requirement
from cchc_cli.analysis.profile import Profile
from cchc_cli.analysis.result import Result
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Kind, Status
from cchc_cli.domain.indicator import Indicator
from cchc_cli.domain.plan import Citation, Plan
from cchc_cli.domain.target import DocumentLocation, Qualifiers, Scope
from cchc_cli.output.escaping import json_text
from cchc_cli.output.figures import plain

SCHEMA_VERSION = 1

Record = dict[str, Any]


def as_json(command: str, **parts: object) -> str:
    """Return the JSON document of a command, keys in a fixed order."""
    document = {"schema_version": SCHEMA_VERSION, "command": command, **parts}
    return json_text(json.dumps(document, ensure_ascii=False, indent=2)) + "\n"


def scope(value: Scope) -> Record:
    """Return the limits of a figure; empty if there are none."""
    found: Record = {}
    if value.levels:
        found["level"] = [str(level) for level in value.levels]
    if value.fields:
        found["field"] = [str(one) for one in value.fields]
    if value.body is not None:
        found["body"] = str(value.body)
    if value.service_levels:
        found["service_level"] = list(value.service_levels)
    if value.among is not None:
        found["among"] = str(value.among)
    return found


def qualifiers(value: Qualifiers) -> Record:
    """Return the qualifiers of a figure; empty if there are none."""
    found: Record = {}
    if value.excluding:
        found["excluding"] = [str(one) for one in value.excluding]
    if value.counting:
        found["counting"] = [str(one) for one in value.counting]
    if value.condition is not None:
        found["condition"] = value.condition
    for name in ("hedge", "average", "approximate"):
        if getattr(value, name):
            found[name] = True
    return found


def place(value: DocumentLocation | None) -> Record | None:
    """Return a location in a document."""
    return None if value is None else {"section": value.section, "paragraph": value.paragraph}


def target_rows(corpus: Corpus, plan: Plan) -> list[Record]:
    """Return the flat rows of a plan: one for each target, for a trajectory one for each of its years."""
    return [target_row(corpus, plan, one) for one in target_years(plan)]


def target_row(corpus: Corpus, plan: Plan, year: TargetYear) -> Record:
    """Return the flat row of a target and year."""
    target = year.target
    indicator = corpus.catalogue[target.indicator]
    province = corpus.province(plan)
    source = target.source
    return {
        "plan": plan.id,
        "locality": plan.locality,
        "locality_name": corpus.name(plan),
        "province": province.id if province else None,
        "level": str(corpus.level(plan)),
        "indicator": indicator.id,
        "area": str(indicator.area),
        "label_vi": indicator.label.vi,
        "label_en": indicator.label.en,
        "kind": str(target.kind),
        "aim": str(target.aim) if target.aim else None,
        "delegated_to": str(target.delegated_to) if target.delegated_to else None,
        "comparator": str(target.comparator) if target.comparator else None,
        "value": plain(year.value),
        "unit": str(indicator.unit),
        "due": year.due,
        "due_basis": str(year.basis),
        "due_from": target.due.stage_from,
        "due_set_by": target.due.set_by,
        "base": target.base.text if target.base else None,
        "scope": scope(target.scope),
        "qualifiers": qualifiers(target.qualifiers),
        "section": source.place.section if source.place else None,
        "paragraph": source.place.paragraph if source.place else None,
        "stated": source.stated,
        "where": str(source.where),
        "addresses": list(source.addresses),
        "evidence": str(plan.document.evidence),
        "coverage": str(plan.document.coverage),
        "period_from": plan.period.start,
        "period_to": plan.period.end,
        "restates": [place(one) for one in target.restates],
        "contradicts": [place(one) for one in target.contradicts],
        "doubt": target.doubt,
        "note": target.note,
        "document_number": plan.document.number,
        "document_title": plan.document.title,
        "document_issued": str(plan.document.issued) if plan.document.issued else None,
    }


def result_row(corpus: Corpus, result: Result) -> Record:
    """Return a row of `check`."""
    floor = result.floor
    compared = result.status is not Status.NO_FLOOR
    return {
        "plan": result.plan.id,
        "locality": result.plan.locality,
        "level": str(corpus.level(result.plan)),
        "indicator": result.indicator,
        "area": str(corpus.catalogue[result.indicator].area),
        "scope": scope(result.scope),
        "value": plain(result.value),
        "unit": str(corpus.catalogue[result.indicator].unit),
        "due": result.due,
        "due_basis": str(result.basis) if result.basis else None,
        "status": str(result.status),
        "reason": str(result.reason) if result.reason else None,
        "gap": plain(result.gap),
        "years_left": result.years_left,
        "floor_value": plain(floor.value) if floor and compared else None,
        "floor_due": floor.year if floor and compared else None,
        "floor_plan": floor.plan.id if floor and compared else None,
        "floor_number": floor.plan.document.number if floor and compared else None,
        "floor_title": floor.plan.document.title if floor and compared else None,
        "floor_level": str(floor.level) if floor and compared else None,
        "floor_indicator": floor.target.indicator if floor and compared else None,
        "floor_evidence": str(floor.plan.document.evidence) if floor and compared else None,
        "floor_addresses": list(floor.target.source.addresses) if floor and compared else [],
        "levels": [str(level) for level in result.levels],
        "fallback": result.fallback and compared,
        "order_unknown": result.order_unknown,
        "caveats": list(result.caveats) if result.gap is not None else [],
        "quoted": _requirement(floor) if floor and not compared else None,
        "others": [_requirement(other) for other in result.others],
        "upcoming": _requirement(result.upcoming) if result.upcoming else None,
        "places": [place(target.source.place) for target in result.targets],
        "stated": [target.source.stated for target in result.targets],
    }


def _requirement(figure: Requirement) -> Record:
    return {
        "plan": figure.plan.id,
        "level": str(figure.level),
        "indicator": figure.target.indicator,
        "value": plain(figure.value),
        "due": figure.year,
    }


def compared_row(comparison: Comparison, corpus: Corpus, index: int) -> Record:
    """Return a row of `compare` with a cell for each plan."""
    row = comparison.rows[index]
    return {
        "indicator": row.indicator,
        "area": str(corpus.catalogue[row.indicator].area),
        "scope": scope(row.scope),
        "near": [{"indicator": similar, "vi": why.vi, "en": why.en} for similar, why in row.similar.items()],
        "cells": [_cell(corpus, cell) for cell in row.cells],
    }


def _cell(corpus: Corpus, cell: ComparedCell) -> Record:
    return {
        "plan": cell.plan.id,
        "relation": str(cell.relation) if cell.relation else None,
        "reason": str(cell.reason) if cell.reason else None,
        "gap": plain(cell.gap),
        "caveats": list(cell.caveats),
        "near": cell.similar,
        "idle": {"reason": str(cell.idle[0]), "year": cell.idle[1]} if cell.idle else None,
        "values": [_value(value) for value in cell.values],
        "floors": [
            {
                "status": str(one.status),
                "reason": str(one.reason) if one.reason else None,
                "gap": plain(one.gap),
                "value": plain(one.value),
                "due": one.due,
                "floor_value": plain(one.floor.value) if one.floor and one.status is not Status.NO_FLOOR else None,
                "floor_due": one.floor.year if one.floor and one.status is not Status.NO_FLOOR else None,
                "floor_plan": one.floor.plan.id if one.floor and one.status is not Status.NO_FLOOR else None,
            }
            for one in cell.results
        ],
    }


def _value(value: DatedValue) -> Record:
    target = value.target
    return {
        "kind": str(target.kind),
        "comparator": str(target.comparator) if target.comparator else None,
        "value": plain(value.value),
        "due": value.year if value.value is not None else None,
        "due_basis": str(value.basis) if value.basis else None,
        "aim": str(target.aim) if target.aim else None,
        "base": target.base.text if target.base else None,
        "qualifiers": qualifiers(target.qualifiers),
        "section": target.source.place.section if target.source.place else None,
        "paragraph": target.source.place.paragraph if target.source.place else None,
        "stated": target.source.stated,
    }


def profile_record(value: Profile) -> Record:
    """Return the profile of a plan, without the details of results and targets."""
    return {
        "areas": [
            {
                "area": str(one.area),
                "covered": bool(one.targets),
                "targets": one.targets,
                "kinds": {str(kind): one.kinds[kind] for kind in Kind},
                "statuses": {str(status): one.statuses[status] for status in Status},
            }
            for one in value.areas
        ],
        "verdicts": [
            {
                "indicator": one.indicator,
                "scope": scope(one.scope),
                "due": one.due,
                "status": str(one.status),
                "reason": str(one.reason) if one.reason else None,
                "gap": plain(one.gap),
            }
            for one in value.results
        ],
        "delegated": [one.indicator for one in value.delegated],
        "earlier": value.earlier.id if value.earlier else None,
        "changes": [
            {
                "indicator": one.indicator,
                "scope": scope(one.scope),
                "change": str(one.change),
                "reason": str(one.reason) if one.reason else None,
                "gap": plain(one.gap),
                "before": [_value(value) for value in one.before],
                "now": [_value(value) for value in one.now],
            }
            for one in value.changes
        ],
    }


def citation(value: Citation) -> Record:
    """Return a cited document as in the plan."""
    return {
        "number": value.number,
        "issued": str(value.issued) if value.issued else None,
        "issuer": value.issuer,
        "locality": value.locality,
        "title": value.title,
        "note": value.note,
    }


def plan_record(corpus: Corpus, plan: Plan) -> Record:
    """Return a plan without its targets: a row of `list`."""
    document = plan.document
    province = corpus.province(plan)
    return {
        "plan": plan.id,
        "locality": plan.locality,
        "locality_name": corpus.name(plan),
        "province": province.id if province else None,
        "level": str(corpus.level(plan)),
        "period_from": plan.period.start,
        "period_to": plan.period.end,
        "outlook": plan.period.outlook,
        "targets": len(plan.targets),
        "evidence": str(document.evidence),
        "coverage": str(document.coverage),
        "document": {
            "title": document.title,
            "number": document.number,
            "issued": str(document.issued) if document.issued else None,
            "issuer": document.issuer,
        },
        "superiors": [above.id for above in corpus.higher_level_plans(plan)],
        "path": plan.path,
    }


def indicator_record(indicator: Indicator, similar: Mapping[str, Any]) -> Record:
    """Return an entry of the catalogue with its similar indicators, whichever entry records them."""

    def both(value: Any) -> Record | None:
        return None if value is None else {"vi": value.vi, "en": value.en}

    return {
        "id": indicator.id,
        "area": str(indicator.area),
        "label": both(indicator.label),
        "numerator": both(indicator.numerator),
        "denominator": both(indicator.denominator),
        "unit": str(indicator.unit),
        "direction": str(indicator.direction),
        "needs_base": indicator.needs_base,
        "near": [{"id": name, "vi": why.vi, "en": why.en} for name, why in similar.items()],
    }


def flat(records: Iterable[Record], columns: Sequence[str]) -> list[list[object]]:
    """Return records as rows of scalars: objects and lists become compact text."""
    return [[scalar(record.get(column)) for column in columns] for record in records]


def scalar(value: object) -> object:
    """Return a part of a record as one cell."""
    if isinstance(value, dict):
        if value.keys() == {"section", "paragraph"}:
            return str(DocumentLocation(value["section"], value["paragraph"]))
        return "; ".join(f"{key}={scalar(one)}" for key, one in value.items())
    if isinstance(value, list):
        return ", ".join(str(scalar(one)) for one in value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else value
