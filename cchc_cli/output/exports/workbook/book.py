"""The look of a workbook: formats, colours by status, the head of a sheet and the page it is printed on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from cchc_cli.domain.dates import parse_date
from cchc_cli.domain.enums import Status
from cchc_cli.i18n.language import Lang
from cchc_cli.i18n.message import Message, message
from cchc_cli.output import figures
from cchc_cli.output.exports.cells import Cell
from cchc_cli.output.exports.spreadsheet import MAX_ROWS, TooLarge, display_value
from cchc_cli.output.labels import STATUSES

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

HEAD = {
    "bold": True,
    "text_wrap": True,
    "valign": "vcenter",
    "bg_color": "#1F3864",
    "font_color": "#FFFFFF",
    "border": 1,
}
RULE = "#BFBFBF"
BODY = {"text_wrap": True, "valign": "top", "border": 1, "border_color": RULE}
NUMBER = {"align": "right", "indent": 1}
CENTRED = {"align": "center"}
"""Of years and dates. At the right, LibreOffice prints some years without the indent: they touch the next column."""
DATES = {Lang.VI: "dd/mm/yyyy", Lang.EN: "yyyy-mm-dd"}
FIRST_YEAR = 1900
"""The first year of which a spreadsheet has dates."""
LINE = 13
"""The height of a line in points."""
SAME_LINES = 3
"""The lines of every row of a sheet with very many."""
HIGHEST = 400
"""The greatest height of a row in points that Excel takes, about."""
COLOURS: dict[Status, tuple[str, str]] = {
    Status.BELOW: ("#FFC7CE", "#9C0006"),
    Status.OVERTAKEN: ("#FFE0B2", "#7A3E00"),
    Status.MISSING: ("#F8CBAD", "#833C0B"),
    Status.LATER: ("#FFEB9C", "#6B5300"),
    Status.NOT_YET_DUE: ("#FFF7D6", "#6B5300"),
    Status.MEETS: ("#C6EFCE", "#006100"),
    Status.EARLY: ("#DFF3E3", "#006100"),
    Status.ABOVE: ("#BDD7EE", "#1F4E79"),
    Status.NOT_COMPARABLE: ("#E7E6E6", "#3B3838"),
    Status.NO_FLOOR: ("#F7F7F7", "#595959"),
}
"""Fill and font of each status; the word or the sign is always beside the colour."""
A4 = 9
FONT = {"font_name": "Arial", "font_size": 10}
"""A font of every system, so that the widths and heights are those seen here."""
GAP = "+General;-General;0"
NOTHING = message("xlsx.nothing", "no such result in this selection")
FOOTER_LENGTH = 150
"""Characters of the data in a footer, of which Excel takes 255 in all."""


_Shown = str | int | float | date | None
"""A cell as a sheet has it."""


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column of a sheet: its heading, its width in characters, and the format of its numbers.

    A folded column is in the collapsed group at the right. `calendar` is for years and dates.
    """

    title: str
    width: int
    folded: bool = False
    number: str = "General"
    calendar: bool = False


class Book:
    """A workbook in a language; `source` is the data that it was made of, for the footers."""

    def __init__(self, workbook: "Workbook", lang: Lang, title: str, source: str) -> None:
        self.workbook = workbook
        self.lang = lang
        self._title = title
        self._source = source if len(source) <= FOOTER_LENGTH else source[: FOOTER_LENGTH - 1] + "…"
        self._formats: dict[tuple[tuple[str, Any], ...], Any] = {}

    def format(self, **properties: Any) -> Any:
        """Return the format with these properties, made once."""
        key = tuple(sorted(properties.items()))
        if key not in self._formats:
            self._formats[key] = self.workbook.add_format({**FONT, **properties})
        return self._formats[key]

    def status(self, status: Status, **properties: Any) -> Any:
        """Return the format in the colours of a status."""
        fill, font = COLOURS[status]
        return self.format(bg_color=fill, font_color=font, **properties)

    def add(self, name: str) -> "Worksheet":
        """Return a new sheet: A4 across, as wide as the page, with its name above and the page number below."""
        sheet = self.workbook.add_worksheet(name)
        sheet.set_landscape()
        sheet.set_paper(A4)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.6)
        sheet.set_header(f"&L&B{_code(name)}&R{_code(self._title)}", {"margin": 0.25})
        sheet.set_footer(f"&L&8{_code(self._source)}&R&P/&N", {"margin": 0.25})
        return sheet


def _code(text: str) -> str:
    """Return text as the code of a header has it, where `&` begins a command."""
    return text.replace("&", "&&")


class TableSheet:
    """A sheet with a table: a frozen head that is printed on every page, and a filter."""

    def __init__(self, book: Book, name: str, columns: Sequence[SheetColumn], frozen: int, head: int = 48) -> None:
        """Write the head, `head` points high; `frozen` is the number of columns that stay in view."""
        self.sheet = book.add(name)
        self._book = book
        self._columns = tuple(columns)
        self._body = book.format(**BODY)
        self._texts = [book.format(**BODY, **(CENTRED if one.calendar else {})) for one in columns]
        self._numbers = [
            book.format(**BODY, **(CENTRED if one.calendar else NUMBER), num_format=one.number) for one in columns
        ]
        self._dates = [at for at, one in enumerate(columns) if one.calendar]
        self._date = book.format(**BODY, **CENTRED, num_format=DATES[book.lang])
        self._folded_date = book.format(num_format=DATES[book.lang])
        self._widths = [column.width for column in columns if not column.folded]
        self._visible = len(self._widths)
        self._same = False
        self.row = 0
        """The last row written, counted from 0."""
        self.sheet.set_row(0, head)
        for at, column in enumerate(columns):
            self.sheet.write_string(0, at, column.title, book.format(**HEAD))
        self.sheet.freeze_panes(1, frozen)
        self.sheet.repeat_rows(0)

    def same_heights(self) -> None:
        """Give every row the same height: that of each row would be in memory until the end."""
        self.sheet.set_default_row(SAME_LINES * LINE)
        self._same = True

    def write(self, cells: Sequence[Cell], style: Any = None) -> None:
        """Write a row; text is never taken for a formula, a link or a number. `style` is that of the whole row."""
        self.row += 1
        if self.row >= MAX_ROWS:
            raise TooLarge(f"a sheet holds {MAX_ROWS - 1:,} rows at most")
        lang, sheet, row, visible = self._book.lang, self.sheet, self.row, self._visible
        shown: list[_Shown] = [None if cell is None else display_value(cell, lang) for cell in cells]
        for at in self._dates:
            shown[at] = date_value(shown[at], lang)
        if not self._same:
            sheet.set_row(row, self._height(shown))
        for at, cell in enumerate(shown):
            if isinstance(cell, str):
                sheet.write_string(row, at, cell, (style or self._texts[at]) if at < visible else None)
            elif isinstance(cell, date):
                sheet.write_datetime(row, at, cell, self._date if at < visible else self._folded_date)
            elif cell is not None:
                sheet.write_number(row, at, cell, (style or self._numbers[at]) if at < visible else None)
            elif at < visible:
                sheet.write_blank(row, at, None, style or self._body)

    def write_nothing(self, at: int, why: Message = NOTHING) -> None:
        """Write in a column of the first row why there is no row."""
        cells: list[Cell] = [None] * len(self._columns)
        cells[at] = self._book.lang.of(why)
        self.write(cells)

    def _height(self, cells: Sequence[_Shown]) -> float:
        """Return the height that the text in view needs; not every program finds it when it opens the file."""
        widths = zip(cells, self._widths, strict=False)
        lines = max((lines_of(cell, width) for cell, width in widths if isinstance(cell, str)), default=1)
        return min(lines * LINE, HIGHEST)

    def close(self) -> None:
        """Set the filter and the columns; the folded ones are one group."""
        self.sheet.autofilter(0, 0, self.row, len(self._columns) - 1)
        for at, column in enumerate(self._columns):
            group = {"level": 1, "hidden": True} if column.folded else {}
            self.sheet.set_column(at, at, column.width, None, group)
        if any(column.folded for column in self._columns):
            at = len(self._columns)
            self.sheet.set_column(at, at, None, None, {"collapsed": True})

    def colour_statuses(self, at: int) -> None:
        """Colour the cells of a column that name a status."""
        for status in Status:
            self._colour(
                at, {"type": "cell", "criteria": "==", "value": f'"{self._book.lang.of(STATUSES[status])}"'}, status
            )

    def colour_gaps(self, at: int) -> None:
        """Colour the negative numbers of a column as lower than the floor, the positive as higher."""
        self._colour(at, {"type": "cell", "criteria": "<", "value": 0}, Status.BELOW)
        self._colour(at, {"type": "cell", "criteria": ">", "value": 0}, Status.ABOVE)

    def colour_signs(self, signs: Sequence[tuple[str, Status]], first: int, last: int) -> None:
        """Colour the cells of some columns that begin with the sign of a status."""
        for sign, status in signs:
            rule = {"type": "text", "criteria": "begins with", "value": sign, "format": self._book.status(status)}
            self.sheet.conditional_format(1, first, max(self.row, 1), last, rule)

    def dim(self, signs: Sequence[str], first: int, last: int) -> None:
        """Write the cells of some columns in grey that begin with one of these signs."""
        for sign in signs:
            grey = self._book.format(font_color="#8C8C8C")
            rule = {"type": "text", "criteria": "begins with", "value": sign, "format": grey}
            self.sheet.conditional_format(1, first, max(self.row, 1), last, rule)

    def _colour(self, at: int, rule: dict[str, Any], status: Status) -> None:
        self.sheet.conditional_format(1, at, max(self.row, 1), at, {**rule, "format": self._book.status(status)})


def date_value(cell: _Shown, lang: Lang) -> _Shown:
    """Return a full date in ISO format as a date, a less precise one as text, and any other cell as it is."""
    found = parse_date(cell) if isinstance(cell, str) else None
    if found is None:
        return cell
    if found.day is not None and found.year >= FIRST_YEAR:
        return found.earliest
    return figures.date(found, lang) if lang is Lang.VI else cell


def lines_of(text: str, width: int) -> int:
    """Return how many lines a text takes in a column of a width.

    The width is in digits, which are wider than letters; words in turn do not fill every line.
    """
    if len(text) <= width and "\n" not in text:
        return 1
    return sum(max(1, -(-len(line) // width)) for line in text.split("\n"))
