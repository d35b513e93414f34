"""The text contains a control character."""

from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.helpers.read_errors import read_errors
from cchc_cli.linting.rule import TextRule
from cchc_cli.reading.errors import ErrorKind

RULE = TextRule(
    code="T005",
    name="control-character",
    severity=Severity.ERROR,
    title=message("rule.control-character.title", "Control character"),
    summary=message(
        "rule.control-character.summary",
        "Reports a control character, or an excessive number of combining marks on one letter.",
    ),
    rationale=message("rule.control-character.rationale", "Both are invisible and can alter terminal output."),
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
