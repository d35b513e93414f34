"""Loading the plans for a command, and saying what of them could not be used."""

import os
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

from cchc_cli.cli.console import cache_folder, processors, progress, talk
from cchc_cli.cli.errors import FINE, USAGE, UserError
from cchc_cli.cli.translation import meant, said, say, words_of
from cchc_cli.domain.vietnamese import visible

if TYPE_CHECKING:
    from cchc_cli.domain.enums import Area
    from cchc_cli.domain.plan import Plan
    from cchc_cli.reading.corpus import Loaded, PlanFile
    from cchc_cli.reading.discovery import PlansDirectory
    from cchc_cli.reading.errors import ReadError
    from cchc_cli.reading.kept_plans import Opened


def open_plans(option: Path | None) -> "tuple[Loaded, PlansDirectory]":
    """Read the plans directory; refuses when there is none or it holds no plan."""
    opened, place = open_with_store(option)
    return opened.plans, place


def open_with_store(option: Path | None) -> "tuple[Opened, PlansDirectory]":
    """The same, with the store beside it."""
    from cchc_cli.reading.discovery import find_plans
    from cchc_cli.reading.kept_plans import open_directory

    place = find_plans(option, os.environ, Path.cwd())
    check_directory(place)
    with progress("progress.read") as tell:
        opened = open_directory(place.path, cache_folder(), processors(), tell)
    if not opened.plans.files:
        raise UserError(said("plans.none", place=str(place.path), origin=origin_of(place)), said("plans.none.advice"))
    return opened, place


def origin_of(place: "PlansDirectory") -> str:
    """How a plans directory was chosen, in words."""
    return said(f"origin.{place.origin.name.lower()}")


def check_directory(place: "PlansDirectory") -> None:
    """Refuse a plans directory that is none."""
    named = visible(str(place.path)) if len(str(place.path)) <= 200 else said("plans.directory.named")
    try:
        if place.path.is_dir():
            return
        what = said("plans.directory.no-directory" if place.path.exists() else "plans.directory.missing")
    except (OSError, ValueError):
        what = said("plans.directory.no-name")
    raise UserError(
        said("plans.directory", named=named, what=what, origin=origin_of(place)), said("plans.directory.advice")
    )


def problems(loaded: "Loaded") -> int:
    """Name on stderr every file that could not be used whole, and give the exit code that follows from it."""
    from cchc_cli.reading.corpus import display

    for path, faults in loaded.vocabulary.broken:
        _warn(described(display(path), faults[0]), said("lost.vocabulary"))
    for file in loaded.damaged:
        lost = said("lost.plan")
        if file.plan is not None:
            lost = said("lost.target") if len(file.lost) == 1 else said("lost.targets", count=len(file.lost))
        _warn(first_problem(file), lost)
    for clash in loaded.clashes:
        paths = ", ".join(file.shown for file in loaded.files if file.id == clash)
        say("warning", what=said("lost.same-id", name=clash, paths=paths))
    return USAGE if loaded.damaged or loaded.clashes or loaded.vocabulary.broken else FINE


def _warn(problem: str, lost: str) -> None:
    talk(f"{said('warning', what=problem)}\n  {lost}")


def first_problem(file: "PlanFile") -> str:
    """`path:line:column: message` of the first thing wrong with a file."""
    return described(file.shown, file.first_problem())


def described(shown: str, fault: "ReadError") -> str:
    """`path:line:column: message`"""
    return f"{shown}:{fault.line}:{fault.column}: {words_of(fault.message)}"


def plan_called(loaded: "Loaded", typed: str) -> "Plan":
    """The plan that a typed name means; refuses with candidates or suggestions."""
    from cchc_cli.domain.lookup import Ambiguous, Found, find_plan, plan_id
    from cchc_cli.domain.vietnamese import search_key

    found = find_plan(loaded.corpus, typed)
    if isinstance(found, Found):
        return found.value
    key = search_key(plan_id(typed))
    if key in loaded.clashes:
        paths = ", ".join(file.shown for file in loaded.files if file.id == key)
        raise UserError(said("named.same-id", name=key, paths=paths), said("named.same-id.advice"))
    broken = next((file for file in loaded.files if file.plan is None and search_key(file.id) == key), None)
    if broken is not None:
        raise UserError(
            said("named.broken", name=broken.id, why=first_problem(broken)),
            said("named.broken.advice", path=broken.shown),
        )
    if isinstance(found, Ambiguous):
        raise UserError(said("named.several", typed=typed, words=found.candidates), said("named.several.advice"))
    if found.places:
        raise UserError(said("named.no-plan-of", words=found.places), said("named.list"))
    raise UserError(said("named.no-plan", typed=typed), meant(found.suggestions, "named.list"))


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
            raise UserError(
                _unread(file, file.plan.id),
                said("named.lost.advice", path=file.shown),
            )


def _concerned(loaded: "Loaded", lost: str | None, area: "Area | None", indicator: str | None) -> bool:
    if lost is None:
        return True
    if indicator is not None:
        return lost == indicator
    return area is None or loaded.corpus.catalogue[lost].area is area


def _unread(file: "PlanFile", name: str) -> str:
    if len(file.lost) == 1:
        return said("named.lost", name=name, why=first_problem(file))
    return said("named.lost.several", count=len(file.lost), name=name, why=first_problem(file))
