"""The plan period differs from the years in the title."""

import re
from collections.abc import Iterator

from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import DocumentRule, Finding, PlanDocument

_YEAR = re.compile(r"(?<![\d/])(?:19|20)\d\d(?![\d/])", re.ASCII)
_UNTIL = re.compile(r"đến (?:hết )?năm \d{4}", re.ASCII | re.IGNORECASE)


def _check(document: PlanDocument) -> Iterator[Finding]:
    """Yield a finding for each year of the period that a title with years should name and does not."""
    period = document.plan.period
    title = document.plan.document.title or ""
    named = [int(year) for year in _YEAR.findall(title)]
    if not named:
        return
    has_start = _YEAR.search(_UNTIL.sub("", title)) is not None  # "đến năm 2025" names the last year only
    for key, year in (("from", period.start), ("to", period.end), ("outlook", period.outlook)):
        if year is not None and year not in named and (has_start or key != "from"):
            said = message(
                "period-against-title",
                "the plan period has the year {year}, but the title names {years}; check it against the document",
                year=year,
                years=tuple(dict.fromkeys(named)),
            )
            yield Finding(("period", key), said)


RULE = DocumentRule(
    code="D129",
    name="period-against-title",
    severity=Severity.ERROR,
    title=message("rule.period-against-title.title", "Plan period differs from the title"),
    summary=message(
        "rule.period-against-title.summary",
        "Reports a plan period whose first, last or outlook year is not in the title, if the title names years.",
    ),
    rationale=message(
        "rule.period-against-title.rationale",
        "Two swapped digits in the plan period move every target to another year.",
    ),
    bad_example="""\
document:
  title: Cải cách hành chính giai đoạn 2026-2030
period: {from: 2026, to: 2036}  # ←
""",
    good_example="""\
document:
  title: Cải cách hành chính giai đoạn 2026-2030
period: {from: 2026, to: 2030}
""",
    check=_check,
)
