"""Selections of plans."""

from dataclasses import replace

import pytest

from building import (
    CATALOGUE,
    COMMUNE,
    DISTRICT,
    LOCALITIES,
    NATION,
    OTHER_COMMUNE,
    OTHER_PROVINCE,
    PROVINCE,
    REFORM,
    corpus,
    plan,
)
from cchc_cli.analysis.query import Selection, indicator_filter
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Area, Level
from cchc_cli.domain.locality import Naming

# --- selections


PLACES = (NATION, PROVINCE, DISTRICT, COMMUNE, OTHER_PROVINCE, OTHER_COMMUNE)
EVERYWHERE = corpus(*(plan(place.replace("/", "-"), place, (2021, 2024)) for place in PLACES))


@pytest.mark.parametrize(
    ("selection", "found"),
    [
        (Selection(), set(PLACES)),
        (Selection(province=PROVINCE), {PROVINCE, DISTRICT, COMMUNE}),
        (Selection(level=Level.COMMUNE), {COMMUNE, OTHER_COMMUNE}),
        (Selection(province=OTHER_PROVINCE, level=Level.COMMUNE), {OTHER_COMMUNE}),
        (Selection(year=2024), set(PLACES)),
        (Selection(year=2025), set()),
    ],
)
def test_a_selection(selection: Selection, found: set[str]) -> None:
    assert {one.locality for one in selection.of(EVERYWHERE)} == found
    assert bool(selection) is (selection != Selection())


def test_each_part_makes_a_selection() -> None:
    assert not Selection()
    assert all((Selection(province=PROVINCE), Selection(level=Level.NATION), Selection(year=2024)))


def test_the_province_is_that_of_the_plan_s_day() -> None:
    moved = replace(
        LOCALITIES[COMMUNE], history=(Naming("a", "xã", OTHER_PROVINCE), Naming("a", "xã", PROVINCE, since=REFORM))
    )
    before, after = (plan(issued, COMMUNE, 2025, issued=issued) for issued in ("2025-06-30", "2025-07-01"))
    plans = Corpus({one.id: one for one in (before, after)}, CATALOGUE, {**LOCALITIES, COMMUNE: moved})
    assert Selection(province=PROVINCE).of(plans) == (after,)
    assert Selection(province=OTHER_PROVINCE).of(plans) == (before,)


def test_selected_plans_are_in_their_order_and_partial_ones_last() -> None:
    plans = (plan("part", COMMUNE, 2026, partial=True), plan("above", PROVINCE, 2026), plan("own", COMMUNE, 2026))
    assert [one.id for one in Selection(year=2026).of(corpus(*plans))] == ["own", "above", "part"]


@pytest.mark.parametrize(
    ("indicator", "area", "selected"),
    [
        (None, None, set(CATALOGUE)),
        ("share", None, {"share"}),
        (None, Area.INSTITUTIONS, {"first-area"}),
        ("share", Area.PROCEDURES, {"share"}),
        ("share", Area.INSTITUTIONS, set()),
    ],
)
def test_indicators_by_id_and_area(indicator: str | None, area: Area | None, selected: set[str]) -> None:
    wanted = indicator_filter(corpus(), indicator, area)
    assert {name for name in CATALOGUE if wanted(name)} == selected
