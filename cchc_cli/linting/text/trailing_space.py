"""White space at the end of a line."""

from functools import partial

from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.fix import spots
from cchc_cli.linting.rule import TextRule

RULE = TextRule(
    code="T023",
    name="trailing-space",
    severity=Severity.WARNING,
    title=message("rule.trailing-space.title", "Trailing white space"),
    summary=message(
        "rule.trailing-space.summary", "Reports white space at the end of a line. `cchc lint --fix` removes it."
    ),
    rationale=message("rule.trailing-space.rationale", "It is invisible and makes otherwise equal files differ."),
    bad_example="""\
document:
  issuer: UBND phường Tam Phước # ←\x20
""",
    good_example="""\
document:
  issuer: UBND phường Tam Phước
""",
    check=partial(spots, rule="trailing-space"),
)
