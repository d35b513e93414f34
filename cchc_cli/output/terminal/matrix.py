"""Render the matrix as a heat map: sign, figure, word and colour in each cell, folded to the width.

A few plans are columns, with one row for each indicator; many plans are lines, with indicators as columns.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from rich import box
from rich.align import VerticalAlignMethod
from rich.cells import cell_len
from rich.console import RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from cchc_cli.analysis.matrix import Matrix, MatrixCell, MatrixRow, Relative, without_empty
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import CellStatus, Unit
from cchc_cli.domain.plan import Plan
from cchc_cli.i18n.language import Lang
from cchc_cli.i18n.message import message, plural
from cchc_cli.output import documents, figures
from cchc_cli.output.labels import AREAS, CELL_STATUS_SIGNS, CELL_STATUSES, REASONS, UNITS
from cchc_cli.output.terminal.folding import blocks, span
from cchc_cli.output.terminal.matrix_cells import (
    STYLE_OF,
    floor_of,
    floors_of,
    further_values,
    is_below_farther,
    is_reported,
    other_year,
    parts,
    tile,
    uses_fallback,
)
from cchc_cli.output.terminal.page import Wrapped, lines, text

_LABEL, _TILE, _LINE, _SIGN, _FLOOR = 18, 12, 17, 10, 17
"""Least widths: a label; a cell of two lines; a cell of one line; a cell without words. The width of the floors."""


@dataclass(frozen=True, slots=True)
class _Page:
    """The matrix and the settings that all its parts use."""

    matrix: Matrix
    corpus: Corpus
    lang: Lang
    words: bool
    names: dict[str, str]

    def area(self, row: MatrixRow) -> str:
        """Return the heading of a row."""
        return self.lang.of(AREAS[self.corpus.catalogue[row.indicator].area]).upper()

    def parts(self, cell: MatrixCell, row: MatrixRow) -> list[str]:
        """Return the texts of a cell."""
        return parts(cell, self.corpus.catalogue[row.indicator].unit, self.lang, self.words)


def render(whole: Matrix, corpus: Corpus, lang: Lang, width: int, words: bool = False) -> Iterator[RenderableType]:
    """Yield the counts, the legend, the cells by area, and the documents of the floors.

    Rows and plans without anything to show are counted, not printed.
    """
    matrix = without_empty(whole)
    page = _Page(matrix, corpus, lang, words, _names(matrix.plans, corpus))
    of_plans = plural("table.plan-files", "{count} plan", "{count} plans", count=len(matrix.plans))
    of_rows = plural("table.rows", "{count} row", "{count} rows", count=len(matrix.rows))
    if matrix.relative is Relative.FLOOR:
        title = lang.say(
            "table.matrix-floor",
            "{plans}, {rows}, compared with the floor (minimum required by a higher-level plan)",
            plans=of_plans,
            rows=of_rows,
        )
    else:
        title = lang.say(
            "table.matrix-median",
            "{plans}, {rows}, compared with the median of these plans",
            plans=of_plans,
            rows=of_rows,
        )
    if matrix.year is not None:
        title += ", " + lang.say("table.in-force", "applicable in {year}", year=matrix.year)
    yield text(title, "head")
    yield _counts(matrix, lang)
    yield from (text(line) for line in (reasons(matrix, lang),) if line)
    hidden = _hidden(len(whole.plans) - len(matrix.plans), len(whole.rows) - len(matrix.rows), lang)
    if hidden:
        yield text(hidden, "dim")
    yield from _legend(page)
    fitting = max(1, (width - _LABEL) // (_TILE if words else _SIGN))
    down = len(matrix.plans) > 2 * fitting
    if down:
        yield from _plans_down(page, width)
    else:
        for area, rows in groupby(matrix.rows, key=page.area):
            yield text("")
            yield text(area, "head")
            yield from _indicators_down(page, list(rows), width)
    cells = (cell for row in matrix.rows for cell in row.cells)
    for line in documents.used(corpus, (floor.plan for cell in cells if (floor := floor_of(cell)) is not None), lang):
        yield text(line, "dim")


def _hidden(plans: int, rows: int, lang: Lang) -> str:
    """Return how many plans and rows are not shown because they would be empty."""
    parts = []
    if plans:
        parts.append(plural("table.plan-files", "{count} plan", "{count} plans", count=plans))
    if rows:
        parts.append(plural("table.rows", "{count} row", "{count} rows", count=rows))
    return lang.say("matrix.hidden", "without anything to show: {what}", what=parts) if parts else ""


def _counts(matrix: Matrix, lang: Lang) -> Text:
    """Return one line that counts the cells by status, each sign in the colour of its cells."""
    cells = lang.say_count("table.cells", "{count} cell", "{count} cells", count=matrix.counts.total())
    if not matrix.rows:
        nothing = lang.say("table.nothing-asked", "these plans have no target that matches the selection")
        return text(f"{cells}: {nothing}")
    counts = [
        text(f"{CELL_STATUS_SIGNS[one]} {lang.of(CELL_STATUSES[one])} {matrix.counts[one]}", STYLE_OF.get(one, "dim"))
        for one in _occurring(matrix)
    ]
    return text(f"{cells}: ") + text("; ").join(counts)


def _occurring(matrix: Matrix) -> list[CellStatus]:
    return [one for one in CellStatus if matrix.counts[one]]


def _names(plans: Sequence[Plan], corpus: Corpus) -> dict[str, str]:
    """Return the names of the plans' localities by plan id, with province or id where two are the same."""
    names = {plan.id: _name(plan, corpus) for plan in plans}
    often = Counter((names[plan.id], str(plan.period)) for plan in plans)
    return {
        plan.id: names[plan.id] if often[names[plan.id], str(plan.period)] == 1 else f"{names[plan.id]} ({plan.id})"
        for plan in plans
    }


def _name(plan: Plan, corpus: Corpus) -> str:
    """Return the name without its type; all of it with the province where others share it."""
    distinct = corpus.distinct_name(plan)
    return corpus.locality(plan).naming_on(plan.day).name if distinct == corpus.name(plan) else distinct


# --- the legend


def _legend(page: _Page) -> Iterator[Text]:
    """Yield the meaning of the marks that occur; the counts have the signs with their words."""
    marks = list(_marks(page))
    if marks:
        yield text(page.lang.say("table.legend", "Legend") + ": " + "; ".join(marks), "dim")


def _marks(page: _Page) -> Iterator[str]:
    """Yield the meaning of each mark that occurs."""
    cells = [cell for row in page.matrix.rows for cell in row.cells]
    occurring = (
        any(cell.caveats for cell in cells),
        any(is_reported(cell) for cell in cells),
        any(uses_fallback(cell) for cell in cells),
        any(is_below_farther(cell) for cell in cells),
        any(other_year(cell) for cell in cells),
        any(further_values(cell) for cell in cells),
        any(cell.status is CellStatus.MISSING for cell in cells),
        any(cell.value is not None and cell.value.target.doubt is not None for cell in cells),
    )
    for mark, occurs in zip(_MARKS, occurring, strict=True):
        if occurs:
            yield page.lang.of(mark)


_MARKS = (
    message("table.mark-caveat", "≈ the figures differ in who is counted, in a condition or in aspirational wording"),
    message("table.mark-reported", "* floor from public sources"),
    message("table.mark-nation", "¹ floor of a farther level; none comparable at a nearer one"),
    message("table.mark-farther", "↓ below a stricter figure of a farther level"),
    message("table.mark-year", "year shown only if it is not the plan's last year"),
    message("table.mark-more", "+1: one more figure (see `cchc show`)"),
    message("table.mark-asked", "(98%): figure required by the higher level"),
    message("table.mark-doubt", "(?) a doubt about the figure is recorded (see `cchc show`)"),
)


def reasons(matrix: Matrix, lang: Lang) -> str:
    """Return why cells are not comparable, the most frequent reason first; empty if all are."""
    counts = Counter(
        cell.reason
        for row in matrix.rows
        for cell in row.cells
        if cell.status is CellStatus.NOT_COMPARABLE and cell.reason is not None
    )
    why = "; ".join(f"{lang.of(REASONS[reason])} {number}" for reason, number in counts.most_common())
    return f"{CELL_STATUS_SIGNS[CellStatus.NOT_COMPARABLE]} {why}" if why else ""


# --- the two layouts


def _label(row: MatrixRow, page: _Page, between: str = "\n") -> Text:
    """Return an indicator with its unit (unless percent), its scope and its medians."""
    indicator, lang = page.corpus.catalogue[row.indicator], page.lang
    unit = "" if indicator.unit is Unit.PERCENT else f" ({lang.of(UNITS[indicator.unit])})"
    scope = figures.scope(row.scope, lang)
    medians = sorted({cell.median for cell in row.cells if cell.median is not None}, key=lambda one: one.year)
    percent = "%" if indicator.unit is Unit.PERCENT else ""
    middle = "; ".join(
        lang.say(
            "table.of-plans",
            "{figure} ({plans} plans)",
            figure=f"{lang.number(one.value)}{percent} · {one.year}",
            plans=str(one.plans),
        )
        for one in medians
    )
    parts = [text(lang.of(indicator.label) + unit)]
    parts += [text(f"({scope})", "dim")] if scope else []
    parts += [text(lang.say("table.median", "median {figures}", figures=middle), "dim")] if middle else []
    return text(between).join(parts)


def _grid(vertical: VerticalAlignMethod, line: bool, *widths: int) -> Table:
    """Return a table with columns of fixed widths."""
    table = Table(box=box.HORIZONTALS, show_edge=False, show_lines=line, padding=0, pad_edge=False)
    for width in widths:
        table.add_column(width=width, overflow="fold", vertical=vertical)
    return table


def _indicators_down(page: _Page, rows: Sequence[MatrixRow], width: int) -> Iterator[RenderableType]:
    """Yield the plans side by side, with figure and word below each other in a cell."""
    least = _TILE if page.words else _SIGN
    plans = page.matrix.plans
    floors = {at: floors_of(row, page.corpus, page.lang) for at, row in enumerate(rows)}
    floor = _FLOOR if any(floors.values()) and width >= _LABEL + _FLOOR + least else 0
    folds = list(blocks(len(plans), (width - _LABEL - floor) // least))
    for fold in folds:
        each = min(18, max(least, (width - _LABEL - floor) // len(fold)))
        label = max(12, width - floor - each * len(fold))
        table = _grid("top", page.words, label, *([floor - 1] if floor else []), *(each - 1 for _ in fold))
        if floor:
            table.columns[1].header = text(page.lang.say("table.floor", "Floor"), "head")
        for column, index in zip(table.columns[2 if floor else 1 :], fold, strict=True):
            column.header = Wrapped(
                lines(text(page.names[plans[index].id], "head"), text(str(plans[index].period), "dim"))
            )
        first = _folded(fold, page) if len(folds) > 1 else page.lang.say("table.indicator", "Indicator")
        table.columns[0].header = Wrapped(text(first))
        for at, row in enumerate(rows):
            cells = (row.cells[index] for index in fold)
            required = Wrapped(text("\n".join(floors[at]), "dim"))
            table.add_row(
                Padding(Wrapped(_label(row, page)), (0, 1, 0, 0)),
                *([required] if floor else []),
                *(tile(page.parts(cell, row), cell, each - 1) for cell in cells),
            )
        yield table
        yield Rule(style="")


def _folded(fold: range, page: _Page) -> str:
    return page.lang.say_count(
        "table.fold",
        "Plan {these} of {all}",
        "Plans {these} of {all}",
        count=len(fold),
        these=span(fold),
        all=len(page.matrix.plans),
    )


def _plans_down(page: _Page, width: int) -> Iterator[RenderableType]:
    """Yield one line for each plan; the indicators are numbered and listed above."""
    least = _LINE if page.words else _SIGN
    plans, rows = page.matrix.plans, page.matrix.rows
    periods = {str(plan.period) for plan in plans}
    names = [page.names[plan.id] + ("" if len(periods) == 1 else f" {plan.period}") for plan in plans]
    name = min(max(9, *(cell_len(one) for one in names)), max(12, width // 4))
    numbered = list(enumerate(rows, start=1))
    for fold in blocks(len(rows), (width - name) // least):
        yield text("")
        for area, these in groupby((numbered[index] for index in fold), key=lambda pair: page.area(pair[1])):
            yield text(area, "head")
            for number, row in these:
                yield text("") + text(f"{number} ", "head") + _label(row, page, " ")
        table = _grid("bottom", False, name, *(least - 1 for _ in fold))
        table.columns[0].header = text(
            "\n".join([page.lang.say("table.plan", "Plan"), *(periods if len(periods) == 1 else ())])
        )
        for column, index in zip(table.columns[1:], fold, strict=True):
            column.header = text(str(index + 1), "head")
        floors = [floors_of(rows[index], page.corpus, page.lang) for index in fold]
        if any(floors):
            table.add_row(
                Wrapped(text(page.lang.say("table.floor", "Floor"), "head")),
                *(Wrapped(text("\n".join(found), "dim")) for found in floors),
            )
        for at, plan_name in enumerate(names):
            cells = ((rows[index], rows[index].cells[at]) for index in fold)
            table.add_row(
                Wrapped(text(plan_name)),
                *(tile([" ".join(page.parts(cell, row))], cell, least - 1) for row, cell in cells),
            )
        yield table
        yield Rule(style="")
