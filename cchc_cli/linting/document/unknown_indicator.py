"""The indicator is not in the catalogue."""

from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.helpers.read_errors import violations
from cchc_cli.linting.rule import FileRule
from cchc_cli.reading.errors import ErrorKind

RULE = FileRule(
    code="D102",
    name="unknown-indicator",
    severity=Severity.ERROR,
    title=message("rule.unknown-indicator.title", "Unknown indicator"),
    summary=message("rule.unknown-indicator.summary", "Reports an indicator that is not in the catalogue."),
    rationale=message("rule.unknown-indicator.rationale", "An unknown indicator cannot be compared with other plans."),
    bad_example="""\
targets:
  - indicator: online-flies  # ←
    at_least: 95
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95%}
""",
    good_example="""\
targets:
  - indicator: online-files
    at_least: 95
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95%}
""",
    check=violations(ErrorKind.UNKNOWN_INDICATOR),
)
