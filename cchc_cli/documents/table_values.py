"""The values of a table of targets, by its columns of indicators, units and figures; and the cells with words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from cchc_cli.documents.document import Table
from cchc_cli.documents.matching import Span
from cchc_cli.domain.enums import Unit
from cchc_cli.domain.figure_phrase import Figure, figures_in

_LABEL = re.compile(r"chỉ tiêu|tiêu chí|chỉ số|mục tiêu|nội dung|nhiệm vụ|tên", re.IGNORECASE)
_UNIT = re.compile(r"đvt|đơn vị tính|đơn vị(?! chủ trì| phối hợp| thực hiện)|\bđv\b", re.IGNORECASE)
_NOT_A_TARGET = re.compile(
    r"thực hiện|hiện trạng|kết quả|ước|đã đạt|cơ quan|chủ trì|phối hợp|ghi chú|thời gian|thời hạn|stt|\btt\b|căn cứ"
    r"|sản phẩm|phương pháp|nguồn|trọng số|điểm",
    re.IGNORECASE,
)
_VALUE = re.compile(
    r"mục tiêu|chỉ tiêu|kế hoạch|mức|tỷ lệ|tỉ lệ|giá trị|cấp (?:tỉnh|huyện|xã)|lộ trình|phấn đấu", re.IGNORECASE
)
_NO_FIGURES = re.compile(
    r"hiện trạng|(?<!\w)ước(?!\w)|đã đạt|cùng kỳ|năm trước|căn cứ|phương pháp|cách tính|công thức|nguồn|kinh phí"
    r"|dự toán|ngân sách|(?<!\w)vốn|trọng số|^\W*điểm(?! nghẽn| nhấn)|(?:thang|số|chấm) điểm"
    r"|điểm (?:số|chuẩn|chấm|tối đa)",
    re.IGNORECASE,
)
"""Columns of the present state, of budgets, methods and scores: their figures are no targets."""
_PRODUCT = re.compile(r"sản phẩm|đầu ra|cần đạt|phải đạt|dự kiến", re.IGNORECASE)
_RESULT = re.compile(r"kết quả|(?<!thời gian )(?<!cơ quan )thực hiện", re.IGNORECASE)
"""What was reached, beside a column of targets; without one perhaps what is to be reached."""
_UNCERTAIN = re.compile(r"ghi chú|giải thích|thực hiện|đạt được|kết quả.*20\d\d", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SUB_ROW = re.compile(r"[-–+•*]\s*|(?:trong (?:số )?đó|riêng)\b", re.IGNORECASE)
_SUB_ORDINAL = re.compile(r"(?:\d{1,3}(?:\.\d{1,2})+\.?|[a-zđ][.)])?")
_ORDINAL = re.compile(r"\d{1,3}[.)]?")
_MEASURE = re.compile(r"\b(?:tỷ lệ|tỉ lệ|mức độ|chỉ số|thứ hạng|xếp hạng|số lượng)\b", re.IGNORECASE)
_RANKED = re.compile(r"chỉ số|(?<!\w)xếp|thứ hạng|thứ bậc|(?<!\w)index", re.IGNORECASE)
_COUNTED = (Unit.PERCENT, Unit.RANK)
_WORDLESS = re.compile(
    r"(?:\W|\d|\b(?:đạt|là|có|và|đến|từ|trên|dưới|hơn|vượt|không|quá|thấp|tối|thiểu|đa|ít|nhất|khoảng|phấn|đấu|trở|lên"
    r"|xuống|hoàn|thành|nhóm|tốp|top|xếp|hạng|thứ|vị|trí|bậc)\b)*",
    re.IGNORECASE,
)
"""A cell that says nothing but a figure: its row says what it measures."""
_FACTOR = re.compile(r"(?:[x×*]|(?<!\w)nhân(?: với)?)\s*$", re.IGNORECASE)
_NUMBERING = re.compile(r"\W*(?:nhóm|vị trí|hạng)\s+\d{1,3}\s*(?:[:.)–-]|\Z)", re.IGNORECASE)
"""A cell that numbers rows: `Nhóm 2: Dữ liệu số`."""
_BARE = re.compile(r"[^\d]{0,40}\d+(?:[.,]\d+)?\s*%?(?:\s*(?:trở lên|trở xuống))?\s*[;.]?")


@dataclass(frozen=True, slots=True)
class TableValue:
    """A figure in a cell, with the words of its row and column."""

    row: int
    column: int
    label: str
    head: str
    unit: str
    cell: str
    text: str
    number: Decimal
    span: Span
    figure: Figure
    certain: bool = True
    """Whether its column is one of targets: others may give the present state."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A cell with words of its own, which are read like those of a paragraph."""

    row: int
    column: int
    label: str
    head: str
    text: str
    certain: bool
    """Whether its figures are targets: a note, or the words of a row that has a value, may only explain."""

    def counts(self, span: Span) -> bool:
        """Return whether a figure is said of something: no factor (`x 100%`), no number of a group of rows."""
        numbers = _NUMBERING.match(self.text)
        return _FACTOR.search(self.text, 0, span[0]) is None and (numbers is None or span[0] >= numbers.end())


@dataclass(frozen=True, slots=True)
class _Columns:
    """What the columns of a table hold: of `values` the figures of targets, of `others` words with or without one."""

    label: int | None
    unit: int | None
    values: tuple[int, ...]
    others: tuple[int, ...]
    certain: bool


def label_column(table: Table) -> int | None:
    """Return the column that names what is measured: the one with such a head, else the one with the longest texts."""
    width = len(table.rows[0]) if table.rows else 0
    heads = [table.column(at) for at in range(width)]
    named = [at for at in range(width) if _LABEL.search(heads[at]) and not _holds_values(table, at)]
    if named:
        return max(named, key=lambda at: _length(table, at))
    texts = [at for at in range(width) if not _holds_values(table, at) and not _NOT_A_TARGET.search(heads[at])]
    return max(texts, key=lambda at: _length(table, at), default=None)


def values_of(table: Table) -> Iterator[TableValue]:
    """Yield the figures of the value columns, and the shares and ranks that stand alone in a cell of another column."""
    columns = _columns(table)
    for number, cells in enumerate(table.rows, 1):
        for at in range(len(cells)):
            if at in columns.values:
                yield from _in_cell(table, number, cells, at, columns)
            elif at in columns.others and at != columns.label and _WORDLESS.fullmatch(cells[at]):
                found = _in_cell(table, number, cells, at, replace(columns, unit=None, certain=False))
                yield from (one for one in found if _is_said(one))


def _is_said(value: TableValue) -> bool:
    """Return whether a figure alone in its cell is a share or a rank; `Nhóm 2` alone may be a group of works."""
    ranked = value.figure.unit is Unit.RANK and _RANKED.search(f"{value.head} {value.label}") is not None
    return ranked or value.figure.unit is Unit.PERCENT


def statements_of(table: Table) -> Iterator[Statement]:
    """Yield the cells outside the value columns that have words of their own and a digit, row by row."""
    columns = _columns(table)
    for number, cells in enumerate(table.rows, 1):
        label = _label_of(table, number, columns.label)
        valued = any(True for at in columns.values for _ in _in_cell(table, number, cells, at, columns))
        for at in columns.others:
            cell, head = cells[at], table.column(at)
            if not any(map(str.isdigit, cell)) or (at != columns.label and _WORDLESS.fullmatch(cell)):
                continue
            certain = not valued if at == columns.label else _is_certain(head)
            yield Statement(number, at, label, head, cell, certain)


def _columns(table: Table) -> _Columns:
    every = range(len(table.rows[0]) if table.rows else 0)
    heads = [table.column(at) for at in every]
    label = label_column(table)
    unit = next((at for at in every if _UNIT.search(heads[at]) and at != label), None)
    values = [at for at in every if at != unit and _is_value_column(table, at, label)]
    certain = bool(values)
    silent = {at for at in every if at == unit or (at != label and _NO_FIGURES.search(heads[at]))}
    if values:
        reached = (at for at in every if _RESULT.search(heads[at]) and not _PRODUCT.search(heads[at]))
        silent |= {at for at in reached if at != label and _holds_values(table, at)}
    else:
        brought = (at for at in every if _RESULT.search(heads[at]) or _PRODUCT.search(heads[at]))
        values = [at for at in brought if at not in {label, *silent} and _holds_values(table, at)]
    others = [at for at in every if at not in {*values, *silent}]
    return _Columns(label, unit, tuple(values), tuple(others), certain)


def _in_cell(table: Table, row: int, cells: Sequence[str], at: int, columns: _Columns) -> Iterator[TableValue]:
    cell, head = cells[at], table.column(at)
    label = _label_of(table, row, columns.label)
    unit = cells[columns.unit] if columns.unit is not None else ""
    for figure in figures_in(cell):
        if figure.unit not in _COUNTED and not (_BARE.fullmatch(cell) and (unit or "%" in head or _YEAR.search(head))):
            continue
        start, end = figure.span
        text = cell[start:end].strip()
        yield TableValue(row, at, label, head, unit, cell, text, figure.value, figure.span, figure, columns.certain)


def _label_of(table: Table, row: int, label: int | None) -> str:
    """Return what a row measures: for `- Cấp xã` the label of the row that it is a part of, and its own."""
    if label is None:
        return ""
    own = table.rows[row - 1][label]
    if _MEASURE.search(own) or not _is_sub_row(table, row, label):
        return own
    above = next((at for at in range(row - 1, 0, -1) if not _is_sub_row(table, at, label)), None)
    name = table.rows[above - 1][label] if above is not None else ""
    return f"{name} {own}".strip() if _MEASURE.search(name) else own


def _is_sub_row(table: Table, row: int, label: int) -> bool:
    """Return whether a row is a part of one above it: by its dash, or by its ordinal where the others have numbers."""
    cells = table.rows[row - 1]
    if _SUB_ROW.match(cells[label]):
        return True
    return label > 0 and _SUB_ORDINAL.fullmatch(cells[0]) is not None and _has_ordinals(table)


def _has_ordinals(table: Table) -> bool:
    return any(_ORDINAL.fullmatch(row[0]) for row in table.rows)


def _is_value_column(table: Table, at: int, label: int | None) -> bool:
    head = table.column(at)
    if at == label or (_NOT_A_TARGET.search(head) and not _VALUE.search(head)):
        return False
    return (bool(_YEAR.search(head) or _VALUE.search(head)) or "%" in head) and _holds_values(table, at)


def _is_certain(head: str) -> bool:
    """Return whether a column of words says what is to be reached, not what was, and is no note."""
    return _UNCERTAIN.search(head) is None or _PRODUCT.search(head) is not None


def _holds_values(table: Table, at: int) -> bool:
    """Return whether most filled cells of a column are a figure with few words."""
    filled = [row[at] for row in table.rows if row[at]]
    bare = [cell for cell in filled if _BARE.fullmatch(cell)]
    return bool(filled) and len(bare) * 2 > len(filled)


def _length(table: Table, at: int) -> int:
    return sum(len(row[at]) for row in table.rows)
