"""Run the program in this process, and judge how a run ended."""

import contextlib
import datetime
import io
import os
import traceback
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Self

import xlsxwriter.core

from cchc_cli.cli.app import run
from cchc_cli.reading import yaml_file, yaml_nodes
from hardening.failure import Failure

DOCUMENTED = {0, 1, 2}
"""The exit codes of README.md for a run that nothing interrupts. The one for an internal error is a failure."""
WITH_FINDINGS = {"check", "lint", "verify"}
"""The commands that may end with 1."""

ENVIRONMENT = {
    "CCHC_LANG": "en",
    "LC_MESSAGES": "C",
    "TERM": "dumb",
    "SHELL": "/bin/bash",
    "SOURCE_DATE_EPOCH": "1767225600",  # a page says when it was made: a run over midnight would differ
}
REMOVED = ("CCHC_PLANS", "CCHC_DEBUG", "LC_ALL", "GITHUB_WORKSPACE", "GITHUB_STEP_SUMMARY", "CI_PROJECT_DIR")


@dataclass(frozen=True, slots=True)
class Ended:
    """The exit code of a run, and what it wrote."""

    code: int
    out: str
    err: str


class _Stopped(datetime.datetime):
    """A clock that stands still, so that two workbooks are the same bytes."""

    @classmethod
    def now(cls, tz: datetime.tzinfo | None = None) -> Self:
        return cls(2026, 1, 1, tzinfo=tz)


def prepare() -> None:
    """Set the environment for all runs, parse each file that cchc ships once, and date workbooks alike."""
    os.environ.update(ENVIRONMENT)
    for name in REMOVED:
        os.environ.pop(name, None)
    vars(yaml_file)["parse"] = lru_cache(maxsize=100)(yaml_nodes.parse)
    vars(xlsxwriter.core)["datetime"] = _Stopped


@contextlib.contextmanager
def streams() -> Iterator[tuple[io.BytesIO, io.BytesIO]]:
    """Take stdout and stderr."""
    raw = io.BytesIO(), io.BytesIO()
    out, err = (io.TextIOWrapper(one, encoding="utf-8", errors="replace", write_through=True) for one in raw)
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        yield raw
    for one in (out, err):
        one.detach()  # else it closes what it wrote to


def run_here(arguments: Sequence[str], folder: Path) -> Ended:
    """Run a command line in a folder, which is also its home."""
    os.environ["HOME"] = str(folder)
    os.chdir(folder)
    with streams() as (out, err):
        try:
            code = run(arguments)
        except Exception:
            code = 70
            traceback.print_exc()
    return Ended(code, *(one.getvalue().decode("utf-8", "replace") for one in (out, err)))


def badly_ended(arguments: Sequence[str], ended: Ended) -> Iterator[Failure]:
    """Yield what is wrong with the end of a run, whatever its arguments are."""
    seen = f"{list(arguments)} -> {ended.code}: {ended.err[-600:].strip()}"
    if "Traceback (most recent call last)" in ended.err:
        yield Failure("traceback", seen)
    elif ended.code == 70:
        yield Failure("internal error", seen)
    elif ended.code not in DOCUMENTED or (ended.code == 1 and not WITH_FINDINGS.intersection(arguments)):
        yield Failure("undocumented exit code", seen)
    if ended.code == 2 and not ended.err.strip():
        yield Failure("refused without a message", seen)
