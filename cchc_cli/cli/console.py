"""The console: results go to stdout, messages to stderr, in the language of the run, UTF-8 whatever the locale."""

import contextlib
import errno
import io
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from typing import TextIO

from cchc_cli.cli import pager
from cchc_cli.cli.errors import UserError
from cchc_cli.domain.vietnamese import visible
from cchc_cli.i18n.language import Lang, language_of
from cchc_cli.i18n.message import Message, message

PIPE_WIDTH = 160
"""Columns of a table when stdout is no terminal and COLUMNS is not set."""

LEAST_WIDTH = 40
MOST_WIDTH = 2_000
"""Wider tables would be spaces, at the cost of a minute and of 200 MB."""

_WINDOWS_VIETNAMESE = 0x2A
"""The number of the language in Windows."""

Progress = Callable[[int, int], None]
"""Receives how much is done, and of how much."""


class _ClosedStdout(io.TextIOBase):
    """Stand for a stdout that was closed when the run began: results are refused instead of lost."""

    def write(self, text: str) -> int:
        if not text:
            return 0
        raise UserError(
            message("console.closed", "cannot print the results: stdout is closed"),
            message("console.closed.advice", "redirect it to a file, or to the null device"),
        )


class Console:
    """What a run prints: the streams, the language, width and colour, progress and the pager."""

    def __init__(self) -> None:
        """Begin in English; `begin` finds the language of the run."""
        self.lang = Lang.EN

    def begin(self, arguments: Sequence[str]) -> None:
        """Take the language from the arguments and the environment; make both streams UTF-8 with LF, on Windows too."""
        self.lang = language_of(arguments, os.environ, _system_language)
        if sys.stdout is None:
            sys.stdout = _ClosedStdout()
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(encoding="utf-8", errors="replace", newline="\n")

    def write(self, text: str) -> None:
        """Write results, or a part of them, to stdout; a reader that closes the pipe is no error."""
        _write(sys.stdout, text)

    def page(self, text: str, paging: bool = True) -> None:
        """Write results through the user's pager where they are longer than the terminal, else to stdout."""
        if (
            paging
            and _on_terminal(sys.stdout)
            and _on_terminal(sys.stdin)
            and text.count("\n") >= shutil.get_terminal_size().lines
            and pager.show(text, self.lang.of(_LEAVE))
        ):
            return
        self.write(text)

    def note(self, said: Message) -> None:
        """Write a message to stderr."""
        self.log(self.lang.of(said))

    def log(self, text: str) -> None:
        """Write lines to stderr, without control characters, and broken between words on a terminal."""
        lines = [visible(line) for line in text.split("\n")]
        if _on_terminal(sys.stderr):
            from cchc_cli.output.wrapping import divided  # loads rich: 3 ms, needed on terminals only

            room = _columns(sys.stderr)
            lines = [part for line in lines for part in (divided(line, room) if len(line) > room // 2 else [line])]
        _write(sys.stderr, "".join(f"{line}\n" for line in lines))

    @contextlib.contextmanager
    def progress(self, said: Message) -> Iterator[Progress | None]:
        """Show a bar on stderr for work of more than a second, and remove it afterwards; yield None if unseen."""
        if not _on_terminal(sys.stderr):
            yield None
            return
        begun = time.monotonic()
        with contextlib.ExitStack() as stack:
            bars: list[Progress] = []

            def update(done: int, total: int) -> None:
                if not bars and time.monotonic() - begun < 1:
                    return
                if not bars:
                    bars.append(_bar(stack, self.lang.of(said)))
                bars[0](done, total)

            yield update

    def width(self) -> int:
        """Return the width of tables: COLUMNS, else the terminal's, else one at which a pipe loses nothing."""
        columns = os.environ.get("COLUMNS", "")
        if columns.isdecimal() and int(columns[:6]) > 0:
            return min(max(LEAST_WIDTH, int(columns[:6])), MOST_WIDTH)
        if _on_terminal(sys.stdout):
            return max(LEAST_WIDTH, shutil.get_terminal_size((80, 24)).columns)
        return PIPE_WIDTH

    def coloured(self, choice: str) -> bool:
        """Return whether to colour: `--color always|never`, else NO_COLOR and whether stdout is a terminal."""
        if choice != "auto":
            return choice == "always"
        return not os.environ.get("NO_COLOR") and _on_terminal(sys.stdout) and os.environ.get("TERM") != "dumb"


_LEAVE = message("pager.leave", "q leaves, the space bar shows more")

console = Console()
"""The console of this process."""


def processors() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _bar(stack: contextlib.ExitStack, description: str) -> Progress:
    import rich.console  # 40 ms, needed only where work takes long
    import rich.progress as bars

    columns = (bars.TextColumn("{task.description}"), bars.BarColumn(), bars.MofNCompleteColumn())
    environment = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES")}
    errors = rich.console.Console(stderr=True, _environ=environment)
    display = bars.Progress(*columns, bars.TimeRemainingColumn(), console=errors, transient=True)
    bar = stack.enter_context(display)
    task = bar.add_task(description)
    return lambda done, total: bar.update(task, completed=done, total=total)


def _on_terminal(stream: TextIO | None) -> bool:
    """Return whether a stream is a terminal; a closed one is None."""
    return stream is not None and stream.isatty()


def _write(stream: TextIO | None, text: str) -> None:
    """Write all of it. stderr may be closed or full: then nobody reads it, which is no reason to fail."""
    if stream is None:
        return
    try:
        stream.write(text)
        stream.flush()
    except (BrokenPipeError, ConnectionResetError):
        _silence(stream)
    except OSError as error:
        closed_pipe_on_windows = os.name == "nt" and error.errno == errno.EINVAL
        _silence(stream)  # what is left in the buffer must not fail once more at the end
        if stream is not sys.stderr and not closed_pipe_on_windows:
            raise


def _silence(stream: TextIO) -> None:
    """Point a closed stream at nothing, so that the interpreter's last flush does not complain."""
    with contextlib.suppress(OSError, ValueError):
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, stream.fileno())


def _columns(stream: TextIO) -> int:
    """Return the width of the terminal that a stream writes to."""
    try:
        return max(LEAST_WIDTH, os.get_terminal_size(stream.fileno()).columns or 80)
    except (OSError, ValueError):
        return 80


def _system_language() -> str:
    """Return the language of Windows, which has no LANG."""
    if sys.platform != "win32":
        return ""
    import ctypes  # Windows only

    return "vi" if ctypes.windll.kernel32.GetUserDefaultUILanguage() & 0x3FF == _WINDOWS_VIETNAMESE else ""
