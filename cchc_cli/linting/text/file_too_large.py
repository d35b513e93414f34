"""The file is larger than a plan can be."""

from collections.abc import Iterator

from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import Spot, TextRule
from cchc_cli.linting.text.faults import faults_named
from cchc_cli.reading.yaml_file import YamlFile


def _check(file: YamlFile) -> Iterator[Spot]:
    return faults_named(file, "file-too-large")


RULE = TextRule(
    code="T002",
    name="file-too-large",
    severity=Severity.ERROR,
    what="The file is larger than a plan can be.",
    why="A limit keeps a wrong file from eating the machine.",
    check=_check,
)
