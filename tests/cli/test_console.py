"""What the console meets: closed streams, odd widths, a missing translation, and Ctrl-C."""

import io
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from cchc_cli.cli.app import run
from cchc_cli.cli.console import MOST_WIDTH, console
from cchc_cli.i18n import language

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("arguments", [["list"], ["show", "tam-phuoc"], ["check", "tam-phuoc", "--format", "json"]])
def test_a_closed_stdout_is_no_error(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.setattr(sys, "stdout", None)
    assert run([*arguments, "--plans", str(ROOT / "plans")]) in (0, 1)
    assert "internal error" not in capsys.readouterr().err


@pytest.mark.parametrize("stream", ["stdin", "stderr"])
def test_other_closed_streams_are_no_error(stream: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, stream, None)
    assert run(["show", "tam-phuoc", "--plans", str(ROOT / "plans")]) == 0


def test_line_ends_are_written_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    """Python on Windows would write CR LF for LF, and CR CR LF into a CSV file for Excel."""
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, encoding="cp1258", newline="\r\n"))
    console.begin([])
    console.write("phường;1\r\n{\n")
    assert written.getvalue() == "phường;1\r\n{\n".encode()


@pytest.mark.parametrize("columns", ["9" * 20, "9" * 5000])
def test_the_widest_table(columns: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert console.width() == MOST_WIDTH


@pytest.fixture
def without_catalogue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A program of which the Vietnamese texts were not compiled."""
    monkeypatch.setattr(language, "LOCALE", tmp_path)
    language._catalogue.cache_clear()
    yield tmp_path / "vi" / "LC_MESSAGES" / "cchc.mo"
    language._catalogue.cache_clear()


@pytest.mark.parametrize("content", [None, b"", b"\xde\x12\x04\x95", b"no catalogue"])
@pytest.mark.parametrize("arguments", [["list"], ["--help"], ["show", "nowhere"], ["no-command"]])
def test_a_missing_or_damaged_translation(
    content: bytes | None, arguments: list[str], without_catalogue: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if content is not None:
        without_catalogue.parent.mkdir(parents=True)
        without_catalogue.write_bytes(content)
    assert run(["--lang", "vi", *arguments]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith("cchc: the translation of `vi` is missing or damaged\n  install cchc again")


def test_english_needs_no_translation(without_catalogue: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--lang", "en", "list", "--plans", str(ROOT / "plans")]) == 0
    assert "tam-phuoc" in capsys.readouterr().out


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal for one process")
@pytest.mark.parametrize("module", ["typer", "cchc_cli.cli.app", "cchc_cli.cli.list_plans"])
def test_interrupted_while_loading(module: str) -> None:
    """Ctrl-C during the first moments, when the program itself is still being imported."""
    code = (
        "import os, signal, sys\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "class Finder:\n"
        "    def find_spec(self, name, *_):\n"
        f"        if name == {module!r}: os.kill(os.getpid(), signal.SIGINT)\n"
        "sys.meta_path.insert(0, Finder())\n"
        "sys.argv = ['cchc', 'list']\n"
        "from cchc_cli.__main__ import main\n"
        "main()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 128 + signal.SIGINT
    assert b"Traceback" not in done.stderr
