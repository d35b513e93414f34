"""Higher-level documents: which there are, what they require, which of several counts."""

from dataclasses import replace

import pytest

from building import (
    COMMUNE,
    COMMUNE_OF_DISTRICT,
    DISTRICT,
    HUYEN,
    HUYEN_XA,
    LOCALITIES,
    NATION,
    OTHER_COMMUNE,
    OTHER_PROVINCE,
    PROVINCE,
    XA,
    based_on,
    corpus,
    number,
    plan,
    rising,
    target,
)
from cchc_cli.analysis.higher_level import (
    HigherLevelDocuments,
    NotAbove,
    Requirement,
    about_itself,
    documents_of,
    for_this_level,
    higher_level_documents,
    higher_level_index,
    is_basis,
    level_fits,
    milestones_by_year,
)
from cchc_cli.domain.enums import Among, Level
from cchc_cli.domain.plan import Citation, Plan
from cchc_cli.domain.target import Scope


def required(found: HigherLevelDocuments, indicator: str = "share") -> list[tuple[str, int, int]]:
    """Document, year and value of the requirements."""
    return [(one.plan.id, one.year, int(one.value)) for one in found.figures.get(indicator, ())]


def test_what_a_document_requires_by_indicator_and_year() -> None:
    first = plan("a", PROVINCE, (2021, 2023), target("share", 50), target("share", 40, "every-year"))
    second = plan("b", PROVINCE, 2024, target("share", trajectory=rising(2024, 60, 5, 2025)), target("rank", 3))
    found = documents_of(Level.PROVINCE, (second, first))
    assert (found.level, found.plans) == (Level.PROVINCE, (first, second))
    assert required(found) == [
        ("a", 2023, 50),
        ("a", 2021, 40),
        ("a", 2022, 40),
        ("a", 2023, 40),
        ("b", 2024, 60),
        ("b", 2025, 65),
    ]
    assert required(found, "rank") == [("b", 2024, 3)]
    assert required(found, "other") == []
    assert {one.level for one in found.figures["share"]} == {Level.PROVINCE}
    assert [one.milestone.since for one in found.figures["share"]] == [2023, 2021, 2022, 2023, 2024, 2025]


def test_the_index_has_the_localities_above_others_that_have_documents() -> None:
    plans = (
        plan("nation", NATION, 2023, target("share", 5)),
        plan("district", DISTRICT, 2023, target("share", 5)),
        plan("own", COMMUNE, 2023, target("share", 5)),
        plan("other", OTHER_PROVINCE, 2023),
        plan("other-2", OTHER_PROVINCE, 2024),
    )
    found = higher_level_index(corpus(*plans))
    assert {place: [one.id for one in documents.plans] for place, documents in found.items()} == {
        NATION: ["nation"],
        DISTRICT: ["district"],
        OTHER_PROVINCE: ["other", "other-2"],
    }
    assert [found[place].level for place in (NATION, DISTRICT)] == [Level.NATION, Level.DISTRICT]


OWN = plan("own", COMMUNE_OF_DISTRICT, 2023, issued="2023-01-15")
OF_NATION, OF_PROVINCE = plan("nation", NATION, 2023), plan("province", PROVINCE, 2023)
OF_OTHERS = (plan("other-province", OTHER_PROVINCE, 2023), plan("other", OTHER_COMMUNE, 2023))


@pytest.mark.parametrize(
    ("issued", "against", "chain"),
    [
        ("2023-01-15", None, [(Level.DISTRICT, []), (Level.PROVINCE, ["province"]), (Level.NATION, ["nation"])]),
        ("2025-07-01", None, [(Level.PROVINCE, ["province"]), (Level.NATION, ["nation"])]),
        ("2023-01-15", Level.PROVINCE, [(Level.PROVINCE, ["province"])]),
        ("2023-01-15", Level.COMMUNE, []),
        ("2023-01-15", OF_NATION, [(Level.NATION, ["nation"])]),
    ],
)
def test_the_levels_above_a_plan_nearest_first(
    issued: str, against: Level | Plan | None, chain: list[tuple[Level, list[str]]]
) -> None:
    own = replace(OWN, document=plan("own", COMMUNE, 2023, issued=issued).document)
    everything = corpus(own, OF_NATION, OF_PROVINCE, *OF_OTHERS)
    for index in (None, higher_level_index(everything)):
        found = higher_level_documents(everything, own, against, index)
        assert [(one.level, [each.id for each in one.plans]) for one in found] == chain


@pytest.mark.parametrize("other", [*OF_OTHERS, OWN], ids=lambda one: one.id)
def test_a_document_of_a_locality_that_is_not_above(other: Plan) -> None:
    with pytest.raises(NotAbove, match=f"^{other.id} is not a plan of a locality above own$"):
        higher_level_documents(corpus(OWN, *OF_OTHERS), OWN, other)


@pytest.mark.parametrize(
    ("among", "level", "itself"),
    [
        (Among.PROVINCES, Level.PROVINCE, True),
        (Among.PROVINCES, Level.NATION, False),
        (Among.PROVINCES, Level.DISTRICT, False),
        (Among.COMMUNES_OF_PROVINCE, Level.PROVINCE, False),
        (None, Level.PROVINCE, False),
        (None, Level.NATION, False),
    ],
)
def test_a_rank_among_provinces_is_about_the_province_itself(among: Among | None, level: Level, itself: bool) -> None:
    assert about_itself(target("rank", 5, scope=Scope(among=among)), level) is itself


@pytest.mark.parametrize(
    ("scope", "fits"),
    [(Scope(), True), (XA, True), (HUYEN_XA, True), (HUYEN, False), (Scope(service_levels=(4,)), True)],
)
def test_figures_that_are_for_communes(scope: Scope, fits: bool) -> None:
    assert level_fits(scope, Level.COMMUNE) is fits


def requirements(*plans: Plan) -> list[Requirement]:
    return list(documents_of(Level.PROVINCE, plans).figures["share"])


@pytest.mark.parametrize(
    ("scopes", "kept"),
    [
        ((Scope(), XA, HUYEN, HUYEN_XA), (XA, HUYEN_XA)),
        ((Scope(), HUYEN), (Scope(),)),
        ((HUYEN,), ()),
    ],
)
def test_a_level_s_own_figures_before_the_unscoped_ones(scopes: tuple[Scope, ...], kept: tuple[Scope, ...]) -> None:
    given = requirements(plan("a", PROVINCE, 2023, *(target("share", 5, scope=scope) for scope in scopes)))
    assert tuple(one.target.scope for one in for_this_level(given, Level.COMMUNE)) == kept


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
        ((JANUARY, MARCH, OTHER_ISSUER), None, ["march", "other"]),
        ((JANUARY, OTHER_ISSUER), None, ["january", "other"]),
        ((JANUARY, of_2023("undated", 60, None)), None, ["january", "undated"]),
        ((JANUARY, of_2023("same", 50, "2023-03")), None, ["january", "same"]),
        ((JANUARY, of_2023("same", 50, "2023-03")), "1/KH-UBND", ["january", "same"]),
    ],
)
def test_of_several_documents_for_one_year(documents: tuple[Plan, ...], cited: str | None, kept: list[str]) -> None:
    own = replace(OWN, document=replace(OWN.document, based_on=(based_on(cited),) if cited else ()))
    for given in (documents, documents[::-1]):
        steps = milestones_by_year(own, requirements(*given), LOCALITIES)
        assert {year: [one.plan.id for one in found] for year, found in steps.items()} == {2023: kept}


def test_the_years_of_several_documents_in_order() -> None:
    later = plan("a", PROVINCE, (2021, 2030), target("share", 90, 2030), target("share", 40, 2022))
    steps = milestones_by_year(OWN, requirements(later, MARCH), LOCALITIES)
    assert [(year, [one.value for one in found]) for year, found in steps.items()] == [
        (2022, [number(40)]),
        (2023, [number(60)]),
        (2030, [number(90)]),
    ]


def test_two_figures_of_one_document_in_their_order() -> None:
    own = plan("a", PROVINCE, 2023, target("share", 90), target("share", 40))
    assert [one.value for one in milestones_by_year(OWN, requirements(own)[::-1], LOCALITIES)[2023]] == [90, 40]


@pytest.mark.parametrize(
    ("citation", "named"),
    [
        (based_on("2/KH-UBND"), True),
        (based_on("3/KH-UBND"), False),
        (replace(based_on("2/KH-UBND"), number=None), False),
        (based_on("2/KH-UBND", locality=None), True),
        (based_on("2/KH-UBND", locality=NATION), False),
        (based_on("2/KH-UBND", "2023"), True),
        (based_on("2/KH-UBND", "2023-03"), True),
        (based_on("2/KH-UBND", "2023-03-31"), True),
        (based_on("2/KH-UBND", "2023-03-01"), True),
        (based_on("2/KH-UBND", "2023-04-01"), False),
        (based_on("2/KH-UBND", "2023-02-28"), False),
        (based_on("2/KH-UBND", "2022"), False),
        (replace(based_on("2/KH-UBND", "2022"), note="in nhầm năm"), True),
    ],
)
def test_the_document_that_a_plan_is_based_on(citation: Citation, named: bool) -> None:
    own = replace(OWN, document=replace(OWN.document, based_on=(based_on("8/KH"), citation)))
    assert is_basis(own, MARCH, LOCALITIES) is named


def test_a_document_without_number_or_date_as_basis() -> None:
    cites = replace(OWN, document=replace(OWN.document, based_on=(based_on("2/KH-UBND", "2023-04-01"),)))
    undated = of_2023("undated", 60, None, number="2/KH-UBND")
    assert is_basis(cites, undated, LOCALITIES)
    assert not is_basis(cites, of_2023("no-number", 60, None), LOCALITIES)
    without = replace(OWN, document=replace(OWN.document, based_on=(replace(based_on("2"), number=None),)))
    assert not is_basis(without, of_2023("no-number", 60, None), LOCALITIES)
