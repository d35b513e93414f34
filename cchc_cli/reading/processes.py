"""Distribute work over several processes, in order. A killed process costs time, never a result."""

import gc
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

SMALLEST = 200
"""With fewer items than this, starting processes takes longer than it saves."""

CHUNK = 64
MOST_PROCESSES = 61
"""Windows waits for at most 63 handles at a time, two of which the pool needs."""

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
    """The system killed a process of the pool."""


def _from_pool(start: Callable[[], Callable[[Item], Result]], items: Sequence[Item], jobs: int) -> Iterator[Result]:
    """Yield the results of several processes; none with one job, or where the system cannot start processes."""
    if jobs <= 1:
        return
    import multiprocessing  # with the pool 22 ms, which lint of a few files has no use for
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    method = start_method()
    shared = start() if method == "fork" else None
    others = set(multiprocessing.active_children())
    try:
        pool = ProcessPoolExecutor(jobs, multiprocessing.get_context(method), _begin, (shared, start))
    except (ImportError, NotImplementedError, OSError):
        return
    try:
        try:
            futures = [pool.submit(_work, item) for item in items]
        except BrokenProcessPool:
            raise
        except (OSError, RuntimeError):  # no memory, or no process or thread left for this user
            for process in set(multiprocessing.active_children()) - others:
                process.terminate()  # it would wait for work, and this process at its end for it
            return
        for future in futures:
            yield future.result()
    except BrokenProcessPool as error:
        raise _Killed from error
    finally:
        pool.shutdown(cancel_futures=True)


def start_method() -> str:
    """Return how processes are started: as a copy of this one where that is safe, which is the quickest."""
    return "fork" if sys.platform == "linux" and threading.active_count() == 1 else "spawn"


_worker: list[Callable[[Any], Any]] = []
"""The function that does the work of this process; a pool has no other place for it."""


def _begin(shared: Callable[[Any], Any] | None, start: Callable[[], Callable[[Any], Any]]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches all: the first process answers it, and ends this one
    gc.freeze()  # the collector would write to what this process shares with the first one, and so copy it
    _worker[:] = [shared or start()]


def _work(item: Any) -> Any:
    return _worker[0](item)
