"""`stated` contains a year that the target does not have."""

import re
from collections.abc import Iterator

from cchc_cli.domain.period import Period
from cchc_cli.domain.target import Target, due_year
from cchc_cli.i18n.message import Message, message
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.helpers.stated_times import StatedTime, times_in
from cchc_cli.linting.rule import DocumentRule, Finding, PlanDocument

_YEAR = re.compile(r"(?<![Tt]rước )\b([Nn][Ăă][Mm]|[Bb][Yy]|[Ii][Nn]|[Uu]ntil) (\d{4})\b")
"""A year in a document, or in a report in English; not `trước năm 2028`, which is due in 2027."""


_PERHAPS = re.compile(r"\d{4}|\b[Nn][Ăă][Mm]\b")
"""A part of each time, which a quick search finds."""


def _check(document: PlanDocument) -> Iterator[Finding]:
    """Yield a finding for each year in `stated` that the target does not have, or for a time that contradicts `due`."""
    period = document.plan.period
    for path, target in document.targets():
        stated = target.source.stated
        if stated is None or _PERHAPS.search(stated) is None:
            continue
        wrong = [_year(f"{word} {year}") for word, year in _YEAR.findall(stated) if year not in _years(target)]
        if not wrong:
            wrong = [_time(one) for one in _contradicting(stated, target, period)]
        place = (*path, "due") if target.due.year is not None or target.due.every_year else (*path, "source", "stated")
        yield from (Finding(place, one) for one in wrong)


def _year(words: str) -> Message:
    return message(
        "stated-year",
        "`stated` says `{words}`: write this year as `due` or `base`; check it against the document",
        words=words,
    )


def _time(time: StatedTime) -> Message:
    return message(
        "stated-year.due",
        "`stated` says `{words}`: write `due: {due}`, or correct `stated`; check both against the document",
        words=time.words,
        due=time.due,
    )


def _contradicting(stated: str, target: Target, period: Period) -> Iterator[StatedTime]:
    """Yield the time that `stated` gives, if it gives exactly one and the target is due at another.

    Years before the plan are those of past results. A trajectory has times of its own.
    """
    times = [one for one in times_in(stated) if one.last is None or one.last >= period.start]
    if len(times) != 1 or target.trajectory is not None or target.due.set_by is not None:
        return
    (time,) = times
    if not _is_base(time, target) and not _agree(time, target, period):
        yield time


def _is_base(time: StatedTime, target: Target) -> bool:
    """Return whether a time is the baseline of a target."""
    return target.base is not None and str(time.last) in target.base.text


def _agree(time: StatedTime, target: Target, period: Period) -> bool:
    """Return whether a time is the one that a target is due at, or may be."""
    due, one_year = target.due, period.start == period.end
    if time.last is None:
        return due.every_year or one_year or due.stage_from is not None
    if due.every_year:
        return time.first is not None or one_year
    if time.first is not None and due.stage_from is not None:
        return (time.first, time.last) == (due.stage_from, due.year)
    return time.last in (due_year(target, period), due.stage_from)


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
    title=message("rule.stated-year.title", "Time of the quote is missing"),
    summary=message(
        "rule.stated-year.summary",
        "Reports a year in `stated` that is not the due year, a year of the stage or trajectory, or the baseline, and "
        "a stage, date or “every year” that contradicts `due`.",
    ),
    rationale=message(
        "rule.stated-year.rationale",
        "The document states a time for this figure; without it, the figure counts for the last year of the plan, and "
        "with another one, a plan that is right seems to miss a milestone.",
    ),
    bad_example="""\
targets:
  - indicator: online-files
    at_least: 95
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95% vào năm 2028}  # ←
  - indicator: files-on-time
    at_least: 98
    due: 2030  # ←
    source: {section: II.2.a, paragraph: 4, stated: giai đoạn 2026-2028 tối thiểu 98%}
""",
    good_example="""\
targets:
  - indicator: online-files
    at_least: 95
    due: 2028
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95% vào năm 2028}
  - indicator: files-on-time
    at_least: 98
    due: {from: 2026, to: 2028}
    source: {section: II.2.a, paragraph: 4, stated: giai đoạn 2026-2028 tối thiểu 98%}
""",
    needs_indicator=False,
    check=_check,
)
