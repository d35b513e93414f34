"""The file cannot be opened or is not a regular file."""

from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.helpers.read_errors import read_errors
from cchc_cli.linting.rule import TextRule
from cchc_cli.reading.errors import ErrorKind

RULE = TextRule(
    code="T001",
    name="unreadable-file",
    severity=Severity.ERROR,
    title=message("rule.unreadable-file.title", "Unreadable file"),
    summary=message("rule.unreadable-file.summary", "Reports a file that cannot be opened or is not a regular file."),
    rationale=message(
        "rule.unreadable-file.rationale",
        "A file that cannot be read cannot be checked, and is missing from every result.",
    ),
    bad_example=None,
    good_example="period: {from: 2026, to: 2030}\n",
    no_example=message(
        "rule.unreadable-file.no-example",
        "No file content can show it: the path may be a folder called `tam-phuoc.yaml`, a broken link, or a file "
        "without read permission.",
    ),
    check=read_errors(ErrorKind.UNREADABLE_FILE),
)
