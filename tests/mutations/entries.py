"""Slips with whole entries: two run together, or the key of their list twice."""

import re
from collections.abc import Iterator, Sequence

from mutations.sheet import Node, Sheet
from mutations.slip import Slip, World, edited, several

_SAFE = re.compile(r"[^,\[\]{}#:\"'&*!|>%@`]+")
"""A value that means the same in braces."""


def _keys(sheet: Sheet, target: int) -> Sequence[Node]:
    """The keys of a target, in the order of the text."""
    found = [node for node in sheet.nodes if len(node.path) == 3 and node.target == target and node.has_key]
    return sorted(found, key=lambda node: node.key_start)


def _in_braces(sheet: Sheet, target: int, between: str) -> str | None:
    """The keys of a target as they would stand in braces; None where a value takes more than its line."""
    keys = _keys(sheet, target)
    if all(node.quoted or (node.flow and node.kind != "scalar") or _SAFE.fullmatch(sheet.shown(node)) for node in keys):
        return between.join(f"{node.name}: {sheet.shown(node)}" for node in keys)
    return None


def run_together(sheet: Sheet, world: World) -> Iterator[Slip]:
    """Two entries stand in one pair of braces, on one line or on several; or on one line, each in its own."""
    for target in range(sheet.targets - 1):
        first, last = sheet.block(target)[0], sheet.block(target + 1)[1]
        start, end = sheet.start_of(first), sheet.start_of(last + 1)
        for between in (", ", ",\n     "):
            one, two = (_in_braces(sheet, at, between) for at in (target, target + 1))
            if one is None or two is None:
                continue
            second = first + (0 if between == ", " else one.count("\n") + 1)
            made = several(sheet, [(start, end, f"  - {{{one}{between}{two}}}\n")], "two entries in one pair of braces")
            yield Slip(made.sheet, made.raw, frozenset((second,)), made.what)
            if between == ", ":
                joined = several(sheet, [(start, end, f"  - {{{one}}}, {{{two}}}\n")], "two entries on one line")
                yield Slip(joined.sheet, joined.raw, frozenset((first,)), joined.what)


def dash_lost_before_figure(sheet: Sheet, world: World) -> Iterator[Slip]:
    """An entry begins with its figure, and without its dash: right is the line where it begins."""
    for target in range(1, sheet.targets):
        figure, first = sheet.figure(target), sheet.block(target)[0]
        if figure is None or figure.key_line == first:
            continue
        own = sheet.line(figure.key_line)
        start, end = sheet.start_of(figure.key_line), sheet.start_of(figure.key_line + 1)
        begins = sheet.start_of(first)
        edits = [(begins, begins + 4, f"{own}\n    "), (start, end, "")]
        made = several(sheet, edits, "no dash before the figure")
        yield Slip(made.sheet, made.raw, frozenset((first,)), made.what)


def list_twice(sheet: Sheet, world: World) -> Iterator[Slip]:
    """The key of a list stands again before one of its entries, perhaps after `---`: right is that line."""
    for node in sheet.nodes:
        if not node.has_key or node.kind != "sequence" or node.flow:
            continue
        indent = " " * (len(sheet.line(node.key_line)) - len(sheet.line(node.key_line).lstrip(" ")))
        for at in range(1, len(sheet.data["targets"]) if node.path == ("targets",) else 3):
            entry = sheet.at(*node.path, at)
            if entry is not None:
                start = sheet.start_of(entry.line)
                again = f"{indent}{node.name}:\n"
                yield edited(sheet, start, start, again, f"`{node.name}` twice", (node.key_line,))
                if node.path == ("targets",):
                    yield edited(sheet, start, start, f"---\n{again}", "`targets` twice after `---`", (node.key_line,))


def targets_apart(sheet: Sheet, world: World) -> Iterator[Slip]:
    """An entry stands under a `targets` of its own, above that of the others: right are both keys."""
    key = sheet.at("targets")
    period = sheet.at("period")
    if key is None or period is None:
        return
    for target in range(1, sheet.targets):
        first, last = sheet.block(target)
        at = sheet.start_of(period.key_line)
        edits = [
            (at, at, f"targets:\n{sheet.block_text(target)}"),
            (sheet.start_of(first), sheet.start_of(last + 1), ""),
        ]
        yield several(sheet, edits, "`targets` twice, apart", period.key_line, key.key_line)


def source_empty(sheet: Sheet, world: World) -> Iterator[Slip]:
    """Nothing stands behind `source`, or only a section."""
    for target in range(sheet.targets):
        node = sheet.at("targets", target, "source")
        if node is not None and node.flow:
            yield edited(sheet, node.start - 1, node.end, "", "`source` empty")
            section = sheet.says("targets", target, "source", "section")
            if section is not None:
                yield edited(sheet, node.start, node.end, section, "only the section")
