"""Indicators: what is measured, one entry of the catalogue each."""

from collections.abc import Mapping
from dataclasses import dataclass

from cchc_cli.domain.enums import Area, Comparator, Direction, Unit


@dataclass(frozen=True, slots=True)
class LocalizedText:
    """A text of the data in Vietnamese and English."""

    vi: str
    en: str


@dataclass(frozen=True, slots=True)
class SimilarIndicator:
    """An indicator that resembles another but is counted differently, with the reason."""

    indicator: str
    reason: LocalizedText


@dataclass(frozen=True, slots=True)
class Difference:
    """In what two similar indicators differ: the reason is about the indicator `of`, whose entry records it."""

    of: str
    reason: LocalizedText


@dataclass(frozen=True, slots=True)
class Indicator:
    """What is measured: `numerator` over `denominator` for a share, otherwise the numerator alone."""

    id: str
    area: Area
    label: LocalizedText
    numerator: LocalizedText
    denominator: LocalizedText | None
    unit: Unit
    direction: Direction
    needs_base: bool = False
    similar: tuple[SimilarIndicator, ...] = ()
    position: int = 0
    """Position in the catalogue: rows are shown in this order."""


Catalogue = Mapping[str, Indicator]

_AGAINST = {
    Direction.MORE: (Comparator.AT_MOST, Comparator.LESS_THAN),
    Direction.LESS: (Comparator.AT_LEAST, Comparator.MORE_THAN),
}


def contradicts(comparator: Comparator, direction: Direction) -> bool:
    """Return whether an operator is a maximum where higher is better, or a minimum where lower is better."""
    return comparator in _AGAINST[direction]


_RANK_GAIN = "-rank-gain"


def is_rank_gain(indicator: str) -> bool:
    """Return whether an indicator counts places gained in a rank, by its id."""
    return indicator.endswith(_RANK_GAIN)


def similar_to(catalogue: Catalogue, indicator: str) -> Mapping[str, Difference]:
    """Return the similar indicators with the difference, whichever of the two entries records it."""
    global _indexed
    if _indexed[0] is not catalogue:
        _indexed = (catalogue, _both_ways(catalogue))
    return _indexed[1].get(indicator, {})


def _both_ways(catalogue: Catalogue) -> Mapping[str, Mapping[str, Difference]]:
    """Return all similar indicators: those that an entry names itself first, then those that name it."""
    found = {
        own.id: {similar.indicator: Difference(own.id, similar.reason) for similar in own.similar}
        for own in catalogue.values()
    }
    for other in catalogue.values():
        for similar in other.similar:
            found.setdefault(similar.indicator, {}).setdefault(other.id, Difference(other.id, similar.reason))
    return found


_indexed: tuple[Catalogue, Mapping[str, Mapping[str, Difference]]] = ({}, {})
"""The last catalogue with its similar indicators: a command reads one, and looks it up for every target."""
