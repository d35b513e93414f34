"""A target of a plan file, taken from the plain data that the loader gives: what the audit needs of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, TypeAlias

Plan: TypeAlias = Mapping[str, Any]
"""A plan as the loader gives it, valid by its schema."""

COMPARATORS = ("at_least", "more_than", "exactly", "at_most", "less_than")


@dataclass(frozen=True)
class Place:
    """A paragraph of a section."""

    section: str
    paragraph: int

    def __str__(self) -> str:
        return f"{self.section} ¶{self.paragraph}"


@dataclass(frozen=True)
class Entry:
    """One target. `figures`: its value, or start, step and ceiling of a trajectory; empty when it has no figure."""

    index: int
    indicator: str
    place: Place
    stated: str
    where: str
    comparator: str | None
    figures: tuple[Decimal, ...]
    aim: str | None
    due_years: tuple[int, ...]
    every_year: bool
    set_by: str | None
    base_years: tuple[int, ...]
    base_words: str | None
    restates: tuple[Place, ...]
    contradicts: tuple[Place, ...]

    def __str__(self) -> str:
        return f"targets[{self.index}] {self.indicator} ({self.place})"

    @property
    def promise(self) -> tuple[object, ...]:
        """What it asks, to be compared between two places."""
        return (self.comparator, self.figures, self.aim)


@dataclass(frozen=True)
class Exempt:
    """A figure, or a word of completion or of all, that is no target: a line of `document.exceptions`."""

    place: Place
    stated: str
    reason: str


def exceptions(plan: Plan) -> tuple[Exempt, ...]:
    """The exceptions of a plan, in its order."""
    return tuple(
        Exempt(Place(line["section"], line["paragraph"]), line["stated"], line["reason"])
        for line in plan["document"].get("exceptions", ())
    )


def entries(plan: Plan) -> tuple[Entry, ...]:
    """The targets of a plan, in its order."""
    return tuple(_entry(index, target) for index, target in enumerate(plan["targets"]))


def _entry(index: int, target: Mapping[str, Any]) -> Entry:
    source = target["source"]
    path = target.get("trajectory")
    comparator = next((word for word in COMPARATORS if word in target), None)
    numbers: list[Any] = [target[comparator]] if comparator else []
    due, base = target.get("due"), target.get("base")
    due_years = _years(due)
    if path is not None:
        comparator = path.get("comparator", "at_least")
        numbers = [path[key] for key in ("start", "step", "until") if key in path]
        due_years += (path["from"], path["through"])
    return Entry(
        index=index,
        indicator=target["indicator"],
        place=Place(source["section"], source["paragraph"]),
        stated=source["stated"],
        where=source.get("where", "targets"),
        comparator=comparator,
        figures=tuple(Decimal(str(number)) for number in numbers),
        aim=target.get("aim"),
        due_years=due_years,
        every_year=due == "every-year",
        set_by=due.get("set_by") if isinstance(due, dict) else None,
        base_years=_years(base),
        base_words=base if isinstance(base, str) and base != "unknown" else None,
        restates=_places(target.get("restates")),
        contradicts=_places(target.get("contradicts")),
    )


def _years(value: Any) -> tuple[int, ...]:
    """The years of a `due` or a `base`: one, a span, or none."""
    if isinstance(value, dict) and "from" in value:
        return (value["from"], value["to"])
    return (value,) if isinstance(value, int) else ()


def _places(value: Any) -> tuple[Place, ...]:
    found = value if isinstance(value, list) else [] if value is None else [value]
    return tuple(Place(place["section"], place["paragraph"]) for place in found)
