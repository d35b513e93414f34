"""One selection for every command: plans, indicators, year, statuses, and what the plans are compared with."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace

from cchc_cli.analysis.higher_level import is_replaced_by
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Area, Level, Status
from cchc_cli.domain.indicator import Catalogue, Indicator
from cchc_cli.domain.plan import Plan


@dataclass(frozen=True, slots=True)
class Query:
    """What is selected. An empty part selects everything; of several values in a part any will do.

    `plans` and `provinces` are ids. A plan is selected by its id, or by province, level and period together:
    `periods` are years, of which the plan's period has to include one. `against` is the only level or document that the
    plans are compared with.
    """

    plans: tuple[str, ...] = ()
    provinces: frozenset[str] = frozenset()
    levels: frozenset[Level] = frozenset()
    periods: frozenset[int] = frozenset()
    areas: frozenset[Area] = frozenset()
    indicators: frozenset[str] = frozenset()
    year: int | None = None
    statuses: frozenset[Status] = frozenset()
    against: Level | Plan | None = None

    @property
    def has_plan_filter(self) -> bool:
        """Return whether plans are selected by province, level or period."""
        return bool(self.provinces or self.levels or self.periods)

    def matches_plan(self, corpus: Corpus, plan: Plan) -> bool:
        """Return whether a plan has a selected province, level and period, whatever its coverage."""
        if self.levels and corpus.level(plan) not in self.levels:
            return False
        if self.periods and not any(year in plan.period for year in self.periods):
            return False
        if not self.provinces:
            return True
        province = corpus.province(plan)
        return province is not None and province.id in self.provinces

    def matches_indicator(self, indicator: Indicator) -> bool:
        """Return whether an indicator is selected."""
        return (not self.areas or indicator.area in self.areas) and (
            not self.indicators or indicator.id in self.indicators
        )

    def matches_status(self, status: Status) -> bool:
        """Return whether a result of this status is selected."""
        return not self.statuses or status in self.statuses

    def indicator_filter(self, catalogue: Catalogue) -> Callable[[str], bool]:
        """Return a function that tells whether the indicator of an id is selected."""
        return frozenset(one.id for one in catalogue.values() if self.matches_indicator(one)).__contains__

    def plans_in(self, corpus: Corpus, shipped: bool = False, recorded: bool = False) -> tuple[Plan, ...]:
        """Return the plans named, in that order, then the others that match; each once.

        Without a province, level or period all plans match, unless plans are named. Shipped plans beside plans of
        one's own that are not named are left out unless `shipped`, and documents recorded without figures unless
        `recorded`.
        """
        named = tuple(corpus.plan(one) for one in dict.fromkeys(self.plans))
        if named and not self.has_plan_filter:
            return named
        found = self._unnamed(corpus, shipped)
        return named + (found if recorded else tuple(one for one in found if not one.without_figures))

    def _unnamed(self, corpus: Corpus, shipped: bool) -> tuple[Plan, ...]:
        """Return the plans that match and are not named, those of partial coverage last."""
        every = (*corpus.plans.values(), *corpus.neighbours.values())
        found = (plan for plan in every if plan.id not in self.plans and (shipped or corpus.own(plan)))
        return corpus.in_order(plan for plan in found if self.matches_plan(corpus, plan))


def documents_above(corpus: Corpus, plans: Iterable[Plan], against: Level | Plan | None = None) -> tuple[Plan, ...]:
    """Return the documents of the levels above plans, which the plans are compared with, each once.

    With `against`, they are only those of this level, or only this document and those that replaced it.
    """
    places = {place.id: place.level for plan in plans for place in corpus.above(plan)}
    if isinstance(against, Plan):
        others = (one for place in places for one in corpus.plans_of(place) if one.id != against.id)
        replacing = (one for one in others if is_replaced_by(against, one, corpus.localities))
        return (against, *replacing) if against.locality in places else ()
    found = (place for place, level in places.items() if against is None or level is against)
    return tuple(plan for place in found for plan in corpus.plans_of(place))


def narrowed(corpus: Corpus, plans: Collection[Plan], against: Level | Plan | None = None) -> Corpus:
    """Return the corpus of some plans, neighbours included, and the documents that they are compared with."""
    kept = {one.id for one in (*plans, *documents_above(corpus, plans, against))}
    known = {**corpus.plans, **corpus.neighbours}
    return replace(corpus, plans={name: plan for name, plan in known.items() if name in kept})


EVERYTHING = Query()
"""The query that selects everything."""
