"""What is to be said to people, in no language yet: the key of the words, and what stands in them."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias, Union

Word: TypeAlias = Union[str, int, Decimal, "Message", None]
Parameter: TypeAlias = Word | tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Message:
    """One thing to say. The words are in `cchc_cli.output.messages`, which puts the parameters into them.

    A `str` is data and stands as it is; an `int` and a `Decimal` are figures; None says nothing.
    """

    key: str
    parameters: tuple[tuple[str, Parameter], ...] = ()

    @classmethod
    def of(cls, key: str, /, **parameters: Word | Sequence[Word]) -> "Message":
        """The message of a key."""
        return cls(key, tuple((name, _kept(value)) for name, value in parameters.items()))

    def __str__(self) -> str:
        """For whoever looks for an error of ours; people are shown the words of their language."""
        return f"{self.key}({', '.join(f'{name}={value!r}' for name, value in self.parameters)})"


def _kept(value: Word | Sequence[Word]) -> Parameter:
    return value if value is None or isinstance(value, (str, int, Decimal, Message)) else tuple(value)
