"""`stated` names a level that the scope does not have."""

import re
from collections.abc import Iterator

from cchc_cli.domain.enums import Level
from cchc_cli.domain.figure_phrase import figures_in, normal
from cchc_cli.domain.target import Target
from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import DocumentRule, Finding, PlanDocument

_LEVELS = re.compile(r"\b(?:tại|ở|UBND|thuộc) cấp (?:bộ|tỉnh|huyện|xã)\b(?:, (?:cấp )?(?:bộ|tỉnh|huyện|xã)\b)*")
_LEVEL = re.compile(r"\b(tỉnh|huyện|xã)\b")
_NAMED = {"tỉnh": Level.PROVINCE, "huyện": Level.DISTRICT, "xã": Level.COMMUNE}


def _check(document: PlanDocument) -> Iterator[Finding]:
    """Yield a finding for each level in `stated` that is missing in the scope."""
    for path, target in document.targets():
        for word in _LEVEL.findall(" ".join(_listed(target))):
            level = _NAMED[word]
            if level not in target.scope.levels:
                place = (*path, "scope") if target.scope.levels else (*path, "source", "stated")
                yield Finding(
                    place,
                    message(
                        "stated-level",
                        "`stated` says `cấp {word}`: the scope needs `level: {level}`; check it against the document",
                        word=word,
                        level=level.value,
                    ),
                )


def _listed(target: Target) -> Iterator[str]:
    """Yield the levels that `stated` names, without those that follow another figure than that of the target."""
    stated = normal(target.source.stated or "")
    figures = figures_in(stated)
    for found in _LEVELS.finditer(stated):
        before = [one for one in figures if one.span[1] <= found.start()]
        if not before or target.value is None or target.value in (before[-1].value, before[-1].upper):
            yield found[0]


RULE = DocumentRule(
    code="D132",
    name="stated-level",
    severity=Severity.ERROR,
    title=message("rule.stated-level.title", "Missing level in the scope"),
    summary=message(
        "rule.stated-level.summary",
        "Reports `cấp tỉnh`, `cấp huyện` or `cấp xã` in `stated` without that level in the scope.",
    ),
    rationale=message(
        "rule.stated-level.rationale", "A figure for one level must not be compared as a figure for all levels."
    ),
    bad_example="""\
targets:
  - indicator: online-files
    at_least: 95
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95% tại cấp xã}  # ←
""",
    good_example="""\
targets:
  - indicator: online-files
    scope: {level: commune}
    at_least: 95
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95% tại cấp xã}
""",
    needs_indicator=False,
    check=_check,
)
