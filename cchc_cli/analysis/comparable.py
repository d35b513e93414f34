"""Which figures of a higher level can be compared with a value, and why others cannot."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cchc_cli.analysis.higher_level import LevelAbove, Order, Requirement, about_itself, for_this_level, level_fits
from cchc_cli.analysis.milestone_list import by_year, is_best, strictest_first
from cchc_cli.analysis.steps import better
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Level, Reason
from cchc_cli.domain.indicator import Indicator
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.scope import Scope
from cchc_cli.domain.target import Base, Target, Value


@dataclass(frozen=True, slots=True)
class Sought:
    """What a floor is sought for: a plan's indicator, scope, level and year; `base` is the baseline, if one counts."""

    corpus: Corpus
    plan: Plan
    indicator: Indicator
    scope: Scope
    level: Level
    due: int
    base: Base | None = None

    def differs_in_base(self, figure: Requirement) -> bool:
        """Return whether the baseline of a figure is another one, or one of the two is not known."""
        if not self.indicator.needs_base:
            return False
        own, other = self.base, figure.target.base
        return own is None or other is None or own.unknown or other.unknown or own.text != other.text


@dataclass(frozen=True, slots=True)
class MatchingFigures:
    """The figures of a level for what is sought: those that decide, and those that cannot be compared.

    `of_all_levels` are figures without a level that come after the last one that their document has for the level.
    """

    deciding: tuple[Requirement, ...] = ()
    left_out: tuple[Requirement, ...] = ()
    of_all_levels: tuple[Requirement, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.deciding or self.left_out)

    @property
    def figures(self) -> tuple[Requirement, ...]:
        """Return all of them."""
        return (*self.deciding, *self.left_out)


def matching_figures(sought: Sought, level: LevelAbove, until: Order = Order.AFTER) -> MatchingFigures:
    """Return the figures of a level for the same indicator, scope, level and year."""
    fitting = [
        figure
        for figure in level.figures(sought.indicator.id)
        if is_for(sought, figure)
        and is_exact(figure)
        and level.applies(figure, sought.due, until)
        and not level.is_due_after_end(figure)
    ]
    found = for_this_level(fitting, sought.level)
    refused = [refusal(sought, one) is not None for one in found]
    last = {one.plan.id: one.year for one in sorted(found, key=lambda one: one.year)}
    return MatchingFigures(
        tuple(one for one, out in zip(found, refused, strict=True) if not out),
        tuple(one for one, out in zip(found, refused, strict=True) if out),
        tuple(one for one in fitting if one not in found and one.year > last[one.plan.id]),
    )


def refusal(sought: Sought, figure: Requirement) -> Reason | None:
    """Return why a figure for the same thing cannot be compared, or None."""
    if figure.target.due.is_elsewhere:
        return Reason.DUE_ELSEWHERE
    if figure.target.doubt is not None:
        return Reason.DOUBTFUL_DENOMINATOR
    return Reason.BASE if sought.differs_in_base(figure) else None


def refused(sought: Sought, figures: Iterable[Requirement]) -> tuple[Reason, list[Requirement]]:
    """Return why none of these figures can be compared, with those of which that is so."""
    by_reason: dict[Reason | None, list[Requirement]] = {}
    for figure in figures:
        by_reason.setdefault(refusal(sought, figure), []).append(figure)
    reason = next(one for one in (Reason.DUE_ELSEWHERE, Reason.DOUBTFUL_DENOMINATOR, Reason.BASE) if one in by_reason)
    return reason, by_reason[reason]


def also_known(sought: Sought, found: MatchingFigures) -> tuple[Requirement, ...]:
    """Return the figures to be named beside those that decide, one for each target.

    They are left out for a doubt or an unknown deadline, or are for all levels and later than those for the level.
    """
    named = [one for one in (*found.left_out, *found.of_all_levels) if not sought.differs_in_base(one)]
    targets = dict.fromkeys((one.plan.id, one.target.index) for one in named)
    return tuple(
        closest((one for one in named if (one.plan.id, one.target.index) == target), sought.due) for target in targets
    )


def stricter_beyond(sought: Sought, levels: Iterable[LevelAbove], value: Value | None) -> Requirement | None:
    """Return the figure of a farther level for the year, if it asks for more than a value, whenever it was issued.

    Without a value, return the nearest such figure, whatever it asks for.
    """
    direction = sought.indicator.direction
    for level in levels:
        steps = by_year(sought.corpus, sought.plan, direction, matching_figures(sought, level).deciding)
        due = [step for year, step in steps.items() if year <= sought.due]
        if due:
            strictest = strictest_first(direction, due[-1].figures)[0]
            if value is None or better(direction, strictest.figure, value) > 0:
                return strictest
    return None


def is_for(sought: Sought, figure: Requirement) -> bool:
    """Return whether a figure is for the scope and the level that a floor is sought for."""
    return (
        level_fits(figure.target.scope, sought.level)
        and fits_beyond_level(sought.indicator, figure, sought.scope)
        and not about_itself(figure.target, figure.level)
    )


def is_within(sought: Sought, target: Target) -> bool:
    """Return whether a target without a figure is for the scope and the level that a floor is sought for."""
    return level_fits(target.scope, sought.level) and target.scope.beyond_level == sought.scope.beyond_level


def is_exact(figure: Requirement) -> bool:
    """Return whether the source does not give a figure as "about"."""
    return not figure.target.qualifiers.approximate


def fits_beyond_level(indicator: Indicator, figure: Requirement, scope: Scope) -> bool:
    """Return whether a figure is for a scope, its level aside.

    A figure for several fields or bodies is one for each only if the document says so, or if it cannot be better.
    """
    target = figure.target
    if target.scope.beyond_level == scope.beyond_level:
        return True
    return scope.is_member_of(target.scope) and (target.each or is_best(indicator, figure.figure))


def is_for_other_levels(sought: Sought, figure: Requirement, figures: Sequence[Requirement]) -> bool:
    """Return whether a figure without a level counts only for others: its document has one for this level."""
    return not figure.target.scope.levels and any(
        one.plan.id == figure.plan.id
        and sought.level in one.target.scope.levels
        and is_for(sought, one)
        and is_exact(one)
        for one in figures
    )


def closest(figures: Iterable[Requirement], due: int) -> Requirement:
    """Return the figure due nearest to a year; of two equally near, the earlier."""
    return min(figures, key=lambda figure: (abs(figure.year - due), figure.year, figure.rank))
