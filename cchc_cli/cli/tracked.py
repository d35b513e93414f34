"""`cchc lint --tracked`: only the files that git has, in a temporary folder."""

import contextlib
import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

from cchc_cli.cli.console import console
from cchc_cli.cli.errors import UserError
from cchc_cli.cli.files import no_such_file
from cchc_cli.domain.vietnamese import visible
from cchc_cli.i18n.message import message
from cchc_cli.reading.discovery import ADDED
from cchc_cli.reading.file_names import contains, is_plan_name, stands_for_plans

_READ = (".toml", ".json")
"""The suffixes of settings and of the schema that editors use; documents beside the plans can be large."""
_MOST_NAMED = 10


@contextlib.contextmanager
def tracked(paths: Sequence[Path]) -> Iterator[tuple[Path, list[Path]]]:
    """Copy the files that git has, work there, and yield the top of the repository and those of the paths with a file.

    The paths yielded are relative to the top. A file counts as it is in the working tree: pre-commit takes away what is
    not staged. Name the plan files below the paths that git does not have.
    """
    import tempfile

    here = Path.cwd()
    top = Path(_git(here, "rev-parse", "--show-toplevel"))
    relative = [_from_top(path, top) for path in paths]
    with tempfile.TemporaryDirectory(prefix="cchc-", ignore_cleanup_errors=True) as folder:
        _copy(top, Path(folder))
        (Path(folder) / ".git").mkdir(exist_ok=True)  # settings above the repository do not count here either
        _name_untracked(top, relative)
        with contextlib.chdir(folder):
            found = []
            for given, path in zip(paths, relative, strict=True):
                if os.path.lexists(path):
                    found.append(path)
                elif not os.path.lexists(here / given) and not _deleted(top, path):
                    raise no_such_file(given)
            yield top, found


def _copy(top: Path, folder: Path) -> None:
    """Copy what lint reads, and what stands in place of plans; submodules too.

    A link stays a link: one that leads out of the repository leads where it did. Name the plan files that are not in
    the working tree: deleted ones that are not staged, and those left out of a sparse checkout.
    """
    missing = []
    for name in filter(None, _git(top, "ls-files", "-z", "--recurse-submodules").split("\0")):
        file, copy = top / name, folder / name
        if not os.path.lexists(file):
            missing += [name] if is_plan_name(name) else []
            continue
        copy.parent.mkdir(parents=True, exist_ok=True)
        if file.is_symlink() and not contains(top, file):
            copy.symlink_to(os.path.realpath(file))
        elif file.is_dir() and not file.is_symlink():  # a submodule that was not fetched
            copy.mkdir()
        elif file.is_symlink() or stands_for_plans(file) or name.lower().endswith(_READ):
            shutil.copy2(file, copy, follow_symlinks=False)
    if missing:
        console.note(
            message(
                "tracked.missing", "in git, but not in the working tree, so not checked: {files}", files=_named(missing)
            )
        )


def _named(names: Sequence[str]) -> str:
    """Return the first of some names, and whether there are more."""
    return ", ".join([visible(name) for name in names[:_MOST_NAMED]] + ["…"] * (len(names) > _MOST_NAMED))


def _deleted(top: Path, path: Path) -> bool:
    """Return whether the next commit deletes a file or all of a folder."""
    return bool(_git(top, "diff", "--cached", "--name-only", "--diff-filter=D", "--", path.as_posix()))


def _from_top(path: Path, top: Path) -> Path:
    """Return a path from the top of a repository; a link is not followed."""
    whole = Path(os.path.abspath(path))
    real = Path(os.path.realpath(whole.parent), whole.name)
    if contains(top, whole) or contains(top, real.parent):
        return Path(os.path.relpath(real, os.path.realpath(top)))
    raise UserError(
        message(
            "tracked.outside",
            "{path} is not in the git repository {top}",
            path=visible(path.as_posix()),
            top=top.as_posix(),
        ),
        message("tracked.outside.advice", "run cchc in the repository of the plans"),
    )


def _name_untracked(top: Path, paths: Sequence[Path]) -> None:
    """Say which plan files below the paths, and which files that add vocabulary, git does not have."""
    listed = _git(top, "ls-files", "-z", "--others", "--exclude-standard").split("\0")
    tops = [path.as_posix() for path in paths]
    plans = [
        name
        for name in listed
        if is_plan_name(name) and any(one in (name, ".") or name.startswith(f"{one}/") for one in tops)
    ]
    if not plans:
        return
    console.note(message("tracked.untracked", "not in git, so not checked: {files}", files=_named(plans)))
    if any(os.path.basename(name).lower() in ADDED for name in plans):
        console.note(
            message(
                "tracked.vocabulary", "what an untracked file adds to the vocabulary does not count; `git add` the file"
            )
        )


def _git(folder: Path, *arguments: str) -> str:
    """Run git and return what it prints; refuse with what it says."""
    try:
        done = subprocess.run(
            ["git", *arguments],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
    except FileNotFoundError:
        raise UserError(
            message("tracked.no-git", "--tracked needs git, which is not installed"),
            message("tracked.no-git.advice", "omit --tracked to check the files in the directory"),
        ) from None
    if done.returncode:
        why = done.stderr.decode("utf-8", "replace").strip().splitlines()[:1]
        raise UserError(
            message("tracked.git", "git refused: {why}", why=visible("".join(why))),
            message("tracked.no-git.advice", "omit --tracked to check the files in the directory"),
        )
    return os.fsdecode(done.stdout).removesuffix("\n")
