"""Layers are joined in their order: an earlier file counts instead of a later one about the same document."""

from dataclasses import replace

import pytest

from building import (
    CATALOGUE,
    COMMUNE,
    DISTRICT,
    LOCALITIES,
    NATION,
    OTHER_COMMUNE,
    OTHER_PROVINCE,
    PROVINCE,
    plan,
    target,
    written,
)
from cchc_cli.analysis.higher_level import higher_level_index
from cchc_cli.domain.corpus import Corpus, corpus_of
from cchc_cli.domain.enums import Aim
from cchc_cli.domain.identity import as_citation, same_document
from cchc_cli.domain.layers import SHIPPED, Layer, UsedLayer, join
from cchc_cli.domain.lookup import Ambiguous, Found, find_plan
from cchc_cli.domain.plan import Plan

NATIONAL = plan("nation-76", NATION, (2021, 2030), target("share", 80, 2025), number="76/NQ-CP", issued="2021-07-15")
PROVINCIAL = plan("province-10", PROVINCE, 2026, target("share", 90), number="10/KH-UBND", issued="2026-01-08")
OF_DISTRICT = plan("district", DISTRICT, (2021, 2025), target("share", 70))
NEIGHBOUR = plan("neighbour", OTHER_COMMUNE, 2026, target("share", 60))
OWN = plan("own", COMMUNE, 2026, target("share", 50))
THERE = Layer(SHIPPED, (NATIONAL, PROVINCIAL, OF_DISTRICT, NEIGHBOUR))


def joined(*layers: Layer) -> Corpus:
    return corpus_of(layers, CATALOGUE, LOCALITIES, "1.0", "2026-01-01")


def test_shipped_plans_alone_are_all_selected_and_floors() -> None:
    corpus = joined(THERE)
    assert list(corpus.plans) == ["nation-76", "province-10", "district", "neighbour"]
    assert not corpus.neighbours
    assert all(corpus.own(one) for one in corpus.plans.values())
    assert DISTRICT in higher_level_index(corpus)


def test_shipped_documents_of_nation_and_province_join_own_plans() -> None:
    corpus = joined(Layer("plans", (OWN,)), THERE)
    assert list(corpus.plans) == ["own", "nation-76", "province-10"]
    assert list(corpus.neighbours) == ["district", "neighbour"]
    assert [corpus.layer(one) for one in corpus.plans.values()] == ["plans", SHIPPED, SHIPPED]
    assert [corpus.own(one) for one in corpus.plans.values()] == [True, False, False]
    assert corpus.data.layers == (UsedLayer("plans", 1), UsedLayer(SHIPPED, 2))


def test_a_neighbour_is_no_floor_even_among_the_plans() -> None:
    corpus = joined(Layer("plans", (replace(OWN, locality="dong-nai/vinh-cuu/tan-an"),)), THERE)
    with_neighbours = replace(corpus, plans={**corpus.plans, **corpus.neighbours})
    assert DISTRICT not in higher_level_index(with_neighbours)
    own = with_neighbours.plans["own"]
    assert OF_DISTRICT not in with_neighbours.higher_level_plans(replace(own, period=OF_DISTRICT.period))


SAME = "the same document"
CASES: list[tuple[str, Plan, bool]] = [
    (SAME, plan("x", NATION, (2021, 2030), number="76/NQ-CP", issued="2021-07-15"), True),
    ("a date within the other", plan("x", NATION, 2021, number="76/NQ-CP", issued="2021-07"), True),
    ("no date", plan("x", NATION, 2021, number="76/NQ-CP", issued=None), True),
    ("the number of another year", plan("x", NATION, 2022, number="76/NQ-CP", issued="2022-07-15"), False),
    ("another number", plan("x", NATION, 2021, number="77/NQ-CP", issued="2021-07-15"), False),
    ("no number", plan("x", NATION, (2021, 2030), issued="2021-07-15"), False),
    ("another issuer", plan("x", NATION, 2021, number="76/NQ-CP", issued="2021-07-15", issuer="Quốc hội"), False),
]


@pytest.mark.parametrize(("own", "same"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_which_own_file_counts_instead_of_a_shipped_one(own: Plan, same: bool) -> None:
    one, two = as_citation(own), as_citation(NATIONAL)
    assert same_document(one, two, LOCALITIES) is same_document(two, one, LOCALITIES) is same
    found = join([Layer("plans", (own,)), THERE], LOCALITIES)
    assert (NATIONAL not in found.plans) is same
    assert [(one.plan, one.layer, one.by) for one in found.replaced] == ([(NATIONAL, SHIPPED, own)] if same else [])


def test_the_same_id_is_enough() -> None:
    own = plan("nation-76", OTHER_PROVINCE, 2026, number="1/KH")
    corpus = joined(Layer("plans", (own,)), THERE)
    assert corpus.plans["nation-76"] is own
    assert [one.plan for one in corpus.data.replaced] == [NATIONAL]


def test_an_unreadable_file_counts_instead_of_a_shipped_one_of_its_id() -> None:
    corpus = joined(Layer("plans", (OWN,), frozenset({"nation-76"})), THERE)
    assert "nation-76" not in corpus.plans
    assert corpus.incomplete
    assert [(one.plan, one.by) for one in corpus.data.replaced] == [(NATIONAL, None)]


def test_two_files_about_one_document_in_one_layer_both_stay() -> None:
    again = replace(NATIONAL, id="nation-76-again")
    found = join([Layer("plans", (NATIONAL, again)), THERE], LOCALITIES)
    assert [one.id for one in found.plans] == ["nation-76", "nation-76-again", "province-10"]
    assert [one.plan for one in found.replaced] == [NATIONAL]


def test_earlier_layers_come_first() -> None:
    here, there = (replace(PROVINCIAL, document=replace(PROVINCIAL.document, title=title)) for title in ("A", "B"))
    for first, second in ((here, there), (there, here)):
        corpus = joined(Layer("one", (first,)), Layer("two", (second, OWN)))
        assert corpus.plans["province-10"] is first
        assert corpus.own(OWN)
        assert corpus.data.layers == (UsedLayer("one", 1), UsedLayer("two", 1))


def test_the_figures_of_both_files_are_counted() -> None:
    qualitative = plan("x", NATION, 2021, target("share", aim=Aim.IMPROVE), number="76/NQ-CP", issued="2021-07-15")
    more = replace(NATIONAL, targets=(*NATIONAL.targets, target("share", 90, 2030)))
    unreadable = Layer("plans", (OWN,), frozenset({"nation-76"}))
    for layer, figures in ((Layer("plans", (qualitative,)), 0), (Layer("plans", (more,)), 2), (unreadable, 0)):
        assert [one.figures for one in joined(layer, THERE).data.replaced] == [(figures, 1)]


def test_names_mean_own_plans_first_then_shipped_ones_then_neighbours() -> None:
    own = plan("dong-nai-2026", PROVINCE, 2026, issued="2026-02-01")
    corpus = joined(Layer("plans", (own,)), THERE)
    for typed, found in ((PROVINCE, own), ("province-10", PROVINCIAL), (OTHER_COMMUNE, NEIGHBOUR)):
        assert find_plan(corpus, typed) == Found(found)
    assert isinstance(find_plan(joined(Layer("plans", (own, PROVINCIAL))), PROVINCE), Ambiguous)


def test_own_documents_without_number_are_known_by_their_id_alone() -> None:
    one = plan("digital", NATION, 2023, issued="2023")
    two = replace(one, id="other", document=replace(one.document, issued=written("2023")))
    assert not same_document(as_citation(one), as_citation(two), LOCALITIES)
    assert [plan.id for plan in join([Layer("plans", (one,)), Layer(SHIPPED, (two,))], LOCALITIES).plans] == [
        "digital",
        "other",
    ]


@pytest.mark.parametrize(("path", "is_shipped"), [(SHIPPED, True), ("plans", False)])
def test_a_layer_of_the_package_is_told_from_others(path: str, is_shipped: bool) -> None:
    assert UsedLayer(path, 1).shipped is is_shipped
