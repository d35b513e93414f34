"""The words of files and output, and the order of levels."""

from collections.abc import Mapping
from enum import StrEnum

import pytest

from cchc_cli.domain import enums
from cchc_cli.domain.enums import (
    Aim,
    Among,
    Area,
    CellStatus,
    Change,
    Comparator,
    Counted,
    Coverage,
    Difference,
    Direction,
    DueBasis,
    Evidence,
    Exclusion,
    Kind,
    Level,
    Reason,
    Relation,
    RowGroup,
    Status,
    Unit,
    Where,
)

WORDS: Mapping[type[StrEnum], str] = {
    Level: "nation province district commune",
    Area: "institutions procedures organisation civil-service public-finance digital-government steering",
    Unit: "percent rank score number state",
    Direction: "more less",
    Comparator: "at_least more_than exactly at_most less_than",
    Aim: "have complete improve reduce increase ensure",
    Kind: "quantitative qualitative delegated",
    DueBasis: "stated period every-year trajectory",
    Where: "targets tasks annex",
    Evidence: "primary secondary",
    Coverage: "full partial",
    Among: "countries countries-of-asean provinces districts-of-province communes-of-province communes-of-district",
    Exclusion: "confidential special",
    Counted: "cadres civil-servants public-employees part-time",
    Relation: (
        "same stricter looser only-here no-target not-among-targets not-known assigned no-figure not-comparable"
    ),
    RowGroup: "different not-comparable same without-figure not-everywhere",
    Status: "below overtaken missing later not-yet-due meets early above not-comparable no-floor",
    Reason: (
        "no-figure delegated near-relative scope base due-elsewhere different-periods year-not-stated trade-off "
        "mixed-years contradiction doubtful-denominator ended not-yet superiors-disagree later-stage-unknown "
        "nearer-level-asks-more replaced approximate outside-period about-superior "
        "issued-after-period none-known agency-plan agency-document unreadable no-level-above"
    ),
    Difference: (
        "year higher-unit-ended scope approximate about-superior replaced territory unit-ended base doubtful "
        "due-elsewhere issued-later order-unknown last-known-stage"
    ),
    CellStatus: (
        "below overtaken missing later not-yet-due meets early above no-floor looser same stricter too-few not-"
        "comparable no-figure no-target not-among-targets not-known not-yet ended"
    ),
    Change: "new dropped elsewhere raised lowered sooner postponed kept other",
}
"""What stands in plan files and in JSON: changed only with the schemas."""


@pytest.mark.parametrize("words", WORDS)
def test_words(words: type[StrEnum]) -> None:
    assert " ".join(words) == WORDS[words]


def test_every_list_of_words_is_checked() -> None:
    defined = {one for one in vars(enums).values() if isinstance(one, type) and one.__module__ == enums.__name__}
    assert defined == set(WORDS)


def test_levels_are_ranked_from_the_nation_down() -> None:
    assert [level.rank for level in Level] == [0, 1, 2, 3]
