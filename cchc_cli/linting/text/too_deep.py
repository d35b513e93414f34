"""Blocks are nested deeper than a plan ever is."""

from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import ReadErrorRule

RULE = ReadErrorRule(
    code="T013",
    name="too-deep",
    severity=Severity.ERROR,
    summary=message("rule.too-deep.summary", "Finds blocks nested deeper than a plan ever is."),
    rationale=message("rule.too-deep.rationale", "Deep nesting is a mistake or an attack."),
    bad_example="targets: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]  # ←\n",
    good_example="targets: []\n",
)
