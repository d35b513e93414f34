"""The file is larger than a plan can be."""

from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.helpers.read_errors import read_errors
from cchc_cli.linting.rule import TextRule
from cchc_cli.reading.errors import ErrorKind

RULE = TextRule(
    code="T002",
    name="file-too-large",
    severity=Severity.ERROR,
    summary=message("rule.file-too-large.summary", "Finds a file larger than a plan can be."),
    rationale=message("rule.file-too-large.rationale", "A limit keeps a wrong file from eating the machine."),
    bad_example=None,
    good_example="period: {from: 2026, to: 2030}\n",
    no_example=message(
        "rule.file-too-large.no-example", "More than 256 KiB are not printed here; a plan of 40 targets has 20 kB."
    ),
    check=read_errors(ErrorKind.FILE_TOO_LARGE),
)
