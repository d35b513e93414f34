"""The file is not UTF-8."""

from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import ReadErrorRule

RULE = ReadErrorRule(
    code="T003",
    name="not-utf8",
    severity=Severity.ERROR,
    what=LocalizedText(
        "Tìm tệp không phải là UTF-8.",
        "Finds a file that is not UTF-8.",
    ),
    why=LocalizedText(
        "Với bảng mã khác, chữ tiếng Việt bị đọc thành chữ khác.",
        "In another encoding Vietnamese letters are read as other letters.",
    ),
    fails="""\
document:
  issuer: UBND ph\udcf5ng Tam Phước  # ←
""",
    passes="""\
document:
  issuer: UBND phường Tam Phước
""",
)
