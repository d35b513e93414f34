"""What holds for every matrix."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from building import (
    COMMUNE,
    COMMUNE_OF_DISTRICT,
    DISTRICT,
    LAND,
    OTHER_COMMUNE,
    PROVINCE,
    XA,
    corpus,
    plan,
    target,
)
from building_matrices import cell, of
from cchc_cli.analysis.evaluation import Evaluation
from cchc_cli.analysis.floors import check_plan
from cchc_cli.analysis.matrix import Relative, matrix
from cchc_cli.analysis.result import MOST_SEVERE_FIRST, severity
from cchc_cli.analysis.rows import rows_of
from cchc_cli.analysis.steps import values_of
from cchc_cli.domain.enums import Aim, CellStatus, Level, Status
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.scope import Scope
from cchc_cli.domain.target import Target

RANKED = (CellStatus.LOOSER, CellStatus.SAME, CellStatus.STRICTER)
"""The statuses against a median: a better figure never moves towards the front."""

# --- whatever the plans say

figures = st.integers(0, 100)
years = st.none() | st.integers(2026, 2030)
shares = st.builds(
    lambda name, value, year, scope: target(name, value, year, scope=scope),
    st.sampled_from(("share", "share-near", "other")),
    figures,
    years,
    st.sampled_from((Scope(), Scope(), LAND, XA)),
)
words = st.builds(
    lambda name, aim: target(name, aim=aim) if aim else target(name, delegated_to=Level.PROVINCE),
    st.sampled_from(("share", "other")),
    st.sampled_from((Aim.IMPROVE, None)),
)
everything = st.lists(shares | words, max_size=4).map(tuple)
local = st.tuples(everything, st.booleans())


def country(above: tuple[Target, ...], *locals_: tuple[tuple[Target, ...], bool]) -> tuple[Plan, ...]:
    """A province's plan, and plans of localities."""
    places = (COMMUNE, COMMUNE_OF_DISTRICT, OTHER_COMMUNE)
    return (
        plan("above", PROVINCE, (2026, 2030), *above),
        *(
            plan(f"local-{at}", places[at], (2026, 2030), *targets, partial=partial)
            for at, (targets, partial) in enumerate(locals_)
        ),
    )


@given(everything, local, local, st.none() | st.integers(2025, 2031), st.sampled_from(Relative))
def test_every_cell_has_one_status_and_what_belongs_to_it(
    above: tuple[Target, ...],
    one: tuple[tuple[Target, ...], bool],
    two: tuple[tuple[Target, ...], bool],
    year: int | None,
    relative: Relative,
) -> None:
    plans = country(above, one, two)
    found = of(*plans, year=year, relative=relative)
    assert found.counts.total() == len(found.rows) * len(plans)
    of_the_floor = (*CellStatus,)[: len(Status) - 1]
    compared = {CellStatus(str(status)) for status in Status} - {CellStatus.MISSING, CellStatus.NO_FLOOR}
    compared -= {CellStatus.NOT_COMPARABLE}
    for row in found.rows:
        assert [each.plan for each in row.cells] == list(plans)
        for each in row.cells:
            assert not (relative is Relative.FLOOR and each.status in (*RANKED, CellStatus.TOO_FEW))
            assert not (relative is Relative.MEDIAN and each.status in of_the_floor)
            assert (each.median is not None) is (each.status in RANKED)
            assert (each.gap is not None) is (each.status in {*compared, *RANKED})
            assert (each.idle is not None) is (each.status in (CellStatus.NOT_YET, CellStatus.ENDED))
            assert bool(each.values) is (each.scope is not None)
            if each.status in (CellStatus.NO_TARGET, CellStatus.NOT_KNOWN, CellStatus.MISSING):
                assert not each.values
                assert (each.status is CellStatus.NOT_KNOWN) >= (not each.plan.full)
            if each.status in (CellStatus.NOT_YET, CellStatus.ENDED):
                assert year is not None


@given(everything, local)
def test_a_cell_is_the_most_severe_result_of_check(
    above: tuple[Target, ...], one: tuple[tuple[Target, ...], bool]
) -> None:
    plans = country(above, one)
    whole = corpus(*plans)
    results = check_plan(whole, plans[1])
    found = matrix(Evaluation(whole), plans[1:])
    for row in rows_of(whole, plans[1]):
        own = [each for each in results if (each.indicator, each.scope) == (row.indicator, row.scope)]
        dated = [each for each in own if each.value is not None]
        shown = cell(found, plans[1].id, row.indicator, row.scope)
        if dated:
            assert shown.status == CellStatus(str(min(dated, key=severity).status))
        else:
            assert shown.status is CellStatus.NO_FIGURE


@given(everything, shares, everything, st.integers(1, 60), local, st.sampled_from(Relative))
def test_raising_a_figure_never_moves_its_cell_down(
    above: tuple[Target, ...],
    figure: Target,
    others: tuple[Target, ...],
    more: int,
    beside: tuple[tuple[Target, ...], bool],
    relative: Relative,
) -> None:
    assert figure.value is not None
    cells = []
    for value in (figure.value, figure.value + more):
        plans = country(above, ((replace(figure, value=value), *others), False), beside)
        found = of(*plans, relative=relative)
        own = next(row for row in rows_of(corpus(*plans), plans[1]) if any(one.index == 0 for one in row.targets))
        cells.append(cell(found, "local-0", figure.indicator, own.scope))
    order = RANKED if relative is Relative.MEDIAN else tuple(CellStatus(str(status)) for status in MOST_SEVERE_FIRST)
    if all(one.status in order for one in cells):
        assert order.index(cells[0].status) <= order.index(cells[1].status)


@given(everything, local, local)
def test_each_figure_stands_once_and_no_row_is_empty(
    above: tuple[Target, ...], one: tuple[tuple[Target, ...], bool], two: tuple[tuple[Target, ...], bool]
) -> None:
    plans = country(above, one, two)
    district = plan("district", DISTRICT, (2026, 2030), *above)
    found = of(*plans, district)
    for at, own in enumerate(found.plans):
        stated = [value for row in found.rows for value in row.cells[at].values]
        assert len(stated) == sum(len(values_of(row)) for row in rows_of(corpus(own), own))
    for row in found.rows:
        assert any(cell.values or cell.status is CellStatus.MISSING for cell in row.cells)
