"""The language of a run, whatever the machine speaks."""

import json
from collections.abc import Mapping, Sequence

import pytest

from cchc_cli.cli.app import run
from cchc_cli.output.language import Lang, language_of


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


@pytest.mark.parametrize("command", ["list", "indicators", "check", "explain", "matrix"])
def test_machine_output_does_not_change_with_it(
    command: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
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
