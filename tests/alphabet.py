"""The Vietnamese alphabet as published, letter by letter, and the official names of communes."""

import csv
from collections.abc import Mapping
from pathlib import Path

LETTERS = (
    *("aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "b", "c", "d", "đ", "eèẻẽéẹ", "êềểễếệ", "g", "h", "iìỉĩíị", "k", "l", "m", "n"),
    *("oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "p", "q", "r", "s", "t", "uùủũúụ", "ưừửữứự", "v", "x", "yỳỷỹýỵ"),
)
"""The 29 letters in order; each vowel with its tones in order: none, huyền, hỏi, ngã, sắc, nặng."""

ASCII = dict(zip("ăâđêôơư", "aadeoou", strict=True))

LETTER_AND_TONE: Mapping[str, tuple[int, int]] = {
    char: (place, tone) for place, row in enumerate(LETTERS) for tone, char in enumerate(row)
}

FOREIGN: Mapping[str, float] = {
    letter: LETTER_AND_TONE[before][0] + 0.5 for letter, before in (("f", "ê"), ("j", "i"), ("w", "v"), ("z", "y"))
}
"""Letters of foreign words, after the letter that they follow in the Latin alphabet."""


def communes() -> list[tuple[str, str, str, str]]:
    """Return code, province code, type and name of the 3,321 communes."""
    with open(Path(__file__).parent / "assets" / "communes.tsv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return [(row["code"], row["province"], row["type"], row["name"]) for row in rows]


def without_marks(text: str) -> str:
    """Return a text in lower case without diacritics, by the table of the alphabet alone."""
    bases = (LETTERS[LETTER_AND_TONE[char][0]][0] if char in LETTER_AND_TONE else char for char in text.lower())
    return "".join(ASCII.get(base, base) for base in bases)
