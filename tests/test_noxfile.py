"""Every session of nox that CI or the documentation names exists, and CI runs every session that checks something."""

import ast
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
WRITING = {"docs", "benchmarks", "lock"}
"""Sessions that write or measure, so that CI does not run them."""
PAGES = ("CONTRIBUTING.md", "docs/architecture.md", "docs/releasing.md")


def sessions() -> set[str]:
    """Return the names of all sessions of noxfile.py."""
    tree = ast.parse((ROOT / "noxfile.py").read_text(encoding="utf-8"))
    functions = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
    return {node.name for node in functions if "nox.session" in map(ast.unparse, node.decorator_list)}


def sessions_of_ci_run() -> list[str]:
    """Return the sessions in the list of .ci/run, in its order."""
    (block,) = re.findall(r"^sessions=\(\n(.*?)^\)$", (ROOT / ".ci/run").read_text("utf-8"), re.DOTALL | re.MULTILINE)
    return [line.split("#")[0].strip() for line in block.splitlines()]


def sessions_of_workflow(name: str) -> set[str]:
    """Return the sessions that a GitHub workflow runs: those of a matrix, and those that a command names."""
    text = (ROOT / ".github/workflows" / f"{name}.yml").read_text(encoding="utf-8")
    jobs: Any = yaml.load(text, Loader=yaml.BaseLoader)["jobs"]
    matrices = [job.get("strategy", {}).get("matrix", {}) for job in jobs.values()]
    listed = {session for matrix in matrices for session in matrix.get("session", [])}
    named = re.findall(r"nox --session ([a-z_ ]+)", text)
    return listed.union(*(names.split() for names in named))


def test_ci_run_runs_every_check() -> None:
    """`readme` runs the fast tests, and `lowest` repeats them with other versions; releases are made on GitHub."""
    listed = sessions_of_ci_run()
    assert len(listed) == len(set(listed))
    assert set(listed) == sessions() - WRITING - {"tests", "lowest", "release_files"}


def test_the_workflow_runs_every_check() -> None:
    """The source documents are not public, so the workflow has no source audit."""
    assert sessions_of_workflow("test") == sessions() - WRITING - {"source_audit"}


def test_the_release_workflow_names_sessions_that_exist() -> None:
    named = sessions_of_workflow("release")
    assert {"build", "tests"} <= named <= sessions()


@pytest.mark.parametrize("page", PAGES)
def test_documentation_names_sessions_that_exist(page: str) -> None:
    named = re.findall(r"nox -s ([a-z_]+)", (ROOT / page).read_text(encoding="utf-8"))
    assert named
    assert set(named) <= sessions()


def test_the_workflow_tests_every_python_version_that_the_package_names() -> None:
    text = (ROOT / ".github/workflows/test.yml").read_text(encoding="utf-8")
    tested = yaml.load(text, Loader=yaml.BaseLoader)["jobs"]["tests"]["strategy"]["matrix"]["python"]
    classifiers = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["classifiers"]
    prefix = "Programming Language :: Python :: 3."
    assert tested == [one.removeprefix(prefix[:-2]) for one in classifiers if one.startswith(prefix)]
