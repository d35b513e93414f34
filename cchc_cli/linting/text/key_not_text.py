"""A key is a list or a block."""

from collections.abc import Iterator

from cchc_cli.domain.indicator import Text
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import Spot, TextRule
from cchc_cli.linting.text.faults import faults_named
from cchc_cli.reading.yaml_file import YamlFile


def _check(file: YamlFile) -> Iterator[Spot]:
    return faults_named(file, "key-not-text")


RULE = TextRule(
    code="T014",
    name="key-not-text",
    severity=Severity.ERROR,
    what=Text(
        "Tìm khóa là danh sách hoặc khối.",
        "Finds a key that is a list or a block.",
    ),
    why=Text(
        "Khóa phải là một từ.",
        "Keys are words.",
    ),
    fails="""\
document:
  [number, issued]: null  # ←
""",
    passes="""\
document:
  number: null
  issued: null
""",
    check=_check,
)
