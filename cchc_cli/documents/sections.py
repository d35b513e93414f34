"""Hang lines and tables where they belong: numbered sections, counted paragraphs, tables with their heads.

Headings are no paragraphs. A paragraph may run over several lines: lines wrapped by a PDF, page numbers and page
breaks inside a sentence do not end it.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from cchc_cli.documents.blocks import FOOTNOTES, Block, Content, Grid, Joining, Line
from cchc_cli.documents.document import PREAMBLE, Document, Section
from cchc_cli.documents.numbering import Numbering
from cchc_cli.documents.readers.text import read_text
from cchc_cli.documents.tables import as_table, is_layout
from cchc_cli.domain.vietnamese import seen

_BULLET = re.compile(r"(?:[-+•*–−—▪●○➢✓\uf0b7\uf02d\uf0a7\uf0fc]|o)\s+(?=\S)|[-–+•](?=[A-ZĐÀ-Ỹ][^A-ZĐ])")
_PAGE_NUMBER = re.compile(r"(?:trang\s+)?[-–]?\s*\d{1,3}(?:\s*/\s*\d{1,3})?\s*[-–]?", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.;:!?]['\")\]”’]*$")
_RECIPIENTS = re.compile(r"Nơi nhận\s*:|(?:KT|TM|TL|Q)\. [A-ZĐ]")
_KIND = re.compile(r"(?:KẾ HOẠCH|BÁO CÁO|QUYẾT ĐỊNH|CHƯƠNG TRÌNH|NGHỊ QUYẾT)\b")
_BASIS = re.compile(r"(?:Căn cứ|Xét|Theo đề nghị|Thực hiện (?:Kế hoạch|Quyết định|Nghị quyết|Chương trình) số)\b")
_HEAD_LINE = re.compile(r"số\s*:|cộng h[òo]à? xã hội|độc lập\s*-\s*tự do|[\w\s]{2,40}, ngày\b", re.IGNORECASE)
_RULE = re.compile(r"[-_=*.\s]{3,}|\|+|[-_]+o0o[-_]+", re.IGNORECASE)
_GLUED = re.compile(
    r"(?<=[^\W\d_])\s(?=(?:Một số|Các chỉ tiêu|Phấn đấu|Đến (?:hết )?năm|Giai đoạn)\s(?=[^A-ZĐ]))(?<![.,;:] )"
)
"""Where a copy lost the end of a heading before the sentence that follows it."""

_LONGEST_WRAPPED_LINE = 120
_FULL_LINE = 0.85
"""Share of the usual line width from which a wrapped line counts as full; a first line is shorter by its indent."""
_LONG_HEADING = 60


def split(text: str) -> Document:
    """Return the document of a plain text or Markdown; never fails. A text without numbering is one preamble."""
    return assemble(read_text(text))


def assemble(content: Content) -> Document:
    """Return the document of what a reader found."""
    blocks = [block if isinstance(block, Grid) else Line(clean(block.text), block.starts) for block in content.blocks]
    if content.joining is Joining.LINES:
        blocks = _marked(blocks)
    kept = [block for block in blocks if isinstance(block, Grid) or block.text]
    texts = [block.text for block in kept if isinstance(block, Line)]
    full = _full_length(texts) if content.joining is Joining.LINES else None
    assembler = _Assembler(full, content.joining)
    for block in kept:
        if isinstance(block, Grid):
            assembler.take_grid(block)
        else:
            assembler.take(block)
    return Document(dict(assembler.finished()), content.notes)


def clean(line: str) -> str:
    """Return NFC, white space as single spaces, without Markdown; empty for a page number or a rule."""
    plain = re.sub(r"^\s*#+\s", "", unicodedata.normalize("NFC", line)).replace("**", " ")
    plain = re.sub(r"(?<![\w*])\*(?=\S)([^*]*\S)\*(?![\w*])", r"\1", plain)
    joined = " ".join(seen(plain).split())
    return "" if _PAGE_NUMBER.fullmatch(joined) or _RULE.fullmatch(joined) else joined


def _marked(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks with the paragraphs marked that begin after an empty line, if empty lines separate them.

    In some copies they stand between all lines, or at page breaks inside sentences.
    """
    texts = [block.text if isinstance(block, Line) else "" for block in blocks]
    together = sum(bool(one and two) for one, two in pairwise(texts))
    after = [
        (before, text) for before, empty, text in zip(texts, texts[1:], texts[2:], strict=False) if text and not empty
    ]
    inside = sum(text[0].islower() and not _SENTENCE_END.search(before) for before, text in after if before)
    if together * 5 < sum(map(bool, texts)) or inside * 10 > len(after):
        return list(blocks)
    found: list[Block] = []
    last = ""
    usual = sorted(map(len, texts))[int(len(texts) * 0.95)]
    for at, block in enumerate(blocks):
        if isinstance(block, Line) and block.text:
            room = len(last) + len(block.text.split(" ", 1)[0]) < usual
            ended = room and bool(_SENTENCE_END.search(last)) and not block.text[0].islower()
            apart = at > 0 and not texts[at - 1] and ended
            found.append(replace(block, starts=block.starts or apart))
            last = block.text
        else:
            found.append(block)
    return found


def _full_length(lines: list[str]) -> float | None:
    """Return from which length a line of a wrapped text is full; None for a text with a paragraph to the line."""
    lengths = sorted(map(len, lines))
    if not lengths or lengths[-1] > _LONGEST_WRAPPED_LINE:
        return None
    return _FULL_LINE * lengths[int(len(lengths) * 0.95)]


def _is_head(line: str) -> bool:
    """Return whether a line of the preamble stands alone: of the letterhead, or in capitals."""
    return line.isupper() or _HEAD_LINE.match(line) is not None or _KIND.match(line) is not None


@dataclass
class _Open:
    """A section while it is read."""

    heading: str
    paragraphs: list[str] = field(default_factory=list)
    grids: list[Grid] = field(default_factory=list)


class _Assembler:
    """Takes block after block and hangs each where it belongs."""

    def __init__(self, full: float | None, joining: Joining) -> None:
        self.full = full
        self.joining = joining
        self.sections: dict[str, _Open] = {PREAMBLE: _Open("")}
        self.numbering = Numbering()
        self.here = PREAMBLE
        self.last_line = ""

    def take_grid(self, grid: Grid) -> None:
        """Take a table; one that only lays out the letterhead or the signatures is text."""
        if is_layout(grid, self.here == PREAMBLE):
            for row in grid.rows:
                for cell in row:
                    for line in cell.splitlines():
                        if text := clean(line):
                            self.sections[self.here].paragraphs.append(text)
            self.last_line = "."
            return
        self.sections[self.here].grids.append(grid)
        self.last_line = "."

    def take(self, line: Line) -> None:
        """Take a line of text."""
        text = line.text
        if text == FOOTNOTES:
            self.here = "FN"
            self.sections[self.here] = _Open("")
            return
        opened = self.numbering.open(text)
        here = self.sections[self.here]
        if opened is not None:
            self.here, heading = opened
            heading, *lead_in = _GLUED.split(heading, maxsplit=1) if heading.endswith(":") else [heading]
            self.sections[self.here] = _Open(heading, list(lead_in))
        elif _BULLET.match(text):
            here.paragraphs.append(_BULLET.sub("", text, count=1))
        elif line.starts or _RECIPIENTS.match(text):
            here.paragraphs.append(text)
        elif here.paragraphs and not here.grids and self._continues(text, bool(_SENTENCE_END.search(self.last_line))):
            here.paragraphs[-1] += " " + text
        elif not here.paragraphs and here.heading and not here.grids and self._continues(text, True):
            here.heading = f"{here.heading} {text}"
        else:
            here.paragraphs.append(text)
        self.last_line = text

    def finished(self) -> Iterator[tuple[str, Section]]:
        """Yield the sections. Where only a sentence follows a number, that is the first paragraph, not a heading."""
        around = {id_.rpartition(".")[0] for id_ in self.sections}
        for id_, found in self.sections.items():
            paragraphs, heading = tuple(found.paragraphs), found.heading
            tables = tuple(as_table(grid) for grid in found.grids)
            if heading and self._is_text(heading, bool(paragraphs) or bool(tables), id_ in around):
                heading, paragraphs = "", (heading, *paragraphs)
            yield id_, Section(id_, heading, paragraphs, tables)

    @staticmethod
    def _is_text(heading: str, followed: bool, has_sections: bool) -> bool:
        """Return whether the text behind a number is a paragraph: a sentence, or words with a figure."""
        if followed or has_sections:
            return len(heading) > _LONG_HEADING and heading[-1] in ".;" and "%" in heading and not has_sections
        return bool(_SENTENCE_END.search(heading)) or "%" in heading or len(heading) > 2 * _LONG_HEADING

    def _continues(self, line: str, sentence_end: bool) -> bool:
        """Return whether a line without number or bullet belongs to the block before it."""
        if self.joining is Joining.PARAGRAPHS:
            return False
        if self.here == PREAMBLE and (_is_head(line) or _is_head(self.last_line) or _BASIS.match(line)):
            return False
        if self.joining is Joining.FRAGMENTS:
            return line[0].islower() and not sentence_end
        if line[0].islower() or not sentence_end:
            return True
        return self.full is not None and len(self.last_line) >= self.full
