"""Which files of a plans directory are read, and what is said of those that cannot be."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cchc_cli.cli.app import run
from cchc_cli.linting.rule import EXAMPLE_PLAN
from cchc_cli.reading.corpus import display
from cchc_cli.reading.discovery import Origin, find_plans, plan_files, plans_root

ROOT = Path(__file__).parents[2]
FLOOR = "dong-nai-10-kh-ubnd-2026.yaml"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with one local plan, in which the commands run."""
    monkeypatch.delenv("CCHC_PLANS", raising=False)
    monkeypatch.setenv("CCHC_LANG", "en")
    here = tmp_path / "repository"
    (here / "plans").mkdir(parents=True)
    monkeypatch.chdir(here)
    shutil.copy(ROOT / "plans" / "tam-phuoc.yaml", here / "plans")
    return here


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    """A folder outside the repository with one document of the province."""
    folder = tmp_path / "shared"
    folder.mkdir()
    shutil.copy(ROOT / "plans" / "superior" / FLOOR, folder)
    return folder


Command = Callable[..., tuple[int, Any, str]]


@pytest.fixture
def cchc(capsys: pytest.CaptureFixture[str]) -> Command:
    def command(*arguments: str) -> tuple[int, Any, str]:
        code = run([*arguments, "--format", "json"])
        said = capsys.readouterr()
        return code, json.loads(said.out or "null"), said.err

    return command


def names(directory: str = "plans") -> list[str]:
    return [path.as_posix() for path in plan_files(Path(directory))]


def link(path: Path, target: Path | str) -> None:
    try:
        path.symlink_to(target, target_is_directory=True)
    except OSError:
        pytest.skip("no links here")


def unread(cchc: Command, path: str) -> str:
    """The finding about what is not read; a command that needs it warns, and ends with 2."""
    code, found, _ = cchc("lint")
    (one,) = (one for one in found["diagnostics"] if one["code"] == "T001")
    assert (code, one["path"], one["line"]) == (1, path, 1)
    code, _, err = cchc("check", "tam-phuoc", "--no-shipped")
    assert code == 2
    assert f"warning: {path}:1:1: {one['message']}\n  the plans in it were skipped\n" in err
    return str(one["message"])


def test_a_link_to_a_folder_is_read(home: Path, shared: Path, cchc: Command) -> None:
    link(home / "plans" / "superior", shared)
    assert names() == [f"plans/superior/{FLOOR}", "plans/tam-phuoc.yaml"]
    code, found, _ = cchc("lint", "plans/superior")
    assert (code, found["files"]) == (0, 1)
    _, found, _ = cchc("check", "tam-phuoc", "--no-shipped")
    assert found["data"]["layers"] == [{"path": "plans", "plans": 2}]


def test_links_to_folders_are_followed_once(home: Path, shared: Path) -> None:
    (shared / "deep").mkdir()
    shutil.copy(ROOT / "plans" / "tan-minh.yaml", shared / "deep")
    link(shared / "deep" / "again", shared)
    link(home / "plans" / "a", shared / "deep")
    link(home / "plans" / "b", shared)
    assert [Path(name).name for name in names()] == ["tan-minh.yaml", FLOOR, "tam-phuoc.yaml"]


def test_a_link_to_a_folder_of_the_directory_adds_nothing(home: Path) -> None:
    (home / "plans" / "2026").mkdir()
    shutil.copy(home / "plans" / "tam-phuoc.yaml", home / "plans" / "2026" / "x.yaml")
    link(home / "plans" / "1-now", "2026")
    assert names() == ["plans/2026/x.yaml", "plans/tam-phuoc.yaml"]


def test_a_link_to_a_hidden_folder_is_read(home: Path, shared: Path) -> None:
    shared.rename(home / "plans" / ".shared")
    link(home / "plans" / "superior", ".shared")
    assert names() == [f"plans/superior/{FLOOR}", "plans/tam-phuoc.yaml"]


@pytest.mark.parametrize("target", [".", "..", "../.."])
def test_a_link_to_a_folder_around_is_reported(target: str, home: Path, cchc: Command) -> None:
    (home / "other.yaml").write_text("x: 1\n", encoding="utf-8")
    link(home / "plans" / "again", target)
    assert unread(cchc, "plans/again").startswith("a link to a folder that contains this one")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        *(("superior", "../../shared"), ("superior", "shared")),
        *(("common", "../../not-there"), ("common", "./2026"), ("common", "/srv/not-there")),
    ],
)
def test_a_text_in_place_of_a_link_is_reported(name: str, text: str, home: Path, shared: Path, cchc: Command) -> None:
    (home / "plans" / name).write_text(text, encoding="utf-8")
    said = unread(cchc, f"plans/{name}")
    assert said.startswith(f"a text file (`{text}`) in place of a link to a folder, whose plans are missing; run `git")


@pytest.mark.parametrize(
    ("name", "target", "why"),
    [
        ("superior", "../../not-there", "No such file or directory"),
        ("common", "/srv/not-there", "No such file or directory"),
        ("superior", "superior", "Too many levels of symbolic links"),
    ],
)
def test_a_link_that_leads_nowhere_is_reported(name: str, target: str, why: str, home: Path, cchc: Command) -> None:
    link(home / "plans" / name, target)
    (home / "plans" / "decision.pdf").symlink_to("not-there.pdf")
    assert unread(cchc, f"plans/{name}") == f"the file cannot be read: {why}"


def test_other_files_without_suffix_are_no_links(home: Path, cchc: Command) -> None:
    for name, text in (("LICENSE", "CC BY 4.0\n"), ("CODEOWNERS", "* @a"), ("Makefile", "all:\n\tx\n"), ("notes", "")):
        (home / "plans" / name).write_text(text, encoding="utf-8")
    code, found, _ = cchc("lint")
    assert (code, found["diagnostics"], found["files"]) == (0, [], 1)


@pytest.mark.parametrize("name", ["superior", "superior/deep", "2026"])
def test_an_empty_folder_is_reported(name: str, home: Path, cchc: Command) -> None:
    """What git leaves of a submodule that was not fetched."""
    (home / "plans" / name).mkdir(parents=True)
    assert unread(cchc, f"plans/{name}").startswith("the folder is empty; run `git submodule update --init`")


def test_a_folder_of_hidden_files_is_not_empty(home: Path, cchc: Command) -> None:
    (home / "plans" / "superior").mkdir()
    (home / "plans" / "superior" / ".gitkeep").touch()
    assert cchc("lint")[0] == 0


@pytest.mark.parametrize("name", ["closed", "x.yaml"])
def test_a_folder_that_cannot_be_read_has_a_message_of_its_own(
    name: str, home: Path, cchc: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = home / "plans" / name
    closed.mkdir()
    (closed / "y.yaml").touch()

    def refusing(real: Callable[..., Any]) -> Callable[..., Any]:
        def called(path: Any = ".") -> Any:
            if os.path.basename(os.fspath(path)) == name:
                raise PermissionError(13, "Permission denied", os.fspath(path))
            return real(path)

        return called

    monkeypatch.setattr(os, "scandir", refusing(os.scandir))
    monkeypatch.setattr(os, "listdir", refusing(os.listdir))
    _, found, _ = cchc("lint")
    said = {one["path"]: one["message"] for one in found["diagnostics"]}
    assert said[f"plans/{name}"] == "the folder cannot be read, so its plans are missing: Permission denied"


@pytest.mark.parametrize("suffix", [".YAML", ".Yml", ".yAmL"])
def test_suffixes_in_capitals_are_read(suffix: str, home: Path, cchc: Command) -> None:
    (home / "plans" / "tam-phuoc.yaml").rename(home / "plans" / f"tam-phuoc{suffix}")
    code, found, _ = cchc("lint", f"plans/tam-phuoc{suffix}")
    assert (code, found["files"], found["diagnostics"]) == (0, 1, [])
    assert cchc("list", "--no-shipped")[1]["plans"][0]["plan"] == "tam-phuoc"


@pytest.mark.parametrize("suffix", [".yaml\u200e", ".ya\u00adml", ".YML\u3164", ".yaml "])
def test_what_nobody_sees_in_a_suffix_hides_no_plan(suffix: str, home: Path, cchc: Command) -> None:
    try:
        shutil.copy(ROOT / "plans" / "hang-gon.yaml", home / "plans" / f"hang-gon{suffix}")
    except OSError:
        pytest.skip("no such names here")
    assert cchc("lint")[1]["files"] == 2
    assert [one["plan"] for one in cchc("list", "--no-shipped")[1]["plans"]] == ["hang-gon", "tam-phuoc"]


@pytest.mark.parametrize("name", ["localities.yaml", "indicators.yaml", "Scopes.yaml"])
@pytest.mark.parametrize("instead", ["a link that leads nowhere", "a folder"])
def test_what_is_no_file_of_vocabulary_is_reported(name: str, instead: str, home: Path, cchc: Command) -> None:
    path = home / "plans" / name
    if instead == "a folder":
        path.mkdir()
        (path / "notes.txt").write_text("", encoding="utf-8")
    else:
        link(path, "not-there.yaml")
    code, found, _ = cchc("lint")
    assert (code, [(one["path"], one["code"]) for one in found["diagnostics"]]) == (1, [(f"plans/{name}", "C205")])
    code, _, err = cchc("list", "--no-shipped")
    assert (code, "the whole file is ignored" in err) == (2, True)


@pytest.mark.parametrize("empty", ["no plan", "no directory", "the shipped one"])
@pytest.mark.parametrize("command", [["check", "--all"], ["list"], ["lint"], ["lint", "--select", "contradiction"]])
def test_without_the_shipped_plans_none_are_left(
    command: list[str], empty: str, home: Path, monkeypatch: pytest.MonkeyPatch, cchc: Command
) -> None:
    shutil.rmtree(home / "plans")
    if empty == "no plan":
        (home / "plans").mkdir()
    if empty == "the shipped one":
        monkeypatch.setenv("CCHC_PLANS", str(ROOT / "plans"))
    code, found, err = cchc(*command, "--no-shipped")
    assert (code, found) == (2, None)
    assert "without the shipped plans, no plans are left (--no-shipped)" in err


def test_vocabulary_in_capitals_is_read(home: Path, cchc: Command) -> None:
    (home / "plans" / "Localities.YAML").write_text("localities: 1\n", encoding="utf-8")
    _, found, _ = cchc("lint")
    assert [(one["path"], one["code"]) for one in found["diagnostics"]] == [("plans/Localities.YAML", "C205")]


@pytest.mark.parametrize("name", ["PLANS", "Plans"])
def test_a_plans_directory_in_capitals_is_found(name: str, home: Path, cchc: Command) -> None:
    """As on a disk that tells no capitals apart, where `plans` finds it and its own name is another."""
    (home / "plans").rename(home / name)
    (home / name / "superior").mkdir()
    shutil.copy(ROOT / "plans" / "superior" / FLOOR, home / name / "superior")
    found = find_plans(None, {}, home / name / "superior")
    assert (found.origin, found.path.name.lower()) == (Origin.NEAREST, "plans")
    assert plans_root(Path(name) / "superior" / FLOOR).path == home / name
    code, linted, _ = cchc("lint", f"{name}/superior/{FLOOR}")
    assert (code, linted["data"]["layers"][0]["plans"]) == (0, 2)


def test_a_directory_with_vocabulary_alone_is_the_nearest(home: Path, cchc: Command) -> None:
    inner = home / "province"
    (inner / "plans").mkdir(parents=True)
    assert find_plans(None, {}, inner).path == home / "plans"
    (inner / "plans" / "localities.yaml").write_text("localities: []\n", encoding="utf-8")
    assert find_plans(None, {}, inner).path == inner / "plans"


@pytest.mark.parametrize("arguments", [["list"], ["floors", "vi-du"], ["indicators"]])
def test_commands_work_with_vocabulary_and_shipped_plans(arguments: list[str], home: Path, cchc: Command) -> None:
    (home / "plans" / "tam-phuoc.yaml").unlink()
    (home / "plans" / "localities.yaml").write_text(
        "localities:\n  - {id: vi-du, level: province, history: [{name: Ví Dụ, type: tỉnh, parent: viet-nam}]}\n",
        encoding="utf-8",
    )
    code, found, err = cchc(*arguments)
    assert code in (0, 1), err
    assert found["data"]["layers"][0] == {"path": "plans", "plans": 0}


ALIKE = [("an-mau", "an-mau\u200e"), ("an-mau\u200e", "an-mau\u200f"), ("an-mau\u3164", "an-mau\U000e0001")]


@pytest.mark.parametrize("pair", [*ALIKE, (b"an-mau\xff", b"an-mau\xfe"), ("an\u200e", "an\\u200e"), ("an\x07", "an�")])
def test_names_that_are_shown_alike_are_two_files(pair: tuple[str | bytes, ...], home: Path, cchc: Command) -> None:
    (home / "plans" / "tam-phuoc.yaml").unlink()
    for at, name in enumerate(os.fsdecode(one) for one in pair):
        try:
            path = home / "plans" / f"{name}.yaml"
            path.write_text(EXAMPLE_PLAN.replace("at_least: 95", "at_least: 96").replace("2026-04", f"2026-0{at + 1}"))
        except (OSError, ValueError):
            pytest.skip("no such names here")
    code, found, _ = cchc("lint", "--select", "stated-value")
    assert (code, found["files"]) == (1, 2)
    assert len({one["path"] for one in found["diagnostics"]}) == 2
    assert all(one["path"].isprintable() for one in found["diagnostics"])
    _, listed, _ = cchc("list", "--no-shipped")
    assert len(listed["plans"]) == 2


def test_a_folder_called_like_the_shipped_files_is_another(home: Path) -> None:
    if os.name == "nt":
        pytest.skip("no such names here")
    assert display(home / "cchc:plans" / "superior" / FLOOR) == f"./cchc:plans/superior/{FLOOR}"


PLAN = (ROOT / "plans" / "hang-gon.yaml").read_text(encoding="utf-8")

MISNAMED = {
    "hang-gon.yaml.txt": "hang-gon.yaml",
    "hang-gon.YML.TXT": "hang-gon.YML",
    "hang-gon.yaml .txt": "hang-gon.yaml",
    "superior/hang-gon.yaml.": "superior/hang-gon.yaml",
    "hang-gon.txt": "hang-gon.yaml",
    "hang-gon": "hang-gon.yaml",
    "hang-gon.ymal": "hang-gon.yaml",
    "hang-gon.yam": "hang-gon.yaml",
}


def warned(cchc: Command, path: str, name: str) -> str:
    """The warning about a plan with another name; a command that needs plans says the same, and ends with 2."""
    code, found, _ = cchc("lint")
    (one,) = found["diagnostics"]
    assert (code, one["path"], one["code"], one["severity"]) == (0, path, "T030", "warning")
    assert f"rename it to `{name}`" in one["message"]
    for command in (["check", "tam-phuoc"], ["compare", "tam-phuoc", "hang-gon"], ["list"]):
        code, _, err = cchc(*command, "--no-shipped")
        assert code == 2
        if command[0] != "compare":
            assert f"warning: {path}:1:1: {one['message']}\n  this plan was skipped\n" in err
        else:
            assert f"cannot use the plan hang-gon: {path}:1:1: {one['message']}\n" in err
    return str(one["message"])


@pytest.mark.parametrize("name", MISNAMED)
def test_a_plan_with_another_name_is_reported(name: str, home: Path, cchc: Command) -> None:
    path = home / "plans" / name
    path.parent.mkdir(exist_ok=True)
    try:
        path.write_text(PLAN, encoding="utf-8")
    except OSError:
        pytest.skip("no such names here")
    if path.name not in os.listdir(path.parent):
        pytest.skip("Windows drops the full stop")
    warned(cchc, f"plans/{name}", Path(MISNAMED[name]).name)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_plan_with_another_name_in_an_encoding_of_notepad_is_reported(
    encoding: str, home: Path, cchc: Command
) -> None:
    (home / "plans" / "hang-gon.txt").write_text(PLAN, encoding=encoding)
    warned(cchc, "plans/hang-gon.txt", "hang-gon.yaml")


def test_a_copy_of_a_plan_with_another_name_is_no_second_plan(home: Path, cchc: Command) -> None:
    (home / "plans" / "tam-phuoc.yaml.txt").write_text(PLAN, encoding="utf-8")
    code, found, _ = cchc("lint")
    (one,) = found["diagnostics"]
    assert (code, one["code"]) == (0, "T030")
    assert "`tam-phuoc.yaml` is there already" in one["message"]
    assert "rename" not in one["message"]


def test_a_vocabulary_with_another_name_is_reported(home: Path, cchc: Command) -> None:
    (home / "plans" / "localities.yaml.txt").write_text("localities: []\n", encoding="utf-8")
    _, found, _ = cchc("lint")
    (one,) = found["diagnostics"]
    assert one["code"] == "T030"
    assert "rename it to `localities.yaml`" in one["message"]


def test_a_plan_with_another_name_alone_is_reported(home: Path, cchc: Command) -> None:
    (home / "plans" / "tam-phuoc.yaml").rename(home / "plans" / "hang-gon.yaml.txt")
    code, found, _ = cchc("lint", "plans/hang-gon.yaml.txt")
    assert (code, found["files"], [one["code"] for one in found["diagnostics"]]) == (0, 1, ["T030"])
    assert find_plans(None, {}, home).path == home / "plans"


def test_lint_of_tracked_files_reports_a_plan_with_another_name(home: Path, cchc: Command) -> None:
    (home / "plans" / "hang-gon.yaml.txt").write_text(PLAN, encoding="utf-8")
    (home / "plans" / "an-mau").write_text(PLAN, encoding="utf-8")
    for arguments in (["init", "-q"], ["add", "."]):
        subprocess.run(["git", *arguments], cwd=home, check=True)
    _, found, _ = cchc("lint", "--tracked")
    assert [one["path"] for one in found["diagnostics"]] == ["plans/an-mau", "plans/hang-gon.yaml.txt"]


@pytest.mark.parametrize(
    "name",
    [
        *("hang-gon.yaml~", "hang-gon.yaml.bak", "hang-gon.yml.orig", "#hang-gon.yaml#", "hang-gon.yaml.old"),
        *("hang-gon.yaml.~1~", "hang-gon~", ".hang-gon.yaml.swp", "hang-gon.yaml_old", "hang-gon.yaml.license"),
    ],
)
def test_a_backup_is_no_plan(name: str, home: Path, cchc: Command) -> None:
    (home / "plans" / name).write_text(PLAN, encoding="utf-8")
    code, found, _ = cchc("lint")
    assert (code, found["diagnostics"], found["files"]) == (0, [], 1)
    assert "skipped" not in cchc("check", "tam-phuoc")[2]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("README.md", PLAN),
        ("README", f"# Plans\n\nAn example:\n\n{PLAN}"),
        ("README.txt", f"An example:\n{PLAN}"),
        ("notes.txt", "locality: call them on Monday\n"),
        ("notes", "targets: none yet\nowner: Lan\n"),
        ("cchc.toml", "shipped = true\n"),
        ("decision.pdf", "%PDF-1.7\n"),
        ("picture.png", "\0\1"),
        ("plans.json", "{}"),
        ("empty.txt", ""),
    ],
)
def test_other_files_beside_plans_are_no_plans(name: str, text: str, home: Path, cchc: Command) -> None:
    (home / "plans" / name).write_text(text, encoding="utf-8")
    code, found, err = cchc("lint")
    assert (code, found["diagnostics"], found["files"], err) == (0, [], 1, "")


def test_a_floor_in_a_file_with_another_name_is_unknown(home: Path, shared: Path, cchc: Command) -> None:
    (home / "plans" / "superior").mkdir()
    (shared / FLOOR).rename(home / "plans" / "superior" / f"{FLOOR}.txt")
    code, found, err = cchc("check", "tam-phuoc")
    assert code == 2
    assert f"plans/superior/{FLOOR}.txt:1:1: the file is not read" in err
    reasons = {one["reason"] for one in found["results"] if one["floor_plan"] is None}
    assert "unreadable" in reasons
    assert "none-known" not in reasons


def test_folders_beside_a_file_outside_a_plans_directory_are_not_read(home: Path, cchc: Command) -> None:
    """A plan in a home directory: what lies in other folders there is not about it."""
    downloads = home / "Downloads"
    (downloads / "other" / "deep").mkdir(parents=True)
    (downloads / "superior").mkdir()
    (downloads / "tam-phuoc.yaml").write_text(PLAN, encoding="utf-8")
    for folder in ("other", "other/deep", "superior"):
        (downloads / folder / "tam-phuoc.yaml").write_text(PLAN, encoding="utf-8")
    _, found, _ = cchc("lint", "Downloads/tam-phuoc.yaml")
    related = {there["path"] for one in found["diagnostics"] for there in one["related"]}
    assert related == {"Downloads/superior/tam-phuoc.yaml"}
    assert [one["code"] for one in found["diagnostics"] if one["path"] == "Downloads/tam-phuoc.yaml"] != []
    _, found, _ = cchc("lint", "Downloads")
    assert found["files"] == 4
