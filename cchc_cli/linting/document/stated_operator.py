"""The operator differs from the one in `stated`."""

from collections.abc import Iterator

from cchc_cli.domain.enums import Comparator
from cchc_cli.domain.figure_phrase import comparator_in, figures_in
from cchc_cli.domain.target import Target
from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.helpers.stated_figures import stated_figures
from cchc_cli.linting.rule import DocumentRule, Finding, PlanDocument, figure_key


def _check(document: PlanDocument) -> Iterator[Finding]:
    """Yield a finding for each target whose operator is not the one that `stated` implies."""
    for path, target in document.targets():
        if target.source.stated is None or target.comparator is None:
            continue
        said = _said(target, target.source.stated)
        if said and target.comparator not in said:
            differs = message(
                "stated-operator",
                "the operator is `{operator}`, but `stated` implies `{said}`; write `{said}`, or correct `stated` "
                "to what the document says",
                operator=target.comparator.value,
                said=said[0].value,
            )
            yield Finding((*path, figure_key(target)), differs, key=True)


def _said(target: Target, stated: str) -> list[Comparator]:
    """Return the operators that the phrase gives the value, several if it has the value several times.

    Empty for a range, which has a rule of its own, and for a phrase without figures.
    """
    found = stated_figures(target)
    if found:
        return [figure.operator for figure in found if all(one.upper is None for one in found)]
    return [comparator_in(stated)] if figures_in(stated) else []


RULE = DocumentRule(
    code="D115",
    name="stated-operator",
    severity=Severity.ERROR,
    title=message("rule.stated-operator.title", "Operator differs from the quote"),
    summary=message("rule.stated-operator.summary", "Reports an operator that differs from the one in `stated`."),
    rationale=message(
        "rule.stated-operator.rationale",
        "`tối thiểu` and `từ … trở lên` set a minimum, `trên` one that the value itself does not reach, an unqualified "
        "value sets neither; quotations must keep the difference.",
    ),
    bad_example="""\
targets:
  - indicator: online-files
    at_least: 98  # ←
    source: {section: II.2.a, paragraph: 3, stated: đạt trên 98%}
""",
    good_example="""\
targets:
  - indicator: online-files
    more_than: 98
    source: {section: II.2.a, paragraph: 3, stated: đạt trên 98%}
""",
    needs_indicator=False,
    check=_check,
)
