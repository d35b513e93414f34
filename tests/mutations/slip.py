"""What a slip is, what a kind of slips is, and the world that the slips happen in."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from mutations.sheet import Node, Sheet


@dataclass(frozen=True, slots=True)
class Slip:
    """One mistake made in one file: what the file then holds, and the lines on which a finding would be right.

    A checksum shows that two places disagree and not which of them is wrong: then both lines are right.
    """

    sheet: str
    raw: bytes
    lines: frozenset[int]
    what: str
    renamed: str | None = None
    """The file's new name, where the name is the mistake."""
    beside: bool = False
    """Whether the file stays under its old name too."""


@dataclass(frozen=True, slots=True)
class World:
    """All sheets, and the words that the tool ships."""

    sheets: tuple[Sheet, ...]
    indicators: Mapping[str, str]
    """The catalogue: unit by id."""
    directions: Mapping[str, str]
    """Which is better, by id: more or less."""
    needing_base: frozenset[str]
    localities: tuple[str, ...]
    names: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Every name a locality ever had, by id."""

    def sheet(self, name: str) -> Sheet:
        """The sheet of a name."""
        return next(sheet for sheet in self.sheets if sheet.name == name)


Maker = Callable[[Sheet, World], Iterator[Slip]]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of slips and all the places where it can happen.

    `silent` says why the files alone cannot betray it; such a kind is counted apart.
    """

    name: str
    what: str
    make: Maker
    silent: str = ""
    harmless: bool = False
    """Whether some of the places may leave the meaning as it was: these are no mistakes and are left out."""


def several(sheet: Sheet, edits: Sequence[tuple[int, int, str]], what: str, *lines: int) -> Slip:
    """The slip of writing something else at several places; `lines` are lines of the sheet as it was."""
    text = sheet.text
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    moved = (
        line
        + sum(
            new.count("\n") - sheet.text.count("\n", start, end)
            for start, end, new in edits
            if end <= sheet.start_of(line) and start < sheet.start_of(line)
        )
        for line in lines
    )
    return Slip(sheet.name, text.encode("utf-8"), frozenset(moved), what)


def edited(sheet: Sheet, start: int, end: int, new: str, what: str = "", also: tuple[int, ...] = ()) -> Slip:
    """The slip of writing something else between two offsets; right is the line where that begins, and `also`."""
    what = what or f"`{_short(sheet.text[start:end])}` to `{_short(new)}`"
    return several(sheet, [(start, end, new)], what, sheet.line_at(start), *also)


def valued(sheet: Sheet, node: Node, new: str, *also: int) -> Slip:
    """The slip of writing another value."""
    what = f"{node.name}: `{_short(sheet.shown(node))}` to `{_short(new)}`"
    return edited(sheet, node.start, node.end, new, what, also)


def keyed(sheet: Sheet, node: Node, new: str) -> Slip:
    """The slip of writing another key."""
    return edited(sheet, node.key_start, node.key_end, new)


def rewritten(sheet: Sheet, text: str, what: str, *lines: int) -> Slip:
    """The slip that leaves another text; right are the lines given."""
    return Slip(sheet.name, text.encode("utf-8"), frozenset(lines), what)


def _short(text: str) -> str:
    text = text.replace("\n", "⏎")
    return text if len(text) <= 50 else text[:49] + "…"
