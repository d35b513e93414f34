"""Comparisons in few words."""

from collections.abc import Sequence
from decimal import Decimal

from building import (
    COMMUNE,
    OTHER_COMMUNE,
    Number,
    corpus,
    number,
    plan,
)
from cchc_cli.analysis.compare import ComparedCell, ComparedRow, Comparison, compare
from cchc_cli.analysis.evaluation import Evaluation
from cchc_cli.domain.enums import (
    Reason,
    Relation,
)
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.scope import Scope
from cchc_cli.domain.target import Qualifiers, Target

HEDGE = Qualifiers(hedge=True)


def side_by_side(*plans: Plan, year: int | None = None) -> Comparison:
    return compare(Evaluation(corpus(*plans)), plans, year)


def row_of(comparison: Comparison, indicator: str = "share", scope: Scope | None = None) -> ComparedRow:
    (found,) = (row for row in comparison.rows if row.indicator == indicator and (scope is None or row.scope == scope))
    return found


def first(period: int | tuple[int, int], *targets: Target) -> Plan:
    return plan("first", COMMUNE, period, *targets)


def second(period: int | tuple[int, int], *targets: Target, partial: bool = False) -> Plan:
    return plan("second", OTHER_COMMUNE, period, *targets, partial=partial)


def cells(
    mine: Sequence[Target], theirs: Sequence[Target], year: int | None = None
) -> tuple[ComparedCell, ComparedCell]:
    """The one row of two communes for 2021-2030."""
    (row,) = side_by_side(first((2021, 2030), *mine), second((2021, 2030), *theirs), year=year).rows
    one, two = row.cells
    return one, two


def said(cell: ComparedCell) -> tuple[Relation | None, Decimal | None, Reason | None]:
    return cell.relation, cell.gap, cell.reason


def plain(relation: Relation | None, gap: Number | None = None, reason: Reason | None = None) -> tuple[object, ...]:
    return relation, None if gap is None else number(gap), reason


def unlike(reason: Reason) -> tuple[object, ...]:
    return plain(Relation.NOT_COMPARABLE, None, reason)


NOTHING = plain(None)
