"""What commands say to people, in the language of the run."""

import os
import sys
from collections.abc import Sequence
from contextvars import ContextVar
from typing import TYPE_CHECKING

from cchc_cli.cli.console import talk

if TYPE_CHECKING:
    from cchc_cli.i18n.language import Lang
    from cchc_cli.i18n.message import Message, Word

_LANGUAGE: ContextVar["Lang"] = ContextVar("language")
_VIETNAMESE = 0x2A
"""The number that Windows has for the language."""


def settle_language(arguments: Sequence[str]) -> "Lang":
    """Find the language of this run, from its arguments and its environment."""
    from cchc_cli.i18n.language import language_of

    found = language_of(arguments, os.environ, _of_the_system)
    _LANGUAGE.set(found)
    return found


def run_language() -> "Lang":
    """The language of this run; English where none was found."""
    from cchc_cli.i18n.language import Lang

    return _LANGUAGE.get(Lang.EN)


def words_of(message: "Message") -> str:
    """A message in the language of the run."""
    from cchc_cli.output.messages.spoken import spoken

    return spoken(message, run_language())


def said(key: str, /, **parameters: "Word | Sequence[Word]") -> str:
    """The words of a key in the language of the run."""
    from cchc_cli.i18n.message import Message

    return words_of(Message.of(key, **parameters))


def say(key: str, /, **parameters: "Word | Sequence[Word]") -> None:
    """Say one thing on stderr."""
    talk(said(key, **parameters))


def meant(close: Sequence[str], otherwise: str, /, **parameters: "Word | Sequence[Word]") -> str:
    """What may have been meant; where nothing comes close, what `otherwise` says."""
    return said("setting.meant", words=close) if close else said(otherwise, **parameters)


def _of_the_system() -> str:
    """Windows has no LANG, but a language of its windows."""
    if sys.platform != "win32":
        return ""
    import ctypes

    return "vi" if ctypes.windll.kernel32.GetUserDefaultUILanguage() & 0x3FF == _VIETNAMESE else ""
