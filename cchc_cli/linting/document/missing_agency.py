"""The plan of an agency for itself is not marked as such."""

from collections.abc import Iterator

from cchc_cli.domain.authority import is_agency
from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import DocumentRule, Finding, PlanDocument


def _check(document: PlanDocument) -> Iterator[Finding]:
    """Yield a finding if the issuer is an agency and `agency` is missing."""
    own = document.plan.document
    if is_agency(own.issuer) and not own.agency:
        yield Finding(
            ("document", "issuer"),
            message(
                "missing-agency",
                "`{issuer}` is not an authority that sets floors for a whole place; add `agency: true` if the plan is "
                "its own, or correct the issuer",
                issuer=own.issuer,
            ),
        )


RULE = DocumentRule(
    code="D141",
    name="missing-agency",
    severity=Severity.ERROR,
    title=message("rule.missing-agency.title", "Agency plan not marked"),
    summary=message(
        "rule.missing-agency.summary",
        "Reports the plan of a ministry, department or office without `agency: true`.",
    ),
    rationale=message(
        "rule.missing-agency.rationale",
        "Without the mark, targets that an agency sets for itself are floors for every plan below its place.",
    ),
    bad_example="""\
document:
  issuer: Phòng Văn hóa - Xã hội phường Tam Phước  # ←
""",
    good_example="""\
document:
  issuer: Phòng Văn hóa - Xã hội phường Tam Phước
  agency: true
""",
    check=_check,
)
