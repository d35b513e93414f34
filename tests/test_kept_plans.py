"""Plans that were taken up again are the plans that are read anew, whatever became of the files or of what was kept."""

import shutil
from pathlib import Path

import pytest

from benchmarks.country import write_country
from cchc_cli.reading import kept_plans
from cchc_cli.reading.corpus import Loaded, load, parse_plan
from cchc_cli.reading.kept_plans import KEPT_FROM, open_directory

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def country(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("country") / "plans"
    write_country(folder, KEPT_FROM + 2)
    return folder


@pytest.fixture
def plans(country: Path, tmp_path: Path) -> Path:
    """A copy of a small country."""
    return Path(shutil.copytree(country, tmp_path / "plans"))


def said(loaded: Loaded) -> object:
    """All that a command can make of a directory."""
    return (
        loaded.corpus,
        loaded.clashes,
        [(file.shown, file.plan, file.lost, file.damaged) for file in loaded.files],
        [file.first_problem() for file in loaded.damaged],
    )


def opened(plans: Path, folder: Path) -> Loaded:
    """The directory, held against what reading it anew gives."""
    found = open_directory(plans, folder).plans
    assert said(found) == said(load(plans))
    return found


def read_files(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are parsed from now on."""
    names: list[str] = []

    def watched(raw: bytes, path: Path, *more: object) -> object:
        names.append(path.stem)
        return parse_plan(raw, path, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(kept_plans, "parse_plan", watched)
    return names


def test_what_is_taken_up_again_is_what_is_read(plans: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "kept"
    names = read_files(monkeypatch)
    first = opened(plans, folder)
    assert len(names) == len(first.files)
    names.clear()
    again = opened(plans, folder)
    assert names == []
    assert {file.file.text for file in again.files} == {""}
    plan = next(iter(again.corpus.plans.values()))
    assert len(plan.targets) == 40
    assert hash(plan.targets) == hash(tuple(plan.targets))


def test_only_what_changed_is_read_again(plans: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "kept"
    opened(plans, folder)
    names = read_files(monkeypatch)
    changed = plans / "xa-100.yaml"
    changed.write_text(changed.read_text(encoding="utf-8").replace("to: 2030", "to: 2031"), encoding="utf-8")
    (plans / "xa-101.yaml").unlink()
    (plans / "xa-102.yaml").rename(plans / "xa-102-2026.yaml")
    assert opened(plans, folder).corpus.plans["xa-100"].period.end == 2031
    assert names == ["xa-100", "xa-102-2026"]
    names.clear()
    opened(plans, folder)
    assert names == []


def test_what_is_wrong_is_read_each_time(plans: Path, tmp_path: Path) -> None:
    folder = tmp_path / "kept"
    (plans / "xa-100.yaml").write_bytes(b"locality: [\n")
    text = (plans / "xa-101.yaml").read_text(encoding="utf-8")
    (plans / "xa-101.yaml").write_text(text.replace("at_least:", "at_leest:", 1), encoding="utf-8")
    (plans / "twins").mkdir()
    shutil.copy(plans / "xa-102.yaml", plans / "twins" / "xa-102.yaml")
    for _ in range(2):
        found = opened(plans, folder)
        assert len(found.damaged) == 2
        assert found.clashes == ("xa-102",)
        assert found.corpus.incomplete


@pytest.mark.parametrize("damage", [b"", b"garbage", None])
def test_what_is_kept_is_ignored_where_it_is_damaged(plans: Path, tmp_path: Path, damage: bytes | None) -> None:
    """In a piece as well as in the head: then the plan's file says what it holds."""
    folder = tmp_path / "kept"
    opened(plans, folder)
    for path in (one for one in folder.rglob("*") if one.is_file()):
        raw = bytearray(path.read_bytes())
        raw[-5000] ^= 1
        path.write_bytes(bytes(raw) if damage is None else damage)
    opened(plans, folder)
    opened(plans, folder)


def test_another_version_starts_anew(plans: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "kept"
    opened(plans, folder)
    names = read_files(monkeypatch)
    monkeypatch.setattr("cchc_cli.reading.store.__version__", "9.9.9")
    found = opened(plans, folder)
    assert len(names) == len(found.files)


def test_few_plans_are_not_kept(tmp_path: Path) -> None:
    assert said(open_directory(ROOT / "plans", tmp_path / "kept").plans) == said(load(ROOT / "plans"))
    assert not (tmp_path / "kept").exists()


def test_nothing_is_kept_beside_the_plans_nor_without_a_folder(plans: Path) -> None:
    before = sorted(plans.parent.rglob("*"))
    assert said(open_directory(plans, None).plans) == said(load(plans))
    assert sorted(plans.parent.rglob("*")) == before
