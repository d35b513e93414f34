"""The documents whose figures are not in the data: those a plan is based on, and those that are only recorded."""

from dataclasses import replace
from pathlib import Path

import pytest

from building import (
    COMMUNE,
    COMMUNE_OF_DISTRICT,
    DISTRICT,
    NATION,
    OTHER_PROVINCE,
    PROVINCE,
    based_on,
    corpus,
    plan,
    target,
)
from cchc_cli.analysis.bases import unknown_documents
from cchc_cli.analysis.evaluation import Evaluation
from cchc_cli.analysis.requirements import without_figures
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Status
from cchc_cli.domain.plan import Citation, Plan
from cchc_cli.reading.corpus import load

SUPERIOR = plan("superior", PROVINCE, 2026, number="10/KH-UBND", issued="2026-01-08")
RECORDED = plan("recorded", PROVINCE, (2026, 2030), number="29/KH-UBND", issued="2025-08-27", partial=True)
OWN = plan("own", COMMUNE, 2026, target("share", 80), issued="2026-03-01")


def numbers(found: Corpus, of: Plan) -> list[str | None]:
    return [one.citation.number for one in unknown_documents(found, of)]


# Documents that a plan is based on


@pytest.mark.parametrize(
    ("citation", "unknown"),
    [
        (based_on("10/KH-UBND", "2026-01-08"), False),
        (based_on("10/KH-UBND"), False),
        (based_on("10/KH-UBND", "2025-01-08"), True),
        (based_on("29/KH-UBND", "2026-01-08"), True),
        (based_on("10/KH-UBND", "2026-01-08", locality="hai-phong"), True),
        (Citation(None, None, title="Kế hoạch"), False),
    ],
)
def test_a_basis_is_known_by_number_date_and_locality(citation: Citation, unknown: bool) -> None:
    own = plan("own", COMMUNE, 2026, based_on=(citation,))
    found = unknown_documents(corpus(own, SUPERIOR), own)
    assert [(one.citation, one.plan, one.basis) for one in found] == ([(citation, None, True)] if unknown else [])


def test_all_are_named_in_their_order() -> None:
    own = plan("own", COMMUNE, 2026, based_on=(based_on("3/KH"), based_on("10/KH-UBND"), based_on("1/KH")))
    assert numbers(corpus(own, SUPERIOR), own) == ["3/KH", "1/KH"]


def test_a_basis_that_is_recorded_without_figures_is_unknown() -> None:
    citation = based_on("29/KH-UBND", "2025-08-27")
    own = plan("own", COMMUNE, 2026, based_on=(citation,))
    (found,) = unknown_documents(corpus(own, RECORDED), own)
    assert (found.citation, found.plan, found.basis) == (citation, RECORDED, True)


# Documents that are recorded without figures


def test_a_recorded_document_is_named_although_the_plan_does_not_cite_it() -> None:
    (found,) = unknown_documents(corpus(OWN, RECORDED), OWN)
    assert (found.citation.number, found.plan, found.basis) == ("29/KH-UBND", RECORDED, False)


@pytest.mark.parametrize(
    "other",
    [
        plan("full", PROVINCE, 2026, number="29/KH-UBND"),
        plan("with-figures", PROVINCE, 2026, target("other", 98), number="29/KH-UBND", partial=True),
        plan("other-years", PROVINCE, (2021, 2025), number="29/KH-UBND", partial=True),
        plan("other-province", OTHER_PROVINCE, 2026, number="29/KH-UBND", partial=True),
        plan("agency", PROVINCE, 2026, number="29/KH-SNV", partial=True, agency=True),
        plan("same-level", COMMUNE, 2026, number="29/KH-UBND", partial=True),
        replace(plan("unread", PROVINCE, 2026, number="29/KH-UBND", partial=True), unread=("share",)),
    ],
    ids=lambda one: one.id,
)
def test_what_is_not_named(other: Plan) -> None:
    assert numbers(corpus(OWN, other), OWN) == []


@pytest.mark.parametrize(("start", "named"), [(2025, ["29/KH-UBND"]), (2026, [])])
def test_a_document_of_a_unit_that_ended_before_the_plan_is_not_named(start: int, named: list[str]) -> None:
    own = plan("own", COMMUNE_OF_DISTRICT, (start, 2030), target("share", 80), issued="2025-05-10")
    theirs = plan("recorded", DISTRICT, (2021, 2030), number="29/KH-UBND", issued="2021-08-27", partial=True)
    found = corpus(own, theirs)
    assert numbers(found, own) == named
    assert [one.document.number for one in found.higher_level_plans(own)] == named


def test_a_document_that_was_replaced_is_not_named() -> None:
    citation = based_on("29/KH-UBND", "2025-08-27")
    later = plan("later", PROVINCE, 2026, target("other", 98), replaces=(citation,))
    assert numbers(corpus(OWN, RECORDED, later), OWN) == []


def test_the_next_level_stands_first() -> None:
    nation = plan("nation", NATION, (2021, 2030), number="468/QĐ-TTg", partial=True)
    assert numbers(corpus(OWN, nation, RECORDED), OWN) == ["29/KH-UBND", "468/QĐ-TTg"]


def test_an_agency_is_told_its_bases_only() -> None:
    own = plan("own", PROVINCE, 2026, agency=True, based_on=(based_on("1/KH"),))
    nation = plan("nation", NATION, (2021, 2030), number="468/QĐ-TTg", partial=True)
    assert numbers(corpus(own, nation), own) == ["1/KH"]


# What such a document changes


def test_it_is_no_floor_and_no_claim() -> None:
    alone = Evaluation(corpus(OWN)).results(OWN)
    beside = Evaluation(corpus(OWN, RECORDED)).results(OWN)
    assert [(one.status, one.reason, one.floor) for one in alone] == [
        (one.status, one.reason, one.floor) for one in beside
    ]


def test_nothing_is_missing_from_it_nor_certainly_from_a_plan_beside_it() -> None:
    above = plan("above", PROVINCE, 2026, target("other", 98))
    recorded = plan("recorded", COMMUNE, (2026, 2030), number="1/KH-UBND", partial=True)
    found = corpus(OWN, above, recorded)
    evaluation = Evaluation(found)
    assert (evaluation.results(recorded), evaluation.not_entered(recorded)) == ((), ())
    assert [one.status for one in Evaluation(corpus(OWN, above)).results(OWN)].count(Status.MISSING) == 1
    assert [one.status for one in evaluation.results(OWN)].count(Status.MISSING) == 0
    assert [one.indicator for one in evaluation.not_entered(OWN)] == ["other"]


def test_a_place_is_told_them_by_year() -> None:
    found = corpus(OWN, RECORDED)
    place = found.localities[COMMUNE]
    assert [[one.citation.number for one in without_figures(found, place, year)] for year in (2025, 2026, None)] == [
        [],
        ["29/KH-UBND"],
        ["29/KH-UBND"],
    ]
    assert without_figures(found, found.localities[DISTRICT]) == ()  # it ended before


def test_the_recorded_documents_change_no_result_of_the_shipped_plans() -> None:
    shipped = load(Path(__file__).parents[2] / "plans").corpus
    known = {name: one for name, one in shipped.plans.items() if not one.without_figures}
    with_them, without_them = Evaluation(shipped), Evaluation(replace(shipped, plans=known))
    for one in known.values():
        assert with_them.results(one) == without_them.results(one), one.id
