"""Correction of sections that are not in the form `II.2.a`."""

import re

_SECTION = re.compile(r"(P\d+\.)?(?=[IVX])X{0,3}(IX|IV|V?I{0,3})(\.(\d+|[a-zđ]))*", re.ASCII)
_WORDS = re.compile(r"(?:mục|phần|khoản|điểm)\s+", re.IGNORECASE)
_BETWEEN = re.compile(r"[\s.,;:)\-–/]+")
_NUMERAL = str.maketrans("l1", "ii")
_LETTER_AT_END = re.compile(r"(?<=[0-9])(?=[a-zđ]\W*\Z)")


def section_meant(text: str) -> str | None:
    """Return `II.2.a` for `ii,2.a)` and `Mục II.2a`; None if the text resembles no section."""
    parts = [part for part in _BETWEEN.split(_LETTER_AT_END.sub(".", _WORDS.sub("", text.strip()).lower())) if part]
    at = 1 if parts and re.fullmatch(r"p\d+", parts[0]) else 0
    if len(parts) <= at:
        return None
    parts[: at + 1] = [*map(str.upper, parts[:at]), parts[at].translate(_NUMERAL).upper()]
    meant = ".".join(parts)
    return meant if meant != text and _SECTION.fullmatch(meant) else None
