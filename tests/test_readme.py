"""The README cannot drift: its examples and its picture are what the program prints."""

import pytest

from readme import PICTURE, ROOT, Example, examples, matches, picture, run

README = ROOT / "README.md"
EXAMPLES = examples(README)
COMMANDS = ("compare", "check", "lint", "show", "list", "indicators", "export", "explain")


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: f"line {example.line}: {example.command}")
def test_example_prints_what_the_readme_shows(example: Example) -> None:
    printed = run(example.command)
    assert matches(example.shown, printed), f"README.md:{example.line} shows something else; now it prints\n{printed}"


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_an_example(command: str) -> None:
    assert any(example.command.split()[:2] == ["cchc", command] for example in EXAMPLES)


def test_the_picture_is_current() -> None:
    assert PICTURE.read_text(encoding="utf-8") == picture(), "run `python tests/readme.py`"


def test_the_check_of_examples_can_fail() -> None:
    assert matches("a\n…\nc", "a\nb\nc")
    assert not matches("a\n…\nd", "a\nb\nc")
    assert not matches("a\nb", "a\nb\nc")
