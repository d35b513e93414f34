"""The file breaks the schema of plans."""

from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.helpers.read_errors import violations
from cchc_cli.linting.rule import FileRule
from cchc_cli.reading.errors import ErrorKind

RULE = FileRule(
    code="D101",
    name="schema",
    severity=Severity.ERROR,
    summary=message(
        "rule.schema.summary", "Finds a key that is missing or unknown, and a value that a key cannot have."
    ),
    rationale=message("rule.schema.rationale", "What does not keep to the schema is left out of every result."),
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
