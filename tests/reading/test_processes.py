"""Work in several processes: in order, whatever the system does to them."""

import multiprocessing
import os
import signal
import struct
from collections.abc import Callable, Sequence
from functools import partial
from multiprocessing.connection import Connection
from typing import Any

import pytest

from cchc_cli.reading import processes
from cchc_cli.reading.processes import in_chunks, in_order

METHODS = [name for name in ("fork", "spawn") if name in multiprocessing.get_all_start_methods()]
ITEMS = list(range(20))
DOUBLED = [2 * one for one in ITEMS]


@pytest.fixture(autouse=True)
def small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Several processes also for few items."""
    monkeypatch.setattr(processes, "SMALLEST", 2)
    monkeypatch.setattr(processes, "CHUNK", 3)


@pytest.fixture(params=METHODS)
def method(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Every way to start a process."""
    name: str = request.param
    monkeypatch.setattr(processes, "start_method", lambda: name)
    return name


def doubles(items: Sequence[int]) -> list[int]:
    return [2 * one for one in items]


def start() -> Callable[[Sequence[int]], list[int]]:
    return doubles


def dying(first: int, how: str, items: Sequence[int]) -> list[int]:
    """Double the items; die at 7, unless this is the first process."""
    if 7 in items and os.getpid() != first:
        if how == "killed":
            os.kill(os.getpid(), signal.SIGKILL)
        os._exit(1)
    return doubles(items)


def start_dying(first: int, how: str) -> Callable[[Sequence[int]], list[int]]:
    return partial(dying, first, how)


def die_at_start(first: int) -> Callable[[Sequence[int]], list[int]]:
    if os.getpid() != first:
        os._exit(1)
    return doubles


def without_memory(first: int, items: Sequence[int]) -> Any:
    """Double the items; in another process have no memory at 7 for the work, at 13 for the result."""
    if os.getpid() != first:
        if 7 in items:
            raise MemoryError
        if 13 in items:
            return TooLarge()
    return doubles(items)


class TooLarge:
    def __reduce__(self) -> Any:
        raise MemoryError


def start_without_memory(first: int) -> Callable[[Sequence[int]], list[int]]:
    return partial(without_memory, first)


@pytest.mark.parametrize("items", [ITEMS[:12], ITEMS[9:]])
def test_a_process_without_memory_is_reported_and_its_work_done_again(
    items: list[int], method: str, capfd: pytest.CaptureFixture[str]
) -> None:
    told: list[str] = []
    work = partial(start_without_memory, os.getpid())
    assert list(in_chunks(work, items, 2, killed=lambda: told.append(method))) == doubles(items)
    assert told == [method]
    assert multiprocessing.active_children() == []
    assert capfd.readouterr().err == ""


def broken(items: Sequence[int]) -> list[int]:
    raise ZeroDivisionError(items[0])


def start_broken() -> Callable[[Sequence[int]], list[int]]:
    return broken


def with_pid(item: int) -> tuple[int, int]:
    return item, os.getpid()


def start_with_pid() -> Callable[[int], tuple[int, int]]:
    return with_pid


@pytest.mark.usefixtures("method")
def test_results_are_in_order_and_progress_is_told() -> None:
    told: list[tuple[int, int]] = []
    assert list(in_chunks(start, ITEMS, 2, lambda done, total: told.append((done, total)))) == DOUBLED
    assert told == [(done, 20) for done in (3, 6, 9, 12, 15, 18, 20)]


@pytest.mark.usefixtures("method")
def test_other_processes_do_the_work() -> None:
    found = list(in_order(start_with_pid, ITEMS, 2))
    assert [item for item, _ in found] == ITEMS
    assert os.getpid() not in {pid for _, pid in found}


@pytest.mark.parametrize(("items", "jobs"), [(ITEMS[:1], 2), (ITEMS, 1), ([], 2)])
def test_small_work_is_done_in_one_process(items: list[int], jobs: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(multiprocessing, "get_context", None)
    assert list(in_chunks(start, items, jobs)) == doubles(items)


@pytest.mark.parametrize("how", ["killed", "exited"])
def test_a_killed_process_is_reported_and_its_work_done_again(how: str, method: str) -> None:
    if how == "killed" and not hasattr(signal, "SIGKILL"):
        pytest.skip("this system has no such signal")
    told: list[str] = []
    work = partial(start_dying, os.getpid(), how)
    assert list(in_chunks(work, ITEMS, 2, killed=lambda: told.append(method))) == DOUBLED
    assert told == [method]
    assert multiprocessing.active_children() == []


def test_a_process_killed_before_it_works(method: str) -> None:
    told: list[str] = []
    if method == "fork":
        pytest.skip("a forked process starts nothing of its own")
    work = partial(die_at_start, os.getpid())
    assert list(in_chunks(work, ITEMS, 2, killed=lambda: told.append(method))) == DOUBLED
    assert told == [method]


def interrupting(first: int, items: Sequence[int]) -> list[int]:
    """Double the items; at 7 get Ctrl-C, as every process of a terminal does."""
    if 7 in items and os.getpid() != first:
        os.kill(os.getpid(), signal.SIGINT)
    return doubles(items)


def start_interrupting(first: int) -> Callable[[Sequence[int]], list[int]]:
    return partial(interrupting, first)


@pytest.mark.usefixtures("method")
@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal for one process")
def test_ctrl_c_is_for_the_first_process() -> None:
    told: list[bool] = []
    work = partial(start_interrupting, os.getpid())
    assert list(in_chunks(work, ITEMS, 2, killed=lambda: told.append(True))) == DOUBLED
    assert told == []


@pytest.mark.usefixtures("method")
def test_an_error_of_the_work_is_raised() -> None:
    with pytest.raises(ZeroDivisionError, match="0"):
        list(in_chunks(start_broken, ITEMS, 2))
    assert multiprocessing.active_children() == []


@pytest.mark.usefixtures("method")
def test_nobody_has_to_take_all_results() -> None:
    results = in_chunks(start, ITEMS, 2)
    assert next(results) == 0
    results.close()  # type: ignore[attr-defined]
    assert multiprocessing.active_children() == []


@pytest.mark.parametrize(
    "error", [OSError(38, "Function not implemented"), ImportError(), NotImplementedError(), MemoryError()]
)
def test_where_the_system_has_no_processes_one_does_it(error: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any) -> None:
        raise error

    monkeypatch.setattr(processes, "_add_worker", refuse)
    assert list(in_chunks(start, ITEMS, 2)) == DOUBLED


@pytest.mark.parametrize("error", [OSError(11, "try again"), RuntimeError("can't start new thread"), MemoryError()])
def test_where_no_more_processes_start_one_process_does_it(error: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second process cannot be started: the first one has to end, or this one would wait for it at its end."""
    context: Any = multiprocessing.get_context(METHODS[0])
    really = context.Process.start
    started: list[Any] = []

    def once(process: Any) -> None:
        if started:
            raise error
        started.append(process)
        really(process)

    monkeypatch.setattr(processes, "start_method", lambda: METHODS[0])
    monkeypatch.setattr(context.Process, "start", once)
    told: list[bool] = []
    assert list(in_chunks(start, ITEMS, 2, killed=lambda: told.append(True))) == DOUBLED
    started[0].join()
    assert multiprocessing.active_children() == []
    assert told == []


def test_windows_waits_for_so_many_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def counted(workers: list[Any], *_: Any) -> None:
        if len(asked) == 61:
            raise OSError
        asked.append(len(workers))

    monkeypatch.setattr(processes, "_add_worker", counted)
    monkeypatch.setattr(processes, "_distributed", lambda *_: iter(()))
    assert list(in_order(start_with_pid, range(200), 128))[-1] == (199, os.getpid())
    assert len(asked) == 61
    asked.clear()
    assert list(in_order(start_with_pid, range(5), 128))[-1] == (4, os.getpid())
    assert len(asked) == 5


@pytest.mark.skipif("fork" not in METHODS, reason="needs a process that has the patched function")
@pytest.mark.parametrize("sent", [0, 2, 4, 5, 2000])
def test_a_process_killed_in_the_middle_of_a_result(sent: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """The rest never comes: this process has to read the end of the file instead of waiting."""
    first = os.getpid()
    really = Connection._send_bytes  # type: ignore[attr-defined]

    def cut(connection: Any, data: Any) -> None:
        if os.getpid() == first or len(data) < 1000:
            really(connection, data)
        else:
            connection._send((struct.pack("!i", len(data)) + bytes(data))[:sent])
            os.kill(os.getpid(), signal.SIGKILL)

    monkeypatch.setattr(processes, "start_method", lambda: "fork")
    monkeypatch.setattr(Connection, "_send_bytes", cut)
    told: list[bool] = []
    found = list(in_order(lambda: long_if_seven, ITEMS, 2, lambda: told.append(True)))
    assert found == [long_if_seven(one) for one in ITEMS]
    assert told == [True]
    assert multiprocessing.active_children() == []


def long_if_seven(item: int) -> str:
    return "x" * (4000 if item == 7 else 1)
