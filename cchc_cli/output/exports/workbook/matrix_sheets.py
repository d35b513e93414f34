"""Plans × indicators, coloured by status, with the floor beside.

A few plans are columns of one sheet, with a row for each indicator. Many plans are rows, with the indicators as columns
of several sheets, and the floors in a row above the plans of each province.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from cchc_cli.analysis.evaluation import RowKey, SelectedTargets
from cchc_cli.analysis.matrix import MatrixCell, MatrixRow, matrix
from cchc_cli.analysis.overview import is_local
from cchc_cli.analysis.rows import order_key
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import CellStatus, Reason, Status
from cchc_cli.domain.plan import Plan
from cchc_cli.i18n.language import Lang
from cchc_cli.i18n.message import message
from cchc_cli.output import documents, figures, result_text
from cchc_cli.output.exports.cells import clean
from cchc_cli.output.exports.export import Export
from cchc_cli.output.exports.workbook.book import BODY, Book, SheetColumn, TableSheet
from cchc_cli.output.labels import AREAS, CELL_STATUS_SIGNS, CELL_STATUSES_SHORT, STATUS_SIGNS

TITLE = message("xlsx.matrix", "Plans × indicators")
MEANING = message(
    "xlsx.matrix.meaning", "what each plan sets for each indicator, in the colour of the result, with the floor beside"
)
AREA, INDICATOR, FLOOR, INDICATOR_ID = (
    message("column.area_label", "Area"),
    message("column.indicator_label", "Indicator"),
    message("column.floor_label", "Floor"),
    message("column.indicator", "Indicator id"),
)
PROVINCE, LOCALITY, PLAN_ID = (
    message("column.province_name", "Province"),
    message("column.locality_name", "Locality"),
    message("column.plan", "Plan id"),
)
AS_COLUMNS = 8
"""The greatest number of plans that are columns."""
AT_ONCE = 9
"""The greatest number of indicators on a sheet whose rows are plans."""
UNSELECTED = message("xlsx.unselected", "not in this selection")
_WITHOUT = (CellStatus.NO_TARGET, CellStatus.NOT_AMONG_TARGETS, CellStatus.NOT_KNOWN)
_GREY = [*(CELL_STATUS_SIGNS[one] for one in _WITHOUT), "("]
"""What the cells without a target begin with, and those that are not selected."""
_SIGNS = [(STATUS_SIGNS[status], status) for status in Status]


def shown(selected: SelectedTargets) -> list[Plan]:
    """Return the plans of the matrix: local ones, or all if there are none; those with a result that is selected."""
    local = [plan for plan in selected.plans if is_local(selected.corpus, plan)]
    plans = local or list(selected.plans)
    if not selected.query.statuses:
        return plans
    return [plan for plan in plans if any(True for _ in selected.results(plan))]


def write(book: Book, export: Export) -> None:
    """Write the sheets of the matrix."""
    plans = shown(export.targets)
    if len(plans) <= AS_COLUMNS:
        _plans_across(book, export, plans)
    else:
        _plans_down(book, export, plans)


def _rows(export: Export, plans: Sequence[Plan]) -> tuple[MatrixRow, ...]:
    selected = export.targets
    wanted = selected.selects
    if selected.query.statuses:
        wanted = frozenset(one.indicator for plan in plans for one in selected.results(plan)).__contains__
    return matrix(selected.evaluation, plans, wanted=wanted).rows


def _plans_across(book: Book, export: Export, plans: Sequence[Plan]) -> None:
    corpus, lang = export.corpus, book.lang
    columns = [
        SheetColumn(lang.of(AREA), 15),
        SheetColumn(lang.of(INDICATOR), 36),
        SheetColumn(lang.of(FLOOR), 27),
        *(SheetColumn(name, 17) for name in _names(corpus, plans)),
        SheetColumn(lang.of(INDICATOR_ID), 24, folded=True),
    ]
    sheet = TableSheet(book, lang.of(TITLE), columns, frozen=2)
    for row in _rows(export, plans):
        area = lang.of(AREAS[corpus.catalogue[row.indicator].area])
        texts = [text(cell, row.indicator, export) for cell in row.cells]
        label = row_label((row.indicator, row.scope), corpus, lang)
        sheet.write([area, label, "\n".join(floors(row, corpus, lang)), *texts, row.indicator])
    if not sheet.row:
        sheet.write_nothing(1)
    sheet.close()
    if plans:
        _colour(sheet, 3, 2 + len(plans))


def _names(corpus: Corpus, plans: Sequence[Plan]) -> list[str]:
    """Return locality, province and period of plans, and the id where two have the same."""
    names = [clean(f"{corpus.name_with_province(plan)}, {plan.period}") for plan in plans]
    return [name if names.count(name) == 1 else f"{name} ({plan.id})" for name, plan in zip(names, plans, strict=True)]


@dataclass(slots=True)
class _Line:
    """A row of the sheets whose columns are indicators: the floors of a province, or a plan."""

    province: str
    name: str
    plan: str | None = None
    cells: dict[RowKey, str] = field(default_factory=dict)


def _plans_down(book: Book, export: Export, plans: Sequence[Plan]) -> None:
    corpus, lang = export.corpus, book.lang
    lines = list(_lines(export, plans))
    keys = sorted({key for line in lines for key in line.cells}, key=lambda key: order_key(corpus, *key))
    parts = [keys[at : at + AT_ONCE] for at in range(0, len(keys), AT_ONCE)] or [[]]
    floor_style = book.format(**BODY, italic=True, bold=True, bg_color="#D9E1F2")
    for number, part in enumerate(parts, start=1):
        columns = [
            SheetColumn(lang.of(PROVINCE), 14),
            SheetColumn(lang.of(LOCALITY), 20),
            *(SheetColumn(row_label(key, corpus, lang), 19) for key in part),
            SheetColumn(lang.of(PLAN_ID), 24, folded=True),
        ]
        name = lang.of(TITLE) if len(parts) == 1 else f"{lang.of(TITLE)} {number}"
        sheet = TableSheet(book, name, columns, frozen=2, head=96)
        for line in lines:
            texts = [line.cells.get(key) for key in part]
            if any(texts):
                sheet.write([line.province, line.name, *texts, line.plan], floor_style if line.plan is None else None)
        sheet.close()
        if part:
            _colour(sheet, 2, 1 + len(part))


def _colour(sheet: TableSheet, first: int, last: int) -> None:
    sheet.colour_signs(_SIGNS, first, last)
    sheet.dim(_GREY, first, last)


def _lines(export: Export, plans: Sequence[Plan]) -> Iterator[_Line]:
    """Yield the floors of each province, then its plans."""
    corpus, lang = export.corpus, export.lang
    same: dict[str, str] = {}  # many cells have the same text
    for province, those in _by_province(corpus, plans).items():
        rows = _rows(export, those)
        above = _Line(province, lang.of(FLOOR))
        lines = [_Line(province, clean(f"{corpus.name(plan)}, {plan.period}"), plan.id) for plan in those]
        for row in rows:
            key = (row.indicator, row.scope)
            required = "\n".join(floors(row, corpus, lang))
            if required:
                above.cells[key] = required
            for line, cell in zip(lines, row.cells, strict=True):
                words = text(cell, row.indicator, export)
                line.cells[key] = same.setdefault(words, words)
        yield above
        yield from lines


def _by_province(corpus: Corpus, plans: Sequence[Plan]) -> dict[str, list[Plan]]:
    found: dict[str, list[Plan]] = {}
    names: dict[str, str] = {}
    for plan in plans:
        place = corpus.province(plan) or corpus.locality(plan)
        names.setdefault(place.id, clean(place.naming.full_name))
        found.setdefault(names[place.id], []).append(plan)
    return found


def row_label(key: RowKey, corpus: Corpus, lang: Lang) -> str:
    """Return the name of an indicator with its scope."""
    indicator, scope = key
    label, limits = lang.of(corpus.catalogue[indicator].label), figures.scope(scope, lang)
    return clean(f"{label} ({limits})" if limits else label)


def floors(row: MatrixRow, corpus: Corpus, lang: Lang) -> list[str]:
    """Return the floors of the cells of a row, each once."""
    found = (result_text.floor(cell.result, corpus, lang) for cell in row.cells if cell.result is not None)
    return [clean(one) for one in dict.fromkeys(found) if one is not None]


def text(cell: MatrixCell, indicator: str, export: Export) -> str:
    """Return a cell: the sign of its status and the figure, and below it the status in words."""
    corpus, lang, query = export.corpus, export.lang, export.targets.query
    if query.statuses and (cell.result is None or not query.matches_status(cell.result.status)):
        return f"({lang.of(UNSELECTED)})"
    unit, sign = corpus.catalogue[indicator].unit, CELL_STATUS_SIGNS[cell.status]
    value, result = cell.value, cell.result
    words = lang.of(CELL_STATUSES_SHORT[cell.status])
    if result is not None:
        words = result_text.short_status(result, corpus, lang)
    if value is not None and value.value is not None:
        further = f" (+{len(cell.values) - 1})" if len(cell.values) > 1 else ""
        return clean_lines(f"{sign} {figures.of_value(value, unit, lang)}{further}", words)
    if cell.status is CellStatus.MISSING and result is not None and result.floor is not None:
        return clean_lines(f"{sign} {words}", f"({documents.requirement_text(corpus, result.floor, lang)})")
    if cell.status is CellStatus.NOT_COMPARABLE and not cell.values:  # no target of its own
        scoped = cell.reason is Reason.SCOPE
        other = lang.say("table.other-scope", "other scope") if scoped else lang.say("table.near-short", "similar only")
        return f"({sign} {other})"
    return clean(f"{sign} {words}")


def clean_lines(*lines: str) -> str:
    """Return lines of one cell, each safe in every format."""
    return "\n".join(map(clean, lines))
