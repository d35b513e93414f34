"""Which figures of a higher level can be compared with a target, and which are only quoted beside its result."""

from collections.abc import Iterable, Sequence

from cchc_cli.analysis.higher_level import LevelAbove, Order, Requirement, about_itself, for_this_level, level_fits
from cchc_cli.analysis.milestone_list import is_best
from cchc_cli.analysis.result import Quote
from cchc_cli.analysis.steps import better
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Difference, Level, Reason
from cchc_cli.domain.indicator import Indicator, similar_to
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.scope import Scope
from cchc_cli.domain.target import Target, Value


def closest(figures: Iterable[Requirement], due: int) -> Requirement:
    """Return the figure due nearest to a year; of two equally near, the earlier."""
    return min(figures, key=lambda figure: (abs(figure.year - due), figure.year, figure.plan.id, figure.target.index))


def fits_beyond_level(indicator: Indicator, figure: Requirement, scope: Scope) -> bool:
    """Return whether a figure is for a scope, its level aside.

    A figure for several fields or bodies is one for each only if the document says so, or if it cannot be better.
    """
    target = figure.target
    if target.scope.beyond_level == scope.beyond_level:
        return True
    return scope.is_member_of(target.scope) and (target.each or is_best(indicator, figure.figure))


def comparable_figures(
    indicator: Indicator, level: LevelAbove, scope: Scope, own_level: Level, due: int, until: Order = Order.AFTER
) -> list[Requirement]:
    """Return the figures of a level that a value can be compared with: same indicator, scope, level, and year."""
    return for_this_level(
        [
            figure
            for figure in level.figures(indicator.id)
            if level_fits(figure.target.scope, own_level)
            and fits_beyond_level(indicator, figure, scope)
            and not figure.target.qualifiers.approximate
            and not about_itself(figure.target, level.level)
            and level.applies(figure, due, until)
        ],
        own_level,
    )


def quote(
    corpus: Corpus, plan: Plan, level: LevelAbove, indicator: str, scope: Scope, own_level: Level, due: int
) -> Quote | None:
    """Return what a level has for an indicator: a fitting scope first, then the nearest year.

    A document issued after the plan's period is not quoted.
    """
    found = _known(corpus, plan, level, indicator, scope, own_level, due)
    return min(found, key=lambda one: _nearness(one, due), default=None)


def asks_more(
    corpus: Corpus, plan: Plan, level: LevelAbove, target: Target, own_level: Level, value: Value, due: int
) -> Quote | None:
    """Return a figure of a level, for some year up to `due`, that is better than a value; None if there is none.

    Figures about the level itself, of documents that do not apply to the locality, or from another baseline, do not
    count.
    """
    entry = corpus.catalogue[target.indicator]
    found = [
        one
        for one in _known(corpus, plan, level, target.indicator, target.scope, own_level, due)
        if not _ASKS_NOTHING.intersection(one.differs)
        and one.requirement.year <= due
        and better(entry.direction, one.requirement.figure, value) > 0
        and not (entry.needs_base and one.requirement.target.base != target.base)
    ]
    return min(found, key=lambda one: _nearness(one, due), default=None)


_ASKS_NOTHING = frozenset({Difference.ABOUT_SUPERIOR, Difference.REPLACED, Difference.TERRITORY, Difference.UNIT_ENDED})
"""What differs in figures that ask nothing of the locality."""


def last_known_stage(indicator: Indicator, level: LevelAbove, found: Quote, value: Value, due: int) -> bool:
    """Return whether a quoted figure is the last known stage, up to `due`, of a document of partial coverage.

    A further stage may ask for more than the value, unless nothing can. A document that ends with its stage has none.
    """
    if _ASKS_NOTHING.intersection(found.differs) or is_best(indicator, value):
        return False
    document, year = found.requirement.plan, found.requirement.year
    continues = any(one.plan.id == document.id and one.year > due for one in level.figures(indicator.id))
    return not document.full and year <= due and year < document.period.end and not continues


def _nearness(found: Quote, due: int) -> tuple[object, ...]:
    figure = found.requirement
    scoped = Difference.SCOPE in found.differs or Difference.ABOUT_SUPERIOR in found.differs
    return (scoped, abs(figure.year - due), len(found.differs), figure.year, figure.plan.id, figure.target.index)


def _known(
    corpus: Corpus, plan: Plan, level: LevelAbove, indicator: str, scope: Scope, own_level: Level, due: int
) -> list[Quote]:
    """Return the figures of a level for an indicator with what differs, but for documents issued after the plan."""
    entry = corpus.catalogue[indicator]
    return [
        Quote(figure, _differences(entry, level, figure, scope, own_level, due))
        for figure in level.figures(indicator)
        if not _issued_after_period(figure.plan, plan)
    ]


def _issued_after_period(higher: Plan, plan: Plan) -> bool:
    issued = higher.document.issued
    return issued is not None and issued.earliest.year > plan.period.end


def _differences(
    indicator: Indicator, level: LevelAbove, figure: Requirement, scope: Scope, own_level: Level, due: int
) -> tuple[Difference, ...]:
    """Return what keeps a figure from being the floor for a scope, level and year."""
    target = figure.target
    itself = about_itself(target, level.level)
    fits = level_fits(target.scope, own_level) and fits_beyond_level(indicator, figure, scope)
    replaced = level.is_replaced(figure.plan, Order.UNKNOWN)
    unbound = level.unbound.get(figure.plan.id)
    found = (
        Difference.YEAR if due not in figure.plan.period else None,
        Difference.SCOPE if not fits and not itself else None,
        Difference.APPROXIMATE if target.qualifiers.approximate else None,
        Difference.ABOUT_SUPERIOR if itself else None,
        Difference.REPLACED if replaced else None,
        unbound,
    )
    return tuple(one for one in found if one is not None)


def reason_of(found: Quote) -> Reason:
    """Return why a quoted figure is no floor."""
    differs = found.differs
    if Difference.ABOUT_SUPERIOR in differs:
        return Reason.ABOUT_SUPERIOR
    if Difference.YEAR in differs or Difference.TERRITORY in differs or Difference.UNIT_ENDED in differs:
        return Reason.OUTSIDE_PERIOD
    if Difference.REPLACED in differs:
        return Reason.REPLACED
    return Reason.APPROXIMATE if Difference.APPROXIMATE in differs else Reason.OUTSIDE_PERIOD


def similar_requirements(
    corpus: Corpus, levels: Sequence[LevelAbove], indicator: str, own_level: Level, due: int
) -> list[Requirement]:
    """Return one figure for each similar indicator that a level asks for in a year, the most similar first."""
    found: list[Requirement] = []
    for similar in similar_to(corpus.catalogue, indicator):  # the catalogue lists the most similar first
        for level in levels:
            figures = [
                figure
                for figure in level.figures(similar)
                if level.applies(figure, due)
                and level_fits(figure.target.scope, own_level)
                and not about_itself(figure.target, level.level)
            ]
            if figures:
                found.append(closest(figures, due))
                break
    return found
