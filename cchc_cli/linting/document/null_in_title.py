"""A title begins with `null`: the comment after it has lost its `#`."""

import re
from collections.abc import Iterator

from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import DocumentRule, Finding, PlanDocument

_NULL = re.compile(r"null\b|~", re.IGNORECASE)


def _check(document: PlanDocument) -> Iterator[Finding]:
    """Yield a finding if the title begins with `null`."""
    title = document.plan.document.title
    if title is not None and _NULL.match(title):
        said = message("null-in-title", "the title begins with `null`; write ` # ` before the comment after it")
        yield Finding(("document", "title"), said)


RULE = DocumentRule(
    code="D134",
    name="null-in-title",
    severity=Severity.ERROR,
    title=message("rule.null-in-title.title", "null in the title"),
    summary=message("rule.null-in-title.summary", "Reports a title that begins with `null`."),
    rationale=message("rule.null-in-title.rationale", "A missing `#` turns the comment into the title."),
    bad_example="""\
document:
  title: null the copy has no heading  # ←
""",
    good_example="""\
document:
  title: null # the copy has no heading
""",
    check=_check,
)
