"""Group what higher-level documents require of a place by how certainly it concerns the place."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from cchc_cli.analysis.requirements import RequiredFigure, required_of
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.dates import parse_date
from cchc_cli.domain.enums import Level
from cchc_cli.domain.locality import Locality


class FloorGroup(StrEnum):
    """What a figure is: set by a level below the nation, by the nation for this level, for none named, or past."""

    NEAR = "near"
    NATIONAL = "national"
    NO_LEVEL = "no-level"
    PAST = "past"


@dataclass(frozen=True, slots=True)
class GroupedFloors:
    """The figures of a group; `year` is the one that past figures are not the floor of."""

    group: FloorGroup
    figures: tuple[RequiredFigure, ...]
    year: int | None


def grouped(
    corpus: Corpus, place: Locality, found: Sequence[RequiredFigure], year: int | None
) -> tuple[GroupedFloors, ...]:
    """Return figures of a place in the order of the groups, without those that are empty.

    Where no year is asked for, past figures are those due before the year of the data and not the floor of it, or of
    the year in which the unit ended.
    """
    now = _year_of(corpus, place) if year is None else None
    current = set() if now is None else {_identity(one) for one in required_of(corpus, place, now)}
    by_group: dict[FloorGroup, list[RequiredFigure]] = {group: [] for group in FloorGroup}
    for one in found:
        past = now is not None and one.floor.year < now and _identity(one) not in current
        by_group[FloorGroup.PAST if past else _group(one)].append(one)
    return tuple(GroupedFloors(group, tuple(figures), now) for group, figures in by_group.items() if figures)


def _group(one: RequiredFigure) -> FloorGroup:
    if one.floor.level is not Level.NATION:
        return FloorGroup.NEAR
    return FloorGroup.NATIONAL if one.floor.target.scope.levels else FloorGroup.NO_LEVEL


def _year_of(corpus: Corpus, place: Locality) -> int | None:
    day = parse_date(corpus.data.date)
    if day is None:
        return None
    return day.year if place.ended is None else min(day.year, place.ended.year)


def _identity(one: RequiredFigure) -> tuple[str, int, int]:
    return one.floor.plan.id, one.floor.target.index, one.floor.year
