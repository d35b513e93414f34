"""The catalogue of indicators, the localities and the scope terms: what `cchc` ships, and what a repository adds."""

import datetime
import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from unicodedata import normalize

from cchc_cli.domain.dates import parse_date
from cchc_cli.domain.enums import Area, Direction, Level, Unit
from cchc_cli.domain.indicator import Indicator, LocalizedText, SimilarIndicator
from cchc_cli.domain.locality import Localities, Locality, Naming, Successor
from cchc_cli.domain.plan_names import RESERVED
from cchc_cli.domain.scope import ScopeTerm
from cchc_cli.domain.vietnamese import spelled_out, type_and_name
from cchc_cli.i18n.message import Message, message
from cchc_cli.reading.discovery import vocabulary_files
from cchc_cli.reading.errors import ErrorKind, ReadError
from cchc_cli.reading.gazetteer import OfficialPlaces, former_provinces
from cchc_cli.reading.resources import shipped
from cchc_cli.reading.schema import violations
from cchc_cli.reading.yaml_file import read_yaml

MAX_BYTES = 2 * 1024 * 1024
"""Larger than the limit of a plan: all communes of the country take about 500 kB."""


_LIKE_A_TYPE = "Phường Đúc"
"""The only name of a unit in the country that begins like a type."""
_MORE = re.compile("[,;()]")
"""Signs before a unit above that was typed after a name."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The known indicators, localities, fields and bodies, and the errors of the files that add to them."""

    catalogue: dict[str, Indicator]
    localities: Localities
    fields: dict[str, ScopeTerm]
    bodies: dict[str, ScopeTerm]
    added: frozenset[str] = frozenset()
    """The ids of the localities that a plans repository adds."""
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
    broken: list[tuple[Path, tuple[ReadError, ...]]] = []
    for kind, sections in kinds:
        files = (path for directory in directories for path in vocabulary_files(directory))
        for path in (path for path in files if path.stem.lower() == kind):
            data, faults = _added(path, kind, sections, shipped_ids)
            if faults:
                broken.append((path, faults))
                continue
            for section in sections:
                section.add(data)
    added = frozenset(places) - shipped_ids["localities"]
    return replace(found, added=added, broken=tuple(broken))


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
    names: Container[str]

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
        entries: list[dict[str, Any]] = file.data.get(section.name, [])
        seen: set[str] = set()
        for index, entry in enumerate(entries):
            if entry["id"] in shipped_ids[section.name] or entry["id"] in seen:
                place = file.place((section.name, index, "id"))
                said = message("vocabulary.twice", "`{name}` already exists; choose another id", name=entry["id"])
                wrong.append(ReadError(*place, ErrorKind.VOCABULARY, said))
            seen.add(entry["id"])
        for index, entry in enumerate(entries):
            for where, problem in _value_errors(entry, section.names, seen):
                wrong.append(ReadError(*file.place((section.name, index, *where)), ErrorKind.VOCABULARY, problem))
    return file.data, tuple(wrong)


def _value_errors(
    entry: dict[str, Any], known: Container[str], seen: Container[str]
) -> Iterator[tuple[tuple[str | int, ...], Message]]:
    """Yield the dates that do not exist, and the names that no entry has."""
    dates = [(("ended",), entry.get("ended"))]
    names = [(("near", at, "id"), near["id"]) for at, near in enumerate(entry.get("near", ()))]
    names += [(("successors", at, "id"), after["id"]) for at, after in enumerate(entry.get("successors", ()))]
    for at, naming in enumerate(entry.get("history", ())):
        dates.append((("history", at, "since"), naming.get("since")))  # type: ignore[arg-type]
        if "parent" in naming:
            names.append((("history", at, "parent"), naming["parent"]))
        name = naming["name"]
        if not _is_a_name(name):
            yield (
                ("history", at, "name"),
                message(
                    "vocabulary.name",
                    "`{name}` is more than a name; move the type to `type`, the id of the unit above to `parent`",
                    name=name,
                ),
            )
    for part in entry["id"].split("/") if "history" in entry else ():
        if part in RESERVED:
            said = message(
                "vocabulary.reserved",
                "Windows does not allow files called `{name}`; put the type before it: `xa-{name}`",
                name=part,
            )
            yield ("id",), said
    for path, date in dates:
        if date is not None and parse_date(date) is None:
            yield path, message("vocabulary.date", "{date} is not a valid date", date=date)
    for name_path, named in names:
        if named not in known and named not in seen:
            yield name_path, message("vocabulary.unknown", "unknown `{name}`; correct it, or add it", name=named)


def _is_a_name(text: str) -> bool:
    """Return whether the name of a unit has no type, body or unit above, in full or abbreviated."""
    if text == _LIKE_A_TYPE:
        return True
    return spelled_out(text) == normalize("NFC", text) and type_and_name(text)[0] is None and not _MORE.search(text)


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
