"""The language of what people read. Machine output does not depend on it."""

from enum import StrEnum

from cchc_cli.domain.indicator import Text


class Lang(StrEnum):
    """Vietnamese first, English second."""

    VI = "vi"
    EN = "en"

    def of(self, text: Text) -> str:
        """The words of this language."""
        return text.vi if self is Lang.VI else text.en
