"""The localities have no such place."""

from collections.abc import Iterator

from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import FileRule, Finding
from cchc_cli.reading.corpus import PlanFile


def _check(file: PlanFile) -> Iterator[Finding]:
    return (Finding(one.path, one.message, one.key) for one in file.violations if one.rule == "unknown-locality")


RULE = FileRule(
    code="D103",
    name="unknown-locality",
    severity=Severity.ERROR,
    what="Finds a locality that nothing describes.",
    why="Without the place there is no level and no superior plan.",
    fails="locality: dong-nai/tam-phuok  # ←\n",
    passes="locality: dong-nai/tam-phuoc\n",
    check=_check,
)
