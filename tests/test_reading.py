"""Reading: positions of every fault, nothing guessed, our own words for every violation; and a quiet end."""

import json
import os
import signal
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cchc_cli.cli import console
from cchc_cli.cli.app import run
from cchc_cli.i18n.language import english
from cchc_cli.reading.errors import SchemaViolation
from cchc_cli.reading.resources import load_schema
from cchc_cli.reading.schema import violations
from cchc_cli.reading.yaml_file import MAX_BYTES, YamlFile, parse_yaml, read_yaml
from cchc_cli.reading.yaml_nodes import MAX_DEPTH

ROOT = Path(__file__).parents[1]
HERE = Path("plan.yaml")


def parsed(text: str | bytes) -> YamlFile:
    return parse_yaml(text.encode("utf-8") if isinstance(text, str) else text, HERE)


# --- faults: each with its place, counted in code points, Vietnamese text before it on the line

FAULTS: dict[str, tuple[str | bytes, int, int]] = {
    "byte-order-mark": (b"\xef\xbb\xbfa: 1\n", 1, 1),
    "not-utf8": ("ấp: Hương Xuân ".encode() + b"\xff\n", 1, 16),
    "control-character": ("a: 1\nấp: Hươ\x1bng\n", 2, 8),
    "yaml-syntax": ("a: 1\nấp: Hương: Xuân\n", 2, 10),
    "tab-indent": ("ấp:\n  b: 1\n\tHương: 2\n", 3, 1),
    "duplicate-key": ("{ấp: Hương, b: 1, ấp: Xuân}\n", 1, 19),
    "anchor": ("{ấp: &a Xuân}\n", 1, 6),
    "tag": ("{ấp: !!str Xuân}\n", 1, 6),
    "several-documents": ("ấp: Hương\n---\nb: 1\n", 2, 1),
    "key-not-text": ("{ấp: Hương, [b]: 1}\n", 1, 13),
    "too-deep": ("ấp: " + "[" * 40, 1, 4 + MAX_DEPTH),
    "empty-file": ("# ấp\n", 1, 1),
}


@pytest.mark.parametrize("rule", FAULTS)
def test_the_place_of_a_fault(rule: str) -> None:
    text, line, column = FAULTS[rule]
    file = parsed(text)
    assert [(fault.kind, fault.line, fault.column) for fault in file.faults] == [(rule, line, column)]
    assert file.data is None


@pytest.mark.parametrize(
    ("text", "rule", "line", "column"),
    [
        ("{ấp: Hương, b: *a}\n", "anchor", 1, 16),
        ("ấp: [Hương, &a [Xuân]]\n", "anchor", 1, 13),
        ("ấp: [Hương, &a {b: Xuân}]\n", "anchor", 1, 13),
        ("ấp: [Hương, !!set {b}]\n", "tag", 1, 13),
        ("{ấp: Hương, &b c: 1}\n", "anchor", 1, 13),
        ("ấp: 1\n<<: *a\n", "anchor", 2, 5),
        ("ấp: 'Hương\n", "yaml-syntax", 1, 5),
        ("ấp: [Hương\nb: 1\n", "yaml-syntax", 1, 5),
        ("ấp: @Hương\n", "yaml-syntax", 1, 5),
        ("ấp: Hương\n b: 1\n", "yaml-syntax", 2, 2),
        ("ấp: 1\nHương\n", "yaml-syntax", 2, 1),
        ('ấp: "Hương \\q"\n', "yaml-syntax", 1, 12),
        ("ấp: Hương\r\nb: 1\r\nb: 2\r\n", "duplicate-key", 3, 1),
        ("😀: Hương\n😀: Xuân\n", "duplicate-key", 2, 1),
        ("{😀: Hương, 😀: Xuân}\n", "duplicate-key", 1, 12),
        ("", "empty-file", 1, 1),
        (b"\xff\xfea\x00", "not-utf8", 1, 1),
        ("a: \x00\n", "control-character", 1, 4),
        ("a: \x7f\n", "control-character", 1, 4),
        ("a: \x9b\n", "control-character", 1, 4),
    ],
)
def test_the_places_of_more_faults(text: str | bytes, rule: str, line: int, column: int) -> None:
    fault = parsed(text).faults[0]
    assert (fault.kind, fault.line, fault.column) == (rule, line, column), fault


def in_1258(text: str) -> bytes:
    """Text as a Vietnamese Windows saves it in its code page: most tones are signs of their own, after the vowel."""
    raw = b""
    for sign in text:
        shape = unicodedata.normalize("NFD", sign)
        tone = next((mark for mark in shape if mark in "\u0300\u0301\u0303\u0309\u0323"), "")
        raw += (unicodedata.normalize("NFC", shape.replace(tone, "")) + tone if tone else sign).encode("cp1258")
    return raw


@pytest.mark.parametrize(
    ("raw", "named"),
    [
        (in_1258("title: Kế hoạch cải cách hành chính\n"), True),
        (in_1258("# UBND PHƯỜNG TAM PHƯỚC\nissuer: Ủy ban nhân dân tỉnh Đồng Nai\n"), True),
        (in_1258("note: “hồ sơ trực tuyến”\n"), True),
        ("title: à, bò, vì, có, dò, gì\n".encode("cp1252"), False),
        ("title: kế hoạch cải cách\n".encode()[:-9] + b"\n", False),
        ("title: kế hoạch cải cách".encode() + b" \xe1 \xff\n", False),
        ("title: Kế hoạch cải cách hành chính".encode("utf-16"), False),
        (b"title: K\xd5 ho\xb9ch c\xb6i c\xb8ch h\xb5nh ch\xddnh\n", False),  # TCVN3
    ],
)
def test_the_code_page_of_a_vietnamese_windows_is_named(raw: bytes, named: bool) -> None:
    (fault,) = parsed(raw).faults
    assert fault.kind == "not-utf8"
    assert ("code page 1258 (Vietnamese)" in english(fault.message)) is named


INSIDE = "in a value; remove it if it is a typo; otherwise quote the whole value"
TEXT = "text (in quotes if it is only a number or contains `: `)"
COLON = f"unexpected colon {INSIDE}"
COMMA = "missing comma before the key `stated`; add it"
QUOTES = 'unescaped " in a value quoted with "; remove the inner quotes, or quote the value with \''
AROUND = 'unexpected text after the closing "; put " around the whole value, or remove both'


@pytest.mark.parametrize(
    ("line", "column", "why"),
    [
        ('- {stated: "gọi là "ấp" cũ", paragraph: 3}', 21, QUOTES),
        ("- {stated: 'gọi là 'ấp' cũ'}", 21, QUOTES.replace('"', "~").replace("'", '"').replace("~", "'")),
        ('stated: "gọi là "ấp" cũ"', 18, QUOTES),
        ('- {stated: "95%" trở lên, addresses: ["a"]}', 18, AROUND),
        ('- "95%" trở lên', 9, AROUND),
        ('- {section: II, paragraph: "3" stated: 95%}', 32, COMMA),
        ("- {section: II, paragraph: 3 stated: 95%}", 30, COMMA),
        ("- {stated: đạt [95%, paragraph: 3}", 16, f"unexpected `[` {INSIDE}"),
        ("- {stated: đạt 95%], paragraph: 3}", 19, f"unexpected `]` {INSIDE}"),
        ("- {stated: đạt {95%}, paragraph: 3}", 16, f"unexpected `{{` {INSIDE}"),
        ("- {stated: đạt: 95%, paragraph: 3}", 15, COLON),
        ("- {stated: đạt, ấp: a: 95%}", 22, COLON),
        ("- {paragraph:[3]}", 13, "missing space after the colon; add it"),
        ("- {paragraph: 3,, stated: 95%}", 17, "extra comma; delete it"),
        ("- {paragraph: [3}", 17, "`[` is closed with `}`; correct one of them"),
    ],
)
def test_the_cause_of_what_is_no_yaml(line: str, column: int, why: str) -> None:
    """In the words of a plan, not of a parser; what stands in the lines before is right, and is not blamed."""
    right = 'a: {b: "c, d", e: [f, "g: h"], i: j:k}  # "l\nm: n, "o" p [q] r:\'s\' t\nu: [\'v\'\'w\', {"x": y}]\n'
    assert parsed(right).faults == ()
    (fault,) = parsed(f"{right}z:\n  {line}\n").faults
    assert (fault.line, fault.column, english(fault.message)) == (5, column + 2, f"invalid YAML: {why}")


def test_lines_are_counted_as_editors_count_them() -> None:
    """YAML 1.1 also breaks lines at U+0085, U+2028 and U+2029; no editor numbers them so."""
    for sign in "\u0085\u2028\u2029":
        code = f"U+{ord(sign):04X}"
        for text in (
            f"# ấp{sign} Hương\na: 1\na: 2\n",
            f'b: "ấp{sign}Hương"\na: 1\na: 2\n',
            f"b{sign}c: ấp\na: 1\na: 2\n",
        ):
            first, second = parsed(text).faults
            assert (first.line, first.column, first.kind) == (1, text.index(sign) + 1, "control-character"), code
            assert english(first.message).startswith(f"{code} ends a line in YAML, but not in editors; delete it")
            assert (second.line, second.column, second.kind) == (3, 1, "duplicate-key"), code
        assert [fault.line for fault in parsed(f"a: 1\nb: x{sign}: [\n").faults] == [2, 2]
        assert "(2 lines have such" in english(parsed(f"a: x{sign}\nb: x{sign}\n").faults[0].message)


def test_all_faults_of_a_file_are_found() -> None:
    text = b"\xef\xbb\xbf" + "ấp: &a Hương\nb: *a\nấp: 1\nc: !!str x\n---\nd: 1\n".encode()
    found = [(fault.kind, fault.line) for fault in parsed(text).faults]
    assert found == [
        ("byte-order-mark", 1),
        ("anchor", 1),
        ("anchor", 2),
        ("duplicate-key", 3),
        ("tag", 4),
        ("several-documents", 5),
    ]


def test_every_fault_says_what_to_do() -> None:
    """What is wrong and the remedy, in one line; no name of a library, no repetition of the file."""
    for text, _, _ in FAULTS.values():
        for fault in parsed(text).faults:
            message = english(fault.message)
            assert message == message.strip()
            assert "\n" not in message
            assert len(message) < 160
            assert not any(word in message for word in ("Error", "yaml.", "codec", "<unicode string>"))


def test_a_key_in_a_message_cannot_steer_a_terminal() -> None:
    fault = parsed('"\\e[31mấp": 1\n"\\e[31mấp": 2\n').faults[0]
    assert english(fault.message) == "duplicate key `\\u001b[31mấp` (first on line 1); keep one"


def test_files_that_are_none(tmp_path: Path) -> None:
    large = tmp_path / "large.yaml"
    large.write_bytes(b"a: 1\n" + b"#" * MAX_BYTES)
    folder = tmp_path / "folder.yaml"
    folder.mkdir()
    found = [read_yaml(path).faults[0] for path in (large, folder, tmp_path / "none.yaml")]
    assert [(fault.kind, fault.line, fault.column) for fault in found] == [
        ("file-too-large", 1, 1),
        ("unreadable-file", 1, 1),
        ("unreadable-file", 1, 1),
    ]
    assert str(tmp_path) not in english(found[2].message)


def test_a_file_at_the_limit_is_read(tmp_path: Path) -> None:
    path = tmp_path / "largest.yaml"
    path.write_bytes(b"a: 1\n" + b"#" * (MAX_BYTES - 5))
    assert read_yaml(path).data == {"a": 1}


# --- places of keys and values

PLACED = """ấp: Hương
khu phố:
  - tên: {số: 1, chữ: "đ"}
    mức: 2
  - - a
    - b
"""


@pytest.mark.parametrize(
    ("path", "key", "place"),
    [
        ((), False, (1, 1)),
        (("ấp",), False, (1, 5)),
        (("ấp",), True, (1, 1)),
        (("khu phố",), True, (2, 1)),
        (("khu phố",), False, (2, 1)),
        (("khu phố", 0), False, (3, 5)),
        (("khu phố", 0, "tên"), True, (3, 5)),
        (("khu phố", 0, "tên", "số"), False, (3, 15)),
        (("khu phố", 0, "tên", "chữ"), True, (3, 18)),
        (("khu phố", 0, "tên", "chữ"), False, (3, 23)),
        (("khu phố", 0, "mức"), False, (4, 10)),
        (("khu phố", 1, 1), False, (6, 7)),
        (("khu phố", 0, "thiếu"), False, (3, 5)),
        (("khu phố", 9), False, (2, 1)),
        (("thiếu", "sâu"), False, (1, 1)),
    ],
)
def test_place_of(path: tuple[str | int, ...], key: bool, place: tuple[int, int]) -> None:
    """A block or list is shown at its key; what is not there, at the nearest place above that is."""
    file = parsed(PLACED)
    if path == ("khu phố", 9):
        assert file.place(path)[0] in (2, 3)
        return
    assert file.place(path, key) == place


# --- nothing is guessed

DOUBTFUL = """
1.000 1.000.000 95.555 1_000 1e3 1.5E3 .5 5. -.5 +5 012 00 0x1F 0o17 0b11 12:30 1:30:45
NO no Yes on OFF y n True FALSE Null .inf .nan -.INF
"""
PLAIN = """
95,5 3,5 95% 2026-13-40 2026-03-30 2026-03 30/3/2026 01/2026 ~5 -- 1-2 1234567890123 = << ½ ٣ 9५ 1.2.a
II.2.a 10/KH-UBND Không không no-floor
"""


NUMBERS = {"0": 0, "95": 95, "-5": -5, "95.5": 95.5, "95.55": 95.55, "0.5": 0.5, "2026": 2026, "100000000000": 10**11}
CONSTANTS = {"null": None, "~": None, "": None, "true": True, "false": False}


@pytest.mark.parametrize("word", [*DOUBTFUL.split(), *PLAIN.split()])
def test_what_stays_text(word: str) -> None:
    assert parsed(f"a: {word}\n").data == {"a": word}


@pytest.mark.parametrize(("word", "value"), [*NUMBERS.items(), *CONSTANTS.items()])
def test_what_is_a_number_or_a_constant(word: str, value: object) -> None:
    found = parsed(f"a: {word}\n").data["a"]
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize("word", ["95", "null", "true", "1.000", "NO", ""])
@pytest.mark.parametrize("quote", ["'", '"'])
def test_what_is_quoted_is_text_and_not_doubtful(word: str, quote: str) -> None:
    file = parsed(f"a: {quote}{word}{quote}\n")
    assert file.data == {"a": word}
    assert file.doubtful == ()


@pytest.mark.parametrize("word", DOUBTFUL.split())
def test_what_other_readers_take_for_something_else_is_reported(word: str) -> None:
    found = parsed(f"{{ấp: Hương, a: {word}}}\n").doubtful
    assert [(one.kind, one.line, one.column) for one in found] == [("ambiguous-scalar", 1, 16)]
    assert f"`{word}`" in english(found[0].message)


@pytest.mark.parametrize("word", [*PLAIN.split(), "Y tế", "không có"])
def test_what_reads_one_way_is_not_reported(word: str) -> None:
    file = parsed(f"a: {word}\n")
    assert file.data == {"a": word}
    assert file.doubtful == ()


@pytest.mark.parametrize("word", ["012", "NO", "12:30", "null", "1.000", "2026-13-40"])
def test_a_key_is_text_as_written(word: str) -> None:
    assert parsed(f"{word}: 1\n").data == {word: 1}


# --- violations of the plan schema: the place and our own words

TARGET = (
    "  - {qualifiers: {condition: hồ sơ}, indicator: online-files, at_least: 95, "
    "source: {section: II.2.a, paragraph: 3, stated: từ 95%}}"
)
PLAN = f"""locality: dong-nai/tam-phuoc
document:
  title: Kế hoạch
  number: null
  issued: 2026
  issuer: UBND phường Tam Phước
  evidence: primary
period: {{from: 2026, to: 2030}}
targets:
{TARGET}
"""


def violated(old: str, new: str) -> tuple[YamlFile, tuple[SchemaViolation, ...]]:
    assert old in PLAN
    file = parsed(PLAN.replace(old, new))
    assert file.faults == ()
    return file, violations(file.data, "plan")


def explained(old: str, new: str) -> list[tuple[int, int, str]]:
    file, found = violated(old, new)
    return sorted((*file.place(one.path, one.key), english(one.message)) for one in found)


def after(lead: str, text: str = TARGET) -> int:
    """The column right after a piece of the target's line."""
    return text.index(lead) + len(lead) + 1


def test_the_plan_of_these_tests_is_right() -> None:
    assert violations(parsed(PLAN).data, "plan") == ()


AT = after("at_least: ")
SOURCE = after("source: ")

SECTION = (
    "a section as numbered in the document, such as `II.2.a`, `1.2`, `A.I.2`, `Đ1.2`, `P2.III.2.a`, `PL.I.1` or "
    "`PL.III.A.1`"
)
VIOLATIONS: dict[str, tuple[str, str, list[tuple[int, int, str]]]] = {
    # what is where: keyword and case, what is replaced, by what, and the explanation
    "additionalProperties": (
        "  issuer:",
        "  isuer: x\n  issuer:",
        [(6, 3, "unexpected key `isuer`; did you mean `issuer`?")],
    ),
    "additionalProperties, unlike any": (
        "period:",
        "thời_kỳ: x\nperiod:",
        [(8, 1, "unexpected key `thời_kỳ`; valid keys are `locality`, `document`, `period`, `targets`")],
    ),
    "additionalProperties, in a line": (
        "paragraph: 3,",
        "paragraf: 3, paragraph: 3,",
        [(10, after("section: II.2.a, "), "unexpected key `paragraf`; did you mean `paragraph`?")],
    ),
    "required, in the file": ("period: {from: 2026, to: 2030}\n", "", [(1, 1, "missing key `period` in this file")]),
    "required, in a block": ("from: 2026, ", "", [(8, 1, "missing key `from` in `period`")]),
    "required, in a target": ("indicator: online-files, ", "", [(10, 5, "missing key `indicator` in this target")]),
    "oneOf, none": (
        "at_least: 95, ",
        "",
        [
            (
                10,
                5,
                "a target needs one of `at_least`, `more_than`, `exactly`, `at_most`, `less_than`, "
                "`trajectory`, `aim`, `delegated_to`",
            )
        ],
    ),
    "oneOf, two": (
        "at_least: 95, ",
        "at_least: 95, aim: have, ",
        [
            (
                10,
                after("at_least: 95, "),
                "`at_least` and `aim` are mutually exclusive; keep one; `stated` implies `at_least`",
            )
        ],
    ),
    "oneOf, misspelt": (
        "at_least: 95",
        "at_lest: 95",
        [(10, after("online-files, "), "unexpected key `at_lest`; did you mean `at_least`?")],
    ),
    "type number": (
        "95,",
        "1.000,",
        [
            (
                10,
                AT,
                "`at_least` must be a number such as 95 or 95.5 (decimal point, at most two decimals); "
                "`1.000` is read as text, because the dot could separate thousands; write `1` or `1000`, without "
                "quotes",
            )
        ],
    ),
    "type integer": (
        "paragraph: 3",
        "paragraph: ba",
        [
            (
                10,
                after("paragraph: "),
                "`paragraph` must be an integer; `ba` is read as text (figures are never guessed)",
            )
        ],
    ),
    "type string": ("issuer: UBND phường Tam Phước", "issuer: 5", [(6, 11, f"`issuer` must be {TEXT}")]),
    "type object": (
        "{from: 2026, to: 2030}",
        "2026-2030",
        [(8, 9, "`period` must be the first and the last year: {from: 2026, to: 2030}")],
    ),
    "type array": (
        "  evidence:",
        "  notes: Hương Xuân\n  evidence:",
        [(7, 10, "`notes` must be a list, with each entry beginning with `- `")],
    ),
    "enum": (
        "evidence: primary",
        "evidence: primry",
        [(7, 13, "`primry` is not valid; use one of `primary`, `secondary`; did you mean `primary`?")],
    ),
    "enum, unlike any": (
        "evidence: primary",
        "evidence: đọc",
        [(7, 13, "`đọc` is not valid; use one of `primary`, `secondary`")],
    ),
    "pattern, locality": (
        "dong-nai/tam-phuoc",
        "Đồng Nai",
        [(1, 11, "`Đồng Nai` is not a locality id such as dong-nai/tam-phuoc; `cchc new NAME` finds it by name")],
    ),
    "pattern, indicator": (
        "online-files",
        "Hồ sơ",
        [(10, after("indicator: "), "`Hồ sơ` is not an indicator id (lower-case letters, digits and hyphens)")],
    ),
    "pattern, section": (
        "section: II.2.a",
        "section: mục 2",
        [
            (
                10,
                after("section: "),
                f"`mục 2` is not {SECTION}; did you mean `2`?",
            )
        ],
    ),
    "minimum": ("at_least: 95", "at_least: -1", [(10, AT, "`at_least` must be at least 0, not `-1`")]),
    "maximum": ("to: 2030", "to: 20300", [(8, 26, "`to` must be at most 2100, not `20300`")]),
    "maxLength": (
        "từ 95%",
        "từ 95%" + "ơ" * 60,
        [(10, after("stated: "), "`stated` has 66 characters; the limit is 60; shorten it with one ` … `")],
    ),
    "minProperties": (
        "{condition: hồ sơ}",
        "{}",
        [(10, 6, "`qualifiers` is empty; fill it in, or remove the key")],
    ),
    "minItems": (
        "at_least: 95,",
        "at_least: 95, restates: [],",
        [(10, after("at_least: 95, "), "`restates` is empty; fill it in, or remove the key")],
    ),
    "uniqueItems": (
        "{condition: hồ sơ}",
        "{condition: hồ sơ, excluding: [special, special]}",
        [(10, 58, "`excluding` contains a duplicate; remove one")],
    ),
    "anyOf, issued": (
        "issued: 2026",
        "issued: 2026-13-40",
        [
            (
                5,
                11,
                "`2026-13-40` is not valid for `issued`; write "
                "a year (2026), a month (2026-03), a day (2026-03-30) or null",
            )
        ],
    ),
    "anyOf, number": (
        "number: null",
        "number: số 10",
        [
            (
                4,
                11,
                "`số 10` is not valid for `number`; write a document number such as `10/KH-UBND` or "
                "`118/2025/NĐ-CP`, or null if the document leaves it blank",
            )
        ],
    ),
    "anyOf, due": (
        "at_least: 95,",
        "at_least: 95, due: sớm,",
        [
            (
                10,
                after("at_least: 95, ") + 5,
                "`sớm` is not valid for `due`; write a year (2030), every-year, {from: 2028, to: 2030}, {before: "
                "2025-01-01} or {set_by: number of another document}",
            )
        ],
    ),
    "anyOf, due, a stage": (
        "at_least: 95,",
        "at_least: 95, due: {from: 2028},",
        [(10, after("at_least: 95, "), "missing key `to` in `due`")],
    ),
    "anyOf, due, another document": (
        "at_least: 95,",
        "at_least: 95, due: {set_by: 5},",
        [(10, after("at_least: 95, ") + 14, f"`set_by` must be {TEXT}")],
    ),
    "anyOf, base": (
        "at_least: 95,",
        "at_least: 95, base: {from: 2021},",
        [(10, after("at_least: 95, "), "missing key `to` in `base`")],
    ),
    "anyOf, a list that names one thing twice": (
        "at_least: 95,",
        "scope: {field: [land, land]}, at_least: 95,",
        [
            (
                10,
                TARGET.index("at_least") + len("scope: {field: [land, ") + 1,
                "`field` contains a duplicate; remove one",
            )
        ],
    ),
    "anyOf, restates": (
        "at_least: 95,",
        "at_least: 95, restates: {section: II.2.a},",
        [(10, after("at_least: 95, "), "missing key `paragraph` in `restates`")],
    ),
    "dependentRequired": (
        "section: II.2.a, paragraph: 3",
        "section: PL.I, table: 2",
        [
            (10, after("source: ") - 8, "`table` requires `row`, the row of that table; add it, or remove `table`"),
            (10, after("source: ") - 8, "a source needs `paragraph` (or `addresses`, if you do not have the document)"),
        ],
    ),
    "not": (
        "section: II.2.a, paragraph: 3",
        "section: PL.I, paragraph: 3, row: 2",
        [
            (
                10,
                after("source: ") - 8,
                "`paragraph` and `row` are two locations; keep `row` for a figure in a table, otherwise `paragraph`",
            )
        ],
    ),
    "anyOf, one of several places": (
        "at_least: 95,",
        "at_least: 95, restates: [{section: II.2.a, paragraph: 1}, {section: a, paragraph: 1}],",
        [
            (
                10,
                after("at_least: 95, ") + 54,
                f"`a` is not {SECTION}",
            )
        ],
    ),
    "anyOf, source": (
        "section: II.2.a, ",
        "",
        [(10, SOURCE - 8, "a source needs `section` (or `addresses`, if you do not have the document)")],
    ),
}


@pytest.mark.parametrize("case", VIOLATIONS)
def test_a_violation_is_explained(case: str) -> None:
    old, new, wanted = VIOLATIONS[case]
    assert explained(old, new) == wanted


def test_a_key_that_cannot_be_false() -> None:
    ((_, _, message),) = explained("{condition: hồ sơ}", "{condition: hồ sơ, hedge: false}")
    assert message == "`hedge` can only be `true`; otherwise remove the key"


def test_too_many_targets() -> None:
    data = parsed(PLAN).data
    data["targets"] *= 1001
    assert [english(one.message) for one in violations(data, "plan")] == ["`targets` has more than 1,000 entries"]


def test_every_missing_key_is_named() -> None:
    found = [english(one.message) for one in violations({}, "plan")]
    assert found == [f"missing key `{key}` in this file" for key in ("locality", "document", "period", "targets")]


@pytest.mark.parametrize(
    ("text", "name"), [("Hương Xuân\n", "the file"), ("- a\n", "the file"), ("5\n", "the file"), ("---\n", "the file")]
)
def test_a_file_of_another_shape(text: str, name: str) -> None:
    found = violations(parsed(text).data, "plan")
    assert [english(one.message) for one in found] == [f"{name} must be a block of `key: value` lines"]


def test_a_target_that_is_a_word() -> None:
    """One mistake, one explanation, and in terms of the entry."""
    found = explained(TARGET, "  - online-files")
    assert [(line, column) for line, column, _ in found] == [(10, 5)]
    assert "oneOf" not in found[0][2]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("issuer: UBND phường Tam Phước", "issuer: '  '"),
        ("issuer: UBND phường Tam Phước", "issuer: ''"),
        ("stated: từ 95%", "stated: ''"),
        ("condition: hồ sơ", "condition: ' '"),
        ("title: Kế hoạch", "title: ' '"),
    ],
)
def test_blank_text_is_called_so(old: str, new: str) -> None:
    found = explained(old, new)
    assert len(found) == 1, found
    assert "empty" in found[0][2] or "blank" in found[0][2]


@pytest.mark.parametrize(
    ("old", "new", "limit"),
    [
        ("title: Kế hoạch", "title: " + "ơ" * 401, 400),
        ("number: null", "number: 1/KH-" + "A" * 60, 60),
        ("at_least: 95,", "at_least: 95, base: " + "ơ" * 81 + ",", 80),
        ("issuer: UBND phường Tam Phước", "issuer: " + "ơ" * 201, 200),
    ],
)
def test_text_that_is_too_long_is_called_so(old: str, new: str, limit: int) -> None:
    ((_, _, message),) = explained(old, new)
    assert str(limit) in message
    assert "ơơơ" not in message or len(message) < 200


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("from: 2026", "from: 2026.0"),
        ("paragraph: 3", "paragraph: 3.0"),
        ("at_least: 95,", "at_least: 95, due: 2030.0,"),
        ("at_least: 95,", "trajectory: {from: 2026.0, start: 20, step: 15, through: 2030},"),
        ("issued: 2026", "issued: 2026.0"),
    ],
)
def test_a_year_is_never_a_decimal_number(old: str, new: str) -> None:
    """JSON Schema calls 2026.0 an integer: refused or read as 2026, but not shown as 2026.0, nor a failure of ours."""
    file, found = violated(old, new)
    assert found or not any(isinstance(value, float) for value in scalars(file.data))


def scalars(value: Any) -> Iterator[Any]:
    if isinstance(value, dict):
        value = list(value.values())
    if not isinstance(value, list):
        yield value
        return
    for one in value:
        yield from scalars(one)


FAULTY_VALUES: tuple[Any, ...] = (
    None,
    True,
    -1,
    1.5,
    10**10,
    "",
    " ",
    "Hương " * 200,
    [],
    [None],
    [[]],
    {},
    {"ấp": "Xuân"},
)


def paths_in(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    yield path
    if isinstance(value, dict):
        for key in value:
            yield from paths_in(value[key], (*path, key))
    elif isinstance(value, list):
        for index, one in enumerate(value):
            yield from paths_in(one, (*path, index))


RICH = """locality: dong-nai
document:
  {title: A, number: 10/KH-UBND, issued: 2026-03-30, issuer: B, evidence: primary, coverage: full, notes: [C],
   based_on: [{number: null, issued: null, issuer: D, locality: dong-nai, title: E, note: F}],
   cites: [], floor_clause: {section: I, paragraph: 1}}
period: {from: 2026, to: 2030, outlook: 2045}
targets:
  - indicator: a
    at_least: 95
    due: {from: 2028, to: 2030}
    base: {from: 2021, to: 2025}
    scope: {level: [commune], field: land, body: justice-office, service_level: [3], among: provinces}
    qualifiers: {excluding: [special], counting: [cadres], condition: G, hedge: true, average: true, approximate: true}
    restates: {section: I.1, paragraph: 2}
    contradicts: [{section: I.1, paragraph: 2}]
    doubt: H
    note: I
    source: {section: I.1, paragraph: 1, stated: J, where: tasks, addresses: [https://example.org/], read: 2026-05-01}
  - indicator: b
    trajectory: {from: 2022, start: 20, step: 15, through: 2025, until: 60, comparator: at_least}
    source: {addresses: [http://a.vn]}
  - {indicator: c, aim: have, due: every-year, source: {addresses: [http://a.vn]}}
  - {indicator: d, delegated_to: province, due: {set_by: 1/KH-UBND}, source: {addresses: [http://a.vn]}}
"""


def test_no_explanation_is_the_library_s() -> None:
    """Put something wrong at every place of a plan: our own words, short, of the place, never the instance."""
    plan = parsed(RICH).data
    assert violations(plan, "plan") == ()
    places = [path for path in paths_in(plan) if path]
    assert len(places) > 90
    unfit: dict[str, str] = {}
    for path in places:
        for value in FAULTY_VALUES:
            copy = json.loads(json.dumps(plan))
            at = copy
            for step in path[:-1]:
                at = at[step]
            at[path[-1]] = value
            for one in violations(copy, "plan"):
                strange = [words for words in STRANGE if words in english(one.message)]
                if strange or len(english(one.message)) > 260 or one.path[: len(path) - 1] != path[:-1]:
                    unfit[english(one.message)] = f"{path} = {str(value)[:20]!r}"
    assert unfit == {}


STRANGE = (
    "under any of",
    "Additional properties",
    "violates the rule",
    "as described in schema/plan.md",
    "{'",
    "None",
    "True",
    "\n",
)
"""What only the library says, or how Python writes what the file writes otherwise."""


def test_every_keyword_of_the_schema_is_explained() -> None:
    """Should the schema learn a keyword, this list and the explanations learn it too."""
    annotations = {"$schema", "$id", "$ref", "$defs", "title", "description", "properties", "items"}
    annotations |= {"allOf", "if", "then", "else"}  # the rules within them are explained
    known = {name.split(",", maxsplit=1)[0].split()[0] for name in VIOLATIONS} | {"const", "maxItems", "minLength"}
    assert set(keywords(load_schema("plan"))) - annotations == known


def keywords(schema: Any) -> Iterator[str]:
    if not isinstance(schema, dict):
        return
    for keyword, value in schema.items():
        yield keyword
        if keyword in ("properties", "$defs"):
            for one in value.values():
                yield from keywords(one)
        elif keyword in ("allOf", "anyOf", "oneOf", "items", "if", "then", "else"):
            for one in value if isinstance(value, list) else [value]:
                yield from keywords(one)


def test_every_violation_of_a_plan_is_found_at_once() -> None:
    text = PLAN.replace("evidence: primary", "evidence: x").replace("at_least: 95", "at_lest: 95")
    text = text.replace("to: 2030", "to: 99999")
    found = violations(parsed(text).data, "plan")
    assert [one.path[-1] for one in found] == ["evidence", "to", "at_lest"]


# --- how a command ends when it cannot go on

COMMAND = (
    "import signal, sys;"
    "signal.signal(signal.SIGINT, signal.default_int_handler);"  # a shell may start us with Ctrl-C ignored
    "from cchc_cli.cli.app import run;"
    "sys.exit(run(sys.argv[1:]))"
)


def started(*arguments: str) -> subprocess.Popen[bytes]:
    surroundings = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    return subprocess.Popen(
        [sys.executable, "-c", COMMAND, *arguments],
        cwd=ROOT,
        env={**surroundings, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


@pytest.fixture
def larger_than_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    """`export` of the shipped plans does not fit into a pipe: it waits for its reader."""
    monkeypatch.delenv("CCHC_PLANS", raising=False)


@pytest.mark.usefixtures("larger_than_a_pipe")
def test_a_closed_pipe_is_no_error() -> None:
    process = started("export", "--format", "json")
    assert process.stdout is not None
    assert process.stderr is not None
    assert process.stdout.readline() == b"{\n"
    process.stdout.close()
    talk = process.stderr.read()
    assert process.wait(60) == 0
    assert [line for line in talk.splitlines() if not line.startswith(b"data: ")] == []
    process.stderr.close()


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["list"], ["export", "--format", "csv"]])
def test_a_pipe_closed_from_the_start(arguments: list[str]) -> None:
    """Whoever does not read a page of help has found nothing: 1 would say that a target is below."""
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-c", COMMAND, *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
        timeout=60,
    )
    os.close(writing)
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr
    assert b"BrokenPipe" not in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal for one process")
@pytest.mark.usefixtures("larger_than_a_pipe")
def test_interrupted_while_writing() -> None:
    """Nobody reads on, so the command is certainly still writing when Ctrl-C comes."""
    process = started("export", "--format", "json")
    assert process.stdout is not None
    assert process.stdout.readline() == b"{\n"
    process.send_signal(signal.SIGINT)
    _, talk = process.communicate(timeout=60)
    assert process.returncode == 130
    assert talk.startswith(b"cchc: interrupted")
    assert b"Traceback" not in talk
    assert b"nothing was written" not in talk, "half of the report was written"


def test_interrupted_while_reading(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("cchc_cli.cli.workspace.read_plan", interrupt)
    assert run(["list", "--plans", str(ROOT / "plans")]) == 130
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err == "cchc: interrupted\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
def test_a_full_disk_is_no_error_of_ours() -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", 'exec "$0" -c "$1" list --format json > /dev/full', sys.executable, COMMAND],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stderr=subprocess.PIPE,
        check=False,
        timeout=60,
    )
    assert done.returncode not in (0, 1)
    assert b"an error of ours" not in done.stderr
    assert b"No space left" in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="needs a POSIX shell")
@pytest.mark.parametrize("closing", ["2>&-", "2>/dev/full"])
def test_a_refusal_is_no_finding_when_nobody_listens(closing: str) -> None:
    """Exit code 1 means that a target is below; a refusal stays 2 when its message cannot be written."""
    if "/dev/full" in closing and not Path("/dev/full").exists():
        pytest.skip("this system has no device that is always full")
    done = subprocess.run(
        ["/bin/sh", "-c", f'exec "$0" -c "$1" show nowhere {closing}', sys.executable, COMMAND],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 2


def test_a_stream_of_another_encoding_still_gets_utf8(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    console.console.begin([])
    console.console.write("Kế hoạch\n")
    assert capsysbinary.readouterr().out == "Kế hoạch\n".encode()
