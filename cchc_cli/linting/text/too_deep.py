"""Blocks are nested too deeply."""

from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.helpers.read_errors import read_errors
from cchc_cli.linting.rule import TextRule
from cchc_cli.reading.errors import ErrorKind

RULE = TextRule(
    code="T013",
    name="too-deep",
    severity=Severity.ERROR,
    title=message("rule.too-deep.title", "Nested too deeply"),
    summary=message("rule.too-deep.summary", "Reports blocks nested beyond the supported depth."),
    rationale=message("rule.too-deep.rationale", "Deep nesting is an error or a denial-of-service attempt."),
    bad_example="targets: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]  # ←\n",
    good_example="document:\n  coverage: partial\n  notes: [chưa có văn bản]\ntargets: []\n",
    check=read_errors(ErrorKind.TOO_DEEP),
)
