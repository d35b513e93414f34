"""A mutator that knows what a plan file is made of: lines, keys, words and values."""

import json
import random
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]

PLAIN = """\
viet-nam
dong-nai
dong-nai/tam-phuoc
dong-nai/vinh-cuu
hai-phong
online-files
par-index-rank
par-index
recurrent-spending-saving
results-digitised
satisfaction-procedures
ai-procedure-lookup
10/KH-UBND
118/2025/NĐ-CP
1085/QĐ-TTg
II.2.a
P2.III.2.a
IV.1
2026
2030
2025
1986
2100
2026-02-30
2026-03-30
2026-03
0
1
3
50
95
95.5
100
101
1000000000
-1
1.000
012
1e2
0x1F
12:30
NO
true
null
~
.inf
1_000
+5
9999999999999999999999
0.1
99.99
unknown
https://example.org/a
'tối thiểu 95%'
từ 95% trở lên
"nhóm 3 địa phương … dẫn đầu"
{from: 2026, to: 2030}
{from: 2030, to: 2026}
{set_by: 1085/QĐ-TTg}
{section: II.1.a, paragraph: 3}
[{section: II.1.a, paragraph: 3}]
{section: II.2.a, paragraph: 2, stated: từ 95% trở lên}
{addresses: [https://example.org]}
{from: 2026, start: 60, step: 10, through: 2029, until: 100}
{level: [commune, province], field: [land]}
{hedge: true, average: true, excluding: [confidential]}
[]
{}
""
|
>-
&a 1
*a
!!str 1
# cchc: allow below-floor until 2026-12-31: the council decides
# cchc: allow D101: x
# cchc:
""".splitlines()
"""Values that a plan has, and values that readers of YAML disagree about."""

ODD = ("e\u0301", "\u0430", "\u200b", "\u00a0", "\ufeff", "\u2028", "\x85", "\r\n")
"""Letters that look like others or like nothing."""


def _words(schema: Any, keys: set[str], closed: set[str]) -> None:
    """The keys and the closed words of a JSON Schema."""
    if isinstance(schema, dict):
        keys.update(schema.get("properties", {}))
        words = (*schema.get("enum", ()), schema.get("const"))
        closed.update(word for word in words if isinstance(word, str))
    for part in schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ():
        _words(part, keys, closed)


def _of_the_schema() -> tuple[list[str], list[str]]:
    keys: set[str] = set()
    closed: set[str] = set()
    _words(json.loads((ROOT / "schema" / "plan.schema.json").read_text(encoding="utf-8")), keys, closed)
    return sorted(keys), sorted(closed)


KEYS, CLOSED = _of_the_schema()
VALUES = (*PLAIN, *ODD, *CLOSED)

_Change = Callable[[list[str], random.Random], None]


def mutate(text: str, chance: random.Random, other: str) -> str:
    """A few changes of a plan file, each the kind of thing that makes another plan file."""
    lines = text.split("\n")
    for _ in range(chance.randint(1, 4)):
        change = chance.choice(_CHANGES)
        change(lines, chance)
        if chance.random() < 0.05 and other:
            pieces = other.split("\n")
            start = chance.randrange(len(pieces))
            at = chance.randrange(len(lines) + 1)
            lines[at:at] = pieces[start : start + chance.randint(1, 6)]
    return "\n".join(lines)


def _line(lines: list[str], chance: random.Random) -> int:
    if not lines:
        lines.append("")
    return chance.randrange(len(lines))


def _delete(lines: list[str], chance: random.Random) -> None:
    del lines[_line(lines, chance)]


def _double(lines: list[str], chance: random.Random) -> None:
    at = _line(lines, chance)
    lines.insert(at, lines[at])


def _swap(lines: list[str], chance: random.Random) -> None:
    one, two = _line(lines, chance), _line(lines, chance)
    lines[one], lines[two] = lines[two], lines[one]


def _indent(lines: list[str], chance: random.Random) -> None:
    at = _line(lines, chance)
    lines[at] = " " * chance.choice((0, 1, 2, 4, 6)) + lines[at].lstrip(" ")


def _value(lines: list[str], chance: random.Random) -> None:
    at = _line(lines, chance)
    head, colon, _ = lines[at].partition(": ")
    lines[at] = f"{head}{colon or ': '}{chance.choice(VALUES)}"


def _value_in_brackets(lines: list[str], chance: random.Random) -> None:
    at = _line(lines, chance)
    parts = lines[at].split(", ")
    which = chance.randrange(len(parts))
    head, colon, tail = parts[which].rpartition(": ")
    close = tail[len(tail.rstrip("}]")) :]
    parts[which] = f"{head}{colon}{chance.choice(VALUES)}{close}"
    lines[at] = ", ".join(parts)


def _key(lines: list[str], chance: random.Random) -> None:
    at = _line(lines, chance)
    head, colon, tail = lines[at].partition(":")
    indent = head[: len(head) - len(head.lstrip(" -"))]
    lines[at] = f"{indent}{chance.choice(KEYS)}{colon}{tail}"


def _insert(lines: list[str], chance: random.Random) -> None:
    at = _line(lines, chance)
    indent = " " * chance.choice((0, 2, 4, 4, 4, 6))
    dash = "- " if chance.random() < 0.2 else ""
    lines.insert(at, f"{indent}{dash}{chance.choice(KEYS)}: {chance.choice(VALUES)}")


def _word(lines: list[str], chance: random.Random) -> None:
    at = _line(lines, chance)
    place = chance.randrange(len(lines[at]) + 1)
    lines[at] = lines[at][:place] + chance.choice((*VALUES, *KEYS, *_SIGNS)) + lines[at][place:]


def _cut(lines: list[str], chance: random.Random) -> None:
    at = _line(lines, chance)
    if lines[at]:
        start = chance.randrange(len(lines[at]))
        lines[at] = lines[at][:start] + lines[at][start + chance.randint(1, 8) :]


_SIGNS: Sequence[str] = (
    *":-,{}[]\"'#&*!|>%@`?~\t\r\x00\x1b",
    ": ",
    "- ",
    " #",
    "---\n",
    "\n",
    "…",
    "“",
    "%",
    "\U0001f600",
)
_CHANGES: Sequence[_Change] = (
    _delete,
    _double,
    _swap,
    _indent,
    _value,
    _value,
    _value_in_brackets,
    _value_in_brackets,
    _key,
    _insert,
    _insert,
    _word,
    _cut,
)


def seeds() -> list[bytes]:
    """The shipped plans, the small ones whole and the others piece by piece, and the examples of schema/plan.md."""
    page = (ROOT / "schema" / "plan.md").read_text(encoding="utf-8")
    found = re.findall(r"^```yaml\n(.*?)^```", page, re.DOTALL | re.MULTILINE)
    for path in sorted((ROOT / "plans").rglob("*.yaml")):
        text = path.read_text(encoding="utf-8")
        if len(text) < 3000:
            found.append(text)
            continue
        head, _, tail = text.partition("targets:\n")
        entries = tail.split("\n  - ")
        for start in range(0, len(entries), 4):
            piece = "\n  - ".join(entries[start : start + 4])
            found.append(f"{head}targets:\n{'  - ' if start else ''}{piece}\n")
    return [text.encode("utf-8") for text in found]
