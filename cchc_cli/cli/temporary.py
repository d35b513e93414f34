"""Folders for what a run has not completed yet. The next run removes those of runs that were killed."""

import contextlib
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from cchc_cli.cli.signals import deferred

try:
    import fcntl
except ImportError:  # Windows, which removes no file that a process has open
    fcntl = None  # type: ignore[assignment]

_LOCK = "lock"
_MADE = "made"
_NAME = re.compile(r"\.cchc-[0-9a-f]{16}\.tmp")
_TRIES = 10


@contextlib.contextmanager
def temporary_folder(parent: Path) -> Iterator[Path]:
    """Yield a new folder below `parent`, which is removed at the end."""
    with contextlib.ExitStack() as stack:
        for attempt in range(1, _TRIES + 1):
            try:
                made = stack.enter_context(locked_folder(parent / f".cchc-{os.urandom(8).hex()}.tmp"))
                break
            except (BlockingIOError, FileNotFoundError):  # another run took it for abandoned before it was locked
                if attempt == _TRIES:
                    raise
        yield made


@contextlib.contextmanager
def locked_folder(path: Path) -> Iterator[Path]:
    """Yield a new folder below `path`, which is locked while this process lives and removed at the end.

    Raise FileExistsError if `path` exists.
    """
    lock: int | None = None
    try:
        with deferred():
            path.mkdir(mode=0o700)
            try:
                lock = _lock(path, new=True)
            except (BlockingIOError, FileNotFoundError):  # another run took it
                raise
            except OSError:
                with contextlib.suppress(OSError):
                    path.rmdir()
                raise
            made_in(path).mkdir()
        yield made_in(path)
    finally:
        if lock is not None:
            with deferred():
                _remove(path, lock)


def made_in(path: Path) -> Path:
    """Return the folder that `locked_folder` yields for a path."""
    return path / _MADE


def remove_abandoned(parent: Path) -> None:
    """Remove the temporary folders that killed runs left in `parent`. Those of runs that still work are locked."""
    with contextlib.suppress(OSError):
        for name in filter(_NAME.fullmatch, os.listdir(parent)):
            with abandoned(parent / name):
                pass


@contextlib.contextmanager
def abandoned(path: Path) -> Iterator[bool]:
    """Yield whether a killed run left the folder `path`, and remove it afterwards; other runs wait no longer for it."""
    try:
        lock = _lock(path, new=False)
    except OSError:  # none there, a run that works, or a folder of somebody else
        with contextlib.suppress(OSError):
            path.rmdir()  # killed before there was a lock: it is empty
        yield False
        return
    with deferred():
        try:
            yield True
        finally:
            _remove(path, lock)


def _lock(path: Path, *, new: bool) -> int:
    """Return the descriptor of the lock of a folder; raise BlockingIOError if another process has it."""
    file = path / _LOCK
    if fcntl is None and not new:
        file.unlink()  # fails while a process has it open
        new = True
    descriptor = os.open(file, os.O_RDWR | getattr(os, "O_NOFOLLOW", 0) | (os.O_CREAT if new else 0), 0o600)
    try:
        if fcntl is not None:
            _flock(descriptor, required=not new)
        # another run may have removed it before this one had the lock, and a third have made its own
        found = file.stat()
        if fcntl is not None and not os.path.samestat(found, os.fstat(descriptor)):
            raise BlockingIOError
    except OSError:
        os.close(descriptor)
        raise
    return descriptor


def _flock(descriptor: int, *, required: bool) -> None:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise
    except OSError:  # a file system without locks: what is left there stays
        if required:
            raise


def _remove(path: Path, lock: int) -> None:
    """Remove a folder, the lock last: a run that is killed meanwhile leaves what the next one can remove."""
    shutil.rmtree(made_in(path), ignore_errors=True)
    if fcntl is None:
        os.close(lock)
    shutil.rmtree(path, ignore_errors=True)
    if fcntl is not None:
        os.close(lock)
