"""Line endings other than a single line feed."""

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
        "Reports line endings other than a single line feed, including at the end of the file. `cchc lint --fix` "
        "corrects them.",
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
