"""The locality is unknown."""

from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.helpers.read_errors import violations
from cchc_cli.linting.rule import FileRule
from cchc_cli.reading.errors import ErrorKind

RULE = FileRule(
    code="D103",
    name="unknown-locality",
    severity=Severity.ERROR,
    title=message("rule.unknown-locality.title", "Unknown locality"),
    summary=message("rule.unknown-locality.summary", "Reports an unknown locality."),
    rationale=message(
        "rule.unknown-locality.rationale", "Without the locality, its level and its higher-level plans are unknown."
    ),
    bad_example="locality: dong-nai/tam-phuok  # ←\n",
    good_example="locality: dong-nai/tam-phuoc\n",
    check=violations(ErrorKind.UNKNOWN_LOCALITY),
)
