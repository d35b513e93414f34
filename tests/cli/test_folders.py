"""A folder of pages: what others have in it stays, and a replacement is complete or taken back."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from cchc_cli.cli import folders
from cchc_cli.cli.errors import UserError
from cchc_cli.cli.folders import MANIFEST, check_folder, new_folder

FIRST = {"index.html": "1", "plan/a.html": "1", "plan/b.html": "1", "province/x.html": "1"}
SECOND = {"index.html": "2", "plan/a.html": "2", "indicator/c.html": "2"}


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """A folder with a report."""
    write(tmp_path / "out", FIRST)
    return tmp_path / "out"


def write(folder: Path, pages: Mapping[str, str], force: bool = True) -> None:
    with new_folder(folder, force=force) as made:
        for name, text in pages.items():
            (made / name).parent.mkdir(exist_ok=True)
            (made / name).write_text(text)


def contents(folder: Path) -> dict[str, str]:
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    return {name: path.read_text() for name, path in found.items() if name != MANIFEST}


def refusal(folder: Path, pages: Mapping[str, str]) -> str:
    with pytest.raises(UserError) as caught:
        write(folder, pages)
    return str(caught.value)


def test_pages_are_replaced_and_those_of_before_removed(out: Path) -> None:
    write(out, SECOND)
    assert contents(out) == SECOND
    assert sorted(one.name for one in out.iterdir()) == [MANIFEST, "index.html", "indicator", "plan"]
    assert (out / MANIFEST).read_text().split() == sorted(SECOND)
    assert sorted(one.name for one in out.parent.iterdir()) == ["out"]


@pytest.mark.parametrize("name", ["CNAME", ".git/config", "notes/a.txt", "plan/mine.html", "province/map.svg"])
def test_what_others_put_there_stays(name: str, out: Path) -> None:
    (out / name).parent.mkdir(exist_ok=True)
    (out / name).write_text("mine")
    write(out, SECOND)
    assert contents(out) == {**SECOND, name: "mine"}


@pytest.mark.parametrize("name", ["indicator/c.html", "indicator", "indicator/c.html/notes.txt", "indicator/link"])
def test_what_is_in_the_way_is_named_and_stays(name: str, out: Path) -> None:
    if name == "indicator/link":
        elsewhere = out.parent / "elsewhere"
        elsewhere.mkdir()
        (out / "indicator").symlink_to(elsewhere)
    else:
        (out / name).parent.mkdir(parents=True, exist_ok=True)
        (out / name).write_text("mine")
    before = contents(out)
    named = "indicator/c.html" if name.startswith("indicator/c") else "indicator"
    assert refusal(out, SECOND).endswith(f"out contains files that are not part of a report: {named}")
    assert contents(out) == before
    assert not (out.parent / "elsewhere" / "c.html").exists()


def test_a_page_that_became_a_folder_is_not_removed(out: Path) -> None:
    (out / "plan" / "b.html").unlink()
    (out / "plan" / "b.html").mkdir()
    (out / "plan" / "b.html" / "notes.txt").write_text("mine")
    write(out, SECOND)
    assert contents(out) == {**SECOND, "plan/b.html/notes.txt": "mine"}


def test_a_folder_without_a_manifest_is_refused_with_names(tmp_path: Path) -> None:
    for name in "abcdefg":
        (tmp_path / name).write_text("mine")
    assert refusal(tmp_path, FIRST).endswith("not part of a report: a, b, c, d, e, 2 more")
    assert contents(tmp_path) == dict.fromkeys("abcdefg", "mine")


@pytest.mark.parametrize("line", ["../mine.html", "/{}/mine.html", "plan/../../mine.html", "CNAME", ".git/config", ""])
def test_a_line_of_a_manifest_that_is_no_page_does_not_count(line: str, out: Path) -> None:
    """The manifest may come from a repository of somebody else."""
    (out.parent / "mine.html").write_text("mine")
    (out / "CNAME").write_text("mine")
    (out / ".git").mkdir()
    (out / ".git" / "config").write_text("mine")
    with (out / MANIFEST).open("a") as manifest:
        manifest.write(line.format(out.parent.as_posix()) + "\n")
    write(out, SECOND)
    assert (out.parent / "mine.html").read_text() == "mine"
    assert contents(out) == {**SECOND, "CNAME": "mine", ".git/config": "mine"}


def replacing_fails_at(step: int, monkeypatch: pytest.MonkeyPatch, fail: object) -> Iterator[int]:
    """Count the files that are moved, and fail at one of them."""
    really, count = os.replace, 0

    def replace(source: object, to: object) -> None:
        nonlocal count
        count += 1
        if count == step:
            fail()  # type: ignore[operator]
        really(source, to)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "replace", replace)
    yield count


MOVES = 7
"""The pages of before that are moved away, and the new ones; the manifests besides."""


@pytest.mark.parametrize("step", range(1, MOVES + 3))
def test_an_error_at_any_page_takes_the_replacement_back(step: int, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> None:
        raise PermissionError(13, "Permission denied")

    next(replacing_fails_at(step, monkeypatch, refuse))
    assert "Permission denied" in refusal(out, SECOND)
    assert contents(out) == FIRST
    assert (out / MANIFEST).read_text().split() == sorted(FIRST)


def killed_at(step: int, out: Path, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Replace a report in a process that ends at a step as if it were killed; return whether it came that far."""
    child = os.fork()
    if child == 0:
        next(replacing_fails_at(step, monkeypatch, lambda: os._exit(9)))
        write(out, SECOND)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.parametrize("step", range(1, MOVES + 3))
def test_the_next_run_takes_back_what_a_killed_run_replaced(
    step: int, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (out / "CNAME").write_text("mine")
    assert killed_at(step, out, monkeypatch)
    with pytest.raises(UserError, match="out already exists"):
        check_folder(out, force=False)
    assert contents(out) == {**FIRST, "CNAME": "mine"}
    assert sorted(one.name for one in out.iterdir()) == [MANIFEST, "CNAME", "index.html", "plan", "province"]
    write(out, SECOND)
    assert contents(out) == {**SECOND, "CNAME": "mine"}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_every_step_is_tried(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not killed_at(MOVES + 3, out, monkeypatch)
    assert contents(out) == SECOND


def test_a_run_killed_before_its_pages_are_complete_leaves_an_empty_folder(tmp_path: Path) -> None:
    left = tmp_path / "out" / folders._WORK
    (left / "made").mkdir(parents=True)
    (left / "lock").touch()
    (left / "made" / "index.html").write_text("half")
    write(tmp_path / "out", FIRST, force=False)
    assert contents(tmp_path / "out") == FIRST


def test_two_runs_do_not_write_one_folder(out: Path) -> None:
    with new_folder(out, force=True) as made:
        (made / "index.html").write_text("2")
        with pytest.raises(UserError, match="another run of cchc is writing to"):
            check_folder(out, force=True)
        assert "another run of cchc" in refusal(out, SECOND)
    assert contents(out) == {"index.html": "2"}


def test_a_read_only_parent_is_enough(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that exists is written in place, as where it is a mounted volume or served."""
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path) != out.parent)
    write(out, SECOND)
    assert contents(out) == SECOND
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path) != out)
    assert refusal(out, SECOND).endswith("out: it is read-only")
