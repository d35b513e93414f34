"""Selections of plans."""

import pytest

from building import (
    COMMUNE,
    DISTRICT,
    NATION,
    OTHER_COMMUNE,
    OTHER_PROVINCE,
    PROVINCE,
    corpus,
    plan,
)
from cchc_cli.analysis.query import Selection
from cchc_cli.domain.enums import Level

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
