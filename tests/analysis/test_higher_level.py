"""Higher-level documents: which there are, what they require, which of several counts."""

from dataclasses import replace

import pytest

from building import (
    AMONG_COMMUNES,
    CATALOGUE,
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
    REFORM,
    XA,
    based_on,
    corpus,
    plan,
    rising,
    target,
)
from cchc_cli.analysis.higher_level import (
    HigherLevelDocuments,
    Order,
    Requirement,
    about_itself,
    documents_of,
    for_this_level,
    higher_level_index,
    is_basis,
    is_rank_of_unknown_group,
    level_fits,
    levels_above,
    order_of_issue,
)
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Among, Difference, Level
from cchc_cli.domain.locality import Locality, Naming
from cchc_cli.domain.plan import Citation, Plan
from cchc_cli.domain.scope import Scope


def required(found: HigherLevelDocuments, indicator: str = "share") -> list[tuple[str, int, int]]:
    """Document, year and value of the requirements."""
    return [(one.plan.id, one.year, int(one.value)) for one in found.figures.get(indicator, ())]


def test_what_a_document_requires_by_indicator_and_year() -> None:
    first = plan("a", PROVINCE, (2021, 2023), target("share", 50), target("share", 40, "every-year"))
    second = plan(
        "b",
        PROVINCE,
        2024,
        target("share", trajectory=rising(2024, 60, 5, 2025)),
        target("rank", 3, scope=AMONG_COMMUNES),
    )
    found = documents_of(CATALOGUE, LOCALITIES[PROVINCE], (second, first))
    assert (found.level, found.plans) == (Level.PROVINCE, (first, second))
    assert required(found) == [
        ("a", 2023, 50),
        ("a", 2021, 40),
        ("a", 2022, 40),
        ("b", 2024, 60),
        ("b", 2025, 65),
    ]
    assert required(found, "rank") == [("b", 2024, 3)]
    assert required(found, "other") == []
    assert {one.level for one in found.figures["share"]} == {Level.PROVINCE}
    assert [one.milestone.since for one in found.figures["share"]] == [2023, 2021, 2022, 2024, 2025]


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
OF_COMMUNE = plan("own", COMMUNE, 2023, issued="2023-01-15")
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
        found = levels_above(everything, own, against, index)
        assert [(one.level, [each.id for each in one.documents.plans]) for one in found] == chain


@pytest.mark.parametrize("other", [*OF_OTHERS, OWN], ids=lambda one: one.id)
def test_a_document_of_a_locality_that_is_not_above(other: Plan) -> None:
    assert levels_above(corpus(OWN, *OF_OTHERS), OWN, other) == ()


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
    return list(documents_of(CATALOGUE, LOCALITIES[PROVINCE], plans).figures["share"])


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


MARCH = of_2023("march", 60, "2023-03", number="2/KH-UBND")


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
        (based_on("2/KH-UBND", "2022", note="in nhầm năm"), False),
        (based_on("2/KH-UBND", "2022", note="in nhầm; ban hành năm 2023"), True),
        (replace(based_on("2/KH-UBND"), issuer=None), False),
        (replace(based_on("2/KH-UBND", "2023-03-31"), issuer=None), False),
        (replace(based_on("2/KH-UBND", "2023-03"), issuer=None), True),
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


# How documents relate to a plan


@pytest.mark.parametrize(
    ("issued", "cited", "order"),
    [
        ("2022-12", (), Order.BEFORE),
        ("2023-04", (), Order.AFTER),
        ("2023", (), Order.UNKNOWN),
        (None, (), Order.UNKNOWN),
        ("2023-04", (based_on("1/KH"),), Order.BEFORE),
        (None, (based_on("1/KH"),), Order.BEFORE),
        ("2023", (based_on("2/KH"),), Order.UNKNOWN),
    ],
)
@pytest.mark.parametrize("as_basis", [True, False])
def test_a_document_that_the_plan_cites_was_issued_before_it(
    issued: str | None, cited: tuple[Citation, ...], order: Order, as_basis: bool
) -> None:
    higher = plan("higher", PROVINCE, 2023, issued=issued, number="1/KH")
    based, cites = (cited, ()) if as_basis else ((), cited)
    own = plan("own", COMMUNE, 2023, issued="2023-01-15", based_on=based, cites=cites)
    assert order_of_issue(own, higher, LOCALITIES) is order


@pytest.mark.parametrize(
    ("citation", "replaced"),
    [
        (based_on("1/KH"), True),
        (based_on("1/KH", "2022"), True),
        (based_on("1/KH", "2021"), False),
        (based_on("3/KH"), False),
    ],
)
def test_a_replaced_document_does_not_apply(citation: Citation, replaced: bool) -> None:
    old = plan("old", PROVINCE, 2023, target("share", 5), number="1/KH", issued="2022-01")
    new = plan("new", PROVINCE, 2023, issued="2022-12", replaces=(citation,))
    (above, *_) = levels_above(corpus(OF_COMMUNE, old, new), OF_COMMUNE)
    (required,) = above.figures("share")
    assert above.applies(required, 2023) is not replaced
    assert above.applies(required, 2022) is False


@pytest.mark.parametrize(
    ("issued", "until", "applies"),
    [
        ("2023-06", Order.UNKNOWN, True),
        ("2023-06", Order.AFTER, True),  # replaced only after the plan
        ("2023", Order.BEFORE, True),
        ("2023", Order.UNKNOWN, False),
        ("2023", Order.AFTER, False),
    ],
)
def test_a_document_is_replaced_from_the_time_of_the_other(issued: str, until: Order, applies: bool) -> None:
    old = plan("old", PROVINCE, 2023, target("share", 5), number="1/KH", issued="2022-01")
    new = plan("new", PROVINCE, 2023, issued=issued, replaces=(based_on("1/KH"),))
    (above, *_) = levels_above(corpus(OF_COMMUNE, old, new), OF_COMMUNE)
    assert above.applies(above.figures("share")[0], 2023, until) is applies


def test_the_plan_of_an_agency_is_no_higher_level_document() -> None:
    agency = plan("agency", PROVINCE, 2023, target("share", 5), agency=True)
    (above, *_) = levels_above(corpus(OF_COMMUNE, agency), OF_COMMUNE)
    assert (above.documents.plans, above.figures("share")) == ((), ())


def test_the_plan_of_an_agency_has_only_the_documents_it_is_based_on() -> None:
    own = plan("own", COMMUNE, 2023, agency=True, based_on=(based_on("1/KH"),))
    basis, other = (plan(f"{number}", PROVINCE, 2023, number=f"{number}/KH") for number in (1, 2))
    (_, above, *_) = levels_above(corpus(own, basis, other), own)
    assert above.documents.plans == (basis,)


@pytest.mark.parametrize(
    ("issued", "why"),
    [
        ("2025-06-30", None),
        ("2025-06", None),
        ("2025-07-01", Difference.UNIT_ENDED),
        ("2025", Difference.UNIT_ENDED),
        ("2025-07", Difference.UNIT_ENDED),
    ],
)
def test_a_document_issued_after_the_unit_ended_does_not_apply(issued: str, why: Difference | None) -> None:
    own = plan("own", DISTRICT, 2025, issued="2025-01-15")
    higher = plan("higher", PROVINCE, 2025, issued=issued, number="1/KH")
    (above, *_) = levels_above(corpus(own, higher), own)
    assert above.unbound.get("higher") is why
    cites = plan("own", DISTRICT, 2025, issued="2025-01-15", based_on=(based_on("1/KH"),))
    assert levels_above(corpus(cites, higher), cites)[0].unbound == {}


JOINED = {
    **LOCALITIES,
    COMMUNE: Locality(
        COMMUNE, Level.COMMUNE, (Naming("a", "xã", OTHER_PROVINCE), Naming("a", "xã", PROVINCE, since=REFORM))
    ),
}


@pytest.mark.parametrize(("issued", "why"), [("2021", Difference.TERRITORY), ("2025-07-01", None), ("2025", None)])
def test_a_document_of_before_the_territory_joined_does_not_apply(issued: str, why: Difference | None) -> None:
    own = plan("own", COMMUNE, 2026, issued="2026-01-15")
    higher = plan("higher", PROVINCE, (2021, 2030), issued=issued, number="1/KH")
    nation = plan("nation", NATION, (2021, 2030), issued=issued)
    joined = Corpus({one.id: one for one in (own, higher, nation)}, CATALOGUE, JOINED)
    levels = levels_above(joined, own)
    assert levels[0].unbound.get("higher") is why
    assert levels[1].unbound == {}, "the nation is one"
    cites = plan("own", COMMUNE, 2026, issued="2026-01-15", based_on=(based_on("1/KH"),))
    assert levels_above(Corpus({**joined.plans, "own": cites}, CATALOGUE, JOINED), cites)[0].unbound == {}


def test_a_rank_is_required_only_if_its_group_is_known() -> None:
    ranks = target("rank", 5), target("rank", 9, scope=AMONG_COMMUNES), target("share", 5)
    assert [is_rank_of_unknown_group(CATALOGUE, one) for one in ranks] == [True, False, False]
    assert required(documents_of(CATALOGUE, LOCALITIES[PROVINCE], (plan("a", PROVINCE, 2023, *ranks),)), "rank") == [
        ("a", 2023, 9)
    ]


@pytest.mark.parametrize(
    ("scope", "level", "itself"),
    [
        (Scope(), Level.PROVINCE, True),
        (Scope(), Level.NATION, True),
        (Scope(levels=(Level.PROVINCE,)), Level.PROVINCE, True),
        (Scope(levels=(Level.COMMUNE,)), Level.PROVINCE, False),
        (Scope(among=Among.COMMUNES_OF_PROVINCE), Level.PROVINCE, False),
        (Scope(among=Among.PROVINCES), Level.PROVINCE, True),
    ],
)
def test_places_gained_are_those_of_the_level_itself_unless_the_group_is_named(
    scope: Scope, level: Level, itself: bool
) -> None:
    assert about_itself(target("par-index-rank-gain", 3, scope=scope), level) is itself
