"""The values of a table of targets: which columns hold the indicator, the unit and the figures."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from cchc_cli.documents.document import Table
from cchc_cli.documents.matching import Span
from cchc_cli.domain.enums import Unit
from cchc_cli.domain.figure_phrase import Figure, figures_in

_LABEL = re.compile(r"chỉ tiêu|tiêu chí|chỉ số|mục tiêu|nội dung|nhiệm vụ|tên", re.IGNORECASE)
_UNIT = re.compile(r"đvt|đơn vị tính|đơn vị|\bđv\b", re.IGNORECASE)
_NOT_A_TARGET = re.compile(
    r"thực hiện|hiện trạng|kết quả|ước|đã đạt|cơ quan|chủ trì|phối hợp|ghi chú|thời gian|thời hạn|stt|\btt\b|căn cứ"
    r"|sản phẩm|phương pháp|nguồn|trọng số|điểm",
    re.IGNORECASE,
)
_VALUE = re.compile(
    r"mục tiêu|chỉ tiêu|kế hoạch|mức|tỷ lệ|tỉ lệ|giá trị|cấp (?:tỉnh|huyện|xã)|lộ trình|phấn đấu", re.IGNORECASE
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SUB_ROW = re.compile(r"[-–+•*]\s*|(?:trong (?:số )?đó|riêng)\b", re.IGNORECASE)
_SUB_ORDINAL = re.compile(r"(?:\d{1,3}(?:\.\d{1,2})+\.?|[a-zđ][.)])?")
_ORDINAL = re.compile(r"\d{1,3}[.)]?")
_MEASURE = re.compile(r"\b(?:tỷ lệ|tỉ lệ|mức độ|chỉ số|thứ hạng|xếp hạng|số lượng)\b", re.IGNORECASE)
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
    """Yield the figures of the value columns, then the percents in the words of the label column."""
    label = label_column(table)
    if label is None:
        return
    unit = next((at for at in range(len(table.rows[0])) if _UNIT.search(table.column(at)) and at != label), None)
    columns = [at for at in range(len(table.rows[0])) if at != unit and _is_value_column(table, at, label)]
    for number, cells in enumerate(table.rows, 1):
        said = cells[unit] if unit is not None else ""
        found: list[TableValue] = []
        for at in columns:
            found += _in_cell(table, number, at, label, said)
        if not found:
            found += _in_cell(table, number, label, label, "")
        yield from found


def _in_cell(table: Table, row: int, at: int, label: int, unit: str) -> Iterator[TableValue]:
    cell = table.rows[row - 1][at]
    head = "" if at == label else table.column(at)
    for figure in figures_in(cell):
        percent = figure.unit is Unit.PERCENT
        if at == label and not percent:
            continue
        if at != label and not percent and not (_BARE.fullmatch(cell) and (unit or "%" in head or _YEAR.search(head))):
            continue
        start, end = figure.span
        name = _label_of(table, row, label)
        yield TableValue(row, at, name, head, unit, cell, cell[start:end].strip(), figure.value, figure.span, figure)


def _label_of(table: Table, row: int, label: int) -> str:
    """Return what a row measures: for `- Cấp xã` the label of the row that it is a part of, and its own."""
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


def _is_value_column(table: Table, at: int, label: int) -> bool:
    head = table.column(at)
    if at == label or (_NOT_A_TARGET.search(head) and not _VALUE.search(head)):
        return False
    return (bool(_YEAR.search(head) or _VALUE.search(head)) or "%" in head) and _holds_values(table, at)


def _holds_values(table: Table, at: int) -> bool:
    """Return whether most filled cells of a column are a figure with few words."""
    filled = [row[at] for row in table.rows if row[at]]
    bare = [cell for cell in filled if _BARE.fullmatch(cell)]
    return bool(filled) and len(bare) * 2 > len(filled)


def _length(table: Table, at: int) -> int:
    return sum(len(row[at]) for row in table.rows)
