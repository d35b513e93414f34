"""Advice that is obeyed to the letter: to delete what a message says may be deleted never costs a target."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from cchc_cli.linting.diagnostic import Diagnostic
from mutations.judge import Desk, slips, world
from mutations.kinds import KINDS
from mutations.slip import Kind, Slip, World

DELETED = frozenset(
    (
        "duplicate-key",
        "schema.blank",
        "schema.empty",
        "schema.const",
        "schema.twice",
        "schema.exclusive",
        "modeline.twice",
    )
)
"""The messages that advise to keep one of two or to remove a key: the line is deleted, with what is below it."""

PLACES = 4
ROUNDS = 8
SEEDED = [kind for kind in KINDS if not kind.silent]


@pytest.fixture(scope="module")
def where() -> World:
    """The shipped plans."""
    return world()


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A copy of the plans to make mistakes in."""
    return Desk(tmp_path_factory.mktemp("desk"))


def targets(text: str) -> int:
    """The entries that a text has, however broken: by their first or their last key."""
    found = text.partition("\ntargets:")[2]
    return max(len(re.findall(rf"^ +(?:- )?{key}:", found, re.MULTILINE)) for key in ("indicator", "source"))


def without(text: str, line: int) -> str:
    """The text without a line and the deeper lines below it."""
    lines = text.split("\n")
    depth = len(lines[line - 1]) - len(lines[line - 1].lstrip())
    end = line
    while end < len(lines) and lines[end].strip() and len(lines[end]) - len(lines[end].lstrip()) > depth:
        end += 1
    return "\n".join([*lines[: line - 1], *lines[end:]])


def obeyed(desk: Desk, slip: Slip) -> Iterator[tuple[Diagnostic, Slip]]:
    """The first advice to delete in each round, and the file afterwards."""
    for _ in range(ROUNDS):
        advice = next((one for one in desk.of_text_and_schema(slip) if one.message.key in DELETED), None)
        if advice is None:
            return
        slip = replace(slip, raw=without(slip.raw.decode("utf-8"), advice.line).encode("utf-8"))
        yield advice, slip


@pytest.mark.parametrize("kind", SEEDED, ids=lambda kind: kind.name)
def test_no_target_is_lost(kind: Kind, where: World, desk: Desk) -> None:
    for slip in slips(kind, where, PLACES):
        before = targets(where.sheet(slip.sheet).text)
        for advice, after in obeyed(desk, slip):
            assert targets(after.raw.decode("utf-8")) >= before, (slip.what, advice)


def test_advice_is_obeyed_at_all(where: World, desk: Desk) -> None:
    kinds = {kind.name: kind for kind in SEEDED}
    found = [
        advice.message.key
        for name in ("two-figures", "dash-lost", "key-twice", "title-blank", "issuer-blank")
        if name in kinds
        for slip in slips(kinds[name], where, PLACES)
        for advice, _ in obeyed(desk, slip)
    ]
    assert {"schema.exclusive"} <= set(found)
