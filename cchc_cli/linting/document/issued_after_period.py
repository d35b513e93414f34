"""A plan is dated after its period."""

from collections.abc import Iterator

from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import DocumentRule, Finding, PlanDocument, RelatedLocation


def _check(document: PlanDocument) -> Iterator[Finding]:
    """Yield a finding if the plan is dated after the last year of its period."""
    issued, period = document.plan.document.issued, document.plan.period
    if issued is not None and issued.year > period.end:
        yield Finding(
            ("document", "issued"),
            message(
                "issued-after-period",
                "the plan is dated {issued}, after its plan period {period}; correct one of the two",
                issued=str(issued),
                period=str(period),
            ),
            related=(
                RelatedLocation(
                    document.file,
                    ("period", "to"),
                    message("period.there", "the plan period is {period}", period=str(period)),
                ),
            ),
        )


RULE = DocumentRule(
    code="D135",
    name="issued-after-period",
    severity=Severity.ERROR,
    title=message("rule.issued-after-period.title", "Issued after the plan period"),
    summary=message(
        "rule.issued-after-period.summary", "Reports a plan that is dated after the last year of its plan period."
    ),
    rationale=message(
        "rule.issued-after-period.rationale",
        "A plan cannot be issued after its plan period: the date or the period is a typo.",
    ),
    bad_example="""\
document:
  issued: 2062-04-20  # ←
""",
    good_example="""\
document:
  issued: 2026-04-20
""",
    check=_check,
)
