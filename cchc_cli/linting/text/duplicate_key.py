"""A key is given twice in one block."""

from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import ReadErrorRule

RULE = ReadErrorRule(
    code="T008",
    name="duplicate-key",
    severity=Severity.ERROR,
    what=LocalizedText(
        "Tìm khóa ghi hai lần trong một khối.",
        "Finds a key that is given twice in one block.",
    ),
    why=LocalizedText(
        "Chương trình đọc YAML lặng lẽ giữ một trong hai, và mỗi chương trình giữ một kiểu.",
        "YAML readers keep one of the two silently, and not all the same one.",
    ),
    fails="""\
targets:
  - indicator: online-files
    at_least: 95
    at_least: 90  # ←
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95%}
""",
    passes="""\
targets:
  - indicator: online-files
    at_least: 95
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95%}
""",
)
