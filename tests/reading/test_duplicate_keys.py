"""Keys that appear twice in a block: the message names a lost `- ` or a lost line, and never costs a target."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.i18n.language import english
from cchc_cli.reading.errors import ReadError
from cchc_cli.reading.yaml_file import parse_yaml

ENTRY = "  - indicator: a\n    at_least: 95\n    due: 2030\n    source: {section: II}\n"
WITHOUT_DASH = ENTRY.replace("- ", "  ", 1)
LOST_DASH = "a new entry begins with `{}`, but its `- ` is missing (the entry above has `{}` on line {}); add `- `"
LOST_LINE = (
    "`{}` belongs to a new entry (the entry above has `{}` on line {}), but its first line, `- indicator: …`, is "
    "missing; add it"
)
TWICE = "duplicate key `{}` (first on line {}); keep one"
EMPTY = "duplicate key `{}`: the first, on line {}, is empty; delete that one"
ENTRIES = (
    "duplicate key `{0}` (first on line {1}); move its entries to those of the first, and delete only the line `{0}:` "
    "here"
)
KEYS = (
    "duplicate key `{0}` (first on line {1}); move the lines below it to those of the first, and delete only the line "
    "`{0}:` here"
)
BRACKETS = (
    "duplicate key `{}` (first on line {}); move what is in its brackets into those of the first, and delete it here"
)
TOGETHER = (
    "two entries run together: the second begins with `{}` (the first has `{}` on line {}); write each in its own "
    "braces"
)
SECOND_PLAN = "a second plan begins here (the first has `{}` on line {}); move it to another file"


def faults(text: str) -> Sequence[ReadError]:
    return parse_yaml(text.encode(), Path("x.yaml")).faults


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        # the next entry of a list has lost its dash, or its first line
        (f"targets:\n{ENTRY}{WITHOUT_DASH}", 6, LOST_DASH.format("indicator", "indicator", 2)),
        (f"targets:\n{ENTRY}{ENTRY.split(chr(10), 1)[1]}", 6, LOST_LINE.format("at_least", "at_least", 3)),
        (
            f"targets:\n{ENTRY}    exactly: 90\n    source: {{section: III}}\n",
            6,
            LOST_LINE.format("exactly", "at_least", 3),
        ),
        (f"targets:\n{ENTRY}    due: 2031\n    source: {{section: III}}\n", 6, LOST_LINE.format("due", "due", 4)),
        (
            "cites:\n  - number: 1/KH\n    issued: 2026\n    number: 2/KH\n    issued: 2025\n",
            4,
            LOST_DASH.format("number", "number", 2),
        ),
        # and begins with its figure
        (
            f"targets:\n{ENTRY}    at_least: 90\n    indicator: b\n    source: {{section: III}}\n",
            6,
            LOST_DASH.format("at_least", "at_least", 3),
        ),
        (
            f"targets:\n{ENTRY}    exactly: 90\n    indicator: b\n    source: {{section: III}}\n",
            6,
            LOST_DASH.format("exactly", "at_least", 3),
        ),
        (
            f"targets:\n{ENTRY}    note: x\n    due: 2031\n    aim: have\n    indicator: b\n    source: x\n",
            7,
            LOST_DASH.format("due", "due", 4),
        ),
        (
            "targets:\n  - at_least: 95\n    indicator: a\n    source: {section: II}\n    at_least: 90\n"
            "    indicator: b\n    source: {section: III}\n",
            5,
            LOST_DASH.format("at_least", "at_least", 2),
        ),
        (
            "targets:\n  - indicator: a\n    at_least: 95\n    at_least: 90\n    indicator: b\n    due: 2030\n",
            4,
            LOST_DASH.format("at_least", "at_least", 3),
        ),
        # a slip within an entry
        (f"targets:\n{ENTRY}    source: {{section: III}}\n", 6, TWICE.format("source", 5)),
        ("targets:\n  - indicator: a\n    at_least: 95\n    at_least: 90\n", 4, TWICE.format("at_least", 3)),
        ("targets:\n  - indicator: a\n    indicator: b\n    at_least: 90\n", 3, TWICE.format("indicator", 2)),
        (
            f"targets:\n{ENTRY}    at_least: 90\n    indicator: b\n    exactly: 80\n    source: {{section: III}}\n",
            6,
            TWICE.format("at_least", 3),
        ),
        ("document:\n  title: a\n  number: b\n  title: c\n  number: d\n", 4, TWICE.format("title", 2)),
        ("a:\n  - {b: 1, c: 2, b: 3}\n", 2, TWICE.format("b", 2)),
        ("a:\n  - {indicator: b, c: 2, indicator: b}\n", 2, TWICE.format("indicator", 2)),
        ("a:\n  b:\n  b:\n", 3, TWICE.format("b", 2)),
        ("a:\n  b: null\n  b: 1\n", 3, TWICE.format("b", 2)),
        ("a:\n  b:\n  b: 1\n", 3, EMPTY.format("b", 2)),
        # a block of entries twice
        (f"targets:\n{ENTRY}targets:\n{ENTRY}", 6, ENTRIES.format("targets", 1)),
        (f"targets:\n{ENTRY}period: x\ntargets:\n{ENTRY}", 7, ENTRIES.format("targets", 1)),
        (f"targets: []\ntargets:\n{ENTRY}", 2, ENTRIES.format("targets", 1)),
        (f"targets:\ntargets:\n{ENTRY}", 2, EMPTY.format("targets", 1)),
        ("targets:\n  - indicator: a\ntargets: [{indicator: b}]\n", 3, ENTRIES.format("targets", 1)),
        ("targets:\n  indicator: a\n  due: 2030\ntargets:\n  indicator: b\n", 4, KEYS.format("targets", 1)),
        ("d:\n  based_on:\n    - number: 1\n  based_on:\n    - number: 2\n", 4, ENTRIES.format("based_on", 2)),
        ("d:\n  cites: [{number: 1}]\n  cites: [{number: 2}]\n", 3, BRACKETS.format("cites", 2)),
        ("t:\n  - {i: 1, to: [a], to: [b]}\n", 2, BRACKETS.format("to", 2)),
        ("d:\n  scope: {level: commune}\n  scope: {field: land}\n", 3, BRACKETS.format("scope", 2)),
        ("d:\n  scope: {level: commune}\n  scope: {level: nation}\n", 3, TWICE.format("scope", 2)),
        ("document:\n  title: a\ndocument:\n  number: b\n", 3, KEYS.format("document", 1)),
        ("document:\n  title: a\ndocument:\n  title: b\n", 3, TWICE.format("document", 1)),
        (
            f"locality: a\ndocument: b\ntargets:\n{ENTRY}locality: a\ndocument: c\ntargets:\n{ENTRY}",
            8,
            SECOND_PLAN.format("locality", 1),
        ),
        # two entries in one pair of braces
        (
            "targets:\n  - {indicator: a, at_least: 9, source: {section: II}, indicator: b, exactly: 8}\n",
            2,
            TOGETHER.format("indicator", "indicator", 2),
        ),
        (
            "targets:\n  - {indicator: a, at_least: 9,\n     source: {section: II},\n     indicator: b, exactly: 8}\n",
            4,
            TOGETHER.format("indicator", "indicator", 2),
        ),
        (
            "targets: [{indicator: a, at_least: 9, source: {section: II}, exactly: 8, indicator: b}]\n",
            1,
            TOGETHER.format("exactly", "at_least", 1),
        ),
        (
            "cites:\n  - {number: 1/KH, issued: 2026, number: 2/KH, issued: 2025}\n",
            2,
            TOGETHER.format("number", "number", 2),
        ),
        (
            "targets:\n  - {indicator: a, at_least: 9, source: {section: II}, at_least: 8, source: {section: III}}\n",
            2,
            "two entries run together: the second begins with `at_least` (the first has `at_least` on line 2) and "
            "lacks `indicator`; write each in its own braces, and add the missing key",
        ),
    ],
)
def test_the_message(text: str, line: int, message: str) -> None:
    first = faults(text)[0]
    assert (first.line, english(first.message)) == (line, message)
    if "keep one" not in message:
        assert [english(one.message) for one in faults(text)[1:]] == []


def test_two_entries_without_their_dashes_are_two_findings() -> None:
    assert [one.line for one in faults(f"targets:\n{ENTRY}{WITHOUT_DASH}{WITHOUT_DASH}{ENTRY}")] == [6, 10]


def test_an_entry_without_its_first_line_before_one_without_its_dash() -> None:
    found = faults(f"targets:\n{ENTRY}{ENTRY.split(chr(10), 1)[1]}{WITHOUT_DASH}")
    assert [(one.line, one.message.key) for one in found] == [
        (6, "duplicate-key.lost-line"),
        (9, "duplicate-key.lost-dash"),
    ]


def test_a_key_twice_within_an_entry_that_has_lost_its_dash() -> None:
    found = faults(f"targets:\n{ENTRY}{WITHOUT_DASH}    due: 2031\n")
    assert [(one.line, one.message.key) for one in found] == [(6, "duplicate-key.lost-dash"), (10, "duplicate-key")]
    assert english(found[1].message) == TWICE.format("due", 8)


def test_a_second_document_that_is_a_plan() -> None:
    plan = f"document: a\ntargets:\n{ENTRY}"
    (found,) = faults(f"{plan}---\n{plan}")
    assert (found.line, english(found.message)) == (7, "a second plan begins here; move it to another file")
    (found,) = faults(f"{plan}---\ntargets:\n{ENTRY}")
    assert found.message.key == "several-documents"


FIGURES = st.sampled_from(["at_least: 90", "exactly: 80", "at_most: 5", "aim: have", "trajectory: {from: 2026}"])
ENTRIES_OF_A_LIST = st.lists(
    st.tuples(
        FIGURES,
        st.booleans(),  # whether the figure stands before the indicator
        st.booleans(),  # whether there is a deadline
        st.booleans(),  # whether there is a note
    ),
    min_size=2,
    max_size=5,
)


def lines_of(entry: tuple[str, bool, bool, bool], number: int) -> list[str]:
    """The keys of an entry."""
    figure, before, due, note = entry
    first = [figure, f"indicator: i{number}"] if before else [f"indicator: i{number}", figure]
    source = f"source: {{section: II, paragraph: {number}, stated: x}}"
    return [*first, *(["due: 2030"] if due else []), source, *(["note: y"] if note else [])]


@given(ENTRIES_OF_A_LIST, st.integers(0, 4))
def test_an_entry_that_has_lost_its_dash_is_named_where_it_begins(
    entries: list[tuple[str, bool, bool, bool]], broken: int
) -> None:
    broken = 1 + broken % (len(entries) - 1)
    lines, expected = ["targets:"], 0
    for number, entry in enumerate(entries):
        expected = len(lines) + 1 if number == broken else expected
        first, *others = lines_of(entry, number)
        lines += [f"    {first}" if number == broken else f"  - {first}", *(f"    {other}" for other in others)]
    found = faults("\n".join(lines) + "\n")
    assert [(one.line, one.message.key) for one in found] == [(expected, "duplicate-key.lost-dash")]


@given(ENTRIES_OF_A_LIST, st.sampled_from([", ", ",\n     "]))
def test_entries_in_one_pair_of_braces_are_named(entries: list[tuple[str, bool, bool, bool]], between: str) -> None:
    pieces = [", ".join(lines_of(entry, number)) for number, entry in enumerate(entries)]
    found = faults(f"targets:\n  - {{{between.join(pieces)}}}\n")
    assert [one.message.key for one in found] == ["duplicate-key.run-together"] * (len(entries) - 1)
