"""Letters of a text beyond ASCII, which the rules over letters check first, since they are few."""

from functools import lru_cache

_ASCII = bytes(range(128))


@lru_cache(maxsize=1)
def beyond_ascii(text: str) -> str:
    """Return the characters of a text that are not ASCII, in their order."""
    return text.encode("utf-8", "surrogatepass").translate(None, _ASCII).decode("utf-8", "surrogatepass")
