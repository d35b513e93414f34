"""Similar indicators, whichever entry of the catalogue names the other."""

from dataclasses import replace

import pytest

from building import CATALOGUE, WHY_NEAR
from cchc_cli.domain.indicator import Difference, LocalizedText, SimilarIndicator, similar_to

OTHER_REASON = LocalizedText("lý do khác", "another reason")


@pytest.mark.parametrize(
    ("indicator", "similar"), [("share", ["share-near"]), ("share-near", ["share"]), ("rank", []), ("unknown", [])]
)
def test_similar_indicators_name_each_other(indicator: str, similar: list[str]) -> None:
    assert dict(similar_to(CATALOGUE, indicator)) == dict.fromkeys(similar, Difference("share", WHY_NEAR))


def test_an_indicator_s_own_reason_and_order_count() -> None:
    named = replace(
        CATALOGUE["share-near"],
        similar=(SimilarIndicator("other", OTHER_REASON), SimilarIndicator("share", OTHER_REASON)),
    )
    catalogue = {**CATALOGUE, "share-near": named}
    assert list(similar_to(catalogue, "share-near").items()) == [
        (name, Difference("share-near", OTHER_REASON)) for name in ("other", "share")
    ]
    assert dict(similar_to(catalogue, "share")) == {"share-near": Difference("share", WHY_NEAR)}
    assert dict(similar_to(catalogue, "other")) == {"share-near": Difference("share-near", OTHER_REASON)}
    assert dict(similar_to(CATALOGUE, "other")) == {}, "another catalogue"
