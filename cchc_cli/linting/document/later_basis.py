"""A document that the plan is based on, or cites, is dated after the plan."""

from collections.abc import Iterator

from cchc_cli.domain.dates import certainly_after
from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.i18n.message import Message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import DocumentRule, Finding, PlanDocument


def _check(document: PlanDocument) -> Iterator[Finding]:
    own = document.plan.document
    for key, citations in (("based_on", own.based_on), ("cites", own.cites)):
        for index, citation in enumerate(citations):
            if citation.note is None and certainly_after(citation.issued, own.issued):
                yield Finding(
                    ("document", key, index, "issued"),
                    Message.of(
                        "later-basis",
                        number=citation.number or Message("later-basis.unnumbered"),
                        issued=str(citation.issued),
                        own=str(own.issued),
                    ),
                )


RULE = DocumentRule(
    code="D126",
    name="later-basis",
    severity=Severity.ERROR,
    what=LocalizedText(
        "Tìm kế hoạch có ngày trước văn bản mà nó căn cứ hoặc viện dẫn.",
        "Finds a plan that is dated before a document that it is based on, or cites.",
    ),
    why=LocalizedText(
        "Kế hoạch không thể nêu văn bản chưa có: một trong hai ngày bị gõ nhầm, ở đây hoặc trong bản in.",
        "A plan cannot name what does not exist yet: one of the dates is mistyped, here or in the print.",
    ),
    fails="""\
document:
  issued: 2026-04-20
  based_on:
    - {number: 1065/QĐ-UBND, issued: 2026-05-30, issuer: UBND tỉnh Đồng Nai, locality: dong-nai}  # ←
""",
    passes="""\
document:
  issued: 2026-04-20
  based_on:
    - {number: 1065/QĐ-UBND, issued: 2026-03-30, issuer: UBND tỉnh Đồng Nai, locality: dong-nai}
""",
    check=_check,
)
