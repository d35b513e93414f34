"""Results as records for JSON; `flat` makes rows for CSV and Markdown of them.

Records hold ids, codes and numbers, never labels that depend on the language.
"""

import json
from enum import StrEnum
from typing import Any

from cchc_cli.analysis.compare import ComparedCell, Comparison
from cchc_cli.analysis.evaluation import TargetYear, target_years
from cchc_cli.analysis.higher_level import Requirement
from cchc_cli.analysis.profile import Profile
from cchc_cli.analysis.requirements import RequiredFigure
from cchc_cli.analysis.result import Quote, Result
from cchc_cli.analysis.steps import DatedValue
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.dates import PartialDate
from cchc_cli.domain.enums import Kind, Status
from cchc_cli.domain.layers import Data
from cchc_cli.domain.plan import Citation, Plan
from cchc_cli.domain.scope import Scope
from cchc_cli.domain.target import DocumentLocation, Qualifiers
from cchc_cli.i18n.numbers import json_number
from cchc_cli.output import indicator_records
from cchc_cli.output.data import data_record
from cchc_cli.output.escaping import json_text

SCHEMA_VERSION = 1

Record = dict[str, Any]


def as_json(command: str, data: Data, **parts: object) -> str:
    """Return the JSON document of a command, keys in a fixed order."""
    document = {"schema_version": SCHEMA_VERSION, "command": command, "data": data_record(data), **parts}
    return json_text(json.dumps(document, ensure_ascii=False, indent=2)) + "\n"


def code(value: StrEnum | PartialDate | None) -> str | None:
    """Return a code or a date as text."""
    return None if value is None else str(value)


def scope(value: Scope) -> Record:
    """Return the limits of a figure; empty if there are none."""
    found: Record = {}
    if value.levels:
        found["level"] = [str(level) for level in value.levels]
    if value.fields:
        found["field"] = [str(one) for one in value.fields]
    if value.bodies:
        found["body"] = [str(one) for one in value.bodies]
    if value.service_levels:
        found["service_level"] = list(value.service_levels)
    if value.among is not None:
        found["among"] = str(value.among)
    if value.share is not None:
        found["share"] = {
            "comparator": str(value.share.comparator),
            "value": json_number(value.share.value),
            "of": value.share.of,
        }
    if value.part is not None:
        found["part"] = value.part
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
    return None if value is None else _location(value)


def _location(value: DocumentLocation | None) -> Record:
    """Return the parts of a location, each null without one."""
    return {name: None if value is None else getattr(value, name) for name in ("section", "paragraph", "table", "row")}


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
        "aim": code(target.aim),
        "delegated_to": code(target.delegated_to),
        "comparator": code(target.comparator),
        "value": json_number(year.value),
        "unit": str(indicator.unit),
        "due": year.due,
        "due_basis": str(year.basis),
        "due_from": target.due.stage_from,
        "due_set_by": target.due.set_by,
        "due_before": None if target.due.before is None else target.due.before.isoformat(),
        "base": target.base.text if target.base else None,
        "scope": scope(target.scope),
        "each": target.each,
        "qualifiers": qualifiers(target.qualifiers),
        **_location(source.place),
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
        "document_issued": code(plan.document.issued),
    }


def result_row(corpus: Corpus, result: Result) -> Record:
    """Return a row of `check`."""
    floor = result.applied_floor
    return {
        "id": result.id,
        "plan": result.plan.id,
        "locality": result.plan.locality,
        "level": str(corpus.level(result.plan)),
        "indicator": result.indicator,
        "area": str(corpus.catalogue[result.indicator].area),
        "scope": scope(result.scope),
        "comparator": code(result.target.comparator) if result.target else None,
        "value": json_number(result.value),
        "unit": str(corpus.catalogue[result.indicator].unit),
        "due": result.due,
        "due_basis": code(result.basis),
        "status": str(result.status),
        "reason": code(result.reason),
        "gap": json_number(result.gap),
        **_floor(floor),
        "at_level": code(result.level),
        "fallback": result.fallback and result.status is not Status.NO_FLOOR,
        "order_unknown": result.order_unknown,
        "issued_later": result.issued_later,
        "replaced_by": result.replaced_by.id if result.replaced_by else None,
        "caveats": list(result.caveats) if result.gap is not None else [],
        "quoted": _quote(Quote(result.floor, result.differs)) if result.floor and floor is None else None,
        "nearer": [_quote(one) for one in result.nearer],
        "farther": _requirement(result.farther) if result.farther else None,
        "missed": _requirement(result.missed) if result.missed else None,
        "others": [_requirement(other) for other in result.others],
        "upcoming": _requirement(result.upcoming) if result.upcoming else None,
        "also_near": [_requirement(one) for one in result.also_similar],
        "places": [place(target.source.place) for target in result.targets],
        "stated": [target.source.stated for target in result.targets],
    }


def _floor(floor: Requirement | None) -> Record:
    """Return the columns of a floor, empty without one."""
    document, target = (floor.plan.document, floor.target) if floor else (None, None)
    return {
        "floor_comparator": code(target.comparator) if target else None,
        "floor_value": json_number(floor.value) if floor else None,
        "floor_due": floor.year if floor else None,
        "floor_plan": floor.plan.id if floor else None,
        "floor_number": document.number if document else None,
        "floor_title": document.title if document else None,
        "floor_level": code(floor.level) if floor else None,
        "floor_indicator": target.indicator if target else None,
        "floor_evidence": code(document.evidence) if document else None,
        "floor_addresses": list(target.source.addresses) if target else [],
    }


def _requirement(figure: Requirement) -> Record:
    return {
        "plan": figure.plan.id,
        "level": str(figure.level),
        "indicator": figure.target.indicator,
        "comparator": code(figure.target.comparator),
        "value": json_number(figure.value),
        "due": figure.year,
    }


def _quote(quoted: Quote) -> Record:
    return {**_requirement(quoted.requirement), "differs": [str(one) for one in quoted.differs]}


def not_entered(corpus: Corpus, result: Result) -> Record:
    """Return what is required and not among the targets entered: a row of `check` without status."""
    row = result_row(corpus, result)
    return {name: row[name] for name in row if name in ("plan", "indicator", "area", "scope", "unit")} | _floor(
        result.floor
    )


def required_figure(corpus: Corpus, one: RequiredFigure) -> Record:
    """Return a row of `floors`."""
    return {
        "indicator": one.indicator,
        "area": str(corpus.catalogue[one.indicator].area),
        "scope": scope(one.scope),
        "unit": str(corpus.catalogue[one.indicator].unit),
        "year": one.year,
        "in_force": one.in_force,
        "later_stage_unknown": one.later_stage_unknown,
        **_floor(one.floor),
        "others": [_requirement(other) for other in one.others],
        "upcoming": _requirement(one.upcoming) if one.upcoming else None,
        "nearer": [_quote(quoted) for quoted in one.nearer],
    }


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


def short_result(result: Result) -> Record:
    """Return a result as the rows of `compare` have it."""
    floor = _floor(result.applied_floor)
    return {
        "status": str(result.status),
        "reason": code(result.reason),
        "gap": json_number(result.gap),
        "value": json_number(result.value),
        "due": result.due,
        **{name: floor[name] for name in ("floor_value", "floor_due", "floor_plan")},
    }


def value_record(value: DatedValue) -> Record:
    """Return one value of a plan in a row of `compare`."""
    target = value.target
    return {
        "kind": str(target.kind),
        "comparator": code(target.comparator),
        "value": json_number(value.value),
        "due": value.year if value.value is not None else None,
        "due_basis": code(value.basis),
        "year_stated": value.stated if value.value is not None else None,
        "doubt": target.doubt,
        "aim": code(target.aim),
        "base": target.base.text if target.base else None,
        "qualifiers": qualifiers(target.qualifiers),
        **_location(target.source.place),
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
                "reason": code(one.reason),
                "gap": json_number(one.gap),
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
                "reason": code(one.reason),
                "gap": json_number(one.gap),
                "before": [value_record(value) for value in one.before],
                "now": [value_record(value) for value in one.now],
            }
            for one in value.changes
        ],
    }


def citation(value: Citation) -> Record:
    """Return a cited document as in the plan."""
    return {
        "number": value.number,
        "issued": code(value.issued),
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
            "issued": code(document.issued),
            "issuer": document.issuer,
        },
        "superiors": [above.id for above in corpus.higher_level_plans(plan)],
        "path": plan.path,
        "layer": corpus.layer(plan),
    }
