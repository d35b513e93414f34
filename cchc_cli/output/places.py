"""Places in words: what became of a unit that has ended, and what a unit was made of."""

import datetime
from collections.abc import Iterable

from cchc_cli.domain.dates import PartialDate
from cchc_cli.domain.enums import Level
from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.domain.locality import Localities, Locality, ancestors, predecessors, province_of
from cchc_cli.i18n.language import Lang
from cchc_cli.i18n.message import Message, message
from cchc_cli.output import figures

_LAST = datetime.date.max


def day(value: datetime.date) -> LocalizedText:
    """Return a day as each language writes it."""
    known = PartialDate(value.year, value.month, value.day)
    return LocalizedText(figures.date(known, Lang.VI), figures.date(known, Lang.EN))


def ended(localities: Localities, place: Locality) -> Message | None:
    """Return when a unit ended and what it became part of; None for one that exists."""
    if place.ended is None:
        return None
    after = [localities[one.locality] for one in place.successors]
    if not after:
        return message("place.ended", "ended on {day}", day=day(place.ended))
    words = _names(localities, after, place)
    if any(one.partly for one in place.successors):
        return message("place.divided", "ended on {day}, divided among {after}", day=day(place.ended), after=words)
    return message("place.merged", "ended on {day}, now {after}", day=day(place.ended), after=words)


def formed(localities: Localities, place: Locality) -> Message | None:
    """Return when a unit was formed and of which communes; None if the data does not say."""
    since = place.history[0].since
    before = [one for one in predecessors(localities, place) if one.level is Level.COMMUNE]
    if since is None or not before:
        return None
    return message(
        "place.formed", "formed on {day} from {before}", day=day(since), before=_names(localities, before, place)
    )


def full_name(localities: Localities, place: Locality) -> str:
    """Return the name of a unit with those above it: `xã Xuân Tân, thành phố Long Khánh, tỉnh Đồng Nai`."""
    last = _last_day(place)
    above = (
        one.naming_on(last).full_name for one in ancestors(localities, place, last) if one.level is not Level.NATION
    )
    return ", ".join((place.naming.full_name, *above))


def _names(localities: Localities, places: Iterable[Locality], beside: Locality) -> list[str]:
    """Return the names of units, each with its province if that is another one than of the unit beside them."""
    own = province_of(localities, beside, _last_day(beside))
    found = []
    for one in places:
        province = province_of(localities, one, _last_day(one))
        elsewhere = f", {province.naming.name}" if province is not None and province not in (own, one) else ""
        found.append(f"{one.naming.full_name}{elsewhere}")
    return found


def _last_day(place: Locality) -> datetime.date:
    """Return the last day of a unit, a day to come for one that exists."""
    return _LAST if place.ended is None else place.ended - datetime.timedelta(days=1)
