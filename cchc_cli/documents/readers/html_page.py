"""The parts of a web page that are not its document: what its styles hide, and the menus and boxes around it.

A part is left out for its name only before the first and behind the last words that look like a document: a figure
of the document that is lost is worse than one of the portal that is not.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from cchc_cli.documents.readers.html_styles import Hidden
from cchc_cli.documents.readers.html_tags import BLOCKS, CELLS, TreeParser
from cchc_cli.documents.readers.limits import Deadline

_FRAME = re.compile(r"CỘNG H(?:ÒA|OÀ) XÃ HỘI|Độc lập\s?[-–]\s?Tự do|Nơi nhận")
_HEADING = re.compile(r"[IVX]+[./)]\s|\d{1,2}(?:\.\d{1,2})*\.\s|\d{1,2}(?:\.\d{1,2})+\s|[a-zđ]\)\s|Điều \d+|[A-H]\.\s")
_SIGN = re.compile(
    rf"{_FRAME.pattern}|{_HEADING.pattern}|Số\s?:\s?\d*\s?/\s?[A-ZĐ]|Căn cứ\s|.*\./\.$"
    r"|(?:KẾ HOẠCH|QUYẾT ĐỊNH|CHƯƠNG TRÌNH|NGHỊ QUYẾT|ĐỀ ÁN|PHỤ LỤC)\b"
)
_ROLES = frozenset(("navigation", "complementary", "banner", "contentinfo", "search", "menu", "menubar"))
_NAME = re.compile(
    "menu|nav(?:bar|igation)?|breadcrumbs?|related|sidebar|footer|header|banner|toolbar|topbar|pagination|paging|pager"
    "|comments?|share|social|copyright|login|search|adverts?|ads|weather|poll|vote|rating|counter|visitors?|widget"
    "|sitemap|marquee|ticker|tags"
)
_VIETNAMESE_NAMES = ("lienquan", "tinkhac", "truycap", "lienket")
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_NEVER_NAMED = frozenset(
    ("html", "body", "p", "span", "font", "table", "thead", "tbody", "tfoot", "tr", "th", "caption")
)
"""Word processors name paragraphs `MsoHeader`, tables their heads `header`."""
_SHOWN_BY_SCRIPT = 5
"""Styles that hide more than this part of a document hide what a script shows."""


@dataclass(frozen=True, slots=True)
class Page:
    """The numbers of the elements that are no part of the document, and of the tables that only lay out the page."""

    left_out: frozenset[int]
    layout: frozenset[int]


@dataclass(slots=True)
class _Part:
    """An element, with its lines from `start` up to `end`, and of a cell its table."""

    number: int
    start: int
    end: int = 0
    table: int = 0


def page_of(text: str, deadline: Deadline) -> Page:
    """Return the parts of a page that are not its document."""
    outline = _Outline(deadline, Hidden(text))
    outline.read(text)
    lines = outline.lines
    layout = _layout(outline.cells, lines)
    signs = [at for at, line in enumerate(lines) if _SIGN.match(line)]
    named = [part for part in outline.named if not part.table or part.table in layout]
    around = {part.number for part in named if signs and (part.end <= signs[0] or part.start > signs[-1])}
    return Page(frozenset(around | _hidden(outline.hidden, lines, signs)), layout)


def _layout(cells: Sequence[_Part], lines: Sequence[str]) -> frozenset[int]:
    """Return the tables with a cell that holds a document: the letterhead or the recipients, and headings."""
    frames = [0, *accumulate(_FRAME.match(line) is not None for line in lines)]
    headings = [0, *accumulate(_HEADING.match(line) is not None for line in lines)]
    return frozenset(
        cell.table
        for cell in cells
        if frames[cell.end] > frames[cell.start] and headings[cell.end] > headings[cell.start]
    )


def _hidden(parts: Sequence[_Part], lines: Sequence[str], signs: Sequence[int]) -> set[int]:
    """Return the elements that the styles hide; not those with headings, nor a large part of the document."""
    found = [part for part in parts if bisect_left(signs, part.start) == bisect_left(signs, part.end)]
    lengths = [0, *accumulate(map(len, lines))]
    size = sum(lengths[part.end] - lengths[part.start] for part in found)
    return {part.number for part in found} if size * _SHOWN_BY_SCRIPT <= lengths[-1] else set()


class _Outline(TreeParser):
    """The lines of a page without its links, and the parts that may not be its document."""

    def __init__(self, deadline: Deadline, styles: Hidden) -> None:
        super().__init__(deadline)
        self.styles = styles
        self.lines: list[str] = []
        self.hidden: list[_Part] = []
        self.named: list[_Part] = []
        self.cells: list[_Part] = []
        self.waiting: dict[int, list[_Part]] = {}
        self.text: list[str] = []
        self.links: set[int] = set()

    def read(self, text: str) -> None:
        """Parse a whole page; elements without an end tag end with it."""
        super().read(text)
        self.flush()
        for part in (part for parts in self.waiting.values() for part in parts):
            part.end = len(self.lines)

    def opened(self, tag: str, values: dict[str, str]) -> None:
        """Begin a line or a part."""
        if tag == "a" and "href" in values:
            self.links.add(self.count)
        table = next((number for name, number, _ in reversed(self.open) if name == "table"), 0)
        is_cell = tag in CELLS and table > 0
        if is_cell:
            self._begin(self.cells, table)
        if self.styles.hides(tag, values):
            self._begin(self.hidden)
        elif tag not in _NEVER_NAMED and _is_named(tag, values):
            self._begin(self.named, table if is_cell else 0)
        if tag in BLOCKS or tag == "table":
            self.flush()

    def closed(self, tag: str, number: int) -> None:
        """End a line or a part."""
        self.links.discard(number)
        parts = self.waiting.pop(number, ())
        if parts or tag in BLOCKS or tag == "table":
            self.flush()
        for part in parts:
            part.end = len(self.lines)

    def handle_data(self, data: str) -> None:
        """Take text; that of links does not tell where the document is."""
        if not self.skipping and not self.links:
            self.text.append(data)

    def flush(self) -> None:
        """End the line that is being read."""
        line = unicodedata.normalize("NFC", " ".join("".join(self.text).split()))
        self.text = []
        if line:
            self.lines.append(line)

    def _begin(self, kind: list[_Part], table: int = 0) -> None:
        self.flush()
        kind.append(_Part(self.count, len(self.lines), table=table))
        self.waiting.setdefault(self.count, []).append(kind[-1])


def _is_named(tag: str, values: Mapping[str, str]) -> bool:
    """Return whether an element says that it is a part of the portal: by its tag, its role, its class or its id."""
    if tag == "header" or values.get("role", "").lower() in _ROLES or values.get("aria-hidden", "").lower() == "true":
        return True
    names = f"{values.get('class', '')} {values.get('id', '')}"
    words = [word.lower() for word in _WORD.findall(names)]
    return any(map(_NAME.fullmatch, words)) or any(name in "".join(words) for name in _VIETNAMESE_NAMES)
