"""A figure of a higher-level file that is not what its page says is a finding, wherever the page is quoted."""

import re
from collections.abc import Iterator
from itertools import islice

import pytest

from mutations import typing_errors
from mutations.judge import Desk
from mutations.sheet import COMPARATORS, Node, Sheet
from mutations.slip import Slip, World, keyed, valued

UNQUOTED = {
    "viet-nam-282-qd-ttg-2026": 1,
    "viet-nam-76-nq-cp-2021": 9,
    "viet-nam-942-qd-ttg-2021": 1,
}
"""Figures of pages whose words are not at hand, by file: their notes say why."""

some_or_all = pytest.mark.parametrize("every", [15, pytest.param(1, marks=pytest.mark.slow)])


def figures(sheet: Sheet) -> Iterator[Node]:
    """The figures of a file."""
    return (node for node in map(sheet.figure, range(sheet.targets)) if node is not None)


def other_figures(sheet: Sheet, node: Node) -> Iterator[str]:
    """What a figure may become: by the fingers, by a number of the same file, and by a number of its own quote."""
    stated = sheet.stated(node)
    assert stated is not None
    number = node.value
    typed = (typing_errors.changed, typing_errors.transposed, typing_errors.dropped, typing_errors.doubled)
    made = [new for make in typed for new in make(number)]
    made += [str(int(number) + step) for step in (-10, -5, -1, 1, 5, 10)]
    made += [other.value for other in figures(sheet)]
    made += re.findall(r"\d+", stated.value)
    yield from dict.fromkeys(new for new in made if int(new) not in (int(number), 0))


def changes(sheet: Sheet) -> Iterator[Slip]:
    """Every other figure of a file, and the figures of two neighbours exchanged."""
    for node in figures(sheet):
        if sheet.stated(node) is not None:
            for new in other_figures(sheet, node):
                yield valued(sheet, node, new)


def other_operators(sheet: Sheet) -> Iterator[Slip]:
    """Every other operator of a figure."""
    for node in figures(sheet):
        if sheet.stated(node) is not None:
            yield from (keyed(sheet, node, other) for other in COMPARATORS if other != node.name)


def missed(desk: Desk, slips: Iterator[Slip], every: int) -> list[str]:
    return [f"{one.sheet}: {one.what}" for one in islice(slips, None, None, every) if not desk.found(one)]


def reported(where: World) -> list[Sheet]:
    """The files with reported figures."""
    return [sheet for sheet in where.sheets if sheet.secondary]


def test_every_reported_figure_is_quoted(where: World) -> None:
    found = {sheet.stem: sum(sheet.stated(node) is None for node in figures(sheet)) for sheet in reported(where)}
    assert {name: count for name, count in found.items() if count} == UNQUOTED


def test_there_are_many(where: World) -> None:
    assert sum(1 for sheet in reported(where) for _ in changes(sheet)) > 1500


@some_or_all
def test_another_figure_is_a_finding(every: int, where: World, desk: Desk) -> None:
    assert [line for sheet in reported(where) for line in missed(desk, changes(sheet), every)] == []


@some_or_all
def test_another_operator_is_a_finding(every: int, where: World, desk: Desk) -> None:
    assert [line for sheet in reported(where) for line in missed(desk, other_operators(sheet), every)] == []
