"""The texts that are in `output.messages` still. This module goes with the last of them."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from cchc_cli.output.messages.catalogue import CATALOGUE
from i18n.catalogue import PACKAGE
from i18n.test_catalogue import _DATA, _ENGLISH, _VIETNAMESE, names

MADE = ("domain", "reading", "linting", "cli")
MAKERS = ("Message", "Message.of", "said", "say")


@pytest.mark.parametrize("key", CATALOGUE)
def test_every_key_is_there_in_both_languages(key: str) -> None:
    words = CATALOGUE[key]
    assert words.vi.strip()
    assert words.en.strip()
    assert names(words.vi) == names(words.en)
    for text in (words.vi, words.en):
        assert "\n" not in text
        assert "  " not in text
        assert not text.endswith((".", " "))
    assert words.vi.startswith("; ") is words.en.startswith("; ")
    assert not _ENGLISH.search(_DATA.sub("", words.vi)), "the Vietnamese has English words"
    assert not _VIETNAMESE.search(_DATA.sub("", words.en).replace("cấp ", "").replace("năm ", "").replace("NĐ-CP", ""))


def test_what_says_nothing_in_vietnamese_letters() -> None:
    """Only words of the file format, figures and signs do without: anything else was left untranslated."""
    alike = {key for key, words in CATALOGUE.items() if not _VIETNAMESE.search(words.vi)}
    assert alike == {
        *("origin.option", "origin.environment", "named.broken.advice", "report.nothing.advice"),
    }


class Made:
    """The messages that the source makes, read from it."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, str, set[str] | None]] = []
        self.named: set[str] = set()
        self.patterns: set[str] = set()
        for room in MADE:
            for path in sorted((PACKAGE / room).rglob("*.py")):
                self._read(path)

    def _read(self, path: Path) -> None:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                self.named.add(node.value)
            if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                start = str(node.values[0].value)
                if re.fullmatch(r"[a-z-]+\.(?:[a-z-]+\.)?", start) and len(node.values) == 2:
                    self.patterns.add(start)
            if isinstance(node, ast.Call) and ast.unparse(node.func) in MAKERS and len(node.args) == 1:
                self._call(path, node)

    def _call(self, path: Path, node: ast.Call) -> None:
        parameters = {one.arg for one in node.keywords if one.arg is not None}
        open_ended = any(one.arg is None for one in node.keywords)
        for key in keys_in(node.args[0]):
            where = f"{path.relative_to(PACKAGE)}:{node.lineno}"
            self.calls.append((where, key, None if open_ended else parameters))


def keys_in(node: ast.expr) -> Iterator[str]:
    """The keys that an argument can be, as far as they stand there."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from keys_in(node.body)
        yield from keys_in(node.orelse)


@pytest.fixture(scope="module")
def made() -> Made:
    return Made()


def test_every_message_has_its_words_and_parameters(made: Made) -> None:
    assert len(made.calls) > 50
    for where, key, parameters in made.calls:
        assert key in CATALOGUE, f"{where}: {key}"
        if parameters is not None:
            assert parameters == names(CATALOGUE[key].en), f"{where}: {key}"


def test_every_key_is_used(made: Made) -> None:
    unused = {key for key in CATALOGUE if key not in made.named and not key.startswith(tuple(made.patterns))}
    assert unused == set()
