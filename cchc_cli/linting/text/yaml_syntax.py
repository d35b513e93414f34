"""The file is not valid YAML."""

from collections.abc import Iterator

from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import Spot, TextRule
from cchc_cli.linting.text.faults import faults_named
from cchc_cli.reading.yaml_file import YamlFile


def _check(file: YamlFile) -> Iterator[Spot]:
    return faults_named(file, "yaml-syntax")


RULE = TextRule(
    code="T006",
    name="yaml-syntax",
    severity=Severity.ERROR,
    what="The file is not valid YAML.",
    why="Nothing after the mistake can be trusted.",
    check=_check,
)
