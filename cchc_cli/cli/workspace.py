"""The plans that a command works on, and the messages about files that could not be used."""

import os
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path

from cchc_cli.cli.console import progress, talk
from cchc_cli.cli.errors import FINE, USAGE, UserError
from cchc_cli.cli.translation import meant, said, say, words_of
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.lookup import Ambiguous, Found, find_plan, plan_id
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.vietnamese import search_key, visible
from cchc_cli.reading.corpus import Loaded, PlanFile, display, loaded, read_plan, without_text
from cchc_cli.reading.discovery import PlansDirectory, find_plans, plan_files
from cchc_cli.reading.errors import ReadError
from cchc_cli.reading.vocabulary import load_vocabulary


@dataclass(frozen=True, slots=True)
class Workspace:
    """A directory of plans and how it was chosen, with everything that was read from it."""

    directory: PlansDirectory
    plans: Loaded

    @property
    def corpus(self) -> Corpus:
        """The plans that can be used, with the catalogue and the localities."""
        return self.plans.corpus


def open_workspace(option: Path | None) -> Workspace:
    """Read the plans of `--plans`, or of the directory found without it; refuse one that holds no plan."""
    directory = find_plans(option, os.environ, Path.cwd())
    check_directory(directory)
    with progress("progress.read") as tell:
        found = _read(directory.path, tell)
    if not found.files:
        raise UserError(
            said("plans.none", place=str(directory.path), origin=origin_of(directory)), said("plans.none.advice")
        )
    return Workspace(directory, found)


def _read(directory: Path, tell: Callable[[int, int], None] | None) -> Loaded:
    """Read every plan; `tell` receives the number of files read and of all files."""
    vocabulary = load_vocabulary(directory)
    paths = plan_files(directory)
    files = []
    for done, path in enumerate(paths, start=1):
        files.append(without_text(read_plan(path, display(path), vocabulary)))
        if tell is not None:
            tell(done, len(paths))
    return loaded(directory, files, vocabulary)


def origin_of(place: PlansDirectory) -> str:
    """How a plans directory was chosen, in words."""
    return said(f"origin.{place.origin.name.lower()}")


def check_directory(place: PlansDirectory) -> None:
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


def report_damaged_files(workspace: Workspace) -> int:
    """Name on stderr every file that could not be used whole, and return the exit code that follows from it."""
    loaded = workspace.plans
    for path, faults in loaded.vocabulary.broken:
        _warn(described(display(path), faults[0]), said("lost.vocabulary"))
    for file in loaded.damaged:
        lost = said("lost.plan")
        if file.plan is not None:
            lost = said("lost.target") if len(file.lost) == 1 else said("lost.targets", count=len(file.lost))
        _warn(first_problem(file), lost)
    for clash in loaded.clashes:
        paths = ", ".join(file.display_path for file in loaded.files if file.id == clash)
        say("warning", what=said("lost.same-id", name=clash, paths=paths))
    return USAGE if loaded.damaged or loaded.clashes or loaded.vocabulary.broken else FINE


def _warn(problem: str, lost: str) -> None:
    talk(f"{said('warning', what=problem)}\n  {lost}")


def first_problem(file: PlanFile) -> str:
    """`path:line:column: message` of the first thing wrong with a file."""
    return described(file.display_path, file.first_error())


def described(shown: str, fault: ReadError) -> str:
    """`path:line:column: message`"""
    return f"{shown}:{fault.line}:{fault.column}: {words_of(fault.message)}"


def plan_called(workspace: Workspace, typed: str) -> Plan:
    """The plan that a typed name means; refuses with candidates or suggestions."""
    loaded = workspace.plans
    found = find_plan(loaded.corpus, typed)
    if isinstance(found, Found):
        return found.value
    key = search_key(plan_id(typed))
    if key in loaded.clashes:
        paths = ", ".join(file.display_path for file in loaded.files if file.id == key)
        raise UserError(said("named.same-id", name=key, paths=paths), said("named.same-id.advice"))
    broken = next((file for file in loaded.files if file.plan is None and search_key(file.id) == key), None)
    if broken is not None:
        raise UserError(
            said("named.broken", name=broken.id, why=first_problem(broken)),
            said("named.broken.advice", path=broken.display_path),
        )
    if isinstance(found, Ambiguous):
        raise UserError(said("named.several", typed=typed, words=found.candidates), said("named.several.advice"))
    if found.places:
        raise UserError(said("named.no-plan-of", words=found.places), said("named.list"))
    raise UserError(said("named.no-plan", typed=typed), meant(found.suggestions, "named.list"))


def refuse_if_affected(workspace: Workspace, plans: Collection[Plan], wanted: Callable[[str], bool]) -> None:
    """Refuse when a target that could not be read may be of a `wanted` indicator."""
    chosen = {plan.id for plan in plans}
    for file in workspace.plans.damaged:
        if file.plan is None or file.plan.id not in chosen:
            continue
        if any(lost is None or wanted(lost) for lost in file.lost):
            raise UserError(
                _unread(file, file.plan.id),
                said("named.lost.advice", path=file.display_path),
            )


def _unread(file: PlanFile, name: str) -> str:
    if len(file.lost) == 1:
        return said("named.lost", name=name, why=first_problem(file))
    return said("named.lost.several", count=len(file.lost), name=name, why=first_problem(file))
