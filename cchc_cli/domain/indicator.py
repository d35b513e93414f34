"""Indicators: what is measured. One entry of the catalogue each."""

from collections.abc import Mapping
from dataclasses import dataclass

from cchc_cli.domain.words import Area, Direction, Unit


@dataclass(frozen=True, slots=True)
class Text:
    """The same words in Vietnamese and English."""

    vi: str
    en: str


@dataclass(frozen=True, slots=True)
class NearRelative:
    """An indicator that looks like another and is measured over something else, with the reason."""

    indicator: str
    reason: Text


@dataclass(frozen=True, slots=True)
class Indicator:
    """What is measured: `numerator` over `denominator` for a share, else only the numerator."""

    id: str
    area: Area
    label: Text
    numerator: Text
    denominator: Text | None
    unit: Unit
    direction: Direction
    needs_base: bool = False
    near: tuple[NearRelative, ...] = ()
    position: int = 0
    """Where the catalogue lists it: rows are shown in this order."""


Catalogue = Mapping[str, Indicator]


def near_of(catalogue: Catalogue, indicator: str) -> dict[str, Text]:
    """The near relatives of an indicator with the reasons, whichever of the two entries records them."""
    found: dict[str, Text] = {}
    own = catalogue.get(indicator)
    if own is not None:
        found.update({near.indicator: near.reason for near in own.near})
    for other in catalogue.values():
        for near in other.near:
            if near.indicator == indicator:
                found.setdefault(other.id, near.reason)
    return found
