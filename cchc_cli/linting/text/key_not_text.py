"""A key is a list or a block."""

from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import ReadErrorRule

RULE = ReadErrorRule(
    code="T014",
    name="key-not-text",
    severity=Severity.ERROR,
    what=LocalizedText(
        "Tìm khóa là danh sách hoặc khối.",
        "Finds a key that is a list or a block.",
    ),
    why=LocalizedText(
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
)
