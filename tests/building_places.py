"""A country with names that are alike."""

from collections.abc import Mapping
from datetime import date

from cchc_cli.domain.enums import Level
from cchc_cli.domain.locality import Locality, Naming

REFORM = date(2025, 7, 1)


def unit(
    id: str, name: str, type: str, level: Level, parent: str, *later: Naming, ended: date | None = None
) -> Locality:
    return Locality(id, level, (Naming(name, type, parent), *later), ended=ended)


PLACES: Mapping[str, Locality] = {
    one.id: one
    for one in (
        Locality("viet-nam", Level.NATION, (Naming("Việt Nam", "nước", None),)),
        unit("dong-nai", "Đồng Nai", "tỉnh", Level.PROVINCE, "viet-nam"),
        unit("vinh-long", "Vĩnh Long", "tỉnh", Level.PROVINCE, "viet-nam"),
        unit("quang-ngai", "Quảng Ngãi", "tỉnh", Level.PROVINCE, "viet-nam"),
        unit("ho-chi-minh", "Hồ Chí Minh", "thành phố", Level.PROVINCE, "viet-nam"),
        unit("dong-nai/vinh-cuu", "Vĩnh Cửu", "huyện", Level.DISTRICT, "dong-nai", ended=REFORM),
        unit("dong-nai/long-khanh", "Long Khánh", "thị xã", Level.DISTRICT, "dong-nai", ended=REFORM),
        unit("dong-nai/bien-hoa", "Biên Hoà", "thành phố", Level.DISTRICT, "dong-nai", ended=REFORM),
        unit(
            "dong-nai/tam-phuoc",
            "Tam Phước",
            "xã",
            Level.COMMUNE,
            "dong-nai/bien-hoa",
            Naming("Tam Phước", "phường", "dong-nai/bien-hoa", since=date(2019, 5, 1)),
            Naming("Tam Phước", "phường", "dong-nai", since=REFORM),
        ),
        unit("dong-nai/tan-an", "Tân An", "xã", Level.COMMUNE, "dong-nai/vinh-cuu", ended=REFORM),
        unit("vinh-long/tan-an", "Tân An", "xã", Level.COMMUNE, "vinh-long"),
        unit("vinh-long/vinh-long", "Vĩnh Long", "phường", Level.COMMUNE, "vinh-long"),
        unit("quang-ngai/ba-to", "Ba Tơ", "xã", Level.COMMUNE, "quang-ngai"),
        unit("quang-ngai/ba-to-21552", "Ba Tô", "xã", Level.COMMUNE, "quang-ngai"),
        unit("ho-chi-minh/phuong-1", "1", "phường", Level.COMMUNE, "ho-chi-minh"),
        unit("ho-chi-minh/can-gio", "Cần Giờ", "xã", Level.COMMUNE, "ho-chi-minh"),
    )
}
