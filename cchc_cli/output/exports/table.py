"""What a table of an export is, and the kinds of its columns."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from cchc_cli.i18n.message import Message, message

LABEL = "_label"
"""Ends the names of columns in words for people: only these change with the language."""


class Type(StrEnum):
    """What the cells of a column are. Any cell can be empty."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"


@dataclass(frozen=True, slots=True)
class Column:
    """One column; `words` are the only ones its cells can be, where that is a closed list."""

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
        """The names of the columns."""
        return tuple(column.name for column in self.columns)

    def folded(self, column: Column) -> bool:
        """Whether a workbook folds a column away: codes that stand beside their words, and what is told elsewhere."""
        return column.name not in self.key and (column.name + LABEL in self.names or column.name in self.aside)


def text(name: str, label: Message, meaning: Message, words: Iterable[StrEnum] = ()) -> Column:
    """A column of text, or of codes where `words` is a closed list."""
    return Column(name, label, meaning, words=tuple(str(word) for word in words))


def year(name: str, label: Message, meaning: Message) -> Column:
    """A column of years."""
    return Column(name, label, meaning, Type.INTEGER)


def in_words(name: str, label: Message) -> Column:
    """The twin of a column of codes."""
    return Column(name + LABEL, label, message("column.in-words", "`{name}` in words", name=name))
