"""The quick way and the loader read the same: on the shipped plans, and on any text between and around them."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_cli.reading.schema import is_valid, violations
from cchc_cli.reading.vocabulary import MAX_BYTES
from cchc_cli.reading.yaml_file import parse_yaml, read_yaml
from cchc_cli.reading.yaml_quick import data_of_ours, quick_data

ROOT = Path(__file__).parents[1]
PLANS = sorted((ROOT / "plans").rglob("*.yaml"))
TEXTS = [path.read_text(encoding="utf-8") for path in PLANS]
PIECES = (
    *" \n:-#'\"[]{},&*!|>%@`?~.+0123456789exyno_/\tấ…",
    *("- ", ": ", "\n  ", "\n- ", "\n    ", "null", "true", "No", "key: ", " #", "]:", "}: ", "012", "1.50", "1.000"),
    *("2026-01-02", "12:30", "+5", ".5", "1e3", "0x1f", "\r\n", "\u2028", "\\", "<<: ", "---\n", "...\n", '"x"', "'y'"),
)


def agree(text: str) -> bool:
    """Whether the quick way leaves the text to the loader, or reads the same; data compared with types and order."""
    data = quick_data(text)
    if data is None or not is_valid(data, "plan"):
        return True
    file = parse_yaml(text.encode("utf-8"), Path("plan.yaml"))
    return not file.faults and not file.doubtful and repr(file.data) == repr(data)


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_the_shipped_plans_go_the_quick_way(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert quick_data(text) is not None
    assert agree(text)


@settings(max_examples=1500, deadline=None)
@given(
    text=st.sampled_from(TEXTS),
    edits=st.lists(st.tuples(st.floats(0, 1), st.integers(0, 4), st.sampled_from(PIECES)), min_size=1, max_size=3),
)
def test_mutated_plans(text: str, edits: list[tuple[float, int, str]]) -> None:
    for where, length, piece in edits:
        at = int(where * len(text))
        text = text[:at] + piece + text[at + length :]
    assert agree(text)


@pytest.mark.parametrize(
    "value",
    ["012", "-012", "1.000", "12:30", "NO", "y", "~", "Null", "TRUE", "+5", ".5", "1_000", "1e3", "0x1f", "2026.0"],
)
def test_what_readers_may_read_differently_is_left_to_the_loader(value: str) -> None:
    for text in (f"a: {value}\n", f"{{a: [x, {value}]}}\n", f"a:\n  - {value} # as printed\n"):
        assert quick_data(text) is None, text


@pytest.mark.parametrize(
    "text", ["a: &b 1\n", "a: *b\n", "a: !!str 1\n", "a: |\n  b\n", "1: a\n", "{[a]: b}\n", "a: 1\n---\n"]
)
def test_what_the_loader_reports_is_left_to_it(text: str) -> None:
    assert quick_data(text) is None


@pytest.mark.parametrize("text", ["- " * 100_000 + "a", "[" * 100_000, "{a: " * 100_000, "a: 1\na: 2\n"])
def test_what_no_plan_has_ends_in_peace(text: str) -> None:
    assert quick_data(text) is None


@pytest.mark.parametrize("kind", ["indicators", "localities"])
def test_the_shipped_vocabulary_is_read_alike_by_both(kind: str) -> None:
    """It is not held against its schema at each start, nor looked through for doubtful signs: here it is."""
    path = ROOT / "schema" / f"{kind}.yaml"
    file = read_yaml(path, limit=MAX_BYTES)
    assert file.faults == ()
    assert file.doubtful == ()
    assert data_of_ours(file.text) in (None, file.data), "None where the compiled reader is not installed"
    assert violations(file.data, kind) == ()
