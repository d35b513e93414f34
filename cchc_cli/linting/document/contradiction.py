"""Two figures for one thing and one year, without a note that the document contradicts itself."""

from collections.abc import Iterator, Sequence

from cchc_cli.domain.target import Target, due_year
from cchc_cli.i18n.message import Word, message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.helpers.stated_figures import blames
from cchc_cli.linting.rule import DocumentRule, Finding, PlanDocument, figure_key


def _check(document: PlanDocument) -> Iterator[Finding]:
    """Yield a finding for each target whose value differs from that of another target of the same row and year."""
    for targets in document.rows.values():
        if len(targets) > 1:
            yield from _contradictions(document, targets)


def _contradictions(document: PlanDocument, targets: Sequence[Target]) -> Iterator[Finding]:
    seen: dict[int, Target] = {}
    blamed: set[int] = set()
    for target in targets:
        if target.value is None:
            continue
        first = seen.setdefault(due_year(target, document.plan.period), target)
        same = (first.value, first.strict) == (target.value, target.strict)
        if same or (_refers(target, first) and _refers(first, target)):
            continue
        wrong, other = (first, target) if blames(first, target) else (target, first)
        if wrong.index in blamed:
            continue
        blamed.add(wrong.index)
        line, _ = document.file.file.place(("targets", other.index))
        yield Finding(
            ("targets", wrong.index, figure_key(wrong)),
            message(
                "contradiction",
                "{value} for `{indicator}`, but line {line} says {other} for the same year; correct one, add the "
                "missing `scope` or `due`, or add `contradicts` to both if the document contradicts itself",
                value=_figure(wrong, other),
                indicator=wrong.indicator,
                line=line,
                other=_figure(other, wrong),
            ),
        )


def _figure(target: Target, other: Target) -> Word:
    """Return the value, with the operator if only the operators differ."""
    if target.value != other.value or target.comparator is None:
        return target.value
    return message("contradiction.figure", "`{operator}` {value}", operator=target.comparator, value=target.value)


def _refers(one: Target, other: Target) -> bool:
    """Return True if a target says that it contradicts the other."""
    return other.source.place is not None and other.source.place in one.contradicts


RULE = DocumentRule(
    code="D119",
    name="contradiction",
    severity=Severity.ERROR,
    title=message("rule.contradiction.title", "Contradictory values"),
    summary=message(
        "rule.contradiction.summary",
        "Reports two values for the same subject and year that do not refer to each other with `contradicts`.",
    ),
    rationale=message(
        "rule.contradiction.rationale",
        "Usually one of them is a typo; a contradiction in the document is recorded with `contradicts` on both.",
    ),
    bad_example="""\
targets:
  - indicator: online-files
    at_least: 95
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95%}
  - indicator: online-files
    at_least: 90  # ←
    source: {section: II.2.a, paragraph: 7, stated: tối thiểu 90%}
""",
    good_example="""\
targets:
  - indicator: online-files
    at_least: 95
    contradicts: {section: II.2.a, paragraph: 7}
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95%}
  - indicator: online-files
    at_least: 90
    contradicts: {section: II.2.a, paragraph: 3}
    source: {section: II.2.a, paragraph: 7, stated: tối thiểu 90%}
""",
    check=_check,
)
