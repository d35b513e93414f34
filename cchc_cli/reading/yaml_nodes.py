"""The node tree of a YAML text: its data and the locations of keys and values, in one pass over libyaml's events.

Stricter than YAML on purpose, so that no value is guessed: only `null`, `true`, `false` and plain
decimal numbers are anything but text (`1.000`, `012`, `12:30`, `NO` and dates stay text), and duplicate keys, anchors,
aliases, tags and further documents are errors.
"""

from collections.abc import Sequence
from typing import Any, Protocol, TypeAlias

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from cchc_cli.i18n.message import Message, message
from cchc_cli.reading.duplicate_keys import Key, duplicate_keys, second_document
from cchc_cli.reading.errors import ErrorKind, LibyamlMissing, ReadError, printable
from cchc_cli.reading.yaml_errors import syntax_error
from cchc_cli.reading.yaml_scalars import LONGEST_WORD, plain_scalar

try:
    from yaml._yaml import CParser
except ImportError:  # a PyYAML built without libyaml
    CParser = None  # type: ignore[assignment, misc]

MAX_NODES = 120_000
"""All communes of the country take 40,000."""

MAX_DEPTH = 32
MAX_ERRORS = 100

Data: TypeAlias = Any
"""dict with str keys, list, str, int, float, bool or None."""

Event: TypeAlias = Any
"""A parser event; PyYAML's stubs do not know that events carry marks, anchors and tags."""


class Mark(Protocol):
    """A position in a text: `index`, `line` and `column` count code points from 0."""

    index: int
    line: int
    column: int


class ScalarNode(Protocol):
    """A key or a value that is neither mapping nor sequence: libyaml's own event, so that it costs nothing to keep.

    `value` is its text and `style` its quotes or block sign (`"`, `'`, `|`, `>`), empty for a plain scalar.
    """

    value: str
    style: str
    start_mark: Mark
    end_mark: Mark


class MappingNode:
    """A mapping: its entries by key, each with the node of the key and that of the value."""

    __slots__ = ("end_mark", "entries", "flow", "start_mark")

    def __init__(self, start: Event, end: Event, entries: "dict[str, tuple[ScalarNode, Node]]") -> None:
        self.start_mark: Mark = start.start_mark
        self.end_mark: Mark = end.end_mark
        self.flow: bool = start.flow_style
        self.entries = entries


class SequenceNode:
    """A sequence and its items."""

    __slots__ = ("end_mark", "flow", "items", "start_mark")

    def __init__(self, start: Event, end: Event, items: "list[Node]") -> None:
        self.start_mark: Mark = start.start_mark
        self.end_mark: Mark = end.end_mark
        self.flow: bool = start.flow_style
        self.items = items


Node: TypeAlias = ScalarNode | MappingNode | SequenceNode


class Tree:
    """What parsing gives: `data` and `root` of the first document, and what is wrong.

    `root` is None, and `data` means nothing, where parsing had to stop. `scalars` are all keys and values of the text
    in their order; none where the text is no YAML. `doubtful` are plain scalars that another YAML parser would take
    for something else; the data holds them as text.
    """

    __slots__ = ("data", "doubtful", "errors", "root", "scalars")

    def __init__(self) -> None:
        self.data: Data = None
        self.root: Node | None = None
        self.scalars: list[ScalarNode] = []
        self.errors: list[ReadError] = []
        self.doubtful: list[ReadError] = []


_TOO_DEEP = message("too-deep", "nested more than {limit} levels deep; remove brackets", limit=MAX_DEPTH)


class _Stop(Exception):
    """Ends the pass at the first error after which the rest cannot be parsed reliably."""


def parse(text: str) -> Tree:
    """Return the tree of a text; raise `LibyamlMissing` where PyYAML has no libyaml."""
    if CParser is None:  # the pure Python parser is far slower, and words its errors in another way
        raise LibyamlMissing
    tree = Tree()
    builder = _Builder(text, tree)
    try:
        builder.document()
    except _Stop:
        tree.data, tree.root, tree.doubtful = None, None, []
    except yaml.YAMLError as error:
        tree.data, tree.root, tree.doubtful, tree.scalars = None, None, [], []
        tree.errors.append(_yaml_error(error, text))
        return tree
    if tree.errors:
        builder.finish()
        tree.errors.sort(key=lambda error: (error.line, error.column))
    return tree


def _yaml_error(error: yaml.YAMLError, text: str) -> ReadError:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line, column = (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)
    problem = str(getattr(error, "problem", None) or "")
    if problem == "exceeded maximum nesting depth":  # libyaml from 0.2.6 on, which reads ahead, is there before us
        return ReadError(line, column, ErrorKind.TOO_DEEP, _TOO_DEEP)
    return syntax_error(text, line, column, problem)


def location(root: Node | None, path: Sequence[str | int], key: bool = False) -> tuple[int, int]:
    """Return line and column, from 1, of the value at `path` (of its key with `key`), else of its nearest parent.

    A mapping or a sequence is located at its key.
    """
    if root is None:
        return 1, 1
    node, mark = root, root.start_mark
    for depth, step in enumerate(path, start=1):
        if isinstance(node, MappingNode) and isinstance(step, str) and step in node.entries:
            name, node = node.entries[step]
            at_key = depth == len(path) and (key or isinstance(node, (MappingNode, SequenceNode)))
            mark = name.start_mark if at_key else node.start_mark
        elif isinstance(node, SequenceNode) and isinstance(step, int) and 0 <= step < len(node.items):
            node = node.items[step]
            mark = node.start_mark
        else:
            break
    return mark.line + 1, mark.column + 1


def last_line(node: Node) -> int:
    """Return the last line, from 0, that a value takes up; a block ends with its last value."""
    first, end = node.start_mark.line, node.end_mark
    if isinstance(node, MappingNode) and not node.flow:
        return max((max(key.start_mark.line, last_line(value)) for key, value in node.entries.values()), default=first)
    if isinstance(node, SequenceNode) and not node.flow:
        return max(map(last_line, node.items), default=first)
    if isinstance(node, (MappingNode, SequenceNode)):
        return end.line
    return end.line - 1 if end.column == 0 and end.line > first else end.line


class _Builder:
    """Builds data and nodes from parser events, collecting errors."""

    def __init__(self, text: str, tree: Tree) -> None:
        self.text = text
        self.get = CParser(text).get_event
        self.tree = tree
        self.scalars: list[Event] = tree.scalars
        # most values take more than ten letters: what has more nodes is no plan, and takes long
        self.most = min(MAX_NODES, max(10_000, len(text) // 10))
        self.nodes = 0
        self.in_list = False  # whether the next value is an entry of a list
        self.anchored: dict[str, str] = {}
        """The values that anchors name, as far as they are one word or number."""

    def document(self) -> None:
        """Read the first document, and note where a second one begins."""
        first = self.get()
        event = self.get()
        if type(event) is StreamEndEvent:
            said = message("empty-file", "the file is empty; `schema/plan.md` shows what a plan needs")
            self._error(first, ErrorKind.EMPTY_FILE, said)
            return
        self.tree.data, self.tree.root = self._value(self.get(), 0)
        self.get()  # the end of the document
        further: Event = self.get()
        begin: int = further.start_mark.index
        if type(further) is DocumentStartEvent:
            said = second_document(self.tree.data, self.text, begin)
            self._error(further, ErrorKind.SEVERAL_DOCUMENTS, said)

    def finish(self) -> None:
        """Collect the scalars that follow where parsing stopped; none at all where the rest is no YAML."""
        try:
            for _ in range(2 * self.most):
                event = self.get()
                if event is None:
                    return
                if type(event) is ScalarEvent:
                    self.scalars.append(event)
        except yaml.YAMLError:
            self.tree.scalars = []

    def _error(self, event: Event, kind: ErrorKind, message: Message) -> None:
        mark = event.start_mark
        self.tree.errors.append(ReadError(mark.line + 1, mark.column + 1, kind, message))
        if len(self.tree.errors) > MAX_ERRORS:
            raise _Stop

    def _value(self, event: Event, depth: int) -> tuple[Data, Node]:
        self.nodes += 1
        kind = type(event)  # a variable, as the stubs know nothing of what an event carries
        if kind is not ScalarEvent:
            return self._collection(event, kind, depth)
        self.scalars.append(event)
        if self.nodes > self.most:
            self._too_many(event)
        value = event.value
        if event.anchor is not None or event.tag is not None:
            if event.anchor is not None:
                self.anchored[event.anchor] = value
            self._anchor_or_tag(event)
        if event.style or not (len(value) <= LONGEST_WORD or value[0] in "+-.0123456789"):
            return value, event
        data, ambiguous = plain_scalar(value)
        if ambiguous:
            mark = event.start_mark
            said = message(
                "ambiguous-scalar",
                "YAML parsers interpret `{value}` differently; write a number plainly (95 or 95.5), put text in quotes",
                value=printable(value),
            )
            self.tree.doubtful.append(ReadError(mark.line + 1, mark.column + 1, ErrorKind.AMBIGUOUS_SCALAR, said))
        return data, event

    def _collection(self, event: Event, kind: type, depth: int) -> tuple[Data, Node]:
        if self.nodes > self.most:
            self._too_many(event)
        if kind is AliasEvent:
            self._error(event, ErrorKind.ANCHOR, self._alias(event.anchor))
            return None, event
        if depth >= MAX_DEPTH:
            self._error(event, ErrorKind.TOO_DEEP, _TOO_DEEP)
            raise _Stop
        self._anchor_or_tag(event)
        return self._mapping(event, depth) if kind is MappingStartEvent else self._sequence(event, depth)

    def _anchor_or_tag(self, event: Event) -> None:
        if event.anchor is not None:
            said = message(
                "anchor", "anchor &{name} is not allowed; repeat the value where it is needed", name=event.anchor
            )
            self._error(event, ErrorKind.ANCHOR, said)
        if event.tag is not None:
            self._error(event, ErrorKind.TAG, message("tag", "YAML tags are not allowed; remove this one"))

    def _too_many(self, event: Event) -> None:
        self._error(
            event,
            ErrorKind.FILE_TOO_LARGE,
            message(
                "file-too-large.values",
                "more than {limit:grouped} values up to here; a plan has about 1,000",
                limit=self.most,
            ),
        )
        raise _Stop

    def _alias(self, anchor: str | None) -> Message:
        value = self.anchored.get(anchor or "")
        if not value:
            return message("anchor.alias-of-block", "alias *{name} is not allowed; repeat the value", name=anchor)
        return message(
            "anchor.alias", "alias *{name} is not allowed; write `{value}`", name=anchor, value=printable(value)
        )

    def _mapping(self, start: Event, depth: int) -> tuple[dict[str, Data], Node]:
        data: dict[str, Data] = {}
        entries: dict[str, tuple[Event, Node]] = {}
        in_list, self.in_list = self.in_list, False
        repeated: list[Key] = []
        try:
            return data, MappingNode(start, self._entries(data, entries, repeated, depth), entries)
        finally:  # also where the text is too long or broken further down
            if repeated:
                found = duplicate_keys(data, entries, repeated, in_list=in_list, flow=bool(start.flow_style))
                for again, said in found:
                    self._error(again, ErrorKind.DUPLICATE_KEY, said)

    def _entries(
        self, data: dict[str, Data], entries: dict[str, tuple[Event, Node]], repeated: list[Key], depth: int
    ) -> Event:
        """Read the keys and values of a mapping into `data`, `entries` and `repeated`; return the event of its end."""
        get = self.get
        while True:
            event = get()
            if type(event) is not ScalarEvent:
                if type(event) is MappingEndEvent:
                    return event
                said = message("key-not-text", "keys must be plain strings; write one here")
                self._error(event, ErrorKind.KEY_NOT_TEXT, said)
                self._value(event, depth + 1)
                self._value(get(), depth + 1)
                continue
            self.scalars.append(event)
            if event.anchor is not None or event.tag is not None:
                said = message("anchor.key", "anchors and tags are not allowed in this file; remove this one")
                self._error(event, ErrorKind.ANCHOR, said)
            value, node = self._value(get(), depth + 1)
            key = event.value
            if key in data:
                repeated.append(Key(event, value, node, again=True))
                continue
            data[key] = value
            entries[key] = (event, node)

    def _sequence(self, start: Event, depth: int) -> tuple[list[Data], Node]:
        get = self.get
        data: list[Data] = []
        items: list[Node] = []
        while True:
            event = get()
            if type(event) is SequenceEndEvent:
                return data, SequenceNode(start, event, items)
            self.in_list = True
            value, node = self._value(event, depth + 1)
            self.in_list = False
            data.append(value)
            items.append(node)
