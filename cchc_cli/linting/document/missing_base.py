"""A reduction or saving has no baseline."""

from collections.abc import Iterator

from cchc_cli.domain.enums import Kind
from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import DocumentRule, Finding, PlanDocument


def _check(document: PlanDocument) -> Iterator[Finding]:
    """Yield a finding for each reduction or saving without `base`."""
    for path, target in document.targets():
        indicator = document.vocabulary.catalogue[target.indicator]
        if indicator.needs_base and target.kind is Kind.QUANTITATIVE and target.base is None:
            yield Finding(
                path,
                message(
                    "missing-base",
                    "`{indicator}` is a reduction, saving or gain: add the baseline as `base`: the year or years "
                    "behind `so với` in the sentence, or `unknown` if there is none",
                    indicator=indicator.id,
                ),
            )


RULE = DocumentRule(
    code="D122",
    name="missing-base",
    severity=Severity.ERROR,
    title=message("rule.missing-base.title", "Missing baseline"),
    summary=message("rule.missing-base.summary", "Reports a reduction or saving without a baseline."),
    rationale=message(
        "rule.missing-base.rationale",
        "A reduction is meaningless without a baseline, and two reductions cannot be compared.",
    ),
    bad_example="""\
targets:
  - indicator: recurrent-spending-saving  # ←
    at_least: 10
    source: {section: II.5.a, paragraph: 4, stated: tiết kiệm tối thiểu 10%}
""",
    good_example="""\
targets:
  - indicator: recurrent-spending-saving
    at_least: 10
    base: dự toán được giao
    source: {section: II.5.a, paragraph: 4, stated: tiết kiệm tối thiểu 10%}
""",
    check=_check,
)
