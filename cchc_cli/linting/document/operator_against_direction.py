"""A minimum where less is better, or a maximum where more is better."""

from collections.abc import Iterator

from cchc_cli.domain.enums import Comparator, Direction
from cchc_cli.i18n.message import Message, message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import DocumentRule, Finding, PlanDocument, figure_key

_AGAINST = {Direction.MORE: Comparator.AT_MOST, Direction.LESS: Comparator.AT_LEAST}


def _check(document: PlanDocument) -> Iterator[Finding]:
    for path, target in document.targets():
        indicator = document.vocabulary.catalogue[target.indicator]
        if target.comparator is _AGAINST[indicator.direction]:
            more = indicator.direction is Direction.MORE
            key = "operator-against-direction.more" if more else "operator-against-direction.less"
            said = Message.of(key, operator=target.comparator.value, indicator=indicator.id)
            yield Finding((*path, figure_key(target)), said, key=True)


RULE = DocumentRule(
    code="D111",
    name="operator-against-direction",
    severity=Severity.ERROR,
    summary=message(
        "rule.operator-against-direction.summary",
        "Finds a minimum where less is better, and a maximum where more is better.",
    ),
    rationale=message(
        "rule.operator-against-direction.rationale", "The operator would turn the promise into its opposite."
    ),
    bad_example="""\
targets:
  - indicator: par-index-rank
    at_least: 10  # ←
    source: {section: II.2.a, paragraph: 3, stated: ít nhất hạng 10}
""",
    good_example="""\
targets:
  - indicator: par-index-rank
    at_most: 10
    source: {section: II.2.a, paragraph: 3, stated: nhóm 10 xã dẫn đầu}
""",
    check=_check,
)
