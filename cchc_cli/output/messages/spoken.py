"""Messages in words, and as data for programs."""

from cchc_cli.i18n.language import Lang, english
from cchc_cli.i18n.message import Message, record

__all__ = ["english", "record", "spoken"]


def spoken(message: Message, lang: Lang) -> str:
    """Return a message in a language."""
    return lang.of(message)
