"""The fixer: it puts right what is mechanical, keeps every comment, and never changes what a file says."""

import json
import os
import random
import shutil
import stat
import subprocess
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cchc_cli.cli.errors import UserError
from cchc_cli.cli.fix import fix_files
from cchc_cli.i18n.language import english
from cchc_cli.linting.fix import FIXABLE, MAX_LENGTH, fixable, fixed, spots
from cchc_cli.linting.fixes.key_order import PLAN, Order
from cchc_cli.linting.fixes.modeline import schema_for
from cchc_cli.reading.yaml_file import parse_yaml, read_yaml

ROOT = Path(__file__).parents[1]
SCHEMA = "../schema/plan.schema.json"
FIRST = f"# yaml-language-server: $schema={SCHEMA}\n"
PLANS = sorted((ROOT / "plans").rglob("*.yaml"))
TEXTS = [path.read_bytes().decode("utf-8") for path in PLANS]


def data_of(text: str) -> Any:
    """What a text says, in NFC; a byte order mark aside. Fails where it does not parse."""
    file = parse_yaml(text.lstrip("\ufeff").encode("utf-8"), Path("x.yaml"))
    assert not file.faults, file.faults
    return composed(file.data)


def composed(data: Any) -> Any:
    if isinstance(data, dict):
        return {composed(key): composed(value) for key, value in data.items()}
    if isinstance(data, list):
        return [composed(item) for item in data]
    return unicodedata.normalize("NFC", data) if isinstance(data, str) else (type(data), data)


def rules(text: str, schema: str | None = None) -> list[str]:
    return [one.rule for one in fixable(text, schema)]


def check(text: str, schema: str | None = None) -> str:
    """What has to hold of every text that parses; gives the text put right."""
    corrected = fixed(text, schema)
    assert data_of(corrected) == data_of(text)
    assert fixed(corrected, schema) == corrected
    assert fixable(corrected, schema) == []
    assert (corrected == text) == (fixable(text, schema) == [])
    assert set(rules(text, schema)) <= set(FIXABLE)
    return corrected


# The shipped plans, and each kind of slip in them.


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_the_shipped_plans_need_nothing(path: Path) -> None:
    text = path.read_bytes().decode("utf-8")
    schema = schema_for(path)
    assert schema is not None
    assert check(text, schema) == text
    for rule in ("trailing-space", "line-ends", "key-order", "modeline"):
        assert list(spots(read_yaml(path), rule)) == []


SLIPS: dict[str, Callable[[str], str]] = {
    "byte-order-mark": lambda text: "\ufeff" + text,
    "not-nfc": lambda text: unicodedata.normalize("NFD", text),
    "trailing-space": lambda text: text.replace("\n", "  \n", 7).replace("targets:\n", "targets:\t \n"),
    "line-ends": lambda text: text.replace("\n", "\r\n", 3),
    "key-order": lambda text: text.replace(period_line(text), "") + period_line(text),
    "modeline": lambda text: text.split("\n", 1)[1],
}


def period_line(text: str) -> str:
    return next(line for line in text.split("\n") if line.startswith("period: ")) + "\n"


@pytest.mark.parametrize("rule", FIXABLE)
@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_each_slip_in_each_plan(path: Path, rule: str) -> None:
    good, schema = path.read_bytes().decode("utf-8"), schema_for(path)
    bad = SLIPS[rule](good)
    assert set(rules(bad, schema)) == {rule}
    assert check(bad, schema) == good


def test_all_slips_at_once() -> None:
    for path, good in zip(PLANS, TEXTS, strict=True):
        bad = good
        for rule in ("modeline", "key-order", "trailing-space", "not-nfc", "line-ends", "byte-order-mark"):
            bad = SLIPS[rule](bad)
        assert check(bad, schema_for(path)) == good
        assert set(rules(bad, schema_for(path))) == set(FIXABLE)


# Shuffled plans with comments everywhere.


def written(data: Any, chance: random.Random) -> str:
    """A plan file as an untidy curator could write it: keys in any order, comments above and behind them."""
    return "\n".join(_block(data, 0, chance, ())) + "\n"


Keys = tuple[object, ...]


def _block(data: Any, indent: int, chance: random.Random, path: Keys) -> Iterator[str]:
    """The lines of a mapping or a list."""
    space = " " * indent
    if isinstance(data, dict):
        keys = list(data)
        if chance.random() < 0.7:
            chance.shuffle(keys)
        for key in keys:
            if chance.random() < 0.2:
                yield ""
            if chance.random() < 0.4:
                yield f"{space}# above {(*path, key)}"
            yield from _entry(f"{space}{key}:", data[key], indent, chance, (*path, key))
            if chance.random() < 0.2:
                yield f"{space}   # below {(*path, key)}"
        return
    for at, item in enumerate(data):
        if chance.random() < 0.2:
            yield f"{space}# item {(*path, at)}"
        if isinstance(item, dict) and item:
            lines = list(_block(item, indent + 2, chance, (*path, at)))
            while lines and (not lines[0] or lines[0].lstrip().startswith("#")):
                del lines[0]
            if chance.random() < 0.9:
                yield f"{space}- {lines[0].lstrip()}"
                yield from lines[1:]
            else:
                yield f"{space}-"
                yield from lines
        else:
            yield f"{space}- {json.dumps(item, ensure_ascii=False)}"


def _entry(key: str, value: Any, indent: int, chance: random.Random, path: Keys) -> Iterator[str]:
    behind = f"  # at {path}" if chance.random() < 0.3 else ""
    if isinstance(value, (dict, list)) and value and chance.random() < 0.6:
        yield key + behind
        yield from _block(value, indent + 2, chance, path)
    elif isinstance(value, str) and len(value) > 3 and chance.random() < 0.15 and value == " ".join(value.split()):
        yield f"{key} >-{behind}"
        for word in value.split():
            yield f"{' ' * indent}  {word}"
    else:
        yield f"{key} {json.dumps(value, ensure_ascii=False)}{behind}"


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(TEXTS), st.randoms(use_true_random=False))
def test_shuffled_keys_with_comments(text: str, chance: random.Random) -> None:
    data = parse_yaml(text.encode(), Path("x.yaml")).data
    targets = chance.sample(data["targets"], min(4, len(data["targets"])))
    bad = FIRST + written({**data, "targets": targets}, chance)
    corrected = check(bad, SCHEMA)
    lines, before = corrected.split("\n"), bad.split("\n")
    assert sorted(comments(lines)) == sorted(comments(before))
    for at, line in enumerate(lines):
        words = line.strip().lstrip("- ")
        if words.startswith("# above "):
            assert named_below(lines, at) == last_key(words), line
        elif "  # at " in words:
            assert words.startswith(f"{last_key(words)}:"), line
    assert rules(SLIPS["not-nfc"](SLIPS["line-ends"](bad)), SCHEMA)
    assert check("\ufeff" + SLIPS["not-nfc"](SLIPS["line-ends"](bad)), SCHEMA) == corrected


def comments(lines: list[str]) -> list[str]:
    return [line[line.index("# ") :].rstrip() for line in lines if "# " in line]


def last_key(comment: str) -> str:
    return comment.rsplit("'", 2)[1]


def named_below(lines: list[str], at: int) -> str:
    """The key that a comment above it speaks of; of an entry of a list, any key of the same entry that is first."""
    words = next(
        line.strip().lstrip("- ")
        for line in lines[at + 1 :]
        if line.strip() and not line.strip().startswith("#") and line.strip() != "-"
    )
    return words.split(":", 1)[0]


WORDS = [
    "locality",
    "document",
    "period",
    "targets",
    "source",
    "section",
    "note",
    "from",
    "to",
    "x",
    "95",
    "1.000",
    "null",
    "~",
    "đ",
    "#c",
]
SIGNS = [
    ": ",
    ":\n",
    "? ",
    "- ",
    "-\n",
    "|\n",
    ">-\n",
    "|+\n",
    "'",
    '"',
    "{",
    "}",
    "[",
    "]",
    ", ",
    "\\",
    "&a ",
    "!",
    "%",
    "---\n",
]
SPACES = [
    " ",
    "  ",
    "    ",
    "\n",
    "\n",
    "\n  ",
    "\n    ",
    "\r\n",
    "\r",
    " \n",
    "\t\n",
    "\t",
    "\xa0",
    "\x85",
    "\u2028",
    "\u2029",
]
LETTERS = ["e\u0301", "\u0301", "=\u0338", ">\u0338", "<\u0338", "\u2000", "\u037e", "\u1fef", "\ufeff"]
LINES = [
    "locality: a\n",
    "document:\n",
    "  title: |\n",
    "    words \n",
    "  number: 1\n",
    "period: {}\n",
    "targets:\n",
    "  - source: x\n",
    "    # c\n",
    "      # d\n",
    "# e\n",
    "    indicator: y\n",
    "    note: >+\n",
    FIRST,
    "# yaml-language-server: $schema=https://example.org/x.json\n",
    'title: "a \\ \n  b"\n',
]


@settings(max_examples=300, deadline=None)
@given(
    st.one_of(
        st.lists(st.sampled_from(LINES), max_size=16),
        st.lists(st.sampled_from([*LINES, *SPACES, *LETTERS]), max_size=12),
        st.lists(st.sampled_from([*WORDS, *SIGNS, *SPACES, *LETTERS, *LINES]), max_size=20),
    ).map("".join)
)
def test_any_text(text: str) -> None:
    for schema in (None, SCHEMA):
        bare = text.lstrip("\ufeff")
        if parse_yaml(bare.encode("utf-8"), Path("x.yaml")).faults:
            assert fixed(text, schema) == text
            assert fixable(text, schema) == []
        else:
            check(text, schema)


# Single cases.


def test_a_file_that_does_not_parse_is_left_alone() -> None:
    for text in (
        "",
        "# nothing\n",
        "a: [ \n",
        "a: 1\na: 2 \n",
        "\ta: 1 \n",
        "a: \x01 \n",
        "a: \ud800 \n",
        "a: 1\n---\nb: 2\n",
    ):
        assert fixed(text, SCHEMA) == text
        assert fixable(text, SCHEMA) == []
    large = "a: 1 \n" + "#\n" * (MAX_LENGTH // 2)
    assert fixed(large) == large


def test_white_space_that_belongs_to_a_value_stays() -> None:
    text = 'a: |\n  one  \n\n  two\nb: "one \\ \n  two"\nc: one\n  two\n'
    assert check(text) == text
    assert check("a: |  \n  one  \nc: one  \n  two\t\n") == "a: |\n  one  \nc: one\n  two\n"


def test_the_end_of_a_block_text_counts() -> None:
    for text in ("a: |\n  one", "a: |+\n  one\n\n"):
        assert check(text) == text
    assert check("a: |\n  one\n\n") == "a: |\n  one\n"


def in_words(text: str) -> list[tuple[int, int, str, str]]:
    return [(one.line, one.column, one.rule, english(one.message)) for one in fixable(text)]


def test_line_ends() -> None:
    assert in_words("a: 1\r\nb: 2\r\nc: 3\n") == [
        (1, 5, "line-ends", "2 lines, this one the first, end with CR LF (Windows); change them to LF")
    ]
    assert in_words("a: 1\nb: 2") == [(2, 5, "line-ends", "missing line feed at the end of the file; add it")]
    assert in_words("a: 1\n\n\n") == [(2, 1, "line-ends", "blank lines at the end of the file; delete them")]
    assert check("a: 1\rb: 2\r\n") == "a: 1\nb: 2\n"


@pytest.mark.parametrize("path", PLANS[:3], ids=lambda path: path.stem)
def test_a_checkout_of_windows_needs_nothing(path: Path, tmp_path: Path) -> None:
    """Git for Windows writes CR LF (core.autocrlf) and commits LF."""
    raw = path.read_bytes().replace(b"\n", b"\r\n")
    text, schema = raw.decode("utf-8"), schema_for(path)
    assert check(text, schema) == text
    (tmp_path / "schema").mkdir()
    (tmp_path / "schema" / "plan.schema.json").write_text("{}")
    copy = tmp_path / "plans" / path.relative_to(ROOT / "plans")
    copy.parent.mkdir(parents=True)
    copy.write_bytes(raw)
    for rule in ("trailing-space", "line-ends", "key-order", "modeline"):
        assert list(spots(read_yaml(copy), rule)) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("period: {}\r\nlocality: a  \r\n", "locality: a\r\nperiod: {}\r\n"),
        ("\ufeffa: 1\r\nb: 2", "a: 1\r\nb: 2\r\n"),
        ("a: |\r\n  one\r\n  two\r\n\r\n", "a: |\r\n  one\r\n  two\r\n"),
        ("a: 1\r\nb: 2\n", "a: 1\nb: 2\n"),
    ],
)
def test_uniform_windows_ends_stay(before: str, after: str) -> None:
    assert check(before) == after


def test_places_are_those_of_the_file() -> None:
    text = unicodedata.normalize("NFD", "a: tiếng Việt  \nb: 1\n")
    assert in_words(text)[1] == (
        1,
        text.index("  \n") + 1,
        "trailing-space",
        "trailing white space; delete it",
    )
    assert fixable("\ufeffa: 1 \n")[1][:3] == (1, 5, "trailing-space")


def test_a_sign_that_composing_would_change_stays() -> None:
    text = "a: >\u0338\n"
    if parse_yaml(text.encode(), Path("x.yaml")).faults:
        text = "a: x ;\u037e\n"
    check(text)


UNTIDY = """\
# yaml-language-server: $schema=../schema/plan.schema.json
# A plan of some place.

# years
period: {to: 2030, from: 2026} # as printed
targets:
  # the first
  - source: {section: II.2.a, paragraph: 2, stated: từ 95% trở lên}
    # what is counted
    indicator: online-files
      # deeper, so it stays below
    at_least: 95
    # the end of the first
  -
    exactly: 95

    # cchc has a name for it
    indicator: online-files
    source: # where
      # words
      stated: 95%
      paragraph: 3
      section: II.2.a

document:
  issuer: x
  title: >
    one
    two
  based_on:
    - issued: null
      number: 1/QĐ-UBND
locality: a/b
"""
TIDY = """\
# yaml-language-server: $schema=../schema/plan.schema.json
# A plan of some place.

locality: a/b
document:
  title: >
    one
    two
  issuer: x
  based_on:
    - number: 1/QĐ-UBND
      issued: null

# years
period: {to: 2030, from: 2026} # as printed
targets:
  # the first
  # what is counted
  - indicator: online-files
      # deeper, so it stays below
    at_least: 95
    source: {section: II.2.a, paragraph: 2, stated: từ 95% trở lên}
    # the end of the first
  -
    # cchc has a name for it
    indicator: online-files

    exactly: 95
    source: # where
      section: II.2.a
      paragraph: 3
      # words
      stated: 95%
"""


def test_comments_move_with_their_keys() -> None:
    assert check(UNTIDY, SCHEMA) == TIDY
    assert [(one.line, one.column, one.rule) for one in fixable(UNTIDY, SCHEMA)] == [
        (10, 5, "key-order"),
        (18, 5, "key-order"),
        (23, 7, "key-order"),
        (27, 3, "key-order"),
        (32, 7, "key-order"),
        (33, 1, "key-order"),
    ]
    assert (
        english(fixable(UNTIDY)[0].message)
        == "`indicator` must come before `source`; the order is indicator, at_least, source"
    )


def test_a_waiver_stays_above_what_it_waives() -> None:
    text = """\
targets:
  # the entry
  # cchc: allow stated-value: misprinted
  - source: {}
      # cchc: allow below-floor: so it is
    at_least: 1 # cchc: allow z: a
    indicator: a
"""
    assert (
        check(text)
        == """\
targets:
  # the entry
  - indicator: a
    # cchc: allow below-floor: so it is
    at_least: 1 # cchc: allow z: a
    # cchc: allow stated-value: misprinted
    source: {}
"""
    )


def test_no_comment_becomes_a_line_of_a_text() -> None:
    text = "document:\n      # deep\n  issuer: x\n  title: |\n    words\n"
    assert check(text) == "document:\n  title: |\n    words\n  # deep\n  issuer: x\n"


def test_what_has_no_place_is_left_where_it_is() -> None:
    for text in (
        "period: {to: 1, from: 2}\n",
        "period: {}\nlocality: x\nunknown: 1\n",
        "? period\n: {}\n? locality\n: x\n",
        "{period: {}, locality: x}\n",
        "other:\n  b: 1\n  a: 2\n",
        "- locality\n",
    ):
        assert check(text) == text


def test_modeline() -> None:
    rest = "locality: x\n"
    url = "# yaml-language-server: $schema=https://example.org/plan.schema.json\n"
    for before, after in (
        (rest, FIRST + rest),
        (FIRST.replace("# ", "#") + rest, FIRST + rest),
        (FIRST.replace("server:", "server") + rest, FIRST + rest),
        (FIRST.replace("../", "../../") + rest, FIRST + rest),
        ("# words\n\n" + FIRST + rest, FIRST + "# words\n\n" + rest),
        (FIRST + "#\n" + FIRST + rest, FIRST + "#\n" + rest),
        (url + rest, url + rest),
        ("#\n" + url + rest, url + "#\n" + rest),
    ):
        assert check(before, SCHEMA) == after
        assert check(before) == before
    assert rules("x: 1\n" + FIRST, SCHEMA) == ["modeline"]  # below the first key it is a comment like any other


def test_the_orders_are_those_of_the_schema() -> None:
    schema = json.loads((ROOT / "schema" / "plan.schema.json").read_text(encoding="utf-8"))

    def keys_of(node: Any) -> tuple[set[str], dict[str, Any]]:
        """The keys that a schema knows, and what it says about each, through references and alternatives."""
        if isinstance(node, bool):  # anything at all
            return set(), {}
        node = schema["$defs"][node["$ref"].rsplit("/", 1)[1]] if "$ref" in node else node
        found = dict(node.get("properties", {}))
        for branch in (*node.get("anyOf", ()), *([node["items"]] if "items" in node else ())):
            found.update(keys_of(branch)[1])
        return set(found), found

    def hold(node: dict[str, Any], order: Order) -> None:
        keys, about = keys_of(node)
        assert keys == set(order.keys)
        for key in keys:
            assert bool(keys_of(about[key])[0]) == (key in order.below), key
            if key in order.below:
                hold(about[key], order.below[key])

    hold(schema, PLAN)


def test_spots_are_what_is_fixable(tmp_path: Path) -> None:
    (tmp_path / "schema").mkdir()
    (tmp_path / "schema" / "plan.schema.json").write_text("{}")
    (tmp_path / "plans" / "deep").mkdir(parents=True)
    path = tmp_path / "plans" / "deep" / "x.yaml"
    path.write_text("period: {}   \r\n# a\nlocality: x", encoding="utf-8", newline="")
    file = read_yaml(path)
    assert schema_for(path) == "../../schema/plan.schema.json"
    found = [
        (spot.line, spot.column, rule, spot.message)
        for rule in ("trailing-space", "line-ends", "key-order", "modeline")
        for spot in spots(file, rule)
    ]
    assert sorted(found) == [tuple(one) for one in fixable(file.text, schema_for(path))]
    assert len(found) == 5
    assert schema_for(tmp_path / "elsewhere" / "x.yaml") == "../schema/plan.schema.json"
    assert schema_for(tmp_path / "a" / "b" / "x.yaml") is None


# The command's part: reading, showing, writing.


@pytest.fixture
def plans(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A plans directory with one clean and two untidy plans; the current directory is the one above it."""
    folder = tmp_path / "work" / "plans"
    (folder / "superior").mkdir(parents=True)
    (folder / "clean.yaml").write_text("locality: x\n", encoding="utf-8")
    (folder / "đất.yaml").write_text("locality: x  \nperiod: {}\n", encoding="utf-8")
    (folder / "superior" / "windows.yaml").write_bytes(b"\xef\xbb\xbfperiod: {}\r\nlocality: x")
    (folder / "broken.yaml").write_text("a: [  \n", encoding="utf-8")
    (folder / "indicators.yaml").write_text("indicators: []  \n", encoding="utf-8")
    monkeypatch.chdir(folder.parent)
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_fixing_files(plans: Path, capsys: pytest.CaptureFixture[str]) -> None:
    os.chmod(plans / "đất.yaml", 0o640)
    before = contents(plans)
    assert fix_files([Path("plans"), Path("plans/đất.yaml")], diff=False) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err == (
        "fixed plans/superior/windows.yaml: byte-order-mark, key-order, line-ends\n"
        "fixed plans/đất.yaml: trailing-space\n"
    )
    after = contents(plans)
    assert {name for name in before if before[name] != after[name]} == {"đất.yaml", "windows.yaml"}
    assert before.keys() == after.keys()
    assert after["windows.yaml"] == b"locality: x\r\nperiod: {}\r\n"
    if os.name == "posix":
        assert stat.S_IMODE(os.stat(plans / "đất.yaml").st_mode) == 0o640
    assert fix_files([plans], diff=False) == 0
    assert contents(plans) == after


def test_the_difference_writes_nothing_and_can_be_applied(plans: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = contents(plans)
    assert fix_files([plans], diff=True) == 2
    shown = capsys.readouterr()
    assert contents(plans) == before
    assert (
        "--- a/plans/đất.yaml\n+++ b/plans/đất.yaml\n@@ -1,2 +1,2 @@\n-locality: x  \n+locality: x\n period: {}\n"
        in shown.out
    )
    assert "\\ No newline at end of file\n" in shown.out
    assert shown.err.startswith("would fix plans/superior/windows.yaml: ")
    fix_files([plans], diff=False)
    wanted = contents(plans)
    for path in plans.rglob("*.yaml"):
        path.write_bytes(before[path.name])
    if shutil.which("git") is None:
        pytest.skip("no git here to apply the difference with")
    subprocess.run(["git", "apply", "-"], input=shown.out.encode(), check=True, timeout=30)
    assert contents(plans) == wanted


def test_nothing_in_a_difference_commands_a_terminal(plans: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (plans / "odd.yaml").write_bytes("locality: x \n#\u202e a\r#::error::b\n".encode())
    assert fix_files([plans / "odd.yaml"], diff=True) == 1
    out = capsys.readouterr().out
    assert not set("\x1b\u202e") & set(out)
    assert "\r" not in out.replace("\r\n", "\n")


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_links(plans: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    outside = tmp_path / "outside.yaml"
    outside.write_text("locality: x  \n", encoding="utf-8")
    (plans / "out.yaml").symlink_to(outside)
    (plans / "again.yaml").symlink_to(plans / "đất.yaml")
    (plans / "dangling.yaml").symlink_to(plans / "nowhere")
    with pytest.raises(UserError, match=r"plans/out\.yaml was not fixed: it is a link that points outside"):
        fix_files([plans], diff=False)
    assert outside.read_text(encoding="utf-8") == "locality: x  \n"
    assert (plans / "again.yaml").is_symlink()
    assert (plans / "đất.yaml").read_text(encoding="utf-8") == "locality: x\nperiod: {}\n"
    assert not (plans / "nowhere").exists()
    assert "fixed plans/again.yaml" in capsys.readouterr().err


def test_a_read_only_file_is_not_replaced(plans: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    allowed = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: "windows" not in str(path) and allowed(path, mode))
    before = contents(plans)
    with pytest.raises(UserError, match=r"plans/superior/windows\.yaml was not fixed: it is read-only"):
        fix_files([plans], diff=False)
    after = contents(plans)
    assert after["windows.yaml"] == before["windows.yaml"]
    assert after["đất.yaml"] != before["đất.yaml"]


def test_a_write_that_fails_leaves_the_file_whole(plans: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = contents(plans)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(UserError, match="No space left on device"):
        fix_files([plans / "đất.yaml"], diff=False)
    assert contents(plans) == before
