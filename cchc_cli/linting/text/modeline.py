"""The modeline, which tells editors the schema, is missing or wrong."""

from functools import partial

from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.fix import spots
from cchc_cli.linting.rule import TextRule

RULE = TextRule(
    code="T026",
    name="modeline",
    severity=Severity.WARNING,
    title=message("rule.modeline.title", "Missing modeline"),
    summary=message(
        "rule.modeline.summary",
        "Reports a plan without the modeline that points to the schema. `cchc lint --fix` adds it.",
    ),
    rationale=message(
        "rule.modeline.rationale", "With the modeline an editor completes keys and shows what they mean."
    ),
    bad_example=None,
    good_example="""\
# yaml-language-server: $schema=../schema/plan.schema.json
document:
  issuer: UBND phường Tam Phước
""",
    no_example=message(
        "rule.modeline.no-example",
        "It depends on the location of the file: the line is needed only beside a `schema/plan.schema.json`.",
    ),
    check=partial(spots, rule="modeline"),
)
