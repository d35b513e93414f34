"""PDF with a text layer: lines joined to paragraphs, ruled tables, columns of the letterhead kept apart."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from cchc_cli.documents.blocks import Block, Content, Grid, Joining, Line
from cchc_cli.documents.context import is_lead_in
from cchc_cli.documents.errors import DocumentError, missing_library
from cchc_cli.documents.readers.limits import MAX_PAGES, Deadline, damaged, too_large
from cchc_cli.documents.readers.pdf_columns import TextLine
from cchc_cli.documents.readers.pdf_layout import PdfTable, page_parts, reading_order
from cchc_cli.i18n.message import message

_MIN_TEXT = 20
"""Letters that a page of a text has at least; scans have none, or a stamp."""
_MARGIN = 70.0
"""Height of the strips at the top and the bottom of a page in which headers and footers are, in points."""
_STARTS = re.compile(
    r"[-+•*–▪●○➢✓\uf0b7\uf02d\uf0a7]\s|[-–+](?=[A-ZĐÀ-Ỹ])|(?:[IVX]+|\d{1,2}(?:\.\d{1,2})*)\.\s|[a-zđ]\)\s|Điều \d+\."
)


def read_pdf(raw: bytes, deadline: Deadline) -> Content:
    """Return the paragraphs and tables of a PDF."""
    try:
        import pypdfium2  # an optional library
    except ImportError as error:
        raise missing_library(".pdf") from error
    try:
        document = pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError as error:
        raise damaged(str(error)) from error
    try:
        if len(document) > MAX_PAGES:
            raise too_large(f"{MAX_PAGES} pages")
        pages = [_parts(document, pypdfium2.raw, number, deadline) for number in range(len(document))]
    finally:
        document.close()
    _refuse_scan(pages)
    furniture = _furniture(pages)
    blocks: list[Block] = []
    for height, parts in pages:
        kept = [one for one in parts if not (isinstance(one, TextLine) and _is_furniture(one, height, furniture))]
        _append(blocks, list(_blocks(kept)))
    return Content(tuple(_joined(blocks)), Joining.PARAGRAPHS)


def _parts(document: Any, functions: Any, number: int, deadline: Deadline) -> tuple[float, list[TextLine | PdfTable]]:
    """Return the height of a page, and its lines and tables in reading order."""
    deadline.check()
    page = document[number]
    try:
        boxes, rules = page_parts(page, functions)
        return page.get_height(), list(reading_order(boxes, rules))
    finally:
        page.close()


def _refuse_scan(pages: Sequence[tuple[float, list[TextLine | PdfTable]]]) -> None:
    """Raise an error if most pages have no text."""
    lengths = [
        sum(len(part.text) if isinstance(part, TextLine) else len(str(part.rows)) for part in parts)
        for _, parts in pages
    ]
    if sum(length < _MIN_TEXT for length in lengths) * 2 > len(lengths) or not lengths:
        raise DocumentError(
            message("document.scan", "the PDF is a scan: its pages are pictures without text"),
            message(
                "document.scan.advice",
                "recognise its text first (OCR), for example with `ocrmypdf -l vie`, and read the figures twice",
            ),
        )


def _furniture(pages: Sequence[tuple[float, list[TextLine | PdfTable]]]) -> frozenset[str]:
    """Return the lines in the margins that most pages repeat, digits aside."""
    counts: Counter[str] = Counter()
    for height, parts in pages:
        texts = {_masked(one.text) for one in parts if isinstance(one, TextLine) and _in_margin(one, height)}
        counts.update(texts)
    return frozenset(text for text, count in counts.items() if count > 2 and count * 2 > len(pages))


def _is_furniture(line: TextLine, height: float, repeated: frozenset[str]) -> bool:
    return _in_margin(line, height) and (line.text.strip(" -–").isdecimal() or _masked(line.text) in repeated)


def _in_margin(line: TextLine, height: float) -> bool:
    return line.top > height - _MARGIN or line.bottom < _MARGIN


def _masked(text: str) -> str:
    return re.sub(r"\d+", "0", text.strip())


def _blocks(parts: Sequence[TextLine | PdfTable]) -> Iterator["TextLine | Grid"]:
    for part in parts:
        yield part if isinstance(part, TextLine) else Grid(part.rows)


def _append(blocks: list[Any], page: list[Any]) -> None:
    """Append the parts of a page; a table that goes on from the page before is one with it."""
    if page and blocks and isinstance(page[0], Grid) and isinstance(blocks[-1], Grid):
        before, after = blocks[-1], page[0]
        if len(before.rows[0]) == len(after.rows[0]):
            rows = after.rows[1:] if after.rows[0] == before.rows[0] else after.rows
            blocks[-1] = Grid((*_continued(before.rows, rows),))
            page = page[1:]
    blocks += page


def _continued(before: tuple[tuple[str, ...], ...], after: tuple[tuple[str, ...], ...]) -> list[tuple[str, ...]]:
    """Return the rows of both; a row that a page break divided has no text in its first cell below."""
    rows = list(before)
    for at, row in enumerate(after):
        if at == 0 and rows and not row[0] and any(row) and rows[-1][0]:
            rows[-1] = tuple(f"{one} {two}".strip() for one, two in zip(rows[-1], row, strict=True))
        else:
            rows.append(row)
    return rows


def _joined(parts: Sequence[Any]) -> Iterator[Block]:
    """Yield paragraphs: a line goes on where the one before it had no room for its first word."""
    paragraph: list[TextLine] = []
    for part in parts:
        if isinstance(part, TextLine) and paragraph and _continues(paragraph[-1], part):
            paragraph.append(part)
            continue
        if paragraph:
            yield Line(" ".join(line.text.strip() for line in paragraph))
        paragraph = []
        if isinstance(part, TextLine):
            paragraph = [part]
        else:
            yield part
    if paragraph:
        yield Line(" ".join(line.text.strip() for line in paragraph))


def _continues(before: TextLine, line: TextLine) -> bool:
    if before.column != line.column or (line.column and before.text.isupper() != line.text.isupper()):
        return False  # names in the capitals of a letterhead, then its number or its date
    if before.text.rstrip()[-1:] in ".;:" and is_lead_in(line.text):
        return False
    wrapped = before.right + line.first_word > before.limit
    if _STARTS.match(line.text):
        return wrapped and before.text.rstrip()[-1:] not in ".;:" and line.text.lstrip()[:1] not in "-+•–"
    return wrapped or (line.text[:1].islower() and before.text.rstrip()[-1:] not in ".;:")
