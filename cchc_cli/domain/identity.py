"""Identity of documents and authorities: the normal forms by which two mentions are one, however they are written."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from cchc_cli.domain.dates import PartialDate
from cchc_cli.domain.enums import Level
from cchc_cli.domain.locality import Localities, entries_of
from cchc_cli.domain.plan import Citation, Plan
from cchc_cli.domain.vietnamese import name_key

_BLANKS = re.compile("[\u115f\u1160\u2800\u3164\uffa0]")  # letters and signs that look like a space
_MARKS = re.compile("[\u034f\u17b4\u17b5\u180b-\u180f\ufe00-\ufe0f]")  # marks that nobody sees
_DASHES = re.compile("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")
_LOOK_LIKE_D = str.maketrans({"Ð": "đ", "ð": "đ", "Ɖ": "đ", "ɖ": "đ"})
_LEADING_ZEROS = re.compile(r"\A0+(?=\d)", re.ASCII)

_UNITS = {
    name_key(written): name_key(unit)
    for written, unit in (
        *((unit, unit) for unit in ("tỉnh", "thành phố", "huyện", "quận", "thị xã", "thị trấn")),
        *((unit, unit) for unit in ("xã", "phường", "đặc khu")),
        *(("tp", "thành phố"), ("tx", "thị xã"), ("tt", "thị trấn")),
    )
}
_TYPES = {
    Level.NATION: frozenset[str](),
    Level.PROVINCE: frozenset(map(name_key, ("tỉnh", "thành phố"))),
    Level.DISTRICT: frozenset(map(name_key, ("huyện", "quận", "thị xã", "thành phố"))),
    Level.COMMUNE: frozenset(map(name_key, ("xã", "phường", "thị trấn", "đặc khu"))),
}
"""The types of unit of each level: a province that becomes a city is still one."""
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


@lru_cache(maxsize=65536)  # the plans of a country cite the same documents
def number_key(number: str) -> str:
    """Return the normal form of a document number: `05 / KH–UBND` and `5/kh-ubnd` are one."""
    folded = unicodedata.normalize("NFC", _DASHES.sub("-", seen(number)).translate(_LOOK_LIKE_D).casefold())
    return _LEADING_ZEROS.sub("", "".join(folded.split()))


def seen(text: str) -> str:
    """Return text without the characters that nobody sees; those that look like a space are one."""
    if text.isascii():
        return text
    text = _MARKS.sub("", _BLANKS.sub(" ", text))
    return "".join(char for char in text if char.isspace() or unicodedata.category(char) not in ("Cf", "Cc", "Cs"))


def authority(issuer: str, localities: Localities, locality: str | None = None, near: Iterable[str] = ()) -> Authority:
    """Return the authority that an issuer names.

    `locality` is the id recorded beside it, `near` further localities that it may name, such as those of the plan that
    cites it. Provinces are recognised without.
    """
    body, unit, name = _parts(issuer)
    for place in (locality, *near):
        if place is None or place not in localities:
            continue
        for past in localities[place].history:
            key = _words(past.name)
            if name == key and unit in _TYPES[localities[place].level]:
                return Authority(body, place)
            if name is None and body.endswith(f" {key}"):
                return Authority(body.removesuffix(key).strip(), place)
    if name is None or unit is None:
        # `Sở Nội vụ` recorded beside a province is that of the province; `Bộ Nội vụ` is the nation's in any case
        local = locality is not None and locality in localities and localities[locality].level is not Level.NATION
        return Authority(body, locality if local else None)
    return Authority(body, _provinces(localities).get((unit, name)) or f"{unit} {name}")


def as_citation(plan: Plan) -> Citation:
    """Return the document of a plan as one that cites it in full would name it."""
    document = plan.document
    return Citation(document.number, document.issued, document.issuer, plan.locality, document.title)


def same_document(one: Citation, two: Citation, localities: Localities) -> bool:
    """Return whether two mentions are of one document: number and authority are equal, the dates compatible.

    A note on either explains a misprinted date. Documents without a number are never the same.
    """
    if one.number is None or two.number is None or number_key(one.number) != number_key(two.number):
        return False
    if one.note is None and two.note is None and not same_dates(one.issued, two.issued):
        return False
    if one.locality is not None and two.locality is not None and one.locality != two.locality:
        return False
    if one.issuer is None or two.issuer is None:
        return True
    return authority(one.issuer, localities, one.locality or two.locality) == authority(
        two.issuer, localities, two.locality or one.locality
    )


def same_dates(one: PartialDate | None, two: PartialDate | None) -> bool:
    """Return whether two dates can be the same day: equal, one within the other, or one unknown."""
    if one is None or two is None:
        return True
    return one.earliest <= two.latest and two.earliest <= one.latest


def same_authority(one: Plan, two: Plan, localities: Localities) -> bool:
    """Return whether two plans have one issuer."""
    return authority(one.document.issuer, localities, one.locality) == authority(
        two.document.issuer, localities, two.locality
    )


@lru_cache(maxsize=10_000)
def _parts(issuer: str) -> tuple[str, str | None, str | None]:
    """Return body, type of unit and name of an issuer in normal form; the last two are None if it names no unit."""
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
    name = name.partition(",")[0].strip()
    return " ".join(body.split()), unit, name or None


@lru_cache(maxsize=65536)
def _words(text: str) -> str:
    """Return the key of the words of a text, without punctuation; a comma, which ends a name, is a word of its own."""
    return name_key(
        "".join(" , " if char == "," else " " if unicodedata.category(char)[0] in "PS" else char for char in seen(text))
    )


def _provinces(localities: Localities) -> Mapping[tuple[str, str], str]:
    """Return the ids of the provinces by type and name, present and former."""
    global _indexed
    if _indexed[0] is not localities:
        found = {
            (name_key(past.type), _words(past.name)): one.id
            for one in entries_of(localities).values()
            if one.level is Level.PROVINCE
            for past in one.history
        }
        _indexed = (localities, found)
    return _indexed[1]


_indexed: tuple[Localities, Mapping[tuple[str, str], str]] = ({}, {})
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
    body, unit, _ = _parts(issuer)
    found = _SETS_FLOORS.match(body)
    if found is None or body[found.end() : found.end() + 1].strip():
        return True
    return PARTY in body and unit == name_key("huyện")
