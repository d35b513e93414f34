"""Figures that are no floor and are quoted, and what a nearer level's figure allows a farther one to say."""

from dataclasses import replace

import pytest

from building import (
    CATALOGUE,
    COMMUNE,
    COMMUNE_OF_DISTRICT,
    DISTRICT,
    HUYEN,
    LAND,
    NATION,
    PROVINCE,
    XA,
    Number,
    based_on,
    corpus,
    number,
    plan,
    target,
)
from building_floors import ABOUT, AMONG_COMMUNES, AMONG_PROVINCES, floor_of, only, outcome, plain
from building_scopes import Body, Field
from cchc_cli.analysis.comparable import Sought, closest, fits_beyond_level
from cchc_cli.analysis.floors import check_plan
from cchc_cli.analysis.higher_level import levels_above
from cchc_cli.analysis.quotes import quote, similar_requirements
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Difference, Level, Reason, Status
from cchc_cli.domain.indicator import Indicator, SimilarIndicator
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.scope import Scope
from cchc_cli.domain.target import Target


def ours(value: Number, due: int = 2026, period: int | tuple[int, int] = 2026) -> Plan:
    return plan("local", COMMUNE, period, target("share", value, due), issued="2026-01-15")


def of(
    place: str, period: int | tuple[int, int], *targets: Target, partial: bool = False, issued: str = "2020"
) -> Plan:
    return plan(place.rsplit("/", 1)[-1], place, period, *targets, partial=partial, issued=issued)


def sought(whole: Corpus, local: Plan) -> Sought:
    """The floor of the share of a commune in 2026."""
    return Sought(whole, local, whole.catalogue["share"], Scope(), Level.COMMUNE, 2026)


NATION_80 = of(NATION, (2021, 2025), target("share", 80, 2025))
PROVINCE_100 = of(PROVINCE, 2026, target("share", 100, 2026))

# Which figure is quoted


@pytest.mark.parametrize(
    ("first", "second", "quoted"),
    [
        (target("share", 60, 2022), target("share", 70, 2024), 70),
        (target("share", 60, 2024, scope=LAND), target("share", 70, 2022), 70),
        (target("share", 60, 2024, scope=HUYEN), target("share", 70, 2022), 70),
        (target("share", 60, 2022, scope=XA), target("share", 70, 2024, scope=LAND), 60),
        (target("share", 60, 2024, qualifiers=ABOUT), target("share", 70, 2024), 70),
    ],
    ids=["nearest year", "field", "level", "own level", "exact"],
)
def test_the_figure_of_a_fitting_scope_and_the_nearest_year_is_quoted(
    first: Target, second: Target, quoted: int
) -> None:
    for figures in ((first, second), (second, first)):
        found = only(ours(10), of(PROVINCE, (2021, 2024), *figures))
        assert outcome(found) == plain(Status.NO_FLOOR, None, Reason.OUTSIDE_PERIOD)
        assert found.floor is not None
        assert found.floor.value == quoted


@pytest.mark.parametrize(
    ("figure", "differs"),
    [
        (target("share", 60), (Difference.YEAR,)),
        (target("share", 60, scope=LAND), (Difference.YEAR, Difference.SCOPE)),
        (target("share", 60, qualifiers=ABOUT), (Difference.YEAR, Difference.APPROXIMATE)),
        (
            target("share", 60, scope=HUYEN, qualifiers=ABOUT),
            (Difference.YEAR, Difference.SCOPE, Difference.APPROXIMATE),
        ),
    ],
)
def test_all_that_differs_is_named(figure: Target, differs: tuple[Difference, ...]) -> None:
    local, above = ours(10), of(PROVINCE, (2021, 2024), figure)
    whole = corpus(local, above)
    found = quote(sought(whole, local), levels_above(whole, local)[0])
    assert found is not None
    assert found.differs == only(local, above).differs == differs


def test_a_figure_due_nearest_is_the_closest_and_of_two_the_earlier() -> None:
    whole = corpus(
        ours(1), of(PROVINCE, (2021, 2030), *(target("share", year - 2000, year) for year in (2023, 2027, 2029)))
    )
    figures = levels_above(whole, whole.plans["local"])[0].figures("share")
    assert [closest(figures, year).year for year in (2021, 2025, 2026, 2030)] == [2023, 2023, 2027, 2029]


# A set of fields


SET = Scope(fields=(Field.LAND, Field.CONSTRUCTION))


@pytest.mark.parametrize(
    ("asked", "own", "fits"),
    [
        (target("share", 90, scope=SET), LAND, False),
        (target("share", 90, scope=SET, each=True), LAND, True),
        (target("share", 100, scope=SET), LAND, True),
        (
            target("rank", 1, scope=replace(SET, among=AMONG_COMMUNES.among)),
            replace(LAND, among=AMONG_COMMUNES.among),
            True,
        ),
        (target("less", 0, scope=SET), LAND, True),
        (target("less", 1, scope=SET), LAND, False),
        (target("share", 90, scope=SET), SET, True),
        (target("share", 100, scope=LAND), SET, False),
        (target("share", 100, scope=SET), Scope(fields=(Field.EDUCATION,)), False),
        (target("share", 100, scope=SET), Scope(), False),
        (target("share", 100), LAND, False),
        (target("share", 100, scope=replace(SET, bodies=(Body.JUSTICE_OFFICE,))), LAND, False),
    ],
)
def test_a_figure_for_a_set_of_fields(asked: Target, own: Scope, fits: bool) -> None:
    whole = corpus(ours(1), of(PROVINCE, 2026, asked))
    (figure,) = levels_above(whole, whole.plans["local"])[0].figures(asked.indicator)
    assert fits_beyond_level(CATALOGUE[asked.indicator], figure, own) is fits


def test_the_figure_for_the_set_is_quoted_with_its_scope() -> None:
    land = plan("local", COMMUNE, 2026, target("share", 85, scope=LAND))
    found = only(land, of(PROVINCE, 2026, target("share", 90, scope=SET)))
    assert outcome(found) == plain(Status.NOT_COMPARABLE, None, Reason.SCOPE)
    assert found.floor is not None
    assert found.floor.target.scope == SET


# A nearer level that has a figure for another time


@pytest.mark.parametrize(
    ("province", "reason"),
    [
        (of(PROVINCE, 2026, target("share", 100, 2026)), None),
        (of(PROVINCE, 2025, target("share", 90, 2025)), Reason.NEARER_LEVEL_ASKS_MORE),
        (
            of(PROVINCE, (2021, 2025), target("share", 60, 2022), target("share", 90, 2024)),
            Reason.NEARER_LEVEL_ASKS_MORE,
        ),
        (of(PROVINCE, 2025, target("share", 90, 2025, scope=LAND)), Reason.NEARER_LEVEL_ASKS_MORE),
        (of(PROVINCE, 2025, target("share", 85, 2025)), None),
        (of(PROVINCE, (2021, 2025), target("share", 80, 2023), partial=True), Reason.LATER_STAGE_UNKNOWN),
        (of(PROVINCE, (2021, 2025), target("share", 80, 2025), partial=True), None),
        (of(PROVINCE, (2021, 2025), target("share", 80, 2025), target("share", 90, 2030), partial=True), None),
        (of(PROVINCE, 2025, target("share", 90, 2025), issued="2027"), None),
        (of(PROVINCE, (2027, 2030), target("share", 90, 2027)), None),
    ],
    ids=[
        "comparable",
        "asked more",
        "asked more in some year",
        "asked more for another scope",
        "did not ask more",
        "last known stage",
        "last stage of all",
        "continues",
        "issued after the plan",
        "asks more later",
    ],
)
@pytest.mark.parametrize(("national", "status"), [(85, Status.MEETS), (80, Status.ABOVE)])
def test_a_farther_level_gives_no_pass_where_the_nearer_asks_more(
    province: Plan, reason: Reason | None, national: int, status: Status
) -> None:
    nation = of(NATION, 2026, target("share", national, 2026))
    found = only(ours(85), nation, province)
    if province.period.end == 2026:
        assert outcome(found) == plain(Status.BELOW, -15)
    elif reason is None:
        assert (found.status, found.fallback) == (status, True)
    else:
        assert outcome(found) == plain(Status.NO_FLOOR, None, reason)
        assert found.floor is not None
        assert found.floor.plan is province
        assert [one.plan.id for one in found.others] == ["viet-nam"]


@pytest.mark.parametrize("national", [86, 100])
def test_a_farther_level_may_say_below_whatever_the_nearer_had(national: int) -> None:
    nearer = of(PROVINCE, 2025, target("share", 90, 2025))
    found = only(ours(85), of(NATION, 2026, target("share", national, 2026)), nearer)
    assert outcome(found) == plain(Status.BELOW, 85 - national)
    assert [one.requirement.plan.id for one in found.nearer] == ["dong-nai"]


def test_the_best_possible_value_passes_whatever_the_nearer_level_may_ask() -> None:
    nearer = of(PROVINCE, (2021, 2025), target("share", 80, 2025), partial=True)
    assert only(ours(100), of(NATION, 2026, target("share", 90, 2026)), nearer).status is Status.ABOVE


def test_a_pass_by_a_farther_level_quotes_the_nearer_one() -> None:
    nearer = of(PROVINCE, 2026, target("share", 70, 2026))
    local = plan("local", COMMUNE, (2026, 2030), target("share", 100, 2030), issued="2026-01-15")
    found = only(local, of(NATION, (2021, 2030), target("share", 80, 2025)), nearer)
    assert outcome(found) == plain(Status.ABOVE, 20)
    assert [(one.requirement.value, one.differs) for one in found.nearer] == [(number(70), (Difference.YEAR,))]


def test_none_is_said_to_be_known_only_where_the_data_has_none_at_any_time() -> None:
    local = plan("local", COMMUNE, 2026, target("share", 50))
    assert only(local, of(PROVINCE, 2026, target("share-near", 5, scope=HUYEN))).reason is Reason.NONE_KNOWN
    for figure in (target("share", 50), target("share", 50, scope=HUYEN), target("share", 50, scope=LAND)):
        for place in (PROVINCE, NATION):
            assert only(local, of(place, 2024, figure)).reason is Reason.OUTSIDE_PERIOD


# A stricter figure of a farther level


@pytest.mark.parametrize(("value", "farther"), [(55, 80), (70, 80), (80, None), (90, None)])
def test_a_stricter_figure_of_a_farther_level_is_named(value: int, farther: int | None) -> None:
    nearer, nation = of(PROVINCE, 2026, target("share", 60, 2026)), of(NATION, 2026, target("share", 80, 2026))
    found = only(ours(value), nearer, nation)
    assert (found.farther.value if found.farther else None) == farther
    assert found.status is (Status.BELOW if value < 60 else Status.ABOVE)


@pytest.mark.parametrize(
    "nation",
    [
        of(NATION, 2025, target("share", 80, 2025)),
        of(NATION, (2026, 2030), target("share", 80, 2030)),
        of(NATION, 2026, target("share", 80, 2026, scope=LAND)),
        of(NATION, 2026, target("share", 80, 2026, qualifiers=ABOUT)),
        of(NATION, 2026, target("share", 80, 2026, doubt="of what?")),
    ],
    ids=["another year", "due later", "another scope", "approximate", "in doubt"],
)
def test_a_figure_of_a_farther_level_that_is_not_comparable_for_the_year_is_not_named(nation: Plan) -> None:
    found = only(ours(70), of(PROVINCE, 2026, target("share", 60, 2026)), nation)
    assert (found.status, found.farther) == (Status.ABOVE, None)


# Reasons of quoted figures


def test_the_figure_of_a_replaced_document_is_quoted() -> None:
    old = plan("old", PROVINCE, 2026, target("share", 60), number="1/KH", issued="2025-11")
    new = plan("new", PROVINCE, 2026, issued="2025-12", replaces=(based_on("1/KH"),))
    found = only(ours(50), old, new)
    assert outcome(found) == plain(Status.NO_FLOOR, None, Reason.REPLACED)
    assert (floor_of(found), found.differs) == (("old", number(60), 2026), (Difference.REPLACED,))


@pytest.mark.parametrize(("issued", "why"), [("2024", None), ("2025-12", Difference.UNIT_ENDED)])
def test_a_document_issued_after_a_unit_ended_is_quoted_only(issued: str, why: Difference | None) -> None:
    ended = plan("local", DISTRICT, (2021, 2026), target("share", 50, 2026), issued="2021-01-15")
    found = only(ended, of(PROVINCE, (2021, 2030), target("share", 70, 2025), issued=issued))
    if why is None:
        assert found.status is Status.OVERTAKEN
    else:
        assert outcome(found) == plain(Status.NO_FLOOR, None, Reason.OUTSIDE_PERIOD)
        assert found.differs == (why, Difference.ISSUED_LATER)


@pytest.mark.parametrize(("due", "why"), [(2025, None), (2026, Difference.HIGHER_UNIT_ENDED)])
def test_the_document_of_a_higher_unit_ends_with_the_unit(due: int, why: Difference | None) -> None:
    """The district ended in July 2025: from 2026 on the province decides, and the district's figure is quoted."""
    own = plan("local", COMMUNE_OF_DISTRICT, (2022, 2026), target("share", 30, due), issued="2022-01-15")
    theirs = of(DISTRICT, (2022, 2026), target("share", 40, "every-year"), issued="2021-12")
    found = only(own, theirs)
    if why is None:
        assert outcome(found) == plain(Status.BELOW, -10)
    else:
        assert outcome(found) == plain(Status.NO_FLOOR, None, Reason.OUTSIDE_PERIOD)
        assert found.differs == (why,)
        above = plan("above", PROVINCE, (2022, 2026), target("share", 20, 2026), issued="2021-12")
        assert outcome(only(own, above)) == plain(Status.ABOVE, 10)
        assert outcome(only(own, theirs, above)) == plain(Status.NO_FLOOR, None, Reason.NEARER_LEVEL_ASKS_MORE)


@pytest.mark.parametrize(
    ("theirs", "partial", "reason", "quoted"),
    [
        pytest.param(target("share", 40, 2025), False, Reason.NEARER_LEVEL_ASKS_MORE, (40, 2025), id="asked before"),
        pytest.param(target("share", 40, 2026), False, None, (40, 2026), id="due after the end"),
        pytest.param(target("share", 25, 2024), True, Reason.LATER_STAGE_UNKNOWN, (25, 2024), id="a stage before"),
        pytest.param(target("share", 25, 2025), True, None, (25, 2025), id="the last stage before the end"),
        pytest.param(target("share", 25, "every-year"), False, None, (25, 2025), id="every year until the end"),
    ],
)
def test_a_unit_that_ended_asks_nothing_afterwards(
    theirs: Target, partial: bool, reason: Reason | None, quoted: tuple[int, int]
) -> None:
    own = plan("local", COMMUNE_OF_DISTRICT, (2022, 2026), target("share", 30, 2026), issued="2022-01-15")
    district = of(DISTRICT, (2022, 2030), theirs, partial=partial, issued="2021-12")
    above = plan("above", PROVINCE, (2022, 2026), target("share", 20, 2026), issued="2021-12")
    found = only(own, district, above)
    if reason is None:
        assert outcome(found) == plain(Status.ABOVE, 10)
        ((figure, differs),) = [(one.requirement, one.differs) for one in found.nearer]
        assert (int(figure.value), figure.year, differs) == (*quoted, (Difference.HIGHER_UNIT_ENDED,))
    else:
        assert outcome(found) == plain(Status.NO_FLOOR, None, reason)
        assert floor_of(found) == ("vinh-cuu", number(quoted[0]), quoted[1])


def test_a_figure_for_every_year_ends_with_the_unit() -> None:
    ended = plan("local", DISTRICT, (2021, 2030), target("share", 50, "every-year"), issued="2021-01-15")
    theirs = of(PROVINCE, (2021, 2030), target("share", 40, 2023), target("share", 90, 2026))
    assert outcome(only(ended, theirs)) == plain(Status.ABOVE, 10)
    there = replace(ended, locality=COMMUNE_OF_DISTRICT)
    assert outcome(only(there, theirs)) == plain(Status.BELOW, -40)


@pytest.mark.parametrize("place", [PROVINCE, COMMUNE])
def test_a_rank_without_a_group_has_no_floor_and_is_none(place: str) -> None:
    group = AMONG_PROVINCES if place == PROVINCE else AMONG_COMMUNES
    above = NATION if place == PROVINCE else PROVINCE
    local = plan("local", place, 2026, target("rank", 10), issued="2026")
    found = only(local, of(above, 2026, target("rank", 5, scope=group)))
    assert outcome(found) == plain(Status.NOT_COMPARABLE, None, Reason.SCOPE)
    grouped = plan("local", place, 2026, target("rank", 10, scope=group), issued="2026")
    assert only(grouped, of(above, 2026, target("rank", 5))).reason is Reason.SCOPE
    assert outcome(only(grouped, of(above, 2026, target("rank", 5, scope=group)))) == plain(Status.BELOW, -5)


# Similar indicators


def similar_catalogue() -> dict[str, Indicator]:
    """`share` resembles `share-near`, and more than that `other`."""
    share = CATALOGUE["share"]
    why = share.similar[0].reason
    return {
        **CATALOGUE,
        "share": replace(share, similar=(SimilarIndicator("other", why), SimilarIndicator("share-near", why))),
    }


def test_the_most_similar_indicator_is_named_and_the_others_are_listed() -> None:
    local = plan("local", COMMUNE, 2026, target("share", 50))
    nearest_year = of(PROVINCE, (2021, 2030), target("share-near", 60, 2026), target("other", 70, 2030))
    whole = Corpus({"local": local, "above": nearest_year}, similar_catalogue(), corpus().localities)
    (found,) = [one for one in check_plan(whole, local) if one.indicator == "share"]
    assert outcome(found) == plain(Status.NOT_COMPARABLE, None, Reason.NEAR_RELATIVE)
    assert found.similar == "other"
    assert [one.target.indicator for one in found.also_similar] == ["share-near"]
    levels = levels_above(whole, local)
    listed = similar_requirements(sought(whole, local), levels)
    assert [one.target.indicator for one in listed] == ["other", "share-near"]


@pytest.mark.parametrize(
    "same", [of(NATION, (2021, 2025), target("share", 80, 2025)), of(PROVINCE, 2026, target("share", 90, scope=LAND))]
)
def test_a_similar_indicator_never_hides_a_figure_of_the_same_one(same: Plan) -> None:
    similar = plan("similar", PROVINCE, 2026, target("share-near", 60, 2026))
    found = next(one for one in check_plan(corpus(ours(50), similar, same), ours(50)) if one.indicator == "share")
    assert found.reason in (Reason.OUTSIDE_PERIOD, Reason.SCOPE)
    assert found.similar is None


OTHER_TIME = target("share", 80, 2025)


@pytest.mark.parametrize(
    ("same", "reason"),
    [
        (of(NATION, (2021, 2025), OTHER_TIME), Reason.OUTSIDE_PERIOD),
        (of(NATION, (2021, 2025), replace(OTHER_TIME, scope=LAND)), Reason.OUTSIDE_PERIOD),
        (of(NATION, 2026, target("share", 80, qualifiers=ABOUT)), Reason.APPROXIMATE),
    ],
    ids=["another year", "another year and scope", "approximate"],
)
def test_beside_a_figure_that_is_only_quoted_the_similar_indicators_are_named(same: Plan, reason: Reason) -> None:
    similar = plan("similar", NATION, (2026, 2030), target("share-near", 60, 2027), issued="2025-12")
    found = next(one for one in check_plan(corpus(ours(50), similar, same), ours(50)) if one.indicator == "share")
    assert outcome(found) == plain(Status.NO_FLOOR, None, reason)
    assert [one.plan.id for one in found.also_similar] == ["similar"]
    assert similar in found.documents


@pytest.mark.parametrize(
    "similar",
    [
        plan("similar", NATION, (2021, 2025), target("share-near", 60, 2025)),
        plan("similar", NATION, 2026, target("share-near", 60, scope=HUYEN)),
        plan("similar", NATION, (2026, 2030), target("share-near", 60), issued="2027"),
        plan("similar", NATION, 2026, target("share-near", 60), agency=True),
    ],
    ids=["other years", "another level", "issued after the plan period", "of an agency"],
)
def test_a_similar_indicator_that_is_not_required_is_not_named(similar: Plan) -> None:
    whole = corpus(ours(50), similar, of(NATION, (2021, 2025), OTHER_TIME))
    found = next(one for one in check_plan(whole, ours(50)) if one.indicator == "share")
    assert (found.reason, found.also_similar) == (Reason.OUTSIDE_PERIOD, ())


def test_of_two_figures_as_near_the_one_that_differs_less_is_quoted() -> None:
    """Whatever the order of the entries: another deadline, a doubt or a baseline keeps from being the floor, too."""
    certain, doubtful = target("share", 60, 2024), target("share", 70, 2024, doubt="of what?")
    for theirs in ((certain, doubtful), (doubtful, certain)):
        found = only(ours(50), of(PROVINCE, (2021, 2025), *theirs))
        assert floor_of(found) == ("dong-nai", number(60), 2024)


# Assigned figures


@pytest.mark.parametrize("assigned", [Level.PROVINCE, Level.NATION])
def test_an_assigned_target_quotes_the_figure_of_the_level_that_assigns_it(assigned: Level) -> None:
    local = plan("local", COMMUNE, 2026, target("share", delegated_to=assigned))
    found = only(local, of(NATION, 2026, target("share", 60)), of(PROVINCE, 2026, target("share", 70)))
    assert outcome(found) == plain(Status.NOT_COMPARABLE, None, Reason.DELEGATED)
    assert found.floor is not None
    assert found.floor.level is assigned


def test_an_assigned_target_quotes_a_figure_of_another_year_with_what_differs() -> None:
    local = plan("local", COMMUNE, 2026, target("share", delegated_to=Level.PROVINCE))
    found = only(local, of(PROVINCE, 2025, target("share", 70)))
    assert (floor_of(found), found.differs) == (("dong-nai", number(70), 2025), (Difference.YEAR,))


def test_nothing_is_assigned_by_a_level_that_does_not_exist() -> None:
    local = plan("local", COMMUNE, 2026, target("share", delegated_to=Level.PROVINCE))
    found = only(local, PROVINCE_100, against=Level.DISTRICT)
    assert outcome(found) == plain(Status.NO_FLOOR, None, Reason.NO_LEVEL_ABOVE)


def test_the_nearer_figure_of_2026_is_quoted_beside_the_national_one_of_2025() -> None:
    """The case of Tam Phước: 100% due 2030 passes 80% of 2025, while the province asks 100% for 2026 already."""
    local = plan("local", COMMUNE, (2026, 2030), target("share", 100, 2030), issued="2026-02")
    found = only(local, of(NATION, (2021, 2030), target("share", 80, 2025)), PROVINCE_100)
    assert (found.status, found.fallback) == (Status.ABOVE, True)
    assert [(one.requirement.value, one.requirement.year) for one in found.nearer] == [(number(100), 2026)]
    without = only(local, NATION_80, PROVINCE_100)
    assert outcome(without) == plain(Status.NO_FLOOR, None, Reason.OUTSIDE_PERIOD)
    assert floor_of(without) == ("dong-nai", number(100), 2026)
