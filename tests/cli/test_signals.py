"""Signals end a run with a documented exit code: no traceback, no process and no file is left."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from cchc_cli.cli import signals
from cchc_cli.cli.signals import Terminated, deferred

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows sends no such signals")

ROOT = Path(__file__).parents[2]

MAIN = """
import os, signal
from pathlib import Path
for name in ("SIGTERM", "SIGHUP"):  # a shell in the background, or nohup, leaves them ignored
    signal.signal(getattr(signal, name), signal.SIG_DFL)
signal.signal(signal.SIGINT, signal.default_int_handler)
from cchc_cli.cli import app, files, folders, pager
from cchc_cli.reading.processes import in_order

waiting = os.dup(0)  # which processes of `multiprocessing` do not close

def say_and_wait(*_):
    os.write(1, b"begun\\n")  # whole, whichever process writes at the same time
    os.read(waiting, 1)

def make_file():
    files.make_files({Path("table.csv"): lambda path: path.write_text("half") and say_and_wait()}, force=False)

def make_site():
    with folders.new_folder(Path("site"), force=False) as made:
        (made / "index.html").write_text("half")
        say_and_wait()

def work():
    list(in_order(lambda: say_and_wait, range(8), 2))

def read():
    pager.show("text\\n", "hint")

app._run = lambda arguments: globals()[arguments[0]]() or 0
from cchc_cli.__main__ import main
main()
"""
"""The program, in the midst of some work; it ends when stdin is closed."""


def begun(work: str, folder: Path, lines: int = 1, **environment: str) -> "subprocess.Popen[bytes]":
    """Start the program, and wait until so many of its processes say that they have begun."""
    started = subprocess.Popen(
        [sys.executable, "-c", MAIN, work],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "CCHC_LANG": "en", **environment},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert started.stdout is not None
    assert [started.stdout.readline().strip() for _ in range(lines)] == [b"begun"] * lines
    return started


ENDS = [(signal.SIGINT, b"interrupted"), (signal.SIGTERM, b"terminated"), (signal.SIGHUP, b"terminated")]


@pytest.mark.parametrize(("number", "said"), ENDS, ids=["ctrl-c", "sigterm", "sighup"])
@pytest.mark.parametrize("work", ["make_file", "make_site"])
def test_a_signal_leaves_no_file(work: str, number: signal.Signals, said: bytes, tmp_path: Path) -> None:
    run = begun(work, tmp_path)
    run.send_signal(number)
    _, err = run.communicate(timeout=60)
    assert (run.returncode, err) == (128 + number, b"cchc: " + said + b"\n")
    assert list(tmp_path.iterdir()) == []


def test_signals_that_come_again_and_again_show_no_traceback(tmp_path: Path) -> None:
    """As from a supervisor that is impatient, or a terminal and a shell that both send them."""
    run = begun("make_site", tmp_path)
    deadline = time.monotonic() + 60
    while run.poll() is None and time.monotonic() < deadline:
        run.send_signal(signal.SIGTERM)
    _, err = run.communicate(timeout=60)
    assert run.returncode == 143
    assert err in (b"", b"cchc: terminated\n")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("number", "code"),
    [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGKILL, -signal.SIGKILL)],
)
def test_a_killed_run_leaves_no_worker(number: signal.Signals, code: int, tmp_path: Path) -> None:
    """The pipe ends only when no process has it any more. After SIGKILL a worker ends with what it is doing."""
    run = begun("work", tmp_path, lines=2)
    run.send_signal(number)
    out, err = run.communicate(timeout=60)
    assert run.returncode == code
    assert b"Traceback" not in out + err


def test_sigterm_ends_the_pager_too(tmp_path: Path) -> None:
    """Ctrl-C is for the pager: this one makes nothing of it."""
    run = begun("read", tmp_path, PAGER="sh -c 'read line; kill -INT $PPID; echo begun; exec sleep 1000'")
    run.send_signal(signal.SIGTERM)
    _, err = run.communicate(timeout=60)
    assert (run.returncode, err) == (143, b"cchc: terminated\n")


@pytest.fixture
def caught(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The signals of a run, in this process."""
    monkeypatch.setattr(signals._State, "caught", False)
    before = {number: signal.getsignal(number) for number in signals.ENDING}
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    signals.catch()
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.usefixtures("caught")
def test_an_ignored_signal_stays_ignored() -> None:
    os.kill(os.getpid(), signal.SIGHUP)  # as under nohup
    with pytest.raises(Terminated) as ended:
        os.kill(os.getpid(), signal.SIGTERM)
    assert ended.value.code == 143


@pytest.mark.usefixtures("caught")
@pytest.mark.parametrize(
    ("numbers", "raised"),
    [
        ([signal.SIGTERM], Terminated),
        ([signal.SIGINT], KeyboardInterrupt),
        ([signal.SIGTERM, signal.SIGINT], KeyboardInterrupt),
    ],
)
def test_what_must_not_be_left_half_done_is_completed(
    numbers: list[signal.Signals], raised: type[BaseException]
) -> None:
    done: list[int] = []

    def work() -> None:
        with deferred():
            with deferred():
                for number in numbers:
                    os.kill(os.getpid(), number)
                done.append(1)
            done.append(2)

    with pytest.raises(raised):
        work()
    assert done == [1, 2]
    with deferred():
        done.append(3)
    assert done == [1, 2, 3]


@pytest.mark.usefixtures("caught")
@pytest.mark.parametrize("first", [signal.SIGTERM, signal.SIGINT])
def test_signals_after_the_first_are_ignored(first: signal.Signals) -> None:
    """Else one between two steps of the end is a traceback, or kills the process with its temporary files."""
    with pytest.raises((Terminated, KeyboardInterrupt)):
        os.kill(os.getpid(), first)
    for number in signals.ENDING:
        os.kill(os.getpid(), number)


@pytest.mark.usefixtures("caught")
def test_signals_at_the_end_are_ignored() -> None:
    signals.ignore()
    for number in signals.ENDING:
        os.kill(os.getpid(), number)
