"""Completion of words that are being typed: fast, silent, and never an error.

Shells paste what they are given into a command line, and zsh evaluates it: only plain words leave this module. A place
has to be answered within 150 ms, so what it does not need is imported in the functions that need it.
"""

import contextlib
import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import typer

from cchc_cli.cli.console import console
from cchc_cli.domain.vietnamese import search_key, spelled_out, type_and_name
from cchc_cli.reading import place_tables
from cchc_cli.reading.discovery import find_layers, is_shipped, plan_files
from cchc_cli.reading.file_names import is_plan_name
from cchc_cli.reading.place_tables import COMMUNES, DISTRICTS, FORMER_COMMUNES, NATION, PROVINCES, Row
from cchc_cli.reading.resources import shipped

_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/-]*", re.ASCII)
_NOT_PLAIN = re.compile(r"[^\w ,./-]")

Offer = tuple[str, str]
"""A word, and what it means."""


class _OfTables(str):
    """A word of the official tables, offered although it does not begin with what was typed; Typer asks for that."""

    def startswith(self, *_: object) -> bool:
        return True


def offering(found: Callable[[typer.Context, str], Iterator[Offer]]) -> Callable[[typer.Context, str], list[Offer]]:
    """Return a completion for Typer. After an error it offers nothing: a shell that waits shows no message."""

    def offer(context: typer.Context, incomplete: str) -> list[Offer]:
        try:
            return [
                (word, " ".join(_NOT_PLAIN.sub(" ", meaning).split()))
                for word, meaning in found(context, incomplete)
                if isinstance(word, _OfTables) or (word.startswith(incomplete) and _WORD.fullmatch(word))
            ]
        except Exception:
            return []

    offer.__name__ = found.__name__
    return offer


def _plans_directories(context: typer.Context) -> list[Path]:
    named = context.params.get("plans") or ()
    options = [Path(one) for one in ((named,) if isinstance(named, (str, Path)) else named)]
    return [one.path for one in find_layers(options, os.environ, Path.cwd())]


@offering
def plan_names(context: typer.Context, typed: str) -> Iterator[Offer]:
    """Yield the ids of plans, shipped ones last: the names of their files, without reading them; none twice."""
    given = context.params.get("names") or ()
    directories = _plans_directories(context)
    found = [path for directory in directories for path in plan_files(directory) if is_plan_name(path.name)]
    if found and _shipped_plans_can_be_named(context, directories):
        found += plan_files(shipped("plans"))
    return ((name, "") for name in dict.fromkeys(path.stem for path in found) if name not in given)


def _shipped_plans_can_be_named(context: typer.Context, directories: Sequence[Path]) -> bool:
    from cchc_cli.reading.settings import joins_shipped

    if context.params.get("no_shipped") or any(is_shipped(directory) for directory in directories):
        return False
    return joins_shipped(directories[0])


@offering
def higher_level_plans(context: typer.Context, typed: str) -> Iterator[Offer]:
    """Yield what `--against` takes."""
    yield from (("district", ""), ("province", ""), ("nation", ""))
    yield from plan_names(context, "")


@offering
def indicators(context: typer.Context, typed: str) -> Iterator[Offer]:
    """Yield the ids of indicators with their labels."""
    from cchc_cli.reading.vocabulary import load_vocabulary

    known = load_vocabulary(*_plans_directories(context)).catalogue
    return ((one.id, console.lang.of(one.label)) for one in known.values())


@offering
def areas(context: typer.Context, typed: str) -> Iterator[Offer]:
    """Yield the ids of areas with their labels."""
    from cchc_cli.output.labels import AREAS

    return ((str(area), console.lang.of(label)) for area, label in AREAS.items())


@offering
def levels(context: typer.Context, typed: str) -> Iterator[Offer]:
    """Yield the ids of levels with their labels."""
    from cchc_cli.output.labels import LEVELS

    return ((str(level), console.lang.of(label)) for level, label in LEVELS.items())


@offering
def provinces(context: typer.Context, typed: str) -> Iterator[Offer]:
    """Yield the ids of provinces with their names."""
    yield from _offers(typed, _beginning(typed, (PROVINCES,)) or _called(typed, (PROVINCES,)))
    yield from (one for one in _added_places(context) if "/" not in one[0])


@offering
def localities(context: typer.Context, typed: str) -> Iterator[Offer]:
    """Yield the ids of localities with their names: of provinces until one is typed, then of the units in it.

    Where no id begins with what was typed, the names of the units of today count, then those of former ones.
    """
    nation: Sequence[Row] = [(NATION, "", "Việt Nam")] if NATION.startswith(typed) else []
    found = [*nation, *_beginning(typed, (PROVINCES,))]
    if len(found) < 2:
        found += _beginning(typed, (COMMUNES, DISTRICTS, FORMER_COMMUNES))
    found = found or _called(typed, (PROVINCES, COMMUNES, DISTRICTS)) or _called(typed, (FORMER_COMMUNES,))
    yield from _offers(typed, found)
    yield from (one for one in _added_places(context) if one[0].count("/") <= typed.count("/") + 1)


def _beginning(typed: str, tables: Sequence[str]) -> list[Row]:
    """Return the rows whose ids begin with what was typed."""
    return list(place_tables.beginning(typed, tables)) if not typed or _WORD.fullmatch(typed) else []


def _called(typed: str, tables: Sequence[str]) -> list[Row]:
    """Return the rows whose names begin with what was typed, with or without a type."""
    unit, name = type_and_name(spelled_out(typed.strip("'\"")))
    key = search_key(name)
    found = place_tables.called(key, tables) if key else ()
    return [row for row in found if unit in (None, row[1]) or "/" not in row[0]]


def _offers(typed: str, found: Iterable[Row]) -> Iterator[Offer]:
    """Yield ids with names; to fish, which drops words unlike what was typed, the names where a name was typed."""
    by_name = os.environ.get("_CCHC_COMPLETE") == "complete_fish" and not _WORD.fullmatch(typed or "a")
    typed_type = type_and_name(typed)[0] is not None
    above = {**place_tables.names(PROVINCES), **place_tables.names(DISTRICTS)} if by_name else {}
    for id, type, name in dict.fromkeys(found):
        parts = id.split("/")[:-1]
        parents = [above["/".join(parts[:count])] for count in range(len(parts), 0, -1)] if by_name else []
        word = ", ".join((f"{type} {name}" if typed_type else name, *parents)) if by_name else id
        yield _OfTables(word), name


def _added_places(context: typer.Context) -> list[Offer]:
    """Return the places that plans directories add, with their names; a broken file adds none."""
    files = [directory / "localities.yaml" for directory in _plans_directories(context)]
    found: list[Offer] = []
    for file in files:
        if file.is_file():
            from cchc_cli.reading.yaml_file import read_yaml

            with contextlib.suppress(LookupError, TypeError):
                found += [(one["id"], one["history"][-1]["name"]) for one in read_yaml(file).data["localities"]]
    return found
