"""The result of comparing a target of a plan with its floor."""

from dataclasses import dataclass
from decimal import Decimal

from cchc_cli.analysis.higher_level import Requirement
from cchc_cli.domain.enums import BY_SEVERITY, DueBasis, Level, Reason, Status
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.target import Scope, Target


@dataclass(frozen=True, slots=True)
class Result:
    """The result of one target value, or of a requirement that the plan does not mention.

    `gap` and `value` are in the indicator's unit; `gap` is positive if the local figure is better. `floor` is the
    requirement that the value is compared with; with `no-floor` and `not-comparable` it is only quoted. `others` are
    further requirements that disagree, `upcoming` is the next milestone of the higher level. `similar` is the similar
    indicator that the result is about.
    """

    plan: Plan
    indicator: str
    scope: Scope
    status: Status
    targets: tuple[Target, ...] = ()
    value: Decimal | None = None
    due: int | None = None
    basis: DueBasis | None = None
    reason: Reason | None = None
    gap: Decimal | None = None
    floor: Requirement | None = None
    others: tuple[Requirement, ...] = ()
    upcoming: Requirement | None = None
    similar: str | None = None
    fallback: bool = False
    order_unknown: bool = False
    caveats: tuple[str, ...] = ()
    years_left: int | None = None
    levels: tuple[Level, ...] = ()
    """The levels that the result is about: of a figure for several levels, those that could be evaluated."""

    @property
    def applied_floor(self) -> Requirement | None:
        """Return the floor, or None if it is only quoted because it is no floor for the plan."""
        return None if self.status is Status.NO_FLOOR else self.floor


NOT_EVALUATED = (Status.NOT_COMPARABLE, Status.NO_FLOOR)
"""The statuses without a comparison."""

_MOST_SEVERE_FIRST = (Status.BELOW, Status.OVERTAKEN, *BY_SEVERITY[1:3], Status.NOT_COMPARABLE, *BY_SEVERITY[3:])


def severity(result: Result) -> int:
    """Return the rank of a result among several results of one target value; the lowest counts.

    A result that is not comparable precedes one that meets its floor, so that the doubt stays visible.
    """
    if result.status is Status.NOT_COMPARABLE and result.reason is not Reason.SUPERIORS_DISAGREE:
        return len(_MOST_SEVERE_FIRST)
    if result.status is Status.NO_FLOOR:
        return len(_MOST_SEVERE_FIRST) + (1 if result.floor is not None else 2)
    return _MOST_SEVERE_FIRST.index(result.status)
