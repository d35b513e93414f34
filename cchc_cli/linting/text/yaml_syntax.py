"""The file is not valid YAML."""

from cchc_cli.domain.indicator import Text
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import FaultRule

RULE = FaultRule(
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
)
