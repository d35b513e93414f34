"""`cchc schema` prints what editors and programs need."""

import json
from pathlib import Path

import pytest

from cchc_cli.cli.app import run

ROOT = Path(__file__).parents[2]


def test_every_schema_is_listed_and_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema"]) == 0
    names = capsys.readouterr().out.split()
    files = {path.relative_to(ROOT / "schema").as_posix() for path in (ROOT / "schema").rglob("*.schema.json")}
    assert {f"{name}.schema.json" for name in names} == files
    for name in names:
        assert run(["schema", name]) == 0
        printed = capsys.readouterr().out
        assert printed == (ROOT / "schema" / f"{name}.schema.json").read_text(encoding="utf-8")
        assert "$schema" in json.loads(printed)


def test_a_schema_is_written_and_never_over_another_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "plan.schema.json"
    assert run(["schema", "plan", "-o", str(target)]) == 0
    assert target.read_text(encoding="utf-8") == (ROOT / "schema/plan.schema.json").read_text(encoding="utf-8")
    target.write_text("mine", encoding="utf-8")
    assert run(["schema", "plan", "-o", str(target)]) == 2
    assert target.read_text(encoding="utf-8") == "mine"
    assert run(["schema", "plan", "-o", str(target), "--force"]) == 0
    capsys.readouterr()


def test_an_unknown_schema_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema", "plans", "--lang", "en"]) == 2
    assert "did you mean plan" in capsys.readouterr().err
