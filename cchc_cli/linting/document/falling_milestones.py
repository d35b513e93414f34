"""A later deadline asks for less than an earlier one."""

from collections.abc import Iterator
from itertools import pairwise

from cchc_cli.domain.target import Scope, Target, milestones
from cchc_cli.domain.words import Direction
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import Document, DocumentRule, Finding


def _check(document: Document) -> Iterator[Finding]:
    rows: dict[tuple[str, Scope], list[Target]] = {}
    for target in document.plan.targets:
        rows.setdefault((target.indicator, target.scope), []).append(target)
    for (indicator, _), targets in rows.items():
        sign = 1 if document.vocabulary.catalogue[indicator].direction is Direction.MORE else -1
        steps = sorted(
            (
                (step.year, step.value, target)
                for target in targets
                for step in milestones(target, document.plan.period)
            ),
            key=lambda step: (step[0], step[2].index),
        )
        for (year, value, _), (later, less, target) in pairwise(steps):
            if year < later and sign * less < sign * value:
                key = target.comparator.value if target.trajectory is None and target.comparator else "trajectory"
                yield Finding(
                    ("targets", target.index, key),
                    f"{less} for {later} is less than {value} for {year}; check both figures",
                )


RULE = DocumentRule(
    code="D117",
    name="falling-milestones",
    severity=Severity.ERROR,
    what="A later deadline asks for less than an earlier one.",
    why="Plans rise from year to year; a fall is mostly two swapped figures.",
    check=_check,
)
