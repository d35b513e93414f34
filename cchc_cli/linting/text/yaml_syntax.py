"""The file is not valid YAML."""

from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.helpers.read_errors import read_errors
from cchc_cli.linting.rule import TextRule
from cchc_cli.reading.errors import ErrorKind

RULE = TextRule(
    code="T006",
    name="yaml-syntax",
    severity=Severity.ERROR,
    title=message("rule.yaml-syntax.title", "Invalid YAML"),
    summary=message("rule.yaml-syntax.summary", "Reports invalid YAML."),
    rationale=message("rule.yaml-syntax.rationale", "Nothing after the error can be parsed reliably."),
    bad_example="""\
document:
  title: Kế hoạch: cải cách hành chính  # ←
""",
    good_example="""\
document:
  title: "Kế hoạch: cải cách hành chính"
""",
    check=read_errors(ErrorKind.YAML_SYNTAX),
)
