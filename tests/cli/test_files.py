"""Paths on Windows: several drives, and names in capitals and small letters."""

import ntpath
import os
from collections.abc import Iterator
from pathlib import Path, PureWindowsPath
from typing import Any

import pytest

from cchc_cli.reading.corpus import display
from cchc_cli.reading.file_names import contains


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The path functions of Windows, in the folder C:/repo."""
    with monkeypatch.context() as patch:
        patch.setattr(os, "path", ntpath)
        patch.setattr(os, "sep", "\\")
        patch.setattr(os, "getcwd", lambda: "C:\\repo")
        yield


@pytest.mark.parametrize(
    ("path", "folder", "inside"),
    [
        ("D:/plans/a.yaml", "C:/repo/plans", False),
        ("C:/repo/plans/a.yaml", "C:/repo/plans", True),
        ("C:/Repo/PLANS/a.yaml", "c:/repo/plans", True),
        ("//server/share/a.yaml", "C:/repo/plans", False),
        ("C:/repo/plans-2/a.yaml", "C:/repo/plans", False),
    ],
)
def test_two_drives(path: str, folder: str, inside: bool, windows: None) -> None:
    named: list[Any] = [PureWindowsPath(folder), PureWindowsPath(path)]
    assert contains(*named) is inside


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("D:\\plans\\a.yaml", "D:/plans/a.yaml"),
        ("C:\\repo\\plans\\a.yaml", "plans/a.yaml"),
        ("c:\\REPO\\plans\\a.yaml", "plans/a.yaml"),
        ("\\\\server\\share\\a.yaml", "//server/share/a.yaml"),
    ],
)
def test_a_path_on_another_drive_is_shown_in_full(path: str, shown: str, windows: None) -> None:
    named: Any = PureWindowsPath(path)
    assert display(named) == shown


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")
def test_a_link_that_leads_out_is_not_inside(tmp_path: Path) -> None:
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "a.yaml").symlink_to(tmp_path / "b.yaml")
    assert not contains(tmp_path / "plans", tmp_path / "plans" / "a.yaml")
    assert contains(tmp_path / "plans", tmp_path / "plans")
