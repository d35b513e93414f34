"""Run the program in a child process in which something fails: POSIX only, as the child is a fork of this process."""

import contextlib
import ctypes
import json
import os
import select
import signal
import sys
import tempfile
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cchc_cli.__main__ import main
from hardening.program import streams

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

CAPABILITIES_V3 = 0x20080522
"""The version of the structures of `capset`."""
CHANGING = {"os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.chmod", "os.chown", "os.utime", "os.link"}
"""Audit events of calls that change a folder; `open` is one where it writes."""
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT

Fault = Callable[[], None]
"""Set up in the child before the program runs."""


@dataclass(frozen=True, slots=True)
class Left:
    """How a child ended: its exit code, or the negative number of a signal; stderr; how often it changed its folder."""

    code: int
    err: str
    changes: int


@dataclass(frozen=True, slots=True)
class Child:
    """A child that runs, and the pipe that it reports through."""

    pid: int
    pipe: int

    def kill_after(self, seconds: float) -> None:
        """Kill the child, unless it ends before."""
        if not select.select([self.pipe], [], [], seconds)[0]:
            os.kill(self.pid, signal.SIGKILL)

    def wait(self) -> Left:
        """Wait for the end."""
        with os.fdopen(self.pipe, "rb") as pipe:
            said = pipe.read()
        _, status = os.waitpid(self.pid, 0)
        code = os.waitstatus_to_exitcode(status)
        told: dict[str, Any] = json.loads(said) if said else {"err": "", "changes": 0}
        return Left(code, told["err"], told["changes"])


class _Changes:
    count = 0


def start(arguments: Sequence[str], folder: Path, fault: Fault | None = None) -> Child:
    """Start a command line in a folder."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid:
        os.close(writing)
        return Child(pid, reading)
    os.close(reading)
    code, said = 70, b""
    try:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        sys.dont_write_bytecode = True
        os.chdir(folder)
        os.environ["HOME"] = os.environ["TMPDIR"] = str(folder)
        tempfile.tempdir = None
        with streams() as (_, err):
            code = _run(arguments, fault)
        said = json.dumps(
            {"err": err.getvalue()[-3000:].decode("utf-8", "replace"), "changes": _Changes.count}
        ).encode()
    finally:
        with contextlib.suppress(OSError):  # nobody waits for it any more
            os.write(writing, said)
        os._exit(code)


def _run(arguments: Sequence[str], fault: Fault | None) -> int:
    sys.argv = ["cchc", *arguments]
    try:
        if fault is not None:
            fault()
        main()
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else 70
    except BaseException:
        traceback.print_exc()
    return 70


def at_change(number: int, act: Callable[[str, Path], None]) -> Fault:
    """Return a fault that acts from the n-th change of the folder on, before it happens."""

    def install() -> None:
        here = os.getcwd()

        def hook(event: str, values: tuple[Any, ...]) -> None:
            if event == "open":
                if not isinstance(values[2], int) or not values[2] & WRITES:
                    return
            elif event not in CHANGING:
                return
            path = os.path.abspath(os.fsdecode(values[0])) if isinstance(values[0], str | bytes | Path) else ""
            if not path.startswith(here):
                return
            _Changes.count += 1
            if _Changes.count >= number:
                act(event, Path(path))

        sys.addaudithook(hook)

    return install


def counting() -> Fault:
    """Return a fault that only counts the changes."""
    return at_change(10**9, lambda *_: None)


def signalled(number: int, signal_number: int) -> Fault:
    """Return a fault that sends the child a signal at its n-th change."""

    def act(*_: object) -> None:
        if _Changes.count == number:
            os.kill(os.getpid(), signal_number)

    return at_change(number, act)


def refused(number: int, error: int, events: Sequence[str], *, once: bool) -> Fault:
    """Return a fault that refuses what makes a new file or folder, from the n-th change on or only there."""
    done: list[int] = []

    def act(event: str, path: Path) -> None:
        if event not in events or (once and done) or (event != "os.rename" and os.path.lexists(path)):
            return
        done.append(1)
        raise OSError(error, os.strerror(error), str(path))

    return at_change(number, act)


def full(size: int) -> Fault:
    """Return a fault that lets no file grow beyond a size."""
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def without_rights() -> None:
    """Give up the capabilities of root: what a file's mode forbids is forbidden to root too."""
    if os.geteuid() == 0:
        header, none = (ctypes.c_uint32 * 2)(CAPABILITIES_V3, 0), (ctypes.c_uint32 * 6)()
        if ctypes.CDLL(None, use_errno=True).capset(header, none) != 0:
            raise OSError(ctypes.get_errno(), "cannot give up the capabilities of root")
