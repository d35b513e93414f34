"""Blocks are nested deeper than a plan ever is."""

from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.helpers.read_errors import read_errors
from cchc_cli.linting.rule import TextRule
from cchc_cli.reading.errors import ErrorKind

RULE = TextRule(
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
    check=read_errors(ErrorKind.TOO_DEEP),
)
