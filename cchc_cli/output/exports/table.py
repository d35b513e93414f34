"""Tables of an export and types of columns."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from cchc_cli.i18n.message import Message, message

LABEL = "_label"
"""The suffix of columns with labels: only these depend on the language."""


class Type(StrEnum):
    """The type of the cells of a column. Any cell can be empty."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"


@dataclass(frozen=True, slots=True)
class Column:
    """One column; `words` are the possible values if it is an enumeration."""

    name: str
    label: Message
    meaning: Message
    type: Type = Type.STRING
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class Table:
    """A table.

    `key` tells its rows apart, `links` name a row of another table, and `aside` are columns that a person seldom needs.
    """

    name: str
    title: Message
    meaning: Message
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    links: Mapping[str, str] = field(default_factory=dict)
    aside: frozenset[str] = frozenset()

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Return the names of the columns."""
        return tuple(column.name for column in self.columns)

    def folded(self, column: Column) -> bool:
        """Return whether a workbook folds a column: codes with a label column, and details."""
        return column.name not in self.key and (column.name + LABEL in self.names or column.name in self.aside)


def text(name: str, label: Message, meaning: Message, words: Iterable[StrEnum] = ()) -> Column:
    """Return a column of text, or of codes if `words` is given."""
    return Column(name, label, meaning, words=tuple(str(word) for word in words))


def year(name: str, label: Message, meaning: Message) -> Column:
    """Return a column of years."""
    return Column(name, label, meaning, Type.INTEGER)


def in_words(name: str, label: Message) -> Column:
    """Return the column with the labels of a column of codes."""
    return Column(name + LABEL, label, message("column.in-words", "`{name}` in words", name=name))
