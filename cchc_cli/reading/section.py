"""Correction of sections that are not in the form `II.2.a`."""

import re

_ROMAN = r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})"
_SECTION = re.compile(
    rf"(P\d+\.)?(PL\.({_ROMAN}|[1-9]\d*)\.[A-H](\.{_ROMAN})?"
    rf"|(PL\.)?(Đ\d+(\.{_ROMAN})?|[A-H]\.{_ROMAN}|{_ROMAN}|[1-9]\d*))(\.(\d+|[a-zđ]))*",
    re.ASCII,
)
"""The sections that are proposed: those of which the spelling alone was wrong."""
_NAMED = ((re.compile(r"điều\s+(?=\d)", re.IGNORECASE), "đ"), (re.compile(r"phụ\s+lục\s*", re.IGNORECASE), "pl."))
_WORDS = re.compile(r"(?:mục|phần|khoản|điểm)\s+", re.IGNORECASE)
_BETWEEN = re.compile(r"[\s.,;:)\-–/]+")
_LETTER_AT_END = re.compile(r"(?<=[0-9])(?=[a-zđ]\W*\Z)", re.IGNORECASE)
_NUMERAL = str.maketrans("l1", "ii")
_MISTYPED_ROMAN = re.compile(r"(?=.*[ivx])[ivxl1]+")
_HEAD = re.compile(r"p\d+|pl|đ\d+|[a-h]|[ivx]+")


def section_meant(text: str) -> str | None:
    """Return `II.2.a` for `ii,2.a)` and `Mục II.2a`, `Đ1` for `Điều 1`; None if the text resembles no section.

    Only the spelling is corrected. `1.2` is a section of its own, and no `I.2` with a typo.
    """
    for word, short in _NAMED:
        text = word.sub(short, text)
    written = [part for part in _BETWEEN.split(_LETTER_AT_END.sub(".", _WORDS.sub("", text.strip()))) if part]
    parts = [part.lower() for part in written]
    for at, part in enumerate(parts):
        if _MISTYPED_ROMAN.fullmatch(part):
            part = part.translate(_NUMERAL)
        if not _HEAD.fullmatch(part):
            break
        parts[at] = part.upper()
        if re.fullmatch(r"[ivx]+", part):
            break
    if "PL" in parts[:2]:
        _lettered(parts, written, parts.index("PL") + 2)
    meant = ".".join(parts)
    return meant if meant != text and _SECTION.fullmatch(meant) else None


def _lettered(parts: list[str], written: list[str], at: int) -> None:
    """Correct the letter behind the number of an annex: a part of it (`PL.III.A`), unless it is written as a point."""
    below = parts[at + 1 : at + 2]
    numeral = bool(below) and re.fullmatch(r"[ivx]+", below[0]) is not None
    if re.fullmatch(r"[a-h]", "".join(parts[at : at + 1])) and (numeral or written[at].isupper()):
        parts[at] = parts[at].upper()
        if numeral:
            parts[at + 1] = below[0].upper()
