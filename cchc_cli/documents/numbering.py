"""The numbering of a document: which line opens which section.

Sections follow the document's own numbers: `I.`, `1.`, `1.1.`, `a)`; below `Phần thứ hai` with the prefix `P2.`, below
`Phụ lục I` with `PL.I.`, below `A.` with `A.`; an article (`Điều 1`) is `Đ1`. Numbers may leave gaps, as documents do,
but never go back.
"""

import re

_PARTS = {"nhất": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5}
_ROMAN = {"I": 1, "V": 5, "X": 10}
_LETTERS = "abcdđefghijklmnopqrstuvwxyz"
"""Word counts a, b, c, d, e, f, g; typed lists follow the Vietnamese alphabet: a, b, c, d, đ, e, g."""

_PART = re.compile(rf"phần\s+(?:thứ\s+)?({'|'.join(_PARTS)}|[ivx]+|\d)\b[.:]?\s*(.*)", re.IGNORECASE)
_ANNEX = re.compile(r"(?:PHỤ LỤC|Phụ lục(?=\s*(?:(?:số\s+)?(?:[IVX]+|\d+))?[.:]?\s*$))\b(.*)")
_ANNEX_NUMBER = re.compile(r"\s*(?:SỐ|số)?\s*([IVX]+|\d{1,2})\b[.:]?\s*(.*)")
_ARTICLE = re.compile(r"Điều\s+(\d{1,3})[.:]\s*(.*)")
_LETTER_PART = re.compile(r"([A-HK])[.)]\s+(\S.*)")
_CHAPTER = re.compile(r"([IVX]+)\s*(?:[./)]\s*|[-–:]\s+)(\S.*)")
_NUMBERED = re.compile(r"(\d{1,2}(?:\.\d{1,2})*)(?:\.(?:\s+|(?=[^\W\d_]))|/\s+)(\S.*)")
_DECIMAL = re.compile(r"(\d{1,2}(?:\.\d{1,2})+)\s+(\S.*)")
_LETTERED = re.compile(rf"([{_LETTERS}])[)./]\s*(\S.*)")


class Numbering:
    """The position in the numbering; `open` advances it."""

    def __init__(self) -> None:
        self.last: dict[str, int] = {}
        self.known: set[str] = set()
        self.prefix = ""
        self.chapter = ""
        self.chapter_number = 0
        self.around_letters = ""
        self.article = ""

    def open(self, line: str) -> tuple[str, str] | None:
        """Return id and heading of the section that this line opens, if it opens one."""
        return self._large(line) or self._small(line)

    def _large(self, line: str) -> tuple[str, str] | None:
        """Open a part, an annex, an article, a lettered part or a chapter."""
        if (found := _PART.fullmatch(line)) and (not found[2] or found[2].isupper()):
            number = found[1].lower()
            part = _PARTS.get(number) or (int(number) if number.isdigit() else roman(number.upper()))
            return self._begin(f"P{part}", line)
        if found := _ANNEX.fullmatch(line):
            number_of = _ANNEX_NUMBER.fullmatch(found[1])
            if number_of is None and found[1] and not (found[1].isupper() or not found[1].strip(" .:")):
                return None
            id_ = f"PL.{number_of[1]}" if number_of else self._another("PL")
            return self._begin(id_, (number_of[2] if number_of else found[1]).strip(" .:") or line)
        if found := _ARTICLE.fullmatch(line):
            id_ = f"Đ{found[1]}"
            if id_ in self.known or self.prefix.startswith("PL"):
                return None
            self.article = id_
            return self._begin("", found[2], id_)
        if (found := _LETTER_PART.fullmatch(line)) and self._is_letter_part(found[1], found[2]):
            above = self.prefix if self.prefix.startswith("P") else ""
            above = above.partition(".")[0] if above.startswith("P") and not above.startswith("PL") else above
            self.last[f"{above}#letters"] = ord(found[1])
            return self._begin(f"{above}.{found[1]}" if above else found[1], found[2])
        if found := _CHAPTER.fullmatch(line):
            if self.article:
                self.article = ""
                self.prefix = ""
            chapter = self._next(self.prefix, found[1], roman(found[1]))
            if chapter is not None:
                self.chapter = self.around_letters = chapter
                self.chapter_number = roman(found[1])
                return chapter, found[2]
        return None

    def _small(self, line: str) -> tuple[str, str] | None:
        """Open a numbered or lettered section."""
        around = self.chapter or self.article or self.prefix
        if found := _NUMBERED.fullmatch(line) or _DECIMAL.fullmatch(line):
            above, _, own = (f"{around}.{found[1]}" if around else found[1]).rpartition(".")
            if above not in self.known and above == f"{around}.{self.chapter_number}":
                self.known.add(above)
            id_ = self._next(above, own, int(own)) if above in self.known or not above else None
            if id_ is not None:
                self.around_letters = id_
                return id_, found[2]
        elif self.around_letters and (found := _LETTERED.fullmatch(line)):
            id_ = self._next(self.around_letters, found[1], _LETTERS.index(found[1]) + 1)
            if id_ is not None:
                return id_, found[2]
        return None

    def _begin(self, prefix: str, heading: str, id_: str | None = None) -> tuple[str, str]:
        """Begin a part of the document, in which the numbering starts again."""
        self.prefix, self.chapter, self.chapter_number = prefix, "", 0
        if id_ is None:
            self.article = ""
        id_ = id_ or prefix
        self.around_letters = id_
        self.known.add(id_)
        return id_, heading

    def _is_letter_part(self, letter: str, heading: str) -> bool:
        """Return whether `A.` or the next letter begins a part: an upper-case heading, or a letter in order."""
        above = (
            self.prefix.partition(".")[0] if self.prefix.startswith("P") and not self.prefix.startswith("PL") else ""
        )
        last = self.last.get(f"{above}#letters", ord("A") - 1)
        following = ord(letter) == last + 1 or (letter == "G" and last == ord("E"))  # Vietnamese has no F
        return following and (letter != "A" or not self.chapter or heading.isupper())

    def _another(self, id_: str) -> str:
        """Return an id for a further annex without a number."""
        number = 1
        while (id_ if number == 1 else f"{id_}{number}") in self.known:
            number += 1
        return id_ if number == 1 else f"{id_}{number}"

    def _next(self, above: str, own: str, ordinal: int) -> str | None:
        if ordinal <= self.last.get(above, 0):
            return None
        self.last[above] = ordinal
        id_ = f"{above}.{own}" if above else own
        self.known.add(id_)
        return id_


def roman(numeral: str) -> int:
    """Return the value of a Roman numeral of I, V and X."""
    values = [_ROMAN[letter] for letter in numeral]
    return sum(-value if value < max(values[i:]) else value for i, value in enumerate(values))
