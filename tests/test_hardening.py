"""Each suite of tests/hardening finds a fault that is planted in the program, and none in its samples."""

import os
import signal
from collections.abc import Mapping
from pathlib import Path
from random import Random

import pytest

from cchc_cli.cli import app, errors, files
from cchc_cli.reading import vocabulary as reading_vocabulary
from hardening import children, commands, faults, floors, program, runner, settings, vocabulary
from hardening.failure import Attempt, Failure, Suite
from hardening.files import ADDED, write_plans

FORKS = pytest.mark.skipif(not hasattr(os, "fork"), reason="the children are forks")
TRIES = 20


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give back the directory and the environment that suites change."""
    monkeypatch.chdir(tmp_path)
    for name in (*program.ENVIRONMENT, *program.REMOVED, "HOME"):
        monkeypatch.setenv(name, program.ENVIRONMENT.get(name, ""))
    for name in program.REMOVED:
        monkeypatch.delenv(name)


def first_kinds(attempt: Attempt, folder: Path) -> set[str]:
    """Return the kinds of failure of the first case that fails."""
    for number in range(TRIES):
        case = folder / str(number)
        case.mkdir()
        found = {one.kind for one in attempt(Random(f"{number}"), case)}
        if found:
            return found
    return set()


def test_commands_finds_a_traceback(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def raises(_: object) -> int:
        raise ValueError

    monkeypatch.setattr(app, "_run", raises)
    assert first_kinds(commands.attempt, tmp_path) == {"internal error"}


def test_commands_finds_a_refusal_without_a_message(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app, "_run", lambda _: errors.USAGE)
    assert first_kinds(commands.attempt, tmp_path) == {"refused without a message"}


def test_vocabulary_finds_a_file_that_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_vocabulary, "_added", lambda *_: ({}, ()))
    write_plans(tmp_path)
    found = list(vocabulary.judged(tmp_path, "scopes.yaml"))
    assert {one.kind for one in found} == {"neither reported nor used"}


def test_settings_finds_a_file_that_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("cchc_cli.cli.lint", "cchc_cli.reading.settings"):
        monkeypatch.setattr(f"{module}.find_settings", lambda _: None)
    write_plans(tmp_path)
    found = list(settings.judged(tmp_path, b"fail_on = 1"))
    assert {one.kind for one in found} == {f"{name} takes settings that are invalid" for name in ("lint", "check")}


def test_floors_finds_a_result_that_differs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("test_floors_oracle.check_plan", lambda *_: [])
    assert first_kinds(floors.attempt, tmp_path) == {"differs from the oracle"}


def _in_place(makers: Mapping[Path, files.Maker], *, force: bool) -> None:
    for path, make in makers.items():
        make(path)


@FORKS
def test_faults_finds_a_file_that_is_half_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "make_files", _in_place)
    scene = faults.scene_of("schema", True, tmp_path)
    faults.write_tree(tmp_path, scene.before)
    left = children.start(scene.arguments, tmp_path, children.full(100)).wait()
    found = {one.kind for one in faults.after_fault(scene, tmp_path, left, {errors.USAGE})}
    assert "neither old nor new" in found


@FORKS
def test_faults_finds_what_a_killed_run_leaves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "remove_abandoned", lambda _: None)
    scene = faults.scene_of("schema", False, tmp_path)
    faults.write_tree(tmp_path, scene.before)
    left = children.start(scene.arguments, tmp_path, children.signalled(2, signal.SIGKILL)).wait()
    found = {one.kind for one in faults.after_fault(scene, tmp_path, left, {-signal.SIGKILL})}
    assert found == {"the next run leaves something else"}


@pytest.mark.parametrize("name", list(ADDED))
def test_the_sample_files_are_used(name: str, tmp_path: Path) -> None:
    write_plans(tmp_path)
    assert list(vocabulary.judged(tmp_path, name)) == []
    assert not vocabulary.reported_in(program.run_here(["lint", "--format", "json"], tmp_path), f"plans/{name}")


def test_the_runner_prints_the_seed_and_fails(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    planted = {
        "good": Suite(lambda *_: iter(())),
        "bad": Suite(lambda *_: iter([Failure("planted", "here")]), cases=20),
    }
    monkeypatch.setattr(runner, "SUITES", planted)
    monkeypatch.setattr(program, "prepare", lambda: None)
    assert runner.main(["--seed", "7", "--case", "3", "good"]) == 0
    assert runner.main(["--seed", "7", "--case", "3"]) == 1
    printed = capsys.readouterr().out
    assert printed.startswith("seed 7\n")
    assert "bad: planted: 1 times, first with `--seed 7 --case 3 bad`:\n  here" in printed
