"""What a mistake against a JSON Schema is called: what was expected at which key or value, in our own words.

They never dump the instance. Only where something is wrong is this loaded.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import islice
from typing import Any

from jsonschema.exceptions import ValidationError

from cchc_cli.domain.figure_phrase import comparator_in, numbers_in
from cchc_cli.domain.vietnamese import suggestions
from cchc_cli.i18n.message import Message, Word, message
from cchc_cli.reading.errors import PathInFile, SchemaViolation, printable
from cchc_cli.reading.resources import load_schema
from cchc_cli.reading.section import section_meant
from cchc_cli.reading.yaml_nodes import Data

MAX_VIOLATIONS = 1000
"""More are not explained: whoever has so many made one mistake many times, or means harm."""

MAX_KEYS = 100
"""So many keys of one entry are looked at for what they may have been meant as: a target has at most fifteen."""

_VALUE_KEYS = ("at_least", "exactly", "at_most", "trajectory", "aim", "delegated_to")

_EXPECTED = ("issued", "due", "base", "number", "title", "level", "field", "service_level", "restates", "contradicts")
"""Keys of which can be said in a few words what may stand there."""

_SPEAKING = ("maxLength", "minLength", "minimum", "maximum", "enum")
"""Keywords that tell which alternative a value was meant to be."""

_FORMS = ("indicator", "locality", "section", "id", "addresses")
"""Keys whose form can be described."""

_TYPES = ("object", "array", "string", "integer", "number", "boolean", "null")


def explained(errors: Iterable[ValidationError], data: Data) -> tuple[SchemaViolation, ...]:
    """The mistakes in `data` that a validator found, each told once."""
    told = (
        _empty_figure(error, data) or one if error.instance is None else one
        for error in errors
        for one in _explain(error)
    )
    found = list(islice(told, MAX_VIOLATIONS + 1))
    if len(found) > MAX_VIOLATIONS:  # of the whole file, so that nothing of it is trusted
        found[-1] = SchemaViolation(
            (),
            message(
                "schema.too-many",
                "there are more than {limit:grouped} mistakes; correct those listed first",
                limit=MAX_VIOLATIONS,
            ),
        )
    return tuple(dict.fromkeys(found))


def _empty_figure(error: ValidationError, data: Data) -> SchemaViolation | None:
    """What to write where the figure of a target is empty, if its `stated` has numbers."""
    path: PathInFile = tuple(error.absolute_path)
    if len(path) != 3 or path[0] != "targets" or path[2] not in ("at_least", "exactly", "at_most"):
        return None
    known = numbers_in(stated) if (stated := _stated(data["targets"][path[1]])) is not None else ()
    if not known:
        return None
    return SchemaViolation(
        path,
        message(
            "schema.empty-figure",
            "`{name}` is empty, `stated` says {found}; write the figure as the document has it",
            name=str(path[2]),
            found=known,
        ),
    )


def _stated(target: Any) -> str | None:
    """The phrase of a target, if it has one."""
    source = target.get("source") if isinstance(target, dict) else None
    stated = source.get("stated") if isinstance(source, dict) else None
    return stated if isinstance(stated, str) else None


def _explain(error: ValidationError) -> Iterator[SchemaViolation]:
    path: PathInFile = tuple(error.absolute_path)
    instance: Any = error.instance
    keyword = error.validator
    schema: Any = error.schema
    needed: Any = error.validator_value
    if keyword == "additionalProperties" and isinstance(instance, dict):
        for key, said in _unknown_keys(instance, list(schema.get("properties", {})), path):
            yield SchemaViolation((*path, key), said, key=True)
    elif keyword == "required" and isinstance(instance, dict):
        for key in needed:
            if key not in instance:
                yield SchemaViolation(path, _missing(key, path))
    elif keyword == "oneOf" and not isinstance(instance, dict):
        return  # its type is wrong, which is said once
    elif keyword == "oneOf":
        given = [key for key in _VALUE_KEYS if key in instance]
        if given:
            stated = _stated(instance)
            fits = comparator_in(stated).value if stated is not None and numbers_in(stated) else None
            advice = (
                message("schema.exclusive.fits", "; `stated` reads as `{key}`", key=fits) if fits in given else None
            )
            yield SchemaViolation(
                (*path, given[1]),
                message(
                    "schema.exclusive",
                    "{keys:quoted and} exclude each other; keep one{advice}",
                    keys=given,
                    advice=advice,
                ),
                key=True,
            )
        else:
            near = next((key for key in islice(instance, MAX_KEYS) if suggestions(key, list(_VALUE_KEYS))), None)
            if near is None:
                yield SchemaViolation(
                    path, message("schema.no-value", "a target needs one of {keys:quoted}", keys=_VALUE_KEYS)
                )
    elif keyword == "anyOf":
        yield from _any_of(error, path)
    elif keyword == "uniqueItems":
        second = next(at for at, one in enumerate(instance) if one in instance[:at])
        yield SchemaViolation(
            (*path, second),
            message("schema.twice", "`{name}` names the same thing twice; delete one", name=_name(path)),
        )
    elif keyword == "maxLength" and len(unicodedata.normalize("NFC", instance)) <= needed:
        return  # decomposed letters count twice, and are a finding of their own
    elif isinstance(keyword, str):
        yield SchemaViolation(path, _simple(error, keyword, path))


def _any_of(error: ValidationError, path: PathInFile) -> Iterator[SchemaViolation]:
    """The one alternative that the value was meant to be, else what could stand there."""
    name = _name(path)
    if name == "source":
        instance = error.instance
        if isinstance(instance, dict):
            missing = [key for key in ("section", "paragraph", "stated") if key not in instance]
            yield SchemaViolation(
                path,
                message(
                    "schema.no-source",
                    "a source needs {keys:quoted} (or `addresses`, where the document was not at hand)",
                    keys=missing,
                ),
            )
        return
    kinds = {"object": dict, "array": list}
    branches: Any = error.validator_value
    for branch in range(len(branches)):
        below = [sub for sub in error.context or () if sub.relative_schema_path[0] == branch]
        deeper = [sub for sub in below if not (sub.validator == "type" and not sub.relative_path)]
        plain = [sub for sub in deeper if not sub.relative_path and sub.validator in _SPEAKING]
        blank = isinstance(error.instance, str) and not error.instance.strip()
        if len(plain) == len(below) and plain and not isinstance(error.instance, (bool, dict, list)):
            yield from _explain(plain[0])
            return
        if blank and any(sub.validator == "pattern" for sub in deeper):
            yield SchemaViolation(path, _blank(name))
            return
        wanted = kinds.get(_type_of(error, branch))
        if wanted is not None and isinstance(error.instance, wanted) and deeper:
            for sub in deeper:
                yield from _explain(sub)
            return
    expected = Message(f"expected.{name if name in _EXPECTED else 'other'}")
    yield SchemaViolation(
        path,
        message(
            "schema.value",
            "{value:quoted} is not what `{name}` can be: {expected}",
            value=_shown(error.instance),
            name=name,
            expected=expected,
        ),
    )


def _type_of(error: ValidationError, branch: int) -> str:
    branches: Any = error.validator_value
    schema = branches[branch]
    instance: Any = error.instance
    if "$ref" in schema:
        return "object" if schema["$ref"].endswith("/place") else "other"
    properties = schema.get("properties", {})
    if isinstance(instance, dict) and ("set_by" in properties) != ("set_by" in instance):
        return "other"
    return str(schema.get("type", "other"))


def _simple(error: ValidationError, keyword: str, path: PathInFile) -> Message:
    value, name = error.instance, _name(path)
    limit: Any = error.validator_value
    shown = _shown(value)
    if keyword == "type":
        wanted = Message(f"type.{limit}") if limit in _TYPES else str(limit)
        subject = "schema.type" if path else "schema.type.file"
        if isinstance(path[-1] if path else None, int):
            subject = "schema.type.entry"
        if value is None and path and subject == "schema.type":
            return message("schema.type.empty", "`{name}` is empty; it has to be {wanted}", name=name, wanted=wanted)
        wrong = Message.of(subject, name=name, wanted=wanted)
        if limit in ("number", "integer") and isinstance(value, str):
            return message("schema.no-number", "{wrong}; {why}", wrong=wrong, why=_not_a_number(value, shown))
        if limit == "integer" and isinstance(value, float):
            return message(
                "schema.no-number",
                "{wrong}; {why}",
                wrong=wrong,
                why=message("schema.no-number.whole", "{value:quoted} has decimals; write it without", value=shown),
            )
        return wrong
    if keyword == "enum":
        words = [str(word) for word in limit]
        if value is None:
            return message(
                "schema.enum.empty", "`{name}` is empty; it is one of {words:quoted}", name=name, words=words
            )
        return message(
            "schema.enum",
            "{value:quoted} is not one of {words:quoted}{advice}",
            value=shown,
            words=words,
            advice=_did_you_mean(str(value), words),
        )
    if keyword == "const":
        return message(
            "schema.const",
            "`{name}` can only be {value:quoted}; leave it out otherwise",
            name=name,
            value=_shown(limit),
        )
    if keyword in ("pattern", "minLength") and isinstance(value, str) and not value.strip():
        return _blank(name)
    if keyword == "pattern":
        short = name == "section" and isinstance(value, str) and len(value) < 60
        meant = section_meant(str(value)) if short else None
        form = f"form.{name}" if name in _FORMS else f"expected.{name}" if name in _EXPECTED else "form.other"
        advice = (
            message("advice.meant", "; did you mean {words:quoted or}?", words=(meant,)) if meant is not None else None
        )
        return message(
            "schema.form",
            "{value:quoted} is not {expected}{advice}",
            value=shown,
            expected=Message(form),
            advice=advice,
        )
    if keyword in ("minimum", "maximum"):
        bound = limit if isinstance(limit, int) else Decimal(str(limit))
        key = "schema.minimum" if keyword == "minimum" else "schema.maximum"
        return Message.of(key, value=shown, limit=bound, name=name)
    if keyword == "maxLength":
        advice = message("schema.leave-out", "; leave words out with one ` … `") if name == "stated" else None
        return message(
            "schema.too-long",
            "`{name}` has {length} characters, at most {limit} are allowed{advice}",
            name=name,
            length=len(str(value)),
            limit=limit,
            advice=advice,
        )
    if keyword in ("minLength", "minItems", "minProperties"):
        return message("schema.empty", "`{name}` is empty; fill it or leave the key out", name=name)
    if keyword == "maxItems":
        return message(
            "schema.too-many-entries", "`{name}` has more than {limit:grouped} entries", name=name, limit=limit
        )
    return message("schema.other", "`{name}` breaks the rule {keyword} of the schema", name=name, keyword=keyword)


def _blank(name: str) -> Message:
    """What to do about a blank text: some keys have to be there, and say null when nothing is printed."""
    return Message.of("schema.blank.null" if name in ("title", "number", "issued") else "schema.blank", name=name)


_QUOTED = re.compile(r"-?(?:0|[1-9]\d{0,11})(?:\.\d{1,2})?", re.ASCII)
"""What would be read as a number if it were not in quotes."""

_OTHERWISE = {
    "zero": re.compile(r"[-+]?0\d+(?:\.\d{1,2})?", re.ASCII),
    "plus": re.compile(r"\+\d+(?:\.\d{1,2})?", re.ASCII),
    "decimals": re.compile(r"[-+]?\d+\.\d{3,}", re.ASCII),
    "thousands": re.compile(r"[-+]?\d{1,3}(?:\.\d{3}){2,}", re.ASCII),
    "notation": re.compile(r"[-+]?(?:0[xob][0-9a-f_]+|[\d.]+e[-+]?\d+)", re.ASCII | re.IGNORECASE),
}
"""Numbers as no figure of a plan is written: with and without quotes they are text."""


def _not_a_number(text: str, shown: Word) -> Message:
    """What keeps a text from being a number, and what to do about it."""
    bare = text.strip().rstrip("%").strip()
    if "%" in text and re.fullmatch(r"\d+([.,]\d{1,2})?", bare, re.ASCII):
        return message("schema.no-number.percent", "{value:quoted} has a %; write the figure alone", value=shown)
    if re.fullmatch(r"\d+,\d{1,2}", bare, re.ASCII):
        return message("schema.no-number.comma", "{value:quoted} has a comma; write decimals with a dot", value=shown)
    if _QUOTED.fullmatch(bare):
        return message("schema.no-number.quotes", "{value:quoted} is in quotes; write it without", value=shown)
    if re.fullmatch(r"[1-9]\d{0,2}\.000", bare, re.ASCII):
        meant = (bare.removesuffix(".000"), bare.replace(".", ""))
        return message(
            "schema.no-number.thousand",
            "{value:quoted} is read as text, as the dot could be that of a thousand; write "
            "{meant:quoted or}, without quotes",
            value=shown,
            meant=meant,
        )
    kind = next((kind for kind, form in _OTHERWISE.items() if form.fullmatch(bare)), "text")
    if kind in ("zero", "plus"):
        return Message.of(f"schema.no-number.{kind}", value=shown, meant=f"{Decimal(bare):f}")
    return Message.of(f"schema.no-number.{kind}", value=shown)


_WORD = re.compile(r"[A-Za-z_]+", re.ASCII)


def _unknown_keys(block: dict[str, Any], known: list[str], path: PathInFile) -> Iterator[tuple[str, Message]]:
    """The keys of a block that nobody knows; what may be the rest of a value after its comma is said once."""
    before: str | None = None
    cut = False
    for key, value in block.items():
        if key in known:
            before, cut = key if type(block[key]) in (str, int, float) else None, False
        elif value is None and _WORD.fullmatch(key) is None and (cut or before is not None):
            if not cut and before is not None:
                begun = f"{before}: {printable(str(block[before]), 40)}"
                yield (
                    key,
                    message(
                        "schema.cut-off",
                        "`{key}` is no key here; if it goes on from `{begun}`, the comma has ended that value: "
                        "put the whole value in quotes, or leave the comma out where the document has none",
                        key=printable(key, 40),
                        begun=begun,
                    ),
                )
            cut = True
        else:
            before, cut = None, False
            yield key, _unknown_key(key, known, path)


def _unknown_key(key: str, known: list[str], path: PathInFile) -> Message:
    home = _home(key, known, path)
    if home is not None:
        return message(
            "schema.elsewhere", "`{key}` is no key here, it belongs in {home:quoted}; move it there", key=key, home=home
        )
    advice = _did_you_mean(key, known) or message("schema.known", "; known are {words:quoted}", words=known)
    return message("schema.unknown-key", "`{key}` is no key here{advice}", key=printable(key), advice=advice)


def _home(key: str, known: list[str], path: PathInFile) -> Word:
    """The block of the same target, or of the head of a plan, that has this key."""
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
    return Message(f"home.{home}") if home in ("target", "file") else home


def _did_you_mean(word: str, known: list[str]) -> Message | None:
    close = suggestions(word, known, limit=1)
    return message("advice.meant", "; did you mean {words:quoted or}?", words=close) if close else None


def _missing(key: str, path: PathInFile) -> Message:
    if not path:
        return message("schema.missing.file", "`{key}` is missing in this file", key=key)
    if path[0] == "targets" and len(path) == 2:
        return message("schema.missing.target", "`{key}` is missing in this target", key=key)
    return message("schema.missing", "`{key}` is missing in `{name}`", key=key, name=_name(path))


def _name(path: PathInFile) -> str:
    """The key a value stands under; entries of a list go by the list's key."""
    return next((str(step) for step in reversed(path) if isinstance(step, str)), "file")


def _shown(value: object) -> Word:
    """A value as messages quote it; one that would fill them is only called what it is."""
    if isinstance(value, (dict, list)):
        return Message("schema.a-block" if isinstance(value, dict) else "schema.a-list")
    if value is None:
        return message("schema.nothing", "nothing")
    if isinstance(value, bool):
        return str(value).lower()
    return printable(str(value), 40)
