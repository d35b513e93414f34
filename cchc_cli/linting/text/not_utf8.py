"""The file is not UTF-8."""

from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.helpers.read_errors import read_errors
from cchc_cli.linting.rule import TextRule
from cchc_cli.reading.errors import ErrorKind

RULE = TextRule(
    code="T003",
    name="not-utf8",
    severity=Severity.ERROR,
    title=message("rule.not-utf8.title", "File not in UTF-8"),
    summary=message("rule.not-utf8.summary", "Reports a file that is not UTF-8."),
    rationale=message("rule.not-utf8.rationale", "In other encodings Vietnamese text becomes garbled (mojibake)."),
    bad_example="""\
document:
  issuer: UBND ph\udcf5ng Tam Phước  # ←
""",
    good_example="""\
document:
  issuer: UBND phường Tam Phước
""",
    check=read_errors(ErrorKind.NOT_UTF8),
)
