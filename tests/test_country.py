"""The plans of the benchmark: clean, none below its province, none like another; and the arguments of the script."""

import re
from collections import Counter
from pathlib import Path

import pytest

from benchmarks.country import PROVINCES, main, write_country
from cchc_cli.cli.app import run

PLANS = 3 * PROVINCES


@pytest.fixture(scope="module")
def country(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("country") / "plans"
    write_country(folder, PLANS)
    return folder


def entries(folder: Path) -> list[str]:
    """Return the targets of all plans as they are written."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.yaml")) if path.stem != "localities"]
    assert len(texts) == PLANS
    return [entry for text in texts for entry in text.split("\n  - indicator: ")[1:]]


@pytest.mark.slow
def test_it_lints_clean(country: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["lint", str(country)]) == 0
    assert capsys.readouterr().out == ""


@pytest.mark.slow
def test_nothing_is_below(country: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "--all", "--plans", str(country), "--format", "json"]) == 0
    statuses = Counter(re.findall(r'"status": "([a-z-]+)"', capsys.readouterr().out))
    assert statuses["below"] == 0
    assert all(statuses[one] > 10 for one in ("meets", "above", "later", "not-yet-due", "no-floor", "not-comparable"))


def test_plans_do_not_repeat_each_other(country: Path) -> None:
    found = entries(country)
    assert len(set(found)) == len(found)
    assert 36 < len(found) / PLANS < 44
    assert 14_000 < sum(path.stat().st_size for path in country.glob("*.yaml")) / PLANS < 20_000


@pytest.mark.slow
def test_the_seed_decides_everything(country: Path, tmp_path: Path) -> None:
    write_country(tmp_path / "same", PLANS)
    assert entries(tmp_path / "same") == entries(country)
    write_country(tmp_path / "other", PLANS, seed=2)
    assert not set(entries(tmp_path / "other")) & set(entries(country))


def test_the_arguments(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    for line, code in (("--help", 0), ("full", 2), ("new 0", 2), ("new many", 2)):
        (tmp_path / "full").mkdir(exist_ok=True)
        (tmp_path / "full" / "file").write_text("", encoding="utf-8")
        monkeypatch.setattr("sys.argv", ["country.py", *line.split()])
        with pytest.raises(SystemExit) as ended:
            main()
        assert ended.value.code == code
    assert [path.name for path in tmp_path.rglob("*")] == ["full", "file"]
    assert "usage: country.py" in capsys.readouterr().out
    monkeypatch.setattr("sys.argv", ["country.py", "new", "3"])
    main()
    assert len(list((tmp_path / "new").glob("*.yaml"))) == 3
