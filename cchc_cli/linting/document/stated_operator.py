"""The operator differs from the one in `stated`."""

from collections.abc import Iterator

from cchc_cli.domain.figure_phrase import comparator_in
from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import DocumentRule, Finding, PlanDocument, figure_key


def _check(document: PlanDocument) -> Iterator[Finding]:
    """Yield a finding for each target whose operator is not the one that `stated` implies."""
    for path, target in document.targets():
        stated = target.source.stated
        if stated is None or target.comparator is None:
            continue
        said = comparator_in(stated)
        if said is not target.comparator:
            differs = message(
                "stated-operator",
                "the operator is `{operator}`, but `stated` implies `{said}`; check it against the document",
                operator=target.comparator.value,
                said=said.value,
            )
            yield Finding((*path, figure_key(target)), differs, key=True)


RULE = DocumentRule(
    code="D115",
    name="stated-operator",
    severity=Severity.ERROR,
    title=message("rule.stated-operator.title", "Operator differs from the quote"),
    summary=message("rule.stated-operator.summary", "Reports an operator that differs from the one in `stated`."),
    rationale=message(
        "rule.stated-operator.rationale",
        "`tối thiểu` and `từ … trở lên` set a minimum, an unqualified value does not; quotations must keep the "
        "difference.",
    ),
    bad_example="""\
targets:
  - indicator: online-files
    at_least: 95  # ←
    source: {section: II.2.a, paragraph: 3, stated: đạt 95%}
""",
    good_example="""\
targets:
  - indicator: online-files
    exactly: 95
    source: {section: II.2.a, paragraph: 3, stated: đạt 95%}
""",
    check=_check,
)
