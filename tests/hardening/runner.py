"""Run suites for some time, and print how many cases each tried and what failed.

    python -m hardening [--seconds N] [--seed N] [--case N] [--verbose] [SUITE …]

Every case has a number and follows from it and from the seed: `--case` repeats one.
"""

import argparse
import contextlib
import faulthandler
import os
import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from hardening import commands, faults, floors, program, settings, vocabulary
from hardening.failure import Failure, Suite

SUITES: Mapping[str, Suite] = {
    "commands": Suite(commands.attempt),
    "vocabulary": Suite(vocabulary.attempt),
    "settings": Suite(settings.attempt),
    "floors": Suite(floors.attempt, cases=floors.BATCH),
    **({"faults": Suite(faults.attempt)} if hasattr(os, "fork") else {}),
}

HANGING = 120
"""Seconds after which a case counts as endless: the run ends with the place where it is."""


@dataclass(slots=True)
class Tried:
    """What one suite did."""

    attempts: int = 0
    wall: float = 0.0
    processor: float = 0.0
    failures: list[tuple[int, Failure]] = field(default_factory=list)


def main(arguments: Sequence[str]) -> int:
    """Run what the arguments name; return 1 if a case failed."""
    parser = argparse.ArgumentParser(prog="python -m hardening")
    parser.add_argument("suites", nargs="*", metavar="SUITE", help=", ".join(SUITES))
    parser.add_argument("--seconds", type=float, default=60, help="time for all suites together (default: 60)")
    parser.add_argument("--seed", type=int, help="repeat the run with this seed")
    parser.add_argument("--case", type=int, help="repeat only the case of this number")
    parser.add_argument("--verbose", action="store_true", help="name every case on stderr before it is tried")
    asked = parser.parse_args(arguments)
    unknown = set(asked.suites) - SUITES.keys()
    if unknown:
        parser.error(f"no such suite: {', '.join(sorted(unknown))}; there are {', '.join(SUITES)}")
    seed = random.SystemRandom().randrange(10**6) if asked.seed is None else asked.seed
    print(f"seed {seed}", flush=True)
    names = asked.suites or list(SUITES)
    program.prepare()
    tried = {name: Tried() for name in names}
    with tempfile.TemporaryDirectory(prefix="cchc-hardening-") as base, contextlib.chdir(base):
        os.chmod(base, 0o755)  # suites also work as a user with fewer rights
        if asked.case is not None:
            for name in names:
                tried[name].attempts = asked.case
                _try(name, seed, tried[name], Path(base), asked.verbose)
                tried[name].attempts = 1
        else:
            end = time.monotonic() + asked.seconds
            while time.monotonic() < end:
                name = min(names, key=lambda one: tried[one].wall)
                _try(name, seed, tried[name], Path(base), asked.verbose)
    _print(tried, seed)
    return int(any(one.failures for one in tried.values()))


def _try(name: str, seed: int, tried: Tried, base: Path, verbose: bool) -> None:
    """Try the next case of a suite in a new folder."""
    if verbose:
        print(f"{name} {tried.attempts}", file=sys.stderr, flush=True)
    folder = base / "case"
    folder.mkdir()
    began, used = time.monotonic(), sum(os.times()[:4])
    faulthandler.dump_traceback_later(HANGING, exit=True, file=2)
    found = list(SUITES[name].attempt(random.Random(f"{seed} {name} {tried.attempts}"), folder))
    faulthandler.cancel_dump_traceback_later()
    tried.failures += ((tried.attempts, one) for one in found)
    tried.attempts += 1
    tried.wall += time.monotonic() - began
    tried.processor += sum(os.times()[:4]) - used
    os.chdir(base)
    shutil.rmtree(folder)


def _print(tried: Mapping[str, Tried], seed: int) -> None:
    print(f"{'suite':<12}{'cases':>8}{'CPU min':>10}{'failures':>10}")
    for name, one in tried.items():
        cases = one.attempts * SUITES[name].cases
        print(f"{name:<12}{cases:>8}{one.processor / 60:>10.1f}{len(one.failures):>10}")
    for name, one in tried.items():
        for kind, count in Counter(failure.kind for _, failure in one.failures).most_common():
            number, first = next(pair for pair in one.failures if pair[1].kind == kind)
            print(
                f"\n{name}: {kind}: {count} times, first with `--seed {seed} --case {number} {name}`:\n  {first.seen}"
            )
