"""The result of comparing a target of a plan with its floor."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from cchc_cli.analysis.higher_level import LevelAbove, Order, Requirement
from cchc_cli.domain.enums import Difference, DueBasis, Kind, Level, Reason, Status
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.scope import Scope
from cchc_cli.domain.target import Base, Target


@dataclass(frozen=True, slots=True)
class Quote:
    """A figure of a higher level that is not the floor, with what differs from one that could be."""

    requirement: Requirement
    differs: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class Result:
    """The result of one target value for one level, or of a requirement that the locality's plans do not mention.

    `gap` and `value` are in the indicator's unit; `gap` is positive if the local figure is better. `target` is the one
    that sets the value, `targets` are all that state it. `floor` is the requirement that the value is compared with;
    with `no-floor` and `not-comparable` it is only quoted, and `differs` tells how it differs from one that could be
    the floor. `others` are further requirements that disagree, `upcoming` is the next milestone of the higher level.

    `nearer` is what a level nearer than the floor's has for the indicator, `without_figure` are such levels of which
    the data has no figure at any time, `farther` is a stricter figure of a level beyond the floor's. `missed` is the
    milestone that `later` is about. `similar` is the similar indicator that the result is about, `also_similar` are
    requirements for other similar ones, also beside a quoted figure. `qualitative` is a document that applies and has
    a target without a figure for the indicator. `replaced_by` is a document that replaced the floor's after the plan
    was issued, or at any time if that is the one document to check against.
    """

    plan: Plan
    indicator: str
    scope: Scope
    status: Status
    targets: tuple[Target, ...] = ()
    target: Target | None = None
    value: Decimal | None = None
    due: int | None = None
    basis: DueBasis | None = None
    reason: Reason | None = None
    gap: Decimal | None = None
    floor: Requirement | None = None
    differs: tuple[Difference, ...] = ()
    others: tuple[Requirement, ...] = ()
    upcoming: Requirement | None = None
    nearer: tuple[Quote, ...] = ()
    without_figure: tuple[Level, ...] = ()
    farther: Requirement | None = None
    missed: Requirement | None = None
    similar: str | None = None
    also_similar: tuple[Requirement, ...] = ()
    qualitative: Plan | None = None
    replaced_by: Plan | None = None
    fallback: bool = False
    order_unknown: bool = False
    later_documents: frozenset[str] = frozenset()
    """The ids of the documents named that were issued after the plan."""
    caveats: tuple[str, ...] = ()
    level: Level | None = None
    """The level that the result is for."""

    @property
    def id(self) -> str:
        """Return what tells this result from all others: plan, indicator, scope, level, year, baseline and kind."""
        parts = [self.plan.id, self.indicator, *self.scope.words]
        if self.status is Status.MISSING:
            parts.append("missing")
            return "/".join(parts)
        if len(self.scope.levels) > 1 and self.level is not None:
            parts.append(f"at-{self.level}")
        parts.append("every-year" if self.basis is DueBasis.EVERY_YEAR else str(self.due))
        base: Base | None = self.target.base if self.target is not None else None
        if base is not None:
            parts.append("unknown-base" if base.unknown else f"from-{base.text}")
        if self.target is not None and self.target.kind is not Kind.QUANTITATIVE:
            parts.append(str(self.target.aim or self.target.kind))
        return "/".join(parts)

    def is_of(self, target: Target, year: int) -> bool:
        """Return whether this is a result of a target for a year; one for every year has that of its worst year."""
        return target in self.targets and (self.due == year or self.basis is DueBasis.EVERY_YEAR)

    @property
    def disagree(self) -> bool:
        """Return whether the value satisfies one higher-level document and not another."""
        return self.reason is Reason.SUPERIORS_DISAGREE

    @property
    def needs_attention(self) -> bool:
        """Return whether the result is to be looked at: no pass, and no lack of something to compare with."""
        return self.disagree or self.status not in (*PASSES, *NOT_EVALUATED)

    @property
    def issued_later(self) -> bool:
        """Return whether the document of the floor, or of the figure that is quoted, was issued after the plan."""
        return self.floor is not None and self.floor.plan.id in self.later_documents

    @property
    def documents(self) -> tuple[Plan, ...]:
        """Return the higher-level documents that the result is about or names, each once."""
        more = (self.floor, *self.others, self.upcoming, self.farther, self.missed, *self.also_similar)
        named = [one.plan for one in (*more, *(quote.requirement for quote in self.nearer)) if one is not None]
        named += [plan for plan in (self.qualitative, self.replaced_by) if plan is not None]
        return tuple({one.id: one for one in named}.values())

    @property
    def applied_floor(self) -> Requirement | None:
        """Return the floor, or None if it is only quoted because it is no floor for the plan."""
        return None if self.status is Status.NO_FLOOR else self.floor


def with_replacement(result: Result, levels: Iterable[LevelAbove]) -> Result:
    """Return a result that names the document that replaced the one of its floor.

    Where a document is asked for, that which replaced it is named beside a figure that is only quoted too.
    """
    about = result.floor.plan if result.floor is not None else result.qualitative
    if about is None:
        return result
    decides = result.gap is not None or result.reason in (Reason.SUPERIORS_DISAGREE, Reason.LATER_STAGE_UNKNOWN)
    found = (
        by
        for level in levels
        for by in level.replaced_by.get(about.id, ())
        if level.asked or (decides and level.orders[by.id] is Order.AFTER)
    )
    by = next(found, None)
    return result if by is None else replace(result, replaced_by=by)


NOT_EVALUATED = (Status.NOT_COMPARABLE, Status.NO_FLOOR)
"""The statuses without a comparison."""

NOT_COMPARED = (Status.MISSING, *NOT_EVALUATED)
"""The statuses of results that compare no figure of the plan."""

PASSES = (Status.MEETS, Status.EARLY, Status.ABOVE)
"""The statuses of a value that equals its floor or is better."""

MOST_SEVERE_FIRST = (
    *(Status.BELOW, Status.OVERTAKEN, Status.MISSING, Status.LATER, Status.NOT_COMPARABLE),
    *(Status.NOT_YET_DUE, Status.MEETS, Status.EARLY, Status.ABOVE),
)
"""The statuses by severity; `not-comparable` is here that of documents that disagree."""


def severity(result: Result) -> int:
    """Return the rank of a result among several results of one target; the lowest is the most severe.

    Of results that are not comparable, only that of documents that disagree precedes a pass.
    """
    if result.status is Status.NOT_COMPARABLE and not result.disagree:
        return len(MOST_SEVERE_FIRST)
    if result.status is Status.NO_FLOOR:
        return len(MOST_SEVERE_FIRST) + (1 if result.floor is not None else 2)
    return MOST_SEVERE_FIRST.index(result.status)
