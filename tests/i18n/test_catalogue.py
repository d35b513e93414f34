"""The Vietnamese catalogue is whole, and the code passes each text the parameters that it names."""

import ast
import re
import string
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Message as Entry

from i18n.catalogue import HEADER, PACKAGE, SOURCE, catalogue, extracted, problems

ROOT = Path(__file__).parents[2]
MAKERS = ("message", "say", "help_text", "m")
"""The calls that take a key and an English text; those below count something and take two texts."""
COUNTERS = ("plural", "say_count")

_VIETNAMESE = re.compile("[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]", re.IGNORECASE)
_DATA = re.compile(r"`[^`]*`|\{[^}]*\}|--[a-z-]+|\b(?:null|true|false|nation|province|district|commune|unknown)\b")
_ENGLISH = re.compile(r"\b(?:the|is|are|of|and|or|not|it|write|delete|check|correct|add|with)\b")

ALIKE = {
    *(
        "waiver.no-rule",
        "coverage.count-of",
        "citation-conflict.there",
        "figure.by",
        "figure.body-at",
        "new.changed",
        "place.with-id",
        "below-floor.figure",
        "table.quoted",
        "table.nearer",
        "table.nearer-met",
    ),
    *("document.file", "verify.at", "draft.hint"),
    *("schema.no-number", "type.null", "expected.other", "not-utf8.near"),
    *("origin.option", "origin.environment", "named.broken.advice", "report.nothing.advice"),
}
"""The keys of texts that need no Vietnamese letter: signs, figures, and words without diacritics."""


@cache
def entries() -> tuple[Entry, ...]:
    return tuple(entry for entry in catalogue() if entry.id)


def english(entry: Entry) -> tuple[str, ...]:
    return tuple(entry.id) if isinstance(entry.id, (tuple, list)) else (entry.id,)


def vietnamese(entry: Entry) -> tuple[str, ...]:
    return tuple(entry.string) if isinstance(entry.string, (tuple, list)) else (entry.string or "",)


def fields(text: str) -> set[tuple[str, str]]:
    """The placeholders of a text, each with its format."""
    return {(name, how or "") for _, name, how, _ in string.Formatter().parse(text) if name is not None}


def names(*texts: str) -> set[str]:
    return {name for text in texts for name, _ in fields(text)}


# The catalogue


def test_the_catalogue_is_current() -> None:
    """Nothing is missing, fuzzy or stale: `python -m i18n.catalogue update` in `tests/`, then translate."""
    assert problems() == []


def test_gettext_tools_accept_the_catalogue() -> None:
    """No text has a printf format by mistake (`10% less`), and the header is the one that `update` writes."""
    assert [(entry.context, errors) for entry, errors in catalogue().check()] == []
    text = SOURCE.read_text(encoding="utf-8")
    assert text.startswith(HEADER)
    assert ", python-format" not in text


def test_a_key_has_one_english_text() -> None:
    found = defaultdict(set)
    for entry in extracted():
        if entry.id:
            found[entry.context].add(entry.id)
    assert {key: texts for key, texts in found.items() if len(texts) > 1} == {}
    assert None not in found, "every text has a key"


def test_both_languages_have_the_same_placeholders() -> None:
    """Also in the same formats, so that a figure is not grouped in one language only."""
    wrong = {
        entry.context: text
        for entry in entries()
        for text in vietnamese(entry)
        if fields(text) != fields(english(entry)[-1])
    }
    assert wrong == {}


def test_texts_are_one_line_without_stray_spaces() -> None:
    for entry in entries():
        for text in (*english(entry), *vietnamese(entry)):
            assert "\n" not in text, entry.context
            assert "  " not in text, entry.context


def test_no_language_has_words_of_the_other() -> None:
    for entry in entries():
        for text in vietnamese(entry):
            assert not _ENGLISH.search(_DATA.sub("", text)), entry.context
        for text in english(entry):
            assert not _VIETNAMESE.search(_DATA.sub("", text)), entry.context


def test_a_text_without_vietnamese_letters_is_meant_so() -> None:
    found = {entry.context for entry in entries() if not any(map(_VIETNAMESE.search, vietnamese(entry)))}
    assert found == ALIKE


# The calls


class Call:
    """A call that makes a message, as the source has it."""

    def __init__(self, path: Path, node: ast.Call) -> None:
        self.where = f"{path.relative_to(ROOT).as_posix()}:{node.lineno}"
        self.texts = [
            one.value for one in node.args[1:] if isinstance(one, ast.Constant) and isinstance(one.value, str)
        ]
        self.parameters = {one.arg for one in node.keywords if one.arg is not None}
        self.open_ended = any(one.arg is None for one in node.keywords)


def calls(source: str, path: Path) -> Iterator[Call]:
    """Yield the calls that carry their English text; the definitions of the functions themselves pass it on."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            function = ast.unparse(node.func).rpartition(".")[2]
            wanted = 1 if function in MAKERS else 2 if function in COUNTERS else None
            found = Call(path, node)
            if wanted is not None and len(found.texts) == wanted == len(node.args) - 1:
                yield found


def test_no_text_is_marked_within_an_f_string() -> None:
    """Babel sees such a call from Python 3.12 on only: before, the catalogue is current without it."""
    trees = ((path, ast.parse(path.read_text(encoding="utf-8"))) for path in sorted(PACKAGE.rglob("*.py")))
    strings = ((path, node) for path, tree in trees for node in ast.walk(tree) if isinstance(node, ast.JoinedStr))
    found = [call.where for path, node in strings for call in calls(ast.unparse(node), path)]
    assert found == []


def wrong_parameters(call: Call) -> set[str]:
    """Return the parameters that a text names and the call does not pass, and the other way round."""
    named = names(*call.texts)
    if len(call.texts) > 1:
        named |= {"count"}  # a text may count without saying the number
    return named ^ call.parameters


def test_calls_pass_the_parameters_that_the_text_names() -> None:
    found = [call for path in sorted(PACKAGE.rglob("*.py")) for call in calls(path.read_text(encoding="utf-8"), path)]
    assert len(found) > 400
    assert {one.where: wrong_parameters(one) for one in found if not one.open_ended and wrong_parameters(one)} == {}


@pytest.mark.parametrize(
    ("source", "wrong"),
    [
        ('message("key", "{a} of {b:and}", a=1, b=2)', set()),
        ('message("key", "{a} of {b:and}", a=1)', {"b"}),
        ('lang.say("key", "{a}", a=1, b=2)', {"b"}),
        ('plural("key", "one", "{count} of {all}", count=2, all=3)', set()),
        ('plural("key", "one", "{count} of {all}", count=2)', {"all"}),
    ],
)
def test_a_call_with_other_parameters_is_found(source: str, wrong: set[str]) -> None:
    (call,) = calls(source, ROOT / "example.py")
    assert wrong_parameters(call) == wrong
