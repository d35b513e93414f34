"""A field or body of a scope is not in the vocabulary."""

from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.helpers.read_errors import violations
from cchc_cli.linting.rule import FileRule
from cchc_cli.reading.errors import ErrorKind

RULE = FileRule(
    code="D144",
    name="unknown-scope",
    severity=Severity.ERROR,
    title=message("rule.unknown-scope.title", "Unknown field or body"),
    summary=message("rule.unknown-scope.summary", "Reports a field or body of a scope that is not in the vocabulary."),
    rationale=message(
        "rule.unknown-scope.rationale", "One field under two names is two rows, and its figures are not compared."
    ),
    bad_example="""\
targets:
  - indicator: satisfaction-procedures
    scope: {field: constructoin}  # ←
    at_least: 90
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 90%}
""",
    good_example="""\
targets:
  - indicator: satisfaction-procedures
    scope: {field: construction}
    at_least: 90
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 90%}
""",
    check=violations(ErrorKind.UNKNOWN_SCOPE),
)
