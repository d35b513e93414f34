"""YAML parsers interpret an unquoted value differently."""

from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.helpers.read_errors import read_errors
from cchc_cli.linting.rule import TextRule
from cchc_cli.reading.errors import ErrorKind

RULE = TextRule(
    code="T021",
    name="ambiguous-scalar",
    severity=Severity.ERROR,
    title=message("rule.ambiguous-scalar.title", "Ambiguous value"),
    summary=message(
        "rule.ambiguous-scalar.summary",
        "Reports an unquoted value that YAML parsers interpret differently, such as NO, 1.000, 012 or 12:30.",
    ),
    rationale=message(
        "rule.ambiguous-scalar.rationale",
        "1.000 is one thousand to a Vietnamese reader and 1.0 to YAML; NO is false, 012 is ten, 12:30 is 750.",
    ),
    bad_example="""\
targets:
  - indicator: recurrent-spending-saving
    at_least: 10
    base: 2021_2025  # ←
    source: {section: II.2.a, paragraph: 3, stated: tiết kiệm tối thiểu 10%}
""",
    good_example="""\
targets:
  - indicator: recurrent-spending-saving
    at_least: 10
    base: {from: 2021, to: 2025}
    source: {section: II.2.a, paragraph: 3, stated: tiết kiệm tối thiểu 10%}
""",
    check=read_errors(ErrorKind.AMBIGUOUS_SCALAR),
)
