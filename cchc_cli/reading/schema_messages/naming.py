"""How messages name a value: by its key, and in quotes that stay short."""

from cchc_cli.i18n.message import Message, Word, message
from cchc_cli.reading.errors import PathInFile, printable

_BLOCK = message("schema.a-block", "a block")
_LIST = message("schema.a-list", "a list")
_NOTHING = message("schema.nothing", "an empty value")


def name_of(path: PathInFile) -> str:
    """Return the key of a value; an entry of a list has the key of the list."""
    return next((str(step) for step in reversed(path) if isinstance(step, str)), "file")


def quotable(value: object) -> Word:
    """Return a value as messages quote it: a block, a list and null by their kind only."""
    if isinstance(value, (dict, list)):
        return _BLOCK if isinstance(value, dict) else _LIST
    if value is None:
        return _NOTHING
    if isinstance(value, bool):
        return str(value).lower()
    return printable(str(value), 40)


def did_you_mean(*words: str) -> Message | None:
    """Return the advice to write one of these words instead; None without words."""
    return message("advice.meant", "; did you mean {words:quoted or}?", words=words) if words else None
