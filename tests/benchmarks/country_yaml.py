"""Write mappings as the YAML of a plan file: block or flow style, text plain or quoted where that is valid."""

import random
import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

Value = object
"""A mapping, a list, a number, a boolean, None, a `str` (an id, a date, a place: always plain) or a `Text`."""

_NOT_PLAIN = re.compile(r"""\A[\s\-?:,\[\]{}#&*!|>'"%@`“]|: |:\Z| #|\A[\d.,/:-]*\Z""")
_NOT_PLAIN_IN_FLOW = re.compile(r"[,\[\]{}]")


LONGEST = 70
"""Text with more characters is on a line of its own."""


class Text(str):
    """Text in somebody's own words, which may be quoted."""


class YamlWriter:
    """Write the mappings of one plan; each plan has its own habits of quoting and of style."""

    def __init__(self, draw: random.Random) -> None:
        """Draw the habits of a plan."""
        self._draw = draw
        self._quoted = draw.choice((0.0, 0.1, 0.3))
        self._quote = draw.choice(('"', '"', "'"))
        self._flow = draw.choice((0.2, 0.6, 0.95))

    def lines(self, mapping: Mapping[str, Value], indent: str = "") -> Iterator[str]:
        """Yield the lines of a mapping, keys in their order."""
        for key, value in mapping.items():
            if value and isinstance(value, dict) and (not _is_short(value.values()) or not self._in_flow()):
                yield f"{indent}{key}:\n"
                yield from self.lines(value, f"{indent}  ")
            elif value and isinstance(value, list) and (not _is_short(value) or not self._in_flow()):
                yield f"{indent}{key}:\n"
                for one in value:
                    yield f"{indent}  - {self._inline(one, flow=False)}\n"
            else:
                yield f"{indent}{key}: {self._inline(value, flow=False)}\n"

    def entry(self, mapping: Mapping[str, Value], indent: str) -> Iterator[str]:
        """Yield the lines of a mapping that is an item of a list."""
        for at, line in enumerate(self.lines(mapping, f"{indent}  ")):
            yield line if at else f"{indent}- {line.lstrip()}"

    def _in_flow(self) -> bool:
        return self._draw.random() < self._flow

    def _inline(self, value: Value, flow: bool = True) -> str:
        if isinstance(value, dict):
            return f"{{{', '.join(f'{key}: {self._inline(one)}' for key, one in value.items())}}}"
        if isinstance(value, list):
            return f"[{', '.join(self._inline(one) for one in value)}]"
        if isinstance(value, Text):
            return self._text(value, flow)
        if isinstance(value, bool) or value is None:
            return {True: "true", False: "false", None: "null"}[value]
        return format(value.normalize(), "f") if isinstance(value, Decimal) else str(value)

    def _text(self, text: str, flow: bool) -> str:
        plain = not _NOT_PLAIN.search(text) and not (flow and _NOT_PLAIN_IN_FLOW.search(text))
        if plain and self._draw.random() >= self._quoted:
            return str(text)
        if self._quote == "'":
            return "'" + text.replace("'", "''") + "'"
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _is_short(values: Iterable[Value]) -> bool:
    """Return whether values fit on one line: neither mappings nor long text are among them."""
    return all(isinstance(one, (int, str)) and len(str(one)) <= LONGEST for one in values)
