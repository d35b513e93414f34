"""Render a comparison: the counts, then the rows in groups, what differs first."""

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import groupby

from rich.console import RenderableType
from rich.text import Text

from cchc_cli.analysis.compare import ComparedCell, ComparedRow, Comparison
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Relation, RowGroup
from cchc_cli.domain.plan import Plan
from cchc_cli.i18n.language import Lang
from cchc_cli.output import comparison_text, documents, figures
from cchc_cli.output.labels import AIMS, AREAS, ROW_GROUPS
from cchc_cli.output.terminal.folding import blocks, span
from cchc_cli.output.terminal.page import TableColumn, indented, lines, table_head, table_row, text

_STYLES = {
    Relation.SAME: "plain",
    Relation.STRICTER: "good",
    Relation.LOOSER: "bad",
    Relation.ONLY_HERE: "head",
    Relation.NO_TARGET: "dim",
    Relation.NOT_AMONG_TARGETS: "dim",
    Relation.NOT_KNOWN: "dim",
    Relation.ASSIGNED: "dim",
    Relation.NO_FIGURE: "dim",
    Relation.NOT_COMPARABLE: "warn",
}

_LABEL, _CELL = 18, {Lang.VI: 15, Lang.EN: 18}
"""The least readable widths of a label and of a plan; English words are longer."""


class By(StrEnum):
    """How the rows are grouped: by what they have to say, or by area."""

    RESULT = "result"
    AREA = "area"


def render(
    comparison: Comparison, corpus: Corpus, lang: Lang, width: int, by: By = By.RESULT
) -> Iterator[RenderableType]:
    """Yield the counts, the rows in groups, the similar indicators with the reasons, and the documents.

    If the plans are too many for the width, the table continues below, with the first plan in each part. If two plans
    do not fit, all cells of a row are below each other.
    """
    plans = comparison.plans
    counts = comparison_text.summary(comparison, lang)
    if comparison.rows and len(plans) > 1:
        counts += ". " + lang.say("table.compared-with", "Higher and lower are relative to {plan}", plan=plans[0].id)
    yield text(counts)
    fitting = (width - _LABEL) // _CELL[lang]
    others = len(plans) - 1
    folds = list(blocks(others, fitting - 1)) if others >= fitting > 1 else [range(others)]
    for fold in folds if comparison.rows else ():
        if len(folds) > 1:
            yield text(_beside(comparison, fold, lang), "head")
        yield from _block(comparison, [0, *(index + 1 for index in fold)], corpus, lang, by)
    if not _is_brief(comparison, by):
        yield from _relatives(comparison, corpus, lang)
    cells = (cell for row in comparison.rows for cell in row.cells)
    results = (one for cell in cells for one in cell.results if comparison_text.is_compared(one))
    used = documents.listed(corpus, (document for one in results for document in one.documents), lang)
    if used:
        yield text(used, "dim")


def _beside(comparison: Comparison, fold: range, lang: Lang) -> str:
    return lang.say_count(
        "table.beside",
        "Plan {these} of {all}, compared with {plan}",
        "Plans {these} of {all}, compared with {plan}",
        count=len(fold),
        these=span(range(fold.start + 1, fold.stop + 1)),
        all=len(comparison.plans),
        plan=comparison.plans[0].id,
    )


def _block(
    comparison: Comparison, visible: Sequence[int], corpus: Corpus, lang: Lang, by: By
) -> Iterator[RenderableType]:
    """Yield the rows of the plans that fit side by side."""
    columns = [TableColumn(lang.say("table.indicator", "Indicator"), 11, least=_LABEL - 4)]
    for index in visible:
        plan = comparison.plans[index]
        name = lines(text(plan.id, "head"), text(f"{corpus.distinct_name(plan)}, {plan.period}", "dim"))
        columns.append(TableColumn(name, 10 if index else 5, least=_CELL[lang] - 3))  # the first has no relation
    yield table_head(columns)
    if by is By.AREA:
        areas = groupby(comparison.rows, key=lambda row: corpus.catalogue[row.indicator].area)
        groups = [(lang.of(AREAS[area]), tuple(rows)) for area, rows in areas]
    else:
        groups = [(lang.of(ROW_GROUPS[group]), rows) for group, rows in comparison.groups]
    brief = _is_brief(comparison, by)
    for heading, rows in groups:
        if brief and rows[0].group is RowGroup.NOT_EVERYWHERE:
            pairs = _similar_pairs(rows)
            yield from _similar(pairs, corpus, lang)
            paired = {id(row) for pair in pairs for row in pair}
            yield from _one_sided([row for row in rows if id(row) not in paired], corpus, lang)
            continue
        yield text(f"{heading.upper()}: {len(rows)}", "head")
        if brief and rows[0].group is RowGroup.WITHOUT_FIGURE:
            yield from (_without_figure(row, comparison, corpus, lang) for row in rows)
            continue
        for row in rows:
            if brief and _is_said_once(row, comparison, corpus, lang):
                yield _in_a_line(row, comparison, corpus, lang)
            else:
                yield table_row(columns, _cells(row, visible, comparison, corpus, lang))
            said = comparison_text.remarks([row.cells[index] for index in visible], corpus, lang)
            if said:
                yield indented(text(". ".join(one.removesuffix(".") for one in said), "dim"), 3)


def _is_brief(comparison: Comparison, by: By) -> bool:
    """Return whether rows without a comparison are lines: of two plans, grouped by result."""
    return len(comparison.plans) == 2 and by is By.RESULT


def _similar_pairs(rows: Sequence[ComparedRow]) -> list[tuple[ComparedRow, ComparedRow]]:
    """Return the pairs of rows of two plans of which each plan has one, for similar indicators; a row in one pair."""
    pairs: list[tuple[ComparedRow, ComparedRow]] = []
    taken: set[int] = set()
    for at, row in enumerate(rows):
        beside = next((cell.similar for cell in row.cells if cell.similar is not None), None)
        other = next(
            (
                one
                for one in rows[at + 1 :]
                if one.indicator == beside
                and id(one) not in taken
                and [bool(cell.values) for cell in one.cells] != [bool(cell.values) for cell in row.cells]
            ),
            None,
        )
        if other is not None and id(row) not in taken:
            pairs.append((row, other))
            taken |= {id(row), id(other)}
    return pairs


def _similar(pairs: Sequence[tuple[ComparedRow, ComparedRow]], corpus: Corpus, lang: Lang) -> Iterator[RenderableType]:
    """Yield what the plans have of similar indicators, a line for each pair with the difference."""
    if pairs:
        heading = lang.say("table.similar", "Similar indicators, not compared with each other")
        count = lang.say_count("table.pairs", "{count} pair", "{count} pairs", count=len(pairs))
        yield text(f"{heading}: {count}", "head")
    for pair in pairs:
        sides = []
        for row in pair:
            cell = next(cell for cell in row.cells if cell.values)
            has_figure = any(value.value is not None for value in cell.values)
            own = f"{cell.plan.id}: {'; '.join(_own(cell, row, corpus, lang))}" if has_figure else cell.plan.id
            sides.append(f"{comparison_text.label(row, corpus, lang)} ({own})")
        difference = pair[0].similar[pair[1].indicator]
        about = lang.of(difference.reason)
        if difference.of != pair[0].indicator:
            sides.reverse()
        yield indented(text(f"{sides[0]} ≠ {sides[1]}: {about}"), 1)


def _cells(
    row: ComparedRow, visible: Sequence[int], comparison: Comparison, corpus: Corpus, lang: Lang
) -> list[str | Text]:
    cells = (_cell(row.cells[index], row, comparison, corpus, lang) for index in visible)
    return [text(comparison_text.label(row, corpus, lang)), *cells]


def _cell(cell: ComparedCell, row: ComparedRow, comparison: Comparison, corpus: Corpus, lang: Lang) -> Text:
    """Return `▼ ≥ 50%  thấp hơn 45 điểm phần trăm`: sign, figure and relation."""
    style = "plain" if cell.relation is None else _STYLES[cell.relation]
    figure = comparison_text.figure(cell, row, corpus, lang)
    words = comparison_text.relation(cell, row, comparison, corpus, lang)
    begun = " ".join(filter(None, (comparison_text.sign(cell), figure)))
    if not figure:
        return text(f"{begun} {words}".strip(), style if cell.relation is not None else "dim")
    if not words:
        return text(begun)
    figures_style = style if style in ("bad", "good") else "plain"
    return Text.assemble(text(begun, figures_style), comparison_text.between(words), text(words, style))


def _one_sided(rows: Iterable[ComparedRow], corpus: Corpus, lang: Lang) -> Iterator[RenderableType]:
    """Yield what only one of two plans has, a line for each target."""
    found: dict[tuple[Plan, Plan, str], list[tuple[ComparedRow, ComparedCell]]] = {}
    for row in rows:
        has, lacks = sorted(row.cells, key=lambda cell: not cell.values)
        found.setdefault((has.plan, lacks.plan, comparison_text.lacking(lacks, has, lang)), []).append((row, has))
    for (plan, other, why), cells in found.items():
        heading = lang.say("table.only-in", "only {plan} ({other}: {why})", plan=plan.id, other=other.id, why=why)
        yield text(f"{heading[:1].upper()}{heading[1:]}: {len(cells)}", "head")
        for row, cell in cells:
            words = "; ".join(filter(None, (*_own(cell, row, corpus, lang), comparison_text.idle(cell, lang))))
            yield indented(text(f"{comparison_text.label(row, corpus, lang)}: {words}"), 1)


def _is_said_once(row: ComparedRow, comparison: Comparison, corpus: Corpus, lang: Lang) -> bool:
    """Return whether two plans have the same figures in the same words, and nothing is said of the first alone."""
    first, second = (comparison_text.figure(cell, row, corpus, lang) for cell in row.cells)
    alone = comparison_text.relation(row.cells[0], row, comparison, corpus, lang)
    return row.group is RowGroup.SAME and first == second and not alone


def _in_a_line(row: ComparedRow, comparison: Comparison, corpus: Corpus, lang: Lang) -> RenderableType:
    """Return `= Tỷ lệ …: 100%`: a row of two plans whose figures are the same."""
    cell = row.cells[1]
    words = comparison_text.relation(cell, row, comparison, corpus, lang)
    figure = comparison_text.figure(cell, row, corpus, lang)
    said = f"{figure}{comparison_text.between(words)}{words}" if words else figure
    return indented(text(f"{comparison_text.sign(cell)} {comparison_text.label(row, corpus, lang)}: {said}"), 1)


def _without_figure(row: ComparedRow, comparison: Comparison, corpus: Corpus, lang: Lang) -> RenderableType:
    """Return a row of two plans without a figure to compare as a line; what both say is said once."""
    first, second = (_own(cell, row, corpus, lang) for cell in row.cells)
    both = [one for one in first if one in second]
    apart = [[one for one in said if one not in both] for said in (first, second)]
    own = (f"{cell.plan.id}: {'; '.join(said)}" for cell, said in zip(row.cells, apart, strict=True) if said)
    words = "; ".join(filter(None, (*both, " – ".join(own))))
    sign = comparison_text.sign(row.cells[1])
    if row.cells[1].relation is Relation.ASSIGNED:
        words += f" ({comparison_text.relation(row.cells[1], row, comparison, corpus, lang)})"
    return indented(text(f"{sign} {comparison_text.label(row, corpus, lang)}: {words}"), 1)


def _own(cell: ComparedCell, row: ComparedRow, corpus: Corpus, lang: Lang) -> list[str]:
    """Return the figures of a cell with their conditions and doubts."""
    limits = dict.fromkeys(figures.qualifiers(value.target, lang) for value in cell.values)
    doubts = dict.fromkeys(f"(?) {one.target.doubt}" for one in cell.values if one.target.doubt)
    aims = (None if one.value is not None else one.target.aim for one in cell.values)
    figure = "; ".join(lang.of(AIMS[aim]) for aim in aims if aim is not None)
    return [*filter(None, (figure or comparison_text.figure(cell, row, corpus, lang), *limits)), *doubts]


def _relatives(comparison: Comparison, corpus: Corpus, lang: Lang) -> Iterator[RenderableType]:
    """Yield each pair of similar indicators among the rows, with the difference."""
    seen: set[frozenset[str]] = set()
    for row in comparison.rows:
        for similar in {cell.similar for cell in row.cells if cell.similar is not None}:
            pair = frozenset({row.indicator, similar})
            if pair in seen or similar not in row.similar:
                continue
            if not seen:
                yield text(lang.say("table.relatives", "Similar indicators, not compared with each other:"), "head")
            seen.add(pair)
            difference = row.similar[similar]
            names = sorted((row.indicator, similar), key=lambda name: name != difference.of)
            one, other = (lang.of(corpus.catalogue[name].label) for name in names)
            yield text(f"- {one} ({lang.of(difference.reason)}) ≠ {other}", "dim")
