"""A due year outside the plan period that `stated` does not contain."""

from collections.abc import Iterator

from cchc_cli.domain.period import Period
from cchc_cli.domain.target import Target
from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.rule import DocumentRule, Finding, PlanDocument, RelatedLocation


def _check(document: PlanDocument) -> Iterator[Finding]:
    """Yield a finding for each due year outside the period, or one for the period if most years are outside."""
    period = document.plan.period
    years = [(path, key, year, target) for path, target in document.targets() for key, year in _years(target)]
    outside = [one for one in years if one[2] not in period and not _stated(one[2], one[3], period)]
    several = len({target.index for *_, target in outside}) > 1  # a stage has two years
    if several and 2 * len(outside) > len(years):
        key = "to" if all(year > period.end for _, _, year, _ in outside) else "from"
        said = message(
            "due-outside-period.many",
            "{count} of {all} due years are outside the plan period {period}; check the period",
            count=len(outside),
            all=len(years),
            period=str(period),
        )
        yield Finding(("period", key), said)
        return
    for path, place, year, target in outside:
        said = message(
            "due-outside-period",
            "{year} is outside the plan period {period}; check both",
            year=year,
            period=str(period),
        )
        if target.source.stated:
            said = message(
                "due-outside-period.stated",
                "{year} is outside the plan period {period}; check both; if the document gives this year, "
                "`stated` must contain it",
                year=year,
                period=str(period),
            )
        there = message("period.there", "the plan period is {period}", period=str(period))
        bound = RelatedLocation(document.file, ("period", "to" if year > period.end else "from"), there)
        yield Finding((*path, *place), said, related=(bound,))


def _stated(year: int, target: Target, period: Period) -> bool:
    """Return True if the plan means this year: it is its outlook year, or `stated` contains it."""
    stated = target.due.before.year if target.due.before is not None else year
    return year == period.outlook or str(stated) in (target.source.stated or "")


def _years(target: Target) -> Iterator[tuple[tuple[str, ...], int]]:
    """Yield the keys and the value of every year in which something is due."""
    due = target.due
    if due.stage_from is not None:
        yield ("due", "from"), due.stage_from
    if due.year is not None:
        yield ("due", "to") if due.stage_from else ("due", "before") if due.before else ("due",), due.year
    if target.trajectory is not None:
        yield ("trajectory", "from"), target.trajectory.start_year
        yield ("trajectory", "through"), target.trajectory.through


RULE = DocumentRule(
    code="D113",
    name="due-outside-period",
    severity=Severity.ERROR,
    title=message("rule.due-outside-period.title", "Due year outside the plan period"),
    summary=message(
        "rule.due-outside-period.summary",
        "Reports a due year outside the plan period without that year in `stated`.",
    ),
    rationale=message(
        "rule.due-outside-period.rationale", "Two swapped digits in a year exclude the target from all comparisons."
    ),
    bad_example="""\
targets:
  - indicator: online-files
    at_least: 95
    due: 2003  # ←
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95%}
""",
    good_example="""\
targets:
  - indicator: online-files
    at_least: 95
    due: 2030
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95%}
""",
    needs_indicator=False,
    check=_check,
)
