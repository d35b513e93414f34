"""The hooks for pre-commit, and docs/plans-repository.md step by step, both for real.

What is slow here installs pre-commit and `cchc` into fresh environments. It takes a package registry and a minute or
two, so it runs only where CCHC_RUN_HOOKS is set, as in `.ci/run`.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import venv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from hooks import HOOKS, MANIFEST, ROOT, manifest

PAGE = (ROOT / "docs" / "plans-repository.md").read_text(encoding="utf-8")

_BLOCK = re.compile(r"^```(yaml|bash)\n(.*?)^```$", re.DOTALL | re.MULTILINE)

BLOCKS: list[tuple[str, str]] = _BLOCK.findall(PAGE)
"""The language and the text of every block of the page, in its order."""

FILES: dict[str, str] = {
    text.splitlines()[0].removeprefix("# "): text.partition("\n")[2] for language, text in BLOCKS if language == "yaml"
}
"""The YAML blocks by the file that their first line names, without that line."""

CHECKED = f"{sum(name.startswith('plans/') for name in FILES)} files checked"
"""How lint counts the files of the page: its plans, and what it adds to the localities and indicators."""

PLACEHOLDER = "CCHC=https://example.org/cchc.git"
"""How the page writes the address of the checkout."""

BIN = "Scripts" if os.name == "nt" else "bin"

GITHUB = ".github/workflows/plans.yml"
GITLAB = ".gitlab-ci.yml"

PLAN = "plans/an-mau.yaml"
ABOVE = "plans/superior/vi-du-12-kh-ubnd-2026.yaml"
FIGURE, WRONG = "at_least: 85", "at_least: 86"
"""The plan's figure as the document says, and with a slip."""


def place(path: str, text: str) -> str:
    """file:line:column of the value in a line `key: value` of a block."""
    lines = FILES[path].splitlines()
    (number,) = (number for number, line in enumerate(lines, 1) if line.strip() == text)
    return f"{path}:{number}:{lines[number - 1].index(': ') + 3}"


# The manifest


def test_the_manifest_is_current() -> None:
    assert MANIFEST.read_text(encoding="utf-8") == manifest(), "run `python tests/hooks.py`"


def test_the_hooks_take_the_files_that_are_theirs() -> None:
    changed, every = HOOKS
    files = ("plans/a.yaml", "plans/superior/b.yml", "plans/indicators.yaml", "plans/x/indicators.yaml")
    others = ("schema/indicators.yaml", "docs/plans/a.yaml", "plans.yaml")
    assert [name for name in (*files, "plans/notes.txt", *others) if re.search(changed["files"], name)] == list(files)
    assert every["always_run"], "a commit that only deletes plans has no file that could start the hook"


# The page, as far as it can be read


def test_the_page_offers_every_hook() -> None:
    for hook in HOOKS:
        assert f"      - id: {hook['id']}\n" in PAGE
        assert f"| `{hook['id']}` |" in PAGE


def run_lines(path: str) -> list[str]:
    """The commands of a recipe for a server."""
    recipe: Any = yaml.load(FILES[path], Loader=yaml.BaseLoader)  # a plain reader: `on` is a word
    if path == GITLAB:
        return list(recipe["plans"]["script"])
    return [step["run"] for step in recipe["jobs"]["lint"]["steps"] if "run" in step]


@pytest.mark.parametrize("path", [GITHUB, GITLAB])
def test_the_recipes_for_servers_are_yaml_and_lint_all_plans(path: str) -> None:
    install, lint = run_lines(path)
    assert install.startswith("pip install")
    assert lint.startswith("cchc lint plans/")


def test_the_workflow_asks_for_nothing_but_reading() -> None:
    recipe: Any = yaml.load(FILES[GITHUB], Loader=yaml.BaseLoader)
    assert recipe["permissions"] == {"contents": "read"}
    assert set(recipe["on"]) == {"push", "pull_request"}
    assert [step["uses"].split("@")[0] for step in recipe["jobs"]["lint"]["steps"] if "uses" in step] == [
        "actions/checkout",
        "actions/setup-python",
    ]


# For real


@dataclass(frozen=True)
class Person:
    """Somebody with an empty home, whose commands know nothing of ours."""

    home: Path
    path: tuple[Path, ...] = ()

    def using(self, *programs: Path) -> "Person":
        """The same with programs of these folders first."""
        return Person(self.home, (*programs, *self.path))

    def tries(self, *command: str | Path, at: Path) -> subprocess.CompletedProcess[str]:
        """Run a command, whatever comes of it; stderr is in stdout."""
        ours = ("CCHC_", "GIT_", "PRE_COMMIT", "PYTEST", "PYTHON", "VIRTUAL_ENV", "XDG_", "SKIP")
        kept = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
        search = os.pathsep.join([*map(str, self.path), str(Path(sys.executable).parent), kept["PATH"]])
        settings = {
            "HOME": str(self.home),
            "USERPROFILE": str(self.home),
            "PRE_COMMIT_HOME": str(self.home / "pre-commit"),
            "PIP_CACHE_DIR": str(self.home / "pip"),
            "GIT_CONFIG_GLOBAL": str(self.home / "gitconfig"),
            "GIT_CONFIG_NOSYSTEM": "1",
            "PYTHONUTF8": "1",
            "PATH": search,
        }
        return subprocess.run(
            [str(part) for part in command],
            cwd=at,
            env=kept | settings,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            timeout=300,
            check=False,
        )

    def does(self, *command: str | Path, at: Path) -> str:
        """Run a command that has to succeed; what it printed."""
        done = self.tries(*command, at=at)
        assert done.returncode == 0, f"{command} ended with {done.returncode}\n{done.stdout}"
        return done.stdout


@pytest.fixture(scope="module")
def person(tmp_path_factory: pytest.TempPathFactory) -> Person:
    if not os.environ.get("CCHC_RUN_HOOKS"):
        pytest.skip("CCHC_RUN_HOOKS is not set: the hooks and docs/plans-repository.md were NOT tried; .ci/run does it")
    home = tmp_path_factory.mktemp("home")
    settings = "[user]\n\tname = Curator\n\temail = curator@example.org\n[init]\n\tdefaultBranch = main\n"
    (home / "gitconfig").write_text(settings, encoding="utf-8")
    return Person(home)


@pytest.fixture(scope="module")
def pre_commit(person: Person, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """pre-commit in a throwaway environment."""
    folder = tmp_path_factory.mktemp("pre-commit") / "venv"
    venv.create(folder, with_pip=True, symlinks=os.name != "nt")
    done = person.tries(folder / BIN / "python", "-m", "pip", "install", "-q", "pre-commit", at=folder)
    if done.returncode:
        message = f"pre-commit cannot be installed, so the hooks were NOT tried:\n{done.stdout}"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(message)
    return folder / BIN / "pre-commit"


@dataclass(frozen=True)
class Repository:
    """A git repository of a person."""

    folder: Path
    person: Person

    def git(self, *arguments: str) -> str:
        return self.person.does("git", *arguments, at=self.folder)

    def commit(self, message: str) -> subprocess.CompletedProcess[str]:
        """Commit every change, if the hooks let it through."""
        self.git("add", "--all")
        return self.person.tries("git", "commit", "-m", message, at=self.folder)

    def head(self) -> str:
        return self.git("rev-parse", "HEAD").strip()

    def write(self, path: str, text: str) -> None:
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")

    def replace(self, path: str, old: str, new: str) -> None:
        """Change what stands once in a file."""
        text = (self.folder / path).read_text(encoding="utf-8")
        assert text.count(old) == 1
        self.write(path, text.replace(old, new))


@pytest.fixture(scope="module")
def cchc(person: Person, tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """A repository of `cchc` as somebody else would find it: this work tree, committed."""
    folder = tmp_path_factory.mktemp("source") / "cchc"
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    for name in filter(None, listed.stdout.decode().split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    made = Repository(folder, person)
    made.git("init", "-q")
    assert made.commit("cchc").returncode == 0
    return made


# The hooks in a repository that has only plans/ and the configuration


@pytest.fixture(scope="module")
def first_commit(cchc: Repository, pre_commit: Path, tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """The plans of the page, committed through the hooks."""
    made = Repository(tmp_path_factory.mktemp("scratch"), cchc.person)
    for path, text in FILES.items():
        if path.startswith("plans/"):
            made.write(path, text)
    hooks = [{"id": hook["id"]} for hook in HOOKS]
    config = {"repos": [{"repo": cchc.folder.as_uri(), "rev": cchc.head(), "hooks": hooks}]}
    made.write(".pre-commit-config.yaml", yaml.safe_dump(config))
    made.git("init", "-q")
    made.person.does(pre_commit, "install", at=made.folder)
    done = made.commit("The first plans")
    assert done.returncode == 0, done.stdout
    return made


@pytest.fixture
def repository(first_commit: Repository, tmp_path: Path) -> Repository:
    """A copy, hooks included, to be changed."""
    copy = tmp_path / "plans-repository"
    shutil.copytree(first_commit.folder, copy, symlinks=True)
    return Repository(copy, first_commit.person)


def by_hook(output: str) -> Mapping[str, tuple[str, str]]:
    """What pre-commit prints for each hook: its verdict, and everything below it."""
    found = {}
    for hook in HOOKS:
        _, _, rest = output.partition(hook["name"])
        heading, _, below = rest.partition("\n")
        for other in HOOKS:
            below = below.partition(f"\n{other['name']}")[0]
        found[str(hook["id"])] = (re.split(r"[.)]", heading)[-1], below)
    return found


@pytest.mark.slow
def test_clean_plans_pass(repository: Repository, pre_commit: Path) -> None:
    output = repository.person.does(pre_commit, "run", "--all-files", at=repository.folder)
    for verdict, below in by_hook(output).values():
        assert verdict == "Passed"
        assert f"\n{CHECKED}: 0 errors, 0 warnings\n" in below


@pytest.mark.slow
def test_a_broken_plan_fails_with_its_line_and_column(repository: Repository, pre_commit: Path) -> None:
    repository.replace(PLAN, FIGURE, WRONG)
    done = repository.person.tries(pre_commit, "run", "--all-files", at=repository.folder)
    assert done.returncode == 1
    for verdict, below in by_hook(done.stdout).values():
        assert verdict == "Failed"
        assert f"\n{place(PLAN, FIGURE)}: " in below
        assert f"\n{CHECKED}: 1 error, 0 warnings\n" in below


@pytest.mark.slow
def test_a_broken_plan_is_not_committed_and_a_mended_one_is(repository: Repository) -> None:
    before = repository.head()
    repository.replace(PLAN, "stated: 30%", "stated: 31%")
    done = repository.commit("Slip")
    assert done.returncode != 0
    assert f"{place(PLAN, 'exactly: 30')}: " in done.stdout
    assert repository.head() == before
    repository.replace(PLAN, "exactly: 30", "exactly: 31")
    done = repository.commit("Correct the figure")
    assert done.returncode == 0, done.stdout
    assert repository.head() != before
    assert repository.git("status", "--porcelain") == ""


@pytest.mark.slow
def test_a_changed_superior_plan_judges_the_plans_below_it_again(repository: Repository) -> None:
    repository.replace(ABOVE, "at_least: 80", "at_least: 90")
    repository.replace(ABOVE, "tối thiểu 80%", "tối thiểu 90%")
    done = repository.commit("A new figure of the province")
    assert done.returncode == 0, done.stdout  # a target below its floor is a warning
    changed, every = (by_hook(done.stdout)[str(hook["id"])] for hook in HOOKS)
    assert changed[0] == every[0] == "Passed"
    assert "below-floor" not in changed[1]
    (warning,) = (line for line in every[1].splitlines() if "below-floor" in line)
    assert warning.startswith(f"{place(PLAN, FIGURE)}: warning")
    assert f"{ABOVE}:" in warning


@pytest.mark.slow
def test_what_a_repository_adds_is_checked_by_both_hooks(repository: Repository) -> None:
    repository.replace("plans/indicators.yaml", "Lượt hẹn đặt", "Lượt đặt hẹn")
    done = repository.commit("Another label")
    assert done.returncode == 0, done.stdout
    changed, every = by_hook(done.stdout).values()
    assert changed[0] == every[0] == "Passed"
    assert "\n1 file checked: 0 errors, 0 warnings\n" in changed[1]
    assert f"\n{CHECKED}: 0 errors, 0 warnings\n" in every[1]
    repository.replace("plans/indicators.yaml", "direction: more", "direction: up")
    done = repository.commit("No direction")
    assert done.returncode != 0
    for verdict, below in by_hook(done.stdout).values():
        assert verdict == "Failed"
        assert f"\n{place('plans/indicators.yaml', 'direction: more')}: " in below


@pytest.mark.slow
def test_a_commit_that_only_deletes_starts_the_hook(repository: Repository) -> None:
    (repository.folder / "plans/localities.yaml").unlink()
    done = repository.commit("Without our localities")
    assert done.returncode != 0, done.stdout
    assert [verdict for verdict, _ in by_hook(done.stdout).values()] == ["Skipped", "Failed"]
    assert "unknown locality" in done.stdout


@pytest.mark.slow
def test_an_untracked_draft_is_named_and_does_not_stop_a_commit(repository: Repository) -> None:
    repository.replace(PLAN, "stated: 30%", "stated: 30% lượt hẹn đặt")
    repository.git("add", "--all")
    repository.write("plans/draft.yaml", "locality: nowhere\n")
    done = repository.person.tries("git", "commit", "-m", "Without the draft", at=repository.folder)
    assert done.returncode == 0, done.stdout
    assert "not in git, so not checked: plans/draft.yaml" in done.stdout


@pytest.mark.slow
def test_a_commit_that_needs_an_untracked_vocabulary_is_refused(repository: Repository) -> None:
    repository.git("rm", "--quiet", "--cached", "plans/localities.yaml")
    done = repository.person.tries("git", "commit", "-m", "Localities forgotten", at=repository.folder)
    assert done.returncode != 0
    assert "unknown locality" in done.stdout
    assert "not in git, so not checked: plans/localities.yaml" in done.stdout


# The page, step by step


@pytest.fixture(scope="module")
def recipe(cchc: Repository, tmp_path_factory: pytest.TempPathFactory) -> tuple[Repository, str]:
    """A repository made by the page alone, and what its commands printed."""
    made = Repository(tmp_path_factory.mktemp("recipe"), cchc.person)
    printed = []
    for language, text in BLOCKS:
        if language == "bash":
            printed.append(follow(text, made, cchc))
        else:
            name, _, content = text.partition("\n")
            made.write(name.removeprefix("# "), content)
    return made, "\n".join(printed)


def follow(commands: str, made: Repository, cchc: Repository) -> str:
    """Run a block of the page, with the address of the checkout for the one on the page."""
    return made.person.does(
        "bash", "-euo", "pipefail", "-c", commands.replace(PLACEHOLDER, f"CCHC={cchc.folder.as_uri()}"), at=made.folder
    )


@pytest.mark.slow
def test_the_page_leads_to_a_first_commit(recipe: tuple[Repository, str]) -> None:
    made, printed = recipe
    assert PAGE.count(PLACEHOLDER) == 1
    assert f"\n{CHECKED}: 0 errors, 0 warnings\n" in printed
    assert made.git("log", "--format=%s").splitlines() == ["The first plans"]


@pytest.mark.slow
def test_the_page_commits_what_its_table_says(recipe: tuple[Repository, str]) -> None:
    made, _ = recipe
    rows = re.findall(r"^\| (`.*`) \| .* \| (yes|no) \|$", PAGE, re.MULTILINE)
    listed = {name for names, answer in rows if answer == "yes" for name in re.findall(r"`([^`]+)`", names)}
    patterns = [re.escape(name).replace("<id>", r"[^/]+") for name in {*listed, ".gitignore"}]
    committed = made.git("ls-files", "--cached", "--others", "--exclude-standard").splitlines()
    assert [name for name in committed if not any(re.fullmatch(one, name) for one in patterns)] == []
    assert [one for one in patterns if not any(re.fullmatch(one, name) for name in committed)] == []
    assert (made.folder / ".venv").is_dir()


@pytest.mark.slow
def test_the_editors_schema_is_where_the_plans_look_for_it(recipe: tuple[Repository, str]) -> None:
    made, _ = recipe
    for name in (PLAN, ABOVE):
        path = made.folder / name
        (modeline,) = (line for line in FILES[name].splitlines() if "$schema=" in line)
        found = path.parent / modeline.partition("$schema=")[2]
        assert found.read_bytes() == (ROOT / "schema" / "plan.schema.json").read_bytes()


@pytest.fixture
def on_a_server(recipe: tuple[Repository, str], tmp_path: Path) -> Repository:
    """What a server has: a fresh clone of all that the page makes, and Python."""
    made, _ = recipe
    clone = tmp_path / "clone"
    made.person.does("git", "clone", "-q", made.folder.as_uri(), clone, at=tmp_path)
    for path in (GITHUB, GITLAB):
        shutil.copytree(made.folder / ".github", clone / ".github", dirs_exist_ok=True)
        Repository(clone, made.person).write(path, FILES[path])
    return Repository(clone, made.person.using(made.folder / ".venv" / BIN))


def on_server(clone: Repository, line: str) -> subprocess.CompletedProcess[str]:
    """Run a line of a recipe as a server does."""
    return clone.person.tries("bash", "-euo", "pipefail", "-c", line, at=clone.folder)


@pytest.mark.slow
@pytest.mark.parametrize("path", [GITHUB, GITLAB])
def test_the_server_accepts_clean_plans(on_a_server: Repository, path: str) -> None:
    for line in run_lines(path):
        done = on_server(on_a_server, line)
        assert done.returncode == 0, done.stdout


@pytest.mark.slow
def test_github_shows_a_slip_on_its_line(on_a_server: Repository) -> None:
    on_a_server.replace(PLAN, FIGURE, WRONG)
    done = on_server(on_a_server, run_lines(GITHUB)[-1])
    assert done.returncode == 1
    _, line, column = place(PLAN, FIGURE).split(":")
    assert re.search(rf"^::error file={PLAN},line={line},col={column}\b", done.stdout, re.MULTILINE)


@pytest.mark.slow
def test_gitlab_shows_a_slip_on_its_line(on_a_server: Repository) -> None:
    on_a_server.replace(PLAN, FIGURE, WRONG)
    done = on_server(on_a_server, run_lines(GITLAB)[-1])
    assert done.returncode == 1
    assert place(PLAN, FIGURE) in done.stdout
    recipe: Any = yaml.load(FILES[GITLAB], Loader=yaml.BaseLoader)
    report = on_a_server.folder / recipe["plans"]["artifacts"]["reports"]["codequality"]
    (entry,) = json.loads(report.read_text(encoding="utf-8"))
    assert entry["location"]["path"] == PLAN


@pytest.mark.slow
def test_the_pin_moves_when_its_block_is_run_again(recipe: tuple[Repository, str], cchc: Repository) -> None:
    made, _ = recipe
    old = cchc.head()
    cchc.git("commit", "-q", "--allow-empty", "-m", "A newer version")
    (block,) = (text for language, text in BLOCKS if language == "bash" and PLACEHOLDER in text)
    follow(block, made, cchc)
    for name in ("requirements.txt", ".pre-commit-config.yaml"):
        text = (made.folder / name).read_text(encoding="utf-8")
        assert cchc.head() in text
        assert old not in text
    assert cchc.head() in made.person.does(made.folder / ".venv" / BIN / "pip", "freeze", at=made.folder)
