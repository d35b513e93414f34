"""A plain value that YAML readers take for different things."""

from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import ReadErrorRule

RULE = ReadErrorRule(
    code="T021",
    name="ambiguous-scalar",
    severity=Severity.ERROR,
    what=LocalizedText(
        "Tìm giá trị mà mỗi chương trình đọc YAML hiểu một cách, như NO, 1.000, 012 hoặc 12:30.",
        "Finds a plain value that YAML readers take for different things, such as NO, 1.000, 012 or 12:30.",
    ),
    why=LocalizedText(
        "1.000 với người Việt là một nghìn, với YAML là 1.0; NO là sai, 012 là mười, 12:30 là 750.",
        "1.000 is a thousand to a Vietnamese reader, 1.0 to YAML; NO is false, 012 is ten, 12:30 is 750.",
    ),
    fails="""\
targets:
  - indicator: recurrent-spending-saving
    at_least: 10
    base: 2021_2025  # ←
    source: {section: II.2.a, paragraph: 3, stated: tiết kiệm tối thiểu 10%}
""",
    passes="""\
targets:
  - indicator: recurrent-spending-saving
    at_least: 10
    base: {from: 2021, to: 2025}
    source: {section: II.2.a, paragraph: 3, stated: tiết kiệm tối thiểu 10%}
""",
)
