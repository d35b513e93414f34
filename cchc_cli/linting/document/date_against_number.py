"""A date that the number of its document contradicts."""

import re
from collections.abc import Iterator

from cchc_cli.domain.dates import PartialDate
from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import DocumentRule, Finding, PlanDocument

_YEAR = re.compile(r"/(\d{4})[/-]", re.ASCII)


def _check(document: PlanDocument) -> Iterator[Finding]:
    """Yield a finding for each document whose number carries another year than its date."""
    own = document.plan.document
    noted = own.number is not None and any(own.number in note for note in own.notes)
    if _differ(own.number, own.issued) and not noted:
        said = message(
            "date-against-number",
            "{number} cannot be dated {issued}; correct one, or name the number in `notes` if the document "
            "itself is misprinted",
            number=own.number,
            issued=str(own.issued),
        )
        yield Finding(("document", "issued"), said)
    for key, index, citation in own.citations():
        if citation.note is None and _differ(citation.number, citation.issued):
            said = message(
                "date-against-number.cited",
                "{number} cannot be dated {issued}; correct one, or add a `note` if the document itself is misprinted",
                number=citation.number,
                issued=str(citation.issued),
            )
            yield Finding(("document", key, index, "issued"), said)


def _differ(number: str | None, issued: PartialDate | None) -> bool:
    """Return True if the number carries a year that is not that of the date."""
    year = _YEAR.search(number or "")
    return year is not None and issued is not None and int(year[1]) != issued.year


RULE = DocumentRule(
    code="D125",
    name="date-against-number",
    severity=Severity.ERROR,
    title=message("rule.date-against-number.title", "Date contradicts the document number"),
    summary=message("rule.date-against-number.summary", "Reports a date that contradicts the number of its document."),
    rationale=message(
        "rule.date-against-number.rationale",
        "`107/2021/NĐ-CP` is dated 2021; if the document itself is misprinted, a `note` says so.",
    ),
    bad_example="""\
document:
  cites:
    - {number: 107/2021/NĐ-CP, issued: 2020-04-08, issuer: Chính phủ}  # ←
""",
    good_example="""\
document:
  cites:
    - {number: 107/2021/NĐ-CP, issued: 2021-12-06, issuer: Chính phủ}
    - {number: 107/2021/NĐ-CP, issued: 2020-04-08, issuer: Chính phủ, note: in ở II.2; ban hành năm 2021}
""",
    check=_check,
)
