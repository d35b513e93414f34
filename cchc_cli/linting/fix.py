"""Fix what is mechanical and safe in the text of a plan file: never a value, never a figure.

The text is parsed after every step, and a step that would change the data is left out. `lint --fix` and the findings
that lint reports as fixable are the same computation.
"""

import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from pathlib import Path

from cchc_cli.i18n.message import message
from cchc_cli.linting.fixes import key_order, line_ends, modeline, not_nfc, trailing_space
from cchc_cli.linting.fixes.change import Fixable, Keeps, Outcome
from cchc_cli.linting.rule import Location
from cchc_cli.reading.errors import ErrorKind
from cchc_cli.reading.yaml_file import YamlFile, parse_yaml
from cchc_cli.reading.yaml_nodes import Data

FIXABLE = (
    ErrorKind.BYTE_ORDER_MARK.value,
    not_nfc.NAME,
    trailing_space.NAME,
    line_ends.NAME,
    key_order.NAME,
    modeline.NAME,
)
"""The names of the rules whose findings can be fixed."""

MAX_LENGTH = 256 * 1024
"""Longer texts are left alone: a plan of 40 targets has about 20,000 characters."""

_BOM = "\ufeff"
_ROUNDS = 5
_BROKEN = object()


def fixed(text: str, schema: str | None = None) -> str:
    """Return the fixed text, unchanged where it does not parse. `schema`: see `schema_for`; None keeps the modeline."""
    unix = line_ends.without_windows_ends(text)
    if unix != text:
        return fixed(unix, schema).replace("\n", "\r\n")
    for _ in range(_ROUNDS):
        result, found = _round(text, schema)
        if not found:
            break
        text = result
    return text


def fixable(text: str, schema: str | None = None) -> list[Fixable]:
    """Return what `fixed` would fix, by location: empty exactly when it would change nothing."""
    return sorted(_round(line_ends.without_windows_ends(text), schema)[1], key=lambda one: one[:3])


def spots(file: YamlFile, rule: str) -> Iterator[Location]:
    """Yield the findings of one of the rules `trailing-space`, `line-ends`, `key-order` and `modeline` in a file.

    A file without any is recognised without parsing it again.
    """
    if file.faults and any(fault.kind is not ErrorKind.BYTE_ORDER_MARK for fault in file.faults):
        return
    if _clean(file, rule):
        return
    schema = modeline.schema_for(file.path) if rule == modeline.NAME else None
    if rule == modeline.NAME and schema is None:
        return
    for one in fixable(file.text, schema):
        if one.rule == rule:
            yield Location(one.line, one.column, one.message)


def _clean(file: YamlFile, rule: str) -> bool:
    text = line_ends.without_windows_ends(file.text)
    if rule == trailing_space.NAME:
        return not any(sign in text for sign in ("\t", "\r", " \n")) and not text.endswith(" ")
    if rule == line_ends.NAME:
        return text[-1:] == "\n" and text[-2:] != "\n\n" and "\r" not in text
    if rule == key_order.NAME:
        return file.data is None or key_order.in_order(file.tree.root)
    return modeline.is_right(text, file.path)


@lru_cache(maxsize=4)
def _round(text: str, schema: str | None) -> tuple[str, tuple[Fixable, ...]]:
    """Run every step once. A step may make another possible, but only when it found something itself."""
    bare = text.lstrip(_BOM)
    meant = _data(bare)
    if meant is _BROKEN:
        return text, ()

    def keeps(result: str) -> bool:
        data = _data(result)
        return data is not _BROKEN and _same(meant, data)

    found: list[Fixable] = []
    if bare != text:
        found.append(
            Fixable(
                1,
                1,
                ErrorKind.BYTE_ORDER_MARK.value,
                message("byte-order-mark", "the file begins with a byte order mark; save it as UTF-8 without BOM"),
            )
        )
    text = bare
    for step in _steps(schema):
        text, more = step(text, keeps)
        found += more
    return text, tuple(found)


def _steps(schema: str | None) -> tuple[Callable[[str, Keeps], Outcome], ...]:
    """Return the steps, in an order in which each finds lines and columns as they are in the file."""
    return (
        trailing_space.strip,
        line_ends.end_with_lf,
        line_ends.end_the_file,
        not_nfc.compose,
        key_order.put_in_order,
        partial(modeline.put_first, schema=schema),
    )


def _data(text: str) -> Data:
    """Return the data of a text; `_BROKEN` when it cannot be read, or only in part."""
    if len(text) > MAX_LENGTH or text.startswith(_BOM):
        return _BROKEN
    try:
        raw = text.encode("utf-8")
    except UnicodeEncodeError:
        return _BROKEN
    file = parse_yaml(raw, Path("text.yaml"))
    return _BROKEN if file.faults else file.data


def _same(one: Data, two: Data) -> bool:
    """Return whether two texts have the same data: types and values, up to NFC and the order of keys."""
    if isinstance(one, str) and isinstance(two, str):
        return unicodedata.normalize("NFC", one) == unicodedata.normalize("NFC", two)
    if type(one) is not type(two):
        return False
    if isinstance(one, dict):
        other = {_composed(key): value for key, value in two.items()}
        return len(one) == len(other) == len(two) and all(
            _composed(key) in other and _same(value, other[_composed(key)]) for key, value in one.items()
        )
    if isinstance(one, list):
        return len(one) == len(two) and all(_same(*pair) for pair in zip(one, two, strict=True))
    return bool(one == two)


def _composed(key: str) -> str:
    return unicodedata.normalize("NFC", key)
