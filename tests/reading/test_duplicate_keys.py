"""Keys that appear twice in a block: the message names a lost `- ` or a lost line, and never costs a target."""

from pathlib import Path

import pytest

from cchc_cli.i18n.language import english
from cchc_cli.reading.yaml_file import parse_yaml

ENTRY = "  - indicator: a\n    at_least: 95\n    due: 2030\n    source: {section: II}\n"
LOST_DASH = "a new entry begins with `{}`, but its `- ` is missing (the entry above has `{}` on line {}); add `- `"
LOST_LINE = (
    "`{}` belongs to a new entry (the entry above has it on line {}), but its first line, `- indicator: …`, is "
    "missing; add it"
)
TWICE = "duplicate key `{}` (first on line {}); keep one"


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        (f"targets:\n{ENTRY}{ENTRY.replace('- ', '  ', 1)}", 6, LOST_DASH.format("indicator", "indicator", 2)),
        (f"targets:\n{ENTRY}{ENTRY.split(chr(10), 1)[1]}", 6, LOST_LINE.format("at_least", 3)),
        (
            f"targets:\n{ENTRY}    exactly: 90\n    source: {{section: III}}\n",
            7,
            LOST_LINE.format("source", 5),
        ),
        (f"targets:\n{ENTRY}    source: {{section: III}}\n", 6, TWICE.format("source", 5)),
        ("targets:\n  - indicator: a\n    at_least: 95\n    at_least: 90\n", 4, TWICE.format("at_least", 3)),
        ("targets:\n  - indicator: a\n    indicator: b\n    at_least: 90\n", 3, TWICE.format("indicator", 2)),
        (
            "cites:\n  - number: 1/KH\n    issued: 2026\n    number: 2/KH\n    issued: 2025\n",
            4,
            LOST_DASH.format("number", "number", 2),
        ),
        ("document:\n  title: a\n  number: b\n  title: c\n  number: d\n", 4, TWICE.format("title", 2)),
        ("a:\n  - {b: 1, c: 2, b: 3}\n", 2, TWICE.format("b", 2)),
    ],
)
def test_the_first_message(text: str, line: int, message: str) -> None:
    first = parse_yaml(text.encode(), Path("x.yaml")).faults[0]
    assert (first.line, english(first.message)) == (line, message)


def test_two_entries_without_their_dashes_are_two_findings() -> None:
    text = f"targets:\n{ENTRY}{ENTRY.replace('- ', '  ', 1)}{ENTRY.replace('- ', '  ', 1)}{ENTRY}"
    faults = parse_yaml(text.encode(), Path("x.yaml")).faults
    assert [one.line for one in faults] == [6, 10]


def test_a_key_twice_within_an_entry_that_has_lost_its_dash() -> None:
    text = f"targets:\n{ENTRY}{ENTRY.replace('- ', '  ', 1)}    due: 2031\n"
    faults = parse_yaml(text.encode(), Path("x.yaml")).faults
    assert [(one.line, english(one.message)[:13]) for one in faults] == [(6, "a new entry b"), (10, "duplicate key")]
