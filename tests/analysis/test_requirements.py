"""What higher-level documents require of a place, asked without a plan."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from building import (
    COMMUNE,
    COMMUNE_OF_DISTRICT,
    DISTRICT,
    LAND,
    NATION,
    OTHER_COMMUNE,
    PROVINCE,
    XA,
    corpus,
    plan,
    target,
)
from building_scopes import Body
from cchc_cli.analysis.requirements import RequiredFigure, neighbours, required_of, row_key
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Aim, Reason
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.scope import Scope

PROGRAMME = plan("programme", PROVINCE, (2021, 2030), target("share", 50, 2023), target("share", 80, 2030))


def asked(year: int | None, *plans: Plan, incomplete: bool = False) -> tuple[RequiredFigure, ...]:
    whole = replace(corpus(*plans), incomplete=incomplete)
    return required_of(whole, whole.localities[COMMUNE], year)


def existing(*plans: Plan, since: date | None = None, ended: date | None = None) -> Corpus:
    """Return plans above a commune that existed between two days."""
    whole = corpus(*plans)
    place = whole.localities[COMMUNE]
    history = (replace(place.history[-1], since=since),)
    return replace(whole, localities={**whole.localities, COMMUNE: replace(place, history=history, ended=ended)})


def brief(found: Iterable[RequiredFigure]) -> list[tuple[int, int]]:
    return [(one.year, int(one.floor.value)) for one in found]


def test_a_farther_level_that_asks_for_more_is_named() -> None:
    province = plan("province", PROVINCE, 2026, target("share", 60, 2026))
    for value, farther in ((80, "nation"), (60, None), (50, None)):
        (found,) = asked(2026, province, plan("nation", NATION, 2026, target("share", value, 2026)))
        assert found.floor.plan.id == "province"
        assert (found.farther.plan.id if found.farther is not None else None) == farther


def test_a_file_that_cannot_be_read_may_have_the_floor() -> None:
    nation = plan("nation", NATION, 2026, target("share", 60, 2026))
    province = plan("province", PROVINCE, 2026, target("share", 70, 2026))
    assert [one.unreadable for one in asked(2026, nation, incomplete=True)] == [True]
    assert [one.unreadable for one in asked(2026, nation)] == [False]
    assert [one.unreadable for one in asked(2026, nation, province, incomplete=True)] == [True]
    best = plan("province", PROVINCE, 2026, target("share", 100, 2026))
    assert [one.unreadable for one in asked(2026, best, incomplete=True)] == [False]


def test_nothing_is_required_of_a_place_that_does_not_exist() -> None:
    began = existing(PROGRAMME, since=date(2025, 7, 1))
    assert brief(required_of(began, began.localities[COMMUNE], 2024)) == []
    assert brief(required_of(began, began.localities[COMMUNE])) == [(2025, 50), (2030, 80)]
    ended = existing(PROGRAMME, ended=date(2025, 7, 1))
    assert brief(required_of(ended, ended.localities[COMMUNE], 2025)) == [(2025, 50)]
    assert brief(required_of(ended, ended.localities[COMMUNE], 2026)) == []
    assert brief(required_of(ended, ended.localities[COMMUNE])) == [(2023, 50)]


def test_without_a_year_each_hierarchy_of_a_place_counts() -> None:
    """The district ended in July 2025; from 2026 on the figure of the province applies, whenever it was due."""
    district = plan("district", DISTRICT, (2022, 2030), target("share", 70, 2023), target("share", 90, 2030))
    whole = corpus(district)
    assert brief(required_of(whole, whole.localities[COMMUNE_OF_DISTRICT])) == [(2023, 70)]
    province = plan("province", PROVINCE, (2022, 2030), target("share", 60, 2024), target("share", 65, 2030))
    whole = corpus(district, province)
    place = whole.localities[COMMUNE_OF_DISTRICT]
    assert brief(required_of(whole, place)) == [(2023, 70), (2026, 60), (2030, 65)]
    assert brief(required_of(whole, place, 2026)) == [(2026, 60)]


def test_the_next_milestone_is_the_first_after_the_year() -> None:
    steps = (target("share", 60, 2024), target("share", 70, 2025), target("share", 80, 2028), target("share", 90, 2030))
    (found,) = asked(2026, plan("programme", PROVINCE, (2021, 2030), *steps))
    assert found.floor.value == 70
    assert found.upcoming is not None
    assert (found.upcoming.year, int(found.upcoming.value)) == (2028, 80)


def test_the_documents_of_a_floor_are_those_of_all_its_figures() -> None:
    province = plan("province", PROVINCE, (2021, 2030), target("share", 60, 2025), target("share", 70, 2028))
    nation = plan("nation", NATION, 2026, target("share", 80, 2026))
    for plans, named in (((province,), ["province"]), ((province, nation), ["province", "nation"])):
        (found,) = asked(2026, *plans)
        assert [one.id for one in found.documents] == named


def test_a_figure_for_every_year_is_one_floor_without_a_next_milestone() -> None:
    yearly = target("share", 60, "every-year")
    (found,) = asked(None, plan("yearly", PROVINCE, (2026, 2030), yearly))
    assert (found.year, found.upcoming) == (2026, None)


def test_a_later_figure_of_the_same_value_is_no_next_milestone() -> None:
    now, same, more = (
        plan(f"p{year}", PROVINCE, (2026, 2028), target("share", value, year))
        for value, year in ((95, 2026), (95, 2027), (96, 2028))
    )
    (found,) = asked(2026, now, same)
    assert found.upcoming is None
    (found,) = asked(2026, now, same, more)
    assert found.upcoming is not None
    assert found.upcoming.plan.id == "p2028"


def test_a_figure_for_some_units_of_a_level_is_required_of_none() -> None:
    some = target("share", 60, 2026, scope=Scope(part="10 xã thí điểm"))
    assert asked(2026, plan("province", PROVINCE, 2026, some)) == ()


def test_a_figure_for_bodies_that_the_unit_does_not_have_is_required_of_none() -> None:
    for bodies, count in (((Body.DEPARTMENTS,), 0), ((Body.DEPARTMENTS, Body.PEOPLES_COMMITTEES), 1)):
        some = target("share", 60, 2026, scope=Scope(bodies=bodies))
        assert len(asked(2026, plan("province", PROVINCE, 2026, some))) == count


def test_a_farther_cut_from_another_base_is_no_farther_figure() -> None:
    province = plan("province", PROVINCE, 2026, target("cut", 10, 2026, base="2020"))
    for base, farther in (("2020", "nation"), ("2024", None)):
        found, *apart = asked(2026, province, plan("nation", NATION, 2026, target("cut", 30, 2026, base=base)))
        assert found.floor.plan.id == "province"
        assert [one.floor.plan.id for one in apart] == ([] if farther else ["nation"])
        assert (found.farther.plan.id if found.farther is not None else None) == farther


def test_cuts_from_different_bases_are_floors_of_their_own() -> None:
    cuts = [target("cut", value, 2026, base=base) for value, base in ((10, "2020"), (30, "2024"), (5, "2020"))]
    found = asked(2026, plan("province", PROVINCE, 2026, *cuts))
    assert sorted((int(one.floor.value), str(one.floor.target.base)) for one in found) == sorted(
        ((10, str(cuts[0].base)), (30, str(cuts[1].base)))
    )


def test_a_figure_that_cannot_be_compared_is_the_only_one_known_and_no_floor() -> None:
    """It has the reason, and gives way to a farther level's figure that can be compared."""
    unsure = plan("unsure", PROVINCE, 2026, target("share", 50, 2026, doubt="of what?"))
    nation = plan("nation", NATION, 2026, target("share", 40, 2026))
    (found,) = asked(2026, unsure)
    assert (found.floor.plan.id, found.reason) == ("unsure", Reason.DOUBTFUL_DENOMINATOR)
    (found,) = asked(2026, unsure, nation)
    assert (found.floor.plan.id, found.reason) == ("nation", None)
    assert [one.requirement.plan.id for one in found.nearer] == ["unsure"]
    sure = plan("sure", PROVINCE, 2026, target("share", 60, 2026))
    (found,) = asked(2026, unsure, sure)
    assert [one.plan.id for one in found.others] == ["unsure"]
    assert (found.floor.plan.id, found.reason) == ("sure", None)


def test_a_cut_from_an_unknown_base_is_no_floor_and_stands_for_itself() -> None:
    cuts = target("cut", 10, 2026, unknown_base=True), target("cut", 30, 2026, base="2024")
    found = asked(2026, plan("province", PROVINCE, 2026, *cuts))
    assert sorted((int(one.floor.value), one.reason) for one in found) == [(10, Reason.BASE), (30, None)]


def test_neighbours_are_of_the_same_level_and_province() -> None:
    whole = corpus(
        plan("own", COMMUNE, 2026, target("share", 1)),
        plan("beside", COMMUNE_OF_DISTRICT, 2026, target("share", 2, scope=XA), target("share", 3, scope=LAND)),
        plan("earlier", COMMUNE_OF_DISTRICT, 2025, target("share", 4)),
        plan("elsewhere", OTHER_COMMUNE, 2026, target("share", 5)),
        plan("above", PROVINCE, 2026, target("share", 6)),
    )
    shipped = plan("shipped", COMMUNE_OF_DISTRICT, 2026, target("share", 7), target("other", aim=Aim.HAVE))
    whole = replace(whole, neighbours={"shipped": shipped})
    place = whole.localities[COMMUNE]
    (floor,) = required_of(whole, place, 2026)
    beside = neighbours(whole, place, 2026)
    assert [int(row.targets[0].value or 0) for row in beside[row_key(whole, floor)]] == [2, 7]
    assert sorted(key[1] == LAND for key in beside) == [False, True]
    assert [row.plan.id for row in neighbours(whole, place)[row_key(whole, floor)]] == ["beside", "earlier", "shipped"]
