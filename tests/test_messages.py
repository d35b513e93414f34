"""What lint and the reader say, in two languages: the catalogue is whole, programs see no difference, people do."""

import ast
import json
import pickle
import re
import string
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from cchc_cli.cli.app import run
from cchc_cli.domain.enums import Level
from cchc_cli.i18n.language import Lang
from cchc_cli.i18n.message import Message
from cchc_cli.linting import engine
from cchc_cli.linting.diagnostic import Diagnostic, Related
from cchc_cli.linting.registry import explained
from cchc_cli.linting.rule import Explained, whole_files
from cchc_cli.output.lint_formats.registry import FORMATS
from cchc_cli.output.messages.catalogue import CATALOGUE
from cchc_cli.output.messages.spoken import english, record, spoken
from cchc_cli.reading.corpus import load
from cchc_cli.reading.schema_messages import _EXPECTED, _FORMS, _OTHERWISE, _TYPES

ROOT = Path(__file__).parents[1]
PROGRAMS = ("json", "sarif", "junit", "gitlab")
PEOPLE = ("text", "table", "markdown", "github")
MADE = ("domain", "reading", "linting", "cli")
"""The rooms that make messages."""
MAKERS = ("Message", "Message.of", "said", "say")
"""The calls that make them."""

_VIETNAMESE = re.compile("[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]", re.IGNORECASE)
_DATA = re.compile(r"`[^`]*`|\{[^}]*\}|--[a-z-]+|\b(?:null|true|false|nation|province|district|commune|unknown)\b")
_ENGLISH = re.compile(r"\b(?:the|an|is|are|of|and|or|not|it|to|write|delete|check|correct|add|with)\b")


# The catalogue


def fields(words: str) -> dict[str, set[str]]:
    """The placeholders of a text, each with the ways it is written."""
    found: dict[str, set[str]] = {}
    for _, name, how, _ in string.Formatter().parse(words):
        if name is not None:
            found.setdefault(name, set()).add(how or "")
    return found


@pytest.mark.parametrize("key", CATALOGUE)
def test_every_key_is_there_in_both_languages(key: str) -> None:
    words = CATALOGUE[key]
    assert words.vi.strip()
    assert words.en.strip()
    vietnamese, other = fields(words.vi), fields(words.en)
    assert vietnamese.keys() == other.keys()
    for text in (words.vi, words.en):
        assert "\n" not in text
        assert "  " not in text
        assert not text.endswith((".", " "))
    assert words.vi.startswith("; ") is words.en.startswith("; ")
    assert not _ENGLISH.search(_DATA.sub("", words.vi)), "the Vietnamese has English words"
    assert not _VIETNAMESE.search(_DATA.sub("", words.en).replace("cấp ", "").replace("năm ", "").replace("NĐ-CP", ""))


def test_what_says_nothing_in_vietnamese_letters() -> None:
    """Only words of the file format, figures and signs do without: anything else was left untranslated."""
    alike = {key for key, words in CATALOGUE.items() if not _VIETNAMESE.search(words.vi)}
    assert alike == {
        *("schema.no-number", "waiver.no-rule", "type.null", "citation-conflict.there", "expected.other"),
        "not-utf8.near",
        *("origin.option", "origin.environment", "named.broken.advice", "report.nothing.advice"),
    }


def test_no_key_stands_in_two_modules() -> None:
    from cchc_cli.output.messages import commands, common, corpus, document, help, schema, settings, text

    modules = (commands, common, corpus, document, help, schema, settings, text)
    assert sum(len(one.WORDS) for one in modules) == len(CATALOGUE)


class Made:
    """The messages that the source makes, read from it."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, str, set[str] | None]] = []
        self.named: set[str] = set()
        self.patterns: set[str] = set()
        for room in MADE:
            for path in sorted((ROOT / "cchc_cli" / room).rglob("*.py")):
                self._read(path)

    def _read(self, path: Path) -> None:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                self.named.add(node.value)
            if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                start = str(node.values[0].value)
                if re.fullmatch(r"[a-z-]+\.(?:[a-z-]+\.)?", start) and len(node.values) == 2:
                    self.patterns.add(start)
            if isinstance(node, ast.Call) and ast.unparse(node.func) in MAKERS and node.args:
                self._call(path, node)

    def _call(self, path: Path, node: ast.Call) -> None:
        parameters = {one.arg for one in node.keywords if one.arg is not None}
        open_ended = any(one.arg is None for one in node.keywords) or ast.unparse(node.func) == "cls"
        for key in keys_in(node.args[0]):
            where = f"{path.relative_to(ROOT)}:{node.lineno}"
            self.calls.append((where, key, None if open_ended else parameters))


def keys_in(node: ast.expr) -> Iterator[str]:
    """The keys that an argument can be, as far as they stand there."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from keys_in(node.body)
        yield from keys_in(node.orelse)


@pytest.fixture(scope="module")
def made() -> Made:
    return Made()


def test_every_message_has_its_words_and_parameters(made: Made) -> None:
    assert len(made.calls) > 100
    for where, key, parameters in made.calls:
        assert key in CATALOGUE, f"{where}: {key}"
        if parameters is not None:
            assert parameters == fields(CATALOGUE[key].en).keys(), f"{where}: {key}"


def test_every_key_is_used(made: Made) -> None:
    assert made.patterns >= {"level.", "unit.", "type.", "expected.", "form.", "years-out-of-order."}
    unused = {key for key in CATALOGUE if key not in made.named and not key.startswith(tuple(made.patterns))}
    assert unused == set()


def test_every_key_that_is_put_together_is_there() -> None:
    wanted = {f"level.{level}" for level in Level} | {f"type.{one}" for one in _TYPES}
    wanted |= {f"expected.{one}" for one in (*_EXPECTED, "other")} | {f"form.{one}" for one in (*_FORMS, "other")}
    wanted |= {f"unit.{one}" for one in ("percent", "rank", "score")}
    wanted |= {f"years-out-of-order.{one}" for one in ("period", "outlook", "stage", "trajectory", "base")}
    assert {f"schema.no-number.{one}" for one in (*_OTHERWISE, "text")} <= set(CATALOGUE)
    assert {"home.target", "home.file"} <= set(CATALOGUE)
    starts = ("level.", "type.", "expected.", "form.", "unit.", "years-out-of-order.")
    assert wanted == {key for key in CATALOGUE if key.startswith(starts)}


# Words


def test_a_figure_is_written_as_each_language_writes_it() -> None:
    message = Message.of("value-out-of-range.percent", value=Decimal("120.50"))
    assert spoken(message, Lang.VI).startswith("120,5% vượt quá 100%")
    assert spoken(message, Lang.EN).startswith("120.5% is more than 100%")


def test_a_large_number_is_grouped_as_each_language_groups_it() -> None:
    message = Message.of("file-too-large", size=262490, limit=262144)
    assert spoken(message, Lang.VI).startswith("tệp có 262.490 byte, vượt giới hạn 262.144 byte;")
    assert spoken(message, Lang.EN).startswith("the file has 262,490 bytes, more than the limit of 262,144;")
    assert record(message)["parameters"] == {"size": 262490, "limit": 262144}


def test_lists_are_joined_as_each_language_joins_them() -> None:
    meant = Message.of("advice.meant", words=["a", "b", "c"])
    assert spoken(meant, Lang.EN) == "; did you mean `a`, `b` or `c`?"
    assert spoken(meant, Lang.VI) == "; có phải là `a`, `b` hoặc `c`?"
    known = Message.of("stated-value", value=Decimal(95), found=[Decimal("95.5"), Decimal(80)])
    assert spoken(known, Lang.EN) == "the entry says 95, `stated` says 95.5, 80; look into the document"
    assert spoken(known, Lang.VI) == "mục tiêu này ghi 95, còn `stated` ghi 95,5 và 80; đối chiếu lại với văn bản"
    assert spoken(Message.of("advice.meant", words=[]), Lang.EN) == "; did you mean ?"


def test_text_of_a_file_stays_as_it_is() -> None:
    """Braces in it are no placeholders, a comma or a dot in it is no decimal sign."""
    message = Message.of("unknown-locality", name="{advice} {0} 95.5 `", advice=None)
    assert spoken(message, Lang.VI) == "không có địa phương `{advice} {0} 95.5 ``"


def test_messages_stand_within_messages() -> None:
    inner = Message.of("schema.type", name="at_least", wanted=Message("type.number"))
    why = Message.of("schema.no-number.comma", value="95,5")
    message = Message.of("schema.no-number", wrong=inner, why=why)
    assert spoken(message, Lang.VI) == (
        "`at_least` phải là một số như 95 hoặc 95.5 (phần thập phân sau dấu chấm, tối đa hai chữ số); "
        "`95,5` có dấu phẩy; viết phần thập phân sau dấu chấm"
    )
    assert record(message) == {
        "key": "schema.no-number",
        "parameters": {
            "wrong": {
                "key": "schema.type",
                "parameters": {"name": "at_least", "wanted": {"key": "type.number", "parameters": {}}},
            },
            "why": {"key": "schema.no-number.comma", "parameters": {"value": "95,5"}},
        },
    }
    assert pickle.loads(pickle.dumps(message)) == message
    assert hash(pickle.loads(pickle.dumps(message))) == hash(message)


def test_the_order_of_findings_is_that_of_no_language() -> None:
    one = Diagnostic(
        "a", 1, 1, "D101", "schema", next(iter(explained())).severity, Message.of("schema.missing.file", key="a")
    )
    two = replace(one, message=Message.of("schema.missing.file", key="b"))
    three = replace(one, message=Message("null-in-title"))
    assert sorted([two, one, three], key=lambda found: found.order) == [three, one, two]


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
        words = spoken(one.message, Lang.VI)
        assert ADVICE.search(words), words
        assert len(words) < 300
        assert words != english(one.message)
        assert not re.search(r"\{|Decimal\(|Message\(|None", words.replace("{from", "").replace("{s", ""))
        places: list[Diagnostic | Related] = [one, *one.related]
        for place in places:
            assert set(fields(CATALOGUE[place.message.key].vi)) == {name for name, _ in place.message.parameters}


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
ENGLISH = "120.5% is more than 100%; check the figure, or the indicator"
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
    assert meant["advice"]["key"] == "advice.meant"
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
        "cchc: --fail-on không thể là `x`\n  có thể là error, warning, never\n"
    )


def test_a_language_that_is_none_is_refused(
    plans: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CCHC_LANG", "fr")
    assert ran(capsys, "lint", "plans") == (2, "", "cchc: CCHC_LANG is `fr`; it can be vi or en\n")


def test_what_the_system_says_of_a_file_is_translated(plans: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (plans / "tam-phuoc.yaml").unlink()
    (plans / "tam-phuoc.yaml").symlink_to("nowhere.yaml")
    for lang, said in (("vi", "không đọc được tệp: không có tệp này"), ("en", "the file cannot be read: No such file")):
        code, out, _ = ran(capsys, "lint", "plans", "--lang", lang)
        assert code == 1
        assert f"plans/tam-phuoc.yaml:1:1: error T001 unreadable-file: {said}" in out
