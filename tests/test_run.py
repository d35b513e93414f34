"""A run over a directory says what the engine says, whatever is kept, familiar or done by other processes."""

import datetime
import os
import random
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.country import break_each, write_country
from cchc_cli.linting import engine, run
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.engine import INTERNAL_CODE, Examined, Report, examine, head_of, lint
from cchc_cli.linting.familiar import Familiar
from cchc_cli.linting.higher_level import HigherLevelPlans
from cchc_cli.linting.run import Options, lint_directory
from cchc_cli.linting.settings import Settings
from cchc_cli.reading.corpus import load, parse_plan
from mutations.judge import slips, world
from mutations.kinds import KINDS
from mutations.slip import Slip

ROOT = Path(__file__).parents[1]
TODAY = datetime.date(2026, 4, 1)


@pytest.fixture
def plans(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the shipped plans in the current directory."""
    shutil.copytree(ROOT / "plans", tmp_path / "plans")
    shutil.copytree(ROOT / "schema", tmp_path / "schema")
    monkeypatch.chdir(tmp_path)
    return Path("plans")


@pytest.fixture(scope="module")
def mistakes() -> list[Slip]:
    """Six slips of every kind."""
    where = world()
    return [slip for kind in KINDS for slip in slips(kind, where, limit=6)]


def ran(directory: Path, folder: Path | None = None, jobs: int = 1) -> Report:
    return lint_directory(directory, lambda path: True, Settings(), TODAY, Options(folder, jobs))


def expected(directory: Path) -> Report:
    loaded = load(directory)
    return lint(loaded, loaded.files, today=TODAY)


def examined_files(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are examined from now on."""
    names: list[str] = []
    really = run._examine

    def watched(bench: run._Bench, files: list[tuple[Path, str, bool]]) -> list[run._Fresh]:
        names.extend(path.stem for path, _, wanted in files if wanted)
        return really(bench, files)

    monkeypatch.setattr(run, "_examine", watched)
    return names


def test_a_run_after_every_kind_of_slip_says_what_the_engine_says(
    plans: Path, tmp_path: Path, mistakes: list[Slip]
) -> None:
    folder = tmp_path / "kept"
    assert ran(plans, folder) == ran(plans, folder) == expected(plans)
    for slip in mistakes[::23]:
        old, new = plans / slip.sheet, plans / (slip.renamed or slip.sheet)
        before = old.read_bytes()
        if slip.renamed and not slip.beside:
            old.unlink()
        new.write_bytes(slip.raw)
        assert ran(plans, folder) == expected(plans), slip.what
        new.unlink()
        old.write_bytes(before)
    assert ran(plans, folder) == expected(plans)


def test_what_is_familiar_needs_no_second_look(mistakes: list[Slip]) -> None:
    """What a slip makes wrong is found as in the whole, though most of its file was seen before."""
    loaded = load(ROOT / "plans")
    above = HigherLevelPlans(
        loaded.vocabulary, lambda locality: [one for one in loaded.files if one.plan and one.plan.locality == locality]
    )
    familiar = Familiar(above)
    seen = [one for one in loaded.files if familiar.examine(one.file.path.read_bytes(), one.file.path, one.shown)]
    assert {one.id for one in seen} >= {"tam-phuoc", "tan-minh", "hang-gon", "vinh-cuu"}
    found = clean = 0
    for slip in mistakes:
        path = ROOT / "plans" / (slip.renamed or slip.sheet)
        known = familiar.examine(slip.raw, path, "x.yaml")
        if known is not None:
            found += len(known[0].found)
            clean += not known[0].found
            file = parse_plan(slip.raw, path, "x.yaml", loaded.vocabulary)
            assert known == (examine(file, above), head_of(file)), slip.what
            assert subjects(known[0]) == subjects(examine(file, above)), slip.what
    assert found > 100
    assert clean > 0


def subjects(examined: Examined) -> list[str]:
    """What the findings are about, which their equality does not look at."""
    return [one.subject for one in examined.found]


def test_only_what_changed_is_examined(plans: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "kept"
    ran(plans, folder)
    names = examined_files(monkeypatch)
    ran(plans, folder)
    assert names == []
    local = plans / "tan-minh.yaml"
    local.write_text(local.read_text(encoding="utf-8") + "# read again\n", encoding="utf-8")
    ran(plans, folder)
    assert names == ["tan-minh"]


def test_a_changed_superior_judges_the_plans_below_it_again(plans: Path, tmp_path: Path) -> None:
    folder = tmp_path / "kept"
    ran(plans, folder)
    above = plans / "superior" / "dong-nai-10-kh-ubnd-2026.yaml"
    text = above.read_text(encoding="utf-8")
    above.write_text(text.replace("at_least: 80", "at_least: 99").replace("80%", "99%"), encoding="utf-8")
    report = ran(plans, folder)
    assert report == expected(plans)
    assert {one.path for one in report.diagnostics if one.name == "below-floor"} == {"plans/hang-gon.yaml"}
    above.write_text(text, encoding="utf-8")
    assert ran(plans, folder) == expected(plans)


def test_a_superior_that_hides_its_locality_is_found(plans: Path) -> None:
    """However its locality is written, a plan above is one."""
    above = plans / "superior" / "dong-nai-10-kh-ubnd-2026.yaml"
    text = above.read_text(encoding="utf-8").replace("at_least: 80", "at_least: 99").replace("80%", "99%")
    for written in ('"dong-nai"', "  dong-nai # the province", "dong-nai\n# locality: x"):
        above.write_text(text.replace("locality: dong-nai", f"locality: {written}", 1), encoding="utf-8")
        assert ran(plans) == expected(plans), written
        assert any(one.name == "below-floor" for one in ran(plans).diagnostics)


@pytest.mark.parametrize("damage", [b"", b"garbage", None])
def test_what_is_kept_is_ignored_when_it_is_damaged(plans: Path, tmp_path: Path, damage: bytes | None) -> None:
    folder = tmp_path / "kept"
    whole = ran(plans, folder)
    for path in folder.rglob("*"):
        if path.is_file():
            raw = path.read_bytes()
            path.write_bytes(raw[:-20] + b"\0" + raw[-19:] if damage is None else damage)
    assert ran(plans, folder) == whole
    assert ran(plans, folder) == whole


def test_another_version_starts_anew(plans: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "kept"
    ran(plans, folder)
    names = examined_files(monkeypatch)
    monkeypatch.setattr("cchc_cli.reading.store.__version__", "9.9.9")
    ran(plans, folder)
    assert len(names) == len(list(plans.rglob("*.yaml")))


def test_words_beside_the_plans_start_anew(plans: Path, tmp_path: Path) -> None:
    folder = tmp_path / "kept"
    ran(plans, folder)
    (plans / "localities.yaml").write_text("localities:\n  - id: no\n", encoding="utf-8")
    report = ran(plans, folder)
    assert report == expected(plans)
    assert any(one.name == "vocabulary" for one in report.diagnostics)
    assert ran(plans, folder) == report


def test_an_error_of_ours_is_not_kept(plans: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "kept"
    (plans / "tan-minh.yaml").write_bytes(b"targets: [\n")
    with monkeypatch.context() as broken:
        broken.setattr(engine, "_spotted", lambda *_: 1 / 0)
        assert any(one.code == INTERNAL_CODE for one in ran(plans, folder).diagnostics)
    assert ran(plans, folder) == expected(plans)


def test_nothing_is_kept_beside_the_plans_nor_without_a_folder(plans: Path, tmp_path: Path) -> None:
    before = sorted(tmp_path.rglob("*"))
    ran(plans)
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.skipif(os.name == "nt", reason="a file in the place of a folder is what every system knows")
def test_a_folder_that_cannot_be_is_no_reason_to_fail(plans: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert ran(plans, tmp_path / "file" / "kept") == expected(plans)


def test_several_processes_say_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_country(Path("plans"), 230)
    told: list[tuple[int, int]] = []
    options = Options(None, 2, lambda done, total: told.append((done, total)))
    assert lint_directory(Path("plans"), lambda path: True, Settings(), TODAY, options) == expected(Path("plans"))
    assert told[-1] == (230, 230)
    break_each(Path("plans"))
    report = ran(Path("plans"), jobs=2)
    assert report == expected(Path("plans"))
    assert len({one.path for one in report.diagnostics}) == 230
    assert all(one.line > 1 and one.severity is Severity.ERROR for one in report.diagnostics)


def country_slips(text: str) -> Iterator[str]:
    """A plan of the country with every figure changed, then with something changed at random."""
    for found in re.finditer(r"(?<=: )\d\d(?=\n)|\d\d(?=%)", text):
        yield f"{text[: found.start()]}{125 - int(found[0])}{text[found.end() :]}"
    draw = random.Random(5)
    pieces = ("\n", " ", "-", "'", ": ", "9", "xã", "#", "\u00a0", "", "  - ", "section", "%", "…")
    for _ in range(400):
        at = draw.randrange(len(text))
        yield text[:at] + draw.choice(pieces) + text[at + draw.randrange(3) :]


def test_any_change_of_a_familiar_plan_is_seen(tmp_path: Path) -> None:
    write_country(tmp_path / "plans", 60)
    loaded = load(tmp_path / "plans")
    above = HigherLevelPlans(
        loaded.vocabulary, lambda locality: [one for one in loaded.files if one.plan and one.plan.locality == locality]
    )
    familiar = Familiar(above)
    assert all(familiar.examine(one.file.path.read_bytes(), one.file.path, one.shown) for one in loaded.files)
    last = loaded.files[-1]
    for text in country_slips(last.file.text):
        known = familiar.examine(text.encode(), last.file.path, last.shown)
        file = parse_plan(text.encode(), last.file.path, last.shown, loaded.vocabulary)
        whole = examine(file, above)
        assert known is None or known == (whole, head_of(file)), text
        assert known is None or subjects(known[0]) == subjects(whole), text


HEAD = """\
locality: {locality}
document: {{title: Cải cách hành chính, number: {number}, issued: 2026-01-08, issuer: {issuer}, evidence: primary}}
period: {{from: 2026, to: 2030}}
targets:
"""
ENTRY = """\
  - indicator: {indicator}
    at_least: {value}
    source: {{section: II.1, paragraph: {paragraph}, stated: tối thiểu {value}%}}
"""


def plan(locality: str, *entries: tuple[str, int]) -> str:
    number = "null" if "/" in locality else "10/KH-UBND"
    issuer = {"dong-nai": "UBND tỉnh Đồng Nai", "hai-phong": "UBND thành phố Hải Phòng"}.get(locality, "UBND phường")
    return HEAD.format(locality=locality, number=number, issuer=issuer) + "".join(
        ENTRY.format(indicator=name, value=value, paragraph=at) for at, (name, value) in enumerate(entries, start=1)
    )


def test_a_familiar_entry_below_another_floor_is_not_passed_over(tmp_path: Path) -> None:
    """What meets the floor of one province may lie below that of another."""
    texts = {
        "dong-nai-10-kh-ubnd-2026": plan("dong-nai", ("online-files", 90), ("files-on-time", 90)),
        "hai-phong-10-kh-ubnd-2026": plan("hai-phong", ("online-files", 70), ("files-on-time", 70)),
        "tan-minh": plan("hai-phong/tan-minh", ("online-files", 75), ("files-on-time", 95)),
        "tam-phuoc": plan("dong-nai/tam-phuoc", ("files-on-time", 95), ("online-files", 75)),
    }
    (tmp_path / "plans").mkdir()
    for name, text in texts.items():
        (tmp_path / "plans" / f"{name}.yaml").write_text(text, encoding="utf-8", newline="\n")
    report = ran(tmp_path / "plans")
    assert [(Path(one.path).stem, one.name) for one in report.diagnostics] == [("tam-phuoc", "below-floor")]
    assert report == expected(tmp_path / "plans")


def test_two_familiar_entries_of_one_row_are_not_passed_over(tmp_path: Path) -> None:
    texts = {
        "tan-minh": plan("hai-phong/tan-minh", ("online-files", 75)),
        "tam-phuoc": plan("dong-nai/tam-phuoc", ("online-files", 80)),
        "vinh-cuu": plan("dong-nai/hang-gon", ("online-files", 75), ("online-files", 80)),
    }
    loaded = load(ROOT / "plans")
    familiar = Familiar(HigherLevelPlans(loaded.vocabulary, lambda locality: ()))
    found = [familiar.examine(text.encode(), tmp_path / f"{name}.yaml", name) is None for name, text in texts.items()]
    assert found == [False, False, True]


def test_two_runs_at_once(plans: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "cchc_cli", "lint", "plans"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "CCHC_CACHE_DIR": str(tmp_path / "kept"), "PYTHONUTF8": "1"}
    started = [subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) for _ in range(4)]
    talk = {one.communicate()[1] for one in started}
    assert talk == {"16 files checked: 0 errors, 0 warnings\n"}
    assert [one.returncode for one in started] == [0] * 4


def test_of_files_that_are_not_wanted_only_the_heads_are_read(
    plans: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever was kept of a file that nobody asked about, asked about it is examined."""
    folder = tmp_path / "kept"
    wrong = plans / "tan-minh.yaml"
    wrong.write_text(wrong.read_text(encoding="utf-8").replace("at_least: 75", "at_least: 57"), encoding="utf-8")
    names = examined_files(monkeypatch)
    report = lint_directory(plans, lambda path: path.stem == "tam-phuoc", Settings(), TODAY, Options(folder))
    assert names == ["tam-phuoc"]
    assert report == Report((), 1)
    assert ran(plans, folder) == expected(plans)
    assert [one.name for one in expected(plans).diagnostics] == ["stated-value"]
    assert sorted(names) == sorted(path.stem for path in plans.rglob("*.yaml"))


def test_files_that_are_not_wanted_are_not_in_the_report(plans: Path) -> None:
    (plans / "tan-minh.yaml").write_bytes(b"targets: [\n")
    report = lint_directory(plans, lambda path: path.stem == "tam-phuoc", Settings(), TODAY)
    assert replace(report, diagnostics=()) == Report((), 1)
    assert report.diagnostics == ()
