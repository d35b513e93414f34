"""The order of levels."""

from cchc_cli.domain.enums import Level


def test_levels_are_ranked_from_the_nation_down() -> None:
    assert sorted(Level, key=lambda level: level.rank) == [
        Level.NATION,
        Level.PROVINCE,
        Level.DISTRICT,
        Level.COMMUNE,
    ]
    assert [level.rank for level in Level] == [0, 1, 2, 3]
