"""Due years, milestones and trajectories of targets."""

from dataclasses import replace

import pytest

from building import LAND, Number, number, rising, target
from building_scopes import Body
from cchc_cli.domain.enums import Aim, Among, Comparator, Counted, DueBasis, Exclusion, Kind, Level, Unit
from cchc_cli.domain.period import Period
from cchc_cli.domain.scope import Scope
from cchc_cli.domain.target import (
    DocumentLocation,
    Milestone,
    Qualifiers,
    Target,
    Value,
    as_compared,
    due_basis,
    due_year,
    milestones,
)

PERIOD = Period(2021, 2025)
TO_2030 = rising(2022, 20, 5, 2024)


@pytest.mark.parametrize(
    ("one", "year", "basis"),
    [
        (target("share", 50), 2025, DueBasis.PERIOD),
        (target("share", 50, 2023), 2023, DueBasis.STATED),
        (target("share", 50, 2030), 2030, DueBasis.STATED),
        (target("share", 50, (2022, 2024)), 2024, DueBasis.STATED),
        (target("share", 50, "every-year"), 2025, DueBasis.EVERY_YEAR),
        (target("share", trajectory=TO_2030), 2024, DueBasis.TRAJECTORY),
        (replace(target("share", trajectory=TO_2030), due=target("share", 1, 2030).due), 2030, DueBasis.TRAJECTORY),
        (target("share", aim=Aim.IMPROVE), 2025, DueBasis.PERIOD),
        (target("share", aim=Aim.IMPROVE, due=2023), 2023, DueBasis.STATED),
    ],
)
def test_due(one: Target, year: int, basis: DueBasis) -> None:
    assert (due_year(one, PERIOD), due_basis(one)) == (year, basis)


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (target("share", 50), [(2025, 50, 2025)]),
        (target("share", 0), [(2025, 0, 2025)]),
        (target("share", 50, 2030), [(2030, 50, 2030)]),
        (target("share", 50, (2022, 2024)), [(2024, 50, 2024)]),
        (target("share", 50, "every-year"), [(2025, 50, 2021)]),
        (target("share", aim=Aim.IMPROVE), []),
        (target("share", delegated_to=Level.PROVINCE), []),
        (target("share", trajectory=TO_2030), [(2022, 20, 2022), (2023, 25, 2023), (2024, 30, 2024)]),
        (target("share", trajectory=rising(2022, 20, 5, 2022)), [(2022, 20, 2022)]),
        (
            target("share", trajectory=rising(2021, 90, 7, 2024, until=100)),
            [(2021, 90, 2021), (2022, 97, 2022), (2023, 100, 2023), (2024, 100, 2024)],
        ),
        (
            target("share", trajectory=rising(2021, 9, -4, 2023, until=3)),
            [(2021, 9, 2021), (2022, 5, 2022), (2023, 3, 2023)],
        ),
        (target("share", trajectory=rising(2021, 50, 0, 2022, until=40)), [(2021, 40, 2021), (2022, 40, 2022)]),
        (target("share", trajectory=rising(2021, "0.5", "0.25", 2022)), [(2021, "0.5", 2021), (2022, "0.75", 2022)]),
    ],
)
def test_milestones(one: Target, expected: list[tuple[int, Number, int]]) -> None:
    assert milestones(one, PERIOD, Unit.PERCENT) == tuple(
        Milestone(year, number(value), due_basis(one), since, Value(number(value))) for year, value, since in expected
    )


@pytest.mark.parametrize(
    ("comparator", "value", "unit", "expected"),
    [
        (Comparator.LESS_THAN, 11, Unit.RANK, Value(number(10))),
        (Comparator.LESS_THAN, 2, Unit.RANK, Value(number(1))),
        (Comparator.LESS_THAN, 11, Unit.NUMBER, Value(number(10))),
        (Comparator.MORE_THAN, 2, Unit.NUMBER, Value(number(3))),
        (Comparator.MORE_THAN, "2.0", Unit.NUMBER, Value(number(3))),
        (Comparator.MORE_THAN, "2.5", Unit.NUMBER, Value(number("2.5"), strict=True)),
        (Comparator.AT_MOST, 10, Unit.RANK, Value(number(10))),
        (Comparator.AT_LEAST, 3, Unit.NUMBER, Value(number(3))),
        (Comparator.EXACTLY, 3, Unit.NUMBER, Value(number(3))),
        (None, 3, Unit.NUMBER, Value(number(3))),
        (Comparator.MORE_THAN, 98, Unit.PERCENT, Value(number(98), strict=True)),
        (Comparator.LESS_THAN, 5, Unit.PERCENT, Value(number(5), strict=True)),
        (Comparator.MORE_THAN, 90, Unit.SCORE, Value(number(90), strict=True)),
    ],
)
def test_a_strict_bound_of_whole_things_is_that_of_the_next_one(
    comparator: Comparator | None, value: Number, unit: Unit, expected: Value
) -> None:
    assert as_compared(number(value), comparator, unit) == expected


def test_a_milestone_keeps_the_value_as_written() -> None:
    (found,) = milestones(target("rank", 11, comparator=Comparator.LESS_THAN), PERIOD, Unit.RANK)
    assert (found.value, found.figure) == (number(11), Value(number(10)))


@pytest.mark.parametrize(
    ("one", "kind"),
    [
        (target("share", 50), Kind.QUANTITATIVE),
        (target("share", trajectory=TO_2030), Kind.QUANTITATIVE),
        (target("share", aim=Aim.IMPROVE), Kind.QUALITATIVE),
        (target("share", delegated_to=Level.PROVINCE), Kind.DELEGATED),
        (target("share", 50, delegated_to=Level.PROVINCE), Kind.DELEGATED),
    ],
)
def test_kinds(one: Target, kind: Kind) -> None:
    assert one.kind is kind


@pytest.mark.parametrize(
    ("other", "names"),
    [
        (Qualifiers(), ()),
        (Qualifiers(excluding=(Exclusion.CONFIDENTIAL,)), ("excluding",)),
        (Qualifiers(counting=(Counted.CADRES,)), ("counting",)),
        (Qualifiers(condition="khi đủ điều kiện"), ("condition",)),
        (Qualifiers(hedge=True), ("hedge",)),
        (Qualifiers(average=True), ("average",)),
        (Qualifiers(approximate=True), ("approximate",)),
        (
            Qualifiers((Exclusion.SPECIAL,), (Counted.CADRES,), "nếu", True, True, True),
            ("excluding", "counting", "condition", "hedge", "average", "approximate"),
        ),
    ],
)
def test_qualifiers_that_differ(other: Qualifiers, names: tuple[str, ...]) -> None:
    assert Qualifiers().differing(other) == names
    assert other.differing(Qualifiers()) == names


@pytest.mark.parametrize(
    ("scope", "equal"),
    [
        (Scope(levels=(Level.COMMUNE,)), True),
        (LAND, False),
        (Scope(bodies=(Body.JUSTICE_OFFICE,)), False),
        (Scope(service_levels=(4,)), False),
        (Scope(among=Among.PROVINCES), False),
    ],
)
def test_beyond_level(scope: Scope, equal: bool) -> None:
    assert (scope.beyond_level == Scope().beyond_level) is equal


def test_location_in_a_document() -> None:
    assert [str(DocumentLocation("II.2.a")), str(DocumentLocation("II.2.a", 3))] == ["II.2.a", "II.2.a ¶3"]
    assert str(DocumentLocation("PL.I", table=2, row=5)) == "PL.I bảng 2 dòng 5"


@pytest.mark.parametrize(
    ("place", "vi", "en"),
    [
        (DocumentLocation("PL.I", table=2, row=5), "PL.I bảng 2 dòng 5", "PL.I table 2 row 5"),
        (DocumentLocation("II.2.a", 3), "II.2.a ¶3", "II.2.a ¶3"),
        (DocumentLocation("II.2.a"), "II.2.a", "II.2.a"),
    ],
)
def test_a_location_in_each_language(place: DocumentLocation, vi: str, en: str) -> None:
    assert (place.words.vi, place.words.en, str(place)) == (vi, en, vi)
