"""An anchor, an alias or a tag is used as a key."""

from collections.abc import Iterator

from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import Spot, TextRule
from cchc_cli.linting.text.faults import faults_named
from cchc_cli.reading.yaml_file import YamlFile


def _check(file: YamlFile) -> Iterator[Spot]:
    return faults_named(file, "anchor")


RULE = TextRule(
    code="T009",
    name="anchor",
    severity=Severity.ERROR,
    what="An anchor, an alias or a tag is used as a key.",
    why="Every figure has to stand where it is read; copies hide mistakes.",
    check=_check,
)
