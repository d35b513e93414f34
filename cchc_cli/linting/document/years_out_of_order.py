"""Years that run backwards."""

from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import FileRule

RULE = FileRule(
    code="D105",
    name="years-out-of-order",
    severity=Severity.ERROR,
    what=LocalizedText(
        "Tìm thời kỳ, giai đoạn, lộ trình hoặc mốc so sánh có năm kết thúc trước năm bắt đầu, và năm định hướng không "
        "sau thời kỳ.",
        "Finds a period, stage, trajectory or base whose years run backwards, and an outlook not after the period.",
    ),
    why=LocalizedText(
        "Thời kỳ, giai đoạn hay lộ trình kết thúc trước khi bắt đầu thì không chứa năm nào.",
        "A period, a stage or a trajectory that ends before it begins holds no year.",
    ),
    fails="period: {from: 2030, to: 2026}  # ←\n",
    passes="period: {from: 2026, to: 2030}\n",
)
