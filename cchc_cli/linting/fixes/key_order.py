"""Keys in one order, as in `schema/plan.md`, so that entries can be read side by side and differences stay small.

A key moves with its lines: the comments above it, the one behind it, and the deeper ones below its value. Blank lines
stay where they are. Mappings on one line (`{section: …, paragraph: …}`) are left as they are, and so is a mapping with
a key that no plan has, because nobody knows yet what it was meant to be.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from cchc_cli.domain.enums import Comparator
from cchc_cli.i18n.message import message
from cchc_cli.linting.fixes.change import Fixable, Keeps, Outcome, is_blank, is_comment, lines_of
from cchc_cli.linting.fixes.modeline import is_modeline
from cchc_cli.reading.yaml_nodes import MappingNode, Node, ScalarNode, SequenceNode, last_line, parse

NAME = "key-order"

_SINGLY = 20
"""So many mappings are tried one by one when they cannot all be put in order at once."""


@dataclass(frozen=True, slots=True)
class Order:
    """The keys of a mapping in their order, and the orders of the mappings below some of them, or in lists there."""

    keys: tuple[str, ...]
    below: "Mapping[str, Order]" = field(default_factory=dict)
    rank: Mapping[str, int] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "rank", {key: at for at, key in enumerate(self.keys)})


_PLACE = Order(("section", "paragraph", "table", "row"))
_SPAN = Order(("from", "to"))
_CITATION = Order(("number", "issued", "issuer", "locality", "title", "note"))
_TARGET = Order(
    (
        "indicator",
        "scope",
        "each",
        *(word.value for word in Comparator),
        "trajectory",
        "aim",
        "delegated_to",
        "due",
        "base",
        "qualifiers",
        "restates",
        "contradicts",
        "doubt",
        "source",
        "note",
    ),
    {
        "scope": Order(
            ("level", "field", "body", "service_level", "among", "share", "part"),
            {"share": Order((*(word.value for word in Comparator), "of"))},
        ),
        "trajectory": Order(("from", "start", "step", "through", "until", "comparator")),
        "due": Order(("from", "to", "set_by", "before")),
        "base": _SPAN,
        "qualifiers": Order(("excluding", "counting", "condition", "hedge", "average", "approximate")),
        "restates": _PLACE,
        "contradicts": _PLACE,
        "source": Order(("section", "paragraph", "table", "row", "stated", "where", "addresses", "read")),
    },
)
PLAN = Order(
    ("locality", "document", "period", "targets"),
    {
        "document": Order(
            (
                "title",
                "number",
                "issued",
                "issuer",
                "evidence",
                "agency",
                "coverage",
                "covers",
                "based_on",
                "cites",
                "replaces",
                "floor_clause",
                "addresses",
                "read",
                "exceptions",
                "revised",
                "notes",
            ),
            {
                "based_on": _CITATION,
                "cites": _CITATION,
                "replaces": _CITATION,
                "floor_clause": _PLACE,
                "exceptions": Order(("section", "paragraph", "table", "row", "stated", "reason")),
            },
        ),
        "period": Order(("from", "to", "outlook")),
        "targets": _TARGET,
    },
)
"""The order of a plan file."""


def in_order(node: Node | None, order: Order = PLAN) -> bool:
    """Return whether every block mapping of a file has its keys in order."""
    if isinstance(node, SequenceNode):
        return all(in_order(item, order) for item in node.items)
    if not isinstance(node, MappingNode):
        return True
    rank, below, last = order.rank, order.below, -1
    for name, (key, value) in node.entries.items():
        here = rank.get(name, last)
        if here < last:
            return False
        last = here
        on_one_line = value.start_mark.line == key.start_mark.line  # `{…}` or `[…]`, which is left as it is
        if name in below and not on_one_line and not in_order(value, below[name]):
            return False
    return True


def put_in_order(text: str, keeps: Keeps) -> Outcome:
    """Put the keys of every block mapping in order."""
    lines = lines_of(text)
    if not text.endswith("\n"):
        return text, []  # the last line would have to end before it can move
    mappings = _mappings(parse(text).root, PLAN)
    moves = [move for node, order in mappings if (move := _move(lines, node, order)) is not None]
    done = _moved(lines, moves)
    if not keeps("".join(done)):
        done, tried = lines, moves if len(moves) <= _SINGLY else []
        moves = []
        for move in tried:
            trial = _moved(done, [move])
            if keeps("".join(trial)):
                done = trial
                moves.append(move)
    return "".join(done), [move.said for move in moves]


def _mappings(node: Node | None, order: Order) -> Iterator[tuple[MappingNode, Order]]:
    """Yield every block mapping with its order, the inner ones first."""
    if isinstance(node, SequenceNode):
        for item in node.items:
            yield from _mappings(item, order)
    if isinstance(node, MappingNode):
        for name, (_, value) in node.entries.items():
            if name in order.below:
                yield from _mappings(value, order.below[name])
        if node.entries and not node.flow:
            yield node, order


class _Part(NamedTuple):
    """The lines that move with a key: from `head`, the comments above it, to before `end`; the key is in `line`."""

    head: int
    line: int
    end: int


class _Move(NamedTuple):
    """What to do to the lines of one mapping: its parts as they stand, and in the order in which they should."""

    parts: tuple[_Part, ...]
    ordered: tuple[_Part, ...]
    column: int
    prefix: str
    """What stands before the first key: spaces, with the `- ` of the list that the mapping is an entry of."""

    said: Fixable


_FIGURES = frozenset((*(word.value for word in Comparator), "trajectory", "aim", "delegated_to"))


def _move(lines: list[str], node: MappingNode, order: Order) -> _Move | None:
    """Return how to put a mapping in order; None when it is, or when its lines cannot be told apart."""
    entries = list(node.entries.values())
    names = list(node.entries)
    if not all(name in order.rank for name in names) or len(_FIGURES.intersection(names)) > 1:
        return None  # of two figures one goes, and nobody knows which
    wanted = sorted(names, key=order.rank.__getitem__)
    if wanted == names:
        return None
    first, *others = (key.start_mark for key, _ in entries)
    column = first.column
    prefix = lines[first.line][:column]
    if prefix.strip(" -") or any(lines[mark.line][: mark.column] != " " * column for mark in others):
        return None
    parts = _parts(lines, entries, column, "-" in prefix)
    if parts is None:
        return None
    by_name = dict(zip(names, parts, strict=True))
    early, late = next((one, two) for one, two in zip(wanted, names, strict=True) if one != two)
    said = Fixable(
        by_name[early].line + 1,
        column + 1,
        NAME,
        message(
            "key-order",
            "`{early}` must come before `{late}`; the order is {order}",
            early=early,
            late=late,
            order=wanted,
        ),
    )
    return _Move(tuple(parts), tuple(by_name[name] for name in wanted), column, prefix, said)


def _parts(
    lines: list[str], entries: Sequence[tuple[ScalarNode, Node]], column: int, in_list: bool
) -> list[_Part] | None:
    """Return the lines of each entry; None where more than blank lines and comments separates two values."""
    starts = [key.start_mark.line for key, _ in entries]
    head = starts[0]
    while head > 0 and _is_about_the_key_below(lines[head - 1], in_list):
        head -= 1
    parts = []
    for at, (_, value) in enumerate(entries):
        below = last_line(value) + 1
        end = _with_deeper_comments(lines, below, column)
        parts.append(_Part(head, starts[at], end))
        if at + 1 == len(entries):
            break
        following = starts[at + 1]
        if not all(is_blank(line) or is_comment(line) for line in lines[below:following]):
            return None
        head = end
        while head < following and is_blank(lines[head]):
            head += 1
    return parts


def _is_about_the_key_below(line: str, in_list: bool) -> bool:
    """Return whether a line above the first key is a comment on it, not on the whole file or the whole entry of a list.

    A suppression is always for the line below it.
    """
    return is_comment(line) and not is_modeline(line) and (not in_list or _is_suppression(line))


def _is_suppression(line: str) -> bool:
    return is_comment(line) and "cchc:" in line


def _with_deeper_comments(lines: list[str], at: int, column: int) -> int:
    """Return the line after the comments that are indented deeper than `column`, blank lines among them included."""
    end = at
    while at < len(lines):
        line = lines[at]
        if is_comment(line) and len(line) - len(line.lstrip(" \t")) > column and not _is_suppression(line):
            end = at + 1
        elif not is_blank(line):
            break
        at += 1
    return end


def _moved(lines: list[str], moves: Iterable[_Move]) -> list[str]:
    """Return the lines with some mappings put in order, inner ones first; no line outside a mapping moves."""
    done = list(lines)
    for move in moves:
        new: list[str] = []
        for at, part in enumerate(move.ordered):
            here = move.parts[at]
            if at > 0:
                new += done[move.parts[at - 1].end : here.head]  # blank lines stay
            own, rest = done[part.line], done[part.line + 1 : part.end]
            # no comment stands between `- ` and its key, so there it goes above; none may be so deep that it becomes a
            # line of a block text that now stands above it
            dash = move.prefix.find("-") if at == 0 else -1
            above = [_indented(move.column if dash < 0 else dash, line) for line in done[part.head : part.line]]
            new += [*above, (move.prefix if at == 0 else " " * move.column) + own[move.column :], *rest]
        done[move.parts[0].head : move.parts[-1].end] = new
    return done


def _indented(column: int, line: str) -> str:
    """Return a comment line indented no deeper than `column`, a suppression just as deep; any other line as it is."""
    bare = line.lstrip(" \t")
    deeper = len(line) - len(bare) > column
    return " " * column + bare if is_comment(line) and (deeper or _is_suppression(line)) else line
