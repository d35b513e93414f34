"""The documents that a plan is based on and that are not in the data."""

import pytest

from building import COMMUNE, PROVINCE, based_on, corpus, plan
from cchc_cli.analysis.bases import unknown_bases
from cchc_cli.domain.plan import Citation

SUPERIOR = plan("superior", PROVINCE, 2026, number="10/KH-UBND", issued="2026-01-08")


@pytest.mark.parametrize(
    ("citation", "unknown"),
    [
        (based_on("10/KH-UBND", "2026-01-08"), False),
        (based_on("10/KH-UBND"), False),
        (based_on("10/KH-UBND", "2025-01-08"), True),
        (based_on("29/KH-UBND", "2026-01-08"), True),
        (based_on("10/KH-UBND", "2026-01-08", locality="hai-phong"), True),
        (Citation(None, None, title="Kế hoạch"), False),
    ],
)
def test_a_basis_is_known_by_number_date_and_locality(citation: Citation, unknown: bool) -> None:
    own = plan("own", COMMUNE, 2026, based_on=(citation,))
    assert unknown_bases(corpus(own, SUPERIOR), own) == ((citation,) if unknown else ())


def test_all_are_named_in_their_order() -> None:
    cited = (based_on("3/KH"), based_on("10/KH-UBND"), based_on("1/KH"))
    own = plan("own", COMMUNE, 2026, based_on=cited)
    assert unknown_bases(corpus(own, SUPERIOR), own) == (cited[0], cited[2])
