"""Every value of a text with its quotes and lines. It takes a second reading: ask only where something seems wrong."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Any


@dataclass(frozen=True, slots=True)
class Scalar:
    """A key or value: its quotes (empty for none), and where it begins and ends; lines and column from 1."""

    value: str
    quote: str
    line: int
    column: int
    last_line: int


@lru_cache(maxsize=1)
def scalars(text: str) -> tuple[Scalar, ...]:
    """The scalars of a text in their order; none where it is not YAML, which is a finding of its own."""
    import yaml

    from cchc_cli.reading.yaml_nodes import most_nodes

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    # a node and its key are three events at most; a text with more is refused, and need not be looked at to its end
    events: Iterator[Any] = islice(yaml.parse(text, Loader=loader), 3 * most_nodes(text))
    try:
        return tuple(_scalar(event) for event in events if isinstance(event, yaml.ScalarEvent))
    except yaml.YAMLError:
        return ()


def _scalar(event: Any) -> Scalar:
    start = event.start_mark
    return Scalar(event.value, event.style or "", start.line + 1, start.column + 1, event.end_mark.line + 1)


@lru_cache(maxsize=1)
def quote_left_open(text: str) -> bool:
    """Whether a quote, taken with the next one, goes over the end of a line: quick, and often only an apostrophe."""
    return any("\n" in piece for sign in "\"'" if sign in text for piece in text.split(sign)[1::2])
