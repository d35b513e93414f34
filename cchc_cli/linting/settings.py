"""Settings of lint: from `cchc.toml`, `[tool.cchc]` in pyproject.toml, or the command line."""

import json
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from cchc_cli.domain.lookup import Entry, Found, resolve
from cchc_cli.domain.vietnamese import suggestions, visible
from cchc_cli.i18n.message import Message, Word, message
from cchc_cli.i18n.refusals import meant, refusal
from cchc_cli.linting.registry import explained
from cchc_cli.linting.rule import Explained


class FailOn(StrEnum):
    """The lowest severity for which the exit code is 1."""

    ERROR = "error"
    WARNING = "warning"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Settings:
    """Codes of the rules to run (empty: all) and to ignore, and what fails."""

    select: frozenset[str] = frozenset()
    ignore: frozenset[str] = frozenset()
    fail_on: FailOn = FailOn.ERROR

    def wants(self, code: str) -> bool:
        """Return True if findings of a rule are reported."""
        return (not self.select or code in self.select) and code not in self.ignore


class WrongSetting(Exception):
    """An invalid setting; `advice` says what is valid."""

    def __init__(self, message: Message, advice: Message) -> None:
        super().__init__(str(message))
        self.message = message
        self.advice = advice


KEYS = ("select", "ignore", "fail-on")


def find_rule(typed: str) -> Explained:
    """Return the rule of a code or name; raise `WrongSetting` with suggestions."""
    found = resolve(typed, (Entry(rule, key) for rule in explained() for key in (rule.name, rule.code)))
    if isinstance(found, Found):
        return found.value
    unknown = message("setting.no-rule", "unknown rule `{name}`", name=visible(typed)[:200])
    raise WrongSetting(*refusal(found, typed, unknown, message("setting.rules", "`cchc explain` lists the rules")))


def code_of(typed: str) -> str:
    """Return the code of a rule given by code or name; raise `WrongSetting` with suggestions."""
    return find_rule(typed).code


def find_settings(start: Path) -> Path | None:
    """Return the nearest `cchc.toml`, or pyproject.toml with `[tool.cchc]`, in a folder or above it."""
    for folder in (start, *start.parents):
        own = folder / "cchc.toml"
        if own.is_file():
            return own
        project = folder / "pyproject.toml"
        if project.is_file() and b"[tool.cchc" in project.read_bytes():
            return project
    return None


def read_settings(path: Path) -> Settings:
    """Return the settings of a file; raise `WrongSetting` if it is not TOML, or a setting is unknown or invalid."""
    import tomllib  # most directories have no settings

    shown = visible(str(path))
    try:
        table: Any = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        wrong = message("setting.unreadable", "{file} cannot be read: {why}", file=shown, why=_why(error))
        advice = message("setting.unreadable.advice", "correct the file, or remove it")
        raise WrongSetting(wrong, advice) from None
    if path.name == "pyproject.toml":
        table = table.get("tool", {}).get("cchc", {})
    if not isinstance(table, dict):
        advice = message("setting.no-table.advice", "the table can contain {words}", words=KEYS)
        raise WrongSetting(message("setting.no-table", "{file}: `cchc` must be a table", file=shown), advice)
    for key in table:
        if key not in KEYS:
            close = suggestions(key, list(KEYS))
            advice = meant(close[:1], message("setting.known", "known settings are {words}", words=KEYS))
            wrong = message("setting.unknown", "{file}: unknown setting `{name}`", file=shown, name=visible(key))
            raise WrongSetting(wrong, advice)
    fail_on = table.get("fail-on", "error")
    if fail_on not in list(FailOn):
        written = visible(json.dumps(fail_on, ensure_ascii=False, default=str))  # as TOML has it, near enough
        wrong = message("setting.fail-on", "{file}: `fail-on` cannot be {value}", file=shown, value=written)
        raise WrongSetting(wrong, message("setting.can-be", "valid values are {words}", words=tuple(FailOn)))
    return Settings(_codes(table, "select", shown), _codes(table, "ignore", shown), FailOn(fail_on))


def _why(error: OSError | ValueError) -> Word:
    """Return why a settings file cannot be read."""
    if isinstance(error, UnicodeDecodeError):
        return message("setting.not-utf8", "it is not UTF-8")
    if isinstance(error, OSError):
        return (
            message("system.permission", "Permission denied")
            if isinstance(error, PermissionError)
            else visible(str(error.strerror))
        )
    return message("setting.not-toml", "invalid TOML: {problem}", problem=visible(str(error)))


def _codes(table: dict[str, Any], key: str, shown: str) -> frozenset[str]:
    named = table.get(key, [])
    if not isinstance(named, list) or not all(isinstance(one, str) for one in named):
        advice = message("setting.no-list.advice", 'for example {name} = ["below-floor"]', name=key)
        wrong = message("setting.no-list", "{file}: `{name}` must be a list of codes or names", file=shown, name=key)
        raise WrongSetting(wrong, advice)
    return frozenset(code_of(one) for one in named)
