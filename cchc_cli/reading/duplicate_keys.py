"""The messages of keys that appear twice in one block: most often the `- ` of a new entry is lost."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from cchc_cli.i18n.message import Message, message
from cchc_cli.reading.errors import printable

_BEGINS_ENTRY = "indicator"
_ENDS_ENTRY = "source"


@dataclass(frozen=True, slots=True)
class Repeated:
    """A key, the event `key`, that a block has on line `first` already, with so many keys `before` it and `since`."""

    key: Any
    first: int
    before: int
    since: int

    @property
    def name(self) -> str:
        """Return the text of the key."""
        return str(self.key.value)


def distance(
    key: str, data: Mapping[str, object], positions: dict[str, int], repeated: Sequence[Repeated]
) -> tuple[int, int]:
    """Return how many keys of a block come before a key that it has already, and how many since the first one.

    `positions` are those of the keys of `data`; they are completed here, so that only blocks with repeated keys pay.
    """
    if len(positions) < len(data):
        positions.update((name, at) for at, name in enumerate(islice(data, len(positions), None), len(positions)))
    read = len(data) + len(repeated)
    return read, read - 1 - positions[key]


def duplicate_keys(repeated: Sequence[Repeated], begins: str, in_list: bool) -> Iterator[tuple[Any, Message]]:
    """Yield the event and the message of each repeated key of a block whose first key is `begins`, in order.

    Without those that belong to an entry whose beginning is reported: to keep one of the two would lose a target.
    """
    entry: set[str] | None = None
    several = _several_names(repeated, begins)
    for at, one in enumerate(repeated):
        if in_list and _begins_entry(one, begins):
            entry = {one.name}
            said = message(
                "duplicate-key.lost-dash",
                "a new entry begins with `{name}`, but its `- ` is missing (the entry above has `{name}` on line "
                "{line}); add `- `",
                name=printable(one.name),
                line=one.first,
            )
            yield one.key, said
        elif entry is not None and one.name not in entry:
            entry.add(one.name)
        elif in_list and entry is None and (several[at] or (one.name == _ENDS_ENTRY and one.since > 0)):
            entry = {one.name}
            said = message(
                "duplicate-key.lost-line",
                "`{name}` belongs to a new entry (the entry above has it on line {line}), but its first line, "
                "`- {begins}: …`, is missing; add it",
                name=printable(one.name),
                line=one.first,
                begins=printable(begins),
            )
            yield one.key, said
        else:
            said = message(
                "duplicate-key",
                "duplicate key `{name}` (first on line {line}); keep one",
                name=printable(one.name),
                line=one.first,
            )
            yield one.key, said


def _begins_entry(one: Repeated, begins: str) -> bool:
    return one.name in (begins, _BEGINS_ENTRY) and one.before > 1


def _several_names(repeated: Sequence[Repeated], begins: str) -> list[bool]:
    """Return for each repeated key whether keys of several names follow, itself included, before the next entry."""
    found = [False] * len(repeated)
    for at in range(len(repeated) - 2, -1, -1):
        if not (_begins_entry(repeated[at], begins) or _begins_entry(repeated[at + 1], begins)):
            found[at] = found[at + 1] or repeated[at].name != repeated[at + 1].name
    return found
