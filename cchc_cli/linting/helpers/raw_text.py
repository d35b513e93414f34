"""Quick checks of the text of a file before it is parsed, each for several rules."""

from functools import lru_cache

_ASCII = bytes(range(128))


@lru_cache(maxsize=1)
def beyond_ascii(text: str) -> str:
    """Return the characters of a text that are not ASCII, in their order: they are few, so rules check them first."""
    return text.encode("utf-8", "surrogatepass").translate(None, _ASCII).decode("utf-8", "surrogatepass")


@lru_cache(maxsize=1)
def quote_left_open(text: str) -> bool:
    """Return whether a quote, paired with the next one, spans the end of a line: quick, and often an apostrophe."""
    return any("\n" in piece for sign in "\"'" if sign in text for piece in text.split(sign)[1::2])
