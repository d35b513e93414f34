"""A document as `section`, `paragraph`, `table` and `row` of a plan file count it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

PREAMBLE = ""
"""Id of what stands before the first numbered section: title, number, date and legal bases."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table: the rows of its head, and the rows that `row` counts. Every row has a cell for each column."""

    head: tuple[tuple[str, ...], ...]
    rows: tuple[tuple[str, ...], ...]

    def column(self, index: int) -> str:
        """Return the head of a column: the texts of its head rows, each once."""
        texts = (row[index] for row in self.head if index < len(row) and row[index])
        return " ".join(dict.fromkeys(texts))


@dataclass(frozen=True, slots=True)
class Section:
    """A numbered section: its heading, and its own paragraphs and tables without those of the sections below it."""

    id: str
    heading: str
    paragraphs: tuple[str, ...]
    tables: tuple[Table, ...] = ()

    def paragraph(self, number: int) -> str | None:
        """Return the paragraph counted from 1; None if there is none."""
        return self.paragraphs[number - 1] if 1 <= number <= len(self.paragraphs) else None

    def row(self, table: int, row: int) -> tuple[str, ...] | None:
        """Return the cells of a row, both counted from 1; None if there is none."""
        if not 1 <= table <= len(self.tables) or not 1 <= row <= len(self.tables[table - 1].rows):
            return None
        return self.tables[table - 1].rows[row - 1]


@dataclass(frozen=True, eq=False)
class Document:
    """The sections of a text in its order, by id; text before the first is in `PREAMBLE`. Compared by identity."""

    sections: Mapping[str, Section]
    notes: tuple[str, ...] = ()

    def paragraph(self, section: str, number: int) -> str | None:
        """Return one paragraph, None if the section or the paragraph does not exist."""
        found = self.sections.get(section)
        return None if found is None else found.paragraph(number)

    def headings(self, section: str) -> Iterator[str]:
        """Yield the heading of a section, then those of the sections around it, nearest first."""
        while section:
            yield self.sections[section].heading if section in self.sections else ""
            section = section.rpartition(".")[0]

    @cached_property
    def text(self) -> str:
        """Return the whole text, headings included, one block a line."""
        lines: list[str] = []
        for section in self.sections.values():
            lines += [section.heading, *section.paragraphs]
            lines += [" ".join(row) for table in section.tables for row in (*table.head, *table.rows)]
        return "\n".join(lines)
