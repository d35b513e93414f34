"""Does a file keep to its JSON Schema? A compiled validator decides; jsonschema explains, only where it has to.

The explanations are our own words: what was expected at which key or value. They never dump the instance.
"""

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cchc_cli.domain.names import suggestions
from cchc_cli.reading.section import section_meant
from cchc_cli.reading.shipped import shipped
from cchc_cli.reading.yaml_file import Data, printable

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError

PathInFile = tuple[str | int, ...]

MAX_VIOLATIONS = 1000
"""More are not explained: whoever has so many made one mistake many times, or means harm."""


@dataclass(frozen=True, slots=True)
class Violation:
    """One mistake against the schema, or a word or date that means nothing. `key`: the key itself is wrong."""

    path: PathInFile
    message: str
    key: bool = False
    rule: str = "schema"


@cache
def load_schema(name: str) -> Mapping[str, Any]:
    """A schema that `cchc` ships: `plan`, `indicators`, `localities`."""
    path = shipped("schema") / f"{name}.schema.json"
    schema: Mapping[str, Any] = json.loads(Path(path).read_text(encoding="utf-8"))
    return schema


@cache
def _compiled(name: str) -> Any:
    import jsonschema_rs

    return jsonschema_rs.validator_for(dict(load_schema(name)))


def is_valid(data: Data, name: str) -> bool:
    """Whether `data` keeps to the schema `name`."""
    try:
        return bool(_compiled(name).is_valid(data))
    except ValueError:  # a key that is no text
        return False


def violations(data: Data, name: str) -> tuple[Violation, ...]:
    """What is wrong with `data` by the schema `name`; empty when nothing is."""
    if is_valid(data, name):
        return ()
    from jsonschema import Draft202012Validator

    errors = Draft202012Validator(load_schema(name)).iter_errors(data)
    found = list(islice((one for error in errors for one in _explain(error)), MAX_VIOLATIONS + 1))
    if len(found) > MAX_VIOLATIONS:  # of the whole file, so that nothing of it is trusted
        found[-1] = Violation((), f"there are more than {MAX_VIOLATIONS} mistakes; correct those listed first")
    return tuple(dict.fromkeys(found))


_VALUE_KEYS = ("at_least", "exactly", "at_most", "trajectory", "aim", "delegated_to")

_EXPECTED = {
    "issued": "a year (2026), a month (2026-03), a day (2026-03-30) or null",
    "due": "a year (2030), every-year, {from: 2028, to: 2030} or {set_by: the number of another document}",
    "base": "a year (2025), {from: 2021, to: 2025}, a few words, or unknown",
    "number": "a number as 10/KH-UBND or 118/2025/NĐ-CP, or null where the document leaves it blank",
    "title": "the title as printed, or null",
    "level": "nation, province, district or commune, or a list of them",
    "field": "one of the fields, or a list of them",
    "service_level": "a level from 1 to 4, or a list of them",
    "restates": "{section: …, paragraph: …}, or a list of them",
    "contradicts": "{section: …, paragraph: …}, or a list of them",
}

_SPEAKING = ("maxLength", "minLength", "minimum", "maximum", "enum")
"""Keywords that tell which alternative a value was meant to be."""

_PATTERNS = {
    "indicator": "the id of an indicator: small letters, digits and hyphens",
    "locality": "the id of a locality, such as dong-nai/tam-phuoc",
    "section": "a section by the document's numbering, such as II.2.a or P2.III.2.a",
    "id": "small letters, digits and hyphens",
    "addresses": "one address, https:// with nothing before and after it",
}

_TYPES = {
    "object": "a block of `key: value` lines",
    "array": "a list, each entry beginning with `- `",
    "string": "text",
    "integer": "a whole number",
    "number": "a number such as 95 or 95.5 (a dot for decimals, at most two of them)",
    "boolean": "true or false",
    "null": "null",
}


def _explain(error: "ValidationError") -> Iterator[Violation]:
    path: PathInFile = tuple(error.absolute_path)
    instance: Any = error.instance
    keyword = error.validator
    schema: Any = error.schema
    needed: Any = error.validator_value
    if keyword == "additionalProperties" and isinstance(instance, dict):
        known = list(schema.get("properties", {}))
        for key in instance:
            if key not in known:
                yield Violation((*path, key), _unknown_key(key, known), key=True)
    elif keyword == "required" and isinstance(instance, dict):
        for key in needed:
            if key not in instance:
                yield Violation(path, f"`{key}` is missing{_where(path)}")
    elif keyword == "oneOf" and not isinstance(instance, dict):
        return  # its type is wrong, which is said once
    elif keyword == "oneOf":
        given = [key for key in _VALUE_KEYS if key in instance]
        if given:
            listed = " and ".join(f"`{key}`" for key in given)
            yield Violation((*path, given[1]), f"{listed} exclude each other; keep one", key=True)
        else:
            near = next((key for key in instance if suggestions(key, list(_VALUE_KEYS))), None)
            if near is None:
                yield Violation(path, f"a target needs one of {_listed(_VALUE_KEYS)}")
    elif keyword == "anyOf":
        yield from _any_of(error, path)
    elif keyword == "uniqueItems":
        second = next(at for at, one in enumerate(instance) if one in instance[:at])
        yield Violation((*path, second), f"`{_name(path)}` names the same thing twice; delete one")
    elif keyword == "maxLength" and len(unicodedata.normalize("NFC", instance)) <= needed:
        return  # decomposed letters count twice, and are a finding of their own
    elif isinstance(keyword, str):
        yield Violation(path, _simple(error, keyword, path))


def _any_of(error: "ValidationError", path: PathInFile) -> Iterator[Violation]:
    """The one alternative that the value was meant to be, else what could stand there."""
    name = _name(path)
    if name == "source":
        instance = error.instance
        if isinstance(instance, dict):
            missing = [key for key in ("section", "paragraph", "stated") if key not in instance]
            yield Violation(
                path, f"a source needs {_listed(missing)} (or `addresses`, where the document was not at hand)"
            )
        return
    kinds = {"object": dict, "array": list}
    branches: Any = error.validator_value
    for branch in range(len(branches)):
        below = [sub for sub in error.context or () if sub.relative_schema_path[0] == branch]
        deeper = [sub for sub in below if not (sub.validator == "type" and not sub.relative_path)]
        plain = [sub for sub in deeper if not sub.relative_path and sub.validator in _SPEAKING]
        blank = isinstance(error.instance, str) and not error.instance.strip()
        if len(plain) == len(below) and plain and not (isinstance(error.instance, bool)):
            yield from _explain(plain[0])
            return
        if blank and any(sub.validator == "pattern" for sub in deeper):
            yield Violation(path, _blank(name))
            return
        wanted = kinds.get(_type_of(error, branch))
        if wanted is not None and isinstance(error.instance, wanted) and deeper:
            for sub in deeper:
                yield from _explain(sub)
            return
    yield Violation(
        path, f"{_quoted(error.instance)} is not what `{name}` can be: {_EXPECTED.get(name, 'see schema/plan.md')}"
    )


def _type_of(error: "ValidationError", branch: int) -> str:
    branches: Any = error.validator_value
    schema = branches[branch]
    instance: Any = error.instance
    if "$ref" in schema:
        return "object" if schema["$ref"].endswith("/place") else "other"
    properties = schema.get("properties", {})
    if isinstance(instance, dict) and ("set_by" in properties) != ("set_by" in instance):
        return "other"
    return str(schema.get("type", "other"))


def _simple(error: "ValidationError", keyword: str, path: PathInFile) -> str:
    value, name = error.instance, _name(path)
    limit: Any = error.validator_value
    shown = _quoted(value)
    if keyword == "type":
        wanted = _TYPES.get(str(limit), str(limit))
        subject = "the file" if not path else f"`{name}`"
        if isinstance(path[-1] if path else None, int):
            subject = f"an entry of `{name}`"
        if limit in ("number", "integer") and isinstance(value, str):
            return f"{subject} has to be {wanted}; {shown} {_not_a_number(value)}"
        return f"{subject} has to be {wanted}"
    if keyword == "enum":
        words = [str(word) for word in limit]
        if value is None:
            return f"`{name}` is empty; it is one of {_listed(words)}"
        return f"{shown} is not one of {_listed(words)}{_did_you_mean(str(value), words)}"
    if keyword == "const":
        return f"`{name}` can only be {_quoted(limit)}; leave it out otherwise"
    if keyword in ("pattern", "minLength") and isinstance(value, str) and not value.strip():
        return _blank(name)
    if keyword == "pattern":
        short = name == "section" and isinstance(value, str) and len(value) < 60
        meant = section_meant(str(value)) if short else None
        advice = f"; did you mean `{meant}`?" if meant is not None else ""
        return f"{shown} is not {_PATTERNS.get(name, _EXPECTED.get(name, 'of the form that this key needs'))}{advice}"
    if keyword in ("minimum", "maximum"):
        less, least = ("less", "least") if keyword == "minimum" else ("more", "most")
        return f"{shown} is {less} than {limit}, the {least} that `{name}` can be"
    if keyword == "maxLength":
        advice = "; leave words out with one ` … `" if name == "stated" else ""
        return f"`{name}` has {len(str(value))} characters, at most {limit} are allowed{advice}"
    if keyword in ("minLength", "minItems", "minProperties"):
        return f"`{name}` is empty; fill it or leave the key out"
    if keyword == "maxItems":
        return f"`{name}` has more than {limit} entries"
    return f"`{name}` breaks the rule {keyword} of the schema"


def _blank(name: str) -> str:
    """What to do about a blank text: some keys have to be there, and say null when nothing is printed."""
    advice = "write null where nothing is printed" if name in ("title", "number") else "leave the key out"
    return f"`{name}` is blank; fill it, or {advice}"


def _not_a_number(text: str) -> str:
    """What keeps a text from being a number, and what to do about it."""
    bare = text.strip().rstrip("%").strip()
    if re.fullmatch(r"\d+([.,]\d{1,2})?", bare, re.ASCII):
        if "%" in text:
            return "has a %; write the figure alone"
        if "," in bare:
            return "has a comma; write decimals with a dot"
        return "is in quotes; write it without"
    return "is read as text, so that no figure is guessed at"


def _unknown_key(key: str, known: list[str]) -> str:
    return f"`{printable(key)}` is no key here{_did_you_mean(key, known)}" + (
        "" if suggestions(key, known) else f"; known are {_listed(known)}"
    )


def _did_you_mean(word: str, known: list[str]) -> str:
    close = suggestions(word, known, limit=1)
    return f"; did you mean `{close[0]}`?" if close else ""


def _listed(words: "list[str] | tuple[str, ...]") -> str:
    return ", ".join(f"`{word}`" for word in words)


def _name(path: PathInFile) -> str:
    """The key a value stands under; entries of a list go by the list's key."""
    return next((str(step) for step in reversed(path) if isinstance(step, str)), "file")


def _where(path: PathInFile) -> str:
    if not path:
        return " in this file"
    return " in this target" if path[0] == "targets" and len(path) == 2 else f" in `{_name(path)}`"


def _quoted(value: object) -> str:
    if isinstance(value, (dict, list)):
        return "a block" if isinstance(value, dict) else "a list"
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    return f"`{printable(str(value), 40)}`"
