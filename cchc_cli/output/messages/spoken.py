"""Messages in words, and as data for programs."""

from decimal import Decimal
from typing import Any

from cchc_cli.i18n.language import Lang
from cchc_cli.i18n.message import Message, Parameter, Word
from cchc_cli.output.figures import number, plain

_AND = {"and": {Lang.VI: "và", Lang.EN: "and"}, "or": {Lang.VI: "hoặc", Lang.EN: "or"}}


def spoken(message: Message, lang: Lang) -> str:
    """What a message says. Text in it stands as it was given: whoever prints it makes it harmless."""
    from cchc_cli.output.messages.catalogue import CATALOGUE  # most files give nothing to say

    return lang.of(CATALOGUE[message.key]).format(**{name: _Part(value, lang) for name, value in message.parameters})


def english(message: Message) -> str:
    """What a message says in English, as machine output has it beside key and parameters."""
    return spoken(message, Lang.EN)


def record(message: Message) -> dict[str, Any]:
    """Key and parameters of a message, the same in every language."""
    return {"key": message.key, "parameters": {name: _plain(value) for name, value in message.parameters}}


def _plain(value: Parameter) -> Any:
    if isinstance(value, Message):
        return record(value)
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return plain(value) if isinstance(value, Decimal) else value


class _Part:
    """A parameter within words. The words say how: `{keys}`, `{keys:quoted}`, `{keys:or}`, `{keys:quoted and}`.

    `{size:grouped}` is a large number with its thousands apart, `262.144` or `262,144`; a year never is one.
    """

    def __init__(self, value: Parameter, lang: Lang) -> None:
        self._value = value
        self._lang = lang

    def __format__(self, how: str) -> str:
        if how == "grouped" and isinstance(self._value, int):
            return f"{self._value:,}".replace(",", "." if self._lang is Lang.VI else ",")
        quote = "`" if "quoted" in how else ""
        if not isinstance(self._value, tuple):
            return self._word(self._value, quote)
        *first, last = [self._word(one, quote) for one in self._value] or [""]
        joined = _AND.get(how.removeprefix("quoted").strip())
        if joined is None or not first:
            return ", ".join((*first, last))
        return f"{', '.join(first)} {joined[self._lang]} {last}"

    def _word(self, value: Word, quote: str) -> str:
        if value is None:
            return ""
        if isinstance(value, Message):
            return spoken(value, self._lang)
        return f"{quote}{number(value, self._lang) if isinstance(value, Decimal) else value}{quote}"
