"""Requirements of the next higher level that the plans of a locality do not mention."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from cchc_cli.analysis.comparable import Sought, also_known, matching_figures
from cchc_cli.analysis.higher_level import (
    LevelAbove,
    Order,
    Requirement,
    for_this_level,
    is_asked_of,
    is_basis,
)
from cchc_cli.analysis.milestone_list import by_year, strictest_first
from cchc_cli.analysis.result import Result, with_replacement
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Level, Status, Unit, Where
from cchc_cli.domain.indicator import is_rank_gain, similar_to
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.scope import Scope


@dataclass(frozen=True, slots=True)
class Lacking:
    """A requirement that the locality's plans do not mention.

    `certain` tells whether their files hold all targets and tasks: otherwise the requirement is only not among the
    targets entered, and the result does not count.
    """

    result: Result
    certain: bool


def missing(corpus: Corpus, plan: Plan, levels: Sequence[LevelAbove], year: int | None = None) -> Iterator[Lacking]:
    """Yield each indicator and scope that the next higher level requires and no plan of the locality mentions.

    Each stands once, in one plan of the locality: the one based on the document, else the one with the longest period.
    With `year`, they are those required in it.
    """
    if plan.document.agency or plan.without_figures or not levels or not _is_for(plan, year):
        return
    level, nearest = corpus.level(plan), levels[0]
    known = {one.id: one for one in (*corpus.plans_of(plan.locality), plan)}  # a neighbour is not in the corpus
    beside = [
        one
        for one in known.values()
        if one.period.overlaps(plan.period) and not one.document.agency and _is_for(one, year)
    ]
    required: dict[tuple[str, Scope], list[Requirement]] = {}
    for found in nearest.documents.figures.values():
        for figure in found:
            if _requires(corpus, nearest, figure, plan, level, year):
                scope = replace(figure.target.scope, levels=())
                required.setdefault((figure.target.indicator, scope), []).append(figure)
    for (indicator, scope), figures in required.items():
        within = for_this_level([figure for figure in figures if _is_within(figure, plan)], level)
        if not within:
            continue
        floor, others = _floor(corpus, plan, nearest, within, level)
        similar = {indicator, *similar_to(corpus.catalogue, indicator)}
        own = [one for one in beside if (floor.year if year is None else year) in one.period]
        if any(mentions(one, similar) for one in own):
            continue
        hosts = [
            one
            for one in beside
            if not one.without_figures
            and not mentions(one, similar)
            and any(_is_within(figure, one) for figure in figures)
        ]
        if _host(corpus, hosts, [figure.plan for figure in within if figure.year == floor.year]).id != plan.id:
            continue
        result = with_replacement(
            Result(plan, indicator, scope, Status.MISSING, floor=floor, others=others, level=level), levels
        )
        later = frozenset(one.id for one in result.documents if nearest.orders[one.id] is Order.AFTER)
        yield Lacking(replace(result, later_documents=later), all(_is_complete(one) for one in own))


def _floor(
    corpus: Corpus, plan: Plan, above: LevelAbove, figures: Sequence[Requirement], level: Level
) -> tuple[Requirement, tuple[Requirement, ...]]:
    """Return the figure of the last year that counts, the strictest if documents disagree, and the others for it."""
    first = figures[0].target
    indicator = corpus.catalogue[first.indicator]
    steps = by_year(corpus, plan, indicator.direction, figures)
    year = max(steps)
    counting = steps[year].figures
    base = counting[0].target.base if indicator.needs_base else None
    sought = Sought(corpus, plan, indicator, replace(first.scope, levels=()), level, year, base)
    alike = [figure for figure in counting if not sought.differs_in_base(figure)] or counting[:1]
    floor = strictest_first(indicator.direction, alike)[0]
    known = matching_figures(sought, above)
    settled = by_year(corpus, plan, indicator.direction, known.deciding).get(year)
    disagreeing = (*settled.figures, *settled.stricter) if settled is not None else ()
    return floor, (*(one for one in disagreeing if one.figure != floor.figure), *also_known(sought, known))


def mentions(plan: Plan, indicators: Collection[str]) -> bool:
    """Return whether a plan has a target for one of these indicators, or one that could not be read may be for it."""
    return plan.may_have(indicators) or any(target.indicator in indicators for target in plan.targets)


def _is_within(figure: Requirement, plan: Plan) -> bool:
    """Return whether a figure is due within a plan, and its document is for the plan's last year."""
    return figure.year in plan.period and plan.period.end in figure.plan.period


def _host(corpus: Corpus, plans: Sequence[Plan], documents: Sequence[Plan]) -> Plan:
    """Return the plan of a locality in which a target stands that these documents set and its plans do not mention."""

    def rank(one: Plan) -> tuple[object, ...]:
        basis = any(is_basis(one, document, corpus.localities) for document in documents)
        return basis, one.period.end - one.period.start, one.period.end, one.id

    return max(plans, key=rank)


def _is_complete(plan: Plan) -> bool:
    return plan.full and {Where.TARGETS, Where.TASKS} <= set(plan.document.covers)


def _is_for(plan: Plan, year: int | None) -> bool:
    """Return whether a plan is for the year, if one is asked for."""
    return year is None or year in plan.period


def _requires(
    corpus: Corpus, above: LevelAbove, figure: Requirement, plan: Plan, level: Level, year: int | None
) -> bool:
    """Return whether a figure has to be met by the plans of a locality at this level: in a year, if one is asked for.

    The nation's figures count only if they name the level.
    """
    target, due = figure.target, figure.year if year is None else year
    addressed = level in target.scope.levels
    whole = figure.plan.full and Where.TARGETS in figure.plan.document.covers and above.level is not Level.NATION
    return (
        (addressed or whole)
        and is_asked_of(figure, level)
        and figure.year <= due
        and above.applies(figure, due)
        and not corpus.locality(plan).has_ended(due)
        and corpus.catalogue[target.indicator].unit is not Unit.RANK
        and not is_rank_gain(target.indicator)
        and target.doubt is None
        and not target.due.is_elsewhere
        and not target.qualifiers.approximate
    )
