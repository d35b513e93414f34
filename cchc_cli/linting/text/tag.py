"""A value has a YAML tag."""

from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.helpers.read_errors import read_errors
from cchc_cli.linting.rule import TextRule
from cchc_cli.reading.errors import ErrorKind

RULE = TextRule(
    code="T010",
    name="tag",
    severity=Severity.ERROR,
    title=message("rule.tag.title", "YAML tag"),
    summary=message("rule.tag.summary", "Reports a value with a YAML tag."),
    rationale=message("rule.tag.rationale", "Plain values need no tag, and some tags execute code in unsafe loaders."),
    bad_example="""\
targets:
  - indicator: online-files
    at_least: !!float 95  # ←
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95%}
""",
    good_example="""\
targets:
  - indicator: online-files
    at_least: 95
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95%}
""",
    check=read_errors(ErrorKind.TAG),
)
