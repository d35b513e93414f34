"""Compare plans side by side: rows are indicator and scope, relations are to the first plan named."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import StrEnum

from cchc_cli.analysis.alignment import align
from cchc_cli.analysis.evaluation import Evaluation, RowKey
from cchc_cli.analysis.relation import Outcome, relate, relate_in
from cchc_cli.analysis.result import Result
from cchc_cli.analysis.rows import Row, is_figure, order_key
from cchc_cli.analysis.steps import DatedValue, not_in_force, values_of
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Level, Reason, Relation, RowGroup, Where
from cchc_cli.domain.indicator import Difference, similar_to
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.scope import Scope
from cchc_cli.domain.target import Target


class Only(StrEnum):
    """Which rows to keep."""

    DIFFERENT = "different"
    SHARED = "shared"
    MISSING = "missing"


ABSENT = (Relation.NO_TARGET, Relation.NOT_AMONG_TARGETS)
"""The relations of a plan without the target; `NOT_KNOWN` leaves open whether it has it."""


@dataclass(frozen=True, slots=True)
class ComparedCell:
    """The values of one plan in one row, with their relation to the first plan.

    `gap` is the largest gap, `gap_year` its year if several values are compared. `sooner` is the number of years by
    which the plan states the same value earlier than the first plan, negative if later. `undated` tells that the values
    are the same although a year is not stated.
    """

    plan: Plan
    relation: Relation | None
    values: tuple[DatedValue, ...] = ()
    reason: Reason | None = None
    gap: Decimal | None = None
    gap_year: int | None = None
    sooner: int = 0
    undated: bool = False
    caveats: tuple[str, ...] = ()
    similar: str | None = None
    results: tuple[Result, ...] = ()
    idle: tuple[Reason, int] | None = None
    """If a year is selected: why no value applies in it, and the year that the row ended or begins."""

    @property
    def marked(self) -> bool:
        """Return whether the relation has a caveat."""
        return bool(self.caveats) or self.undated


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """One indicator for one scope; a cell for each plan in the order they were named."""

    indicator: str
    scope: Scope
    cells: tuple[ComparedCell, ...]
    similar: Mapping[str, Difference] = field(default_factory=dict)

    @property
    def group(self) -> RowGroup:
        """Return the group of the row: that of its most important cell with a target."""
        relations = {cell.relation for cell in self.cells if cell.values}
        if not self.cells[0].values:
            relations.discard(Relation.NOT_COMPARABLE)  # there is nothing to compare with
        return next((group for relation, group in _GROUPS if relation in relations), RowGroup.NOT_EVERYWHERE)

    @property
    def severity(self) -> tuple[bool, Decimal]:
        """Return the sort key of a row among those that differ: lower before higher, the largest gap first."""
        lower = [cell for cell in self.cells if cell.relation is Relation.LOOSER]
        gaps = (cell.gap or Decimal(0) for cell in lower or self.cells)
        return (not lower, -max(map(abs, gaps)))


_GROUPS = (
    (Relation.LOOSER, RowGroup.DIFFERENT),
    (Relation.STRICTER, RowGroup.DIFFERENT),
    (Relation.NOT_COMPARABLE, RowGroup.NOT_COMPARABLE),
    (Relation.SAME, RowGroup.SAME),
    (Relation.ASSIGNED, RowGroup.WITHOUT_FIGURE),
    (Relation.NO_FIGURE, RowGroup.WITHOUT_FIGURE),
)


@dataclass(frozen=True, slots=True)
class Comparison:
    """The whole comparison. With `year`, the values applicable in it are compared, else those of all common years."""

    plans: tuple[Plan, ...]
    rows: tuple[ComparedRow, ...]
    year: int | None = None

    @property
    def groups(self) -> tuple[tuple[RowGroup, tuple[ComparedRow, ...]], ...]:
        """Return the rows by group, the most severe first in the first group, otherwise in the catalogue's order."""
        found = {group: tuple(row for row in self.rows if row.group is group) for group in RowGroup}
        found[RowGroup.DIFFERENT] = tuple(sorted(found[RowGroup.DIFFERENT], key=lambda row: row.severity))
        return tuple((group, rows) for group, rows in found.items() if rows)

    def counts(self) -> Counter[tuple[Relation, bool]]:
        """Return the number of cells by relation, and whether they have a caveat."""
        return Counter(
            (cell.relation, cell.marked) for row in self.rows for cell in row.cells if cell.relation is not None
        )


def compare(evaluation: Evaluation, plans: Sequence[Plan], year: int | None = None) -> Comparison:
    """Return the comparison of plans; with `year`, of the values applicable in that year."""
    corpus = evaluation.corpus
    aligned = align(corpus, plans)
    tables = aligned.tables
    results = [evaluation.results(plan, year) for plan in plans]
    keys = {key for table in tables for key in table}
    present = {indicator for indicator, _ in keys}
    rows: list[ComparedRow] = []
    for key in sorted(keys, key=lambda key: order_key(corpus, *key)):
        found = [table.get(key) for table in tables]
        cells = [
            absence(corpus, plan, table, key, tables) if row is None else _related(corpus, row, found[0], year)
            for plan, row, table in zip(plans, found, tables, strict=True)
        ]
        with_results = tuple(
            cell
            if row is None
            else replace(
                cell,
                results=_results_of(of_plan, row, aligned.level_of.get(key)),
                idle=None if year is None else not_in_force(row, year),
            )
            for cell, row, of_plan in zip(_relative_to_first(cells, found[0]), found, results, strict=True)
        )
        similar = {name: why for name, why in similar_to(corpus.catalogue, key[0]).items() if name in present}
        rows.append(ComparedRow(*key, with_results, similar))
    return Comparison(tuple(plans), tuple(rows), year)


def _results_of(results: tuple[Result, ...], row: Row, level: Level | None) -> tuple[Result, ...]:
    """Return the results of a row; for a level, those for this level."""
    found = [one for one in results if one.indicator == row.indicator and one.scope == row.scope and one.targets]
    if level is not None:
        found = [one for one in found if one.level is level]
    return tuple(found)


def absence(
    corpus: Corpus, plan: Plan, table: Collection[RowKey], key: RowKey, tables: Iterable[Collection[RowKey]]
) -> ComparedCell:
    """Return an empty cell; a target of another scope or for a similar indicator makes it not comparable.

    A similar indicator that all plans with the target have as well is compared in a row of its own.
    That a plan has no target is said only if its file covers targets and tasks, and all targets could be read.
    """
    indicator, _ = key
    if plan.may_have({indicator}):
        return ComparedCell(plan, Relation.NOT_KNOWN)
    names = {name for name, _ in table}
    if indicator in names:
        return ComparedCell(plan, Relation.NOT_COMPARABLE, reason=Reason.SCOPE)
    near = [other for other in similar_to(corpus.catalogue, indicator) if other in names]
    holders = [{name for name, _ in one} for one in tables if key in one] if near else []
    similar = next((other for other in near if not all(other in held for held in holders)), None)
    if similar is not None:
        return ComparedCell(plan, Relation.NOT_COMPARABLE, reason=Reason.NEAR_RELATIVE, similar=similar)
    if not plan.full:
        return ComparedCell(plan, Relation.NOT_KNOWN)
    searched = {Where.TARGETS, Where.TASKS} <= set(plan.document.covers)
    return ComparedCell(plan, Relation.NO_TARGET if searched else Relation.NOT_AMONG_TARGETS)


def _relative_to_first(cells: list[ComparedCell], row: Row | None) -> list[ComparedCell]:
    """Return cells with the relation of the first plan's: `only-here`, or, if it has no `row`, why it is empty.

    If its cell is not comparable or unknown, so are the cells of plans that would be `only-here`.
    """
    first, *others = cells
    if row is not None:
        alone = bool(others) and all(cell.relation in ABSENT for cell in others)
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
    if first is None:
        return ComparedCell(row.plan, Relation.ONLY_HERE, values)
    found = _without_figure(row, first) or _refused(corpus, row, first) or _in_time(row, first, year)
    caveats = dict.fromkeys(name for own, other in found.pairs for name in _caveats(row, first, own, other))
    return ComparedCell(
        row.plan,
        found.relation,
        values,
        found.reason,
        found.gap,
        found.year,
        found.sooner,
        found.undated,
        tuple(caveats),
    )


def _without_figure(row: Row, first: Row) -> Outcome | None:
    """Return the relation of rows of which one has no figure, or None."""
    without = [one for one in (row, first) if not any(is_figure(target) for target in one.targets)]
    if not without:
        return None
    if any(target.delegated_to is not None for one in without for target in one.targets):
        return Outcome(Relation.ASSIGNED)
    if len(without) == 2:
        return Outcome(Relation.NO_FIGURE)
    return Outcome(Relation.NOT_COMPARABLE, Reason.NO_FIGURE)


def _refused(corpus: Corpus, row: Row, first: Row) -> Outcome | None:
    """Return why the figures of two rows cannot be compared, whatever their years; None if they can."""
    targets = [target for target in (*row.targets, *first.targets) if is_figure(target)]
    bases = {target.base if target.base and not target.base.unknown else None for target in targets}
    reason: Reason | None = None
    if row.contradictory or first.contradictory:
        reason = Reason.CONTRADICTION
    elif any(target.doubt is not None for target in targets):
        reason = Reason.DOUBTFUL_DENOMINATOR
    elif any(target.due.is_elsewhere for target in targets):
        reason = Reason.DUE_ELSEWHERE
    elif corpus.catalogue[row.indicator].needs_base and (len(bases) > 1 or None in bases):
        reason = Reason.BASE
    return None if reason is None else Outcome(Relation.NOT_COMPARABLE, reason)


def _in_time(row: Row, first: Row, year: int | None) -> Outcome:
    """Return the relation of the figures of two rows over time, or in one year."""
    if year is None:
        return relate(row, first)
    idle = not_in_force(row, year) or not_in_force(first, year)
    return relate_in(row, first, year) if idle is None else Outcome(Relation.NOT_COMPARABLE, idle[0])


def _caveats(row: Row, first: Row, mine: DatedValue, other: DatedValue) -> tuple[str, ...]:
    """Return the qualifiers in which two figures differ; of figures stated twice, the fewest differences count."""
    ours, theirs = _stating(row, mine), _stating(first, other)
    differing = (one.qualifiers.differing(two.qualifiers) for one in ours for two in theirs)
    return min(differing, key=lambda names: (len(names), names))


def _stating(row: Row, value: DatedValue) -> list[Target]:
    """Return the targets of a row that state a value for the same time."""
    steps = [(target, step) for target, step in row.milestones if step.figure == value.figure]
    times = {step.time for target, step in steps if target is value.target}
    return [target for target, step in steps if step.time in times]


def filter_rows(comparison: Comparison, only: Only) -> Comparison:
    """Return the rows with different figures, with a target of every plan, or with a plan that has none."""
    ranked = {Relation.STRICTER, Relation.LOOSER}

    def wanted(row: ComparedRow) -> bool:
        if only is Only.DIFFERENT:
            return any(cell.relation in ranked or cell.relation is Relation.NOT_COMPARABLE for cell in row.cells)
        everywhere = all(cell.values for cell in row.cells)
        return everywhere if only is Only.SHARED else not everywhere

    return Comparison(comparison.plans, tuple(row for row in comparison.rows if wanted(row)), comparison.year)
