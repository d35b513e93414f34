"""Writing files: each whole or not at all, and never over something that nobody asked to replace."""

import contextlib
import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from cchc_cli.cli.errors import UserError
from cchc_cli.cli.signals import deferred
from cchc_cli.cli.temporary import remove_abandoned, temporary_folder
from cchc_cli.domain.vietnamese import visible
from cchc_cli.i18n.message import message
from cchc_cli.reading.system_errors import refusal

Maker = Callable[[Path], None]
"""Fills the empty file that it is given."""


def check_files(paths: Iterable[Path], *, force: bool) -> None:
    """Refuse, before any work is done for them, files that `write_files` could not write."""
    seen: set[str] = set()
    for path in paths:
        _check(path, force)
        if _target(path) in seen:
            raise UserError(
                message("file.twice", "{file} is given twice", file=named(path)),
                message("file.twice.advice", "use a different file for each output"),
            )
        seen.add(_target(path))


def write_files(texts: Mapping[Path, str], *, force: bool) -> None:
    """Write texts as UTF-8 with the line ends they have. Files that exist are refused, or replaced with `force`."""

    def writer(text: str) -> Maker:
        return lambda path: _write(path, text)

    make_files({path: writer(text) for path, text in texts.items()}, force=force)


def make_files(makers: Mapping[Path, Maker], *, force: bool) -> None:
    """Have each maker fill an empty file that it is given. Files that exist are refused, or replaced with `force`.

    Every file is made in a temporary folder beside the one it is for; only when all of them are complete do they take
    their names, the last first. A link is followed, and a file that is replaced keeps its permissions, and its owner
    where the system allows it. An OSError of a maker ends as a message that names its file.
    """
    check_files(makers, force=force)
    ready: dict[Path, Path] = {}
    with contextlib.ExitStack() as stack:
        folders: dict[Path, Path] = {}
        for path, make in makers.items():
            with refusing(path):
                target = Path(_target(path))
                if target.parent not in folders:
                    remove_abandoned(target.parent)
                    folders[target.parent] = stack.enter_context(temporary_folder(target.parent))
                ready[path] = folders[target.parent] / target.name
                ready[path].open("xb").close()
                make(ready[path])
                if target.exists():
                    _take_over(target, ready[path], owner=False)
        with deferred():
            # the last file first: it describes those before it, also where a run is killed in between
            for path, made in reversed(ready.items()):
                with refusing(path):
                    os.replace(made, _target(path))


def rewrite_file(path: Path, text: str) -> None:
    """Replace the text of a file, which keeps its owner, permissions and links; refuse where it could not keep them."""
    _check(path, True)
    target = Path(_target(path))
    if target.stat().st_nlink > 1:
        raise UserError(message("file.hard-links", "it has several names (hard links)"))
    with refusing(path), temporary_folder(target.parent) as folder:
        made = folder / target.name
        _write(made, text)
        try:
            _take_over(target, made, owner=True)
        except PermissionError:
            raise UserError(message("file.owner", "it belongs to another user or group")) from None
        with deferred():
            os.replace(made, target)


def _take_over(old: Path, new: Path, *, owner: bool) -> None:
    """Give a file the permissions and the owner of the one it replaces; where the owner cannot be, fail if `owner`."""
    status = old.stat()
    if hasattr(os, "chown") and (status.st_uid, status.st_gid) != (new.stat().st_uid, new.stat().st_gid):
        with contextlib.nullcontext() if owner else contextlib.suppress(OSError):
            os.chown(new, status.st_uid, status.st_gid)
    shutil.copystat(old, new)  # extended attributes too, such as access control lists
    os.utime(new)


@contextlib.contextmanager
def refusing(path: Path) -> Iterator[None]:
    """Raise what the system refuses as an error that names the file."""
    try:
        yield
    except OSError as error:
        raise UserError(
            message("file.cannot", "cannot write {file}: {why}", file=named(path), why=refusal(error))
        ) from error


def no_such_file(path: Path) -> UserError:
    """Return the error for a path that does not exist."""
    return UserError(
        message("lint.no-file", "no such file or directory: {path}", path=named(path)),
        message("lint.no-file.advice", "check the path"),
    )


def named(path: Path) -> str:
    """Return a path as messages about it show it."""
    return visible(path.as_posix())[:200]


def _write(path: Path, text: str) -> None:
    path.write_bytes(text.encode("utf-8", "replace"))


def refuse_dash(path: Path) -> None:
    """Refuse `-`, which other programs take for standard output, as the name of a file."""
    if str(path) == "-":
        raise UserError(
            message("file.dash", "`-` is no name for an output file"),
            message("file.dash.advice", "give the name of a file; without one, what can be printed goes to stdout"),
        )


def _check(path: Path, force: bool) -> None:
    refuse_dash(path)
    target = _target(path)
    folder = Path(os.path.dirname(target))
    if "\0" in target or not folder.is_dir():
        if "\0" in target or folder.exists():
            why = message("file.folder.no-directory", "its parent is not a directory")
            advice = message("file.folder.another", "choose a file in a directory")
        else:
            why = message("file.folder.missing", "its parent directory does not exist")
            advice = message(
                "file.folder.advice",
                "create the directory (`mkdir {folder}`), or choose another file",
                folder=named(path.parent),
            )
        raise UserError(message("file.cannot", "cannot write {file}: {why}", file=named(path), why=why), advice)
    if not os.access(folder, os.W_OK | os.X_OK):
        why = message("file.folder.read-only", "its parent directory is read-only")
        raise UserError(
            message("file.cannot", "cannot write {file}: {why}", file=named(path), why=why),
            message("file.folder.read-only.advice", "choose a file in another directory"),
        )
    if os.path.isdir(target):
        raise UserError(
            message("file.directory", "{file} is a directory", file=named(path)),
            message("file.directory.advice", "choose a file in it"),
        )
    if os.path.exists(target) and not os.path.isfile(target):
        raise UserError(
            message("file.special", "{file} is not a regular file", file=named(path)),
            message("file.special.advice", "to print on the screen, omit the file"),
        )
    if os.path.lexists(path) and not force:
        raise UserError(
            message("file.exists", "{file} already exists", file=named(path)),
            message("file.exists.advice", "overwrite it with --force, or choose another file"),
        )


def _target(path: Path) -> str:
    """Return the file that a path stands for, links followed."""
    return os.path.realpath(path)
