"""Reduce the output of a command to what a refactoring must not change, and list the differences of two outputs.

JSON and CSV keep everything but the words in `IGNORED`. Of tables for people, and of Markdown, the figures, signs and
places of each row remain, in order; words, widths and line breaks do not count.
"""

import csv
import io
import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

IGNORED: tuple[tuple[str, str], ...] = (
    (r"(^|\.)message$", "lint: the wording of a finding; its key and parameters are compared. SARIF: the same"),
    (r"_label$", "the words for a code, a unit or a level; the code beside it is compared"),
    (r"^rules\.(what|why|unshown)$", "explain: the documentation of a rule; its examples are compared"),
    (r"\.rules\.(shortDescription|fullDescription|help)$", "SARIF: the documentation of a rule"),
    (r"^description$", "GitLab: the wording of a finding; its code, place and fingerprint are compared"),
)
"""The keys whose values are words for people: a pattern of the path without positions in lists, and the reason."""

PROSE_COLUMNS = ("scope", "qualifiers", "target")
"""Columns of CSV in words; JSON has them as codes, which are compared."""

REWORDED: tuple[tuple[str, str, str], ...] = (
    (r"\b(hạng|rank) ≤ (\d+)", r"\1 \2", "a rank reads `rank 3 or better`, without a sign"),
    (r"(?:, còn|to go in) \d+ (?:năm|years?)\b", "", "no countdown: the year of the milestone instead"),
    (r"below the \d{4} milestone|so với mốc năm \d{4}", "", "the same"),
    (r"(?m)^(?:Compared with|So với): .*$", "", "a line that names the first plan is new"),
)
"""Words of tables that changed with their figures: a pattern, its replacement in both outputs, and the reason."""

_WORDS = re.compile("|".join(pattern for pattern, _ in IGNORED))

FORMATS = ("json", "jsonl", "csv", "sarif", "gitlab", "markdown", "table")

_SIGNS = "▼▲=≈×–✗✕↻◔→✓∅≠·○+↳*≥≤<>−"
_TOKEN = re.compile(
    r"(?:P\d+\.)?[IVX]+(?:\.[0-9a-zđ]+)* ¶\d+"  # a place: II.2.a ¶3
    r"|[<>≥≤−-]?\s?(?<![\w.,])\d+(?:[.,]\d+)*(?:%|(?![\w]))"  # a figure: ≥ 95%, 2030, 92,5
    rf"|(?<!\S)[{re.escape(_SIGNS)}]+(?!\S)"  # a sign of its own: ▼, ≈=
)
_RULE = re.compile(r"\s*[─━═]{10,}\s*")
_SPACES = re.compile(r"[\u00a0\u202f]")


def reduced(text: str, kind: str) -> Any:
    """Return what of an output is compared. Raise ValueError if the text is not in that format."""
    if kind in ("json", "sarif", "gitlab"):
        return json.loads(text)
    if kind == "jsonl":
        return [json.loads(line) for line in text.splitlines()]
    if kind == "csv":
        rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
        columns = rows[0] if rows else []
        found = [dict(zip(columns, row, strict=True)) for row in rows[1:]]
        return {"columns": columns, "rows": [{k: v for k, v in row.items() if k not in PROSE_COLUMNS} for row in found]}
    for pattern, replacement, _ in REWORDED:
        text = re.sub(pattern, replacement, _SPACES.sub(" ", text))
    if kind == "markdown":
        return [tokens(line) for line in text.splitlines() if tokens(line)]
    return table_tokens(text)


def differences(one: Any, other: Any, path: str = "", name: str = "") -> Iterator[tuple[str, Any, Any]]:
    """Yield path and both values of everything that differs. `name` is the path without positions in lists."""
    if name and _WORDS.search(name):
        return
    if isinstance(one, dict) and isinstance(other, dict):
        for key in dict.fromkeys((*one, *other)):
            below = (f"{path}.{key}".lstrip("."), f"{name}.{key}".lstrip("."))
            if key in one and key in other:
                yield from differences(one[key], other[key], *below)
            elif not _WORDS.search(below[1]):
                yield below[0], one.get(key, "(missing)"), other.get(key, "(missing)")
    elif isinstance(one, list) and isinstance(other, list):
        for at, (first, second) in enumerate(zip(one, other, strict=False)):
            yield from differences(first, second, f"{path}[{at}]", name)
        if len(one) != len(other):
            yield f"{path} (length)", len(one), len(other)
    elif one != other or type(one) is not type(other):
        yield path, one, other


def tokens(text: str) -> list[str]:
    """Return the figures, signs and places of a text in order, without spaces inside a figure."""
    found = (match[0] for match in _TOKEN.finditer(_SPACES.sub(" ", text)))
    return [one if "¶" in one else "".join(one.split()) for one in found]


def table_tokens(text: str) -> list[list[str]]:
    """Return the tokens of a page for people: for each row of a table those of its cells, then the text between.

    The lines of one cell are put together first: where a cell breaks depends on width and words.
    """
    found: list[list[str]] = []
    table: list[str] = []
    prose: list[str] = []
    for line in _SPACES.sub(" ", text).splitlines():
        if line.startswith(" ") or _RULE.fullmatch(line):
            found += _flushed(prose)
            table.append(line)
        else:
            found += _rows(table)
            table = []
            prose.append(line)
    return [row for row in (*found, *_rows(table), *_flushed(prose)) if row]


def _flushed(prose: list[str]) -> list[list[str]]:
    """Return the tokens of lines outside tables as one row, and empty the list."""
    row = tokens(" ".join(prose))
    prose.clear()
    return [row]


def _rows(table: Sequence[str]) -> Iterator[list[str]]:
    """Yield the tokens of each row of a table, cell by cell; a line of `─` ends a row."""
    columns = _columns(table)
    row: list[str] = []
    for line in (*table, "─" * 10):
        if not _RULE.fullmatch(line):
            row.append(line)
            continue
        yield [token for start, end in columns for token in tokens(" ".join(part[start:end].strip() for part in row))]
        row = []


def _columns(table: Sequence[str]) -> list[tuple[int, int | None]]:
    """Return where the columns of a table begin and end: at least two signs wide, no line has anything between them."""
    lines = [line for line in table if not _RULE.fullmatch(line) and not _is_heading(line)]
    width = max(map(len, lines), default=0)
    blank = "".join(" " if all(line[at : at + 1] in ("", " ") for line in lines) else "x" for at in range(width))
    starts = [0, *(match.end() for match in re.finditer(r"x {2,}(?=x)", blank))]
    return list(zip(starts, [*starts[1:], None], strict=True))


def _is_heading(line: str) -> bool:
    """Return whether a line is the heading of a group of rows, which may cross columns."""
    words = line.strip()
    return words == words.upper() and any(map(str.isalpha, words)) and not any(map(str.isdigit, words))
