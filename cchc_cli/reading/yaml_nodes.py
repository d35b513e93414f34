"""The walk over the events of libyaml: data, places and faults of a text in one pass."""

import re
from typing import Any, TypeAlias

import yaml
from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    StreamStartEvent,
)

from cchc_cli.i18n.message import Message
from cchc_cli.reading.errors import ReadError
from cchc_cli.reading.yaml_file import Data, Mark, is_ambiguous, printable

try:
    from yaml import CSafeLoader as _Parser
except ImportError:  # a PyYAML built without libyaml: slower, the same events
    from yaml import SafeLoader as _Parser  # type: ignore[assignment]

MAX_NODES = 250_000
"""All communes of the country take 40,000."""

MAX_DEPTH = 32
MAX_FAULTS = 100

Event: TypeAlias = Any
"""A parser event; PyYAML's stubs do not know that events carry marks, anchors and tags."""

_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,11})(?:\.\d{1,2})?\Z", re.ASCII)
_CONSTANTS = {"null": None, "~": None, "": None, "true": True, "false": False}


class _Stop(Exception):
    """Ends the walk at the first fault after which nothing can be trusted."""


def walk(text: str, faults: list[ReadError]) -> tuple[Data, Mark | None, tuple[ReadError, ...]]:
    """Data, places and doubtful scalars of a text, in one pass of libyaml; what is wrong is added to `faults`."""
    builder = _Builder(faults, most_nodes(text))
    try:
        data, marks = builder.document(_Parser(text))
        return data, marks, tuple(builder.doubtful)
    except _Stop:
        return None, None, ()
    except yaml.YAMLError as error:
        faults.append(_syntax_fault(error, text))
        return None, None, ()


def most_nodes(text: str) -> int:
    """How many nodes a text may have before it is refused: most values take more than ten letters."""
    return min(MAX_NODES, max(10_000, len(text) // 10))


def _syntax_fault(error: yaml.YAMLError, text: str) -> ReadError:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line, column = (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)
    problem = str(getattr(error, "problem", None) or "")
    if problem == "exceeded maximum nesting depth":  # libyaml from 0.2.6 on, which reads ahead, is there before us
        return ReadError(line, column, "too-deep", Message.of("too-deep", limit=MAX_DEPTH))
    lines = text.splitlines()
    here = lines[line - 1] if line <= len(lines) else ""
    if "\t" in here[: len(here) - len(here.lstrip())]:
        return ReadError(line, here.index("\t") + 1, "tab-indent", Message("tab-indent"))
    from cchc_cli.reading.yaml_errors import suspect

    found = suspect(text, line)
    if found is not None:
        return ReadError(found[0], found[1], "yaml-syntax", Message.of("yaml-syntax", why=found[2]))
    said = Message.of("yaml-syntax.other", problem=problem) if problem else Message("yaml-syntax.unknown")
    return ReadError(line, column, "yaml-syntax", _SYNTAX_PROBLEMS.get(problem, said))


_SYNTAX_PROBLEMS = {
    "mapping values are not allowed in this context": Message("yaml-syntax.mapping"),
    "did not find expected key": Message("yaml-syntax.expected-key"),
    "did not find expected '-' indicator": Message("yaml-syntax.expected-dash"),
    "could not find expected ':'": Message("yaml-syntax.expected-colon"),
    "found unexpected end of stream": Message("yaml-syntax.end"),
    "found character that cannot start any token": Message("yaml-syntax.start"),
}
"""What libyaml says most, and says to people who do not know how it reads."""


class _Builder:
    """Builds data and marks from parser events, collecting faults."""

    def __init__(self, faults: list[ReadError], most: int) -> None:
        self.most = most
        self.faults = faults
        self.doubtful: list[ReadError] = []
        self.nodes = 0
        self.anchored: dict[str, str] = {}
        """The values that anchors name, as far as they are one word or number."""

    def document(self, parser: Any) -> tuple[Data, Mark | None]:
        get = parser.get_event
        first: Event = get()
        assert isinstance(first, StreamStartEvent)
        event: Event = get()
        if isinstance(event, StreamEndEvent):
            self._fault(first, "empty-file", Message("empty-file"))
            raise _Stop
        assert isinstance(event, DocumentStartEvent)
        data, marks = self._node(get(), get, 0)
        event = get()
        assert isinstance(event, DocumentEndEvent)
        event = get()
        if isinstance(event, DocumentStartEvent):
            self._fault(event, "several-documents", Message("several-documents"))
        return data, marks

    def _fault(self, event: Event, rule: str, message: Message) -> None:
        mark = event.start_mark
        self.faults.append(ReadError(mark.line + 1, mark.column + 1, rule, message))
        if len(self.faults) > MAX_FAULTS:
            raise _Stop

    def _alias(self, anchor: str | None) -> Message:
        value = self.anchored.get(anchor or "")
        if not value:
            return Message.of("anchor.alias-of-block", name=anchor)
        return Message.of("anchor.alias", name=anchor, value=printable(value))

    def _node(self, event: Event, get: Any, depth: int) -> tuple[Data, Mark]:
        self.nodes += 1
        if self.nodes > self.most:
            self._fault(event, "file-too-large", Message.of("file-too-large.values", limit=self.most))
            raise _Stop
        mark = event.start_mark
        here = Mark(mark.line, mark.column)
        if isinstance(event, ScalarEvent):
            if event.anchor is not None:
                self.anchored[event.anchor] = event.value
                self._fault(event, "anchor", Message.of("anchor", name=event.anchor))
            if event.tag is not None:
                self._fault(event, "tag", Message("tag"))
            if event.style:
                return event.value, here
            value = _plain(event.value)
            if isinstance(value, str) and is_ambiguous(value):
                place = (mark.line + 1, mark.column + 1)
                said = Message.of("ambiguous-scalar", value=printable(value))
                self.doubtful.append(ReadError(*place, "ambiguous-scalar", said))
            return value, here
        if isinstance(event, AliasEvent):
            self._fault(event, "anchor", self._alias(event.anchor))
            return None, here
        if depth >= MAX_DEPTH:
            self._fault(event, "too-deep", Message.of("too-deep", limit=MAX_DEPTH))
            raise _Stop
        if event.anchor is not None:
            self._fault(event, "anchor", Message.of("anchor", name=event.anchor))
        if event.tag is not None:
            self._fault(event, "tag", Message("tag"))
        if isinstance(event, MappingStartEvent):
            return self._mapping(here, get, depth), here
        assert isinstance(event, SequenceStartEvent)
        return self._sequence(here, get, depth), here

    def _mapping(self, here: Mark, get: Any, depth: int) -> dict[str, Data]:
        data: dict[str, Data] = {}
        here.keys = {}
        while True:
            event = get()
            if isinstance(event, MappingEndEvent):
                return data
            if not isinstance(event, ScalarEvent):
                self._fault(event, "key-not-text", Message("key-not-text"))
                self._node(event, get, depth + 1)
                self._node(get(), get, depth + 1)
                continue
            key = event.value
            mark: Any = event.start_mark
            if event.anchor is not None or event.tag is not None:
                self._fault(event, "anchor", Message("anchor.key"))
            value, child = self._node(get(), get, depth + 1)
            if key in data:
                first = here.keys[key]
                said = Message.of("duplicate-key", name=printable(key), line=first[0] + 1)
                self._fault(event, "duplicate-key", said)
                continue
            data[key] = value
            here.keys[key] = (mark.line, mark.column, child)

    def _sequence(self, here: Mark, get: Any, depth: int) -> list[Data]:
        data: list[Data] = []
        here.items = []
        while True:
            event = get()
            if isinstance(event, SequenceEndEvent):
                return data
            value, child = self._node(event, get, depth + 1)
            data.append(value)
            here.items.append(child)


def _plain(value: str) -> Data:
    """A plain scalar: null, true, false and numbers of at most two decimals; everything else is text."""
    if value in _CONSTANTS:
        return _CONSTANTS[value]
    if _NUMBER.match(value):
        number = float(value)
        return int(number) if number.is_integer() else number  # 2026.0 is the year 2026
    return value
