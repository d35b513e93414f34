"""Read the figure phrase that a curator copied from a document: its numbers and its operator.

`stated` is a cross-check: it is compared with the entry and never replaces it.
"""

import re
import unicodedata
from decimal import Decimal
from functools import lru_cache

from cchc_cli.domain.enums import Comparator

ELLIPSIS = " … "
"""Marks words left out within one paragraph; allowed once in a phrase."""

MAX_LENGTH = 60

_NUMBER = re.compile(r"(?<![\w.,/])(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?)(?![\d/])")
_THOUSANDS = re.compile(r"\.(?=\d{3}(?:\D|\Z))")
_AT_LEAST = re.compile(r"tối thiểu|ít nhất|trở lên|không dưới|không thấp hơn|\btừ\s+\d+(?:[.,]\d+)?\s*%", re.IGNORECASE)
_AT_MOST = re.compile(r"tối đa|không (?:vượt )?quá|nhiều nhất|trở xuống|\bnhóm\s+\d|\btop\s+\d", re.IGNORECASE)
_MORE_THAN = re.compile(r"\b(?:trên|hơn|vượt)\s+\d|thấp hơn hạng\s+\d", re.IGNORECASE)
_LESS_THAN = re.compile(r"\bdưới\s+\d|cao hơn hạng\s+\d", re.IGNORECASE)


def normal(text: str) -> str:
    """Return a text in NFC, with every run of white space as one space."""
    return " ".join(unicodedata.normalize("NFC", text).split())


@lru_cache(maxsize=4096)  # plans say the same things: of a country's phrases few are new
def numbers_in(stated: str) -> tuple[Decimal, ...]:
    """Return the numbers of a phrase, reading `95,5` as 95.5 and `1.000` as a thousand."""
    return tuple(Decimal(_THOUSANDS.sub("", found).replace(",", ".")) for found in _NUMBER.findall(normal(stated)))


@lru_cache(maxsize=4096)
def comparator_in(stated: str) -> Comparator:
    """Return the operator that the words express; an unqualified figure is `exactly`.

    `từ 10%` is a minimum also without `trở lên`; `nhóm 3 địa phương dẫn đầu` is a rank of at most 3.
    """
    text = normal(stated)
    if _AT_MOST.search(text):
        return Comparator.AT_MOST
    for words, comparator in ((_MORE_THAN, Comparator.MORE_THAN), (_LESS_THAN, Comparator.LESS_THAN)):
        if words.search(text) and not _AT_LEAST.search(text):
            return comparator
    return Comparator.AT_LEAST if _AT_LEAST.search(text) else Comparator.EXACTLY


def parts(stated: str) -> tuple[str, ...]:
    """Return the pieces around the ellipsis, each of which the document contains literally."""
    return tuple(piece for piece in normal(stated).split(ELLIPSIS.strip()) if piece.strip())
