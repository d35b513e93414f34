"""The file violates the schema of plans."""

from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.helpers.read_errors import violations
from cchc_cli.linting.rule import FileRule
from cchc_cli.reading.errors import ErrorKind

RULE = FileRule(
    code="D101",
    name="schema",
    severity=Severity.ERROR,
    title=message("rule.schema.title", "Schema violation"),
    summary=message("rule.schema.summary", "Reports missing keys, unexpected keys and invalid values."),
    rationale=message("rule.schema.rationale", "Content that violates the schema is excluded from results."),
    bad_example="""\
targets:
  - indicator: online-files
    at_lest: 95  # ←
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95%}
""",
    good_example="""\
targets:
  - indicator: online-files
    at_least: 95
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95%}
""",
    check=violations(ErrorKind.SCHEMA),
)
