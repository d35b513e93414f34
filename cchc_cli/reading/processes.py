"""Distribute work over several processes, in order. A killed process costs time, never a result."""

import gc
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

SMALLEST = 200
"""With fewer items than this, starting processes takes longer than it saves."""

CHUNK = 64
MOST_PROCESSES = 61
"""Windows waits for at most 63 handles at a time."""

_ENDING = {getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)}
"""The signals that end a process from outside."""

Item = TypeVar("Item")
Result = TypeVar("Result")


def in_chunks(
    start: Callable[[], Callable[[Sequence[Item]], Sequence[Result]]],
    items: Sequence[Item],
    jobs: int,
    progress: Callable[[int, int], None] | None = None,
    killed: Callable[[], None] | None = None,
) -> Iterator[Result]:
    """Yield one result for each item, in their order, from at most `jobs` processes that work on chunks of items.

    `progress` is called with the number of items done and their total. See `in_order` for `start` and `killed`.
    """
    chunks = [items[at : at + CHUNK] for at in range(0, len(items), CHUNK)]
    done = 0
    for results in in_order(start, chunks, jobs if len(items) >= SMALLEST else 1, killed):
        done += len(results)
        if progress is not None:
            progress(done, len(items))
        yield from results


def in_order(
    start: Callable[[], Callable[[Item], Result]],
    items: Sequence[Item],
    jobs: int,
    killed: Callable[[], None] | None = None,
) -> Iterator[Result]:
    """Yield one result for each item, in their order, from at most `jobs` processes.

    `start` returns the function that does the work, once for each process; forked processes share one. Elsewhere
    `start`, the items and the results are pickled. `killed` is called when the system kills a process: the work without
    a result is then done by this one. An exception of the work itself is raised as it is.
    """
    done = 0
    try:
        for result in _from_pool(start, items, min(jobs, len(items), MOST_PROCESSES)):
            done += 1
            yield result
    except _Killed:
        if killed is not None:
            killed()
    if done < len(items):
        work = start()
        yield from map(work, items[done:])


class _Killed(Exception):
    """The system killed a process."""


class _Worker(NamedTuple):
    process: "BaseProcess"
    connection: "Connection[Any, Any]"


def _from_pool(start: Callable[[], Callable[[Item], Result]], items: Sequence[Item], jobs: int) -> Iterator[Result]:
    """Yield the results of several processes; none with one job, or where the system cannot start processes."""
    if jobs <= 1:
        return
    try:
        import multiprocessing  # 6 ms, which lint of a few files has no use for
        from multiprocessing import connection
    except ImportError:
        return
    context: Any = multiprocessing.get_context(start_method())
    shared = start() if context.get_start_method() == "fork" else None
    workers: list[_Worker] = []
    try:
        try:
            for _ in range(jobs):
                _add_worker(workers, context, shared, start)
        except (ImportError, MemoryError, NotImplementedError, OSError, RuntimeError):  # no memory or process is left
            return
        yield from _distributed(workers, items, connection.wait)
    finally:
        for worker in workers:
            worker.connection.close()
            worker.process.terminate()
        for worker in workers:
            worker.process.join()


def _add_worker(
    workers: list[_Worker],
    context: Any,
    shared: Callable[[Item], Result] | None,
    start: Callable[[], Callable[[Item], Result]],
) -> None:
    """Start a process with a pipe of its own, of which only that process has the other end.

    So this process reads the end of the file if the other one is killed, even in the middle of a result; with
    `concurrent.futures`, whose processes share one pipe, it would wait for ever for the rest.
    """
    ours, theirs = context.Pipe()
    inherited = [*(worker.connection for worker in workers), ours] if shared is not None else []
    process = context.Process(target=_serve, args=(theirs, inherited, shared, start), daemon=True)
    try:
        with _signals_blocked():
            process.start()
    except BaseException:
        ours.close()
        raise
    finally:
        theirs.close()
    workers.append(_Worker(process, ours))


@contextmanager
def _signals_blocked() -> Iterator[None]:
    """Hold back signals while a process starts, until it has its own answer to them."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _ENDING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _distributed(workers: Sequence[_Worker], items: Sequence[Item], wait: Callable[..., Any]) -> Iterator[Any]:
    """Yield the results in the order of the items; each process gets the next item when it has done one."""
    found: dict[int, Any] = {}
    doing: dict[Any, int] = {}
    following = enumerate(items)

    def give(to: "Connection[Any, Any]") -> None:
        at, item = next(following, (None, None))
        if at is not None:
            with suppress(OSError):  # a killed process: its result will not come
                to.send(item)
            doing[to] = at

    for worker in workers:
        give(worker.connection)
    for at in range(len(items)):
        while at not in found:
            for ready in wait(list(doing)):
                try:
                    found[doing.pop(ready)] = ready.recv()
                except (EOFError, MemoryError, OSError) as error:
                    raise _Killed from error
                give(ready)
        succeeded, result = found.pop(at)
        if isinstance(result, MemoryError):
            raise _Killed from result
        if not succeeded:
            raise result
        yield result


def start_method() -> str:
    """Return how processes are started: as a copy of this one where that is safe, which is the quickest."""
    return "fork" if sys.platform == "linux" and threading.active_count() == 1 else "spawn"


def _serve(
    connection: "Connection[Any, Any]",
    inherited: Sequence["Connection[Any, Any]"],
    shared: Callable[[Any], Any] | None,
    start: Callable[[], Callable[[Any], Any]],
) -> None:
    """Do the work of a process until the first one closes the pipe, by its end if it has been killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches all: the first process answers it, and ends this one
    for number in _ENDING - {signal.SIGINT}:
        signal.signal(number, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _ENDING)
    for one in inherited:
        one.close()  # a copy kept here would hide from the others that the first process has ended
    gc.freeze()  # the collector would write to what this process shares with the first one, and so copy it
    with suppress(EOFError, ConnectionError, MemoryError):  # without memory, the first process does the work
        work = shared or start()
        while True:
            connection.send(_done(work, connection.recv()))


def _done(work: Callable[[Any], Any], item: Any) -> tuple[bool, Any]:
    """Return whether the work succeeded, and its result or the exception, with the place where it was raised."""
    try:
        return True, work(item)
    except Exception as error:
        error.add_note("".join(traceback.format_exception(error)))
        return False, error
