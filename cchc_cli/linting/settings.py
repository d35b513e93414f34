"""Settings of lint: from `cchc.toml`, `[tool.cchc]` in pyproject.toml, or the command line."""

import json
import os
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from cchc_cli.domain.checks import Check
from cchc_cli.domain.lookup import Entry, Found, resolve
from cchc_cli.domain.vietnamese import visible
from cchc_cli.i18n.message import message
from cchc_cli.i18n.refusals import refusal
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.registry import explained
from cchc_cli.linting.rule import Explained
from cchc_cli.reading.corpus import display
from cchc_cli.reading.settings import WrongSetting, read_table

T = TypeVar("T")


class FailOn(StrEnum):
    """The lowest severity for which the exit code is 1."""

    ERROR = "error"
    WARNING = "warning"
    NEVER = "never"


FAILING: Mapping[FailOn, Collection[Severity]] = {
    FailOn.ERROR: (Severity.ERROR,),
    FailOn.WARNING: (Severity.ERROR, Severity.WARNING),
    FailOn.NEVER: (),
}
"""The severities that make lint fail."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Codes of the rules to run (empty: all) and to ignore, what fails, and the settings file, if there is one."""

    select: frozenset[str] = frozenset()
    ignore: frozenset[str] = frozenset()
    fail_on: FailOn = FailOn.ERROR
    file: str | None = None

    def fails(self, severity: Severity) -> bool:
        """Return True if a finding of a severity makes lint fail."""
        return severity in FAILING[self.fail_on]

    def wants(self, code: str) -> bool:
        """Return True if findings of a rule are reported."""
        return (not self.select or code in self.select) and code not in self.ignore


def find_rule(typed: str) -> Explained:
    """Return the rule of a code or name; raise `WrongSetting` with suggestions."""
    rules = [Entry(rule, key) for rule in explained() for key in (rule.name, rule.code)]
    check = resolve(typed, (Entry(check, key) for check in Check for key in (check.label, check.code)))
    if isinstance(check, Found) and not isinstance(resolve(typed, rules), Found):
        raise WrongSetting(
            message("setting.check", "`{name}` is a check of `cchc verify`, not a rule of lint", name=check.value.code),
            message("setting.check.advice", "docs/drafting.md lists the checks; `cchc explain` lists the rules"),
        )
    return _found(typed, rules)


def code_of(typed: str) -> str:
    """Return the code of a rule given by code or name; raise `WrongSetting` with suggestions."""
    return find_rule(typed).code


def suppressed_code(typed: str) -> str:
    """Return the code of a rule, or of a check of `verify`, that a suppression names; raise as `code_of` does."""
    names = [(rule.name, rule.code) for rule in explained()] + [(check.label, check.code) for check in Check]
    return _found(typed, (Entry(code, key) for name, code in names for key in (name, code)))


def _found(typed: str, entries: Iterable[Entry[T]]) -> T:
    found = resolve(typed, entries)
    if isinstance(found, Found):
        return found.value
    unknown = message("setting.no-rule", "unknown rule `{name}`", name=visible(typed)[:200])
    raise WrongSetting(*refusal(found, typed, unknown, message("setting.rules", "`cchc explain` lists the rules")))


def read_settings(path: Path) -> Settings:
    """Return the settings of a file; raise `WrongSetting` if it cannot be read, or a setting is unknown or invalid."""
    shown = visible(path.as_posix())
    table = read_table(path)
    fail_on = table.get("fail-on", "error")
    if fail_on not in list(FailOn):
        written = visible(json.dumps(fail_on, ensure_ascii=False, default=str))  # as TOML has it, near enough
        wrong = message("setting.fail-on", "{file}: `fail-on` cannot be {value}", file=shown, value=written)
        raise WrongSetting(wrong, message("setting.can-be", "valid values are {words}", words=tuple(FailOn)))
    return Settings(_codes(table, "select", shown), _codes(table, "ignore", shown), FailOn(fail_on), _displayed(path))


def _codes(table: dict[str, Any], key: str, shown: str) -> frozenset[str]:
    named = table.get(key, [])
    if not isinstance(named, list) or not all(isinstance(one, str) for one in named):
        advice = message("setting.no-list.advice", 'for example {name} = ["below-floor"]', name=key)
        wrong = message("setting.no-list", "{file}: `{name}` must be a list of codes or names", file=shown, name=key)
        raise WrongSetting(wrong, advice)
    return frozenset(code_of(one) for one in named)


def _displayed(path: Path) -> str:
    """Return the path of a settings file as messages show it, relative also if it is above the current directory."""
    try:
        return display(Path(os.path.relpath(path)))
    except ValueError:  # on another drive
        return display(path)
