"""Indicators: what is measured. One entry of the catalogue each."""

from collections.abc import Mapping
from dataclasses import dataclass

from cchc_cli.domain.enums import Area, Direction, Unit


@dataclass(frozen=True, slots=True)
class LocalizedText:
    """The same words in Vietnamese and English."""

    vi: str
    en: str


@dataclass(frozen=True, slots=True)
class SimilarIndicator:
    """An indicator that looks like another and is measured over something else, with the reason."""

    indicator: str
    reason: LocalizedText


@dataclass(frozen=True, slots=True)
class Indicator:
    """What is measured: `numerator` over `denominator` for a share, else only the numerator."""

    id: str
    area: Area
    label: LocalizedText
    numerator: LocalizedText
    denominator: LocalizedText | None
    unit: Unit
    direction: Direction
    needs_base: bool = False
    near: tuple[SimilarIndicator, ...] = ()
    position: int = 0
    """Where the catalogue lists it: rows are shown in this order."""


Catalogue = Mapping[str, Indicator]


def similar_to(catalogue: Catalogue, indicator: str) -> Mapping[str, LocalizedText]:
    """The near relatives of an indicator with the reasons, whichever of the two entries records them."""
    global _indexed
    if _indexed[0] is not catalogue:
        _indexed = (catalogue, _both_ways(catalogue))
    return _indexed[1].get(indicator, {})


def _both_ways(catalogue: Catalogue) -> Mapping[str, Mapping[str, LocalizedText]]:
    """All near relatives: those that an entry names itself first, then those that name it."""
    found = {own.id: {near.indicator: near.reason for near in own.near} for own in catalogue.values()}
    for other in catalogue.values():
        for near in other.near:
            found.setdefault(near.indicator, {}).setdefault(other.id, near.reason)
    return found


_indexed: tuple[Catalogue, Mapping[str, Mapping[str, LocalizedText]]] = ({}, {})
"""The catalogue asked last, with its relatives: a command reads one, and asks of it for every promise of every plan."""
