"""Blocks are nested deeper than a plan ever is."""

from collections.abc import Iterator

from cchc_cli.domain.indicator import Text
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import Spot, TextRule
from cchc_cli.linting.text.faults import faults_named
from cchc_cli.reading.yaml_file import YamlFile


def _check(file: YamlFile) -> Iterator[Spot]:
    return faults_named(file, "too-deep")


RULE = TextRule(
    code="T013",
    name="too-deep",
    severity=Severity.ERROR,
    what=Text(
        "Tìm khối lồng vào nhau sâu hơn mọi kế hoạch.",
        "Finds blocks nested deeper than a plan ever is.",
    ),
    why=Text(
        "Lồng quá sâu là nhầm lẫn, hoặc là phá hoại.",
        "Deep nesting is a mistake or an attack.",
    ),
    fails="targets: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]  # ←\n",
    passes="targets: []\n",
    check=_check,
)
