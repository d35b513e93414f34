"""Matrices in few words."""

from building import (
    corpus,
)
from cchc_cli.analysis.evaluation import Evaluation
from cchc_cli.analysis.matrix import Matrix, MatrixCell, Relative, matrix
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.scope import Scope


def cell(found: Matrix, plan_id: str, indicator: str = "share", scope: Scope | None = None) -> MatrixCell:
    """The cell of a plan in the row of an indicator."""
    at = [one.id for one in found.plans].index(plan_id)
    row = next(row for row in found.rows if (row.indicator, row.scope) == (indicator, scope or Scope()))
    return row.cells[at]


def of(
    *plans: Plan, year: int | None = None, relative: Relative = Relative.FLOOR, besides: tuple[Plan, ...] = ()
) -> Matrix:
    """The matrix of some plans among others."""
    return matrix(Evaluation(corpus(*plans, *besides)), plans, year, relative)


# --- against the floor
