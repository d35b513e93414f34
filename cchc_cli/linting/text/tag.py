"""A value has a YAML tag."""

from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import ReadErrorRule

RULE = ReadErrorRule(
    code="T010",
    name="tag",
    severity=Severity.ERROR,
    what=LocalizedText(
        "Tìm giá trị có thẻ kiểu (tag) của YAML.",
        "Finds a value with a YAML tag.",
    ),
    why=LocalizedText(
        "Giá trị thông thường không cần thẻ, và có thẻ làm chạy mã lệnh trong chương trình đọc thiếu cẩn thận.",
        "Plain values need none, and some tags run code in careless readers.",
    ),
    fails="""\
targets:
  - indicator: online-files
    at_least: !!float 95  # ←
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95%}
""",
    passes="""\
targets:
  - indicator: online-files
    at_least: 95
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95%}
""",
)
