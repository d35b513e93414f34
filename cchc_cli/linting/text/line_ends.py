"""Line endings that are mixed, unusual or missing."""

from functools import partial

from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.fix import spots
from cchc_cli.linting.rule import TextRule

RULE = TextRule(
    code="T024",
    name="line-ends",
    severity=Severity.WARNING,
    title=message("rule.line-ends.title", "Line endings"),
    summary=message(
        "rule.line-ends.summary",
        "Reports mixed and unusual line endings, and a missing one or blank lines at the end of the file. "
        "`cchc lint --fix` writes LF. CR LF at the end of every line (git on Windows) is accepted.",
    ),
    rationale=message("rule.line-ends.rationale", "Mixed line endings make every line show up in a diff."),
    bad_example="""\
document:
  issuer: UBND phường Tam Phước # ←\r
""",
    good_example="""\
document:
  issuer: UBND phường Tam Phước
""",
    check=partial(spots, rule="line-ends"),
)
