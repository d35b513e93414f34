"""Where words go: the report to stdout, the talk to stderr. UTF-8 whatever the locale."""

import contextlib
import errno
import io
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from typing import TextIO

from cchc_cli.domain.vietnamese import visible

PIPE_WIDTH = 160
"""Columns of a table when stdout is no terminal and COLUMNS is not set."""


def use_utf8() -> None:
    """Vietnamese on a stream of another encoding would raise."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def report(text: str) -> None:
    """Write the report, or a part of it. A reader who closes the pipe has had enough: that is no error."""
    _write(sys.stdout, text)


def report_by_page(text: str, wanted: bool = True) -> None:
    """Write a report through the user's pager where it is longer than the terminal; as it is into a pipe or a file."""
    if wanted and sys.stdout.isatty() and sys.stdin.isatty() and text.count("\n") >= shutil.get_terminal_size().lines:
        from cchc_cli.cli.pager import show

        if show(text):
            return
    report(text)


def talk(text: str) -> None:
    """Write progress, summaries, hints and messages; nothing in them can command a terminal.

    A terminal would divide a long line at any letter; here it is divided between words, and nothing is added elsewhere.
    """
    lines = [visible(line) for line in text.split("\n")]
    if sys.stderr is not None and sys.stderr.isatty():
        from cchc_cli.output.wrapping import divided

        room = _columns(sys.stderr)
        lines = [part for line in lines for part in (divided(line, room) if len(line) > room // 2 else [line])]
    _write(sys.stderr, "".join(f"{line}\n" for line in lines))


def _write(stream: TextIO | None, text: str) -> None:
    """Write all of it. stderr may be closed or full: then nobody listens, which is no reason to fail."""
    if stream is None:
        return
    try:
        stream.write(text)
        stream.flush()
    except (BrokenPipeError, ConnectionResetError):
        _silence(stream)
    except OSError as error:
        closed_pipe_on_windows = os.name == "nt" and error.errno == errno.EINVAL
        if stream is sys.stderr or closed_pipe_on_windows:
            _silence(stream)
            return
        _silence(stream)  # what is left in the buffer must not fail once more at the end
        raise


def _silence(stream: TextIO) -> None:
    """Point a closed stream at nothing, so that the interpreter's last flush does not complain."""
    with contextlib.suppress(OSError, ValueError):
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, stream.fileno())


@contextlib.contextmanager
def progress(key: str) -> Iterator[Callable[[int, int], None] | None]:
    """A bar on stderr for what takes longer than a second, to be told how much is done of how much; None if unseen.

    It is gone when the work is done. `key` is that of its words, which are looked up when it is shown.
    """
    if sys.stderr is None or not sys.stderr.isatty():
        yield None
        return
    begun = time.monotonic()
    with contextlib.ExitStack() as stack:
        tellers: list[Callable[[int, int], None]] = []

        def tell(done: int, total: int) -> None:
            if not tellers and time.monotonic() - begun < 1:
                return
            if not tellers:
                from rich.console import Console
                from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

                from cchc_cli.cli.translation import said

                columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
                bar = stack.enter_context(Progress(*columns, console=Console(stderr=True), transient=True))
                task = bar.add_task(said(key))
                tellers.append(lambda done, total: bar.update(task, completed=done, total=total))
            tellers[0](done, total)

        yield tell


def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def width() -> int:
    """The width of tables: COLUMNS, else the terminal's, else wide enough that a pipe loses nothing."""
    columns = os.environ.get("COLUMNS", "")
    if columns.isdecimal() and int(columns) > 0:
        return max(40, int(columns))
    if sys.stdout.isatty():
        return max(40, shutil.get_terminal_size((80, 24)).columns)
    return PIPE_WIDTH


def _columns(stream: TextIO) -> int:
    """The width of the terminal that a stream writes to."""
    try:
        return max(40, os.get_terminal_size(stream.fileno()).columns or 80)
    except (OSError, ValueError):
        return 80


def coloured(choice: str) -> bool:
    """Whether to colour: `--color always|never`, else NO_COLOR and whether stdout is a terminal."""
    if choice != "auto":
        return choice == "always"
    return not os.environ.get("NO_COLOR") and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
