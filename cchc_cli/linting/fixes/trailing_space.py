"""Trailing space: no spaces or tabs at the ends of lines."""

from cchc_cli.i18n.message import message
from cchc_cli.linting.fixes.change import Fixable, Keeps, Outcome, content, lines_of
from cchc_cli.reading.yaml_nodes import last_line, parse

NAME = "trailing-space"


def strip(text: str, keeps: Keeps) -> Outcome:
    """Remove spaces and tabs at the ends of lines, except for those that belong to a value."""
    lines = lines_of(text)
    spaced = [at for at, line in enumerate(lines) if content(line)[-1:] in (" ", "\t")]
    if not spaced:
        return text, []
    kept = _inside_values(text)
    found = []
    for at in spaced:
        if at in kept:
            continue
        whole = content(lines[at])
        bare = whole.rstrip(" \t")
        lines[at] = bare + lines[at][len(whole) :]
        found.append(Fixable(at + 1, len(bare) + 1, NAME, message("trailing-space", "trailing white space; delete it")))
    result = "".join(lines)
    return (result, found) if found and keeps(result) else (text, [])


def _inside_values(text: str) -> set[int]:
    """Return the lines that end inside a block text (`|`, `>`) or a text in double quotes, in which `\\ ` can do so."""
    inside: set[int] = set()
    for scalar in parse(text).scalars:
        first = scalar.start_mark.line
        if scalar.style == '"':
            inside.update(range(first, scalar.end_mark.line))
        elif scalar.style in ("|", ">"):
            inside.update(range(first + 1, last_line(scalar) + 1))
    return inside
