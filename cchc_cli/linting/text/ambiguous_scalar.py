"""A plain value that YAML readers take for different things."""

from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.helpers.read_errors import read_errors
from cchc_cli.linting.rule import TextRule
from cchc_cli.reading.errors import ErrorKind

RULE = TextRule(
    code="T021",
    name="ambiguous-scalar",
    severity=Severity.ERROR,
    summary=message(
        "rule.ambiguous-scalar.summary",
        "Finds a plain value that YAML readers take for different things, such as NO, 1.000, 012 or 12:30.",
    ),
    rationale=message(
        "rule.ambiguous-scalar.rationale",
        "1.000 is a thousand to a Vietnamese reader, 1.0 to YAML; NO is false, 012 is ten, 12:30 is 750.",
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
