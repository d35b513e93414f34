"""The official tables of places, which are read only when something asks for a place of theirs."""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache

from cchc_cli.domain.enums import Level
from cchc_cli.domain.locality import Gazetteer, Locality, Naming, Successor
from cchc_cli.domain.vietnamese import closest, search_key
from cchc_cli.reading import place_tables
from cchc_cli.reading.place_tables import COMMUNES, DISTRICTS, FORMER_COMMUNES, NATION, PROVINCES

CHANGED = datetime.date(2025, 7, 1)
"""The day on which the units of today replaced the former ones."""

_TYPES = {
    type: search_key(type).replace("-", "")
    for type in ("tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường", "thị trấn", "đặc khu")
}
_CODE = 5
"""Digits of the code of a commune, which follows some ids."""

_OTHER_SOURCE = "other source: "
"""Comes before codes in the column `doubt`, which is `one source` where no other source has successors."""

_TABLES = (COMMUNES, DISTRICTS, FORMER_COMMUNES)


def former_provinces() -> Iterator[Locality]:
    """Yield the provinces until June 2025 that another one absorbed."""
    for id, row in place_tables.rows(PROVINCES).items():
        code, type, name, successor = row.split("\t")
        if successor != id:
            history = (Naming(name, type, NATION),)
            yield Locality(id, Level.PROVINCE, history, code, CHANGED, (Successor(successor),))


class OfficialPlaces(Gazetteer):
    """The places read at once, and those of the tables of communes, former districts and former communes."""

    def __getitem__(self, id: str) -> Locality:
        """Return a place; one that was read at once counts instead of the row of its id."""
        found = self.entries.get(id)
        if found is None and "/" in id:
            found = self._official(id)
        if found is None:
            raise KeyError(id)
        return found

    def __iter__(self) -> Iterator[str]:
        """Yield all ids, of the places read at once first."""
        yield from self.entries
        for table in _TABLES:
            yield from (id for id in place_tables.rows(table) if id not in self.entries)

    def __len__(self) -> int:
        """Return the number of places."""
        return sum(1 for _ in self)

    def named(self, key: str) -> Iterator[Locality]:
        """Yield the places of the tables that a name can mean, and perhaps others."""
        by_slug = _by_slug()
        for id in dict.fromkeys(id for slug in _slugs(key) for id in by_slug.get(slug, ())):
            if id not in self.entries:
                yield self[id]

    def similar(self, key: str) -> Iterator[Locality]:
        """Yield the places of the tables whose names are most similar to one."""
        by_slug = _by_slug()
        found: dict[str, None] = {}
        for typed in _slugs(key):
            near = [one for one in by_slug if one[0] == typed[0] and abs(len(one) - len(typed)) < _CODE]
            found.update((id, None) for slug in closest(typed, near) for id in by_slug[slug])
        yield from (self[id] for id in found if id not in self.entries)

    def communes(self, province: str) -> Iterator[str]:
        """Yield the ids of all communes of a province in the tables."""
        return (id for id in place_tables.rows(COMMUNES) if id.startswith(f"{province}/"))

    def of_code(self, code: str) -> Iterator[Locality]:
        """Yield the units that have or had a code."""
        yield from (self[id] for id in dict.fromkeys(self._by_code.get(code, ())))

    def before(self, id: str) -> Iterator[Locality]:
        """Yield the units of the tables that a unit was made of."""
        row = place_tables.rows(COMMUNES).get(id)
        if row is not None:
            yield from (self[other] for other in _by_successor().get(row[:_CODE], ()) if other != id)

    def _official(self, id: str) -> Locality | None:
        """Return the unit of a row; a commune until June 2025 has two units above it in its id."""
        parent, _, _ = id.rpartition("/")
        if "/" in parent:
            row = place_tables.rows(FORMER_COMMUNES).get(id)
            return None if row is None else self._ended(id, Level.COMMUNE, row)
        row = place_tables.rows(COMMUNES).get(id)
        if row is None:
            row = place_tables.rows(DISTRICTS).get(id)
            return None if row is None else self._ended(id, Level.DISTRICT, row)
        code, type, name = row.split("\t")
        return Locality(id, Level.COMMUNE, (Naming(name, type, parent, CHANGED),), code)

    def _ended(self, id: str, level: Level, row: str) -> Locality:
        code, type, name, successors, *rest = row.split("\t")
        partly, doubt = rest or ("0", "")
        history = (Naming(name, type, id.rpartition("/")[0]),)
        into = tuple(Successor(_commune_of_code()[one], partly == "1") for one in successors.split(" "))
        other = tuple(
            _commune_of_code()[one] for one in doubt.removeprefix(_OTHER_SOURCE).split(" ") if one in _commune_of_code()
        )
        return Locality(id, level, history, code, CHANGED, into, other if doubt else None)

    @cached_property
    def _by_code(self) -> Mapping[str, Iterable[str]]:
        """Return the ids of the units that have or had a code."""
        found: dict[str, list[str]] = {}
        for one in self.entries.values():
            if one.code is not None:
                found.setdefault(one.code, []).append(one.id)
        for table in (PROVINCES, DISTRICTS, COMMUNES, FORMER_COMMUNES):
            for id, row in place_tables.rows(table).items():
                found.setdefault(row.partition("\t")[0], []).append(id)
        return found


@lru_cache
def _commune_of_code() -> Mapping[str, str]:
    """Return the ids of the communes by code."""
    return {row[:_CODE]: id for id, row in place_tables.rows(COMMUNES).items()}


@lru_cache
def _by_successor() -> Mapping[str, Iterable[str]]:
    """Return the ids of the former units that a commune was made of, by its code."""
    found: dict[str, list[str]] = {}
    for table in (DISTRICTS, FORMER_COMMUNES):
        for id, row in place_tables.rows(table).items():
            for code in row.split("\t", 4)[3].split(" "):
                found.setdefault(code, []).append(id)
    return found


@lru_cache
def _by_slug() -> Mapping[str, Iterable[str]]:
    """Return the ids of the rows by the name as it stands in them, without type, code and hyphens."""
    found: dict[str, list[str]] = {}
    for table in _TABLES:
        for id, row in place_tables.rows(table).items():
            slug = id.rpartition("/")[2].removesuffix(f"-{row[:_CODE]}").replace("-", "")
            if table == DISTRICTS:
                slug = slug.removeprefix(_TYPES[row.split("\t")[1]])
            found.setdefault(slug, []).append(id)
    return found


def _slugs(key: str) -> list[str]:
    """Return the names that a typed key can stand for: without the units above, the code and the type."""
    last = key.replace("-", "").rpartition("/")[2]
    found = [last]
    if last[-_CODE:].isdigit():
        found.append(last[:-_CODE])
    found += [one.removeprefix(type) for one in found for type in _TYPES.values() if one.startswith(type)]
    return [slug for slug in dict.fromkeys(found) if slug]
