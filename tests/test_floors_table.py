"""The first line of what `floors` prints: its figures by group, and those counted apart."""

import re

import pytest

from cchc_cli.cli.app import run


@pytest.mark.parametrize("year", [None, 2026, 2028])
def test_the_first_line_counts_what_the_table_shows(
    year: int | None, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "300")
    at = [] if year is None else ["--at", str(year)]
    assert run(["floors", "hang-gon", *at, "--lang", "en"]) == 0
    lines = capsys.readouterr().out.splitlines()
    (first,) = (line for line in lines if re.match(r"\d+ figures for ", line))
    total, _, *parts = (int(number) for number in re.findall(r"\b\d+(?= |;|$)", first.partition(";")[0]))
    headed = [int(number) for line in lines for number in re.findall(r"^(?:Figures|National|Past).*\((\d+)\)", line)]
    assert parts == headed
    assert sum(parts) == total
    later = sum("due later" in line for line in lines)
    assert (f"; {later} of them are due after {year}" in first) == bool(later)
    assert bool(later) == (year is not None)
