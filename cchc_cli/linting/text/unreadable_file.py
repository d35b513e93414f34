"""The file cannot be opened, or is no plain file."""

from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.helpers.read_errors import read_errors
from cchc_cli.linting.rule import TextRule
from cchc_cli.reading.errors import ErrorKind

RULE = TextRule(
    code="T001",
    name="unreadable-file",
    severity=Severity.ERROR,
    summary=message("rule.unreadable-file.summary", "Finds a file that cannot be opened, or is no plain file."),
    rationale=message(
        "rule.unreadable-file.rationale",
        "What cannot be read cannot be checked, and would be missing from every result.",
    ),
    bad_example=None,
    good_example="period: {from: 2026, to: 2030}\n",
    no_example=message(
        "rule.unreadable-file.no-example",
        "No text shows it: a folder called `tam-phuoc.yaml`, a broken link, a file that you may not read.",
    ),
    check=read_errors(ErrorKind.UNREADABLE_FILE),
)
