"""One question, one answer: every view prints the results that `check` has, whatever is selected."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from building import COMMUNE, COMMUNE_OF_DISTRICT, DISTRICT, HUYEN_XA, LAND, NATION, PROVINCE, XA, corpus, plan, target
from cchc_cli.analysis.alignment import align
from cchc_cli.analysis.compare import compare
from cchc_cli.analysis.evaluation import Evaluation, SelectedTargets
from cchc_cli.analysis.floors import check_targets
from cchc_cli.analysis.higher_level import levels_above
from cchc_cli.analysis.matrix import matrix
from cchc_cli.analysis.profile import profile
from cchc_cli.analysis.query import Query
from cchc_cli.analysis.requirements import required_of
from cchc_cli.analysis.result import NOT_EVALUATED, Result, severity
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import CellStatus, DueBasis, Level, Reason, Status, Unit
from cchc_cli.domain.period import Period
from cchc_cli.domain.plan import Document, Plan
from cchc_cli.domain.scope import Scope
from cchc_cli.domain.target import Due, due_year
from cchc_cli.i18n.language import Lang
from cchc_cli.output.exports.cells import cells
from cchc_cli.output.exports.export import Export
from cchc_cli.output.exports.result_columns import RESULTS
from cchc_cli.output.exports.target_columns import TARGETS
from cchc_cli.output.web.entries import entries_of
from exported import shipped

Answer = tuple[str, str, Decimal | None, Decimal | None, str | None, int | None]
"""What has to be the same everywhere: id, status, gap, and value, document and year of the floor."""


def answer(result: Result) -> Answer:
    floor = result.applied_floor
    return (
        result.id,
        str(result.status),
        result.gap,
        floor.value if floor else None,
        floor.plan.id if floor else None,
        floor.year if floor else None,
    )


def answers(results: Iterable[Result]) -> list[Answer]:
    return sorted((answer(one) for one in results), key=lambda one: one[0])


def assert_one_answer(whole: Corpus, plans: Sequence[Plan]) -> None:
    """Ask every view of the package about these plans."""
    evaluation = Evaluation(whole)
    selected = SelectedTargets(evaluation, tuple(plans))
    for own in plans:
        expected = answers(evaluation.results(own))
        with_targets = [one for one in expected if not one[0].endswith("/missing")]
        assert answers(profile(evaluation, own).results) == expected
        assert answers(selected.results(own)) == expected
        most_severe(selected, own)
        web = [line.result.status for entry in entries_of(selected, own) for line in entry.lines]
        assert sorted(web) == sorted(one.status for one in evaluation.results(own))
        compared = [
            one for row in compare(evaluation, (own, other_than(own, plans))).rows for one in row.cells[0].results
        ]
        # a figure for several levels stands in the rows of those that no narrower figure is for, with the results there
        aligned = align(whole, (own, other_than(own, plans)))
        shown = {
            (row.indicator, row.scope)
            for key, row in aligned.tables[0].items()
            if aligned.level_of.get(key) in (None, whole.level(own))
        }
        of_own_level = {
            one.id
            for one in evaluation.results(own)
            if one.level is whole.level(own) and one.targets and (one.indicator, one.scope) in shown
        }
        assert {answer(one) for one in compared} <= set(with_targets)
        assert of_own_level <= {one.id for one in compared}
        in_cells(evaluation, own)
        for year in {own.period.start, own.period.end}:
            in_a_year(evaluation, own, other_than(own, plans), year)
        from_the_floors(evaluation, own)
    for lang in Lang:
        export = Export(selected, lang)
        rows = [dict(zip(RESULTS.names, row, strict=True)) for row in cells(export, RESULTS)]
        found = [(row["id"], row["status"], row["floor_plan"], row["floor_due"]) for row in rows]
        expected_rows = [answer(one) for own in plans for one in evaluation.results(own)]
        assert found == [(one[0], one[1], one[4], one[5]) for one in expected_rows]
        ids = {row["id"] for row in rows}
        targets = [dict(zip(TARGETS.names, row, strict=True)) for row in cells(export, TARGETS)]
        assert {row["result"] for row in targets} <= ids
        assert len(ids) == len(rows)


def other_than(own: Plan, plans: Sequence[Plan]) -> Plan:
    return next(one for one in plans if one is not own)


def most_severe(selected: SelectedTargets, own: Plan) -> None:
    """A row of the export has the most severe result of its target and year."""
    everything = selected.evaluation.results(own)
    for row in selected.targets(own):
        its = [
            one
            for one in everything
            if row.year.target in one.targets and (one.due == row.year.due or one.basis == row.year.basis)
        ]
        assert row.result in its
        assert len([one for one in its if severity(one) < severity(row.result)]) == 0 or row.further == 0


def in_cells(evaluation: Evaluation, own: Plan) -> None:
    """A cell of the matrix has the most severe result of its row, with its figure.

    A figure for several levels can be in several rows, each with the results for its own.
    """
    found = evaluation.results_by_row(own)
    rows = matrix(evaluation, (own,)).rows
    keys = [(row.indicator, row.cells[0].scope or row.scope) for row in rows]
    for key, row in zip(keys, rows, strict=True):
        (cell,) = row.cells
        if cell.result is None:
            assert cell.status in (CellStatus.NO_FIGURE, CellStatus.NO_TARGET, CellStatus.NOT_KNOWN)
            continue
        with_figure = [
            one
            for one in found[key]
            if (one.value is not None or one.status is Status.MISSING)
            and (keys.count(key) == 1 or one.level is cell.result.level)
        ]
        assert cell.status == CellStatus(str(cell.result.status))
        assert severity(cell.result) == min(severity(one) for one in with_figure)
        assert cell.result in found[key]


def in_a_year(evaluation: Evaluation, own: Plan, other: Plan, year: int) -> None:
    """What applies in a year has one result in all views: for what is due in it, that of `check`."""
    results = evaluation.results(own, year)
    everything = {one.id: one for one in evaluation.results(own)}
    for one in results:
        if one.status is not Status.MISSING and one.id in everything:
            assert one == everything[one.id] or one.basis is DueBasis.EVERY_YEAR
        assert one.due == year or one.status is Status.MISSING
        assert one.floor is None or one.status is not Status.MISSING or one.floor.year <= year
    cells = [row.cells[0] for row in matrix(evaluation, (own,), year).rows]
    assert all(one.result in results for one in cells if one.result is not None)
    compared = (row.cells[0].results for row in compare(evaluation, (own, other), year).rows)
    assert all(one in results for found in compared for one in found)


def from_the_floors(evaluation: Evaluation, own: Plan) -> None:
    """`floors` has the floor of a target in a plan of which only the year is known."""
    whole = evaluation.corpus
    for at, one in enumerate(own.targets):
        year = due_year(one, own.period)
        if one.value is None or whole.catalogue[one.indicator].needs_base or one.due.every_year:
            continue
        ended = whole.locality(own).ended
        if ended is not None and year > ended.year:  # nothing is required of it
            continue
        alone = replace(one, index=at, due=Due(year=year), scope=replace(one.scope, levels=()))
        bare = Plan("bare", own.locality, Document(None, None, None, ""), Period(year, year), (alone,))
        (result,) = check_targets(whole, bare, levels_above(whole, bare))
        floor = result.applied_floor
        asked = [
            found
            for found in required_of(whole, whole.locality(own), year)
            if (found.indicator, found.scope) == (one.indicator, alone.scope)
        ]
        if result.status in NOT_EVALUATED or floor is None:
            continue
        assert floor in [figure for found in asked for figure in (found.floor, *found.others)]
    for year in range(own.period.start, own.period.end + 1):
        decides(whole, own, year)


def decides(whole: Corpus, own: Plan, year: int) -> None:
    """What `floors` says of a place in a year is what `check` says of a plan that sets that and nothing more."""
    place = whole.locality(own)
    for found in required_of(whole, place, year):
        if whole.catalogue[found.indicator].needs_base or whole.catalogue[found.indicator].unit is Unit.RANK:
            continue
        alone = replace(found.floor.target, index=0, due=Due(year=year), scope=found.scope, doubt=None, trajectory=None)
        alone = replace(alone, value=found.floor.value, each=False)
        bare = Plan("bare", place.id, Document(None, None, None, ""), Period(year, year), (alone,))
        (result,) = check_targets(whole, bare, levels_above(whole, bare))
        if found.reason is not None:
            assert result.status in NOT_EVALUATED
            continue
        named = (result.floor, *result.others, result.farther, *(one.requirement for one in result.nearer))
        assert found.floor in named or result.reason is Reason.UNREADABLE
        if result.status not in NOT_EVALUATED:
            assert (result.status is Status.BELOW) is False


@pytest.mark.parametrize("every", [7, pytest.param(1, marks=pytest.mark.slow)])
def test_the_shipped_plans_have_one_answer(every: int) -> None:
    """Of the plans of communes, and of some or all of the others."""
    whole = shipped().targets.corpus
    communes = [one for one in whole.ordered() if whole.level(one) is Level.COMMUNE]
    others = [one for one in whole.ordered() if one not in communes]
    assert_one_answer(whole, [*communes, *others[::every]])


def test_a_selection_changes_no_answer() -> None:
    evaluation = shipped().targets.evaluation
    plans = shipped().targets.plans
    everything = {one.id: one for own in plans for one in evaluation.results(own)}
    for status in Status:
        for own in plans:
            some = SelectedTargets(Evaluation(evaluation.corpus), (own,), Query(statuses=frozenset([status])))
            for one in some.results(own):
                assert everything[one.id] == one
    for indicator in evaluation.corpus.catalogue:
        some = SelectedTargets(evaluation, plans, Query(indicators=frozenset([indicator])))
        found = [one.id for own in plans for one in some.results(own)]
        assert found == [name for name, one in everything.items() if one.indicator == indicator]


def test_ids_tell_results_apart() -> None:
    targets = shipped().targets
    ids = [one.id for own in targets.plans for one in targets.results(own)]
    assert len(set(ids)) == len(ids)


scopes = st.sampled_from((Scope(), Scope(), LAND, XA, HUYEN_XA))
dues = st.none() | st.integers(2023, 2027) | st.just("every-year")
figures = st.builds(
    lambda name, value, due, scope, doubt: target(name, value, due, scope=scope, doubt=doubt),
    st.sampled_from(("share", "share-near", "other")),
    st.sampled_from((40, 60, 80, 100)),
    dues,
    scopes,
    st.sampled_from((None, None, None, "of what?")),
)
elsewhere = st.builds(
    lambda value, scope: target("share", value, scope=scope, set_by="999/QĐ-TTg"),
    st.sampled_from((40, 60, 80, 100)),
    scopes,
)
somebody = st.builds(
    lambda place, period, targets, issued, partial: plan("x", place, period, *targets, issued=issued, partial=partial),
    st.sampled_from((COMMUNE, COMMUNE_OF_DISTRICT, DISTRICT, PROVINCE, NATION)),
    st.sampled_from((2023, (2021, 2025), (2023, 2027))),
    st.lists(figures | figures | figures | elsewhere, max_size=4),
    st.sampled_from((None, "2022-12", "2023", "2023-04-03")),
    st.booleans(),
)


@given(st.lists(somebody, min_size=2, max_size=5))
@example(
    [
        plan("x", DISTRICT, 2023, target("share", 40, scope=XA)),
        plan("x", COMMUNE_OF_DISTRICT, 2023, target("share", 40), target("share-near", 40, scope=HUYEN_XA)),
    ]
)
def test_any_plans_have_one_answer(found: list[Plan]) -> None:
    plans = [replace(one, id=f"plan-{at}") for at, one in enumerate(found)]
    whole = corpus(*plans)
    assert_one_answer(whole, whole.ordered())
