"""Line ends other than one LF."""

from functools import partial

from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.fix import spots
from cchc_cli.linting.rule import TextRule

RULE = TextRule(
    code="T024",
    name="line-ends",
    severity=Severity.WARNING,
    summary=message(
        "rule.line-ends.summary",
        "Finds line ends other than one line feed, also at the end of the file. `cchc lint --fix` puts them right.",
    ),
    rationale=message("rule.line-ends.rationale", "Mixed line ends make every line of a file differ."),
    bad_example="""\
document:
  issuer: UBND phường Tam Phước # ←\r
""",
    good_example="""\
document:
  issuer: UBND phường Tam Phước
""",
    check=partial(spots, rule="line-ends"),
)
