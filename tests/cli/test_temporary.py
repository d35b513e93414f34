"""Writing files: what a killed run leaves is removed, what is of others stays."""

import contextlib
import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from cchc_cli.cli import files
from cchc_cli.cli.errors import UserError
from cchc_cli.cli.files import rewrite_file, write_files
from cchc_cli.cli.fix import fix_files
from cchc_cli.cli.temporary import locked_folder, remove_abandoned, temporary_folder

ROOT = Path(__file__).parents[2]
POSIX = pytest.mark.skipif(os.name != "posix", reason="owners, links and SIGKILL are of POSIX")

WRITER = """
import sys
from pathlib import Path
from cchc_cli.cli.files import make_files

def make(path):
    path.write_text("half")
    print("begun", flush=True)
    sys.stdin.read()

make_files({Path(sys.argv[1]): make}, force=True)
"""
"""Make a file, and wait in the midst of it until stdin is closed."""


def writer(file: Path) -> "subprocess.Popen[bytes]":
    """Start a process that is in the midst of making a file."""
    started = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(file)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert started.stdout is not None
    assert started.stdout.readline().strip() == b"begun"
    return started


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


@POSIX
def test_the_next_run_removes_what_a_killed_run_left_and_nothing_of_a_live_one(tmp_path: Path) -> None:
    killed, live = writer(tmp_path / "killed"), writer(tmp_path / "live")
    killed.kill()
    killed.communicate(timeout=60)
    assert len(names(tmp_path)) == 2
    write_files({tmp_path / "next": "whole"}, force=False)
    left = names(tmp_path)
    assert left[1:] == ["next"]
    assert left[0].startswith(".cchc-")
    live.communicate(timeout=60)
    assert live.returncode == 0
    assert names(tmp_path) == ["live", "next"]
    assert (tmp_path / "live").read_text() == "half"


def test_four_runs_at_once_leave_each_other_alone(tmp_path: Path) -> None:
    with contextlib.ExitStack() as stack:
        folders = [stack.enter_context(temporary_folder(tmp_path)) for _ in range(4)]
        for folder in folders:
            (folder / "page").write_text("x")
            remove_abandoned(tmp_path)
        assert all((folder / "page").is_file() for folder in folders)
    assert names(tmp_path) == []


@pytest.mark.parametrize("content", [[], ["lock"], ["lock", "made/a"]])
def test_a_run_killed_at_any_step_leaves_what_is_removed(content: list[str], tmp_path: Path) -> None:
    left = tmp_path / ".cchc-0123456789abcdef.tmp"
    left.mkdir()
    for name in content:
        (left / name).parent.mkdir(exist_ok=True)
        (left / name).touch()
    remove_abandoned(tmp_path)
    assert names(tmp_path) == []


@pytest.mark.parametrize("name", [".cchc-0123456789abcdef.tmp", ".cchc-notes.tmp", ".cchc-0123456789abcdef.tmp.d"])
def test_a_folder_of_somebody_else_stays(name: str, tmp_path: Path) -> None:
    (tmp_path / name).mkdir()
    (tmp_path / name / "notes.txt").write_text("mine")
    remove_abandoned(tmp_path)
    assert (tmp_path / name / "notes.txt").read_text() == "mine"


@POSIX
def test_a_lock_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("x")
    left = tmp_path / ".cchc-0123456789abcdef.tmp"
    left.mkdir()
    (left / "lock").symlink_to(tmp_path / "mine")
    remove_abandoned(tmp_path)
    assert names(tmp_path) == [left.name, "mine"]


@POSIX
def test_a_folder_taken_for_abandoned_before_it_is_locked_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another run looks between the making of the folder and that of its lock."""
    really, looked = os.open, list[str]()

    def open_late(path: object, *arguments: object, **options: object) -> int:
        if not looked:
            looked.append(str(path))
            remove_abandoned(tmp_path)
        return really(path, *arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "open", open_late)
    with temporary_folder(tmp_path) as made:
        assert str(made.parent) != os.path.dirname(looked[0])
        assert made.is_dir()
    assert names(tmp_path) == []


@POSIX
def test_a_folder_that_a_third_run_made_anew_is_left_to_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before this run has its lock, another removes the folder as abandoned, and a third makes one of the name."""
    fcntl, path = pytest.importorskip("fcntl"), tmp_path / "pages"
    really = fcntl.flock

    def flock_late(descriptor: int, how: int) -> None:
        shutil.rmtree(path)
        path.mkdir()
        (path / "lock").write_text("of the third run")
        really(descriptor, how)

    monkeypatch.setattr(fcntl, "flock", flock_late)
    with pytest.raises(BlockingIOError), locked_folder(path):
        pass
    assert (path / "lock").read_text() == "of the third run"


# --- what a rewritten file keeps


@POSIX
def test_a_rewritten_file_keeps_permissions_and_links(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("old")
    os.chmod(tmp_path / "real", 0o640)
    (tmp_path / "link").symlink_to("real")
    rewrite_file(tmp_path / "link", "new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_text() == "new"
    assert stat.S_IMODE((tmp_path / "real").stat().st_mode) == 0o640
    assert names(tmp_path) == ["link", "real"]


@pytest.mark.skipif(not hasattr(os, "setxattr"), reason="no extended attributes")
def test_a_rewritten_file_keeps_extended_attributes(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("old")
    try:
        os.setxattr(tmp_path / "a", "user.origin", b"scan")
    except OSError:
        pytest.skip("this file system has none")
    rewrite_file(tmp_path / "a", "new")
    assert os.getxattr(tmp_path / "a", "user.origin") == b"scan"


def with_owner(monkeypatch: pytest.MonkeyPatch, allowed: bool) -> list[tuple[int, int]]:
    """Let every file that exists belong to another user, whose files this one may have or not."""
    really = Path.stat
    given: list[tuple[int, int]] = []

    def others(path: Path, **options: bool) -> os.stat_result:
        status = list(really(path, **options))
        if path.name == "a" and ".cchc-" not in str(path):
            status[4:6] = [4321, 4322]
        return os.stat_result(status)

    def chown(path: object, owner: int, group: int) -> None:
        if not allowed:
            raise PermissionError(1, "Operation not permitted")
        given.append((owner, group))

    monkeypatch.setattr(Path, "stat", others)
    monkeypatch.setattr(os, "chown", chown)
    return given


@POSIX
def test_a_rewritten_file_keeps_its_owner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").write_text("old")
    given = with_owner(monkeypatch, allowed=True)
    rewrite_file(tmp_path / "a", "new")
    assert given == [(4321, 4322)]
    write_files({tmp_path / "a": "newer"}, force=True)
    assert given == [(4321, 4322)] * 2


@POSIX
def test_a_file_that_would_change_its_owner_is_not_rewritten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").write_text("old")
    with_owner(monkeypatch, allowed=False)
    with pytest.raises(UserError, match="it belongs to another user or group"):
        rewrite_file(tmp_path / "a", "new")
    assert (tmp_path / "a").read_text() == "old"
    assert names(tmp_path) == ["a"]
    write_files({tmp_path / "a": "an export"}, force=True)
    assert (tmp_path / "a").read_text() == "an export"


@POSIX
@pytest.mark.parametrize("where", ["plans/again.yaml", "outside.yaml"])
def test_fix_refuses_a_file_with_several_names(
    where: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("plans").mkdir()
    Path("plans/a.yaml").write_text("locality: x  \n")
    Path("plans/b.yaml").write_text("locality: x  \n")
    os.link("plans/a.yaml", where)
    with pytest.raises(UserError, match=r"plans/a\.yaml was not fixed: it has several names \(hard links\)"):
        fix_files([Path("plans")], diff=False)
    assert Path("plans/a.yaml").samefile(where)
    assert Path(where).read_text() == "locality: x  \n"
    assert "fixed plans/b.yaml" in capsys.readouterr().err


@POSIX
def test_fix_removes_what_a_killed_fix_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    left = Path("plans/.cchc-0123456789abcdef.tmp")
    left.mkdir(parents=True)
    (left / "lock").touch()
    Path("plans/a.yaml").write_text("locality: x\n")
    assert fix_files([Path("plans")], diff=True) == 0
    assert left.is_dir()
    assert fix_files([Path("plans")], diff=False) == 0
    assert names(Path("plans")) == ["a.yaml"]


@pytest.mark.parametrize(("event", "name"), [("open", "lock"), ("mkdir", "made"), ("mkdir", ".cchc-")])
@pytest.mark.parametrize("number", [28, 13])
def test_a_folder_that_the_system_does_not_complete_is_removed(
    event: str, name: str, number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    really = getattr(os, event)

    def refusing(path: object, *arguments: object, **options: object) -> object:
        if Path(str(path)).name.startswith(name):
            raise OSError(number, os.strerror(number), str(path))
        return really(path, *arguments, **options)

    monkeypatch.setattr(os, event, refusing)
    with pytest.raises(UserError, match="cannot write"):
        write_files({tmp_path / "a": "text"}, force=False)
    assert names(tmp_path) == []


def test_a_full_disk_leaves_no_folder(tmp_path: Path) -> None:
    def full(path: Path) -> None:
        path.write_text("half")
        raise OSError(28, "No space left on device")

    with pytest.raises(UserError, match="No space left"):
        files.make_files({tmp_path / "a": full}, force=False)
    assert names(tmp_path) == []
