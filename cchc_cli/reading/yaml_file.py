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

from cchc_cli.i18n.message import Message
from cchc_cli.reading.errors import ReadError
from cchc_cli.reading.yaml_quick import quick_data

MAX_BYTES = 256 * 1024
"""Larger files are refused, which bounds the time they can take: a plan of 40 targets has about 20 kB."""

MAX_MARKS = 30

Data: TypeAlias = Any
"""dict with str keys, list, str, int, float, bool or None."""

Path_: TypeAlias = Sequence[str | int]

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
    faults: tuple[ReadError, ...] = ()
    doubtful: tuple[ReadError, ...] = ()
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


def read_yaml(path: Path, valid: Callable[[Data], bool] | None = None, limit: int = MAX_BYTES) -> YamlFile:
    """Read one file. Whatever is wrong with it comes back as faults; only plain files are opened.

    With `valid`, which says whether data keeps to its schema, a file that does is read without places.
    """
    raw = read_raw(path, limit)
    return raw if isinstance(raw, YamlFile) else parse_yaml(raw, path, valid)


def read_raw(path: Path, limit: int = MAX_BYTES) -> bytes | YamlFile:
    """The bytes of one file; where they cannot be had, the file with the fault that says why."""
    try:
        status = os.stat(path)
        if not stat.S_ISREG(status.st_mode):
            return _broken(path, "unreadable-file", Message("unreadable-file.not-plain"))
        if status.st_size > limit:
            return _broken(path, "file-too-large", _too_large(status.st_size, limit))
        with open(path, "rb", buffering=0, opener=_without_waiting) as stream:
            raw = b""
            while len(raw) <= limit and (more := stream.read(limit + 1 - len(raw))):
                raw += more
    except (OSError, ValueError) as error:
        known = _SYSTEM.get(getattr(error, "errno", None) or 0)
        why = known or getattr(error, "strerror", None) or str(error)
        return _broken(path, "unreadable-file", Message.of("unreadable-file", why=why))
    if len(raw) > limit:
        return _broken(path, "file-too-large", _too_large(len(raw), limit))
    return raw


def read_start(path: Path, length: int) -> bytes:
    """The first bytes of a plain file; empty where they cannot be had, which `read_raw` explains."""
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):
            return b""
        with open(path, "rb", buffering=0, opener=_without_waiting) as stream:
            return stream.read(length)
    except (OSError, ValueError):
        return b""


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
    faults: list[ReadError] = []
    if raw.startswith(b"\xef\xbb\xbf"):
        faults.append(ReadError(1, 1, "byte-order-mark", Message("byte-order-mark")))
        raw = raw[3:]
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8")
        wide = raw[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in raw[:2]
        line, column = (1, 1) if wide else _line_column(before)
        said = Message("not-utf8.wide") if wide else _not_utf8(raw, before, error)
        faults.append(ReadError(line, column, "not-utf8", said))
        return YamlFile(path, before, None, tuple(faults))
    bad = _UNPRINTABLE.search(text)
    if bad is not None:
        line, column = _line_column(text[: bad.start()])
        said = Message.of("control-character", code=f"U+{ord(bad[0]):04X}")
        faults.append(ReadError(line, column, "control-character", said))
        return YamlFile(path, text, None, tuple(faults))
    piled = _piled(text)
    if piled is not None:
        place = _line_column(text[:piled])
        said = Message.of("control-character.marks", limit=MAX_MARKS)
        faults.append(ReadError(*place, "control-character", said))
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


def _walked(text: str, faults: list[ReadError]) -> tuple[Data, Mark | None, tuple[ReadError, ...]]:
    from cchc_cli.reading.yaml_nodes import walk  # most files are read without, and it takes long to load

    return walk(text, faults)


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


_ONE_BYTE_LETTERS = frozenset("àáâãèéêìíòóôõùúýăđĩũơư")
"""The Vietnamese letters that Windows code pages have a byte for."""


def _not_utf8(raw: bytes, before: str, error: UnicodeDecodeError) -> Message:
    """What is said of the first byte that is no UTF-8: which it is, and which letter it was meant to be."""
    at = error.start
    letters: list[str] = []
    if not 0x80 <= (raw[at + 1] if at + 1 < len(raw) else 0) < 0xC0:  # else a letter of UTF-8 has lost a byte
        letters = [raw[at : at + 1].decode(code, "replace") for code in ("cp1252", "cp1258")]
    meant = tuple(dict.fromkeys(one for one in letters if one.lower() in _ONE_BYTE_LETTERS))
    near = printable(" ".join(before[before.rfind("\n") + 1 :][-40:].split()[-2:]))
    more = any("\udc80" <= sign <= "\udcff" for sign in raw[error.end :].decode("utf-8", "surrogateescape"))
    return Message.of(
        "not-utf8.many" if more else "not-utf8",
        byte=f"0x{raw[at]:02X}",
        near=Message.of("not-utf8.near", near=near) if near else None,
        meant=Message.of("not-utf8.meant", letters=meant) if meant else None,
    )


def _line_column(before: str) -> tuple[int, int]:
    line = before.count("\n") + 1
    return line, len(before) - (before.rfind("\n") + 1) + 1


def _too_large(size: int, limit: int) -> Message:
    return Message.of("file-too-large", size=size, limit=limit)


def _broken(path: Path, rule: str, message: Message) -> YamlFile:
    return YamlFile(path, "", None, (ReadError(1, 1, rule, message),))


def is_ambiguous(value: str) -> bool:
    """Whether another YAML reader would take this plain scalar for a number, a truth value or a time of day."""
    return _AMBIGUOUS.match(value) is not None


def printable(text: str, limit: int = 60) -> str:
    """Text from a file, safe and short enough for a message."""
    shown = "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in text)
    return shown if len(shown) <= limit else shown[: limit - 1] + "…"
