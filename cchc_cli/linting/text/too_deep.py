"""Blocks are nested deeper than a plan ever is."""

from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import ReadErrorRule

RULE = ReadErrorRule(
    code="T013",
    name="too-deep",
    severity=Severity.ERROR,
    what=LocalizedText(
        "Tìm khối lồng vào nhau sâu hơn mọi kế hoạch.",
        "Finds blocks nested deeper than a plan ever is.",
    ),
    why=LocalizedText(
        "Lồng quá sâu là nhầm lẫn, hoặc là phá hoại.",
        "Deep nesting is a mistake or an attack.",
    ),
    fails="targets: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]  # ←\n",
    passes="targets: []\n",
)
