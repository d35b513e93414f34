"""What is wrong with a file, as a value: reading never raises over what a file says."""

from dataclasses import dataclass

from cchc_cli.i18n.message import Message


@dataclass(frozen=True, slots=True)
class ReadError:
    """One thing wrong at one place. `line` and `column` count from 1 (code points); `rule` is the rule's name."""

    line: int
    column: int
    rule: str
    message: Message


PathInFile = tuple[str | int, ...]
"""The keys and the numbers of the entries that lead to a value."""


@dataclass(frozen=True, slots=True)
class SchemaViolation:
    """One mistake against the schema, or a word or date that means nothing. `key`: the key itself is wrong."""

    path: PathInFile
    message: Message
    key: bool = False
    rule: str = "schema"
