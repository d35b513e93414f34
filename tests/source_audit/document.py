"""Splits the text of a plan document into numbered sections and counted paragraphs, as `section` and `paragraph` mean.

Sections follow the document's own numbering: `I.`, `1.`, `1.1.`, `a)`, below `Phần thứ hai` with the prefix `P2.`.
Headings are no paragraphs. A paragraph may run over several lines: lines wrapped by a PDF, page numbers and page
breaks inside a sentence do not end it.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

PREAMBLE = ""
"""Id of what stands before the first numbered section: title, number, date and legal bases."""

_PARTS = {"nhất": 1, "hai": 2, "ba": 3, "tư": 4}
_ROMAN = {"I": 1, "V": 5, "X": 10}
_LETTERS = "abcdđeghiklmnopqrstuvxy"

_PART = re.compile(rf"Phần thứ ({'|'.join(_PARTS)})", re.IGNORECASE)
_CHAPTER = re.compile(r"([IVX]+)\.\s+(\S.*)")
_NUMBERED = re.compile(r"(\d{1,2}(?:\.\d{1,2})*)\.\s+(\S.*)")
_LETTERED = re.compile(rf"([{_LETTERS}])\)\s+(\S.*)")
_BULLET = re.compile(r"[-+]\s+(?=\S)")
_PAGE_NUMBER = re.compile(r"\d{1,3}")
_SENTENCE_END = re.compile(r"[.;:!?]['\")\]”’]*$")
_BOLD_BEFORE_NUMBER = re.compile(r"\*\*(?=(?:[IVX]+|\d{1,2}(?:\.\d{1,2})*)\.\s)")

_LONGEST_WRAPPED_LINE = 120
_FULL_LINE = 0.85
"""Share of the usual line width from which a wrapped line counts as full; a first line is shorter by its indent."""


@dataclass(frozen=True)
class Section:
    """A numbered section: its heading, and its own paragraphs without those of the sections below it."""

    id: str
    heading: str
    paragraphs: tuple[str, ...]

    def paragraph(self, number: int) -> str | None:
        """The paragraph counted from 1; None when there is none."""
        return self.paragraphs[number - 1] if 1 <= number <= len(self.paragraphs) else None


@dataclass(frozen=True, eq=False)
class Document:
    """The sections of a text in its order, by id; text before the first is in `PREAMBLE`. Compared by identity."""

    sections: Mapping[str, Section]

    def paragraph(self, section: str, number: int) -> str | None:
        """One paragraph, None when the section or the paragraph does not exist."""
        found = self.sections.get(section)
        return None if found is None else found.paragraph(number)

    def headings(self, section: str) -> Iterator[str]:
        """The heading of a section, then those of the sections around it, nearest first."""
        while section:
            yield self.sections[section].heading if section in self.sections else ""
            section = section.rpartition(".")[0]

    @cached_property
    def text(self) -> str:
        """The whole text, headings included, one block a line."""
        blocks = ((section.heading, *section.paragraphs) for section in self.sections.values())
        return "\n".join(line for block in blocks for line in block)


def split(text: str) -> Document:
    """Read a text; never fails. A text without numbering is one preamble."""
    lines = [line for line in map(_clean, _BOLD_BEFORE_NUMBER.sub("\n", text).splitlines()) if line]
    full = _full_length(lines)
    splitter = _Splitter(full)
    for line in lines:
        splitter.take(line)
    return Document(dict(splitter.finished()))


def _clean(line: str) -> str:
    """NFC, white space as single spaces, without markdown; empty for a page number that stands alone."""
    plain = re.sub(r"^\s*#+\s", "", unicodedata.normalize("NFC", line)).replace("**", " ")
    joined = " ".join(plain.split())
    return "" if _PAGE_NUMBER.fullmatch(joined) else joined


def _full_length(lines: list[str]) -> float | None:
    """From which length a line of a wrapped text is full; None for a text with a paragraph to the line."""
    lengths = sorted(map(len, lines))
    if not lengths or lengths[-1] > _LONGEST_WRAPPED_LINE:
        return None
    return _FULL_LINE * lengths[int(len(lengths) * 0.95)]


class _Splitter:
    """Takes line after line and hangs each where it belongs."""

    def __init__(self, full: float | None) -> None:
        self.full = full
        self.sections: dict[str, tuple[str, list[str]]] = {PREAMBLE: ("", [])}
        self.numbering = _Numbering()
        self.here = PREAMBLE
        self.last_line = ""

    def take(self, line: str) -> None:
        opened = self.numbering.open(line)
        heading, paragraphs = self.sections[self.here]
        if opened is not None:
            self.here, heading = opened
            self.sections[self.here] = (heading, [])
        elif _BULLET.match(line):
            paragraphs.append(_BULLET.sub("", line, count=1))
        elif paragraphs and self._continues(line, sentence_end=bool(_SENTENCE_END.search(self.last_line))):
            paragraphs[-1] += " " + line
        elif not paragraphs and heading and self._continues(line, sentence_end=True):
            self.sections[self.here] = (f"{heading} {line}", [])
        else:
            paragraphs.append(line)
        self.last_line = line

    def finished(self) -> Iterator[tuple[str, Section]]:
        """The sections. Where nothing follows a number but a sentence, that is the first paragraph, not a heading."""
        around = {id_.rpartition(".")[0] for id_ in self.sections}
        for id_, (heading, paragraphs) in self.sections.items():
            is_text = bool(_SENTENCE_END.search(heading)) and not paragraphs and id_ not in around
            yield id_, Section(id_, "", (heading,)) if is_text else Section(id_, heading, tuple(paragraphs))

    def _continues(self, line: str, *, sentence_end: bool) -> bool:
        """Whether a line without number or bullet belongs to the block before it."""
        if line[0].islower() or not sentence_end:
            return True
        return self.full is not None and len(self.last_line) >= self.full


class _Numbering:
    """Where in the numbering we are. Numbers may leave gaps, as the documents do, but never go back."""

    def __init__(self) -> None:
        self.last: dict[str, int] = {}
        self.known: set[str] = set()
        self.part = ""
        self.chapter = ""
        self.around_letters = ""

    def open(self, line: str) -> tuple[str, str] | None:
        """Id and heading of the section that this line opens, if it opens one."""
        if found := _PART.fullmatch(line):
            self.part = f"P{_PARTS[found[1].lower()]}"
            self.chapter = self.around_letters = ""
            self.known.add(self.part)
            return self.part, line
        if found := _CHAPTER.fullmatch(line):
            id_ = self._next(self.part, found[1], _roman(found[1]))
            if id_ is not None:
                self.chapter = self.around_letters = id_
                return id_, found[2]
        elif self.chapter and (found := _NUMBERED.fullmatch(line)):
            above, _, own = f"{self.chapter}.{found[1]}".rpartition(".")
            id_ = self._next(above, own, int(own)) if above in self.known else None
            if id_ is not None:
                self.around_letters = id_
                return id_, found[2]
        elif self.around_letters and (found := _LETTERED.fullmatch(line)):
            id_ = self._next(self.around_letters, found[1], _LETTERS.index(found[1]) + 1)
            if id_ is not None:
                return id_, found[2]
        return None

    def _next(self, above: str, own: str, ordinal: int) -> str | None:
        if ordinal <= self.last.get(above, 0):
            return None
        self.last[above] = ordinal
        id_ = f"{above}.{own}" if above else own
        self.known.add(id_)
        return id_


def _roman(numeral: str) -> int:
    values = [_ROMAN[letter] for letter in numeral]
    return sum(-value if value < max(values[i:]) else value for i, value in enumerate(values))
