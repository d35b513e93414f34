"""The signals that end a run: they raise an exception, so that everything is cleaned up as after an error."""

import contextlib
import signal
from collections.abc import Iterator
from types import FrameType

_NAMES = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
"""Ctrl-C, a request to end, a closed terminal; Ctrl-Break on Windows. No system has all of them."""

ENDING = tuple(getattr(signal, name) for name in _NAMES if hasattr(signal, name))


class Terminated(BaseException):
    """A signal other than Ctrl-C ends the run. It is no Exception: no command catches it by accident."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.code = 128 + number
        """The exit code, as a shell reports a signal."""


class _State:
    caught = False
    deferring = 0
    received: int | None = None


def catch() -> None:
    """Raise KeyboardInterrupt on Ctrl-C and `Terminated` on the others, except those that are ignored (`nohup`)."""
    _State.caught = True
    for number in ENDING:
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _receive)


def ignore() -> None:
    """Ignore further signals: the run ends, and what they raise would be a traceback in its last steps."""
    for number in ENDING if _State.caught else ():
        signal.signal(number, signal.SIG_IGN)


@contextlib.contextmanager
def deferred() -> Iterator[None]:
    """Hold back what a signal raises until the end of a short piece of work that must not be left half done."""
    _State.deferring += 1
    try:
        yield
    finally:
        _State.deferring -= 1
        if not _State.deferring and _State.received is not None:
            number, _State.received = _State.received, None
            _receive(number, None)


def _receive(number: int, _: FrameType | None) -> None:
    """Raise what a signal means. It ends the run: no other signal must interrupt that."""
    if _State.deferring:
        _State.received = number
        return
    ignore()
    if number == signal.SIGINT:
        raise KeyboardInterrupt
    raise Terminated(number)
