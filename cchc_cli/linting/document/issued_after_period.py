"""A plan that is dated after its period."""

from collections.abc import Iterator

from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.i18n.message import Message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import DocumentRule, Finding, PlanDocument, RelatedLocation


def _check(document: PlanDocument) -> Iterator[Finding]:
    issued, period = document.plan.document.issued, document.plan.period
    if issued is not None and issued.year > period.end:
        yield Finding(
            ("document", "issued"),
            Message.of("issued-after-period", issued=str(issued), period=str(period)),
            related=(RelatedLocation(document.file, ("period", "to"), Message.of("period.there", period=str(period))),),
        )


RULE = DocumentRule(
    code="D135",
    name="issued-after-period",
    severity=Severity.ERROR,
    what=LocalizedText(
        "Tìm kế hoạch có ngày ban hành sau năm cuối của thời kỳ.",
        "Finds a plan that is dated after the last year of its period.",
    ),
    why=LocalizedText(
        "Không ai lập kế hoạch cho việc đã qua: một chữ số của ngày hoặc của thời kỳ bị gõ nhầm.",
        "Nobody plans what is over: a digit of the date or of the period is mistyped.",
    ),
    fails="""\
document:
  issued: 2062-04-20  # ←
""",
    passes="""\
document:
  issued: 2026-04-20
""",
    check=_check,
)
