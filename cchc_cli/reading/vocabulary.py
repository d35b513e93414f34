"""The catalogue of indicators, the localities and the scope terms: what `cchc` ships, and what a repository adds."""

import datetime
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from cchc_cli.domain.enums import Area, Direction, Level, Unit
from cchc_cli.domain.indicator import Indicator, LocalizedText, SimilarIndicator
from cchc_cli.domain.locality import Localities, Locality, Naming, Successor
from cchc_cli.domain.scope import ScopeTerm
from cchc_cli.reading.discovery import vocabulary_files
from cchc_cli.reading.errors import ErrorKind, ReadError
from cchc_cli.reading.gazetteer import OfficialPlaces, former_provinces
from cchc_cli.reading.resources import shipped
from cchc_cli.reading.schema import violations
from cchc_cli.reading.vocabulary_errors import entry_errors
from cchc_cli.reading.yaml_file import read_yaml

MAX_BYTES = 2 * 1024 * 1024
"""Larger than the limit of a plan: all communes of the country take about 500 kB."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The known indicators, localities, fields and bodies, and the errors of the files that add to them."""

    catalogue: dict[str, Indicator]
    localities: Localities
    fields: dict[str, ScopeTerm]
    bodies: dict[str, ScopeTerm]
    files: tuple[Path, ...] = ()
    """The files that add to it, those with errors among them."""
    added: Mapping[str, Path] = field(default_factory=dict)
    """The localities that a plans repository adds, by id, with their files."""
    broken: tuple[tuple[Path, tuple[ReadError, ...]], ...] = ()


class DamagedInstallation(Exception):
    """A file that `cchc` ships cannot be read: an internal error."""


def load_vocabulary(*directories: Path) -> Vocabulary:
    """Return the shipped vocabulary with the entries of the `vocabulary_files` of the directories.

    An entry of an earlier directory counts instead of one with its id in a later one.
    """
    places: dict[str, Locality] = {}
    found = Vocabulary({}, OfficialPlaces(places), {}, {})
    kinds: tuple[tuple[str, tuple[_Section, ...]], ...] = (
        ("indicators", (_Section("indicators", found.catalogue, _indicator, found.catalogue),)),
        ("localities", (_Section("localities", places, _locality, found.localities),)),
        (
            "scopes",
            (
                _Section("fields", found.fields, _term, found.fields),
                _Section("bodies", found.bodies, _term, found.bodies),
            ),
        ),
    )
    for kind, sections in kinds:
        _shipped(shipped("schema") / f"{kind}.yaml", sections)
    for province in former_provinces():
        places.setdefault(province.id, province)
    shipped_ids = {section.name: frozenset(section.known) for _, sections in kinds for section in sections}
    files = [path for directory in directories for path in vocabulary_files(directory)]
    added: dict[str, Path] = {}
    broken: list[tuple[Path, tuple[ReadError, ...]]] = []
    for kind, sections in kinds:
        for path in (path for path in files if path.stem.lower() == kind):
            data, faults = _added(path, kind, sections, shipped_ids)
            if faults:
                broken.append((path, faults))
                continue
            for section in sections:
                section.add(data)
            added.update((id, path) for id in places if id not in added and id not in shipped_ids["localities"])
    return replace(found, files=tuple(files), added=added, broken=tuple(broken))


def curated_localities() -> dict[str, Locality]:
    """Return the places of the shipped `localities.yaml`, by id."""
    places: dict[str, Locality] = {}
    _shipped(shipped("schema") / "localities.yaml", (_Section("localities", places, _locality, places),))
    return places


@dataclass(frozen=True, slots=True)
class _Section:
    """A list of a file: its key, the entries known so far, and how one is made of its data and position.

    `names` are all ids that an entry can refer to.
    """

    name: str
    known: dict[str, Any]
    make: Callable[[dict[str, Any], int], object]
    names: Mapping[str, Any]

    def add(self, data: dict[str, Any]) -> None:
        """Add the entries of a file; those already known stay."""
        for entry in data.get(self.name, ()):
            self.known.setdefault(entry["id"], self.make(entry, len(self.known)))


def _added(
    path: Path, kind: str, sections: Sequence[_Section], shipped_ids: Mapping[str, Container[str]]
) -> tuple[dict[str, Any], tuple[ReadError, ...]]:
    """Return the data of a file that adds to the vocabulary, and its errors."""
    file = read_yaml(path, MAX_BYTES)
    if file.faults:
        return {}, file.faults
    wrong = [
        ReadError(*file.place(found.path, found.key), ErrorKind.VOCABULARY, found.message)
        for found in violations(file.data, kind)
    ]
    if wrong:
        return {}, tuple(wrong)
    for section in sections:
        entries = file.data.get(section.name, ())
        for where, problem in entry_errors(section.name, entries, section.names, shipped_ids[section.name]):
            wrong.append(ReadError(*file.place(where), ErrorKind.VOCABULARY, problem))
    return file.data, tuple(sorted(wrong, key=lambda one: (one.line, one.column)))


def _shipped(path: Path, sections: Iterable[_Section]) -> None:
    """Add the entries of a shipped file; the tests validate it against its schema, so that no run has to."""
    file = read_yaml(path, MAX_BYTES)
    if file.faults:
        error = file.faults[0]
        raise DamagedInstallation(f"{path}:{error.line}:{error.column}: {error.message}")
    for section in sections:
        section.add(file.data)


def _text(entry: dict[str, Any]) -> LocalizedText:
    return LocalizedText(entry["vi"], entry["en"])


def _indicator(entry: dict[str, Any], position: int) -> Indicator:
    return Indicator(
        id=entry["id"],
        area=Area(entry["area"]),
        label=_text(entry["label"]),
        numerator=_text(entry["numerator"]),
        denominator=_text(entry["denominator"]) if "denominator" in entry else None,
        unit=Unit(entry["unit"]),
        direction=Direction(entry["direction"]),
        needs_base=entry.get("needs_base", False),
        similar=tuple(SimilarIndicator(near["id"], _text(near)) for near in entry.get("near", ())),
        position=position,
    )


def _day(text: str | None) -> datetime.date | None:
    return None if text is None else datetime.date.fromisoformat(text)


def _term(entry: dict[str, Any], position: int) -> ScopeTerm:
    return ScopeTerm(entry["id"], _text(entry), position, tuple(map(Level, entry.get("level", ()))))


def _locality(entry: dict[str, Any], _: int) -> Locality:
    return Locality(
        id=entry["id"],
        level=Level(entry["level"]),
        code=entry.get("code"),
        history=tuple(
            Naming(
                name=naming["name"],
                type=naming["type"],
                parent=naming.get("parent"),
                since=_day(naming.get("since")),
                basis=naming.get("basis"),
                note=naming.get("note"),
            )
            for naming in entry["history"]
        ),
        ended=_day(entry.get("ended")),
        successors=tuple(Successor(after["id"], after.get("partly", False)) for after in entry.get("successors", ())),
    )
