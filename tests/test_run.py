"""A run over a directory says what the engine says, whichever process does the work."""

import datetime
import json
import os
import random
import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from benchmarks.country import break_each, write_country
from cchc_cli.analysis.floors import check_plan
from cchc_cli.cli.app import run as cchc
from cchc_cli.domain.enums import Status
from cchc_cli.linting import engine, run
from cchc_cli.linting.diagnostic import Severity
from cchc_cli.linting.engine import INTERNAL_CODE, Report, lint
from cchc_cli.linting.run import lint_directory
from cchc_cli.linting.settings import Settings
from cchc_cli.reading import processes
from cchc_cli.reading.corpus import PlanFile, load, read_plan
from cchc_cli.reading.discovery import Origin, PlansDirectory, plan_files, vocabulary_files
from cchc_cli.reading.vocabulary import Vocabulary
from cchc_cli.reading.yaml_file import read_yaml
from mutations.judge import slips, world
from mutations.kinds import KINDS
from mutations.slip import Slip

ROOT = Path(__file__).parents[1]
TODAY = datetime.date(2026, 4, 1)


HIGHER_LEVEL = ("dong-nai-10-kh-ubnd-2026", "hai-phong-3470-qd-ubnd-2025", "huong-tra", "viet-nam-76-nq-cp-2021")
"""One higher-level plan for each local plan at least."""


@pytest.fixture
def plans(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the shipped local plans, with a few above them, in the current directory."""
    (tmp_path / "plans" / "superior").mkdir(parents=True)
    for path in (*(ROOT / "plans").glob("*.yaml"), *(ROOT / f"plans/superior/{name}.yaml" for name in HIGHER_LEVEL)):
        shutil.copy(path, tmp_path / path.relative_to(ROOT))
    shutil.copytree(ROOT / "schema", tmp_path / "schema")
    monkeypatch.chdir(tmp_path)
    return Path("plans")


@pytest.fixture
def every_plan(plans: Path) -> Path:
    """A copy of all shipped plans in the current directory."""
    shutil.copytree(ROOT / "plans", plans, dirs_exist_ok=True)
    return plans


@pytest.fixture(scope="module")
def mistakes() -> list[Slip]:
    """A slip of every ninth kind, and of those that are about a file's name."""
    where = world()
    kinds = [kind for at, kind in enumerate(KINDS) if at % 9 == 0 or "name" in kind.name]
    return [slip for kind in kinds for slip in slips(kind, where, limit=1)]


@pytest.fixture
def two_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two processes also for few files."""
    monkeypatch.setattr(processes, "SMALLEST", 2)
    monkeypatch.setattr(processes, "CHUNK", 3)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1}, raising=False)


def ran(directory: Path, jobs: int = 1) -> Report:
    return lint_directory(
        [PlansDirectory(directory, Origin.OPTION)], lambda path: True, lambda _: Settings(), TODAY, jobs
    )


def expected(directory: Path) -> Report:
    """The report on each plan by itself; the files that add to the vocabulary are counted, too."""
    loaded = load(directory)
    report = lint(loaded, loaded.files, today=TODAY)
    return replace(report, files=report.files + len(vocabulary_files(directory)))


def watch_reading(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are read from now on."""
    names: list[str] = []

    def watched(path: Path, display_path: str, vocabulary: Vocabulary) -> PlanFile:
        names.append(path.stem)
        return read_plan(path, display_path, vocabulary)

    monkeypatch.setattr(run, "read_plan", watched)
    return names


@pytest.mark.slow
def test_every_kind_of_slip(every_plan: Path, mistakes: list[Slip]) -> None:
    plans = every_plan
    assert ran(plans) == expected(plans) == Report((), len(plan_files(plans)), waived=1)
    for slip in mistakes:
        old, new = plans / slip.sheet, plans / (slip.renamed or slip.sheet)
        before = old.read_bytes()
        if slip.renamed and not slip.beside:
            old.unlink()
        new.write_bytes(slip.raw)
        assert ran(plans) == expected(plans), slip.what
        new.unlink()
        old.write_bytes(before)


def test_each_file_is_read_once(plans: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    names = watch_reading(monkeypatch)
    ran(plans)
    assert sorted(names) == sorted(path.stem for path in plans.rglob("*.yaml"))


def date_plan(path: Path) -> None:
    """Date a plan without a date: a value is below the floor only if the order of the documents is known."""
    path.write_text(path.read_text(encoding="utf-8").replace("issued: null", "issued: 2026-01-20"), encoding="utf-8")


def raise_floor(plans: Path) -> Path:
    """Make a province ask more than a commune's plan sets, and date the plan, which was issued after it."""
    date_plan(plans / "hang-gon.yaml")
    above = plans / "superior" / "dong-nai-10-kh-ubnd-2026.yaml"
    text = above.read_text(encoding="utf-8")
    above.write_text(text.replace("at_least: 80", "at_least: 99").replace("80%", "99%"), encoding="utf-8")
    return above


def test_plans_of_higher_levels_are_known_to_those_below(plans: Path) -> None:
    raise_floor(plans)
    report = ran(plans)
    assert report == expected(plans)
    assert {one.path for one in report.diagnostics if one.name == "below-floor"} == {"plans/hang-gon.yaml"}


@pytest.mark.parametrize(
    "written",
    [
        'locality: "dong-nai"',
        "locality:   dong-nai # the province",
        "locality: dong-nai\n# locality: x",
        "locality: dong-nai\r",
        '"locality": dong-nai',
        "locality: >-\n  dong-nai",
        "# " + "x" * 3000 + "\nlocality: dong-nai",
        '"locality": dong-nai # the next line is part of a text\ninvented: "\nlocality: dong-nai/hang-gon\n"',
    ],
)
def test_a_plan_of_a_higher_level_is_found_however_it_is_written(plans: Path, written: str) -> None:
    above = raise_floor(plans)
    text = above.read_text(encoding="utf-8").replace("locality: dong-nai", written, 1)
    above.write_text(text, encoding="utf-8", newline="")
    report = ran(plans)
    assert report == expected(plans)
    found = any(one.name == "below-floor" for one in report.diagnostics)
    assert found is ("invented" not in written), "a key that no plan has makes it none"


def test_a_plan_of_a_higher_level_within_braces_is_found(plans: Path) -> None:
    """The line that looks like the key is part of a text: only reading the file tells what it is."""
    above = raise_floor(plans)
    data = read_yaml(above).data
    data["document"]["title"] = "locality: dong-nai/hang-gon"
    text = json.dumps(data, ensure_ascii=False).replace(
        "locality: dong-nai/hang-gon", "\nlocality: dong-nai/hang-gon\n"
    )
    above.write_text(text, encoding="utf-8", newline="\n")
    report = ran(plans)
    assert report == expected(plans)
    assert any(one.name == "below-floor" for one in report.diagnostics)


def test_words_beside_the_plans_are_checked(plans: Path) -> None:
    (plans / "localities.yaml").write_text("localities:\n  - id: no\n", encoding="utf-8")
    report = ran(plans)
    assert report == expected(plans)
    assert report.files == len(plan_files(plans)) + 1, "the localities beside the plans"
    assert any(one.name == "vocabulary" for one in report.diagnostics)


def test_an_error_of_ours_is_a_finding(plans: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (plans / "tan-minh.yaml").write_bytes(b"targets: [\n")
    monkeypatch.setattr(engine, "_spotted", lambda *_: 1 / 0)
    assert any(one.code == INTERNAL_CODE for one in ran(plans).diagnostics)


def test_nothing_is_left_behind(plans: Path, tmp_path: Path) -> None:
    before = sorted(tmp_path.rglob("*"))
    ran(plans)
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.slow
def test_several_processes_say_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    plans = Path("plans")
    write_country(plans, 210)
    told: list[tuple[int, int]] = []
    report = lint_directory(
        [PlansDirectory(plans, Origin.OPTION)],
        lambda path: True,
        lambda _: Settings(),
        TODAY,
        2,
        lambda done, total: told.append((done, total)),
    )
    assert report == expected(plans) == Report((), 211)
    assert told[-1] == (210, 210)
    break_each(plans)
    report = ran(plans, jobs=2)
    assert report == expected(plans)
    assert len({one.path for one in report.diagnostics}) == 210
    assert all(one.line > 1 and one.severity is Severity.ERROR for one in report.diagnostics)


@pytest.mark.slow
def test_the_country_of_the_benchmark_lints_clean(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_country(Path("plans"))
    assert ran(Path("plans"), jobs=2) == Report((), 3356)


@pytest.mark.skipif(os.name == "nt", reason="needs a process that has the patched function")
@pytest.mark.usefixtures("two_processes")
def test_a_killed_process_hides_and_repeats_nothing(
    plans: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The system kills one process in the midst of its work: everything is found once, and stderr says so."""
    (plans / "tan-minh.yaml").write_bytes(b"targets: [\n")
    (plans / "an-khe.yaml").write_bytes(b"targets: [\n")
    raise_floor(plans)
    assert cchc(["lint", "plans", "--lang", "en"]) == 1
    undisturbed = capsys.readouterr()
    really, first = run._examine, os.getpid()

    def killed(higher: Any, sources: Sequence[Any]) -> Any:
        if os.getpid() != first and any(source.path.stem == "tan-minh" for source in sources):
            os._exit(137)
        return really(higher, sources)

    monkeypatch.setattr(run, "_examine", killed)
    monkeypatch.setattr(processes, "start_method", lambda: "fork")
    assert cchc(["lint", "plans", "--lang", "en"]) == 1
    disturbed = capsys.readouterr()
    assert disturbed.out == undisturbed.out
    said = "a worker process was killed (out of memory?); the work is repeated in one process\n"
    assert disturbed.err == said + undisturbed.err


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


def test_what_meets_the_floor_of_one_province_may_be_below_that_of_another(tmp_path: Path) -> None:
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


@pytest.mark.parametrize("seed", range(3))
def test_lint_reports_what_check_finds_below(plans: Path, seed: int) -> None:
    """Lint judges only figures that can be below; here every figure of the local plans is redrawn."""
    draw = random.Random(seed)
    for path in plans.glob("*.yaml"):
        date_plan(path)
        lines = path.read_text(encoding="utf-8").split("\n")
        drawn = [
            f"{line.split(': ')[0]}: {draw.randint(1, 100)}"
            if line.startswith(("    at_least: ", "    exactly: ", "    at_most: "))
            else line
            for line in lines
            if "# cchc: allow" not in line
        ]
        path.write_text("\n".join(drawn), encoding="utf-8", newline="\n")
    loaded = load(plans)
    below = {
        (one.plan.path, one.targets[0].index)
        for each in loaded.corpus.plans.values()
        for one in check_plan(loaded.corpus, each)
        if one.status is Status.BELOW
    }
    places = {
        (file.display_path, file.file.place(("targets", target.index, key))[0]): (file.display_path, target.index)
        for file in loaded.files
        if file.plan is not None
        for target in file.plan.targets
        for key in ("at_least", "exactly", "at_most", "trajectory")
        if key in file.file.data["targets"][target.index]
    }
    found = {places[one.path, one.line] for one in ran(plans).diagnostics if one.name == "below-floor"}
    assert found == below
    assert len(below) > 4


def test_of_files_that_are_not_wanted_only_the_headers_are_read(plans: Path) -> None:
    wrong = plans / "tan-minh.yaml"
    wrong.write_text(wrong.read_text(encoding="utf-8").replace("at_least: 75", "at_least: 57"), encoding="utf-8")
    report = lint_directory(
        [PlansDirectory(plans, Origin.OPTION)], lambda path: path.stem == "tam-phuoc", lambda _: Settings(), TODAY
    )
    assert report == Report((), 1)
    assert [one.name for one in ran(plans).diagnostics] == ["stated-value"]


def test_files_that_are_not_wanted_are_not_in_the_report(plans: Path) -> None:
    (plans / "tan-minh.yaml").write_bytes(b"targets: [\n")
    report = lint_directory(
        [PlansDirectory(plans, Origin.OPTION)], lambda path: path.stem == "tam-phuoc", lambda _: Settings(), TODAY
    )
    assert replace(report, diagnostics=()) == Report((), 1)
    assert report.diagnostics == ()


def test_a_wanted_file_is_compared_with_those_that_are_not(plans: Path) -> None:
    raise_floor(plans)
    shutil.copy(plans / "tam-phuoc.yaml", plans / "copy.yaml")
    wanted = ("hang-gon", "tam-phuoc")
    report = lint_directory(
        [PlansDirectory(plans, Origin.OPTION)], lambda path: path.stem in wanted, lambda _: Settings(), TODAY
    )
    assert {one.path for one in report.diagnostics} == {"plans/hang-gon.yaml", "plans/tam-phuoc.yaml"}
    assert {one.name for one in report.diagnostics} >= {"below-floor", "document-twice"}
    assert report.diagnostics == tuple(one for one in ran(plans).diagnostics if Path(one.path).stem in wanted)
