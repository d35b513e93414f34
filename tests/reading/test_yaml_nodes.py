"""The node tree: it reads as PyYAML does, knows where everything is, and needs libyaml."""

import pickle
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_cli.cli.app import run
from cchc_cli.cli.errors import USAGE
from cchc_cli.reading import yaml_file, yaml_nodes
from cchc_cli.reading.errors import LibyamlMissing
from cchc_cli.reading.schema import violations
from cchc_cli.reading.vocabulary import MAX_BYTES
from cchc_cli.reading.yaml_file import parse_yaml, read_yaml
from cchc_cli.reading.yaml_nodes import MappingNode, SequenceNode, last_line, location, parse
from differential.pyyaml import agrees

ROOT = Path(__file__).parents[2]
PLANS = sorted((ROOT / "plans").rglob("*.yaml"))
TEXTS = [path.read_text(encoding="utf-8") for path in PLANS]
PIECES = (
    *" \n:-#'\"[]{},&*!|>%@`?~.+0123456789exyno_/\tấ…",
    *("- ", ": ", "\n  ", "\n- ", "\n    ", "null", "true", "No", "key: ", " #", "]:", "}: ", "012", "1.50", "1.000"),
    *("2026-01-02", "12:30", "+5", ".5", "1e3", "0x1f", "\r\n", "\u2028", "\\", "<<: ", "---\n", "...\n", '"x"', "'y'"),
)
PLACED = """\
ấp: Hương
khu phố:
  - tên: {số: 1, chữ: "đ"}
    mức: 2
  - - a
    - |
      b
      c
"""


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_pyyaml_reads_the_shipped_plans_alike(path: Path) -> None:
    file = read_yaml(path)
    assert file.faults == ()
    assert agrees(file)


@pytest.mark.slow
@settings(max_examples=500, deadline=None)
@given(
    text=st.sampled_from(TEXTS),
    edits=st.lists(st.tuples(st.floats(0, 1), st.integers(0, 4), st.sampled_from(PIECES)), min_size=1, max_size=3),
)
def test_pyyaml_reads_mutated_plans_alike(text: str, edits: list[tuple[float, int, str]]) -> None:
    for where, length, piece in edits:
        at = int(where * len(text))
        text = text[:at] + piece + text[at + length :]
    file = parse_yaml(text.encode("utf-8"), Path("plan.yaml"))
    assert file.faults or agrees(file)


@pytest.mark.parametrize("kind", ["indicators", "localities"])
def test_the_shipped_vocabulary_is_right(kind: str) -> None:
    """No start checks it against its schema."""
    file = read_yaml(ROOT / "schema" / f"{kind}.yaml", MAX_BYTES)
    assert file.faults == ()
    assert file.doubtful == ()
    assert violations(file.data, kind) == ()
    assert agrees(file)


def test_scalars_are_all_keys_and_values_in_order() -> None:
    found = [(one.value, one.style, one.start_mark.line, one.start_mark.index) for one in parse(PLACED).scalars]
    assert found == [
        ("ấp", "", 0, 0),
        ("Hương", "", 0, 4),
        ("khu phố", "", 1, 10),
        ("tên", "", 2, 23),
        ("số", "", 2, 29),
        ("1", "", 2, 33),
        ("chữ", "", 2, 36),
        ("đ", '"', 2, 41),
        ("mức", "", 3, 50),
        ("2", "", 3, 55),
        ("a", "", 4, 63),
        ("b\nc\n", "|", 5, 71),
    ]


@pytest.mark.parametrize("text", ["a: b\n---\nc: d\n", "a: &x b\nc: *y\nd: e\n", "? [a]\n: b\nc: d\n", "a: b\na: d\n"])
def test_scalars_are_complete_where_there_are_errors(text: str) -> None:
    tree = parse(text)
    assert tree.errors
    assert (tree.scalars[0].value, tree.scalars[-1].value[-1:]) in (("a", "d"), ("a", "e"))


@pytest.mark.parametrize("text", ["a: b\n c: d\n", "a: b\n---\nc: d: e\n"])
def test_a_text_that_is_no_yaml_has_no_scalars(text: str) -> None:
    tree = parse(text)
    assert tree.errors
    assert tree.scalars == []


def test_the_last_line_of_a_value() -> None:
    root = parse(PLACED).root
    assert isinstance(root, MappingNode)
    assert not root.flow
    _, entries = root.entries["khu phố"]
    assert isinstance(entries, SequenceNode)
    assert [last_line(node) for node in (root, entries, *entries.items)] == [7, 7, 3, 7]
    flow = parse("a: [b,\n  c\n  ]\nd: 1\n").root
    assert isinstance(flow, MappingNode)
    assert [last_line(value) for _, value in flow.entries.values()] == [2, 3]


def test_without_nodes_a_location_is_the_beginning() -> None:
    assert location(None, ("a", 1)) == (1, 1)


def test_a_file_sent_to_another_process_still_locates_its_values() -> None:
    file = parse_yaml(PLACED.encode(), Path("plan.yaml"))
    sent = pickle.loads(pickle.dumps(file))
    assert "tree" not in sent.__dict__
    assert sent == file
    assert sent.place(("khu phố", 1, 0)) == (5, 7)


def test_without_libyaml_nothing_is_read(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(yaml_nodes, "CParser", None)
    monkeypatch.setattr(yaml_file, "parse", parse)  # not the remembered trees of conftest.py
    with pytest.raises(LibyamlMissing):
        parse("a: 1\n")
    assert run(["lint", str(ROOT / "plans"), "--lang", "en"]) == USAGE
    assert capsys.readouterr().err == (
        "cchc: this PyYAML was built without libyaml, so no file can be read\n"
        "  install a build with libyaml: `python -m pip install --force-reinstall --only-binary :all: PyYAML`\n"
    )
