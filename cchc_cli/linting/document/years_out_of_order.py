"""Years that run backwards."""

from cchc_cli.domain.indicator import Text
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import FileRule

RULE = FileRule(
    code="D105",
    name="years-out-of-order",
    severity=Severity.ERROR,
    what=Text(
        "Tìm thời kỳ, giai đoạn hoặc lộ trình có năm đi ngược.",
        "Finds a period, a stage or a trajectory whose years run backwards.",
    ),
    why=Text(
        "Thời kỳ, giai đoạn hay lộ trình kết thúc trước khi bắt đầu thì không chứa năm nào.",
        "A period, a stage or a trajectory that ends before it begins holds no year.",
    ),
    fails="period: {from: 2030, to: 2026}  # ←\n",
    passes="period: {from: 2026, to: 2030}\n",
)
