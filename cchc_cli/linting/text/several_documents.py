"""The file holds more than one YAML document."""

from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.helpers.read_errors import read_errors
from cchc_cli.linting.rule import TextRule
from cchc_cli.reading.errors import ErrorKind

RULE = TextRule(
    code="T011",
    name="several-documents",
    severity=Severity.ERROR,
    summary=message("rule.several-documents.summary", "Finds a second YAML document in the file."),
    rationale=message("rule.several-documents.rationale", "One file is one plan; readers ignore the second or fail."),
    bad_example="""\
period: {from: 2026, to: 2030}
---  # ←
""",
    good_example="period: {from: 2026, to: 2030}\n",
    check=read_errors(ErrorKind.SEVERAL_DOCUMENTS),
)
