"""The worked examples of docs/floors.md, the ids and the order of results."""

from dataclasses import dataclass, replace

import pytest

from building import (
    COMMUNE,
    HUYEN,
    HUYEN_XA,
    LAND,
    NATION,
    PROVINCE,
    XA,
    Number,
    based_on,
    number,
    plan,
    rising,
    target,
)
from building_floors import AMONG_COMMUNES, TWO_STEPS, check, floor_of, local, only, outcome, plain, province
from building_scopes import Field
from cchc_cli.analysis.higher_level import Requirement
from cchc_cli.analysis.result import MOST_SEVERE_FIRST, severity
from cchc_cli.domain.enums import Aim, Comparator, Reason, Status
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.scope import Scope

# The table of worked examples


@dataclass(frozen=True)
class Expected:
    status: Status
    gap: Number | None = None
    reason: Reason | None = None
    floor: tuple[Number, int] | None = None
    upcoming: tuple[Number, int] | None = None
    missed: tuple[Number, int] | None = None
    farther: tuple[Number, int] | None = None
    others: tuple[tuple[Number, int], ...] = ()
    order_unknown: bool = False


TO_2030 = province((2021, 2030), target("share", 50, 2025), target("share", 80, 2030))
HALF_IN_2030 = province((2026, 2030), target("share", 50, 2030))
NINETY_IN_2025 = target("share", 90, 2025)
PARTIAL = plan("province", PROVINCE, (2021, 2030), NINETY_IN_2025, partial=True)
PARTIAL_CONTINUED = plan("province", PROVINCE, (2021, 2030), NINETY_IN_2025, target("share", 95, 2030), partial=True)
JANUARY = plan("january", PROVINCE, 2023, target("share", 50, 2023), number="1/KH-UBND", issued="2023-01")
JUNE = plan(
    "june",
    PROVINCE,
    2023,
    target("share", 60, 2023),
    issued="2023-06",
    replaces=(based_on("1/KH-UBND", "2023-01"),),
)
A = plan("a", PROVINCE, 2026, target("share", 80, 2026), issued="2025-12")
B = plan("b", PROVINCE, 2026, target("share", 90, 2026), issued="2026-03")
RANK_5 = target("rank", 5, 2025, scope=AMONG_COMMUNES, comparator=Comparator.AT_MOST)
THREE_FIELDS = Scope(fields=(Field.LAND, Field.CONSTRUCTION, Field.INVESTMENT))
OVER_98 = province(2026, target("share", 98, 2026, comparator=Comparator.MORE_THAN))
PROGRAMME = plan("programme", PROVINCE, (2021, 2030), NINETY_IN_2025)
ANNUAL_90 = plan("annual-90", PROVINCE, 2026, target("share", 90, 2026))
ANNUAL = plan("annual", PROVINCE, 2026, target("share", 80, 2026))


def of_nation(value: Number, due: int = 2026) -> Plan:
    return plan("nation", NATION, due, target("share", value, due))


def late(value: Number) -> Plan:
    return local((2026, 2030), target("share", value, 2030))


def in_2026(value: Number, comparator: Comparator = Comparator.AT_LEAST, issued: str = "2020-01-15") -> Plan:
    return local(2026, target("share", value, 2026, comparator=comparator), issued=issued)


EXAMPLES: list[tuple[str, Plan, tuple[Plan, ...], Expected]] = [
    ("75 due 2030", late(75), (TO_2030,), Expected(Status.BELOW, -5, floor=(80, 2030))),
    (
        "75 due 2028",
        local((2026, 2030), target("share", 75, 2028)),
        (TO_2030,),
        Expected(Status.ABOVE, 25, floor=(50, 2025), upcoming=(80, 2030)),
    ),
    (
        "30, no year",
        local((2022, 2025), target("share", 30)),
        (province((2021, 2030), target("share", 80, 2025)),),
        Expected(Status.BELOW, -50, floor=(80, 2025)),
    ),
    ("99.5 due 2030", late("99.5"), (TWO_STEPS,), Expected(Status.LATER, "0.5", floor=(99, 2030), missed=(95, 2027))),
    (
        "95, no year, annual document",
        local((2026, 2030), target("share", 95)),
        (province(2026, target("share", 80)),),
        Expected(Status.NO_FLOOR, reason=Reason.OUTSIDE_PERIOD, floor=(80, 2026)),
    ),
    (
        "95 due 2030, full document",
        late(95),
        (province((2021, 2030), NINETY_IN_2025),),
        Expected(Status.ABOVE, 5, floor=(90, 2025)),
    ),
    (
        "95 due 2030, partial document",
        late(95),
        (PARTIAL,),
        Expected(Status.NO_FLOOR, reason=Reason.LATER_STAGE_UNKNOWN, floor=(90, 2025)),
    ),
    ("100 due 2030, partial document", late(100), (PARTIAL,), Expected(Status.ABOVE, 10, floor=(90, 2025))),
    ("85 due 2030, partial document", late(85), (PARTIAL,), Expected(Status.BELOW, -5, floor=(90, 2025))),
    (
        "90 due 2026, partial document with a later milestone",
        in_2026(90),
        (PARTIAL_CONTINUED,),
        Expected(Status.MEETS, 0, floor=(90, 2025), upcoming=(95, 2030)),
    ),
    ("40 due 2026", in_2026(40), (HALF_IN_2030,), Expected(Status.NOT_YET_DUE, -10, floor=(50, 2030))),
    ("50 due 2026", in_2026(50), (HALF_IN_2030,), Expected(Status.EARLY, 0, floor=(50, 2030))),
    ("60 due 2026", in_2026(60), (HALF_IN_2030,), Expected(Status.ABOVE, 10, floor=(50, 2030))),
    (
        "90 due 2025, document from 2026",
        local((2021, 2025), target("share", 90, 2025)),
        (province((2026, 2030), target("share", 95)),),
        Expected(Status.NO_FLOOR, reason=Reason.OUTSIDE_PERIOD, floor=(95, 2030)),
    ),
    (
        "30 due 2023, document of April",
        local(2023, target("share", 30, 2023), issued="2023-01"),
        (province(2023, target("share", 50, 2023), issued="2023-04"),),
        Expected(Status.OVERTAKEN, -20, floor=(50, 2023)),
    ),
    (
        "55 due 2023, dated 2023",
        local(2023, target("share", 55, 2023), issued="2023"),
        (JANUARY, JUNE),
        Expected(Status.OVERTAKEN, -5, floor=(60, 2023), order_unknown=True),
    ),
    (
        "70 due 2026, A before and B after",
        in_2026(70, issued="2026-01"),
        (A, B),
        Expected(Status.BELOW, -10, floor=(80, 2026), others=((90, 2026),)),
    ),
    (
        "top 3",
        local((2021, 2025), replace(RANK_5, value=number(3))),
        (province((2021, 2025), RANK_5),),
        Expected(Status.ABOVE, 2, floor=(5, 2025)),
    ),
    (
        "20 for cap xa",
        local(2023, target("share", 20, 2023, scope=XA)),
        (province(2023, target("share", 30, 2023, scope=HUYEN), target("share", 20, 2023, scope=XA)),),
        Expected(Status.MEETS, 0, floor=(20, 2023)),
    ),
    (
        "an older figure for communes beside a later general one",
        local((2026, 2030), target("share", 55, 2030), issued="2026-03-30"),
        (
            plan("old", PROVINCE, (2021, 2030), target("share", 30, 2023, scope=XA), issued="2021"),
            plan("new", PROVINCE, (2026, 2030), target("share", 95, 2030), issued="2026-01-05"),
        ),
        Expected(Status.BELOW, -40, floor=(95, 2030)),
    ),
    (
        "a figure in doubt beside another",
        in_2026(70),
        (ANNUAL_90, plan("doubtful", PROVINCE, 2026, target("share", 50, 2026, doubt="of what?"))),
        Expected(Status.BELOW, -20, floor=(90, 2026), others=((50, 2026),)),
    ),
    (
        "land 90, unscoped 95",
        local((2026, 2030), target("share", 90, 2030, scope=LAND)),
        (province((2026, 2030), target("share", 95, 2030)),),
        Expected(Status.NOT_COMPARABLE, reason=Reason.SCOPE, floor=(95, 2030)),
    ),
    (
        "land 85, set of fields",
        local((2026, 2030), target("share", 85, 2030, scope=LAND)),
        (province((2026, 2030), target("share", 90, 2030, scope=THREE_FIELDS)),),
        Expected(Status.NOT_COMPARABLE, reason=Reason.SCOPE, floor=(90, 2030)),
    ),
    (
        "land 85, each of a set of fields",
        local((2026, 2030), target("share", 85, 2030, scope=LAND)),
        (province((2026, 2030), target("share", 90, 2030, scope=THREE_FIELDS, each=True)),),
        Expected(Status.BELOW, -5, floor=(90, 2030)),
    ),
    (
        "exactly 98, more than 98 asked",
        in_2026(98, Comparator.EXACTLY),
        (OVER_98,),
        Expected(Status.BELOW, 0, floor=(98, 2026)),
    ),
    (
        "more than 98, more than 98 asked",
        in_2026(98, Comparator.MORE_THAN),
        (OVER_98,),
        Expected(Status.MEETS, 0, floor=(98, 2026)),
    ),
    ("at least 98, more than 98 asked", in_2026(98), (OVER_98,), Expected(Status.BELOW, 0, floor=(98, 2026))),
    (
        "more than 98, at least 98 asked",
        in_2026(98, Comparator.MORE_THAN),
        (province(2026, target("share", 98, 2026)),),
        Expected(Status.ABOVE, 0, floor=(98, 2026)),
    ),
    (
        "85, the annual plan falls back behind the programme",
        in_2026(85),
        (PROGRAMME, ANNUAL),
        Expected(Status.NOT_COMPARABLE, reason=Reason.SUPERIORS_DISAGREE, floor=(80, 2026), others=((90, 2025),)),
    ),
    (
        "80, nation 60 and province 90 for 2025",
        in_2026(80),
        (of_nation(60), province(2025, NINETY_IN_2025)),
        Expected(Status.NO_FLOOR, reason=Reason.NEARER_LEVEL_ASKS_MORE, floor=(90, 2025), others=((60, 2026),)),
    ),
    (
        "70, province 60 and nation 80",
        in_2026(70),
        (province(2026, target("share", 60, 2026)), of_nation(80)),
        Expected(Status.ABOVE, 10, floor=(60, 2026), farther=(80, 2026)),
    ),
    (
        "improve on 2025",
        local(2026, target("share", aim=Aim.IMPROVE, base="2025")),
        (province(2026, target("share", 90, 2026)),),
        Expected(Status.NOT_COMPARABLE, reason=Reason.NO_FIGURE, floor=(90, 2026)),
    ),
    (
        "none, 98 of the province",
        local(2026),
        (province(2026, target("share", 98, 2026)),),
        Expected(Status.MISSING, floor=(98, 2026)),
    ),
]


def figure(found: Requirement | None) -> tuple[object, int] | None:
    return None if found is None else (found.value, found.year)


def pair(expected: tuple[Number, int] | None) -> tuple[object, int] | None:
    return None if expected is None else (number(expected[0]), expected[1])


@pytest.mark.parametrize(("ours", "theirs", "expected"), [pytest.param(*rest, id=name) for name, *rest in EXAMPLES])
@pytest.mark.parametrize("reverse", [False, True])
def test_worked_example(ours: Plan, theirs: tuple[Plan, ...], expected: Expected, reverse: bool) -> None:
    found = only(ours, *(theirs[::-1] if reverse else theirs))
    assert outcome(found) == plain(expected.status, expected.gap, expected.reason)
    assert figure(found.floor) == pair(expected.floor)
    assert figure(found.upcoming) == pair(expected.upcoming)
    assert figure(found.missed) == pair(expected.missed)
    assert figure(found.farther) == pair(expected.farther)
    assert tuple(figure(one) for one in found.others) == tuple(pair(one) for one in expected.others)
    assert found.order_unknown is expected.order_unknown


def test_nothing_is_missing_that_the_nation_asks_of_no_level() -> None:
    assert check(local(2026), of_nation(98)) == ()


# The order and the ids


def test_results_come_in_the_order_of_areas_catalogue_and_years() -> None:
    ours = local(
        (2021, 2030),
        target("rank", 5, scope=AMONG_COMMUNES),
        target("share", 50, scope=LAND),
        target("share", 50, 2030),
        target("first-area", 5),
        target("share", aim=Aim.HAVE, due=2024),
        target("share", 50, 2025),
    )
    found = check(ours, province((2021, 2030), target("share-near", 5), target("cut", 5, base="2020")))
    assert [(one.indicator, one.scope, one.due) for one in found] == [
        ("first-area", Scope(), 2030),
        ("share", Scope(), 2024),
        ("share", Scope(), 2025),
        ("share", Scope(), 2030),
        ("share", LAND, 2030),
        ("rank", AMONG_COMMUNES, 2030),
        ("cut", Scope(), None),
    ]


def test_ids_tell_year_level_baseline_and_kind() -> None:
    ours = plan(
        "local",
        PROVINCE,
        (2026, 2027),
        target("share", 50, scope=HUYEN_XA),
        target("share", 40, "every-year"),
        target("share", trajectory=rising(2026, 10, 10, 2027)),
        target("share", aim=Aim.IMPROVE),
        target("cut", 5, base="2020"),
        target("cut", 5, unknown_base=True),
        target("rank", 3, scope=AMONG_COMMUNES),
    )
    assert [one.id for one in check(ours)] == [
        "local/share/2026",
        "local/share/every-year",
        "local/share/2027",
        "local/share/2027/improve",
        "local/share/district+commune/at-district/2027",
        "local/share/district+commune/at-commune/2027",
        "local/rank/among-communes-of-province/2027",
        "local/cut/2027/from-2020",
        "local/cut/2027/unknown-base",
    ]
    (missing,) = check(local(2026), province(2026, target("share", 98)))
    assert missing.id == "local/share/missing"


def test_statuses_by_severity() -> None:
    assert " ".join(MOST_SEVERE_FIRST) == "below overtaken missing later not-comparable not-yet-due meets early above"


def test_only_documents_that_disagree_make_not_comparable_severe() -> None:
    disagree = only(in_2026(85), PROGRAMME, ANNUAL)
    scope = only(local(2026, target("share", 9, scope=LAND)), province(2026, target("share", 90)))
    early, above = only(in_2026(50), HALF_IN_2030), only(in_2026(60), HALF_IN_2030)
    not_yet = only(in_2026(40), HALF_IN_2030)
    none = only(in_2026(40))
    ranked = [disagree, not_yet, early, above, scope, none]
    assert sorted(ranked, key=severity) == ranked
    assert len({severity(one) for one in ranked}) == len(ranked)


def test_a_result_that_quotes_a_figure_counts_before_one_that_quotes_none() -> None:
    quoting = only(local((2026, 2035), target("share", 75, 2033)), TO_2030)
    silent = only(local(2023, target("other", 5)), plan("nothing", COMMUNE, 2023))
    assert (quoting.status, silent.status) == (Status.NO_FLOOR, Status.NO_FLOOR)
    assert floor_of(quoting) == ("province", number(80), 2030)
    assert silent.floor is None
    assert severity(quoting) < severity(silent)
