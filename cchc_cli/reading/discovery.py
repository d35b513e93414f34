"""The discovery of the plans directory, and of the plan files in it."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from cchc_cli.reading.file_names import FOR_OTHERS, contains, stands_for_plans
from cchc_cli.reading.resources import shipped

PLANS = ("plans", "Plans", "PLANS")
"""The names of a plans directory: a disk may tell no capitals apart, or be copied from one."""

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
    """A directory of plans and how it was chosen; `below` tells whether the folders in it are part of it."""

    path: Path
    origin: Origin
    below: bool = True

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
        for candidate in (folder / name for name in PLANS):
            if candidate.is_dir() and (plan_files(candidate) or vocabulary_files(candidate)):
                return PlansDirectory(candidate, Origin.NEAREST)
    return PlansDirectory(shipped("plans"), Origin.SHIPPED)


def plan_files(directory: Path, below: bool = True) -> list[Path]:
    """Return every plan file below a directory, sorted, without hidden folders and the files that add vocabulary.

    Without `below`, of the folders in it only that of higher-level documents is read.

    Links to folders are followed; each folder is read once. What may hide plans is among the files, and reading it says
    why: folders that cannot be read, empty ones, links that lead nowhere, those that git wrote as a text, and plans
    with another name.
    """
    found: list[Path] = []
    read: set[str] = set()

    def unreadable(error: OSError) -> None:
        found.append(Path(error.filename))

    tops = [directory]
    for top in tops:
        if contains(top, directory) and top != directory:
            found.append(top)
            continue
        for folder, names, files in os.walk(top, onerror=unreadable):
            here, real = Path(folder), os.path.realpath(folder)
            if not names and not files and here != directory:
                found.append(here)
            names[:] = sorted(name for name in names if not name.startswith(".") and real not in read)
            if real not in read:
                found += (here / name for name in (*files, *names) if _is_listed(here, name, here == directory))
            read.add(real)
            if not below and here == directory:
                names[:] = [name for name in names if name.lower() == FOR_OTHERS]
            tops += (here / name for name in names if os.path.islink(here / name))
    return sorted(dict.fromkeys(found), key=lambda path: path.as_posix())


def _is_listed(folder: Path, name: str, top: bool) -> bool:
    """Return whether an entry of a folder is a plan file, or what stands in its place.

    A directory called x.yaml is a mistake: it is read as a file, and says so.
    """
    if name.startswith(".") or (top and name.lower() in ADDED):
        return False
    return stands_for_plans(folder / name)


def vocabulary_files(directory: Path) -> list[Path]:
    """Return the files of a plans directory that add to the vocabulary; those that `cchc` ships are none.

    What is no file, such as a link that leads nowhere, is among them: reading it says why.
    """
    if os.path.realpath(directory) == os.path.realpath(shipped("schema")):
        return []
    try:
        names = sorted(name for name in os.listdir(directory) if name.lower() in ADDED)
    except (OSError, ValueError):
        return []
    return [directory / name for name in names]


def shipped_floors() -> Path:
    """Return the folder of the shipped documents of higher levels, which join the plans of a repository."""
    return shipped("plans") / "superior"


def shipped_local_plans() -> list[Path]:
    """Return the files of the shipped local plans."""
    floors = set(plan_files(shipped_floors()))
    return [path for path in plan_files(shipped("plans")) if path not in floors]


def plans_root(path: Path, options: Sequence[Path] = ()) -> PlansDirectory:
    """Return the plans directory of a path: the nearest folder called `plans`, else its own folder.

    Of several directories of `--plans` it is the one that the path lies in, else the first. What lies in folders beside
    a file is not about it: the file may be in a home directory.
    """
    own = path if path.is_dir() else path.parent
    here = Path(os.path.abspath(own))
    if options:
        around = {str(folder) for folder in (here, *here.parents)}
        chosen = next((one for one in options if os.path.abspath(one) in around), options[0])
        return PlansDirectory(chosen, Origin.OPTION)
    for folder in (here, *here.parents):
        if folder.name.lower() == PLANS[0]:
            return PlansDirectory(folder, Origin.NEAREST)
    return PlansDirectory(own, Origin.NEAREST, below=own == path)
