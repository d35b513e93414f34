"""Milestones of several documents, and the statuses."""

from dataclasses import replace
from decimal import Decimal
from itertools import permutations

import pytest

from building import (
    COMMUNE,
    NATION,
    PROVINCE,
    Number,
    based_on,
    number,
    plan,
    reissued,
    target,
)
from building_floors import (
    FIRST,
    OF_PROVINCE,
    SECOND,
    TWO_STEPS,
    check,
    floor_of,
    local,
    only,
    outcome,
    plain,
    province,
)
from cchc_cli.domain.dates import PartialDate
from cchc_cli.domain.enums import Comparator, DueBasis, Reason, Status

# The ladder


def test_the_documents_of_a_level_make_one_ladder() -> None:
    long = plan("long", PROVINCE, (2021, 2030), target("share", 50, 2025), target("share", 90, 2030))
    middle = plan("middle", PROVINCE, (2026, 2030), target("share", 70, 2027))
    annual = plan("annual", PROVINCE, 2029, target("share", 99))
    for order in permutations((long, middle, annual)):
        found = only(local(2028, target("share", 60)), *order)
        assert outcome(found) == plain(Status.BELOW, -10)
        assert floor_of(found) == ("middle", Decimal(70), 2027)
        assert found.upcoming is not None
        assert (found.upcoming.plan.id, found.upcoming.year) == ("long", 2030)


def test_the_latest_milestone_counts_also_when_it_asks_less() -> None:
    theirs = province((2021, 2030), target("share", 90, 2025), target("share", 70, 2026))
    assert outcome(only(local(2027, target("share", 80)), theirs)) == plain(Status.ABOVE, 10)


def test_the_levels_make_no_common_ladder() -> None:
    nation = plan("nation", NATION, (2021, 2030), target("share", 90, 2023))
    theirs = province((2021, 2030), target("share", 50, 2022))
    assert outcome(only(local(2023, target("share", 60)), nation, theirs)) == plain(Status.ABOVE, 10)


@pytest.mark.parametrize(("cited", "floor", "gap"), [("1/KH-UBND", "first", 10), ("2/KH-UBND", "second", -20)])
def test_of_two_figures_for_a_year_the_basis_of_the_plan_counts(cited: str, floor: str, gap: int) -> None:
    for place in (PROVINCE, None):
        ours = plan("local", COMMUNE, 2023, target("share", 60), based_on=(based_on(cited, locality=place),))
        for order in permutations((FIRST, SECOND)):
            found = only(ours, *order)
            assert found.gap == gap
            assert found.floor is not None
            assert found.floor.plan.id == floor
            assert found.others == ()


def test_the_basis_beats_the_later_document() -> None:
    later = reissued(SECOND, "2022")
    ours = plan("local", COMMUNE, 2023, target("share", 60), based_on=(based_on("1/KH-UBND"),))
    assert outcome(only(ours, FIRST, later)) == plain(Status.ABOVE, 10)


def test_the_same_number_elsewhere_is_no_basis() -> None:
    ours = plan("local", COMMUNE, 2023, target("share", 60), based_on=(based_on("1/KH-UBND", locality=NATION),))
    assert only(ours, FIRST, SECOND).reason is Reason.SUPERIORS_DISAGREE


def test_the_same_number_of_another_year_is_no_basis() -> None:
    """Numbers start anew each year: 10/KH-UBND of 2023 is not the one of 2021."""
    old = plan("old", PROVINCE, (2021, 2025), target("share", 50, 2023), number="10/KH-UBND", issued="2021-01-05")
    new = plan("new", PROVINCE, 2023, target("share", 80), number="10/KH-UBND", issued="2022-12-28")
    ours = plan("local", COMMUNE, 2023, target("share", 60), based_on=(based_on("10/KH-UBND", "2021-01-05"),))
    assert outcome(only(ours, old, new)) == plain(Status.ABOVE, 10)


def test_a_basis_whose_date_is_noted_as_a_misprint_is_a_basis() -> None:
    basis = replace(FIRST, document=replace(FIRST.document, issued=PartialDate(2022, 12, 28)))
    cited = based_on("1/KH-UBND", "2021-12-28")
    for note, status in ((None, Status.NOT_COMPARABLE), ("in sai năm", Status.ABOVE)):
        ours = plan("local", COMMUNE, 2023, target("share", 60), based_on=(replace(cited, note=note),))
        other = replace(SECOND, document=replace(SECOND.document, issuer="HĐND"))
        assert only(ours, basis, other).status is status


def test_the_basis_decides_only_where_figures_of_one_year_differ() -> None:
    """The ladder goes on beyond the document the plan is based on."""
    basis = plan("basis", PROVINCE, (2021, 2025), target("share", 50, 2022), number="1/KH-UBND")
    ours = plan("local", COMMUNE, 2023, target("share", 60), based_on=(based_on("1/KH-UBND"),))
    assert outcome(only(ours, basis, SECOND)) == plain(Status.BELOW, -20)


@pytest.mark.parametrize(("value", "status", "gap"), [(60, Status.BELOW, -20), (90, Status.ABOVE, 10)])
def test_of_one_issuer_the_later_document_counts(value: int, status: Status, gap: int) -> None:
    old = plan("old", PROVINCE, 2023, target("share", 50), issued="2022-01")
    new = plan("new", PROVINCE, 2023, target("share", 80), issued="2022-12")
    for order in permutations((old, new)):
        found = only(local(2023, target("share", value), issued="2023-01"), *order)
        assert outcome(found) == plain(status, gap)
        assert found.others == ()


SPELLED = [
    "UBND tỉnh dong-nai",
    "Uỷ ban nhân dân tỉnh dong-nai",
    "ỦY BAN NHÂN DÂN TỈNH DONG-NAI",
    "UBND  tỉnh dong-nai",
    "UBND thành phố dong-nai",
    "Chủ tịch UBND tỉnh dong-nai",
    "UBND tỉnh\u3164 dong-\u200bnai",
]


@pytest.mark.parametrize("issuer", SPELLED)
def test_one_issuer_in_any_spelling(issuer: str) -> None:
    old = plan("old", PROVINCE, 2023, target("share", 50), issued="2022-01", issuer="UBND tỉnh dong-nai")
    new = plan("new", PROVINCE, 2023, target("share", 80), issued="2022-12", issuer=issuer)
    assert outcome(only(local(2023, target("share", 60), issued="2023-01"), old, new)) == plain(Status.BELOW, -20)


@pytest.mark.parametrize("cited", ["05/KH-UBND", "5/KH-UBND", "05/kh-ubnd", "5/KH–UBND", "5 / KH-UBND"])
def test_a_basis_in_any_spelling_of_its_number(cited: str) -> None:
    basis = plan("basis", PROVINCE, 2023, target("share", 80), number="05/KH-UBND", issued="2022-01-05")
    later = plan("later", PROVINCE, 2023, target("share", 50), number="77/KH-UBND", issued="2022-02-05")
    ours = plan(
        "local", COMMUNE, 2023, target("share", 60), issued="2023-01", based_on=(based_on(cited, "2022-01-05"),)
    )
    assert outcome(only(ours, basis, later)) == plain(Status.BELOW, -20)


UNDECIDED = [
    pytest.param("UBND", "2022-01", "HĐND", "2022-12", id="two issuers"),
    pytest.param("UBND", "2022-06", "UBND", "2022", id="order not certain"),
    pytest.param("UBND", "2022-06", "UBND", None, id="no date"),
    pytest.param("UBND", "2022-06-01", "UBND", "2022-06-01", id="one day"),
]


@pytest.mark.parametrize(("issuer", "issued", "other_issuer", "other_issued"), UNDECIDED)
@pytest.mark.parametrize(
    ("value", "status", "gap"),
    [
        (40, Status.BELOW, -40),
        (50, Status.NOT_COMPARABLE, None),
        (60, Status.NOT_COMPARABLE, None),
        (80, Status.MEETS, 0),
        (85, Status.ABOVE, 5),
    ],
)
def test_superiors_that_disagree(
    issuer: str,
    issued: str | None,
    other_issuer: str,
    other_issued: str | None,
    value: int,
    status: Status,
    gap: int | None,
) -> None:
    """Below only if below all, meets only if meeting all; the strictest is the floor and the other is named."""
    low = plan("low", PROVINCE, 2023, target("share", 50), issuer=issuer, issued=issued)
    high = plan("high", PROVINCE, 2023, target("share", 80), issuer=other_issuer, issued=other_issued)
    for order in permutations((low, high)):
        found = only(local(2023, target("share", value), issued="2023-01"), *order)
        reason = Reason.SUPERIORS_DISAGREE if status is Status.NOT_COMPARABLE else None
        assert outcome(found) == plain(status, gap, reason)
        assert floor_of(found) == ("high", Decimal(80), 2023)
        assert [(other.plan.id, other.value) for other in found.others] == [("low", Decimal(50))]


def test_all_documents_that_disagree_are_named() -> None:
    plans = [
        plan(f"of-{who}", PROVINCE, 2023, target("share", value), issuer=who)
        for who, value in (("a", 50), ("b", 80), ("c", 80))
    ]
    found = only(local(2023, target("share", 60)), *plans)
    assert found.reason is Reason.SUPERIORS_DISAGREE
    assert found.floor is not None
    assert {one.plan.id for one in (found.floor, *found.others)} == {"of-a", "of-b", "of-c"}


def test_the_later_of_one_issuer_counts_also_beside_another_issuer() -> None:
    old = plan("old", PROVINCE, 2023, target("share", 90), issued="2022-01")
    new = plan("new", PROVINCE, 2023, target("share", 50), issued="2022-12")
    council = plan("council", PROVINCE, 2023, target("share", 50), issuer="HĐND", issued="2022-06")
    found = only(local(2023, target("share", 60), issued="2023-01"), old, new, council)
    assert outcome(found) == plain(Status.ABOVE, 10)


def test_superiors_that_disagree_about_a_year_to_come() -> None:
    low = plan("low", PROVINCE, (2021, 2025), target("share", 50, 2025), issuer="UBND")
    high = plan("high", PROVINCE, (2021, 2025), target("share", 80, 2025), issuer="HĐND")
    ours = {value: only(local(2023, target("share", value)), low, high) for value in (40, 60, 80)}
    assert outcome(ours[40]) == plain(Status.NOT_YET_DUE, -40)
    assert outcome(ours[60]) == plain(Status.NOT_COMPARABLE, None, Reason.SUPERIORS_DISAGREE)
    assert outcome(ours[80]) == plain(Status.ABOVE, 0)


def test_a_superior_that_contradicts_itself_disagrees() -> None:
    theirs = province(2023, target("share", 50), target("share", 80))
    assert only(local(2023, target("share", 60)), theirs).reason is Reason.SUPERIORS_DISAGREE


def test_figures_of_one_value_do_not_disagree() -> None:
    first = plan("first", PROVINCE, 2023, target("share", 50), issuer="UBND")
    second = plan("second", PROVINCE, 2023, target("share", 50), issuer="HĐND")
    found = only(local(2023, target("share", 50)), first, second)
    assert outcome(found) == plain(Status.MEETS, 0)
    assert found.others == ()


# Statuses


@pytest.mark.parametrize(("value", "status"), [("49.9", Status.BELOW), (50, Status.MEETS), ("50.1", Status.ABOVE)])
def test_below_meets_above(value: Number, status: Status) -> None:
    found = only(local(2023, target("share", value)), OF_PROVINCE)
    assert outcome(found) == plain(status, str(number(value) - 50))
    assert (found.value, found.due, found.basis) == (number(value), 2023, DueBasis.PERIOD)


@pytest.mark.parametrize(("value", "status"), [(6, Status.BELOW), (5, Status.MEETS), (4, Status.ABOVE)])
def test_a_lower_rank_is_better(value: int, status: Status) -> None:
    found = only(local(2023, target("rank", value)), province(2023, target("rank", 5)))
    assert outcome(found) == plain(status, 5 - value)


@pytest.mark.parametrize("comparator", list(Comparator))
def test_operators_are_never_ranked(comparator: Comparator) -> None:
    found = only(local(2023, target("share", 50, comparator=comparator)), OF_PROVINCE)
    assert outcome(found) == plain(Status.MEETS, 0)


@pytest.mark.parametrize("value", [50, 60])
def test_what_already_reaches_the_nearest_milestone_to_come_is_above(value: int) -> None:
    theirs = province((2021, 2030), target("share", 50, 2025), target("share", 90, 2030))
    found = only(local(2023, target("share", value)), theirs)
    assert outcome(found) == plain(Status.ABOVE, value - 50)
    assert floor_of(found) == ("province", Decimal(50), 2025)


ORDERS = [
    pytest.param("2023-01-15", "2023-04-03", Status.OVERTAKEN, False, id="day after day"),
    pytest.param("2023-01", "2023-02", Status.OVERTAKEN, False, id="month after month"),
    pytest.param("2022", "2023", Status.OVERTAKEN, False, id="year after year"),
    pytest.param("2023-01-31", "2023-02", Status.OVERTAKEN, False, id="month after day"),
    pytest.param("2023-04-03", "2023-01-15", Status.BELOW, False, id="before"),
    pytest.param("2023-04-03", "2023-04-03", Status.BELOW, False, id="same day"),
    pytest.param("2023", "2022", Status.BELOW, False, id="year before"),
    pytest.param("2023-01", "2023-01", Status.BELOW, True, id="same month"),
    pytest.param("2023", "2023", Status.BELOW, True, id="same year"),
    pytest.param("2023", "2023-04-03", Status.BELOW, True, id="day within the year"),
    pytest.param("2023-04", "2023", Status.BELOW, True, id="year around the month"),
    pytest.param(None, "2023-04", Status.BELOW, True, id="local without date"),
    pytest.param("2023-04", None, Status.BELOW, True, id="superior without date"),
]


@pytest.mark.parametrize(("issued", "superior", "status", "unknown"), ORDERS)
def test_overtaken_only_when_the_order_is_certain(
    issued: str | None, superior: str | None, status: Status, unknown: bool
) -> None:
    found = only(local(2023, target("share", 30), issued=issued), province(2023, target("share", 50), issued=superior))
    assert outcome(found) == plain(status, -20)
    assert found.order_unknown is unknown


@pytest.mark.parametrize("value", [50, 60])
def test_what_reaches_a_later_document_is_judged_as_usual(value: int) -> None:
    theirs = province(2023, target("share", 50), issued="2023-04")
    found = only(local(2023, target("share", value), issued="2023-01"), theirs)
    assert outcome(found) == plain(Status.MEETS if value == 50 else Status.ABOVE, value - 50)
    assert not found.order_unknown


def test_the_years_left_are_counted_from_the_due_year() -> None:
    found = only(local((2026, 2030), target("share", 40, 2027)), province((2026, 2030), target("share", 50, 2029)))
    assert outcome(found) == plain(Status.NOT_YET_DUE, -10)
    assert found.years_left == 2


def test_what_is_not_yet_due_is_not_overtaken() -> None:
    theirs = province((2021, 2025), target("share", 50, 2025), issued="2023-04")
    found = only(local(2023, target("share", 30), issued="2023-01"), theirs)
    assert found.status is Status.NOT_YET_DUE


@pytest.mark.parametrize("value", [50, 60], ids=["one figure", "two figures"])
@pytest.mark.parametrize("before_first", [True, False])
def test_below_when_one_of_the_documents_was_there_before(value: int, before_first: bool) -> None:
    """Also when the two agree: a document of January that asks 50 is not overtaken by one of April that repeats it."""
    before = plan("before", PROVINCE, 2023, target("share", 50), issued="2022-12", issuer="UBND")
    after = plan("after", PROVINCE, 2023, target("share", value), issued="2023-04", issuer="HĐND")
    order = (before, after) if before_first else (after, before)
    found = only(local(2023, target("share", 30), issued="2023-01"), *order)
    assert found.status is Status.BELOW


@pytest.mark.parametrize(
    ("value", "status", "floor"), [(70, Status.BELOW, ("a", 80)), (85, Status.OVERTAKEN, ("b", 90))]
)
def test_what_was_required_before_decides_where_a_later_document_replaced_it(
    value: int, status: Status, floor: tuple[str, int]
) -> None:
    before = plan("a", PROVINCE, 2026, target("share", 80), issued="2025-12")
    later = plan("b", PROVINCE, 2026, target("share", 90), issued="2026-03")
    found = only(local(2026, target("share", value), issued="2026-01-15"), before, later)
    assert found.status is status
    assert floor_of(found) == (floor[0], Decimal(floor[1]), 2026)


def test_overtaken_when_all_documents_came_later() -> None:
    first = plan("first", PROVINCE, 2023, target("share", 50), issued="2023-03", issuer="UBND")
    second = plan("second", PROVINCE, 2023, target("share", 60), issued="2023-04", issuer="HĐND")
    found = only(local(2023, target("share", 30), issued="2023-01"), first, second)
    assert found.status is Status.OVERTAKEN


@pytest.mark.parametrize(("due", "status"), [(2030, Status.LATER), ((2028, 2030), Status.LATER), (None, Status.MEETS)])
def test_later_only_for_a_year_that_the_document_states(due: int | tuple[int, int] | None, status: Status) -> None:
    found = only(local((2026, 2030), target("share", 99, due)), TWO_STEPS)
    assert outcome(found) == plain(status, 0)


def test_later_where_the_last_milestone_itself_lies_before() -> None:
    theirs = province((2026, 2030), target("share", 95, 2027))
    assert outcome(only(local((2026, 2030), target("share", 95, 2030)), theirs)) == plain(Status.LATER, 0)
    assert outcome(only(local((2026, 2030), target("share", 95, 2027)), theirs)) == plain(Status.MEETS, 0)


def test_not_later_where_an_earlier_promise_meets_the_milestone() -> None:
    for early, status in ((94, Status.LATER), (95, Status.MEETS), (96, Status.MEETS)):
        ours = local((2026, 2030), target("share", early, 2027), target("share", 99, 2030))
        assert check(ours, TWO_STEPS)[1].status is status
    ours = local((2026, 2030), target("share", 95, 2028), target("share", 99, 2030))
    assert check(ours, TWO_STEPS)[1].status is Status.LATER, "95 by 2028 is nothing by 2027"


def test_not_later_where_the_milestone_lies_before_the_local_plan() -> None:
    theirs = province((2021, 2030), target("share", 60, 2025), target("share", 99, 2030))
    assert only(local((2026, 2030), target("share", 99, 2030)), theirs).status is Status.MEETS
    assert only(local((2025, 2030), target("share", 99, 2030)), theirs).status is Status.LATER


@pytest.mark.parametrize(("early", "status"), [(60, Status.LATER), (80, Status.MEETS)])
def test_not_later_only_where_all_that_differ_for_the_earlier_year_are_met(early: int, status: Status) -> None:
    low = plan("low", PROVINCE, (2026, 2030), target("share", 50, 2027), target("share", 99, 2030), issuer="UBND")
    high = plan("high", PROVINCE, (2026, 2030), target("share", 80, 2027), issuer="HĐND")
    ours = local((2026, 2030), target("share", early, 2027), target("share", 99, 2030))
    assert check(ours, low, high)[1].status is status


@pytest.mark.parametrize(("base", "status"), [("2021", Status.MEETS), ("2025", Status.LATER)])
def test_an_earlier_promise_from_another_base_meets_nothing(base: str, status: Status) -> None:
    steps = [target("cut", 20, 2027, base="2021"), target("cut", 30, 2030, base="2021")]
    ours = local((2026, 2030), target("cut", 20, 2027, base=base), steps[1])
    assert next(one for one in check(ours, province((2026, 2030), *steps)) if one.due == 2030).status is status


def test_below_goes_before_later() -> None:
    assert only(local((2026, 2030), target("share", 98, 2030)), TWO_STEPS).status is Status.BELOW


def test_later_for_a_rank() -> None:
    theirs = province((2026, 2030), target("rank", 9, 2027), target("rank", 5, 2030))
    assert only(local((2026, 2030), target("rank", 5, 2030)), theirs).status is Status.LATER
    ours = local((2026, 2030), target("rank", 9, 2027), target("rank", 5, 2030))
    assert [one.status for one in check(ours, theirs)] == [Status.MEETS, Status.MEETS]


def test_the_next_milestone_is_the_first_to_come() -> None:
    theirs = province(
        (2021, 2030), *(target("share", value, year) for value, year in ((50, 2022), (90, 2030), (70, 2026)))
    )
    found = only(local(2023, target("share", 50)), theirs)
    assert found.upcoming is not None
    assert (found.upcoming.value, found.upcoming.year) == (Decimal(70), 2026)
    assert only(local(2030, target("share", 90)), theirs).upcoming is None
