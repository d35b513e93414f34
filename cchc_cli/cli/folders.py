"""Writing a whole folder: it appears complete or not at all, and replaces only one that this program made."""

import contextlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from cchc_cli.cli.errors import UserError
from cchc_cli.cli.system_errors import refusal
from cchc_cli.cli.translation import said
from cchc_cli.domain.vietnamese import visible

MARK = ".cchc-report"
"""The empty file by which a folder of ours is known: no other is ever replaced."""


@contextlib.contextmanager
def new_folder(path: Path, *, force: bool) -> Iterator[Path]:
    """A folder to fill that takes the name `path` at the end; nothing is left of it when the filling fails."""
    check_folder(path, force=force)
    target = Path(os.path.realpath(path))
    making = target.parent / f".cchc-{os.urandom(8).hex()}.tmp"
    try:
        making.mkdir()
        (making / MARK).touch()
        yield making
        _take_place(making, target)
    except OSError as error:
        raise UserError(said("file.cannot", file=_named(path), why=refusal(error))) from error
    finally:
        shutil.rmtree(making, ignore_errors=True)


def check_folder(path: Path, *, force: bool) -> None:
    """Refuse, before any work is done for it, a folder that could not be written."""
    target = Path(os.path.realpath(path))
    if not target.parent.is_dir():
        parent = _named(target.parent)
        raise UserError(said("folder.no-parent", folder=_named(path), parent=parent), said("folder.no-parent.advice"))
    if not os.access(target.parent, os.W_OK | os.X_OK):
        raise UserError(said("folder.read-only", folder=_named(path)), said("folder.read-only.advice"))
    if not target.exists() or (target.is_dir() and not any(target.iterdir())):
        return
    if not target.is_dir():
        raise UserError(said("folder.file", folder=_named(path)), said("folder.file.advice"))
    if not (target / MARK).is_file():
        raise UserError(said("folder.other", folder=_named(path)), said("folder.other.advice"))
    if not force:
        raise UserError(said("file.exists", file=_named(path)), said("folder.exists.advice"))


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
    return visible(str(path))[:200]
