"""The pinned dependencies of development, the workflows that install them, and the page about security."""

import ast
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.version import Version

from cchc_cli.reading.vocabulary import MAX_BYTES as VOCABULARY_BYTES
from cchc_cli.reading.yaml_file import MAX_BYTES

ROOT = Path(__file__).parents[1]


def of_noxfile(name: str) -> Any:
    """Return a constant of noxfile.py, which needs nox to be imported."""
    tree = ast.parse((ROOT / "noxfile.py").read_text(encoding="utf-8"))
    values = [node.value for node in tree.body if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == name]
    return ast.literal_eval(values[0])


LOCK: str = of_noxfile("LOCK")
RELEASE_FILES: tuple[tuple[str, ...], ...] = of_noxfile("RELEASE_FILES")
LOCKED = (ROOT / LOCK).read_text(encoding="utf-8")
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
PROJECT: Any = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EXTRAS: Any = PROJECT["optional-dependencies"]
UNPINNED = {"pypa/gh-action-pypi-publish"}
"""Its authors recommend the branch release/v1."""


def pins() -> dict[str, tuple[Version, int]]:
    """The version and the number of hashes of each package of the lock file."""
    found = {}
    for entry in re.split(r"\n(?=[a-z0-9])", re.sub(r"(?m)^#.*\n", "", LOCKED)):
        head, *hashes = entry.strip().split(" \\\n")
        name, version = head.partition(";")[0].strip().split("==")
        assert all(re.fullmatch(r" *--hash=sha256:[0-9a-f]{64}", one) for one in hashes), entry
        found[name] = (Version(version), len(hashes))
    return found


@pytest.mark.parametrize(
    "requirement",
    [*PROJECT["dependencies"], *EXTRAS["test"], *EXTRAS["dev"]],
    ids=lambda one: str(Requirement(one).name),
)
def test_the_lock_file_pins_what_pyproject_asks_for(requirement: str) -> None:
    """`nox -s lock` writes it."""
    asked = Requirement(requirement)
    version, hashes = pins()[asked.name.lower().replace("_", "-")]
    assert version in asked.specifier, "run `nox -s lock`"
    assert hashes > 0


def test_every_package_is_pinned_by_hash_and_no_index_is_named() -> None:
    assert len(pins()) > 50
    assert all(count > 0 for _, count in pins().values())
    assert not re.search(r"https?:|--(?:extra-)?index-url|--find-links|--trusted-host", LOCKED)


def steps(workflow: Path) -> list[dict[str, Any]]:
    jobs: Any = yaml.load(workflow.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)["jobs"]
    return [step for job in jobs.values() for step in job["steps"]]


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_workflows_install_by_hash(workflow: Path) -> None:
    commands = [line for step in steps(workflow) for line in step.get("run", "").splitlines() if "pip install" in line]
    assert commands
    assert all(command.strip().endswith(f"--require-hashes -r {LOCK}") for command in commands)


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_actions_are_pinned_by_commit(workflow: Path) -> None:
    text = workflow.read_text(encoding="utf-8")
    for action, version in re.findall(r"uses: ([\w/-]+)@(.*)", text):
        assert action in UNPINNED or re.fullmatch(r"[0-9a-f]{40} # v\d+\.\d+\.\d+", version), action


def test_a_release_attaches_package_report_workbook_and_sbom() -> None:
    (release,) = (path for path in WORKFLOWS if path.stem == "release")
    commands = "\n".join(step.get("run", "") for step in steps(release))
    assert "nox --session release_files -- dist files" in commands
    assert re.search(r"gh release create .* dist/\* files/files/\*", commands.replace("\\\n", ""))
    listed = (ROOT / "docs" / "releasing.md").read_text(encoding="utf-8")
    assert "`cchc.cdx.json`" in listed
    for names in RELEASE_FILES:
        for name in names[1:]:
            assert f"`{name}`" in listed


@pytest.mark.parametrize("page", ["README.md", "README.vi.md"])
def test_readers_without_python_are_told_where_the_files_are(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    assert "(../../releases/latest)" in text
    for _, *names in RELEASE_FILES:
        assert all(f"`{name}`" in text for name in names)


def test_the_security_policy_of_github_leads_to_the_page() -> None:
    policy = (ROOT / ".github" / "SECURITY.md").read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^)]+)\)", policy)
    assert links == ["../docs/security.md", "../docs/security.vi.md"]
    assert all((ROOT / ".github" / link).resolve().is_file() for link in links)


@pytest.mark.parametrize("page", ["docs/security.md", "docs/security.vi.md", ".github/SECURITY.md"])
def test_no_page_promises_an_answer_within_a_time(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    assert "*Report a vulnerability*" in text
    assert re.findall(r"within \w+ (?:hour|day|week)|trong (?:vòng )?\w+ (?:giờ|ngày|tuần)", text) == []


@pytest.mark.parametrize("page", ["security.md", "security.vi.md"])
def test_the_limits_that_the_page_states_are_those_of_the_code(page: str) -> None:
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    assert f"{MAX_BYTES // 1024} KiB" in text
    assert f"{VOCABULARY_BYTES // 1024**2} MiB" in text
