"""Lint of a folder and lint of each of its files report the same about a file, whatever the other files repeat."""

import datetime
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from cchc_cli.i18n.message import Message
from cchc_cli.linting import run
from cchc_cli.linting.corpus import below_floor
from cchc_cli.linting.diagnostic import Diagnostic
from cchc_cli.linting.engine import build_report, examine
from cchc_cli.linting.higher_level import HigherLevelPlans
from cchc_cli.linting.rule import example_files, whole_files
from cchc_cli.linting.run import lint_directory
from cchc_cli.linting.settings import Settings
from cchc_cli.reading.corpus import load
from cchc_cli.reading.discovery import Origin, PlansDirectory
from mutations.judge import world
from mutations.kinds import KINDS
from mutations.slip import Slip, World

TESTS = Path(__file__).parents[1]
ROOT = TESTS.parent
TODAY = datetime.date(2026, 4, 1)
REPEATED = TESTS / "assets" / "repeated-entries"

Found = list[tuple[int, int, str, Message]]


def linted(directory: Path, only: Path | None = None) -> tuple[Diagnostic, ...]:
    report = lint_directory(
        [PlansDirectory(directory, Origin.OPTION)], lambda path: only in (None, path), lambda _: Settings(), TODAY
    )
    return report.diagnostics


def about(path: str, diagnostics: Sequence[Diagnostic]) -> Found:
    """What is found in one file by all rules but those over several files; below-floor looks at one file, too."""
    return [
        (one.line, one.column, one.code, one.message)
        for one in diagnostics
        if one.path == path and (one.code == "C204" or not one.code.startswith("C2"))
    ]


@pytest.fixture(scope="module")
def where() -> World:
    return world()


@pytest.mark.slow
def test_every_kind_of_mistake(where: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The shipped plans and a mistake of every kind lie in one folder, each in a file of its own."""
    monkeypatch.setattr(run, "run_corpus_rules", lambda *_: ())  # they have much to say about copies
    shutil.copytree(ROOT / "plans", tmp_path / "plans")
    shutil.copytree(ROOT / "schema", tmp_path / "schema")
    monkeypatch.chdir(tmp_path)
    plans = Path("plans")
    kinds = {}
    for kind in KINDS:
        slip = next(slip for sheet in where.sheets for slip in kind.make(sheet, where))
        sheet = Path(slip.sheet)
        path = plans / sheet.with_name(f"{sheet.stem}-{kind.name}.yaml")
        path.write_bytes(slip.raw)
        kinds[path.as_posix()] = kind
    folder = linted(plans)
    loaded = load(plans)
    higher = HigherLevelPlans(loaded.vocabulary, loaded.files)
    reported = set()
    for file in loaded.files:
        alone = about(file.display_path, build_report([examine(file, higher)], (), TODAY).diagnostics)
        assert about(file.display_path, folder) == alone, file.display_path
        if alone and file.display_path in kinds:
            reported.add(kinds[file.display_path].name)
    assert len(reported) > 0.8 * len({kind.name for kind in kinds.values() if not kind.silent})


def copied(slip: Slip) -> bytes:
    """A plan of another commune with all entries of this one, one of them with the slip."""
    return slip.raw.replace(b"locality: dong-nai/tam-phuoc\n", b"locality: hai-phong/tan-minh\n")


@pytest.mark.slow
def test_a_plan_that_repeats_another_one_with_a_slip(
    where: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    sheet = where.sheet("tam-phuoc.yaml")
    entries = sheet.text[: sheet.text.index("\ntargets:")].count("\n") + 2
    plans = Path("plans")
    plans.mkdir()
    plans.joinpath("a.yaml").write_text(sheet.text, encoding="utf-8", newline="\n")
    paths = []
    for kind in KINDS:
        made = (one for one in kind.make(sheet, where) if one.lines and min(one.lines) > entries and not one.renamed)
        slip = next(made, None)
        if slip is not None:
            paths.append(plans / f"{kind.name}.yaml")
            paths[-1].write_bytes(copied(slip))
    assert len(paths) > 80
    folder = linted(plans)
    found = 0
    for path in paths:
        alone = Path("alone") / path.stem
        alone.mkdir(parents=True)
        shutil.copy(path, alone)
        own = about((alone / path.name).as_posix(), linted(alone))
        assert about(path.as_posix(), folder) == own, path.stem
        found += len(own)
    assert found > len(paths)


@pytest.mark.parametrize(("name", "codes"), [("wrong-section", ["D101"]), ("clean", [])])
def test_two_plans_that_repeat_each_other(
    name: str, codes: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A numeral mistyped in the copy of an entry is found; a deadline that a document sets is not missing."""
    monkeypatch.chdir(tmp_path)
    shutil.copytree(REPEATED / name / "plans", tmp_path / "plans")
    plans = Path("plans")
    assert [one.code for one in linted(plans)] == codes
    assert [one.code for path in sorted(plans.iterdir()) for one in linted(plans, only=path)] == codes
    for path in sorted(plans.iterdir()):
        (tmp_path / path.stem).mkdir()
        shutil.copy(path, tmp_path / path.stem)
    assert [one.code for path in sorted(plans.iterdir()) for one in linted(Path(path.stem))] == codes


@pytest.mark.parametrize("values", [(99, 90), (90, 99), (99, 95, 90)])
def test_below_floor_is_at_the_line_of_the_value(values: tuple[int, ...], tmp_path: Path) -> None:
    """Of several figures for one row and year, which contradict each other, the lowest is compared."""
    assert below_floor.RULE.bad_example is not None
    example = example_files(below_floor.RULE.bad_example)
    targets = "".join(
        f"  - indicator: online-files\n    at_least: {value}\n"
        f"    source: {{section: II.2.a, paragraph: {at}, stated: tối thiểu {value}%}}\n"
        for at, value in enumerate(values, 1)
    )
    for name, content in whole_files({**example, "tam-phuoc.yaml": f"targets:\n{targets}"}).items():
        (tmp_path / name).write_bytes(content)
    found = [one for one in linted(tmp_path) if one.code == "C204"]
    shown = [dict(one.message.parameters)["value"] for one in found]
    assert [dict(one.parameters)["value"] for one in shown if isinstance(one, Message)] == [min(values)]
    lines = (tmp_path / "tam-phuoc.yaml").read_text(encoding="utf-8").splitlines()
    assert [lines[one.line - 1].strip() for one in found] == [f"at_least: {min(values)}"]
