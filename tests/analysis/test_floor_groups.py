"""The groups of what is required of a place: the province first, then the nation, then what is past."""

from dataclasses import replace
from datetime import date

from building import COMMUNE, LAND, NATION, PROVINCE, XA, corpus, plan, target
from cchc_cli.analysis.floor_groups import FloorGroup, grouped
from cchc_cli.analysis.requirements import required_of
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.layers import Data
from cchc_cli.domain.plan import Plan

OF_PROVINCE = plan("of-province", PROVINCE, 2026, target("share", 60, 2026))
OF_NATION = plan(
    "of-nation",
    NATION,
    (2021, 2030),
    target("other", 50, 2023),
    target("other", 70, 2025),
    target("other", 80, 2030),
    target("share-near", 50, 2030, scope=XA),
)
ENDED = plan("ended", NATION, (2021, 2025), target("share", 90, 2025, scope=LAND))

Groups = dict[str, list[tuple[str, int]]]


def groups(everything: Corpus, year: int | None = None) -> Groups:
    place = everything.localities[COMMUNE]
    blocks = grouped(everything, place, required_of(everything, place, year), year)
    return {block.group: [(one.indicator, one.floor.year) for one in block.figures] for block in blocks}


def of_2026(*plans: Plan, ended: date | None = None) -> Corpus:
    found = corpus(*plans)
    place = replace(found.localities[COMMUNE], ended=ended)
    return replace(found, localities={**found.localities, COMMUNE: place}, data=Data("1", "2026-11-28"))


def test_the_province_is_first_and_past_milestones_are_last() -> None:
    found = groups(of_2026(OF_NATION, ENDED, OF_PROVINCE))
    assert list(found) == list(FloorGroup)
    assert found == {
        FloorGroup.NEAR: [("share", 2026)],
        FloorGroup.NATIONAL: [("share-near", 2030)],
        FloorGroup.NO_LEVEL: [("other", 2025), ("other", 2030)],
        FloorGroup.PAST: [("share", 2025), ("other", 2023)],
    }


def test_nothing_is_past_in_a_year_that_is_asked_for_or_without_a_date_of_the_data() -> None:
    assert FloorGroup.PAST not in groups(of_2026(OF_NATION, ENDED), 2023)
    assert FloorGroup.PAST not in groups(corpus(OF_NATION, ENDED))


def test_the_last_floors_of_a_unit_that_ended_are_not_past() -> None:
    found = groups(of_2026(OF_NATION, ended=date(2025, 7, 1)))
    assert found == {FloorGroup.NO_LEVEL: [("other", 2025)], FloorGroup.PAST: [("other", 2023)]}
