"""Every rule is what it says: its examples are run, its name and messages are fit to be read, and it is needed.

The mark ← in a comment of an example points at each line with a finding.
"""

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from jsonschema import Draft202012Validator

from cchc_cli.cli.app import run
from cchc_cli.i18n.language import Lang, english
from cchc_cli.linting import engine
from cchc_cli.linting.diagnostic import Diagnostic, Severity
from cchc_cli.linting.fix import FIXABLE
from cchc_cli.linting.registry import NOTICES, RULES, explained
from cchc_cli.linting.rule import EXAMPLE_PLAN, Example, Explained, Rule, Tier, whole_files
from cchc_cli.output.rule_page import BAD_EXAMPLE, GOOD_EXAMPLE, WHAT, WHY, escaped, page, page_name
from cchc_cli.reading.corpus import load
from cchc_cli.reading.discovery import ADDED
from cchc_cli.reading.errors import ErrorKind
from cchc_cli.reading.section import section_meant
from cchc_cli.reading.vocabulary import Vocabulary, load_vocabulary
from cchc_cli.reading.yaml_file import MAX_BYTES
from rule_pages import FOLDER, pages

ROOT = Path(__file__).parents[1]
MARK = "←"
TABLES = ("TEXT_RULES", "FILE_RULES", "DOCUMENT_RULES", "FLOOR_RULES", "CORPUS_RULES")

SHOWN = [rule for rule in RULES if rule.bad_example is not None]
UNSHOWN = {"modeline", "unreadable-file", "file-too-large", "internal-error"}
"""Rules of which no printed example can fail; each has a test of its own here."""


@cache
def shipped_vocabulary() -> Vocabulary:
    return load_vocabulary()


def written(folder: Path, files: Mapping[str, bytes]) -> Path:
    """A plans directory with these files."""
    plans = folder / "plans"
    for name, content in files.items():
        (plans / name).parent.mkdir(parents=True, exist_ok=True)
        (plans / name).write_bytes(content)
    return plans


def found_in(plans: Path) -> list[Diagnostic]:
    """What lint finds in a plans directory."""
    loaded = load(plans, None if any((plans / name).exists() for name in ADDED) else shipped_vocabulary())
    return list(engine.lint(loaded, loaded.files).diagnostics)


def found_by_example(folder: Path, example: Example) -> list[Diagnostic]:
    return found_in(written(folder, whole_files(example)))


def found_by_text(folder: Path, text: str) -> list[Diagnostic]:
    return found_by_example(folder, text)


def marked(example: Example) -> list[tuple[str, int]]:
    """File and line of every mark, in the whole files; without any the first line."""
    marks = sorted(
        (name, number)
        for name, content in whole_files(example).items()
        for number, line in enumerate(content.decode("utf-8", "surrogateescape").split("\n"), start=1)
        if MARK in line
    )
    return marks or [(name, 1) for name in whole_files(example)]


def named(rule: Explained) -> str:
    return f"{rule.code}-{rule.name}"


def without(rule: Rule, monkeypatch: pytest.MonkeyPatch, instead: tuple[Any, ...] = ()) -> None:
    """Run the engine without a rule, or with others in its place."""
    for table in TABLES:
        rules = getattr(engine, table)
        if rule in rules:
            monkeypatch.setattr(engine, table, (*(one for one in rules if one is not rule), *instead))
            return
    raise AssertionError(f"{rule.name} is in no table of the engine")


# The examples


def test_the_common_plan_is_without_findings(tmp_path: Path) -> None:
    assert found_by_text(tmp_path, EXAMPLE_PLAN) == []
    assert whole_files("locality: dong-nai/tam-phuoc\n") == {"tam-phuoc.yaml": EXAMPLE_PLAN.encode()}


def test_an_example_stands_in_for_the_keys_that_it_has() -> None:
    found = whole_files("document:\n  number: 1/KH-UBND\n  cites: []\nperiod: {from: 2027, to: 2027}\n")
    text = found["tam-phuoc.yaml"].decode()
    assert text == EXAMPLE_PLAN.replace("number: null", "number: 1/KH-UBND").replace(
        "evidence: primary\n", "evidence: primary\n  cites: []\n"
    ).replace("{from: 2026, to: 2030}", "{from: 2027, to: 2027}")
    assert whole_files("# only this") == {"tam-phuoc.yaml": b"# only this"}


@pytest.mark.parametrize("rule", SHOWN, ids=named)
def test_the_example_that_fails(rule: Rule, tmp_path: Path) -> None:
    """It yields this code and no other, on the lines that are marked and no other."""
    assert rule.bad_example is not None
    found = found_by_example(tmp_path, rule.bad_example)
    assert {(one.code, one.name, one.severity) for one in found} == {(rule.code, rule.name, rule.severity)}
    plans = tmp_path / "plans"
    places = sorted((Path(one.path).relative_to(plans).as_posix(), one.line) for one in found)
    assert places == marked(rule.bad_example)


@pytest.mark.parametrize("rule", RULES, ids=named)
def test_the_example_that_passes(rule: Rule, tmp_path: Path) -> None:
    assert rule.good_example is not None
    assert found_by_example(tmp_path, rule.good_example) == []


@pytest.mark.parametrize("rule", SHOWN, ids=named)
def test_the_rule_is_what_finds_it(rule: Rule, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every rule is needed: without it, its example passes."""
    assert rule.bad_example is not None
    without(rule, monkeypatch)
    assert found_by_example(tmp_path, rule.bad_example) == []


@pytest.mark.parametrize("notice", [one for one in NOTICES if one.bad_example is not None], ids=named)
def test_the_examples_of_what_the_engine_says(notice: Explained, tmp_path: Path) -> None:
    assert notice.bad_example is not None
    assert notice.good_example is not None
    found = found_by_example(tmp_path / "fails", notice.bad_example)
    assert [(one.code, one.name, one.severity) for one in found] == [(notice.code, notice.name, notice.severity)]
    assert [(Path(one.path).name, one.line) for one in found] == marked(notice.bad_example)
    assert found_by_example(tmp_path / "passes", notice.good_example) == []


# What no printed example shows


@pytest.mark.parametrize("needed", [False, True], ids=["found", "needed"])
def test_a_folder_that_looks_like_a_plan(needed: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rule = next(rule for rule in RULES if rule.name == "unreadable-file")
    (tmp_path / "plans" / "tam-phuoc.yaml").mkdir(parents=True)
    if needed:
        without(rule, monkeypatch)
    assert [one.code for one in found_in(tmp_path / "plans")] == ([] if needed else [rule.code])


@pytest.mark.parametrize("needed", [False, True], ids=["found", "needed"])
def test_a_file_that_is_too_large(needed: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rule = next(rule for rule in RULES if rule.name == "file-too-large")
    plans = written(tmp_path, {"tam-phuoc.yaml": EXAMPLE_PLAN.encode() + b"#" * MAX_BYTES})
    if needed:
        without(rule, monkeypatch)
    assert [one.code for one in found_in(plans)] == ([] if needed else [rule.code])


def broken(*_: Any) -> Iterator[Any]:
    raise ZeroDivisionError("broken for the test")
    yield


def test_every_kind_of_read_error_is_a_rule() -> None:
    """What cannot be read is never left unreported; the examples prove that each rule finds its kind."""
    assert {kind.value for kind in ErrorKind} <= {rule.name for rule in explained()}


@pytest.mark.parametrize("name", ["trailing-space", "stated-value", "below-floor", "duplicate-id"])
def test_a_rule_that_crashes_is_a_finding_and_the_others_go_on(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One rule of each table: the crash is named, and what the others find in this and other files is still found."""
    rule = next(rule for rule in RULES if rule.name == name)
    without(rule, monkeypatch, (replace(rule, check=broken),))
    wrong = targets(target("at_least: 120", "tối thiểu 120%"))
    found = found_by_example(tmp_path, {"tam-phuoc.yaml": wrong, "tam-phuoc-2027.yaml": "# nothing"})
    crashes = [one for one in found if one.name == "internal-error"]
    assert crashes
    assert all(name in english(one.message) and "broken for the test" in english(one.message) for one in crashes)
    assert {one.code for one in found} == {"X900", "D110", "T012"}


def out_of_memory(*_: Any) -> Iterator[Any]:
    raise MemoryError
    yield


@pytest.mark.parametrize("name", ["trailing-space", "stated-value", "below-floor", "duplicate-id", "document-twice"])
def test_a_lack_of_memory_is_no_mistake_of_a_rule(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    rule = next(rule for rule in RULES if rule.name == name)
    without(rule, monkeypatch, (replace(rule, check=out_of_memory),))
    assert run(["lint", str(written(tmp_path, {"tam-phuoc.yaml": EXAMPLE_PLAN.encode()}))]) == 2
    printed = capsys.readouterr()
    assert (printed.out, printed.err.startswith("cchc: out of memory")) == ("", True)


# Identities


def test_codes_and_names_are_unique() -> None:
    rules = explained()
    assert len({rule.code for rule in rules}) == len({rule.name for rule in rules}) == len(rules)
    assert len({english(rule.title) for rule in rules}) == len({Lang.VI.of(rule.title) for rule in rules}) == len(rules)
    assert len(rules) == len(RULES) + len(NOTICES)


@pytest.mark.parametrize("rule", explained(), ids=named)
def test_identity(rule: Explained) -> None:
    assert re.fullmatch(r"[TDCWX]\d{3}", rule.code)
    letter = {Tier.TEXT: "T", Tier.DOCUMENT: "D", Tier.CORPUS: "C"}[rule.tier]
    assert rule.code[0] == letter or rule in NOTICES
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.name)
    remedies = ("add", "check", "correct", "ensure", "fix", "must", "no", "require", "should", "use", "valid")
    assert rule.name.split("-")[0] not in remedies, "a rule is named after the problem, not after the remedy"
    for lang in Lang:
        assert lang.of(rule.title)[0].isupper() or rule.name == "null-in-title"
        assert not lang.of(rule.title).endswith(".")
    for said in (Lang.VI.of(rule.summary), english(rule.summary), Lang.VI.of(rule.rationale), english(rule.rationale)):
        assert said.endswith(".")
        assert "\n" not in said
    assert (rule.bad_example is None) == (rule.no_example is not None) == (rule.name in UNSHOWN)


def test_the_engine_s_own_codes_are_explained() -> None:
    assert {(one.code, one.name) for one in NOTICES} >= {(engine.INTERNAL_CODE, engine.INTERNAL_NAME)}


@pytest.mark.parametrize("rule", RULES, ids=named)
def test_a_rule_is_a_module_of_its_name_in_the_folder_of_its_tier(rule: Rule) -> None:
    module = ROOT / "cchc_cli" / "linting" / rule.tier / f"{rule.name.replace('-', '_')}.py"
    assert f'code="{rule.code}"' in module.read_text(encoding="utf-8")


# The messages


def target(lines: str, stated: str = "tối thiểu 95%", indicator: str = "online-files", paragraph: int = 3) -> str:
    """A target for a case below."""
    lines = ("scope: {among: communes-of-province}\n    " if indicator == "par-index-rank" else "") + lines
    source = f"{{section: II.2.a, paragraph: {paragraph}, stated: {stated}}}"
    return f"  - indicator: {indicator}\n    {lines}\n    source: {source}\n"


def targets(*entries: str) -> str:
    return "targets:\n" + "".join(entries)


def citing(*entries: str, key: str = "cites", by: str = "UBND phường Tam Phước") -> str:
    """A document that cites others."""
    return f"document:\n  issuer: {by}\n  {key}:\n" + "".join(f"    - {{{entry}}}\n" for entry in entries)


def of_agency(issuer: str, number: str, value: int) -> str:
    """The plan of an agency for itself, with one figure."""
    head = f"document:\n  issuer: {issuer}\n  number: {number}\n  agency: true\n"
    return head + targets(target(f"at_least: {value}\n    due: 2026", f"tối thiểu {value}%"))


AT_95 = target("at_least: 95")
DECISION = "number: 42/2021/QĐ-UBND, issued: 2021-09-23"
SUPERIOR = """\
locality: dong-nai
document:
  title: Cải cách hành chính giai đoạn 2026 - 2030
  number: {number}
  issued: 2026-01-05
  issuer: {issuer}
period: {{from: 2026, to: 2030}}
"""
CASES: list[tuple[str, Example]] = [
    # further mistakes of one rule, where its messages differ
    (
        "C207",
        {
            "tam-phuoc.yaml": of_agency("Văn phòng phường Tam Phước", "2/KH-VP", 90),
            "tam-phuoc-2026.yaml": of_agency("VĂN PHÒNG  phường Tam Phước", "3/KH-VP", 85),
        },
    ),
    ("D104", "document:\n  based_on:\n    - {number: 76/NQ-CP, issued: 2021-02-30}\n"),
    ("D105", targets(target("due: {from: 2028, to: 2027}\n    at_least: 95"))),
    ("D110", targets(target("at_most: 0", "tối đa hạng 0", "par-index-rank"))),
    ("D110", targets(target("at_most: 2.5", "'tối đa hạng 2,5'", "par-index-rank"))),
    ("D110", targets(target("exactly: 1", "1 mô hình", "friendly-office-model"))),
    ("D110", targets(target("trajectory: {from: 2026, start: 90, step: 10, through: 2028}", "ít nhất 90% … thêm 10%"))),
    ("D110", targets(target("more_than: 100", "vượt 100%"))),
    ("D110", targets(target("less_than: 1", "cao hơn hạng 1", "par-index-rank"))),
    ("D110", targets(target("less_than: 0", "dưới 0 người", "part-time-staff"))),
    (
        "D110",
        targets(
            target(
                "trajectory: {from: 2026, start: 4, step: -2, through: 2028, comparator: less_than}",
                "dưới 4 … giảm 2 người",
                "part-time-staff",
            )
        ),
    ),
    ("D111", targets(target("at_most: 95", "tối đa 95%"))),
    ("D111", targets(target("less_than: 95", "dưới 95%"))),
    ("D111", targets(target("more_than: 3", "thấp hơn hạng 3", "par-index-rank"))),
    ("D113", targets(target("due: {from: 2028, to: 2033}\n    at_least: 95"))),
    ("D114", targets(target("at_least: 95", "tối thiểu"))),
    ("D116", targets(target("at_least: 95", "tối thiểu … 95 … %"))),
    ("D116", targets(target("at_least: 95", "tối thiểu …95%"))),
    ("D116", targets(target("at_least: 95", '"tối thiểu  95%"'))),
    (
        "D117",
        targets(target("due: every-year\n    at_least: 95"), target("due: 2027\n    at_least: 90", "tối thiểu 90%")),
    ),
    (
        "D117",
        targets(
            target("due: 2026\n    at_most: 5", "nhóm 5 xã dẫn đầu", "par-index-rank"),
            target("due: 2030\n    at_most: 10", "nhóm 10 xã dẫn đầu", "par-index-rank"),
        ),
    ),
    # the level of its own says nothing that the plan does not
    ("D118", targets(AT_95, target("at_least: 95\n    scope: {level: commune}", paragraph=7))),
    (
        "D119",
        "period: {from: 2026, to: 2026}\n"
        + targets(target("due: every-year\n    at_least: 80", "tối thiểu 80%"), target("at_least: 95", paragraph=7)),
    ),
    ("D117", targets(target("due: 2028\n    more_than: 95", "trên 95%"), target("due: 2030\n    at_least: 95"))),
    ("D119", targets(AT_95, target("more_than: 95", "trên 95%", paragraph=7))),
    ("D119", targets(AT_95, target("at_least: 90\n    scope: {level: commune}", "tối thiểu 90%", paragraph=7))),
    (
        "D120",
        targets(
            target("at_least: 95\n    restates: {section: II.2.a, paragraph: 7}"),
            target(
                "at_least: 90\n    due: 2028\n    restates: {section: II.2.a, paragraph: 3}",
                "tối thiểu 90%",
                paragraph=7,
            ),
        ),
    ),
    (
        "D120",
        targets(
            target("at_least: 95\n    contradicts: {section: II.2.a, paragraph: 7}"),
            target("at_least: 95\n    due: 2028\n    contradicts: {section: II.2.a, paragraph: 3}", paragraph=7),
        ),
    ),
    (
        "D120",
        targets(
            target("at_least: 95\n    restates: {section: II.2.a, paragraph: 7}"),
            target("at_least: 96\n    due: 2029", "tối thiểu 96%", paragraph=7),
        )
        .replace("due: 2029", "due: 2030")
        .replace("at_least: 95", "at_least: 95\n    due: 2029"),
    ),
    ("D121", "document:\n  evidence: secondary\n"),
    (
        "D118",
        targets(
            target("at_least: 95\n    restates: {section: II.2.a, paragraph: 7}"),
            target("at_least: 95\n    restates: {section: II.2.a, paragraph: 3}", paragraph=7),
            target("at_least: 95\n    restates: {section: II.2.a, paragraph: 3}", paragraph=7),
        ),
    ),
    ("D133", "document:\n  issuer: UBND xã Tân Minh\n"),
    ("D133", citing("number: 76/NQ-CP, issued: 2021-07-15, issuer: Chính phủ, locality: dong-nai")),
    ("D133", citing("number: 10/KH-UBND, issued: 2026, issuer: UBND tỉnh Đồng Nai, locality: viet-nam")),
    ("T027", "document:\n  title: C\u1ea3i c\u00b8ch\n"),
    ("T027", "document:\n  title: C\u200b\u1ea3i cách\n"),
    ("T027", "document:\n  title: C\ufffdi cách\n"),
    ("T027", "document:\n  title: Cải cách\uff1a hành chính\n"),
    ("T027", "document:\n  title: Cải\u2011cách\n"),
    ("T027", "document:\n  title: c\u00b6i c\u00b8ch hµnh chÝnh\n"),
    ("T027", "document:\n  notes:\n" + "    - Ban hành văn bản hµnh chÝnh\n" * 20),
    ("T028", "document:\n  notes:\n    - Bản sao để trống số'\n"),
    ("T029", "document:\n  notes:\n    - Bản sao để trống\n      số và ngày\n"),
    ("T029", "document:\n  notes:\n   - Bản sao\n    - Số\n    - Ngày\n"),
    ("T029", "document:\n  notes:\n  - Bản sao\n    - Số\n"),
    ("T029", 'document:\n  notes:\n    - "Bản sao để trống\n      số và ngày"\n'),
    (
        "D123",
        {"dong-nai-2026.yaml": "locality: dong-nai\ndocument:\n  number: 10/KH-UBND\n  issuer: UBND tỉnh Đồng Nai\n"},
    ),
    ("D123", {"tam-phuoc.yaml": "locality: dong-nai\ndocument:\n  issuer: UBND tỉnh Đồng Nai\n"}),
    ("D124", targets(target("delegated_to: commune", "theo chỉ tiêu được giao"))),
    ("D125", "document:\n  number: 15/2025/QĐ-UBND\n"),
    ("D126", "document:\n  cites:\n    - {number: null, issued: 2027}\n"),
    ("D127", targets(target("aim: have", "có hồ sơ trực tuyến"))),
    ("D127", targets(target("aim: reduce", "giảm hồ sơ trực tuyến"))),
    ("D127", targets(target("aim: increase", "tăng hạng", "par-index-rank"))),
    ("D128", targets(target("due: {set_by: 1085/QĐ-TTg}\n    at_least: 95"))),
    ("D129", "document:\n  title: Chuyển đổi số đến năm 2029\n"),
    ("D129", "document:\n  title: Chuyển đổi số giai đoạn 2025-2030, định hướng đến năm 2035\n"),
    ("D141", "document:\n  issuer: Bộ Nội vụ\n"),
    ("D141", "document:\n  issuer: Văn phòng UBND phường Tam Phước\n"),
    ("D142", targets(target("exactly: 5\n    scope: {level: commune}", "xếp thứ 5", "pci-rank"))),
    ("D143", targets(target("at_least: 95\n    each: true"))),
    (
        "C209",
        {
            "superior/dong-nai-05-kh-ubnd-2026.yaml": SUPERIOR.format(number="05/KH-UBND", issuer="UBND tỉnh Đồng Nai"),
            "superior/dong-nai-5-kh-ubnd-2026.yaml": SUPERIOR.format(number="5/KH-UBND", issuer="Uỷ ban nhân dân tỉnh"),
        },
    ),
    (
        "C203",
        {
            "tam-phuoc.yaml": citing(f"{DECISION}, issuer: UBND tỉnh Đồng Nai"),
            "hang-gon.yaml": "locality: dong-nai/hang-gon\n"
            + citing(
                "number: 042/2021/QĐ-UBND, issued: 2021-09-24, issuer: Uỷ ban nhân dân tỉnh Đồng Nai",
                by="UBND phường Hàng Gòn",
            ),
        },
    ),
    (
        "C206",
        {
            "tam-phuoc.yaml": citing(f"{DECISION}, issuer: UBND tỉnh Đồng Nai, locality: dong-nai"),
            "hang-gon.yaml": "locality: dong-nai/hang-gon\n"
            + citing(f"{DECISION}, issuer: HĐND tỉnh Đồng Nai, locality: dong-nai", by="UBND phường Hàng Gòn"),
        },
    ),
]

QUIET: dict[str, Example] = {
    "one document and one issuer in two spellings": {
        "tam-phuoc.yaml": citing(
            "number: 5/QĐ-UBND, issued: 2026-01-05, issuer: UBND tỉnh Đồng Nai",
            "number: 05/QĐ-UBND, issued: 2026-01-05, issuer: Uỷ ban  nhân dân TỈNH Đồng Nai, locality: dong-nai",
            "number: 5/QĐ–UBND, issued: 2026, issuer: Chủ tịch UBND thành phố Đồng Nai",
        ).replace("–", "-"),
    },
    "two plans of one number in two periods, without dates": {
        "tam-phuoc.yaml": "document:\n  number: 5/KH-UBND\n  issued: null\nperiod: {from: 2026, to: 2026}\n",
        "tam-phuoc-2027.yaml": "document:\n  number: 5/KH-UBND\n  issued: null\nperiod: {from: 2027, to: 2027}\n",
    },
    "a qualitative aim for a rank, without a group": targets(target("aim: improve", "cải thiện", "dti-rank")),
    "the plans of a commune and of two of its agencies, which are not of one authority": {
        "tam-phuoc.yaml": targets(target("at_least: 95\n    due: 2026")),
        "tam-phuoc-van-phong.yaml": of_agency("Văn phòng phường Tam Phước", "2/KH-VP", 90),
        "tam-phuoc-van-hoa.yaml": of_agency("Phòng Văn hóa phường Tam Phước", "3/KH-VH", 85),
    },
    "the plan of an agency that says so": "document:\n  issuer: Phòng Văn hóa phường Tam Phước\n  agency: true\n",
    "a date before which a figure is due, in a quote": targets(
        target("at_least: 95\n    due: {before: 2027-01-01}", "trước 01/01/2027 tối thiểu 95%")
    ),
    "a figure for each of the bodies of a kind": targets(
        target("at_least: 95\n    scope: {body: peoples-committees}\n    each: true")
    ),
    "an issuer under an earlier name, or in other letters": citing(
        "number: 03/CT-UBND, issued: 2021, issuer: UBND tỉnh Thừa Thiên Huế, locality: thua-thien-hue",
        "number: 04/CT-UBND, issued: 2021, issuer: ỦY BAN NHÂN DÂN TỈNH ĐỒNG NAI, locality: dong-nai",
        "number: 05/KH-SNV, issued: 2021, issuer: Sở Nội vụ, locality: dong-nai",
    ),
    "signs that Vietnamese texts have": "document:\n  notes:\n"
    "    - Diện tích 5 m², ±0,5°C, điểm § 3 – “Một cửa” → THỦ TỤC ĐÔNG ÁNH, Đồng Nai … ≥ 95%\n",
    "quotes in pairs, and text over lines where YAML has a sign for it": "document:\n  notes:\n"
    "    - Gọi là \"một cửa\", 'liên thông'\n    - “Một cửa” và “liên thông”\n"
    "    - >-\n      Bản sao để trống\n      số\n",
    "a list as far in as its key": "document:\n  notes:\n  - Bản sao để trống số\n  - Không có ngày\n",
    # what looks like a mistake and is none
    "cuts from two bases do not fall": targets(
        target("due: 2027\n    at_least: 10\n    base: 2021", "tối thiểu 10%", "processing-time-cut"),
        target("due: 2030\n    at_least: 5\n    base: 2025", "tối thiểu 5%", "processing-time-cut"),
    ),
    "a figure for every year and a higher one for the last but one": targets(
        target("due: every-year\n    at_least: 90", "tối thiểu 90%"), target("due: 2029\n    at_least: 95")
    ),
    "a misprint with a note": citing(
        "number: 107/2021/NĐ-CP, issued: 2030-04-08, note: in như vậy; ban hành năm 2021",
        "number: 107/2021/NĐ-CP, issued: 2021-12-06",
    ),
    "an own number of another year with a note": "document:\n  number: 15/2025/QĐ-UBND\n  notes:\n"
    "    - Bản in ghi 15/2025/QĐ-UBND.\n",
    "a document of the plan's own month": "document:\n  issued: 2026-04\n  based_on:\n"
    "    - {number: 31/BC-VHXH, issued: 2026-04-29}\n",
    "numbers begin anew each year": citing(
        "number: 10/KH-UBND, issued: 2025-01-10, issuer: UBND tỉnh Đồng Nai, locality: dong-nai",
        "number: 10/KH-UBND, issued: 2026-01-08, issuer: Chủ tịch UBND tỉnh Đồng Nai, locality: dong-nai",
    ),
    "two communes have a number each": {
        "tam-phuoc.yaml": citing("number: 01-CTr/ĐU, issued: 2026-01-08, issuer: Đảng ủy phường Tam Phước"),
        "hang-gon.yaml": "locality: dong-nai/hang-gon\n"
        + citing("number: 01-CTr/ĐU, issued: 2026-02-09, issuer: Đảng ủy phường Hàng Gòn", by="UBND phường Hàng Gòn"),
    },
    "one issuer in other words": citing(
        f"{DECISION}, issuer: UBND tỉnh Đồng Nai, locality: dong-nai",
        f"{DECISION}, issuer: Uỷ ban nhân dân thành phố Đồng Nai, locality: dong-nai",
    ),
    "a date as far as it is known": citing(
        "number: 06/QĐ-TTg, issued: 2022-01-06",
        "number: 06/QĐ-TTg, issued: 2022",
        "number: 06/QĐ-TTg, issued: null",
    ),
    "two plans of one locality for two years": {
        "tam-phuoc.yaml": targets(target("at_least: 95")),
        "tam-phuoc-2027.yaml": "period: {from: 2027, to: 2027}\n" + targets(target("at_least: 80", "tối thiểu 80%")),
    },
    "a title with the last year only": "document:\n  title: Chuyển đổi số đến năm 2030\n",
    "a title with the last year and an outlook": (
        "document:\n  title: Chuyển đổi số đến năm 2030, định hướng đến năm 2035\n"
        "period: {from: 2026, to: 2030, outlook: 2035}\n"
    ),
    "Greek and Russian words": "document:\n  notes:\n    - Ký hiệu μ và α; cách viết Россия.\n",
    "a figure for every year beside a higher one for the last": targets(
        target("due: every-year\n    at_least: 80", "tối thiểu 80%"), target("due: 2030\n    at_least: 95", paragraph=7)
    ),
    "a cut that is to fall": targets(target("aim: reduce\n    base: 2025", "giảm thời gian", "processing-time-cut")),
}


@pytest.mark.parametrize(("code", "example"), CASES, ids=[f"{code}-{at}" for at, (code, _) in enumerate(CASES)])
def test_further_mistakes(code: str, example: Example, tmp_path: Path) -> None:
    found = [one for one in found_by_example(tmp_path, example) if one.name not in FIXABLE]
    assert {one.code for one in found} == {code}, found
    for one in found:
        fit_to_be_read(one)


@pytest.mark.parametrize("case", QUIET)
def test_what_is_no_mistake(case: str, tmp_path: Path) -> None:
    assert [one for one in found_by_example(tmp_path, QUIET[case]) if one.name not in FIXABLE] == []


def said_of(folder: Path, example: Example) -> list[str]:
    """What lint says of an example, with line and code; every message of it fit to be read."""
    found = found_by_example(folder, example)
    for one in found:
        fit_to_be_read(one)
    return [f"{one.line} {one.code} {english(one.message)}" for one in found]


def pair(key: str, first: str, second: str) -> str:
    """Two targets that point at each other."""
    return targets(
        target(f"at_least: {first}\n    {key}: {{section: II.2.a, paragraph: 7}}"),
        target(f"at_least: {second}\n    {key}: {{section: II.2.a, paragraph: 3}}", paragraph=7),
    )


TWICE = (
    "{} D118 `online-files` has the same scope and year as line {} (from {}); check whether one lacks a `scope` or "
    "`due`; if the document states it twice, add `restates` to both; delete one only if both quote the same sentence"
)
ADDRESS = '{addresses: ["https://example.org/tam-phuoc"]}'
AGAIN = "; retype the letter, and save the file as UTF-8"
CONTRADICTS = (
    "correct one, add the missing `scope` or `due`, or add `contradicts` to both if the document contradicts itself"
)
REPORTED = (
    "document:\n  evidence: secondary\ntargets:\n  - indicator: online-files\n    at_least: 95\n"
    "    source: {{stated: tối thiểu 95%, {}}}\n"
)
UNQUOTED = (
    "  - indicator: files-on-time\n    exactly: 90\n"
    "    source: {addresses: [https://example.org/a], read: 2026-05-04}\n"
)
OPERATOR = (
    "11 D115 the operator is `{}`, but `stated` implies `{}`; write `{}`, or correct `stated` to what the document says"
)
SAID: dict[str, tuple[Example, list[str]]] = {
    "a strict operator: at_least": (
        targets(target("at_least: 98", "đạt trên 98%")),
        [OPERATOR.format("at_least", *["more_than"] * 2)],
    ),
    "a strict operator: exactly": (
        targets(target("exactly: 98", "đạt trên 98%")),
        [OPERATOR.format("exactly", *["more_than"] * 2)],
    ),
    "a strict operator: right": (targets(target("more_than: 98", "đạt trên 98%")), []),
    "not more than": (
        targets(target("more_than: 95", "tối thiểu 95%")),
        [OPERATOR.format("more_than", *["at_least"] * 2)],
    ),
    "on, not more than": (targets(target("exactly: 95", "trên môi trường mạng đạt 95%")), []),
    "the operator of its own number": (
        targets(
            target("more_than: 80", "trên 80% trạm y tế và 100% cơ sở"),
            target("exactly: 100", "trên 80% trạm y tế và 100% cơ sở", "satisfaction-procedures"),
        ),
        [],
    ),
    "a rank, strictly": (
        targets(target("at_most: 10", "cao hơn hạng 10", "par-index-rank")),
        [OPERATOR.replace("11", "12", 1).format("at_most", *["less_than"] * 2)],
    ),
    "about": (
        targets(target("exactly: 95", "khoảng 95%")),
        ["12 D131 `stated` says `khoảng`: add `approximate: true` to the `qualifiers`"],
    ),
    "about: right": (targets(target("exactly: 95\n    qualifiers: {approximate: true}", "xấp xỉ 95%")), []),
    "about, above and below": (
        targets(target("exactly: 95", "Trên dưới 95%")),
        ["12 D131 `stated` says `Trên dưới`: add `approximate: true` to the `qualifiers`"],
    ),
    "about: a sign": (
        targets(target("exactly: 95", "'~ 95%'")),
        ["12 D131 `stated` says `~`: add `approximate: true` to the `qualifiers`"],
    ),
    "not above": (
        targets(
            target("scope: {among: communes-of-province}\n    less_than: 10", "không trên hạng 10").replace(
                "online-files", "par-index-rank"
            )
        ),
        [OPERATOR.replace("11", "12", 1).format("less_than", *["at_most"] * 2)],
    ),
    "above or equal": (
        targets(target("more_than: 95", "trên hoặc bằng 95%")),
        [OPERATOR.format("more_than", *["at_least"] * 2)],
    ),
    "or higher": (targets(target("at_least: 95", "95% hoặc cao hơn")), []),
    "higher than in another year": (targets(target("exactly: 95", "95% và cao hơn năm trước")), []),
    "a number in words before its figure": (
        targets(target("exactly: 90", "trên chín mươi phần trăm (90%)")),
        [OPERATOR.format("exactly", *["more_than"] * 2)],
    ),
    "among the first ten": (
        targets(
            target("scope: {among: communes-of-province}\n    at_most: 10", "trong 10 xã đứng đầu").replace(
                "online-files", "par-index-rank"
            )
        ),
        [],
    ),
    "a range between": (
        targets(target("at_least: 90", "giữa 90% và 95%")),
        ["11 D137 `stated` gives a range (90, 95); add a `note` that gives the range"],
    ),
    "a range: the other end": (
        targets(target("exactly: 98.5", "'95,5% - 98,5%'")),
        [
            "11 D137 `stated` gives a range (95.5, 98.5); write its less ambitious end, `at_least: 95.5`, and add a "
            "`note` that gives the range"
        ],
    ),
    "a range: no note": (
        targets(target("at_least: 95", "từ 95% đến 98%")),
        ["11 D137 `stated` gives a range (95, 98); add a `note` that gives the range"],
    ),
    "a range: right": (targets(target("at_least: 95", "từ 95% đến 98%") + "    note: Khoảng 95% đến 98%.\n"), []),
    "a range of ranks": (
        targets(
            target("at_most: 3", "xếp hạng 3 - 5", "par-index-rank"),
        ),
        [
            "12 D137 `stated` gives a range (3, 5); write its less ambitious end, `at_most: 5`, and add a `note` that "
            "gives the range"
        ],
    ),
    "a gain in places": (
        targets(
            target("scope: {among: communes-of-province}\n    exactly: 3", "tăng 3 bậc").replace(
                "online-files", "par-index-rank"
            )
        ),
        [
            "12 D114 in `stated`, 3 is a number of places gained, not a rank; write the indicator "
            "`par-index-rank-gain` with `at_least`, and what it is compared with as `base`"
        ],
    ),
    "a gain in percentage points": (
        targets(target("exactly: 5", "tăng 5 điểm %")),
        [
            "11 D114 in `stated`, 5 is a change (`tăng`, `giảm`, `điểm %`, `bậc`), not a level; write an `aim` and a "
            "`base`, and the figure in a `note`"
        ],
    ),
    "two operators for one number": (
        targets(AT_95, target("more_than: 95", "trên 95%", paragraph=7)),
        [
            "14 D119 `more_than: 95` for `online-files`, but line 10 says `at_least: 95` for the same year; "
            f"{CONTRADICTS}"
        ],
    ),
    "a later figure that is no longer strict": (
        targets(target("more_than: 95\n    due: 2028", "trên 95%"), target("at_least: 95\n    due: 2030")),
        [
            "15 D117 `at_least` 95 for 2030 is less demanding than `more_than` 95 for 2028; check both operators and "
            "years"
        ],
    ),
    "more than everything": (
        targets(target("more_than: 100", "vượt 100%")),
        ["11 D110 no value satisfies `more_than` 100; check the operator and the value against the document"],
    ),
    "one target twice: one phrase in one place": (
        targets(AT_95, AT_95),
        [
            "13 D118 `online-files` is a duplicate (first on line 10); check whether one lacks a `scope` or `due`; "
            "otherwise delete one"
        ],
    ),
    "one target twice: two phrases in one place": (
        targets(AT_95, target("at_least: 95", "tối thiểu 95% hồ sơ đất đai")),
        [
            "13 D118 `online-files` has the same scope and year as line 10, where `stated` is `tối thiểu 95%`; check "
            "whether one lacks a `scope` or `due`; delete one only if both quote the same sentence"
        ],
    ),
    "one target twice: two places": (
        targets(AT_95, target("at_least: 95", paragraph=7)),
        [TWICE.format("13", "10", "II.2.a ¶3")],
    ),
    "a value that readers differ about: quotes are for words alone": (
        targets(target("aim: ensure\n    qualifiers: {condition: NO}", "đảm bảo")),
        [
            "12 T021 YAML parsers interpret `NO` differently; write a number plainly (95 or 95.5), put text in quotes",
        ],
    ),
    "a pair of which one is mistyped": (
        pair("restates", "95", "59"),
        [
            "15 D114 the value is 59, but `stated` contains 95; check it against the document",
            f"15 D119 59 for `online-files`, but line 10 says 95 for the same year; {CONTRADICTS}",
            "16 D120 this target says 59, but II.2.a ¶3 (line 10) says 95; correct one, or replace `restates` with "
            "`contradicts` in both",
        ],
    ),
    "a pair of which the first is mistyped": (
        pair("restates", "59", "95"),
        [
            "11 D114 the value is 59, but `stated` contains 95; check it against the document",
            f"11 D119 59 for `online-files`, but line 14 says 95 for the same year; {CONTRADICTS}",
            "12 D120 this target says 59, but II.2.a ¶7 (line 14) says 95; correct one, or replace `restates` with "
            "`contradicts` in both",
        ],
    ),
    "a contradiction of which one half is mistyped": (
        pair("contradicts", "90", "90").replace("tối thiểu 95%", "tối thiểu 90%", 1),
        [
            TWICE.format("14", "10", "II.2.a ¶3"),
            "15 D114 the value is 90, but `stated` contains 95; check it against the document",
            "16 D120 this target says 90, and so does II.2.a ¶3 (line 10); correct one, or replace `contradicts` with "
            "`restates` in both",
        ],
    ),
    "a pair that differs, and no phrase says which is wrong": (
        pair("restates", "95", "90").replace("7, stated: tối thiểu 95%", "7, stated: tối thiểu 90%"),
        [
            "12 D120 this target says 95, but II.2.a ¶7 (line 14) says 90; correct one, or replace `restates` with "
            "`contradicts` in both",
            f"15 D119 90 for `online-files`, but line 10 says 95 for the same year; {CONTRADICTS}",
            "16 D120 this target says 90, but II.2.a ¶3 (line 10) says 95; correct one, or replace `restates` with "
            "`contradicts` in both",
        ],
    ),
    "a pair of which one does not point back": (
        pair("restates", "95", "95").replace("restates: {section: II.2.a, paragraph: 3}", "due: 2029"),
        [
            "12 D120 the target at II.2.a ¶7 (line 14) does not refer back; add `restates` there, or correct the "
            "location"
        ],
    ),
    "two figures of which the first is mistyped": (
        targets(target("at_least: 59"), target("at_least: 95", paragraph=4), target("at_least: 95", paragraph=5)),
        [
            "11 D114 the value is 59, but `stated` contains 95; check it against the document",
            f"11 D119 59 for `online-files`, but line 13 says 95 for the same year; {CONTRADICTS}",
            TWICE.format("16", "13", "II.2.a ¶4"),
        ],
    ),
    "no figure, where the phrase has one": (
        targets(target("at_least:", "tối thiểu 95,5%").replace("95,5%", '"95,5%"').replace("tối thiểu ", "")),
        ["11 D101 `at_least` is empty, but `stated` contains 95.5; write the figure as in the document"],
    ),
    "no figure, and none in the phrase": (
        targets(target("at_least:", "tối thiểu")),
        ["11 D101 `at_least` is empty; it must be a number such as 95 or 95.5 (decimal point, at most two decimals)"],
    ),
    "a key without its text": (
        targets(target("at_least: 95").replace("stated: tối thiểu 95%", "stated: ")),
        ["12 D121 `stated` is empty; quote the figure as in the document (in quotes if it contains `: `)"],
    ),
    "an indicator that a draft leaves open": (
        targets(target("at_least: 95").replace("indicator: online-files", 'indicator: ""')),
        ["10 D101 `indicator` of `tối thiểu 95%` (II.2.a ¶3) is empty; fill it in"],
    ),
    "an indicator without a value": (
        targets(target("at_least: 95").replace("indicator: online-files", "indicator:")),
        ["10 D101 `indicator` of `tối thiểu 95%` (II.2.a ¶3) is empty; fill it in"],
    ),
    "a date that is blank, which the document may not give": (
        'document:\n  issued: ""\n',
        ["5 D101 `issued` is blank; fill it in, or write null if the document has none"],
    ),
    "a whole number with decimals": (
        targets(target("at_least: 95").replace("paragraph: 3", "paragraph: 3.5")),
        ["12 D101 `paragraph` must be an integer; `3.5` has decimals; write an integer"],
    ),
    "two operators, of which the phrase has one": (
        targets(target("exactly: 95\n    at_least: 95")),
        ["11 D101 `at_least` and `exactly` are mutually exclusive; keep one; `stated` implies `at_least`"],
    ),
    "a figure and an aim, and a phrase without a number": (
        targets(target("exactly: 95\n    aim: ensure", "đảm bảo")),
        ["12 D101 `exactly` and `aim` are mutually exclusive; keep one"],
    ),
    "two figures, of which the phrase has neither": (
        targets(target("at_most: 95\n    aim: ensure")),
        ["12 D101 `at_most` and `aim` are mutually exclusive; keep one"],
    ),
    "spaces in a row": (
        targets(target("at_least: 95", '"tối thiểu  95%"')),
        ["12 D116 more than one space in `stated`, after `thiểu`; keep one"],
    ),
    "a space at the end": (
        targets(target("at_least: 95", '"tối thiểu 95% "')),
        ["12 D116 `stated` begins or ends with a space; delete it"],
    ),
    "a space that does not break": (
        targets(target("at_least: 95", '"tối thiểu\\_95%"')),
        ["12 D116 the space after `thiểu` in `stated` is not a regular space; retype it"],
    ),
    "evidence that no target has": (
        "document:\n  evidence: secondary\n",
        [
            "7 D121 `evidence: secondary` requires `addresses`, but no target has any; write `evidence: primary`, or "
            "add them to every source"
        ],
    ),
    "evidence that no target has, from the document": (
        targets(target("at_least: 95").replace("{section: II.2.a, paragraph: 3, stated: tối thiểu 95%}", ADDRESS)),
        [
            "7 D121 `evidence: primary` requires `section`, `paragraph` (in a table, `row`) and `stated`, but no "
            "target has them all; write `evidence: secondary`, or complete every source"
        ],
    ),
    "a file of another place": (
        {"tam-phouc.yaml": "locality: dong-nai/tam-phuoc\n"},
        [
            "1 D123 the file is called `tam-phouc`, but a plan of dong-nai/tam-phuoc is `tam-phuoc` or "
            "`tam-phuoc-<year>`; correct `locality`, or rename the file"
        ],
    ),
    "one byte that is no UTF-8": (
        "document:\n  issuer: Ch\udced cục\n",
        [f"6 T003 the byte 0xED after `issuer: Ch` is not UTF-8 (it may be `í`){AGAIN}"],
    ),
    "one byte that two code pages have two letters for": (
        "document:\n  issuer: ph\udcf5ng\n",
        [f"6 T003 the byte 0xF5 after `issuer: ph` is not UTF-8 (it may be `õ` or `ơ`){AGAIN}"],
    ),
    "a letter of UTF-8 that has lost a byte": (
        "document:\n  issuer: Ti\udce1\udcbfn\n",
        [f"6 T003 the byte 0xE1 after `issuer: Ti` is not UTF-8{AGAIN}"],
    ),
    "a byte at the beginning, and others after it": (
        "\udced\udcf5",
        [
            "1 T003 the byte 0xED is not UTF-8 (it may be `í`), and neither are others after it (perhaps another "
            "encoding); save the file as UTF-8"
        ],
    ),
    "a page whose words are not quoted": (
        REPORTED.format("addresses: [https://example.org/a], read: 2026-05-04") + UNQUOTED,
        [
            "15 D145 quote the words of the page that have the figure and its operator in `stated`; if they are not at "
            "hand, write `stated: null` and say why in the `note`"
        ],
    ),
    "a page whose words are not at hand": (
        REPORTED.format("addresses: [https://example.org/a], read: 2026-05-04")
        + UNQUOTED.replace("{", "{stated: null, "),
        ["15 D145 `stated` is null; say in the `note` why the words of the page are not at hand"],
    ),
    "a page whose words are not at hand, and why": (
        REPORTED.format("addresses: [https://example.org/a], read: 2026-05-04")
        + UNQUOTED.replace("{", "{stated: null, ")
        + "    note: trang không còn\n",
        [],
    ),
    "pages of which no day is known": (
        REPORTED.format("addresses: [https://example.org/a]"),
        ["7 D145 write the day on which the pages were read, as `read` in `document`, or in each source"],
    ),
    "a page of which no day is known": (
        REPORTED.format("addresses: [https://example.org/a], read: 2026-05-04")
        + UNQUOTED.replace("{", "{stated: đạt 90%, ").replace(", read: 2026-05-04", ""),
        ["15 D145 write the day on which the page was read, as `read` in this source"],
    ),
    "a document of which no figure is known": (
        "document:\n  evidence: secondary\n  coverage: partial\n  notes: [chưa có văn bản]\ntargets: []\n",
        [],
    ),
    "a document of which no figure is known, and not how it is known": (
        "document:\n  evidence: secondary\n  coverage: partial\ntargets: []\n",
        ["10 D146 the file has no target; say in `notes` how the document is known, or give the page in `addresses`"],
    ),
    "a plan without targets": (
        "targets: []\n",
        [
            "9 D146 the file has no target, so the document is taken to set none; enter its targets, or write "
            "`coverage: partial` if they are not known"
        ],
    ),
    "a report in English": (
        REPORTED.format("addresses: [https://example.org/a], read: 2026-05-04").replace("tối thiểu", "over"),
        [OPERATOR.format("at_least", *["more_than"] * 2)],
    ),
    "a report that says all": (
        REPORTED.format("addresses: [https://example.org/a], read: 2026-05-04")
        .replace("tối thiểu 95%", "all files by 2030")
        .replace("at_least: 95", "exactly: 100\n    due: 2030"),
        [],
    ),
    "a report that says all, with an operator": (
        REPORTED.format("addresses: [https://example.org/a], read: 2026-05-04")
        .replace("tối thiểu 95%", "all files")
        .replace("at_least: 95", "at_least: 100"),
        ["11 D114 the value is 100, but `stated` contains no number; check it against the document"],
    ),
    "a report that says all and a figure": (
        REPORTED.format("addresses: [https://example.org/a], read: 2026-05-04")
        .replace("tối thiểu 95%", "95% of all files")
        .replace("at_least: 95", "exactly: 100"),
        ["11 D114 the value is 100, but `stated` contains 95; check it against the document"],
    ),
    "the year of a report": (
        REPORTED.format("addresses: [https://example.org/a], read: 2026-05-04").replace("95%", "95% by 2028"),
        ["12 D130 `stated` says `by 2028`: write this year as `due` or `base`; check it against the document"],
    ),
    "the qualifiers of a report": (
        REPORTED.format("addresses: [https://example.org/a], read: 2026-05-04").replace(
            "tối thiểu 95%", "strives for at least about 95% except secrets"
        ),
        [
            "12 D131 `stated` says `except`: add `excluding` to the `qualifiers`",
            "12 D131 `stated` says `strives`: add `hedge` to the `qualifiers`",
            "12 D131 `stated` says `about`: add `approximate: true` to the `qualifiers`",
        ],
    ),
    "a level is no figure": (
        targets(target("exactly: 4", "100% dịch vụ công mức độ 4")),
        ["11 D114 the value is 4, but `stated` contains 100 and 4; check it against the document"],
    ),
    "a value that a comma ends": (
        targets(target("at_least: 95", "từ 95, các văn bản, hướng dẫn, where: tasks")),
        [
            "12 D101 unexpected key `các văn bản`; if it continues `stated: từ 95`, the comma has ended that value: "
            "quote the whole value, or remove the comma if the document has none"
        ],
    ),
    "a figure that a comma ends, and a key that is unknown all the same": (
        targets(target("at_least: 95.5", "tối thiểu 95,5%, paragraf: 3")),
        [
            "12 D101 unexpected key `5%`; if it continues `stated: tối thiểu 95`, the comma has ended that value: "
            "quote the whole value, or remove the comma if the document has none",
            "12 D101 unexpected key `paragraf`; did you mean `paragraph`?",
        ],
    ),
    "what is no key, and goes on from nothing": (
        targets(target("at_least: 95", "tối thiểu 95%, wo: ")),
        [
            "12 D101 unexpected key `wo`; valid keys are `section`, `paragraph`, `table`, `row`, `stated`, `where`, "
            "`addresses`, `read`",
        ],
    ),
}
"""What the messages say where one mistake and another look alike, and where the advice has to be right."""


@pytest.mark.parametrize("case", SAID)
def test_what_is_said(case: str, tmp_path: Path) -> None:
    example, words = SAID[case]
    assert said_of(tmp_path, example) == words


ZERO = "is read as text because of the leading zero; write"
THOUSAND = "is read as text, because the dot could separate thousands; write"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("00", f"`00` {ZERO} `0`, without quotes"),
        ("095", f"`095` {ZERO} `95`, without quotes"),
        ("'095'", f"`095` {ZERO} `95`, without quotes"),
        ("095.50", f"`095.50` {ZERO} `95.50`, without quotes"),
        ("1.000", f"`1.000` {THOUSAND} `1` or `1000`, without quotes"),
        ("95.000", f"`95.000` {THOUSAND} `95` or `95000`, without quotes"),
        ("1.000.000", "`1.000.000` is read as text because of the dots between thousands; remove them"),
        (
            "95.125",
            "`95.125` is read as text because it has more than two decimals; remove the dot if it separates thousands, "
            "keep two digits if they are decimals",
        ),
        ("1e2", "`1e2` is read as text because of its notation; write the number in plain digits"),
        ("0x10", "`0x10` is read as text because of its notation; write the number in plain digits"),
        ("+95", "`+95` is read as text because of the +; write `95`, without quotes"),
        ("'95'", "`95` is in quotes; remove them"),
        ('"-0.5"', "`-0.5` is in quotes; remove them"),
        ("'0'", "`0` is in quotes; remove them"),
        ("95%", "`95%` has a %; write the number alone"),
        ("'95,5'", "`95,5` has a comma; use a decimal point"),
        ("95 điểm", "`95 điểm` is read as text (figures are never guessed)"),
    ],
)
def test_why_a_figure_is_none(written: str, said: str, tmp_path: Path) -> None:
    """Only what would be a number without its quotes is called quoted; what is said to be written instead passes."""
    (found,) = (one for one in found_by_text(tmp_path, targets(target(f"at_least: {written}"))) if one.code == "D101")
    wanted = "`at_least` must be a number such as 95 or 95.5 (decimal point, at most two decimals); "
    assert english(found.message) == wanted + said
    if said.endswith(", without quotes"):
        meant = said.split("`")[3::2]
        figures = (found_by_text(tmp_path / one, targets(target(f"at_least: {one}"))) for one in meant)
        assert all({one.code for one in found} <= {"D110", "D114"} for found in figures)


TARGET = "the target, beside `indicator`"
OF_THE_TARGET = ("due: 2030", "base: 2025", "aim: ensure", "note: Như trên", "qualifiers: {hedge: true}")


@pytest.mark.parametrize(
    ("lines", "key", "home"),
    [
        *((f"at_least: 95\n    source: {{SOURCE, {key}}}", key.split(":")[0], TARGET) for key in OF_THE_TARGET),
        ("at_least: 95\n    scope: {level: commune, hedge: true}", "hedge", "`qualifiers`"),
        ("at_least: 95\n    level: commune", "level", "`scope`"),
        ("at_least: 95\n    stated: tối thiểu 95%", "stated", "`source`"),
        ("trajectory: {from: 2026, start: 95, step: 1, through: 2027, due: 2027}", "due", TARGET),
        ("at_least: 95\n    until: 99", "until", "`trajectory`"),
    ],
)
def test_a_key_that_belongs_elsewhere(lines: str, key: str, home: str, tmp_path: Path) -> None:
    """Whoever is told only that it is no key deletes what the document says."""
    place = "section: II.2.a, paragraph: 3, stated: tối thiểu 95%"
    text = targets(target(lines)) if "SOURCE" not in lines else f"targets:\n  - indicator: online-files\n    {lines}\n"
    found = [one for one in found_by_text(tmp_path, text.replace("SOURCE", place)) if one.name not in FIXABLE]
    assert [english(one.message) for one in found] == [f"unexpected key `{key}`: it belongs in {home}; move it there"]


@pytest.mark.parametrize(
    ("example", "key", "home"),
    [
        ("document:\n  locality: dong-nai/tam-phuoc\n", "locality", "the file, beside `document`"),
        ("coverage: partial\n", "coverage", "`document`"),
        ("document:\n  to: 2030\n", "to", "`period`"),
    ],
)
def test_a_key_of_the_head_that_belongs_elsewhere(example: str, key: str, home: str, tmp_path: Path) -> None:
    found = [one for one in found_by_text(tmp_path, example) if one.name not in FIXABLE]
    assert [english(one.message) for one in found] == [f"unexpected key `{key}`: it belongs in {home}; move it there"]


def test_most_are_right_and_one_is_reported(tmp_path: Path) -> None:
    """Of many plans that cite one document, the odd one is named, wherever it stands in the order."""
    places = ("dong-nai/hang-gon", "dong-nai/tam-phuoc", "hai-phong/tan-minh")
    for odd in places:
        files = {
            f"{place.split('/')[1]}.yaml": f"locality: {place}\ndocument:\n  issuer: UBND\n  cites:\n"
            f"    - {{number: 76/NQ-CP, issued: {'2022' if place == odd else '2021'}-07-15, issuer: Chính phủ}}\n"
            for place in places
        }
        found = found_by_example(tmp_path / odd, files)
        assert [(one.code, Path(one.path).stem) for one in found] == [("C203", odd.split("/")[1])]


def test_one_finding_where_the_whole_file_is_wrong(tmp_path: Path) -> None:
    """Decomposed text, mistyped evidence, a mistyped period: said once, where it is put right."""
    text = (ROOT / "plans" / "tam-phuoc.yaml").read_text(encoding="utf-8").split("\n", 1)[1]
    cases = {
        "T020": (unicodedata.normalize("NFD", text), 3),
        "D121": (text.replace("evidence: primary", "evidence: secondary"), 7),
        "T027": (text.encode().decode("cp1252", errors="replace"), 3),
    }
    for code, (wrong, line) in cases.items():
        folder = tmp_path / code
        folder.mkdir()
        (folder / "tam-phuoc.yaml").write_text(wrong, encoding="utf-8", newline="\n")
        found = [one for one in found_in(folder) if one.code[0] != "D" or code[0] == "D"]
        assert [(one.code, one.line) for one in found if one.code not in ("T023",)] == [(code, line)]


def test_a_period_that_most_deadlines_lie_outside(tmp_path: Path) -> None:
    entries = (target(f"due: {year}\n    at_least: 9{year - 2029}", f"{9}{year - 2029}%") for year in (2029, 2030))
    text = targets(*entries).replace("stated: ", "stated: tối thiểu ")
    found = found_by_text(tmp_path, "period: {from: 2026, to: 2028}\n" + text)
    found = [one for one in found if one.name not in FIXABLE]
    assert [(one.code, one.line) for one in found] == [("D113", 8)]
    assert "2 of 2 due years are outside the plan period 2026-2028" in english(found[0].message)


def test_the_intact_half_of_a_pair_is_not_blamed(tmp_path: Path) -> None:
    pair = (
        target("at_least: 95\n    restates: {section: II.2.a, paragraph: 7}"),
        target("at_last: 95\n    restates: {section: II.2.a, paragraph: 3}", paragraph=7),
    )
    assert {one.code for one in found_by_text(tmp_path, targets(*pair))} == {"D101"}


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        *[("II,2.a", "II.2.a"), ("Mục ii.2a)", "II.2.a"), ("p2.lII-2.A", "P2.III.2.a"), ("abc", None), ("", None)],
        *[("Điều 1", "Đ1"), ("Điều 1.2a", "Đ1.2.a"), ("Phụ lục I.1", "PL.I.1"), ("a.i.2", "A.I.2")],
        *[("1.2", None), ("l.2", None), ("a.2", None), ("IIII.2", None)],
        *[("Phụ lục III, A.1", "PL.III.A.1"), ("PL III.A.II.2", "PL.III.A.II.2"), ("pl.2.A", "PL.2.A")],
        *[("Phụ lục III, a", "PL.III.a"), ("pl.iii.a.ii", "PL.III.A.II"), ("p2.pl.III-B.1.C", "P2.PL.III.B.1.c")],
    ],
)
def test_a_section_that_was_meant(written: str, meant: str | None) -> None:
    assert section_meant(written) == meant


ADVICE = re.compile(r"; |: (?:add|give) |did you mean|^write ")


def fit_to_be_read(found: Diagnostic) -> None:
    """One short line in our words that says what to do, and does not print the entry."""
    message = english(found.message)
    assert ADVICE.search(message), message
    assert "\n" not in message
    assert len(message) < 300
    assert not re.search(r"\{'|\['|Decimal\(|PartialDate\(|None|Error|<\w+ object|any of the given schemas", message)


@pytest.mark.parametrize("rule", [one for one in explained() if one.bad_example is not None], ids=named)
def test_a_message_says_what_to_do(rule: Explained, tmp_path: Path) -> None:
    assert rule.bad_example is not None
    for found in found_by_example(tmp_path, rule.bad_example):
        fit_to_be_read(found)


# The pages


def test_the_pages_are_current() -> None:
    kept = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.iterdir()}
    wanted = pages()
    assert sorted(kept) == sorted(wanted), "run `python tests/rule_pages.py`"
    stale = [name for name, text in wanted.items() if kept[name] != text]
    assert stale == [], "run `python tests/rule_pages.py`"


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("rule", explained(), ids=named)
def test_a_page_has_its_headings(rule: Explained, lang: Lang) -> None:
    text = page(rule, lang)
    assert re.findall(r"^## (.*)$", text, re.MULTILINE) == [
        lang.of(one) for one in (WHAT, WHY, BAD_EXAMPLE, GOOD_EXAMPLE)
    ]
    other = Lang.EN if lang is Lang.VI else Lang.VI
    assert f"]({page_name(rule, other)})" in text.splitlines()[2]
    assert text.isprintable() or all(char == "\n" or char.isprintable() for char in text)


def test_what_cannot_be_seen_is_shown() -> None:
    assert escaped("\ufeffC\u0430\u0301 \u00d0ồng\tNai\x0b \udce9 “ấp” …\n") == (
        "\\ufeffC\\u0430\\u0301 \\xd0ồng\\tNai\\x0b \\xe9 “ấp” …\n"
    )


# `cchc explain`


@pytest.fixture(autouse=True)
def plain_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CCHC_PLANS", "CCHC_LANG", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "120")


HEADINGS = [english(one) for one in (WHAT, WHY, BAD_EXAMPLE, GOOD_EXAMPLE)]


@pytest.mark.parametrize("rule", explained(), ids=named)
def test_a_rule_is_explained_in_vietnamese(
    rule: Explained, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same page in the other language, by option or surroundings; JSON has no language."""
    code, out, talk = printed(capsys, rule.code, "--lang", "vi")
    assert (code, talk) == (0, "")
    lines = [line.strip() for line in out.split("\n")]
    headings = [Lang.VI.of(one) for one in (WHAT, WHY, BAD_EXAMPLE, GOOD_EXAMPLE)]
    assert lines[0] == f"{rule.code} {rule.name}"
    assert lines[1] == Lang.VI.of(rule.title)
    assert [line for line in lines if line in headings] == headings
    words = " ".join(out.split())
    for said in (rule.summary, rule.rationale, *([rule.no_example] if rule.no_example is not None else [])):
        assert Lang.VI.of(said) in words
        assert Lang.VI.of(said) != english(said)
        assert english(said) not in words
    monkeypatch.setenv("CCHC_LANG", "vi")
    assert printed(capsys, rule.name) == (0, out, "")
    as_json = printed(capsys, rule.name, "--format", "json")
    assert printed(capsys, rule.name, "--format", "json", "--lang", "en") == as_json


def test_the_list_of_rules_in_vietnamese(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = printed(capsys, "--lang", "vi")
    assert code == 0
    assert "Nội dung kiểm tra" in out
    assert "cảnh báo" in out
    assert list(re.findall(r"^ ?([TDCWX]\d{3})\b", out, re.MULTILINE)) == [rule.code for rule in explained()]


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = run(["explain", *arguments])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


@pytest.mark.parametrize("rule", explained(), ids=named)
def test_a_rule_is_explained_by_code_and_name(rule: Explained, capsys: pytest.CaptureFixture[str]) -> None:
    code, by_code, talk = printed(capsys, rule.code)
    assert (code, talk) == (0, "")
    assert printed(capsys, rule.name.upper()) == printed(capsys, rule.code.lower()) == (0, by_code, "")
    lines = [line.strip() for line in by_code.split("\n")]
    assert lines[0] == f"{rule.code} {rule.name}"
    assert lines[1] == english(rule.title)
    assert [line for line in lines if line in HEADINGS] == HEADINGS
    words = " ".join(by_code.split())
    assert english(rule.summary) in words
    assert english(rule.rationale) in words


def test_without_a_name_all_rules_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, talk = printed(capsys)
    assert (code, talk) == (0, "")
    assert list(re.findall(r"^ ?([TDCWX]\d{3})\b", out, re.MULTILINE)) == [rule.code for rule in explained()]


def test_json_keeps_to_its_schema(capsys: pytest.CaptureFixture[str]) -> None:
    schema = json.loads((ROOT / "schema" / "output" / "explain.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    validator = jsonschema_rs.validator_for(schema)
    _, out, _ = printed(capsys, "--format", "json")
    document = json.loads(out)
    assert [str(error.message) for error in validator.iter_errors(document)] == []
    assert [rule["code"] for rule in document["rules"]] == [rule.code for rule in explained()]
    _, one, _ = printed(capsys, "below-floor", "--format", "json")
    assert json.loads(one)["rules"] == [rule for rule in document["rules"] if rule["name"] == "below-floor"]
    del document["rules"][0]["why"]
    assert not validator.is_valid(document)
    assert schema["$defs"]["tier"]["enum"] == list(Tier)
    assert schema["$defs"]["severity"]["enum"] == list(Severity)


@pytest.mark.parametrize(
    ("typed", "advice"),
    [
        ("below-flor", "did you mean below-floor?"),
        ("D1151", "did you mean D115"),
        ("???", "`cchc explain` lists the rules"),
        ("\x1b[31m", "`cchc explain` lists the rules"),
    ],
)
def test_an_unknown_rule_is_refused(typed: str, advice: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, talk = printed(capsys, typed)
    assert (code, out) == (2, "")
    assert talk.startswith("cchc: unknown rule `")
    assert advice in talk
    assert "\x1b" not in talk


def test_an_unknown_rule_is_refused_in_vietnamese(capsys: pytest.CaptureFixture[str]) -> None:
    refused = (2, "", "cchc: không có quy tắc `below-flor`\n  có phải là below-floor?\n")
    assert printed(capsys, "below-flor", "--lang", "vi") == refused


def test_a_plan_beside_a_schema_needs_the_line_for_editors(tmp_path: Path) -> None:
    plans = tmp_path / "plans"
    plans.mkdir()
    (tmp_path / "schema").mkdir()
    (tmp_path / "schema" / "plan.schema.json").write_text("{}", encoding="utf-8")
    text = (ROOT / "plans" / "tam-phuoc.yaml").read_text(encoding="utf-8")
    for content, expected in ((text, []), (text.split("\n", 1)[1], ["T026"])):
        (plans / "tam-phuoc.yaml").write_text(content, encoding="utf-8", newline="\n")
        loaded = load(plans)
        assert [one.code for one in engine.lint(loaded, loaded.files).diagnostics] == expected


def test_an_unknown_place_is_named_also_beside_other_mistakes(tmp_path: Path) -> None:
    """Rules that need the locality must not see a plan whose locality nobody knows."""
    text = (ROOT / "plans" / "tan-minh.yaml").read_text(encoding="utf-8")
    text = text.replace("hai-phong/tan-minh", "ha-phong/tan-minh", 1).replace("exactly: 100", "exactly: 100%", 1)
    (tmp_path / "tan-minh.yaml").write_text(text, encoding="utf-8", newline="\n")
    loaded = load(tmp_path)
    assert [one.code for one in engine.lint(loaded, loaded.files).diagnostics] == ["D103", "D101"]


def test_one_stage_outside_the_period_is_a_mistake_of_the_target(tmp_path: Path) -> None:
    stage = target("due: {from: 2038, to: 2040}\n    at_least: 95")
    found = [one for one in found_by_text(tmp_path, targets(stage)) if one.code == "D113"]
    assert [one.line for one in found] == [11, 11]
