"""A key is given twice in one block."""

from collections.abc import Iterator

from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import Spot, TextRule
from cchc_cli.linting.text.faults import faults_named
from cchc_cli.reading.yaml_file import YamlFile


def _check(file: YamlFile) -> Iterator[Spot]:
    return faults_named(file, "duplicate-key")


RULE = TextRule(
    code="T008",
    name="duplicate-key",
    severity=Severity.ERROR,
    what="A key is given twice in one block.",
    why="YAML readers keep one of the two silently, and not all the same one.",
    check=_check,
)
