"""`stated` contains a year that the target does not have."""

import re
from collections.abc import Iterator

from cchc_cli.domain.target import Target
from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import DocumentRule, Finding, PlanDocument

_YEAR = re.compile(r"\b([Nn][Ăă][Mm]|[Bb][Yy]|[Ii][Nn]|[Uu]ntil) (\d{4})\b")
"""A year in a document, or in a report in English."""


def _check(document: PlanDocument) -> Iterator[Finding]:
    """Yield a finding for each year in `stated` that is not among the years of the target."""
    for path, target in document.targets():
        for word, year in _YEAR.findall(target.source.stated or ""):
            if year not in _years(target):
                place = (*path, "due") if target.due.year is not None else (*path, "source", "stated")
                yield Finding(
                    place,
                    message(
                        "stated-year",
                        "`stated` says `{words}`: write this year as `due` or `base`; check it against the document",
                        words=f"{word} {year}",
                    ),
                )


def _years(target: Target) -> set[str]:
    """Return every year that a target names: due, stage, trajectory and baseline."""
    found = {str(year) for year in (target.due.year, target.due.stage_from) if year is not None}
    if target.due.before is not None:
        found.add(str(target.due.before.year))
    if target.trajectory is not None:
        found |= {str(target.trajectory.start_year), str(target.trajectory.through)}
    if target.base is not None:
        found |= set(re.findall(r"\d{4}", target.base.text))
    return found


RULE = DocumentRule(
    code="D130",
    name="stated-year",
    severity=Severity.ERROR,
    title=message("rule.stated-year.title", "Year of the quote is missing"),
    summary=message(
        "rule.stated-year.summary",
        "Reports a year in `stated` that is not the due year, a year of the stage or trajectory, or the baseline.",
    ),
    rationale=message(
        "rule.stated-year.rationale",
        "The document states a year for this figure; without it, the figure counts for the last year of the plan.",
    ),
    bad_example="""\
targets:
  - indicator: online-files
    at_least: 95
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95% vào năm 2028}  # ←
""",
    good_example="""\
targets:
  - indicator: online-files
    at_least: 95
    due: 2028
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95% vào năm 2028}
""",
    needs_indicator=False,
    check=_check,
)
