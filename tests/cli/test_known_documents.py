"""A document that is known without its figures (`targets: []`, `coverage: partial`), in every command."""

import json
from pathlib import Path
from typing import Any

import pytest

from cchc_cli.cli.app import run

RECORDED = """\
locality: dong-nai
document:
  title: Kế hoạch cải cách hành chính năm 2026
  number: 77/KH-UBND
  issued: 2026-01-05
  issuer: UBND tỉnh Đồng Nai
  evidence: secondary
  coverage: partial
  addresses: [https://example.org/77]
  read: 2026-11-28
period: {from: 2026, to: 2026}
targets: []
"""
LOCAL = """\
locality: dong-nai/hang-gon
document:
  title: Kế hoạch cải cách hành chính năm 2026
  number: 9/KH-UBND
  issued: 2026-01-20
  issuer: UBND phường Hàng Gòn
  evidence: primary
  coverage: full
  based_on:
    - {number: 77/KH-UBND, issued: 2026-01-05, issuer: UBND tỉnh Đồng Nai, locality: dong-nai}
period: {from: 2026, to: 2026}
targets:
  - indicator: satisfaction-procedures
    at_least: 95
    source: {section: I.2, paragraph: 1, stated: đạt từ 95% trở lên}
"""
GAP = "the figures of 77/KH-UBND are not in the data"
ALONE = "dong-nai-77-kh-ubnd-2026"


@pytest.fixture(autouse=True)
def plans(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with a local plan and the recorded document on which it is based."""
    monkeypatch.delenv("CCHC_PLANS", raising=False)
    monkeypatch.setenv("CCHC_LANG", "en")
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.chdir(tmp_path)
    found = tmp_path / "plans"
    (found / "superior").mkdir(parents=True)
    (found / "superior" / f"{ALONE}.yaml").write_text(RECORDED, encoding="utf-8")
    (found / "hang-gon.yaml").write_text(LOCAL, encoding="utf-8")
    return tmp_path


def printed(capsys: pytest.CaptureFixture[str], command: str, code: int = 0) -> str:
    assert run([*command.split(), "--no-shipped"]) == code
    return capsys.readouterr().out


def read(capsys: pytest.CaptureFixture[str], command: str) -> Any:
    return json.loads(printed(capsys, f"{command} --format json"))


def test_lint(capsys: pytest.CaptureFixture[str]) -> None:
    run(["lint", f"plans/superior/{ALONE}.yaml", "--no-shipped", "--format", "json"])
    assert json.loads(capsys.readouterr().out)["diagnostics"] == []


def test_list(capsys: pytest.CaptureFixture[str]) -> None:
    found = printed(capsys, "list")
    assert "figures of 1 not known" in found
    assert ALONE in found


def test_show(capsys: pytest.CaptureFixture[str]) -> None:
    assert GAP in printed(capsys, "show hang-gon")
    alone = printed(capsys, f"show {ALONE}")
    assert "The figures of this document are not in the data" in alone
    assert "https://example.org/77" in alone
    assert "28 November 2026" in alone


def test_check(capsys: pytest.CaptureFixture[str]) -> None:
    assert GAP in printed(capsys, "check hang-gon")
    every = printed(capsys, "check --all")
    assert every.startswith("hang-gon: ")
    assert GAP in every


def test_check_of_the_document_itself(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", ALONE, "--no-shipped"]) == 2
    assert "figures" in capsys.readouterr().err


def test_it_was_not_searched_for_a_figure(capsys: pytest.CaptureFixture[str]) -> None:
    found = read(capsys, "check hang-gon")
    (result,) = found["results"]
    assert (result["status"], result["reason"]) == ("no-floor", "none-known")
    (unknown,) = found["unknown_bases"]
    assert (unknown["number"], unknown["based_on"], unknown["recorded"]) == ("77/KH-UBND", True, ALONE)


@pytest.mark.parametrize("command", ["matrix", "compare hang-gon"])
def test_no_column_unless_named(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    run([*command.split(), "--no-shipped"])
    assert "77/KH-UBND" not in capsys.readouterr().out


def test_compare_with_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert "hang-gon" in printed(capsys, f"compare hang-gon {ALONE}")


def test_floors(capsys: pytest.CaptureFixture[str]) -> None:
    assert GAP in printed(capsys, "floors hang-gon")
    assert read(capsys, "floors hang-gon")["unknown_documents"]


@pytest.mark.parametrize("name", ["hang-gon", ALONE, ""])
def test_report(name: str, plans: Path) -> None:
    assert run([*f"report {name}".split(), "-o", "report.html", "--no-shipped"]) == 0
    page = (plans / "report.html").read_text(encoding="utf-8")
    assert "chưa có con số" in page
    assert "https://example.org/77" in page or name == "hang-gon"


@pytest.mark.parametrize("ending", ["csv", "json", "md", "sqlite", "xlsx"])
@pytest.mark.parametrize("name", ["hang-gon", ALONE, ""])
def test_export(name: str, ending: str, plans: Path) -> None:
    assert run([*f"export {name}".split(), "-o", f"x.{ending}", "--no-shipped"]) == 0
    assert (plans / f"x.{ending}").stat().st_size
