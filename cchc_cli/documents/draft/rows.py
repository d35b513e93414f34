"""The entries of the tables of targets."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from cchc_cli.documents.audit.entry import Place
from cchc_cli.documents.changes import counts_increase
from cchc_cli.documents.document import Document, Section, Table
from cchc_cli.documents.draft.candidates import Evidence, candidates, counted
from cchc_cli.documents.draft.cells import entries_of_cell
from cchc_cli.documents.draft.entries import INCREASE, Doubt, DraftEntry, change_of
from cchc_cli.documents.draft.levels import levels_of
from cchc_cli.documents.draft.quantities import TIME, likely
from cchc_cli.documents.draft.remarks import PRESENT_STATE, time_remark
from cchc_cli.documents.draft.scopes import (
    Words,
    among_of,
    counted_of,
    counts_officials,
    exclusions_of,
    ordered,
)
from cchc_cli.documents.draft.setting import Setting
from cchc_cli.documents.draft.times import Time, base_of, times_in
from cchc_cli.documents.matching import matches
from cchc_cli.documents.parts import where_of
from cchc_cli.documents.table_values import Statement, TableValue, statements_of, values_of
from cchc_cli.domain.enums import Comparator, Unit
from cchc_cli.domain.figure_phrase import MAX_LENGTH, comparator_in, normal, numbers_in
from cchc_cli.domain.indicator import Catalogue
from cchc_cli.i18n.message import message

_RANK = re.compile(r"hạng|thứ bậc|xếp thứ|vị trí|\b(?:nhóm|tốp|top)\b", re.IGNORECASE)
_GROUP = re.compile(r"nhóm|tốp|top", re.IGNORECASE)
_SCORE = re.compile(r"điểm(?: số)?", re.IGNORECASE)
_PERCENT = re.compile(r"%|phần trăm|tỷ lệ|tỉ lệ", re.IGNORECASE)
_CUT = re.compile(r"(?:cắt )?giảm|tiết kiệm|tinh giản", re.IGNORECASE)
_TIME_HEAD = re.compile(r"(?:thời gian|thời hạn|thời điểm|năm|lộ trình|hạn|tiến độ)\b", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def rows_of(document: Document, section: Section, setting: Setting) -> Iterator[DraftEntry | Doubt]:
    """Yield the entries of the tables of a section, row by row."""
    for number, table in enumerate(section.tables, 1):
        values = list(values_of(table))
        cells: list[TableValue | Statement] = [*values, *statements_of(table)]
        for one in sorted(cells, key=lambda one: one.row):
            place = Place(section.id, 0, number, one.row)
            if isinstance(one, Statement):
                around = _time_of_head(one.head) or _time_of_row(table, one.row)
                yield from entries_of_cell(document, place, one, around, setting)
                continue
            alike = [other for other in values if other.row == one.row and other.cell == one.cell]
            repeated = len(alike) > 1 and not _YEAR.search(one.head)
            yield _entry(document, section, place, one, repeated, setting)


def _entry(
    document: Document, section: Section, place: Place, value: TableValue, repeated: bool, setting: Setting
) -> DraftEntry | Doubt:
    unit = _unit(value, setting.catalogue)
    if unit is None:
        reason = likely(f"{value.unit} {value.label}", setting.catalogue) or message(
            "draft.unit", "the unit is not a share or a rank: {unit}", unit=value.unit or value.label[:40]
        )
        return Doubt(place, value.cell[:40], value.span, reason, is_quantity=True)
    change = change_of(value.cell, value.figure)
    if unit is not Unit.RANK and (change is not None or counts_increase(value.label)):
        return Doubt(place, value.text, value.span, change or INCREASE)
    operator, stated = _stated(value)
    if repeated and stated is not None:
        stated = f"{value.head.lower()} {stated}"[-MAX_LENGTH:].lstrip()
    if stated is None:
        return Doubt(
            place,
            value.text,
            value.span,
            message("draft.no-quote", "no short phrase quotes this figure with its operator"),
        )
    words = Words(value.label, f"{value.cell} {value.head}", f"{value.label} {value.head}", False, value.label)
    fields: dict[str, Any] = {}
    scope: dict[str, Any] = {}
    if levels := levels_of(Words(f"{value.label} {value.head}", "", "", forward=False), setting.level):
        scope["level"] = ordered(levels)
    among = among_of(words, setting.level, setting.in_province) if unit is Unit.RANK else None
    if among is not None:
        scope["among"] = among
    if scope:
        fields["scope"] = scope
    fields[str(operator)] = value.number
    time = time_of_value(section.tables[place.table - 1], value)
    due = None if time is None else time.due
    if due is not None:
        fields["due"] = due
    if isinstance(due, int) and setting.period is not None and setting.period.later([due]) and str(due) in value.head:
        stated = f"{f'năm {due}' if f'năm {due}' in value.head.lower() else due} … {stated}"[:MAX_LENGTH]
    if _CUT.match(value.label) or _CUT.search(value.label[:25]):
        base = base_of(value.label)
        fields["base"] = "unknown" if base is None else base
    qualifiers: dict[str, Any] = {}
    if excluded := exclusions_of(Words("", value.label, "", forward=True)):
        qualifiers["excluding"] = excluded
    headings = " ".join(document.headings(section.id))
    found = candidates(setting.catalogue, Evidence(value.label, value.label, headings, unit, operator=operator))
    officials = bool(found) and counts_officials(setting.catalogue[found[0].indicator])
    if counting := counted_of(Words("", "", "", forward=False), value.label, officials):
        qualifiers["counting"] = counting
    if value.figure.approximate:
        qualifiers["approximate"] = True
    if qualifiers:
        fields["qualifiers"] = qualifiers
    where = where_of(document, section.id)
    remarks = () if value.certain else (PRESENT_STATE,)
    if time is not None and time.inexact:
        remarks = (*remarks, time_remark(time.text))
    return DraftEntry(place, fields, stated, where, found, value.span, remarks, value.label)


def _unit(value: TableValue, catalogue: Catalogue) -> Unit | None:
    """Return the unit of a value: that of its cell, of its unit column, or of its words; None if it is doubtful."""
    if value.figure.unit in (Unit.PERCENT, Unit.RANK, Unit.SCORE):
        return value.figure.unit
    said = f"{value.unit} {value.head}"
    if "%" in said or "phần trăm" in said.lower():
        return Unit.PERCENT
    if _RANK.search(value.unit or value.label):
        return Unit.RANK
    if _SCORE.fullmatch(value.unit.strip()):
        return Unit.SCORE
    if TIME.match(value.unit) or (value.unit and counted(f"{value.unit} {value.label}", catalogue)):
        return Unit.NUMBER
    return Unit.PERCENT if not value.unit and _PERCENT.search(value.label) else None


def _stated(value: TableValue) -> tuple[Comparator, str | None]:
    """Return operator and phrase: of the cell; of head and cell where the head has the operator."""
    cell = normal(value.cell)
    head = comparator_in(f"{normal(value.head)} {cell}") if not _YEAR.search(value.head) else value.figure.operator
    if value.figure.operator is Comparator.EXACTLY and head is not Comparator.EXACTLY:
        words = re.match(r"\S+\s+\S+", value.head)
        phrase = f"{words[0].lower()} … {cell}" if words is not None else ""
        return head, phrase if comparator_in(phrase) is head and len(phrase) <= MAX_LENGTH else None
    if value.figure.operator is Comparator.EXACTLY and _GROUP.fullmatch(value.unit):
        phrase = f"{value.unit.lower()} … {cell}"
        return Comparator.AT_MOST, phrase if comparator_in(phrase) is Comparator.AT_MOST else None
    operator = value.figure.operator
    for phrase in (cell, cell[: value.span[1]], *_windows(cell, value.span)):
        short = phrase.strip().rstrip(",;.")
        said = comparator_in(short) is operator and value.number in numbers_in(short)
        if len(short) <= MAX_LENGTH and said and len(matches(short, cell)) == 1:
            return operator, short
    return operator, None


def _windows(cell: str, span: tuple[int, int]) -> Iterator[str]:
    starts = [found.start() for found in re.finditer(r"\S+", cell) if found.start() <= span[0]][-9:]
    ends = [found.end() for found in re.finditer(r"\S+", cell) if found.end() >= span[1]][:9]
    yield from (cell[start:end] for start in reversed(starts) for end in ends)


def time_of_value(table: Table, value: TableValue) -> Time | None:
    """Return the year or stage of the column of a value, else of its row, else of a column of deadlines."""
    vague = [time for time in times_in(value.head) if time.yearless]
    for text in (value.head, value.cell, value.label):
        found = _time_of_head(text) if text == value.head else _only_time(text)
        if found is not None:
            return replace(vague[0], due=found.due) if vague else found
    return _time_of_row(table, value.row) or next(iter(vague), None)


def _time_of_head(head: str) -> Time | None:
    """Return the year or stage that the head of a column gives: `2026`, `2026 - 2030`."""
    return _only_time(head) or _years(head)


def _only_time(text: str) -> Time | None:
    times = [time for time in times_in(text) if time.due != "every-year" and not time.yearless]
    return times[0] if len(times) == 1 else None


def _time_of_row(table: Table, row: int) -> Time | None:
    """Return the time that a column of deadlines gives a row: `Thời gian hoàn thành`, `Năm`."""
    for at, cell in enumerate(table.rows[row - 1]):
        if not _TIME_HEAD.match(table.column(at)):
            continue
        times = times_in(cell)
        found = times[0] if len(times) == 1 else _years(cell) if re.fullmatch(r"[\d\s–-]+", cell) else None
        if found is not None:
            return found
    return None


def _years(text: str) -> Time | None:
    """Return the only year of a text, or the stage from the first to the second of two."""
    years = [int(year) for year in _YEAR.findall(text)]
    if len(years) not in (1, 2):
        return None
    return Time(years[0] if len(years) == 1 else {"from": years[0], "to": years[1]}, 0, len(text), text)
