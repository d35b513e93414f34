"""The files that `cchc` ships: their folder, and the schemas."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

_PACKAGE = Path(__file__).parents[1]


def shipped(name: str) -> Path:
    """Return the folder `plans` or `schema` that `cchc` ships.

    A wheel carries a copy inside the package, in `cchc_cli/data/`, because nothing of the checkout is left once it is
    installed. A checkout, editable install included, has no copy: there it is the folder beside the package, so that an
    edit takes effect at once.
    """
    packaged = _PACKAGE / "data" / name
    return packaged if packaged.is_dir() else _PACKAGE.parent / name


@cache
def load_schema(name: str) -> Mapping[str, Any]:
    """Return a schema that `cchc` ships: `plan`, `indicators`, `localities` or `scopes`."""
    path = shipped("schema") / f"{name}.schema.json"
    schema: Mapping[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return schema


@cache
def data_date() -> str:
    """Return the date of the shipped data: the day on which the plans or the vocabulary last changed."""
    text = (shipped("schema") / "data.yaml").read_text(encoding="utf-8")
    return next(line.removeprefix("date: ") for line in text.splitlines() if line.startswith("date: "))


@cache
def required_keys() -> frozenset[str]:
    """Return every key that some block of a file requires: to remove one is never right."""
    found: set[str] = set()
    parts: list[Any] = [load_schema(name) for name in ("plan", "indicators", "localities", "scopes")]
    while parts:
        part = parts.pop()
        if isinstance(part, dict):
            found.update(name for name in part.get("required", ()) if isinstance(name, str))
        parts += part.values() if isinstance(part, dict) else part if isinstance(part, list) else ()
    return frozenset(found)


@cache
def known_keys() -> frozenset[str]:
    """Return every key that a plan can contain anywhere."""
    found: set[str] = set()
    parts: list[Any] = [load_schema("plan")]
    while parts:
        part = parts.pop()
        if isinstance(part, dict):
            found.update(part.get("properties", ()))
        parts += part.values() if isinstance(part, dict) else part if isinstance(part, list) else ()
    return frozenset(found)
