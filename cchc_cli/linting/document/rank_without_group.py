"""A rank does not say among whom it is counted."""

from collections.abc import Iterator

from cchc_cli.domain.enums import Among, Kind, Unit
from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import DocumentRule, Finding, PlanDocument


def _check(document: PlanDocument) -> Iterator[Finding]:
    """Yield a finding for each rank whose scope has no `among`."""
    for path, target in document.targets():
        unit = document.vocabulary.catalogue[target.indicator].unit
        if unit is Unit.RANK and target.kind is Kind.QUANTITATIVE and target.scope.among is None:
            yield Finding(
                path,
                message(
                    "rank-without-group",
                    "a rank requires the group that it is counted in: add `among` to `scope` ({words:quoted or})",
                    words=[str(group) for group in Among],
                ),
            )


RULE = DocumentRule(
    code="D142",
    name="rank-without-group",
    severity=Severity.ERROR,
    title=message("rule.rank-without-group.title", "Rank without a group"),
    summary=message("rule.rank-without-group.summary", "Reports a rank without `among` in its scope."),
    rationale=message(
        "rule.rank-without-group.rationale",
        "Fifth of 34 provinces and fifth of 95 communes are different targets; a rank without a group is not compared.",
    ),
    bad_example="""\
targets:
  - indicator: par-index-rank  # ←
    at_most: 10
    source: {section: II.1, paragraph: 1, stated: nhóm 10 xã dẫn đầu}
""",
    good_example="""\
targets:
  - indicator: par-index-rank
    scope: {among: communes-of-province}
    at_most: 10
    source: {section: II.1, paragraph: 1, stated: nhóm 10 xã dẫn đầu}
""",
    check=_check,
)
