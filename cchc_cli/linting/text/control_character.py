"""The text holds a control character."""

from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.helpers.read_errors import read_errors
from cchc_cli.linting.rule import TextRule
from cchc_cli.reading.errors import ErrorKind

RULE = TextRule(
    code="T005",
    name="control-character",
    severity=Severity.ERROR,
    summary=message(
        "rule.control-character.summary", "Finds a control character in the text, or a heap of marks on one letter."
    ),
    rationale=message(
        "rule.control-character.rationale", "Neither is seen for what it is, and it can change what a terminal shows."
    ),
    bad_example="""\
document:
  issuer: UBND phường\x0bTam Phước  # ←
""",
    good_example="""\
document:
  issuer: UBND phường Tam Phước
""",
    check=read_errors(ErrorKind.CONTROL_CHARACTER),
)
