"""Blocks are nested deeper than a plan ever is."""

from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.helpers.read_errors import read_errors
from cchc_cli.linting.rule import TextRule
from cchc_cli.reading.errors import ErrorKind

RULE = TextRule(
    code="T013",
    name="too-deep",
    severity=Severity.ERROR,
    summary=message("rule.too-deep.summary", "Finds blocks nested deeper than a plan ever is."),
    rationale=message("rule.too-deep.rationale", "Deep nesting is a mistake or an attack."),
    bad_example="targets: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]  # ←\n",
    good_example="targets: []\n",
    check=read_errors(ErrorKind.TOO_DEEP),
)
