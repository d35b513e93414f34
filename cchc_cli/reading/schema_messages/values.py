"""The messages of values that the schema does not allow: their type, form, range and length."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from cchc_cli.domain.vietnamese import suggestions
from cchc_cli.i18n.message import Message, Word, message
from cchc_cli.reading.errors import PathInFile
from cchc_cli.reading.resources import required_keys
from cchc_cli.reading.schema_messages.naming import did_you_mean, name_of, quotable
from cchc_cli.reading.schema_messages.numbers import not_a_number
from cchc_cli.reading.section import section_meant

_EXPECTED = {
    "issued": message("expected.issued", "a year (2026), a month (2026-03), a day (2026-03-30) or null"),
    "due": message(
        "expected.due",
        "a year (2030), every-year, {{from: 2028, to: 2030}}, {{before: 2025-01-01}} or {{set_by: number of another "
        "document}}",
    ),
    "base": message("expected.base", "a year (2025), {{from: 2021, to: 2025}}, a few words, or unknown"),
    "number": message(
        "expected.number",
        "a document number such as `10/KH-UBND` or `118/2025/NĐ-CP`, or null if the document leaves it blank",
    ),
    "title": message("expected.title", "the title as in the document, or null"),
    "read": message("expected.read", "a date such as 2025-01-01, or null if the day is not known"),
    "stated": message("expected.stated", "the words with the figure, or null if those of the page are not at hand"),
    "level": message("expected.level", "nation, province, district or commune, or a list of them"),
    "field": message("expected.field", "an administrative field (land, construction, …) or a list of them"),
    "body": message("expected.body", "a kind of body (departments, peoples-committees, …) or a list of them"),
    "service_level": message("expected.service_level", "a level from 1 to 4, or a list of them"),
    "restates": message(
        "expected.restates", "{{section: …, paragraph: …}}, with `row` instead in a table, or a list of them"
    ),
    "contradicts": message(
        "expected.contradicts", "{{section: …, paragraph: …}}, with `row` instead in a table, or a list of them"
    ),
}
"""What is valid for keys of which a few words can say it."""

_FORMS = _EXPECTED | {
    "indicator": message("form.indicator", "an indicator id (lower-case letters, digits and hyphens)"),
    "locality": message("form.locality", "a locality id such as dong-nai/tam-phuoc; `cchc new NAME` finds it by name"),
    "section": message(
        "form.section",
        "a section as numbered in the document, such as `II.2.a`, `1.2`, `A.I.2`, `Đ1.2`, `P2.III.2.a`, `PL.I.1` or "
        "`PL.III.A.1`",
    ),
    "read": message("form.before", "a date such as 2025-01-01"),
    "revised": message("form.before", "a date such as 2025-01-01"),
    "before": message("form.before", "a date such as 2025-01-01"),
    "id": message("form.id", "an id (lower-case letters, digits and hyphens)"),
    "addresses": message("form.addresses", "a single URL that begins with https://"),
}
"""The same for keys whose values have to match a pattern."""

_TYPES = {
    "object": message("type.object", "a block of `key: value` lines"),
    "array": message("type.array", "a list, with each entry beginning with `- `"),
    "string": message("type.string", "text (in quotes if it is only a number or contains `: `)"),
    "integer": message("type.integer", "an integer"),
    "number": message("type.number", "a number such as 95 or 95.5 (decimal point, at most two decimals)"),
    "boolean": message("type.boolean", "true or false"),
    "null": message("type.null", "null"),
}


_PERIOD = message("type.period", "the first and the last year: {{from: 2026, to: 2030}}")


def value_message(keyword: str, value: Any, limit: Any, path: PathInFile) -> Message:
    """Return the message for a value that violates `keyword`, whose value in the schema is `limit`."""
    name = name_of(path)
    if keyword == "type":
        return _wrong_type(value, limit, path)
    if keyword in ("pattern", "minLength") and isinstance(value, str) and not value.strip():
        return blank_message(name)
    make = _BY_KEYWORD.get(keyword)
    if make is not None:
        return make(value, limit, name)
    return message("schema.other", "`{name}` violates the rule {keyword} of the schema", name=name, keyword=keyword)


def blank_message(name: str) -> Message:
    """Return the message for a blank text: a required key is to be null where the document says nothing."""
    if name in ("title", "number", "issued"):
        return message(
            "schema.blank.null", "`{name}` is blank; fill it in, or write null if the document has none", name=name
        )
    if name in required_keys():
        return message("schema.blank.required", "`{name}` is blank; fill it in", name=name)
    return message("schema.blank", "`{name}` is blank; fill it in, or remove the key", name=name)


def no_alternative_message(value: Any, name: str) -> Message:
    """Return the message for a value that fits none of several forms."""
    return message(
        "schema.value",
        "{value:quoted} is not valid for `{name}`; write {expected}",
        value=quotable(value),
        name=name,
        expected=_EXPECTED.get(name) or message("expected.other", "as described in schema/plan.md"),
    )


def _wrong_type(value: Any, wanted: str, path: PathInFile) -> Message:
    kind = _PERIOD if wanted == "object" and path == ("period",) else _TYPES.get(str(wanted), str(wanted))
    wrong = _must_be(value, kind, path)
    if wrong.key == "schema.type.empty":
        return wrong
    if wanted in ("number", "integer") and isinstance(value, str):
        why = not_a_number(value, quotable(value))
    elif wanted == "integer" and isinstance(value, float):
        why = message("schema.no-number.whole", "{value:quoted} has decimals; write an integer", value=quotable(value))
    else:
        return wrong
    return message("schema.no-number", "{wrong}; {why}", wrong=wrong, why=why)


def _must_be(value: Any, wanted: Message | str, path: PathInFile) -> Message:
    parameters: dict[str, Word] = {"name": name_of(path), "wanted": wanted}
    if not path:
        return message("schema.type.file", "the file must be {wanted}", **parameters)
    if isinstance(path[-1], int):
        return message("schema.type.entry", "each entry of `{name}` must be {wanted}", **parameters)
    if value is None:
        return message("schema.type.empty", "`{name}` is empty; it must be {wanted}", **parameters)
    return message("schema.type", "`{name}` must be {wanted}", **parameters)


def _not_in_enum(value: Any, allowed: Any, name: str) -> Message:
    words = [str(word) for word in allowed]
    if value is None:
        return message("schema.enum.empty", "`{name}` is empty; choose one of {words:quoted}", name=name, words=words)
    return message(
        "schema.enum",
        "{value:quoted} is not valid; use one of {words:quoted}{advice}",
        value=quotable(value),
        words=words,
        advice=did_you_mean(*suggestions(str(value), words, limit=1)),
    )


def _not_the_constant(_: Any, constant: Any, name: str) -> Message:
    return message(
        "schema.const",
        "`{name}` can only be {value:quoted}; otherwise remove the key",
        name=name,
        value=quotable(constant),
    )


def _wrong_form(value: Any, _: Any, name: str) -> Message:
    short = name == "section" and isinstance(value, str) and len(value) < 60
    meant = section_meant(value) if short else None
    return message(
        "schema.form",
        "{value:quoted} is not {expected}{advice}",
        value=quotable(value),
        expected=_FORMS.get(name) or message("form.other", "of the form that this key requires"),
        advice=did_you_mean(meant) if meant is not None else None,
    )


def _too_small(value: Any, limit: Any, name: str) -> Message:
    return message(
        "schema.minimum",
        "`{name}` must be at least {limit}, not {value:quoted}",
        value=quotable(value),
        limit=_bound(limit),
        name=name,
    )


def _too_large(value: Any, limit: Any, name: str) -> Message:
    return message(
        "schema.maximum",
        "`{name}` must be at most {limit}, not {value:quoted}",
        value=quotable(value),
        limit=_bound(limit),
        name=name,
    )


def _bound(limit: Any) -> int | Decimal:
    return limit if isinstance(limit, int) else Decimal(str(limit))


def _too_long(value: Any, limit: Any, name: str) -> Message:
    return message(
        "schema.too-long",
        "`{name}` has {length} characters; the limit is {limit}{advice}",
        name=name,
        length=len(str(value)),
        limit=limit,
        advice=message("schema.leave-out", "; shorten it with one ` … `") if name == "stated" else None,
    )


def _empty(_: Any, __: Any, name: str) -> Message:
    if name in required_keys():
        return message("schema.empty.required", "`{name}` is empty; fill it in", name=name)
    return message("schema.empty", "`{name}` is empty; fill it in, or remove the key", name=name)


def _too_many_entries(_: Any, limit: Any, name: str) -> Message:
    return message("schema.too-many-entries", "`{name}` has more than {limit:grouped} entries", name=name, limit=limit)


_BY_KEYWORD: dict[str, Callable[[Any, Any, str], Message]] = {
    "enum": _not_in_enum,
    "const": _not_the_constant,
    "pattern": _wrong_form,
    "minimum": _too_small,
    "maximum": _too_large,
    "maxLength": _too_long,
    "minLength": _empty,
    "minItems": _empty,
    "minProperties": _empty,
    "maxItems": _too_many_entries,
}
"""The makers of messages: of the value, the value of the keyword in the schema, and the name of the value."""
