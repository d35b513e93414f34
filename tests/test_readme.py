"""The READMEs cannot drift: their examples and their pictures are what the program prints.

tests/test_docs_in_both.py compares the two pages.
"""

from pathlib import Path

import pytest

from readme import PAGES, PICTURES, Example, examples, matches, picture, run

EXAMPLES = [(page, example) for page in PAGES for example in examples(page)]
COMMANDS = ("compare", "check", "floors", "lint", "matrix", "show", "list", "indicators", "export", "explain")


@pytest.mark.parametrize(
    ("page", "example"), EXAMPLES, ids=[f"{page.name} line {one.line}: {one.command}" for page, one in EXAMPLES]
)
def test_example_prints_what_the_page_shows(page: Path, example: Example) -> None:
    printed = run(example.command, PAGES[page])
    assert matches(example.shown, printed), f"{page.name}:{example.line} shows something else; now it is\n{printed}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_an_example(page: Path, command: str) -> None:
    assert any(example.command.split()[:2] == ["cchc", command] for example in examples(page))


@pytest.mark.parametrize("path", PICTURES, ids=lambda path: path.name)
def test_the_pictures_are_current(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == picture(PICTURES[path]), "run `python tests/readme.py`"


def test_the_check_of_examples_can_fail() -> None:
    assert matches("a\n…\nc", "a\nb\nc")
    assert not matches("a\n…\nd", "a\nb\nc")
    assert not matches("a\nb", "a\nb\nc")
