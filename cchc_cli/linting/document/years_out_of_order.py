"""A period ends before it starts."""

from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.helpers.read_errors import violations
from cchc_cli.linting.rule import FileRule
from cchc_cli.reading.errors import ErrorKind

RULE = FileRule(
    code="D105",
    name="years-out-of-order",
    severity=Severity.ERROR,
    title=message("rule.years-out-of-order.title", "Years out of order"),
    summary=message(
        "rule.years-out-of-order.summary",
        "Reports a plan period, stage, trajectory or baseline whose end precedes its start, and an outlook year "
        "that is not after the plan period.",
    ),
    rationale=message(
        "rule.years-out-of-order.rationale",
        "A period that ends before it starts is empty.",
    ),
    bad_example="period: {from: 2030, to: 2026}  # ←\n",
    good_example="period: {from: 2026, to: 2030}\n",
    check=violations(ErrorKind.YEARS_OUT_OF_ORDER),
)
