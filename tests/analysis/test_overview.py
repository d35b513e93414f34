"""Some plans together: counts, coverage, provinces."""

from collections import Counter

from building import COMMUNE, COMMUNE_OF_DISTRICT, NATION, OTHER_COMMUNE, PROVINCE, corpus, plan, target
from cchc_cli.analysis.evaluation import Evaluation, SelectedTargets
from cchc_cli.analysis.overview import (
    PlanCoverage,
    PlanResults,
    ResultCounts,
    overview,
    plans_by_indicator,
    plans_by_province,
    provinces,
)
from cchc_cli.analysis.query import Query
from cchc_cli.domain.enums import Aim, Area, Reason, Status

ABOVE = plan("above", PROVINCE, 2023, target("share", 60), target("cut", 9, base="2020"))
ONE = plan("one", COMMUNE, 2023, target("share", 50), target("first-area", 5), target("other", aim=Aim.HAVE))
TWO = plan("two", OTHER_COMMUNE, 2023, target("share", 70), target("share", 75, 2022))
PART = plan("part", COMMUNE_OF_DISTRICT, 2023, target("share", 50), partial=True)
EVERYTHING = corpus(ABOVE, ONE, TWO, PART, plan("nation", NATION, 2023))


def test_an_overview() -> None:
    found = overview(SelectedTargets(Evaluation(EVERYTHING), (ONE, TWO, PART)), (ONE, TWO, PART))
    assert (found.plans, found.targets) == ((ONE, TWO, PART), 6)
    assert found.counts.statuses == {Status.BELOW: 2, Status.MISSING: 1, Status.NO_FLOOR: 4}
    unknown = (Status.NO_FLOOR, Reason.NONE_KNOWN)
    assert found.counts.reasons == {unknown: 4}
    assert {key: set(names) for key, names in found.counts.concerned.items()} == {
        unknown: {"first-area", "other", "share"}
    }
    assert found.coverage == (
        PlanCoverage(ONE, Counter({Area.PROCEDURES: 2, Area.INSTITUTIONS: 1}), 2, 1),
        PlanCoverage(TWO, Counter({Area.PROCEDURES: 2}), 2, 0),
    )
    assert found.matrix.plans == (ONE, TWO)
    assert overview(SelectedTargets(Evaluation(EVERYTHING), (PART,)), (PART,)).matrix.plans == (PART,)


def test_an_overview_counts_what_is_selected() -> None:
    plans = (ONE, TWO, PART)
    found = overview(SelectedTargets(Evaluation(EVERYTHING), plans, Query(statuses=frozenset({Status.BELOW}))), plans)
    assert (found.counts.statuses, found.targets) == ({Status.BELOW: 2}, 2)
    assert [row.indicator for row in found.matrix.rows] == ["share"]


def test_results_about_which_documents_disagree_need_attention() -> None:
    other = plan("other", PROVINCE, 2023, target("share", 40), number="2/KH")
    evaluation = Evaluation(corpus(ABOVE, other, ONE))
    found = [PlanResults(one, ResultCounts()) for one in (ONE, TWO)]
    for one in found:
        one.counts.add(evaluation.results(one.plan))
    assert [(one.disagreeing, one.needs_attention) for one in found] == [(1, True), (0, False)]


def test_counts_are_merged() -> None:
    evaluation = Evaluation(EVERYTHING)
    one, two, both = ResultCounts(), ResultCounts(), ResultCounts()
    one.add(evaluation.results(ONE))
    two.add(evaluation.results(TWO))
    both.add((*evaluation.results(ONE), *evaluation.results(TWO)))
    one.merge(two)
    assert one == both


def test_results_below_a_farther_level_are_counted_apart() -> None:
    nation = plan("nation", NATION, 2023, target("share", 90))
    found = Evaluation(corpus(ABOVE, ONE, PART, nation))
    one, two = ResultCounts(), ResultCounts()
    one.add(found.results(ONE))
    two.add(found.results(PART))
    assert (one.farther, two.farther) == (1, 1)
    one.merge(two)
    assert one.farther == 2


def test_plans_by_indicator_and_province() -> None:
    assert plans_by_indicator((ONE, TWO)) == {"share": 2, "first-area": 1, "other": 1}
    assert [place.id for place in provinces(EVERYTHING, EVERYTHING.plans.values())] == [PROVINCE, "hai-phong", NATION]
    assert {place: [one.id for one in plans] for place, plans in plans_by_province(EVERYTHING).items()} == {
        PROVINCE: ["one", "above", "part"],
        "hai-phong": ["two"],
        NATION: ["nation"],
    }
