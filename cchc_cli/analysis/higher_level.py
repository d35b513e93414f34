"""The requirements of higher-level documents, and which of them apply to a plan."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.dates import certainly_after
from cchc_cli.domain.enums import Among, Level
from cchc_cli.domain.identity import as_citation, same_authority, same_document
from cchc_cli.domain.locality import Localities, parents_of
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.target import Milestone, Scope, Target, milestones

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
    def year(self) -> int:
        """Return the year it is due in; for a stage, its last year."""
        return self.milestone.year


@dataclass(frozen=True, slots=True)
class HigherLevelDocuments:
    """The documents of one higher-level locality, and the figures they set, by indicator."""

    level: Level
    plans: tuple[Plan, ...] = ()
    figures: Mapping[str, tuple[Requirement, ...]] = field(default_factory=dict)


HigherLevelIndex = Mapping[str, HigherLevelDocuments]
"""The higher-level documents by locality: built once, read for every plan below."""


class NotAbove(Exception):
    """Raised if a plan named as higher-level document belongs to no locality above the plan's."""


def higher_level_index(corpus: Corpus) -> HigherLevelIndex:
    """Return the documents and figures of every locality that has plans and other localities below it."""
    parents = parents_of(corpus.localities)
    plans: dict[str, list[Plan]] = {}
    for plan in corpus.plans.values():
        if plan.locality in parents:
            plans.setdefault(plan.locality, []).append(plan)
    return {place: documents_of(corpus.localities[place].level, found) for place, found in plans.items()}


def documents_of(level: Level, plans: Iterable[Plan]) -> HigherLevelDocuments:
    """Return the documents of one locality, in a fixed order, with their figures."""
    ordered = tuple(sorted(plans, key=lambda plan: plan.id))
    figures: dict[str, list[Requirement]] = {}
    for plan in ordered:
        for figure in _requirements(plan, level):
            figures.setdefault(figure.target.indicator, []).append(figure)
    return HigherLevelDocuments(level, ordered, {indicator: tuple(found) for indicator, found in figures.items()})


def higher_level_documents(
    corpus: Corpus, plan: Plan, against: Level | Plan | None = None, index: HigherLevelIndex | None = None
) -> tuple[HigherLevelDocuments, ...]:
    """Return the higher-level documents of a plan by level, next higher level first; with `against`, only those.

    Raises `NotAbove` if `against` is a document of a locality that is not above the plan's.
    """
    above = {place.id: place.level for place in corpus.above(plan)}
    if isinstance(against, Plan):
        if against.locality not in above:
            raise NotAbove(f"{against.id} is not a plan of a locality above {plan.id}")
        return (documents_of(above[against.locality], (against,)),)
    found = higher_level_index(corpus) if index is None else index
    return tuple(
        found.get(place, HigherLevelDocuments(level))
        for place, level in above.items()
        if against is None or level is against
    )


def is_fallback(level: Level, documents: Sequence[HigherLevelDocuments], against: Level | Plan | None) -> bool:
    """Return whether a requirement of the national level is used because no closer level has one."""
    return against is None and level is Level.NATION and documents[0].level is not Level.NATION


def about_itself(target: Target, level: Level) -> bool:
    """Return whether a figure of a level is about that level itself, such as a province's rank among provinces."""
    return target.scope.among in _OWN_RANKINGS[level]


def _requirements(plan: Plan, level: Level) -> Iterator[Requirement]:
    """Yield every figure of a document; one for every year is required in each year."""
    for target in plan.targets:
        for milestone in milestones(target, plan.period):
            for year in range(milestone.since, milestone.year + 1):
                yield Requirement(plan, target, replace(milestone, year=year, since=year), level)


def level_fits(scope: Scope, level: Level) -> bool:
    """Return whether a figure is for this level: it names the level or none."""
    return not scope.levels or level in scope.levels


def for_this_level(figures: list[Requirement], level: Level) -> list[Requirement]:
    """Return the figures that name the level, or else those that name none."""
    named = [figure for figure in figures if level in figure.target.scope.levels]
    return named or [figure for figure in figures if not figure.target.scope.levels]


def milestones_by_year(
    plan: Plan, figures: list[Requirement], localities: Localities
) -> dict[int, tuple[Requirement, ...]]:
    """Return the milestones of all documents by year; several for one year only if the documents disagree.

    Of figures that differ for one year, those of documents that the plan is based on count; then, of one issuer, those
    of the document issued last.
    """
    years: dict[int, list[Requirement]] = {}
    for figure in figures:
        years.setdefault(figure.year, []).append(figure)
    return {year: _settled(plan, found, localities) for year, found in sorted(years.items())}


def _settled(plan: Plan, figures: list[Requirement], localities: Localities) -> tuple[Requirement, ...]:
    """Return the figures that count for one year, documents in a fixed order."""
    if len({figure.value for figure in figures}) > 1:
        figures = [figure for figure in figures if is_basis(plan, figure.plan, localities)] or figures
    if len({figure.value for figure in figures}) > 1:
        figures = [figure for figure in figures if not any(_replaces(other, figure, localities) for other in figures)]
    return tuple(sorted(figures, key=lambda figure: (figure.plan.id, figure.target.index)))


def _replaces(later: Requirement, earlier: Requirement, localities: Localities) -> bool:
    """Return whether the same authority issued `later` certainly after `earlier`."""
    return certainly_after(later.plan.document.issued, earlier.plan.document.issued) is True and same_authority(
        later.plan, earlier.plan, localities
    )


def is_basis(plan: Plan, higher: Plan, localities: Localities) -> bool:
    """Return whether a plan cites a higher-level document among those it is based on."""
    named = as_citation(higher)
    return any(same_document(citation, named, localities) for citation in plan.document.based_on)
