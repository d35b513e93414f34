"""Figures of the levels between a plan and the nation for which no plan of the locality has a target."""

from dataclasses import replace

from building import COMMUNE, NATION, PROVINCE, corpus, plan, target
from cchc_cli.analysis.evaluation import Evaluation
from cchc_cli.analysis.unmentioned import unmentioned
from cchc_cli.domain.plan import Plan

OF_PROVINCE = plan("province", PROVINCE, 2026, target("share", 60, 2026), target("other", 50, 2026))
OF_NATION = plan("nation", NATION, 2026, target("first-area", 50, 2026))
OWN = plan("own", COMMUNE, 2026, target("share", 60, 2026))


def found(own: Plan, *others: Plan) -> dict[str, int]:
    return unmentioned(corpus(own, *others), own, lambda indicator: True, ())


def test_figures_of_the_province_that_no_target_is_for() -> None:
    assert found(OWN, OF_PROVINCE, OF_NATION) == {"province": 1}
    assert unmentioned(corpus(OWN, OF_PROVINCE), OWN, {"share"}.__contains__, ()) == {}


def test_a_similar_indicator_or_another_plan_of_the_locality_is_enough() -> None:
    assert found(plan("own", COMMUNE, 2026, target("share-near", 60, 2026)), OF_PROVINCE) == {"province": 1}
    second = plan("second", COMMUNE, (2026, 2030), target("other", 60, 2030))
    assert found(OWN, second, OF_PROVINCE) == {}


def test_only_what_is_in_force_in_the_last_year_counts() -> None:
    assert found(replace(OWN, period=plan("x", COMMUNE, (2026, 2030)).period), OF_PROVINCE) == {}


def test_what_a_result_names_is_not_counted_again() -> None:
    full = plan("province", PROVINCE, 2026, target("share", 60, 2026), target("other", 50, 2026))
    everything = corpus(OWN, full)
    evaluation = Evaluation(everything)
    said = (*evaluation.results(OWN), *evaluation.not_entered(OWN))
    assert unmentioned(everything, OWN, lambda indicator: True, said) == {}
