"""A plan is dated before a document that it is based on or cites."""

from collections.abc import Iterator

from cchc_cli.domain.dates import certainly_after
from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import DocumentRule, Finding, PlanDocument


def _check(document: PlanDocument) -> Iterator[Finding]:
    """Yield a finding for each cited document that is dated after the plan."""
    own = document.plan.document
    for key, index, citation in own.citations():
        if citation.note is None and certainly_after(citation.issued, own.issued):
            yield Finding(
                ("document", key, index, "issued"),
                message(
                    "later-basis",
                    "{number} is dated {issued}, after this plan ({own}); correct one, or add a `note` if "
                    "the document itself is misprinted",
                    number=citation.number or message("later-basis.unnumbered", "the document cited here"),
                    issued=str(citation.issued),
                    own=str(own.issued),
                ),
            )


RULE = DocumentRule(
    code="D126",
    name="later-basis",
    severity=Severity.ERROR,
    title=message("rule.later-basis.title", "Based on a later document"),
    summary=message(
        "rule.later-basis.summary", "Reports a plan that is dated before a document that it is based on or cites."
    ),
    rationale=message(
        "rule.later-basis.rationale",
        "A plan cannot be based on a document that does not exist yet: one of the dates is a typo, or the "
        "document is misprinted.",
    ),
    bad_example="""\
document:
  issued: 2026-04-20
  based_on:
    - {number: 1065/QĐ-UBND, issued: 2026-05-30, issuer: UBND tỉnh Đồng Nai, locality: dong-nai}  # ←
""",
    good_example="""\
document:
  issued: 2026-04-20
  based_on:
    - {number: 1065/QĐ-UBND, issued: 2026-03-30, issuer: UBND tỉnh Đồng Nai, locality: dong-nai}
""",
    check=_check,
)
