"""All plans with the catalogue and the localities, and how a typed name finds a plan."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from cchc_cli.domain.enums import Level
from cchc_cli.domain.indicator import Catalogue
from cchc_cli.domain.locality import Localities, Locality, ancestors, province_of
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.vietnamese import search_key, sort_key, suggestions

_YEAR = re.compile(r"(.+)-(\d{4})\Z", re.ASCII)


@dataclass(frozen=True)
class Corpus:
    """What every analysis reads. Plans are kept by id; each plan's locality is known to `localities`."""

    plans: Mapping[str, Plan]
    catalogue: Catalogue
    localities: Localities
    incomplete: bool = False
    """Whether a plan file could not be read at all: nobody knows what it asks."""

    def locality(self, plan: Plan) -> Locality:
        """The plan's locality."""
        return self.localities[plan.locality]

    def level(self, plan: Plan) -> Level:
        """The level of the plan's locality: it decides the plan's role."""
        return self.locality(plan).level

    def above(self, plan: Plan) -> tuple[Locality, ...]:
        """The localities above the plan's on its day, nearest first."""
        return tuple(ancestors(self.localities, self.locality(plan), plan.day))

    def superiors(self, plan: Plan) -> tuple[Plan, ...]:
        """The plans of the localities above whose period shares a year with the plan's, nearest level first."""
        return tuple(
            other
            for place in self.above(plan)
            for other in self._by_locality.get(place.id, ())
            if other.period.overlaps(plan.period)
        )

    @cached_property
    def _by_locality(self) -> Mapping[str, tuple[Plan, ...]]:
        found: dict[str, tuple[Plan, ...]] = {}
        for plan in self.plans.values():
            found[plan.locality] = (*found.get(plan.locality, ()), plan)
        return found

    def province(self, plan: Plan) -> Locality | None:
        """The province of the plan's locality on its day; None for the nation."""
        return province_of(self.localities, self.locality(plan), plan.day)

    def name(self, plan: Plan) -> str:
        """`phường Tam Phước`: the locality's name on the plan's day."""
        return self.locality(plan).naming_on(plan.day).full_name

    def ordered(self) -> tuple[Plan, ...]:
        """Local plans by the Vietnamese alphabet of their locality, then the plans above them, lowest level first."""
        return self._ordered

    def in_order(self, plans: Iterable[Plan]) -> tuple[Plan, ...]:
        """Some of the plans in that order."""
        return tuple(
            sorted(
                plans,
                key=lambda plan: (
                    not plan.full,
                    -self.level(plan).rank,
                    sort_key(self.locality(plan).naming_on(plan.day).name),
                    plan.period.start,
                    plan.id,
                ),
            )
        )

    @cached_property
    def _ordered(self) -> tuple[Plan, ...]:
        return self.in_order(self.plans.values())


@dataclass(frozen=True, slots=True)
class Found:
    """The one plan that a typed name means."""

    plan: Plan


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """A name that several plans answer to; `candidates` are their ids, to type instead."""

    candidates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unknown:
    """A name that no plan answers to; `places` are the localities of that name, of which there is no plan here."""

    suggestions: tuple[str, ...]
    places: tuple[str, ...] = ()


def find_plan(corpus: Corpus, typed: str) -> Found | Ambiguous | Unknown:
    """The plan that a typed name means.

    Tried in this order: a plan's id; a locality's id, the last part of its id or any name it ever had, with exactly
    one plan; `<locality>-<year>` where that year narrows several plans to one. Diacritics, case, đ/d, spaces and
    tone placement do not matter.
    """
    key = search_key(typed)
    if typed in corpus.plans:
        return Found(corpus.plans[typed])
    by_id = [plan for plan_id, plan in corpus.plans.items() if search_key(plan_id) == key]
    if by_id:
        return Found(by_id[0]) if len(by_id) == 1 else Ambiguous(tuple(plan.id for plan in by_id))
    places = _localities_called(corpus.localities.values(), key)
    year: int | None = None
    match = _YEAR.match(key)
    if not places and match is not None:
        places, year = _localities_called(corpus.localities.values(), match[1]), int(match[2])
    ids = {place.id for place in places}
    plans = [plan for plan in corpus.ordered() if plan.locality in ids]
    if year is not None:
        plans = [plan for plan in plans if _is_of_year(plan, year)]
    if len(plans) == 1:
        return Found(plans[0])
    if len(plans) > 1:
        return Ambiguous(tuple(plan.id for plan in plans))
    known = {plan_id: plan_id for plan_id in corpus.plans}
    known.update({corpus.locality(plan).naming.name: plan.id for plan in corpus.plans.values()})
    close = dict.fromkeys(known[name] for name in suggestions(typed, list(known)))
    return Unknown(tuple(close), tuple(f"{place.naming.name} ({place.id})" for place in places))


def _is_of_year(plan: Plan, year: int) -> bool:
    """A plan of just that year, else one issued in it."""
    if plan.period.start == plan.period.end:
        return plan.period.start == year
    return plan.document.issued is not None and plan.document.issued.year == year


def _localities_called(localities: Iterable[Locality], key: str) -> list[Locality]:
    found = []
    for place in localities:
        keys = {place.id, place.id.rsplit("/", 1)[-1]}
        keys.update(search_key(naming.name) for naming in place.history)
        keys.update(search_key(naming.full_name) for naming in place.history)
        if key in keys:
            found.append(place)
    return found
