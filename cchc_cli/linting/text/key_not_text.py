"""A key is a list or a block."""

from cchc_cli.domain.indicator import Text
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import FaultRule

RULE = FaultRule(
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
)
