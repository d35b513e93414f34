"""The value is not in the quoted text."""

import re
from collections.abc import Iterator

from cchc_cli.domain.enums import Unit
from cchc_cli.domain.figure_phrase import Figure, figures_in, normal, numbers_in
from cchc_cli.domain.indicator import Indicator
from cchc_cli.domain.scope import Share
from cchc_cli.domain.target import Target
from cchc_cli.i18n.message import Message, message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.helpers.stated_figures import stated_figures, unstated
from cchc_cli.linting.rule import DocumentRule, Finding, PlanDocument, figure_key

_CHANGED = re.compile(
    r"\b(?:tăng|giảm)(?: trưởng)?(?: thêm)?(?: (?:bình quân|trung bình))?(?: (?:hằng|hàng|mỗi) năm)?"
    r"(?: (?:tối thiểu|ít nhất|tối đa|không quá|trên|hơn|khoảng|từ)){0,2} ?\Z"
)
"""Right before a share that is gained or lost: `tăng 5%`, `giảm bình quân 5%/năm`; not `tăng lên 90%`."""

_TO = re.compile(r" ?(?:lên|xuống|còn|đến|tới|thành|[-–—→])")
"""After the first figure of `tăng từ 80% lên 90%`, which is a level."""

_OF_CHANGE = re.compile(r"\b(?:tăng|giảm|tiết kiệm)\b", re.IGNORECASE)
"""In the name of an indicator that measures or counts a change: of these, `giảm 20%` is a level."""


def _check(document: PlanDocument) -> Iterator[Finding]:
    """Yield a finding for each figure of a target that is not among the numbers of `stated`."""
    for path, target in document.targets():
        found = numbers_in(target.source.stated or "")
        if _is_change(target, document.vocabulary.catalogue[target.indicator]):
            gain = f"{target.indicator}-gain"
            has_gain = gain in document.vocabulary.catalogue
            yield Finding((*path, figure_key(target)), _gain(target, gain) if has_gain else _change(target))
        for key, value in unstated(target):
            said = message(
                "stated-value.none",
                "the value is {value}, but `stated` contains no number; check it against the document",
                value=value,
            )
            if found:
                said = message(
                    "stated-value",
                    "the value is {value}, but `stated` contains {found:and}; check it against the document",
                    value=value,
                    found=found,
                )
            yield Finding((*path, *key), said)
        share = target.scope.share
        if share is not None and _is_count(share, target.source.stated or ""):
            said = message(
                "stated-value.count",
                "`share` is a percentage, but `stated` contains {value} without `%`; write a number of things as "
                "`condition`, a number of units as `part`",
                value=share.value,
            )
            yield Finding((*path, "scope", "share"), said)


def _is_count(share: Share, stated: str) -> bool:
    units = [figure.unit for figure in figures_in(stated) if figure.value == share.value]
    return bool(units) and Unit.PERCENT not in units


def _gain(target: Target, indicator: str) -> Message:
    return message(
        "stated-value.gain",
        "in `stated`, {value} is a number of places gained, not a rank; write the indicator `{gain}` with `at_least`, "
        "and what it is compared with as `base`",
        value=target.value,
        gain=indicator,
    )


def _change(target: Target) -> Message:
    return message(
        "stated-value.change",
        "in `stated`, {value} is a change (`tăng`, `giảm`, `điểm %`, `bậc`), not a level; write an `aim` and a `base`, "
        "and the figure in a `note`",
        value=target.value,
    )


def _is_change(target: Target, indicator: Indicator) -> bool:
    """Return whether a share or a rank is only given as a change: percentage points, places, or `tăng 5%`."""
    found = stated_figures(target)
    return (
        indicator.unit in (Unit.PERCENT, Unit.RANK)
        and not indicator.needs_base
        and bool(found)
        and all(figure.points or _is_gained(figure, target, indicator) for figure in found)
    )


def _is_gained(figure: Figure, target: Target, indicator: Indicator) -> bool:
    """Return whether a share of an indicator that measures no change is how much it rises or falls: `tăng 5%`."""
    named = f"{indicator.label.vi} {indicator.numerator.vi}"
    if figure.unit is not Unit.PERCENT or figure.upper is not None or _OF_CHANGE.search(named):
        return False
    stated, (start, end) = normal(target.source.stated or "").lower(), figure.span
    return _CHANGED.search(stated[:start]) is not None and _TO.match(stated, end) is None


RULE = DocumentRule(
    code="D114",
    name="stated-value",
    severity=Severity.ERROR,
    title=message("rule.stated-value.title", "Value not in the quote"),
    summary=message(
        "rule.stated-value.summary", "Reports a value that `stated` does not contain, or contains only as a change."
    ),
    rationale=message("rule.stated-value.rationale", "`stated` cross-checks the value: one of the two is a typo."),
    bad_example="""\
targets:
  - indicator: online-files
    at_least: 59  # ←
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95%}
""",
    good_example="""\
targets:
  - indicator: online-files
    at_least: 95
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95%}
""",
    needs_indicator=False,
    check=_check,
)
