"""The file breaks the schema of plans."""

from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import FileRule

RULE = FileRule(
    code="D101",
    name="schema",
    severity=Severity.ERROR,
    what=LocalizedText(
        "Tìm khóa thiếu hoặc lạ, và giá trị mà khóa không thể có.",
        "Finds a key that is missing or unknown, and a value that a key cannot have.",
    ),
    why=LocalizedText(
        "Phần không theo lược đồ bị bỏ ra khỏi mọi kết quả.",
        "What does not keep to the schema is left out of every result.",
    ),
    fails="""\
targets:
  - indicator: online-files
    at_lest: 95  # ←
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95%}
""",
    passes="""\
targets:
  - indicator: online-files
    at_least: 95
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95%}
""",
)
