"""What a selection covers: the plans checked, the communes without a plan, the documents without figures."""

from collections import Counter
from dataclasses import replace

from building import COMMUNE, NATION, OTHER_COMMUNE, PROVINCE, corpus, plan, target
from cchc_cli.analysis.coverage import Coverage, NoneFound, coverage, none_found
from cchc_cli.analysis.evaluation import Evaluation, SelectedTargets
from cchc_cli.analysis.query import Query
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Level, Status
from cchc_cli.domain.plan import Citation
from cchc_cli.i18n.language import Lang
from cchc_cli.output.coverage import coverage_text, none_text
from cchc_cli.reading.vocabulary import load_vocabulary

OF_NATION = plan("of-nation", NATION, 2026, target("share", 50))
OF_PROVINCE = plan("of-province", PROVINCE, 2026, target("share", 50))
OWN = plan("own", COMMUNE, 2026, target("share", 50))
OTHER = plan("other", OTHER_COMMUNE, 2026, target("share", 50))
BASED = replace(OWN, id="based", document=replace(OWN.document, based_on=(Citation("3/KH-UBND", None, "UBND"),)))
DONG_NAI = Query(provinces=frozenset({PROVINCE}))


def in_country(*plans: object) -> Corpus:
    """Return a corpus with the official tables of places."""
    return replace(corpus(*plans), localities=load_vocabulary().localities)  # type: ignore[arg-type]


def said(everything: Corpus, query: Query, *, none_of: NoneFound | None = None) -> str:
    found = coverage(everything, query, query.plans_in(everything))
    return coverage_text(found, everything, Lang.EN, none_of)


def test_the_communes_of_a_province_without_a_plan() -> None:
    everything = in_country(OF_PROVINCE, OWN, OTHER)
    found = coverage(everything, DONG_NAI, DONG_NAI.plans_in(everything))
    assert [one.id for one in found.checked] == ["own", "of-province"]
    assert [(one.province.id, one.communes, one.without_plan) for one in found.provinces] == [(PROVINCE, 95, 94)]
    assert "94 of the 95 communes of thành phố Đồng Nai have no plan in the data." in said(everything, DONG_NAI)


def test_no_commune_with_a_plan() -> None:
    words = said(in_country(OF_PROVINCE), replace(DONG_NAI, levels=frozenset({Level.COMMUNE})))
    assert words == "None of the 95 communes of thành phố Đồng Nai has a plan in the data."


def test_communes_count_only_where_they_are_selected_and_listed() -> None:
    of_provinces = replace(DONG_NAI, levels=frozenset({Level.PROVINCE}))
    for everything, query in (
        (in_country(OF_PROVINCE, OWN), of_provinces),
        (in_country(OF_PROVINCE, OWN), Query()),
        (corpus(OF_PROVINCE, OWN), DONG_NAI),
    ):
        assert coverage(everything, query, query.plans_in(everything)).provinces == ()


def test_documents_without_figures_are_named_once() -> None:
    again = replace(BASED, id="again", locality=OTHER_COMMUNE)
    everything = corpus(BASED, again)
    assert said(everything, Query()).endswith("The figures of 3/KH-UBND are not in the data.")
    assert said(corpus(OWN), Query()) == "Checked: 1 plan of commune level in the data (phường tam-phuoc)."


def test_what_the_plans_are_compared_with() -> None:
    everything = corpus(OF_PROVINCE, OWN)
    chosen = Query(plans=("own",), against=Level.PROVINCE)
    assert said(everything, chosen).endswith("Compared only with: provincial level.")
    assert "Compared only with: " in said(everything, replace(chosen, against=OF_PROVINCE))


def test_the_statuses_that_no_result_has() -> None:
    words = said(corpus(OWN), Query(), none_of=NoneFound(frozenset({Status.MISSING, Status.BELOW})))
    assert words.endswith("No result is: below the floor or not in the plan.")
    nothing = NoneFound(frozenset({Status.BELOW}))
    assert coverage_text(Coverage((), None, (), ()), corpus(OWN), Lang.EN, nothing) == ""


def test_how_many_results_could_be_compared_where_none_is_selected() -> None:
    everything = corpus(OF_PROVINCE, OWN, OTHER)
    below = frozenset({Status.BELOW})
    some = (OWN, Counter({Status.MEETS: 2, Status.NO_FLOOR: 1})), (OTHER, Counter({Status.NOT_COMPARABLE: 4}))
    assert none_text(NoneFound(below, some), Level.PROVINCE, everything, Lang.EN) == (
        "No result is: below the floor. Of 7 results, 2 could be compared with provincial level (phường tam-phuoc 2, "
        "xã tan-minh 0); not comparable: 4, no floor known: 1."
    )
    every = ((OWN, Counter({Status.MEETS: 2})),)
    assert none_text(NoneFound(below, every), None, everything, Lang.EN) == (
        "No result is: below the floor. All 2 results could be compared with the higher levels."
    )
    selected = SelectedTargets(Evaluation(everything), (OWN,), Query(statuses=below))
    assert selected.none_found((OWN,)) == NoneFound(below, ((OWN, Counter({Status.MEETS: 1})),))


def test_what_is_not_in_the_plan_is_not_compared() -> None:
    found = NoneFound(frozenset({Status.BELOW}), ((OWN, Counter({Status.MISSING: 2, Status.ABOVE: 1})),))
    assert none_text(found, None, corpus(OWN), Lang.EN).endswith(
        "Of 3 results, 1 could be compared with the higher levels; not in the plan: 2."
    )


def test_of_many_plans_those_with_a_result_that_is_compared_are_counted() -> None:
    plans = tuple(replace(OWN, id=f"own-{at}") for at in range(7))
    counts = tuple((one, Counter({Status.MEETS if at < 2 else Status.NO_FLOOR: 3})) for at, one in enumerate(plans))
    found = NoneFound(frozenset({Status.BELOW}), counts)
    assert none_text(found, None, corpus(*plans), Lang.EN).endswith(
        "Of 21 results, 6 could be compared with the higher levels (in 2 of the 7 plans); no floor known: 15."
    )


def test_nothing_is_said_where_a_result_is_selected_and_plans_without_a_result_are_left_out() -> None:
    counts = ((OWN, Counter({Status.MEETS: 1})), (OTHER, Counter[Status]()))
    assert none_found(Query(statuses=frozenset({Status.MEETS})), counts) is None
    assert none_found(Query(), counts) is None
    below = Query(statuses=frozenset({Status.BELOW}))
    assert none_found(below, counts) == NoneFound(below.statuses, counts[:1])
    assert none_found(below, ()) == NoneFound(below.statuses)
