"""A message for users, not yet in a language: its English text, its stable key, and its parameters."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, TypeAlias, Union

from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.i18n.numbers import json_number

Word: TypeAlias = Union[str, int, Decimal, "Message", LocalizedText, None]
Parameter: TypeAlias = Word | tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Message:
    """One thing to say. Make it with `message` or `plural`, which the extraction of texts looks for.

    `key` is the context of the text in the translation catalogue, and what machine output carries beside the
    parameters: it stays when the words change. A `str` parameter is data and is printed as given; an `int` and a
    `Decimal` are figures; None prints nothing.
    """

    key: str
    english: str
    parameters: tuple[tuple[str, Parameter], ...] = ()
    english_plural: str | None = None

    def __str__(self) -> str:
        """Return key and parameters, for debugging; users get `Lang.of`."""
        return f"{self.key}({', '.join(f'{name}={value!r}' for name, value in self.parameters)})"


def message(key: str, english: str, /, **parameters: Word | Sequence[Word]) -> Message:
    """Return the message of an English text, in which `{name}` stands for the parameter of that name."""
    return Message(key, english, _frozen(parameters))


def plural(key: str, one: str, other: str, /, *, count: int, **parameters: Word | Sequence[Word]) -> Message:
    """Return a message that counts something: `one` for a `count` of 1, `other` for any other."""
    return Message(key, one, _frozen({"count": count, **parameters}), other)


def record(said: Message) -> dict[str, Any]:
    """Return key and parameters of a message as machine output has them, the same in every language."""
    return {"key": said.key, "parameters": {name: _plain(value) for name, value in said.parameters}}


def _frozen(parameters: dict[str, Any]) -> tuple[tuple[str, Parameter], ...]:
    return tuple((name, tuple(value) if isinstance(value, list) else value) for name, value in parameters.items())


def _plain(value: Parameter) -> Any:
    if isinstance(value, Message):
        return record(value)
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, LocalizedText):
        return value.en
    return json_number(value) if isinstance(value, Decimal) else value
