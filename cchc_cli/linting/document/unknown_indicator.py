"""The catalogue has no such indicator."""

from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.helpers.read_errors import violations
from cchc_cli.linting.rule import FileRule
from cchc_cli.reading.errors import ErrorKind

RULE = FileRule(
    code="D102",
    name="unknown-indicator",
    severity=Severity.ERROR,
    summary=message("rule.unknown-indicator.summary", "Finds an indicator that is not in the catalogue."),
    rationale=message(
        "rule.unknown-indicator.rationale", "Nothing can be compared under a name that nobody else uses."
    ),
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
