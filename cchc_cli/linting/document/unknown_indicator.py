"""The catalogue has no such indicator."""

from collections.abc import Iterator

from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import FileRule, Finding
from cchc_cli.reading.corpus import PlanFile


def _check(file: PlanFile) -> Iterator[Finding]:
    return (Finding(one.path, one.message, one.key) for one in file.violations if one.rule == "unknown-indicator")


RULE = FileRule(
    code="D102",
    name="unknown-indicator",
    severity=Severity.ERROR,
    what="The catalogue has no such indicator.",
    why="Nothing can be compared under a name that nobody else uses.",
    check=_check,
)
