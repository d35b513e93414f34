"""Typed names of plans."""

from dataclasses import replace

import pytest

from building import CATALOGUE, plan
from building_places import PLACES
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.lookup import (
    Ambiguous,
    Found,
    Unknown,
    find_plan,
    plan_id,
)
from cchc_cli.domain.plan import Plan


def corpus_of(*named: tuple[str, str, int | tuple[int, int], str | None]) -> Corpus:
    plans = {id: plan(id, place, period, issued=issued) for id, place, period, issued in named}
    return Corpus(plans, CATALOGUE, PLACES)


TAM_PHUOC = "dong-nai/tam-phuoc"
ONE = corpus_of(("tam-phuoc", TAM_PHUOC, (2021, 2025), "2021-03"), ("can-gio", "ho-chi-minh/can-gio", 2026, None))
SEVERAL = corpus_of(
    ("first", TAM_PHUOC, (2021, 2025), "2021-03"),
    ("second", TAM_PHUOC, 2026, "2025-12-26"),
    ("third", TAM_PHUOC, 2027, "2026-12"),
    ("undated", "ho-chi-minh/can-gio", (2021, 2025), None),
    ("vinh-long", "vinh-long", 2026, None),
    ("of-commune", "vinh-long/vinh-long", 2026, None),
)


def plan_ids(answer: Found[Plan] | Ambiguous | Unknown) -> tuple[str, ...]:
    return (answer.value.id,) if isinstance(answer, Found) else getattr(answer, "candidates", ())


@pytest.mark.parametrize(
    ("corpus", "typed", "found"),
    [
        (ONE, "tam-phuoc", ["tam-phuoc"]),
        (ONE, "tamphuoc", ["tam-phuoc"]),
        (ONE, "P. Tam Phước", ["tam-phuoc"]),
        (ONE, "phường Tam Phước", ["tam-phuoc"]),
        (ONE, "Tam Phước, Đồng Nai", ["tam-phuoc"]),
        (ONE, "dong-nai/tam-phuoc", ["tam-phuoc"]),
        (ONE, "Tam Phước 2021", ["tam-phuoc"]),
        (ONE, "tamphuoc2021", ["tam-phuoc"]),
        (ONE, "tam-phuoc-2025", []),
        (ONE, "CAN_GIO", ["can-gio"]),
        (SEVERAL, "Tam Phước", ["first", "second", "third"]),
        (SEVERAL, "tam-phuoc", ["first", "second", "third"]),
        (SEVERAL, "tam-phuoc-2026", ["second"]),
        (SEVERAL, "tam-phuoc-2027", ["third"]),
        (SEVERAL, "tam-phuoc-2021", ["first"]),
        (SEVERAL, "tam-phuoc-2025", []),
        (SEVERAL, "Tam Phước, Đồng Nai 2026", ["second"]),
        (SEVERAL, "can-gio-2021", []),
        (SEVERAL, "can-gio-12021", []),
        (SEVERAL, "can-gio", ["undated"]),
        (SEVERAL, "vinh-long", ["vinh-long"]),
        (SEVERAL, "Vĩnh Long", ["of-commune", "vinh-long"]),
        (SEVERAL, "tỉnh Vĩnh Long", ["vinh-long"]),
        (SEVERAL, "2026", []),
    ],
)
def test_plans(corpus: Corpus, typed: str, found: list[str]) -> None:
    assert list(plan_ids(find_plan(corpus, typed))) == found


@pytest.mark.parametrize(
    ("typed", "places"),
    [
        ("Biên Hòa", ("Biên Hoà (dong-nai/bien-hoa)",)),
        ("Tân An", ("Tân An (vinh-long/tan-an)",)),
        ("Tân An, Đồng Nai", ("Tân An (dong-nai/tan-an)",)),
        ("Tân An, Vĩnh Long", ("Tân An (vinh-long/tan-an)",)),
        ("tam-phuoc-2030", ("Tam Phước (dong-nai/tam-phuoc)",)),
        ("nowhere", ()),
    ],
)
def test_localities_without_a_plan_are_named(typed: str, places: tuple[str, ...]) -> None:
    answer = find_plan(ONE, typed)
    assert isinstance(answer, Unknown)
    assert answer.places == places


def test_plans_that_may_be_meant() -> None:
    assert find_plan(ONE, "tam phuocc") == Unknown(("tam-phuoc",))
    assert find_plan(ONE, "xyz") == Unknown()


@pytest.mark.parametrize(
    ("typed", "id"),
    [
        ("plans/tam-phuoc.yaml", "tam-phuoc"),
        ("tam-phuoc.yaml", "tam-phuoc"),
        (r"plans\superior\tam-phuoc.YML", "tam-phuoc"),
        (" /a b/tam-phuoc.yml ", "tam-phuoc"),
        ("tam-phuoc", "tam-phuoc"),
        ("dong-nai/tam-phuoc", "dong-nai/tam-phuoc"),
        ("tam-phuoc.txt", "tam-phuoc.txt"),
        (".yaml", ".yaml"),
    ],
)
def test_the_id_in_a_path(typed: str, id: str) -> None:
    assert plan_id(typed) == id


@pytest.mark.parametrize(
    ("path", "typed", "is_it"),
    [
        ("plans/tam-phuoc.yaml", "plans/tam-phuoc.yaml", True),
        ("plans/tam-phuoc.yaml", "tam-phuoc.yaml", True),
        ("plans/tam-phuoc.yaml", "./plans/tam-phuoc.yaml", True),
        ("plans/tam-phuoc.yaml", "/home/an/plans/tam-phuoc.yaml", True),
        ("/home/an/plans/tam-phuoc.yaml", "../plans/tam-phuoc.yaml", True),
        ("plans/tam-phuoc.yaml", r"plans\tam-phuoc.yaml", True),
        ("", "drafts/tam-phuoc.yaml", True),
        ("plans/tam-phuoc.yaml", "plans//tam-phuoc.yaml", True),
        ("plans/./tam-phuoc.yaml", "./plans/tam-phuoc.yaml", True),
        ("plans/./tam-phuoc.yaml", "plans/x/../tam-phuoc.yaml", False),
        ("plans/tam-phuoc.yaml", "drafts/tam-phuoc.yaml", False),
        ("plans/tam-phuoc.yaml", "plans/tam-phuoc.yml", False),
        ("plans/tam-phuoc.yaml", "plans/can-gio.yaml", False),
    ],
)
def test_plans_by_path(path: str, typed: str, is_it: bool) -> None:
    own = replace(ONE.plans["tam-phuoc"], path=path)
    answer = find_plan(Corpus({"tam-phuoc": own}, CATALOGUE, PLACES), typed)
    assert answer == Found(own) if is_it else isinstance(answer, Unknown)
