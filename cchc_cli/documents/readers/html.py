"""Web pages: the text of their blocks and tables, without menus, scripts and hidden parts."""

import re
from dataclasses import dataclass, field

from cchc_cli.documents.blocks import Block, Content, Grid, Joining, Line
from cchc_cli.documents.readers.docx_numbering import shown
from cchc_cli.documents.readers.html_page import Page, page_of
from cchc_cli.documents.readers.html_tags import BLOCKS, CELLS, TreeParser
from cchc_cli.documents.readers.limits import MAX_BLOCKS, Deadline, too_large

_FORMS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_NUMBERED = re.compile(r"(?:[IVX]+|[A-H]|\d{1,2}(?:\.\d{1,2})*)[.)/]\s|[a-zđ]\)\s|Điều \d")


@dataclass
class _Cells:
    """A table while it is read."""

    rows: list[list[str]] = field(default_factory=list)
    head: int = 0
    all_head: bool = True
    span: int = 1
    carried: dict[int, int] = field(default_factory=dict)
    nested: bool = False


def read_html(text: str, deadline: Deadline) -> Content:
    """Return the lines and tables of a page."""
    parser = _Parser(deadline, page_of(text, deadline))
    parser.read(text)
    parser.flush()
    return Content(tuple(parser.blocks), Joining.FRAGMENTS)


class _Parser(TreeParser):
    def __init__(self, deadline: Deadline, page: Page) -> None:
        super().__init__(deadline)
        self.page = page
        self.blocks: list[Block] = []
        self.text: list[str] = []
        self.lists: list[tuple[str, int]] = []
        self.tables: list[_Cells] = []
        self.label = ""
        self.counts: dict[tuple[int, str], int] = {}
        """How far each numbered list has counted, by depth and form: converters divide one list into several."""

    def _count(self, form: str, number: int) -> None:
        depth = sum(bool(kind) for kind, _ in self.lists) - 1
        self.counts = {key: count for key, count in self.counts.items() if key[0] <= depth}
        self.counts[depth, form] = number

    def is_left_out(self, tag: str, values: dict[str, str]) -> bool:
        """Return whether the element that begins is left out with all that it holds."""
        return super().is_left_out(tag, values) or self.count in self.page.left_out

    def opened(self, tag: str, values: dict[str, str]) -> None:
        """Begin a list, a line or a part of a table."""
        if tag in ("ul", "ol"):
            start = values.get("start", "1")
            form = _FORMS.get(values.get("type", ""), "decimal") if tag == "ol" else ""
            given = "start" in values and start.isdecimal() and len(start) < 4
            depth = sum(bool(kind) for kind, _ in self.lists)
            self.lists.append((form, int(start) - 1 if given else self.counts.get((depth, form), 0)))
        if tag in BLOCKS:
            self.flush()
        if tag == "li" and self.lists:
            form, number = self.lists[-1]
            self.lists[-1] = (form, number + 1)
            if form:
                self._count(form, number + 1)
            sign = ")" if form.endswith("Letter") else "."
            self.label = f"{shown(number + 1, form)}{sign} " if form else "- "
        if tag in ("table", "tr", "td", "th"):
            self._table_tag(tag, values)

    def handle_data(self, data: str) -> None:
        """Take text."""
        if not self.skipping:
            self.text.append(data)

    def flush(self) -> None:
        """End the line that is being read."""
        text = " ".join("".join(self.text).split())
        self.text = []
        if not text:
            return
        if not self.label and _NUMBERED.match(text):
            self.counts = {}
        line, self.label = self.label + text, ""
        if self.tables and self.tables[-1].rows and self.tables[-1].rows[-1]:
            row = self.tables[-1].rows[-1]
            row[-1] = f"{row[-1]}\n{line}" if row[-1] else line
        else:
            self._add(Line(line))

    def closed(self, tag: str, number: int) -> None:
        """End a list, a line or a part of a table."""
        if tag in BLOCKS:
            self.flush()
        if tag in ("ul", "ol") and self.lists:
            self.lists.pop()
        if tag in CELLS:
            self.flush()
            if self.tables and self.tables[-1].rows and self.tables[-1].rows[-1]:
                row, span = self.tables[-1].rows[-1], self.tables[-1].span
                row.extend([row[-1]] * (span - 1))
                self.tables[-1].span = 1
        elif tag == "tr" and self.tables:
            table = self.tables[-1]
            if table.all_head and table.rows and table.head == len(table.rows) - 1:
                table.head += 1
        elif tag == "table" and self.tables and number not in self.page.layout:
            self.flush()
            self._end_table(self.tables.pop())

    def _table_tag(self, tag: str, values: dict[str, str]) -> None:
        self.flush()
        if tag == "table" and self.count in self.page.layout:
            return
        if tag == "table":
            if self.tables:
                self.tables[-1].nested = True
            self.tables.append(_Cells())
        elif self.tables and tag == "tr":
            table = self.tables[-1]
            table.rows.append([])
            table.all_head = True
            self._carry(table)
        elif self.tables and self.tables[-1].rows:
            table = self.tables[-1]
            self._carry(table)
            column = len(table.rows[-1])
            table.rows[-1].append("")
            table.span = _number(values.get("colspan"))
            below = _number(values.get("rowspan")) - 1
            if below:
                table.carried.update({column + at: below for at in range(table.span)})
            in_head = tag == "th" or any(name == "thead" for name, _, _ in self.open)
            table.all_head = table.all_head and in_head

    @staticmethod
    def _carry(table: _Cells) -> None:
        """Leave a cell empty where one from a row above reaches down."""
        row = table.rows[-1]
        while table.carried.get(len(row), 0) > 0:
            table.carried[len(row)] -= 1
            row.append("")

    def _end_table(self, table: _Cells) -> None:
        rows = tuple(tuple(row) for row in table.rows if row)
        if self.tables and self.tables[-1].rows and self.tables[-1].rows[-1] and not table.nested:
            texts = [" ".join(filter(None, row)) for row in rows]
            self.tables[-1].rows[-1][-1] += "\n".join(["", *texts])
        elif rows:
            self._add(Grid(rows, table.head if table.head < len(rows) else 0))

    def _add(self, block: Block) -> None:
        self.blocks.append(block)
        if len(self.blocks) > MAX_BLOCKS:
            raise too_large("lines")


def _number(value: str | None) -> int:
    return min(int(value), 100) if value is not None and value.isdecimal() and 0 < len(value) < 4 and int(value) else 1
