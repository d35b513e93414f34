"""What the commands say of many plans is the same, whatever an earlier run kept."""

import io
import multiprocessing
import os
import re
import shutil
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import redirect_stderr
from pathlib import Path
from typing import Any

import pytest

from benchmarks.country import PROVINCES, write_country
from cchc_cli.analysis.floors import check_plan
from cchc_cli.analysis.higher_level import HigherLevelIndex
from cchc_cli.cli import judging, parts
from cchc_cli.cli.app import run
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.plan import Plan
from cchc_cli.i18n.language import Lang
from cchc_cli.output.exports import cells
from cchc_cli.output.web.site import Part, part_of
from cchc_cli.reading import kept_plans, processes

COMMANDS = (
    ("check", "--all"),
    ("check", "--all", "--status", "below", "--format", "json"),
    ("check", "--against", "nation", "--format", "csv"),
    ("matrix", "--province", "dong-nai", "--format", "json"),
    ("export", "--format", "csv"),
    ("export", "--format", "csv-excel", "--lang", "vi"),
    ("export", "--format", "json"),
    ("list", "--format", "json"),
)


def place_of(path: Path) -> str:
    """The province of a plan."""
    found = re.search(r"^locality: ([a-z-]+)", path.read_text(encoding="utf-8"), re.MULTILINE)
    assert found is not None
    return found[1]


def communes(plans: Path) -> list[Path]:
    """The plans of the communes of Đồng Nai."""
    return sorted(path for path in plans.glob("xa-*.yaml") if place_of(path) == "dong-nai")


@pytest.fixture(scope="module")
def country(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("country") / "plans"
    write_country(folder, 5 * PROVINCES)
    for path in folder.glob("*.yaml"):
        if path.name != "localities.yaml" and place_of(path) not in ("dong-nai", "hai-phong"):
            path.unlink()
    return folder


@pytest.fixture
def plans(country: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of two provinces in the current directory, and an empty place to keep what is found."""
    monkeypatch.setattr(kept_plans, "KEPT_FROM", 1)
    shutil.copytree(country, tmp_path / "plans")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CCHC_CACHE_DIR", str(tmp_path / "kept"))
    return Path("plans")


Said = tuple[tuple[str, ...], int, str, str]
"""A command, its exit code, and what it printed on stdout and stderr."""


def said(capsys: pytest.CaptureFixture[str], commands: Sequence[tuple[str, ...]] = COMMANDS) -> list[Said]:
    """What every command prints."""
    found: list[Said] = []
    for command in commands:
        code = run([*command, "--plans", "plans"])
        printed = capsys.readouterr()
        found.append((command, code, printed.out, printed.err))
    return found


def pages(lang: str = "vi") -> dict[str, str]:
    """The files of the site."""
    with redirect_stderr(io.StringIO()):
        assert run(["report", "--site", "site", "--force", "--lang", lang, "--plans", "plans"]) == 0
    return {path.as_posix(): path.read_text(encoding="utf-8") for path in Path("site").rglob("*") if path.is_file()}


def anew(capsys: pytest.CaptureFixture[str]) -> list[Said]:
    """The same where nothing is kept."""
    with pytest.MonkeyPatch.context() as nothing:
        nothing.setattr(kept_plans, "KEPT_FROM", 10**9)
        return said(capsys)


def pages_anew() -> dict[str, str]:
    """The files of the site where nothing is kept."""
    with pytest.MonkeyPatch.context() as nothing:
        nothing.setattr(kept_plans, "KEPT_FROM", 10**9)
        return pages()


@pytest.fixture
def several(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two processes for what else one would do."""
    monkeypatch.setattr(processes, "SMALLEST", 1)
    monkeypatch.setattr(processes, "CHUNK", 3)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1}, raising=False)


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8", newline="\n")


def superior(plans: Path) -> Path:
    """The plan of Đồng Nai."""
    return next(plans.glob("dong-nai-*.yaml"))


def test_every_command_says_the_same_again(plans: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first = anew(capsys)
    assert said(capsys) == first
    assert said(capsys) == first
    change(superior(plans), ": 70\n", ": 99\n")
    below = anew(capsys)
    assert said(capsys) == below
    assert [code for _, code, *_ in below].count(1) >= 2, "communes of Đồng Nai are below now"
    first_commune, other = communes(plans)[:2]
    change(first_commune, "to: 2030", "to: 2029")
    other.write_bytes(b"locality: [\n")
    broken = anew(capsys)
    assert said(capsys) == broken
    assert {code for _, code, *_ in broken} == {2}


def test_nothing_is_judged_or_written_twice(
    plans: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    said(capsys)

    def never(*_: object) -> None:
        raise AssertionError("this was kept")

    monkeypatch.setattr(judging, "check_plan", never)
    monkeypatch.setattr(cells, "_finished", never)
    for command in (("check", "--all"), ("check", "--all", "--verbose"), ("export", "--format", "csv")):
        assert run([*command, "--plans", "plans"]) == 0
        assert capsys.readouterr().out


def test_only_the_plans_below_a_changed_one_are_judged_anew(
    plans: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    run(["check", "--all", "--plans", "plans"])
    judged: list[str] = []

    def watched(corpus: Corpus, plan: Plan, against: None, book: HigherLevelIndex) -> object:
        judged.append(plan.locality)
        return check_plan(corpus, plan, against, book)

    monkeypatch.setattr(judging, "check_plan", watched)
    change(superior(plans), "# yaml-language-server", "# changed\n# yaml-language-server")
    run(["check", "--all", "--plans", "plans"])
    capsys.readouterr()
    assert judged
    assert {place.split("/")[0] for place in judged} == {"dong-nai"}


def test_a_site_is_the_same_again(plans: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first = pages_anew()
    assert len(first) > 2 * len(list(plans.glob("*.yaml")))
    assert pages() == first
    assert pages() == first
    change(superior(plans), ": 70\n", ": 99\n")
    below = pages_anew()
    assert sum(below[name] != first[name] for name in first) > len(communes(plans))
    assert pages() == below
    first_commune, other = communes(plans)[:2]
    change(first_commune, "to: 2030", "to: 2029")
    other.unlink()
    fewer = pages_anew()
    assert f"site/plan/{other.stem}.html" not in fewer
    assert pages() == fewer
    assert pages("en") != fewer
    assert pages() == fewer


def test_only_the_province_of_a_changed_plan_is_made_anew(plans: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages()
    made: list[str] = []

    def watched(corpus: Corpus, of: Sequence[Plan], book: HigherLevelIndex, lang: Lang) -> Part:
        made.append(of[0].locality.split("/")[0])
        return part_of(corpus, of, book, lang)

    monkeypatch.setattr(parts, "part_of", watched)
    pages()
    assert made == []
    change(communes(plans)[0], "to: 2030", "to: 2029")
    pages()
    assert made == ["dong-nai"]


@pytest.mark.usefixtures("plans", "several")
def test_where_a_system_leads_no_processes_one_does_it_all(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_semaphores(*_: object) -> None:
        raise OSError(38, "Function not implemented")

    commands = (("check", "--all"),)
    with pytest.MonkeyPatch.context() as nothing:
        nothing.setattr(kept_plans, "KEPT_FROM", 10**9)
        alone = said(capsys, commands)
    monkeypatch.setattr(ProcessPoolExecutor, "__init__", no_semaphores)
    assert said(capsys, commands) == alone


@pytest.mark.parametrize("method", ["fork", "spawn"])
@pytest.mark.usefixtures("plans", "several")
def test_several_processes_say_the_same(
    method: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    if method not in multiprocessing.get_all_start_methods():
        pytest.skip("this system starts no process so")
    monkeypatch.setattr(processes, "start_method", lambda: method)
    commands = (("check", "--all", "--format", "json"), ("export", "--format", "jsonl"))
    with pytest.MonkeyPatch.context() as nothing:
        nothing.setattr(kept_plans, "KEPT_FROM", 10**9)
        alone, page = said(capsys, commands), pages()
    started: list[int] = []
    really = ProcessPoolExecutor.__init__

    def watched(self: ProcessPoolExecutor, workers: int, *more: Any) -> None:
        started.append(workers)
        really(self, workers, *more)

    monkeypatch.setattr(ProcessPoolExecutor, "__init__", watched)
    assert said(capsys, commands) == alone
    assert pages() == page
    assert started == [2, 2, 2, 2], "to read, to judge, to write rows, to make pages"
    assert said(capsys, commands) == alone
    assert pages() == page
    assert len(started) == 4
