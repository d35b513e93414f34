"""The unit of the indicator does not allow the value."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from cchc_cli.domain.enums import Comparator, Unit
from cchc_cli.domain.target import milestones
from cchc_cli.i18n.message import Message, message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import DocumentRule, Finding, PlanDocument, figure_key

_BEYOND_THE_BEST: Mapping[tuple[Comparator | None, Unit], int] = {
    (Comparator.MORE_THAN, Unit.PERCENT): 100,
    (Comparator.LESS_THAN, Unit.PERCENT): 0,
    (Comparator.LESS_THAN, Unit.NUMBER): 0,
    (Comparator.LESS_THAN, Unit.RANK): 1,
}
"""The value of a strict bound that nothing satisfies, by operator and unit."""


def _check(document: PlanDocument) -> Iterator[Finding]:
    """Yield a finding for each target with a value that the unit does not allow."""
    for path, target in document.targets():
        unit = document.vocabulary.catalogue[target.indicator].unit
        values = [step.value for step in milestones(target, document.plan.period, unit)]
        problems = (_problem(value, unit) or _beyond_the_best(target.comparator, value, unit) for value in values)
        wrong = next(filter(None, problems), None)
        if wrong:
            yield Finding((*path, figure_key(target)), wrong)


def _problem(value: Decimal, unit: Unit) -> Message | None:
    if unit is Unit.PERCENT and value > 100:
        return message(
            "value-out-of-range.percent",
            "{value}% must not exceed 100%; check the value, or the indicator; if the document says so (an estimate "
            "exceeded, 105%), accept it with `# cchc: allow D110: REASON`",
            value=value,
        )
    if unit is Unit.RANK and (value < 1 or value != value.to_integral_value()):
        return message("value-out-of-range.rank", "{value} is not a valid rank; ranks are integers from 1", value=value)
    if unit is Unit.STATE:
        return message(
            "value-out-of-range.state",
            "this is a yes/no indicator and takes no figure; use `aim`, or another indicator",
        )
    return None


def _beyond_the_best(comparator: Comparator | None, value: Decimal, unit: Unit) -> Message | None:
    """Return the message for a strict operator that no value satisfies."""
    if _BEYOND_THE_BEST.get((comparator, unit)) != value:
        return None
    return message(
        "value-out-of-range.strict",
        "no value satisfies `{operator}` {value}; check the operator and the value against the document",
        operator=comparator,
        value=value,
    )


RULE = DocumentRule(
    code="D110",
    name="value-out-of-range",
    severity=Severity.ERROR,
    title=message("rule.value-out-of-range.title", "Value out of range"),
    summary=message("rule.value-out-of-range.summary", "Reports a value that the indicator's unit does not allow."),
    rationale=message(
        "rule.value-out-of-range.rationale", "A share cannot exceed 100%, and a rank cannot be 0 or 2.5."
    ),
    bad_example="""\
targets:
  - indicator: online-files
    at_least: 120  # ←
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 120%}
""",
    good_example="""\
targets:
  - indicator: online-files
    at_least: 100
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 100%}
""",
    check=_check,
)
