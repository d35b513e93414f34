"""Completion of words that are being typed: fast, silent, and never an error.

Shells paste what they are given into a command line, and zsh evaluates it: only plain words leave this module.
"""

import os
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import typer

from cchc_cli.cli.console import console
from cchc_cli.domain.enums import Level
from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.domain.locality import entries_of
from cchc_cli.i18n.message import Message
from cchc_cli.output.labels import AREAS, LEVELS
from cchc_cli.reading.discovery import SUFFIXES, find_layers, is_shipped, plan_files
from cchc_cli.reading.resources import shipped
from cchc_cli.reading.settings import joins_shipped
from cchc_cli.reading.vocabulary import Vocabulary, load_vocabulary

_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/-]*", re.ASCII)
_NOT_PLAIN = re.compile(r"[^\w ,./-]")

Offer = tuple[str, str]
"""A word, and what it means."""


def offering(found: Callable[[typer.Context, str], Iterator[Offer]]) -> Callable[[typer.Context, str], list[Offer]]:
    """Return a completion for Typer. After an error it offers nothing: a shell that waits shows no message."""

    def offer(context: typer.Context, incomplete: str) -> list[Offer]:
        try:
            return [
                (word, " ".join(_NOT_PLAIN.sub(" ", meaning).split()))
                for word, meaning in found(context, incomplete)
                if word.startswith(incomplete) and _WORD.fullmatch(word)
            ]
        except Exception:
            return []

    offer.__name__ = found.__name__
    return offer


def _plans_directories(context: typer.Context) -> list[Path]:
    named = context.params.get("plans") or ()
    options = [Path(one) for one in ((named,) if isinstance(named, (str, Path)) else named)]
    return [one.path for one in find_layers(options, os.environ, Path.cwd())]


def _vocabulary(context: typer.Context) -> Vocabulary:
    return load_vocabulary(*_plans_directories(context))


def _said(label: LocalizedText | Message) -> str:
    return console.lang.of(label)


@offering
def plan_names(context: typer.Context, typed: str) -> Iterator[Offer]:
    """Yield the ids of plans, shipped ones last: the names of their files, without reading them; none twice."""
    given = context.params.get("names") or ()
    directories = _plans_directories(context)
    found = [path for directory in directories for path in plan_files(directory) if path.suffix in SUFFIXES]
    if found and _shipped_plans_can_be_named(context, directories):
        found += plan_files(shipped("plans"))
    return ((name, "") for name in dict.fromkeys(path.stem for path in found) if name not in given)


def _shipped_plans_can_be_named(context: typer.Context, directories: Sequence[Path]) -> bool:
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
    return ((one.id, _said(one.label)) for one in _vocabulary(context).catalogue.values())


@offering
def areas(context: typer.Context, typed: str) -> Iterator[Offer]:
    """Yield the ids of areas with their labels."""
    return ((str(area), _said(label)) for area, label in AREAS.items())


@offering
def levels(context: typer.Context, typed: str) -> Iterator[Offer]:
    """Yield the ids of levels with their labels."""
    return ((str(level), _said(label)) for level, label in LEVELS.items())


@offering
def provinces(context: typer.Context, typed: str) -> Iterator[Offer]:
    """Yield the ids of provinces with their names."""
    places = entries_of(_vocabulary(context).localities).values()
    return ((place.id, place.naming.full_name) for place in places if place.level is Level.PROVINCE)


@offering
def localities(context: typer.Context, typed: str) -> Iterator[Offer]:
    """Yield the ids of localities with their names: of provinces until one is typed, then of the units in it."""
    known = _vocabulary(context).localities
    found = [id for id in entries_of(known) if "/" not in id and id.startswith(typed)]
    if len(found) < 2:
        found = [id for id in known if id.startswith(typed) and id.count("/") <= typed.count("/") + 1]
    return ((id, known[id].naming.full_name) for id in found)
