"""The language of a run, and the translation of messages by gettext. Machine output does not depend on it.

English is in the code, Vietnamese in `locale/vi/LC_MESSAGES/cchc.po`.
"""

import gettext
import struct
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from functools import cache
from itertools import pairwise
from pathlib import Path

from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.i18n.message import Message, Parameter, Word, message, plural

LOCALE = Path(__file__).with_name("locale")


class CatalogueMissing(Exception):
    """The compiled catalogue of a language is missing or damaged."""


class Lang(StrEnum):
    """Vietnamese first, English second."""

    VI = "vi"
    EN = "en"

    def of(self, text: Message | LocalizedText) -> str:
        """Return a message, or a text of the data that is in both languages, in this language.

        Parameters that are data are not escaped here. The text says how a parameter is written: `{keys}`,
        `{keys:quoted}`, `{keys:or}`, `{keys:quoted and}`, and `{size:grouped}` for a large count. An English run loads
        no catalogue.
        """
        if isinstance(text, LocalizedText):
            return text.vi if self is Lang.VI else text.en
        template = _english(text) if self is Lang.EN else _translated(text, self)
        return template.format(**{name: _FormattedParameter(value, self) for name, value in text.parameters})

    def say(self, key: str, english: str, /, **parameters: Word | Sequence[Word]) -> str:
        """Return a text in this language; `key` and `english` are those of `message`."""
        return self.of(message(key, english, **parameters))

    def say_count(self, key: str, one: str, other: str, /, *, count: int, **parameters: Word | Sequence[Word]) -> str:
        """Return a text that counts something in this language, as `plural` makes it."""
        return self.of(plural(key, one, other, count=count, **parameters))

    def number(self, value: Decimal) -> str:
        """Return a number as this language writes it: `95,5` or `95.5`."""
        text = format(value.normalize(), "f")
        return text.replace(".", ",") if self is Lang.VI else text

    def grouped(self, value: int) -> str:
        """Return a large count with its thousands apart: `262.144` or `262,144`."""
        return f"{value:,}".replace(",", "." if self is Lang.VI else ",")


def in_both(text: Message) -> LocalizedText:
    """Return a message in both languages, for a page that holds both."""
    return LocalizedText(Lang.VI.of(text), Lang.EN.of(text))


def english(text: Message) -> str:
    """Return a message in English, as machine output has it beside key and parameters."""
    return Lang.EN.of(text)


def _english(text: Message) -> str:
    if text.english_plural is None or dict(text.parameters)["count"] == 1:
        return text.english
    return text.english_plural


def _translated(text: Message, lang: Lang) -> str:
    catalogue = _catalogue(lang)
    if text.english_plural is None:
        return catalogue.pgettext(text.key, text.english)
    count = dict(text.parameters)["count"]
    assert isinstance(count, int)
    return catalogue.npgettext(text.key, text.english, text.english_plural, count)


@cache
def _catalogue(lang: Lang) -> gettext.NullTranslations:
    """Return the compiled catalogue of a language, which the build makes of the `.po` file."""
    try:
        return gettext.translation("cchc", str(LOCALE), [lang.value])
    except (OSError, ValueError, struct.error) as error:
        raise CatalogueMissing(lang.value) from error


_CONJUNCTIONS = {"and": message("list.and", "and"), "or": message("list.or", "or")}


class _FormattedParameter:
    """A parameter of a message, written as the format of its field says."""

    def __init__(self, value: Parameter, lang: Lang) -> None:
        self._value = value
        self._lang = lang

    def __format__(self, how: str) -> str:
        if how == "grouped" and isinstance(self._value, int):
            return self._lang.grouped(self._value)
        quote = "`" if "quoted" in how else ""
        if not isinstance(self._value, tuple):
            return self._word(self._value, quote)
        *first, last = [self._word(one, quote) for one in self._value] or [""]
        conjunction = _CONJUNCTIONS.get(how.removeprefix("quoted").strip())
        if conjunction is None or not first:
            return ", ".join((*first, last))
        return f"{', '.join(first)} {self._lang.of(conjunction)} {last}"

    def _word(self, value: Word, quote: str) -> str:
        if value is None:
            return ""
        if isinstance(value, (Message, LocalizedText)):
            return self._lang.of(value)
        return f"{quote}{self._lang.number(value) if isinstance(value, Decimal) else value}{quote}"


def language_of(arguments: Sequence[str], environment: Mapping[str, str], system: Callable[[], str]) -> Lang:
    """Return the language of a run: `--lang`, else CCHC_LANG, else the locale, else that of the system.

    `system` returns the language of the operating system, such as `vi-VN`, or nothing; it is called last.
    Any other language is ignored here, and refused where the command reads it.
    """
    for named in (_asked_for(arguments), environment.get("CCHC_LANG")):
        if named in tuple(Lang):
            return Lang(named)
    locale = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), None)
    return Lang.VI if (locale or system()).lower().startswith("vi") else Lang.EN


def _asked_for(arguments: Sequence[str]) -> str | None:
    """Return the last `--lang vi` or `--lang=vi` of a command line."""
    found = None
    for word, after in pairwise([*arguments, ""]):
        if word == "--":
            break
        if word == "--lang":
            found = after
        elif word.startswith("--lang="):
            found = word.removeprefix("--lang=")
    return found
