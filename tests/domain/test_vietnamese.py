"""Sorting, searching and slugs, against the published alphabet and all official names of communes."""

import random
import re
import unicodedata

import pytest

from alphabet import FOREIGN, LETTER_AND_TONE, LETTERS, communes, without_marks
from cchc_cli.domain.vietnamese import fold, name_key, search_key, sort_key, suggestions, visible

NAMES = sorted({name for _, _, _, name in communes()})
MOVED = (("òa", "oà"), ("óa", "oá"), ("ỏa", "oả"), ("õa", "oã"), ("ọa", "oạ"), ("ủy", "uỷ"), ("úy", "uý"), ("ùy", "uỳ"))


def reference_key(name: str) -> tuple[object, ...]:
    """The order of the dictionary: all letters first, then the tones; signs before numbers before letters."""
    letters: list[tuple[int, float]] = []
    tones: list[int] = []
    for piece in re.findall(r"[0-9]+|.", name.lower()):
        tone = 0
        if piece.isdigit():
            letters.append((2, int(piece)))
        elif piece in LETTER_AND_TONE:
            place, tone = LETTER_AND_TONE[piece]
            letters.append((3, place))
        elif piece in FOREIGN:
            letters.append((3, FOREIGN[piece]))
        else:
            letters.append((0, 0) if piece == " " else (1, ord(piece)))
        tones.append(tone)
    return letters, tones, name


def shuffled(values: list[str]) -> list[str]:
    return random.Random(1).sample(values, len(values))


def test_the_asset_has_every_commune() -> None:
    assert len(communes()) == 3321
    assert sum(len(row) for row in LETTERS) == 12 * 6 + 17


def test_letters_sort_as_in_the_alphabet_and_tones_in_their_order() -> None:
    letters = [char for row in LETTERS for char in row]
    assert sorted(shuffled(letters), key=sort_key) == letters


@pytest.mark.parametrize(
    ("before", "letter", "after"), [("ệ", "f", "g"), ("ị", "j", "k"), ("v", "w", "x"), ("ỵ", "z", "y")]
)
def test_foreign_letters_sort_as_in_the_latin_alphabet(before: str, letter: str, after: str) -> None:
    assert sort_key(before) < sort_key(letter)
    assert (sort_key(letter) < sort_key(after)) is (letter != "z")


@pytest.mark.parametrize(
    "in_order",
    [
        ["ba", "bà", "bả", "bã", "bá", "bạ", "bác", "băng", "bâng"],
        *(["ba", "Bà"], ["bà", "Bả"], ["bả", "Bã"], ["bã", "Bá"], ["bá", "Bạ"]),
        ["Long An", "Long Bình", "Lộc An"],
        ["Tân An", "Tấn An", "Tân Ân", "Tân Bình"],
        ["Phường 2", "Phường 10", "Phường Bến Nghé"],
        ["Hà Giang 1", "Hà Giang 2", "Hà Giang 10", "Hà Giang A"],
        ["Ấp 2 A", "Ấp 02 B", "Ấp 3"],
        ["Dương", "Đương", "Em"],
        ["Cư Jút", "Cư Kuin"],
        ["Văn", "Văn - Miếu", "Văn Miếu"],
        ["a b", "ab"],
        ["a'b", "a-b", "ab"],
        ["hòa", "hoa huệ", "hoan"],
    ],
)
def test_names_sort_by_letters_then_tones_then_digits_as_numbers(in_order: list[str]) -> None:
    assert sorted(shuffled(in_order), key=sort_key) == in_order


def test_all_official_names_sort_as_by_the_published_alphabet() -> None:
    assert sorted(shuffled(NAMES), key=sort_key) == sorted(NAMES, key=reference_key)


def test_sorting_depends_neither_on_case_nor_on_composition() -> None:
    for name in NAMES:
        for other in (name.upper(), unicodedata.normalize("NFD", name)):
            assert sort_key(other)[:2] == sort_key(name)[:2]


def test_equal_letters_are_in_a_fixed_order() -> None:
    assert sort_key("Tam") != sort_key("tam")


def test_slugs_of_all_official_names() -> None:
    for name in NAMES:
        assert search_key(name) == re.sub("[^a-z0-9]+", "-", without_marks(name))


@pytest.mark.parametrize("change", ["upper", "NFD", "tones moved", "no marks"])
def test_all_official_names_are_found_however_they_are_typed(change: str) -> None:
    for name in NAMES:
        typed = {"upper": name.upper(), "NFD": unicodedata.normalize("NFD", name), "no marks": without_marks(name)}.get(
            change, name
        )
        for old, new in MOVED if change == "tones moved" else ():
            typed = typed.replace(old, new)
        assert search_key(typed) == search_key(name)
        assert (name_key(typed) == name_key(name)) is (change != "no marks" or without_marks(name) == name.lower())


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Đồng Nai", "dong-nai"),
        ("Ðồng Nai", "dong-nai"),
        ("ð Đ đ Ð", "d-d-d-d"),
        ("  Tam   Phước ", "tam-phuoc"),
        ("tam_phuoc", "tam-phuoc"),
        ("Ea H'Leo", "ea-h-leo"),
        ("đồng nai/Tam Phước", "dong-nai/tam-phuoc"),
        ("-a-/-b-", "a/b"),
        ("05/KH-UBND", "05/kh-ubnd"),
        ("…", ""),
        ("", ""),
    ],
)
def test_search_key(text: str, key: str) -> None:
    assert search_key(text) == key


def test_fold_keeps_everything_but_case_and_marks() -> None:
    assert fold("Đường ƯỞNG, 12-Ấp!") == "duong uong, 12-ap!"


@pytest.mark.parametrize(
    ("one", "other", "equal"),
    [
        ("Hoà Bình", "hòa  bình", True),
        ("Thuỷ Nguyên", "Thủy Nguyên", True),
        ("Ðồng Nai", "Đồng Nai", True),
        ("Ba Tơ", "Ba Tô", False),
        ("Long Thành", "Long Thạnh", False),
        ("Long Thành", "Long Thanh", False),
        ("Đông", "Dông", False),
        ("Bàn Tân", "Ban Tần", False),
        ("Tam Phước", "tam-phước", False),
        ("TamPhước", "Tam Phước", False),
    ],
)
def test_name_key_tells_names_apart_that_search_key_does_not(one: str, other: str, equal: bool) -> None:
    assert (name_key(one) == name_key(other)) is equal


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("phường Tam Phước", "phường Tam Phước"),
        ("a\tb\nc", "a�b�c"),
        ("a\u202eb", "a�b"),
        ("a\u2066b\u200f", "a�b�"),
        ("a\u2028b\u2029c\u0085d", "a�b�c�d"),
        ("a\u200bb", "a\u200bb"),
        ("\ud800", "�"),
        ("\u00a0", "\u00a0"),
    ],
)
def test_visible(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_suggestions() -> None:
    known = ["Tam Phước", "An Phước", "Long Phước", "Hà Nội", "Tam Phúc"]
    assert suggestions("tam phuocc", known) == ["Tam Phước", "Tam Phúc", "An Phước"]
    assert suggestions("tam phuocc", known, limit=1) == ["Tam Phước"]
    assert suggestions("xyz", known) == []
    assert suggestions("tam", known) == [], "less than 0.6 alike"
