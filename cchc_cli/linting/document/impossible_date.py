"""A date that no calendar has."""

from collections.abc import Iterator

from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import FileRule, Finding
from cchc_cli.reading.corpus import PlanFile


def _check(file: PlanFile) -> Iterator[Finding]:
    return (Finding(one.path, one.message, one.key) for one in file.violations if one.rule == "impossible-date")


RULE = FileRule(
    code="D104",
    name="impossible-date",
    severity=Severity.ERROR,
    what="A date that no calendar has.",
    why="2026-02-30 looks like a date; it is a slip.",
    check=_check,
)
