"""Errors of a file as values: reading never raises because of what a file contains."""

from dataclasses import dataclass
from enum import StrEnum

from cchc_cli.i18n.message import Message


class ErrorKind(StrEnum):
    """The kinds of errors. Each but `VOCABULARY` is the name of the lint rule that reports it."""

    UNREADABLE_FILE = "unreadable-file"
    MISNAMED_PLAN = "misnamed-plan"
    FILE_TOO_LARGE = "file-too-large"
    NOT_UTF8 = "not-utf8"
    BYTE_ORDER_MARK = "byte-order-mark"
    CONTROL_CHARACTER = "control-character"
    YAML_SYNTAX = "yaml-syntax"
    TAB_INDENT = "tab-indent"
    DUPLICATE_KEY = "duplicate-key"
    ANCHOR = "anchor"
    TAG = "tag"
    SEVERAL_DOCUMENTS = "several-documents"
    EMPTY_FILE = "empty-file"
    TOO_DEEP = "too-deep"
    KEY_NOT_TEXT = "key-not-text"
    AMBIGUOUS_SCALAR = "ambiguous-scalar"
    SCHEMA = "schema"
    UNKNOWN_INDICATOR = "unknown-indicator"
    UNKNOWN_LOCALITY = "unknown-locality"
    UNKNOWN_SCOPE = "unknown-scope"
    IMPOSSIBLE_DATE = "impossible-date"
    YEARS_OUT_OF_ORDER = "years-out-of-order"
    VOCABULARY = "vocabulary"


@dataclass(frozen=True, slots=True)
class ReadError:
    """One error at one location. `line` and `column` count from 1 (code points)."""

    line: int
    column: int
    kind: ErrorKind
    message: Message


PathInFile = tuple[str | int, ...]
"""The keys and the numbers of the entries that lead to a value."""


@dataclass(frozen=True, slots=True)
class SchemaViolation:
    """One violation of the schema, or a name or date that does not exist. `key`: the key itself is invalid."""

    path: PathInFile
    message: Message
    key: bool = False
    kind: ErrorKind = ErrorKind.SCHEMA


class LibyamlMissing(Exception):
    """PyYAML was built without libyaml, so that no file can be read."""


def printable(text: str, limit: int = 60) -> str:
    """Return text from a file, safe and short enough for a message."""
    shown = "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in text)
    return shown if len(shown) <= limit else shown[: limit - 1] + "…"
