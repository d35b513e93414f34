"""What is in force in a year, and the rows to keep."""

import pytest

from building import (
    COMMUNE_OF_DISTRICT,
    PROVINCE,
    corpus,
    plan,
    rising,
    target,
)
from building_comparisons import cells, first, plain, said, second, side_by_side, unlike
from cchc_cli.analysis.compare import Comparison, Only, compare, filter_rows
from cchc_cli.analysis.evaluation import Evaluation
from cchc_cli.analysis.matrix import matrix
from cchc_cli.analysis.requirements import required_of
from cchc_cli.domain.enums import (
    Aim,
    Reason,
    Relation,
    Status,
)
from cchc_cli.domain.target import Target

# --at YEAR


STEPS = [target("share", 80, 2025), target("share", 95, 2028)]


@pytest.mark.parametrize(
    ("year", "expected"),
    [
        (2024, unlike(Reason.NOT_YET)),
        (2025, plain(Relation.LOOSER, -10)),
        (2027, plain(Relation.LOOSER, -10)),
        (2028, plain(Relation.STRICTER, 5)),
        (2030, plain(Relation.STRICTER, 5)),
        (2031, unlike(Reason.ENDED)),
    ],
)
def test_at_a_year_what_is_in_force_is_compared(year: int, expected: tuple[object, ...]) -> None:
    """From a milestone's year on, up to the end of the plan; due years need not be the same."""
    mine = [target("share", 90, "every-year")]
    comparison = side_by_side(first((2021, 2040), *mine), second((2021, 2030), *STEPS), year=year)
    assert comparison.year == year
    assert said(comparison.rows[0].cells[1]) == expected
    backwards = side_by_side(second((2021, 2030), *STEPS), first((2021, 2040), *mine), year=year).rows[0].cells[1]
    assert backwards.reason is expected[2]
    assert len(comparison.rows[0].cells[1].values) == 2, "all values are shown"


def test_at_a_year_the_end_is_the_last_stated_year_if_later() -> None:
    mine, theirs = first((2021, 2040), target("share", 90, "every-year")), second(2025, target("share", 95, 2028))
    assert [said(side_by_side(mine, theirs, year=year).rows[0].cells[1]) for year in (2027, 2028, 2029)] == [
        unlike(Reason.NOT_YET),
        plain(Relation.STRICTER, 5),
        unlike(Reason.ENDED),
    ]


def test_at_a_year_what_holds_every_year_holds_from_the_start_of_the_plan() -> None:
    mine, theirs = (
        first((2015, 2040), target("share", 90, "every-year")),
        second((2021, 2025), target("share", 95, "every-year")),
    )
    assert [said(side_by_side(mine, theirs, year=year).rows[0].cells[1])[2] for year in (2020, 2021, 2025, 2026)] == [
        Reason.NOT_YET,
        None,
        None,
        Reason.ENDED,
    ]


@pytest.mark.parametrize("every_year_first", [True, False])
def test_at_a_year_what_holds_every_year_holds_also_where_the_end_is_said_too(every_year_first: bool) -> None:
    twice = [target("share", 90, "every-year"), target("share", 90, 2030)]
    _, two = cells([target("share", 80, "every-year")], twice if every_year_first else twice[::-1], year=2025)
    assert said(two) == plain(Relation.STRICTER, 10)


def test_at_a_year_a_trajectory_stops_at_the_last_year_stated() -> None:
    path = [target("share", trajectory=rising(2022, 20, 15, 2025))]
    for year, value in ((2022, 20), (2024, 50), (2025, 65), (2029, 65)):
        _, two = cells([target("share", 50, "every-year")], path, year=year)
        assert two.gap == value - 50


def test_at_a_year_the_reasons_against_comparing_stay() -> None:
    mine = [target("share", 90, "every-year")]
    assert said(cells(mine, [target("share", 90, doubt="?")], year=2030)[1]) == unlike(Reason.DOUBTFUL_DENOMINATOR)
    assert said(cells(mine, [target("share", aim=Aim.HAVE)], year=2030)[1]) == unlike(Reason.NO_FIGURE)
    assert said(cells(mine, [], year=2030)[1]) == plain(Relation.NO_TARGET)


def test_at_a_year_an_idle_cell_says_when_it_ended_or_begins() -> None:
    mine, theirs = first((2021, 2023), target("share", 90)), second((2021, 2030), *STEPS)
    idle = {
        year: [cell.idle for cell in side_by_side(mine, theirs, year=year).rows[0].cells]
        for year in (None, 2022, 2024, 2025, 2031)
    }
    assert idle == {
        None: [None, None],
        2022: [(Reason.NOT_YET, 2023), (Reason.NOT_YET, 2025)],
        2024: [(Reason.ENDED, 2023), (Reason.NOT_YET, 2025)],
        2025: [(Reason.ENDED, 2023), None],
        2031: [(Reason.ENDED, 2023), (Reason.ENDED, 2030)],
    }
    stated = second(2023, target("share", 90, 2028))
    assert side_by_side(mine, stated, year=2029).rows[0].cells[1].idle == (Reason.ENDED, 2028)


def test_at_a_year_only_the_results_of_the_values_in_force_are_carried() -> None:
    above = plan("province", PROVINCE, (2021, 2030), target("share", 50, 2025), target("share", 70, 2028))
    mine, theirs = first((2021, 2030), *STEPS), second((2021, 2030), target("share", 60, "every-year"))

    def results(year: int | None) -> list[list[int | None]]:
        found = compare(Evaluation(corpus(mine, theirs, above)), (mine, theirs), year).rows[0]
        return [[one.due for one in cell.results] for cell in found.cells]

    assert results(None)[0] == [2025, 2028]
    assert results(2024)[0] == []
    assert [results(2027)[0], results(2029)[0]] == [[2027], [2029]]
    assert {due for year in range(2021, 2031) for due in results(year)[1]} <= set(range(2021, 2031))
    assert all(due == year for year in range(2021, 2031) for due in results(year)[1])
    assert results(2031) == [[], []]


AT_A_YEAR = [
    # figures of the plan, year, status, gap, year of the floor, which rises from 80 in 2026 to 90 in 2030
    pytest.param([target("share", 82, 2026)], 2026, Status.ABOVE, 2, 2026, id="due in the year"),
    pytest.param([target("share", 82, 2026)], 2029, Status.ABOVE, 2, 2026, id="before the next milestone"),
    pytest.param([target("share", 82, 2026)], 2030, Status.BELOW, -8, 2030, id="below the next milestone"),
    pytest.param([target("share", 95, 2026)], 2030, Status.ABOVE, 5, 2030, id="above the next milestone"),
    pytest.param([target("share", 85, "every-year")], 2028, Status.ABOVE, 5, 2026, id="every year, before"),
    pytest.param([target("share", 85, "every-year")], 2030, Status.BELOW, -5, 2030, id="every year, at last"),
    pytest.param(
        [target("share", 70, 2026), target("share", 90, 2027)], 2028, Status.LATER, 10, 2026, id="an earlier one missed"
    ),
    pytest.param([], 2026, Status.MISSING, None, 2026, id="missing"),
    pytest.param([], 2030, Status.MISSING, None, 2030, id="missing at last"),
    pytest.param([], 2025, None, None, None, id="not yet missing"),
]


@pytest.mark.parametrize(("said", "year", "status", "gap", "due"), AT_A_YEAR)
def test_at_a_year_the_floor_is_that_of_the_year(
    said: list[Target], year: int, status: Status | None, gap: int | None, due: int | None
) -> None:
    above = plan("province", PROVINCE, (2025, 2030), target("share", 80, 2026), target("share", 90, 2030))
    mine, beside = (
        first((2025, 2030), *said),
        plan("beside", COMMUNE_OF_DISTRICT, (2025, 2030), target("share", 95, 2025)),
    )
    evaluation = Evaluation(corpus(mine, beside, above))
    found = [one for one in evaluation.results(mine, year) if one.indicator == "share"]
    assert [(one.status, one.gap) for one in found] == ([] if status is None else [(status, gap)])
    assert [one.floor.year for one in found if one.floor is not None] == ([] if due is None else [due])
    (cell,) = (row.cells[0] for row in matrix(evaluation, (mine, beside), year).rows)
    assert [cell.result] == found or (cell.result is None and not found)
    assert str(cell.status) == (Relation.NO_TARGET if status is None else status)
    (compared,) = (row.cells[0].results for row in compare(evaluation, (mine, beside), year).rows)
    assert list(compared) == [one for one in found if one.targets]
    (required,) = required_of(evaluation.corpus, evaluation.corpus.locality(mine), year)
    assert due is None or required.floor == found[0].floor


# keep


def indicators(comparison: Comparison) -> list[str]:
    return [row.indicator for row in comparison.rows]


def test_keep() -> None:
    assert " ".join(Only) == "different shared missing"
    mine = first(
        (2021, 2030),
        target("first-area", 5),
        target("share", 80),
        target("rank", 5),
        target("cut", 5, base="2021"),
    )
    theirs = second(
        (2021, 2030), target("share", 80), target("rank", 3), target("cut", 5, base="2025"), target("other", 5)
    )
    comparison = side_by_side(mine, theirs, year=2030)
    assert indicators(comparison) == ["first-area", "share", "rank", "cut", "other"]
    assert indicators(filter_rows(comparison, Only.DIFFERENT)) == ["rank", "cut"]
    assert indicators(filter_rows(comparison, Only.SHARED)) == ["share", "rank", "cut"]
    assert indicators(filter_rows(comparison, Only.MISSING)) == ["first-area", "other"]
    for only in Only:
        kept = filter_rows(comparison, only)
        assert (kept.plans, kept.year) == (comparison.plans, 2030)


def test_keep_looks_at_every_plan() -> None:
    third = plan("third", COMMUNE_OF_DISTRICT, 2023, target("share", 90), target("rank", 5))
    mine = first(2023, target("share", 80), target("rank", 5), target("other", 5))
    comparison = side_by_side(mine, second(2023, target("share", 80), target("other", 5)), third)
    assert indicators(filter_rows(comparison, Only.DIFFERENT)) == ["share"]
    assert indicators(filter_rows(comparison, Only.SHARED)) == ["share"]
    assert indicators(filter_rows(comparison, Only.MISSING)) == ["rank", "other"]
