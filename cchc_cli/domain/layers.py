"""Layers of data: directories of plans, and the plans that `cchc` ships, joined to one set of plans."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from cchc_cli.domain.enums import Kind, Level
from cchc_cli.domain.identity import as_citation, same_document
from cchc_cli.domain.locality import Localities
from cchc_cli.domain.plan import Plan

SHIPPED = "shipped"
"""The path of the layer that `cchc` ships, in messages and in JSON."""

FLOOR_LEVELS = (Level.NATION, Level.PROVINCE)
"""The levels whose shipped documents join the plans of a repository."""


@dataclass(frozen=True, slots=True)
class Layer:
    """The plans of one directory, in the order of their files; `path` is as messages show it, or `SHIPPED`.

    `unread` are the ids of files that give no plan. They replace shipped plans too: what such a file holds is unknown.
    """

    path: str
    plans: tuple[Plan, ...] = ()
    unread: frozenset[str] = frozenset()

    @property
    def shipped(self) -> bool:
        """Return whether these are the plans that `cchc` ships."""
        return self.path == SHIPPED


@dataclass(frozen=True, slots=True)
class Replacement:
    """A plan that does not count, because a file of an earlier layer has its id or is about the same document.

    `by` is None if that file gives no plan.
    """

    plan: Plan
    layer: str
    by: Plan | None

    @property
    def figures(self) -> tuple[int, int]:
        """Return the number of figures of the plan that counts, and of the replaced one."""
        return 0 if self.by is None else figure_count(self.by), figure_count(self.plan)


@dataclass(frozen=True, slots=True)
class Joined:
    """The plans that count, the path of the layer of each by id, and what was replaced.

    `neighbours` are shipped local plans: they take part only where they are named, and are never floors.
    """

    plans: tuple[Plan, ...]
    layer_of: Mapping[str, str]
    neighbours: tuple[Plan, ...] = ()
    replaced: tuple[Replacement, ...] = ()


@dataclass(frozen=True, slots=True)
class UsedLayer:
    """A layer and the number of its plans that count."""

    path: str
    plans: int

    @property
    def shipped(self) -> bool:
        """Return whether these are the plans that `cchc` ships."""
        return self.path == SHIPPED


@dataclass(frozen=True, slots=True)
class Data:
    """The data behind an output: the version of `cchc`, the date of what it ships, and the layers.

    Equal data give equal results.
    """

    version: str = ""
    date: str = ""
    layers: tuple[UsedLayer, ...] = ()
    replaced: tuple[Replacement, ...] = ()


NO_DATA = Data()
"""The data of values that were not read from layers."""


def join(layers: Sequence[Layer], localities: Localities) -> Joined:
    """Return the plans of all layers, of which earlier ones come first.

    A plan is replaced by a file of an earlier layer with its id, or about the same document. Shipped plans join plans
    of one's own only from the levels of `FLOOR_LEVELS`; the others are neighbours. Two files with one id in one layer
    are the caller's to leave out.
    """
    plans: dict[str, Plan] = {}
    neighbours: list[Plan] = []
    layer_of: dict[str, str] = {}
    replaced: list[Replacement] = []
    unread: set[str] = set()
    of_earlier: dict[str, list[Plan]] = {}
    for layer in layers:
        added: list[Plan] = []
        for plan in layer.plans:
            by = plans.get(plan.id) or _same(plan, of_earlier.get(plan.locality, ()), localities)
            if by is not None or plan.id in unread:
                replaced.append(Replacement(plan, layer.path, by))
                continue
            layer_of[plan.id] = layer.path
            if layer.shipped and len(layers) > 1 and localities[plan.locality].level not in FLOOR_LEVELS:
                neighbours.append(plan)
            else:
                added.append(plan)
        unread |= layer.unread
        for plan in added:
            plans[plan.id] = plan
            of_earlier.setdefault(plan.locality, []).append(plan)
    return Joined(tuple(plans.values()), layer_of, tuple(neighbours), tuple(replaced))


def _same(plan: Plan, others: Iterable[Plan], localities: Localities) -> Plan | None:
    own = as_citation(plan)
    return next((other for other in others if same_document(own, as_citation(other), localities)), None)


def used_layers(joined: Joined, layers: Iterable[Layer]) -> tuple[UsedLayer, ...]:
    """Return the layers with the number of their plans that count."""
    paths = [joined.layer_of[plan.id] for plan in joined.plans]
    return tuple(UsedLayer(layer.path, paths.count(layer.path)) for layer in layers)


def figure_count(plan: Plan) -> int:
    """Return the number of targets with a figure."""
    return sum(target.kind is Kind.QUANTITATIVE for target in plan.targets)
