"""The discovery of the plans directory, and of the plan files in it."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from cchc_cli.reading.resources import shipped

SUFFIXES = (".yaml", ".yml")

ADDED = ("indicators.yaml", "localities.yaml", "scopes.yaml")
"""Files of these names at the top of a plans directory add to the vocabulary; they are not plans."""


class Origin(StrEnum):
    """How a plans directory was chosen."""

    OPTION = "--plans"
    ENVIRONMENT = "CCHC_PLANS"
    NEAREST = "nearest plans/"
    SHIPPED = "shipped with cchc"


@dataclass(frozen=True, slots=True)
class PlansDirectory:
    """A directory of plans and how it was chosen."""

    path: Path
    origin: Origin

    @property
    def shipped(self) -> bool:
        """Return whether these are the plans that `cchc` ships, however they were chosen."""
        return is_shipped(self.path)


def is_shipped(directory: Path) -> bool:
    """Return whether a directory is that of the plans that `cchc` ships."""
    return os.path.realpath(directory) == os.path.realpath(shipped("plans"))


def find_layers(options: Sequence[Path], environment: Mapping[str, str], here: Path) -> tuple[PlansDirectory, ...]:
    """Return each directory of `--plans`, the first named first, each once; without the option that of `find_plans`."""
    if not options:
        return (find_plans(None, environment, here),)
    named: dict[str, Path] = {}
    for one in options:
        named.setdefault(os.path.abspath(one), one)
    return tuple(PlansDirectory(one, Origin.OPTION) for one in named.values())


def find_plans(option: Path | None, environment: Mapping[str, str], here: Path) -> PlansDirectory:
    """Return `--plans DIR`, else `$CCHC_PLANS`, else the nearest `plans/` with YAML in it, else the shipped ones.

    A directory that was named is returned as it is, whether it exists or not.
    """
    if option is not None:
        return PlansDirectory(option, Origin.OPTION)
    named = environment.get("CCHC_PLANS")
    if named:
        return PlansDirectory(Path(named), Origin.ENVIRONMENT)
    for folder in (here, *here.parents):
        candidate = folder / "plans"
        if candidate.is_dir() and next(iter(plan_files(candidate)), None) is not None:
            return PlansDirectory(candidate, Origin.NEAREST)
    return PlansDirectory(shipped("plans"), Origin.SHIPPED)


def plan_files(directory: Path) -> list[Path]:
    """Return every plan file below a directory, sorted, without hidden folders and the files that add vocabulary."""
    found: list[Path] = []

    def unreadable(error: OSError) -> None:
        found.append(Path(error.filename))  # reading it says why; leaving it out would hide its plans

    for folder, names, files in os.walk(directory, onerror=unreadable, followlinks=False):
        names[:] = sorted(name for name in names if not name.startswith("."))
        here = Path(folder)
        # a directory called x.yaml is somebody's mistake: it is read as a file, and says so
        for name in (*files, *(name for name in names if name.endswith(SUFFIXES))):
            if name.endswith(SUFFIXES) and not name.startswith(".") and not (here == directory and name in ADDED):
                found.append(here / name)
    return sorted(found, key=lambda path: path.as_posix())


def vocabulary_files(directory: Path) -> list[Path]:
    """Return the files of a plans directory that add to the vocabulary; those that `cchc` ships are none."""
    if os.path.realpath(directory) == os.path.realpath(shipped("schema")):
        return []
    return [path for path in (directory / name for name in ADDED) if path.is_file()]


def shipped_floors() -> Path:
    """Return the folder of the shipped documents of higher levels, which join the plans of a repository."""
    return shipped("plans") / "superior"


def shipped_local_plans() -> list[Path]:
    """Return the files of the shipped local plans."""
    floors = set(plan_files(shipped_floors()))
    return [path for path in plan_files(shipped("plans")) if path not in floors]


def plans_root(path: Path, options: Sequence[Path] = ()) -> Path:
    """Return the plans directory of a path: the nearest folder called `plans`, else its own folder.

    Of several directories of `--plans` it is the one that the path lies in, else the first.
    """
    own = path if path.is_dir() else path.parent
    here = Path(os.path.abspath(own))
    if options:
        around = {str(folder) for folder in (here, *here.parents)}
        return next((one for one in options if os.path.abspath(one) in around), options[0])
    for folder in (here, *here.parents):
        if folder.name == "plans":
            return folder
    return own
