"""Slips of a curator, made on purpose: each is a copy of a plan with one thing changed, which the audit must find."""

import copy
import re
from collections.abc import Iterator
from typing import Any, TypeAlias

from cchc_cli.documents.audit.entry import COMPARATORS
from cchc_cli.documents.audit.entry import PlanData as Plan

Alteration: TypeAlias = tuple[str, Plan]
"""What was changed, in words, and the changed plan."""

Path: TypeAlias = tuple[str, ...]
"""Keys from a target down to one of its values."""

OTHER_FIGURES = (3, 5, 10, 15, 20, 30, 40, 50, 60, 70, 75, 80, 85, 90, 92, 93, 95, 96, 98, 99, 100)
"""Figures that the documents use: the likeliest to be mixed up."""


def altered(plan: Plan, index: int, *changes: tuple[Path, object]) -> Plan:
    """A copy of a plan with values of one target set; None takes a key away."""
    target = copy.deepcopy(plan["targets"][index])
    for path, value in changes:
        holder = target
        for key in path[:-1]:
            holder = holder[key]
        if value is None:
            del holder[path[-1]]
        else:
            holder[path[-1]] = value
    return {**plan, "targets": [*plan["targets"][:index], target, *plan["targets"][index + 1 :]]}


def without_targets(plan: Plan, indexes: set[int]) -> Plan:
    """A copy of a plan that lacks some targets."""
    return {**plan, "targets": [target for index, target in enumerate(plan["targets"]) if index not in indexes]}


def other_values(plan: Plan, index: int) -> Iterator[Alteration]:
    """Each figure one more; `stated` as it was."""
    for path, value in _figures(plan["targets"][index]):
        yield f"{'.'.join(path)} {value + 1}", altered(plan, index, (path, value + 1))


def other_comparators(plan: Plan, index: int) -> Iterator[Alteration]:
    """The same figure under each other operator."""
    target = plan["targets"][index]
    for word in COMPARATORS:
        for other in COMPARATORS:
            if word in target and other != word:
                yield f"{other} for {word}", altered(plan, index, ((other,), target[word]), ((word,), None))


def other_sections(plan: Plan, index: int) -> Iterator[Alteration]:
    """Each other section that holds targets, the paragraph as it was."""
    here = plan["targets"][index]["source"]["section"]
    for section in dict.fromkeys(target["source"]["section"] for target in plan["targets"]):
        if section != here:
            yield f"section {section}", altered(plan, index, (("source", "section"), section))


def other_paragraphs(plan: Plan, index: int) -> Iterator[Alteration]:
    """The paragraph after it, and the one before it."""
    number = plan["targets"][index]["source"]["paragraph"]
    for other in (number + 1, number - 1):
        if other >= 1:
            yield f"paragraph {other}", altered(plan, index, (("source", "paragraph"), other))


def other_digits(plan: Plan, index: int) -> Iterator[Alteration]:
    """Each digit of `stated` one up; the figure as it was."""
    stated = plan["targets"][index]["source"]["stated"]
    for found in re.finditer(r"\d", stated):
        other = f"{stated[: found.start()]}{(int(found[0]) + 1) % 10}{stated[found.end() :]}"
        yield f"stated {other}", altered(plan, index, (("source", "stated"), other))


def other_words(plan: Plan, index: int) -> Iterator[Alteration]:
    """Each word of `stated` written otherwise."""
    stated = plan["targets"][index]["source"]["stated"]
    for found in re.finditer(r"[^\W\d]+", stated):
        other = f"{stated[: found.end()]}x{stated[found.end() :]}"
        yield f"stated {other}", altered(plan, index, (("source", "stated"), other))


def consistent_slips(plan: Plan, index: int) -> Iterator[Alteration]:
    """Figure and `stated` changed alike to another figure, so that the entry agrees with itself."""
    target = plan["targets"][index]
    stated = target["source"]["stated"]
    for path, value in _figures(target):
        for other in (*OTHER_FIGURES, value + 1):
            words = re.sub(rf"(?<![\d.,/]){value}(?![\d/])", str(other), stated)
            if words != stated:
                yield (
                    f"{other} for {value}, stated too",
                    altered(plan, index, (path, other), (("source", "stated"), words)),
                )


def other_years(plan: Plan, index: int) -> Iterator[Alteration]:
    """Each year of `due`, `base` and `trajectory` one later; a year, or every year, where none is written."""
    target = plan["targets"][index]
    for key in ("due", "base", "trajectory"):
        value = target.get(key)
        if isinstance(value, int):
            yield f"{key} {value + 1}", altered(plan, index, ((key,), value + 1))
        for part in ("from", "to", "through"):
            if isinstance(value, dict) and part in value:
                yield f"{key}.{part} {value[part] + 1}", altered(plan, index, ((key, part), value[part] + 1))
    if "due" not in target:
        yield "due 2027", altered(plan, index, (("due",), 2027))
    if target.get("due") != "every-year":
        yield "due every-year", altered(plan, index, (("due",), "every-year"))


def other_part(plan: Plan, index: int) -> Iterator[Alteration]:
    """A target said to stand among the tasks, and the other way round; and elsewhere."""
    here = plan["targets"][index]["source"].get("where", "targets")
    for other in ("targets", "tasks", "annex"):
        if other != here:
            yield f"where {other}", altered(plan, index, (("source", "where"), other))


def _figures(target: Plan) -> list[tuple[Path, Any]]:
    """The figures of a target with the keys that lead to them; none for a target without a figure."""
    path = target.get("trajectory", {})
    return [
        *(((word,), target[word]) for word in COMPARATORS if word in target),
        *((("trajectory", key), path[key]) for key in ("start", "step", "until") if key in path),
    ]
