"""The one value that a typed name means, or the refusal of the name."""

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from cchc_cli.cli.console import console
from cchc_cli.cli.errors import UserError
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Area, Level
from cchc_cli.domain.locality import Localities, Locality
from cchc_cli.domain.lookup import (
    Ambiguous,
    Found,
    Unknown,
    find_indicator,
    find_locality,
    find_term,
    search_indicators,
)
from cchc_cli.i18n.language import Lang
from cchc_cli.i18n.message import Message, Word, message, plural
from cchc_cli.i18n.refusals import refusal
from cchc_cli.output.labels import AREAS, LEVELS
from cchc_cli.output.places import with_id

T = TypeVar("T")


def resolved(
    found: Found[T] | Ambiguous | Unknown,
    typed: str,
    unknown: Message,
    advice: Message,
    described: Callable[[str], Word] = str,
    further: Iterable[Message | str] = (),
) -> T:
    """Return the value found, or refuse the name; see `refusal`. `further` is advice after the first."""
    if isinstance(found, Found):
        return found.value
    wrong, first = refusal(found, typed, unknown, advice, described)
    raise UserError(wrong, first, *further)


def area_of(typed: str) -> Area:
    """Return the area of an id or label."""
    return resolved(
        find_term({area: in_every_language(label) for area, label in AREAS.items()}, typed),
        typed,
        message("named.no-area", "unknown area `{typed}`", typed=typed),
        message("named.areas", "valid areas are {words}", words=_named(AREAS)),
    )


def level_of(typed: str) -> Level:
    """Return the level of an id or label."""
    return resolved(
        find_level(typed),
        typed,
        message("named.no-level", "unknown level `{typed}`", typed=typed),
        message("named.levels", "valid levels are {words}", words=_named(LEVELS)),
    )


def find_level(typed: str) -> Found[Level] | Ambiguous | Unknown:
    """Return what a typed level means."""
    return find_term({level: in_every_language(label) for level, label in LEVELS.items()}, typed)


def province_of(typed: str, corpus: Corpus) -> str:
    """Return the id of a province."""
    return province_in(typed, corpus.localities)


def province_in(typed: str, localities: Localities) -> str:
    """Return the id of a province among localities."""
    return resolved(
        find_locality(localities, typed, Level.PROVINCE, exists),
        typed,
        message("named.no-province", "unknown province `{typed}`", typed=typed),
        message("named.provinces", "`cchc list` shows the plans of each province"),
        lambda id: with_id(localities, localities[id]),
    ).id


def locality_of(typed: str, corpus: Corpus) -> Locality:
    """Return the locality of an id or name."""
    localities = corpus.localities
    found = find_locality(localities, typed, prefer=exists)
    name_former_units(found, localities)
    return resolved(
        found,
        typed,
        message("named.no-locality", "unknown locality `{typed}`", typed=typed),
        message("named.localities", "`cchc localities {typed}` searches for it", typed=typed),
        lambda id: with_id(localities, localities[id]),
    )


def name_former_units(found: Found[Locality] | Ambiguous | Unknown, localities: Localities) -> None:
    """Name on stderr the former units of a name that means a present one, unless this is their successor."""
    if not isinstance(found, Found):
        return
    others = [
        with_id(localities, one)
        for one in found.others
        if one.ended is not None and all(after.locality != found.value.id for after in one.successors)
    ]
    if others:
        console.note(
            plural(
                "named.former",
                "also a former unit of this name: {places}",
                "also {count} former units of this name: {places}",
                count=len(others),
                places=others,
            )
        )


def exists(place: Locality) -> bool:
    """Return whether a unit has not ended: of several with a typed name those count."""
    return place.ended is None


def indicators_of(typed: str, corpus: Corpus) -> tuple[str, ...]:
    """Return the ids of the indicators that a typed name means: one by id or label, else all with these words."""
    found = find_indicator(corpus.catalogue, typed)
    named = search_indicators(corpus.catalogue, typed) if not isinstance(found, Found) else []
    if len(named) > 1:
        ids = [one.id for one in named]
        console.note(message("named.several-indicators", "`{typed}` means indicators {ids}", typed=typed, ids=ids))
    if named:
        return tuple(one.id for one in named)
    one = resolved(
        found,
        typed,
        message("named.no-indicator", "unknown indicator `{typed}`", typed=typed),
        message(
            "named.indicators",
            "`cchc indicators` lists the indicators; add one to `plans/indicators.yaml` if none fits",
        ),
    )
    return (one.id,)


def in_every_language(label: Message) -> list[str]:
    """Return a label in each language."""
    return [lang.of(label) for lang in Lang]


def _named(labels: Mapping[Area, Message] | Mapping[Level, Message]) -> list[str]:
    """Return the words that an option takes; for a Vietnamese reader each with what it means."""
    lang = console.lang
    return [str(word) if lang is Lang.EN else f"{word} ({lang.of(label)})" for word, label in labels.items()]
