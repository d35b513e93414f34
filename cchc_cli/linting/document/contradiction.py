"""Two figures for one thing and one year, without a note that the document contradicts itself."""

from collections.abc import Iterator, Sequence

from cchc_cli.domain.enums import Unit
from cchc_cli.domain.target import Target, Value, milestones
from cchc_cli.i18n.message import Message, message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.helpers.stated_figures import blames
from cchc_cli.linting.rule import DocumentRule, Finding, PlanDocument, figure_key


def _check(document: PlanDocument) -> Iterator[Finding]:
    """Yield a finding for each target whose value differs from that of another target of the same row and year."""
    for (indicator, _, _), targets in document.rows.items():
        if len(targets) > 1:
            yield from _contradictions(document, targets, document.vocabulary.catalogue[indicator].unit)


def _contradictions(document: PlanDocument, targets: Sequence[Target], unit: Unit) -> Iterator[Finding]:
    seen: dict[tuple[int, int], tuple[Target, Value]] = {}
    blamed: set[int] = set()
    for target in targets:
        if target.value is None:
            continue
        (step,) = milestones(target, document.plan.period, unit)
        first, figure = seen.setdefault(step.time, (target, step.figure))
        if figure == step.figure or (_refers(target, first) and _refers(first, target)):
            continue
        wrong, other = (first, target) if blames(first, target) else (target, first)
        if wrong.index in blamed:
            continue
        blamed.add(wrong.index)
        line, _ = document.file.file.place(("targets", other.index))
        yield Finding(("targets", wrong.index, figure_key(wrong)), _message(wrong, other, line))


def _message(wrong: Target, other: Target, line: int) -> Message:
    """Return the message; if only the operators differ, with the operators."""
    if wrong.value == other.value:
        return message(
            "contradiction.operator",
            "`{own}: {value}` for `{indicator}`, but line {line} says `{other}: {value}` for the same year; correct "
            "one, add the missing `scope` or `due`, or add `contradicts` to both if the document contradicts itself",
            own=figure_key(wrong),
            value=wrong.value,
            indicator=wrong.indicator,
            line=line,
            other=figure_key(other),
        )
    return message(
        "contradiction",
        "{value} for `{indicator}`, but line {line} says {other} for the same year; correct one, add the "
        "missing `scope` or `due`, or add `contradicts` to both if the document contradicts itself",
        value=wrong.value,
        indicator=wrong.indicator,
        line=line,
        other=other.value,
    )


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
