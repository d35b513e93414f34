"""The keys of a plan file as domain values, and the messages for those that are invalid."""

from datetime import date
from pathlib import Path

import pytest

from cchc_cli.domain.enums import DueBasis, Where
from cchc_cli.domain.plan import Plan
from cchc_cli.domain.target import Target, due_basis, due_year
from cchc_cli.i18n.language import Lang, english
from cchc_cli.linting.rule import EXAMPLE_PLAN, whole_files
from cchc_cli.output import figures
from cchc_cli.reading.corpus import PlanFile, parse_plan
from cchc_cli.reading.vocabulary import load_vocabulary

VOCABULARY = load_vocabulary()
SOURCE = "source: {section: II.2.a, paragraph: 3, stated: tối thiểu 95%}"


def file(example: str) -> PlanFile:
    (raw,) = whole_files(example).values()
    return parse_plan(raw, Path("tam-phuoc.yaml"), "tam-phuoc.yaml", VOCABULARY)


def plan(example: str) -> Plan:
    found = file(example)
    assert found.plan is not None, [english(one.message) for one in found.violations]
    assert found.violations == ()
    return found.plan


def target(lines: str) -> Target:
    (found,) = plan(f"targets:\n  - indicator: online-files\n    {lines}\n    {SOURCE}\n").targets
    return found


def said(example: str) -> list[str]:
    return [english(one.message) for one in file(example).violations]


@pytest.mark.parametrize(
    ("written", "year", "vi", "en"),
    [
        ("2025-01-01", 2024, "trước 01/01/2025", "before 1 January 2025"),
        ("2025-01-02", 2025, "trước 02/01/2025", "before 2 January 2025"),
        ("2026-12-31", 2026, "trước 31/12/2026", "before 31 December 2026"),
        ("2028-03-01", 2028, "trước 01/3/2028", "before 1 March 2028"),
    ],
)
def test_a_figure_due_before_a_date(written: str, year: int, vi: str, en: str) -> None:
    found = target(f"at_least: 95\n    due: {{before: {written}}}")
    period = plan(EXAMPLE_PLAN).period
    assert (found.due.before, due_year(found, period)) == (date.fromisoformat(written), year)
    assert due_basis(found) is DueBasis.STATED
    assert [figures.due(found, year, DueBasis.STATED, lang) for lang in (Lang.VI, Lang.EN)] == [vi, en]


@pytest.mark.parametrize("written", ["2025-01", "01/01/2025", "2025-13-01", "2025-1-1"])
def test_before_takes_a_day(written: str) -> None:
    example = f"targets:\n  - indicator: online-files\n    at_least: 95\n    due: {{before: {written}}}\n    {SOURCE}\n"
    assert said(example) == [f"`{written}` is not a date such as 2025-01-01"]


def test_a_day_that_does_not_exist() -> None:
    example = (
        f"targets:\n  - indicator: online-files\n    at_least: 95\n    due: {{before: 2025-02-30}}\n    {SOURCE}\n"
    )
    assert said(example) == ["2025-02-30 is not a valid date; correct the day or month"]


def test_a_figure_for_each_of_several_fields() -> None:
    found = target("at_least: 95\n    scope: {field: [land, construction]}\n    each: true")
    assert found.each
    assert "cho từng đối tượng" in figures.qualifiers(found, Lang.VI)
    assert not target("at_least: 95\n    scope: {field: [land, construction]}").each


def test_the_keys_of_a_document() -> None:
    found = plan(
        "document:\n"
        "  agency: true\n"
        "  covers: [annex, targets]\n"
        "  replaces:\n"
        "    - {number: 9/KH-UBND, issued: 2025-10-02}\n"
        "  exceptions:\n"
        "    - {section: II.7.b, paragraph: 1, stated: 02 lần/năm, reason: số cuộc họp}\n"
    ).document
    assert found.agency
    assert found.covers == (Where.TARGETS, Where.ANNEX)
    assert [one.number for one in found.replaces] == ["9/KH-UBND"]
    assert [(str(one.place), one.stated, one.reason) for one in found.exceptions] == [
        ("II.7.b ¶1", "02 lần/năm", "số cuộc họp")
    ]


def test_what_a_document_does_not_say() -> None:
    found = plan(EXAMPLE_PLAN).document
    assert (found.agency, found.covers, found.replaces, found.exceptions) == (False, (Where.TARGETS,), (), ())


SHARED = (
    "document:\n  evidence: secondary\n  addresses: [https://example.org/a]\ntargets:\n"
    "  - indicator: online-files\n    at_least: 95\n"
    "  - indicator: files-on-time\n    at_least: 98\n    source: {addresses: [https://example.org/b]}\n"
)


def test_addresses_of_the_document_are_those_of_all_targets_without_their_own() -> None:
    assert [one.source.addresses for one in plan(SHARED).targets] == [
        ("https://example.org/a",),
        ("https://example.org/b",),
    ]


def test_a_target_without_a_source_needs_addresses_of_the_document() -> None:
    found = file(SHARED.replace("  addresses: [https://example.org/a]\n", ""))
    assert [english(one.message) for one in found.violations] == ["missing key `source` in this target"]
    assert found.lost == ("online-files",)


QUOTED = (
    "document:\n  evidence: secondary\n  addresses: [https://example.org/a]\n  read: 2026-11-28\ntargets:\n"
    "  - indicator: online-files\n    at_least: 95\n    source: {stated: at least 95%}\n"
    "  - indicator: files-on-time\n    at_least: 98\n"
    "    source: {stated: null, addresses: [https://example.org/b], read: 2026-12-02}\n"
    "  - indicator: results-digitised\n    at_least: 60\n"
)


def test_the_words_of_a_page_and_the_day_on_which_it_was_read() -> None:
    found = plan(QUOTED)
    assert (found.document.addresses, str(found.document.read)) == (("https://example.org/a",), "2026-11-28")
    assert [(one.source.stated, one.source.addresses[0][-1], str(one.source.read)) for one in found.targets] == [
        ("at least 95%", "a", "2026-11-28"),
        (None, "b", "2026-12-02"),
        (None, "a", "2026-11-28"),
    ]


def test_words_without_a_place_need_addresses_of_the_document() -> None:
    found = file(QUOTED.replace("  addresses: [https://example.org/a]\n", ""))
    assert [english(one.message) for one in found.violations] == [
        "a source needs `section`, `paragraph` (or `addresses`, if you do not have the document)",
        "missing key `source` in this target",
    ]
    assert found.lost == ("online-files", "results-digitised")


@pytest.mark.parametrize("day", ["2026-02-30", "2026-11", "2026"])
def test_the_day_is_a_day(day: str) -> None:
    assert said(QUOTED.replace("2026-11-28", day))
    assert said(QUOTED.replace("2026-12-02", day))


@pytest.mark.parametrize(
    "example",
    [
        "document:\n  covers: []\n",
        "document:\n  covers: [elsewhere]\n",
        "document:\n  agency: false\n",
        "document:\n  exceptions: [{section: II, paragraph: 1, stated: 5}]\n",
        "document:\n  addresses: [example.org]\n",
        "document:\n  replaces: [{number: 9/KH-UBND}]\n",
    ],
)
def test_what_is_invalid(example: str) -> None:
    assert said(example)
