"""Find a `stated` phrase, a number, a year or a citation in the text of a document."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import TypeAlias

from cchc_cli.domain import figure_phrase as phrases

Span: TypeAlias = tuple[int, int]

_WORD_BEFORE = re.compile(r"(?:\w|\d[.,])\w\Z")
_WORD_BEHIND = re.compile(r"\w(?:\w|[.,]\d)")

_PERCENT = re.compile(r"(?:(\d+(?:[.,]\d+)?)\s*)?%")
_YEAR_WORD = re.compile(r"\bnăm (\d{4})\b", re.IGNORECASE)
_NEXT_YEARS = re.compile(r"\btrong (\d{1,2}) năm tiếp theo\b", re.IGNORECASE)
_EVERY_YEAR = re.compile(r"\b(?:hằng|hàng|mỗi) năm\b|/ ?năm\b", re.IGNORECASE)


def pieces(stated: str) -> tuple[str, ...]:
    """Return the pieces around the ellipsis, without the spaces beside it."""
    return tuple(piece.strip() for piece in phrases.parts(stated))


@lru_cache(maxsize=4096)
def matches(stated: str, paragraph: str) -> tuple[tuple[Span, ...], ...]:
    """Return every way to find the pieces in this order; one span per piece."""
    found: list[tuple[Span, ...]] = [()]
    for piece in pieces(stated):
        spans = list(places(piece, paragraph))
        found = [(*way, place) for way in found for place in spans if not way or way[-1][1] <= place[0]]
    return tuple(way for way in found if way)


def places(piece: str, paragraph: str) -> Iterator[Span]:
    """Yield where a piece stands as whole words and whole numbers: `5%` is not found in `95%` or `0,5%`."""
    start = paragraph.find(piece)
    while start >= 0:
        end = start + len(piece)
        if not (_WORD_BEFORE.search(f"{paragraph[max(start - 2, 0) : start]}{piece[:1]}")) and not (
            _WORD_BEHIND.match(f"{piece[-1:]}{paragraph[end : end + 2]}")
        ):
            yield start, end
        start = paragraph.find(piece, start + 1)


def percents(paragraph: str) -> Iterator[tuple[Decimal | None, Span]]:
    """Yield every percent sign with the number directly before it, and the span of both."""
    for found in _PERCENT.finditer(paragraph):
        number = Decimal(found[1].replace(",", ".")) if found[1] else None
        yield number, found.span()


@lru_cache(maxsize=4096)
def is_in(pattern: str, text: str) -> bool:
    """Return whether a regular expression is found in the text."""
    return re.search(pattern, text) is not None


def has_year(year: int, text: str) -> bool:
    """Return whether a year is written in the text; that of a document number or a date is none, of a quarter it is."""
    return is_in(
        rf"(?<![\d/]){year}(?![\d/])|(?i:\bquý (?:[IV]+|[1-4])|(?<!/)\btháng \d{{1,2}}) ?/ ?{year}(?![\d/])", text
    )


def counted_years(text: str) -> tuple[int, ...]:
    """Return the first and the last year of `trong 05 năm tiếp theo`, counted from the year named before it."""
    found = _NEXT_YEARS.search(text)
    before = _YEAR_WORD.findall(text[: found.start()]) if found else []
    return (int(before[-1]) + 1, int(before[-1]) + int(found[1])) if found and before else ()


def has_every_year(text: str) -> bool:
    """Return whether the text says `hằng năm`, `hàng năm`, `mỗi năm` or `/năm`."""
    return _EVERY_YEAR.search(text) is not None


def years_named(text: str) -> set[int]:
    """Return the years written as `năm 2030`."""
    return {int(found) for found in _YEAR_WORD.findall(text)}


def number_pattern(number: str) -> str:
    """Return a regular expression for a document number; a PDF may break it at its hyphens and slashes."""
    first, *rest = (re.escape(token) for token in re.split(r"([-/])", number) if token)
    # The look behind follows the first token, so that the search can jump to it.
    whole = rf"{first}(?<![\w/.-]{first})"
    return (
        whole + "".join(rf"\s*{token}\s*" if token in (r"\-", "/") else token for token in rest) + r"(?![\w&]|[-/]\w)"
    )


def date_pattern(issued: int | str) -> str:
    """Return a regular expression for a date, as precise as given: `30/3/2026`, `04 tháng 5 năm 2025`, `9/2025`."""
    year, *rest = str(issued).split("-")
    if not rest:
        return rf"(?:năm )?{year}(?!\d)"
    month = rf"0?{int(rest[0])}"
    if len(rest) == 1:
        return rf"(?<!\d){month}/{year}(?!\d)|tháng {month} năm {year}(?!\d)"
    day = rf"0?{int(rest[1])}"
    return rf"(?<!\d){day}/{month}/{year}(?!\d)|(?<!\d){day} tháng {month} năm {year}(?!\d)"
