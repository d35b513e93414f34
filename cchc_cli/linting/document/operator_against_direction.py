"""A minimum where lower is better, or a maximum where higher is better."""

from collections.abc import Iterator

from cchc_cli.domain.enums import Direction
from cchc_cli.domain.indicator import contradicts
from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import DocumentRule, Finding, PlanDocument, figure_key


def _check(document: PlanDocument) -> Iterator[Finding]:
    """Yield a finding for each target whose operator contradicts the direction of its indicator."""
    for path, target in document.targets():
        indicator = document.vocabulary.catalogue[target.indicator]
        if target.comparator is None or not contradicts(target.comparator, indicator.direction):
            continue
        if indicator.direction is Direction.MORE:
            said = message(
                "operator-against-direction.more",
                "`{operator}` does not fit `{indicator}`, for which higher is better; check the operator, or the "
                "indicator",
                operator=target.comparator.value,
                indicator=indicator.id,
            )
        else:
            said = message(
                "operator-against-direction.less",
                "`{operator}` does not fit `{indicator}`, for which lower is better; check the operator, or the "
                "indicator",
                operator=target.comparator.value,
                indicator=indicator.id,
            )
        yield Finding((*path, figure_key(target)), said, key=True)


RULE = DocumentRule(
    code="D111",
    name="operator-against-direction",
    severity=Severity.ERROR,
    title=message("rule.operator-against-direction.title", "Operator against direction"),
    summary=message(
        "rule.operator-against-direction.summary",
        "Reports a minimum where lower is better, and a maximum where higher is better.",
    ),
    rationale=message(
        "rule.operator-against-direction.rationale", "The operator would reverse the meaning of the target."
    ),
    bad_example="""\
targets:
  - indicator: online-files
    at_most: 95  # ←
    source: {section: II.2.a, paragraph: 3, stated: tối đa 95%}
""",
    good_example="""\
targets:
  - indicator: online-files
    at_least: 95
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95%}
""",
    check=_check,
)
