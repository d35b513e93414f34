"""A plan file taken apart as text, if it is laid out plainly, as nearly all are: head, citations, entries."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_TARGETS = "\ntargets:"
_ENTRY = "\n  - "

_LETTERS = "a-zàáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"
_LETTERS += _LETTERS.upper()
_NUMERAL = r"(?:P\d\.)?[IVX]{1,5}(?:\.(?:\d{1,2}|[a-zđ])){0,4}"
_BLOCK = re.compile(rf"\n      section: {_NUMERAL}\n      paragraph: [1-9]\d?(?=\n)")
_FLOW = re.compile(rf"{{section: {_NUMERAL}, paragraph: [1-9]\d?(?=[,}}])")
"""The place of an entry, over lines or in braces: what tells two entries apart that say the same."""

_NOTE = re.compile(rf"\n    note: [{_LETTERS}]+ [{_LETTERS}0-9 ,./()%-]{{0,300}}[{_LETTERS}0-9.)%](?=\n)")
"""A note in plain words, which no rule could say anything about."""

_CITED = re.compile(r"\n  (based_on|cites):((?:\n    - \{[^\n]*\})+)(?=\n(?:  )?[a-z])")
"""The documents that a head names, a line each."""

_CITATION = re.compile(
    rf"    - {{number: [{_LETTERS}0-9/.-]+, issued: \d{{4}}(?:-\d\d){{0,2}}, "
    rf"issuer: [{_LETTERS}]+(?:[ -][{_LETTERS}]+)*"
    r"(?:, locality: [a-z0-9/-]+)?}"
)

_FIGURE = re.compile(
    r"(indicator: [a-z0-9-]+\n    (?:at_least|exactly|at_most): )([1-9]\d)"
    r"(\n.*\bstated: [^\n\d]*)\2(%[^\n\d]*(?:\n.*)?)",
    re.DOTALL,
)
"""A figure of two digits that an entry gives twice, as it has to."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The parts of a text. `keys` are the entries without their places and the words of a plain note.

    `cited` has the lines of the lists of citations by their keys.
    """

    head: str
    cited: dict[str, list[str]]
    entries: list[str]
    keys: list[str]

    def shorter(self, cited: Mapping[str, Sequence[int]], entries: Sequence[int]) -> str:
        """The same plan with only some of its citations, and some of its entries."""
        head = self.head
        for key, kept in cited.items():
            lines = self.cited[key]
            if len(kept) < len(lines):
                head = head.replace(_list(key, lines), _list(key, [lines[at] for at in kept]), 1)
        return "".join((head, *(_ENTRY + self.entries[at] for at in entries), "\n"))

    def lines_of(self, cited: Mapping[str, Sequence[int]], entries: Sequence[int]) -> tuple[int, ...]:
        """Where the lines of that shorter plan stand in this one, counted from 0."""
        left_out: set[int] = set()
        for key, kept in cited.items():
            lines = self.cited[key]
            first = self.head[: self.head.index(_list(key, lines))].count("\n") + 2
            left_out.update(first + at for at in range(len(lines)) if at not in kept)
        found = [line for line in range(self.head.count("\n") + 1) if line not in left_out]
        spans = self.spans()
        for at in entries:
            found.extend(spans[at])
        return (*found, spans[-1].stop)

    def spans(self) -> list[range]:
        """The lines of each entry, counted from 0."""
        begin = self.head.count("\n") + 1
        found = []
        for entry in self.entries:
            found.append(range(begin, begin + entry.count("\n") + 1))
            begin = found[-1].stop
        return found

    def says(self, begin: str) -> str:
        """What follows in the line of the head that begins so; empty where none does."""
        at = self.head.find(begin)
        return "" if at < 0 else self.head[at + len(begin) : self.head.find("\n", at + 1)]


def layout_of(raw: bytes) -> Layout | None:
    """The parts of a file; None for one that is not laid out plainly, or has waivers."""
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        return None
    head, found, body = text.partition(_TARGETS)
    if not found or "cchc:" in text or "\r" in text or not text.endswith("\n") or text.endswith("\n\n"):
        return None
    first, *entries = body[:-1].split(_ENTRY)
    before, *keys = _NOTE.sub("\n    note:", _FLOW.sub("{", _BLOCK.sub("\n", body)))[:-1].split(_ENTRY)
    if first or before or len(entries) != len(keys) or not entries:
        return None
    head += found
    return Layout(head, {key: lines[1:].split("\n") for key, lines in _CITED.findall(head)}, entries, keys)


def without_figure(key: str) -> tuple[str, int] | None:
    """An entry with its figure left out in both places, and the figure; None where that is not so plain."""
    found = _FIGURE.fullmatch(key)
    return None if found is None else (f"{found[1]}#{found[3]}#{found[4]}", int(found[2]))


def is_plain_citation(line: str) -> bool:
    """Whether a citation is in such plain words that nothing in its line depends on where it stands."""
    return _CITATION.fullmatch(line) is not None


def _list(key: str, lines: Sequence[str]) -> str:
    return f"\n  {key}:\n" + "\n".join(lines)
