"""The file is not valid YAML."""

from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import ReadErrorRule

RULE = ReadErrorRule(
    code="T006",
    name="yaml-syntax",
    severity=Severity.ERROR,
    what=LocalizedText(
        "Tìm chỗ không đúng cú pháp YAML.",
        "Finds text that is not YAML.",
    ),
    why=LocalizedText(
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
)
