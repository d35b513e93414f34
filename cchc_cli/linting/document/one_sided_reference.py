"""`restates` or `contradicts` names a place where nothing answers."""

from collections.abc import Iterator

from cchc_cli.domain.target import DocumentLocation, Target
from cchc_cli.i18n.message import Message, Word, message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.helpers.stated_figures import blames
from cchc_cli.linting.rule import DocumentRule, Finding, PlanDocument


def _check(document: PlanDocument) -> Iterator[Finding]:
    found = [
        (target, other, Finding(("targets", target.index, key), said))
        for _, target in document.targets()
        for key, places in (("restates", target.restates), ("contradicts", target.contradicts))
        for place in places
        for other, said in _wrong(document, target, key, place)
    ]
    with_findings = {target.index for target, _, _ in found}
    for target, other, finding in found:
        if other is None or other.index not in with_findings or not blames(other, target):
            yield finding


def _wrong(
    document: PlanDocument, target: Target, key: str, place: DocumentLocation
) -> Iterator[tuple[Target | None, Message]]:
    """What is wrong with one reference, and the entry that does not agree with it, unless it only does not answer."""
    there = [
        other
        for other in document.plan.targets
        if other is not target and other.indicator == target.indicator and other.source.place == place
    ]
    if not there:
        if target.indicator not in document.plan.unread and None not in document.plan.unread:
            yield (
                None,
                message(
                    "one-sided-reference",
                    "no target of `{indicator}` has the source {place}; correct the place, or add that target",
                    indicator=target.indicator,
                    place=str(place),
                ),
            )
        return  # else the other half cannot be read yet, which is said there
    back = [
        other for other in there if target.source.place in (other.restates if key == "restates" else other.contradicts)
    ]
    if not back:
        line = _line(document, _nearest(target, there))
        yield (
            None,
            message(
                "one-sided-reference.back",
                "the target at {place} (line {line}) does not point back; add `{key}` there, or correct the place",
                place=str(place),
                line=line,
                key=key,
            ),
        )
        return
    values = {other.value for other in back}
    differs = key == "restates" and target.value not in values
    agrees = key == "contradicts" and values == {target.value}
    if differs or agrees:
        other = _nearest(target, back)
        said = {"value": _figure(target), "place": str(place), "line": _line(document, other)}
        if differs:
            said["other"] = _figure(other)
        yield other, Message.of(f"one-sided-reference.{'differs' if differs else 'agrees'}", **said)


def _nearest(target: Target, others: list[Target]) -> Target:
    """Of several entries of one place the one that this is most likely about."""
    return max(others, key=lambda other: (other.scope == target.scope, other.due == target.due))


def _line(document: PlanDocument, target: Target) -> int:
    return document.file.file.place(("targets", target.index))[0]


def _figure(target: Target) -> Word:
    return Message("one-sided-reference.no-figure") if target.value is None else target.value


RULE = DocumentRule(
    code="D120",
    name="one-sided-reference",
    severity=Severity.ERROR,
    summary=message(
        "rule.one-sided-reference.summary",
        "Finds a `restates` or `contradicts` that names a place where nothing answers.",
    ),
    rationale=message(
        "rule.one-sided-reference.rationale",
        "Both entries have to point at each other, so that a slip in either is seen.",
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
