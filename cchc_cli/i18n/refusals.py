"""The words in which a name that means several things, or nothing, is refused."""

from collections.abc import Callable, Sequence

from cchc_cli.domain.lookup import Ambiguous, Unknown
from cchc_cli.i18n.message import Message, Word, message


def refusal(
    found: Ambiguous | Unknown,
    typed: str,
    unknown: Message,
    advice: Message,
    described: Callable[[str], Word] = str,
) -> tuple[Message, Message]:
    """Return what is wrong with a typed name, and what to do about it.

    `unknown` says that nothing has the name, `advice` what to do where no name is similar. `described` gives the words
    for an id that is suggested.
    """
    if isinstance(found, Ambiguous):
        several = [described(one) for one in found.candidates]
        return (
            message("named.several", "`{typed}` is ambiguous: {words}", typed=typed, words=several),
            message("named.several.advice", "use one of these"),
        )
    return unknown, meant([described(one) for one in found.suggestions], advice)


def meant(close: Sequence[Word], otherwise: Message) -> Message:
    """Return which names may have been meant, or where none is close the other advice."""
    return message("setting.meant", "did you mean {words:or}?", words=close) if close else otherwise
