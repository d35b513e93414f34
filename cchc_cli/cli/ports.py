"""Where words go: the report to stdout, the talk to stderr. UTF-8 whatever the locale."""

import contextlib
import errno
import io
import os
import shutil
import sys
from typing import TextIO

from cchc_cli.domain.names import visible

PIPE_WIDTH = 160
"""Columns of a table when stdout is no terminal and COLUMNS is not set."""


def use_utf8() -> None:
    """Vietnamese on a stream of another encoding would raise."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def report(text: str) -> None:
    """Write the report. A reader who closes the pipe has had enough: that is no error."""
    _write(sys.stdout, text)


def talk(text: str) -> None:
    """Write progress, summaries, hints and messages; nothing in them can command a terminal."""
    _write(sys.stderr, "".join(f"{visible(line)}\n" for line in text.split("\n")))


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


def width() -> int:
    """The width of tables: COLUMNS, else the terminal's, else wide enough that a pipe loses nothing."""
    columns = os.environ.get("COLUMNS", "")
    if columns.isdecimal() and int(columns) > 0:
        return max(40, int(columns))
    if sys.stdout.isatty():
        return max(40, shutil.get_terminal_size((80, 24)).columns)
    return PIPE_WIDTH


def coloured(choice: str) -> bool:
    """Whether to colour: `--color always|never`, else NO_COLOR and whether stdout is a terminal."""
    if choice != "auto":
        return choice == "always"
    return not os.environ.get("NO_COLOR") and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
