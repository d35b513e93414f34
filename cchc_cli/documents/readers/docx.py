"""Word documents (.docx): paragraphs with their automatic numbers, tables, text boxes and footnotes."""

import io
import zipfile
import zlib
from collections.abc import Iterator

from cchc_cli.documents.blocks import FOOTNOTES, Block, Content, Grid, Joining, Line
from cchc_cli.documents.errors import missing_library
from cchc_cli.documents.readers.docx_numbering import Element, Numbering, W, integer, read_numbering
from cchc_cli.documents.readers.limits import (
    MAX_BLOCKS,
    MAX_DEPTH,
    MAX_RATIO,
    MAX_UNPACKED,
    Deadline,
    damaged,
    too_large,
)

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BREAKS = {f"{W}br", f"{W}cr"}
_WRAPPERS = {f"{W}{name}" for name in ("sdt", "sdtContent", "ins", "smartTag", "customXml", "moveTo")}
_SKIPPED = {f"{W}del", f"{W}moveFrom", _FALLBACK}
_SMALL = 1024 * 1024
_LETTERHEAD = 15
"""How many paragraphs and tables the letterhead has at most, with the text boxes in it."""


def read_docx(raw: bytes, deadline: Deadline) -> Content:
    """Return the lines and tables of a Word document; its text boxes stand behind the paragraph they hang on."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as package:
            body = _part(package, "word/document.xml", deadline)
            numbering = read_numbering(
                _part(package, "word/numbering.xml", deadline), _part(package, "word/styles.xml", deadline)
            )
            notes = _part(package, "word/footnotes.xml", deadline)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError) as error:
        raise damaged(str(error)) from error
    if body is None:
        raise damaged("word/document.xml")
    reader = _Reader(numbering, deadline)
    blocks: list[Block] = []
    inner = body.find(f"{W}body")
    for block in reader.blocks(body if inner is None else inner):
        blocks.append(block)
        if len(blocks) > MAX_BLOCKS:
            raise too_large("paragraphs")
    return Content((*blocks, *_footnotes(notes, reader)), Joining.PARAGRAPHS)


def _part(package: zipfile.ZipFile, name: str, deadline: Deadline) -> Element | None:
    """Return the XML of a part, None if the package has none; refuse what unpacks to too much or nests too deep."""
    try:
        info = package.getinfo(name)
    except KeyError:
        return None
    if info.file_size > MAX_UNPACKED or info.file_size > max(info.compress_size, 1) * MAX_RATIO + _SMALL:
        raise too_large("unpacked size")
    try:
        from defusedxml import DefusedXmlException  # an optional library
        from defusedxml.ElementTree import ParseError, iterparse
    except ImportError as error:
        raise missing_library(".docx") from error
    root: Element | None = None
    depth = 0
    try:
        with package.open(info) as file:
            for event, element in iterparse(file, ("start", "end"), forbid_dtd=True):
                depth += 1 if event == "start" else -1
                root = element if root is None else root
                if depth > MAX_DEPTH:
                    raise too_large("nesting")
                deadline.check()
    except (ParseError, DefusedXmlException) as error:
        raise damaged(f"{name}: {type(error).__name__}") from error
    return root


def _footnotes(notes: Element | None, reader: "_Reader") -> Iterator[Block]:
    """Yield footnotes and text boxes behind a heading of their own."""
    found = [] if notes is None else [note for note in notes if note.get(f"{W}type") is None]
    found += reader.asides
    texts = [" ".join(line.text for line in reader.lines(note)) for note in found]
    if any(texts):
        yield Line(FOOTNOTES, starts=True)
        yield from (Line(text, starts=True) for text in texts if text)


class _Reader:
    """Turns the elements of a document into blocks, in order: the numbering counts on."""

    def __init__(self, numbering: Numbering, deadline: Deadline) -> None:
        self.numbering = numbering
        self.deadline = deadline
        self.count = 0
        self.asides: list[Element] = []
        """Text boxes outside the letterhead, which interrupt no section."""

    def blocks(self, parent: Element) -> Iterator[Block]:
        """Yield the paragraphs and tables below an element."""
        for element in parent:
            self.deadline.check()
            self.count += 1
            if element.tag == f"{W}p":
                yield from self.paragraph(element)
            elif element.tag == f"{W}tbl":
                yield self.table(element)
            elif element.tag in _WRAPPERS:
                yield from self.blocks(element)

    def paragraph(self, element: Element) -> Iterator[Block]:
        """Yield the lines of a paragraph, then the blocks of the text boxes that hang on it."""
        boxes: list[Element] = []
        text = "".join(_text(element, boxes))
        label = self.numbering.label(element) if text.strip() else ""
        lines = [line for line in text.split("\n") if line.strip()]
        joined: list[str] = []
        for line in lines:
            if joined and line.strip()[0].islower():
                joined[-1] += f" {line}"
            else:
                joined.append(line)
        for at, line in enumerate(joined):
            yield Line((label if at == 0 else "") + line)
        for box in boxes:
            if self.count > _LETTERHEAD:
                self.asides.append(box)
            else:
                yield from self.blocks(box)

    def lines(self, parent: Element) -> Iterator[Line]:
        """Yield the paragraphs below an element as lines; a table in it as one line a row."""
        for block in self.blocks(parent):
            if isinstance(block, Line):
                yield block
            else:
                yield from (Line(" ".join(filter(None, row))) for row in block.rows)

    def table(self, element: Element) -> Grid:
        """Return a table; a cell over several columns repeats its text, one from the row above leaves an empty cell."""
        rows: list[tuple[str, ...]] = []
        head = 0
        for row in _rows(element):
            properties = row.find(f"{W}trPr")
            if properties is not None and properties.find(f"{W}tblHeader") is not None and head == len(rows):
                head += 1
            cells: list[str] = []
            spans: list[int] = []
            for cell in _cells(row):
                span, continued = _span(cell)
                text = "" if continued else "\n".join(line.text for line in self.lines(cell))
                spans.append(span)
                cells += [text] * span
            whole = len(spans) == 1 or max(spans, default=1) >= len(cells) - 1 > 1
            rows.append(tuple(_once(cells) if whole else cells))
        return Grid(tuple(rows), head)


def _once(cells: list[str]) -> list[str]:
    """Return the cells of a row that one text spans, with that text once."""
    return [cell if at == 0 or cells[at - 1] != cell else "" for at, cell in enumerate(cells)]


def _rows(table: Element) -> Iterator[Element]:
    for element in table:
        if element.tag == f"{W}tr":
            yield element
        elif element.tag in _WRAPPERS:
            yield from _rows(element)


def _cells(row: Element) -> Iterator[Element]:
    for element in row:
        if element.tag == f"{W}tc":
            yield element
        elif element.tag in _WRAPPERS:
            yield from _cells(element)


def _span(cell: Element) -> tuple[int, bool]:
    """Return over how many columns a cell reaches, and whether it continues the one above."""
    properties = cell.find(f"{W}tcPr")
    if properties is None:
        return 1, False
    span, merge = properties.find(f"{W}gridSpan"), properties.find(f"{W}vMerge")
    width = 1 if span is None else min(max(integer(span.get(f"{W}val"), 1), 1), 100)
    return width, merge is not None and merge.get(f"{W}val", "continue") == "continue"


def _text(parent: Element, boxes: list[Element]) -> Iterator[str]:
    """Yield the text of a paragraph, with line breaks; collect its text boxes."""
    for element in parent:
        if element.tag == f"{W}t":
            yield element.text or ""
        elif element.tag == f"{W}tab":
            yield " "
        elif element.tag == f"{W}noBreakHyphen":
            yield "-"
        elif element.tag in _BREAKS:
            yield "\n"
        elif element.tag == f"{W}txbxContent":
            boxes.append(element)
        elif element.tag not in _SKIPPED and element.tag != f"{W}pPr":
            yield from _text(element, boxes)
