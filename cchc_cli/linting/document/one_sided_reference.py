"""`restates` or `contradicts` names a place where nothing answers."""

from collections.abc import Iterator

from cchc_cli.domain.indicator import Text
from cchc_cli.domain.message import Message
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


def _wrong(document: Document, target: Target, key: str, place: Place) -> Message | None:
    there = [
        other
        for other in document.plan.targets
        if other is not target and other.indicator == target.indicator and other.source.place == place
    ]
    if not there and (target.indicator in document.plan.unread or None in document.plan.unread):
        return None  # the other half cannot be read yet, which is said there
    if not there:
        return Message.of("one-sided-reference", indicator=target.indicator, place=str(place))
    back = [
        other for other in there if target.source.place in (other.restates if key == "restates" else other.contradicts)
    ]
    if not back:
        return Message.of("one-sided-reference.back", place=str(place), key=key)
    values = {other.value for other in back}
    if key == "restates" and target.value not in values:
        return Message.of("one-sided-reference.differs", place=str(place))
    if key == "contradicts" and values == {target.value}:
        return Message.of("one-sided-reference.agrees", place=str(place))
    return None


RULE = DocumentRule(
    code="D120",
    name="one-sided-reference",
    severity=Severity.ERROR,
    what=Text(
        "Tìm `restates` hoặc `contradicts` dẫn đến chỗ không có mục tương ứng.",
        "Finds a `restates` or `contradicts` that names a place where nothing answers.",
    ),
    why=Text(
        "Hai mục phải dẫn đến nhau, để viết nhầm ở mục nào cũng thấy.",
        "Both entries have to point at each other, so that a slip in either is seen.",
    ),
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
