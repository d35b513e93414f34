"""Figures that contradict the `stated` of their own target: of two targets that differ, these show the wrong one."""

from collections.abc import Iterator
from decimal import Decimal

from cchc_cli.domain.enums import Comparator
from cchc_cli.domain.figure_phrase import Figure, figures_in, numbers_in, says_all
from cchc_cli.domain.target import Target

_WHOLE = Decimal(100)


def unstated(target: Target) -> Iterator[tuple[tuple[str, ...], Decimal]]:
    """Yield the figures of a target that its `stated` does not contain, each with its keys; none without `stated`.

    A year, a level (`mức độ 4`) or a date is no figure, unless the phrase has nothing else. A report that says `all`
    says 100.
    """
    stated = target.source.stated
    if stated is None:
        return
    known = {end for one in figures_in(stated) for end in (one.value, one.upper)}
    if not known:
        known = set(numbers_in(stated))
        if target.comparator is Comparator.EXACTLY and says_all(stated):
            known.add(_WHOLE)
    for keys, value in _figures(target):
        if value not in known:
            yield keys, value


def stated_figures(target: Target) -> tuple[Figure, ...]:
    """Return the figures of `stated` that have the value of the target, at either end of a range."""
    if target.source.stated is None or target.value is None:
        return ()
    return tuple(one for one in figures_in(target.source.stated) if target.value in (one.value, one.upper))


def blames(one: Target, other: Target) -> bool:
    """Return True if, of two targets that contradict each other, certainly the first is wrong."""
    return any(unstated(one)) and not any(unstated(other))


def _figures(target: Target) -> Iterator[tuple[tuple[str, ...], Decimal]]:
    if target.value is not None and target.comparator is not None:
        yield (target.comparator.value,), target.value
    if target.trajectory is not None:
        yield ("trajectory", "start"), target.trajectory.start_value
        yield ("trajectory", "step"), abs(target.trajectory.step)
        if target.trajectory.until is not None:
            yield ("trajectory", "until"), target.trajectory.until
