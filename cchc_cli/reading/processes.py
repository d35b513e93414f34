"""Work on the parts of something large, in several processes."""

import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

Part = TypeVar("Part")
Result = TypeVar("Result")


def in_order(worker: Callable[[], Callable[[Part], Result]], parts: Sequence[Part], jobs: int) -> Iterator[Result]:
    """What is made of each part, in their order, by at most so many processes.

    `worker` makes what does the work, once for each process. On Linux they all share one, made here; elsewhere
    `worker`, the parts and the results are pickled.
    """
    if not parts:
        return
    if jobs <= 1 or len(parts) == 1:
        yield from map(worker(), parts)
        return
    import multiprocessing  # takes long, and few runs need it
    from concurrent.futures import ProcessPoolExecutor

    method = "fork" if sys.platform == "linux" else None
    shared = worker() if method == "fork" else None
    context = multiprocessing.get_context(method)
    with ProcessPoolExecutor(min(jobs, len(parts)), context, _begin, (shared, worker)) as pool:
        yield from pool.map(_work, parts)


_at_work: list[Callable[[Any], Any]] = []
"""What does the work of this process, which has no other way to be given it once for all of its parts."""


def _begin(shared: Callable[[Any], Any] | None, worker: Callable[[], Callable[[Any], Any]]) -> None:
    _at_work[:] = [shared or worker()]


def _work(part: Any) -> Any:
    return _at_work[0](part)
