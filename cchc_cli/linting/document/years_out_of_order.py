"""Years that run backwards."""

from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.helpers.read_errors import violations
from cchc_cli.linting.rule import FileRule
from cchc_cli.reading.errors import ErrorKind

RULE = FileRule(
    code="D105",
    name="years-out-of-order",
    severity=Severity.ERROR,
    summary=message(
        "rule.years-out-of-order.summary",
        "Finds a period, stage, trajectory or base whose years run backwards, and an outlook not after the period.",
    ),
    rationale=message(
        "rule.years-out-of-order.rationale",
        "A period, a stage or a trajectory that ends before it begins holds no year.",
    ),
    bad_example="period: {from: 2030, to: 2026}  # ←\n",
    good_example="period: {from: 2026, to: 2030}\n",
    check=violations(ErrorKind.YEARS_OUT_OF_ORDER),
)
