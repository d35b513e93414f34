"""The least and the greatest that is asked above: enough to see that most plans lie below no floor."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from cchc_cli.analysis.higher_level import HigherLevelDocuments
from cchc_cli.domain.enums import Direction
from cchc_cli.domain.indicator import Catalogue
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.target import milestones

Extremes = Mapping[str, tuple[Decimal, Decimal]]
"""The least and the greatest figure by indicator, whatever its scope and year."""


def extremes_of(chain: Iterable[HigherLevelDocuments]) -> Extremes:
    """The extremes of all documents together."""
    values: dict[str, list[Decimal]] = {}
    for one in chain:
        for indicator, found in one.figures.items():
            values.setdefault(indicator, []).extend(figure.value for figure in found)
    return {indicator: (min(found), max(found)) for indicator, found in values.items()}


def figures_of(plan: Plan) -> Iterator[tuple[str, Decimal]]:
    """The indicator and the value of every figure of a plan."""
    for target in plan.targets:
        if target.value is not None:
            yield target.indicator, target.value
        elif target.trajectory is not None:
            yield from ((target.indicator, step.value) for step in milestones(target, plan.period))


def surely_not_below(catalogue: Catalogue, figures: Iterable[tuple[str, Decimal]], asked: Extremes) -> bool:
    """Whether no verdict can be `below`: every figure is as good as all that is asked of its indicator above.

    Quick, for the many plans of which it is true; of others `check_plan` knows.
    """
    for indicator, value in figures:
        if indicator in asked:
            least, greatest = asked[indicator]
            if value < greatest if catalogue[indicator].direction is Direction.MORE else value > least:
                return False
    return True
