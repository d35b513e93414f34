"""The explanation of what jsonschema finds, one violation for each error in a file.

Imported only for a file that is invalid: jsonschema takes long to load.
"""

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any

from jsonschema.exceptions import ValidationError

from cchc_cli.domain.enums import Comparator
from cchc_cli.domain.figure_phrase import numbers_in
from cchc_cli.domain.target import location_words
from cchc_cli.i18n.message import Word, message
from cchc_cli.reading.errors import PathInFile, SchemaViolation
from cchc_cli.reading.schema_messages.keys import incomplete_source, missing_key, stated_in, unexpected_keys, value_keys
from cchc_cli.reading.schema_messages.naming import name_of
from cchc_cli.reading.schema_messages.values import blank_message, no_alternative_message, value_message
from cchc_cli.reading.yaml_nodes import Data

MAX_VIOLATIONS = 1000
"""More are not explained: so many come from one repeated mistake, or are meant to take time."""

_TELLING = ("maxLength", "minLength", "minimum", "maximum", "enum")
"""Keywords that show which alternative a value was meant to be."""


def explain_errors(errors: Iterable[ValidationError], data: Data) -> tuple[SchemaViolation, ...]:
    """Return the violations that a validator found in `data`, each once."""
    explained = (
        _open_indicator(error, data) or _empty_figure(error, data) or one if error.instance in (None, "") else one
        for error in errors
        for one in _explain(error)
    )
    found = list(islice(explained, MAX_VIOLATIONS + 1))
    if len(found) > MAX_VIOLATIONS:  # of the whole file, so that nothing of it is trusted
        said = message(
            "schema.too-many",
            "too many errors (more than {limit:grouped}); fix those listed first",
            limit=MAX_VIOLATIONS,
        )
        found[-1] = SchemaViolation((), said)
    return tuple(dict.fromkeys(found))


def _open_indicator(error: ValidationError, data: Data) -> SchemaViolation | None:
    """Return the violation of a target whose indicator is open, with its place and quote; None for anything else."""
    path: PathInFile = tuple(error.absolute_path)
    if len(path) != 3 or path[0] != "targets" or path[2] != "indicator":
        return None
    target = data["targets"][path[1]]
    stated, source = stated_in(target), target.get("source")
    if stated is None or not isinstance(source, dict) or "section" not in source:
        return None
    said = message(
        "schema.open-indicator",
        "`indicator` of `{stated}` ({place}) is empty; fill it in",
        stated=stated,
        place=_place(source, target.get("due")),
    )
    return SchemaViolation(path, said)


def _place(source: dict[str, Any], due: Any) -> Word:
    """Return a place in words; of a row with several figures, the year tells them apart."""
    if "row" not in source:
        paragraph = f" ¶{source['paragraph']}" if "paragraph" in source else ""
        return f"{source['section']}{paragraph}"
    section, table, row = str(source["section"]), str(source.get("table", 1)), str(source["row"])
    if not isinstance(due, int):
        return location_words(section, None, source.get("table", 1), source["row"])
    return message(
        "schema.row-of-year",
        "{section} table {table} row {row}, due {year}",
        section=section,
        table=table,
        row=row,
        year=str(due),
    )


def _empty_figure(error: ValidationError, data: Data) -> SchemaViolation | None:
    """Return the violation of an empty figure of a target whose `stated` has numbers; None for anything else."""
    path: PathInFile = tuple(error.absolute_path)
    if len(path) != 3 or path[0] != "targets" or path[2] not in tuple(Comparator):
        return None
    stated = stated_in(data["targets"][path[1]])
    numbers = numbers_in(stated) if stated is not None else ()
    if not numbers:
        return None
    said = message(
        "schema.empty-figure",
        "`{name}` is empty, but `stated` contains {found:and}; write the figure as in the document",
        name=str(path[2]),
        found=numbers,
    )
    return SchemaViolation(path, said)


def _explain(error: ValidationError) -> Iterator[SchemaViolation]:
    path: PathInFile = tuple(error.absolute_path)
    keyword = str(error.validator)
    explain = _BY_KEYWORD.get(keyword)
    if explain is not None:
        yield from explain(error, path)
    else:
        yield SchemaViolation(path, value_message(keyword, error.instance, error.validator_value, path))


def _unexpected_keys(error: ValidationError, path: PathInFile) -> Iterator[SchemaViolation]:
    block, schema = _parts(error)
    for key, said in unexpected_keys(block, list(schema.get("properties", {})), path):
        yield SchemaViolation((*path, key), said, key=True)


def _missing_keys(error: ValidationError, path: PathInFile) -> Iterator[SchemaViolation]:
    block, schema = _parts(error)
    for key in schema["required"]:
        if key not in block:
            yield SchemaViolation(path, missing_key(key, path))


def _value_keys(error: ValidationError, path: PathInFile) -> Iterator[SchemaViolation]:
    target, _ = _parts(error)
    if isinstance(target, dict):  # else its type is wrong, which is an error of its own
        yield from value_keys(target, path)


def _duplicate(error: ValidationError, path: PathInFile) -> Iterator[SchemaViolation]:
    entries, _ = _parts(error)
    second = next(at for at, one in enumerate(entries) if one in entries[:at])
    said = message("schema.twice", "`{name}` contains a duplicate; remove one", name=name_of(path))
    yield SchemaViolation((*path, second), said)


def _too_long(error: ValidationError, path: PathInFile) -> Iterator[SchemaViolation]:
    text, schema = _parts(error)
    if len(unicodedata.normalize("NFC", text)) > schema["maxLength"]:  # decomposed letters count twice: not-nfc
        yield SchemaViolation(path, value_message("maxLength", text, schema["maxLength"], path))


def _no_alternative(error: ValidationError, path: PathInFile) -> Iterator[SchemaViolation]:
    """Yield the violations of the alternative that the value was meant to be, else what is valid instead."""
    value, schema = _parts(error)
    name = name_of(path)
    if name == "source":
        yield from _incomplete_source(value, path)
        return
    for branch, alternative in enumerate(schema["anyOf"]):
        below = [sub for sub in error.context or () if sub.relative_schema_path[0] == branch]
        deeper = [sub for sub in below if not (sub.validator == "type" and not sub.relative_path)]
        telling = [sub for sub in deeper if not sub.relative_path and sub.validator in _TELLING]
        if telling and len(telling) == len(below) and not isinstance(value, (bool, dict, list)):
            yield from _explain(telling[0])
            return
        if isinstance(value, str) and not value.strip() and any(sub.validator == "pattern" for sub in deeper):
            yield SchemaViolation(path, blank_message(name))
            return
        if deeper and _is_meant(alternative, value):
            for sub in deeper:
                yield from _explain(sub)
            return
    yield SchemaViolation(path, no_alternative_message(value, name))


def _incomplete_source(source: Any, path: PathInFile) -> Iterator[SchemaViolation]:
    if isinstance(source, dict):
        yield SchemaViolation(path, incomplete_source(source))


def _table_without_row(_: ValidationError, path: PathInFile) -> Iterator[SchemaViolation]:
    said = message(
        "schema.table-without-row", "`table` requires `row`, the row of that table; add it, or remove `table`"
    )
    yield SchemaViolation(path, said)


def _paragraph_and_row(_: ValidationError, path: PathInFile) -> Iterator[SchemaViolation]:
    said = message(
        "schema.paragraph-and-row",
        "`paragraph` and `row` are two locations; keep `row` for a figure in a table, otherwise `paragraph`",
    )
    yield SchemaViolation(path, said)


def _is_meant(alternative: dict[str, Any], value: Any) -> bool:
    """Return whether a block or a list was meant to be this alternative."""
    if "$ref" in alternative:
        return isinstance(value, dict) and alternative["$ref"].endswith("/place")
    if isinstance(value, dict) and value and not set(value) & set(alternative.get("properties", ())):
        return False
    kinds = {"object": dict, "array": list}
    kind = kinds.get(alternative.get("type", ""))
    return kind is not None and isinstance(value, kind)


def _parts(error: ValidationError) -> tuple[Any, Any]:
    """Return what is wrong, and the part of the schema that it violates."""
    return error.instance, error.schema


_BY_KEYWORD: dict[str, Callable[[ValidationError, PathInFile], Iterator[SchemaViolation]]] = {
    "additionalProperties": _unexpected_keys,
    "required": _missing_keys,
    "oneOf": _value_keys,
    "anyOf": _no_alternative,
    "uniqueItems": _duplicate,
    "maxLength": _too_long,
    "dependentRequired": _table_without_row,
    "not": _paragraph_and_row,
}
"""The keywords that one message about a value does not explain."""
