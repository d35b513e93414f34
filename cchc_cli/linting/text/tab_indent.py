"""A line is indented with a tab."""

from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import ReadErrorRule

RULE = ReadErrorRule(
    code="T007",
    name="tab-indent",
    severity=Severity.ERROR,
    what=LocalizedText(
        "Tìm dòng thụt lề bằng dấu tab.",
        "Finds a line that is indented with a tab.",
    ),
    why=LocalizedText(
        "YAML thụt lề bằng dấu cách; dấu tab trông thì đúng mà lại sai.",
        "YAML indents with spaces; a tab looks right and is not.",
    ),
    fails="""\
period:
\tfrom: 2026  # ←
\tto: 2030
""",
    passes="""\
period:
  from: 2026
  to: 2030
""",
)
