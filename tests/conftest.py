"""What every test may rely on."""

import os
from functools import partialmethod
from pathlib import Path

import pytest

from cchc_cli.cli.console import console
from i18n.catalogue import COMPILED, SOURCE, compile_catalogue


def pytest_configure() -> None:
    """Compile the translations when they were edited since the installation."""
    if not COMPILED.exists() or COMPILED.stat().st_mtime < SOURCE.stat().st_mtime:
        compile_catalogue()
    if os.name == "nt":  # what a test writes is the same everywhere; `newline=` still says otherwise
        Path.write_text = partialmethod(Path.write_text, newline="\n")  # type: ignore[method-assign, assignment]


@pytest.fixture(autouse=True, scope="session")
def _english() -> None:
    """What a test prints does not depend on the machine: English, unless the test says otherwise."""
    patch = pytest.MonkeyPatch()
    for name in ("CCHC_LANG", "LC_ALL"):
        patch.delenv(name, raising=False)
    patch.setenv("LC_MESSAGES", "C")


@pytest.fixture(autouse=True)
def _language_of_the_run() -> None:
    """Another test may have run a command in another language."""
    console.begin([])
