"""What higher-level documents require and a plan does not have."""

from dataclasses import replace
from decimal import Decimal
from itertools import permutations

import pytest
from hypothesis import given

from building import (
    COMMUNE,
    COMMUNE_OF_DISTRICT,
    DISTRICT,
    HUYEN,
    HUYEN_XA,
    LAND,
    NATION,
    OTHER_PROVINCE,
    PROVINCE,
    XA,
    based_on,
    corpus,
    plan,
    target,
)
from building_corpora import anything, figures, higher_level_plans, local_plans
from building_floors import (
    FIRST,
    OF_DISTRICT,
    OF_NATION,
    OF_PROVINCE,
    SECOND,
    check,
    floor_of,
    local,
    only,
    outcome,
    plain,
    province,
)
from building_scopes import Body
from cchc_cli.analysis.evaluation import Evaluation
from cchc_cli.analysis.requirements import required_of
from cchc_cli.domain.enums import Aim, Among, Level, Status, Where
from cchc_cli.domain.plan import Citation, Plan
from cchc_cli.domain.scope import Scope
from cchc_cli.domain.target import Qualifiers, Target

OF_PROVINCES = Scope(levels=(Level.PROVINCE,))

# Missing


def test_missing_names_the_last_figure_within_the_plan() -> None:
    theirs = province((2021, 2030), target("share", 50, 2022), target("share", 60, 2024), target("share", 99, 2030))
    found = only(local((2022, 2025)), theirs)
    assert outcome(found) == plain(Status.MISSING)
    assert floor_of(found) == ("province", Decimal(60), 2024)
    assert (found.indicator, found.scope, found.targets, found.value) == ("share", Scope(), (), None)


@pytest.mark.parametrize(
    "theirs",
    [
        pytest.param(province((2021, 2030), target("share", 50, 2030)), id="due after the plan"),
        pytest.param(province((2021, 2030), target("share", 50, 2021)), id="due before the plan"),
        pytest.param(province((2021, 2024), target("share", 50, 2023)), id="does not bear on the last year"),
        pytest.param(province((2021, 2030), target("share", 50, 2023, scope=HUYEN)), id="of another level"),
        pytest.param(province((2021, 2030), target("share", aim=Aim.HAVE)), id="no figure"),
        pytest.param(replace(province(2025, target("share", 50)), locality=OTHER_PROVINCE), id="of another province"),
    ],
)
def test_not_missing(theirs: Plan) -> None:
    assert check(local((2022, 2025)), theirs) == ()


@pytest.mark.parametrize(("scope", "missing"), [(XA, True), (HUYEN_XA, True), (Scope(), False), (HUYEN, False)])
def test_missing_from_a_partial_document_only_what_it_gives_to_this_level(scope: Scope, missing: bool) -> None:
    theirs = plan("province", PROVINCE, 2023, target("share", 50, scope=scope), partial=True)
    found = check(local(2023), theirs)
    assert [outcome(one) for one in found] == ([plain(Status.MISSING)] if missing else [])


@pytest.mark.parametrize(
    "has",
    [
        target("share", 10, scope=LAND),
        target("share", aim=Aim.IMPROVE),
        target("share", delegated_to=Level.PROVINCE),
        target("share-near", 10),
        target("share-near", aim=Aim.HAVE),
    ],
    ids=["another scope", "no figure", "delegated", "near relative", "near relative without figure"],
)
def test_what_is_mentioned_is_not_missing(has: Target) -> None:
    assert [one.status for one in check(local(2023, has), OF_PROVINCE)] == [Status.NOT_COMPARABLE]


def test_an_unrelated_indicator_does_not_stand_in() -> None:
    found = check(local(2023, target("other", 10)), OF_PROVINCE)
    assert [(one.indicator, one.status) for one in found] == [
        ("share", Status.MISSING),
        ("other", Status.NO_FLOOR),
    ]


@pytest.mark.parametrize(
    ("above", "floors"),
    [((OF_NATION, OF_PROVINCE, OF_DISTRICT), ["district"]), ((OF_NATION, OF_PROVINCE), []), ((OF_NATION,), [])],
)
def test_only_what_the_next_higher_level_asks_is_missing(above: tuple[Plan, ...], floors: list[str]) -> None:
    found = check(plan("local", COMMUNE_OF_DISTRICT, 2023), *above)
    assert [one.floor.plan.id for one in found if one.floor is not None] == floors
    assert all(one.status is Status.MISSING for one in found)


def test_missing_at_the_level_asked_for() -> None:
    ours = plan("local", COMMUNE_OF_DISTRICT, 2023)
    for against in (Level.PROVINCE, OF_PROVINCE):
        found = only(ours, OF_NATION, OF_PROVINCE, OF_DISTRICT, against=against)
        assert floor_of(found) == ("province", Decimal(50), 2023)
        assert not found.fallback


@pytest.mark.parametrize("own_first", [True, False])
def test_missing_quotes_the_figure_for_this_level(own_first: bool) -> None:
    figures = [target("share", 20, scope=XA), target("share", 60)]
    found = only(local(2023), province(2023, *(figures if own_first else figures[::-1])))
    assert outcome(found) == plain(Status.MISSING)
    assert floor_of(found) == ("province", Decimal(20), 2023)


def test_missing_quotes_the_document_the_plan_is_based_on() -> None:
    ours = plan("local", COMMUNE, 2023, based_on=(based_on("2/KH-UBND"),))
    for order in permutations((FIRST, SECOND)):
        assert floor_of(only(ours, *order)) == ("second", Decimal(80), 2023)


def of_province(name: str, *targets: Target, issued: str = "2022-12-01", partial: bool = False) -> Plan:
    return plan(name, PROVINCE, 2023, *targets, number=name, issued=issued, partial=partial)


@pytest.mark.parametrize(
    ("theirs", "bases", "named"),
    [
        pytest.param([80, 90], (), ["b 90", "a 80"], id="of one day"),
        pytest.param([90, 80], (), ["a 90", "b 80"], id="the strict one first"),
        pytest.param([80, 80], (), ["a 80"], id="the same figure"),
        pytest.param([80, 90], ("a",), ["a 80"], id="the basis"),
        pytest.param([80, of_province("b", target("share", 90), issued="2022-12-05")], (), ["b 90"], id="the later"),
        pytest.param(
            [80, of_province("b", target("share", 90), issued="2022-12-05")],
            ("a",),
            ["a 80", "b 90"],
            id="stricter later",
        ),
        pytest.param([80, of_province("b", target("share", 90), partial=True)], (), ["a 80", "b 90"], id="in part"),
        pytest.param([80, of_province("b", target("share", 90, doubt="?"))], (), ["a 80", "b 90"], id="in doubt"),
        pytest.param([80, of_province("b", target("share", 90, scope=LAND))], (), ["a 80"], id="another scope"),
    ],
)
def test_missing_names_all_that_disagree(theirs: list[int | Plan], bases: tuple[str, ...], named: list[str]) -> None:
    documents = [
        one if isinstance(one, Plan) else of_province(name, target("share", one))
        for name, one in zip("ab", theirs, strict=True)
    ]
    ours = replace(local(2023), document=replace(local(2023).document, based_on=tuple(map(based_on, bases))))
    for order in permutations(documents):
        found = next(one for one in check(ours, *order) if one.status is Status.MISSING and one.scope == Scope())
        assert [f"{one.plan.id} {one.value}" for one in (found.floor, *found.others) if one is not None] == named


@pytest.mark.parametrize("issued", ["2022-12-01", "2023-04-01"])
def test_a_document_issued_later_that_missing_names_is_marked(issued: str) -> None:
    theirs = (of_province("a", target("share", 80)), of_province("b", target("share", 90), issued=issued))
    ours = plan("local", COMMUNE, 2023, issued="2023-01", based_on=(based_on("a"),))
    assert only(ours, *theirs).later_documents == ({"b"} if issued > "2023" else set())


def test_missing_takes_no_figure_of_another_baseline_for_a_disagreement() -> None:
    theirs = [
        of_province(name, target("cut", value, base=base)) for name, value, base in (("a", 5, "2021"), ("b", 9, "2022"))
    ]
    found = only(local(2023), *theirs)
    assert (floor_of(found), found.others) == (("a", Decimal(5), 2023), ())


@pytest.mark.parametrize(
    ("scope", "missing"),
    [(OF_PROVINCES, True), (Scope(levels=(Level.PROVINCE, Level.COMMUNE)), True), (Scope(), False), (XA, False)],
)
@pytest.mark.parametrize("partial", [True, False])
def test_the_nation_s_figures_are_missing_only_if_they_name_the_level(
    scope: Scope, missing: bool, partial: bool
) -> None:
    theirs = plan("nation", NATION, 2023, target("share", 60, scope=scope), partial=partial)
    found = check(plan("local", PROVINCE, 2023), theirs)
    assert [(one.status, one.fallback) for one in found] == ([(Status.MISSING, False)] if missing else [])


NEVER_MISSING = [
    pytest.param(target("rank", 5, scope=Scope(among=Among.COMMUNES_OF_PROVINCE)), id="rank"),
    pytest.param(target("rank", 5, scope=Scope(among=Among.PROVINCES)), id="rank of the province"),
    pytest.param(target("rank", 5), id="rank of no known group"),
    pytest.param(target("share", 5, doubt="of what?"), id="in doubt"),
    pytest.param(target("share", 5, qualifiers=Qualifiers(approximate=True)), id="approximate"),
    pytest.param(target("share", 5, set_by="9/QĐ-TTg"), id="deadline set elsewhere"),
    pytest.param(target("share", 5, scope=Scope(part="10 xã thí điểm")), id="some units"),
    pytest.param(target("share", 5, scope=Scope(levels=(Level.COMMUNE,), part="10 xã")), id="some communes"),
    pytest.param(target("share", 5, scope=Scope(bodies=(Body.DEPARTMENTS,))), id="departments"),
    pytest.param(target("share", 5, scope=Scope(bodies=(Body.MINISTRIES, Body.DEPARTMENTS))), id="other bodies"),
]


@pytest.mark.parametrize("asked", NEVER_MISSING)
def test_what_is_never_missing(asked: Target) -> None:
    assert check(local(2023), province(2023, asked)) == ()


@pytest.mark.parametrize(
    ("above", "missing"),
    [
        (plan("above", PROVINCE, 2023, target("share", 5), covers=(Where.TASKS,)), False),
        (plan("above", PROVINCE, 2023, target("share", 5, scope=XA), covers=(Where.TASKS,)), True),
        (plan("above", PROVINCE, 2023, target("share", 5), covers=(Where.TARGETS,)), True),
        (plan("above", PROVINCE, 2023, target("share", 5), agency=True), False),
    ],
    ids=["tasks only", "tasks only, addressed", "targets only", "agency"],
)
def test_a_document_that_covers_its_targets_in_full(above: Plan, missing: bool) -> None:
    assert [one.status for one in check(local(2023), above)] == ([Status.MISSING] if missing else [])


def test_the_plan_of_an_agency_lacks_nothing() -> None:
    assert check(plan("local", COMMUNE, 2023, agency=True), OF_PROVINCE) == ()


INCOMPLETE = [
    pytest.param(plan("local", COMMUNE, 2023, target("other", 10), partial=True), id="partial"),
    pytest.param(plan("local", COMMUNE, 2023, covers=(Where.TARGETS,)), id="targets only"),
    pytest.param(plan("local", COMMUNE, 2023, covers=(Where.TASKS,)), id="tasks only"),
]


@pytest.mark.parametrize("ours", INCOMPLETE)
def test_what_is_not_among_the_targets_entered_has_no_status(ours: Plan) -> None:
    assert [one.indicator for one in check(ours, OF_PROVINCE) if one.status is Status.MISSING] == []
    evaluation = Evaluation(corpus(ours, OF_PROVINCE))
    assert [floor_of(one) for one in evaluation.not_entered(ours)] == [("province", Decimal(50), 2023)]


def test_what_is_missing_is_among_the_results_only() -> None:
    evaluation = Evaluation(corpus(local(2023), OF_PROVINCE))
    assert [one.status for one in evaluation.results(local(2023))] == [Status.MISSING]
    assert evaluation.not_entered(local(2023)) == ()


# Several plans of one locality


@pytest.mark.parametrize("has", [target("share", 10), target("share-near", 10), target("share", aim=Aim.HAVE)])
def test_what_another_plan_of_the_locality_has_is_not_missing(has: Target) -> None:
    beside = plan("beside", COMMUNE, (2021, 2025), has)
    assert check(local(2023), beside, OF_PROVINCE) == ()
    assert check(local(2023), plan("beside", COMMUNE, 2022, has), OF_PROVINCE) != (), "not of that year"


def test_nothing_is_missing_while_another_plan_of_the_locality_is_incomplete() -> None:
    for beside in (
        plan("beside", COMMUNE, (2021, 2025), partial=True),
        plan("beside", COMMUNE, (2021, 2025), covers=(Where.TARGETS,)),
    ):
        assert check(local(2023), beside, OF_PROVINCE) == ()
        evaluation = Evaluation(corpus(local(2023), beside, OF_PROVINCE))
        entered = [one for ours in (local(2023), beside) for one in evaluation.not_entered(ours)]
        assert len(entered) == 1
    agency = plan("beside", COMMUNE, (2021, 2025), target("share", 5), agency=True, partial=True)
    assert [one.status for one in check(local(2023), agency, OF_PROVINCE)] == [Status.MISSING]


@pytest.mark.parametrize(
    ("cites", "host"), [((), "long"), ((based_on("9/KH-UBND"),), "local")], ids=["longest period", "basis"]
)
def test_a_missing_target_stands_in_one_plan(cites: tuple[Citation, ...], host: str) -> None:
    asks = plan("above", PROVINCE, (2021, 2025), target("share", 50, "every-year"), number="9/KH-UBND")
    ours = plan("local", COMMUNE, 2023, based_on=cites)
    longer = plan("long", COMMUNE, (2021, 2025))
    evaluation = Evaluation(corpus(ours, longer, asks))
    found = [one.plan.id for each in (ours, longer) for one in evaluation.results(each)]
    assert found == [host]


def test_a_missing_target_stands_in_the_plan_whose_last_year_its_document_applies_to() -> None:
    ours, longer = local(2023), plan("long", COMMUNE, (2021, 2025))
    evaluation = Evaluation(corpus(ours, longer, OF_PROVINCE))
    assert [[one.status for one in evaluation.results(each)] for each in (ours, longer)] == [[Status.MISSING], []]


def test_a_missing_target_names_a_document_issued_after_the_plan() -> None:
    theirs = province(2023, target("share", 50), issued="2023-04")
    assert only(local(2023, issued="2023-01"), theirs).issued_later
    assert not only(local(2023, issued="2023-05"), theirs).issued_later


@pytest.mark.parametrize(("due", "statuses"), [(2025, [Status.MISSING]), (2026, [])])
def test_nothing_is_missing_for_a_year_after_the_higher_unit_ended(due: int, statuses: list[Status]) -> None:
    own = plan("local", COMMUNE_OF_DISTRICT, (2022, 2026), issued="2022-01-15")
    theirs = plan("district", DISTRICT, (2022, 2026), target("share", 40, due), issued="2021-12")
    assert [one.status for one in check(own, theirs)] == statuses
    assert bool(required_of(corpus(theirs), corpus(theirs).locality(own), due)) is bool(statuses)


def test_a_body_that_the_unit_has_may_be_missing() -> None:
    schools = target("share", 5, scope=Scope(bodies=(Body.PEOPLES_COMMITTEES,)))
    assert only(local(2023), province(2023, schools)).status is Status.MISSING
    departments = target("share", 5, scope=Scope(bodies=(Body.DEPARTMENTS,)))
    nation = plan(
        "nation", NATION, 2023, replace(departments, scope=replace(departments.scope, levels=OF_PROVINCES.levels))
    )
    assert only(plan("local", PROVINCE, 2023), nation).status is Status.MISSING


@given(local_plans(figures() | anything()), higher_level_plans(figures() | anything()))
def test_what_is_missing_is_a_floor(own: Plan, theirs: list[Plan]) -> None:
    whole = corpus(own, *theirs)
    for found in check(own, *theirs):
        if found.status is Status.MISSING:
            assert found.floor is not None
            floors = required_of(whole, whole.locality(own), found.floor.year)
            of_scope = [one for one in floors if (one.indicator, one.scope) == (found.indicator, found.scope)]
            named = {one.figure for one in (found.floor, *found.others) if one is not None}
            assert of_scope
            assert own.document.based_on or any(one.floor.figure in named for one in of_scope)


def test_each_scope_is_missing_for_itself() -> None:
    theirs = province(2023, target("share", 50), target("share", 60, scope=LAND))
    assert {(one.scope, one.status) for one in check(local(2023), theirs)} == {
        (Scope(), Status.MISSING),
        (LAND, Status.MISSING),
    }
