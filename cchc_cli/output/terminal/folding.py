"""How many columns lie beside each other before a table goes on below."""

from collections.abc import Iterator


def blocks(count: int, fitting: int) -> Iterator[range]:
    """`count` columns in blocks of at most `fitting`, as even as can be: 5 in blocks of 4 are 3 and 2."""
    fitting = max(1, fitting)
    number = -(-count // fitting)
    begun = 0
    for block in range(number):
        size = -(-(count - begun) // (number - block))
        yield range(begun, begun + size)
        begun += size


def span(block: range) -> str:
    """`2-4`, counted from 1; `2` for a single one."""
    return str(block.stop) if len(block) == 1 else f"{block.start + 1}-{block.stop}"
