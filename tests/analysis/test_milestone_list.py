"""The milestones of one level as one list, and a value against it."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from building import CATALOGUE, COMMUNE, LOCALITIES, PROVINCE, Number, based_on, corpus, number, plan, target
from building_floors import floor_of, only
from cchc_cli.analysis.higher_level import Requirement, documents_of
from cchc_cli.analysis.milestone_list import against_list, by_year, is_best, strictest_first
from cchc_cli.domain.enums import Comparator, Direction, Reason, Status
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.target import Value

OWN = plan("own", COMMUNE, 2023, issued="2023-01-15")


def requirements(*plans: Plan, indicator: str = "share") -> list[Requirement]:
    return list(documents_of(CATALOGUE, LOCALITIES[PROVINCE], plans).figures[indicator])


def of_2023(id: str, value: int, issued: str | None, issuer: str = "UBND", number: str | None = None) -> Plan:
    return plan(id, PROVINCE, 2023, target("share", value), issued=issued, issuer=issuer, number=number)


JANUARY = of_2023("january", 50, "2023-01", number="1/KH-UBND")
MARCH = of_2023("march", 60, "2023-03", number="2/KH-UBND")
OTHER_ISSUER = of_2023("other", 70, "2023-02", "HĐND")


@pytest.mark.parametrize(
    ("documents", "cited", "kept"),
    [
        ((JANUARY, MARCH), None, ["march"]),
        ((JANUARY, MARCH), "1/KH-UBND", ["january"]),
        ((JANUARY, MARCH), "9/KH-UBND", ["march"]),
        ((JANUARY, MARCH, OTHER_ISSUER), None, ["other", "march"]),
        ((JANUARY, OTHER_ISSUER), None, ["january", "other"]),
        ((JANUARY, of_2023("undated", 60, None)), None, ["january", "undated"]),
        ((JANUARY, of_2023("same", 50, "2023-03")), None, ["january", "same"]),
        ((JANUARY, of_2023("same", 50, "2023-03")), "1/KH-UBND", ["january", "same"]),
    ],
)
def test_of_several_documents_for_one_year(documents: tuple[Plan, ...], cited: str | None, kept: list[str]) -> None:
    own = replace(OWN, document=replace(OWN.document, based_on=(based_on(cited),) if cited else ()))
    for given in (documents, documents[::-1]):
        steps = by_year(corpus(own), own, Direction.MORE, requirements(*given))
        assert {year: [one.plan.id for one in found.figures] for year, found in steps.items()} == {2023: kept}


@pytest.mark.parametrize("names", [("a", "b"), ("b", "a"), ("z-1", "z-02")])
@pytest.mark.parametrize(("cited", "leads"), [(None, 0), ("2/KH-UBND", 1), ("1/KH-UBND", 0)])
def test_of_equal_figures_the_names_of_the_files_decide_nothing(
    names: tuple[str, str], cited: str | None, leads: int
) -> None:
    """The basis of the plan leads, then the document issued first: one issued after the plan hides no earlier one."""
    first = of_2023(names[0], 50, "2022-12", number="1/KH-UBND")
    second = of_2023(names[1], 50, "2023-03", number="2/KH-UBND")
    own = replace(OWN, document=replace(OWN.document, based_on=(based_on(cited),) if cited else ()))
    for given in ((first, second), (second, first)):
        steps = by_year(corpus(own), own, Direction.MORE, requirements(*given))
        assert steps[2023].figures[0].plan.id == names[leads]
        found = only(replace(own, targets=(target("share", 50),)), *given)
        assert (floor_of(found), found.issued_later) == ((names[leads], number(50), 2023), False)


def test_the_years_of_several_documents_in_order() -> None:
    later = plan("a", PROVINCE, (2021, 2030), target("share", 90, 2030), target("share", 40, 2022))
    steps = by_year(corpus(OWN), OWN, Direction.MORE, requirements(later, MARCH))
    assert [(year, [one.value for one in found.figures]) for year, found in steps.items()] == [
        (2022, [number(40)]),
        (2023, [number(60)]),
        (2030, [number(90)]),
    ]


def test_two_figures_of_one_document_in_their_order() -> None:
    own = plan("a", PROVINCE, 2023, target("share", 90), target("share", 40))
    found = by_year(corpus(OWN), OWN, Direction.MORE, requirements(own)[::-1])
    assert [one.value for one in found[2023].figures] == [90, 40]


@pytest.mark.parametrize(
    ("documents", "cited", "named"),
    [
        ((JANUARY, MARCH), "1/KH-UBND", ["march"]),
        ((JANUARY, MARCH), None, []),
        ((MARCH, of_2023("april", 40, "2023-04")), "2/KH-UBND", []),
        ((JANUARY, OTHER_ISSUER), "1/KH-UBND", []),
    ],
    ids=["stricter and later", "the later counts", "less strict", "another authority"],
)
def test_a_stricter_later_figure_of_the_same_authority_is_named(
    documents: tuple[Plan, ...], cited: str | None, named: list[str]
) -> None:
    own = replace(OWN, document=replace(OWN.document, based_on=(based_on(cited),) if cited else ()))
    for given in (documents, documents[::-1]):
        step = by_year(corpus(own), own, Direction.MORE, requirements(*given))[2023]
        assert [one.plan.id for one in step.stricter] == named


def test_figures_by_strictness() -> None:
    over = target("share", 50, comparator=Comparator.MORE_THAN)
    given = requirements(plan("a", PROVINCE, 2023, target("share", 50), over, target("share", 60)))
    assert [one.figure for one in strictest_first(Direction.MORE, given)] == [
        Value(number(60)),
        Value(number(50), strict=True),
        Value(number(50)),
    ]
    assert [one.value for one in strictest_first(Direction.LESS, given)] == [50, 50, 60]


@pytest.mark.parametrize(
    ("indicator", "value", "best"),
    [
        ("share", 100, True),
        ("share", "99.9", False),
        ("rank", 1, True),
        ("rank", 2, False),
        ("less", 0, True),
        ("less", 1, False),
        ("count", 100, False),
    ],
)
def test_the_best_possible_value(indicator: str, value: Number, best: bool) -> None:
    assert is_best(CATALOGUE[indicator], Value(number(value))) is best


FULL = plan("full", PROVINCE, (2021, 2030), target("share", 90, 2025))
PART = plan("part", PROVINCE, (2021, 2030), target("share", 90, 2025), partial=True)
CONTINUED = plan("part", PROVINCE, (2021, 2030), target("share", 90, 2025), target("share", 95, 2029), partial=True)


@pytest.mark.parametrize(
    ("documents", "value", "year", "status", "reason"),
    [
        ((PART,), 89, 2027, Status.BELOW, None),
        ((PART,), 90, 2027, Status.NO_FLOOR, Reason.LATER_STAGE_UNKNOWN),
        ((PART,), 99, 2027, Status.NO_FLOOR, Reason.LATER_STAGE_UNKNOWN),
        ((PART,), 100, 2027, Status.ABOVE, None),
        ((PART,), 90, 2025, Status.MEETS, None),
        ((PART,), 90, 2024, Status.EARLY, None),
        ((CONTINUED,), 90, 2027, Status.MEETS, None),
        ((CONTINUED,), 95, 2030, Status.NO_FLOOR, Reason.LATER_STAGE_UNKNOWN),
        ((CONTINUED,), 95, 2029, Status.MEETS, None),
        ((FULL,), 90, 2027, Status.MEETS, None),
        ((FULL, replace(PART, id="other")), 95, 2027, Status.ABOVE, None),
    ],
)
def test_an_earlier_stage_of_a_partial_document_supports_below_only(
    documents: tuple[Plan, ...], value: int, year: int, status: Status, reason: Reason | None
) -> None:
    own = plan("own", COMMUNE, year)
    figures = requirements(*documents)
    found = against_list(corpus(own), own, CATALOGUE["share"], Value(number(value)), year, figures, None)
    assert (found.status, found.reason) == (status, reason)
    assert found.floor.value == (95 if year >= 2029 else 90)


def test_a_missed_milestone_goes_before_a_later_stage_that_is_not_known() -> None:
    own = plan("own", COMMUNE, (2026, 2030))
    figures = requirements(plan("part", PROVINCE, (2021, 2030), target("share", 90, 2027), partial=True))

    def nothing(year: int) -> Sequence[Value]:
        return ()

    found = against_list(corpus(own), own, CATALOGUE["share"], Value(number(95)), 2030, figures, nothing)
    assert (found.status, found.missed) == (Status.LATER, figures[0])
    found = against_list(corpus(own), own, CATALOGUE["share"], Value(number(95)), 2030, figures, None)
    assert found.reason is Reason.LATER_STAGE_UNKNOWN
