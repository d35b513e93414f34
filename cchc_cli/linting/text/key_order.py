"""Keys are not in the usual order."""

from functools import partial

from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.fix import spots
from cchc_cli.linting.rule import TextRule

RULE = TextRule(
    code="T025",
    name="key-order",
    severity=Severity.WARNING,
    title=message("rule.key-order.title", "Key order"),
    summary=message(
        "rule.key-order.summary",
        "Reports keys that are not in the order of `schema/plan.md`. `cchc lint --fix` moves them, with their "
        "comments.",
    ),
    rationale=message(
        "rule.key-order.rationale",
        "A fixed key order makes plans and diffs comparable.",
    ),
    bad_example="""\
period:
  to: 2030
  from: 2026 # ←
""",
    good_example="""\
period:
  from: 2026
  to: 2030
""",
    check=partial(spots, rule="key-order"),
)
