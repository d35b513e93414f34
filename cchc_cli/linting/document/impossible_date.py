"""An invalid calendar date."""

from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.helpers.read_errors import violations
from cchc_cli.linting.rule import FileRule
from cchc_cli.reading.errors import ErrorKind

RULE = FileRule(
    code="D104",
    name="impossible-date",
    severity=Severity.ERROR,
    title=message("rule.impossible-date.title", "Invalid date"),
    summary=message("rule.impossible-date.summary", "Reports an invalid calendar date."),
    rationale=message("rule.impossible-date.rationale", "2026-02-30 looks like a date but does not exist."),
    bad_example="""\
document:
  issued: 2026-02-30  # ←
""",
    good_example="""\
document:
  issued: 2026-02-20
""",
    check=violations(ErrorKind.IMPOSSIBLE_DATE),
)
