"""The deadlines as an iCalendar (RFC 5545): a whole-day event on 31 December for each plan and year.

Nothing in it depends on when it is made. An event keeps its UID, which is made of the locality and the document,
whatever the file is called: importing it again replaces, and doubles nothing. Some programs (Outlook) ignore an event
that they have unless SEQUENCE or LAST-MODIFIED is higher; both rise with the day that `revised` records in the file.
"""

import datetime
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from cchc_cli import __version__
from cchc_cli.analysis.evaluation import TargetYear
from cchc_cli.domain.enums import DueBasis
from cchc_cli.domain.identity import number_key
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.vietnamese import search_key
from cchc_cli.i18n.message import message
from cchc_cli.output import documents, figures
from cchc_cli.output.exports.cells import clean, target_text
from cchc_cli.output.exports.export import Export

FOLD_AT = 75
"""The greatest number of octets in a line; a longer line is continued in the next, after a space."""
FIRST_DAY = datetime.date(2000, 1, 1)
"""SEQUENCE counts the days from here."""
NAME = message("calendar.name", "Deadlines of administrative-reform plans")
ONLY_THE_YEAR = message(
    "calendar.only-the-year", "The plan states years only; 31 December is the last day of the year."
)


def write(export: Export) -> Iterator[str]:
    """Yield the calendar, event by event."""
    name = export.lang.of(NAME)
    yield _lines(
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//cchc//cchc {__version__}//{str(export.lang).upper()}",
        "CALSCALE:GREGORIAN",
        f"NAME:{_text(name)}",
        f"X-WR-CALNAME:{_text(name)}",
    )
    names = _names(export.plans)
    for plan in export.plans:
        for year, targets in sorted(_by_year(export, plan).items()):
            yield _event(export, plan, f"{names[plan.id]}-{year}", year, targets)
    yield _lines("END:VCALENDAR")


def _by_year(export: Export, plan: Plan) -> dict[int, list[TargetYear]]:
    """Return the targets due in each year; one for every year is due in each year of the period."""
    found: dict[int, list[TargetYear]] = {}
    for target in export.targets.years(plan):
        every = target.basis is DueBasis.EVERY_YEAR
        for year in range(plan.period.start if every else target.due, target.due + 1):
            found.setdefault(year, []).append(target)
    return found


def _names(plans: Sequence[Plan]) -> Mapping[str, str]:
    """Return the part of the UIDs that is one document's: locality, number and year; without a number the plan's id.

    The id follows as well where two files are about one document.
    """
    names = {plan.id: _name(plan) for plan in plans}
    often = Counter(names.values())
    return {id: name if often[name] == 1 else f"{name}-{id}" for id, name in names.items()}


def _name(plan: Plan) -> str:
    document, place = plan.document, plan.locality.replace("/", ".")
    if document.number is None:
        return f"{place}-{plan.id}"
    number = search_key(number_key(document.number)).replace("/", "-")
    return f"{place}-{number}-{document.issued.year if document.issued else plan.period}"


def _event(export: Export, plan: Plan, uid: str, year: int, targets: list[TargetYear]) -> str:
    corpus, lang = export.corpus, export.lang
    changed = plan.document.revised or _known_since(plan)
    summary = lang.say_count(
        "calendar.summary",
        "{place}: {count} target due in {year}",
        "{place}: {count} targets due in {year}",
        count=len(targets),
        place=corpus.distinct_name(plan),
        year=year,
    )
    targets_text = [f"- {_described(export, target)}" for target in targets]
    source = clean(f"{documents.full_name(plan, lang)} ({plan.id})")
    return _lines(
        "BEGIN:VEVENT",
        f"UID:{uid}@cchc",
        f"DTSTAMP:{changed:%Y%m%d}T000000Z",
        f"LAST-MODIFIED:{changed:%Y%m%d}T000000Z",
        f"SEQUENCE:{(plan.document.revised - FIRST_DAY).days if plan.document.revised else 0}",
        f"DTSTART;VALUE=DATE:{year}1231",
        f"DTEND;VALUE=DATE:{year + 1}0101",
        f"SUMMARY:{_text(clean(summary))}",
        f"DESCRIPTION:{_text(chr(10).join([source, *targets_text, lang.of(ONLY_THE_YEAR)]))}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    )


def _known_since(plan: Plan) -> datetime.date:
    """Return the date of the event: that of the plan, as far as it is known."""
    return plan.document.issued.earliest if plan.document.issued else datetime.date(plan.period.start, 1, 1)


def _described(export: Export, year: TargetYear) -> str:
    """Return `Tỷ lệ hồ sơ thanh toán trực tuyến: ≥ 95% · 2030`."""
    target, lang = year.target, export.lang
    label = lang.of(export.corpus.catalogue[target.indicator].label)
    limits = (figures.scope(target.scope, lang), figures.qualifiers(target, lang))
    return clean(f"{label}: {'; '.join([target_text(export.corpus, year, lang), *filter(None, limits)])}")


def _text(value: str) -> str:
    """Escape clean lines as a TEXT value."""
    for char in "\\;,":
        value = value.replace(char, f"\\{char}")
    return value.replace("\n", "\\n")


def _lines(*lines: str) -> str:
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line))


def _folded(line: str) -> Iterator[str]:
    """Yield a line in pieces of at most 75 octets that split no character."""
    piece, size = "", 0
    for char in line:
        octets = len(char.encode())
        if size + octets > FOLD_AT:
            yield piece
            piece, size = " ", 1
        piece, size = piece + char, size + octets
    yield piece
