"""The cells of the matrix: sign, marks, figure, word and colour."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from rich.cells import cell_len
from rich.text import Text

from cchc_cli.analysis.higher_level import Requirement
from cchc_cli.analysis.matrix import MatrixCell, MatrixRow
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import CellStatus, DueBasis, Evidence, Reason, Unit
from cchc_cli.i18n.language import Lang
from cchc_cli.output import documents, figures
from cchc_cli.output.labels import CELL_STATUS_SIGNS, CELL_STATUSES_SHORT
from cchc_cli.output.terminal.page import STYLES
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
    CellStatus.EARLY: "cool",
    CellStatus.ABOVE: "cold",
    CellStatus.STRICTER: "cold",
    CellStatus.NO_FLOOR: "plain",
    CellStatus.TOO_FEW: "plain",
    CellStatus.NOT_COMPARABLE: "plain",
}
"""The style of each status; all others are dim."""


def floor_of(cell: MatrixCell) -> Requirement | None:
    """Return the requirement that a cell is compared with."""
    without_floor = (CellStatus.NO_FLOOR, CellStatus.NOT_COMPARABLE)
    return None if cell.result is None or cell.status in without_floor else cell.result.floor


def floors_of(row: MatrixRow, corpus: Corpus, lang: Lang) -> list[str]:
    """Return the different floors of a row, `≥ 80% · 2025`; of one year and value only once."""
    floors = (floor for cell in row.cells if (floor := floor_of(cell)) is not None)
    return list(dict.fromkeys(documents.requirement_text(corpus, floor, lang) for floor in floors))


FARTHER = "↓"
"""Marks a cell that is below a stricter figure of a farther level."""


def is_below_farther(cell: MatrixCell) -> bool:
    """Return whether a level beyond that of the floor asks for more than the value."""
    return cell.result is not None and cell.result.farther is not None


def is_reported(cell: MatrixCell) -> bool:
    """Return whether the figures of a cell's floor come from public sources."""
    floor = floor_of(cell)
    return floor is not None and floor.plan.document.evidence is Evidence.SECONDARY


def uses_fallback(cell: MatrixCell) -> bool:
    """Return whether a cell's floor is national because no closer level has one."""
    return cell.result is not None and floor_of(cell) is not None and cell.result.fallback


def further_values(cell: MatrixCell) -> int:
    """Return the number of further figures besides the one that is shown."""
    return len(cell.values) - 1 if cell.value is not None else 0


def other_year(cell: MatrixCell) -> str:
    """Return the year of a cell's figure if it is not the last year of its plan."""
    value = cell.value
    if value is None or value.basis is DueBasis.EVERY_YEAR or value.year == cell.plan.period.end:
        return ""
    return str(value.year)


def _head(cell: MatrixCell, unit: Unit, lang: Lang) -> str:
    """Return `✗*¹ ≈≥30% 2025 +1`: the sign, its marks and the figure."""
    sign = CELL_STATUS_SIGNS[cell.status]
    sign += (documents.REPORTED if is_reported(cell) else "") + ("¹" if uses_fallback(cell) else "")
    sign += FARTHER if is_below_farther(cell) else ""
    parts = [sign]
    if cell.value is not None and cell.value.value is not None:
        shown = figures.short(cell.value.value, cell.value.target, unit, lang)
        parts.append(f"{'≈' if cell.caveats else ''}{shown}")
    elif cell.status is CellStatus.MISSING and (floor := floor_of(cell)) is not None:
        parts.append(f"({figures.short(floor.value, floor.target, unit, lang)})")
    elif cell.idle is not None:
        parts.append(str(cell.idle))
    parts += [other_year(cell)] if other_year(cell) else []
    parts += [f"+{further_values(cell)}"] if further_values(cell) else []
    return " ".join(parts)


def _word(cell: MatrixCell, lang: Lang) -> str:
    """Return the status in a word, or what a plan has instead of a target."""
    if cell.status is CellStatus.NOT_COMPARABLE and not cell.values:
        if cell.reason is Reason.SCOPE:
            return lang.say("table.other-scope", "other scope")
        return lang.say("table.near-short", "similar only")
    if cell.status is CellStatus.NO_FIGURE and cell.reason is Reason.DELEGATED:
        return lang.say("table.assigned", "assigned")
    return lang.of(CELL_STATUSES_SHORT[cell.status])


def parts(cell: MatrixCell, unit: Unit, lang: Lang, words: bool) -> list[str]:
    """Return sign and figure, and the word of the status if `words`."""
    head = _head(cell, unit, lang)
    return [head, _word(cell, lang)] if words else [head]


def _style(cell: MatrixCell) -> str:
    """Return the style of a cell; empty cells are dim."""
    return STYLE_OF.get(cell.status, "dim") if cell.values or cell.result is not None else "dim"


def tile(texts: Iterable[str], cell: MatrixCell, width: int) -> Text:
    """Return a cell of one colour over all its width."""
    found = [line for one in texts for line in _balanced(one, width)]
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
