"""Arguments and homes of systems other than a desktop: no home, a locale without letters, Windows without wildcards."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cchc_cli import __main__
from cchc_cli.cli.app import run
from cchc_cli.cli.arguments import with_wildcards

ROOT = Path(__file__).parents[2]
pwd = pytest.importorskip("pwd") if os.name != "nt" else None


# no home


@pytest.fixture
def homeless(monkeypatch: pytest.MonkeyPatch) -> None:
    """A user of a container: no HOME, no entry in passwd."""

    def unknown(_: int) -> None:
        raise KeyError

    for name in ("HOME", "USERPROFILE", "HOMEPATH", "HOMEDRIVE", "PYTEST_XDIST_WORKER"):
        monkeypatch.delenv(name, raising=False)
    if pwd is not None:
        monkeypatch.setattr(pwd, "getpwuid", unknown)
    assert os.path.expanduser("~") == "~"


@pytest.mark.parametrize(
    "arguments",
    [
        *("compare tam-phuoc tan-minh", "check tam-phuoc", "floors tam-phuoc", "lint plans/tam-phuoc.yaml", "matrix"),
        *("show tam-phuoc", "list", "indicators", "localities Long", "explain D101", "schema plan", "new bien-hoa"),
        *("export -o x.csv", "export --format xlsx -o x.xlsx", "report -o x.html"),
        *("draft plan.txt", "lint --fix plans", "--show-completion bash", "--version", "help lint"),
    ],
)
def test_every_command_works_without_a_home(
    arguments: str,
    homeless: None,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "plans").mkdir()
    for name in ("tam-phuoc", "tan-minh"):
        (tmp_path / "plans" / f"{name}.yaml").write_bytes((ROOT / "plans" / f"{name}.yaml").read_bytes())
    (tmp_path / "plan.txt").write_text("Phấn đấu đạt 95% hồ sơ trực tuyến.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    more = ["--year", "2026"] if arguments.startswith("new") else []
    assert run([*arguments.split(), *more]) in (0, 1), capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["--install-completion"], ["--install-completion", "bash"]])
def test_what_needs_a_home_says_so(arguments: list[str], homeless: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 2
    assert capsys.readouterr().err == (
        "cchc: --install-completion needs a home directory, and there is none\n  set HOME, or use --show-completion\n"
    )


@pytest.mark.skipif(os.name == "nt", reason="Windows has no HOME")
def test_a_home_that_cannot_be_written_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION", "1")  # else the shell that runs the tests counts
    monkeypatch.setenv("HOME", str(tmp_path / "file"))
    (tmp_path / "file").write_text("")
    assert run(["--install-completion", "bash"]) == 2
    assert capsys.readouterr().err.startswith("cchc: system error: ")


# locales


@pytest.mark.skipif(os.name == "nt", reason="Windows passes arguments as Unicode")
@pytest.mark.parametrize(
    ("locale", "arguments", "said"),
    [
        ("C", ["show", "phường Tam Phước"], "phường Tam Phước"),
        ("C", ["lint", "Đồng Nai/plans/tam-phuoc.yaml"], "Đồng Nai/plans/tam-phuoc.yaml:1:1: error T012"),
        ("POSIX", ["explain", "quy tắc"], "unknown rule `quy tắc`"),
    ],
)
def test_diacritics_in_arguments_without_utf8(locale: str, arguments: list[str], said: str, tmp_path: Path) -> None:
    (tmp_path / "Đồng Nai" / "plans").mkdir(parents=True)
    (tmp_path / "Đồng Nai" / "plans" / "tam-phuoc.yaml").write_text("")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "CCHC_"))}
    switches = {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "LC_ALL": locale, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-m", "cchc_cli", *arguments],
        cwd=tmp_path,
        env=kept | switches | {"CCHC_LANG": "en"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
        timeout=60,
    )
    assert said in done.stdout.decode()
    assert done.returncode in (0, 1, 2)


# Windows' wildcards


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("plans/b.yaml", "plans/a.yaml", "plans/superior/c.yaml", "[x].yaml", "x.yaml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "expanded"),
    [
        (["lint", "plans/*.yaml"], ["lint", "plans/a.yaml", "plans/b.yaml"]),
        (["lint", "plans/?.yaml", "x.yaml"], ["lint", "plans/a.yaml", "plans/b.yaml", "x.yaml"]),
        (["lint", "plans/*/*.yaml"], ["lint", "plans/superior/c.yaml"]),
        (["lint", "plans/[ab].yaml"], ["lint", "plans/a.yaml", "plans/b.yaml"]),
        (["lint", "[x].yaml"], ["lint", "[x].yaml"]),
        (["lint", "plans/*.yml"], ["lint", "plans/*.yml"]),
        (["export", "--format=*"], ["export", "--format=*"]),
        (["show", "tam-phuoc"], ["show", "tam-phuoc"]),
    ],
)
def test_wildcards_are_expanded(arguments: list[str], expanded: list[str], files: Path) -> None:
    found = with_wildcards(arguments)
    assert [one.replace(os.sep, "/") for one in found] == expanded


@pytest.mark.parametrize(("system", "given"), [("nt", ["lint", "x.yaml"]), ("posix", ["lint", "?.yaml"])])
def test_only_windows_needs_them(system: str, given: list[str], files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Shells of other systems have done so already: what still holds a `*` was quoted."""
    seen: list[list[str]] = []

    def noted(arguments: list[str]) -> int:
        seen.append(arguments)
        return 0

    monkeypatch.setattr("cchc_cli.cli.app.run", noted)
    monkeypatch.setattr("cchc_cli.cli.arguments.use_utf8", lambda: None)
    monkeypatch.setattr("cchc_cli.__main__.os.name", system)
    monkeypatch.setattr(sys, "argv", ["cchc", "lint", "?.yaml"])
    with pytest.raises(SystemExit):
        __main__.main()
    monkeypatch.undo()
    assert seen == [given]
