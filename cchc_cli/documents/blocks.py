"""What the readers of all formats make of a file: lines and tables in reading order."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

FOOTNOTES = "\ue000FN"
"""The line before the footnotes of a document, which get a section of their own."""


class Joining(StrEnum):
    """How lines relate to paragraphs in a format."""

    LINES = "lines"
    """Text files: a paragraph may run over several lines, or have one long line."""
    PARAGRAPHS = "paragraphs"
    """Word processing: a line is a paragraph."""
    FRAGMENTS = "fragments"
    """Web pages: a line is a paragraph, except where a converter broke it inside a sentence."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text; `starts` tells that a paragraph certainly begins here."""

    text: str
    starts: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: its rows of cells, and how many of them the format marks as its head."""

    rows: tuple[tuple[str, ...], ...]
    head: int = 0


Block: TypeAlias = Line | Grid


@dataclass(frozen=True, slots=True)
class Content:
    """The blocks of a file. `notes` names what was converted or left out while reading."""

    blocks: tuple[Block, ...]
    joining: Joining
    notes: tuple[str, ...] = ()
