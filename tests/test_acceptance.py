"""Acceptance: each folder of tests/acceptance/ is one behaviour, found by walking.

`command.txt` is the command line; `{here}` in it stands for the folder, and `NAME=value` before `cchc` sets the
environment. `plans/` holds the plans, where there are any. `expected.txt` has the exit code in its first line, then
what is printed. The command runs in its folder, 80 columns wide, without colour.

A new case: make the folder with its command, run `CCHC_ACCEPT=1 pytest tests/test_acceptance.py`, and read what was
written to `expected.txt` as a stranger would before you commit it.
"""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from cchc_cli.cli.app import run
from cchc_cli.reading.yaml_file import MAX_BYTES

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "tests" / "acceptance"
CASES = sorted(path.parent for path in FOLDER.rglob("command.txt"))
IN_A_PROCESS = ("hostile-text-in-a-message", "name-with-diacritics", "invalid-yaml-in-one-of-three")
"""Cases that also run as a process of their own, in a locale that knows no Vietnamese letter."""

SETTINGS = ("CCHC_PLANS", "CCHC_LANG", "NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE")


def read_command(folder: Path) -> tuple[dict[str, str], list[str]]:
    """The environment and the arguments of a case."""
    line = (folder / "command.txt").read_text(encoding="utf-8").replace("{here}", folder.as_posix())
    words = shlex.split(line)
    at = words.index("cchc")
    return dict(word.split("=", 1) for word in words[:at]), words[at + 1 :]


def outcome(code: int, stdout: str, stderr: str, folder: Path) -> str:
    """What a command did, as `expected.txt` has it: no path of this machine, a closing line end for each part."""
    out, talk = (text.replace(folder.as_posix(), "{here}") for text in (stdout, stderr))
    return f"{code}\n--- stdout\n{ended(out)}--- stderr\n{ended(talk)}"


def ended(text: str) -> str:
    return text if not text or text.endswith("\n") else text + "\n"


def expected(folder: Path, happened: str) -> str:
    """The expected outcome; with CCHC_ACCEPT set, what happened is accepted as such."""
    path = folder / "expected.txt"
    if os.environ.get("CCHC_ACCEPT"):
        path.write_text(happened, encoding="utf-8", newline="\n")
    return path.read_bytes().decode("utf-8")


@pytest.fixture(autouse=True)
def plain_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in SETTINGS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "80")


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.relative_to(FOLDER).as_posix())
def test_case(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    environment, arguments = read_command(folder)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(folder)
    code = run(arguments)
    printed = capsys.readouterr()
    happened = outcome(code, printed.out, printed.err, folder)
    assert happened == expected(folder, happened)


@pytest.mark.parametrize("name", IN_A_PROCESS)
def test_case_as_a_process_in_the_plain_locale(name: str) -> None:
    folder = FOLDER / name
    environment, arguments = read_command(folder)
    surroundings = {key: value for key, value in os.environ.items() if not key.startswith(("LC_", "PYTHON"))}
    plain = {"LANG": "C", "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-m", "cchc_cli", *arguments],
        cwd=folder,
        env={**surroundings, **plain, **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        timeout=60,
    )
    happened = outcome(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"), folder)
    assert happened == (folder / "expected.txt").read_bytes().decode("utf-8")


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.relative_to(FOLDER).as_posix())
def test_what_is_expected_is_fit_to_be_shown(folder: Path) -> None:
    """No traceback, no failure of ours; what is refused says so on stderr, and writes nothing to stdout."""
    text = (folder / "expected.txt").read_bytes().decode("utf-8")
    code, stdout, stderr = parts(text)
    assert code in (0, 1, 2)
    assert "Traceback" not in text
    assert "an error of ours" not in text
    assert "under any of the given schemas" not in text
    assert "\x1b" not in text
    if code == 2:
        refused = any(line.startswith("cchc: ") for line in stderr.splitlines())
        assert refused or stderr.startswith(("warning: ", "cảnh báo: "))
        assert bool(stdout) is not refused


def parts(text: str) -> tuple[int, str, str]:
    match = re.fullmatch(r"(\d+)\n--- stdout\n(.*?)--- stderr\n(.*)", text, re.DOTALL)
    assert match is not None
    return int(match[1]), match[2], match[3]


def test_enough_is_covered() -> None:
    assert len(CASES) >= 25
    assert all((FOLDER / name / "command.txt").is_file() for name in IN_A_PROCESS)


# What a repository cannot hold: files that are too large, no files at all, or not to be read.

PLAN = (FOLDER / "unknown-plan" / "plans" / "tam-phuoc.yaml").read_bytes()


@pytest.fixture
def plans(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A directory with one good plan, `good`; the command runs beside it."""
    folder = tmp_path / "plans"
    folder.mkdir()
    (folder / "good.yaml").write_bytes(PLAN)
    monkeypatch.chdir(tmp_path)
    return folder


def ran(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = run(arguments)
    printed = capsys.readouterr()
    return code, printed.out, printed.err


def test_too_large(plans: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (plans / "large.yaml").write_bytes(PLAN + b"#" * MAX_BYTES)
    size = len(PLAN) + MAX_BYTES
    code, out, err = ran(capsys, "show", "large")
    assert (code, out) == (2, "")
    assert err == (
        f"cchc: cannot use the plan large: plans/large.yaml:1:1: the file has {size:,} bytes, "
        f"more than the limit of {MAX_BYTES:,}; a plan has about 20,000\n  see `cchc lint plans/large.yaml`\n"
    )
    code, out, err = ran(capsys, "export", "--format", "csv")
    assert code == 2
    assert "\ngood,dong-nai/tam-phuoc," in out
    assert err.startswith("warning: plans/large.yaml:1:1: ")


def test_empty_directory(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "plans").mkdir()
    monkeypatch.chdir(tmp_path)
    code, out, err = ran(capsys, "check", "--all", "--plans", "plans")
    assert (code, out) == (2, "")
    assert err.startswith("cchc: no plans found in plans (--plans)\n  ")


def test_no_permission(plans: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The file system may say no at any time, to root as well."""
    closed = plans / "closed.yaml"
    closed.write_bytes(PLAN)
    opened = os.open

    def refuse(path: Any, *more: Any, **named: Any) -> Any:
        if Path(path).name == closed.name:
            raise PermissionError(13, "Permission denied")
        return opened(path, *more, **named)

    monkeypatch.setattr(os, "open", refuse)
    code, out, err = ran(capsys, "list", "--format", "json")
    assert code == 2
    assert '"plan": "good"' in out
    assert err.startswith(
        "warning: plans/closed.yaml:1:1: the file cannot be read: Permission denied\n  this plan was skipped\n"
    )


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_named_pipe_is_not_waited_for(plans: Path, capsys: pytest.CaptureFixture[str]) -> None:
    os.mkfifo(plans / "pipe.yaml")
    code, _, err = ran(capsys, "list")
    assert code == 2
    assert "warning: plans/pipe.yaml:1:1: not a regular file" in err


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")
def test_a_dangling_link(plans: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (plans / "link.yaml").symlink_to(plans / "nowhere")
    code, _, err = ran(capsys, "list")
    assert code == 2
    assert "warning: plans/link.yaml:1:1: the file cannot be read: No such file or directory" in err


HOSTILE = FOLDER / "hostile-text-csv" / "plans" / "tam-phuoc.yaml"
TABLES = (
    "show hostile",
    "list",
    "compare good hostile",
    "compare --level commune",
    "matrix",
    "matrix --relative median --words",
    "check hostile --verbose",
    "export",
    "indicators online-files",
)
COLOUR = re.compile(r"\x1b\[[0-9;]*m")


@pytest.mark.parametrize(
    ("width", "colour"),
    [
        ("40", "never"),
        ("200", "always"),
        *(
            pytest.param(width, colour, marks=pytest.mark.slow)
            for width, colour in (("40", "always"), ("80", "never"), ("80", "always"), ("200", "never"))
        ),
    ],
)
@pytest.mark.parametrize("arguments", TABLES)
def test_hostile_text_in_a_table(
    arguments: str,
    colour: str,
    width: str,
    plans: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Nothing that a plan says is markup, moves a cursor, or turns the direction of the text."""
    monkeypatch.setenv("COLUMNS", width)
    (plans / "hostile.yaml").write_bytes(HOSTILE.read_bytes().replace(b"dong-nai/tam-phuoc", b"hai-phong/tan-minh"))
    code, out, err = ran(capsys, *arguments.split(), "--color", colour)
    assert code == 0
    assert not set("\x1b\x07\x9b\u202e\r\t") & set(COLOUR.sub("", out) + err)
    if colour == "never":
        assert "\x1b" not in out
    if arguments.startswith("show") and width == "200":
        assert "[bold red]Đỏ[/bold red] �[31mđỏ�[0m �ỏđ" in COLOUR.sub("", out)


@pytest.mark.parametrize(
    "arguments",
    ["list", "list --format json", "export --format csv", "export --format markdown", "show 31mbroken", "lint"],
)
def test_a_hostile_file_name(arguments: str, plans: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file's name is data too."""
    (plans / "\x1b[31mred.yaml").write_bytes(PLAN)
    (plans / "\x1b[31mbroken.yaml").write_bytes(b"{")
    _, out, err = ran(capsys, *arguments.split())
    assert "\x1b" not in out + err


def test_a_plan_without_targets_is_not_passed(plans: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing was checked, and that is no success."""
    text = PLAN.decode()
    (plans / "bare.yaml").write_text(text[: text.index("targets:")] + "targets: []\n", encoding="utf-8")
    code, _, err = ran(capsys, "check", "bare")
    assert code != 0
    assert err


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("localities", "{id: dong-nai/x, level: commune, history: [{since: 2026-02-30, name: X, type: xã}]}"),
        ("localities", "{id: dong-nai/x, level: commune, history: [{name: X, type: xã}], ended: 2025-06-31}"),
        (
            "indicators",
            "{id: x, area: procedures, label: {vi: X, en: X}, numerator: {vi: X, en: X}, unit: percent,"
            " direction: more, near: [{id: no-such-indicator, vi: X, en: X}]}",
        ),
    ],
)
@pytest.mark.parametrize("arguments", ["list", "indicators x"])
def test_added_vocabulary_that_means_nothing(
    arguments: str, name: str, text: str, plans: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A day that no calendar has, a near relative that is not there: named with its place, and no failure of ours."""
    (plans / f"{name}.yaml").write_text(f"{name}:\n  - {text}\n", encoding="utf-8")
    code, _, err = ran(capsys, *arguments.split())
    assert code == 2
    assert "an error of ours" not in err
    if arguments == "list":
        assert f"plans/{name}.yaml:2:" in err


BACKWARDS = "trajectory: {from: 2030, start: 20, step: 15, through: 2022}"
DECIMAL = "trajectory: {from: 2026.0, start: 20, step: 15, through: 2029}"


@pytest.mark.parametrize(
    ("arguments", "figure"),
    [
        ("show odd", BACKWARDS),
        ("compare odd good", BACKWARDS),
        ("compare odd good --at 2030", BACKWARDS),
        ("check odd", BACKWARDS),
        ("indicators online-files", BACKWARDS),
        ("lint plans/odd.yaml", BACKWARDS),
        ("show odd", DECIMAL),
    ],
)
def test_years_that_run_backwards_or_are_none(
    arguments: str, figure: str, plans: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A target without a single milestone: whatever is said of it, the tool does not fail over it."""
    (plans / "odd.yaml").write_bytes(PLAN.replace(b"at_least: 95", figure.encode()))
    code, _, err = ran(capsys, *arguments.split())
    assert code in (0, 1, 2)
    assert "an error of ours" not in err


def test_the_exact_id_comes_before_one_that_only_resembles_it(plans: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = (FOLDER / "unknown-plan" / "plans" / "tan-minh.yaml").read_bytes()
    (plans / "Good.yaml").write_bytes(other)
    if len(list(plans.iterdir())) == 1:
        pytest.skip("this file system tells no capital letters from small ones")
    for name, locality in (("good", "dong-nai/tam-phuoc"), ("Good", "hai-phong/tan-minh")):
        code, out, _ = ran(capsys, "show", name, "--format", "json")
        assert code == 0
        assert f'"plan": "{name}"' in out
        assert f'"locality": "{locality}"' in out


@pytest.mark.parametrize("name", ["x" * 5000, "a\0b"])
def test_a_directory_name_that_no_system_takes(name: str, plans: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = ran(capsys, "list", "--plans", name)
    assert (code, out) == (2, "")
    assert "an error of ours" not in err
