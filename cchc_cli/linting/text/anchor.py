"""An anchor or an alias in place of a value."""

from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.helpers.read_errors import read_errors
from cchc_cli.linting.rule import TextRule
from cchc_cli.reading.errors import ErrorKind

RULE = TextRule(
    code="T009",
    name="anchor",
    severity=Severity.ERROR,
    title=message("rule.anchor.title", "Anchor or alias"),
    summary=message("rule.anchor.summary", "Reports an anchor or an alias in place of a value."),
    rationale=message("rule.anchor.rationale", "Values must be written out where they are used; aliases hide errors."),
    bad_example="""\
targets:
  - indicator: satisfaction-health
    at_least: 95
    source: &place {section: II.3.a, paragraph: 5, stated: tối thiểu 95%}  # ←
  - indicator: satisfaction-education
    at_least: 95
    source: *place  # ←
""",
    good_example="""\
targets:
  - indicator: satisfaction-health
    at_least: 95
    source: {section: II.3.a, paragraph: 5, stated: tối thiểu 95%}
  - indicator: satisfaction-education
    at_least: 95
    source: {section: II.3.a, paragraph: 5, stated: tối thiểu 95%}
""",
    check=read_errors(ErrorKind.ANCHOR),
)
