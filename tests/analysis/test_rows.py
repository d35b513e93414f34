"""The rows of a plan: targets by indicator and scope, their order, their milestones."""

from itertools import permutations

import pytest

from building import COMMUNE, DISTRICT, HUYEN, HUYEN_XA, LAND, XA, Number, corpus, number, plan, rising, target
from building_scopes import Body, Field
from cchc_cli.analysis.rows import Row, better_by, is_figure, order_key, own_scope, rows_of, worst
from cchc_cli.domain.enums import Aim, Among, Direction, Level
from cchc_cli.domain.scope import Scope
from cchc_cli.domain.target import Target

EVERY_DIMENSION = Scope((Level.COMMUNE,), (Field.LAND,), (Body.JUSTICE_OFFICE,), (3, 4), Among.PROVINCES)


@pytest.mark.parametrize(
    ("scope", "level", "own"),
    [
        (XA, Level.COMMUNE, Scope()),
        (XA, Level.DISTRICT, XA),
        (HUYEN, Level.COMMUNE, HUYEN),
        (HUYEN_XA, Level.COMMUNE, HUYEN_XA),
        (LAND, Level.COMMUNE, LAND),
        (
            EVERY_DIMENSION,
            Level.COMMUNE,
            Scope((), (Field.LAND,), (Body.JUSTICE_OFFICE,), (3, 4), Among.PROVINCES),
        ),
    ],
)
def test_the_scope_of_a_commune_s_own_figure(scope: Scope, level: Level, own: Scope) -> None:
    assert own_scope(scope, level) == own


def row(*targets: Target, place: str = COMMUNE) -> Row:
    """The one row of a plan for 2021-2025."""
    own = plan("own", place, (2021, 2025), *targets)
    (found,) = rows_of(corpus(own), own)
    return found


def test_targets_are_grouped_by_indicator_and_scope_in_the_order_of_the_document() -> None:
    targets = (
        target("share", 50, 2023),
        target("rank", 5),
        target("share", 60, scope=XA),
        target("share", 70, scope=LAND),
    )
    own = plan("own", COMMUNE, (2021, 2025), *targets)
    found = rows_of(corpus(own), own)
    assert [(one.plan, one.indicator, one.scope, [each.index for each in one.targets]) for one in found] == [
        (own, "share", Scope(), [0, 2]),
        (own, "share", LAND, [3]),
        (own, "rank", Scope(), [1]),
    ]


def test_a_district_keeps_its_figure_for_communes_apart() -> None:
    own = plan("own", DISTRICT, 2023, target("share", 50), target("share", 60, scope=XA))
    assert [one.scope for one in rows_of(corpus(own), own)] == [Scope(), XA]


IN_ORDER = [
    ("first-area", Scope()),
    ("share", Scope()),
    ("share", LAND),
    ("share", Scope(fields=(Field.CONSTRUCTION,))),
    ("share", Scope(fields=(Field.LAND, Field.CONSTRUCTION))),
    ("share", Scope(levels=(Level.DISTRICT,))),
    ("share", Scope(levels=(Level.DISTRICT, Level.COMMUNE))),
    ("share", Scope(levels=(Level.COMMUNE,))),
    ("share-near", Scope()),
    ("rank", Scope()),
    ("rank", Scope(among=Among.COMMUNES_OF_PROVINCE)),
    ("rank", Scope(among=Among.PROVINCES)),
    ("rank", Scope(service_levels=(3,))),
    ("rank", Scope(service_levels=(4,), among=Among.PROVINCES)),
    ("rank", Scope(bodies=(Body.SPECIALISED_AGENCIES,))),
    ("rank", Scope(bodies=(Body.JUSTICE_OFFICE,))),
]
BACKWARDS = IN_ORDER[::-1]


def test_rows_are_ordered_by_area_catalogue_levels_and_narrower_scopes() -> None:
    own = plan("own", DISTRICT, 2023, *(target(name, 5, scope=scope) for name, scope in BACKWARDS))
    assert [(one.indicator, one.scope) for one in rows_of(corpus(own), own)] == IN_ORDER
    assert sorted(BACKWARDS, key=lambda key: order_key(corpus(), *key)) == IN_ORDER


def test_milestones_by_year_then_by_their_place_in_the_document() -> None:
    path = rising(2022, 10, 5, 2024)
    found = row(target("share", 90), target("share", 40, 2023), target("share", trajectory=path))
    assert [(one.index, step.year, int(step.value)) for one, step in found.milestones] == [
        (2, 2022, 10),
        (1, 2023, 40),
        (2, 2023, 15),
        (2, 2024, 20),
        (0, 2025, 90),
    ]


@pytest.mark.parametrize(
    ("targets", "year"),
    [
        ((target("share", 5, 2023),), 2025),
        ((target("share", 5, 2030), target("share", 5)), 2030),
        ((target("share", trajectory=rising(2022, 1, 1, 2026)),), 2026),
        ((target("share", aim=Aim.HAVE, due=2027),), 2027),
    ],
)
def test_the_last_year_of_a_row(targets: tuple[Target, ...], year: int) -> None:
    assert row(*targets).last_year == year


@pytest.mark.parametrize(
    ("targets", "contradictory"),
    [
        ((target("share", 50), target("share", 60)), True),
        ((target("share", 50), target("share", "50.0", 2025)), False),
        ((target("share", 50, 2025), target("share", 60, 2025)), True),
        ((target("share", 50, 2023), target("share", 60, 2024)), False),
        ((target("share", 50), target("share", aim=Aim.IMPROVE)), False),
        # the figure for every year holds from 2021 on, the other is due in 2025
        ((target("share", 50, "every-year"), target("share", 60)), False),
        ((target("share", 50, "every-year"), target("share", 60, "every-year")), True),
        ((target("share", 50, 2023), target("share", trajectory=rising(2022, 40, 5, 2024))), True),
        ((target("share", 45, 2023), target("share", trajectory=rising(2022, 40, 5, 2024))), False),
        ((target("cut", 50, base="2021"), target("cut", 60, base="2022")), False),
        ((target("cut", 50, base="2021"), target("cut", 60, base="2021")), True),
        ((target("cut", 50, base="2021"), target("cut", 60)), False),
        ((target("share", 50, base="2021"), target("share", 60, base="2022")), True),
        ((target("share", 1), target("share", 2, 2030), target("share", 3)), True),
    ],
)
def test_two_figures_for_one_year_from_one_base_contradict_each_other(
    targets: tuple[Target, ...], contradictory: bool
) -> None:
    for given in permutations(targets):
        assert row(*given).contradictory is contradictory


@pytest.mark.parametrize(("indicator", "counts"), [("cut", True), ("share", False)])
def test_the_base_counts_only_for_reductions(indicator: str, counts: bool) -> None:
    one = target(indicator, 50, base="2021")
    assert row(one).base_of(one) == (one.base if counts else None)


@pytest.mark.parametrize(
    ("direction", "value", "than", "by"),
    [
        (Direction.MORE, 60, 50, 10),
        (Direction.MORE, 50, 60, -10),
        (Direction.LESS, 3, 5, 2),
        (Direction.LESS, 5, 3, -2),
        (Direction.MORE, "0.5", "0.25", "0.25"),
        (Direction.LESS, 5, 5, 0),
    ],
)
def test_better_by(direction: Direction, value: Number, than: Number, by: Number) -> None:
    assert better_by(direction, number(value), number(than)) == number(by)


def test_worst() -> None:
    values = [number(5), number(1), number(9)]
    assert worst(Direction.MORE, values) == 1
    assert worst(Direction.LESS, iter(values)) == 9


@pytest.mark.parametrize(
    ("one", "figure"),
    [
        (target("share", 0), True),
        (target("share", trajectory=rising(2022, 1, 1, 2023)), True),
        (target("share", aim=Aim.HAVE), False),
        (target("share", delegated_to=Level.PROVINCE), False),
    ],
)
def test_figures(one: Target, figure: bool) -> None:
    assert is_figure(one) is figure
