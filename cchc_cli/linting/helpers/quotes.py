"""Quotes in the text of a file, before it is parsed."""

from functools import lru_cache


@lru_cache(maxsize=1)
def quote_left_open(text: str) -> bool:
    """Return whether a quote, paired with the next one, spans the end of a line: quick, and often an apostrophe."""
    return any("\n" in piece for sign in "\"'" if sign in text for piece in text.split(sign)[1::2])
