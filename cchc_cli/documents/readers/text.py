"""Plain text and Markdown."""

import re
from collections.abc import Iterator

from cchc_cli.documents.blocks import Block, Content, Grid, Joining, Line

_BOLD_BEFORE_NUMBER = re.compile(r"\*\*(?=(?:[IVX]+|\d{1,2}(?:\.\d{1,2})*)\.\s)")
_RULE = re.compile(r"\|?\s*:?-{3,}:?\s*(?:\|\s*:?-{3,}:?\s*)*\|?")
_SPACE_CELLS = re.compile(r"<br\s*/?>")


def decoded(raw: bytes) -> str:
    """Return the text of bytes: UTF-8, UTF-16 with a mark, otherwise the Windows code page of Vietnamese."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", "replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1258", "replace")


def read_text(text: str) -> Content:
    """Return the lines and pipe tables of a text."""
    lines = _BOLD_BEFORE_NUMBER.sub("\n", text.replace("\f", "\n")).splitlines()
    return Content(tuple(_blocks(lines)), Joining.LINES)


def _blocks(lines: list[str]) -> Iterator[Block]:
    table: list[str] = []
    for line in [*lines, ""]:
        if line.lstrip().startswith("|"):
            table.append(line.strip())
            continue
        if table:
            yield from _table(table)
            table = []
        yield Line(line)


def _table(lines: list[str]) -> Iterator[Block]:
    """Yield a pipe table: a row a line, or, as some converters write it, a cell a line and rows between lone pipes."""
    if any(line.count("|") > 2 for line in lines):
        rules = [at for at, line in enumerate(lines) if _RULE.fullmatch(line)]
        rows = tuple(
            tuple(_SPACE_CELLS.sub("\n", cell).strip() for cell in line.strip("|").split("|"))
            for line in lines
            if not _RULE.fullmatch(line)
        )
        yield Grid(rows, rules[0] if rules else 0)
        return
    cells: list[list[str]] = [[]]
    for line in lines:
        cell = line.strip("|").strip().replace("**", "")
        if line == "|":
            cells.append([])
        elif cell:
            cells[-1].append(cell)
    rows = tuple(tuple(row) for row in cells if row)
    if len(rows) > 2 and len(rows[0]) > 2:
        yield Grid(rows)
    else:
        yield from (Line(cell, starts=True) for row in rows for cell in row)
