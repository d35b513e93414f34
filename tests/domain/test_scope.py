"""The scope of a figure as words of an id."""

from decimal import Decimal

from building_scopes import Body, Field
from cchc_cli.domain.enums import Among, Comparator, Level
from cchc_cli.domain.scope import Scope, Share


def test_a_scope_as_words() -> None:
    assert Scope().words == ()
    scope = Scope(
        levels=(Level.DISTRICT, Level.COMMUNE),
        fields=(Field.LAND,),
        bodies=(Body.PEOPLES_COMMITTEES,),
        service_levels=(3, 4),
        among=Among.PROVINCES,
        share=Share(Comparator.AT_LEAST, Decimal(30), "thủ tục hành chính"),
        part="10 xã thí điểm",
    )
    assert scope.words == (
        "district+commune",
        "land",
        "peoples-committees",
        "service-level-3+service-level-4",
        "among-provinces",
        "share-at_least-30-thủ-tục-hành-chính",
        "part-10-xã-thí-điểm",
    )
