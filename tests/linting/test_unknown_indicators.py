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
        ("at_least: 95", "tối thiểu 95%", None),
    ],
)
def test_findings_of_the_same_round(figure: str, stated: str, rule: str | None) -> None:
    known = found(ENTRY.format(indicator="online-files", figure=figure, stated=stated))
    assert known == ({rule} if rule else set())
    assert found(ENTRY.format(indicator="no-such-indicator", figure=figure, stated=stated)) == known | {
        "unknown-indicator"
    }


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
