"""Misplaced lines of a YAML file: those whose indentation does not match that of the lines around them."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from cchc_cli.i18n.message import Message, message

KEY = re.compile(r" *(?P<dash>- )?(?P<key>[^\s:#'\"{}\[\],&*!|>%@`–•-][^:#'\"{}\[\],]*?):(?:[ \t\r]|$)")
"""The start of a line that is a key, after the dash of an entry or not."""

_TOP_BLOCKS = ("document", "period", "targets")

Misplaced = tuple[int, int, Message]
"""A line, its first column that counts, both from 1, and what is wrong."""


class _Line:
    """A line and its indentation: `inner` is the column at which the keys of an entry begin."""

    def __init__(self, number: int, text: str) -> None:
        self.number = number
        bare = text.lstrip(" ")
        self.indent = len(text) - len(bare)
        self.dash = bare.startswith("- ") or bare == "-"
        self.inner = self.indent + 2 if self.dash else self.indent
        match = KEY.match(text)
        self.key = match["key"] if match is not None else None
        rest = text[match.end() :].strip() if match is not None else bare.removeprefix("-").strip()
        self.open = not rest or rest.startswith(("#", "|", ">"))
        """Whether a block has to follow below it."""
        self.closed: list[tuple[int, bool]] = []
        """The blocks that it ended: their indentation, and whether they are lists."""

    @property
    def displaced(self) -> bool:
        """Return whether the name of its key belongs to another level."""
        return self.key is not None and not self.dash and (self.key in _TOP_BLOCKS) == (self.indent > 0)

    def fault(self, why: Message) -> Misplaced:
        return self.number, self.indent + 1, why


_DEEPER = message("yaml-syntax.deeper", "this line is indented too far; align it with the lines around it")
_SHALLOWER = message("yaml-syntax.shallower", "this line is not indented far enough; align it with the lines around it")


_Block = tuple[int, bool, _Line | None]
"""An open block: its indentation, whether it is a list, and the line above it."""


def misplaced_line(content: Sequence[tuple[int, str]], upto: int) -> Misplaced | None:
    """Return the first misplaced line at or before line `upto`.

    `content`: the number and the text of each line that is neither blank nor a comment.
    """
    lines = [_Line(*one) for one in content if one[0] <= upto + 1]
    blocks: list[_Block] = []
    for at, line in enumerate(lines):
        if line.number > upto:
            break
        before = lines[at - 1] if at else None
        ended: _Block | None = None
        while blocks and blocks[-1][0] > line.indent:
            ended = blocks.pop()
            line.closed.append(ended[:2])
        if not line.dash and [one[0] for one in blocks[-2:]] == [line.indent] * 2:
            ended = blocks.pop()  # a list as far in as its key
        here = blocks[-1] if blocks else None
        if here is None or line.indent > here[0]:
            if before is not None and (ended is not None or not before.open):
                return _which(lines, at, ended)
            blocks.append((line.indent, line.dash, before))
        elif line.dash and not here[1]:
            if before is None or not before.open or before.indent != line.indent:
                return line.fault(_DEEPER)
            blocks.append((line.indent, True, before))
        elif here[1] and not line.dash:
            alone = at + 1 == len(lines) or lines[at + 1].indent != line.indent or lines[at + 1].dash
            entry = next(one for one in reversed(lines[:at]) if one.dash and one.indent == line.indent)
            return line.fault(_SHALLOWER) if alone else entry.fault(_DEEPER)
        if line.dash and line.key is not None:
            blocks.append((line.inner, False, line))
    return None


def _which(lines: list[_Line], at: int, ended: _Block | None) -> Misplaced:
    """Return which line is misplaced where one is in no block: itself, the one before, or the start of a block."""
    line, before = lines[at], lines[at - 1]
    for one in (line, before):
        if one.displaced:
            return one.fault(_DEEPER if one.indent else _SHALLOWER)
    kind = (line.indent, line.dash)
    if ended is not None:
        above = ended[2]
        if above is not None and not line.dash and kind in above.closed:
            return above.fault(_SHALLOWER)
        first = next(one for one in lines[:at] if above is None or one.number > above.number)
        if line.dash and not first.dash:
            return first.fault(
                message("yaml-syntax.no-dash", "missing `- ` at the start of this entry; add it before the first key")
            )
        usual = above is not None and line.dash and first.indent - above.indent == _usual_step(lines)
        return line.fault(_SHALLOWER) if usual or first is not before else first.fault(_DEEPER)
    following = next((one for one in lines[at + 1 :] if one.indent <= line.indent), None)
    if line.dash or (following is not None and not following.dash and following.indent == before.inner):
        return line.fault(_DEEPER)
    if kind in before.closed or (following is not None and following.indent == line.indent and not line.open):
        return before.fault(_SHALLOWER)
    return line.fault(_DEEPER)


def _usual_step(lines: list[_Line]) -> int:
    """Return by how much the lists of this file are mostly indented below their keys."""
    steps = Counter(two.indent - one.indent for one, two in pairwise(lines) if one.open and two.dash)
    return next((step for step, _ in steps.most_common(1)), 2)
