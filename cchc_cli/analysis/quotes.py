"""Figures of a higher level that are only quoted beside a result, with what keeps them from being the floor."""

from collections.abc import Iterator, Sequence

from cchc_cli.analysis.comparable import (
    Sought,
    closest,
    fits_beyond_level,
    is_exact,
    is_for_other_levels,
)
from cchc_cli.analysis.higher_level import LevelAbove, Order, Requirement, about_itself, level_fits
from cchc_cli.analysis.milestone_list import is_best
from cchc_cli.analysis.result import Quote
from cchc_cli.analysis.steps import better
from cchc_cli.domain.enums import Difference, Reason
from cchc_cli.domain.indicator import similar_to
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.target import Value


def quote(sought: Sought, level: LevelAbove) -> Quote | None:
    """Return what a level has for an indicator: a fitting scope first, then the nearest year.

    A document issued after the plan's period is not quoted.
    """
    return min(_known(sought, level), key=lambda one: _nearness(one, sought.due), default=None)


def asks_more(sought: Sought, level: LevelAbove, value: Value) -> Quote | None:
    """Return a figure of a level, for some year up to that sought, that is better than a value; None if none is.

    Figures about the level itself, of documents that do not apply to the locality, due after the unit of that level
    ended, or from another baseline, do not count.
    """
    found = [
        one
        for one in _known(sought, level)
        if not _ASKS_NOTHING.intersection(one.differs)
        and one.requirement.year <= sought.due
        and not level.is_due_after_end(one.requirement)
        and better(sought.indicator.direction, one.requirement.figure, value) > 0
    ]
    return min(found, key=lambda one: _nearness(one, sought.due), default=None)


_ASKS_NOTHING = frozenset(
    {
        Difference.ABOUT_SUPERIOR,
        Difference.REPLACED,
        Difference.TERRITORY,
        Difference.UNIT_ENDED,
        Difference.BASE,
    }
)
"""What differs in figures that ask nothing of the locality."""

_KEEPS_FROM_BEING_QUOTED = (
    *(Difference.YEAR, Difference.HIGHER_UNIT_ENDED, Difference.SCOPE, Difference.APPROXIMATE),
    *(Difference.ABOUT_SUPERIOR, Difference.REPLACED),
    *(Difference.TERRITORY, Difference.UNIT_ENDED, Difference.BASE, Difference.DOUBTFUL, Difference.DUE_ELSEWHERE),
)
"""What makes a figure less near; of equally near ones, that with fewer of these is quoted."""


def last_known_stage(level: LevelAbove, found: Quote, sought: Sought, value: Value) -> bool:
    """Return whether a quoted figure is the last known stage of a document of partial coverage.

    A further stage may ask for more than the value, unless nothing can. A document that ends with its stage has none.
    """
    if _APPLIES_NOT.intersection(found.differs) or is_best(sought.indicator, value):
        return False
    return _is_last_stage(level, found.requirement, sought)


_APPLIES_NOT = _ASKS_NOTHING - {Difference.BASE}


def _is_last_stage(level: LevelAbove, figure: Requirement, sought: Sought) -> bool:
    document, year = figure.plan, figure.year
    continues = any(one.plan.id == document.id and one.year > sought.due for one in level.figures(sought.indicator.id))
    return not document.full and year <= sought.due and year < level.documents.last_year(document) and not continues


def _nearness(found: Quote, due: int) -> tuple[object, ...]:
    figure = found.requirement
    scoped = Difference.SCOPE in found.differs or Difference.ABOUT_SUPERIOR in found.differs
    count = sum(one in _KEEPS_FROM_BEING_QUOTED for one in found.differs)
    return (scoped, abs(figure.year - due), count, figure.year, figure.rank)


def _known(sought: Sought, level: LevelAbove) -> list[Quote]:
    """Return the figures of a level for an indicator with what differs, but for documents issued after the plan."""
    figures = level.figures(sought.indicator.id)
    return [
        Quote(figure, _differences(sought, level, figure, figures))
        for figure in figures
        if may_be_quoted(figure.plan, sought.plan)
    ]


def may_be_quoted(higher: Plan, plan: Plan) -> bool:
    """Return whether a document was not certainly issued after the period of a plan."""
    issued = higher.document.issued
    return issued is None or issued.earliest.year <= plan.period.end


def _differences(
    sought: Sought, level: LevelAbove, figure: Requirement, figures: Sequence[Requirement]
) -> tuple[Difference, ...]:
    """Return what keeps a figure from being the floor for a scope, level and year."""
    found = tuple(_all_differences(sought, level, figure, figures))
    if found:
        return found
    if level.orders[figure.plan.id] is Order.UNKNOWN:
        return (Difference.ORDER_UNKNOWN,)
    return (Difference.LAST_STAGE,) if _is_last_stage(level, figure, sought) else ()


def _all_differences(
    sought: Sought, level: LevelAbove, figure: Requirement, figures: Sequence[Requirement]
) -> Iterator[Difference]:
    target = figure.target
    itself = about_itself(target, level.level)
    fits = level_fits(target.scope, sought.level) and fits_beyond_level(sought.indicator, figure, sought.scope)
    if sought.due not in figure.plan.period:
        yield Difference.YEAR
    elif level.documents.place.has_ended(sought.due) or level.is_due_after_end(figure):
        yield Difference.HIGHER_UNIT_ENDED
    if not itself and (not fits or is_for_other_levels(sought, figure, figures)):
        yield Difference.SCOPE
    if not is_exact(figure):
        yield Difference.APPROXIMATE
    if itself:
        yield Difference.ABOUT_SUPERIOR
    if level.is_replaced(figure.plan, Order.UNKNOWN):
        yield Difference.REPLACED
    unbound = level.unbound.get(figure.plan.id)
    if unbound is not None:
        yield unbound
    if sought.differs_in_base(figure):
        yield Difference.BASE
    if target.doubt is not None:
        yield Difference.DOUBTFUL
    if target.due.is_elsewhere:
        yield Difference.DUE_ELSEWHERE
    if level.orders[figure.plan.id] is Order.AFTER:
        yield Difference.ISSUED_LATER


_OF_ANOTHER_TIME = frozenset(
    {Difference.YEAR, Difference.HIGHER_UNIT_ENDED, Difference.TERRITORY, Difference.UNIT_ENDED}
)
"""What differs in figures of a document that does not apply in the year."""


def reason_of(found: Quote) -> Reason:
    """Return why a quoted figure is no floor."""
    differs = found.differs
    if Difference.ABOUT_SUPERIOR in differs:
        return Reason.ABOUT_SUPERIOR
    if _OF_ANOTHER_TIME.intersection(differs):
        return Reason.OUTSIDE_PERIOD
    if Difference.REPLACED in differs:
        return Reason.REPLACED
    return Reason.APPROXIMATE if Difference.APPROXIMATE in differs else Reason.OUTSIDE_PERIOD


def similar_requirements(sought: Sought, levels: Sequence[LevelAbove]) -> list[Requirement]:
    """Return one figure for each similar indicator that a level asks for in a year, the most similar first."""
    found: list[Requirement] = []
    for similar in similar_to(sought.corpus.catalogue, sought.indicator.id):  # the most similar first
        for level in levels:
            figures = [
                figure
                for figure in level.figures(similar)
                if level.applies(figure, sought.due)
                and level_fits(figure.target.scope, sought.level)
                and not about_itself(figure.target, level.level)
                and may_be_quoted(figure.plan, sought.plan)
            ]
            if figures:
                found.append(closest(figures, sought.due))
                break
    return found
