"""All plans with the catalogue and the localities."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from cchc_cli.domain.deadlines import documents_by_number, with_deadlines
from cchc_cli.domain.enums import Level
from cchc_cli.domain.identity import number_key
from cchc_cli.domain.indicator import Catalogue
from cchc_cli.domain.layers import NO_DATA, SHIPPED, Data, Layer, join, used_layers
from cchc_cli.domain.locality import Gazetteer, Localities, Locality, ancestors, entries_of, province_of
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.vietnamese import sort_key


@dataclass(frozen=True)
class Corpus:
    """The plans by id, with the catalogue and the localities; `localities` has the locality of each plan."""

    plans: Mapping[str, Plan]
    catalogue: Catalogue
    localities: Localities
    incomplete: bool = False
    """Whether a plan file could not be read at all, so that requirements may be unknown."""
    unread: frozenset[str] = frozenset()
    """The ids of such files, as far as they are known."""
    layer_of: Mapping[str, str] = field(default_factory=dict)
    """The path of the layer of each plan by id, `SHIPPED` for what `cchc` ships."""
    neighbours: Mapping[str, Plan] = field(default_factory=dict)
    """Shipped local plans beside plans of one's own: they take part only where they are named, never as floors."""
    data: Data = NO_DATA

    def plan(self, name: str) -> Plan:
        """Return the plan of an id, which may be a neighbour."""
        return self.plans[name] if name in self.plans else self.neighbours[name]

    def layer(self, plan: Plan) -> str | None:
        """Return the path of the plan's layer; None if the data was not read from layers."""
        return self.layer_of.get(plan.id)

    def own(self, plan: Plan) -> bool:
        """Return whether a plan is selected without being named: shipped plans beside plans of one's own are not."""
        return len(self.data.layers) < 2 or self.layer(plan) != SHIPPED

    def locality(self, plan: Plan) -> Locality:
        """Return the plan's locality."""
        return self.localities[plan.locality]

    def may_be_unread(self, place: str) -> bool:
        """Return whether a file that could not be read may be of a locality, by its id: `<locality>-…` in its words.

        A file whose id begins with no known locality may be of any.
        """
        if not self.unread:
            return self.incomplete
        return any(_may_be_of(id, place, self.localities) for id in self.unread)

    def level(self, plan: Plan) -> Level:
        """Return the level of the plan's locality."""
        return self.locality(plan).level

    def above(self, plan: Plan) -> tuple[Locality, ...]:
        """Return the higher-level localities of the plan on its day, next higher level first.

        Above the plan of an agency is its own locality, too.
        """
        place = self.locality(plan)
        return (*((place,) if plan.document.agency else ()), *ancestors(self.localities, place, plan.day))

    def higher_level_plans(self, plan: Plan) -> tuple[Plan, ...]:
        """Return the plans of higher-level localities whose period shares a year with the plan's, next level first.

        There are none of a locality that ended before the plan begins.
        """
        return tuple(
            other
            for place in self.above(plan)
            if not place.has_ended(plan.period.start)
            for other in self._by_locality.get(place.id, ())
            if other.period.overlaps(plan.period) and not (place.id == plan.locality and other.document.agency)
        )

    def plans_of(self, locality: str) -> tuple[Plan, ...]:
        """Return the plans of a locality."""
        return self._by_locality.get(locality, ())

    @cached_property
    def _by_locality(self) -> Mapping[str, tuple[Plan, ...]]:
        found: dict[str, tuple[Plan, ...]] = {}
        for plan in self.plans.values():
            if plan.id not in self.neighbours:
                found[plan.locality] = (*found.get(plan.locality, ()), plan)
        return found

    def of_number(self, number: str) -> tuple[Plan, ...]:
        """Return the plans whose document has a number."""
        return self._by_number.get(number_key(number), ())

    @cached_property
    def _by_number(self) -> Mapping[str, tuple[Plan, ...]]:
        found: dict[str, tuple[Plan, ...]] = {}
        for plan in self.plans.values():
            if plan.document.number is not None:
                key = number_key(plan.document.number)
                found[key] = (*found.get(key, ()), plan)
        return found

    def province(self, plan: Plan) -> Locality | None:
        """Return the province of the plan's locality on its day; None at national level."""
        return province_of(self.localities, self.locality(plan), plan.day)

    def name(self, plan: Plan) -> str:
        """Return the locality's name on the plan's day, such as `phường Tam Phước`."""
        return self.locality(plan).naming_on(plan.day).full_name

    def document_name(self, plan: Plan) -> str:
        """Return `10/KH-UBND Đồng Nai*`: number and locality, or issuer and years; `*` if from public sources."""
        mark = "*" if plan.reported else ""
        if plan.document.number is None:
            return f"{plan.document.issuer} {plan.period}{mark}"
        place = self.locality(plan).naming_on(plan.day)
        return f"{plan.document.number}{'' if place.parent is None else f' {place.name}'}{mark}"

    def name_with_province(self, plan: Plan) -> str:
        """Return the locality's name with its province, such as `phường Tam Phước, Đồng Nai`."""
        province = self.province(plan)
        if province is None or province.id == plan.locality:
            return self.name(plan)
        return f"{self.name(plan)}, {province.naming_on(plan.day).name}"

    def distinct_name(self, plan: Plan) -> str:
        """Return the locality's name, with its province if another locality that has plans shares the name.

        Of two in one province, the id follows as well.
        """
        if len(self._localities_by_name[self.name(plan)]) == 1:
            return self.name(plan)
        alike = [one for one in self._localities_by_name[self.name(plan)] if one != plan.locality]
        named = self.name_with_province(plan)
        own, others = plan.locality.split("/")[0], {one.split("/")[0] for one in alike}
        return f"{named} ({plan.locality})" if own in others else named

    @cached_property
    def _localities_by_name(self) -> Mapping[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for plan in (*self.plans.values(), *self.neighbours.values()):
            found.setdefault(self.name(plan), set()).add(plan.locality)
        return {name: frozenset(places) for name, places in found.items()}

    def ordered(self) -> tuple[Plan, ...]:
        """Return all plans in the order of `in_order`."""
        return self._ordered

    def in_order(self, plans: Iterable[Plan]) -> tuple[Plan, ...]:
        """Return plans by level, lowest first, then by the Vietnamese alphabet; plans of partial coverage last."""
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


def _may_be_of(id: str, place: str, localities: Localities) -> bool:
    words = id.split("-")
    names = {"-".join(words[:count]) for count in range(1, len(words) + 1)}
    if place.rpartition("/")[2] in names:
        return True
    known = {one.rpartition("/")[2] for one in entries_of(localities)}
    tables = isinstance(localities, Gazetteer) and any(
        any(True for _ in localities.named(name)) for name in names if len(name) > 1
    )
    return known.isdisjoint(names) and not tables


def corpus_of(
    layers: Sequence[Layer], catalogue: Catalogue, localities: Localities, version: str = "", date: str = ""
) -> Corpus:
    """Return the corpus of layers, of which earlier ones come first; see `join`."""
    joined = join(layers, localities)
    documents = documents_by_number(joined.plans)
    return Corpus(
        {plan.id: with_deadlines(plan, documents) for plan in joined.plans},
        catalogue,
        localities,
        incomplete=any(layer.unread for layer in layers),
        unread=frozenset(id for layer in layers for id in layer.unread),
        layer_of=joined.layer_of,
        neighbours={plan.id: with_deadlines(plan, documents) for plan in joined.neighbours},
        data=Data(version, date, used_layers(joined, layers), joined.replaced),
    )
