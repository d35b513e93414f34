"""`cchc lint --staged`: the files as git would commit them, in a temporary folder."""

import contextlib
import os
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from cchc_cli.cli.console import console
from cchc_cli.cli.errors import UserError
from cchc_cli.cli.files import lies_in
from cchc_cli.domain.vietnamese import visible
from cchc_cli.i18n.message import message
from cchc_cli.reading.discovery import ADDED, SUFFIXES

_MOST_NAMED = 10


@dataclass(frozen=True, slots=True)
class _Index:
    """The index of a repository; `top` is its work tree."""

    top: Path

    def git(self, *arguments: str) -> str:
        return _git(self.top, *arguments)

    def deletes(self, path: Path) -> bool:
        """Return whether the next commit deletes a file or all of a folder."""
        return bool(self.git("diff", "--cached", "--name-only", "--diff-filter=D", "--", path.as_posix()))


@contextlib.contextmanager
def staged(paths: Sequence[Path]) -> Iterator[tuple[Path, list[Path]]]:
    """Check out git's index, work at its top, and yield the top of the repository and those of the paths that git has.

    The paths yielded are relative to the top. Name the plan files below the paths that git does not have.
    """
    here = Path.cwd()
    index = _Index(Path(_git(here, "rev-parse", "--show-toplevel")))
    relative = [_from_top(path, index.top) for path in paths]
    with tempfile.TemporaryDirectory(prefix="cchc-", ignore_cleanup_errors=True) as folder:
        index.git("checkout-index", "--all", "--quiet", f"--prefix={Path(folder).as_posix()}/")
        (Path(folder) / ".git").mkdir(exist_ok=True)  # settings above the repository do not count here either
        _name_untracked(index, relative)
        with contextlib.chdir(folder):
            found = []
            for given, path in zip(paths, relative, strict=True):
                if os.path.lexists(path):
                    found.append(path)
                elif not os.path.lexists(here / given) and not index.deletes(path):
                    raise UserError(
                        message(
                            "lint.no-file", "no such file or directory: {path}", path=visible(given.as_posix())[:200]
                        ),
                        message("lint.no-file.advice", "check the path"),
                    )
            yield index.top, found


def _from_top(path: Path, top: Path) -> Path:
    """Return a path from the top of a repository; a link is not followed."""
    whole = Path(os.path.abspath(path))
    real = Path(os.path.realpath(whole.parent), whole.name)
    if lies_in(whole, top) or lies_in(real.parent, top):
        return Path(os.path.relpath(real, os.path.realpath(top)))
    raise UserError(
        message(
            "staged.outside",
            "{path} is not in the git repository {top}",
            path=visible(path.as_posix()),
            top=top.as_posix(),
        ),
        message("staged.outside.advice", "run cchc in the repository of the plans"),
    )


def _name_untracked(index: _Index, paths: Sequence[Path]) -> None:
    """Say which plan files below the paths, and which files that add vocabulary, git does not have."""
    listed = index.git("ls-files", "-z", "--others", "--exclude-standard").split("\0")
    tops = [path.as_posix() for path in paths]
    plans = [
        name
        for name in listed
        if name.endswith(SUFFIXES) and any(name == top or top == "." or name.startswith(f"{top}/") for top in tops)
    ]
    if not plans:
        return
    more = len(plans) - _MOST_NAMED
    names = [visible(name) for name in plans[:_MOST_NAMED]] + (["…"] if more > 0 else [])
    console.note(message("staged.untracked", "not in git, so not checked: {files}", files=", ".join(names)))
    if any(os.path.basename(name) in ADDED for name in plans):
        console.note(
            message(
                "staged.vocabulary", "what an untracked file adds to the vocabulary does not count; `git add` the file"
            )
        )


def _git(folder: Path, *arguments: str) -> str:
    """Run git and return what it prints; refuse with what it says."""
    try:
        done = subprocess.run(
            ["git", *arguments],
            cwd=folder,
            env={**os.environ, "GIT_LFS_SKIP_SMUDGE": "1"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
    except FileNotFoundError:
        raise UserError(
            message("staged.no-git", "--staged needs git, which is not installed"),
            message("staged.no-git.advice", "omit --staged to check the files in the directory"),
        ) from None
    if done.returncode:
        why = done.stderr.decode("utf-8", "replace").strip().splitlines()[:1]
        raise UserError(
            message("staged.git", "git refused: {why}", why=visible("".join(why))),
            message("staged.no-git.advice", "omit --staged to check the files in the directory"),
        )
    return os.fsdecode(done.stdout).removesuffix("\n")
