"""The file holds more than one YAML document."""

from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import ReadErrorRule

RULE = ReadErrorRule(
    code="T011",
    name="several-documents",
    severity=Severity.ERROR,
    what=LocalizedText(
        "Tìm tài liệu YAML thứ hai trong tệp.",
        "Finds a second YAML document in the file.",
    ),
    why=LocalizedText(
        "Mỗi tệp là một kế hoạch; chương trình đọc sẽ bỏ qua tài liệu thứ hai hoặc báo lỗi.",
        "One file is one plan; readers ignore the second or fail.",
    ),
    fails="""\
period: {from: 2026, to: 2030}
---  # ←
""",
    passes="period: {from: 2026, to: 2030}\n",
)
