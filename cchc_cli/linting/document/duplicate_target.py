"""A target is given twice."""

from collections.abc import Iterator, Sequence

from cchc_cli.domain.target import Target, due_year
from cchc_cli.i18n.message import Message, message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import DocumentRule, Finding, PlanDocument


def _check(document: PlanDocument) -> Iterator[Finding]:
    """Yield a finding for each target that repeats another one of the same row and year."""
    for targets in document.rows.values():
        if len(targets) > 1:
            yield from _duplicates(document, targets)


def _duplicates(document: PlanDocument, targets: Sequence[Target]) -> Iterator[Finding]:
    seen: dict[object, Target] = {}
    for target in targets:
        figure = (target.value, target.strict, target.trajectory, target.aim, target.delegated_to)
        key = (due_year(target, document.plan.period), figure)
        first = seen.setdefault(key, target)
        pasted = seen.setdefault((key, target.source.place), target) if target.source.place is not None else target
        if pasted is not target:
            first = pasted  # a location states a target only once, so `restates` cannot explain it
        elif first is target:
            continue
        if pasted is not target or not (_refers(target, first) and _refers(first, target)):
            yield Finding(("targets", target.index, "indicator"), _advice(document, target, first))


def _advice(document: PlanDocument, target: Target, first: Target) -> Message:
    """Return the message: deletion is safe only if location and quote are identical."""
    line, _ = document.file.file.place(("targets", first.index))
    name, place, phrase = target.indicator, first.source.place, first.source.stated
    if place is not None and place != target.source.place:
        return message(
            "duplicate-target.placed",
            "`{indicator}` has the same scope and year as line {line} (from {place}); check whether one lacks a "
            "`scope` or `due`; if the document states it twice, add `restates` to both; delete one only if both "
            "quote the same sentence",
            indicator=name,
            line=line,
            place=place.words,
        )
    if phrase is not None and phrase != target.source.stated:
        return message(
            "duplicate-target.phrase",
            "`{indicator}` has the same scope and year as line {line}, where `stated` is `{phrase}`; check "
            "whether one lacks a `scope` or `due`; delete one only if both quote the same sentence",
            indicator=name,
            line=line,
            phrase=phrase,
        )
    return message(
        "duplicate-target",
        "`{indicator}` is a duplicate (first on line {line}); check whether one lacks a `scope` or `due`; otherwise "
        "delete one",
        indicator=name,
        line=line,
    )


def _refers(one: Target, other: Target) -> bool:
    """Return True if a target says that it restates the other."""
    return other.source.place is not None and other.source.place in one.restates


RULE = DocumentRule(
    code="D118",
    name="duplicate-target",
    severity=Severity.ERROR,
    title=message("rule.duplicate-target.title", "Duplicate target"),
    summary=message("rule.duplicate-target.summary", "Reports a target that is given twice."),
    rationale=message(
        "rule.duplicate-target.rationale",
        "The target would count twice; if the document states it twice, use `restates` on both.",
    ),
    bad_example="""\
targets:
  - indicator: online-files
    at_least: 95
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95%}
  - indicator: online-files  # ←
    at_least: 95
    source: {section: II.2.a, paragraph: 7, stated: tối thiểu 95%}
""",
    good_example="""\
targets:
  - indicator: online-files
    at_least: 95
    restates: {section: II.2.a, paragraph: 7}
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95%}
  - indicator: online-files
    at_least: 95
    restates: {section: II.2.a, paragraph: 3}
    source: {section: II.2.a, paragraph: 7, stated: tối thiểu 95%}
""",
    check=_check,
)
