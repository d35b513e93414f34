"""Lint in a repository: the shipped documents are read beside its plans, and nothing is reported in them."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from cchc_cli.cli.app import run

ROOT = Path(__file__).parents[2]
SHIPPED = len(list((ROOT / "plans").rglob("*.yaml")))
HIGHER = len([path for path in (ROOT / "plans" / "superior").glob("*.yaml") if path.stem != "huong-tra"])  # a district


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty repository, in which the commands run."""
    monkeypatch.delenv("CCHC_PLANS", raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plans").mkdir()
    return tmp_path


def linted(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, Any]:
    code = run(["lint", "--format", "json", *arguments])
    return code, json.loads(capsys.readouterr().out)


def copied(home: Path, *names: str) -> None:
    for name in names:
        target = home / "plans" / name
        target.parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / "plans" / name, target)


def test_a_copy_of_the_shipped_plans_is_clean(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copytree(ROOT / "plans", home / "plans", dirs_exist_ok=True)
    shutil.copytree(ROOT / "schema", home / "schema")  # of which the modelines of the plans speak
    code, found = linted(capsys)
    assert (code, found["diagnostics"], found["files"]) == (0, [], SHIPPED)
    assert found["data"]["layers"] == [{"path": "plans", "plans": SHIPPED}, {"path": "shipped", "plans": 0}]


def test_a_copy_of_a_part_is_clean_under_other_names(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A number and an issuer identify a document; a file without a number is known by its id."""
    shutil.copytree(ROOT / "schema", home / "schema")
    copied(home, "tam-phuoc.yaml", "superior/dong-nai-10-kh-ubnd-2026.yaml", "superior/viet-nam-76-nq-cp-2021.yaml")
    superior = home / "plans" / "superior"
    (superior / "viet-nam-76-nq-cp-2021.yaml").rename(superior / "nghi-quyet-76.yaml")
    _, found = linted(capsys, "--ignore", "file-name")
    assert found["diagnostics"] == []
    assert found["data"]["layers"] == [{"path": "plans", "plans": 3}, {"path": "shipped", "plans": HIGHER - 2}]


def test_nothing_is_reported_in_a_shipped_file(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The plan cites shipped documents with another date and another issuer, which is its own mistake."""
    copied(home, "tam-phuoc.yaml")
    path = home / "plans" / "tam-phuoc.yaml"
    text = path.read_text(encoding="utf-8").replace(
        "  cites:\n",
        "  cites:\n"
        "    - {number: 76/NQ-CP, issued: 2021-07-16, issuer: Chính phủ}\n"
        "    - {number: 282/QĐ-TTg, issued: 2026-02-12, issuer: Chính phủ}\n",
    )
    path.write_text(text, encoding="utf-8")
    _, found = linted(capsys)
    assert {one["path"] for one in found["diagnostics"]} == {"plans/tam-phuoc.yaml"}
    assert {"C203", "C206"} <= {one["code"] for one in found["diagnostics"]}
    there = {other["path"] for one in found["diagnostics"] for other in one["related"]}
    assert "cchc:plans/superior/viet-nam-76-nq-cp-2021.yaml" in there
    code, found = linted(capsys, "--no-shipped")
    assert code == 0
    assert not {"C203", "C206"} & {one["code"] for one in found["diagnostics"]}


@pytest.mark.parametrize("arguments", [["plans"], ["plans/hang-gon.yaml"], []])
def test_one_file_and_the_folder_have_the_same_findings(
    arguments: list[str], home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copied(home, "hang-gon.yaml", "tam-phuoc.yaml")
    path = home / "plans" / "hang-gon.yaml"
    path.write_text(
        path.read_text(encoding="utf-8")
        .replace("exactly: 100", "exactly: 99")
        .replace("issued: null", "issued: 2026-01-20"),
        encoding="utf-8",
    )
    _, found = linted(capsys, *arguments, "--select", "below-floor")
    about = {
        one["message"].rpartition("(")[2].partition(".yaml")[0]
        for one in found["diagnostics"]
        if "hang-gon" in one["path"]
    }
    above = ("dong-nai-10-kh-ubnd-2026", "viet-nam-66-nq-cp-2025", "viet-nam-76-nq-cp-2021")
    assert about == {f"cchc:plans/superior/{name}" for name in above}


CARRIES_OUT_76 = """\
locality: vi-du/an-mau
document:
  title: Cải cách hành chính năm 2026
  number: 15/KH-UBND
  issued: 2026-01-20
  issuer: UBND xã An Mẫu
  evidence: primary
  based_on:
    - {number: 76/NQ-CP, issued: 2021-07-15, issuer: Chính phủ, locality: viet-nam}
period: {from: 2026, to: 2026}
targets:
  - indicator: online-payment-procedures
    at_least: 70
    source: {section: II.2, paragraph: 1, stated: tối thiểu 70%}
"""
PLACES = """\
localities:
  - id: vi-du
    level: province
    history:
      - {name: Ví Dụ, type: tỉnh, parent: viet-nam}
  - id: vi-du/an-mau
    level: commune
    history:
      - {since: 2025-07-01, name: An Mẫu, type: xã, parent: vi-du}
"""


@pytest.mark.parametrize("value", [70, 80])
def test_lint_and_check_report_what_is_below_a_farther_level(
    value: int, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """76/NQ-CP asks for 80%, and no figure of the province is known."""
    text = CARRIES_OUT_76.replace("70", str(value))
    (home / "plans" / "an-mau.yaml").write_text(text, encoding="utf-8")
    (home / "plans" / "localities.yaml").write_text(PLACES, encoding="utf-8")
    _, found = linted(capsys, "--select", "below-floor")
    code = run(["check", "--all", "--format", "json"])
    results = json.loads(capsys.readouterr().out)["results"]
    below = [one for one in results if one["status"] == "below"]
    assert len(found["diagnostics"]) == len(below) == code == (value == 70)
    for one in found["diagnostics"]:
        assert "cchc:plans/superior/viet-nam-76-nq-cp-2021.yaml" in one["message"]
