"""Places in words: what became of a unit that has ended, and what a unit was made of."""

import datetime
from collections.abc import Iterator, Sequence

from cchc_cli.domain.dates import PartialDate
from cchc_cli.domain.enums import Level
from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.domain.locality import Localities, Locality, ancestors, predecessors, province_of
from cchc_cli.i18n.language import Lang
from cchc_cli.i18n.message import Message, Word, message, plural
from cchc_cli.output import figures

_LAST = datetime.date.max
_MOST = 3
"""Names in a short text."""


def day(value: datetime.date) -> LocalizedText:
    """Return a day as each language writes it."""
    known = PartialDate(value.year, value.month, value.day)
    return LocalizedText(figures.date(known, Lang.VI), figures.date(known, Lang.EN))


def changes(localities: Localities, place: Locality, short: bool = False) -> Iterator[Message]:
    """Yield what became of a unit that has ended, then what it was made of, in one sentence each.

    `short`: of at most `_MOST` units the names, without the units above them.
    """
    after = ended(localities, place, short)
    if after is not None:
        yield after
    by_day: dict[datetime.date | None, list[Locality]] = {}
    for one in predecessors(localities, place):
        by_day.setdefault(one.ended, []).append(one)
    for on, before in by_day.items():
        if on is not None:
            yield _made(localities, place, on, before, short)


def sentences(localities: Localities, place: Locality, lang: Lang) -> Iterator[str]:
    """Yield the changes of a unit as sentences about it."""
    for one in changes(localities, place):
        yield lang.say("show.changed", "The unit: {what}", what=one)


def ended(localities: Localities, place: Locality, short: bool = False) -> Message | None:
    """Return when a unit ended and what it became part of; None for one that exists."""
    if place.ended is None:
        return None
    after = [localities[one.locality] for one in place.successors]
    if not after:
        return message("place.ended", "ended on {day}", day=day(place.ended))
    words = _some([_name(localities, one, place, short) for one in after], short)
    if place.divided:
        said = message("place.divided", "ended on {day}, divided among {after}", day=day(place.ended), after=words)
    else:
        said = message("place.merged", "ended on {day}, now {after}", day=day(place.ended), after=words)
    if place.other_source is None:
        return said
    if short:
        return _in_doubt(said)
    others = [_name(localities, localities[one], place, short) for one in place.other_source]
    if not others:
        return message("place.one-source", "{what} (in one source only)", what=said)
    return message("place.other-source", "{what} (another source: {after})", what=said, after=others)


def full_name(localities: Localities, place: Locality) -> str:
    """Return the name of a unit with those above it: `xã Xuân Tân, thành phố Long Khánh, tỉnh Đồng Nai`."""
    last = _last_day(place)
    above = (
        one.naming_on(last).full_name for one in ancestors(localities, place, last) if one.level is not Level.NATION
    )
    return ", ".join((place.naming.full_name, *above))


def with_id(localities: Localities, place: Locality) -> Message:
    """Return the id of a unit with its full name, and the day on which it ended if it has."""
    name = full_name(localities, place)
    if place.ended is None:
        return message("place.with-id", "{place} ({name})", place=place.id, name=name)
    return message(
        "place.with-id.ended", "{place} ({name}, until {day})", place=place.id, name=name, day=day(place.ended)
    )


def _made(
    localities: Localities, place: Locality, on: datetime.date, before: Sequence[Locality], short: bool
) -> Message:
    """Return what a unit was made of on a day, or what became part of it later.

    A unit made of communes is not said to be made of their districts.
    """
    alike = [one for one in before if one.level is place.level]
    by_parent: dict[str | None, list[Word]] = {}
    for one in alike or before:
        parent = None if short or one.level is not Level.COMMUNE else one.naming.parent
        by_parent.setdefault(parent, []).append(_part(localities, one, place, short or parent is not None))
    words: list[Word] = []
    for id, units in by_parent.items():
        words += units if id is None else [_of(localities, units, localities[id], place)]
    words = _some(words, short)
    if on == place.history[0].since:
        return message("place.formed", "formed on {day} from {before}", day=day(on), before=words)
    if not alike:
        return message("place.was-part", "part of {before} until {day}", day=day(on), before=words)
    return message("place.joined", "joined on {day} by {before}", day=day(on), before=words)


def _of(localities: Localities, units: Sequence[Word], parent: Locality, place: Locality) -> Message:
    return message(
        "place.of-parent", "{units} in {parent}", units=units, parent=_name(localities, parent, place, short=False)
    )


def _part(localities: Localities, one: Locality, of: Locality, short: bool) -> Word:
    """Return the name of a unit that another was made of, and whether this is only a part of it, or in doubt."""
    name: Word = _name(localities, one, of, short)
    if one.level is of.level and one.divided:
        name = message("place.part", "a part of {name}", name=name)
    return name if one.other_source is None else _in_doubt(name)


def _in_doubt(what: Word) -> Message:
    return message("place.in-doubt", "{what} (another source differs)", what=what)


def _some(names: list[Word], short: bool) -> list[Word]:
    """Return all names, or if `short` the first ones and the number of the others."""
    if not short or len(names) <= _MOST + 1:
        return names
    return [*names[:_MOST], plural("place.others", "{count} other", "{count} others", count=len(names) - _MOST)]


def _name(localities: Localities, one: Locality, beside: Locality, short: bool) -> str:
    """Return the name of a unit, with its province if that is another one than of the unit beside it."""
    province = None if short else province_of(localities, one, _last_day(one))
    own = province_of(localities, beside, _last_day(beside))
    elsewhere = f", {province.naming.name}" if province is not None and province not in (own, one) else ""
    return f"{one.naming.full_name}{elsewhere}"


def _last_day(place: Locality) -> datetime.date:
    """Return the last day of a unit, a day to come for one that exists."""
    return _LAST if place.ended is None else place.ended - datetime.timedelta(days=1)
