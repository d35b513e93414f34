"""A line is indented with a tab."""

from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.helpers.read_errors import read_errors
from cchc_cli.linting.rule import TextRule
from cchc_cli.reading.errors import ErrorKind

RULE = TextRule(
    code="T007",
    name="tab-indent",
    severity=Severity.ERROR,
    title=message("rule.tab-indent.title", "Tab indentation"),
    summary=message("rule.tab-indent.summary", "Reports a line that is indented with a tab."),
    rationale=message("rule.tab-indent.rationale", "YAML does not allow tabs for indentation."),
    bad_example="""\
period:
\tfrom: 2026  # ←
\tto: 2030
""",
    good_example="""\
period:
  from: 2026
  to: 2030
""",
    check=read_errors(ErrorKind.TAB_INDENT),
)
