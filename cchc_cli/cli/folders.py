"""Write a folder of pages: all or none. A manifest lists the pages; other files in the folder are left alone."""

import contextlib
import os
import re
import stat
from collections.abc import Collection, Iterator
from pathlib import Path

from cchc_cli.cli.errors import UserError
from cchc_cli.cli.files import named, refusing
from cchc_cli.cli.signals import deferred
from cchc_cli.cli.temporary import abandoned, locked_folder, made_in
from cchc_cli.domain.vietnamese import visible
from cchc_cli.i18n.message import Message, message

MANIFEST = ".cchc-report"
"""The file that lists the pages written by cchc, a path a line: no other file is replaced or removed."""

_WORK = ".cchc-report.tmp"
_OLD = ".old"
_PAGE = re.compile(r"(?:[a-z]+/)?[a-z0-9_-]+\.(?:html|css|js)")
"""The paths of pages: no other line of a manifest counts, such as one that leads out of the folder."""

_MOST_NAMED = 5


@contextlib.contextmanager
def new_folder(path: Path, *, force: bool) -> Iterator[Path]:
    """Yield a folder to fill with pages, which take their places in `path` at the end; after an error none does.

    Only pages of a previous report are replaced, with `force`, or removed.
    """
    check_folder(path, force=force)
    target = Path(os.path.realpath(path))
    is_new = not target.exists()
    try:
        with refusing(path), contextlib.ExitStack() as stack:
            target.mkdir(exist_ok=True)
            try:
                made = stack.enter_context(locked_folder(target / _WORK))
            except (FileExistsError, BlockingIOError, FileNotFoundError):
                raise _being_written(path) from None
            yield made
            _complete(path, made, target)
    finally:
        if is_new:
            with contextlib.suppress(OSError):
                target.rmdir()


def check_folder(path: Path, *, force: bool) -> None:
    """Refuse, before any work is done for it, a folder that could not be written.

    First take back what a killed run replaced in part.
    """
    target = Path(os.path.realpath(path))
    with abandoned(target / _WORK) as found:
        if found:
            _take_back(made_in(target / _WORK), target)
    if os.path.lexists(target / _WORK):
        raise _being_written(path)
    _check_place(path, target)
    if not target.exists() or not any(target.iterdir()):
        return
    if not _is_file(target / MANIFEST):
        raise _in_the_way(path, sorted(one.name for one in target.iterdir()))
    if not force:
        raise UserError(
            message("file.exists", "{file} already exists", file=named(path)),
            message("folder.exists.advice", "overwrite it with --force, or choose another directory"),
        )


def _check_place(path: Path, target: Path) -> None:
    if not target.parent.is_dir():
        parent = named(target.parent)
        raise UserError(
            message(
                "folder.no-parent",
                "cannot create {folder}: {parent} is not a directory",
                folder=named(path),
                parent=parent,
            ),
            message("folder.no-parent.advice", "create that directory first"),
        )
    if os.path.lexists(target) and not target.is_dir():
        raise UserError(
            message("folder.file", "{folder} is a file", folder=named(path)),
            message("folder.file.advice", "choose a directory"),
        )
    if not os.access(target if target.exists() else target.parent, os.W_OK | os.X_OK):
        said = (
            message("folder.read-only.itself", "cannot write to {folder}: it is read-only", folder=named(path))
            if target.exists()
            else message(
                "folder.read-only", "cannot create {folder}: its parent directory is read-only", folder=named(path)
            )
        )
        raise UserError(said, message("folder.read-only.advice", "choose one in another directory"))


def _complete(path: Path, made: Path, target: Path) -> None:
    """Move the pages of `made` to their places, or none of them."""
    pages = sorted(one.relative_to(made).as_posix() for one in made.rglob("*") if one.is_file())
    listed = _listed(target)
    foreign = sorted({name for page in pages if (name := _foreign(page, target, listed)) is not None})
    if foreign:
        raise _in_the_way(path, foreign)
    with deferred():
        try:
            (made / MANIFEST).write_text("".join(f"{page}\n" for page in pages), encoding="utf-8", newline="\n")
            _move_pages(pages, made, target)
        except BaseException:
            _take_back(made, target)
            raise


def _move_pages(pages: Collection[str], made: Path, target: Path) -> None:
    """Move the pages, the manifest last, and keep what they replace in `made`."""
    listed = _listed(target)
    old = [page for page in listed if _foreign(page, target, listed) is None]
    kept = {*pages, MANIFEST}
    for page in (*pages, *sorted(set(old).difference(pages)), MANIFEST):
        if _is_file(target / page):
            _move(target / page, made / _OLD / page)
        if page in kept:
            _move(made / page, target / page)
    _remove_empty_folders(old, target)


def _take_back(made: Path, target: Path) -> None:
    """Undo a replacement that did not come to its end, which is the manifest."""
    if not _is_file(made / MANIFEST):
        return
    pages = _listed(made)
    for page in pages:
        if not _is_file(made / page):
            (target / page).unlink(missing_ok=True)
    for old in [one for one in (made / _OLD).rglob("*") if one.is_file()]:
        _move(old, target / old.relative_to(made / _OLD))
    _remove_empty_folders(pages, target)
    (made / MANIFEST).unlink()


def _foreign(page: str, target: Path, listed: Collection[str]) -> str | None:
    """Return what stands in the place of a page and was not written by cchc, by its path in the folder."""
    folder = (target / page).parent
    if folder != target and os.path.lexists(folder) and not stat.S_ISDIR(folder.lstat().st_mode):
        return folder.name
    if not os.path.lexists(target / page):
        return None
    return None if page in listed and _is_file(target / page) else page


def _listed(folder: Path) -> frozenset[str]:
    """Return the pages that the manifest of a folder lists."""
    if not _is_file(folder / MANIFEST):
        return frozenset()
    lines = (folder / MANIFEST).read_text(encoding="utf-8", errors="replace").splitlines()
    return frozenset(filter(_PAGE.fullmatch, lines))


def _is_file(path: Path) -> bool:
    """Return whether there is a regular file, which is no link."""
    return path.is_file() and not path.is_symlink()


def _move(source: Path, to: Path) -> None:
    to.parent.mkdir(parents=True, exist_ok=True)
    os.replace(source, to)


def _remove_empty_folders(pages: Collection[str], target: Path) -> None:
    for folder in {(target / page).parent for page in pages} - {target}:
        with contextlib.suppress(OSError):
            folder.rmdir()


def _in_the_way(path: Path, names: list[str]) -> UserError:
    shown: list[str | Message] = [visible(name)[:200] for name in names[:_MOST_NAMED]]
    if len(names) > _MOST_NAMED:
        shown.append(message("folder.more", "{count} more", count=len(names) - _MOST_NAMED))
    return UserError(
        message(
            "folder.other",
            "{folder} contains files that are not part of a report: {names}",
            folder=named(path),
            names=shown,
        ),
        message("folder.other.advice", "move them away, or choose an empty or a new directory"),
    )


def _being_written(path: Path) -> UserError:
    return UserError(
        message("folder.busy", "another run of cchc is writing to {folder}", folder=named(path)),
        message(
            "folder.busy.advice",
            "wait until it ends; if there is none, remove {folder}",
            folder=named(Path(os.path.realpath(path)) / _WORK),
        ),
    )
