"""What is wrong with the entries of a file that adds to the vocabulary, beyond its schema."""

import datetime
import re
from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any
from unicodedata import normalize

from cchc_cli.domain.enums import Direction, Level, Unit
from cchc_cli.domain.locality import PARENTS, TYPES_OF, Locality
from cchc_cli.domain.plan_names import RESERVED
from cchc_cli.domain.vietnamese import name_key, search_key, spelled_out, type_and_name
from cchc_cli.i18n.message import Message, message
from cchc_cli.reading.errors import PathInFile
from cchc_cli.reading.place_tables import NATION

Problem = tuple[PathInFile, Message]
"""A path in an entry, and what is wrong there."""

_Entry = Mapping[str, Any]

_LIKE_A_TYPE = "Phường Đúc"
"""The only name of a unit in the country that begins like a type."""
_MORE = re.compile("[,;()]")
"""Signs before a unit above that was typed after a name."""


def entry_errors(
    section: str, entries: Sequence[_Entry], known: Mapping[str, Any], taken: Container[str]
) -> Iterator[Problem]:
    """Yield what is wrong with the entries of a section; paths begin with the section and the index of the entry.

    `known` are the entries of other files, of which those `taken` cannot be described again.
    """
    own = {entry["id"]: entry for entry in reversed(entries)}
    for index, entry in enumerate(entries):
        if entry["id"] in taken or own[entry["id"]] is not entry:
            said = message("vocabulary.twice", "`{name}` already exists; choose another id", name=entry["id"])
            yield (section, index, "id"), said
        for path, problem in _errors(section, entry, own, known):
            yield (section, index, *path), problem
    if section != "localities":
        yield from _labels(section, entries, {id: one for id, one in known.items() if id in taken})


def _labels(section: str, entries: Sequence[_Entry], shipped: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield labels that are the label or, but for its spelling, the id of another entry: none is found by them."""
    named = {name_key(text): id for id, one in shipped.items() for text in (one.label.vi, one.label.en)}
    ids = {search_key(id): id for id in (*shipped, *(entry["id"] for entry in entries))}
    for index, entry in enumerate(entries):
        path, label = (("label",), entry["label"]) if "label" in entry else ((), entry)
        for lang in ("vi", "en"):
            other = named.setdefault(name_key(label[lang]), entry["id"])
            if other == entry["id"]:
                other = ids.get(search_key(label[lang]), other)
            if other != entry["id"]:
                said = message(
                    "vocabulary.label",
                    "`{label}` means `{other}` too; choose another label, or use that id",
                    label=label[lang],
                    other=other,
                )
                yield (section, index, *path, lang), said


def _errors(section: str, entry: _Entry, own: Mapping[str, _Entry], known: Mapping[str, Any]) -> Iterator[Problem]:
    for path, named in _names(entry):
        if named == entry["id"]:
            yield path, message("vocabulary.itself", "`{name}` refers to itself; correct the id", name=named)
        elif named not in own and named not in known:
            yield path, message("vocabulary.unknown", "unknown `{name}`; correct it, or add it", name=named)
    if section == "indicators":
        yield from _measure(entry)
    if section == "localities":
        yield from _id(entry)
        if entry["level"] == Level.NATION and entry["id"] != NATION:
            said = message(
                "vocabulary.nation", "`{nation}` is the only unit of level `nation`; correct the level", nation=NATION
            )
            yield ("level",), said
        yield from _history(entry)
        yield from _parents(entry, own, known)
        yield from _times_of_parents(entry, own, known)
        yield from _successors(entry, own)


def _names(entry: _Entry) -> Iterator[tuple[PathInFile, str]]:
    """Yield the ids of other entries that an entry refers to."""
    for key in ("near", "successors"):
        for at, other in enumerate(entry.get(key, ())):
            yield (key, at, "id"), other["id"]
    for at, naming in enumerate(entry.get("history", ())):
        if "parent" in naming:
            yield ("history", at, "parent"), naming["parent"]


def _measure(entry: _Entry) -> Iterator[Problem]:
    """Yield contradictions between what an indicator counts, its unit and its direction."""
    unit = entry["unit"]
    if "denominator" in entry and unit in (Unit.RANK, Unit.STATE):
        said = message(
            "vocabulary.no-share", "unit `{unit}` has no `denominator`; delete it, or correct the unit", unit=unit
        )
        yield ("denominator",), said
    best = {Unit.RANK: Direction.LESS, Unit.SCORE: Direction.MORE, Unit.STATE: Direction.MORE}.get(unit)
    if best is not None and entry["direction"] != best:
        said = message(
            "vocabulary.direction",
            "the direction of unit `{unit}` is `{direction}`; correct one of the two",
            unit=unit,
            direction=best,
        )
        yield ("direction",), said


def _id(entry: _Entry) -> Iterator[Problem]:
    for part in entry["id"].split("/"):
        if part in RESERVED:
            said = message(
                "vocabulary.reserved",
                "Windows does not allow files called `{name}`; put the type before it: `xa-{name}`",
                name=part,
            )
            yield ("id",), said


def _history(entry: _Entry) -> Iterator[Problem]:
    """Yield names that are more than a name, days that do not exist, and days out of order."""
    before: datetime.date | None = None
    last = len(entry["history"])
    for at, naming in enumerate([*entry["history"], {"since": entry.get("ended")}]):
        path: PathInFile = ("history", at, "since") if at < last else ("ended",)
        written = naming.get("since")
        if "name" in naming and not _is_a_name(naming["name"]):
            said = message(
                "vocabulary.name",
                "`{name}` is more than a name; move the type to `type`, the id of the unit above to `parent`",
                name=naming["name"],
            )
            yield ("history", at, "name"), said
        if written is None:
            if 0 < at < last:
                said = message(
                    "vocabulary.since", "only the oldest entry of `history` can be without `since`; add the day"
                )
                yield ("history", at), said
            continue
        day = _day(written)
        if day is None:
            yield path, message("vocabulary.date", "{date} is not a valid date", date=written)
        elif before is not None and day <= before:
            said = message(
                "vocabulary.order",
                "{date} is not after {before}; put the oldest entry of `history` first",
                date=written,
                before=str(before),
            )
            yield path, said
        before = day or before


def _day(text: str | None) -> datetime.date | None:
    try:
        return None if text is None else datetime.date.fromisoformat(text)
    except ValueError:
        return None


def _is_a_name(text: str) -> bool:
    """Return whether the name of a unit has no type, body or unit above, in full or abbreviated."""
    if text == _LIKE_A_TYPE:
        return True
    return spelled_out(text) == normalize("NFC", text) and type_and_name(text)[0] is None and not _MORE.search(text)


def _parents(entry: _Entry, own: Mapping[str, _Entry], known: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield types and parents that a unit of the level cannot have: a circle of parents has one of these, too."""
    level = Level(entry["level"])
    above = PARENTS[level]
    for at, naming in enumerate(entry["history"]):
        parent = naming.get("parent")
        if naming["type"] not in TYPES_OF[level]:
            said = message(
                "vocabulary.type",
                "`{type}` is no type of level `{level}`; correct one of the two",
                type=naming["type"],
                level=level,
            )
            yield ("history", at, "type"), said
        if parent is None and above:
            said = message(
                "vocabulary.no-parent", "level `{level}` needs a `parent`; add the id of the unit above", level=level
            )
            yield ("history", at), said
        found = None if parent is None else _level(parent, own, known)
        if found is not None and found not in above and parent != entry["id"]:
            said = message(
                "vocabulary.parent",
                "`{parent}` of level `{above}` cannot be above level `{level}`; correct the parent or a level",
                parent=parent,
                above=found,
                level=level,
            )
            yield ("history", at, "parent"), said


def _level(id: str, own: Mapping[str, _Entry], known: Mapping[str, Locality]) -> Level | None:
    if id in own:
        return Level(own[id]["level"])
    return known[id].level if id in known else None


def _times_of_parents(entry: _Entry, own: Mapping[str, _Entry], known: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield parents that did not exist yet, or no longer, while they were above a unit."""
    namings = entry["history"]
    for at, (naming, after) in enumerate(pairwise([*namings, {"since": entry.get("ended")}])):
        parent = naming.get("parent")
        if parent is None or (parent not in own and parent not in known):
            continue
        began, ended = _existed(parent, own, known)
        since, until = _day(naming.get("since")), _day(after.get("since"))
        if began is not None and since is not None and since < began:
            said = message(
                "vocabulary.parent-later",
                "`{parent}` began on {began}, after {since}; correct the parent or a day",
                parent=parent,
                began=str(began),
                since=str(since),
            )
            yield ("history", at, "parent"), said
        if ended is not None and (until is None or until > ended):
            said = message(
                "vocabulary.parent-ended",
                "`{parent}` ended on {ended}; add a later entry of `history` with the unit above, or `ended`",
                parent=parent,
                ended=str(ended),
            )
            yield ("history", at, "parent"), said


def _existed(
    id: str, own: Mapping[str, _Entry], known: Mapping[str, Locality]
) -> tuple[datetime.date | None, datetime.date | None]:
    """Return the first day of a unit, if it is known, and the first day it no longer existed."""
    if id in own:
        return _day(own[id]["history"][0].get("since")), _day(own[id].get("ended"))
    return known[id].history[0].since, known[id].ended


def _successors(entry: _Entry, own: Mapping[str, _Entry]) -> Iterator[Problem]:
    """Yield successors of a unit that has not ended, and those that lead back to it."""
    if "successors" in entry and "ended" not in entry:
        said = message(
            "vocabulary.not-ended", "a unit with `successors` needs `ended`: the first day it no longer existed"
        )
        yield ("successors",), said
    for at, successor in enumerate(entry.get("successors", ())):
        if successor["id"] != entry["id"] and entry["id"] in _later(successor["id"], own):
            said = message(
                "vocabulary.circle",
                "`{name}` leads back to `{id}` by its successors; correct one of them",
                name=successor["id"],
                id=entry["id"],
            )
            yield ("successors", at, "id"), said


def _later(id: str, own: Mapping[str, _Entry]) -> set[str]:
    """Return the successors of a unit, theirs, and so on."""
    found: set[str] = set()
    left = [id]
    while left:
        for successor in own.get(left.pop(), {}).get("successors", ()):
            if successor["id"] not in found:
                found.add(successor["id"])
                left.append(successor["id"])
    return found
