"""Administrative units with their dated names, parents and successors."""

import datetime
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from cchc_cli.domain.enums import Level

TYPES_OF: Mapping[Level, tuple[str, ...]] = {
    Level.NATION: ("nước",),
    Level.PROVINCE: ("tỉnh", "thành phố"),
    Level.DISTRICT: ("huyện", "quận", "thị xã", "thành phố"),
    Level.COMMUNE: ("xã", "phường", "thị trấn", "đặc khu"),
}
"""The types of unit of each level: a province that becomes a city is still one."""

PARENTS: Mapping[Level, tuple[Level, ...]] = {
    Level.NATION: (),
    Level.PROVINCE: (Level.NATION,),
    Level.DISTRICT: (Level.PROVINCE,),
    Level.COMMUNE: (Level.DISTRICT, Level.PROVINCE),
}
"""The levels that the parent of a unit can have."""


@dataclass(frozen=True, slots=True)
class Naming:
    """A name, type and parent that a unit has from a day on; `since` None: from before any date in the data."""

    name: str
    type: str
    parent: str | None
    since: datetime.date | None = None
    basis: str | None = None
    note: str | None = None

    @property
    def full_name(self) -> str:
        """Return type and name, `phường Tam Phước`; the nation has a name only."""
        return f"{self.type} {self.name}" if self.parent else self.name


@dataclass(frozen=True, slots=True)
class Successor:
    """A unit that took over an abolished one, or with `partly` a part of it."""

    locality: str
    partly: bool = False


@dataclass(frozen=True, slots=True)
class Locality:
    """One administrative unit with all the names it had, oldest first."""

    id: str
    level: Level
    history: tuple[Naming, ...]
    code: str | None = None
    ended: datetime.date | None = None
    successors: tuple[Successor, ...] = ()
    other_source: tuple[str, ...] | None = None
    """The ids of the successors by another source, if the sources differ; none if only one source has any."""

    def naming_on(self, day: datetime.date) -> Naming:
        """Return the naming in force on a day; the first one for earlier days."""
        current = self.history[0]
        for naming in self.history:
            if naming.since is not None and naming.since <= day:
                current = naming
        return current

    def namings_between(self, first: datetime.date, last: datetime.date) -> tuple[Naming, ...]:
        """Return the namings in force on any day from `first` through `last`."""
        starts = [naming.since or datetime.date.min for naming in self.history]
        ends = [*starts[1:], self.ended or datetime.date.max]
        return tuple(
            naming
            for naming, since, until in zip(self.history, starts, ends, strict=True)
            if since <= last and (first < until or until == datetime.date.max)
        )

    @property
    def naming(self) -> Naming:
        """Return the latest naming."""
        return self.history[-1]

    def has_ended(self, year: int) -> bool:
        """Return whether the unit ended before a year."""
        return self.ended is not None and self.ended.year < year

    @property
    def divided(self) -> bool:
        """Return whether the unit was divided, so that each successor is a part of it."""
        return len(self.successors) > 1 or any(one.partly for one in self.successors)


Localities = Mapping[str, Locality]


class Gazetteer(Mapping[str, Locality], ABC):
    """Localities of which most are read only when something asks for them; to iterate over them reads all.

    `entries` are those read at once: the nation, all provinces, and places with a history worth recording.
    """

    def __init__(self, entries: Localities) -> None:
        self.entries = entries

    @abstractmethod
    def named(self, key: str) -> Iterable[Locality]:
        """Yield the localities beyond `entries` that the search key of a name can mean, and perhaps others."""

    @abstractmethod
    def similar(self, key: str) -> Iterable[Locality]:
        """Yield localities beyond `entries` with names similar to the search key of a name."""

    @abstractmethod
    def communes(self, province: str) -> Iterable[str]:
        """Yield the ids of all communes of a province in the tables."""

    @abstractmethod
    def of_code(self, code: str) -> Iterable[Locality]:
        """Yield all localities that have or had an official code."""

    @abstractmethod
    def before(self, id: str) -> Iterable[Locality]:
        """Yield the localities, perhaps of `entries`, that a locality was made of."""


def ancestors(localities: Localities, locality: Locality, day: datetime.date) -> Iterator[Locality]:
    """Yield the units above on a day, nearest first, up to a parent that the data does not describe."""
    seen = {locality.id}
    parent = locality.naming_on(day).parent
    while parent is not None and parent not in seen and parent in localities:
        seen.add(parent)
        above = localities[parent]
        yield above
        parent = above.naming_on(day).parent


def territory_belonged(localities: Localities, place: Locality, to: str, day: datetime.date) -> bool:
    """Return whether the territory of a unit belonged to the unit `to` on a day.

    A unit that began later is followed to the units it was made of, all of which have to belong. Where the data does
    not describe them, or not up to the nation, nothing speaks against it.
    """
    above = tuple(ancestors(localities, place, day))
    if above and above[-1].level is Level.NATION and above[-1].id == to:
        return True
    began = place.history[0].since
    if began is not None and day < began:
        before = predecessors(localities, place)
        if before:
            return all(territory_belonged(localities, one, to, day) for one in before)
    complete = bool(above) and above[-1].level is Level.NATION
    return not complete or any(one.id == to for one in above)


def predecessors(localities: Localities, place: Locality) -> tuple[Locality, ...]:
    """Return the units that a unit was made of, without itself."""
    entries = entries_of(localities)
    found = {id: entries[id] for id in _by_successor(entries).get(place.id, ())}
    if isinstance(localities, Gazetteer):
        found.update((one.id, one) for one in localities.before(place.id))
    return tuple(found.values())


def _by_successor(entries: Localities) -> Mapping[str, tuple[str, ...]]:
    """Return the units that each unit was made of."""
    global _indexed
    if _indexed[0] is not entries:
        found: dict[str, tuple[str, ...]] = {}
        for one in entries.values():
            for successor in one.successors:
                if successor.locality != one.id:
                    found[successor.locality] = (*found.get(successor.locality, ()), one.id)
        _indexed = (entries, found)
    return _indexed[1]


_indexed: tuple[Localities, Mapping[str, tuple[str, ...]]] = ({}, {})
"""The last localities with their predecessors: a command reads one set, and looks them up for every plan."""


def has_namesakes(localities: Localities, place: Locality) -> bool:
    """Return whether the id of another district or commune ends alike, for one that exists of one that exists."""
    last = place.id.rpartition("/")[2]
    others = [one for one in entries_of(localities).values() if "/" in one.id]
    if isinstance(localities, Gazetteer):
        others += localities.named(last)
    return any(
        one.id != place.id and one.id.rpartition("/")[2] == last and (one.ended is None or place.ended is not None)
        for one in others
    )


def communes_of(localities: Localities, province: str) -> frozenset[str]:
    """Return the ids of the communes that a province has; none where no table lists them all."""
    if not isinstance(localities, Gazetteer):
        return frozenset()
    own = localities.entries.values()
    found = (one for one in own if one.level is Level.COMMUNE and one.naming.parent == province)
    every = {one.id for one in found} | set(localities.communes(province))
    return frozenset(id for id in every if id not in localities.entries or localities.entries[id].ended is None)


def is_above_others(localities: Localities, id: str) -> bool:
    """Return whether an id is of a unit that has or had others below it: all but the communes."""
    found = localities.get(id)
    return found is not None and found.level is not Level.COMMUNE


def entries_of(localities: Localities) -> Localities:
    """Return the localities that are read at once, the nation and all provinces among them."""
    return localities.entries if isinstance(localities, Gazetteer) else localities


def province_of(localities: Localities, locality: Locality, day: datetime.date) -> Locality | None:
    """Return the province that a unit belongs to on a day, the unit itself if it is one."""
    for unit in (locality, *ancestors(localities, locality, day)):
        if unit.level is Level.PROVINCE:
            return unit
    return None
