"""A level that `stated` names and the entry does not have."""

import re
from collections.abc import Iterator

from cchc_cli.domain.enums import Level
from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.i18n.message import Message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import DocumentRule, Finding, PlanDocument

_LEVEL = re.compile(r"\b(?:tại|ở|UBND|thuộc) cấp (tỉnh|huyện|xã)\b")
_NAMED = {"tỉnh": Level.PROVINCE, "huyện": Level.DISTRICT, "xã": Level.COMMUNE}


def _check(document: PlanDocument) -> Iterator[Finding]:
    for path, target in document.targets():
        for word in _LEVEL.findall(target.source.stated or ""):
            level = _NAMED[word]
            if level not in target.scope.levels:
                place = (*path, "scope") if target.scope.levels else (*path, "source", "stated")
                yield Finding(place, Message.of("stated-level", word=word, level=level.value))


RULE = DocumentRule(
    code="D132",
    name="stated-level",
    severity=Severity.ERROR,
    what=LocalizedText(
        "Tìm `cấp tỉnh`, `cấp huyện` hoặc `cấp xã` trong `stated` mà phạm vi không ghi cấp đó.",
        "Finds `cấp tỉnh`, `cấp huyện` or `cấp xã` in `stated` without that level in the scope.",
    ),
    why=LocalizedText(
        "Con số của một cấp không được xét như của mọi cấp.",
        "A figure for one level must not be judged as one for all.",
    ),
    fails="""\
targets:
  - indicator: online-files
    at_least: 95
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95% tại cấp xã}  # ←
""",
    passes="""\
targets:
  - indicator: online-files
    scope: {level: commune}
    at_least: 95
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95% tại cấp xã}
""",
    check=_check,
)
