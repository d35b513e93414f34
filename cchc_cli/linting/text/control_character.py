"""The text holds a control character."""

from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import ReadErrorRule

RULE = ReadErrorRule(
    code="T005",
    name="control-character",
    severity=Severity.ERROR,
    what=LocalizedText(
        "Tìm ký tự điều khiển trong tệp, hoặc một chữ cái mang quá nhiều dấu.",
        "Finds a control character in the text, or a heap of marks on one letter.",
    ),
    why=LocalizedText(
        "Mắt thường không nhận ra, mà chúng có thể làm sai những gì màn hình hiển thị.",
        "Neither is seen for what it is, and it can change what a terminal shows.",
    ),
    fails="""\
document:
  issuer: UBND phường\x0bTam Phước  # ←
""",
    passes="""\
document:
  issuer: UBND phường Tam Phước
""",
)
