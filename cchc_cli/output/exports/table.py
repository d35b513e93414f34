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
    """One column; `codes` are the possible values if it is an enumeration.

    `calendar` is for years, and for dates as precise as the document states them.
    """

    name: str
    label: Message
    meaning: Message
    type: Type = Type.STRING
    codes: tuple[str, ...] = ()
    calendar: bool = False


@dataclass(frozen=True)
class Table:
    """A table: `key` tells its rows apart, `links` name a row of another table."""

    name: str
    title: Message
    meaning: Message
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    links: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Return the names of the columns."""
        return tuple(column.name for column in self.columns)


def text(name: str, label: Message, meaning: Message, codes: Iterable[StrEnum] = ()) -> Column:
    """Return a column of text, or of codes if `codes` is given."""
    return Column(name, label, meaning, codes=tuple(str(word) for word in codes))


def year(name: str, label: Message, meaning: Message) -> Column:
    """Return a column of years."""
    return Column(name, label, meaning, Type.INTEGER, calendar=True)


def date(name: str, label: Message, meaning: Message) -> Column:
    """Return a column of dates in ISO format: YYYY, YYYY-MM or YYYY-MM-DD."""
    return Column(name, label, meaning, calendar=True)


def in_words(name: str, label: Message) -> Column:
    """Return the column with the labels of a column of codes."""
    return Column(name + LABEL, label, message("column.in-words", "`{name}` in words", name=name))
