"""The catalogue has no such indicator."""

from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import FileRule

RULE = FileRule(
    code="D102",
    name="unknown-indicator",
    severity=Severity.ERROR,
    what=LocalizedText(
        "Tìm chỉ tiêu không có trong danh mục.",
        "Finds an indicator that is not in the catalogue.",
    ),
    why=LocalizedText(
        "Không thể so sánh dưới một tên mà không ai khác dùng.",
        "Nothing can be compared under a name that nobody else uses.",
    ),
    fails="""\
targets:
  - indicator: online-flies  # ←
    at_least: 95
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95%}
""",
    passes="""\
targets:
  - indicator: online-files
    at_least: 95
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95%}
""",
)
