"""Administrative units with their dated names, parents and successors."""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cchc_cli.domain.enums import Level


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

    def naming_on(self, day: datetime.date) -> Naming:
        """Return the naming in force on a day; the first one for earlier days."""
        current = self.history[0]
        for naming in self.history:
            if naming.since is not None and naming.since <= day:
                current = naming
        return current

    @property
    def naming(self) -> Naming:
        """Return the latest naming."""
        return self.history[-1]


Localities = Mapping[str, Locality]


def ancestors(localities: Localities, locality: Locality, day: datetime.date) -> Iterator[Locality]:
    """Yield the units above on a day, nearest first, up to a parent that the data does not describe."""
    seen = {locality.id}
    parent = locality.naming_on(day).parent
    while parent is not None and parent not in seen and parent in localities:
        seen.add(parent)
        above = localities[parent]
        yield above
        parent = above.naming_on(day).parent


def parents_of(localities: Localities) -> frozenset[str]:
    """Return the ids of the localities that are or were above others."""
    named = (naming.parent for locality in localities.values() for naming in locality.history)
    return frozenset(parent for parent in named if parent is not None)


def province_of(localities: Localities, locality: Locality, day: datetime.date) -> Locality | None:
    """Return the province that a unit belongs to on a day, the unit itself if it is one."""
    for unit in (locality, *ancestors(localities, locality, day)):
        if unit.level is Level.PROVINCE:
            return unit
    return None
