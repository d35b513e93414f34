"""The file breaks the schema of plans."""

from collections.abc import Iterator

from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import FileRule, Finding
from cchc_cli.reading.corpus import PlanFile


def _check(file: PlanFile) -> Iterator[Finding]:
    return (Finding(one.path, one.message, one.key) for one in file.violations if one.rule == "schema")


RULE = FileRule(
    code="D101",
    name="schema",
    severity=Severity.ERROR,
    what="A key is missing, unknown or has a value that it cannot have.",
    why="What does not keep to the schema is left out of every result.",
    check=_check,
)
