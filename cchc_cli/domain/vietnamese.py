"""Keys of Vietnamese names: for searching, for equality and for sorting.

Only user input is compared by `search_key`; data is compared exactly, because Ba Tơ and Ba Tô are two places.
"""

import difflib
import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from cchc_cli.domain.characters import BLANKS, DEFAULT_IGNORABLE

_D = str.maketrans({"đ": "d", "Đ": "D", "Ð": "D", "ð": "d"})  # none of these decomposes
_ETH = str.maketrans({"Ð": "đ", "ð": "đ"})  # the Icelandic letter that looks like Đ
_NOT_WORD = re.compile(r"[^a-z0-9/]+")
_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_LETTER = {letter: index for index, letter in enumerate(_ALPHABET, start=100)}
_TONES = {"": 0, "\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_SHAPES = "\u0302\u0306\u031b"  # circumflex, breve, horn: they make letters, not tones
TYPES = ("thị trấn", "thị xã", "thành phố", "đặc khu", "phường", "huyện", "tỉnh", "quận", "xã")
"""The types of administrative units."""
ABBREVIATIONS: Mapping[str, str] = {
    "P": "phường",
    "X": "xã",
    "TT": "thị trấn",
    "TX": "thị xã",
    "TP": "thành phố",
    "T": "tỉnh",
    "Q": "quận",
    "H": "huyện",
    "ĐK": "đặc khu",
}
"""Types of administrative units as they are abbreviated before a name."""

_BODY = re.compile(r"\A\s*(?:UBND|HĐND|[uủ][yỷ] ban nhân dân|hội đồng nhân dân)\s+", re.IGNORECASE)
"""A body before the name of its unit."""
_HO_CHI_MINH = re.compile(r"(?<!\w)(?:TP[.\s]*)?HCM(?!\w)", re.IGNORECASE)
_ABBREVIATED = re.compile(rf"(?<!\S)({'|'.join(ABBREVIATIONS)})(?:\.\s*|\s+)(?=\S)", re.IGNORECASE)
_BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"
_UNSEEN = ("Cc", "Cs", "Zl", "Zp")
_BLANKS = re.compile(f"[{BLANKS}]")
_IGNORABLE = re.compile(f"[{DEFAULT_IGNORABLE}]")
_DIGITS = re.compile(r"(\d+)")


def fold(text: str) -> str:
    """Return text in lower case without diacritics, đ as d; tone placement (hoà, hòa) does not matter."""
    decomposed = unicodedata.normalize("NFD", text.translate(_D).casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char)).translate(_D)


@lru_cache(maxsize=65536)  # the names of all localities
def search_key(text: str) -> str:
    """Return the key by which input finds a name: folded, every run of other signs one hyphen; `/` stays."""
    return "/".join(_NOT_WORD.sub("-", part).strip("-") for part in fold(text).split("/"))


@lru_cache(maxsize=8192)
def name_key(text: str) -> str:
    """Return the key by which equal names are equal: case, white space and tone placement (hoà, hòa) do not matter."""
    words = unicodedata.normalize("NFD", text.translate(_ETH).casefold()).split()
    return " ".join("".join(sorted(word, key=_TONES.__contains__)) for word in words)  # tones after the letters


@lru_cache(maxsize=4096)
def sort_key(text: str) -> tuple[object, ...]:
    """Return the sort key of the Vietnamese alphabet: a ă â b … d đ …, then tones, digits by their number."""
    letters: list[tuple[int, int]] = []
    tones: list[int] = []
    for piece in _DIGITS.split(unicodedata.normalize("NFC", text).casefold()):
        if piece.isdecimal():
            letters.append((50, int(piece)))
            tones.append(0)
            continue
        for char in piece:
            decomposed = unicodedata.normalize("NFD", char)
            tone = next((mark for mark in decomposed[1:] if mark in _TONES), "")
            base = unicodedata.normalize("NFC", decomposed[0] + "".join(m for m in decomposed[1:] if m in _SHAPES))
            letters.append((_LETTER.get(base, 10 if base.isspace() else 20), 0 if base in _LETTER else ord(base[0])))
            tones.append(_TONES[tone])
    return tuple(letters), tuple(tones), text


def type_and_name(text: str) -> tuple[str | None, str]:
    """Return the type of administrative unit that a name begins with, None without one, and the rest."""
    words, key = text.split(), name_key(text)
    for unit in TYPES:
        if key.startswith(f"{name_key(unit)} "):
            return unit, " ".join(words[len(unit.split()) :])
    return None, text


def spelled_out(typed: str) -> str:
    """Return a name with abbreviations in full, without the body of a unit before it (UBND)."""
    typed = _HO_CHI_MINH.sub("thành phố Hồ Chí Minh", _BODY.sub("", unicodedata.normalize("NFC", typed)))
    return _ABBREVIATED.sub(lambda found: f"{ABBREVIATIONS[found[1].upper()]} ", typed)


def visible(text: str) -> str:
    """Return text with control and direction characters and line separators replaced by �.

    U+2028 and U+2029 end a line for many programs that read logs, as U+0085 does.
    """
    if text.isprintable():
        return text
    return "".join("�" if unicodedata.category(char) in _UNSEEN or char in _BIDI else char for char in text)


def seen(text: str) -> str:
    """Return text without the characters that nobody sees; those that look like a space are one."""
    if text.isascii():
        return text
    text = _IGNORABLE.sub("", _BLANKS.sub(" ", text))
    if text.isprintable():
        return text
    return "".join(char for char in text if char.isspace() or unicodedata.category(char) not in ("Cf", "Cc", "Cs"))


def suggestions(word: str, known: list[str], limit: int = 3, cutoff: float = 0.6) -> list[str]:
    """Return the known words most similar to `word`, the most similar first; `cutoff` is the least ratio of difflib."""
    by_key = {search_key(name): name for name in known}
    return [by_key[key] for key in closest(search_key(word), list(by_key), limit, cutoff)]


def closest(key: str, keys: list[str], limit: int = 3, cutoff: float = 0.6) -> list[str]:
    """Return the keys most similar to `key`, the most similar first."""
    return difflib.get_close_matches(key, keys, n=limit, cutoff=cutoff)
