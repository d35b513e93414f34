"""A key is a list or a block."""

from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.helpers.read_errors import read_errors
from cchc_cli.linting.rule import TextRule
from cchc_cli.reading.errors import ErrorKind

RULE = TextRule(
    code="T014",
    name="key-not-text",
    severity=Severity.ERROR,
    title=message("rule.key-not-text.title", "Key is not text"),
    summary=message("rule.key-not-text.summary", "Reports a key that is a list or a block."),
    rationale=message("rule.key-not-text.rationale", "Keys must be plain words."),
    bad_example="""\
document:
  [number, issued]: null  # ←
""",
    good_example="""\
document:
  number: null
  issued: null
""",
    check=read_errors(ErrorKind.KEY_NOT_TEXT),
)
