"""The messages of keys: missing ones, unexpected ones, and those that exclude each other."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from cchc_cli.domain.enums import Comparator
from cchc_cli.domain.figure_phrase import comparator_in, numbers_in
from cchc_cli.domain.vietnamese import suggestions
from cchc_cli.i18n.message import Message, Word, message
from cchc_cli.reading.errors import PathInFile, SchemaViolation, printable
from cchc_cli.reading.resources import load_schema
from cchc_cli.reading.schema_messages.naming import did_you_mean, name_of

MAX_KEYS = 100
"""The keys of one target that are examined for a misspelt value key; a target has at most fifteen keys."""

_VALUE_KEYS = (*(word.value for word in Comparator), "trajectory", "aim", "delegated_to")
_WORD = re.compile(r"[A-Za-z_]+", re.ASCII)

_HOMES = {
    "target": message("home.target", "the target, beside `indicator`"),
    "file": message("home.file", "the file, beside `document`"),
}


def missing_key(key: str, path: PathInFile) -> Message:
    """Return the message for a required key that the block at `path` lacks."""
    if not path:
        return message("schema.missing.file", "missing key `{key}` in this file", key=key)
    if path[0] == "targets" and len(path) == 2:
        return message("schema.missing.target", "missing key `{key}` in this target", key=key)
    return message("schema.missing", "missing key `{key}` in `{name}`", key=key, name=name_of(path))


def incomplete_source(source: dict[str, Any]) -> Message:
    """Return the message for a source with neither a location and quote nor addresses."""
    return message(
        "schema.no-source",
        "a source needs {keys:quoted} (or `addresses`, if you do not have the document)",
        keys=[key for key in ("section", "row" if "row" in source else "paragraph", "stated") if key not in source],
    )


def value_keys(target: dict[str, Any], path: PathInFile) -> Iterator[SchemaViolation]:
    """Yield the violation of a target that has several value keys, or none."""
    given = [key for key in _VALUE_KEYS if key in target]
    if given:
        said = message(
            "schema.exclusive",
            "{keys:quoted and} are mutually exclusive; keep one{advice}",
            keys=given,
            advice=_implied(target, given),
        )
        yield SchemaViolation((*path, given[1]), said, key=True)
    elif not any(suggestions(key, list(_VALUE_KEYS)) for key in islice(target, MAX_KEYS)):
        said = message("schema.no-value", "a target needs one of {keys:quoted}", keys=_VALUE_KEYS)
        yield SchemaViolation(path, said)


def _implied(target: dict[str, Any], given: list[str]) -> Message | None:
    """Return which of the given value keys `stated` implies; None if none of them."""
    stated = stated_in(target)
    key = comparator_in(stated).value if stated is not None and numbers_in(stated) else None
    return message("schema.exclusive.fits", "; `stated` implies `{key}`", key=key) if key in given else None


def stated_in(target: Any) -> str | None:
    """Return the quoted text of a target; None if it has none."""
    source = target.get("source") if isinstance(target, dict) else None
    stated = source.get("stated") if isinstance(source, dict) else None
    return stated if isinstance(stated, str) else None


def unexpected_keys(block: dict[str, Any], known: list[str], path: PathInFile) -> Iterator[tuple[str, Message]]:
    """Yield each unexpected key with its message; the rest of a value that its comma has cut off only once."""
    before: str | None = None
    cut = False
    for key, value in block.items():
        if key in known:
            before, cut = key if type(value) in (str, int, float) else None, False
        elif value is None and _WORD.fullmatch(key) is None and (cut or before is not None):
            if not cut and before is not None:
                yield key, _cut_off(key, f"{before}: {printable(str(block[before]), 40)}")
            cut = True
        else:
            before, cut = None, False
            yield key, _unexpected_key(key, known, path)


def _cut_off(key: str, begun: str) -> Message:
    return message(
        "schema.cut-off",
        "unexpected key `{key}`; if it continues `{begun}`, the comma has ended that value: quote the whole "
        "value, or remove the comma if the document has none",
        key=printable(key, 40),
        begun=begun,
    )


def _unexpected_key(key: str, known: list[str], path: PathInFile) -> Message:
    home = _home(key, known, path)
    if home is not None:
        return message(
            "schema.elsewhere",
            "unexpected key `{key}`: it belongs in {home:quoted}; move it there",
            key=key,
            home=home,
        )
    advice = did_you_mean(*suggestions(key, known, limit=1))
    advice = advice or message("schema.known", "; valid keys are {words:quoted}", words=known)
    return message("schema.unknown-key", "unexpected key `{key}`{advice}", key=printable(key), advice=advice)


def _home(key: str, known: list[str], path: PathInFile) -> Word:
    """Return the block of the same target, or of the head of a plan, that has this key; None if there is none."""
    plan = load_schema("plan")
    entry, document = plan["$defs"]["target"], plan["$defs"]["document"]
    inner = entry["properties"]
    if path[:1] == ("targets",):
        blocks = {"target": entry, "source": plan["$defs"]["source"]}
        blocks |= {name: inner[name] for name in ("scope", "qualifiers", "trajectory") if key != "from"}
    elif path[:1] in (("document",), ("period",)) or "targets" in known:
        blocks = {"file": plan, "document": document, "period": plan["properties"]["period"]}
    else:
        return None
    home = next((name for name, block in blocks.items() if key in block["properties"]), None)
    return None if home is None else _HOMES.get(home, home)
