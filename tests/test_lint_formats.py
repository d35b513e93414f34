"""The formats of `cchc lint`: each is what its readers expect, whatever a message holds, and its files are whole."""

import hashlib
import json
import os
import re
import stat
import subprocess
import sys
import unicodedata
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree

import jsonschema_rs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.cli import files
from cchc_cli.cli.app import run
from cchc_cli.cli.errors import UserError
from cchc_cli.i18n.language import Lang, english
from cchc_cli.i18n.message import Message
from cchc_cli.linting import engine
from cchc_cli.linting.diagnostic import Diagnostic, Related, Severity
from cchc_cli.linting.engine import INTERNAL_CODE, Report, lint
from cchc_cli.linting.registry import RULES
from cchc_cli.output.lint_formats import sarif
from cchc_cli.output.lint_formats.fingerprint import fingerprints
from cchc_cli.output.lint_formats.registry import FORMATS, MOST_SARIF_RESULTS
from cchc_cli.reading.corpus import load

ROOT = Path(__file__).parents[1]

SARIF_SCHEMA_SHA256 = "c3b4bb2d6093897483348925aaa73af03b3e3f4bd4ca38cef26dcb4212a2682e"
"""Of sarif-schema-2.1.0.json as OASIS publishes it (errata 01)."""

GITLAB = jsonschema_rs.validator_for(
    {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "type": "array",
        "items": {
            "type": "object",
            "required": ["description", "check_name", "fingerprint", "severity", "location"],
            "additionalProperties": False,
            "properties": {
                "description": {"type": "string", "minLength": 1},
                "check_name": {"type": "string", "pattern": "^[A-Z][0-9]{3}$"},
                "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
                "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
                "location": {
                    "type": "object",
                    "required": ["path", "lines"],
                    "additionalProperties": False,
                    "properties": {
                        "path": {"type": "string", "pattern": r"^(?!\./)"},
                        "lines": {
                            "type": "object",
                            "required": ["begin"],
                            "additionalProperties": False,
                            "properties": {"begin": {"type": "integer", "minimum": 1}},
                        },
                    },
                },
            },
        },
    }
)
"""A Code Quality report as the documentation of GitLab describes it."""

PLAN = """locality: {locality}
document:
  title: Kế hoạch cải cách hành chính
  number: 12/KH-UBND
  issued: {issued}
  issuer: Ủy ban nhân dân
  evidence: primary
period: {{from: 2026, to: 2030}}
targets:
"""
TARGET = """  - indicator: online-files
    at_least: {value}
    source: {{section: II.2.a, paragraph: 3, stated: tối thiểu {stated}%}}
"""
OTHER_TARGET = """  - indicator: online-payment-transactions
    at_least: 80
    source: {section: II.2.a, paragraph: 4, stated: tối thiểu 90%}
"""


def head(locality: str) -> str:
    """Return the head of a plan; a province issues its plan before its communes, so that it is a floor of theirs."""
    return PLAN.format(locality=locality, issued="2026-03" if "/" in locality else "2026-01")


@cache
def sarif_schema() -> jsonschema_rs.Draft4Validator:
    raw = (ROOT / "tests" / "assets" / "sarif" / "sarif-schema-2.1.0.json").read_bytes()
    assert hashlib.sha256(raw).hexdigest() == SARIF_SCHEMA_SHA256
    return jsonschema_rs.Draft4Validator(json.loads(raw), validate_formats=True)


@cache
def lint_schema() -> jsonschema_rs.Draft202012Validator:
    text = (ROOT / "schema" / "output" / "lint.schema.json").read_text(encoding="utf-8")
    return jsonschema_rs.Draft202012Validator(json.loads(text))


def wrong(validator: Any, document: object) -> list[str]:
    return [f"{list(one.instance_path)}: {one.message}" for one in validator.iter_errors(document)]


def verbatim(words: str) -> Message:
    """A message that says these words in every language."""
    return Message("verbatim", "{words}", (("words", words),))


def finding(message: str = "something is wrong", path: str = "plans/a.yaml", line: int = 3, **more: Any) -> Diagnostic:
    values = {"column": 5, "code": "D101", "name": "schema", "severity": Severity.ERROR, **more}
    return Diagnostic(path, line, message=verbatim(message), **values)


def rendered(name: str, report: Report, lang: Lang = Lang.EN) -> str:
    return FORMATS[name](report, lang)


def report_of(*found: Diagnostic) -> Report:
    return Report(tuple(sorted(found, key=lambda one: one.order)), len({one.path for one in found}))


def run_of_sarif(report: Report) -> dict[str, Any]:
    document = json.loads(rendered("sarif", report))
    assert wrong(sarif_schema(), document) == []
    (found,) = document["runs"]
    assert isinstance(found, dict)
    return found


def lines_of(text: str) -> list[str]:
    """Lines, broken wherever some reader might break them."""
    return text.splitlines()


HOW_MANY: Mapping[str, Callable[[str], int]] = {
    "text": lambda text: sum(not line.startswith("   ") for line in lines_of(text)),
    "concise": lambda text: len(lines_of(text)),
    "table": lambda text: sum(re.match(r" \d+:\d+ ", line) is not None for line in lines_of(text)),
    "json": lambda text: len(json.loads(text)["diagnostics"]),
    "github": lambda text: len(lines_of(text)),
    "sarif": lambda text: len(json.loads(text)["runs"][0]["results"]),
    "junit": lambda text: len(ElementTree.fromstring(text.encode()).findall("testsuite/testcase/failure")),
    "gitlab": lambda text: len(json.loads(text)),
    "markdown": lambda text: len(lines_of(text)[4:]),
}
"""How many findings a reader of a format sees."""

PIECES = (
    *("\n", "\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029", "\t", " ", "\0", "\x1b[31m", "\x9b31m", "\x07"),
    *("\u202e", "\u200f", "\u2066", "\ufeff", "\ufffe", "\uffff", "\ud800"),
    *("::error::", "::", "##[error]", "%0A", "%", "%25", ":", ",", "|", "\\", "`", "<script>", "]]>", "&lt;", "--"),
    *("[words](https://example.org)", "{0}", "[bold red]", "</testsuites>", '"', "'", "\\u202e", "=1+1"),
    *("phường Tam Phước", "Đồng Nai", "đ", "e\u0302\u0323", "😀"),
)
HOSTILE = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), min_size=1, max_size=8).map("".join)
CASES = [pytest.param(piece, id=ascii(piece)) for piece in PIECES]


def test_every_format_is_counted_here_and_named_by_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(HOW_MANY) == list(FORMATS)
    assert run(["lint", "--help"]) == 0
    assert set(FORMATS) <= set(re.findall(r"\w+", capsys.readouterr().out))


# --- text


@pytest.mark.parametrize(
    ("source", "column", "shown"),
    [
        ("    at_least: 59", 15, ["    7 |     at_least: 59", "      |               ^"]),
        ("  nhãn: ố x", 11, ["    7 |   nhãn: ố x", "      |           ^"]),
        ("x" * 300, 200, [f"    7 | … {'x' * 100} …", "      | " + " " * 62 + "^"]),
        ("x" * 300, 5, [f"    7 | {'x' * 100} …", "      |     ^"]),
        ("a\x1bb", 3, ["    7 | a\ufffdb", "      |   ^"]),
        ("short", 99, ["    7 | short", "      |      ^"]),
    ],
)
def test_a_finding_shows_its_line(source: str, column: int, shown: list[str]) -> None:
    one = finding("wrong", line=7, column=column, source=source)
    assert lines_of(rendered("text", report_of(one)))[1:] == shown


def test_a_finding_about_a_whole_file_shows_no_line() -> None:
    assert len(lines_of(rendered("text", report_of(finding("wrong"))))) == 1


def test_the_severity_is_in_the_language_of_the_run() -> None:
    report = report_of(finding("wrong"))
    assert ": lỗi " in FORMATS["text"](report, Lang.VI)
    assert ": error " in FORMATS["concise"](report, Lang.VI)


# --- what is common to all


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("piece", CASES)
def test_hostile_text_stays_one_finding(piece: str, name: str) -> None:
    related = Related(f"plans/{piece}", 7, 1, verbatim(f"asks {piece} more"))
    one = finding(f"{piece}before{piece}after{piece}", f"plans/{piece}.yaml", related=(related,), subject=piece)
    text = rendered(name, report_of(one))
    assert HOW_MANY[name](text) == 1
    assert harmless(text)


@given(st.lists(st.builds(finding, HOSTILE, HOSTILE, st.integers(1, 9), subject=HOSTILE), max_size=4, unique=True))
def test_formats_agree_on_the_number_of_findings(found: list[Diagnostic]) -> None:
    report = report_of(*found)
    for name, render in FORMATS.items():
        if name not in ("text", "table"):  # whose indents a path may imitate
            text = render(report, Lang.EN)
            assert HOW_MANY[name](text) == len(found), name
            assert harmless(text), name


def harmless(text: str) -> bool:
    """Whether a terminal shows a text as it is: no control signs, none that turn its direction."""
    return not any(unicodedata.category(char) == "Cc" or steers(char) for char in text.replace("\n", ""))


def steers(char: str) -> bool:
    """Whether a character turns the direction of the text after it."""
    marks = ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")
    return unicodedata.bidirectional(char) in marks or char in "\u200e\u200f\u061c"


@pytest.mark.parametrize("name", FORMATS)
def test_letters_are_written_as_letters(name: str) -> None:
    text = rendered(name, report_of(finding("không thấp hơn mức của phường Tam Phước")))
    assert "không thấp hơn mức của phường Tam Phước" in text
    assert "\\u" not in text
    assert "&#" not in text
    assert text.endswith("\n")


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_found(name: str) -> None:
    text = rendered(name, Report((), 3))
    assert HOW_MANY[name](text) == 0


@pytest.mark.parametrize("name", ["table", "github", "junit", "markdown"])
def test_the_other_place_is_shown(name: str) -> None:
    other = Related("plans/superior/dong-nai.yaml", 40, 5, verbatim("asks 80 due 2030"))
    text = rendered(name, report_of(finding("75 is below 80", related=(other,))))
    assert "plans/superior/dong-nai.yaml:40:5: asks 80 due 2030" in text


# --- text


@pytest.mark.parametrize("path", ["::error::x.yaml", " ::error::x.yaml"])
def test_a_line_of_text_is_no_workflow_command(path: str) -> None:
    (line,) = lines_of(rendered("text", report_of(finding(path=path))))
    assert line == f"./{path}:3:5: error D101 schema: something is wrong"


# --- json


@given(st.lists(st.builds(finding, HOSTILE, HOSTILE), max_size=3, unique=True))
def test_json_keeps_to_its_schema(found: list[Diagnostic]) -> None:
    report = report_of(*found)
    document = json.loads(rendered("json", report))
    readable = json.loads(json.dumps(document, ensure_ascii=False).encode("utf-8", "replace"))
    assert wrong(lint_schema(), readable) == []
    assert [one["message"] for one in document["diagnostics"]] == [english(one.message) for one in report.diagnostics]


# --- github

COMMAND = re.compile(r"::(error|warning) file=([^,]*),line=(\d+),col=(\d+),title=([^,:]*)::(.*)\n")
ESCAPES = {"%25": "%", "%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ","}


def unescaped(text: str, escapes: Mapping[str, str] = ESCAPES) -> str:
    """As the runner of GitHub reads it; a percent sign that is no escape would be a mistake of ours."""

    def read(found: re.Match[str]) -> str:
        return escapes[found[0]]

    return re.sub("%.{0,2}", read, text)


def seen(text: str) -> str:
    """What a reader may see of a text: line ends, and other control and direction characters as �."""
    found = []
    for char in text:
        unsafe = unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") or steers(char)
        found.append("�" if unsafe and char not in "\r\n" else char)
    return "".join(found)


@given(HOSTILE, HOSTILE)
def test_annotations_read_back_are_the_finding(message: str, path: str) -> None:
    text = rendered("github", report_of(finding(message, path, 12, severity=Severity.WARNING)))
    command = COMMAND.fullmatch(text)
    assert command is not None
    severity, file, line, column, title, words = command.groups()
    assert (severity, line, column, title) == ("warning", "12", "5", "D101 schema")
    assert unescaped(file) == seen(path)
    in_message = {sign: char for sign, char in ESCAPES.items() if char not in ":,"}
    assert unescaped(words, in_message) == seen(f"{path}:12:5: {message}")


def test_an_annotation_as_it_is_written() -> None:
    text = rendered("github", report_of(finding("100%: a, b\nc", "plans/a,b:c.yaml")))
    assert (
        text
        == "::error file=plans/a%2Cb%3Ac.yaml,line=3,col=5,title=D101 schema::plans/a,b:c.yaml:3:5: 100%25: a, b%0Ac\n"
    )


def test_the_log_of_github_has_path_line_and_column() -> None:
    """A log shows what is after the second `::` only, also of related places."""
    other = Related("plans/superior/b.yaml", 40, 5, verbatim("asks 80"))
    text = rendered("github", report_of(finding("75 is below 80", related=(other,)), finding("x", line=9)))
    shown = [line.split("::", 2)[2].replace("%0A", "\n") for line in lines_of(text)]
    assert shown == [
        "plans/a.yaml:3:5: 75 is below 80\nplans/superior/b.yaml:40:5: asks 80",
        "plans/a.yaml:9:5: x",
    ]


# --- sarif


@given(st.lists(st.builds(finding, HOSTILE, HOSTILE, subject=HOSTILE), max_size=3, unique=True))
def test_sarif_keeps_to_the_schema_of_oasis(found: list[Diagnostic]) -> None:
    text = rendered("sarif", report_of(*found)).encode("utf-8", "replace")
    assert wrong(sarif_schema(), json.loads(text)) == []


def test_the_schema_of_oasis_refuses_what_is_wrong() -> None:
    document = json.loads(rendered("sarif", report_of(finding())))
    document["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0
    assert len(wrong(sarif_schema(), document)) == 1


def many(errors: int, warnings: int) -> Report:
    """Warnings in the first lines, errors below."""
    severities = [Severity.WARNING] * warnings + [Severity.ERROR] * errors
    return Report(tuple(finding(line=line, severity=one) for line, one in enumerate(severities, 1)), 1)


@pytest.mark.parametrize(
    ("errors", "warnings", "notice"),
    [
        (2, 2, None),
        (1, 24, None),
        (1, 25, "25 of 26 findings; run `cchc lint` for all of them"),
    ],
)
def test_sarif_has_no_more_results_than_code_scanning_accepts(
    errors: int, warnings: int, notice: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert MOST_SARIF_RESULTS == 25_000
    monkeypatch.setattr(sarif, "MOST_SARIF_RESULTS", 25)
    (found,) = json.loads(rendered("sarif", many(errors, warnings)))["runs"]
    assert len(found["results"]) == min(errors + warnings, 25)
    assert sum(one["level"] == "error" for one in found["results"]) == errors, "errors come first"
    (invocation,) = found["invocations"]
    told = [one["message"]["text"] for one in invocation.get("toolExecutionNotifications", [])]
    assert told == ([] if notice is None else [notice])


def test_sarif_that_was_cut_keeps_to_the_schema(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "MOST_SARIF_RESULTS", 3)
    found = run_of_sarif(many(2, 4))
    assert [one["level"] for one in found["results"]] == ["error", "error", "warning"]
    assert found["invocations"][0]["toolExecutionNotifications"][0]["level"] == "warning"


def test_every_rule_is_described_once() -> None:
    crash = finding(code=INTERNAL_CODE, name="internal-error")
    found = run_of_sarif(report_of(finding(), crash))
    rules = found["tool"]["driver"]["rules"]
    ids = [rule["id"] for rule in rules]
    assert ids == sorted({INTERNAL_CODE, *(rule.code for rule in RULES)})
    described = {rule["id"]: rule for rule in rules}
    for rule in RULES:
        told = described[rule.code]
        assert told["name"] == rule.name
        assert told["shortDescription"]["text"] == english(rule.summary)
        assert english(rule.rationale) in told["fullDescription"]["text"]
        assert english(rule.rationale) in told["help"]["text"]
        assert told["defaultConfiguration"]["level"] == rule.severity
    assert all(ids[result["ruleIndex"]] == result["ruleId"] for result in found["results"])
    assert found["invocations"] == [{"executionSuccessful": False}]


def location(path: str) -> dict[str, str]:
    (result,) = run_of_sarif(report_of(finding(path=path)))["results"]
    found = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert isinstance(found, dict)
    return found


@given(HOSTILE)
def test_addresses_are_relative_and_percent_encoded(tail: str) -> None:
    found = location(f"plans/{tail}")
    assert found["uriBaseId"] == "%SRCROOT%"
    assert re.fullmatch(r"plans/(?:[A-Za-z0-9/._~-]|%[0-9A-F]{2})*", found["uri"])
    assert unquote(found["uri"]) == f"plans/{tail}".encode("utf-8", "replace").decode()


def test_an_address_outside_is_named_in_full() -> None:
    assert location("/opt/kế hoạch/a.yaml") == {"uri": "file:///opt/k%E1%BA%BF%20ho%E1%BA%A1ch/a.yaml"}
    assert location("C:/plans/a.yaml") == {"uri": "file:///C%3A/plans/a.yaml"}
    assert location("../plans/a.yaml") == {"uri": "../plans/a.yaml", "uriBaseId": "%SRCROOT%"}


def test_messages_hold_no_placeholder_and_no_link() -> None:
    (result,) = run_of_sarif(report_of(finding("{0} [words](https://example.org)")))["results"]
    assert result["message"]["text"] == "{{0}} [words] (https://example.org)"


def test_sarif_has_the_other_place_and_the_subject() -> None:
    other = Related("plans/superior/Đồng Nai.yaml", 40, 5, verbatim("asks 80 due 2030"))
    one = finding(related=(other,), subject="targets/online-files/at_least")
    (result,) = run_of_sarif(report_of(one))["results"]
    (related,) = result["relatedLocations"]
    assert related["message"] == {"text": "asks 80 due 2030"}
    assert related["physicalLocation"]["region"] == {"startLine": 40, "startColumn": 5}
    assert unquote(related["physicalLocation"]["artifactLocation"]["uri"]) == other.path
    assert result["locations"][0]["logicalLocations"] == [{"fullyQualifiedName": "targets/online-files/at_least"}]


# --- junit, gitlab, markdown


def test_junit_counts_what_it_holds() -> None:
    twice = [finding(), finding("another"), finding(path="plans/b.yaml", severity=Severity.WARNING)]
    root = ElementTree.fromstring(rendered("junit", report_of(*twice)).encode())
    assert root.tag == "testsuites"
    assert [suite.get("name") for suite in root] == ["plans/a.yaml", "plans/b.yaml"]
    for element in (root, *root):
        assert element.get("tests") == element.get("failures") == str(len(element.findall(".//testcase")))
    names = [(case.get("classname"), case.get("name")) for case in root.iter("testcase")]
    assert len(set(names)) == len(names)
    assert [failure.get("type") for failure in root.iter("failure")] == ["error", "error", "warning"]


def test_junit_of_clean_files_is_a_test_that_passes() -> None:
    root = ElementTree.fromstring(rendered("junit", Report((), 3)).encode())
    assert [case.get("name") for case in root.iter("testcase")] == ["3 files checked"]
    assert (root.get("tests"), root.get("failures")) == ("1", "0")


@given(st.lists(st.builds(finding, HOSTILE, st.just("plans/đ.yaml")), max_size=3, unique=True))
def test_gitlab_has_what_gitlab_reads(found: list[Diagnostic]) -> None:
    document = json.loads(rendered("gitlab", report_of(*found)).encode("utf-8", "replace"))
    assert wrong(GITLAB, document) == []
    assert len({one["fingerprint"] for one in document}) == len(found)


def test_a_markdown_row_has_its_four_cells() -> None:
    text = rendered("markdown", report_of(finding("a | b <b>c</b> `d`")))
    assert text.startswith("1 file checked: 1 error, 0 warnings\n\n| Location |")
    row = lines_of(text)[-1]
    assert re.split(r"(?<!\\)\|", row)[1:-1] == [
        " plans/a.yaml:3:5 ",
        " error ",
        " D101 schema ",
        " a \\| b &lt;b&gt;c&lt;/b&gt; \\`d\\` ",
    ]


# --- fingerprints


@pytest.fixture
def plans(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A commune below its province, with a slip in the province's plan, a slip in each other plan, and broken YAML."""
    monkeypatch.chdir(tmp_path)
    for name in ("CCHC_PLANS", "CCHC_LANG", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    folder = tmp_path / "plans"
    folder.mkdir()
    below = TARGET.format(value=75, stated=75)
    texts = {
        "tam-phuoc": head("dong-nai/tam-phuoc") + below + OTHER_TARGET + OTHER_TARGET,
        "dong-nai": head("dong-nai") + TARGET.format(value=90, stated=80),
        "tan-minh": head("hai-phong/tan-minh") + TARGET.format(value="1.000", stated=80),
        "broken": "locality: [\n",
        "twice": "locality: a\nlocality: b\nlocality: c\nperiod: a\nperiod: b\n",
    }
    for name, text in texts.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


def linted(folder: Path) -> Report:
    loaded = load(folder)
    return lint(loaded, loaded.files)


def by_line(report: Report) -> set[tuple[str, int, str]]:
    return {(one.path, one.line, mark) for one, mark in zip(report.diagnostics, fingerprints(report), strict=True)}


def test_fingerprints_stay_when_lines_move(plans: Path) -> None:
    before = by_line(linted(plans))
    for file in plans.iterdir():
        file.write_text("# two lines\n# of a comment\n" + file.read_text(encoding="utf-8"), encoding="utf-8")
    assert by_line(linted(plans)) == {(path, line + 2, mark) for path, line, mark in before}


def test_fingerprints_stay_when_targets_and_files_move(plans: Path) -> None:
    before = linted(plans)
    moved = head("dong-nai/tam-phuoc") + OTHER_TARGET * 2 + TARGET.format(value=75, stated=75)
    (plans / "tam-phuoc.yaml").unlink()
    (plans / "communes").mkdir()
    (plans / "communes" / "tam-phuoc.yaml").write_text(moved, encoding="utf-8")
    after = linted(plans)
    assert sorted(fingerprints(after)) == sorted(fingerprints(before))
    assert {one.path for one in after.diagnostics} != {one.path for one in before.diagnostics}


def test_different_findings_have_different_fingerprints(plans: Path) -> None:
    report = linted(plans)
    assert len(report.diagnostics) >= 8
    assert {"below-floor", "stated-value", "yaml-syntax", "duplicate-key"} <= {one.name for one in report.diagnostics}
    assert len(set(fingerprints(report))) == len(report.diagnostics)
    floor = next(one for one in report.diagnostics if one.name == "below-floor")
    assert floor.subject == "targets/online-files/at_least"


def test_a_fingermarkchanges_with_rule_plan_and_subject() -> None:
    others = (
        finding(),
        finding("another message"),
        finding(code="D102"),
        finding(path="plans/b.yaml"),
        finding(subject="targets/online-files"),
        finding(subject='targets/online-files {"due": 2028}'),
    )
    assert len({fingerprints(report_of(one))[0] for one in others}) == len(others)
    same = (finding(line=3), finding(line=9), finding(path="plans/below/a.yaml"), finding(column=1))
    assert len({fingerprints(report_of(one))[0] for one in same}) == 1


@given(st.lists(st.builds(finding, HOSTILE, HOSTILE, st.integers(1, 3), subject=HOSTILE | st.just("")), unique=True))
def test_no_two_fingerprints_are_alike(found: list[Diagnostic]) -> None:
    assert len(set(fingerprints(report_of(*found)))) == len(found)


# --- the command


def ran(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = run(["lint", *arguments])
    printed = capsys.readouterr()
    return code, printed.out, printed.err


@pytest.mark.parametrize("name", FORMATS)
def test_real_findings_in_every_format(name: str, plans: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = ran(capsys, "plans", "--format", name)
    assert code == 1
    assert HOW_MANY[name](out) == len(linted(plans).diagnostics)
    assert ("files checked" in err) is (name != "json")
    if name == "sarif":
        assert wrong(sarif_schema(), json.loads(out)) == []


@pytest.mark.parametrize("name", FORMATS)
def test_exit_codes_are_those_of_the_findings(
    name: str, plans: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for file in plans.iterdir():
        file.unlink()
    assert ran(capsys, "plans", "--format", name)[0] == 2
    good = head("dong-nai/tam-phuoc") + TARGET.format(value=75, stated=75)
    (plans / "tam-phuoc.yaml").write_text(good, encoding="utf-8")
    assert ran(capsys, "plans", "--format", name)[0] == 0
    higher = head("dong-nai") + TARGET.format(value=90, stated=90)
    (plans / "dong-nai.yaml").write_text(higher, encoding="utf-8")
    code, out, _ = ran(capsys, "plans/tam-phuoc.yaml", "--format", name)
    assert (code, HOW_MANY[name](out)) == (0, 1)  # a warning

    def fail(*_: object) -> object:
        raise ValueError("broken")

    monkeypatch.setattr(engine, "_made", fail)
    code, out, _ = ran(capsys, "plans/tam-phuoc.yaml", "--format", name)
    assert (code, HOW_MANY[name](out)) == (70, 1)


def test_a_narrow_table_tears_no_name(
    plans: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    _, text, _ = ran(capsys, "plans", "--format", "text")
    code, out, _ = ran(capsys, "plans", "--format", "table")
    assert (code, HOW_MANY["table"](out)) == (1, HOW_MANY["text"](text))
    assert all(len(line) <= 40 for line in out.split("\n"))
    assert " D114 stated-value, error\n" in out


def test_several_at_once(plans: Path, capsys: pytest.CaptureFixture[str]) -> None:
    expected = {name: ran(capsys, "plans", "--format", name)[1] for name in FORMATS if name != "table"}
    wanted = [f"--format={name}=out.{name}" for name in FORMATS]
    code, out, err = ran(capsys, "plans", "--format", "text", *wanted)
    assert code == 1
    assert out == expected["text"]
    assert "5 files checked" in err
    assert {name: Path(f"out.{name}").read_bytes().decode() for name in expected} == expected
    assert HOW_MANY["table"](Path("out.table").read_text(encoding="utf-8")) == HOW_MANY["text"](out)
    assert sorted(path.name for path in Path().iterdir()) == sorted(["plans", *(f"out.{name}" for name in FORMATS)])


@pytest.mark.parametrize("name", ["text", "concise", "table"])
def test_text_and_github_together(name: str, plans: Path, capsys: pytest.CaptureFixture[str]) -> None:
    expected = {one: ran(capsys, "plans", "--format", one)[1] for one in (name, "github")}
    code, out, err = ran(capsys, "plans", "--format", name, "--format", "github")
    assert (code, out) == (1, expected[name] + expected["github"])
    assert err.count("files checked") == 1
    assert ran(capsys, "plans", "--format", "github", "--format", name)[1] == expected["github"] + expected[name]


def test_only_to_a_file(plans: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    code, out, err = ran(capsys, "plans", "--format", "table=a=b.txt", "--color", "always")
    assert (code, out) == (1, "")
    assert "files checked" in err
    text = Path("a=b.txt").read_text(encoding="utf-8")
    assert max(len(line) for line in lines_of(text)) > 80
    assert "\x1b" not in text


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--format", "xml"], "cchc: unknown format `xml`\n  valid values are text, concise, table, "),
        (["--format", "sarf=out"], "cchc: unknown format `sarf`\n  did you mean sarif?\n"),
        (["--format", ""], "cchc: unknown format ``\n"),
        (["--format", "sarif="], "cchc: `--format sarif=` has no file name\n  use --format sarif=FILE\n"),
        (["--format", "text", "--format", "json"], "cchc: cannot print both --format text and --format json\n"),
        (["--format", "github", "--format", "json"], "cchc: cannot print both --format github and --format json\n"),
        (
            [*("--format", "text", "--format", "github"), "--format", "table"],
            "cchc: cannot print both --format text and --format table\n",
        ),
        (["--format", "sarif=x", "--format", "json=x"], "cchc: `--format json=x` uses the file of another --format\n"),
        (["--format", "sarif=x", "--format", "json=plans/../x"], "cchc: plans/../x is given twice\n"),
        (
            ["--format", "sarif=no/x"],
            "cchc: cannot write no/x: its parent directory does not exist\n  create the directory",
        ),
        (["--format", "sarif=old/x"], "cchc: cannot write old/x: its parent is not a directory\n"),
        (["--format", "sarif=plans"], "cchc: plans is a directory\n  choose a file in it\n"),
        (["--format", "sarif=old"], "cchc: old already exists\n  overwrite it with --force, or choose another file\n"),
        (["--format", "sarif=new", "--format", "json=old"], "cchc: old already exists\n"),
        (["--format", "sarif=" + "x" * 300], "cchc: cannot write " + "x" * 200 + ": "),
        (["--format", "sarif=\x1b[31m/x"], "cchc: cannot write �[31m/x: its parent directory does not exist\n"),
    ],
)
def test_what_is_refused(arguments: list[str], message: str, plans: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("old").write_text("kept", encoding="utf-8")
    code, out, err = ran(capsys, "plans", *arguments)
    assert (code, out) == (2, "")
    assert err.startswith(message)
    assert Path("old").read_text(encoding="utf-8") == "kept"
    assert sorted(path.name for path in Path().iterdir()) == ["old", "plans"]


def test_force_replaces(plans: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("old").write_text("lost", encoding="utf-8")
    Path("old").chmod(0o640)
    code, _, _ = ran(capsys, "plans", "--format", "json=old", "--force")
    assert code == 1
    assert len(json.loads(Path("old").read_text(encoding="utf-8"))["diagnostics"]) >= 8
    if os.name == "posix":
        assert stat.S_IMODE(Path("old").stat().st_mode) == 0o640


def test_concise_needs_no_slow_library(plans: Path) -> None:
    code = (
        "import sys\nfrom cchc_cli.cli.app import run\nrun(['lint', 'plans', '--format', 'concise'])\n"
        "print(*[name for name in ('rich', 'xml', 'multiprocessing.pool') if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=60,
    )
    assert done.stderr.splitlines()[-1] == ""


# --- files


def left(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir() if path.is_file()}


def test_files_are_written_as_they_are(tmp_path: Path) -> None:
    files.write_files({tmp_path / "a": "Đồng\r\nNai\n", tmp_path / "b": ""}, force=False)
    assert (tmp_path / "a").read_bytes() == "Đồng\r\nNai\n".encode()
    assert sorted(left(tmp_path)) == ["a", "b"]
    if os.name == "posix":
        mask = os.umask(0)
        os.umask(mask)
        assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o666 & ~mask


@pytest.mark.parametrize(("call", "named"), [("replace", "b"), ("chmod", "a")])
def test_nothing_is_half_written(call: str, named: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system may say no at any time: the files are made in their order, and take their names from the last."""
    (tmp_path / "a").write_text("kept", encoding="utf-8")

    def refuse(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, call, refuse)
    with pytest.raises(UserError) as caught:
        files.write_files({tmp_path / "a": "new", tmp_path / "b": "new"}, force=True)
    assert english(caught.value.said) == f"cannot write {files.named(tmp_path / named)}: No space left on device"
    assert left(tmp_path) == {"a": "kept"}


def test_an_interruption_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", interrupt)
    with pytest.raises(KeyboardInterrupt):
        files.write_files({tmp_path / "a": "new"}, force=False)
    assert left(tmp_path) == {}


def test_a_read_only_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Asked of the system, because to root every folder is open."""
    monkeypatch.setattr(os, "access", lambda path, mode: str(path) != str(tmp_path.resolve()))
    with pytest.raises(UserError, match="a: its parent directory is read-only"):
        files.write_files({tmp_path / "a": "new"}, force=False)
    assert left(tmp_path) == {}


@pytest.mark.skipif(os.name != "posix", reason="links and pipes are made otherwise here")
def test_links_are_followed_and_devices_left_alone(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("old", encoding="utf-8")
    (tmp_path / "link").symlink_to("real")
    with pytest.raises(UserError, match="link already exists"):
        files.write_files({tmp_path / "link": "new"}, force=False)
    files.write_files({tmp_path / "link": "new"}, force=True)
    assert (tmp_path / "link").is_symlink()
    assert left(tmp_path) == {"real": "new", "link": "new"}
    (tmp_path / "dangling").symlink_to("nowhere/x")
    with pytest.raises(UserError, match="its parent directory does not exist"):
        files.write_files({tmp_path / "dangling": "new"}, force=True)
    os.mkfifo(tmp_path / "pipe")
    for device in (tmp_path / "pipe", Path("/dev/null")):
        with pytest.raises(UserError, match="is not a regular file"):
            files.write_files({device: "new"}, force=True)
