"""The requirements of higher-level documents, and which of them apply to a plan."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from enum import IntEnum

from cchc_cli.analysis.steps import latest
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.dates import certainly_after
from cchc_cli.domain.enums import Among, Difference, Kind, Level, Reason, Unit
from cchc_cli.domain.identity import as_citation, same_document
from cchc_cli.domain.indicator import Catalogue, is_rank_gain
from cchc_cli.domain.locality import Localities, Locality, is_above_others, territory_belonged
from cchc_cli.domain.plan import Citation, Plan
from cchc_cli.domain.scope import Scope
from cchc_cli.domain.target import Base, Milestone, Target, Value, milestones

_OWN_RANKINGS: Mapping[Level, tuple[Among, ...]] = {
    Level.NATION: (Among.COUNTRIES, Among.COUNTRIES_OF_ASEAN),
    Level.PROVINCE: (Among.PROVINCES,),
    Level.DISTRICT: (Among.DISTRICTS_OF_PROVINCE,),
    Level.COMMUNE: (Among.COMMUNES_OF_PROVINCE, Among.COMMUNES_OF_DISTRICT),
}


@dataclass(frozen=True, slots=True)
class Requirement:
    """A milestone that a higher-level document sets."""

    plan: Plan
    target: Target
    milestone: Milestone
    level: Level

    @property
    def value(self) -> Decimal:
        """Return the figure in the indicator's unit."""
        return self.milestone.value

    @property
    def figure(self) -> Value:
        """Return the figure as it is compared: with its operator where that is strict."""
        return self.milestone.figure

    @property
    def year(self) -> int:
        """Return the year it is due in; for a stage, its last year."""
        return self.milestone.year

    @property
    def rank(self) -> tuple[date, str, int]:
        """Return the place among equal figures: the document issued first leads, whatever the names of the files."""
        return (*_rank(self.plan), self.target.index)


def _rank(plan: Plan) -> tuple[date, str]:
    issued = plan.document.issued
    return date.max if issued is None else issued.earliest, plan.id


@dataclass(frozen=True, slots=True)
class HigherLevelDocuments:
    """The documents of one higher-level locality, and the figures they set, by indicator.

    `left_out` are indicators of which the data has figures that are compared with nothing here, with the reason.
    """

    place: Locality
    plans: tuple[Plan, ...] = ()
    figures: Mapping[str, tuple[Requirement, ...]] = field(default_factory=dict)
    left_out: Mapping[str, Reason] = field(default_factory=dict)

    @property
    def level(self) -> Level:
        """Return the level."""
        return self.place.level

    def last_year(self, plan: Plan) -> int:
        """Return the last year of a document; what a unit set ends with the year in which it ends."""
        ended = self.place.ended
        return plan.period.end if ended is None else min(plan.period.end, ended.year)

    def is_in_period(self, plan: Plan, year: int) -> bool:
        """Return whether a year is in the period of a document, and the unit that issued it had not ended before."""
        return year in plan.period and not self.place.has_ended(year)


HigherLevelIndex = Mapping[str, HigherLevelDocuments]
"""The higher-level documents by locality: built once, read for every plan below."""


class Order(IntEnum):
    """When a document was issued, compared with a local plan."""

    BEFORE = 0
    UNKNOWN = 1
    AFTER = 2


@dataclass(frozen=True, slots=True)
class LevelAbove:
    """The documents of one higher level as they relate to a local plan, by id of the document.

    `orders` has the documents of all levels. `unbound` tells why a document does not apply to the locality,
    `replaced_by` which documents replace it. `unread`: a file that cannot be read may be of this level. `asked`: the
    one document is asked for, so that it applies although it is replaced.
    """

    documents: HigherLevelDocuments
    orders: Mapping[str, Order]
    unbound: Mapping[str, Difference]
    replaced_by: Mapping[str, tuple[Plan, ...]]
    unread: bool = False
    asked: bool = False

    @property
    def level(self) -> Level:
        """Return the level."""
        return self.documents.level

    def figures(self, indicator: str) -> tuple[Requirement, ...]:
        """Return all figures of the level for an indicator."""
        return self.documents.figures.get(indicator, ())

    def has_none(self, indicator: str) -> bool:
        """Return whether the data has no figure of the level for an indicator, as far as is known."""
        return not self.unread and not self.figures(indicator) and indicator not in self.documents.left_out

    def is_replaced(self, plan: Plan, until: Order) -> bool:
        """Return whether a document is replaced by one of those issued until then."""
        return any(self.orders[one.id] <= until for one in self.replaced_by.get(plan.id, ()))

    def is_due_after_end(self, requirement: Requirement) -> bool:
        """Return whether a figure is due after the year in which the unit of the level ended, so that it asks nothing.

        When a figure is due whose deadline another document sets, is not known.
        """
        return self.documents.place.has_ended(requirement.year) and not requirement.target.due.is_elsewhere

    def applies(self, requirement: Requirement, year: int, until: Order = Order.AFTER) -> bool:
        """Return whether the document of a requirement applies in a year, of the documents issued until then."""
        return self.binds(requirement.plan, year, until)

    def binds(self, plan: Plan, year: int, until: Order = Order.AFTER) -> bool:
        """Return whether a document applies in a year, of the documents issued until then.

        A document that was replaced only after the local plan was issued still applies to that plan.
        """
        return (
            self.documents.is_in_period(plan, year)
            and self.orders[plan.id] <= until
            and plan.id not in self.unbound
            and (self.asked or not self.is_replaced(plan, min(until, Order.UNKNOWN)))
        )


def higher_level_index(corpus: Corpus) -> HigherLevelIndex:
    """Return the documents and figures of every locality that has plans and other localities below it."""
    plans: dict[str, list[Plan]] = {}
    for plan in corpus.plans.values():
        if is_above_others(corpus.localities, plan.locality) and plan.id not in corpus.neighbours:
            plans.setdefault(plan.locality, []).append(plan)
    return {place: documents_of(corpus.catalogue, corpus.localities[place], found) for place, found in plans.items()}


def documents_of(catalogue: Catalogue, place: Locality, plans: Collection[Plan]) -> HigherLevelDocuments:
    """Return the documents of one locality, the one issued first leading, with their figures.

    The plan of an agency for itself is none of them, and a rank is no figure if the document does not say among whom.
    """
    ordered = tuple(sorted((plan for plan in plans if not plan.document.agency), key=_rank))
    figures: dict[str, list[Requirement]] = {}
    left_out = {
        target.indicator: Reason.AGENCY_DOCUMENT
        for plan in plans
        if plan.document.agency
        for target in plan.targets
        if target.kind is Kind.QUANTITATIVE
    }
    for plan in ordered:
        for figure in _requirements(catalogue, plan, place):
            if is_rank_of_unknown_group(catalogue, figure.target):
                left_out[figure.target.indicator] = Reason.SCOPE
            else:
                figures.setdefault(figure.target.indicator, []).append(figure)
    return HigherLevelDocuments(
        place, ordered, {indicator: tuple(found) for indicator, found in figures.items()}, left_out
    )


def is_rank_of_unknown_group(catalogue: Catalogue, target: Target) -> bool:
    """Return whether a target is a rank of which the group is not known: it is compared with nothing."""
    return catalogue[target.indicator].unit is Unit.RANK and target.scope.among is None


def levels_above(
    corpus: Corpus, plan: Plan, against: Level | Plan | None = None, index: HigherLevelIndex | None = None
) -> tuple[LevelAbove, ...]:
    """Return the higher-level documents for a plan by level, next higher level first; with `against`, only those.

    For the plan of an agency only documents count that it is based on, those of its own locality too. There are none
    if `against` is a document of a locality that is not above the plan's.
    """
    above, asked = {place.id: place for place in corpus.above(plan)}, isinstance(against, Plan)
    index = higher_level_index(corpus) if index is None else index
    every = {id: index.get(id) or documents_of(corpus.catalogue, one, corpus.plans_of(id)) for id, one in above.items()}
    if isinstance(against, Plan):
        if against.locality not in above:
            return ()
        documents = {against.locality: documents_of(corpus.catalogue, above[against.locality], (against,))}
    else:
        documents = {id: one for id, one in every.items() if against is None or one.level is against}
    unread = {place for place in documents if not asked and corpus.may_be_unread(place)}
    if plan.document.agency:
        every, documents = (
            {id: _basis_only(corpus, plan, one) for id, one in some.items()} for some in (every, documents)
        )
    replacing = [one for level in every.values() for one in level.plans if one.document.replaces]
    known = [*(one for level in documents.values() for one in level.plans), *replacing]
    orders = {one.id: order_of_issue(plan, one, corpus.localities) for one in known}
    return tuple(
        replace(_level_above(corpus, plan, one, orders, replacing), unread=place in unread, asked=asked)
        for place, one in documents.items()
    )


def _basis_only(corpus: Corpus, plan: Plan, documents: HigherLevelDocuments) -> HigherLevelDocuments:
    own = [one for one in documents.plans if is_basis(plan, one, corpus.localities)]
    found = documents_of(corpus.catalogue, documents.place, own)
    others = dict.fromkeys(documents.figures, Reason.AGENCY_PLAN)
    beside = documents.place.id == plan.locality  # what the agencies of its own locality set is said of none of them
    known = {} if beside else documents.left_out
    return replace(found, left_out={**known, **others, **found.left_out})


def _level_above(
    corpus: Corpus, plan: Plan, documents: HigherLevelDocuments, orders: Mapping[str, Order], replacing: list[Plan]
) -> LevelAbove:
    unbound = {}
    replaced_by = {}
    for one in documents.plans:
        if one.without_figures:
            continue
        why = not_bound(corpus, plan, one)
        if why is not None:
            unbound[one.id] = why
        others = (other for other in replacing if other.id != one.id)
        found = tuple(other for other in others if is_replaced_by(one, other, corpus.localities))
        if found:
            replaced_by[one.id] = found
    return LevelAbove(documents, orders, unbound, replaced_by)


def is_replaced_by(plan: Plan, by: Plan, localities: Localities) -> bool:
    """Return whether a document says that it replaces that of a plan."""
    return any(cites(citation, plan, localities) for citation in by.document.replaces)


def not_bound(corpus: Corpus, plan: Plan, higher: Plan) -> Difference | None:
    """Return why a higher-level document does not apply to the locality of a plan, or None.

    It does not apply to a unit unless it was certainly issued before that ended, nor to territory that joined its
    locality later, but for a plan that is based on it.
    """
    issued, place = higher.document.issued, corpus.locality(plan)
    if issued is None or is_basis(plan, higher, corpus.localities):
        return None
    if place.ended is not None and issued.latest >= place.ended:
        return Difference.UNIT_ENDED
    if territory_belonged(corpus.localities, place, higher.locality, issued.latest):
        return None
    return Difference.TERRITORY


def order_of_issue(plan: Plan, higher: Plan, localities: Localities) -> Order:
    """Return when a higher-level document was issued, compared with a plan; what the plan cites, was before it."""
    if any(cites(citation, higher, localities) for citation in (*plan.document.based_on, *plan.document.cites)):
        return Order.BEFORE
    after = certainly_after(higher.document.issued, plan.document.issued)
    return Order.UNKNOWN if after is None else Order.AFTER if after else Order.BEFORE


def about_itself(target: Target, level: Level) -> bool:
    """Return whether a figure of a level is about that level itself, such as a province's rank among provinces.

    Places gained are the level's own unless the document names a lower level or the group of the rank.
    """
    if target.scope.among is None:
        return is_rank_gain(target.indicator) and all(one is level for one in target.scope.levels)
    return target.scope.among in _OWN_RANKINGS[level]


def _requirements(catalogue: Catalogue, plan: Plan, place: Locality) -> Iterator[Requirement]:
    """Yield every figure of a document.

    One for every year is required in each year until the unit ends, in which no other figure of the row counts.
    """
    found = [(target, milestones(target, plan.period, catalogue[target.indicator].unit)) for target in plan.targets]
    rows: dict[tuple[str, Scope, Base | None], list[Milestone]] = {}
    for target, steps in found:
        rows.setdefault(_row_key(catalogue, target), []).extend(steps)
    for target, steps in found:
        row, direction = rows[_row_key(catalogue, target)], catalogue[target.indicator].direction
        for milestone in steps:
            for year in range(milestone.since, milestone.year + 1):
                if milestone.since < milestone.year and milestone not in latest(direction, row, year):
                    continue
                if year == milestone.since or not place.has_ended(year):
                    yield Requirement(plan, target, replace(milestone, year=year, since=year), place.level)


def _row_key(catalogue: Catalogue, target: Target) -> tuple[str, Scope, Base | None]:
    """Return what the figures of one row share; reductions from different baselines are rows of their own."""
    return target.indicator, target.scope, target.base if catalogue[target.indicator].needs_base else None


def level_fits(scope: Scope, level: Level) -> bool:
    """Return whether a figure is for this level: it names the level or none."""
    return not scope.levels or level in scope.levels


def is_asked_of(figure: Requirement, level: Level) -> bool:
    """Return whether a figure is asked of the units of a level: of all of them, and of bodies that they have."""
    scope = figure.target.scope
    return level_fits(scope, level) and scope.is_found_at(level) and not about_itself(figure.target, figure.level)


def for_this_level(figures: Collection[Requirement], level: Level) -> list[Requirement]:
    """Return the figures that are for the level: of each document those that name it, or else those that name none.

    An older programme's figure for the level says nothing about a later document, which asks the same of all levels.
    """
    naming = {figure.plan.id for figure in figures if level in figure.target.scope.levels}
    return [
        figure
        for figure in figures
        if level in figure.target.scope.levels or (not figure.target.scope.levels and figure.plan.id not in naming)
    ]


def is_basis(plan: Plan, higher: Plan, localities: Localities) -> bool:
    """Return whether a plan cites a higher-level document among those it is based on."""
    return any(cites(citation, higher, localities) for citation in plan.document.based_on)


def cites(citation: Citation, plan: Plan, localities: Localities) -> bool:
    """Return whether a citation is of a plan's document."""
    return same_document(citation, as_citation(plan), localities)
