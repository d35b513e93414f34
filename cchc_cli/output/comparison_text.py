"""A comparison in words: the figures of a cell, its relation to the first plan, and the remarks to quote with a row."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from cchc_cli.analysis.compare import ComparedCell, ComparedRow, Comparison
from cchc_cli.analysis.result import NOT_EVALUATED, Result
from cchc_cli.analysis.steps import DatedValue
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Reason, Relation, RowGroup
from cchc_cli.i18n.language import Lang
from cchc_cli.output import documents, figures, result_text
from cchc_cli.output.labels import LEVELS, ONLY_AMONG_TARGETS, QUALIFIERS, REASONS, RELATION_SIGNS, RELATIONS


def label(row: ComparedRow, corpus: Corpus, lang: Lang) -> str:
    """Return the indicator and, in parentheses, the scope."""
    scope = figures.scope(row.scope, lang)
    name = lang.of(corpus.catalogue[row.indicator].label)
    return f"{name} ({scope})" if scope else name


def sign(cell: ComparedCell) -> str:
    """Return the sign of a relation, after `≈` if the figures differ in a qualifier; empty if there is none."""
    return "" if cell.relation is None else f"{'≈' if cell.marked else ''}{RELATION_SIGNS[cell.relation]}"


def figure(cell: ComparedCell, row: ComparedRow, corpus: Corpus, lang: Lang) -> str:
    """Return the values of a cell, `80% · 2028; 90% · 2030`; empty if the plan has no target."""
    return "; ".join(_value(value, row, corpus, lang) for value in cell.values)


def _value(value: DatedValue, row: ComparedRow, corpus: Corpus, lang: Lang) -> str:
    if value.value is None:
        return figures.without_figure(value.target, lang)
    return figures.of_value(value, corpus.catalogue[row.indicator].unit, lang)


def cell(one: ComparedCell, row: ComparedRow, comparison: Comparison, corpus: Corpus, lang: Lang) -> str:
    """Return `▼ ≥ 50% thấp hơn 45 điểm phần trăm`: sign, figure and relation of a cell."""
    figures_ = " ".join(filter(None, (sign(one), figure(one, row, corpus, lang))))
    words = relation(one, row, comparison, corpus, lang)
    if not one.values:
        return f"{figures_} {words}".strip()
    return f"{figures_}{between(words)}{words}" if words else figures_


def between(words: str) -> str:
    """Return what separates a figure and the words about it."""
    return " " if words.startswith("(") else ": "


def relation(cell: ComparedCell, row: ComparedRow, comparison: Comparison, corpus: Corpus, lang: Lang) -> str:
    """Return how a cell compares with the first plan's, without its sign; empty for the first plan's figures."""
    found = cell.relation
    if not cell.values and (cell.reason is not None or found is Relation.NOT_COMPARABLE):
        if cell.similar is not None:
            return lang.say("table.only-near", "only a similar indicator")
        return lang.say("table.none-here", "none") + _reason(cell, row, comparison, corpus, lang)
    if found is None:
        return f"({idle(cell, lang)})" if cell.idle is not None else ""
    if found is Relation.ONLY_HERE:
        words = _only_here(cell, row, comparison, lang)
    elif found is Relation.ASSIGNED and not any(value.target.delegated_to for value in cell.values):
        words = lang.say(
            "table.first-assigned",
            "{plan} follows the figure assigned by a higher level",
            plan=comparison.plans[0].id,
        )
    elif found is Relation.NOT_KNOWN and cell.values:
        words = lang.say("table.first-unknown", "unknown in {plan}", plan=comparison.plans[0].id)
    elif found in _SAID_BY_SIGN and cell.values:
        words = _reason(cell, row, comparison, corpus, lang).removeprefix(": ")
    else:
        words = lang.of(RELATIONS[found]) + _distance(cell, row, corpus, lang)
    return (words + _caveats(cell, lang)).strip()


_SAID_BY_SIGN = (Relation.SAME, Relation.NO_FIGURE, Relation.NOT_COMPARABLE)
"""The relations whose name is left out beside a figure."""


def lacking(lacks: ComparedCell, has: ComparedCell, lang: Lang) -> str:
    """Return what one of two plans has instead of a target: none, unknown, or only a similar one."""
    one = lacks if lacks.relation is not None or lacks.reason is not None else has
    if one.similar is not None:
        return lang.say("table.only-near", "only a similar indicator")
    if one.reason is not None:
        return lang.of(REASONS[one.reason])
    relation = next(found for found in (lacks.relation, has.relation) if found not in (None, Relation.ONLY_HERE))
    return lang.of(RELATIONS[relation])


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
    return f"{words} ({idle(cell, lang)})" if cell.idle is not None else words


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
        return f" ({earlier})"
    if cell.gap == 0:
        better = cell.relation is Relation.STRICTER
        strictly = (
            lang.say("table.strictly", "same number, but the number itself does not suffice")
            if better
            else lang.say("table.not-strictly", "same number, but the number itself suffices")
        )
        return f" ({strictly})"
    assert cell.gap is not None
    words = f" {figures.by(cell.gap, corpus.catalogue[row.indicator].unit, lang)}"
    several = any(len([value for value in one.values if value.value is not None]) > 1 for one in row.cells)
    if cell.gap_year is not None and several:
        words += " " + lang.say("table.gap-year", "in {year}", year=cell.gap_year)
    return words


def _reason(cell: ComparedCell, row: ComparedRow, comparison: Comparison, corpus: Corpus, lang: Lang) -> str:
    """Return why a cell is not comparable, after a colon; empty if there is no reason."""
    if cell.similar is not None:
        name = corpus.catalogue[cell.similar].label
        return ": " + lang.say("table.near-here", "similar to “{label}”", label=name)
    if cell.reason in (Reason.ENDED, Reason.NOT_YET):
        first = comparison.plans[0].id
        return f": {idle(cell, lang) or f'{first} {idle(row.cells[0], lang)}'}"
    return "" if cell.reason is None else f": {lang.of(REASONS[cell.reason])}"


def _caveats(cell: ComparedCell, lang: Lang) -> str:
    """Return ` (không nêu năm; khác nhau về điều kiện)`: what to quote with the relation."""
    found = [lang.say("table.year-not-stated", "no year stated")] if cell.undated else []
    if cell.caveats:
        what = ", ".join(lang.of(QUALIFIERS[name]) for name in cell.caveats)
        found.append(lang.say("table.caveat", "differs in: {what}", what=what))
    return f" ({'; '.join(found)})" if found else ""


def idle(cell: ComparedCell, lang: Lang) -> str:
    """Return `đã kết thúc năm 2025` or `năm 2030 mới có mức đề ra`; empty if a figure applies."""
    if cell.idle is None:
        return ""
    reason, year = cell.idle
    if reason is Reason.ENDED:
        return lang.say("table.ended", "ended {year}", year=year)
    if not any(value.stated for value in cell.values if value.value is not None and value.since == year):
        return lang.say("table.due-by", "due by {year}, no year stated", year=year)
    return lang.say("table.not-yet", "first figure in {year}", year=year)


def remarks(cells: Sequence[ComparedCell], corpus: Corpus, lang: Lang) -> list[str]:
    """Return qualifiers, doubts and floors of the cells of a row, each with the plans that it is about."""
    targets = [(cell.plan.id, value.target) for cell in cells for value in cell.values]
    limits = ((plan, figures.qualifiers(target, lang)) for plan, target in targets)
    doubts = ((plan, f"(?) {target.doubt}") for plan, target in targets if target.doubt)
    return [*_by_plans(limits), *_by_plans(doubts), *_floors(cells, corpus, lang)]


def _by_plans(said: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield each text once, after the plans that it is about."""
    plans: dict[str, dict[str, None]] = {}
    for plan, words in said:
        if words:
            plans.setdefault(words, {})[plan] = None
    yield from (f"{', '.join(names)}: {words}" for words, names in plans.items())


def _floors(cells: Sequence[ComparedCell], corpus: Corpus, lang: Lang) -> Iterator[str]:
    """Yield each floor that a figure was compared with, and the result of each plan."""
    found: dict[str, list[tuple[str, str]]] = {}
    for cell in cells:
        for result in filter(is_compared, cell.results):
            assert result.floor is not None
            differing = result_text.caveats(result, lang)
            lacking = result_text.fallback(result)  # the level of the floor stands beside it
            about = (
                one for one in result_text.about_floor(result, corpus, lang) if one != (lacking and lang.of(lacking))
            )
            said = [*([differing] if differing else []), *about]
            status = result_text.short_status(result, corpus, lang) + (f" ({'; '.join(said)})" if said else "")
            required = documents.requirement_text(corpus, result.floor, lang)
            document = documents.short_name(corpus, result.floor.plan)
            level = lang.of(LEVELS[result.floor.level])
            found.setdefault(f"{required} ({document}, {level})", []).append((cell.plan.id, status))
    for floor, statuses in found.items():
        yield lang.say(
            "table.floor-of", "floor {floor}: {results}", floor=floor, results="; ".join(_by_plans(statuses))
        )


def is_compared(result: Result) -> bool:
    """Return whether a result has a floor that the figure was compared with."""
    return result.floor is not None and result.status not in NOT_EVALUATED


def summary(comparison: Comparison, lang: Lang) -> str:
    """Return one line that counts the relations, differences first; cells with a caveat are counted separately.

    The figures that the first plan or all others lack are counted last: of two plans, by plan.
    """
    counts, last = comparison.counts(), []
    of_two = len(comparison.plans) == 2
    if of_two:
        one_sided = _one_sided(comparison)
        counts -= Counter((cell.relation, cell.marked) for cell in one_sided if cell.relation is not None)
        last = _one_sided_parts(one_sided, lang)
    else:
        last = _unmatched_parts(comparison, lang)
        counts -= Counter({key: count for key, count in counts.items() if key[0] is Relation.ONLY_HERE})
    parts = []
    for one in _COUNTED_FIRST + tuple(one for one in Relation if one not in _COUNTED_FIRST):
        plain, marked = counts[(one, False)], counts[(one, True)]
        words = f"{RELATION_SIGNS[one]} {lang.of(RELATIONS[one])}"
        parts += [f"{words} {plain}"] if plain else []
        parts += [f"≈{words} {marked}"] if marked else []
    rows = lang.say_count("table.rows", "{count} row", "{count} rows", count=len(comparison.rows))
    if not comparison.rows:
        nothing = lang.say("table.nothing-asked", "these plans have no target that matches the selection")
        return f"{rows}: {nothing}"
    if not of_two:
        every = comparison.counts().total()
        rows += ", " + lang.say_count("table.relations", "{count} comparison", "{count} comparisons", count=every)
    return f"{rows}: " + ", ".join([*parts, *last])


def _one_sided(comparison: Comparison) -> list[ComparedCell]:
    """Return the cells of the rows that only one of two plans has, and whose other cell is known to be without one."""
    counted = (Relation.ONLY_HERE, Relation.NO_TARGET, Relation.NOT_AMONG_TARGETS, Relation.NOT_COMPARABLE)
    rows = (row for row in comparison.rows if row.group is RowGroup.NOT_EVERYWHERE)
    return [cell for row in rows for cell in row.cells if cell.relation in counted]


def _one_sided_parts(cells: Sequence[ComparedCell], lang: Lang) -> list[str]:
    """Return `+ only in one plan 3 (a 1, b 2)`, and the rows that have only a similar indicator or another scope."""
    only = Counter(cell.plan.id for cell in cells if cell.relation is Relation.ONLY_HERE)
    akin = Counter(cell.similar is not None for cell in cells if cell.relation is Relation.NOT_COMPARABLE)
    parts = []
    if only:
        words = lang.say("table.only-in-one", "only in one plan")
        plans = ", ".join(f"{plan} {count}" for plan, count in only.items())
        parts.append(f"{RELATION_SIGNS[Relation.ONLY_HERE]} {words} {only.total()} ({plans})")
    for is_similar, count in akin.items():
        words = (
            lang.say("table.akin", "similar indicators") if is_similar else lang.say("table.other-scope", "other scope")
        )
        parts.append(f"{RELATION_SIGNS[Relation.NOT_COMPARABLE]} {words} {count}")
    return parts


def _unmatched_parts(comparison: Comparison, lang: Lang) -> list[str]:
    """Return `+ only in one plan 8, + not among the targets of a 46`: the second counts a row once for each plan."""
    alone, shared = 0, 0
    for row in comparison.rows:
        found = sum(cell.relation is Relation.ONLY_HERE for cell in row.cells)
        if sum(bool(cell.values) for cell in row.cells) == 1:
            alone += found
        else:
            shared += found
    sign, first = RELATION_SIGNS[Relation.ONLY_HERE], comparison.plans[0].id
    parts = []
    if alone:
        words = lang.say("table.only-in-one", "only in one plan")
        parts.append(f"{sign} {words} {alone}")
    if shared:
        words = lang.say("table.than-first-targets", "not among the targets of {plan}", plan=first)
        parts.append(f"{sign} {words} {shared}")
    return parts


_COUNTED_FIRST = (Relation.LOOSER, Relation.STRICTER, Relation.NOT_COMPARABLE)
