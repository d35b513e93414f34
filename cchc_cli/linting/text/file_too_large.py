"""The file exceeds the size limit."""

from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.helpers.read_errors import read_errors
from cchc_cli.linting.rule import TextRule
from cchc_cli.reading.errors import ErrorKind

RULE = TextRule(
    code="T002",
    name="file-too-large",
    severity=Severity.ERROR,
    title=message("rule.file-too-large.title", "File too large"),
    summary=message("rule.file-too-large.summary", "Reports a file that exceeds the size limit."),
    rationale=message("rule.file-too-large.rationale", "Oversized files are rejected to bound memory use."),
    bad_example=None,
    good_example="period: {from: 2026, to: 2030}\n",
    no_example=message(
        "rule.file-too-large.no-example",
        "A file of more than 256 KiB is not printed here; a plan of 40 targets has about 20 kB.",
    ),
    check=read_errors(ErrorKind.FILE_TOO_LARGE),
)
