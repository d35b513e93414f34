"""What a suite reports."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random


@dataclass(frozen=True, slots=True)
class Failure:
    """Something that has to hold and does not: its kind, and what was seen."""

    kind: str
    seen: str


Attempt = Callable[[Random, Path], Iterator[Failure]]
"""Tries one case in an empty folder and yields what failed."""


@dataclass(frozen=True, slots=True)
class Suite:
    """A function that tries a case, and how many cases it tries at once."""

    attempt: Attempt
    cases: int = 1
