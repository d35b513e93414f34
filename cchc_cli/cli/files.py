"""Writing files: each whole or not at all, and never over something that nobody asked to replace."""

import contextlib
import os
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from cchc_cli.cli.errors import UserError
from cchc_cli.cli.system_errors import refusal
from cchc_cli.domain.vietnamese import visible
from cchc_cli.i18n.message import message

Maker = Callable[[Path], None]
"""Fills the empty file that it is given."""


def check_files(paths: Iterable[Path], *, force: bool) -> None:
    """Refuse, before any work is done for them, files that `write_files` could not write."""
    seen: set[str] = set()
    for path in paths:
        _check(path, force)
        if _target(path) in seen:
            raise UserError(
                message("file.twice", "{file} is given twice", file=_named(path)),
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

    Every file is made beside the one it is for; only when all of them are complete do they take their names. A link is
    followed, and a file that is replaced keeps its permissions. An OSError of a maker ends as a message that names its
    file.
    """
    check_files(makers, force=force)
    ready: dict[Path, str] = {}
    try:
        for path, make in makers.items():
            with _refusing(path):
                target = _target(path)
                ready[path] = os.path.join(os.path.dirname(target), f".cchc-{os.urandom(8).hex()}.tmp")
                open(ready[path], "xb").close()
                make(Path(ready[path]))
                if os.path.exists(target):
                    os.chmod(ready[path], stat.S_IMODE(os.stat(target).st_mode))
        for path, temporary in ready.items():
            with _refusing(path):
                os.replace(temporary, _target(path))
    finally:
        for temporary in ready.values():
            with contextlib.suppress(OSError):  # most have taken their names by now
                os.unlink(temporary)


def _write(path: Path, text: str) -> None:
    path.write_bytes(text.encode("utf-8", "replace"))


@contextlib.contextmanager
def _refusing(path: Path) -> Iterator[None]:
    """Raise what the system refuses as an error that names the file."""
    try:
        yield
    except OSError as error:
        raise UserError(
            message("file.cannot", "cannot write {file}: {why}", file=_named(path), why=refusal(error))
        ) from error


def _check(path: Path, force: bool) -> None:
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
                folder=_named(path.parent),
            )
        raise UserError(message("file.cannot", "cannot write {file}: {why}", file=_named(path), why=why), advice)
    if not os.access(folder, os.W_OK | os.X_OK):
        why = message("file.folder.read-only", "its parent directory is read-only")
        raise UserError(
            message("file.cannot", "cannot write {file}: {why}", file=_named(path), why=why),
            message("file.folder.read-only.advice", "choose a file in another directory"),
        )
    if os.path.isdir(target):
        raise UserError(
            message("file.directory", "{file} is a directory", file=_named(path)),
            message("file.directory.advice", "choose a file in it"),
        )
    if os.path.exists(target) and not os.path.isfile(target):
        raise UserError(
            message("file.special", "{file} is not a regular file", file=_named(path)),
            message("file.special.advice", "to print on the screen, omit the file"),
        )
    if os.path.lexists(path) and not force:
        raise UserError(
            message("file.exists", "{file} already exists", file=_named(path)),
            message("file.exists.advice", "overwrite it with --force, or choose another file"),
        )


def _target(path: Path) -> str:
    """Return the file that a path stands for, links followed."""
    return os.path.realpath(path)


def _named(path: Path) -> str:
    return visible(str(path))[:200]
