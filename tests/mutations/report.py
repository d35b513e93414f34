"""Every kind of slip at every place where it applies: how many are reported, and how many on the right line.

    python -m mutations [--jobs N] [--show KIND] [--places N]

run from tests/ with the project on PYTHONPATH. `--show` prints what escapes of one kind, or of `all`.
"""

import argparse
import multiprocessing
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from cchc_cli.i18n.language import english
from mutations.judge import Desk, slips, world
from mutations.kinds import KINDS
from mutations.sheet import Sheet
from mutations.slip import Kind, Slip, World


@dataclass(slots=True)
class Count:
    """The figures of one kind."""

    kind: Kind
    places: int = 0
    reported: int = 0
    on_line: int = 0
    alone: int = 0
    """How many are reported by exactly one finding."""
    escaped: list[str] = field(default_factory=list)


def count(kind: Kind, where: World, desk: Desk, limit: int | None = None) -> Count:
    """Judge the places of one kind."""
    result = Count(kind)
    for slip in slips(kind, where, limit):
        verdict = desk.judge(slip)
        result.places += 1
        result.reported += verdict.reported
        result.on_line += verdict.on_line
        result.alone += len(verdict.found) == 1
        if not verdict.on_line:
            lines = ",".join(map(str, sorted(slip.lines))) or "any line"
            said = "; ".join(f"{one.path}:{one.line}: {one.code} {english(one.message)}" for one in verdict.found[:3])
            result.escaped.append(f"{slip.renamed or slip.sheet}:{lines}: {slip.what} -> {said or 'NOTHING'}")
    return result


def total(counts: Sequence[Count]) -> Count:
    """The sum over all kinds that the files can betray."""
    told = [one for one in counts if not one.kind.silent]
    whole = Count(Kind("total", "", _nothing))
    for one in told:
        whole.places += one.places
        whole.reported += one.reported
        whole.on_line += one.on_line
        whole.alone += one.alone
    return whole


def table(counts: Sequence[Count]) -> Iterator[str]:
    """The report, line by line."""
    yield f"{'kind':27} {'places':>7} {'reported':>9} {'on line':>9} {'one finding':>12}"
    for one in counts:
        if not one.kind.silent:
            yield _row(one)
    whole = total(counts)
    yield f"{_row(whole)}   kinds: {sum(not one.kind.silent for one in counts)}"
    yield ""
    yield "What the files alone cannot betray (not in the total):"
    for one in counts:
        if one.kind.silent:
            yield f"{_row(one)}   {one.kind.what}: {one.kind.silent}"


def _row(one: Count) -> str:
    parts = (_share(part, one.places) for part in (one.reported, one.on_line))
    return f"{one.kind.name:27} {one.places:7} {' '.join(f'{part:>9}' for part in parts)} {one.alone:>12}"


def _share(part: int, whole: int) -> str:
    if part == whole:
        return "all"
    return f"{part / whole:.1%}" if whole else "-"


_at_hand: dict[str, World | Desk | tempfile.TemporaryDirectory[str]] = {}
"""What each process of the pool works with."""


def _prepare() -> None:
    folder = tempfile.TemporaryDirectory()
    _at_hand.update(folder=folder, world=world(), desk=Desk(Path(folder.name)))


def _counted(job: tuple[int, int | None]) -> Count:
    index, limit = job
    where, desk = _at_hand["world"], _at_hand["desk"]
    assert isinstance(where, World)
    assert isinstance(desk, Desk)
    result = count(KINDS[index], where, desk, limit)
    result.kind = replace(KINDS[index], make=_nothing)  # what makes slips cannot be sent to another process
    return result


def _nothing(sheet: Sheet, world: World) -> Iterator[Slip]:
    return iter(())


def main() -> int:
    """Print the report; 1 if a goal is missed."""
    parser = argparse.ArgumentParser(prog="python -m mutations", description=__doc__)
    parser.add_argument("--jobs", type=int, default=multiprocessing.cpu_count())
    parser.add_argument("--places", type=int, default=None, help="at most so many places of each kind")
    parser.add_argument("--show", action="append", default=[], metavar="KIND", help="print what escapes of this kind")
    parser.add_argument("--kind", action="append", default=[], help="only this kind")
    told = parser.parse_args()
    wanted = [index for index, kind in enumerate(KINDS) if not told.kind or kind.name in told.kind]
    begun = time.monotonic()
    with multiprocessing.Pool(told.jobs, _prepare) as pool:
        counts = pool.map(_counted, [(index, told.places) for index in wanted], chunksize=1)
    for line in table(counts):
        print(line)
    for one in counts:
        if one.escaped and (one.kind.name in told.show or ("all" in told.show and not one.kind.silent)):
            print(f"\n{one.kind.name}:")
            print(*(f"  {line}" for line in one.escaped), sep="\n")
    whole = total(counts)
    print(f"\n{time.monotonic() - begun:.0f} s", file=sys.stderr)
    return 0 if whole.reported >= 0.99 * whole.places and whole.on_line >= 0.98 * whole.places else 1


if __name__ == "__main__":
    sys.exit(main())
