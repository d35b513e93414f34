"""Locations in documents: sections of every numbering, paragraphs, and rows of tables."""

from pathlib import Path

import pytest

from cchc_cli.domain.target import DocumentLocation
from cchc_cli.i18n.language import Lang
from cchc_cli.reading.corpus import parse_plan
from cchc_cli.reading.vocabulary import load_vocabulary

PLAN = """\
locality: dong-nai/tam-phuoc
document: {{title: null, number: 1/KH-UBND, issued: 2026, issuer: UBND phường Tam Phước, evidence: primary}}
period: {{from: 2026, to: 2026}}
targets:
  - indicator: online-files
    at_least: 95
    source: {{{location}, stated: 95%}}
"""


def said(source: str) -> list[str]:
    """Return the messages about a plan whose one target has this source."""
    raw = PLAN.replace("{{{location}, stated: 95%}}", source).format().encode()
    file = parse_plan(raw, Path("tam-phuoc.yaml"), "tam-phuoc.yaml", load_vocabulary())
    return [Lang.EN.of(one.message) for one in file.violations]


def read(location: str) -> tuple[DocumentLocation | None, list[str]]:
    """Return the location of the one target of a plan, and the messages about its file."""
    raw = PLAN.format(location=location).encode()
    file = parse_plan(raw, Path("tam-phuoc.yaml"), "tam-phuoc.yaml", load_vocabulary())
    place = file.plan.targets[0].source.place if file.plan is not None and file.plan.targets else None
    return place, [Lang.EN.of(one.message) for one in file.violations]


@pytest.mark.parametrize(
    "section",
    [
        *(
            "II.2.a",
            "II.2.1",
            "P2",
            "P2.III.2.a",
            '"1"',
            '"1.2"',
            "1.2.3.a",
            "A",
            "A.I.2",
            "B.2",
            "Đ1",
            "Đ1.2.a",
            "Đ1.II.2",
        ),
        *("PL", "PL.I", "PL.I.1", "PL.2.a", "PL.A.II", "P2.PL.II.3", "PL.A.1"),
        *("PL.III.A", "PL.III.A.1", "PL.III.A.1.b", "PL.III.B.II.2", "PL.2.A.1", "P2.PL.IX.H", "PL.III.a.1"),
    ],
)
def test_a_section(section: str) -> None:
    assert read(f"section: {section}, paragraph: 3") == (DocumentLocation(section.strip('"'), 3), [])


@pytest.mark.parametrize(
    "section",
    [
        "P2.",
        "PL.",
        "II.",
        "ii.2",
        "IIII",
        "I..2",
        "l.2",
        '"0.2"',
        "Điều 1",
        "II.A",
        "Z.1",
        "PL.III.Z.1",
        "PL.III.A.B",
        "PL.III.1.A",
        "PL.I.A.",
        "II.A.1",
    ],
)
def test_no_section(section: str) -> None:
    place, messages = read(f"section: {section}, paragraph: 3")
    assert place is None
    assert len(messages) == 1
    assert "is not a section as numbered in the document" in messages[0]


@pytest.mark.parametrize(
    ("location", "expected"),
    [
        ("section: PL.I, table: 2, row: 5", DocumentLocation("PL.I", None, 2, 5)),
        ("section: PL.I, table: 1, row: 5", DocumentLocation("PL.I", None, 1, 5)),
        ("section: PL.I, row: 5", DocumentLocation("PL.I", None, 1, 5)),
    ],
)
def test_a_row_of_a_table(location: str, expected: DocumentLocation) -> None:
    assert read(location) == (expected, [])


@pytest.mark.parametrize(
    ("location", "wrong"),
    [
        ("section: PL.I, paragraph: 1, table: 2", "`table` requires `row`"),
        ("section: PL.I, paragraph: 1, row: 2", "`paragraph` and `row` are two locations"),
        ("section: PL.I", "a source needs `paragraph`"),
        ("row: 1", "a source needs `section`"),
        ("section: PL.I, row: 0", "`row` must be at least 1"),
    ],
)
def test_an_incomplete_location(location: str, wrong: str) -> None:
    place, messages = read(location)
    assert place is None
    assert len(messages) == 1
    assert messages[0].startswith(wrong)


def test_a_source_that_is_no_block_has_no_two_locations() -> None:
    assert said("") == ["`source` is empty; it must be a block of `key: value` lines"]
    assert said("II.2.a") == ["`source` must be a block of `key: value` lines"]
    assert said("[II.2.a]") == ["`source` must be a block of `key: value` lines"]
