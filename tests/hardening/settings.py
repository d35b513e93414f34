"""Mutated settings files: refused by lint and check alike, or followed."""

import json
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from cchc_cli.linting.registry import explained
from hardening.failure import Failure
from hardening.files import OWN, mutated, write_plans
from hardening.program import badly_ended, run_here

SETTINGS = (
    'select = ["below-floor", "D114", "trailing-space"]\nfail-on = "warning"\nshipped = false\n',
    'ignore = ["trailing-space", "schema"]\nfail-on = "never"\n',
    'fail-on = "error"\nshipped = true\nignore = []\n',
)
WORDS = (
    *("select", "ignore", "fail-on", "shipped", "true", "false", '"never"', '"error"', '["schema"]', '["T999"]', "[1]"),
    *("3", "1.5", "2026-01-01", "[[x]]", "[tool.cchc]", "{}", '""', "'''", "inf", "Fail-On", '"none"', "[", "#"),
)
KNOWN = {"select", "ignore", "fail-on", "shipped"}
FAILING = {"error": {"error"}, "warning": {"error", "warning"}, "never": set[str]()}


@cache
def codes() -> dict[str, str]:
    """Return the code of each rule, by code and by name."""
    return {key: rule.code for rule in explained() for key in (rule.code, rule.name)}


def table_of(raw: bytes) -> dict[str, Any] | None:
    """Return the settings that a file states, or None where every command has to refuse it."""
    try:
        table = tomllib.loads(raw.decode("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError):
        return None
    return table if table.keys() <= KNOWN and isinstance(table.get("shipped", True), bool) else None


def names_of(table: dict[str, Any], key: str) -> set[str] | None:
    """Return the codes that a list names; None if it is no list of names, or one is not that of a rule."""
    named = table.get(key, [])
    if not isinstance(named, list) or not all(isinstance(one, str) and one in codes() for one in named):
        return None
    return {codes()[one] for one in named}


def attempt(chance: Random, folder: Path) -> Iterator[Failure]:
    """Yield what is wrong where the settings are mutated."""
    write_plans(folder)
    plan = folder / OWN
    plan.write_bytes(chance.choice((plan.read_bytes(), mutated(plan.read_text(encoding="utf-8"), chance))))
    raw = mutated(chance.choice(SETTINGS), chance, WORDS)
    (folder / "cchc.toml").write_bytes(raw)
    yield from judged(folder, raw)


def judged(folder: Path, raw: bytes) -> Iterator[Failure]:
    """Yield where lint or check do not what the settings say."""
    lint_line, check_line = ["lint", "plans", "--format", "json"], ["check", "--all"]
    lint, check = run_here(lint_line, folder), run_here(check_line, folder)
    ends = [*badly_ended(lint_line, lint), *badly_ended(check_line, check)]
    if ends:
        yield from (Failure(one.kind, f"{one.seen}\n{raw!r}") for one in ends)
        return
    table = table_of(raw)
    refused = {
        "lint": lint.code == 2 and "cchc.toml" in lint.err,
        "check": check.code == 2 and "cchc.toml" in check.err,
    }
    if table is None:
        for name in (name for name, one in refused.items() if not one):
            yield Failure(f"{name} takes settings that are invalid", repr(raw))
        return
    if refused["check"]:
        yield Failure("check refuses settings that are valid", f"{check.err}\n{raw!r}")
    select, ignore, fail_on = names_of(table, "select"), names_of(table, "ignore"), table.get("fail-on", "error")
    if select is None or ignore is None:
        return  # a name that is nearly one of a rule may be taken for it
    if not isinstance(fail_on, str) or fail_on not in FAILING:
        if not refused["lint"]:
            yield Failure("lint takes settings that are invalid", repr(raw))
        return
    if lint.code == 2:
        yield Failure("lint refuses settings that are valid", f"{lint.err}\n{raw!r}")
        return
    found = json.loads(lint.out)["diagnostics"]
    wrong = {one["code"] for one in found if one["code"] in ignore or (select and one["code"] not in select)}
    if wrong:
        yield Failure("lint reports what the settings leave out", f"{sorted(wrong)}\n{raw!r}")
    fails = any(one["severity"] in FAILING[fail_on] for one in found)
    if fails != (lint.code == 1):
        yield Failure("the exit code is not that of fail-on", f"{lint.code}\n{raw!r}")
