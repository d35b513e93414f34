"""`restates` or `contradicts` has no matching reference at the other location."""

from collections.abc import Iterator

from cchc_cli.domain.target import DocumentLocation, Target
from cchc_cli.i18n.message import Message, Word, message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.helpers.stated_figures import blames
from cchc_cli.linting.rule import DocumentRule, Finding, PlanDocument


def _check(document: PlanDocument) -> Iterator[Finding]:
    """Yield a finding for each reference that the target at the other location does not match.

    If two targets contradict each other and `stated` shows which one is wrong, only that one is reported.
    """
    found = [
        (target, other, Finding(("targets", target.index, key), said))
        for _, target in document.targets()
        for key, places in (("restates", target.restates), ("contradicts", target.contradicts))
        for place in places
        for other, said in _problem(document, target, key, place)
    ]
    with_findings = {target.index for target, _, _ in found}
    for target, other, finding in found:
        if other is None or other.index not in with_findings or not blames(other, target):
            yield finding


def _problem(
    document: PlanDocument, target: Target, key: str, place: DocumentLocation
) -> Iterator[tuple[Target | None, Message]]:
    """Yield at most one problem of a reference, with the target that has another value, if that is the problem."""
    there = [
        other
        for other in document.plan.targets
        if other is not target and other.indicator == target.indicator and other.source.place == place
    ]
    back = [
        other for other in there if target.source.place in (other.restates if key == "restates" else other.contradicts)
    ]
    if not there:
        # the target may be one that cannot be read: that is a finding of its own
        if target.indicator not in document.plan.unread and None not in document.plan.unread:
            yield (
                None,
                message(
                    "one-sided-reference",
                    "no target of `{indicator}` has the source {place}; correct the location, or add that target",
                    indicator=target.indicator,
                    place=place.words,
                ),
            )
    elif not back:
        yield (
            None,
            message(
                "one-sided-reference.back",
                "the target at {place} (line {line}) does not refer back; add `{key}` there, or correct the location",
                place=place.words,
                line=_line(document, _closest(target, there)),
                key=key,
            ),
        )
    else:
        yield from _other_value(document, target, key, back)


def _other_value(
    document: PlanDocument, target: Target, key: str, back: list[Target]
) -> Iterator[tuple[Target, Message]]:
    """Yield the problem that the values differ in a `restates`, or agree in a `contradicts`."""
    values = {other.value for other in back}
    other = _closest(target, back)
    assert other.source.place is not None  # it is found by its place
    place, line = other.source.place.words, _line(document, other)
    if key == "restates" and target.value not in values:
        yield (
            other,
            message(
                "one-sided-reference.differs",
                "this target says {value}, but {place} (line {line}) says {other}; correct one, or replace "
                "`restates` with `contradicts` in both",
                value=_value(target),
                place=place,
                line=line,
                other=_value(other),
            ),
        )
    elif key == "contradicts" and values == {target.value}:
        yield (
            other,
            message(
                "one-sided-reference.agrees",
                "this target says {value}, and so does {place} (line {line}); correct one, or replace "
                "`contradicts` with `restates` in both",
                value=_value(target),
                place=place,
                line=line,
            ),
        )


def _closest(target: Target, others: list[Target]) -> Target:
    """Return the target of one location that this one most likely refers to."""
    return max(others, key=lambda other: (other.scope == target.scope, other.due == target.due))


def _line(document: PlanDocument, target: Target) -> int:
    return document.file.file.place(("targets", target.index))[0]


def _value(target: Target) -> Word:
    return message("one-sided-reference.no-figure", "no single value") if target.value is None else target.value


RULE = DocumentRule(
    code="D120",
    name="one-sided-reference",
    severity=Severity.ERROR,
    title=message("rule.one-sided-reference.title", "One-sided reference"),
    summary=message(
        "rule.one-sided-reference.summary",
        "Reports a `restates` or `contradicts` that has no matching reference at the other location.",
    ),
    rationale=message(
        "rule.one-sided-reference.rationale",
        "Both targets must refer to each other, so that a typo in either is found.",
    ),
    bad_example="""\
targets:
  - indicator: online-files
    at_least: 95
    restates: {section: II.2.b, paragraph: 7}  # ←
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95%}
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
