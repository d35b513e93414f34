"""What a run prints in each language: people read theirs, programs see no difference."""

import json
import os
import re
import shutil
from functools import cache
from pathlib import Path

import pytest

from cchc_cli.cli.app import run
from cchc_cli.i18n.language import Lang, english
from cchc_cli.linting import engine
from cchc_cli.linting.registry import explained
from cchc_cli.linting.rule import Explained, whole_files
from cchc_cli.output.lint_formats.registry import FORMATS
from cchc_cli.reading.corpus import load
from i18n.test_catalogue import ALIKE, entries
from i18n.test_catalogue import english as english_texts

ROOT = Path(__file__).parents[2]
PROGRAMS = ("json", "sarif", "junit", "gitlab")
PEOPLE = ("text", "concise", "table", "markdown", "github")

ADVICE = re.compile(r"; |: (?:thêm|ghi) |có phải là |^viết |, hoặc |đổi tên")


@pytest.mark.parametrize("rule", [one for one in explained() if one.bad_example is not None], ids=lambda one: one.name)
def test_a_vietnamese_message_says_what_to_do(rule: Explained, tmp_path: Path) -> None:
    """As the English one, on the example of every rule: one line, short, with what to do, and nothing left out."""
    assert rule.bad_example is not None
    for name, content in whole_files(rule.bad_example).items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)
    loaded = load(tmp_path)
    found = engine.lint(loaded, loaded.files).diagnostics
    assert found
    for one in found:
        words = Lang.VI.of(one.message)
        assert ADVICE.search(words), words
        assert len(words) < 300
        assert words != english(one.message)
        assert not re.search(r"\{|Decimal\(|Message\(|None", words.replace("{from", "").replace("{s", ""))
        for related in one.related:
            assert Lang.VI.of(related.message) != english(related.message) or related.message.key in ALIKE


# The command

PLAN = """\
locality: dong-nai/tam-phuoc
document:
  title: Cải cách hành chính phường Tam Phước
  number: null
  issued: 2026-04-20
  issuer: UBND phường Tam Phước
  evidence: primary
period: {from: 2026, to: 2030}
targets:
  - indicator: online-files
    at_least: 120.5
    source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95%}
  - indicator: online-flies
    at_least: 95
    source: {section: II.2.a, paragraph: 4, stated: tối thiểu 95%}
"""
ENGLISH = "120.5% must not exceed 100%; check the value, or the indicator"
VIETNAMESE = "120,5% vượt quá 100%; kiểm tra lại con số, hoặc chỉ tiêu"


@pytest.fixture
def plans(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("CCHC_PLANS", "CCHC_LANG", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "160")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "tam-phuoc.yaml").write_text(PLAN, encoding="utf-8", newline="\n")
    return tmp_path / "plans"


def ran(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = run(arguments)
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def test_every_format_is_for_people_or_programs() -> None:
    assert sorted((*PROGRAMS, *PEOPLE)) == sorted(FORMATS)


@pytest.mark.parametrize("name", PROGRAMS)
def test_programs_see_no_language(name: str, plans: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = ran(capsys, "lint", "plans", "--format", name)
    assert code == 1
    assert ENGLISH in out
    assert ran(capsys, "lint", "plans", "--format", name, "--lang", "vi")[1] == out
    assert ran(capsys, "lint", "plans", "--format", name, "--lang", "en")[1] == out


@pytest.mark.parametrize("name", PEOPLE)
def test_people_read_their_language(
    name: str, plans: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also of what an earlier run in the other language has kept; --lang is asked before CCHC_LANG."""
    english_words = ran(capsys, "lint", "plans", "--format", name)
    assert ENGLISH in english_words[1].replace("%25", "%")
    vietnamese = ran(capsys, "lint", "plans", "--format", name, "--lang", "vi")
    assert VIETNAMESE in vietnamese[1].replace("%25", "%")
    assert english_words[0] == vietnamese[0] == 1
    assert english_words[2] == "1 file checked: 3 errors, 0 warnings\n"
    assert vietnamese[2] == "đã kiểm tra 1 tệp: 3 lỗi, 0 cảnh báo\n"
    monkeypatch.setenv("CCHC_LANG", "vi")
    assert ran(capsys, "lint", "plans", "--format", name) == vietnamese
    assert ran(capsys, "lint", "plans", "--format", name, "--lang", "en") == english_words


def test_what_programs_read_of_an_annotation_has_no_language(plans: Path, capsys: pytest.CaptureFixture[str]) -> None:
    properties = [
        [
            line.split("::")[1]
            for line in ran(capsys, "lint", "plans", "--format", "github", "--lang", lang)[1].splitlines()
        ]
        for lang in ("vi", "en")
    ]
    assert properties[0] == properties[1]
    assert properties[0][0].startswith("error file=plans/tam-phuoc.yaml,line=11,col=15,title=D110 ")


def test_programs_get_key_and_parameters(plans: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(ran(capsys, "lint", "plans", "--format", "json")[1])["diagnostics"]
    said = {"key": "value-out-of-range.percent", "parameters": {"value": 120.5}}
    assert [{key: one[key] for key in said} for one in found if one["code"] == "D110"] == [said]
    (meant,) = (one["parameters"] for one in found if one["code"] == "D102")
    assert meant["name"] == "online-flies"
    assert meant["advice"]["key"] == "advice.meant-or-add"
    assert "online-files" in meant["advice"]["parameters"]["words"]
    sarif = json.loads(ran(capsys, "lint", "plans", "--format", "sarif")[1])
    assert said in [one["properties"] for one in sarif["runs"][0]["results"]]
    junit = ran(capsys, "lint", "plans", "--format", "junit")[1]
    assert '<property name="key" value="value-out-of-range.percent" />' in junit
    assert '<property name="parameters" value="{&quot;value&quot;: 120.5}" />' in junit


def test_settings_are_refused_in_the_language(plans: Path, capsys: pytest.CaptureFixture[str]) -> None:
    refused = ran(capsys, "lint", "plans", "--select", "stated-valu", "--lang", "vi")
    assert refused[:2] == (2, "")
    assert refused[2].startswith("cchc: không có quy tắc `stated-valu`\n  có phải là stated-value")
    assert ran(capsys, "lint", "plans", "--fail-on", "x", "--lang", "vi")[2] == (
        "cchc: --fail-on không thể là `x`\n  giá trị hợp lệ: error, warning, never\n"
    )


def test_a_language_that_is_none_is_refused(
    plans: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CCHC_LANG", "fr")
    assert ran(capsys, "lint", "plans") == (2, "", "cchc: CCHC_LANG is `fr`; valid values are vi and en\n")


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")
def test_what_the_system_says_of_a_file_is_translated(plans: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (plans / "tam-phuoc.yaml").unlink()
    (plans / "tam-phuoc.yaml").symlink_to("nowhere.yaml")
    texts = (
        ("vi", "lỗi", "không đọc được tệp: không có tệp này"),
        ("en", "error", "the file cannot be read: No such file"),
    )
    for lang, severity, said in texts:
        code, out, _ = ran(capsys, "lint", "plans", "--lang", lang)
        assert code == 1
        assert f"plans/tam-phuoc.yaml:1:1: {severity} T001 unreadable-file: {said}" in out


# No English in a Vietnamese run

COMMANDS = [
    *(["lint", "faulty", "--format", name] for name in PEOPLE),
    ["lint", "faulty", "--select", "stated-valu"],
    ["lint", "faulty", "--fix", "--diff"],
    ["list"],
    ["list", "dong-nai"],
    ["show", "tam-phuoc"],
    ["show", "hang-gon", "--markdown"],
    ["compare", "tam-phuoc", "hang-gon"],
    ["compare", "tam-phuoc", "nowhere"],
    ["check", "--all", "--verbose"],
    ["check", "vinh-cuu"],
    ["matrix", "--province", "dong-nai"],
    ["explain"],
    ["explain", "no-such-rule"],
    ["new", "Hàng Gòn", "--year", "2027", "-o", "-"],
    ["export", "tam-phuoc", "--format", "markdown"],
    *(
        [command, "--help"]
        for command in ("lint", "list", "show", "compare", "check", "matrix", "explain", "new", "export")
    ),
    ["--help"],
    ["no-such-command"],
    ["list", "--no-such-option"],
]


@cache
def pieces() -> frozenset[str]:
    """The English of every text, in pieces between placeholders of at least three words."""
    texts = [text for entry in entries() for text in english_texts(entry)]
    found = (" ".join(piece.split()) for text in texts for piece in re.split(r"\{[^}]*\}|`[^`]*`", text))
    return frozenset(piece for piece in found if len(piece.split()) >= 3)


def english_in(printed: str) -> list[str]:
    """Return the English pieces in what a run printed, whatever its lines and frames."""
    words = " ".join(re.sub("[│┃]", " ", printed).split())
    return [piece for piece in pieces() if piece in words]


@pytest.fixture
def shipped(tmp_path: Path, plans: Path) -> None:
    """The local plans of the repository, and a folder with the example of every rule."""
    for plan in (ROOT / "plans").glob("*.yaml"):
        shutil.copy(plan, plans)
    for rule in explained():
        for name, content in whole_files(rule.bad_example or "").items():
            path = tmp_path / "faulty" / rule.name / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)


@pytest.mark.usefixtures("shipped")
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_vietnamese_run_prints_no_english(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = ran(capsys, *command, "--lang", "vi")
    assert out + err
    assert code != 3, err
    assert english_in(out + err) == []


@pytest.mark.usefixtures("shipped")
@pytest.mark.parametrize("command", ["lint faulty", "lint --help", "explain", "check --all"])
def test_an_english_run_prints_english(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The test above can fail."""
    _, out, err = ran(capsys, *command.split(), "--lang", "en")
    assert english_in(out + err) != []
