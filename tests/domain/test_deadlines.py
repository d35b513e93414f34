"""Deadlines that another document sets."""

from dataclasses import replace

import pytest

from building import COMMUNE, NATION, PROVINCE, based_on, plan, rising, target
from cchc_cli.domain.deadlines import documents_by_number, with_deadlines
from cchc_cli.domain.plan import Citation, Plan
from cchc_cli.domain.target import Target

ELSEWHERE = target("share", 50, set_by="1085/QĐ-TTg")


def decision(*targets: Target, locality: str = NATION, issued: str | None = "2022-09-15", id: str = "decision") -> Plan:
    return plan(id, locality, (2022, 2025), *targets, number="1085/QĐ-TTg", issued=issued)


def resolved(*documents: Plan, asked: Target = ELSEWHERE, cites: tuple[Citation, ...] = ()) -> Target:
    ours = plan("ours", COMMUNE, (2021, 2025), asked, target("other", 5), cites=cites)
    found = with_deadlines(ours, documents_by_number((ours, *documents)))
    assert found.targets[1] == ours.targets[1]
    return found.targets[0]


def test_the_deadline_of_the_same_indicator_and_value() -> None:
    found = resolved(decision(target("share", 50, 2023), target("share", 100, 2025), target("other", 50, 2024)))
    assert (found.due.year, found.due.set_by, found.due.is_elsewhere) == (2023, "1085/QĐ-TTg", False)


@pytest.mark.parametrize(
    "documents",
    [
        (),
        (decision(),),
        (decision(target("share", 60, 2023)),),
        (decision(target("other", 50, 2023)),),
        (decision(target("share", 50)),),
        (decision(target("share", 50, "every-year")),),
        (decision(target("share", 50, set_by="1/KH")),),
        (decision(target("share", trajectory=rising(2023, 50, 5, 2025))),),
        (decision(target("share", 50, 2023), target("share", 50, 2024)),),
        (decision(target("share", 50, 2023)), decision(target("share", 50, 2023), id="twice")),
        (replace(decision(target("share", 50, 2023)), id="ours"),),
    ],
    ids=[
        "no document",
        "no target",
        "another value",
        "another indicator",
        "no deadline",
        "every year",
        "set elsewhere, too",
        "trajectory",
        "two deadlines",
        "two documents",
        "the plan itself",
    ],
)
def test_a_deadline_that_is_not_known(documents: tuple[Plan, ...]) -> None:
    found = resolved(*documents)
    assert (found.due.year, found.due.is_elsewhere) == (None, True)


def test_a_deadline_stated_twice_is_one() -> None:
    found = resolved(decision(target("share", 50, 2023), target("share", 50, (2022, 2023))))
    assert found.due.year == 2023


@pytest.mark.parametrize(
    ("citation", "year"),
    [
        (based_on("1085/QĐ-TTg", "2022-09-15", NATION), 2023),
        (based_on("1085/QĐ-TTg", "2022", None), 2023),
        (based_on("1085/QĐ-TTg", None, None), 2023),
        (based_on("1085/QĐ-TTg", "2021", NATION), None),
        (based_on("1085/QĐ-TTg", "2021", NATION, note="in sai năm"), None),
        (based_on("1085/QĐ-TTg", "2021", NATION, note="in sai năm 2022"), 2023),
        (based_on("1085/QĐ-TTg", None, PROVINCE), None),
        (based_on("9/KH", "2021", PROVINCE), 2023),
    ],
)
def test_the_document_is_the_one_that_the_plan_cites(citation: Citation, year: int | None) -> None:
    assert resolved(decision(target("share", 50, 2023)), cites=(citation,)).due.year == year


def test_of_two_documents_with_one_number_the_cited_one_counts() -> None:
    documents = decision(target("share", 50, 2023)), decision(target("share", 50, 2024), locality=PROVINCE, id="other")
    assert resolved(*documents).due.year is None
    assert resolved(*documents, cites=(based_on("1085/QĐ-TTg", locality=PROVINCE),)).due.year == 2024


def test_words_and_trajectories_have_no_deadline_to_look_up() -> None:
    document = decision(target("share", 50, 2023))
    assert resolved(document, asked=replace(ELSEWHERE, value=None)).due.year is None
    untouched = plan("ours", COMMUNE, 2023, target("share", 50))
    assert with_deadlines(untouched, documents_by_number((document,))) is untouched
