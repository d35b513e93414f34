"""A key appears twice in one block."""

from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.helpers.read_errors import read_errors
from cchc_cli.linting.rule import TextRule
from cchc_cli.reading.errors import ErrorKind

RULE = TextRule(
    code="T008",
    name="duplicate-key",
    severity=Severity.ERROR,
    title=message("rule.duplicate-key.title", "Duplicate key"),
    summary=message("rule.duplicate-key.summary", "Reports a key that appears twice in one block."),
    rationale=message("rule.duplicate-key.rationale", "Parsers silently keep one value, and differ in which one."),
    bad_example="""\
targets:
  - indicator: online-files
    at_least: 95
    at_least: 90  # ←
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95%}
""",
    good_example="""\
targets:
  - indicator: online-files
    at_least: 95
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95%}
""",
    check=read_errors(ErrorKind.DUPLICATE_KEY),
)
