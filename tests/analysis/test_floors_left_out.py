"""Figures that cannot be compared beside others that can, and what a result says of the documents it names."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given

from building import (
    COMMUNE,
    DISTRICT,
    HUYEN,
    LAND,
    NATION,
    PROVINCE,
    XA,
    based_on,
    corpus,
    plan,
    target,
)
from building_corpora import anything, figures, higher_level_plans, local_plans
from building_floors import ABOUT, UNDER_DISTRICT, check, floor_of, local, only, outcome, plain
from cchc_cli.analysis.evaluation import Evaluation
from cchc_cli.analysis.floors import check_plan
from cchc_cli.analysis.higher_level import Order, levels_above
from cchc_cli.analysis.result import Result
from cchc_cli.domain.enums import Aim, Difference, Level, Reason, Status
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.target import Target
from cchc_cli.i18n.language import Lang
from cchc_cli.output import result_text
from cchc_cli.output.result_records import result_row

DOUBTFUL = target("share", 50, 2026, doubt="of what?")
ELSEWHERE = target("share", 95, set_by="999/QĐ-TTg")
LATE = target("share", 95, 2030, doubt="of what?")


def of(
    id: str, place: str, *targets: Target, issued: str = "2026-01-05", period: tuple[int, int] = (2021, 2030)
) -> Plan:
    return plan(id, place, period, *targets, issued=issued)


def ours(value: int, due: int = 2026, issued: str = "2026-03-30") -> Plan:
    return local((2026, 2030), target("share", value, due), issued=issued)


def names_of(result: Result) -> list[str]:
    return [one.plan.id for one in result.others]


# Figures in doubt, or with a deadline that another document sets


@pytest.mark.parametrize("left_out", [DOUBTFUL, ELSEWHERE, LATE], ids=["doubt", "set_by", "doubt of 2030"])
@pytest.mark.parametrize(("value", "status"), [(70, Status.BELOW), (90, Status.MEETS), (95, Status.ABOVE)])
def test_a_figure_that_cannot_be_compared_hides_no_other(left_out: Target, value: int, status: Status) -> None:
    sure, unsure = of("sure", PROVINCE, target("share", 90, 2026)), of("unsure", PROVINCE, left_out)
    for order in ((sure, unsure), (unsure, sure)):
        found = only(ours(value), *order)
        assert found.status is status
        assert floor_of(found) == ("sure", Decimal(90), 2026)
        assert names_of(found) == ["unsure"]


@pytest.mark.parametrize(
    ("left_out", "reason"), [(DOUBTFUL, Reason.DOUBTFUL_DENOMINATOR), (ELSEWHERE, Reason.DUE_ELSEWHERE)]
)
def test_the_reason_is_of_the_figure_only_if_no_other_is_comparable(left_out: Target, reason: Reason) -> None:
    unsure = of("unsure", PROVINCE, left_out)
    found = only(ours(70), unsure)
    assert outcome(found) == plain(Status.NOT_COMPARABLE, None, reason)
    assert found.floor is not None
    assert found.floor.plan.id == "unsure"
    nation = of("nation", NATION, target("share", 80, 2026))
    found = only(ours(70), unsure, nation)
    assert outcome(found) == plain(Status.BELOW, -10)
    assert [one.requirement.plan.id for one in found.nearer] == ["unsure"]


def test_the_reason_stands_on_the_figure_that_it_is_about() -> None:
    near, far = target("cut", 10, 2026, base="2020"), target("cut", 20, 2030, base="2024", doubt="of what?")
    found = only(local((2026, 2030), target("cut", 5, 2026, base="2024")), of("above", PROVINCE, near, far))
    assert outcome(found) == plain(Status.NOT_COMPARABLE, None, Reason.DOUBTFUL_DENOMINATOR)
    assert floor_of(found) == ("above", Decimal(20), 2030)


def test_a_farther_figure_in_doubt_is_no_stricter_one() -> None:
    nearer = of("province", PROVINCE, target("share", 60, 2026))
    unsure = of("unsure", NATION, target("share", 99, 2026, doubt="of what?"))
    sure = of("sure", NATION, target("share", 80, 2026))
    assert only(ours(70), nearer, unsure).farther is None
    found = only(ours(70), nearer, unsure, sure)
    assert found.farther is not None
    assert found.farther.plan.id == "sure"


def test_figures_left_out_are_named_once_for_each_target() -> None:
    yearly = replace(target("share", 95, "every-year"), doubt="of what?")
    found = only(ours(70), of("sure", PROVINCE, target("share", 90, 2026)), of("unsure", PROVINCE, yearly))
    assert [(one.plan.id, one.year) for one in found.others] == [("unsure", 2026)]


# A figure for the level of the unit, and one without a level


def test_a_figure_for_the_level_of_an_older_programme_does_not_hide_a_later_general_one() -> None:
    old = of("old", PROVINCE, target("share", 30, 2023, scope=XA), issued="2021-05-01")
    new = of("new", PROVINCE, target("share", 95, 2030), period=(2026, 2030))
    assert outcome(only(ours(55, 2030), old, new)) == plain(Status.BELOW, -40)


def test_a_general_figure_of_another_year_does_not_hide_one_for_the_level() -> None:
    general = of("general", PROVINCE, target("share", 95, 2026))
    special = of("special", PROVINCE, target("share", 60, 2030, scope=XA))
    found = only(ours(70), general, special)
    assert outcome(found) == plain(Status.BELOW, -25)
    assert found.upcoming is not None
    assert found.upcoming.plan.id == "special"


@pytest.mark.parametrize(("value", "status"), [(20, Status.MEETS), (10, Status.BELOW)])
def test_within_a_document_the_figure_for_the_level_counts(value: int, status: Status) -> None:
    above = of("above", PROVINCE, target("share", 20, 2026, scope=XA), target("share", 60, 2026))
    assert only(ours(value), above).status is status


def test_two_documents_with_a_figure_for_one_year_differ() -> None:
    special = of("special", PROVINCE, target("share", 20, 2026, scope=XA))
    general = replace(of("general", PROVINCE, target("share", 60, 2026)))
    general = replace(general, document=replace(general.document, issuer="HĐND"))
    found = only(ours(40), special, general)
    assert outcome(found) == plain(Status.NOT_COMPARABLE, None, Reason.SUPERIORS_DISAGREE)
    assert found.needs_attention
    assert outcome(only(ours(10), special, general)) == plain(Status.BELOW, -50)


# Documents issued after the plan

AFTER = "2026-06-01"


@pytest.mark.parametrize(
    ("own", "theirs", "status", "reason"),
    [
        (target("share", 70, 2026), target("share", 90, 2026, scope=LAND), Status.NOT_COMPARABLE, Reason.SCOPE),
        (target("share", 70, 2026), target("share-near", 90, 2026), Status.NOT_COMPARABLE, Reason.NEAR_RELATIVE),
        (target("share", delegated_to=Level.PROVINCE), target("share", 90), Status.NOT_COMPARABLE, Reason.DELEGATED),
        (target("share", aim=Aim.IMPROVE), target("share", 90, 2030), Status.NOT_COMPARABLE, Reason.NO_FIGURE),
        (target("share", 70, 2026), target("share", 90, 2026, qualifiers=ABOUT), Status.NO_FLOOR, Reason.APPROXIMATE),
        (target("share", 70, 2026), target("share", 60, 2026), Status.ABOVE, None),
        (target("share", 70, 2026), target("share", 90, 2026), Status.OVERTAKEN, None),
        (target("share", 70, 2026), target("share", 90, 2028), Status.NOT_YET_DUE, None),
    ],
)
@pytest.mark.parametrize(("issued", "later"), [(AFTER, True), ("2026-01-05", False)])
def test_every_result_says_that_its_document_was_issued_later(
    own: Target, theirs: Target, status: Status, reason: Reason | None, issued: str, later: bool
) -> None:
    plans = local((2026, 2030), own, issued="2026-03-30"), of("above", PROVINCE, theirs, issued=issued)
    (found,) = (one for one in check(*plans) if one.status is not Status.MISSING)
    if status is Status.OVERTAKEN and not later:
        status = Status.BELOW
    assert (found.status, found.reason, found.issued_later) == (status, reason, later)
    whole = corpus(*plans)
    remarks = "; ".join(result_text.remarks(found, whole, Lang.EN)) + result_text.status(found, whole, Lang.EN)
    assert ("issued after the plan" in remarks or "issued later" in remarks) is later
    assert result_row(whole, found)["issued_later"] is later


def test_a_figure_for_other_years_of_a_later_document_says_so() -> None:
    found = only(ours(70), of("above", PROVINCE, target("share", 90), issued=AFTER, period=(2027, 2030)))
    assert (found.reason, found.issued_later) == (Reason.OUTSIDE_PERIOD, True)
    assert found.differs == (Difference.YEAR, Difference.ISSUED_LATER)


def test_a_nearer_level_of_a_later_document_that_asks_for_more_says_so() -> None:
    nearer = of("province", PROVINCE, target("share", 90, 2026, scope=LAND), issued=AFTER)
    found = only(ours(80), nearer, of("nation", NATION, target("share", 60, 2026)))
    assert outcome(found) == plain(Status.NO_FLOOR, None, Reason.NEARER_LEVEL_ASKS_MORE)
    assert found.issued_later


def test_the_document_behind_a_farther_figure_was_issued_later() -> None:
    plans = (
        ours(70),
        of("province", PROVINCE, target("share", 60, 2026)),
        of("nation", NATION, target("share", 80, 2026), issued=AFTER),
    )
    found = only(*plans)
    assert (found.issued_later, set(found.later_documents)) == (False, {"nation"})
    assert "national level sets ≥ 80% · 2026 (UBND viet-nam 2021-2030, issued after the plan)" in result_text.remarks(
        found, corpus(*plans), Lang.EN
    )
    row = result_row(corpus(*plans), found)
    assert (row["issued_later"], row["farther"]["issued_later"]) == (False, True)


def test_the_later_of_two_documents_that_disagree_is_marked() -> None:
    plans = (
        ours(85),
        of("early", PROVINCE, target("share", 80, 2026)),
        of("late", PROVINCE, target("share", 90, 2025), issued=AFTER),
    )
    found = only(*plans)
    assert found.reason is Reason.SUPERIORS_DISAGREE
    assert (found.issued_later, set(found.later_documents)) == (False, {"late"})
    row = result_row(corpus(*plans), found)
    assert [one["issued_later"] for one in row["others"]] == [True]


@pytest.mark.parametrize(
    "theirs",
    [
        target("share", 90, 2026, scope=LAND),
        target("share-near", 90, 2026),
        target("share", 90, 2026, doubt="of what?"),
        target("share", 90, 2026, qualifiers=ABOUT),
    ],
    ids=["scope", "similar", "doubt", "about"],
)
@pytest.mark.parametrize(("issued", "named"), [("2026-12-31", True), ("2027-05-01", False)])
def test_a_document_issued_after_the_plan_period_is_not_quoted(theirs: Target, issued: str, named: bool) -> None:
    own = local(2026, target("share", 70, 2026), issued="2026-03-30")
    found = next(one for one in check(own, of("above", PROVINCE, theirs, issued=issued)) if one.indicator == "share")
    assert (found.floor is not None) is named
    if not named:
        similar = theirs.indicator == "share-near"
        assert found.reason is (Reason.NONE_KNOWN if similar else Reason.ISSUED_AFTER_PERIOD)


def test_nothing_assigned_is_quoted_from_a_document_issued_after_the_plan_period() -> None:
    own = local(2026, target("share", delegated_to=Level.PROVINCE), issued="2026-03-30")
    found = only(own, of("above", PROVINCE, target("share", 90, 2026), issued="2027-05-01"))
    assert (found.reason, found.floor) == (Reason.DELEGATED, None)


# The milestone that is missed


@pytest.mark.parametrize(("issued", "later"), [(AFTER, True), ("2026-01-05", False)])
def test_the_document_of_a_missed_milestone_is_named(issued: str, later: bool) -> None:
    plans = (
        local((2026, 2030), target("share", 99.5, 2030), issued="2026-03-30"),
        of("final", PROVINCE, target("share", 99, 2030)),
        of("between", PROVINCE, target("share", 95, 2027), issued=issued),
    )
    found = only(*plans)
    assert found.status is Status.LATER
    assert found.missed is not None
    assert found.missed.plan.id == "between"
    row = result_row(corpus(*plans), found)
    assert (row["missed"]["plan"], row["missed"]["issued_later"], row["issued_later"]) == ("between", later, False)
    mark = ", issued after the plan" if later else ""
    assert f"missed milestone: ≥ 95% · 2027 (UBND dong-nai 2021-2030{mark})" in result_text.remarks(
        found, corpus(*plans), Lang.EN
    )


def test_a_missed_milestone_of_the_same_document_is_named_once() -> None:
    own = local((2026, 2030), target("share", 99.5, 2030), issued="2026-03-30")
    above = of("above", PROVINCE, target("share", 95, 2027), target("share", 99, 2030))
    assert result_text.remarks(only(own, above), corpus(own, above), Lang.EN) == []


# What differs in a quoted figure


@pytest.mark.parametrize(
    ("nearer", "differs"),
    [
        (of("district", DISTRICT, target("share", 5, 2023), issued="2023-04-01"), Difference.ISSUED_LATER),
        (of("district", DISTRICT, target("share", 5, 2023, doubt="of what?"), issued="2022"), Difference.DOUBTFUL),
        (of("district", DISTRICT, target("share", 5, set_by="9/QĐ"), issued="2022"), Difference.DUE_ELSEWHERE),
        (of("district", DISTRICT, target("share", 5, 2023, scope=HUYEN), issued="2022"), Difference.SCOPE),
    ],
)
def test_what_keeps_a_nearer_figure_from_deciding_is_named(nearer: Plan, differs: Difference) -> None:
    above = plan("province", PROVINCE, 2023, target("share", 50), issued="2022")
    found = only(UNDER_DISTRICT, nearer, above)
    assert outcome(found) == plain(Status.BELOW, -40)
    assert [one.differs for one in found.nearer] == [(differs,)]
    assert "()" not in "; ".join(result_text.remarks(found, corpus(UNDER_DISTRICT, nearer, above), Lang.EN))


def test_the_last_stage_of_a_partial_document_is_named() -> None:
    own = ours(60, 2030)
    nearer = plan("province", PROVINCE, (2021, 2030), target("share", 50, 2025), partial=True)
    found = only(own, nearer, of("nation", NATION, target("share", 80, 2030)))
    assert outcome(found) == plain(Status.BELOW, -20)
    assert [one.differs for one in found.nearer] == [(Difference.LAST_STAGE,)]


def test_a_cut_from_another_baseline_is_named() -> None:
    own = local((2026, 2030), target("cut", 5, 2026, base="2020"), issued="2026-03-30")
    nearer, above = (
        of(id, place, target("cut", 10, 2026, base=base))
        for id, place, base in (("province", PROVINCE, "2024"), ("nation", NATION, "2020"))
    )
    found = only(own, nearer, above)
    assert outcome(found) == plain(Status.BELOW, -5)
    assert [one.differs for one in found.nearer] == [(Difference.BASE,)]


# Figures that are compared with nothing


def test_why_there_is_no_floor_of_an_agency() -> None:
    agency = plan("agency", COMMUNE, (2026, 2030), target("share", 70, 2030), issued="2026-03-30", agency=True)
    above = plan("above", PROVINCE, (2026, 2030), target("share", 90, 2030), number="5/KH-UBND")
    assert outcome(only(agency, above)) == plain(Status.NO_FLOOR, None, Reason.AGENCY_PLAN)
    assert outcome(only(agency)) == plain(Status.NO_FLOOR, None, Reason.NONE_KNOWN)
    based = replace(agency, document=replace(agency.document, based_on=(based_on("5/KH-UBND"),)))
    assert outcome(only(based, above)) == plain(Status.BELOW, -20)


def test_a_level_with_an_agency_s_figure_is_not_said_to_have_none() -> None:
    own = plan("local", COMMUNE, 2026, target("share", 70), issued="2026-03-30")
    agency = plan("agency", PROVINCE, 2026, target("share", 90), agency=True)
    assert outcome(only(own, agency)) == plain(Status.NO_FLOOR, None, Reason.AGENCY_DOCUMENT)
    nation = plan("nation", NATION, 2026, target("share", 60))
    assert only(own, agency, nation).without_figure == ()
    assert only(own, nation).without_figure == (Level.PROVINCE,)


# Over generated corpora


@given(local_plans(figures() | anything()), higher_level_plans(figures() | anything()))
def test_what_a_result_says_of_the_documents_it_names(own: Plan, theirs: list[Plan]) -> None:
    whole = corpus(own, *theirs)
    orders = {id: order for level in levels_above(whole, own) for id, order in level.orders.items()}
    for found in check_plan(whole, own):
        assert found.later_documents == {one.id for one in found.documents if orders[one.id] is Order.AFTER}
        quoted = [quote.requirement.plan for quote in found.nearer]
        if found.floor is not None and not found.disagree and found.status in (Status.NOT_COMPARABLE, Status.NO_FLOOR):
            quoted.append(found.floor.plan)
        for one in quoted:
            assert one.document.issued is None or one.document.issued.earliest.year <= own.period.end
        for lang in Lang:
            assert "()" not in "; ".join(result_text.remarks(found, whole, lang))
    if not any(one.document.agency for one in theirs):
        assert all(one.reason is not Reason.AGENCY_DOCUMENT for one in Evaluation(whole).results(own))
