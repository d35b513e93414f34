"""Deadlines that another document sets."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from cchc_cli.domain.identity import agreeing_dates, as_citation, number_key
from cchc_cli.domain.plan import Citation, Plan
from cchc_cli.domain.target import Target

DocumentsByNumber = Mapping[str, tuple[Plan, ...]]


def documents_by_number(plans: Iterable[Plan]) -> DocumentsByNumber:
    """Return the plans whose document has a number, by the normal form of that number."""
    found: dict[str, tuple[Plan, ...]] = {}
    for plan in plans:
        if plan.document.number is not None:
            key = number_key(plan.document.number)
            found[key] = (*found.get(key, ()), plan)
    return found


def with_deadlines(plan: Plan, documents: DocumentsByNumber) -> Plan:
    """Return a plan in which each deadline set by another document has that document's year, if it is known.

    It is known if one document is meant and states one deadline for the same indicator and value.
    """
    if not any(target.due.is_elsewhere for target in plan.targets):
        return plan
    targets = tuple(_with_deadline(plan, target, documents) for target in plan.targets)
    return plan if targets == plan.targets else replace(plan, targets=targets)


def _with_deadline(plan: Plan, target: Target, documents: DocumentsByNumber) -> Target:
    if target.due.set_by is None or target.due.year is not None or target.value is None:
        return target
    number = number_key(target.due.set_by)
    every = (*plan.document.based_on, *plan.document.cites)
    cited = [one for one in every if one.number is not None and number_key(one.number) == number]
    meant = [
        one
        for one in documents.get(number, ())
        if one.id != plan.id and (not cited or any(_may_mean(citation, one) for citation in cited))
    ]
    if len(meant) != 1:
        return target
    years = {
        other.due.year
        for other in meant[0].targets
        if (other.indicator, other.value) == (target.indicator, target.value) and other.due.year is not None
    }
    return replace(target, due=replace(target.due, year=years.pop())) if len(years) == 1 else target


def _may_mean(citation: Citation, plan: Plan) -> bool:
    """Return whether a citation of this number may be of this document: its locality and its date agree."""
    if citation.locality not in (None, plan.locality):
        return False
    return agreeing_dates(citation, as_citation(plan))
