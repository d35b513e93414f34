"""The shape of a YAML text that is known to parse: which lines each key and value takes up."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import yaml

_PARSER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

Event: TypeAlias = Any
"""A parser event; PyYAML's stubs do not know that events carry marks and styles."""


@dataclass(slots=True)
class Node:
    """A value: its first and last line, counted from 0; for a mapping its entries, for a list its items."""

    line: int
    last: int
    block: bool = False
    """Whether it is a mapping with each key on a line of its own, as far as its kind tells."""

    entries: "list[KeyEntry]" = field(default_factory=list)
    items: "list[Node]" = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class KeyEntry:
    """A key of a mapping, where it stands (from 0), and its value."""

    key: str
    line: int
    column: int
    value: Node


def events(text: str) -> Iterator[Event]:
    """The parser events of a text."""
    return yaml.parse(text, Loader=_PARSER)


def last_line(event: Event) -> int:
    """The last line of a scalar, or of the end of a flow collection."""
    line: int = event.end_mark.line
    return line - 1 if event.end_mark.column == 0 and line > event.start_mark.line else line


def tree(text: str) -> Node:
    """The value that a text is."""
    stream = events(text)
    for event in stream:
        if isinstance(event, yaml.DocumentStartEvent):
            break
    return _node(next(stream), stream)


def _node(event: Event, stream: Iterator[Event]) -> Node:
    line = event.start_mark.line
    if isinstance(event, yaml.MappingStartEvent):
        node = Node(line, line, block=not event.flow_style)
        while not isinstance(key := next(stream), yaml.MappingEndEvent):
            mark: Any = key.start_mark
            value = _node(next(stream), stream)
            node.entries.append(KeyEntry(key.value, mark.line, mark.column, value))
            node.last = max(node.last, mark.line, value.last)
        return _closed(node, event, key)
    if isinstance(event, yaml.SequenceStartEvent):
        node = Node(line, line)
        while not isinstance(item := next(stream), yaml.SequenceEndEvent):
            node.items.append(_node(item, stream))
            node.last = max(node.last, node.items[-1].last)
        return _closed(node, event, item)
    return Node(line, last_line(event))


def _closed(node: Node, start: Event, end: Event) -> Node:
    """The last line of a flow collection is that of its bracket; a block ends with its last value."""
    if start.flow_style:
        node.last = end.end_mark.line
    return node
