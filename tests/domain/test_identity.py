"""The normal forms of document numbers and authorities, and whether two mentions are of one document."""

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from building_places import PLACES, unit
from cchc_cli.domain.authority import Authority, authority, is_agency, levels_of_name
from cchc_cli.domain.dates import parse_date
from cchc_cli.domain.enums import Level
from cchc_cli.domain.identity import number_key, same_dates, same_document
from cchc_cli.domain.locality import Locality, Naming
from cchc_cli.domain.plan import Citation
from cchc_cli.domain.vietnamese import seen

INVISIBLE = ("\u200b", "\u00ad", "\u2060", "\ufeff", "\u200e", "\u034f", "\ufe0f")
BLANK = ("\u3164", "\u00a0", "\u2800", "\u115f", "  ", "\t")


@pytest.mark.parametrize(
    "written",
    [
        "05/KH-UBND",
        "5/KH-UBND",
        "005/kh-ubnd",
        "05 / KH - UBND",
        "05/KH–UBND",
        "05/KH\u2011UBND",
        "05/KH-UB\u200bND",
        "\u316405/KH-UBND",
    ],
)
def test_one_number_in_many_spellings(written: str) -> None:
    assert number_key(written) == "5/kh-ubnd"


@pytest.mark.parametrize(
    "written", ["118/2025/NĐ-CP", "118/2025/NÐ-CP", "118/2025/nđ-cp", "118/2025/N\u00d0-cp", "118/2025/N\u0189-CP"]
)
def test_letters_that_look_like_d(written: str) -> None:
    assert number_key(written) == "118/2025/nđ-cp"


@pytest.mark.parametrize(
    "other", ["50/KH-UBND", "5/KH-HĐND", "5a/KH-UBND", "5/2025/KH-UBND", "15/KH-UBND", "5.1/KH-UBND"]
)
def test_other_numbers(other: str) -> None:
    assert number_key(other) != number_key("5/KH-UBND")


@pytest.mark.parametrize(
    ("issuer", "locality", "body", "place"),
    [
        ("UBND tỉnh Đồng Nai", None, "ubnd", "dong-nai"),
        ("Ủy ban nhân dân tỉnh Đồng Nai", None, "ubnd", "dong-nai"),
        ("Uỷ ban nhân dân tỉnh Đồng Nai", "dong-nai", "ubnd", "dong-nai"),
        ("ỦY BAN NHÂN DÂN TỈNH ĐỒNG NAI", None, "ubnd", "dong-nai"),
        ("UBND  tỉnh  Đồng Nai", None, "ubnd", "dong-nai"),
        ("UBND tỉnh\u3164 Đồng Nai", None, "ubnd", "dong-nai"),
        ("UBND thành phố Đồng Nai", "dong-nai", "ubnd", "dong-nai"),
        ("UBND Đồng Nai", "dong-nai", "ubnd", "dong-nai"),
        ("UBND tỉnh", "dong-nai", "ubnd", "dong-nai"),
        ("Chủ tịch UBND tỉnh Đồng Nai", None, "ubnd", "dong-nai"),
        ("Chủ tịch Uỷ ban nhân dân tỉnh Đồng Nai", None, "ubnd", "dong-nai"),
        ("UBND TP. Hồ Chí Minh", None, "ubnd", "ho-chi-minh"),
        ("UBND phường Tam Phước", "dong-nai/tam-phuoc", "ubnd", "dong-nai/tam-phuoc"),
        ("UBND xã Tam Phước", "dong-nai/tam-phuoc", "ubnd", "dong-nai/tam-phuoc"),
        ("UBND phường Tam Phước, tỉnh Đồng Nai", "dong-nai/tam-phuoc", "ubnd", "dong-nai/tam-phuoc"),
        ("UBND phường Vĩnh Long", "vinh-long/vinh-long", "ubnd", "vinh-long/vinh-long"),
        ("UBND tỉnh Vĩnh Long", "vinh-long/vinh-long", "ubnd", "vinh-long"),
        ("UBND thành phố Biên Hòa", "dong-nai/bien-hoa", "ubnd", "dong-nai/bien-hoa"),
        ("UBND thị xã Long Khánh", "dong-nai/long-khanh", "ubnd", "dong-nai/long-khanh"),
        ("Chính phủ", None, "chính phủ", None),
        ("Chính phủ", "viet-nam", "chính phủ", None),
        ("Thủ tướng Chính phủ", None, "thủ tướng", None),
        ("Thủ tướng", "viet-nam", "thủ tướng", None),
        ("Bộ Nội vụ", "viet-nam", "bộ nội vụ", None),
        ("Sở Nội vụ", "dong-nai", "sở nội vụ", "dong-nai"),
        ("Sở Nội vụ tỉnh Đồng Nai", None, "sở nội vụ", "dong-nai"),
        ("Tỉnh ủy Đồng Nai", None, "cấp ủy", "dong-nai"),
        ("Thành ủy TP. Hồ Chí Minh", None, "cấp ủy", "ho-chi-minh"),
        ("Sở Văn hóa, Thể thao và Du lịch tỉnh Đồng Nai", None, "sở văn hóa thể thao và du lịch", "dong-nai"),
    ],
)
def test_an_authority(issuer: str, locality: str | None, body: str, place: str | None) -> None:
    found = authority(issuer, PLACES, locality)
    assert (found.body, found.place) == (authority(body, PLACES).body, place)


def test_a_name_with_a_dash() -> None:
    place = Locality("ba-ria", Level.PROVINCE, (Naming("Bà Rịa - Vũng Tàu", "tỉnh", "viet-nam"),))
    for written in ("UBND tỉnh Bà Rịa - Vũng Tàu", "UBND tỉnh Bà Rịa – Vũng Tàu", "UBND tỉnh Bà Rịa-Vũng Tàu"):
        assert authority(written, {"ba-ria": place}) == Authority("ubnd", "ba-ria")


def test_a_unit_that_the_citing_plan_makes_known() -> None:
    found = authority("UBND huyện Vĩnh Cửu", PLACES, None, ("dong-nai/tan-an", "dong-nai/vinh-cuu"))
    assert found == Authority("ubnd", "dong-nai/vinh-cuu")
    assert authority("UBND xã Tân An", PLACES, None, ("vinh-long",)).place not in PLACES


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("UBND tỉnh Đồng Nai", "UBND tỉnh Vĩnh Long"),
        ("UBND tỉnh Đồng Nai", "HĐND tỉnh Đồng Nai"),
        ("UBND tỉnh Đồng Nai", "Văn phòng UBND tỉnh Đồng Nai"),
        ("Chính phủ", "Thủ tướng Chính phủ"),
        ("UBND xã Ba Tơ", "UBND xã Ba Tô"),
        ("Sở Nội vụ tỉnh Đồng Nai", "Sở Y tế tỉnh Đồng Nai"),
    ],
)
def test_two_authorities(one: str, two: str) -> None:
    assert authority(one, PLACES) != authority(two, PLACES)


@given(
    issuer=st.sampled_from(
        [
            "UBND tỉnh Đồng Nai",
            "Ủy ban nhân dân thành phố Hồ Chí Minh",
            "Sở Nội vụ tỉnh Vĩnh Long",
            "Thủ tướng Chính phủ",
        ]
    ),
    upper=st.booleans(),
    nfd=st.booleans(),
    at=st.integers(0, 40),
    sign=st.sampled_from(INVISIBLE),
    blank=st.sampled_from(BLANK),
)
def test_spelling_changes_no_authority(issuer: str, upper: bool, nfd: bool, at: int, sign: str, blank: str) -> None:
    written = (issuer[: at % len(issuer)] + sign + issuer[at % len(issuer) :]).replace(" ", blank)
    written = written.upper() if upper else written
    written = unicodedata.normalize("NFD", written) if nfd else written
    assert authority(written, PLACES) == authority(issuer, PLACES)


@given(text=st.text())
def test_normal_forms_stay(text: str) -> None:
    assert number_key(number_key(text)) == number_key(text)
    assert seen(seen(text)) == seen(text)


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ("2026-01-05", "2026-01-05", True),
        ("2025", "2025-12-26", True),
        ("2025-12", "2025-12-26", True),
        (None, "2025-12-26", True),
        ("2025-12-26", "2025-12-27", False),
        ("2025", "2026-01-01", False),
    ],
)
def test_dates(one: str | None, two: str, same: bool) -> None:
    first = None if one is None else parse_date(one)
    assert same_dates(first, parse_date(two)) is same_dates(parse_date(two), first) is same


def cited(
    number: str | None = "5/KH-UBND", issued: str | None = "2026-01-05", issuer: str | None = None,
    locality: str | None = None, note: str | None = None,
) -> Citation:  # fmt: skip
    return Citation(number, None if issued is None else parse_date(issued), issuer, locality, note=note)


OF_DONG_NAI = "UBND tỉnh Đồng Nai"
OWN = cited("05/KH-UBND", issuer=OF_DONG_NAI, locality="dong-nai")


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (cited(), True),
        (cited(issuer="Uỷ ban nhân dân tỉnh Đồng Nai"), True),
        (cited(issuer="UBND thành phố Đồng Nai"), True),
        (cited(issuer="UBND tỉnh"), True),
        (cited(issuer="UBND huyện"), False),
        (cited(locality="dong-nai"), True),
        (cited(issuer=OF_DONG_NAI, issued="2026"), True),
        (cited(issuer=OF_DONG_NAI, issued=None), True),
        (cited(issuer=OF_DONG_NAI, issued="2025-01-05"), False),
        (cited(issuer="UBND tỉnh Vĩnh Long"), False),
        (cited(issuer="HĐND tỉnh Đồng Nai"), False),
        (cited(locality="vinh-long"), False),
        (cited("50/KH-UBND"), False),
        (cited(None), False),
    ],
)
def test_one_document(other: Citation, same: bool) -> None:
    assert same_document(other, OWN, PLACES) is same_document(OWN, other, PLACES) is same


@pytest.mark.parametrize(
    ("note", "same"),
    [
        ("in nhầm năm", False),
        ("bản sao không có phụ lục", False),
        ("in là 05/01/2025", False),
        ("văn bản ban hành năm 2026", True),
        ("in là năm 2025; ban hành ngày 05/01/2026", True),
        ("xem 45/2026/NĐ-CP", False),
        ("xem 45/2026/ĐA-UBND", False),
        ("số 120261", False),
    ],
)
@pytest.mark.parametrize("issuer", [OF_DONG_NAI, None])
def test_a_note_joins_two_dates_only_if_it_names_the_other(note: str, same: bool, issuer: str | None) -> None:
    other = cited(issued="2025-01-05", issuer=issuer, note=note)
    assert same_document(other, OWN, PLACES) is same_document(OWN, other, PLACES) is same


@pytest.mark.parametrize(("issued", "same"), [("2026-01-05", True), ("2026-01", False), ("2026", False), (None, False)])
@pytest.mark.parametrize("locality", ["dong-nai", None])
def test_without_an_issuer_the_date_has_to_be_equal(issued: str | None, same: bool, locality: str | None) -> None:
    other = cited(issued=issued, locality=locality)
    assert same_document(other, OWN, PLACES) is same_document(OWN, other, PLACES) is same


def test_without_an_issuer_the_number_has_to_fit_the_level() -> None:
    national, local = (cited("9/QĐ-TTg", issuer="Thủ tướng", locality=place) for place in ("viet-nam", "dong-nai"))
    assert same_document(cited("9/QĐ-TTg"), national, PLACES)
    assert not same_document(cited("9/QĐ-TTg"), local, PLACES)


# A city of the name of a province

REFORM = date(2025, 7, 1)

HUE = Locality(
    "thua-thien-hue",
    Level.PROVINCE,
    (
        Naming("Thừa Thiên Huế", "tỉnh", "viet-nam"),
        Naming("Huế", "thành phố", "viet-nam", since=date(2025, 1, 1)),
    ),
)
CITIES = {
    **PLACES,
    "ha-tinh": unit("ha-tinh", "Hà Tĩnh", "tỉnh", Level.PROVINCE, "viet-nam"),
    "ha-tinh/city": unit("ha-tinh/city", "Hà Tĩnh", "thành phố", Level.DISTRICT, "ha-tinh", ended=date(2025, 7, 1)),
    "thua-thien-hue": HUE,
    "tam-ky": unit(
        "tam-ky", "Tam Kỳ", "tỉnh", Level.PROVINCE, "viet-nam", Naming("Tam Kỳ", "thành phố", "viet-nam", REFORM)
    ),
    "tam-ky/city": unit("tam-ky/city", "Tam Kỳ", "thành phố", Level.DISTRICT, "tam-ky", ended=REFORM),
}


@pytest.mark.parametrize(
    ("issuer", "issued", "locality", "same"),
    [
        ("UBND thành phố Hà Tĩnh", "2023", "ha-tinh", False),
        ("UBND thành phố Hà Tĩnh", "2023", "ha-tinh/city", True),
        ("UBND thành phố Hà Tĩnh, tỉnh Hà Tĩnh", "2023", "ha-tinh/city", True),
        ("UBND tỉnh Hà Tĩnh", "2023", "ha-tinh", True),
        ("UBND tỉnh Hà Tĩnh", "2023", "ha-tinh/city", False),
        ("UBND thành phố Hà Tĩnh", "2026", "ha-tinh", True),  # the city ended: another word for the province
        ("UBND Hà Tĩnh", "2023", "ha-tinh", False),
        ("UBND Hà Tĩnh", "2026", "ha-tinh", True),
        ("UBND thành phố", "2023", "ha-tinh", False),
        ("UBND thành phố", "2023", "ha-tinh/city", True),
        ("UBND thành phố Huế", "2021", "thua-thien-hue", False),
        ("UBND thành phố Huế", "2025", "thua-thien-hue", True),
        ("UBND tỉnh Thừa Thiên Huế", "2021", "thua-thien-hue", True),
        ("UBND Huế", "2021", "thua-thien-hue", False),
        ("UBND thành phố Tam Kỳ", "2025", "tam-ky", False),
        ("UBND thành phố Tam Kỳ", "2025", "tam-ky/city", False),
        ("UBND thành phố Tam Kỳ", "2025-06-30", "tam-ky/city", True),
        ("UBND thành phố Tam Kỳ", "2025-07-01", "tam-ky", True),
        ("UBND thành phố Hồ Chí Minh", "2021", "ho-chi-minh", True),
    ],
)
def test_a_city_of_the_name_of_its_province(issuer: str, issued: str, locality: str, same: bool) -> None:
    level = {"ha-tinh": "tỉnh Hà Tĩnh", "ha-tinh/city": "thành phố Hà Tĩnh"}.get(locality, locality)
    own = cited(issued=issued, issuer=f"UBND {level}", locality=locality)
    own = own if locality.startswith("ha-tinh") else cited(issued=issued, issuer="UBND", locality=locality)
    other = cited(issued=issued, issuer=issuer)
    assert same_document(other, own, CITIES) is same_document(own, other, CITIES) is same


def test_the_locality_beside_an_issuer_settles_which_unit_it_is() -> None:
    for place in ("tam-ky", "tam-ky/city"):
        own = cited(issued="2025", issuer="UBND", locality=place)
        assert same_document(cited(issued="2025", issuer="UBND thành phố Tam Kỳ", locality=place), own, CITIES)


@pytest.mark.parametrize(
    ("issuer", "issued", "levels"),
    [
        ("UBND thành phố Tam Kỳ", None, {Level.PROVINCE, Level.DISTRICT}),
        ("UBND thành phố Tam Kỳ", "2025", {Level.PROVINCE, Level.DISTRICT}),
        ("UBND thành phố Huế", None, {Level.PROVINCE, Level.DISTRICT}),
        ("UBND thành phố Hà Tĩnh", None, {Level.DISTRICT}),
        ("UBND thành phố Biên Hòa", "2023", set()),
        ("UBND tỉnh Hà Tĩnh", "2023", set()),
        ("Chính phủ", None, set()),
    ],
)
def test_which_level_the_name_of_a_province_means(issuer: str, issued: str | None, levels: set[Level]) -> None:
    assert levels_of_name(issuer, CITIES, None if issued is None else parse_date(issued)) == levels


def test_documents_without_a_number_are_not_the_same() -> None:
    assert not same_document(cited(None), cited(None), PLACES)


@pytest.mark.parametrize(
    "issuer",
    [
        *("Quốc hội", "Ủy ban Thường vụ Quốc hội", "Chính phủ", "Thủ tướng Chính phủ", "Bộ Chính trị"),
        *("Ban Bí thư", "Ban Chấp hành Trung ương Đảng", "Ban Tổ chức Trung ương", "Tỉnh ủy Đồng Nai"),
        *("Ban Thường vụ Tỉnh uỷ Đồng Nai", "Thành ủy Hải Phòng", "UBND phường Tam Phước", "Ủy ban nhân dân xã An Mẫu"),
        *("Chủ tịch UBND tỉnh Đồng Nai", "HĐND tỉnh Đồng Nai", "Thường trực HĐND phường Tam Phước"),
        *("Ủy ban Quốc gia về chuyển đổi số", "Ban Chỉ đạo cải cách hành chính của Chính phủ"),
        "Ban Chỉ đạo chuyển đổi số tỉnh Đồng Nai",
    ],
)
def test_no_agency(issuer: str) -> None:
    assert not is_agency(issuer)


@pytest.mark.parametrize(
    "issuer",
    [
        *("Bộ Nội vụ", "Sở Nội vụ tỉnh Đồng Nai", "Văn phòng UBND tỉnh Đồng Nai", "Văn phòng Chính phủ", "Cục Thuế"),
        *("Phòng Văn hóa - Xã hội phường Tam Phước", "Ban Chỉ đạo cải cách hành chính Bộ Nội vụ", "Văn phòng Quốc hội"),
        *("Ngân hàng Nhà nước Việt Nam", "Đảng ủy phường Hương Xuân", "Bảo hiểm xã hội Việt Nam", "Huyện ủy Vĩnh Cửu"),
    ],
)
def test_an_agency(issuer: str) -> None:
    assert is_agency(issuer)


def test_the_day_of_one_mention_tells_the_authority_of_both() -> None:
    """In 2025 the city was of the district level until 30 June, and of the province level from 1 July."""
    reform = date(2025, 7, 1)
    hue = unit("hue", "Huế", "tỉnh", Level.PROVINCE, "viet-nam", Naming("Huế", "thành phố", "viet-nam", since=reform))
    city = unit("hue/hue", "Huế", "thành phố", Level.DISTRICT, "hue", ended=reform)
    places = {**PLACES, hue.id: hue, city.id: city}
    of_year = Citation("5/KH-UBND", parse_date("2025"), "UBND thành phố Huế")
    of_day = Citation("5/KH-UBND", parse_date("2025-03-01"), "UBND thành phố Huế")
    of_city = Citation("5/KH-UBND", parse_date("2025-03-01"), "UBND thành phố Huế", locality="hue/hue")
    assert same_document(of_year, of_day, places)
    assert same_document(of_day, of_year, places)
    assert same_document(of_year, of_city, places)
    assert same_document(of_city, of_year, places)
