"""Results evaluated once, and targets by year with their results."""

from decimal import Decimal

import pytest

from building import (
    AMONG_COMMUNES,
    CATALOGUE,
    COMMUNE,
    COMMUNE_OF_DISTRICT,
    DISTRICT,
    HUYEN,
    HUYEN_XA,
    OTHER_PROVINCE,
    PROVINCE,
    XA,
    corpus,
    plan,
    rising,
    target,
)
from cchc_cli.analysis.evaluation import Evaluation, SelectedTargets, target_years
from cchc_cli.analysis.floors import check_plan
from cchc_cli.analysis.query import Query
from cchc_cli.domain.enums import Aim, DueBasis, Level, Reason, Status
from cchc_cli.domain.scope import Scope
from cchc_cli.domain.target import Target

OWN = plan(
    "own",
    COMMUNE,
    (2021, 2023),
    target("share", 50, "every-year"),
    target("rank", trajectory=rising(2021, 9, -1, 2022), scope=AMONG_COMMUNES),
    target("other", aim=Aim.IMPROVE, due=2022),
)
ABOVE = plan("above", PROVINCE, (2021, 2023), target("share", 60, 2023), target("first-area", 5))
PARTIAL = plan("part", COMMUNE_OF_DISTRICT, 2023, target("share", 50), partial=True)
EVERYTHING = corpus(OWN, ABOVE, PARTIAL)


def test_a_plan_is_evaluated_once_against_the_same_requirements() -> None:
    evaluation = Evaluation(EVERYTHING)
    found = evaluation.results(OWN)
    assert found == check_plan(EVERYTHING, OWN)
    assert evaluation.results(OWN) is found
    assert list(evaluation.requirements) == [PROVINCE]
    assert {key: [one.status for one in rows] for key, rows in evaluation.results_by_row(OWN).items()} == {
        ("first-area", Scope()): [Status.MISSING],
        ("share", Scope()): [Status.BELOW],
        ("rank", AMONG_COMMUNES): [Status.NO_FLOOR, Status.NO_FLOOR],
        ("other", Scope()): [Status.NO_FLOOR],
    }


def test_an_evaluation_against_one_level_or_document() -> None:
    assert {one.status for one in Evaluation(EVERYTHING, Level.NATION).results(OWN)} == {Status.NO_FLOOR}
    other = plan("other", OTHER_PROVINCE, 2023)
    assert {one.reason for one in Evaluation(corpus(OWN, other), other).results(OWN)} == {Reason.NO_LEVEL_ABOVE}


def test_targets_by_year_in_the_order_of_the_file() -> None:
    assert [(one.target.index, one.value, one.due, one.basis) for one in target_years(CATALOGUE, OWN)] == [
        (0, Decimal(50), 2023, DueBasis.EVERY_YEAR),
        (1, Decimal(9), 2021, DueBasis.TRAJECTORY),
        (1, Decimal(8), 2022, DueBasis.TRAJECTORY),
        (2, None, 2022, DueBasis.STATED),
    ]


def test_each_target_with_its_result() -> None:
    selected = SelectedTargets(Evaluation(EVERYTHING), (OWN,), Query(indicators=frozenset({"share", "rank"})))
    assert selected.corpus is EVERYTHING
    assert [one.target.index for one in selected.years(OWN)] == [0, 1, 1]
    found = list(selected.targets(OWN))
    assert [(one.plan.id, one.year.due, one.result.status, one.result.due, one.further) for one in found] == [
        ("own", 2023, Status.BELOW, 2023, 0),
        ("own", 2021, Status.NO_FLOOR, 2021, 0),
        ("own", 2022, Status.NO_FLOOR, 2022, 0),
    ]
    assert [one.status for one in selected.results(OWN)] == [Status.BELOW, Status.NO_FLOOR, Status.NO_FLOOR]


def test_of_several_levels_the_most_severe_result_stands_beside_a_target() -> None:
    own = plan("own", DISTRICT, 2023, target("share", 50, scope=HUYEN_XA))
    above = plan("above", PROVINCE, 2023, target("share", 40, scope=HUYEN), target("share", 60, scope=XA))
    evaluation = Evaluation(corpus(own, above))
    (found,) = SelectedTargets(evaluation, (own,)).targets(own)
    assert (found.result.status, found.result.level, found.further) == (Status.BELOW, Level.COMMUNE, 1)
    assert [one.status for one in evaluation.results(own)] == [Status.ABOVE, Status.BELOW]


@pytest.mark.parametrize("status", Status)
def test_targets_and_results_are_selected_by_the_same_statuses(status: Status) -> None:
    selected = SelectedTargets(Evaluation(EVERYTHING), (OWN,), Query(statuses=frozenset({status})))
    assert all(one.result.status is status for one in selected.targets(OWN))
    assert all(one.status is status for one in selected.results(OWN))


@pytest.mark.parametrize(
    ("statuses", "found"),
    [
        ({Status.BELOW}, [(0, 2023)]),
        ({Status.NO_FLOOR}, [(1, 2021), (1, 2022), (2, 2022)]),
        ({Status.BELOW, Status.NO_FLOOR}, [(0, 2023), (1, 2021), (1, 2022), (2, 2022)]),
        ({Status.MISSING}, []),
    ],
)
def test_targets_by_the_status_of_their_results(statuses: set[Status], found: list[tuple[int, int]]) -> None:
    selected = SelectedTargets(Evaluation(EVERYTHING), (OWN,), Query(statuses=frozenset(statuses)))
    assert [(one.year.target.index, one.year.due) for one in selected.targets(OWN)] == found
    assert [(one.target.index, one.due) for one in selected.years(OWN)] == found


def test_a_plan_of_partial_coverage_is_evaluated_like_others() -> None:
    evaluation = Evaluation(EVERYTHING)
    (found,) = SelectedTargets(evaluation, (PARTIAL,)).targets(PARTIAL)
    assert (found.result.status, found.result.gap) == (Status.BELOW, Decimal(-10))
    assert evaluation.results(PARTIAL) == check_plan(EVERYTHING, PARTIAL) == (found.result,)


def test_figures_for_every_year_and_for_the_one_year_of_a_plan_share_a_result() -> None:
    for dues in ((None, "every-year"), (2023, "every-year"), ("every-year", 2023)):
        own = plan("own", COMMUNE, 2023, *(target("share", 50, due) for due in dues))
        found = list(SelectedTargets(Evaluation(corpus(own, ABOVE)), (own,)).targets(own))
        assert [one.result.status for one in found] == [Status.BELOW, Status.BELOW]
        assert found[0].result is found[1].result


@pytest.mark.parametrize("due", [2023, None, (2023, 2023)])
def test_the_order_of_entries_that_share_a_result_is_not_in_its_id(due: int | tuple[int, int] | None) -> None:
    entries = target("share", 50, due), target("share", 60, "every-year")
    ids = set()
    for order in (entries, entries[::-1]):
        own = plan("own", COMMUNE, 2023, *order)
        ids.add(tuple(one.id for one in Evaluation(corpus(own, ABOVE)).results(own) if one.targets))
    assert ids == {("own/share/every-year" if due is None else "own/share/2023",)}


@pytest.mark.parametrize(
    ("entries", "ids"),
    [
        (
            (target("cut", aim=Aim.REDUCE, base="2021"), target("cut", aim=Aim.ENSURE, unknown_base=True)),
            {"own/cut/2023/from-2021/reduce", "own/cut/2023/unknown-base/ensure"},
        ),
        ((target("share", aim=Aim.INCREASE), target("share", aim=Aim.ENSURE)), {"own/share/2023/ensure"}),
        ((target("share", 50), target("share", aim=Aim.ENSURE)), {"own/share/2023", "own/share/2023/ensure"}),
    ],
    ids=["two baselines", "two aims", "a figure and an aim"],
)
def test_the_order_of_targets_without_a_figure_is_not_in_the_ids(entries: tuple[Target, Target], ids: set[str]) -> None:
    for order in (entries, entries[::-1]):
        own = plan("own", COMMUNE, 2023, *order)
        assert {one.id for one in Evaluation(corpus(own, ABOVE)).results(own) if one.targets} == ids
