"""Relations, absent targets, what is not comparable."""

from dataclasses import replace
from decimal import Decimal

import pytest

from building import (
    COMMUNE_OF_DISTRICT,
    OTHER_COMMUNE,
    Number,
    number,
    plan,
    target,
)
from building_comparisons import HEDGE, NOTHING, cells, first, plain, said, second, side_by_side, unlike
from cchc_cli.domain.enums import (
    Aim,
    Comparator,
    Level,
    Reason,
    Relation,
    Where,
)
from cchc_cli.domain.target import DocumentLocation, Target

# Relations


@pytest.mark.parametrize(
    ("indicator", "mine", "theirs", "relation", "gap"),
    [
        ("share", 90, 95, Relation.STRICTER, 5),
        ("share", 90, 91, Relation.STRICTER, 1),
        ("share", 90, 80, Relation.LOOSER, -10),
        ("share", 90, 90, Relation.SAME, 0),
        ("share", "95.5", "95.50", Relation.SAME, 0),
        ("rank", 5, 3, Relation.STRICTER, 2),
        ("rank", 5, 8, Relation.LOOSER, -3),
        ("rank", 5, 5, Relation.SAME, 0),
    ],
)
def test_a_relation_is_read_against_the_first_plan_in_the_direction_of_the_indicator(
    indicator: str, mine: Number, theirs: Number, relation: Relation, gap: int
) -> None:
    one, two = cells([target(indicator, mine)], [target(indicator, theirs)])
    assert said(one) == NOTHING
    assert said(two) == plain(relation, gap)
    assert (one.plan.id, two.plan.id) == ("first", "second")
    assert [value.value for value in (*one.values, *two.values)] == [number(mine), number(theirs)]


def test_each_of_several_plans_is_read_against_the_first() -> None:
    third = plan("third", COMMUNE_OF_DISTRICT, 2023, target("share", 70))
    (row,) = side_by_side(first(2023, target("share", 80)), second(2023, target("share", 90)), third).rows
    assert [cell.relation for cell in row.cells] == [None, Relation.STRICTER, Relation.LOOSER]


def test_a_plan_alone_has_no_relation() -> None:
    (row,) = side_by_side(first(2023, target("share", 80))).rows
    assert said(row.cells[0]) == NOTHING


@pytest.mark.parametrize("comparator", list(Comparator))
@pytest.mark.parametrize("indicator", ["share", "less"])
def test_of_equal_numbers_the_strict_one_is_better(indicator: str, comparator: Comparator) -> None:
    """A bare figure is read as a minimum for a share, as a maximum where less is better."""
    _, two = cells([target(indicator, 5)], [target(indicator, 5, comparator=comparator)])
    assert said(two) == plain(Relation.STRICTER if comparator.strict else Relation.SAME, 0)
    assert two.values[0].target.comparator is comparator
    _, two = cells([target(indicator, 5, comparator=comparator)], [target(indicator, 5)])
    assert said(two) == plain(Relation.LOOSER if comparator.strict else Relation.SAME, 0)


@pytest.mark.parametrize(
    ("indicator", "one", "two", "expected"),
    [
        ("rank", (Comparator.AT_MOST, 10), (Comparator.LESS_THAN, 11), plain(Relation.SAME, 0)),
        ("rank", (Comparator.AT_MOST, 10), (Comparator.LESS_THAN, 10), plain(Relation.STRICTER, 1)),
        ("rank", (Comparator.LESS_THAN, 20), (Comparator.AT_MOST, 20), plain(Relation.LOOSER, -1)),
        ("count", (Comparator.AT_LEAST, 3), (Comparator.MORE_THAN, 2), plain(Relation.SAME, 0)),
        ("count", (Comparator.MORE_THAN, 2), (Comparator.EXACTLY, 3), plain(Relation.SAME, 0)),
    ],
)
def test_strict_bounds_of_whole_things_are_compared_by_what_satisfies_them(
    indicator: str, one: tuple[Comparator, int], two: tuple[Comparator, int], expected: object
) -> None:
    first, second = (target(indicator, value, comparator=comparator) for comparator, value in (one, two))
    _, cell = cells([first], [second])
    assert said(cell) == expected
    assert cell.values[0].value == two[1], "a value is shown as written"


# Cells without a value


def test_what_only_one_plan_has() -> None:
    one, two = cells([target("share", 90)], [])
    assert (said(one), said(two)) == (plain(Relation.ONLY_HERE), plain(Relation.NO_TARGET))
    one, two = cells([], [target("share", 90)])
    assert (said(one), said(two)) == (plain(Relation.NO_TARGET), plain(Relation.ONLY_HERE))


def test_what_only_one_plan_has_may_be_without_figure() -> None:
    one, two = cells([], [target("share", aim=Aim.HAVE)])
    assert (said(one), said(two)) == (plain(Relation.NO_TARGET), plain(Relation.ONLY_HERE))
    assert [value.target.aim for value in two.values] == [Aim.HAVE]


def test_the_first_plan_has_no_relation_where_another_has_the_target_too() -> None:
    third = plan("third", COMMUNE_OF_DISTRICT, 2023)
    (row,) = side_by_side(first(2023, target("share", 80)), second(2023, target("share", 90)), third).rows
    assert [cell.relation for cell in row.cells] == [None, Relation.STRICTER, Relation.NO_TARGET]


def test_a_partial_plan_leaves_open_whether_it_has_a_target() -> None:
    """Nor does its silence make the target of the other one its only one."""
    (row,) = side_by_side(first(2023, target("share", 80)), second(2023, partial=True)).rows
    assert [said(cell) for cell in row.cells] == [NOTHING, plain(Relation.NOT_KNOWN)]
    (row,) = side_by_side(second(2023, partial=True), first(2023, target("share", 80))).rows
    assert [said(cell) for cell in row.cells] == [plain(Relation.NOT_KNOWN)] * 2
    assert [bool(cell.values) for cell in row.cells] == [False, True]


@pytest.mark.parametrize(
    ("covers", "relation"),
    [
        ((Where.TARGETS, Where.TASKS), Relation.NO_TARGET),
        ((Where.TASKS, Where.TARGETS, Where.ANNEX), Relation.NO_TARGET),
        ((Where.TARGETS,), Relation.NOT_AMONG_TARGETS),
    ],
)
def test_no_target_is_said_only_of_a_file_that_covers_the_tasks(covers: tuple[Where, ...], relation: Relation) -> None:
    silent = plan("second", OTHER_COMMUNE, 2023, covers=covers)
    mine = first(2023, target("share", 80))
    assert [cell.relation for cell in side_by_side(mine, silent).rows[0].cells] == [Relation.ONLY_HERE, relation]
    assert [cell.relation for cell in side_by_side(silent, mine).rows[0].cells] == [relation, Relation.ONLY_HERE]


def test_a_plan_with_a_target_that_could_not_be_read_may_have_it() -> None:
    unread = replace(second(2023), unread=("share",))
    (row,) = side_by_side(first(2023, target("share", 80)), unread).rows
    assert [said(cell) for cell in row.cells] == [NOTHING, plain(Relation.NOT_KNOWN)]


def test_a_partial_plan_is_compared_in_what_it_has() -> None:
    (row,) = side_by_side(first(2023, target("share", 80)), second(2023, target("share", 90), partial=True)).rows
    assert said(row.cells[1]) == plain(Relation.STRICTER, 10)


def test_a_plan_beside_a_silent_one_and_a_partial_one() -> None:
    third = plan("third", COMMUNE_OF_DISTRICT, 2023)
    (row,) = side_by_side(first(2023, target("share", 80)), second(2023, partial=True), third).rows
    assert [cell.relation for cell in row.cells] == [None, Relation.NOT_KNOWN, Relation.NO_TARGET]


# Without figure


AIM, ASSIGNED = target("share", aim=Aim.IMPROVE), target("share", delegated_to=Level.PROVINCE)


@pytest.mark.parametrize(
    ("mine", "theirs", "relation"),
    [
        (AIM, AIM, Relation.NO_FIGURE),
        (AIM, target("share", aim=Aim.HAVE), Relation.NO_FIGURE),
        (ASSIGNED, ASSIGNED, Relation.ASSIGNED),
        (AIM, ASSIGNED, Relation.ASSIGNED),
        (target("share", aim=Aim.REDUCE), ASSIGNED, Relation.ASSIGNED),
    ],
)
def test_both_without_figure(mine: Target, theirs: Target, relation: Relation) -> None:
    one, two = cells([mine], [theirs])
    assert (said(one), said(two)) == (NOTHING, plain(relation))
    assert two.values[0].value is None
    assert cells([mine], [theirs], year=2025)[1].relation is relation


@pytest.mark.parametrize(
    ("without", "expected"), [(AIM, unlike(Reason.NO_FIGURE)), (ASSIGNED, plain(Relation.ASSIGNED))]
)
def test_figure_against_no_figure(without: Target, expected: tuple[object, ...]) -> None:
    figure = target("share", 90)
    assert said(cells([figure], [without])[1]) == expected
    assert said(cells([without], [figure])[1]) == expected


def test_a_figure_beside_a_target_without_is_compared_and_both_are_shown() -> None:
    _, two = cells([target("share", 80)], [target("share", 90), target("share", aim=Aim.IMPROVE)])
    assert said(two) == plain(Relation.STRICTER, 10)
    assert [value.value for value in two.values] == [Decimal(90), None]


# Not comparable


@pytest.mark.parametrize(
    ("mine", "theirs", "comparable"),
    [
        (target("cut", 10, base="2021"), target("cut", 20, base="2021"), True),
        (target("cut", 10, base="2021"), target("cut", 20, base="2025"), False),
        (target("cut", 10, base="2021"), target("cut", 20), False),
        (target("cut", 10), target("cut", 20), False),
        (target("cut", 10, base="2021"), target("cut", 20, unknown_base=True), False),
        (target("cut", 10, unknown_base=True), target("cut", 20, unknown_base=True), False),
        (target("share", 10, base="2021"), target("share", 20), True),
    ],
    ids=["same", "different", "one without", "both without", "one unknown", "both unknown", "not needed"],
)
def test_a_different_or_unknown_base(mine: Target, theirs: Target, comparable: bool) -> None:
    expected = plain(Relation.STRICTER, 10) if comparable else unlike(Reason.BASE)
    assert said(cells([mine], [theirs])[1]) == expected


@pytest.mark.parametrize("mine", [True, False])
def test_a_doubtful_denominator(mine: bool) -> None:
    doubtful, plainly = [target("share", 90, doubt="of levels of satisfaction")], [target("share", 90)]
    assert said(cells(*((doubtful, plainly) if mine else (plainly, doubtful)))[1]) == unlike(
        Reason.DOUBTFUL_DENOMINATOR
    )


def test_a_doubt_is_not_lost_where_a_figure_is_said_twice() -> None:
    twice = [target("share", 90), target("share", 90, doubt="of what?", restates=(DocumentLocation("II.2", 1),))]
    assert said(cells([target("share", 80)], twice)[1]) == unlike(Reason.DOUBTFUL_DENOMINATOR)


def test_the_doubt_the_deadline_and_the_base_of_words_do_not_count() -> None:
    for words in (
        target("share", aim=Aim.IMPROVE, doubt="of what?"),
        target("share", aim=Aim.IMPROVE, set_by="468/QĐ-TTg"),
    ):
        for mine, theirs in (((), (words,)), ((words,), ())):
            _, cell = cells((target("share", 80), *mine), (target("share", 90), *theirs))
            assert said(cell) == plain(Relation.STRICTER, 10)
    _, cell = cells([target("cut", 5, base="2021")], [target("cut", 7, base="2021"), target("cut", aim=Aim.REDUCE)])
    assert said(cell) == plain(Relation.STRICTER, 2)


@pytest.mark.parametrize("mine", [True, False])
def test_figures_that_contradict_each_other_are_all_shown(mine: bool) -> None:
    contrary, plainly = [target("share", 80), target("share", 90)], [target("share", 90)]
    both = cells(*((contrary, plainly) if mine else (plainly, contrary)))
    assert said(both[1]) == unlike(Reason.CONTRADICTION)
    assert [value.value for value in both[0 if mine else 1].values] == [Decimal(80), Decimal(90)]


def test_a_base_excuses_no_contradiction_where_the_indicator_has_none() -> None:
    contrary = [target("share", 80), target("share", 90, base="2021")]
    assert said(cells([target("share", 90)], contrary)[1]) == unlike(Reason.CONTRADICTION)
    from_two_bases = [target("cut", 80, base="2025"), target("cut", 90, base="2021")]
    assert said(cells([target("cut", 90, base="2021")], from_two_bases)[1]) == unlike(Reason.BASE)


def test_what_is_said_twice_with_other_qualifiers_is_no_caveat_against_itself() -> None:
    twice = [target("share", 90, "every-year", qualifiers=HEDGE), target("share", 90, 2030)]
    for year in (None, 2025, 2030):
        _, two = cells(twice, twice, year=year)
        assert said(two) == plain(Relation.SAME, 0)
        assert two.caveats == ()


def test_a_figure_said_twice_is_shown_once_and_compared() -> None:
    twice = [target("share", 90), target("share", 90, 2030, restates=(DocumentLocation("II.2", 1),))]
    _, two = cells([target("share", 80, 2030)], twice)
    assert said(two) == plain(Relation.STRICTER, 10)
    assert len(two.values) == 1


@pytest.mark.parametrize("mine", [True, False])
def test_a_deadline_that_another_document_sets(mine: bool) -> None:
    elsewhere, plainly = [target("share", 90, set_by="468/QĐ-TTg")], [target("share", 90)]
    assert said(cells(*((elsewhere, plainly) if mine else (plainly, elsewhere)))[1]) == unlike(Reason.DUE_ELSEWHERE)
