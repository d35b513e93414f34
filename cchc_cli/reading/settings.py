"""The settings of a plans repository: `cchc.toml`, or `[tool.cchc]` in pyproject.toml."""

import os
import tomllib
from pathlib import Path
from typing import Any

from cchc_cli.domain.vietnamese import suggestions, visible
from cchc_cli.i18n.message import Message, Word, message
from cchc_cli.i18n.refusals import meant
from cchc_cli.reading.system_errors import refused_reading

KEYS = ("select", "ignore", "fail-on", "shipped")


class WrongSetting(Exception):
    """An invalid setting; `advice` says what is valid."""

    def __init__(self, message: Message, advice: Message) -> None:
        super().__init__(str(message))
        self.message = message
        self.advice = advice


def find_settings(start: Path) -> Path | None:
    """Return the nearest `cchc.toml`, or pyproject.toml with `[tool.cchc]`, in a folder or above it.

    Nothing above the root of the repository (`.git`) is taken.
    """
    for folder in (start, *start.parents):
        own = folder / "cchc.toml"
        if os.path.lexists(own):
            return own
        project = folder / "pyproject.toml"
        if _has_table(project):
            return project
        if (folder / ".git").exists():
            return None
    return None


def _has_table(project: Path) -> bool:
    """Return whether a pyproject.toml has the table, however it is written, or cannot be read to find out."""
    if not project.is_file():
        return False
    try:
        written = project.read_bytes()
        if b"cchc" not in written:
            return False
        tool = tomllib.loads(written.decode()).get("tool")
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        return True
    return isinstance(tool, dict) and "cchc" in tool


def read_table(path: Path) -> dict[str, Any]:
    """Return the settings of a file; raise `WrongSetting` if it is not TOML, or has an unknown setting."""
    shown = visible(path.as_posix())
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
    return table


def joins_shipped(directory: Path) -> bool:
    """Return the setting `shipped` of a plans directory: whether shipped plans join its plans. Raise `WrongSetting`."""
    found = find_settings(Path(os.path.abspath(directory)))
    value = True if found is None else read_table(found).get("shipped", True)
    if not isinstance(value, bool):
        wrong = message("setting.shipped", "{file}: `shipped` must be true or false", file=visible(str(found)))
        raise WrongSetting(wrong, message("setting.can-be", "valid values are {words}", words=("true", "false")))
    return value


def _why(error: OSError | ValueError) -> Word:
    """Return why a settings file cannot be read."""
    if isinstance(error, UnicodeDecodeError):
        return message("setting.not-utf8", "it is not UTF-8")
    if isinstance(error, OSError):
        return refused_reading(error)
    return message("setting.not-toml", "invalid TOML: {problem}", problem=visible(str(error)))
