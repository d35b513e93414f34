"""Loading the plans for a command, and saying what of them could not be used."""

import os
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

from cchc_cli.cli.exits import FINE, USAGE, Refused
from cchc_cli.cli.ports import talk
from cchc_cli.cli.speech import words_of
from cchc_cli.domain.names import visible

if TYPE_CHECKING:
    from cchc_cli.domain.plan import Plan
    from cchc_cli.domain.words import Area
    from cchc_cli.reading.corpus import Loaded, PlanFile
    from cchc_cli.reading.discovery import PlansDirectory
    from cchc_cli.reading.faults import Fault


def open_plans(option: Path | None) -> "tuple[Loaded, PlansDirectory]":
    """Read the plans directory; refuses when there is none or it holds no plan."""
    from cchc_cli.reading.corpus import load
    from cchc_cli.reading.discovery import find_plans

    place = find_plans(option, os.environ, Path.cwd())
    check_directory(place)
    loaded = load(place.path)
    if not loaded.files:
        raise Refused(
            f"there is no plan in {place.path} ({place.origin})", "a plan is a .yaml file; `schema/plan.md` shows one"
        )
    return loaded, place


def check_directory(place: "PlansDirectory") -> None:
    """Refuse a plans directory that is none."""
    named = visible(str(place.path)) if len(str(place.path)) <= 200 else "named"
    try:
        if place.path.is_dir():
            return
        what = "is not a directory" if place.path.exists() else "does not exist"
    except (OSError, ValueError):
        what = "cannot be a directory: no system takes such a name"
    raise Refused(f"the plans directory {named} {what} ({place.origin})", "name one with --plans DIR")


def problems(loaded: "Loaded") -> int:
    """Name on stderr every file that could not be used whole, and give the exit code that follows from it."""
    from cchc_cli.reading.corpus import display

    for path, faults in loaded.vocabulary.broken:
        talk(f"warning: {described(display(path), faults[0])}\n  nothing of this file is used")
    for file in loaded.damaged:
        lost = "the plan is left out"
        if file.plan is not None:
            lost = "this target is left out" if len(file.lost) == 1 else f"{len(file.lost)} targets are left out"
        talk(f"warning: {first_problem(file)}\n  {lost}")
    for clash in loaded.clashes:
        paths = ", ".join(file.shown for file in loaded.files if file.id == clash)
        talk(f"warning: several plans have the id {clash} and are left out: {paths}")
    return USAGE if loaded.damaged or loaded.clashes or loaded.vocabulary.broken else FINE


def first_problem(file: "PlanFile") -> str:
    """`path:line:column: message` of the first thing wrong with a file."""
    return described(file.shown, file.first_problem())


def described(shown: str, fault: "Fault") -> str:
    """`path:line:column: message`"""
    return f"{shown}:{fault.line}:{fault.column}: {words_of(fault.message)}"


def plan_called(loaded: "Loaded", typed: str) -> "Plan":
    """The plan that a typed name means; refuses with candidates or suggestions."""
    from cchc_cli.domain.corpus import Ambiguous, Found, find_plan
    from cchc_cli.domain.names import search_key

    found = find_plan(loaded.corpus, typed)
    if isinstance(found, Found):
        return found.plan
    key = search_key(typed)
    if key in loaded.clashes:
        paths = ", ".join(file.shown for file in loaded.files if file.id == key)
        raise Refused(f"several plans have the id {key}: {paths}", "rename all but one")
    broken = next((file for file in loaded.files if file.plan is None and search_key(file.id) == key), None)
    if broken is not None:
        raise Refused(
            f"the plan {broken.id} cannot be used: {first_problem(broken)}", f"see `cchc lint {broken.shown}`"
        )
    if isinstance(found, Ambiguous):
        raise Refused(f"`{typed}` can mean several: {', '.join(found.candidates)}", "write one of these")
    if found.places:
        raise Refused(f"there is no plan of {' or '.join(found.places)} here", "`cchc list` shows the plans")
    advice = (
        "did you mean " + " or ".join(found.suggestions) + "?" if found.suggestions else "`cchc list` shows the plans"
    )
    raise Refused(f"there is no plan or locality `{typed}`", advice)


def refuse_if_affected(
    loaded: "Loaded",
    plans: "Collection[Plan]",
    area: "Area | None",
    indicator: str | None,
) -> None:
    """Refuse when a target that could not be read may belong to the rows asked for."""
    for file in loaded.damaged:
        if file.plan is None or file.plan.id not in {plan.id for plan in plans}:
            continue
        if any(_concerned(loaded, lost, area, indicator) for lost in file.lost):
            raise Refused(
                f"{_count(file)} of {file.plan.id} cannot be read: {first_problem(file)}",
                f"see `cchc lint {file.shown}`, or ask for other rows with --indicator or --area",
            )


def _concerned(loaded: "Loaded", lost: str | None, area: "Area | None", indicator: str | None) -> bool:
    if lost is None:
        return True
    if indicator is not None:
        return lost == indicator
    return area is None or loaded.corpus.catalogue[lost].area is area


def _count(file: "PlanFile") -> str:
    return "a target" if len(file.lost) == 1 else f"{len(file.lost)} targets"
