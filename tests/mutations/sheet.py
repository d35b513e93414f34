"""One plan file as its text and where every key and value stands in it, by a reader that is not the project's."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

COMPARATORS = ("at_least", "more_than", "exactly", "at_most", "less_than")

Step = str | int
Where = tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Node:
    """A key's value or a list's entry: its offsets in the text, and those of its key."""

    path: Where
    kind: str
    """scalar, mapping or sequence."""
    start: int
    end: int
    line: int
    value: str
    """What a scalar says, without quotes; empty for a block."""
    quoted: bool
    flow: bool
    key_start: int = -1
    key_end: int = -1
    key_line: int = 0
    inside: bool = False
    """Whether it stands within the brackets of another."""

    @property
    def name(self) -> str:
        """The key it stands under; entries of a list go by the list's key."""
        return next((step for step in reversed(self.path) if isinstance(step, str)), "")

    @property
    def target(self) -> int | None:
        """The index of the target it belongs to."""
        return self.path[1] if len(self.path) > 1 and self.path[0] == "targets" else None  # type: ignore[return-value]

    @property
    def has_key(self) -> bool:
        """Whether it is a key's value, and no entry of a list."""
        return self.key_start >= 0


class Sheet:
    """One plan file."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.text = text
        self.lines = text.split("\n")
        self._starts = [0]
        for line in self.lines:
            self._starts.append(self._starts[-1] + len(line) + 1)
        root = yaml.compose(text, Loader=yaml.CSafeLoader)
        self.nodes: tuple[Node, ...] = tuple(_walk(root, ()))
        self._by_path = {node.path: node for node in self.nodes}

    def __repr__(self) -> str:
        return f"Sheet({self.name!r})"

    @property
    def stem(self) -> str:
        """The plan's id."""
        return Path(self.name).stem

    @cached_property
    def data(self) -> Any:
        """What an ordinary reader makes of it, every scalar as text."""
        return yaml.load(self.text, Loader=yaml.CBaseLoader)

    @cached_property
    def secondary(self) -> bool:
        """Whether its figures are only reported: then `stated` has the words of a page."""
        return self.says("document", "evidence") == "secondary"

    def at(self, *path: Step) -> Node | None:
        """The node at a path."""
        return self._by_path.get(path)

    def says(self, *path: Step) -> str | None:
        """What the scalar at a path says; None where there is none."""
        node = self._by_path.get(path)
        return node.value if node is not None and node.kind == "scalar" else None

    def named(self, *names: str) -> Iterator[Node]:
        """Every node under one of these keys, entries of lists included."""
        return (node for node in self.nodes if node.name in names)

    def scalars(self, *names: str) -> Iterator[Node]:
        """Every scalar, of these keys if any are given."""
        return (node for node in self.nodes if node.kind == "scalar" and (not names or node.name in names))

    def shown(self, node: Node) -> str:
        """The value as it is written, quotes included."""
        return self.text[node.start : node.end]

    def key(self, node: Node) -> str:
        """The key as it is written."""
        return self.text[node.key_start : node.key_end]

    def line_at(self, offset: int) -> int:
        """The number of the line that an offset lies in, from 1."""
        return self.text.count("\n", 0, offset) + 1

    def start_of(self, line: int) -> int:
        """The offset at which a line begins."""
        return self._starts[line - 1]

    def line(self, number: int) -> str:
        """A line, from 1, without its end."""
        return self.lines[number - 1]

    @cached_property
    def targets(self) -> int:
        """How many targets it has."""
        return sum(1 for node in self.nodes if len(node.path) == 2 and node.path[0] == "targets")

    def block(self, target: int) -> tuple[int, int]:
        """The first and the last line of a target."""
        first = self._line_of_target(target)
        last = len(self.lines) - 1 if target + 1 == self.targets else self._line_of_target(target + 1) - 1
        return first, last

    def block_text(self, target: int) -> str:
        """A target's lines with their ends."""
        first, last = self.block(target)
        return self.text[self.start_of(first) : self.start_of(last + 1)]

    def _line_of_target(self, target: int) -> int:
        node = self.at("targets", target)
        assert node is not None
        return node.line

    def stated(self, node: Node) -> Node | None:
        """The `stated` of the target that a node belongs to; None where the words are not at hand."""
        found = None if node.target is None else self.at("targets", node.target, "source", "stated")
        return None if found is None or found.value == "null" else found

    def figure(self, target: int) -> Node | None:
        """The plain figure of a target."""
        for word in COMPARATORS:
            found = self.at("targets", target, word)
            if found is not None:
                return found
        return None


def _walk(node: Any, path: Where, key: Any = None, flow: bool = False) -> Iterator[Node]:
    kind = {yaml.ScalarNode: "scalar", yaml.MappingNode: "mapping", yaml.SequenceNode: "sequence"}[type(node)]
    inside = flow or (kind != "scalar" and bool(node.flow_style))
    marks = None if key is None else (key.start_mark, key.end_mark)
    yield Node(
        path,
        kind,
        node.start_mark.index,
        node.end_mark.index,
        node.start_mark.line + 1,
        node.value if kind == "scalar" else "",
        kind == "scalar" and node.style in ('"', "'"),
        flow if kind == "scalar" else inside,
        key_start=marks[0].index if marks else -1,
        key_end=marks[1].index if marks else -1,
        key_line=marks[0].line + 1 if marks else 0,
        inside=flow,
    )
    if kind == "mapping":
        for name, value in node.value:
            yield from _walk(value, (*path, name.value), name, inside)
    elif kind == "sequence":
        for index, value in enumerate(node.value):
            yield from _walk(value, (*path, index), None, inside)


def meaning(raw: bytes) -> object:
    """What an ordinary reader makes of bytes, as nested tuples with types; None where it finds no YAML."""
    try:
        return _meaning(yaml.compose(raw.decode("utf-8"), Loader=yaml.CSafeLoader))
    except (yaml.YAMLError, UnicodeDecodeError):
        return None


def _meaning(node: Any) -> object:
    if node is None:
        return ()
    if isinstance(node, yaml.ScalarNode):
        return (node.tag, node.value)
    if isinstance(node, yaml.MappingNode):
        return ("map", tuple((_meaning(key), _meaning(value)) for key, value in node.value))
    return ("seq", tuple(_meaning(item) for item in node.value))
