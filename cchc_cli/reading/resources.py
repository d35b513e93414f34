"""What comes with `cchc`: where it lies, and the schemas."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

_PACKAGE = Path(__file__).parents[1]


def shipped(name: str) -> Path:
    """The folder `plans` or `schema` that comes with this `cchc`.

    A wheel carries a copy inside the package, in `cchc_cli/data/`, because nothing of the checkout is left once it is
    installed. A checkout, editable install included, has no copy, so that an edit in `plans/` or `schema/` counts at
    once: there it is the folder beside the package.
    """
    packaged = _PACKAGE / "data" / name
    return packaged if packaged.is_dir() else _PACKAGE.parent / name


@cache
def load_schema(name: str) -> Mapping[str, Any]:
    """A schema that `cchc` ships: `plan`, `indicators`, `localities`."""
    path = shipped("schema") / f"{name}.schema.json"
    schema: Mapping[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return schema


@cache
def known_keys() -> frozenset[str]:
    """Every key that a plan can have somewhere."""
    found: set[str] = set()
    parts: list[Any] = [load_schema("plan")]
    while parts:
        part = parts.pop()
        if isinstance(part, dict):
            found.update(part.get("properties", ()))
        parts += part.values() if isinstance(part, dict) else part if isinstance(part, list) else ()
    return frozenset(found)
