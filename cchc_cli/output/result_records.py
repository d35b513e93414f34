"""Results and floors as records for JSON; see `serialize`."""

from cchc_cli.analysis.higher_level import Requirement
from cchc_cli.analysis.requirements import Neighbours, RequiredFigure, row_key
from cchc_cli.analysis.result import Quote, Result
from cchc_cli.analysis.steps import figures_of
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Status
from cchc_cli.i18n.numbers import json_number
from cchc_cli.output.json_document import Record
from cchc_cli.output.serialize import code, place, scope


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
        "base": result.target.base.text if result.target and result.target.base else None,
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
        "quoted": _quoted(Quote(result.floor, result.differs), result) if result.floor and floor is None else None,
        "nearer": [_quoted(one, result) for one in result.nearer],
        "farther": _named(result.farther, result) if result.farther else None,
        "missed": _named(result.missed, result) if result.missed else None,
        "others": [_named(other, result) for other in result.others],
        "upcoming": _named(result.upcoming, result) if result.upcoming else None,
        "also_near": [_named(one, result) for one in result.also_similar],
        "qualitative": result.qualitative.id if result.qualitative else None,
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
        "floor_base": target.base.text if target and target.base else None,
        "floor_plan": floor.plan.id if floor else None,
        "floor_number": document.number if document else None,
        "floor_title": document.title if document else None,
        "floor_level": code(floor.level) if floor else None,
        "floor_indicator": target.indicator if target else None,
        "floor_evidence": code(document.evidence) if document else None,
        "floor_addresses": list(target.source.addresses) if target else [],
        "floor_stated": target.source.stated if target else None,
        "floor_read": code(target.source.read) if target else None,
    }


def _requirement(figure: Requirement) -> Record:
    return {
        "plan": figure.plan.id,
        "level": str(figure.level),
        "indicator": figure.target.indicator,
        "comparator": code(figure.target.comparator),
        "value": json_number(figure.value),
        "due": figure.year,
        "base": figure.target.base.text if figure.target.base else None,
    }


def _named(figure: Requirement, result: Result) -> Record:
    return {**_requirement(figure), "issued_later": figure.plan.id in result.later_documents}


def _quoted(quoted: Quote, result: Result) -> Record:
    return {**_named(quoted.requirement, result), "differs": [str(one) for one in quoted.differs]}


def _quote(quoted: Quote) -> Record:
    return {**_requirement(quoted.requirement), "differs": [str(one) for one in quoted.differs]}


def not_entered(corpus: Corpus, result: Result) -> Record:
    """Return what is required and not among the targets entered: a row of `check` without status."""
    row = result_row(corpus, result)
    return {name: row[name] for name in row if name in ("plan", "indicator", "area", "scope", "unit")} | _floor(
        result.floor
    )


def required_figure(corpus: Corpus, one: RequiredFigure, beside: Neighbours) -> Record:
    """Return a row of `floors`, with the figures of neighbouring localities."""
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
        "farther": _requirement(one.farther) if one.farther else None,
        "unreadable": one.unreadable,
        "reason": code(one.reason),
        "neighbours": [
            {
                "plan": row.plan.id,
                "comparator": code(value.target.comparator),
                "value": json_number(value.value),
                "due": value.year,
                "year_stated": value.stated,
            }
            for row in beside.get(row_key(corpus, one), ())
            for value in figures_of(row)
        ],
    }


def short_result(result: Result) -> Record:
    """Return a result as the rows of `compare` have it."""
    floor = _floor(result.applied_floor)
    return {
        "id": result.id,
        "status": str(result.status),
        "reason": code(result.reason),
        "gap": json_number(result.gap),
        "value": json_number(result.value),
        "due": result.due,
        **{name: floor[name] for name in ("floor_comparator", "floor_value", "floor_due", "floor_base", "floor_plan")},
        "fallback": result.fallback and result.status is not Status.NO_FLOOR,
        "farther": _requirement(result.farther) if result.farther else None,
        "issued_later": result.issued_later,
    }
