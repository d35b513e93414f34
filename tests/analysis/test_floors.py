"""The worked examples of docs/floors.md, and the order of results."""

from dataclasses import dataclass

import pytest

from building import (
    HUYEN,
    LAND,
    XA,
    Number,
    number,
    target,
)
from building_floors import AMONG_COMMUNES, TWO_STEPS, check, floor_of, local, only, outcome, plain, province
from cchc_cli.analysis.floors import weight
from cchc_cli.domain.enums import Aim, Comparator, Reason, Status
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.target import Scope

# The table of worked examples


@dataclass(frozen=True)
class Expected:
    status: Status
    gap: Number | None = None
    reason: Reason | None = None
    floor: tuple[Number, int] | None = None
    upcoming: tuple[Number, int] | None = None
    years_left: int | None = None


TO_2030 = province((2021, 2030), target("share", 50, 2025), target("share", 80, 2030))
HALF_IN_2030 = province((2026, 2030), target("share", 50, 2030))

EXAMPLES = [
    pytest.param(
        local((2026, 2030), target("share", 75, 2030)),
        TO_2030,
        Expected(Status.BELOW, -5, floor=(80, 2030)),
        id="75 due 2030 is below 80",
    ),
    pytest.param(
        local((2026, 2030), target("share", 75, 2028)),
        TO_2030,
        Expected(Status.ABOVE, 25, floor=(50, 2025), upcoming=(80, 2030)),
        id="75 due 2028 is above 50, 80 comes in 2030",
    ),
    pytest.param(
        local((2022, 2025), target("share", 30)),
        province((2021, 2030), target("share", 80, 2025)),
        Expected(Status.BELOW, -50, floor=(80, 2025)),
        id="30 without year is due at the end of 2022-2025",
    ),
    pytest.param(
        local((2026, 2030), target("share", 99, 2030)),
        TWO_STEPS,
        Expected(Status.LATER, 0, floor=(99, 2030)),
        id="99 stated for 2030 promises nothing by 2027",
    ),
    pytest.param(
        local((2026, 2030), target("share", 95)),
        province(2026, target("share", 80)),
        Expected(Status.NO_FLOOR, reason=Reason.OUTSIDE_PERIOD, floor=(80, 2026)),
        id="an annual document only is quoted for 2030",
    ),
    pytest.param(
        local((2026, 2030), target("share", 95, 2030)),
        province((2021, 2030), target("share", 90, 2025)),
        Expected(Status.ABOVE, 5, floor=(90, 2025)),
        id="95 due 2030 is above 90 due 2025",
    ),
    pytest.param(
        local(2026, target("share", 40, 2026)),
        HALF_IN_2030,
        Expected(Status.NOT_YET_DUE, -10, floor=(50, 2030), years_left=4),
        id="40 in 2026 has 10 points to go in 4 years",
    ),
    pytest.param(
        local(2026, target("share", 60, 2026)),
        HALF_IN_2030,
        Expected(Status.ABOVE, 10, floor=(50, 2030)),
        id="60 in 2026 already is above 50 of 2030",
    ),
    pytest.param(
        local(2026, target("share", 90, 2026)),
        province((2026, 2030), target("share", 100, (2026, 2027))),
        Expected(Status.NOT_YET_DUE, -10, floor=(100, 2027), years_left=1),
        id="a stage is judged at its end",
    ),
    pytest.param(
        local((2021, 2025), target("share", 90, 2025)),
        province((2026, 2030), target("share", 95)),
        Expected(Status.NO_FLOOR, reason=Reason.NONE_KNOWN),
        id="90 due 2025 is before 2026-2030",
    ),
    pytest.param(
        local(2023, target("share", 30, 2023), issued="2023-01"),
        province(2023, target("share", 50, 2023), issued="2023-04"),
        Expected(Status.OVERTAKEN, -20, floor=(50, 2023)),
        id="overtaken by a document of April",
    ),
    pytest.param(
        local((2021, 2025), target("rank", 3, 2025, scope=AMONG_COMMUNES, comparator=Comparator.AT_MOST)),
        province((2021, 2025), target("rank", 5, 2025, scope=AMONG_COMMUNES, comparator=Comparator.AT_MOST)),
        Expected(Status.ABOVE, 2, floor=(5, 2025)),
        id="top 3 is above top 5",
    ),
    pytest.param(
        local(2023, target("share", 20, 2023, scope=XA)),
        province(2023, target("share", 30, 2023, scope=HUYEN), target("share", 20, 2023, scope=XA)),
        Expected(Status.MEETS, 0, floor=(20, 2023)),
        id="20 for cap xa meets 20 for cap xa",
    ),
    pytest.param(
        local((2026, 2030), target("share", 90, 2030, scope=LAND)),
        province((2026, 2030), target("share", 95, 2030)),
        Expected(Status.NOT_COMPARABLE, reason=Reason.SCOPE, floor=(95, 2030)),
        id="a land figure is never judged by a general one",
    ),
    pytest.param(
        local(2026, target("share", aim=Aim.IMPROVE, base="2025")),
        province(2026, target("share", 90, 2026)),
        Expected(Status.NOT_COMPARABLE, reason=Reason.NO_FIGURE, floor=(90, 2026)),
        id="improve on 2025 has no figure",
    ),
    pytest.param(
        local(2026),
        province(2026, target("share", 98, 2026)),
        Expected(Status.MISSING, floor=(98, 2026)),
        id="none where 98 is asked is missing",
    ),
]


@pytest.mark.parametrize(("ours", "theirs", "expected"), EXAMPLES)
def test_worked_example(ours: Plan, theirs: Plan, expected: Expected) -> None:
    found = only(ours, theirs)
    assert outcome(found) == plain(expected.status, expected.gap, expected.reason)
    assert floor_of(found) == (
        None if expected.floor is None else ("province", number(expected.floor[0]), expected.floor[1])
    )
    upcoming = None if found.upcoming is None else (found.upcoming.value, found.upcoming.year)
    assert upcoming == (None if expected.upcoming is None else (number(expected.upcoming[0]), expected.upcoming[1]))
    assert found.years_left == expected.years_left
    assert not found.fallback
    assert not found.order_unknown


# The order


def test_verdicts_come_in_the_order_of_areas_catalogue_and_years() -> None:
    ours = local(
        (2021, 2030),
        target("rank", 5),
        target("share", 50, scope=LAND),
        target("share", 50, 2030),
        target("first-area", 5),
        target("share", aim=Aim.HAVE, due=2024),
        target("share", 50, 2025),
    )
    found = check(ours, province((2021, 2030), target("share-near", 5), target("cut", 5, base="2020")))
    assert [(one.indicator, one.scope, one.due) for one in found] == [
        ("first-area", Scope(), 2030),
        ("share", Scope(), 2024),
        ("share", Scope(), 2025),
        ("share", Scope(), 2030),
        ("share", LAND, 2030),
        ("rank", Scope(), 2030),
        ("cut", Scope(), None),
    ]


def test_a_result_that_quotes_a_figure_counts_before_one_that_quotes_none() -> None:
    theirs = province((2021, 2030), target("share", 80, 2030))
    quoting = only(local((2026, 2035), target("share", 75, 2033)), theirs)
    silent = only(local(2023, target("other", 5)), theirs)
    assert (quoting.status, silent.status) == (Status.NO_FLOOR, Status.NO_FLOOR)
    assert (quoting.floor is not None, silent.floor is not None) == (True, False)
    assert weight(quoting) < weight(silent)
