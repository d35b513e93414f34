"""Help pages end with examples that work; `help COMMAND` is `COMMAND --help`."""

import re
import shlex
from pathlib import Path

import pytest

from cchc_cli.cli.app import COMMANDS, run
from cchc_cli.cli.examples import EXAMPLES

LINES = [line for name, examples in EXAMPLES.items() if name not in ("draft", "verify") for _, line in examples]
"""The lines of commands that need no document."""


def test_every_command_has_examples() -> None:
    assert EXAMPLES.keys() == COMMANDS.keys()
    assert all(line.split()[0] == name for name, examples in EXAMPLES.items() for _, line in examples)


@pytest.mark.parametrize("line", LINES)
def test_an_example_works(
    line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plans").mkdir()
    if line.startswith("lint"):
        run(["new", "phường Long Bình, Đồng Nai"])
    expected = (0, 1) if line.split()[0] in ("check", "lint") else (0,)
    assert run(shlex.split(line)) in expected
    captured = capsys.readouterr()
    assert captured.out or captured.err or any(tmp_path.glob("*.json"))


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("name", [*COMMANDS, ""])
def test_help_of_a_command(name: str, lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--lang", lang, "help", *name.split()]) == 0
    shown = capsys.readouterr().out
    assert run(["--lang", lang, *name.split(), "--help"]) == 0
    assert capsys.readouterr().out == shown
    shown = re.sub(r" \\\n +", " ", shown)
    assert [line in shown for _, line in EXAMPLES.get(name, ())] == [True] * len(EXAMPLES.get(name, ()))


def test_help_of_an_unknown_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["help", "chek", "--lang", "en"]) == 2
    assert "did you mean check" in capsys.readouterr().err


@pytest.mark.parametrize("words", ["thanh toán trực tuyến", "thanh toan truc tuyen", "THANH TOÁN trực tuyến"])
def test_indicators_are_found_by_words(
    words: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    assert run(["indicators", words, "--lang", "en"]) == 0
    shown = capsys.readouterr().out
    assert "Procedures with a financial obligation that can be paid online  " in shown
    assert "Payment transactions made online  " in shown
    assert "Files handled online" not in shown


def test_an_option_takes_all_indicators_with_its_words(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    assert run(["compare", "tam-phuoc", "tan-minh", "--indicator", "thanh toán", "--lang", "en"]) == 0
    out, err = capsys.readouterr()
    assert "Payment transactions made online" in out
    assert "`thanh toán` means indicators online-payment-procedures, " in err
    assert run(["check", "tam-phuoc", "--indicator", "không có từ này", "--lang", "en"]) == 2
