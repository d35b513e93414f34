"""Years that run backwards."""

from collections.abc import Iterator

from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import Document, DocumentRule, Finding


def _check(document: Document) -> Iterator[Finding]:
    period = document.plan.period
    if period.start > period.end:
        yield Finding(("period", "from"), f"the period begins in {period.start} and ends in {period.end}")
    if period.outlook is not None and period.outlook <= period.end:
        yield Finding(("period", "outlook"), f"the outlook {period.outlook} lies within the period; leave it out")
    for path, target in document.targets():
        due = target.due
        if due.stage_from is not None and due.year is not None and due.stage_from > due.year:
            yield Finding((*path, "due"), f"the stage begins in {due.stage_from} and ends in {due.year}")
        trajectory = target.trajectory
        if trajectory is not None and trajectory.start_year >= trajectory.through:
            yield Finding(
                (*path, "trajectory", "through"),
                f"the trajectory begins in {trajectory.start_year} and runs through {trajectory.through}; "
                "for one year write a plain figure with `due`",
            )


RULE = DocumentRule(
    code="D112",
    name="years-out-of-order",
    severity=Severity.ERROR,
    what="Years that run backwards.",
    why="A period, a stage or a trajectory that ends before it begins holds no year.",
    check=_check,
)
