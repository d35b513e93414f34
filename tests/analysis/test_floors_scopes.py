"""Which figures of higher-level documents apply: period, level, scope."""

from dataclasses import replace
from decimal import Decimal

import pytest

from building import (
    DISTRICT,
    HUYEN,
    HUYEN_XA,
    LAND,
    NATION,
    PROVINCE,
    XA,
    corpus,
    plan,
    target,
)
from building_floors import (
    ABOUT,
    AMONG_COMMUNES,
    AMONG_PROVINCES,
    EVALUATED,
    OF_DISTRICT,
    OF_PROVINCE,
    UNDER_DISTRICT,
    check,
    floor_of,
    local,
    only,
    outcome,
    plain,
    province,
)
from building_scopes import Body, Field
from cchc_cli.analysis.floors import check_plan
from cchc_cli.domain.enums import Among, Difference, Level, Reason, Status
from cchc_cli.domain.period import Period
from cchc_cli.domain.scope import Scope

# Matching figures


@pytest.mark.parametrize(("year", "bears"), [(2025, False), (2026, True), (2028, True), (2030, True), (2031, False)])
def test_a_document_bears_on_the_years_of_its_period(year: int, bears: bool) -> None:
    """The period decides, not the year of the figure: 50 is due in 2028."""
    theirs = province((2026, 2030), target("share", 50, 2028))
    found = only(local((2021, 2035), target("share", 60, year)), theirs)
    assert (found.status in EVALUATED) is bears
    assert found.reason is (None if bears else Reason.OUTSIDE_PERIOD)


def test_a_figure_due_after_its_document_bears_as_one_to_come() -> None:
    theirs = province((2021, 2025), target("share", 90, 2030))
    assert outcome(only(local(2025, target("share", 60)), theirs)) == plain(Status.NOT_YET_DUE, -30)
    assert only(local(2030, target("share", 60)), theirs).status is Status.NO_FLOOR


def test_the_figure_of_another_year_is_quoted_without_a_verdict() -> None:
    """The quoted one is the figure due nearest."""
    theirs = province((2026, 2027), target("share", 80, 2026), target("share", 85, 2027))
    found = only(local((2026, 2030), target("share", 10)), theirs)
    assert outcome(found) == plain(Status.NO_FLOOR, None, Reason.OUTSIDE_PERIOD)
    assert floor_of(found) == ("province", Decimal(85), 2027)
    around = province((2026, 2030), target("share", 90, 2030), target("share", 80, 2026))
    assert floor_of(only(local((2026, 2032), target("share", 10, 2032)), around)) == ("province", Decimal(90), 2030)


def test_of_two_figures_as_near_the_earlier_is_quoted() -> None:
    theirs = province(2028, target("share-near", 90, 2030), target("share-near", 80, 2026))
    assert floor_of(only(local(2028, target("share", 10)), theirs)) == ("province", Decimal(80), 2026)


def test_a_figure_of_another_level_and_year_is_quoted_with_both_differences() -> None:
    annual = province(2026, target("share", 80, scope=HUYEN))
    found = only(local((2026, 2030), target("share", 10)), annual)
    assert outcome(found) == plain(Status.NO_FLOOR, None, Reason.OUTSIDE_PERIOD)
    assert found.differs == (Difference.YEAR, Difference.SCOPE)


def test_a_figure_of_a_document_that_ended_is_quoted() -> None:
    found = only(local(2026, target("share", 10)), province((2021, 2023), target("share", 80)))
    assert outcome(found) == plain(Status.NO_FLOOR, None, Reason.OUTSIDE_PERIOD)
    assert floor_of(found) == ("province", Decimal(80), 2023)


def test_a_figure_of_a_document_issued_after_the_plan_ended_is_not_quoted() -> None:
    ours, later = local(2023, target("share", 10)), target("share", 80)
    found = only(ours, province(2024, later, issued="2023-12-31"))
    assert floor_of(found) == ("province", Decimal(80), 2024)
    found = only(ours, province(2024, later, issued="2024-01-01"))
    assert outcome(found) == plain(Status.NO_FLOOR, None, Reason.ISSUED_AFTER_PERIOD)
    assert found.floor is None


def test_nothing_above_is_said_to_be_unknown() -> None:
    assert outcome(only(local(2026, target("share", 10)))) == plain(Status.NO_FLOOR, None, Reason.NONE_KNOWN)
    elsewhere = province(2026, target("other", 50))
    share = next(one for one in check(local(2026, target("share", 10)), elsewhere) if one.indicator == "share")
    assert outcome(share) == plain(Status.NO_FLOOR, None, Reason.NONE_KNOWN)


@pytest.mark.parametrize("own_first", [True, False])
def test_a_level_has_its_own_figure_before_the_unscoped_one(own_first: bool) -> None:
    figures = [target("share", 20, scope=XA), target("share", 60)]
    theirs = province(2023, *(figures if own_first else figures[::-1]))
    assert outcome(only(local(2023, target("share", 20)), theirs)) == plain(Status.MEETS, 0)


def test_a_level_takes_the_unscoped_figure_where_it_has_none_of_its_own() -> None:
    theirs = province(2023, target("share", 20, scope=HUYEN), target("share", 60))
    assert outcome(only(local(2023, target("share", 20)), theirs)) == plain(Status.BELOW, -40)


def test_a_figure_for_several_levels_is_for_each() -> None:
    theirs = province(2023, target("share", 30, scope=HUYEN_XA), target("share", 60))
    assert outcome(only(local(2023, target("share", 20)), theirs)) == plain(Status.BELOW, -10)


def test_a_figure_for_another_level_alone_is_another_scope() -> None:
    theirs = province(2023, target("share", 30, scope=HUYEN))
    assert outcome(only(local(2023, target("share", 20)), theirs)) == plain(Status.NOT_COMPARABLE, None, Reason.SCOPE)


def test_an_own_figure_of_another_year_does_not_hide_the_unscoped_one_that_bears() -> None:
    """Only documents that bear on 2030 say which figure is for the level."""
    annual = plan("annual", PROVINCE, 2026, target("share", 20, scope=XA))
    theirs = province((2026, 2030), target("share", 60))
    found = only(local((2026, 2030), target("share", 50)), annual, theirs)
    assert outcome(found) == plain(Status.BELOW, -10)


def test_each_row_of_a_district_is_judged_for_its_level() -> None:
    ours = plan("local", DISTRICT, 2023, target("share", 30, scope=HUYEN), target("share", 10, scope=XA))
    theirs = province(2023, target("share", 30, scope=HUYEN), target("share", 20, scope=XA))
    found = {one.scope: outcome(one) for one in check(ours, theirs)}
    assert found == {HUYEN: plain(Status.MEETS, 0), XA: plain(Status.BELOW, -10)}


def test_an_unscoped_row_is_judged_for_the_level_of_its_plan() -> None:
    ours = plan("local", DISTRICT, 2023, target("share", 25))
    theirs = province(2023, target("share", 30, scope=HUYEN), target("share", 20, scope=XA))
    assert outcome(only(ours, theirs)) == plain(Status.BELOW, -5)


@pytest.mark.parametrize(("issued", "below"), [("2022-12", Status.BELOW), ("2023-04", Status.OVERTAKEN)])
@pytest.mark.parametrize(("huyen", "xa"), [(30, 20), (20, 30)])
def test_a_row_for_two_levels_has_a_result_for_each(huyen: int, xa: int, issued: str, below: Status) -> None:
    ours = plan("local", DISTRICT, 2023, target("share", 25, scope=HUYEN_XA), issued="2023-01")
    theirs = province(2023, target("share", huyen, scope=HUYEN), target("share", xa, scope=XA), issued=issued)
    found = check(ours, theirs)
    assert [(one.level, *outcome(one)) for one in found] == [
        (level, *(plain(below, -5) if asked == 30 else plain(Status.ABOVE, 5)))
        for level, asked in ((Level.DISTRICT, huyen), (Level.COMMUNE, xa))
    ]
    assert len({one.id for one in found}) == 2


@pytest.mark.parametrize(("huyen", "xa"), [((30, 50), (20, 20)), ((20, 20), (30, 50))], ids=["huyen", "xa"])
def test_what_superiors_disagree_about_for_one_level_is_not_hidden_by_another(
    huyen: tuple[int, int], xa: tuple[int, int]
) -> None:
    ours = plan("local", DISTRICT, 2023, target("share", 40, scope=HUYEN_XA))
    above = [
        plan(
            issuer,
            PROVINCE,
            2023,
            target("share", of_huyen, scope=HUYEN),
            target("share", of_xa, scope=XA),
            issuer=issuer,
        )
        for issuer, of_huyen, of_xa in zip(("ubnd", "hdnd"), huyen, xa, strict=True)
    ]
    disagree = plain(Status.NOT_COMPARABLE, None, Reason.SUPERIORS_DISAGREE)
    assert {one.level: outcome(one) for one in check(ours, *above)} == {
        Level.DISTRICT: disagree if len({*huyen}) > 1 else plain(Status.ABOVE, 20),
        Level.COMMUNE: disagree if len({*xa}) > 1 else plain(Status.ABOVE, 20),
    }


DIMENSIONS = [
    pytest.param(Scope(fields=(Field.LAND,)), Scope(fields=(Field.CONSTRUCTION,)), id="field"),
    pytest.param(Scope(fields=(Field.LAND,)), Scope(fields=(Field.CONSTRUCTION, Field.LAND)), id="fields"),
    pytest.param(Scope(bodies=(Body.JUSTICE_OFFICE,)), Scope(bodies=(Body.PEOPLES_COMMITTEES,)), id="body"),
    pytest.param(Scope(service_levels=(3,)), Scope(service_levels=(3, 4)), id="service level"),
    pytest.param(AMONG_COMMUNES, Scope(among=Among.COMMUNES_OF_DISTRICT), id="among"),
]


@pytest.mark.parametrize(("one", "another"), DIMENSIONS)
def test_field_body_service_level_and_among_match_exactly(one: Scope, another: Scope) -> None:
    ours = local(2023, target("share", 20, scope=one))
    assert outcome(only(ours, province(2023, target("share", 30, scope=one)))) == plain(Status.BELOW, -10)
    for unlike in (another, Scope()):
        found = only(ours, province(2023, target("share", 30, scope=unlike)))
        assert outcome(found) == plain(Status.NOT_COMPARABLE, None, Reason.SCOPE)
    general = local(2023, target("share", 20))
    found = only(general, province(2023, target("share", 30, scope=one)))
    assert outcome(found) == plain(Status.NOT_COMPARABLE, None, Reason.SCOPE)


def test_among_several_scopes_the_same_one_judges() -> None:
    theirs = province(2023, target("share", 90), target("share", 30, scope=LAND))
    assert outcome(only(local(2023, target("share", 20, scope=LAND)), theirs)) == plain(Status.BELOW, -10)


def test_the_row_says_whose_figure_it_is() -> None:
    found = only(local(2023, target("share", 20)), province(2023, target("share", 30)))
    assert found.floor is not None
    assert found.floor.plan.locality == PROVINCE
    assert found.floor.level is Level.PROVINCE


def test_a_figure_reported_as_about_is_no_floor() -> None:
    found = only(local(2023, target("share", 20)), province(2023, target("share", 30, qualifiers=ABOUT)))
    assert outcome(found) == plain(Status.NO_FLOOR, None, Reason.APPROXIMATE)
    assert floor_of(found) == ("province", Decimal(30), 2023)
    assert check(local(2023), province(2023, target("share", 30, qualifiers=ABOUT))) == ()
    of_another_year = province(2022, target("share", 30, qualifiers=ABOUT))
    found = only(local(2023, target("share", 20)), of_another_year)
    assert outcome(found) == plain(Status.NO_FLOOR, None, Reason.OUTSIDE_PERIOD)
    assert found.differs == (Difference.YEAR, Difference.APPROXIMATE)


def test_a_figure_reported_as_about_does_not_stand_beside_an_exact_one() -> None:
    theirs = province((2021, 2025), target("share", 10, 2022), target("share", 30, 2023, qualifiers=ABOUT))
    assert outcome(only(local(2023, target("share", 20)), theirs)) == plain(Status.ABOVE, 10)


@pytest.mark.parametrize("scope", [AMONG_PROVINCES, AMONG_COMMUNES], ids=["provinces", "communes"])
def test_the_rank_of_the_province_among_provinces_is_no_floor(scope: Scope) -> None:
    theirs = province(2023, target("rank", 5, scope=AMONG_PROVINCES))
    found = only(local(2023, target("rank", 9, scope=scope)), theirs)
    assert outcome(found) == plain(Status.NO_FLOOR, None, Reason.ABOUT_SUPERIOR)
    assert floor_of(found) == ("province", Decimal(5), 2023)
    assert check(local(2023), theirs) == ()


def test_the_nation_may_ask_a_rank_among_provinces_of_a_province() -> None:
    ours = plan("local", PROVINCE, 2023, target("rank", 9, scope=AMONG_PROVINCES))
    theirs = plan("nation", NATION, 2023, target("rank", 5, scope=AMONG_PROVINCES))
    assert outcome(only(ours, theirs)) == plain(Status.BELOW, -4)


# What could not be read


@pytest.mark.parametrize("unread", ["share", "share-near", None])
def test_what_could_not_be_read_is_not_missing(unread: str | None) -> None:
    assert check(replace(local(2023), unread=(unread,)), OF_PROVINCE) == ()
    assert only(replace(local(2023), unread=("other",)), OF_PROVINCE).status is Status.MISSING


@pytest.mark.parametrize("unread", ["share", None])
def test_a_superior_of_which_something_could_not_be_read_judges_nothing(unread: str | None) -> None:
    damaged = replace(OF_DISTRICT, unread=(unread,))
    found = only(UNDER_DISTRICT, damaged, OF_PROVINCE)
    assert outcome(found) == plain(Status.NOT_COMPARABLE, None, Reason.UNREADABLE)
    of_another_year = replace(damaged, period=Period(2022, 2022))
    assert outcome(only(UNDER_DISTRICT, of_another_year, OF_PROVINCE)) == plain(Status.BELOW, -40)
    farther = replace(OF_PROVINCE, unread=(unread,))
    assert outcome(only(UNDER_DISTRICT, OF_DISTRICT, farther)) == plain(Status.BELOW, -30)
    assert outcome(only(UNDER_DISTRICT, replace(OF_DISTRICT, unread=("other",)))) == plain(Status.BELOW, -30)


def test_where_a_file_could_not_be_read_nothing_is_said_to_be_unknown() -> None:
    ours = local(2023, target("share", 10))
    (found,) = check_plan(replace(corpus(ours), incomplete=True), ours)
    assert outcome(found) == plain(Status.NO_FLOOR, None, Reason.UNREADABLE)
    (found,) = check_plan(replace(corpus(ours), incomplete=True), ours, Level.DISTRICT)
    assert found.reason is Reason.NO_LEVEL_ABOVE
    (found,) = check_plan(replace(corpus(ours, OF_PROVINCE), incomplete=True), ours)
    assert outcome(found) == plain(Status.BELOW, -40)


@pytest.mark.parametrize(("value", "status"), [(95, Status.NO_FLOOR), (90, Status.NO_FLOOR), (80, Status.BELOW)])
def test_there_is_no_pass_while_a_file_may_be_unreadable(value: int, status: Status) -> None:
    ours = local(2023, target("share", value))
    nation = plan("nation", NATION, 2023, target("share", 90, 2023))
    (found,) = check_plan(replace(corpus(ours, nation), incomplete=True), ours)
    assert found.status is status
    assert found.without_figure == (), "nothing is said of a level whose file may be unreadable"
    if status is Status.NO_FLOOR:
        assert found.reason is Reason.UNREADABLE
        assert [one.plan.id for one in found.others] == ["nation"]
    (found,) = check_plan(replace(corpus(ours, nation), incomplete=True), ours, Level.NATION)
    assert found.status is status, "the file may be of this level too"
    (found,) = check_plan(replace(corpus(ours, nation), incomplete=True), ours, nation)
    assert found.status is not Status.NO_FLOOR


@pytest.mark.parametrize(
    ("unread", "may_be"),
    [
        ("dong-nai-5-kh-ubnd-2026", True),
        ("dong-nai", True),
        ("viet-nam-9-qd-ttg-2026", True),
        ("ke-hoach-tinh", True),  # of no known locality
        ("tam-phuoc-2027", False),
        ("hai-phong-5-kh-ubnd-2026", False),
        ("tan-minh", False),
    ],
)
def test_the_name_of_an_unreadable_file_tells_whose_it_may_be(unread: str, may_be: bool) -> None:
    ours = local(2023, target("share", 95))
    above = province(2023, target("share", 90, 2023))
    whole = replace(corpus(ours, above), incomplete=True, unread=frozenset({unread}))
    (found,) = check_plan(whole, ours)
    expected = plain(Status.NO_FLOOR, None, Reason.UNREADABLE) if may_be else plain(Status.ABOVE, 5)
    if unread.startswith("viet-nam"):  # a farther level's file does not matter where the nearer has a figure
        expected = plain(Status.ABOVE, 5)
    assert outcome(found) == expected
    best = local(2023, target("share", 100))
    (found,) = check_plan(replace(whole, plans={"local": best, "province": above}), best)
    assert outcome(found) == plain(Status.ABOVE, 10), "nothing can be better"
