"""The file contains more than one YAML document."""

from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.helpers.read_errors import read_errors
from cchc_cli.linting.rule import TextRule
from cchc_cli.reading.errors import ErrorKind

RULE = TextRule(
    code="T011",
    name="several-documents",
    severity=Severity.ERROR,
    title=message("rule.several-documents.title", "Several documents in one file"),
    summary=message("rule.several-documents.summary", "Reports a second YAML document in a file."),
    rationale=message(
        "rule.several-documents.rationale", "Each file is one plan; parsers ignore the second document or fail."
    ),
    bad_example="""\
period: {from: 2026, to: 2030}
---  # ←
""",
    good_example="period: {from: 2026, to: 2030}\n",
    check=read_errors(ErrorKind.SEVERAL_DOCUMENTS),
)
