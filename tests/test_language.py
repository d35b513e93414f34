"""The language of a run, whatever the machine speaks."""

import json
import os
import re
from collections.abc import Mapping, Sequence

import pytest
from rich.cells import cell_len

from cchc_cli.cli.app import run
from cchc_cli.domain.dates import parse_date
from cchc_cli.i18n.language import Lang, language_of
from cchc_cli.output import figures
from cchc_cli.reading import system_errors


@pytest.mark.parametrize(
    ("arguments", "environment", "system", "language"),
    [
        ([], {}, "", Lang.EN),
        ([], {}, "vi-VN", Lang.VI),
        ([], {}, "de-DE", Lang.EN),
        ([], {"LANG": "vi_VN.UTF-8"}, "", Lang.VI),
        ([], {"LANG": "C.UTF-8"}, "vi-VN", Lang.EN),
        ([], {"LANG": "", "LC_ALL": ""}, "vi-VN", Lang.VI),
        ([], {"LANG": "vi_VN", "LC_MESSAGES": "en_GB"}, "", Lang.EN),
        ([], {"LANG": "en_GB", "LC_MESSAGES": "vi"}, "", Lang.VI),
        ([], {"LC_MESSAGES": "en_GB", "LC_ALL": "vi_VN"}, "", Lang.VI),
        ([], {"CCHC_LANG": "vi", "LC_ALL": "en_GB"}, "", Lang.VI),
        ([], {"CCHC_LANG": "en", "LC_ALL": "vi_VN"}, "", Lang.EN),
        ([], {"CCHC_LANG": "fr", "LC_ALL": "vi_VN"}, "", Lang.VI),
        (["list", "--lang", "vi"], {"CCHC_LANG": "en"}, "", Lang.VI),
        (["list", "--lang=en"], {"CCHC_LANG": "vi"}, "", Lang.EN),
        (["list", "--lang", "vi", "--lang", "en"], {}, "", Lang.EN),
        (["list", "--lang"], {"CCHC_LANG": "vi"}, "", Lang.VI),
        (["show", "--", "--lang=vi"], {}, "", Lang.EN),
    ],
)
def test_the_language_of_a_run(
    arguments: Sequence[str], environment: Mapping[str, str], system: str, language: Lang
) -> None:
    assert language_of(arguments, environment, lambda: system) is language


@pytest.mark.parametrize("command", ["indicators", "explain"])
def test_machine_output_does_not_change_with_it(
    command: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of other commands: tests/test_json_output.py."""
    printed = []
    for language in Lang:
        monkeypatch.setenv("CCHC_LANG", language)
        run([command, "--format", "json"])
        printed.append(capsys.readouterr().out)
    assert json.loads(printed[0])
    assert printed[0] == printed[1]


def test_tables_follow_the_locale(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.delenv("CCHC_LANG", raising=False)
    for locale, heading in (("vi_VN.UTF-8", "Kế hoạch"), ("en_GB.UTF-8", "Plan "), ("C", "Plan ")):
        monkeypatch.setenv("LC_ALL", locale)
        run(["list"])
        assert heading in capsys.readouterr().out


COMMANDS = ("compare", "check", "lint", "matrix", "show", "list", "indicators", "export", "report", "explain", "new")


@pytest.mark.parametrize("command", [(), *((name,) for name in COMMANDS)], ids=" ".join)
def test_help_is_in_the_language(
    command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Known before the command line is read, so `--lang` anywhere in it counts."""
    monkeypatch.setenv("CCHC_LANG", "vi")
    assert run([*command, "--help"]) == 0
    vietnamese = capsys.readouterr().out
    assert vietnamese.startswith("Cú pháp: cchc")
    assert "In hướng dẫn này rồi thoát." in vietnamese
    assert not re.search(r"Usage|Options|Arguments|\b(?:the|is|and|default|required|Show)\b", vietnamese)
    assert not re.search(r"\b(?:PLAN|FILE|DIR|YEAR|AREA|ID|RULE|PATH|CODE|NAME|LOCALITY|PROVINCE)\b", vietnamese)
    monkeypatch.setenv("CCHC_LANG", "en")
    assert run([*command, "--help"]) == 0
    english = capsys.readouterr().out
    assert english.startswith("Usage: cchc")
    for page in (vietnamese, english):
        assert not re.search(r"(?<!\])\.\.\.$|\{", page, re.MULTILINE), "a sentence is cut, or typer's signs are left"
    assert not re.search(r"(?<![\w-])(?:argument|command|option|help)\.[a-z]", english + vietnamese), "a key was left"


@pytest.mark.parametrize("columns", [40, 60, 80, 120])
@pytest.mark.parametrize("command", [(), *((name,) for name in COMMANDS)], ids=" ".join)
def test_a_page_of_help_fits_the_screen(
    command: tuple[str, ...], columns: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """No line is wider, none ends in blanks, and no word that is typed is torn at its hyphen."""
    monkeypatch.setenv("COLUMNS", str(columns))
    for lang in Lang:
        monkeypatch.setenv("CCHC_LANG", lang)
        assert run([*command, "--help"]) == 0
        lines = capsys.readouterr().out.split("\n")
        assert [line for line in lines if cell_len(line) > min(columns, 80) or line != line.rstrip()] == []
        assert [line for line in lines if re.search(r"[a-z]-$", line)] == []


def test_the_option_decides_for_help_too(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("CCHC_LANG", "en")
    for arguments in (["--lang", "vi", "list", "--help"], *([name, "--lang=vi", "--help"] for name in COMMANDS)):
        assert run(arguments) == 0
        assert capsys.readouterr().out.startswith("Cú pháp: cchc ")


@pytest.mark.parametrize("number", sorted(system_errors.REFUSALS))
def test_the_system_refuses_in_the_language(number: int) -> None:
    error = OSError(number, os.strerror(number))
    assert system_errors.refusal(error) is system_errors.REFUSALS[number]
    assert system_errors.refusal(OSError(99999, "Something new")) == "Something new"


@pytest.mark.parametrize(
    "command",
    [
        "compare tam-phuoc tan-minh --indicator papi",
        "matrix --area steering --indicator online-files",
        "show tan-minh --area steering --indicator papi",
        "export tan-minh --area steering --indicator papi",
        "check tam-phuoc --indicator par-index",
    ],
)
def test_a_selection_of_nothing_is_said(
    command: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for language, words in (("vi", "không có mục tiêu nào"), ("en", "no target that")):
        monkeypatch.setenv("CCHC_LANG", language)
        run(command.split())
        captured = capsys.readouterr()
        assert words in captured.out + captured.err


REFUSED = (
    ["show", "zzz"],
    ["show", "tam-phuok"],
    ["compare", "tam-phuoc"],
    ["compare", "--level", "commune", "--period", "1990"],
    ["compare", "--level", "ward"],
    ["check", "--all", "tam-phuoc"],
    ["check", "tam-phuoc", "--against", "tan-minh"],
    ["check", "tam-phuoc", "--against", "commune"],
    ["list", "--plans", "nowhere"],
    ["list", "--area", "x"],
    ["indicators", "zzz"],
    ["indicators", "--area", "zzz"],
    ["matrix", "--at", "20300"],
    ["matrix", "--province", "zzz"],
    ["export", "--format", "xlsx"],
    ["export", "-o", "file.what"],
    ["report"],
    ["lint", "nowhere"],
    ["lint", "--format", "xyz"],
    ["explain", "zzz"],
    ["new", "zzz"],
    ["list", "--format", "xml"],
    ["comprae"],
    ["show"],
    ["show", "tam-phuoc", "tan-minh"],
)
"""Command lines that are refused."""


@pytest.mark.parametrize("arguments", REFUSED, ids=" ".join)
def test_what_is_refused_is_refused_in_the_language(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CCHC_LANG", "vi")
    assert run(arguments) == 2
    out, err = capsys.readouterr()
    assert not out
    assert err.startswith("cchc: ")
    words = re.sub(r"`[^`]*`|--[a-z-]+|dong-nai/\S+", "", err)
    assert not re.search(r"\b(?:the|an|is|are|of|and|or|not|it|to|with|there|no|such|missing|got)\b", words, re.I), err


@pytest.mark.parametrize(
    ("written", "vi", "en"),
    [
        ("2026-01-08", "08/01/2026", "8 January 2026"),
        ("2021-07-15", "15/7/2021", "15 July 2021"),
        ("2025-12-25", "25/12/2025", "25 December 2025"),
        ("2025-09", "tháng 9/2025", "September 2025"),
        ("2026-02", "tháng 02/2026", "February 2026"),
        ("2023", "2023", "2023"),
    ],
)
def test_a_date_is_written_as_each_language_writes_it(written: str, vi: str, en: str) -> None:
    value = parse_date(written)
    assert value is not None
    assert figures.date(value, Lang.VI) == vi
    assert figures.date(value, Lang.EN) == en
