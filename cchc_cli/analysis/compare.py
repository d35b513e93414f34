"""Compare plans side by side: rows are indicator and scope, relations are to the first plan named."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import StrEnum

from cchc_cli.analysis.evaluation import Evaluation, RowKey
from cchc_cli.analysis.result import Result
from cchc_cli.analysis.rows import Row, better_by, is_figure, order_key, rows_of
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import DueBasis, Level, Reason, Relation
from cchc_cli.domain.indicator import LocalizedText, similar_to
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.target import Scope, Target


class Only(StrEnum):
    """Which rows to keep."""

    DIFFERENT = "different"
    SHARED = "shared"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class DatedValue:
    """A value with its year and the target that sets it; `basis` tells where the year comes from."""

    target: Target
    year: int
    value: Decimal | None
    basis: DueBasis | None = None
    since: int = 0


@dataclass(frozen=True, slots=True)
class ComparedCell:
    """The values of one plan in one row, with their relation to the first plan."""

    plan: Plan
    relation: Relation | None
    values: tuple[DatedValue, ...] = ()
    reason: Reason | None = None
    gap: Decimal | None = None
    caveats: tuple[str, ...] = ()
    similar: str | None = None
    results: tuple[Result, ...] = ()
    idle: tuple[Reason, int] | None = None
    """If a year is selected: why no value applies in it, and the year that the row ended or begins."""


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """One indicator for one scope; a cell for each plan in the order they were named."""

    indicator: str
    scope: Scope
    cells: tuple[ComparedCell, ...]
    similar: Mapping[str, LocalizedText] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Comparison:
    """The whole comparison. With `year`, the values applicable in it are compared, else those due in the same year."""

    plans: tuple[Plan, ...]
    rows: tuple[ComparedRow, ...]
    year: int | None = None

    def counts(self) -> Counter[tuple[Relation, bool]]:
        """Return the number of cells by relation, and whether they have a caveat."""
        return Counter(
            (cell.relation, bool(cell.caveats)) for row in self.rows for cell in row.cells if cell.relation is not None
        )


AlignedRows = dict[RowKey, Row]
"""The rows of a plan by the key under which they are compared."""


def compare(evaluation: Evaluation, plans: Sequence[Plan], year: int | None = None) -> Comparison:
    """Return the comparison of plans; with `year`, of the values applicable in that year."""
    corpus = evaluation.corpus
    tables = [align_rows(corpus, plan, plans) for plan in plans]
    results = [evaluation.results(plan) if plan.full else () for plan in plans]
    keys = {key for table in tables for key in table}
    present = {indicator for indicator, _ in keys}
    rows: list[ComparedRow] = []
    for key in sorted(keys, key=lambda key: order_key(corpus, *key)):
        found = [table.get(key) for table in tables]
        cells = [
            absence(corpus, plan, table, key) if row is None else _related(corpus, row, found[0], year)
            for plan, row, table in zip(plans, found, tables, strict=True)
        ]
        with_results = tuple(
            replace(cell, results=_results_of(of_plan, row), idle=_not_in_force(row, year))
            for cell, row, of_plan in zip(_relative_to_first(cells, found[0]), found, results, strict=True)
        )
        similar = {name: why for name, why in similar_to(corpus.catalogue, key[0]).items() if name in present}
        rows.append(ComparedRow(*key, with_results, similar))
    return Comparison(tuple(plans), tuple(rows), year)


def align_rows(corpus: Corpus, plan: Plan, plans: Sequence[Plan]) -> AlignedRows:
    """Return the rows of a plan by the key under which they are compared with those of `plans`.

    Beside communes, a district's figure for `cấp xã` is compared with theirs.
    """
    rows = rows_of(corpus, plan)
    table = {(row.indicator, row.scope): row for row in rows}
    if corpus.level(plan) is Level.COMMUNE or not any(corpus.level(other) is Level.COMMUNE for other in plans):
        return table
    communes: AlignedRows = {}
    for row in sorted(rows, key=lambda row: len(row.scope.levels), reverse=True):
        if Level.COMMUNE in row.scope.levels:
            communes[(row.indicator, replace(row.scope, levels=()))] = row  # the narrower of two comes last and stays
    aligned: AlignedRows = dict(communes)
    whole = tuple(level for level in Level if level.rank >= corpus.level(plan).rank)
    for row in table.values():
        if row in communes.values():
            continue
        # beside a figure for communes, the general figure is for all levels and has a row of its own
        for levels in (row.scope.levels, whole, whole[::-1]):
            free = (row.indicator, replace(row.scope, levels=levels))
            if free not in aligned:
                aligned[free] = row
                break
    return aligned


def _results_of(results: tuple[Result, ...], row: Row | None) -> tuple[Result, ...]:
    if row is None:
        return ()
    return tuple(one for one in results if one.indicator == row.indicator and one.scope == row.scope and one.targets)


def values_of(row: Row) -> tuple[DatedValue, ...]:
    """Return the values of a row, one for each year and figure; what is stated twice appears once."""
    found: dict[object, DatedValue] = {}
    for target, step in row.milestones:
        key = (step.year, step.value, step.since, target.base)
        found.setdefault(key, DatedValue(target, step.year, step.value, step.basis, step.since))
    for target in row.targets:
        if not is_figure(target):
            found.setdefault(
                (row.last_year, None, (target.aim, target.delegated_to, target.base)),
                DatedValue(target, row.last_year, None),
            )
    return tuple(found.values())


def in_force(row: Row, year: int) -> tuple[tuple[DatedValue, ...], Reason | None]:
    """Return the values applicable in a year, or why there are none: `ended`, `not-yet`."""
    values = [value for value in values_of(row) if value.value is not None]
    if not values:
        return (), None
    if year > row.last_year:
        return (), Reason.ENDED
    begun = [value for value in values if value.since <= year]
    if not begun:
        return (), Reason.NOT_YET
    latest = max(value.since for value in begun)
    return tuple(value for value in begun if value.since == latest), None


def _not_in_force(row: Row | None, year: int | None) -> tuple[Reason, int] | None:
    """Return why no value of a row applies in a year, and the year that it ended or begins; None if one does."""
    if row is None or year is None:
        return None
    _, why = in_force(row, year)
    if why is Reason.ENDED:
        return why, row.last_year
    return None if why is None else (why, min(step.since for _, step in row.milestones))


def absence(corpus: Corpus, plan: Plan, table: AlignedRows, key: RowKey) -> ComparedCell:
    """Return an empty cell; a target of another scope or for a similar indicator makes it not comparable."""
    indicator, _ = key
    if any(other == indicator for other, _ in table):
        return ComparedCell(plan, Relation.NOT_COMPARABLE, reason=Reason.SCOPE)
    similar = next(
        (other for other in similar_to(corpus.catalogue, indicator) if any(name == other for name, _ in table)), None
    )
    if similar is not None:
        return ComparedCell(plan, Relation.NOT_COMPARABLE, reason=Reason.NEAR_RELATIVE, similar=similar)
    return ComparedCell(plan, Relation.NO_TARGET if plan.full else Relation.NOT_KNOWN)


def _relative_to_first(cells: list[ComparedCell], row: Row | None) -> list[ComparedCell]:
    """Return cells with the relation of the first plan's: `only-here`, or, if it has no `row`, why it is empty.

    If its cell is not comparable or unknown, so are the cells of plans that would be `only-here`.
    """
    first, *others = cells
    if row is not None:
        alone = bool(others) and all(cell.relation is Relation.NO_TARGET for cell in others)
        return [ComparedCell(first.plan, Relation.ONLY_HERE if alone else None, first.values), *others]
    if first.relation in (Relation.NOT_COMPARABLE, Relation.NOT_KNOWN):
        others = [
            replace(cell, relation=first.relation, reason=first.reason, similar=first.similar)
            if cell.relation is Relation.ONLY_HERE
            else cell
            for cell in others
        ]
    if first.relation is Relation.NOT_COMPARABLE:
        first = replace(first, relation=None)
    return [first, *others]


def _related(corpus: Corpus, row: Row, first: Row | None, year: int | None) -> ComparedCell:
    """Return the cell of a row with its relation to the first plan's row."""
    values = values_of(row)

    def not_comparable(reason: Reason) -> ComparedCell:
        return ComparedCell(row.plan, Relation.NOT_COMPARABLE, values, reason)

    if first is None:
        return ComparedCell(row.plan, Relation.ONLY_HERE, values)
    theirs = values_of(first)
    own_figures = [value for value in values if value.value is not None]
    their_figures = [value for value in theirs if value.value is not None]
    if not own_figures and not their_figures:
        return ComparedCell(row.plan, Relation.NO_FIGURE, values)
    if not own_figures or not their_figures:
        delegated = any(value.target.delegated_to for value in (*values, *theirs))
        return not_comparable(Reason.DELEGATED if delegated else Reason.NO_FIGURE)
    targets = [target for target in (*row.targets, *first.targets) if is_figure(target)]
    if row.contradictory or first.contradictory:
        return not_comparable(Reason.CONTRADICTION)
    if any(target.doubt is not None for target in targets):
        return not_comparable(Reason.DOUBTFUL_DENOMINATOR)
    if any(target.due.is_elsewhere for target in targets):
        return not_comparable(Reason.DUE_ELSEWHERE)
    if corpus.catalogue[row.indicator].needs_base:
        bases = {target.base.text if target.base and not target.base.unknown else None for target in targets}
        if len(bases) > 1 or None in bases:
            return not_comparable(Reason.BASE)
    if year is not None:
        mine, why = in_force(row, year)
        other, why_other = in_force(first, year)
        if why or why_other:
            return not_comparable(why or why_other or Reason.ENDED)
        pairs = [(mine[0], other[0])]
    else:
        by_year = {value.year: value for value in their_figures}
        pairs = [(value, by_year[value.year]) for value in own_figures if value.year in by_year]
        if not pairs:
            return not_comparable(Reason.DUE_YEAR)
    gaps, caveats = _gaps(corpus, row, first, pairs)
    if min(gaps) < 0 < max(gaps):
        return not_comparable(Reason.MIXED_YEARS)
    gap = min(gaps) if min(gaps) < 0 else max(gaps)
    relation = Relation.SAME if gap == 0 else Relation.STRICTER if gap > 0 else Relation.LOOSER
    return ComparedCell(row.plan, relation, values, gap=gap, caveats=caveats)


def _gaps(
    corpus: Corpus, row: Row, first: Row, pairs: list[tuple[DatedValue, DatedValue]]
) -> tuple[list[Decimal], tuple[str, ...]]:
    """Return the gap of each pair of comparable values, and the qualifiers in which they differ."""
    direction = corpus.catalogue[row.indicator].direction
    gaps: list[Decimal] = []
    caveats: dict[str, None] = {}
    for mine, other in pairs:
        assert mine.value is not None
        assert other.value is not None
        gaps.append(better_by(direction, mine.value, other.value))
        caveats.update(dict.fromkeys(_caveats(row, first, mine, other)))
    return gaps, tuple(caveats)


def _caveats(row: Row, first: Row, mine: DatedValue, other: DatedValue) -> tuple[str, ...]:
    """Return the qualifiers in which two figures differ; of figures stated twice, the fewest differences count."""
    ours = [target for target, step in row.milestones if (step.year, step.value) == (mine.year, mine.value)]
    theirs = [target for target, step in first.milestones if (step.year, step.value) == (other.year, other.value)]
    differing = (one.qualifiers.differing(two.qualifiers) for one in ours for two in theirs)
    return min(differing, key=lambda names: (len(names), names))


def filter_rows(comparison: Comparison, only: Only) -> Comparison:
    """Return the rows with different figures, with a target of every plan, or with a plan that has none."""
    ranked = {Relation.STRICTER, Relation.LOOSER}

    def wanted(row: ComparedRow) -> bool:
        if only is Only.DIFFERENT:
            return any(cell.relation in ranked or cell.relation is Relation.NOT_COMPARABLE for cell in row.cells)
        everywhere = all(cell.values for cell in row.cells)
        return everywhere if only is Only.SHARED else not everywhere

    return Comparison(comparison.plans, tuple(row for row in comparison.rows if wanted(row)), comparison.year)
