"""Results as records for JSON; `flat` makes rows for CSV and Markdown of them.

Records hold ids, codes and numbers, never labels that depend on the language.
"""

from enum import StrEnum

from cchc_cli.analysis.bases import UnknownDocument
from cchc_cli.analysis.evaluation import TargetYear, target_years
from cchc_cli.analysis.profile import Profile
from cchc_cli.analysis.steps import DatedValue
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.dates import PartialDate
from cchc_cli.domain.enums import Kind, Status
from cchc_cli.domain.locality import Localities, Locality, predecessors
from cchc_cli.domain.plan import Citation, Plan
from cchc_cli.domain.scope import Scope
from cchc_cli.domain.target import DocumentLocation, Qualifiers
from cchc_cli.i18n.numbers import json_number
from cchc_cli.output.json_document import Record


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
    return [target_row(corpus, plan, one) for one in target_years(corpus.catalogue, plan)]


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
        "read": code(source.read),
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
                "id": one.id,
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


def unknown_document(value: UnknownDocument) -> Record:
    """Return a document whose figures are not in the data."""
    recorded = None if value.plan is None else value.plan.id
    return {**citation(value.citation), "recorded": recorded, "based_on": value.basis}


def changes(localities: Localities, place: Locality) -> Record:
    """Return when a place ended, the units that it became part of, and those that it was made of, by id."""
    before = predecessors(localities, place)
    return {
        "ended": None if place.ended is None else place.ended.isoformat(),
        "successors": [one.locality for one in place.successors],
        "partly": place.divided,
        "other_source": None if place.other_source is None else list(place.other_source),
        "predecessors": [one.id for one in before],
        "partly_from": [one.id for one in before if one.divided],
    }


def listed_plan(corpus: Corpus, plan: Plan) -> Record:
    """Return a plan without its targets, with the changes of its locality: a row of `list`."""
    return {**plan_record(corpus, plan), **changes(corpus.localities, corpus.locality(plan))}


def plan_record(corpus: Corpus, plan: Plan) -> Record:
    """Return a plan without its targets."""
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
