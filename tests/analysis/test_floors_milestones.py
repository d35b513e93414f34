"""Milestones of several documents, and the statuses."""

from dataclasses import replace
from decimal import Decimal
from itertools import permutations

import pytest

from building import (
    COMMUNE,
    COMMUNE_OF_DISTRICT,
    DISTRICT,
    LAND,
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
    AMONG_COMMUNES,
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
from cchc_cli.domain.enums import Aim, Comparator, DueBasis, Level, Reason, Status
from cchc_cli.domain.target import Target

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


@pytest.mark.parametrize(
    ("value", "status", "gap", "reason"),
    [
        (60, Status.BELOW, -10, None),
        (70, Status.NOT_COMPARABLE, None, Reason.SUPERIORS_DISAGREE),
        (89, Status.NOT_COMPARABLE, None, Reason.SUPERIORS_DISAGREE),
        (90, Status.ABOVE, 20, None),
    ],
)
@pytest.mark.parametrize("one_document", [True, False])
def test_the_latest_milestone_decides_unless_an_earlier_one_asks_for_more(
    value: int, status: Status, gap: int | None, reason: Reason | None, one_document: bool
) -> None:
    steps = target("share", 90, 2025), target("share", 70, 2026)
    theirs = [province((2021, 2030), *steps)]
    if not one_document:
        theirs = [plan("programme", PROVINCE, (2021, 2030), steps[0]), plan("annual", PROVINCE, (2026, 2027), steps[1])]
    found = only(local(2027, target("share", value)), *theirs)
    assert outcome(found) == plain(status, gap, reason)
    assert floor_of(found) == (theirs[-1].id, Decimal(70), 2026)
    assert [(one.value, one.year) for one in found.others] == ([] if reason is None else [(Decimal(90), 2025)])


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
    for note, status in (
        (None, Status.NOT_COMPARABLE),
        ("in sai năm", Status.NOT_COMPARABLE),
        ("ban hành năm 2022", Status.ABOVE),
    ):
        cites = (replace(cited, note=note),)
        ours = plan("local", COMMUNE, 2023, target("share", 60), issued="2023-01", based_on=cites)
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
    """Below only if below all, meets only if meeting all; the strictest is the floor and the other is named.

    If the strictest may have been issued after the plan, a value below both is below the one that was not.
    """
    low = plan("low", PROVINCE, 2023, target("share", 50), issuer=issuer, issued=issued)
    high = plan("high", PROVINCE, 2023, target("share", 80), issuer=other_issuer, issued=other_issued)
    for order in permutations((low, high)):
        found = only(local(2023, target("share", value), issued="2023-01"), *order)
        reason = Reason.SUPERIORS_DISAGREE if status is Status.NOT_COMPARABLE else None
        figures = [("high", Decimal(80)), ("low", Decimal(50))]
        if status is Status.BELOW and other_issued is None:
            figures.reverse()
            gap = -10
        assert outcome(found) == plain(status, gap, reason)
        assert found.floor is not None
        assert [(one.plan.id, one.value) for one in (found.floor, *found.others)] == figures


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
    ours = {value: only(local(2023, target("share", value)), low, high) for value in (40, 60, 80, 90)}
    assert outcome(ours[40]) == plain(Status.NOT_YET_DUE, -40)
    assert outcome(ours[60]) == plain(Status.NOT_YET_DUE, -20)
    assert [one.value for one in ours[60].others] == [50]
    assert outcome(ours[80]) == plain(Status.EARLY, 0)
    assert outcome(ours[90]) == plain(Status.ABOVE, 10)


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
    ours, theirs = (target("rank", one, scope=AMONG_COMMUNES) for one in (value, 5))
    found = only(local(2023, ours), province(2023, theirs))
    assert outcome(found) == plain(status, 5 - value)


STRICT = {one for one in Comparator if one.strict}


@pytest.mark.parametrize("ours", list(Comparator))
@pytest.mark.parametrize("theirs", list(Comparator))
@pytest.mark.parametrize("indicator", ["share", "less"])
def test_of_two_equal_figures_the_strict_one_is_better(ours: Comparator, theirs: Comparator, indicator: str) -> None:
    """`trên 98%` is above `98%`, and `98%` is below `trên 98%`; other operators are never ranked."""
    own, above = (target(indicator, 50, scope=AMONG_COMMUNES, comparator=one) for one in (ours, theirs))
    found = only(local(2023, own), province(2023, above))
    better = (ours in STRICT) - (theirs in STRICT)
    assert outcome(found) == plain({1: Status.ABOVE, 0: Status.MEETS, -1: Status.BELOW}[better], 0)


@pytest.mark.parametrize(
    ("indicator", "ours", "theirs", "expected"),
    [
        ("rank", (Comparator.LESS_THAN, 11), (Comparator.AT_MOST, 10), plain(Status.MEETS, 0)),
        ("rank", (Comparator.AT_MOST, 10), (Comparator.LESS_THAN, 11), plain(Status.MEETS, 0)),
        ("rank", (Comparator.LESS_THAN, 2), (Comparator.AT_MOST, 1), plain(Status.MEETS, 0)),
        ("rank", (Comparator.LESS_THAN, 10), (Comparator.AT_MOST, 10), plain(Status.ABOVE, 1)),
        ("rank", (Comparator.EXACTLY, 20), (Comparator.LESS_THAN, 20), plain(Status.BELOW, -1)),
        ("rank", (Comparator.LESS_THAN, 11), (Comparator.AT_MOST, 5), plain(Status.BELOW, -5)),
        ("count", (Comparator.AT_LEAST, 3), (Comparator.MORE_THAN, 2), plain(Status.MEETS, 0)),
        ("count", (Comparator.MORE_THAN, 2), (Comparator.EXACTLY, 3), plain(Status.MEETS, 0)),
        ("count", (Comparator.AT_LEAST, 2), (Comparator.MORE_THAN, 2), plain(Status.BELOW, -1)),
        ("share", (Comparator.AT_LEAST, 3), (Comparator.MORE_THAN, 2), plain(Status.ABOVE, 1)),
    ],
)
def test_strict_bounds_of_whole_things_are_compared_by_what_satisfies_them(
    indicator: str, ours: tuple[Comparator, int], theirs: tuple[Comparator, int], expected: object
) -> None:
    own, above = (
        target(indicator, value, scope=AMONG_COMMUNES, comparator=comparator) for comparator, value in (ours, theirs)
    )
    found = only(local(2023, own), province(2023, above))
    assert outcome(found) == expected
    assert found.floor is not None
    assert (found.value, found.floor.value) == (number(ours[1]), number(theirs[1])), "values are shown as written"


@pytest.mark.parametrize(
    ("ours", "status"),
    [(Comparator.AT_LEAST, Status.NOT_YET_DUE), (Comparator.MORE_THAN, Status.EARLY)],
)
def test_a_strict_milestone_to_come_is_not_equalled_by_its_number(ours: Comparator, status: Status) -> None:
    theirs = province((2021, 2025), target("share", 50, 2025, comparator=Comparator.MORE_THAN))
    assert outcome(only(local(2023, target("share", 50, comparator=ours)), theirs)) == plain(status, 0)


def test_a_strict_earlier_milestone_is_missed_by_its_number() -> None:
    steps = target("share", 95, 2027, comparator=Comparator.MORE_THAN), target("share", 99, 2030)
    for first, status in ((target("share", 95, 2027), Status.LATER), (steps[0], Status.MEETS)):
        found = check(local((2026, 2030), first, steps[1]), province((2026, 2030), *steps))
        assert found[1].status is status


@pytest.mark.parametrize(("value", "status"), [(50, Status.EARLY), (60, Status.ABOVE)])
def test_a_value_that_equals_the_nearest_milestone_to_come_is_early(value: int, status: Status) -> None:
    theirs = province((2021, 2030), target("share", 50, 2025), target("share", 90, 2030))
    found = only(local(2023, target("share", value)), theirs)
    assert outcome(found) == plain(status, value - 50)
    assert floor_of(found) == ("province", Decimal(50), 2025)


ORDERS = [
    pytest.param("2023-01-15", "2023-04-03", Status.OVERTAKEN, False, id="day after day"),
    pytest.param("2023-01", "2023-02", Status.OVERTAKEN, False, id="month after month"),
    pytest.param("2022", "2023", Status.OVERTAKEN, False, id="year after year"),
    pytest.param("2023-01-31", "2023-02", Status.OVERTAKEN, False, id="month after day"),
    pytest.param("2023-04-03", "2023-01-15", Status.BELOW, False, id="before"),
    pytest.param("2023-04-03", "2023-04-03", Status.BELOW, False, id="same day"),
    pytest.param("2023", "2022", Status.BELOW, False, id="year before"),
    pytest.param("2023-01", "2023-01", Status.OVERTAKEN, True, id="same month"),
    pytest.param("2023", "2023", Status.OVERTAKEN, True, id="same year"),
    pytest.param("2023", "2023-04-03", Status.OVERTAKEN, True, id="day within the year"),
    pytest.param("2023-04", "2023", Status.OVERTAKEN, True, id="year around the month"),
    pytest.param(None, "2023-04", Status.OVERTAKEN, True, id="local without date"),
    pytest.param("2023-04", None, Status.OVERTAKEN, True, id="superior without date"),
]


@pytest.mark.parametrize(("issued", "superior", "status", "unknown"), ORDERS)
def test_overtaken_only_when_the_order_is_certain(
    issued: str | None, superior: str | None, status: Status, unknown: bool
) -> None:
    found = only(local(2023, target("share", 30), issued=issued), province(2023, target("share", 50), issued=superior))
    assert outcome(found) == plain(status, -20)
    assert found.order_unknown is unknown


@pytest.mark.parametrize("value", [50, 60])
def test_a_value_that_equals_a_later_document_has_the_usual_status_and_says_so(value: int) -> None:
    theirs = province(2023, target("share", 50), issued="2023-04")
    found = only(local(2023, target("share", value), issued="2023-01"), theirs)
    assert outcome(found) == plain(Status.MEETS if value == 50 else Status.ABOVE, value - 50)
    assert not found.order_unknown
    assert found.issued_later
    assert not only(local(2023, target("share", value), issued="2023-05"), theirs).issued_later


def test_what_is_not_yet_due_is_not_overtaken() -> None:
    theirs = province((2021, 2025), target("share", 50, 2025), issued="2023-04")
    found = only(local(2023, target("share", 30), issued="2023-01"), theirs)
    assert found.status is Status.NOT_YET_DUE
    assert found.issued_later


@pytest.mark.parametrize("value", [50, 60], ids=["one figure", "two figures"])
@pytest.mark.parametrize("before_first", [True, False])
def test_below_when_one_of_the_documents_was_there_before(value: int, before_first: bool) -> None:
    """Also when the two agree: a document of January that asks 50 is not overtaken by one of April that repeats it."""
    before = plan("before", PROVINCE, 2023, target("share", 50), issued="2022-12", issuer="UBND")
    after = plan("after", PROVINCE, 2023, target("share", value), issued="2023-04", issuer="HĐND")
    order = (before, after) if before_first else (after, before)
    found = only(local(2023, target("share", 30), issued="2023-01"), *order)
    assert found.status is Status.BELOW
    assert floor_of(found) == ("before", Decimal(50), 2023)
    assert [one.plan.id for one in found.others] == (["after"] if value == 60 else [])


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
    steps = [target("rank", value, due, scope=AMONG_COMMUNES) for value, due in ((9, 2027), (5, 2030))]
    theirs = province((2026, 2030), *steps)
    found = only(local((2026, 2030), steps[1]), theirs)
    assert found.status is Status.LATER
    assert found.missed is not None
    assert (found.missed.value, found.missed.year) == (number(9), 2027)
    ours = local((2026, 2030), *steps)
    assert [one.status for one in check(ours, theirs)] == [Status.MEETS, Status.MEETS]


def test_the_next_milestone_is_the_first_to_come() -> None:
    theirs = province(
        (2021, 2030), *(target("share", value, year) for value, year in ((50, 2022), (90, 2030), (70, 2026)))
    )
    found = only(local(2023, target("share", 50)), theirs)
    assert found.upcoming is not None
    assert (found.upcoming.value, found.upcoming.year) == (Decimal(70), 2026)
    assert only(local(2030, target("share", 90)), theirs).upcoming is None


# Replaced documents, agencies, and the order of documents of several levels


OLD = plan("old", PROVINCE, 2023, target("share", 50), number="1/KH-UBND", issued="2022-01")
REPLACING = plan("new", PROVINCE, 2023, target("share", 40), issued="2022-12", replaces=(based_on("1/KH-UBND"),))


@pytest.mark.parametrize(
    ("issued", "value", "status", "gap"),
    [
        ("2023-01", 45, Status.ABOVE, 5),
        ("2023-01", 35, Status.BELOW, -5),
        ("2022-06", 45, Status.BELOW, -5),
        ("2022-06", 55, Status.ABOVE, 15),
    ],
    ids=["replaced before", "below the new one", "replaced after", "above the new one"],
)
def test_a_replaced_document_decides_only_for_plans_issued_before_it_was(
    issued: str, value: int, status: Status, gap: int
) -> None:
    for theirs in permutations((OLD, REPLACING)):
        assert outcome(only(local(2023, target("share", value), issued=issued), *theirs)) == plain(status, gap)


def test_a_document_that_replaced_the_deciding_one_after_the_plan_is_named() -> None:
    found = only(local(2023, target("share", 45), issued="2022-06"), OLD, REPLACING)
    assert (found.status, found.replaced_by) == (Status.BELOW, REPLACING)
    found = only(local(2023, target("share", 35), issued="2023-01"), OLD, REPLACING)
    assert (found.status, found.replaced_by) == (Status.BELOW, None)


AGAINST_OLD = [
    pytest.param((target("share", 45),), Status.BELOW, id="below"),
    pytest.param((target("share", 60),), Status.ABOVE, id="above"),
    pytest.param((target("share", 60, scope=LAND),), Status.NOT_COMPARABLE, id="another scope"),
    pytest.param((target("share", aim=Aim.IMPROVE),), Status.NOT_COMPARABLE, id="no figure"),
    pytest.param((), Status.MISSING, id="missing"),
]


@pytest.mark.parametrize("level", [PROVINCE, DISTRICT])
@pytest.mark.parametrize("issued", ["2022-06", "2022-12", "2023-01"])
@pytest.mark.parametrize(("targets", "status"), AGAINST_OLD)
def test_a_replaced_document_that_is_asked_for_is_compared_and_marked(
    targets: tuple[Target, ...], status: Status, issued: str, level: str
) -> None:
    own = replace(local(2023, *targets, issued=issued), locality=COMMUNE_OF_DISTRICT)
    old = replace(OLD, locality=level, document=replace(OLD.document, issuer=f"UBND {level}"))
    new = replace(REPLACING, document=replace(REPLACING.document, replaces=(based_on("1/KH-UBND", locality=level),)))
    found = only(own, old, new, against=old)
    assert (found.status, found.replaced_by) == (status, new)
    assert (new.id in found.later_documents) is (issued == "2022-06")
    assert only(own, old, against=old).replaced_by is None


def test_a_document_of_the_level_asked_for_that_another_level_replaced_does_not_apply() -> None:
    own = replace(local(2023, target("share", 45), issued="2023-01"), locality=COMMUNE_OF_DISTRICT)
    old = plan("old", DISTRICT, 2023, target("share", 50), number="1/KH-UBND", issued="2022-01")
    new = replace(REPLACING, document=replace(REPLACING.document, replaces=(based_on("1/KH-UBND", locality=DISTRICT),)))
    found = only(own, old, new, against=Level.DISTRICT)
    assert outcome(found) == plain(Status.NO_FLOOR, None, Reason.REPLACED)


@pytest.mark.parametrize("number", ["2/KH-UBND", "1/KH-HĐND"])
def test_a_document_of_another_number_is_not_replaced(number: str) -> None:
    other = replace(OLD, document=replace(OLD.document, number=number, issuer="HĐND"))
    assert (
        only(local(2023, target("share", 45), issued="2023-01"), other, REPLACING).reason is Reason.SUPERIORS_DISAGREE
    )


@pytest.mark.parametrize("place", [PROVINCE, NATION])
def test_the_plan_of_an_agency_is_no_floor(place: str) -> None:
    agency = plan("agency", place, 2023, target("share", 50), agency=True)
    found = only(local(2023, target("share", 10)), agency)
    assert outcome(found) == plain(Status.NO_FLOOR, None, Reason.AGENCY_DOCUMENT)
    assert found.floor is None


def test_the_plan_of_an_agency_is_compared_with_the_documents_it_is_based_on() -> None:
    targets = (target("share", 60),)
    free = plan("local", COMMUNE, 2023, *targets, issued="2023-01", agency=True)
    based = replace(free, document=replace(free.document, based_on=(based_on("1/KH-UBND"),)))
    assert only(free, FIRST, SECOND).reason is Reason.AGENCY_PLAN
    found = only(based, FIRST, SECOND)
    assert outcome(found) == plain(Status.ABOVE, 10)


@pytest.mark.parametrize("place", [COMMUNE, PROVINCE, NATION])
@pytest.mark.parametrize(
    ("bases", "result"),
    [
        (("1/KH-UBND",), plain(Status.BELOW, -10)),
        (("2/KH-UBND", "1/KH-UBND"), plain(Status.BELOW, -10)),
        (("2/KH-UBND",), plain(Status.NO_FLOOR, None, Reason.AGENCY_PLAN)),
        ((), plain(Status.NO_FLOOR, None, Reason.AGENCY_PLAN)),
    ],
)
def test_the_plan_of_an_agency_is_compared_with_that_of_its_own_locality(
    place: str, bases: tuple[str, ...], result: tuple[object, ...]
) -> None:
    cited = tuple(based_on(one, locality=place) for one in bases)
    ours = plan("office", place, 2023, target("share", 40), agency=True, based_on=cited)
    whole = plan("whole", place, 2023, target("share", 50), number="1/KH-UBND", issuer=f"UBND {place}")
    beside = plan("beside", place, 2023, target("share", 90), number="3/KH-VP", agency=True)
    assert outcome(only(ours, whole, beside)) == result
    if "1/KH-UBND" in bases:
        assert outcome(only(ours, whole, beside, against=whole)) == result
    assert outcome(only(ours, beside)) == plain(Status.NO_FLOOR, None, Reason.NONE_KNOWN)


@pytest.mark.parametrize(
    ("value", "status", "floor"),
    [
        (50, Status.BELOW, ("nation", 60)),
        (60, Status.OVERTAKEN, ("province", 70)),
        (70, Status.MEETS, ("province", 70)),
    ],
)
def test_a_document_issued_later_never_hides_what_a_farther_level_asked_before(
    value: int, status: Status, floor: tuple[str, int]
) -> None:
    nation = plan("nation", NATION, 2023, target("share", 60), issued="2022")
    later = plan("province", PROVINCE, 2023, target("share", 70), issued="2023-06")
    found = only(local(2023, target("share", value), issued="2023-01"), nation, later)
    assert (found.status, floor_of(found)) == (status, (floor[0], Decimal(floor[1]), 2023))


@pytest.mark.parametrize(("value", "status"), [(45, Status.BELOW), (55, Status.OVERTAKEN)])
def test_an_open_order_is_below_only_if_what_was_certainly_asked_before_is_missed(value: int, status: Status) -> None:
    certain = plan("certain", PROVINCE, 2023, target("share", 50), issued="2022")
    open_order = plan("open", PROVINCE, 2023, target("share", 60), issued="2023")
    found = only(local(2023, target("share", value), issued="2023-04"), certain, open_order)
    assert (found.status, found.order_unknown) == (status, status is Status.OVERTAKEN)
    assert floor_of(found) == (("certain", Decimal(50), 2023) if value == 45 else ("open", Decimal(60), 2023))


def test_a_cited_document_was_there_before_whatever_its_date_says() -> None:
    theirs = plan("province", PROVINCE, 2023, target("share", 50), number="9/KH", issued="2023-06")
    it = (based_on("9/KH"),)
    for based, cites in ((it, ()), ((), it)):
        ours = plan("local", COMMUNE, 2023, target("share", 30), issued="2023-01", based_on=based, cites=cites)
        assert only(ours, theirs).status is Status.BELOW
    assert only(local(2023, target("share", 30), issued="2023-01"), theirs).status is Status.OVERTAKEN


def test_later_goes_before_documents_that_disagree() -> None:
    """Otherwise a higher value would be more severe."""
    low = plan("low", PROVINCE, (2026, 2030), target("share", 95, 2027), target("share", 50, 2030), issuer="UBND")
    high = plan("high", PROVINCE, (2026, 2030), target("share", 80, 2030), issuer="HĐND")
    for value in (60, 85):
        found = only(local((2026, 2030), target("share", value, 2030)), low, high)
        assert found.status is Status.LATER
        assert found.missed is not None
        assert (found.missed.value, found.missed.year) == (Decimal(95), 2027)


def test_an_open_order_is_not_below_where_what_was_asked_before_may_disagree() -> None:
    """80 was asked before; whether 50 of another authority was already replaced by 70 is not known."""
    first = plan("first", PROVINCE, 2023, target("share", 80), issued="2022", issuer="HĐND")
    old = plan("old", PROVINCE, 2023, target("share", 50), issued="2021", issuer="UBND")
    new = plan("new", PROVINCE, 2023, target("share", 70), issued="2023", issuer="UBND")
    for value, status in ((45, Status.BELOW), (60, Status.OVERTAKEN)):
        found = only(local(2023, target("share", value), issued="2023-01"), first, old, new)
        assert (found.status, found.order_unknown) == (status, value == 60)
        assert floor_of(found) == ("first", Decimal(80), 2023)
