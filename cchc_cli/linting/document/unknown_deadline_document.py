"""A deadline is set by a document that the plan does not cite."""

from collections.abc import Iterator

from cchc_cli.domain.identity import number_key
from cchc_cli.domain.vietnamese import suggestions
from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import DocumentRule, Finding, PlanDocument


def _check(document: PlanDocument) -> Iterator[Finding]:
    """Yield a finding for each `set_by` that is not the number of a cited document."""
    own = document.plan.document
    known = {number_key(one.number): one.number for _, _, one in own.citations() if one.number is not None}
    for path, target in document.targets():
        number = target.due.set_by
        if number is None or number_key(number) in known:
            continue
        close = suggestions(number, sorted(known.values()), limit=1)
        said = message(
            "unknown-deadline-document",
            "`{number}` is not among `based_on` and `cites`; add it to `cites`, with its date, or correct the number",
            number=number,
        )
        if close:
            said = message(
                "unknown-deadline-document.meant",
                "`{number}` is not among `based_on` and `cites`; did you mean `{meant}`? otherwise add it to `cites`",
                number=number,
                meant=close[0],
            )
        yield Finding((*path, "due", "set_by"), said)


RULE = DocumentRule(
    code="D128",
    name="unknown-deadline-document",
    severity=Severity.ERROR,
    title=message("rule.unknown-deadline-document.title", "Unknown deadline document"),
    summary=message(
        "rule.unknown-deadline-document.summary", "Reports a deadline set by a document that the plan does not cite."
    ),
    rationale=message(
        "rule.unknown-deadline-document.rationale",
        "The deadline can be found only by the document number; a typo makes it untraceable.",
    ),
    bad_example="""\
document:
  cites:
    - {number: 1085/QĐ-TTg, issued: 2022-09-15, issuer: Thủ tướng Chính phủ}
targets:
  - indicator: online-files
    at_least: 95
    due: {set_by: 1058/QĐ-TTg}  # ←
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95%}
""",
    good_example="""\
document:
  cites:
    - {number: 1085/QĐ-TTg, issued: 2022-09-15, issuer: Thủ tướng Chính phủ}
targets:
  - indicator: online-files
    at_least: 95
    due: {set_by: 1085/QĐ-TTg}
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95%}
""",
    needs_indicator=False,
    check=_check,
)
