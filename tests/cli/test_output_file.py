"""`-o FILE` of commands that print a table or records: the file holds what `--format` prints, and is never replaced."""

from pathlib import Path

import pytest

from cchc_cli.cli.app import run

FORMATS = {"csv": "csv", "md": "markdown", "json": "json"}
GRIDS = ("check tam-phuoc", "matrix tam-phuoc tan-minh", "compare tam-phuoc tan-minh", "localities Tam-Phước")
TABLES = ("floors tam-phuoc --at 2026", "list --level commune", "show tam-phuoc", "indicators online-files")


@pytest.mark.parametrize(
    ("command", "suffix", "format"),
    [
        *((command, suffix, format) for command in GRIDS for suffix, format in FORMATS.items()),
        *((command, "json", "json") for command in TABLES),
    ],
)
def test_the_file_has_what_the_format_prints(
    command: str, suffix: str, format: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words, file = command.split(), tmp_path / f"x.{suffix}"
    assert run([*words, "--format", format]) == 0
    printed = capsys.readouterr().out
    assert run([*words, "-o", str(file)]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert file.name in err
    assert file.read_bytes().decode("utf-8") == printed


def test_a_file_that_exists_or_has_no_format_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "x.csv"
    file.write_text("mine", encoding="utf-8")
    assert run(["check", "tam-phuoc", "-o", str(file)]) == 2
    assert file.read_text(encoding="utf-8") == "mine"
    assert run(["check", "tam-phuoc", "-o", str(file), "--force"]) == 0
    assert file.read_text(encoding="utf-8").startswith("id,plan,")
    assert run(["check", "tam-phuoc", "-o", str(tmp_path / "x.xlsx")]) == 2
    assert "x.xlsx" in capsys.readouterr().err
    assert not (tmp_path / "x.xlsx").exists()


@pytest.mark.parametrize("command", TABLES)
def test_a_command_without_flat_rows_writes_json_only(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words, file = command.split(), tmp_path / "x.csv"
    assert run([*words, "-o", str(file)]) == 2
    assert "use --format, or a file name that ends in `.json`\n" in capsys.readouterr().err
    assert not file.exists()
    assert run([*words, "--format", "json", "-o", str(file)]) == 0, "a format that is named needs no suffix"
    written = file.read_bytes()
    assert written.startswith(b"{")
    assert run([*words, "--format", "json", "-o", str(file)]) == 2
    assert file.read_bytes() == written
    assert run([*words, "--format", "json", "-o", str(file), "--force"]) == 0


@pytest.mark.parametrize(
    "command",
    [
        "check --format json",
        "export --format csv",
        "report",
        "list --format json",
        "lint tam-phuoc.yaml --format json=-",
        "show tam-phuoc",
        "check",
    ],
)
def test_a_dash_names_no_file(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "tam-phuoc.yaml").write_bytes((Path(__file__).parents[2] / "plans" / "tam-phuoc.yaml").read_bytes())
    assert run([*command.split(), *(() if command.endswith("=-") else ("-o", "-"))]) == 2
    out, err = capsys.readouterr()
    assert (out, err.splitlines()[0]) == ("", "cchc: `-` is no name for an output file")
    assert not (tmp_path / "-").exists()
