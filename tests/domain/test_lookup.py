"""Typed names: one algorithm for plans, localities, indicators, areas, levels and rules."""

from dataclasses import replace

import pytest

from alphabet import communes, without_marks
from building import CATALOGUE
from building_places import PLACES, unit
from cchc_cli.domain.enums import Area, Level
from cchc_cli.domain.indicator import LocalizedText
from cchc_cli.domain.locality import Locality, Naming
from cchc_cli.domain.lookup import (
    Ambiguous,
    Entry,
    Found,
    Unknown,
    find_indicator,
    find_locality,
    find_term,
    resolve,
    search_indicators,
    search_localities,
)
from cchc_cli.domain.vietnamese import ABBREVIATIONS, search_key


def ids(answer: Found[Locality] | Ambiguous | Unknown) -> tuple[str, ...]:
    """The id found, or the candidates; nothing for what is unknown."""
    if isinstance(answer, Found):
        return (answer.value.id,)
    return answer.candidates if isinstance(answer, Ambiguous) else ()


RULES = [
    Entry(rule, key) for rule, *keys in ((1, "D114", "stated-value"), (2, "D115", "stated-operator")) for key in keys
]


@pytest.mark.parametrize("typed", ["D114", "d114", "stated-value", "Stated_Value", "STATED VALUE", "statedvalue"])
def test_rules_by_code_or_name(typed: str) -> None:
    assert resolve(typed, RULES) == Found(1)


def test_what_a_rule_may_have_been() -> None:
    assert resolve("D11", RULES) == Unknown(("D115", "D114"))
    assert resolve("stated-valu", RULES) == Unknown(("stated-value", "stated-operator"))
    assert resolve("xyz", RULES) == Unknown()


ENTRIES = [
    Entry("upper", "AB"),
    Entry("lower", "ab", ("An Bình",)),
    Entry("toned", "cd", ("Ấn Bính",), ("alias",)),
    Entry("spaced", "e-f", ("A N Bình",)),
]


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("AB", Found("upper")),
        ("ab", Found("lower")),
        ("Ab", Ambiguous(("AB", "ab"))),
        ("An Bình", Found("lower")),
        ("an  bình ", Found("lower")),
        ("ấn bính", Found("toned")),
        ("an binh", Ambiguous(("ab", "cd", "e-f"))),
        ("Alias", Found("toned")),
        ("EF", Found("spaced")),
        ("", Unknown()),
        (" - ", Unknown()),
        ("/", Unknown()),
    ],
)
def test_the_exact_id_then_the_exact_name_then_a_tolerant_match(
    typed: str, answer: Found[str] | Ambiguous | Unknown
) -> None:
    assert resolve(typed, ENTRIES) == answer


def test_no_more_than_three_suggestions_each_once() -> None:
    entries = [Entry(at, f"abc-{at}", (f"abc {at}!", "abc")) for at in range(5)]
    answer = resolve("abcd", entries)
    assert answer == Unknown(("abc-0", "abc-1", "abc-2"))


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("dong-nai/tam-phuoc", ["dong-nai/tam-phuoc"]),
        ("tam-phuoc", ["dong-nai/tam-phuoc"]),
        ("Tam Phước", ["dong-nai/tam-phuoc"]),
        ("TAM PHƯỚC", ["dong-nai/tam-phuoc"]),
        ("tamphuoc", ["dong-nai/tam-phuoc"]),
        ("tam_phuoc", ["dong-nai/tam-phuoc"]),
        ("phường Tam Phước", ["dong-nai/tam-phuoc"]),
        ("xã Tam Phước", ["dong-nai/tam-phuoc"]),
        ("huyện Tam Phước", []),
        ("P. Tam Phước", ["dong-nai/tam-phuoc"]),
        ("P.Tam Phước", ["dong-nai/tam-phuoc"]),
        ("p tam phuoc", ["dong-nai/tam-phuoc"]),
        ("X. Tam Phước", ["dong-nai/tam-phuoc"]),
        ("TT. Tam Phước", []),
        ("H. Vĩnh Cửu", ["dong-nai/vinh-cuu"]),
        ("T. Đồng Nai", ["dong-nai"]),
        ("Ðồng Nai", ["dong-nai"]),
        ("TP Hồ Chí Minh", ["ho-chi-minh"]),
        ("TP.Hồ Chí Minh", ["ho-chi-minh"]),
        ("P.1", ["ho-chi-minh/phuong-1"]),
        ("Biên Hòa", ["dong-nai/bien-hoa"]),
        ("Biên Hoà", ["dong-nai/bien-hoa"]),
        ("bien hoa", ["dong-nai/bien-hoa"]),
        ("Ba Tơ", ["quang-ngai/ba-to"]),
        ("Ba Tô", ["quang-ngai/ba-to-21552"]),
        ("ba to", ["quang-ngai/ba-to", "quang-ngai/ba-to-21552"]),
        ("ba-to", ["quang-ngai/ba-to", "quang-ngai/ba-to-21552"]),
        ("quang-ngai/ba-to", ["quang-ngai/ba-to"]),
        ("vinh-long", ["vinh-long"]),
        ("Vĩnh Long", ["vinh-long", "vinh-long/vinh-long"]),
        ("vinh long", ["vinh-long", "vinh-long/vinh-long"]),
        ("tỉnh Vĩnh Long", ["vinh-long"]),
        ("phường Vĩnh Long", ["vinh-long/vinh-long"]),
        ("Vĩnh Long, Vĩnh Long", ["vinh-long/vinh-long"]),
        ("Tân An", ["dong-nai/tan-an", "vinh-long/tan-an"]),
        ("Tân An, Đồng Nai", ["dong-nai/tan-an"]),
        ("xã Tân An, tỉnh Vĩnh Long", ["vinh-long/tan-an"]),
        ("X. Tân An, T. Vĩnh Long", ["vinh-long/tan-an"]),
        ("tan-an-vinh-long", ["vinh-long/tan-an"]),
        ("Tân An, huyện Vĩnh Cửu", ["dong-nai/tan-an"]),
        ("Tam Phước, Biên Hòa", ["dong-nai/tam-phuoc"]),
        ("Tam Phước, Biên Hòa, Đồng Nai", ["dong-nai/tam-phuoc"]),
        ("Tam Phước, Vĩnh Long", []),
        ("Đồng Nai/Tam Phước", ["dong-nai/tam-phuoc"]),
        ("Đồng Nai, Việt Nam", ["dong-nai"]),
        ("Tam Phước,", ["dong-nai/tam-phuoc"]),
        (", Đồng Nai", ["dong-nai"]),
        ("", []),
        (" a" * 40, []),
        ("a, " * 40, []),
        ("Tam Phước" + " " * 100 + "Đồng Nai", []),
    ],
)
def test_localities(typed: str, found: list[str]) -> None:
    assert list(ids(find_locality(PLACES, typed))) == found


@pytest.mark.parametrize(
    ("abbreviation", "type"),
    [
        *(("P.", "phường"), ("X.", "xã"), ("TT.", "thị trấn"), ("TX.", "thị xã"), ("TP.", "thành phố"), ("T.", "tỉnh")),
        *(("Q.", "quận"), ("H.", "huyện"), ("ĐK.", "đặc khu"), ("đk", "đặc khu")),
    ],
)
def test_abbreviated_types_of_units(abbreviation: str, type: str) -> None:
    types = {*ABBREVIATIONS.values(), "nước"}
    places = {one: unit(one, "An", one, Level.COMMUNE, "viet-nam") for one in types}
    assert ids(find_locality(places, f"{abbreviation} An")) == (type,)


@pytest.mark.parametrize(("length", "found"), [(100, ("dong-nai/tam-phuoc",)), (101, ())])
def test_long_text_is_not_searched_for_two_names(length: int, found: tuple[str, ...]) -> None:
    assert ids(find_locality(PLACES, "Tam Phước" + "Đồng Nai".rjust(length - len("Tam Phước")))) == found


def test_localities_of_a_level() -> None:
    assert ids(find_locality(PLACES, "Vĩnh Long", Level.PROVINCE)) == ("vinh-long",)
    assert ids(find_locality(PLACES, "vinh-long", Level.COMMUNE)) == ("vinh-long/vinh-long",)
    assert ids(find_locality(PLACES, "Tân An, Vĩnh Long", Level.PROVINCE)) == ()
    assert find_locality(PLACES, "Dong Nay", Level.PROVINCE) == Unknown(("dong-nai",))


def test_localities_preferred_where_there_are_several() -> None:
    def exists(place: Locality) -> bool:
        return place.ended is None

    assert ids(find_locality(PLACES, "Tân An", prefer=exists)) == ("vinh-long/tan-an",)
    assert ids(find_locality(PLACES, "Vĩnh Cửu", prefer=exists)) == ("dong-nai/vinh-cuu",)
    assert ids(find_locality(PLACES, "Tân An", prefer=lambda place: False)) == ("dong-nai/tan-an", "vinh-long/tan-an")


def test_unknown_localities() -> None:
    assert find_locality(PLACES, "Tam Phuocc") == Unknown(("dong-nai/tam-phuoc",))
    assert find_locality(PLACES, "Nowhere") == Unknown()


def test_a_name_unknown_in_its_unit_is_compared_without_the_unit() -> None:
    assert find_locality(PLACES, "Tam Phuocc, Đồng Nai") == Unknown(("dong-nai/tam-phuoc",))
    assert find_locality(PLACES, "Tan Ann, Vĩnh Long") == Unknown(("vinh-long/tan-an",))


def test_units_by_official_code() -> None:
    coded = {**PLACES, "dong-nai": replace(PLACES["dong-nai"], code="75")}
    assert ids(find_locality(coded, "75")) == ("dong-nai",)
    assert ids(find_locality(coded, "76")) == ids(find_locality(coded, "dong-nai75")) == ()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("dong-nai/tan-an", ["dong-nai/tan-an"]),
        ("Tân An", ["vinh-long/tan-an", "dong-nai/tan-an"]),
        ("tinh", ["dong-nai", "vinh-long", "quang-ngai"]),
        ("Tỉnh", ["dong-nai", "vinh-long", "quang-ngai"]),
        ("huyen", ["dong-nai/vinh-cuu"]),
        ("thị xã", ["dong-nai/long-khanh"]),
        ("vinh", ["vinh-long", "vinh-long/vinh-long", "dong-nai/vinh-cuu"]),
        ("xã Tam Ph", ["dong-nai/tam-phuoc"]),
        ("phường Tam Ph", ["dong-nai/tam-phuoc"]),
        ("huyện Tam Ph", []),
        ("ngai/ba", ["quang-ngai/ba-to", "quang-ngai/ba-to-21552"]),
        ("ước", []),
        ("-", []),
    ],
)
def test_search_of_localities(typed: str, found: list[str]) -> None:
    assert [one.id for one in search_localities(PLACES, typed)] == found


def test_search_without_a_word_finds_all() -> None:
    assert search_localities(PLACES, None) == list(PLACES.values())


def test_many_names_of_one_place_hide_no_other() -> None:
    names = [Naming(f"Tam Phước {letter}", "xã", "dong-nai") for letter in "abcdefgh"]
    known = {
        "dong-nai": PLACES["dong-nai"],
        "dong-nai/x": Locality("dong-nai/x", Level.COMMUNE, tuple(names)),
        "dong-nai/y": Locality("dong-nai/y", Level.COMMUNE, (Naming("Tam Phước xyz", "xã", "dong-nai"),)),
    }
    assert find_locality(known, "Tam Phước q") == Unknown(("dong-nai/x", "dong-nai/y"))


def test_official_communes_by_name_type_and_province() -> None:
    """Each is found by its exact name, type and province; only names that are spelled alike are ambiguous."""
    rows = communes()
    provinces = {
        code: unit(code, f"Province {code}", "tỉnh", Level.PROVINCE, "viet-nam") for code in {row[1] for row in rows}
    }
    places = {**provinces, "viet-nam": PLACES["viet-nam"]}
    for code, province, type, name in rows:
        id = f"{province}/{search_key(name)}-{code}"
        places[id] = unit(id, name, type, Level.COMMUNE, province)
    for code, province, type, name in rows[::700]:
        id = f"{province}/{search_key(name)}-{code}"
        same = [row for row in rows if row[1] == province and without_marks(row[3]) == without_marks(name)]
        assert id in ids(find_locality(places, f"{type} {name}"))
        assert ids(find_locality(places, f"{type} {name}, Province {province}")) == (id,)
        assert len(ids(find_locality(places, f"{without_marks(name)}, province {province}"))) == len(same)


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("share", Found(CATALOGUE["share"])),
        ("Share_Near", Found(CATALOGUE["share-near"])),
        ("Tỷ lệ hồ sơ", Found("renamed")),
        ("ty le ho so", Found("renamed")),
        ("share of files", Found("renamed")),
        ("sharess", Unknown(("share",))),
    ],
)
def test_indicators(typed: str, answer: Found[object] | Unknown) -> None:
    renamed = replace(CATALOGUE["rank"], label=LocalizedText("Tỷ lệ hồ sơ", "Share of files"))
    found = find_indicator({**CATALOGUE, "rank": renamed}, typed)
    assert found == (Found(renamed) if answer == Found("renamed") else answer)


def test_words_next_to_each_other_go_before_words_anywhere() -> None:
    apart = replace(CATALOGUE["rank"], label=LocalizedText("share of what is near", "near share"))
    catalogue = {"share-near": CATALOGUE["share-near"], "rank": apart}
    assert [one.id for one in search_indicators(catalogue, "share near")] == ["share-near"]
    assert [one.id for one in search_indicators(catalogue, "near what")] == ["rank"]
    assert search_indicators(catalogue, "near it") == search_indicators(catalogue, " - ") == []


AREAS = {Area.INSTITUTIONS: ("Cải cách thể chế", "Institutions"), Area.PROCEDURES: ("Thủ tục", "Procedures")}


@pytest.mark.parametrize("typed", ["institutions", "INSTITUTIONS", "cải cách thể chế", "cai-cach-the-che"])
def test_areas_by_id_or_name(typed: str) -> None:
    assert find_term(AREAS, typed) == Found(Area.INSTITUTIONS)


def test_terms_that_are_unknown() -> None:
    assert find_term(AREAS, "institution") == Unknown(("institutions",))
    assert find_term({Level.COMMUNE: ("cấp xã", "commune level")}, "cap xa") == Found(Level.COMMUNE)
