"""The file is not valid YAML."""

from collections.abc import Iterator

from cchc_cli.domain.indicator import Text
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
    what=Text(
        "Tìm chỗ không đúng cú pháp YAML.",
        "Finds text that is not YAML.",
    ),
    why=Text(
        "Sau chỗ sai, không nội dung nào còn đáng tin.",
        "Nothing after the mistake can be trusted.",
    ),
    fails="""\
document:
  title: Kế hoạch: cải cách hành chính  # ←
""",
    passes="""\
document:
  title: "Kế hoạch: cải cách hành chính"
""",
    check=_check,
)
