"""Issuers name units by their types, in full or abbreviated."""

import pytest

from building_places import PLACES, unit
from cchc_cli.domain.authority import COMMITTEE, Authority, authority
from cchc_cli.domain.enums import Level

TYPES = [
    *((one, Level.PROVINCE) for one in ("tỉnh", "thành phố")),
    *((one, Level.DISTRICT) for one in ("huyện", "quận", "thị xã", "thành phố")),
    *((one, Level.COMMUNE) for one in ("xã", "phường", "thị trấn", "đặc khu")),
]
SHORT = {"tp": "thành phố", "tx": "thị xã", "tt": "thị trấn"}


@pytest.mark.parametrize(("type", "level"), TYPES)
def test_a_unit_is_known_by_each_type(type: str, level: Level) -> None:
    id = "viet-nam/an-tam" if level is not Level.PROVINCE else "an-tam"
    places = {**PLACES, id: unit(id, "An Tâm", type, level, "viet-nam")}
    for issuer in (f"UBND {type} An Tâm", f"Ủy ban nhân dân {type.upper()} An Tâm", f"Chủ tịch UBND {type} An Tâm"):
        assert authority(issuer, places, id, recorded=False) == Authority(COMMITTEE, id)
    for other, _ in TYPES:
        if other != type and not (level is Level.PROVINCE and other in ("tỉnh", "thành phố")):
            found = authority(f"UBND {other} An Tâm", places, id, recorded=False)
            same_level = (other, level) in TYPES
            assert (found == Authority(COMMITTEE, id)) is same_level


@pytest.mark.parametrize("short", SHORT)
def test_a_type_may_be_abbreviated(short: str) -> None:
    full = authority(f"UBND {SHORT[short]} An Tâm", PLACES)
    for written in (short, short.upper(), f"{short.upper()}."):
        assert authority(f"UBND {written} An Tâm", PLACES) == full
