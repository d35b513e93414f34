"""`stated` does not contain the figure of the entry."""

from collections.abc import Iterator

from cchc_cli.domain.figure_phrase import numbers_in
from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.i18n.message import Message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.helpers.stated_figures import unstated
from cchc_cli.linting.rule import DocumentRule, Finding, PlanDocument


def _check(document: PlanDocument) -> Iterator[Finding]:
    for path, target in document.targets():
        known = numbers_in(target.source.stated or "")
        for key, value in unstated(target):
            said = Message.of("stated-value", value=value, found=known)
            yield Finding((*path, *key), said if known else Message.of("stated-value.none", value=value))


RULE = DocumentRule(
    code="D114",
    name="stated-value",
    severity=Severity.ERROR,
    what=LocalizedText(
        "Tìm con số không có trong `stated`.",
        "Finds a figure that `stated` does not contain.",
    ),
    why=LocalizedText(
        "`stated` dùng để đối chiếu con số: một trong hai bị gõ nhầm.",
        "`stated` is the checksum of a figure: one of the two is mistyped.",
    ),
    fails="""\
targets:
  - indicator: online-files
    at_least: 59  # ←
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95%}
""",
    passes="""\
targets:
  - indicator: online-files
    at_least: 95
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95%}
""",
    check=_check,
)
