"""The corpus: the localities of plans, higher-level plans, the order."""

from dataclasses import replace

import pytest

from building import (
    CATALOGUE,
    COMMUNE,
    COMMUNE_OF_DISTRICT,
    DISTRICT,
    LOCALITIES,
    NATION,
    OTHER_COMMUNE,
    OTHER_PROVINCE,
    PROVINCE,
    corpus,
    plan,
)
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Level
from cchc_cli.domain.locality import Naming
from cchc_cli.domain.plan import Plan

BEFORE, AFTER = "2025-06-30", "2025-07-01"


@pytest.mark.parametrize(
    ("issued", "above"), [(BEFORE, (DISTRICT, PROVINCE, NATION)), (AFTER, (PROVINCE, NATION)), ("2025-06", None)]
)
def test_the_localities_above_a_plan_on_its_day(issued: str, above: tuple[str, ...] | None) -> None:
    own = plan("own", COMMUNE_OF_DISTRICT, (2021, 2025), issued=issued)
    found = corpus(own)
    assert tuple(place.id for place in found.above(own)) == (above or (DISTRICT, PROVINCE, NATION))
    assert found.locality(own) is LOCALITIES[COMMUNE_OF_DISTRICT]
    assert found.level(own) is Level.COMMUNE
    assert found.name(own) == ("xã Tân An" if issued == AFTER else "xã tan-an")
    province = found.province(own)
    assert province is not None
    assert province.id == PROVINCE


def test_the_nation_has_no_province() -> None:
    own = plan("own", NATION, 2026)
    assert corpus(own).province(own) is None


def test_higher_level_plans_share_a_year_and_come_nearest_level_first() -> None:
    own = plan("own", COMMUNE_OF_DISTRICT, (2021, 2025))
    above = [
        plan("nation", NATION, (2021, 2030)),
        plan("province-2025", PROVINCE, (2025, 2026)),
        plan("province-2026", PROVINCE, 2026),
        plan("province-2020", PROVINCE, (2015, 2020)),
        plan("province-2021", PROVINCE, (2020, 2021)),
        plan("district", DISTRICT, 2023),
        plan("other", OTHER_PROVINCE, 2023),
        plan("beside", COMMUNE, 2023),
    ]
    found = [one.id for one in corpus(own, *above).higher_level_plans(own)]
    assert found == ["district", "province-2025", "province-2021", "nation"]


def test_the_order_of_plans() -> None:
    places = {
        **LOCALITIES,
        **{
            name: replace(LOCALITIES[COMMUNE], id=name, history=(Naming(name, "phường", PROVINCE),))
            for name in ("Đại", "Da", "Dạ", "Ea")
        },
    }
    in_order = [
        plan("z", "Da", 2026),
        plan("y", "Dạ", (2021, 2025)),
        plan("x", "Dạ", 2026),
        plan("xa", "Dạ", 2026),
        plan("w", "Đại", 2026),
        plan("v", "Ea", 2026),
        plan("u", DISTRICT, 2026),
        plan("t", PROVINCE, 2026),
        plan("s", NATION, 2026),
        plan("c", "Da", 2026, partial=True),
        plan("b", NATION, 2026, partial=True),
    ]
    assert OTHER_COMMUNE in places
    for given in (in_order, in_order[::-1]):
        found = Corpus({one.id: one for one in given}, CATALOGUE, places)
        assert [one.id for one in found.ordered()] == [one.id for one in in_order]
        assert found.in_order(given[2:4]) == tuple(one for one in in_order if one in given[2:4])


def test_names_that_localities_share_have_the_province() -> None:
    alike = replace(LOCALITIES[OTHER_COMMUNE], history=(Naming("tam-phuoc", "phường", OTHER_PROVINCE),))
    third = replace(LOCALITIES[COMMUNE], id=f"{COMMUNE}-26374", history=(Naming("tam-phuoc", "phường", PROVINCE),))
    places = {**LOCALITIES, OTHER_COMMUNE: alike, third.id: third}
    own, again = plan("own", COMMUNE, 2026), plan("again", COMMUNE, 2027)
    other, beside = plan("other", OTHER_COMMUNE, 2026), plan("beside", third.id, 2026)
    province = plan("province", PROVINCE, 2026)

    def names(*plans: Plan) -> list[str]:
        found = Corpus({one.id: one for one in plans}, CATALOGUE, places)
        return [found.distinct_name(one) for one in plans]

    assert names(own, again, province) == ["phường tam-phuoc", "phường tam-phuoc", "tỉnh dong-nai"]
    assert names(own, other) == ["phường tam-phuoc, dong-nai", "phường tam-phuoc, hai-phong"]
    with_neighbour = Corpus({own.id: own}, CATALOGUE, places, neighbours={other.id: other})
    assert with_neighbour.distinct_name(own) == "phường tam-phuoc, dong-nai"
    assert with_neighbour.distinct_name(other) == "phường tam-phuoc, hai-phong"
    assert (
        Corpus({own.id: own}, CATALOGUE, places, neighbours={province.id: province}).distinct_name(province)
        == "tỉnh dong-nai"
    )
    assert names(own, beside) == [
        f"phường tam-phuoc, dong-nai ({COMMUNE})",
        f"phường tam-phuoc, dong-nai ({third.id})",
    ]
