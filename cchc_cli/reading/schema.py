"""Validation of data against a JSON Schema: a compiled validator decides, jsonschema explains what is invalid."""

import mmap
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from cchc_cli.i18n.message import message
from cchc_cli.reading.errors import SchemaViolation
from cchc_cli.reading.resources import load_schema
from cchc_cli.reading.yaml_nodes import Data

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError


MEMORY_TO_COMPILE = 4 * 1024**2
MEMORY_TO_VALIDATE = 1024**2


def _need(memory: int) -> None:
    """Raise MemoryError unless so many bytes can be had: the compiled validator aborts the process without memory."""
    try:
        mmap.mmap(-1, memory).close()
    except OSError as error:
        raise MemoryError from error


@cache
def _compiled(name: str) -> Any:
    return _validator(dict(load_schema(name)))


def _validator(schema: dict[str, Any]) -> Any:
    """Return a compiled validator."""
    import jsonschema_rs

    _need(MEMORY_TO_COMPILE)
    return jsonschema_rs.validator_for(schema)


def is_valid(data: Data, name: str) -> bool:
    """Return whether `data` is valid by the schema `name`."""
    validator = _compiled(name)
    _need(MEMORY_TO_VALIDATE)
    try:
        return bool(validator.is_valid(data))
    except ValueError:  # a key that is not text
        return False


def violations(data: Data, name: str) -> tuple[SchemaViolation, ...]:
    """Return the violations of the schema `name` by `data`."""
    if is_valid(data, name):
        return ()
    if name == "plan" and isinstance(data, dict) and isinstance(data.get("targets"), list):
        most = load_schema("plan")["properties"]["targets"]["maxItems"]
        if len(data["targets"]) > most:  # no plan has so many, so they are not explained one by one
            return (
                SchemaViolation(
                    ("targets",),
                    message(
                        "schema.too-many-entries",
                        "`{name}` has more than {limit:grouped} entries",
                        name="targets",
                        limit=most,
                    ),
                ),
            )
    from cchc_cli.reading.schema_messages.explain import explain_errors  # loads jsonschema, and most files are valid

    wrong = _wrong_entries(data, name)
    found = explain_errors(_errors_of(data, wrong), data) if wrong else ()
    return found or explain_errors(_explainer(name).iter_errors(data), data)


def _wrong_entries(data: Data, name: str) -> list[int]:
    """Return the indexes of the invalid targets if nothing else of a plan is invalid; empty otherwise.

    Only they are explained then: jsonschema takes a hundred times longer than the compiled validator.
    """
    if name != "plan" or not isinstance(data, dict) or not isinstance(data.get("targets"), list):
        return []
    try:
        valid = [_compiled_entry().is_valid(entry) for entry in data["targets"]]
    except ValueError:  # a key that is not text
        return []
    whole_but_for_them = is_valid({**data, "targets": [_FITTING]}, name)
    return [index for index, right in enumerate(valid) if not right] if whole_but_for_them else []


_FITTING = {"indicator": "x", "aim": "ensure", "source": {"section": "I", "paragraph": 1, "stated": "x"}}
"""A valid target."""


@cache
def _compiled_entry() -> Any:
    schema = load_schema("plan")
    return _validator({"$defs": schema["$defs"], **schema["properties"]["targets"]["items"]})


def _errors_of(data: Data, entries: list[int]) -> "Iterator[ValidationError]":
    targets: Any = load_schema("plan")["properties"]["targets"]["items"]
    for index in entries:
        for error in _explainer("plan").descend(data["targets"][index], targets, path=index):
            error.path.appendleft("targets")
            yield error


@cache
def _explainer(name: str) -> Any:
    from jsonschema import Draft202012Validator

    return Draft202012Validator(load_schema(name))
