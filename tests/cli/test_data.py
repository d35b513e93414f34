"""Every output names the data that it was made of: version, date and layers."""

import json
import shutil
import sqlite3
import zipfile
from pathlib import Path
from typing import Any

import pytest

from cchc_cli import __version__
from cchc_cli.cli.app import run
from cchc_cli.reading.resources import data_date

ROOT = Path(__file__).parents[2]
SHIPPED = len(list((ROOT / "plans").rglob("*.yaml")))
HIGHER = len([path for path in (ROOT / "plans" / "superior").glob("*.yaml") if path.stem != "huong-tra"])  # a district
LAYERS = [{"path": "plans", "plans": 2}, {"path": "shipped", "plans": HIGHER}]
LINE = f"data: plans (2 plans), higher-level documents shipped with cchc ({HIGHER}); cchc "


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with two plans, in which the commands run."""
    monkeypatch.delenv("CCHC_PLANS", raising=False)
    monkeypatch.chdir(tmp_path)
    plans = tmp_path / "plans"
    plans.mkdir()
    for name in ("tam-phuoc", "hang-gon"):
        shutil.copy(ROOT / "plans" / f"{name}.yaml", plans)
    return tmp_path


def printed(capsys: pytest.CaptureFixture[str], command: str) -> tuple[int, str, str]:
    code = run(command.split())
    found = capsys.readouterr()
    return code, found.out, found.err


JSON = ("check", "compare tam-phuoc hang-gon", "show tam-phuoc", "matrix", "list", "export", "indicators", "lint")


@pytest.mark.parametrize("command", JSON)
def test_json(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = printed(capsys, f"{command} --format json")
    assert code in (0, 1)
    assert json.loads(out)["data"] == {"version": __version__, "date": data_date(), "layers": LAYERS}


def test_json_without_plans(capsys: pytest.CaptureFixture[str]) -> None:
    data = json.loads(printed(capsys, "explain --format json")[1])["data"]
    assert data == {"version": __version__, "date": data_date(), "layers": []}


@pytest.mark.parametrize("command", [one for one in JSON if one != "lint"])
@pytest.mark.parametrize("format", ["table", "json"])
def test_one_line_on_stderr(command: str, format: str, capsys: pytest.CaptureFixture[str]) -> None:
    _, _, err = printed(capsys, f"{command} --format {format}")
    assert [line for line in err.splitlines() if line.startswith("data: ")] == err.splitlines()[-1:]
    assert err.splitlines()[-1].startswith(f"{LINE}{__version__}, data of ")


def test_shipped_plans_alone(home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    elsewhere = home / "elsewhere"
    shutil.rmtree(home / "plans")
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    _, out, err = printed(capsys, "list --format json")
    assert json.loads(out)["data"]["layers"] == [{"path": "shipped", "plans": SHIPPED}]
    assert err.startswith(f"data: plans shipped with cchc ({SHIPPED}); cchc ")


def test_the_files_of_an_export(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("x.sqlite", "x.xlsx", "x.csv"):
        assert run(["export", "-o", name]) == 0
    database = sqlite3.connect(home / "x.sqlite")
    rows = database.execute("SELECT * FROM data ORDER BY plans").fetchall()
    database.close()
    assert rows == [("plans", 2, __version__, data_date()), ("shipped", HIGHER, __version__, data_date())]
    assert LINE in zipfile.ZipFile(home / "x.xlsx").read("docProps/core.xml").decode("utf-8")
    package: Any = json.loads((home / "datapackage.json").read_text(encoding="utf-8"))
    assert package["cchc"]["data"]["layers"] == LAYERS
    assert LINE not in (home / "x.csv").read_text(encoding="utf-8")


def test_parquet(home: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    assert run(["export", "-o", "x.parquet"]) == 0
    assert json.loads(parquet.read_schema(home / "x.parquet").metadata[b"cchc_data"])["layers"] == LAYERS


def test_pages_name_it_and_have_own_plans_with_their_higher_level_documents(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["report", "-o", "x.html", "--lang", "en"]) == 0
    page = (home / "x.html").read_text(encoding="utf-8")
    assert LINE in page
    assert "dong-nai-10-kh-ubnd-2026" in page
    assert "tan-minh" not in page
    assert run(["report", "tan-minh", "-o", "y.html"]) == 0
    assert "tan-minh" in (home / "y.html").read_text(encoding="utf-8")


SELECTED = {"check": "plans", "matrix": "plans", "export": "rows"}


@pytest.mark.parametrize("command", SELECTED)
@pytest.mark.parametrize("selection", ["", "--level commune", "--period 2026"])
def test_shipped_plans_are_selected_by_name_only(
    command: str, selection: str, capsys: pytest.CaptureFixture[str]
) -> None:
    def plans(typed: str) -> set[str]:
        found = json.loads(printed(capsys, f"{command} {typed} --format json")[1])[SELECTED[command]]
        return {one if isinstance(one, str) else one["plan"] for one in found}

    assert plans(selection) == {"tam-phuoc", "hang-gon"}
    assert plans(f"tan-minh tam-phuoc {selection}") >= {"tan-minh", "tam-phuoc"}


def test_the_result_of_a_plan_does_not_depend_on_the_neighbours_named(capsys: pytest.CaptureFixture[str]) -> None:
    def results(command: str) -> list[Any]:
        found = json.loads(printed(capsys, f"{command} --format json")[1])["results"]
        return [one for one in found if one["plan"] == "hang-gon"]

    assert results("check") == results("check vinh-cuu tan-minh hang-gon")


def test_of_many_plans_that_do_not_count_only_the_number_is_noted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(Path(__file__).parents[2] / "plans", tmp_path / "clone" / "plans")
    monkeypatch.chdir(tmp_path / "clone")
    monkeypatch.delenv("CCHC_PLANS", raising=False)
    assert run(["list", "--lang", "en"]) == 0
    first, *rest = capsys.readouterr().err.splitlines()
    assert run(["list", "--format", "json"]) == 0
    count = len(json.loads(capsys.readouterr().out)["replaced"])
    assert first == (
        f"{count} plans are not used, because other files of their ids count instead (`cchc list --format json` "
        "names them)"
    )
    assert [line.partition(":")[0] for line in rest] == ["data"]
