"""Writing a whole folder: it appears complete or not at all, and replaces only one that this program made."""

import contextlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from cchc_cli.cli.errors import UserError
from cchc_cli.cli.system_errors import refusal
from cchc_cli.domain.vietnamese import visible
from cchc_cli.i18n.message import message

MARK = ".cchc-report"
"""The empty file that marks a folder written by cchc: no other folder is replaced."""


@contextlib.contextmanager
def new_folder(path: Path, *, force: bool) -> Iterator[Path]:
    """Yield a folder to fill, which takes the name `path` at the end; nothing is left of it after an error."""
    check_folder(path, force=force)
    target = Path(os.path.realpath(path))
    making = target.parent / f".cchc-{os.urandom(8).hex()}.tmp"
    try:
        making.mkdir()
        (making / MARK).touch()
        yield making
        _take_place(making, target)
    except OSError as error:
        raise UserError(
            message("file.cannot", "cannot write {file}: {why}", file=_named(path), why=refusal(error))
        ) from error
    finally:
        shutil.rmtree(making, ignore_errors=True)


def check_folder(path: Path, *, force: bool) -> None:
    """Refuse, before any work is done for it, a folder that could not be written."""
    target = Path(os.path.realpath(path))
    if not target.parent.is_dir():
        parent = _named(target.parent)
        raise UserError(
            message(
                "folder.no-parent",
                "cannot create {folder}: {parent} is not a directory",
                folder=_named(path),
                parent=parent,
            ),
            message("folder.no-parent.advice", "create that directory first"),
        )
    if not os.access(target.parent, os.W_OK | os.X_OK):
        raise UserError(
            message(
                "folder.read-only", "cannot create {folder}: its parent directory is read-only", folder=_named(path)
            ),
            message("folder.read-only.advice", "choose one in another directory"),
        )
    if not target.exists() or (target.is_dir() and not any(target.iterdir())):
        return
    if not target.is_dir():
        raise UserError(
            message("folder.file", "{folder} is a file", folder=_named(path)),
            message("folder.file.advice", "choose a directory"),
        )
    if not (target / MARK).is_file():
        raise UserError(
            message("folder.other", "{folder} contains files that are not part of a report", folder=_named(path)),
            message("folder.other.advice", "choose an empty or a new directory"),
        )
    if not force:
        raise UserError(
            message("file.exists", "{file} already exists", file=_named(path)),
            message("folder.exists.advice", "overwrite it with --force, or choose another directory"),
        )


def _take_place(made: Path, target: Path) -> None:
    """Give the folder its name; what stood there goes only when the new one is in its place."""
    old = made.with_suffix(".old")
    if target.exists():
        os.replace(target, old)
    try:
        os.replace(made, target)
    except OSError:
        if old.exists():
            os.replace(old, target)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _named(path: Path) -> str:
    return visible(path.as_posix())[:200]
