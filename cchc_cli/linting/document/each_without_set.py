"""A figure is marked as stated for each of several, but its scope has no several."""

from collections.abc import Iterator

from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import DocumentRule, Finding, PlanDocument


def _check(document: PlanDocument) -> Iterator[Finding]:
    """Yield a finding for each target with `each` whose scope has neither several fields nor a kind of body."""
    for path, target in document.targets():
        if target.each and len(target.scope.fields) < 2 and not target.scope.bodies:
            yield Finding(
                (*path, "each"),
                message(
                    "each-without-set",
                    "`each` belongs to a figure for several fields or a kind of body; add them to `scope`, or remove "
                    "`each: true`",
                ),
            )


RULE = DocumentRule(
    code="D143",
    name="each-without-set",
    severity=Severity.ERROR,
    title=message("rule.each-without-set.title", "Set missing beside `each`"),
    summary=message(
        "rule.each-without-set.summary", "Reports `each` on a target for neither several fields nor a kind of body."
    ),
    rationale=message(
        "rule.each-without-set.rationale",
        "`each` makes a figure for a set a floor for every member; without a set, the scope is incomplete.",
    ),
    bad_example="""\
targets:
  - indicator: satisfaction-procedures
    scope: {field: land}
    each: true  # ←
    at_least: 90
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 90%}
""",
    good_example="""\
targets:
  - indicator: satisfaction-procedures
    scope: {field: [land, construction]}
    each: true
    at_least: 90
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 90%}
""",
    needs_indicator=False,
    check=_check,
)
