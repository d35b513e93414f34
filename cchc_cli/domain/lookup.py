"""What a typed name means: a plan, a locality, an indicator, an area, a level or a rule, all by one algorithm.

`resolve` tries in this order: the exact id; the exact name, in any language; then every id, alias and name whatever
the case, diacritics, đ or d, hyphens, underscores and spaces. The first of the three that finds something decides:
one value is `Found`, several are `Ambiguous`. Nothing is chosen silently.
"""

import datetime
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from cchc_cli.domain.abbreviations import written_out
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Level
from cchc_cli.domain.indicator import Catalogue, Indicator
from cchc_cli.domain.locality import Gazetteer, Localities, Locality, ancestors, entries_of
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.vietnamese import TYPES, name_key, search_key, spelled_out, suggestions, type_and_name

T = TypeVar("T")

_LEADING_ZERO = re.compile(r"(?<![a-z0-9])0(?=\d(?![a-z0-9]))")
_BETWEEN_WORDS = re.compile(r"[\s_-]+")
_WITH_YEAR = re.compile(r"(.+?)[\s,_-]*(\d{4})", re.ASCII | re.DOTALL)
_BETWEEN_PARTS = re.compile(r"[\\/]")
_FILE = re.compile(r"(?:.*[\\/])?([^\\/]+)\.ya?ml", re.IGNORECASE | re.DOTALL)
_MAX_SUGGESTIONS = 3
_MAX_LENGTH = 100
"""Of two names without a comma; longer text is not searched for one."""
_BEFORE_ALL = datetime.date.min
_ABOVE_TABLES = frozenset((Level.NATION, Level.PROVINCE))
"""The levels of which every locality is read at once."""
_HIGHER = tuple(level for level in Level if level is not Level.COMMUNE)


@dataclass(frozen=True, slots=True)
class Entry(Generic[T]):
    """What can be found: a value, its id, its names, and aliases that are tried together with inexact names."""

    value: T
    id: str
    names: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """The one value that a typed name means; `others` have the name too, but the caller prefers this one."""

    value: T
    others: tuple[T, ...] = ()


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """A name of several values; `candidates` are their ids, to type instead."""

    candidates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unknown:
    """A name of nothing; `suggestions` are ids, `places` the localities of that name that have no plan."""

    suggestions: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


def resolve(typed: str, entries: Iterable[Entry[T]]) -> Found[T] | Ambiguous | Unknown:
    """Return the one value that a typed name means, the ids of several, or suggestions."""
    known = list(entries)
    return _answer(matches(typed, known)) or Unknown(_suggested(typed, known))


def matches(typed: str, entries: Iterable[Entry[T]]) -> list[Entry[T]]:
    """Return the entries that a typed name means, in their order; each value once."""
    typed = " ".join(typed.split())
    key = _tolerant_key(typed)
    if not key.strip("/"):
        return []
    close = [one for one in entries if any(_tolerant_key(name) == key for name in (one.id, *one.aliases, *one.names))]
    name = name_key(typed)
    found = (
        [one for one in close if one.id == typed]
        or [one for one in close if any(name_key(each) == name for each in one.names)]
        or close
    )
    return [one for at, one in enumerate(found) if all(one.value != before.value for before in found[:at])]


def find_plan(corpus: Corpus, typed: str) -> Found[Plan] | Ambiguous | Unknown:
    """Return the plan of an id, a file, or a locality.

    `<locality>-<year>` is the locality's plan of just that year, or else the one issued in it. A shipped plan beside
    plans of one's own is found only by a name that none of those has, a neighbour only by one that no other plan has.
    """
    if typed in corpus.plans and corpus.own(corpus.plans[typed]):
        return Found(corpus.plans[typed])
    found = _find_plan(corpus, typed)
    if isinstance(found, Ambiguous) and len(corpus.data.layers) > 1:
        own = {name: plan for name, plan in corpus.plans.items() if corpus.own(plan)}
        preferred = _find_plan(replace(corpus, plans=own), typed)
        return found if isinstance(preferred, Unknown) else preferred
    if isinstance(found, Unknown) and corpus.neighbours:
        return _find_plan(replace(corpus, plans={**corpus.plans, **corpus.neighbours}), typed)
    return found


def _find_plan(corpus: Corpus, typed: str) -> Found[Plan] | Ambiguous | Unknown:
    if typed in corpus.plans:
        return Found(corpus.plans[typed])
    stem = plan_id(typed)
    if stem != typed:
        found = corpus.plans.get(stem)
        return Found(found) if found is not None and _is_file_of(found, typed) else Unknown(_similar(corpus, stem))
    by_name = _answer(matches(spelled_out(typed), _plan_entries(corpus)))
    if by_name is not None:
        return by_name
    year: int | None = None
    places = _places(corpus.localities, typed)
    with_year = _WITH_YEAR.fullmatch(typed)
    if not places and with_year is not None:
        places, year = _places(corpus.localities, with_year[1]), int(with_year[2])
    ids = {place.id for place in places}
    plans = [plan for plan in corpus.ordered() if plan.locality in ids and year in (None, _year_of(plan))]
    places = [place for place in places if place.ended is None] or places
    named = tuple(f"{place.naming.name} ({place.id})" for place in places)
    return _answer([Entry(plan, plan.id) for plan in plans]) or Unknown(_similar(corpus, typed), named)


def plan_id(typed: str) -> str:
    """Return the id of the plan in a file (`plans/tam-phuoc.yaml`); anything else unchanged."""
    file = _FILE.fullmatch(typed.strip())
    return file[1] if file is not None else typed


def find_locality(
    localities: Localities,
    typed: str,
    level: Level | None = None,
    prefer: Callable[[Locality], bool] = lambda place: True,
) -> Found[Locality] | Ambiguous | Unknown:
    """Return the locality of an id or of any name it ever had, with its type or without.

    The name of a higher-level unit may follow (`Tam Phước, Đồng Nai`). Of several localities those that
    `prefer` accepts count, if there are any.
    """
    levels = tuple(Level) if level is None else (level,)
    exact = localities.get(typed)
    if exact is not None and exact.level in levels:
        return Found(exact)
    places = [one for one in _of_code(localities, typed) if one.level in levels] or _places(localities, typed, levels)
    preferred = [place for place in places if prefer(place)] if len(places) > 1 else []
    answer = _answer([Entry(place, place.id) for place in preferred or places])
    if isinstance(answer, Found) and preferred:
        return Found(answer.value, tuple(place for place in places if place not in preferred))
    return answer or Unknown(_suggested_localities(localities, typed, levels))


def search_localities(localities: Localities, typed: str | None) -> list[Locality]:
    """Return the localities of an id, a type, a code or a name, those that exist first; None: all.

    Where there are none, return those with words of their id or name that begin with what was typed.
    """
    if typed is None:
        return list(localities.values())
    if typed in localities:
        return [localities[typed]]
    same = search_key if typed.isascii() else name_key
    types = [unit for unit in TYPES if same(unit) == same(typed)]
    if types:
        return _present_first(one for one in localities.values() if one.naming.type in types)
    found = _of_code(localities, typed) or _places(localities, typed)
    return _present_first(found or _with_words(localities, typed))


def _with_words(localities: Localities, typed: str) -> Iterator[Locality]:
    """Yield the localities of whose id (with a `/`) or name some words begin with what was typed."""
    unit, name = type_and_name(spelled_out(typed))
    key = search_key(name).strip("/-")
    word = re.compile(rf"(?<![a-z0-9]){re.escape(key)}")
    for id in localities if key else ():
        if word.search(id, 0 if "/" in key else id.rfind("/") + 1):
            one = localities[id]
            if (unit is None or any(past.type == unit for past in one.history)) and (
                "/" in key or any(word.search(search_key(past.name)) for past in one.history)
            ):
                yield one


def _present_first(places: Iterable[Locality]) -> list[Locality]:
    return sorted(places, key=lambda place: place.ended is not None)


def find_indicator(catalogue: Catalogue, typed: str) -> Found[Indicator] | Ambiguous | Unknown:
    """Return the indicator of an id or label."""
    return resolve(typed, (Entry(one, one.id, (one.label.vi, one.label.en)) for one in catalogue.values()))


def search_indicators(catalogue: Catalogue, typed: str) -> list[Indicator]:
    """Return the indicators whose id, label or definition has the words typed, next to each other if possible.

    Abbreviations (`TTHC`) are words too.
    """
    phrase = search_key(written_out(typed))
    words = set(phrase.split("-"))
    texts = (
        {one.id: f"-{search_key(written_out(' '.join(_texts(one))))}-" for one in catalogue.values()} if phrase else {}
    )
    found = [id for id, text in texts.items() if f"-{phrase}-" in text]
    found = found or [id for id, text in texts.items() if words <= set(text.split("-"))]
    return [catalogue[id] for id in found]


def _texts(indicator: Indicator) -> Iterator[str]:
    yield indicator.id
    for text in (indicator.label, indicator.numerator, indicator.denominator):
        if text is not None:
            yield from (text.vi, text.en)


def find_term(names: Mapping[T, Iterable[str]], typed: str) -> Found[T] | Ambiguous | Unknown:
    """Return the term (an `Area`, a `Level`) of an id or of one of its names."""
    return resolve(typed, (Entry(term, str(term), tuple(known)) for term, known in names.items()))


def _answer(found: list[Entry[T]]) -> Found[T] | Ambiguous | None:
    if len(found) > 1:
        return Ambiguous(tuple(one.id for one in found))
    return Found(found[0].value) if found else None


def _tolerant_key(text: str) -> str:
    return _LEADING_ZERO.sub("", search_key(text)).replace("-", "")


def _suggested(typed: str, entries: Iterable[Entry[T]]) -> tuple[str, ...]:
    """Return the ids of the entries with the most similar ids and names."""
    by_name: dict[str, dict[str, None]] = {}
    for one in entries:
        for name in (one.id, *one.names):
            by_name.setdefault(name, {})[one.id] = None
    close = suggestions(typed, list(by_name), limit=max(1, len(by_name)))
    return tuple(dict.fromkeys(found for name in close for found in by_name[name]))[:_MAX_SUGGESTIONS]


def _names(place: Locality) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for one in place.history for name in (one.name, one.full_name)))


def _locality_entries(places: Iterable[Locality]) -> Iterator[Entry[Locality]]:
    for place in places:
        yield Entry(place, place.id, _names(place), (place.id.rsplit("/", 1)[-1],))


def _of_code(localities: Localities, typed: str) -> list[Locality]:
    """Return the units that have or had an official code."""
    if not (typed.isascii() and typed.isdigit()):
        return []
    if isinstance(localities, Gazetteer):
        return list(localities.of_code(typed))
    return [one for one in localities.values() if one.code == typed]


def _named(localities: Localities, typed: str, levels: Collection[Level]) -> Iterator[Locality]:
    """Yield the localities of the levels that a typed name can mean, and others; tables are not read for provinces."""
    found = list(entries_of(localities).values())
    if isinstance(localities, Gazetteer) and not _ABOVE_TABLES.issuperset(levels):
        found += localities.named(_tolerant_key(typed))
    return (one for one in found if one.level in levels)


def _suggested_localities(localities: Localities, typed: str, levels: Collection[Level]) -> tuple[str, ...]:
    """Return the ids of the localities most similar to a typed name, of those in the unit after its comma if any."""
    name, comma, of = spelled_out(typed).partition(",")
    found = list(entries_of(localities).values())
    if isinstance(localities, Gazetteer) and not _ABOVE_TABLES.issuperset(levels):
        found += localities.similar(_tolerant_key(name))
    found = [one for one in found if one.level in levels]
    ids = {unit.id for unit in _places(localities, of, _HIGHER)} if comma else set()
    inside = [one for one in found if not ids.isdisjoint(_units_above(localities, one))] if ids else []
    return _suggested(name if inside else typed, _locality_entries(inside or found))


def _plan_entries(corpus: Corpus) -> Iterator[Entry[Plan]]:
    for plan in corpus.ordered():
        place = corpus.locality(plan)
        yield Entry(plan, plan.id, _names(place), (place.id, place.id.rsplit("/", 1)[-1]))


def _places(localities: Localities, typed: str, levels: Collection[Level] = tuple(Level)) -> list[Locality]:
    """Return the localities that a typed name means, perhaps followed by the names of higher-level units."""
    typed = spelled_out(typed)
    found = [one.value for one in matches(typed, _locality_entries(_named(localities, typed, levels)))]
    if found:
        return found
    name, comma, of = typed.partition(",")
    if comma:
        return _within(localities, levels, name, _places(localities, of, _HIGHER))
    for gap in _BETWEEN_WORDS.finditer(typed) if len(typed) <= _MAX_LENGTH else ():
        of = typed[gap.end() :]
        units = [one.value for one in matches(of, _locality_entries(_named(localities, of, _HIGHER)))]
        found = _within(localities, levels, typed[: gap.start()], units)
        if found:
            break
    return found


def _within(localities: Localities, levels: Collection[Level], name: str, units: list[Locality]) -> list[Locality]:
    """Return the localities of a name that are part of one of the units."""
    ids = {unit.id for unit in units}
    if not ids:
        return []
    named = _named(localities, name, levels)
    inside = [one for one in named if not ids.isdisjoint(_units_above(localities, one))]
    return [one.value for one in matches(name, _locality_entries(inside))]


def _units_above(localities: Localities, place: Locality) -> set[str]:
    """Return the ids of all units that the locality was ever part of, and of those that its id begins with."""
    days = {one.since for one in place.history if one.since is not None} | {_BEFORE_ALL}
    parts = place.id.split("/")
    by_id = {"/".join(parts[:count]) for count in range(1, len(parts))}
    return by_id | {unit.id for day in days for unit in ancestors(localities, place, day)}


def _is_file_of(plan: Plan, typed: str) -> bool:
    """Return whether a typed path can be the plan's: the shorter of the two ends the longer."""
    ours, theirs = (
        [part for part in reversed(_BETWEEN_PARTS.split(path)) if part not in ("", ".", "..")]
        for path in (plan.path, typed.strip())
    )
    return all(one == other for one, other in zip(ours, theirs, strict=False))


def _similar(corpus: Corpus, typed: str) -> tuple[str, ...]:
    return _suggested(typed, _plan_entries(corpus))


def _year_of(plan: Plan) -> int | None:
    """Return the only year of the plan's period, or else the year it was issued in."""
    if plan.period.start == plan.period.end:
        return plan.period.start
    return plan.document.issued.year if plan.document.issued is not None else None
