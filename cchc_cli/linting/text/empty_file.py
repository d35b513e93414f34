"""The file is empty."""

from collections.abc import Iterator

from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import Spot, TextRule
from cchc_cli.linting.text.faults import faults_named
from cchc_cli.reading.yaml_file import YamlFile


def _check(file: YamlFile) -> Iterator[Spot]:
    return faults_named(file, "empty-file")


RULE = TextRule(
    code="T012",
    name="empty-file",
    severity=Severity.ERROR,
    what="Finds a file that is empty.",
    why="An empty plan promises nothing; the file is a leftover.",
    fails="",
    passes="locality: dong-nai/tam-phuoc\n",
    check=_check,
)
