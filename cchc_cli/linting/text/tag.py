"""A value has a YAML tag."""

from collections.abc import Iterator

from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import Spot, TextRule
from cchc_cli.linting.text.faults import faults_named
from cchc_cli.reading.yaml_file import YamlFile


def _check(file: YamlFile) -> Iterator[Spot]:
    return faults_named(file, "tag")


RULE = TextRule(
    code="T010",
    name="tag",
    severity=Severity.ERROR,
    what="A value has a YAML tag.",
    why="Plain values need none, and some tags run code in careless readers.",
    check=_check,
)
