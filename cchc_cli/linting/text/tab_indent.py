"""A line is indented with a tab."""

from collections.abc import Iterator

from cchc_cli.domain.indicator import Text
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import Spot, TextRule
from cchc_cli.linting.text.faults import faults_named
from cchc_cli.reading.yaml_file import YamlFile


def _check(file: YamlFile) -> Iterator[Spot]:
    return faults_named(file, "tab-indent")


RULE = TextRule(
    code="T007",
    name="tab-indent",
    severity=Severity.ERROR,
    what=Text(
        "Tìm dòng thụt lề bằng dấu tab.",
        "Finds a line that is indented with a tab.",
    ),
    why=Text(
        "YAML thụt lề bằng dấu cách; dấu tab trông thì đúng mà lại sai.",
        "YAML indents with spaces; a tab looks right and is not.",
    ),
    fails="""\
period:
\tfrom: 2026  # ←
\tto: 2030
""",
    passes="""\
period:
  from: 2026
  to: 2030
""",
    check=_check,
)
