"""A later milestone is less demanding than an earlier one."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from cchc_cli.analysis.steps import better
from cchc_cli.domain.target import Target, milestones
from cchc_cli.i18n.message import Message, message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import DocumentRule, Finding, PlanDocument, figure_key


def _check(document: PlanDocument) -> Iterator[Finding]:
    """Yield a finding for each milestone that falls behind the one before it."""
    for (indicator, _, _), targets in document.rows.items():
        if len(targets) == 1 and targets[0].trajectory is None:
            continue
        entry = document.vocabulary.catalogue[indicator]
        steps = sorted(
            (
                (step.since, step, target)  # a target for every year applies from the first
                for target in targets
                for step in milestones(target, document.plan.period, entry.unit)
            ),
            key=lambda step: (step[0], step[2].index),
        )
        for (year, value, one), (later, less, target) in pairwise(steps):
            if year < later and better(entry.direction, less.figure, value.figure) < 0:
                yield Finding(
                    ("targets", target.index, figure_key(target)),
                    _fall(less.value, later, value.value, year)
                    if less.value != value.value
                    else _strictness_lost(target, later, one, year, less.value),
                )


def _fall(less: Decimal, later: int, value: Decimal, year: int) -> Message:
    return message(
        "falling-milestones",
        "{later} for {later_year} is less demanding than {earlier} for {earlier_year}; check both figures and years",
        later=less,
        later_year=later,
        earlier=value,
        earlier_year=year,
    )


def _strictness_lost(target: Target, later: int, earlier: Target, year: int, value: Decimal) -> Message:
    """Return the message for two equal values of which only the earlier is strict."""
    return message(
        "falling-milestones.strict",
        "`{operator}` {value} for {later_year} is less demanding than `{stricter}` {value} for {earlier_year}; check "
        "both operators and years",
        operator=target.comparator,
        value=value,
        later_year=later,
        stricter=earlier.comparator,
        earlier_year=year,
    )


RULE = DocumentRule(
    code="D117",
    name="falling-milestones",
    severity=Severity.ERROR,
    title=message("rule.falling-milestones.title", "Falling milestones"),
    summary=message(
        "rule.falling-milestones.summary", "Reports a later milestone that is less demanding than an earlier one."
    ),
    rationale=message(
        "rule.falling-milestones.rationale", "Targets normally increase; a decrease is usually two swapped figures."
    ),
    bad_example="""\
targets:
  - indicator: online-files
    at_least: 95
    due: 2028
    source: {section: II.2.a, paragraph: 3, stated: năm 2028 tối thiểu 95%}
  - indicator: online-files
    at_least: 90  # ←
    due: 2030
    source: {section: II.2.a, paragraph: 3, stated: năm 2030 tối thiểu 90%}
""",
    good_example="""\
targets:
  - indicator: online-files
    at_least: 90
    due: 2028
    source: {section: II.2.a, paragraph: 3, stated: năm 2028 tối thiểu 90%}
  - indicator: online-files
    at_least: 95
    due: 2030
    source: {section: II.2.a, paragraph: 3, stated: năm 2030 tối thiểu 95%}
""",
    check=_check,
)
