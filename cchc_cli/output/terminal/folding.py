"""Divide the columns of a wide table into blocks."""

from collections.abc import Iterator


def blocks(count: int, fitting: int) -> Iterator[range]:
    """Yield `count` columns in blocks of at most `fitting`, of even sizes: 5 in blocks of 4 are 3 and 2."""
    fitting = max(1, fitting)
    number = -(-count // fitting)
    begun = 0
    for block in range(number):
        size = -(-(count - begun) // (number - block))
        yield range(begun, begun + size)
        begun += size


def span(block: range) -> str:
    """Return `2-4`, counted from 1; `2` for a single column."""
    return str(block.stop) if len(block) == 1 else f"{block.start + 1}-{block.stop}"
