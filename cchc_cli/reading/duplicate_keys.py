"""The messages of keys that appear twice in one block: most often the `- ` of a new entry is lost.

None of them advises to delete what belongs to another entry, or a block that has entries of its own.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from cchc_cli.domain.enums import Comparator
from cchc_cli.i18n.message import Message, message
from cchc_cli.reading.errors import printable

_BEGINS_ENTRY = "indicator"
_ENDS_ENTRY = "source"
_LIST = "targets"
_FIGURES = frozenset((*(word.value for word in Comparator), "trajectory", "aim", "delegated_to"))
"""The keys of which an entry has one."""
_HEAD = re.compile(r"^document:", re.MULTILINE)
"""The head of a plan, as a line of its own."""
_NEAR = 32
"""So many keys before and after a repeated one tell to which entry it belongs; no entry has more."""


@dataclass(frozen=True, slots=True)
class Key:
    """A key of a block: its event, its value and the node of that, and whether the block has it already."""

    event: Any
    value: Any
    node: Any
    again: bool

    @property
    def name(self) -> str:
        """Return the text of the key."""
        return str(self.event.value)

    @property
    def line(self) -> int:
        """Return its line, from 1."""
        return int(self.event.start_mark.line) + 1

    @property
    def flow(self) -> bool:
        """Return whether its value is in brackets."""
        return getattr(self.node, "flow", False)

    @property
    def empty(self) -> bool:
        """Return whether nothing is behind it, not even `null`."""
        return self.value is None and getattr(self.node, "value", None) == ""


def duplicate_keys(
    data: Mapping[str, Any],
    entries: Mapping[str, tuple[Any, Any]],
    repeated: Iterable[Key],
    *,
    in_list: bool,
    flow: bool,
) -> Iterator[tuple[Any, Message]]:
    """Yield the event and the message of each repeated key of a block.

    `data` and `entries` are its other keys, with their values, and with their events and nodes. Keys of an entry whose
    beginning is reported are left out: to keep one of the two would lose a target.
    """
    once = (Key(event, data[name], node, again=False) for name, (event, node) in entries.items())
    keys = sorted((*once, *repeated), key=lambda key: int(key.event.start_mark.index))
    again = [key for key in keys if key.again]
    if not in_list and {"document", _LIST} <= {key.name for key in again}:
        yield again[0].event, _second_plan(again[0], entries[again[0].name][0])
        return
    begins = _BEGINS_ENTRY if _BEGINS_ENTRY in data else keys[0].name
    before: dict[str, Key] = {}
    for start, end in pairwise((*(_starts(keys, flow) if in_list else [0]), len(keys))):
        entry: dict[str, Key] = {}
        twice = [key for key in keys[start:end] if entry.setdefault(key.name, key) is not key]
        if start:
            other = _counterpart(keys[start], before)
            yield keys[start].event, _new_entry(keys[start], other, begins, begun=begins in entry, flow=flow)
        yield from ((key.event, _twice(entry[key.name], key)) for key in twice)
        before = entry


def second_document(data: Any, text: str, at: int) -> Message:
    """Return the message of a second YAML document, which begins at an index, behind one with this data."""
    if isinstance(data, dict) and "document" in data and _HEAD.search(text, at):
        return message("several-documents.plan", "a second plan begins here; move it to another file")
    return message(
        "several-documents",
        "a second YAML document begins here; delete the line `---`, or move the rest to another file",
    )


def _starts(keys: Sequence[Key], flow: bool) -> list[int]:
    """Return where the entries of a list begin that a block runs together; the first begins at 0."""
    begins = (keys[0].name, _BEGINS_ENTRY)
    starts = [0]
    names: dict[str, int] = {}
    for at, key in enumerate(keys):
        first = names.setdefault(key.name, at)
        if first == at and not (key.again and key.name in begins and _ENDS_ENTRY in names):
            continue
        ahead = _ahead(keys, at, begins)
        if first == at:  # the entry has lost its first line, and the next one its dash
            new = not _FIGURES.isdisjoint(names) and not ahead.isdisjoint({*_FIGURES, _ENDS_ENTRY})
        elif key.name not in begins:
            new = not names.keys().isdisjoint(ahead - {key.name}) or (key.name == _ENDS_ENTRY and at - first > 1)
        else:  # on one line a key alone may be there twice
            other = key.name == _BEGINS_ENTRY and key.value != keys[first].value
            new = len(names) > 1 and (not flow or other or len(ahead) > 1)
        if new:
            starts.append(at if first == at else _start(keys, at, names, ahead))
            names = {}
            for index in range(starts[-1], at + 1):
                names.setdefault(keys[index].name, index)
    return starts


def _ahead(keys: Sequence[Key], at: int, begins: Sequence[str]) -> set[str]:
    """Return the names of the keys from `at` on that are of one entry; a figure after its end may be of the next."""
    found = {keys[at].name}
    for key in keys[at + 1 : at + _NEAR]:
        if key.name in found or key.name in begins or (_ENDS_ENTRY in found and key.name in _FIGURES):
            break
        found.add(key.name)
    return found


def _start(keys: Sequence[Key], at: int, names: Mapping[str, int], ahead: set[str]) -> int:
    """Return where an entry begins of which `at` is the first key that shows it.

    It begins with a key further up that the entry above has already, and that it does not have itself further down.
    """
    ends = names.get(_ENDS_ENTRY)
    figure = min((names[name] for name in _FIGURES if name in names), default=at)
    found, ahead = at, set(ahead)
    for index in range(at - 1, max(min(names.values()) if ends is None else ends, at - _NEAR), -1):
        name = keys[index].name
        if names[name] < index or (name in _FIGURES and figure < index):
            if name in ahead or (name in _FIGURES and not _FIGURES.isdisjoint(ahead)):
                break
            ahead.add(name)
            found = index
        elif ends is None:
            break
    return found


def _counterpart(key: Key, before: Mapping[str, Key]) -> Key:
    """Return the key of the entry above that shows that a key is not part of it."""
    figures = (one for name, one in before.items() if name in _FIGURES)
    return before.get(key.name) or next(figures, None) or next(iter(before.values()))


def _new_entry(key: Key, other: Key, begins: str, *, begun: bool, flow: bool) -> Message:
    """Return the message of an entry without its beginning; `begun` says whether it has its first key."""
    parameters: dict[str, Any] = {"name": printable(key.name), "other": printable(other.name), "line": other.line}
    if not begun:
        parameters["begins"] = printable(begins)
    if flow and begun:
        return message(
            "duplicate-key.run-together",
            "two entries run together: the second begins with `{name}` (the first has `{other}` on line {line}); "
            "write each in its own braces",
            **parameters,
        )
    if flow:
        return message(
            "duplicate-key.run-together.lost",
            "two entries run together: the second begins with `{name}` (the first has `{other}` on line {line}) and "
            "lacks `{begins}`; write each in its own braces, and add the missing key",
            **parameters,
        )
    if begun:
        return message(
            "duplicate-key.lost-dash",
            "a new entry begins with `{name}`, but its `- ` is missing (the entry above has `{other}` on line {line}); "
            "add `- `",
            **parameters,
        )
    return message(
        "duplicate-key.lost-line",
        "`{name}` belongs to a new entry (the entry above has `{other}` on line {line}), but its first line, "
        "`- {begins}: …`, is missing; add it",
        **parameters,
    )


def _second_plan(key: Key, first: Any) -> Message:
    return message(
        "duplicate-key.second-plan",
        "a second plan begins here (the first has `{name}` on line {line}); move it to another file",
        name=printable(key.name),
        line=first.start_mark.line + 1,
    )


def _twice(first: Key, key: Key) -> Message:
    parameters: dict[str, Any] = {"name": printable(key.name), "line": first.line}
    if first.empty and not key.empty:
        return message(
            "duplicate-key.first-empty",
            "duplicate key `{name}`: the first, on line {line}, is empty; delete that one",
            **parameters,
        )
    if not isinstance(key.value, (list, dict)) or not _is_addition(first, key):
        return message("duplicate-key", "duplicate key `{name}` (first on line {line}); keep one", **parameters)
    if key.flow and first.flow:
        return message(
            "duplicate-key.brackets",
            "duplicate key `{name}` (first on line {line}); move what is in its brackets into those of the first, and "
            "delete it here",
            **parameters,
        )
    if isinstance(key.value, list):
        return message(
            "duplicate-key.entries",
            "duplicate key `{name}` (first on line {line}); move its entries to those of the first, and delete only "
            "the line `{name}:` here",
            **parameters,
        )
    return message(
        "duplicate-key.keys",
        "duplicate key `{name}` (first on line {line}); move the lines below it to those of the first, and delete only "
        "the line `{name}:` here",
        **parameters,
    )


def _is_addition(first: Key, key: Key) -> bool:
    """Return whether a block has more than the first of its name: entries of a list, or keys that the first lacks."""
    if isinstance(key.value, list) or key.name == _LIST:
        return bool(key.value)
    return isinstance(first.value, dict) and bool(key.value) and first.value.keys().isdisjoint(key.value)
