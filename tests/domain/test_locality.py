"""Localities: names and parents on a day."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from itertools import islice

import pytest

from building import COMMUNE_OF_DISTRICT, DISTRICT, LOCALITIES, NATION, OTHER_PROVINCE, PROVINCE, REFORM
from cchc_cli.domain.enums import Level
from cchc_cli.domain.locality import (
    Locality,
    Naming,
    Successor,
    ancestors,
    has_namesakes,
    predecessors,
    province_of,
    territory_belonged,
)

PLACE = Locality(
    "dong-nai/tam-phuoc",
    Level.COMMUNE,
    (
        Naming("Tam Phước", "xã", "dong-nai/bien-hoa"),
        Naming("Tam Phước", "phường", "dong-nai/bien-hoa", since=date(2019, 5, 1)),
        Naming("Phước Tân", "phường", PROVINCE, since=date(2025, 7, 1)),
    ),
)


@pytest.mark.parametrize(
    ("day", "full_name"),
    [
        (date(1990, 1, 1), "xã Tam Phước"),
        (date(2019, 4, 30), "xã Tam Phước"),
        (date(2019, 5, 1), "phường Tam Phước"),
        (date(2025, 6, 30), "phường Tam Phước"),
        (date(2025, 7, 1), "phường Phước Tân"),
        (date(2030, 1, 1), "phường Phước Tân"),
    ],
)
def test_the_name_on_a_day(day: date, full_name: str) -> None:
    assert PLACE.naming_on(day).full_name == full_name


def test_the_first_name_holds_before_its_day_and_the_last_is_the_latest() -> None:
    late = Locality("a", Level.COMMUNE, (Naming("A", "xã", PROVINCE, since=REFORM),))
    assert late.naming_on(date(2020, 1, 1)).name == "A"
    assert PLACE.naming.name == "Phước Tân"
    assert LOCALITIES[NATION].naming.full_name == NATION


@pytest.mark.parametrize(
    ("place", "day", "above"),
    [
        (COMMUNE_OF_DISTRICT, date(2025, 6, 30), [DISTRICT, PROVINCE, NATION]),
        (COMMUNE_OF_DISTRICT, date(2025, 7, 1), [PROVINCE, NATION]),
        (PROVINCE, REFORM, [NATION]),
        (NATION, REFORM, []),
    ],
)
def test_ancestors_on_a_day(place: str, day: date, above: list[str]) -> None:
    assert [one.id for one in ancestors(LOCALITIES, LOCALITIES[place], day)] == above


def test_ancestors_end_at_a_parent_that_is_unknown_or_was_met_before() -> None:
    def unit(id: str, parent: str) -> Locality:
        return Locality(id, Level.DISTRICT, (Naming(id, "huyện", parent),))

    places: Mapping[str, Locality] = {one.id: one for one in (unit("a", "b"), unit("b", "c"), unit("c", "a"))}
    assert [one.id for one in ancestors(places, places["a"], REFORM)] == ["b", "c"]
    assert [one.id for one in islice(ancestors(places, unit("d", "b"), REFORM), 5)] == ["b", "c", "a"]
    assert [one.id for one in ancestors(places, unit("d", "nowhere"), REFORM)] == []


@pytest.mark.parametrize(
    ("place", "province"),
    [(COMMUNE_OF_DISTRICT, PROVINCE), (DISTRICT, PROVINCE), (PROVINCE, PROVINCE), (NATION, None)],
)
def test_the_province_of_a_locality(place: str, province: str | None) -> None:
    found = province_of(LOCALITIES, LOCALITIES[place], REFORM)
    assert (found and found.id) == province


def test_a_unit_knows_those_it_was_made_of() -> None:
    made = Locality("p/new", Level.COMMUNE, (Naming("New", "xã", PROVINCE, since=REFORM),))
    old, kept, other = (
        Locality(id, Level.COMMUNE, (Naming(id, "xã", PROVINCE),), ended=REFORM, successors=successors)
        for id, successors in (
            ("p/old", (Successor("p/new"),)),
            ("p/kept", (Successor("p/kept"), Successor("p/new", partly=True))),
            ("p/other", ()),
        )
    )
    places = {one.id: one for one in (made, old, kept, other)}
    assert predecessors(places, made) == (old, kept)
    assert predecessors({one.id: one for one in (made, other)}, made) == ()
    assert [one.partly for one in (*old.successors, *kept.successors)] == [False, False, True]


def test_only_districts_and_communes_have_namesakes() -> None:
    commune, namesake, province = (
        Locality(id, level, (Naming("Vĩnh Long", "xã", NATION),))
        for id, level in (
            ("vinh-long/vinh-long", Level.COMMUNE),
            ("an-giang/vinh-long", Level.COMMUNE),
            ("vinh-long", Level.PROVINCE),
        )
    )
    assert not has_namesakes({one.id: one for one in (commune, province)}, commune)
    assert has_namesakes({one.id: one for one in (commune, namesake)}, commune)


def test_an_unknown_unit_above_speaks_against_no_territory() -> None:
    """Only a chain up to the nation tells that a place was not part of a unit."""
    district = replace(LOCALITIES[DISTRICT], history=(Naming("A", "huyện", "nowhere"),))
    known = {**LOCALITIES, DISTRICT: district}
    place = LOCALITIES[COMMUNE_OF_DISTRICT]
    for to in (PROVINCE, OTHER_PROVINCE):
        assert territory_belonged(known, place, to, date(2023, 1, 1))
        assert territory_belonged({place.id: place}, place, to, date(2023, 1, 1))
    assert territory_belonged(LOCALITIES, place, PROVINCE, date(2023, 1, 1))
    assert not territory_belonged(LOCALITIES, place, OTHER_PROVINCE, date(2023, 1, 1))
