"""Seeded mistakes: a sample of every kind of slip that `python -m mutations` makes in the shipped plans."""

from collections.abc import Sequence

import pytest

from mutations.judge import Desk
from mutations.kinds import KINDS
from mutations.report import Count, count, table, total
from mutations.slip import World

PLACES = 8
"""At most so many places of a kind; the script judges all of them."""


@pytest.fixture(scope="module")
def counts(where: World, desk: Desk) -> Sequence[Count]:
    """What becomes of the sample, kind by kind; what a file cannot betray is left to the script."""
    return [count(kind, where, desk, PLACES) for kind in KINDS if not kind.silent]


def _told(counts: Sequence[Count]) -> str:
    escaped = [line for one in counts for line in one.escaped]
    return "\n".join((*table(counts), "", *escaped))


def test_nothing_is_found_in_the_plans_as_they_are(desk: Desk) -> None:
    assert desk.clean


@pytest.mark.slow
def test_there_are_many_kinds_and_each_applies_somewhere(counts: Sequence[Count]) -> None:
    assert len({kind.name for kind in KINDS}) == len(KINDS)
    assert len(counts) >= 30
    assert [one.kind.name for one in counts if not one.places] == []


@pytest.mark.slow
def test_nearly_all_mistakes_are_reported(counts: Sequence[Count]) -> None:
    whole = total(counts)
    assert whole.reported >= 0.99 * whole.places, _told(counts)


@pytest.mark.slow
def test_nearly_all_mistakes_are_reported_on_their_line(counts: Sequence[Count]) -> None:
    whole = total(counts)
    assert whole.on_line >= 0.98 * whole.places, _told(counts)


@pytest.mark.slow
def test_no_kind_is_overlooked(counts: Sequence[Count]) -> None:
    """A kind of many places must not hide one of few."""
    assert [one.kind.name for one in counts if one.reported < 0.9 * one.places] == [], _told(counts)


def test_what_no_file_betrays_says_why() -> None:
    assert all(kind.silent.strip() for kind in KINDS if kind.silent)
    assert sum(bool(kind.silent) for kind in KINDS) < sum(not kind.silent for kind in KINDS) / 4
