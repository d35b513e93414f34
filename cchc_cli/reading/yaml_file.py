"""The reading of one YAML file, from its bytes to plain data or to errors."""

import os
import re
import unicodedata
from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from cchc_cli.i18n.message import Message, Word, message, plural
from cchc_cli.reading.errors import ErrorKind, ReadError, printable
from cchc_cli.reading.file_names import misnamed, not_a_file, without_waiting
from cchc_cli.reading.system_errors import refused_reading
from cchc_cli.reading.yaml_nodes import MAX_ERRORS, Data, Tree, location, parse

MAX_BYTES = 256 * 1024
"""Larger files are rejected, which bounds the time they take: a plan of 40 targets has about 20 kB."""

MAX_MARKS = 30


@dataclass(frozen=True)
class YamlFile:
    """One file. `data` is None where it has `faults`; `text` is its content as far as it could be decoded."""

    path: Path
    text: str = field(repr=False)
    data: Data = field(repr=False)
    faults: tuple[ReadError, ...] = ()
    doubtful: tuple[ReadError, ...] = ()
    """Plain scalars that other YAML parsers interpret differently; the data contains them as text."""

    @cached_property
    def tree(self) -> Tree:
        """The nodes of the text, as far as it is YAML."""
        return _parsed(self.text)

    @cached_property
    def line_starts(self) -> "array[int]":
        """The offsets at which the lines of the text begin."""
        starts = array("l", [0])
        starts.extend(found.end() for found in re.finditer("\n", self.text))
        return starts

    def line(self, number: int) -> str:
        """Return a line of the text, counted from 1, without its end; empty if it has none of this number."""
        starts = self.line_starts
        if not 0 < number <= len(starts):
            return ""
        end = starts[number] - 1 if number < len(starts) else len(self.text)
        return self.text[starts[number - 1] : end].removesuffix("\r")

    def place(self, path: Sequence[str | int], key: bool = False) -> tuple[int, int]:
        """Return line and column, from 1, of the value at `path` (of its key with `key`), or of its nearest parent."""
        return location(None if self.faults else self.tree.root, path, key)

    def __getstate__(self) -> dict[str, Any]:
        """Leave tree and line starts out of a pickle: they are made again from the text where they are needed."""
        return {name: value for name, value in self.__dict__.items() if name not in ("tree", "line_starts")}


def read_yaml(path: Path, limit: int = MAX_BYTES) -> YamlFile:
    """Read one file; its errors are in its `faults`. Only regular files are opened."""
    raw = read_raw(path, limit)
    return raw if isinstance(raw, YamlFile) else parse_yaml(raw, path)


def read_raw(path: Path, limit: int = MAX_BYTES) -> bytes | YamlFile:
    """Return the bytes of one file; if they cannot be read, a file whose fault gives the reason."""
    try:
        status = os.stat(path)
        other = not_a_file(path, status)
        if other is not None:
            return _broken(path, ErrorKind.UNREADABLE_FILE, other)
        if status.st_size > limit:
            return _broken(path, ErrorKind.FILE_TOO_LARGE, _too_large(status.st_size, limit))
        with open(path, "rb", buffering=0, opener=without_waiting) as stream:
            raw = b""
            while len(raw) <= limit and (more := stream.read(limit + 1 - len(raw))):
                raw += more
    except (OSError, ValueError) as error:
        said = message("unreadable-file", "the file cannot be read: {why}", why=refused_reading(error))
        return _broken(path, ErrorKind.UNREADABLE_FILE, said)
    if len(raw) > limit:
        return _broken(path, ErrorKind.FILE_TOO_LARGE, _too_large(len(raw), limit))
    return raw


def misnamed_file(path: Path) -> YamlFile:
    """Return a misnamed plan, which is not read."""
    return _broken(path, ErrorKind.MISNAMED_PLAN, misnamed(path))


def parse_yaml(raw: bytes, path: Path) -> YamlFile:
    """Parse the bytes of one file; see `read_yaml`."""
    faults: list[ReadError] = []
    if raw.startswith(b"\xef\xbb\xbf"):
        faults.append(
            ReadError(
                1,
                1,
                ErrorKind.BYTE_ORDER_MARK,
                message("byte-order-mark", "the file begins with a byte order mark; save it as UTF-8 without BOM"),
            )
        )
        raw = raw[3:]
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8")
        wide = raw[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in raw[:2]
        line, column = (1, 1) if wide else _line_column(before)
        said = (
            message("not-utf8.wide", "the file is not UTF-8 (perhaps UTF-16); save it as UTF-8")
            if wide
            else _not_utf8(raw, before, error)
        )
        faults.append(ReadError(line, column, ErrorKind.NOT_UTF8, said))
        return YamlFile(path, before, None, tuple(faults))
    for signs in (_LINE_ENDS, _UNPRINTABLE):
        if signs.search(text) is not None:
            faults.append(_control_characters(text, signs))
    if _UNPRINTABLE.search(text) is not None:
        return YamlFile(path, text, None, tuple(faults))
    piled = _piled(text)
    if piled is not None:
        place = _line_column(text[:piled])
        said = message(
            "control-character.marks", "more than {limit} combining marks on one letter; delete them", limit=MAX_MARKS
        )
        faults.append(ReadError(*place, ErrorKind.CONTROL_CHARACTER, said))
        return YamlFile(path, text[:piled], None, tuple(faults))
    tree = _parsed(text)
    faults = [*faults, *tree.errors][: MAX_ERRORS + 1]
    file = YamlFile(path, text, None if faults else tree.data, tuple(faults), tuple(tree.doubtful))
    file.__dict__["tree"] = tree
    return file


_LINE_ENDS = re.compile("[\x85\u2028\u2029]")
"""Line ends of YAML 1.1 that editors, git and YAML 1.2 take for a part of the line."""
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_NOT_VIETNAMESE = re.compile("[^\x00-\u02ff\u1e00-\u1eff]{31,}")


def _parsed(text: str) -> Tree:
    """Return the tree of a text, with the lines as editors count them."""
    return parse(_LINE_ENDS.sub(" ", text))


def _control_characters(text: str, signs: re.Pattern[str]) -> ReadError:
    """Return the error of the first of some signs, of which the text has one at least."""
    first = signs.search(text)
    assert first is not None
    code, lines = f"U+{ord(first[0]):04X}", sum(1 for line in text.split("\n") if signs.search(line))
    said = (
        message("control-character.line-end", "{code} ends a line in YAML, but not in editors", code=code)
        if signs is _LINE_ENDS
        else message("control-character.named", "control character {code}", code=code)
    )
    advice = plural(
        "control-character",
        "{sign}; delete it, or replace it with a space if it separates two words",
        "{sign}; delete it, or replace it with a space if it separates two words ({count} lines have such characters)",
        count=lines,
        sign=said,
    )
    return ReadError(*_line_column(text[: first.start()]), ErrorKind.CONTROL_CHARACTER, advice)


def _piled(text: str) -> int | None:
    """Return the index of more combining marks on a letter than any script has: sorting them takes quadratic time."""
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
"""The Vietnamese letters that have a byte in a Windows code page."""


def _not_utf8(raw: bytes, before: str, error: UnicodeDecodeError) -> Message:
    """Explain the first byte that is not UTF-8: which it is, and which letter it was meant to be."""
    if _in_code_page_1258(raw):
        return message(
            "not-utf8.1258",
            "the file is in the Windows code page 1258 (Vietnamese), not UTF-8; open it in this encoding, and save it "
            "as UTF-8",
        )
    at = error.start
    letters: list[str] = []
    if not 0x80 <= (raw[at + 1] if at + 1 < len(raw) else 0) < 0xC0:  # else a letter of UTF-8 has lost a byte
        letters = [raw[at : at + 1].decode(code, "replace") for code in ("cp1252", "cp1258")]
    meant = tuple(dict.fromkeys(one for one in letters if one.lower() in _ONE_BYTE_LETTERS))
    near = printable(" ".join(before[before.rfind("\n") + 1 :][-40:].split()[-2:]))
    more = any("\udc80" <= sign <= "\udcff" for sign in raw[error.end :].decode("utf-8", "surrogateescape"))
    parameters: dict[str, Word] = {
        "byte": f"0x{raw[at]:02X}",
        "near": message("not-utf8.near", " after `{near}`", near=near) if near else None,
        "meant": message("not-utf8.meant", " (it may be {letters:quoted or})", letters=meant) if meant else None,
    }
    if more:
        return message(
            "not-utf8.many",
            "the byte {byte}{near} is not UTF-8{meant}, and neither are others after it (perhaps another "
            "encoding); save the file as UTF-8",
            **parameters,
        )
    return message(
        "not-utf8",
        "the byte {byte}{near} is not UTF-8{meant}; retype the letter, and save the file as UTF-8",
        **parameters,
    )


_TONES = re.compile("[aăâeêioôơuưy]?[\u0300\u0301\u0303\u0309\u0323]", re.IGNORECASE)
"""A tone as the code page 1258 writes most of them, after its vowel; in other encodings it is often after none."""


def _in_code_page_1258(raw: bytes) -> bool:
    """Return whether bytes are Vietnamese text in the Windows code page 1258."""
    try:
        tones = _TONES.findall(raw.decode("cp1258"))
    except UnicodeDecodeError:
        return False
    return len(tones) >= 3 and all(len(tone) == 2 for tone in tones)


def _line_column(before: str) -> tuple[int, int]:
    line = before.count("\n") + 1
    return line, len(before) - (before.rfind("\n") + 1) + 1


def _too_large(size: int, limit: int) -> Message:
    return message(
        "file-too-large",
        "the file has {size:grouped} bytes, more than the limit of {limit:grouped}; a plan has about 20,000",
        size=size,
        limit=limit,
    )


def _broken(path: Path, kind: ErrorKind, message: Message) -> YamlFile:
    return YamlFile(path, "", None, (ReadError(1, 1, kind, message),))
