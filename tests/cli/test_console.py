"""What the console meets: closed streams, odd widths, a missing translation, and Ctrl-C."""

import contextlib
import errno
import io
import mmap
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import TextIO

import pytest

from benchmarks.country import write_country
from cchc_cli.cli import app
from cchc_cli.cli.app import run
from cchc_cli.cli.console import MOST_WIDTH, _bar, console
from cchc_cli.i18n import language
from cchc_cli.reading import schema
from cchc_cli.reading.schema import MEMORY_TO_COMPILE, MEMORY_TO_VALIDATE

ROOT = Path(__file__).parents[2]


COMMANDS = [["list"], ["show", "tam-phuoc"], ["check", "tam-phuoc", "--format", "json"], ["--help"], ["--version"]]


@pytest.mark.parametrize("arguments", [*COMMANDS, ["lint", "--help"], ["explain", "stated-value"]])
def test_results_for_a_closed_stdout_are_refused(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.setenv("CCHC_PLANS", str(ROOT / "plans"))
    monkeypatch.setattr(sys, "stdout", None)
    assert run(arguments) == 2
    assert capsys.readouterr().err == (
        "cchc: cannot print the results: stdout is closed\n  redirect it to a file, or to the null device\n"
    )


def test_what_prints_nothing_needs_no_stdout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    assert run(["schema", "plan", "-o", str(tmp_path / "plan.json")]) == 0
    assert run(["lint", str(ROOT / "plans" / "tan-minh.yaml")]) == 0


@contextlib.contextmanager
def discarded(stream: TextIO) -> Iterator[TextIO]:
    """Close a stream without complaint about what it could not write."""
    yield stream
    with contextlib.suppress(OSError):
        stream.close()


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no such device")
@pytest.mark.parametrize("arguments", COMMANDS)
def test_a_full_disk_behind_stdout(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CCHC_PLANS", str(ROOT / "plans"))
    with discarded(open("/dev/full", "w", encoding="utf-8")) as full, monkeypatch.context() as patch:
        patch.setattr(sys, "stdout", full)
        assert run(arguments) == 2
    assert capsys.readouterr().err == "cchc: system error: No space left on device\n"


@pytest.mark.skipif(os.name == "nt", reason="a closed pipe has another error there")
@pytest.mark.parametrize("arguments", COMMANDS)
def test_a_reader_that_closes_the_pipe_is_no_error(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CCHC_PLANS", str(ROOT / "plans"))
    expected = run(arguments)
    capsys.readouterr()
    reading, writing = os.pipe()
    os.close(reading)
    with discarded(os.fdopen(writing, "w", encoding="utf-8")) as pipe, monkeypatch.context() as patch:
        patch.setattr(sys, "stdout", pipe)
        assert run(arguments) == expected
    assert "error" not in capsys.readouterr().err


def out_of_memory(_: object) -> int:
    raise MemoryError


def no_library(_: object) -> int:
    raise ImportError("failed to map segment from shared object", path="/usr/lib/yaml/_yaml.so")


@pytest.mark.parametrize(
    ("work", "said"),
    [
        (out_of_memory, "cchc: out of memory\n"),
        (
            no_library,
            "cchc: a library cannot be loaded: failed to map segment from shared object\n"
            "  free memory, or install cchc again\n",
        ),
    ],
)
def test_without_memory(
    work: Callable[[object], int], said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(app, "_run", work)
    assert run(["list"]) == 2
    assert capsys.readouterr().err == said


def test_a_module_that_is_missing_is_an_error_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: object) -> int:
        raise ModuleNotFoundError("No module named 'x'", name="x")

    monkeypatch.setattr(app, "_run", broken)
    assert run(["list"]) == 70


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="limits of Linux")
@pytest.mark.parametrize("limit", [200_000, 160_000, 80_000, 50_000])
def test_lint_with_little_memory(limit: int, tmp_path: Path) -> None:
    """The work is done, or there is a message; nothing waits for ever."""
    write_country(tmp_path / "plans", 250)
    code = f"import resource\nresource.setrlimit(resource.RLIMIT_AS, ({limit}_000,) * 2)\n"
    done = subprocess.run(
        [sys.executable, "-c", code + "from cchc_cli.__main__ import main\nmain()", "lint", "plans"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
        timeout=300,
    )
    assert b"Traceback" not in done.stderr
    assert b"internal error" not in done.stderr
    assert done.returncode in ((0,) if limit > 100_000 else (0, 2)), done.stderr


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="limits of Linux")
@pytest.mark.parametrize("limit", [50_800, 51_000, 51_200, 54_500, 57_000, 60_000, 70_000, 80_000, 110_000, 150_000])
@pytest.mark.parametrize("command", ["lint plans", "check --all --plans plans", "export --format csv --plans plans"])
def test_no_limit_of_memory_aborts_a_command(command: str, limit: int) -> None:
    """The compiled validator aborts the process without memory: some of these limits left it none."""
    code = f"import resource\nresource.setrlimit(resource.RLIMIT_AS, ({limit * 1024},) * 2)\n"
    done = subprocess.run(
        [sys.executable, "-c", code + "from cchc_cli.__main__ import main\nmain()", *command.split()],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "CCHC_LANG": "en"},
        capture_output=True,
        check=False,
        timeout=300,
    )
    assert b"Traceback" not in done.stderr
    assert done.returncode in (0, 1) or (done.returncode, done.stderr[:5]) == (2, b"cchc:"), done.stderr


@pytest.mark.parametrize("needed", [MEMORY_TO_COMPILE, MEMORY_TO_VALIDATE])
@pytest.mark.parametrize("command", ["lint", "check --all", "export"])
def test_the_validator_is_not_called_without_memory(
    command: str, needed: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refused(_: int, size: int) -> mmap.mmap:
        if size == needed:
            raise OSError(errno.ENOMEM, "Cannot allocate memory")
        return real(-1, size)

    real = mmap.mmap
    monkeypatch.setattr(schema, "mmap", SimpleNamespace(mmap=refused))
    monkeypatch.setenv("CCHC_LANG", "en")
    schema._compiled.cache_clear()
    assert run([*command.split(), "--plans", str(ROOT / "plans")]) == 2
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", "cchc: out of memory\n")


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


@pytest.mark.parametrize("name", ["COLUMNS", "LINES"])
@pytest.mark.parametrize("value", ["²", "٣", "-1", "9" * 5000])
def test_what_is_no_size_is_ignored(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(name, value)
    assert run(["list", "--plans", str(ROOT / "plans")]) == 0
    with contextlib.ExitStack() as stack:
        _bar(stack, "reading")(1, 2)
    assert "internal error" not in capsys.readouterr().err


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
    assert printed.err.startswith("cchc: the translation of `vi` is missing or damaged\n  in a clone of the repository")
    assert "`nox -s translations -- compile`" in printed.err


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
