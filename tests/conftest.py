"""What every test may rely on."""

import gc
import os
from collections.abc import Iterator
from functools import partialmethod
from pathlib import Path

import pytest

import property_profiles  # noqa: F401 - loads the profile of property tests
from cchc_cli.cli.console import console
from cchc_cli.reading import yaml_file, yaml_nodes
from cchc_cli.reading.resources import shipped
from i18n.catalogue import COMPILED, SOURCE, compile_catalogue
from mutations.judge import Desk, world
from mutations.slip import World


def pytest_configure() -> None:
    """Compile the translations when they were edited since the installation; parse each shipped file once."""
    if not COMPILED.exists() or COMPILED.stat().st_mtime < SOURCE.stat().st_mtime:
        compile_catalogue()
    if os.name == "nt":  # what a test writes is the same everywhere; `newline=` still says otherwise
        Path.write_text = partialmethod(Path.write_text, newline="\n")  # type: ignore[method-assign, assignment]
    _parse_shipped_files_once()
    gc.freeze()  # what is there for all tests is not searched for garbage during each


PARSED: dict[str, yaml_nodes.Tree] = {}
"""The trees of the shipped files, by their texts."""


def _parse_shipped_files_once() -> None:
    """Remember the trees of shipped files: most commands read all, and what a text means depends on nothing else."""
    parse = yaml_nodes.parse
    files = (path for name in ("plans", "schema") for path in shipped(name).rglob("*.yaml"))
    PARSED.update((text, parse(text)) for text in (path.read_bytes().decode() for path in files))
    pytest.MonkeyPatch().setattr(yaml_file, "parse", lambda text: PARSED.get(text) or parse(text))


@pytest.fixture(autouse=True, scope="session")
def _nothing_changes_what_was_parsed() -> Iterator[None]:
    """Fail if a test changed the data of a shipped file, which all others read."""
    yield
    assert all(yaml_nodes.parse(text).data == tree.data for text, tree in PARSED.items())


@pytest.fixture(autouse=True, scope="session")
def _english() -> None:
    """What a test prints does not depend on the machine: English, unless the test says otherwise."""
    patch = pytest.MonkeyPatch()
    of_servers = ("GITHUB_WORKSPACE", "GITHUB_STEP_SUMMARY", "CI_PROJECT_DIR")
    for name in ("CCHC_LANG", "LC_ALL", *of_servers):
        patch.delenv(name, raising=False)
    patch.setenv("LC_MESSAGES", "C")


@pytest.fixture(autouse=True)
def _language_of_the_run() -> None:
    """Another test may have run a command in another language."""
    console.begin([])


@pytest.fixture(scope="session")
def where() -> World:
    """The shipped plans."""
    return world()


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A copy of the plans to make mistakes in."""
    return Desk(tmp_path_factory.mktemp("desk"))
