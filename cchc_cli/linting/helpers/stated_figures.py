"""What an entry's own `stated` says against it: of two entries that differ, the one that it speaks against is wrong."""

from collections.abc import Iterator
from decimal import Decimal

from cchc_cli.domain.figure_phrase import numbers_in
from cchc_cli.domain.target import Target


def unstated(target: Target) -> Iterator[tuple[tuple[str, ...], Decimal]]:
    """The figures of an entry that its `stated` does not contain, each with its keys; none without a `stated`."""
    if target.source.stated is None:
        return
    known = numbers_in(target.source.stated)
    for keys, value in _figures(target):
        if value not in known:
            yield keys, value


def blames(one: Target, other: Target) -> bool:
    """Whether of two entries that do not go together it is surely the first that is wrong."""
    return any(unstated(one)) and not any(unstated(other))


def _figures(target: Target) -> Iterator[tuple[tuple[str, ...], Decimal]]:
    if target.value is not None and target.comparator is not None:
        yield (target.comparator.value,), target.value
    if target.trajectory is not None:
        yield ("trajectory", "start"), target.trajectory.start_value
        yield ("trajectory", "step"), abs(target.trajectory.step)
        if target.trajectory.until is not None:
            yield ("trajectory", "until"), target.trajectory.until
