"""Scopes in plan files: fields, bodies, the second figure and the part of a level; unknown ids."""

from pathlib import Path

import pytest

from cchc_cli.domain.enums import Comparator
from cchc_cli.domain.scope import Scope, Share
from cchc_cli.i18n.language import Lang
from cchc_cli.output.figures import scope as in_words
from cchc_cli.output.serialize import scope as as_record
from cchc_cli.reading.corpus import parse_plan
from cchc_cli.reading.vocabulary import Vocabulary, load_vocabulary

PLAN = """\
locality: dong-nai/tam-phuoc
document: {{title: null, number: 1/KH-UBND, issued: 2026, issuer: UBND phường Tam Phước, evidence: primary}}
period: {{from: 2026, to: 2026}}
targets:
  - indicator: {indicator}
    scope: {{{scope}}}
    at_least: 95
    source: {{section: I, paragraph: 1, stated: 95%}}
"""
OWN = """\
fields:
  - {id: fisheries, vi: thủy sản, en: fisheries}
bodies:
  - {id: cultural-centres, vi: trung tâm văn hóa, en: cultural centres}
"""


def read(scope: str, vocabulary: Vocabulary, indicator: str = "online-files") -> tuple[Scope | None, list[str]]:
    """Return the scope of the one target of a plan, and the messages about its file."""
    raw = PLAN.format(scope=scope, indicator=indicator).encode()
    file = parse_plan(raw, Path("tam-phuoc.yaml"), "tam-phuoc.yaml", vocabulary)
    found = file.plan.targets[0].scope if file.plan is not None and file.plan.targets else None
    return found, [Lang.EN.of(one.message) for one in file.violations]


@pytest.fixture(name="own")
def own_vocabulary(tmp_path: Path) -> Vocabulary:
    """Return the shipped vocabulary with fields and bodies of a repository."""
    (tmp_path / "scopes.yaml").write_text(OWN, encoding="utf-8")
    found = load_vocabulary(tmp_path)
    assert found.broken == ()
    return found


@pytest.mark.parametrize(
    ("written", "record", "english"),
    [
        ("field: land", {"field": ["land"]}, "land"),
        ("field: [civil-status, land]", {"field": ["land", "civil-status"]}, "land, civil status"),
        ("field: fisheries", {"field": ["fisheries"]}, "fisheries"),
        ("body: [cultural-centres, departments]", {"body": ["departments", "cultural-centres"]}, None),
        ("part: 10 xã thí điểm", {"part": "10 xã thí điểm"}, "only 10 xã thí điểm"),
        (
            "share: {at_least: 30, of: thủ tục}",
            {"share": {"comparator": "at_least", "value": 30, "of": "thủ tục"}},
            "for ≥ 30% of thủ tục",
        ),
    ],
)
def test_a_scope(written: str, record: dict[str, object], english: str | None, own: Vocabulary) -> None:
    found, messages = read(written, own)
    assert messages == []
    assert found is not None
    assert as_record(found) == record
    assert english is None or in_words(found, Lang.EN) == english


def test_own_terms_follow_the_shipped_ones(own: Vocabulary) -> None:
    assert own.fields["fisheries"].position == len(load_vocabulary().fields)


@pytest.mark.parametrize(
    ("text", "line"),
    [(OWN.replace("fisheries", "land"), 2), (OWN.replace("vi: thủy sản, ", ""), 2), ("fields: 1\n", 1)],
)
def test_a_broken_file_adds_nothing(text: str, line: int, tmp_path: Path) -> None:
    (tmp_path / "scopes.yaml").write_text(text, encoding="utf-8")
    found = load_vocabulary(tmp_path)
    assert [[error.line for error in errors] for _, errors in found.broken] == [[line]]
    assert "cultural-centres" not in found.bodies


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (
            "field: constructoin",
            "unknown field `constructoin`; did you mean `construction`? otherwise add it to scopes",
        ),
        ("field: [land, railways]", "unknown field `railways`; add it to scopes.yaml beside the plans, or correct it"),
        ("body: departmens", "unknown body `departmens`; did you mean `departments`? otherwise add it to scopes.yaml"),
        ("body: embassies", "unknown body `embassies`; add it to scopes.yaml beside the plans, or correct it"),
        ("share: {at_least: 30}", "missing key `of` in `share`"),
    ],
)
def test_an_invalid_scope(written: str, said: str) -> None:
    found, messages = read(written, load_vocabulary())
    assert found is None
    assert len(messages) == 1
    assert said in messages[0]


UNKNOWN = (
    "procedures-cut-time",
    "one-stop-files-digital",
    "population-data-linked",
    "e-office-documents",
    "business-registration-online",
    "land-files-on-time",
    "social-security-paid-by-account",
    "meetings-reduced",
    "staff-trained-ai",
    "public-assets-inventoried",
    "complaints-resolved",
    "national-id-accounts",
    "health-records-digital",
    "data-sharing-services",
)
TYPED = {
    "online-flies": "online-files",
    "satisfaction-procedure": "satisfaction-procedures",
    "files-ontime": "files-on-time",
    "par-index-ranks": "par-index-rank",
    "recurrent-spending-savings": "recurrent-spending-saving",
}


@pytest.mark.parametrize("indicator", UNKNOWN)
def test_no_far_fetched_guess(indicator: str) -> None:
    _, messages = read("field: land", load_vocabulary(), indicator)
    said = f"unknown indicator `{indicator}`; add it to indicators.yaml beside the plans, or correct it"
    assert messages == [said]


@pytest.mark.parametrize(("typed", "meant"), TYPED.items())
def test_a_typing_error(typed: str, meant: str) -> None:
    _, messages = read("field: land", load_vocabulary(), typed)
    assert len(messages) == 1
    assert messages[0].startswith(f"unknown indicator `{typed}`; did you mean `{meant}`")
    assert messages[0].endswith("otherwise add it to indicators.yaml beside the plans")


def test_membership() -> None:
    terms = load_vocabulary().fields
    land, civil = terms["land"], terms["civil-status"]
    pair = Scope(fields=(land, civil))
    share = Share(Comparator.AT_LEAST, 30, "thủ tục")  # type: ignore[arg-type]
    assert Scope(fields=(land,)).is_member_of(pair)
    assert not pair.is_member_of(pair)
    assert not Scope().is_member_of(pair)
    assert not Scope(fields=(land,), part="10 xã thí điểm").is_member_of(pair)
    assert not Scope(fields=(land,), share=share).is_member_of(pair)
    assert Scope(share=share).beyond_level != Scope().beyond_level
    assert Scope(part="13 sở").beyond_level != Scope().beyond_level
