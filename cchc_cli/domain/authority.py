"""Authorities: the bodies that issue documents in normal form, and which of them set floors."""

import datetime
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from cchc_cli.domain.dates import PartialDate
from cchc_cli.domain.enums import Level
from cchc_cli.domain.locality import TYPES_OF, Gazetteer, Localities, Locality, Naming, entries_of
from cchc_cli.domain.vietnamese import name_key, search_key, seen

_UNITS = {
    name_key(written): name_key(unit)
    for written, unit in (
        *((unit, unit) for unit in ("tỉnh", "thành phố", "huyện", "quận", "thị xã", "thị trấn")),
        *((unit, unit) for unit in ("xã", "phường", "đặc khu")),
        *(("tp", "thành phố"), ("tx", "thị xã"), ("tt", "thị trấn")),
    )
}
_TYPES: Mapping[Level, frozenset[str]] = {
    level: frozenset() if level is Level.NATION else frozenset(map(name_key, types))
    for level, types in TYPES_OF.items()
}
_PROVINCE, _CITY = name_key("tỉnh"), name_key("thành phố")
_NO_UNIT = f"{name_key('hội')}|{name_key('ủy')}"  # `xã hội`, `tỉnh ủy`
_UNIT = re.compile(rf"(?<!\S)({'|'.join(_UNITS)})(?!\S)(?! (?:{_NO_UNIT})(?!\S))")
_PARTY = re.compile(rf"(?<!\S)({name_key('tỉnh')}|{name_key('thành')}|{name_key('huyện')}) {name_key('ủy')}(?!\S)")
_PARTY_UNITS = {
    name_key(short): name_key(unit) for short, unit in (("tỉnh", "tỉnh"), ("thành", "thành phố"), ("huyện", "huyện"))
}
COMMITTEE, COUNCIL, PARTY = "ubnd", name_key("hđnd"), name_key("cấp ủy")
"""The bodies of a people's committee, a people's council and a Party committee of a province or district."""

_SHORTER = tuple(
    (re.compile(rf"(?<!\S)(?:{written})(?!\S)"), short)
    for written, short in (
        (name_key("ủy ban nhân dân"), COMMITTEE),
        (name_key("hội đồng nhân dân"), COUNCIL),
        (f"{name_key('chủ tịch')} {COMMITTEE}", COMMITTEE),
        (f"(?:{name_key('chủ tịch')}|{name_key('thường trực')}) {COUNCIL}", COUNCIL),
        (name_key("thủ tướng chính phủ"), name_key("thủ tướng")),
        (name_key("nước cộng hòa xã hội chủ nghĩa việt nam"), ""),
    )
)


@dataclass(frozen=True, slots=True)
class Authority:
    """An issuing body in normal form, with its place: the id of a locality, otherwise type and name as written."""

    body: str
    place: str | None = None


def authority(
    issuer: str,
    localities: Localities,
    locality: str | None = None,
    near: Iterable[str] = (),
    issued: PartialDate | None = None,
    recorded: bool = True,
) -> Authority:
    """Return the authority that an issuer names.

    `locality` is the id recorded beside it, or with `recorded` false only assumed; `near` are further localities that
    it may name, such as those of the plan that cites it. Provinces are recognised without. `issued` is the date of the
    document: a city that has or had the name of its province is told from it by the day.
    """
    body, unit, name, _ = _parts(issuer)
    places = {place: localities[place] for place in (locality, *near) if place is not None and place in localities}
    if recorded and locality in places and (own := _of_place(places[locality], body, unit, name)) is not None:
        return own
    levels = levels_of_name(issuer, localities, issued)
    for place in places.values():
        if levels and levels != {place.level}:
            continue
        found = _of_place(place, body, unit, name)
        if found is not None:
            return found
    if name is None or unit is None:
        # `Sở Nội vụ` recorded beside a province is that of the province; `Bộ Nội vụ` is the nation's in any case
        return Authority(body, locality if _is_local(locality, localities, unit, recorded, issued) else None)
    if levels and levels != {Level.PROVINCE}:
        cities = list(_districts(localities, name, unit, *_days(issued))) if levels == {Level.DISTRICT} else []
        return Authority(body, cities[0].id if len(cities) == 1 else f"{unit} {name}")
    if levels:
        return Authority(body, _provinces(localities)[name][0].id)
    provinces = (
        one for one in _provinces(localities).get(name, ()) if any(_is_named(n, unit, name) for n in one.history)
    )
    return Authority(body, next((one.id for one in provinces), f"{unit} {name}"))


def _of_place(place: Locality, body: str, unit: str | None, name: str | None) -> Authority | None:
    """Return the authority of a place, if the issuer names it by one of its names."""
    for past in place.history:
        key = _words(past.name)
        if name == key and unit in _TYPES[place.level]:
            return Authority(body, place.id)
        if name is None and body.endswith(f" {key}"):
            return Authority(body.removesuffix(key).strip(), place.id)
    return None


def _is_local(
    locality: str | None, localities: Localities, unit: str | None, recorded: bool, issued: PartialDate | None
) -> bool:
    """Return whether an issuer without a name is of a locality below the nation; of its type, if not recorded."""
    if locality is None or locality not in localities:
        return False
    place = localities[locality]
    if recorded or unit is None:
        return place.level is not Level.NATION
    return any(name_key(naming.type) == unit for naming in place.namings_between(*_days(issued)))


def levels_of_name(issuer: str, localities: Localities, issued: PartialDate | None) -> frozenset[Level]:
    """Return whether an issuer that names a city, or no type of unit, can mean a province or a district of that name.

    That is both if nothing tells them apart, and empty if no province has or had the name. The types of unit on the day
    decide; before a province took over the name of one of its cities, the name was that of the city.
    """
    body, unit, name, within = _parts(issuer)
    if unit not in (None, _CITY) or (unit is not None and name is None):
        return frozenset()
    words, known = body.split(), _provinces(localities)
    names = [name] if name is not None else [" ".join(words[at:]) for at in range(1, len(words))]
    name = next((one for one in names if one in known), None)
    if name is None:
        return frozenset()
    if within:
        return frozenset((Level.DISTRICT,))
    first, last = _days(issued)
    found: set[Level] = set()
    begun = False
    for province in known[name]:
        if all(_is_named(one, _CITY, name) for one in province.history):
            return frozenset((Level.PROVINCE,))
        if any(_is_named(one, unit, name) for one in province.namings_between(first, last)):
            found.add(Level.PROVINCE)
        since = next(one.since for one in province.history if _words(one.name) == name)
        begun = begun or since is None or since <= last
        if since is not None and first < since:  # it took over the name
            found.add(Level.DISTRICT)
    if any(_districts(localities, name, unit, first, last)):
        found.add(Level.DISTRICT)
    return frozenset(found or {Level.PROVINCE if begun else Level.DISTRICT})


def _districts(
    localities: Localities, name: str, unit: str | None, first: datetime.date, last: datetime.date
) -> Iterator[Locality]:
    """Yield the districts of a type and name that existed between two days."""
    of_tables = localities.named(search_key(name).replace("-", "")) if isinstance(localities, Gazetteer) else ()
    for one in (*entries_of(localities).values(), *of_tables):
        if one.level is Level.DISTRICT and any(
            _is_named(naming, unit, name) for naming in one.namings_between(first, last)
        ):
            yield one


def _is_named(naming: Naming, unit: str | None, name: str) -> bool:
    return _words(naming.name) == name and unit in (None, name_key(naming.type))


def _days(issued: PartialDate | None) -> tuple[datetime.date, datetime.date]:
    """Return the first and the last day that a date can mean."""
    return (datetime.date.min, datetime.date.max) if issued is None else (issued.earliest, issued.latest)


@lru_cache(maxsize=10_000)
def _parts(issuer: str) -> tuple[str, str | None, str | None, bool]:
    """Return body, type of unit and name of an issuer in normal form, and whether it says in which province that is.

    Type and name are None if it names no unit.
    """
    key = _words(issuer)
    party, unit = _PARTY.search(key), None
    found = party or _UNIT.search(key)
    body, name = key, ""
    if found is not None:
        unit = _PARTY_UNITS[found[1]] if party is not None else _UNITS[found[1]]
        body, name = key[: found.start()], key[found.end() :].strip()
        if party is not None:
            body += PARTY
            name = _UNIT.sub("", name)
    body = body.replace(",", " ")
    for longer, short in _SHORTER:
        body = longer.sub(short, body)
    name, _, beyond = name.partition(",")
    return " ".join(body.split()), unit, name.strip() or None, _PROVINCE in beyond.split()


@lru_cache(maxsize=65536)
def _words(text: str) -> str:
    """Return the key of the words of a text, without punctuation; a comma, which ends a name, is a word of its own."""
    return name_key(
        "".join(" , " if char == "," else " " if unicodedata.category(char)[0] in "PS" else char for char in seen(text))
    )


def _provinces(localities: Localities) -> Mapping[str, tuple[Locality, ...]]:
    """Return the provinces by name, present and former."""
    global _indexed
    if _indexed[0] is not localities:
        found: dict[str, tuple[Locality, ...]] = {}
        for one in entries_of(localities).values():
            if one.level is Level.PROVINCE:
                for name in dict.fromkeys(_words(past.name) for past in one.history):
                    found[name] = (*found.get(name, ()), one)
        _indexed = (localities, found)
    return _indexed[1]


_indexed: tuple[Localities, Mapping[str, tuple[Locality, ...]]] = ({}, {})
"""The last localities with their provinces: a command reads one set, and looks it up for every document."""

_WITHIN_PARTY = "|".join(map(name_key, ("ban chấp hành", "ban thường vụ", "thường trực", "bí thư")))
_CENTRE = name_key("trung ương")
_OF_AGENCY = "|".join(map(name_key, ("bộ", "sở", "cục")))
_SETS_FLOORS = re.compile(
    "|".join(
        (
            *(COMMITTEE, COUNCIL, rf"(?:(?:{_WITHIN_PARTY}) )?{PARTY}"),
            *map(name_key, ("quốc hội", "ủy ban thường vụ quốc hội", "chính phủ", "thủ tướng")),
            *map(name_key, ("bộ chính trị", "ban bí thư")),
            rf"{name_key('ban')} (?:.* )?{_CENTRE}(?: {name_key('đảng')})?\Z",
            rf"(?:{name_key('ủy ban')}|{name_key('hội đồng')}|{name_key('ban chỉ đạo')}) {name_key('quốc gia')}",
            rf"{name_key('ban chỉ đạo')}(?!(?: \S+)* (?:{_OF_AGENCY})(?!\S))",
        )
    )
)


def is_agency(issuer: str) -> bool:
    """Return whether an issuer is an agency: no assembly, government, council, committee or Party body of a place.

    Steering committees count as chaired by one of these unless their name has a ministry or department.
    """
    body, unit, _, _ = _parts(issuer)
    found = _SETS_FLOORS.match(body)
    if found is None or body[found.end() : found.end() + 1].strip():
        return True
    return PARTY in body and unit == name_key("huyện")
