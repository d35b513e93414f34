"""The one YAML loader: bytes to plain data, with positions where there is something to say of a place.

Stricter than YAML on purpose, so that nothing a curator writes is guessed at: only `null`, `true`, `false` and plain
decimal numbers are anything but text (`1.000`, `012`, `12:30`, `NO` and dates stay text), and duplicate keys, anchors,
aliases, tags and further documents are faults.
"""

import errno
import os
import re
import stat
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
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

from cchc_cli.domain.message import Message
from cchc_cli.reading.faults import Fault
from cchc_cli.reading.yaml_quick import quick_data

try:
    from yaml import CSafeLoader as _Parser
except ImportError:  # a PyYAML built without libyaml: slower, the same events
    from yaml import SafeLoader as _Parser  # type: ignore[assignment]

MAX_BYTES = 256 * 1024
"""Larger files are refused, which bounds the time they can take: a plan of 40 targets has about 20 kB."""

MAX_NODES = 250_000
"""All communes of the country take 40,000."""

MAX_DEPTH = 32
MAX_MARKS = 30
MAX_FAULTS = 100

Data: TypeAlias = Any
"""dict with str keys, list, str, int, float, bool or None."""

Event: TypeAlias = Any
"""A parser event; PyYAML's stubs do not know that events carry marks, anchors and tags."""

Path_: TypeAlias = Sequence[str | int]

_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,11})(?:\.\d{1,2})?\Z", re.ASCII)
_CONSTANTS = {"null": None, "~": None, "": None, "true": True, "false": False}
_AMBIGUOUS = re.compile(
    r"(?:[yY]es|YES|[nN]o|NO|[oO]n|ON|[oO]ff|OFF|[yYnN]|True|TRUE|False|FALSE|Null|NULL"
    r"|[-+]?0[0-9_]+|[-+]?0[xob][0-9a-fA-F_]+|[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.\d*)?"
    r"|\+\d[\d_.]*|[-+]?\d{1,3}(?:\.\d{3})+|[-+]?\d+\.\d{3,}|\d+_[\d_]*|[-+]?\.\d+|[-+]?\d+\.|[-+]?[\d.]+[eE][-+]?\d+"
    r"|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))\Z",
    re.ASCII,
)


@dataclass(slots=True)
class Mark:
    """Where a node stands: 0-based line and column; for a mapping also its keys, for a list its items."""

    line: int
    column: int
    keys: "dict[str, tuple[int, int, Mark]] | None" = None
    items: "list[Mark] | None" = None


@dataclass(frozen=True)
class YamlFile:
    """One file read. `data` is None with `faults` when it could not be; `text` is its text as far as it is text."""

    path: Path
    text: str = field(repr=False)
    data: Data = field(repr=False)
    faults: tuple[Fault, ...] = ()
    doubtful: tuple[Fault, ...] = ()
    """Plain scalars that another YAML reader would take for something else; the data holds them as text."""
    plain: bool = False
    """Whether it was read the quick way, which means that it keeps to its schema."""

    @cached_property
    def marks(self) -> Mark | None:
        """Where everything stands, walked when first asked for: of most files nobody asks."""
        return None if self.faults else _walked(self.text, [])[1]

    def place(self, path: Path_, key: bool = False) -> tuple[int, int]:
        """Line and column, from 1, of the value at `path` (of its key with `key`), else of its nearest parent."""
        return place_of(self.marks, path, key)


def place_of(marks: Mark | None, path: Path_, key: bool = False) -> tuple[int, int]:
    """Line and column, from 1, of a node; the nearest existing parent when there is no such node."""
    if marks is None:
        return 1, 1
    mark = marks
    line, column = mark.line, mark.column
    for depth, step in enumerate(path):
        last = depth == len(path) - 1
        if mark.keys is not None and isinstance(step, str) and step in mark.keys:
            key_line, key_column, mark = mark.keys[step]
            line, column = (key_line, key_column) if key and last else (mark.line, mark.column)
            if (mark.keys is not None or mark.items is not None) and last and not key:
                line, column = key_line, key_column  # a block is best shown at its key
        elif mark.items is not None and isinstance(step, int) and 0 <= step < len(mark.items):
            mark = mark.items[step]
            line, column = mark.line, mark.column
        else:
            break
    return line + 1, column + 1


class _Stop(Exception):
    """Ends the walk at the first fault after which nothing can be trusted."""


def read_yaml(path: Path, valid: Callable[[Data], bool] | None = None, limit: int = MAX_BYTES) -> YamlFile:
    """Read one file. Whatever is wrong with it comes back as faults; only plain files are opened.

    With `valid`, which says whether data keeps to its schema, a file that does is read without places.
    """
    raw = read_raw(path, limit)
    return raw if isinstance(raw, YamlFile) else parse_yaml(raw, path, valid)


def read_raw(path: Path, limit: int = MAX_BYTES) -> bytes | YamlFile:
    """The bytes of one file; where they cannot be had, the file with the fault that says why."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            return _broken(path, "unreadable-file", Message("unreadable-file.not-plain"))
        if status.st_size > limit:
            return _broken(path, "file-too-large", _too_large(status.st_size, limit))
        with open(path, "rb", opener=_without_waiting) as stream:
            raw = stream.read(limit + 1)
    except (OSError, ValueError) as error:
        known = _SYSTEM.get(getattr(error, "errno", None) or 0)
        why = known or getattr(error, "strerror", None) or str(error)
        return _broken(path, "unreadable-file", Message.of("unreadable-file", why=why))
    if len(raw) > limit:
        return _broken(path, "file-too-large", _too_large(len(raw), limit))
    return raw


_SYSTEM = {
    errno.EACCES: Message("system.permission"),
    errno.ENOENT: Message("system.missing"),
    errno.ELOOP: Message("system.loop"),
}
"""What systems mostly say of a file that cannot be read."""


def _without_waiting(path: str, flags: int) -> int:
    """Open what was a plain file a moment ago: if it is a pipe by now, do not wait for somebody to write into it."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def parse_yaml(raw: bytes, path: Path, valid: Callable[[Data], bool] | None = None) -> YamlFile:
    """Parse the bytes of one file; see `read_yaml`."""
    faults: list[Fault] = []
    if raw.startswith(b"\xef\xbb\xbf"):
        faults.append(Fault(1, 1, "byte-order-mark", Message("byte-order-mark")))
        raw = raw[3:]
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8")
        wide = raw[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in raw[:2]
        line, column = (1, 1) if wide else _line_column(before)
        faults.append(Fault(line, column, "not-utf8", Message("not-utf8.wide" if wide else "not-utf8")))
        return YamlFile(path, before, None, tuple(faults))
    bad = _UNPRINTABLE.search(text)
    if bad is not None:
        line, column = _line_column(text[: bad.start()])
        said = Message.of("control-character", code=f"U+{ord(bad[0]):04X}")
        faults.append(Fault(line, column, "control-character", said))
        return YamlFile(path, text, None, tuple(faults))
    piled = _piled(text)
    if piled is not None:
        place = _line_column(text[:piled])
        said = Message.of("control-character.marks", limit=MAX_MARKS)
        faults.append(Fault(*place, "control-character", said))
        return YamlFile(path, text[:piled], None, tuple(faults))
    if valid is not None and not faults and (plain := plain_yaml(text, path, valid)) is not None:
        return plain
    data, marks, doubtful = _walked(text, faults)
    file = YamlFile(path, text, None if faults else data, tuple(faults), doubtful)
    file.__dict__["marks"] = marks
    return file


def plain_yaml(text: str, path: Path, valid: Callable[[Data], bool]) -> YamlFile | None:
    """The text of a file that has no fault, keeps to its schema and is read the quick way; None for any other."""
    if _UNPRINTABLE.search(text) is not None or _piled(text) is not None:
        return None
    data = quick_data(text)
    return YamlFile(path, text, data, plain=True) if data is not None and valid(data) else None


def _walked(text: str, faults: list[Fault]) -> tuple[Data, Mark | None, tuple[Fault, ...]]:
    """Data, places and doubtful scalars of a text, in one pass of libyaml; what is wrong is added to `faults`."""
    builder = _Builder(faults, min(MAX_NODES, max(10_000, len(text) // 10)))  # most values take more letters
    try:
        data, marks = builder.document(_Parser(text))
        return data, marks, tuple(builder.doubtful)
    except _Stop:
        return None, None, ()
    except yaml.YAMLError as error:
        faults.append(_syntax_fault(error, text))
        return None, None, ()


_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_NOT_VIETNAMESE = re.compile("[^\x00-\u02ff\u1e00-\u1eff]{31,}")


def _piled(text: str) -> int | None:
    """Where more marks stand on one letter than any script has: the time to sort them grows with their square."""
    if len(text) < 16_000:  # they take no time that anybody would notice
        return None
    if all(unicodedata.is_normalized("NFC", text[at : at + 1025]) for at in range(0, len(text), 1024)):
        return None
    for foreign in _NOT_VIETNAMESE.finditer(text):
        marks = 0
        for at in range(*foreign.span()):
            marks = marks + 1 if unicodedata.combining(text[at]) else 0
            if marks > MAX_MARKS:
                return at - MAX_MARKS
    return None


def _line_column(before: str) -> tuple[int, int]:
    line = before.count("\n") + 1
    return line, len(before) - (before.rfind("\n") + 1) + 1


def _too_large(size: int, limit: int) -> Message:
    return Message.of("file-too-large", size=size, limit=limit)


def _broken(path: Path, rule: str, message: Message) -> YamlFile:
    return YamlFile(path, "", None, (Fault(1, 1, rule, message),))


def _syntax_fault(error: yaml.YAMLError, text: str) -> Fault:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line, column = (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)
    problem = str(getattr(error, "problem", None) or "")
    lines = text.splitlines()
    here = lines[line - 1] if line <= len(lines) else ""
    if "\t" in here[: len(here) - len(here.lstrip())]:
        return Fault(line, here.index("\t") + 1, "tab-indent", Message("tab-indent"))
    from cchc_cli.reading.yaml_suspect import suspect

    found = suspect(text, line)
    if found is not None:
        return Fault(found[0], found[1], "yaml-syntax", Message.of("yaml-syntax", why=found[2]))
    said = Message.of("yaml-syntax.other", problem=problem) if problem else Message("yaml-syntax.unknown")
    return Fault(line, column, "yaml-syntax", _SYNTAX_PROBLEMS.get(problem, said))


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

    def __init__(self, faults: list[Fault], most: int) -> None:
        self.most = most
        self.faults = faults
        self.doubtful: list[Fault] = []
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
        self.faults.append(Fault(mark.line + 1, mark.column + 1, rule, message))
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
                self.doubtful.append(Fault(*place, "ambiguous-scalar", said))
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


def is_ambiguous(value: str) -> bool:
    """Whether another YAML reader would take this plain scalar for a number, a truth value or a time of day."""
    return _AMBIGUOUS.match(value) is not None


def printable(text: str, limit: int = 60) -> str:
    """Text from a file, safe and short enough for a message."""
    shown = "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in text)
    return shown if len(shown) <= limit else shown[: limit - 1] + "…"
