"""A target of a plan file, taken from the plain data that the parser gives: what the audit needs of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, TypeAlias

from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.domain.target import location_words

PlanData: TypeAlias = Mapping[str, Any]
"""A plan as the parser gives it, valid by its schema."""

COMPARATORS = ("at_least", "more_than", "exactly", "at_most", "less_than")


@dataclass(frozen=True, slots=True)
class Place:
    """A paragraph of a section, or a row of one of its tables; paragraph 0 is the heading."""

    section: str
    paragraph: int = 0
    table: int = 0
    row: int = 0

    def __str__(self) -> str:
        """Return `II.2.a ¶3` or `PL.I bảng 2 dòng 5`, for machine output."""
        return self.words.vi

    @property
    def words(self) -> LocalizedText:
        """Return the place as each language writes it."""
        return location_words(self.section, self.paragraph, self.table, self.row)


@dataclass(frozen=True, slots=True)
class Entry:
    """One target. `figures`: its value, or start, step and ceiling of a trajectory; empty when it has no figure."""

    index: int
    indicator: str
    place: Place
    stated: str
    where: str
    comparator: str | None
    figures: tuple[Decimal, ...]
    further: tuple[Decimal, ...]
    """The figure of `scope.share`, which stands beside the value."""
    aim: str | None
    due_years: tuple[int, ...]
    before: str | None
    every_year: bool
    set_by: str | None
    base_years: tuple[int, ...]
    base_words: str | None
    base_unknown: bool
    restates: tuple[Place, ...]
    contradicts: tuple[Place, ...]
    has_due: bool = False
    excluding: frozenset[str] = frozenset()
    hedge: bool = False
    fields: frozenset[str] = frozenset()
    condition: str = ""
    words: str = ""
    """Its condition, part and note, which can narrow it and give further figures of the paragraph."""

    @property
    def promise(self) -> tuple[object, ...]:
        """Return what it asks, to be compared between two places."""
        return (self.comparator, self.figures, self.aim)


@dataclass(frozen=True, slots=True)
class Exempt:
    """A figure that is no target: an entry of `document.exceptions`."""

    index: int
    place: Place
    stated: str


def entries(plan: PlanData) -> tuple[Entry, ...]:
    """Return the targets of a plan that have a place in the document, in their order."""
    return tuple(
        _entry(index, target)
        for index, target in enumerate(plan["targets"])
        if "section" in target.get("source", {}) and "stated" in target["source"]
    )


def exempt(plan: PlanData) -> tuple[Exempt, ...]:
    """Return the exceptions of a plan, in their order."""
    lines = plan["document"].get("exceptions", ())
    return tuple(Exempt(index, place(line), line["stated"]) for index, line in enumerate(lines))


def place(source: Mapping[str, Any]) -> Place:
    """Return the place that a source, a restatement or an exception names."""
    if "row" in source:
        return Place(str(source["section"]), 0, source.get("table", 1), source["row"])
    return Place(str(source["section"]), source.get("paragraph", 0))


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
    qualifiers = target.get("qualifiers") or {}
    scope = target.get("scope") or {}
    share, condition = scope.get("share", {}), qualifiers.get("condition", "")
    words = (condition, scope.get("part", ""), target.get("note") or "")
    return Entry(
        index=index,
        indicator=target.get("indicator") or "",
        place=place(source),
        stated=str(source["stated"]),
        where=source.get("where", "targets"),
        comparator=comparator,
        figures=tuple(Decimal(str(number)) for number in numbers),
        further=tuple(Decimal(str(share[word])) for word in COMPARATORS if word in share),
        aim=target.get("aim"),
        due_years=due_years,
        before=str(due["before"]) if isinstance(due, dict) and "before" in due else None,
        every_year=due == "every-year",
        set_by=due.get("set_by") if isinstance(due, dict) else None,
        base_years=_years(base),
        base_words=base if isinstance(base, str) and base != "unknown" else None,
        base_unknown=base == "unknown",
        restates=_places(target.get("restates")),
        contradicts=_places(target.get("contradicts")),
        has_due=due is not None,
        excluding=frozenset(qualifiers.get("excluding", ())),
        hedge=qualifiers.get("hedge") is True,
        fields=_texts(scope.get("field")),
        condition=str(condition),
        words=" ".join(str(one) for one in words if one),
    )


def _years(value: Any) -> tuple[int, ...]:
    """Return the years of a `due` or a `base`: one, a span, or none."""
    if isinstance(value, dict) and "from" in value:
        return (value["from"], value["to"])
    return (value,) if isinstance(value, int) else ()


def _texts(value: Any) -> frozenset[str]:
    """Return the values of a key that has one or a list."""
    return frozenset(value if isinstance(value, list) else [] if value is None else [value])


def _places(value: Any) -> tuple[Place, ...]:
    found = value if isinstance(value, list) else [] if value is None else [value]
    return tuple(place(one) for one in found)
