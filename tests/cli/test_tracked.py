"""`cchc lint --tracked`: the files that git has are checked, and no others; what it does not have is named."""

import contextlib
import os
import subprocess
from pathlib import Path

import pytest

from cchc_cli.cli.app import run

ROOT = Path(__file__).parents[2]
PLAN = (ROOT / "plans" / "tam-phuoc.yaml").read_text(encoding="utf-8").partition("\n")[2]
OF_OUR_OWN = PLAN.replace("dong-nai/tam-phuoc", "dong-nai/mau").replace("phường Tam Phước", "xã Mẫu")
PLACE = """localities:
  - id: dong-nai/mau
    level: commune
    history:
      - {since: 2025-07-01, name: Mẫu, type: xã, parent: dong-nai}
"""


class Repository:
    """A repository of plans with one commit; the working directory is its top."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.git("init", "--quiet")
        self.write("plans/tam-phuoc.yaml", PLAN)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "plans")

    def git(self, *arguments: str) -> None:
        settings = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "core.autocrlf=false")
        subprocess.run(["git", *settings, *arguments], cwd=self.folder, check=True, capture_output=True)

    def write(self, path: str, text: str) -> None:
        (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / path).write_text(text, encoding="utf-8", newline="\n")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")
    return Repository(tmp_path / "work")


def linted(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = run(["lint", "--tracked", "--no-shipped", *arguments])
    printed = capsys.readouterr()
    assert Path.cwd().name in ("work", "notes"), "the working directory is that of before"
    return code, printed.out, printed.err


@pytest.mark.parametrize("paths", [(), ("plans/",), (".",), ("plans/tam-phuoc.yaml",)])
def test_clean_plans(paths: tuple[str, ...], repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    assert linted(capsys, *paths) == (0, "", "1 file checked: 0 errors, 0 warnings\n")


def test_untracked_drafts_are_named(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    repository.write("plans/draft.yaml", "locality: nowhere\n")
    repository.write("plans/superior/nháp.yml", "")
    repository.write("other/draft.yaml", "")
    code, out, err = linted(capsys, "plans/")
    assert (code, out) == (0, "")
    assert err.splitlines() == [
        "not in git, so not checked: plans/draft.yaml, plans/superior/nháp.yml",
        "1 file checked: 0 errors, 0 warnings",
    ]
    assert linted(capsys, "plans/draft.yaml")[0] == 0
    assert run(["lint", "plans/", "--no-shipped"]) == 1, "without --tracked the draft is checked"


@pytest.mark.parametrize("how", ["deleted", "sparse"])
def test_plans_that_are_not_in_the_working_tree_are_named(
    how: str, repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    """No staged deletion: the commit has them."""
    repository.write("plans/superior/other.yaml", PLAN)
    repository.write("notes/other.md", "")
    repository.git("add", "--all")
    if how == "sparse":
        repository.git("update-index", "--skip-worktree", "plans/superior/other.yaml")
    (repository.folder / "plans" / "superior" / "other.yaml").unlink()
    (repository.folder / "notes" / "other.md").unlink()
    assert linted(capsys, "plans/")[2].splitlines() == [
        "in git, but not in the working tree, so not checked: plans/superior/other.yaml",
        "1 file checked: 0 errors, 0 warnings",
    ]


@pytest.mark.parametrize("name", ["Localities.YAML", "indicators.yaml"])
def test_an_untracked_vocabulary_is_named_whatever_its_capitals(
    name: str, repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.write(f"plans/{name}", "")
    assert "`git add` the file" in linted(capsys, "plans/")[2]


def test_an_untracked_vocabulary_does_not_count(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    repository.write("plans/mau.yaml", OF_OUR_OWN)
    repository.git("add", "plans/mau.yaml")
    repository.write("plans/localities.yaml", PLACE)
    code, out, err = linted(capsys, "plans/")
    assert code == 1
    assert out.startswith("plans/mau.yaml:1:11: error D103 unknown-locality: ")
    assert "not in git, so not checked: plans/localities.yaml\n" in err
    assert "`git add` the file" in err
    repository.git("add", "plans/localities.yaml")
    assert linted(capsys, "plans/") == (0, "", "3 files checked: 0 errors, 0 warnings\n")


def test_tracked_files_count_as_they_are(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """As for every hook of pre-commit, which takes away what is not staged before a commit."""
    repository.write("plans/tam-phuoc.yaml", PLAN + "  - nonsense\n")
    assert linted(capsys)[0] == 1


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")
def test_links_stay_links(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    (repository.folder / "plans" / "link.yaml").symlink_to("nowhere.yaml")
    repository.git("add", "--all")
    code, out, _ = linted(capsys)
    assert code == 1
    assert out.startswith("plans/link.yaml:1:1: error T001 unreadable-file: ")


@pytest.fixture
def shared(tmp_path: Path, repository: Repository, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """Another repository, with one plan."""
    monkeypatch.setenv("GIT_CONFIG_COUNT", "1")
    monkeypatch.setenv("GIT_CONFIG_KEY_0", "protocol.file.allow")
    monkeypatch.setenv("GIT_CONFIG_VALUE_0", "always")
    (tmp_path / "shared").mkdir()
    other = Repository(tmp_path / "shared")
    other.git("mv", "plans/tam-phuoc.yaml", "tam-phuoc-2026.yaml")
    other.git("commit", "--quiet", "--message", "moved")
    with contextlib.suppress(FileNotFoundError):
        (other.folder / "plans").rmdir()
    return other


def test_plans_of_a_submodule_are_checked(
    repository: Repository, shared: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.git("submodule", "add", "--quiet", str(shared.folder), "plans/superior")
    assert linted(capsys)[2].startswith("2 files checked: ")
    repository.git("commit", "--quiet", "--message", "submodule")
    repository.git("submodule", "deinit", "--quiet", "--force", "plans/superior")
    code, out, _ = linted(capsys)
    assert code == 1
    assert out.startswith("plans/superior:1:1: error T001 unreadable-file: the folder is empty; ")


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")
@pytest.mark.parametrize("target", ["../../shared", "absolute"])
def test_a_link_out_of_the_repository_leads_where_it_did(
    target: str, repository: Repository, shared: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    (repository.folder / "plans" / "superior").symlink_to(shared.folder if target == "absolute" else target)
    repository.git("add", "--all")
    assert linted(capsys)[2].startswith("2 files checked: ")


@pytest.mark.parametrize("name", ["superior", "common"])
def test_a_text_in_place_of_a_link_is_reported(
    name: str, repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.write(f"plans/{name}", "../../shared")
    repository.git("add", "--all")
    code, out, _ = linted(capsys)
    assert code == 1
    assert out.startswith(f"plans/{name}:1:1: error T001 unreadable-file: a text file ")


def test_deletions(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    repository.write("plans/localities.yaml", PLACE)
    repository.write("plans/mau.yaml", OF_OUR_OWN)
    repository.git("add", "--all")
    repository.git("commit", "--quiet", "--message", "more")
    repository.git("rm", "--quiet", "plans/localities.yaml")
    code, out, _ = linted(capsys, "plans/")
    assert code == 1
    assert "unknown-locality" in out
    repository.git("rm", "--quiet", "-r", "plans")
    assert linted(capsys, "plans/") == (0, "", "git has no plan there: nothing to check\n")
    assert linted(capsys, "typo/")[0] == 2


def test_in_a_folder_below_the_top(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.write("plans/tam-phuoc.yaml", PLAN + "  - nonsense\n")
    repository.write("notes/a.md", "")
    repository.git("add", "--all")
    monkeypatch.chdir(repository.folder / "notes")
    code, out, _ = linted(capsys, "../plans")
    assert code == 1
    assert out.startswith("plans/tam-phuoc.yaml:"), "as git prints it: from the top"
    code, _, _ = linted(capsys, str(repository.folder / "plans"), "--format", "concise=found.txt")
    assert code == 1
    assert (repository.folder / "notes" / "found.txt").is_file()


def test_untracked_settings_do_not_count(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    repository.write("plans/tam-phuoc.yaml", f"{PLAN}\n\n")
    repository.write("cchc.toml", 'fail-on = "warning"\n')
    repository.git("add", "plans")
    assert linted(capsys)[0] == 0
    repository.git("add", "cchc.toml")
    assert linted(capsys)[0] == 1


@pytest.mark.parametrize("option", ["--fix", "--diff", "--plans=plans"])
def test_what_is_refused(option: str, repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    assert linted(capsys, option)[0] == 2


def test_without_git(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    code, _, err = linted(capsys, str(tmp_path))
    assert code == 2
    assert "is not in the git repository" in err
    monkeypatch.setenv("PATH", str(tmp_path))
    code, _, err = linted(capsys)
    assert (code, err.splitlines()[0]) == (2, "cchc: --tracked needs git, which is not installed")
