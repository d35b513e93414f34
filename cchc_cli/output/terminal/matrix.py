"""The matrix as a heat map for people: sign, figure, word and colour in each cell, folded to the width.

Few plans lie beside each other, one row for each indicator; many lie below each other, one line for each plan.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby, pairwise

from rich import box
from rich.cells import cell_len
from rich.console import RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from cchc_cli.analysis.higher_level import Requirement
from cchc_cli.analysis.matrix import Matrix, MatrixCell, MatrixRow, Relative
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import CellStatus, DueBasis, Evidence, Reason, Unit
from cchc_cli.domain.plan import Plan
from cchc_cli.i18n.language import Lang
from cchc_cli.i18n.message import message, plural
from cchc_cli.output import documents, figures, result_text
from cchc_cli.output.labels import AREAS, EARLY_SHORT, REASONS, STANDING_SIGNS, STANDINGS, STANDINGS_SHORT, UNITS
from cchc_cli.output.terminal.folding import blocks, span
from cchc_cli.output.terminal.page import STYLES, Wrapped, lines, text
from cchc_cli.output.wrapping import breaks

STYLE_OF = {
    CellStatus.BELOW: "hot",
    CellStatus.MISSING: "hot",
    CellStatus.LOOSER: "hot",
    CellStatus.OVERTAKEN: "warm",
    CellStatus.NOT_YET_DUE: "warm",
    CellStatus.LATER: "warm",
    CellStatus.MEETS: "cool",
    CellStatus.SAME: "cool",
    CellStatus.ABOVE: "cold",
    CellStatus.STRICTER: "cold",
    CellStatus.NO_FLOOR: "plain",
    CellStatus.ALONE: "plain",
    CellStatus.NOT_COMPARABLE: "plain",
}
"""The heat of a cell; what says nothing of a figure is dim."""

_LABEL, _TILE, _LINE, _SIGN = 18, 12, 17, 10
"""Least widths: a label; a cell of two lines; a cell of one line; a cell without words."""


@dataclass(frozen=True, slots=True)
class _Page:
    """What all parts of one matrix share."""

    matrix: Matrix
    corpus: Corpus
    lang: Lang
    words: bool
    names: dict[str, str]

    def area(self, row: MatrixRow) -> str:
        """The heading that a row stands under."""
        return self.lang.of(AREAS[self.corpus.catalogue[row.indicator].area]).upper()


def render(matrix: Matrix, corpus: Corpus, lang: Lang, width: int, words: bool = True) -> Iterator[RenderableType]:
    """What it is about, the legend, the cells by area, and the documents whose floors they are held against."""
    shown = _Page(matrix, corpus, lang, words, _names(matrix.plans, corpus))
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
    if matrix.rows:
        yield _legend(shown)
    fitting = max(1, (width - _LABEL) // (_TILE if words else _SIGN))
    down = len(matrix.plans) > 2 * fitting
    if down:
        yield from _plans_down(shown, width)
    else:
        for area, rows in groupby(matrix.rows, key=shown.area):
            yield text("")
            yield text(area, "head")
            yield from _indicators_down(shown, list(rows), width)
    cells = (cell for row in matrix.rows for cell in row.cells)
    for line in documents.used(corpus, (floor for cell in cells if (floor := _floor(cell)) is not None), lang):
        yield text(line, "dim")


def summary(matrix: Matrix, lang: Lang) -> str:
    """One line that counts the cells."""
    parts = [f"{STANDING_SIGNS[one]} {lang.of(STANDINGS[one])} {matrix.counts[one]}" for one in _occurring(matrix)]
    said = "; ".join(parts) or lang.say("table.nothing-asked", "these plans have no target that matches the selection")
    cells = lang.say_count("table.cells", "{count} cell", "{count} cells", count=matrix.counts.total())
    return f"{cells}: {said}"


def _occurring(matrix: Matrix) -> list[CellStatus]:
    return [one for one in CellStatus if matrix.counts[one]]


def _names(plans: Sequence[Plan], corpus: Corpus) -> dict[str, str]:
    """Plans by the name of their place; where two would read alike, with the id."""
    names = {plan.id: corpus.locality(plan).naming_on(plan.day).name for plan in plans}
    often = Counter((names[plan.id], str(plan.period)) for plan in plans)
    return {
        plan.id: names[plan.id] if often[names[plan.id], str(plan.period)] == 1 else f"{names[plan.id]} ({plan.id})"
        for plan in plans
    }


# --- the legend


def _legend(shown: _Page) -> Text:
    """The signs that occur with their words, then the marks."""
    matrix, lang = shown.matrix, shown.lang
    legend = text(lang.say("table.legend", "Legend") + ": ", "dim")
    entries = [
        text(f"{STANDING_SIGNS[one]} {lang.of(STANDINGS[one])}", STYLE_OF.get(one, "dim")) for one in _occurring(matrix)
    ]
    return text("") + legend + text("; ").join([*entries, *(text(mark, "dim") for mark in _marks(shown))])


def _marks(shown: _Page) -> Iterator[str]:
    """What the smaller signs mean that occur; and why cells are not comparable, with how often."""
    cells = [cell for row in shown.matrix.rows for cell in row.cells]
    occurring = (
        any(cell.caveats for cell in cells),
        any(_reported(cell) for cell in cells),
        any(_from_nation(cell) for cell in cells),
        any(_year(cell) for cell in cells),
        any(_more(cell) for cell in cells),
        any(cell.standing is CellStatus.MISSING for cell in cells),
    )
    for mark, occurs in zip(_MARKS, occurring, strict=True):
        if occurs:
            yield shown.lang.of(mark)


_MARKS = (
    message("table.mark-caveat", "≈ the figures differ in who is counted, in a condition or in aspirational wording"),
    message("table.mark-reported", "* floor from public sources"),
    message("table.mark-nation", "¹ national floor; none known at a closer level"),
    message("table.mark-year", "year shown only if it is not the plan's last year"),
    message("table.mark-more", "+1: one more figure (see `cchc show`)"),
    message("table.mark-asked", "(98%): figure required by the higher level"),
)


def reasons(matrix: Matrix, lang: Lang) -> str:
    """Why cells could not be compared, the most frequent reason first; empty when all could."""
    counts = Counter(
        cell.reason
        for row in matrix.rows
        for cell in row.cells
        if cell.standing is CellStatus.NOT_COMPARABLE and cell.reason is not None
    )
    why = "; ".join(f"{lang.of(REASONS[reason])} {number}" for reason, number in counts.most_common())
    return f"{STANDING_SIGNS[CellStatus.NOT_COMPARABLE]} {why}" if why else ""


# --- cells


def _floor(cell: MatrixCell) -> Requirement | None:
    """The superior's figure that a cell is judged by."""
    unjudged = (CellStatus.NO_FLOOR, CellStatus.NOT_COMPARABLE)
    return None if cell.verdict is None or cell.standing in unjudged else cell.verdict.floor


def _reported(cell: MatrixCell) -> bool:
    floor = _floor(cell)
    return floor is not None and floor.plan.document.evidence is Evidence.SECONDARY


def _from_nation(cell: MatrixCell) -> bool:
    return cell.verdict is not None and _floor(cell) is not None and cell.verdict.fallback


def _more(cell: MatrixCell) -> int:
    """How many further figures stand behind the one that is shown."""
    return len(cell.values) - 1 if cell.value is not None else 0


def _year(cell: MatrixCell) -> str:
    """The year of a cell's figure, where it is not the last of its plan's period."""
    value = cell.value
    if value is None or value.basis is DueBasis.EVERY_YEAR or value.year == cell.plan.period.end:
        return ""
    return str(value.year)


def _head(cell: MatrixCell, row: MatrixRow, shown: _Page) -> str:
    """`✗*¹ ≈30% 2025 +1`: the sign, its marks, and the figure."""
    unit = shown.corpus.catalogue[row.indicator].unit
    percent = "%" if unit is Unit.PERCENT else ""
    sign = STANDING_SIGNS[cell.standing]
    sign += (documents.REPORTED if _reported(cell) else "") + ("¹" if _from_nation(cell) else "")
    parts = [sign]
    if cell.value is not None and cell.value.value is not None:
        parts.append(f"{'≈' if cell.caveats else ''}{shown.lang.number(cell.value.value)}{percent}")
    elif cell.standing is CellStatus.MISSING and (floor := _floor(cell)) is not None:
        parts.append(f"({shown.lang.number(floor.value)}{percent})")
    elif cell.idle is not None:
        parts.append(str(cell.idle))
    parts += [_year(cell)] if _year(cell) else []
    parts += [f"+{_more(cell)}"] if _more(cell) else []
    return " ".join(parts)


def _word(cell: MatrixCell, lang: Lang) -> str:
    """The standing in a word; what a plan has instead of a target."""
    if cell.standing is CellStatus.NOT_COMPARABLE and not cell.values:
        if cell.reason is Reason.SCOPE:
            return lang.say("table.other-scope", "other scope")
        return lang.say("table.near-short", "similar only")
    if cell.standing is CellStatus.NO_FIGURE and cell.reason is Reason.DELEGATED:
        return lang.say("table.assigned", "assigned")
    if cell.verdict is not None and cell.standing is CellStatus.ABOVE and result_text.is_early(cell.verdict):
        return lang.of(EARLY_SHORT)
    return lang.of(STANDINGS_SHORT[cell.standing])


def _parts(cell: MatrixCell, row: MatrixRow, shown: _Page) -> list[str]:
    """What a cell says: sign and figure, and the word for it unless the legend alone explains the sign."""
    head = _head(cell, row, shown)
    return [head, _word(cell, shown.lang)] if shown.words else [head]


def _style(cell: MatrixCell) -> str:
    """The heat of a cell; an empty one, whatever the reason, is dim."""
    return STYLE_OF.get(cell.standing, "dim") if cell.values or cell.verdict is not None else "dim"


def _tile(parts: Iterable[str], cell: MatrixCell, width: int) -> Text:
    """Return a cell of one colour over all its width."""
    found = [line for part in parts for line in _balanced(part, width)]
    lengths = [cell_len(line) for line in found]
    filled = "\n".join(line + " " * (width - length) for line, length in zip(found, lengths, strict=True))
    return Text(filled, STYLES[_style(cell)], no_wrap=True, overflow="ignore")  # rich need not look for breaks


@lru_cache(maxsize=4096)  # the cells of many plans repeat each other
def _balanced(part: str, width: int) -> tuple[str, ...]:
    """Return the words in as few lines as fit, none much longer than the others."""
    at = breaks(part, width)
    while at and len(narrower := breaks(part, width := width - 1)) == len(at):
        at = narrower
    return tuple(part[start:end].rstrip() for start, end in pairwise([0, *at, len(part)]))


# --- the two layouts


def _label(row: MatrixRow, shown: _Page, between: str = "\n") -> Text:
    """An indicator with its unit where it is no share, its scope, and its medians."""
    indicator, lang = shown.corpus.catalogue[row.indicator], shown.lang
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


def _grid(line: bool, *widths: int) -> Table:
    """A table of fixed columns."""
    table = Table(box=box.HORIZONTALS, show_edge=False, show_lines=line, padding=0, pad_edge=False)
    for width in widths:
        table.add_column(width=width, overflow="fold", vertical="bottom" if not line else "top")
    return table


def _indicators_down(shown: _Page, rows: Sequence[MatrixRow], width: int) -> Iterator[RenderableType]:
    """Plans beside each other: figure and word under each other in a cell."""
    least = _TILE if shown.words else _SIGN
    plans = shown.matrix.plans
    folds = list(blocks(len(plans), (width - _LABEL) // least))
    for fold in folds:
        each = min(18, max(least, (width - _LABEL) // len(fold)))
        label = max(12, width - each * len(fold))
        table = _grid(True, label, *(each - 1 for _ in fold))
        for column, index in zip(table.columns[1:], fold, strict=True):
            column.header = Wrapped(
                lines(text(shown.names[plans[index].id], "head"), text(str(plans[index].period), "dim"))
            )
        first = _folded(fold, shown) if len(folds) > 1 else shown.lang.say("table.indicator", "Indicator")
        table.columns[0].header = Wrapped(text(first))
        for row in rows:
            cells = (row.cells[index] for index in fold)
            table.add_row(
                Padding(Wrapped(_label(row, shown)), (0, 1, 0, 0)),
                *(
                    _tile(
                        [_head(cell, row, shown), *([_word(cell, shown.lang)] if shown.words else [])], cell, each - 1
                    )
                    for cell in cells
                ),
            )
        yield table
        yield Rule(style="")


def _folded(fold: range, shown: _Page) -> str:
    return shown.lang.say_count(
        "table.fold",
        "Plan {these} of {all}",
        "Plans {these} of {all}",
        count=len(fold),
        these=span(fold),
        all=len(shown.matrix.plans),
    )


def _plans_down(shown: _Page, width: int) -> Iterator[RenderableType]:
    """Plans below each other: a line for each, indicators by number, the numbers explained above."""
    least = _LINE if shown.words else _SIGN
    plans, rows = shown.matrix.plans, shown.matrix.rows
    periods = {str(plan.period) for plan in plans}
    names = [shown.names[plan.id] + ("" if len(periods) == 1 else f" {plan.period}") for plan in plans]
    name = min(max(9, *(cell_len(one) for one in names)), max(12, width // 4))
    numbered = list(enumerate(rows, start=1))
    for fold in blocks(len(rows), (width - name) // least):
        yield text("")
        for area, these in groupby((numbered[index] for index in fold), key=lambda pair: shown.area(pair[1])):
            yield text(area, "head")
            for number, row in these:
                yield text("") + text(f"{number} ", "head") + _label(row, shown, " ")
        table = _grid(False, name, *(least - 1 for _ in fold))
        table.columns[0].header = text(
            "\n".join([shown.lang.say("table.plan", "Plan"), *(periods if len(periods) == 1 else ())])
        )
        for column, index in zip(table.columns[1:], fold, strict=True):
            column.header = text(str(index + 1), "head")
        for at, plan_name in enumerate(names):
            cells = ((rows[index], rows[index].cells[at]) for index in fold)
            table.add_row(
                Wrapped(text(plan_name)),
                *(_tile([" ".join(_parts(cell, row, shown))], cell, least - 1) for row, cell in cells),
            )
        yield table
        yield Rule(style="")
