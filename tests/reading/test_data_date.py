"""The date of the shipped data is that of its last change."""

import datetime

import pytest

import data_date
from cchc_cli.reading import resources


def test_the_date_is_current() -> None:
    """If this fails, the data changed: run `python tests/data_date.py`."""
    assert data_date.FILE.read_text(encoding="utf-8") == data_date.written(resources.data_date())


def test_it_is_a_date() -> None:
    assert datetime.date.fromisoformat(resources.data_date()).year >= 2026


def test_any_change_of_the_data_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    before = data_date.digest()
    files = data_date.data_files()
    monkeypatch.setattr(data_date, "data_files", lambda: files[1:])
    assert data_date.digest() != before
