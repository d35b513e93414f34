"""Work on the parts of something large, in several processes."""

import gc
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

METHOD = "fork" if sys.platform == "linux" else "spawn"
"""How a process is started: where it is safe, as a copy of this one."""

MANY = 200
"""So many files or plans make it worth starting processes."""

_CHUNK = 64

Part = TypeVar("Part")
Result = TypeVar("Result")


def in_order(worker: Callable[[], Callable[[Part], Result]], parts: Sequence[Part], jobs: int) -> Iterator[Result]:
    """What is made of each part, in their order, by at most so many processes.

    `worker` makes what does the work, once for each process. On Linux they all share one, made here; elsewhere
    `worker`, the parts and the results are pickled.
    """
    if not parts:
        return
    pool = _pool(worker, min(jobs, len(parts)))
    if pool is None:
        yield from map(partial(_undisturbed, worker()), parts)
        return
    with pool:
        yield from pool.map(_work, parts)


def _pool(worker: Callable[[], Callable[[Any], Any]], jobs: int) -> "ProcessPoolExecutor | None":
    """Processes with a worker each; None where one does it all, also because the system has no way to lead several."""
    if jobs <= 1:
        return None
    import multiprocessing  # takes long, and few runs need it
    from concurrent.futures import ProcessPoolExecutor

    shared = worker() if METHOD == "fork" else None
    context = multiprocessing.get_context(METHOD)
    try:
        return ProcessPoolExecutor(jobs, context, _begin, (shared, worker))
    except (ImportError, NotImplementedError, OSError):
        return None


def in_chunks(
    worker: Callable[[], Callable[[Sequence[Part]], Sequence[Result]]],
    parts: Sequence[Part],
    jobs: int,
    tell: Callable[[int, int], None] | None = None,
) -> Iterator[Result]:
    """The same for what is small and many: the work is done on some at a time, by one process where they are few.

    `tell` hears how many are done of how many.
    """
    chunks = [parts[at : at + _CHUNK] for at in range(0, len(parts), _CHUNK)]
    done = 0
    for results in in_order(worker, chunks, jobs if len(parts) >= MANY else 1):
        done += len(results)
        if tell is not None:
            tell(done, len(parts))
        yield from results


_at_work: list[Callable[[Any], Any]] = []
"""What does the work of this process, which has no other way to be given it once for all of its parts."""


def _begin(shared: Callable[[Any], Any] | None, worker: Callable[[], Callable[[Any], Any]]) -> None:
    gc.freeze()  # what is shared stays: looking through it would make a copy of it
    _at_work[:] = [shared or worker()]


def _work(part: Any) -> Any:
    return _undisturbed(_at_work[0], part)


def _undisturbed(work: Callable[[Part], Result], part: Part) -> Result:
    """Garbage is collected between parts: within one it would look through all that is loaded, again and again."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        return work(part)
    finally:
        if was_on:
            gc.enable()
