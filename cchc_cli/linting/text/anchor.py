"""An anchor or an alias stands for a value."""

from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import ReadErrorRule

RULE = ReadErrorRule(
    code="T009",
    name="anchor",
    severity=Severity.ERROR,
    what=LocalizedText(
        "Tìm tên viết tắt (anchor, alias) thay cho giá trị.",
        "Finds an anchor or an alias in place of a value.",
    ),
    why=LocalizedText(
        "Con số nào cũng phải đứng đúng chỗ người ta đọc nó; bản sao che mất chỗ sai.",
        "Every figure has to stand where it is read; copies hide mistakes.",
    ),
    fails="""\
targets:
  - indicator: satisfaction-health
    at_least: 95
    source: &place {section: II.3.a, paragraph: 5, stated: tối thiểu 95%}  # ←
  - indicator: satisfaction-education
    at_least: 95
    source: *place  # ←
""",
    passes="""\
targets:
  - indicator: satisfaction-health
    at_least: 95
    source: {section: II.3.a, paragraph: 5, stated: tối thiểu 95%}
  - indicator: satisfaction-education
    at_least: 95
    source: {section: II.3.a, paragraph: 5, stated: tối thiểu 95%}
""",
)
