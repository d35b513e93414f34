"""Render a comparison as a table."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.console import RenderableType
from rich.text import Text

from cchc_cli.analysis.compare import ComparedCell, ComparedRow, Comparison
from cchc_cli.analysis.result import Result, severity
from cchc_cli.analysis.steps import DatedValue
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Reason, Relation, Status
from cchc_cli.i18n.language import Lang
from cchc_cli.output import documents, figures, result_text
from cchc_cli.output.labels import AREAS, ONLY_AMONG_TARGETS, QUALIFIERS, REASONS, RELATION_SIGNS, RELATIONS, STATUSES
from cchc_cli.output.terminal.folding import blocks, span
from cchc_cli.output.terminal.page import TableColumn, lines, sections, text

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


def render(comparison: Comparison, corpus: Corpus, lang: Lang, width: int) -> Iterator[RenderableType]:
    """Yield the table, grouped by area, then the similar indicators with the reasons.

    If the plans are too many for the width, the table continues below, with the first plan in each part. If two plans
    do not fit, all cells of a row are below each other.
    """
    fitting = (width - _LABEL) // _CELL[lang]
    others = len(comparison.plans) - 1
    folds = list(blocks(others, fitting - 1)) if others >= fitting > 1 else [range(others)]
    if len(folds) == 1 and others and comparison.rows:
        reference = comparison.plans[0]
        name = f"{reference.id}, {corpus.distinct_name(reference)}, {reference.period}"
        yield text(lang.say("table.compared-with", "Compared with: {plan}", plan=name), "head")
    for fold in folds:
        if len(folds) > 1:
            these = span(range(fold.start + 1, fold.stop + 1))
            first = comparison.plans[0].id
            beside = lang.say_count(
                "table.beside",
                "Plan {these} of {all}, compared with {plan}",
                "Plans {these} of {all}, compared with {plan}",
                count=len(fold),
                these=these,
                all=others + 1,
                plan=first,
            )
            yield text(beside, "head")
        yield from _block(comparison, [0, *(index + 1 for index in fold)], corpus, lang)
    yield from _relatives(comparison, corpus, lang)
    cells = (cell for row in comparison.rows for cell in row.cells)
    floors = (one.floor.plan for cell in cells for one in cell.results if one.floor is not None and _is_compared(one))
    for line in documents.used(corpus, floors, lang):
        yield text(line, "dim")


def _block(comparison: Comparison, visible: Sequence[int], corpus: Corpus, lang: Lang) -> Iterator[RenderableType]:
    """Yield the table of the plans that fit side by side."""
    columns = [TableColumn(lang.say("table.indicator", "Indicator"), 10, least=_LABEL - 4)]
    for plan in (comparison.plans[index] for index in visible):
        name = lines(text(plan.id, "head"), text(f"{corpus.distinct_name(plan)}, {plan.period}", "dim"))
        columns.append(TableColumn(name, 9, least=_CELL[lang] - 3))
    groups = groupby(comparison.rows, key=lambda row: corpus.catalogue[row.indicator].area)
    yield from sections(
        columns,
        (
            (lang.of(AREAS[area]).upper(), (_cells(row, visible, comparison, corpus, lang) for row in rows))
            for area, rows in groups
        ),
    )


def _is_compared(result: Result) -> bool:
    return result.floor is not None and result.status not in (Status.NO_FLOOR, Status.NOT_COMPARABLE)


def _cells(
    row: ComparedRow, visible: Sequence[int], comparison: Comparison, corpus: Corpus, lang: Lang
) -> list[str | Text]:
    scope = figures.scope(row.scope, lang)
    label = text(lang.of(corpus.catalogue[row.indicator].label))
    named = lines(label, text(f"({scope})", "dim") if scope else None)
    return [named, *(_cell(row.cells[index], row, comparison, corpus, lang) for index in visible)]


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


def _cell(cell: ComparedCell, row: ComparedRow, comparison: Comparison, corpus: Corpus, lang: Lang) -> Text:
    parts: list[Text | None] = [_value(value, row, corpus, lang) for value in cell.values]
    parts.append(_relation(cell, row, comparison, corpus, lang))
    if cell.values and (cell.results or comparison.year is None):
        parts.append(_floor(cell.results, corpus, lang))
    return lines(*parts)


def _value(value: DatedValue, row: ComparedRow, corpus: Corpus, lang: Lang) -> Text:
    target = value.target
    unit = corpus.catalogue[row.indicator].unit
    if value.value is None:
        words = figures.without_figure(target, lang)
    else:
        words = figures.of_value(value, unit, lang)
        if target.base is not None:
            words += f" {figures.base(target.base, lang)}"
    limits = figures.qualifiers(target, lang)
    doubt = None if target.doubt is None else text(f"({figures.doubt(target.doubt, lang)})", "warn")
    return lines(text(words), text(f"({limits})", "dim") if limits else None, doubt)


def _relation(cell: ComparedCell, row: ComparedRow, comparison: Comparison, corpus: Corpus, lang: Lang) -> Text | None:
    relation = cell.relation
    if relation is None:
        if cell.reason is None:
            return text(f"({_idle(cell, lang)})", "dim") if cell.idle is not None else None
        return text(f"{lang.say('table.none-here', 'none')}{_reason(cell, row, comparison, corpus, lang)}", "dim")
    sign = f"{'≈' if cell.marked else ''}{RELATION_SIGNS[relation]}"
    if relation is Relation.NOT_COMPARABLE and not cell.values:
        words = lang.say("table.none-here", "none")  # what is like it follows
    elif relation is Relation.ONLY_HERE:
        words = _only_here(cell, row, comparison, lang)
    elif relation is Relation.ASSIGNED and not any(value.target.delegated_to for value in cell.values):
        words = lang.say(
            "table.first-assigned",
            "{plan} follows the figure assigned by a higher level",
            plan=comparison.plans[0].id,
        )
    else:
        words = lang.of(RELATIONS[relation]) + _distance(cell, row, corpus, lang)
    words += _reason(cell, row, comparison, corpus, lang)
    return text(f"{sign} {words}{_caveats(cell, lang)}".strip(), _STYLES[relation])


def _only_here(cell: ComparedCell, row: ComparedRow, comparison: Comparison, lang: Lang) -> str:
    """Return that only this plan has a target; if other plans have it too, that the first plan has none."""
    among = any(other.relation is Relation.NOT_AMONG_TARGETS for other in row.cells)
    first = comparison.plans[0].id
    if sum(1 for other in row.cells if other.values) == 1:
        words = lang.of(ONLY_AMONG_TARGETS if among else RELATIONS[Relation.ONLY_HERE])
    elif among:
        words = lang.say("table.than-first-targets", "not among the targets of {plan}", plan=first)
    else:
        words = lang.say("table.than-first", "not in {plan}", plan=first)
    return f"{words} ({_idle(cell, lang)})" if cell.idle is not None else words


def _distance(cell: ComparedCell, row: ComparedRow, corpus: Corpus, lang: Lang) -> str:
    """Return ` 30 điểm phần trăm (năm 2028)`: how much better or worse, in which year, or how much earlier or later."""
    if cell.relation not in (Relation.STRICTER, Relation.LOOSER):
        return ""
    if cell.sooner:
        years = abs(cell.sooner)
        if cell.sooner > 0:
            earlier = lang.say_count(
                "table.earlier", "same value, {count} year earlier", "same value, {count} years earlier", count=years
            )
        else:
            earlier = lang.say_count(
                "table.later", "same value, {count} year later", "same value, {count} years later", count=years
            )
        return f": {earlier}"
    if cell.gap == 0:
        better = cell.relation is Relation.STRICTER
        return ": " + (
            lang.say("table.strictly", "same number, but the number itself does not suffice")
            if better
            else lang.say("table.not-strictly", "same number, but the number itself suffices")
        )
    assert cell.gap is not None
    words = f" {figures.by(cell.gap, corpus.catalogue[row.indicator].unit, lang)}"
    several = any(len([value for value in one.values if value.value is not None]) > 1 for one in row.cells)
    if cell.gap_year is not None and several:
        words += " " + lang.say("table.gap-year", "in {year}", year=cell.gap_year)
    return words


def _reason(cell: ComparedCell, row: ComparedRow, comparison: Comparison, corpus: Corpus, lang: Lang) -> str:
    """Return why a cell is not comparable, after a colon or a comma; empty if there is no reason."""
    if cell.similar is not None:
        label = corpus.catalogue[cell.similar].label
        if cell.values:
            return ": " + lang.say("table.near-here", "similar to “{label}”", label=label)
        return ", " + lang.say("table.near-instead", "only the similar indicator “{label}”", label=label)
    if cell.reason in (Reason.ENDED, Reason.NOT_YET):
        first = comparison.plans[0].id
        return f": {_idle(cell, lang) or f'{first} {_idle(row.cells[0], lang)}'}"
    return "" if cell.reason is None else f": {lang.of(REASONS[cell.reason])}"


def _caveats(cell: ComparedCell, lang: Lang) -> str:
    """Return ` (không nêu năm; khác nhau về điều kiện)`: what to quote with the relation."""
    found = [lang.say("table.year-not-stated", "no year stated")] if cell.undated else []
    if cell.caveats:
        what = ", ".join(lang.of(QUALIFIERS[name]) for name in cell.caveats)
        found.append(lang.say("table.caveat", "differs in: {what}", what=what))
    return f" ({'; '.join(found)})" if found else ""


def _idle(cell: ComparedCell, lang: Lang) -> str:
    """Return `đã kết thúc năm 2025` or `năm 2030 mới có mức đề ra`; empty if a figure applies."""
    if cell.idle is None:
        return ""
    reason, year = cell.idle
    if reason is Reason.ENDED:
        return lang.say("table.ended", "ended {year}", year=year)
    if not any(value.stated for value in cell.values if value.value is not None and value.since == year):
        return lang.say("table.due-by", "due by {year}, no year stated", year=year)
    return lang.say("table.not-yet", "first figure in {year}", year=year)


def _floor(results: tuple[Result, ...], corpus: Corpus, lang: Lang) -> Text:
    compared = [one for one in results if _is_compared(one)]
    if compared:
        return lines(*(_floor_line(one, corpus, lang) for one in compared))
    told = [one for one in sorted(results, key=severity) if one.reason not in (None, Reason.NONE_KNOWN)]
    if not told:
        return text("↳ " + lang.say("table.floor-unknown", "floor: unknown"), "dim")
    status, why = told[0].status, told[0].reason
    assert why is not None
    near = why is Reason.NEAR_RELATIVE
    reason = lang.say("table.only-near", "only a similar indicator") if near else lang.of(REASONS[why])
    floor = lang.say("table.floor-short", "floor")
    return text(f"↳ {floor}: {lang.of(STATUSES[status])} ({reason})", "dim")


def _floor_line(result: Result, corpus: Corpus, lang: Lang) -> Text:
    assert result.floor is not None
    requirement = documents.requirement_text(corpus, result.floor, lang)
    name = documents.short_name(corpus, result.floor.plan)
    status = result_text.short_status(result, corpus, lang)
    differing = result_text.caveats(result, lang)
    floor = lang.say("table.floor-short", "floor")
    words = f"↳ {floor}: {requirement} ({name}); {status}" + (f" ({differing})" if differing else "")
    return text(words, "bad" if result.status is Status.BELOW else "dim")


def summary(comparison: Comparison, lang: Lang) -> str:
    """Return one line that counts the relations; cells with a caveat are counted separately."""
    counts = comparison.counts()
    parts = []
    for relation in Relation:
        plain, marked = counts[(relation, False)], counts[(relation, True)]
        words = f"{RELATION_SIGNS[relation]} {lang.of(RELATIONS[relation])}"
        parts += [f"{words} {plain}"] if plain else []
        parts += [f"≈{words} {marked}"] if marked else []
    rows = lang.say_count("table.rows", "{count} row", "{count} rows", count=len(comparison.rows))
    if not comparison.rows:
        nothing = lang.say("table.nothing-asked", "these plans have no target that matches the selection")
        return f"{rows}: {nothing}"
    relations = lang.say_count("table.relations", "{count} comparison", "{count} comparisons", count=counts.total())
    return f"{rows}, {relations}: " + ", ".join(parts)
