"""An unknown indicator hides no finding that does not depend on what it counts."""

from pathlib import Path

import pytest

from cchc_cli.i18n.language import english
from cchc_cli.linting.engine import examine
from cchc_cli.linting.higher_level import HigherLevelPlans
from cchc_cli.reading.corpus import parse_plan
from cchc_cli.reading.vocabulary import load_vocabulary

HEAD = """locality: dong-nai/tam-phuoc
document:
  title: Cải cách hành chính
  number: null
  issued: 2026
  issuer: UBND phường Tam Phước
  evidence: primary
period: {from: 2026, to: 2030}
targets:
"""


def found(targets: str) -> set[str]:
    """The names of the rules that report something in a plan with these targets."""
    vocabulary = load_vocabulary()
    file = parse_plan((HEAD + targets).encode("utf-8"), Path("tam-phuoc.yaml"), "tam-phuoc.yaml", vocabulary)
    return {one.name for one in examine(file, HigherLevelPlans(vocabulary, ())).found if one.code[0] == "D"}


ENTRY = """  - indicator: {indicator}
    {figure}
    source: {{section: II.2.a, paragraph: 3, stated: {stated}}}
"""


@pytest.mark.parametrize(
    ("figure", "stated", "rule"),
    [
        ("at_least: 90", "tối thiểu 95%", "stated-value"),
        ("exactly: 95", "tối thiểu 95%", "stated-operator"),
        ("at_least: 95\n    due: 2040", "tối thiểu 95%", "due-outside-period"),
        ("at_least: 95", "năm 2027 tối thiểu 95%", "stated-year"),
        ("at_least: 95\n    scope: {level: nation}", "tối thiểu 95%", "level-above"),
        ("at_least: 95\n    scope: {level: commune}", "tối thiểu 95% tại cấp tỉnh", "stated-level"),
        ("at_least: 40\n    scope: {level: commune}", "tối thiểu 50% tại cấp tỉnh và 40%", None),
        ("at_least: 95\n    scope: {field: lands}", "tối thiểu 95%", "unknown-scope"),
        ("at_least: 95\n    due: {before: 2027-02-30}", "tối thiểu 95%", "impossible-date"),
        ("at_least: 95\n    due: {from: 2028, to: 2027}", "tối thiểu 95%", "years-out-of-order"),
        ("at_least: 95", "tối thiểu 95%", None),
    ],
)
@pytest.mark.parametrize(
    ("open_", "named"), [("no-such-indicator", "unknown-indicator"), ('""', "schema"), ("null", "schema")]
)
def test_findings_of_the_same_round(figure: str, stated: str, rule: str | None, open_: str, named: str) -> None:
    known = found(ENTRY.format(indicator="online-files", figure=figure, stated=stated))
    assert known == ({rule} if rule else set())
    assert found(ENTRY.format(indicator=open_, figure=figure, stated=stated)) == known | {named}


@pytest.mark.parametrize("indicator", ["[online-files]", "5", "Online Files"])
def test_an_indicator_that_is_no_id_hides_no_other_finding(indicator: str) -> None:
    entry = ENTRY.format(indicator=indicator, figure="at_least: 90", stated="tối thiểu 95%")
    assert found(entry) == {"schema"} | ({"stated-value"} if indicator == "Online Files" else set())


def test_open_entries_count_among_the_due_years_outside_the_period() -> None:
    entries = "".join(
        ENTRY.format(indicator=indicator, figure=f"at_least: 95\n    due: {year}", stated="tối thiểu 95%")
        for indicator, year in (("online-files", 2030), ('""', 2033), ('""', 2034))
    )
    vocabulary = load_vocabulary()
    file = parse_plan((HEAD + entries).encode("utf-8"), Path("tam-phuoc.yaml"), "tam-phuoc.yaml", vocabulary)
    outside = [one for one in examine(file, HigherLevelPlans(vocabulary, ())).found if one.code == "D113"]
    assert [english(one.message) for one in outside] == [
        "2 of 3 due years are outside the plan period 2026-2030; check the period"
    ]


def test_a_gain_of_an_open_indicator_is_not_taken_for_a_level() -> None:
    gain = ENTRY.format(indicator='""', figure="at_least: 3", stated="tăng ít nhất 3 bậc")
    assert found(gain) == {"schema"}


def test_what_depends_on_the_indicator_is_not_guessed() -> None:
    less_is_better = ENTRY.format(indicator="dti-rank", figure="at_least: 10", stated="tối thiểu 10")
    assert "operator-against-direction" in found(less_is_better)
    unknown = ENTRY.format(indicator="no-such-rank", figure="at_least: 10", stated="tối thiểu 10")
    assert found(unknown) == {"unknown-indicator"}


def test_another_mistake_of_the_entry_is_reported_alone() -> None:
    broken = ENTRY.format(indicator="no-such-indicator", figure="at_least: 90\n    colour: red", stated="tối thiểu 95%")
    assert found(broken) == {"unknown-indicator", "schema"} or found(broken) == {"schema"}


@pytest.mark.parametrize(
    ("key", "term", "meant"),
    [
        ("body", "ubnd", "peoples-committees"),
        ("body", "y-te", "health-facilities"),
        ("body", "mot-cua", "one-stop-offices"),
        ("field", "dat-dai", "land"),
        ("field", "y-te", "health"),
        ("field", "xyz", None),
    ],
)
def test_an_unknown_term_is_answered_with_those_of_that_name(key: str, term: str, meant: str | None) -> None:
    entry = ENTRY.format(
        indicator="online-files", figure=f"scope: {{{key}: {term}}}\n    at_least: 95", stated="tối thiểu 95%"
    )
    file = parse_plan((HEAD + entry).encode("utf-8"), Path("tam-phuoc.yaml"), "tam-phuoc.yaml", load_vocabulary())
    (said,) = [english(one.message) for one in file.violations]
    assert (f"did you mean `{meant}`" in said) is (meant is not None), said


@pytest.mark.parametrize(
    ("source", "due", "place"),
    [
        ("section: II.3, row: 1", "due: 2026", "II.3 table 1 row 1, due 2026"),
        ("section: II.3, table: 2, row: 4", "due: 2030", "II.3 table 2 row 4, due 2030"),
        ("section: II.3, row: 1", "due: every-year", "II.3 table 1 row 1"),
        ("section: II.3, paragraph: 2", "due: 2026", "II.3 ¶2"),
    ],
)
def test_an_open_indicator_is_named_by_its_place(source: str, due: str, place: str) -> None:
    entry = f'  - indicator: ""\n    exactly: 60\n    {due}\n    source: {{{source}, stated: "60"}}\n'
    file = parse_plan((HEAD + entry).encode("utf-8"), Path("tam-phuoc.yaml"), "tam-phuoc.yaml", load_vocabulary())
    (said,) = [english(one.message) for one in file.violations]
    assert f"`60` ({place})" in said


@pytest.mark.parametrize(
    ("share", "stated", "wrong"),
    [
        ("{exactly: 12, of: thủ tục}", "tối thiểu 95% … 12 thủ tục", True),
        ("{at_least: 3, of: lĩnh vực}", "ít nhất 3 lĩnh vực … tối thiểu 95%", True),
        ("{exactly: 30, of: thủ tục}", "tối thiểu 95% … 30% thủ tục", False),
        ("{exactly: 30, of: thủ tục}", "tối thiểu 95%", False),
    ],
)
def test_a_share_is_no_count(share: str, stated: str, wrong: bool) -> None:
    entry = ENTRY.format(
        indicator="procedures-cut", figure=f"scope: {{share: {share}}}\n    at_least: 95", stated=stated
    )
    assert ("stated-value" in found(entry)) is wrong
