"""What CI servers show of lint: paths from the top of the repository, the summary of a step, and named limits."""

import json
import ntpath
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from cchc_cli.cli import ci
from cchc_cli.cli.app import run
from cchc_cli.domain.layers import NO_DATA
from cchc_cli.i18n.language import Lang
from cchc_cli.i18n.message import message
from cchc_cli.linting.diagnostic import Diagnostic, Related, Severity
from cchc_cli.linting.engine import Report

SERVER = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR", "GITHUB_STEP_SUMMARY")
WRONG = message("test.wrong", "wrong")


def finding(path: str, line: int = 1, severity: Severity = Severity.ERROR, related: str = "") -> Diagnostic:
    others = (Related(related, 1, 1, WRONG),) if related else ()
    return Diagnostic(path, line, 1, "D101", "schema", severity, WRONG, others)


def report_of(*found: Diagnostic) -> Report:
    return Report(found, 1, data=NO_DATA)


@pytest.fixture
def below(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder below the top of a repository, with a plan that has an error; it is the working directory."""
    for name in SERVER:
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "repo" / ".git").mkdir(parents=True)
    folder = tmp_path / "repo" / "data"
    (folder / "plans").mkdir(parents=True)
    (folder / "plans" / "a.yaml").write_text("nonsense\n", encoding="utf-8")
    monkeypatch.chdir(folder)
    return folder


def printed(name: str, text: str) -> str:
    """The path that a format has for the first finding."""
    if name == "github":
        return text.partition("file=")[2].partition(",")[0]
    if name == "gitlab":
        return str(json.loads(text)[0]["location"]["path"])
    if name == "junit":
        return text.partition('<testsuite name="')[2].partition('"')[0]
    location = json.loads(text)["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    return str(location["artifactLocation"]["uri"])


@pytest.mark.parametrize("name", ci.FORMATS)
@pytest.mark.parametrize(
    ("variable", "root", "path"),
    [
        (None, None, "data/plans/a.yaml"),
        ("GITHUB_WORKSPACE", ".", "plans/a.yaml"),
        ("CI_PROJECT_DIR", "../..", "repo/data/plans/a.yaml"),
        ("GITHUB_WORKSPACE", "plans", "data/plans/a.yaml"),
    ],
)
def test_paths_begin_at_the_root_of_the_repository(
    variable: str | None,
    root: str | None,
    path: str,
    name: str,
    below: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A folder that the working directory is not in is no root."""
    if variable is not None and root is not None:
        monkeypatch.setenv(variable, str(Path(os.path.abspath(root))))
    assert run(["lint", "plans", "--no-shipped", "--format", name]) == 1
    assert printed(name, capsys.readouterr().out) == path
    assert run(["lint", "plans", "--no-shipped", "--format", "concise"]) == 1
    assert capsys.readouterr().out.startswith("plans/a.yaml:"), "for people as it was typed"


@pytest.mark.parametrize(
    ("path", "moved"),
    [
        ("plans/a.yaml", "data/plans/a.yaml"),
        ("../plans/a.yaml", "plans/a.yaml"),
        ("cchc:plans/superior/b.yaml", "cchc:plans/superior/b.yaml"),
        ("../../elsewhere/a.yaml", "../../elsewhere/a.yaml"),
        ("..a.yaml", "data/..a.yaml"),
    ],
)
def test_paths_outside_stay(path: str, moved: str, tmp_path: Path) -> None:
    report = ci.from_root(report_of(finding(path, related=path)), tmp_path, tmp_path / "data")
    (one,) = report.diagnostics
    assert (one.path, one.related[0].path) == (moved, moved)


def test_a_file_on_another_drive_keeps_its_path(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(os, "path", ntpath)
        patch.setattr(os, "sep", "\\")
        root: Any = "C:\\repo"
        report = ci.from_root(
            report_of(finding("D:/plans/a.yaml"), finding("plans/b.yaml")),
            root,
            ntpath.join(root, "x"),  # type: ignore[arg-type]
        )
    assert [one.path for one in report.diagnostics] == ["D:/plans/a.yaml", "x/plans/b.yaml"]


# the summary of a step


def test_a_summary_is_written_for_github(
    below: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "summary.md"
    file.write_text("before\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(file))
    run(["lint", "plans", "--no-shipped", "--format", "text"])
    assert file.read_text(encoding="utf-8") == "before\n", "only --format github is for GitHub"
    run(["lint", "plans", "--no-shipped", "--format", "text", "--format", "github"])
    text = file.read_text(encoding="utf-8")
    assert text.startswith("before\n### cchc lint\n\n1 file checked: 1 error, 0 warnings\n\n| Location |")
    assert "| data/plans/a.yaml:1:1 | error | D101 schema |" in text


def test_a_summary_stays_below_the_limit_of_github(tmp_path: Path) -> None:
    file = tmp_path / "summary.md"
    report = report_of(*(finding("plans/a.yaml", line) for line in range(1, 30_001)))
    ci.write_step_summary(report, Lang.EN, {"GITHUB_STEP_SUMMARY": str(file)})
    text = file.read_text(encoding="utf-8")
    assert 900_000 < len(text.encode()) < 1024 * 1024
    left = 30_000 - text.count("| plans/a.yaml:")
    assert text.endswith(f"\n{left:,} more findings are in the log\n\n")


def test_a_summary_that_cannot_be_written_is_no_failure(
    below: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(below))
    assert run(["lint", "plans", "--no-shipped", "--format", "github"]) == 1
    assert "the summary of the step cannot be written: " in capsys.readouterr().err


# limits


@pytest.mark.parametrize(
    ("errors", "warnings", "formats", "said"),
    [
        (10, 10, ["github"], ""),
        (
            11,
            0,
            ["github"],
            "GitHub shows 10 errors and 10 warnings of a step beside the lines; the log and the summary have all 11\n",
        ),
        (
            0,
            1200,
            ["text", "github"],
            "GitHub shows 10 errors and 10 warnings of a step beside the lines; the log and "
            "the summary have all 1,200\n",
        ),
        (11, 0, ["text", "gitlab"], ""),
        (25_000, 0, ["sarif"], ""),
        (25_000, 1, ["sarif"], "SARIF has 25,000 of 25,001 findings, errors first: code scanning accepts no more\n"),
    ],
)
def test_limits_of_servers_are_named(
    errors: int, warnings: int, formats: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    found = [finding("plans/a.yaml")] * errors + [
        replace(finding("plans/a.yaml"), severity=Severity.WARNING)
    ] * warnings
    ci.name_limits(report_of(*found), formats)
    assert capsys.readouterr().err == said


def test_eleven_errors_of_one_plan_are_all_in_the_log(below: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As in a plan with eleven wrong figures: ten are beside the lines."""
    target = (
        "  - indicator: online-files\n    at_least: {n}\n    source: {{section: II, paragraph: {n}, stated: 100%}}\n"
    )
    targets = "".join(target.format(n=number) for number in range(1, 12))
    head = (
        (Path(__file__).parents[2] / "plans" / "tam-phuoc.yaml").read_text(encoding="utf-8").partition("targets:\n")[0]
    )
    (below / "plans" / "a.yaml").unlink()
    (below / "plans" / "tam-phuoc.yaml").write_text(f"{head}targets:\n{targets}", encoding="utf-8")
    assert run(["lint", "plans", "--no-shipped", "--format", "github", "--select", "stated-value"]) == 1
    log = capsys.readouterr()
    assert log.out.count("::error ") == 11
    assert "have all 11\n" in log.err
