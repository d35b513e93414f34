"""The language of what people read. Machine output does not depend on it."""

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from itertools import pairwise

from cchc_cli.domain.indicator import LocalizedText


class Lang(StrEnum):
    """Vietnamese first, English second."""

    VI = "vi"
    EN = "en"

    def of(self, text: LocalizedText) -> str:
        """The words of this language."""
        return text.vi if self is Lang.VI else text.en


def language_of(arguments: Sequence[str], environment: Mapping[str, str], system: Callable[[], str]) -> Lang:
    """The language of a run: `--lang`, else CCHC_LANG, else the locale, else that of the system.

    `system` gives the name of the language that the system speaks, such as `vi-VN`, or nothing; it is asked last. What
    is no language of ours is passed over here, and refused where the command reads it.
    """
    for named in (_asked_for(arguments), environment.get("CCHC_LANG")):
        if named in tuple(Lang):
            return Lang(named)
    locale = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), None)
    return Lang.VI if (locale or system()).lower().startswith("vi") else Lang.EN


def _asked_for(arguments: Sequence[str]) -> str | None:
    """The last `--lang vi` or `--lang=vi` of a command line."""
    found = None
    for word, after in pairwise([*arguments, ""]):
        if word == "--":
            break
        if word == "--lang":
            found = after
        elif word.startswith("--lang="):
            found = word.removeprefix("--lang=")
    return found
