"""Which rules run, and what makes lint fail: from `cchc.toml`, `[tool.cchc]` in pyproject.toml, or the command line."""

import json
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from cchc_cli.domain.lookup import Ambiguous, Entry, Found, resolve
from cchc_cli.domain.vietnamese import suggestions, visible
from cchc_cli.i18n.message import Message, Word
from cchc_cli.linting.registry import explained
from cchc_cli.linting.rule import Explained


class FailOn(StrEnum):
    """From which severity on the exit code is 1."""

    ERROR = "error"
    WARNING = "warning"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Settings:
    """Codes of the rules to run (empty: all) and to leave out, and what fails."""

    select: frozenset[str] = frozenset()
    ignore: frozenset[str] = frozenset()
    fail_on: FailOn = FailOn.ERROR

    def wants(self, code: str) -> bool:
        """Whether findings of a rule are reported."""
        return (not self.select or code in self.select) and code not in self.ignore


class WrongSetting(Exception):
    """A setting that means nothing; `advice` says what could stand there."""

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
    close = found.candidates if isinstance(found, Ambiguous) else found.suggestions
    advice = Message.of("setting.meant", words=close) if close else Message("setting.rules")
    raise WrongSetting(Message.of("setting.no-rule", name=visible(typed)[:200]), advice)


def code_of(typed: str) -> str:
    """Return the code of a rule given by code or name; raise `WrongSetting` with suggestions."""
    return find_rule(typed).code


def find_settings(start: Path) -> Path | None:
    """The nearest `cchc.toml`, or pyproject.toml with `[tool.cchc]`, in a folder or above it."""
    for folder in (start, *start.parents):
        own = folder / "cchc.toml"
        if own.is_file():
            return own
        project = folder / "pyproject.toml"
        if project.is_file() and b"[tool.cchc" in project.read_bytes():
            return project
    return None


def read_settings(path: Path) -> Settings:
    """The settings of a file; raises `WrongSetting` for what is not TOML, unknown or of the wrong kind."""
    import tomllib  # most directories have no settings

    shown = visible(str(path))
    try:
        table: Any = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        wrong = Message.of("setting.unreadable", file=shown, why=_why(error))
        raise WrongSetting(wrong, Message("setting.unreadable.advice")) from None
    if path.name == "pyproject.toml":
        table = table.get("tool", {}).get("cchc", {})
    if not isinstance(table, dict):
        advice = Message.of("setting.no-table.advice", words=KEYS)
        raise WrongSetting(Message.of("setting.no-table", file=shown), advice)
    for key in table:
        if key not in KEYS:
            close = suggestions(key, list(KEYS))
            advice = Message.of("setting.meant", words=close[:1]) if close else Message.of("setting.known", words=KEYS)
            raise WrongSetting(Message.of("setting.unknown", file=shown, name=visible(key)), advice)
    fail_on = table.get("fail-on", "error")
    if fail_on not in list(FailOn):
        written = visible(json.dumps(fail_on, ensure_ascii=False, default=str))  # as TOML has it, near enough
        wrong = Message.of("setting.fail-on", file=shown, value=written)
        raise WrongSetting(wrong, Message.of("setting.can-be", words=tuple(FailOn)))
    return Settings(_codes(table, "select", shown), _codes(table, "ignore", shown), FailOn(fail_on))


def _why(error: OSError | ValueError) -> Word:
    """Why a file of settings cannot be read, in words for who wrote it."""
    if isinstance(error, UnicodeDecodeError):
        return Message("setting.not-utf8")
    if isinstance(error, OSError):
        return Message("system.permission") if isinstance(error, PermissionError) else visible(str(error.strerror))
    return Message.of("setting.not-toml", problem=visible(str(error)))


def _codes(table: dict[str, Any], key: str, shown: str) -> frozenset[str]:
    named = table.get(key, [])
    if not isinstance(named, list) or not all(isinstance(one, str) for one in named):
        advice = Message.of("setting.no-list.advice", name=key)
        raise WrongSetting(Message.of("setting.no-list", file=shown, name=key), advice)
    return frozenset(code_of(one) for one in named)
