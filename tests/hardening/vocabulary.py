"""Mutated files that add to the vocabulary: reported by lint and ignored by check, or used, each entry."""

import json
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import yaml

from cchc_cli.reading.vocabulary import load_vocabulary
from hardening.failure import Failure
from hardening.files import ADDED, mutated, write_plans
from hardening.program import Ended, badly_ended, run_here

WORDS = (
    *("viet-nam", "dong-nai", "dong-nai/tam-phuoc", "dong-nai/vinh-cuu", "hai-phong", "dong-nai/binh-an", "ha-noi"),
    *("nation", "province", "district", "commune", "xã", "tỉnh", "huyện", "1990-01-01", "2025-07-01", "2199-12-31"),
    *("online-files", "par-index-rank", "files-of-our-own", "percent", "rank", "number", "state", "more", "less"),
    *("true", "null", "land", "fishing", "procedures", "''", "[]", "{}", "0", "-"),
)


def attempt(chance: Random, folder: Path) -> Iterator[Failure]:
    """Yield what is wrong where one of the three files is mutated."""
    write_plans(folder)
    name = chance.choice(list(ADDED))
    path = folder / "plans" / name
    path.write_bytes(mutated(ADDED[name], chance, WORDS))
    yield from judged(folder, name)
    further = chance.choice(
        (
            ["localities", "dong-nai/binh-an"],
            ["indicators", "files-of-our-own", "--no-shipped"],
            ["show", "binh-an-dong-nai", "--no-shipped"],
            ["floors", "dong-nai/binh-an"],
            ["new", "dong-nai/binh-an", "--year", "2027"],
            ["export", "--no-shipped", "--format", "json"],
        )
    )
    for one in badly_ended(further, run_here(further, folder)):
        yield Failure(one.kind, f"{one.seen}\n{path.read_bytes()!r}")


def judged(folder: Path, name: str) -> Iterator[Failure]:
    """Yield where lint, check and what is used do not agree about a file."""
    path = folder / "plans" / name
    seen = repr(path.read_bytes())
    lint_line, check_line = ["lint", "plans", "--format", "json", "--no-shipped"], ["check", "--all", "--no-shipped"]
    lint, check = run_here(lint_line, folder), run_here(check_line, folder)
    ends = [*badly_ended(lint_line, lint), *badly_ended(check_line, check)]
    if ends:
        yield from (Failure(one.kind, f"{one.seen}\n{seen}") for one in ends)
        return
    reported, ignored = reported_in(lint, f"plans/{name}"), f"warning: plans/{name}:" in check.err
    if reported != ignored:
        yield Failure("lint and check disagree", f"lint reports: {reported}, check ignores: {ignored}\n{seen}")
    if ignored and check.code != 2:
        yield Failure("check ignores a file without its exit code", seen)
    if not reported:
        yield from (Failure("neither reported nor used", f"{one}\n{seen}") for one in unused(path))


def reported_in(lint: Ended, path: str) -> bool:
    """Return whether lint said that a file cannot be used."""
    return any(one["path"] == path and one["code"] == "C205" for one in json.loads(lint.out)["diagnostics"])


def unused(path: Path) -> Iterator[str]:
    """Yield the ids of a file, as PyYAML reads them, that are not known."""
    found = load_vocabulary(path.parent)
    known = {"indicators": found.catalogue, "localities": found.localities, "fields": found.fields}
    data: Any = yaml.load(path.read_bytes(), Loader=yaml.BaseLoader)
    for section, entries in (data or {}).items():
        names: Any = found.bodies if section == "bodies" else known.get(section, {})
        for entry in entries or ():
            if entry["id"] not in names:
                yield f"{section}: {entry['id']}"
