"""The file is empty."""

from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.helpers.read_errors import read_errors
from cchc_cli.linting.rule import TextRule
from cchc_cli.reading.errors import ErrorKind

RULE = TextRule(
    code="T012",
    name="empty-file",
    severity=Severity.ERROR,
    title=message("rule.empty-file.title", "Empty file"),
    summary=message("rule.empty-file.summary", "Reports an empty file."),
    rationale=message("rule.empty-file.rationale", "An empty file contains no plan and is usually left over."),
    bad_example="",
    good_example="locality: dong-nai/tam-phuoc\n",
    check=read_errors(ErrorKind.EMPTY_FILE),
)
