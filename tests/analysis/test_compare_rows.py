"""The order of rows, and the results in them."""

import os
import subprocess
import sys
from pathlib import Path

from building import (
    COMMUNE,
    COMMUNE_OF_DISTRICT,
    DISTRICT,
    HUYEN,
    LAND,
    OTHER_COMMUNE,
    PROVINCE,
    XA,
    corpus,
    plan,
    target,
)
from building_comparisons import first, second, side_by_side
from cchc_cli.analysis.compare import compare
from cchc_cli.analysis.evaluation import Evaluation
from cchc_cli.domain.enums import (
    Level,
    RowGroup,
    Status,
)
from cchc_cli.domain.scope import Scope

# Rows and floors


def test_rows_are_grouped_by_area_and_ordered_as_in_the_catalogue() -> None:
    mine = first(2023, target("rank", 5), target("share", 50, scope=LAND), target("share", 50))
    theirs = second(2023, target("cut", 5, base="2021"), target("first-area", 5))
    comparison = side_by_side(mine, theirs)
    assert [(row.indicator, row.scope) for row in comparison.rows] == [
        ("first-area", Scope()),
        ("share", Scope()),
        ("share", LAND),
        ("rank", Scope()),
        ("cut", Scope()),
    ]
    assert all([cell.plan for cell in row.cells] == list(comparison.plans) for row in comparison.rows)


ORDER_OF_FIELDS = """
from building import COMMUNE, OTHER_COMMUNE, corpus, plan, target
from cchc_cli.analysis.compare import compare
from cchc_cli.analysis.evaluation import Evaluation
from cchc_cli.domain.scope import Scope
from building_scopes import FIELDS

targets = [target("share", 50, scope=Scope(fields=(field,))) for field in FIELDS]
plans = [plan("a", COMMUNE, 2023, *targets), plan("b", OTHER_COMMUNE, 2023, *targets)]
print([row.scope.fields for row in compare(Evaluation(corpus(*plans)), plans).rows])
"""


def test_the_order_of_rows_is_the_same_in_every_run() -> None:
    """Rows that only differ in their field, too."""
    here = Path(__file__).parents[1]
    seen = set()
    for seed in ("1", "2", "3"):
        env = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join((str(here), str(here.parent)))}
        done = subprocess.run(
            [sys.executable, "-c", ORDER_OF_FIELDS], env=env, capture_output=True, text=True, check=True
        )
        seen.add(done.stdout)
    assert len(seen) == 1


def test_rows_that_differ_come_lower_first_and_by_the_largest_gap() -> None:
    others = [
        second(2023, target("share", 85), target("other", 83), target("rank", 2), target("share-near", 91)),
        plan("third", OTHER_COMMUNE, 2023, target("share", 99), target("other", 90), target("share-near", 92)),
    ]
    mine = first(2023, *(target(name, 90) for name in ("share", "other", "rank", "share-near")))
    (group, rows), *_ = side_by_side(mine, *others).groups
    assert group is RowGroup.DIFFERENT
    assert [(row.indicator, row.severity[0], int(row.severity[1])) for row in rows] == [
        ("other", False, -7),
        ("share", False, -5),
        ("rank", True, -88),
        ("share-near", True, -2),
    ]


def test_the_general_figure_beside_one_for_communes_is_for_the_levels_above_them() -> None:
    district = plan("district", DISTRICT, 2023, target("share", 50), target("share", 40, scope=XA))
    province = plan("province", PROVINCE, 2023, target("share", 70, scope=Scope(levels=(Level.PROVINCE,))))
    rows = side_by_side(first(2023, target("share", 60)), district, province).rows
    shown = {row.scope.levels: [bool(cell.values) for cell in row.cells] for row in rows}
    assert shown == {
        (): [True, True, False],
        (Level.DISTRICT,): [False, True, False],
        (Level.PROVINCE,): [False, False, True],
    }


def test_each_cell_carries_the_verdicts_on_its_figures() -> None:
    above = plan("province", PROVINCE, (2021, 2030), target("share", 50, 2025), target("other", 50, 2030))
    mine, theirs = (
        first((2021, 2030), target("share", 60, 2025), target("share", 40, 2030)),
        second(2025, target("share", 40)),
    )
    found = compare(Evaluation(corpus(mine, theirs, above)), (mine, theirs))
    (row,) = found.rows
    assert [[one.status for one in cell.results] for cell in row.cells] == [
        [Status.ABOVE, Status.BELOW],
        [Status.NO_FLOOR],
    ]


def test_the_verdicts_of_a_lined_up_row_are_those_of_its_own_scope() -> None:
    above = plan("province", PROVINCE, 2023, target("share", 50, scope=XA), target("share", 10, scope=HUYEN))
    district = plan("district", DISTRICT, 2023, target("share", 40, scope=XA), target("share", 40, scope=HUYEN))
    mine = first(2023, target("share", 60))
    found = compare(Evaluation(corpus(mine, above, district)), (mine, district))
    assert {bool(row.cells[0].values): [one.status for one in row.cells[1].results] for row in found.rows} == {
        True: [Status.BELOW],
        False: [Status.ABOVE],
    }


def test_a_figure_for_one_level_has_its_verdict() -> None:
    above = plan("province", PROVINCE, 2023, target("share", 50))
    mine, theirs = (made(2023, target("share", 40, scope=XA)) for made in (first, second))
    (row,) = compare(Evaluation(corpus(mine, theirs, above)), (mine, theirs)).rows
    assert [[one.status for one in cell.results] for cell in row.cells] == [[Status.BELOW], [Status.NO_FLOOR]]


def test_a_partial_plan_is_evaluated_like_others() -> None:
    above = plan("province", PROVINCE, 2023, target("share", 50))
    mine = plan("first", COMMUNE, 2023, target("share", 40), partial=True)
    theirs = plan("second", COMMUNE_OF_DISTRICT, 2023, target("share", 40))
    (row,) = compare(Evaluation(corpus(mine, theirs, above)), (mine, theirs)).rows
    assert [len(cell.results) for cell in row.cells] == [1, 1]
