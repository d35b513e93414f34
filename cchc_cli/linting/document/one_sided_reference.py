"""`restates` or `contradicts` names a place where nothing answers."""

from collections.abc import Iterator

from cchc_cli.domain.target import Place, Target
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import Document, DocumentRule, Finding


def _check(document: Document) -> Iterator[Finding]:
    for path, target in document.targets():
        for key, places in (("restates", target.restates), ("contradicts", target.contradicts)):
            for place in places:
                wrong = _wrong(document, target, key, place)
                if wrong:
                    yield Finding((*path, key), wrong)


def _wrong(document: Document, target: Target, key: str, place: Place) -> str | None:
    there = [
        other
        for other in document.plan.targets
        if other is not target and other.indicator == target.indicator and other.source.place == place
    ]
    if not there and (target.indicator in document.plan.unread or None in document.plan.unread):
        return None  # the other half cannot be read yet, which is said there
    if not there:
        return f"no target of `{target.indicator}` has the source {place}; correct the place, or add that target"
    back = [
        other for other in there if target.source.place in (other.restates if key == "restates" else other.contradicts)
    ]
    if not back:
        return f"the target at {place} does not point back; add `{key}` there, or correct the place"
    values = {other.value for other in back}
    if key == "restates" and target.value not in values:
        return f"the target at {place} has another figure; correct one, or write `contradicts` in both"
    if key == "contradicts" and values == {target.value}:
        return f"the target at {place} has the same figure; correct one, or write `restates` in both"
    return None


RULE = DocumentRule(
    code="D120",
    name="one-sided-reference",
    severity=Severity.ERROR,
    what="Finds a `restates` or `contradicts` that names a place where nothing answers.",
    why="Both entries have to point at each other, so that a slip in either is seen.",
    fails="""\
targets:
  - indicator: online-files
    at_least: 95
    restates: {section: II.2.b, paragraph: 7}  # ←
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95%}
""",
    passes="""\
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
