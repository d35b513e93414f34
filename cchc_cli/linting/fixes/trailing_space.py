"""No spaces or tabs at the ends of lines."""

from cchc_cli.i18n.message import Message
from cchc_cli.linting.fixes.change import Fixable, Keeps, Outcome, content, lines_of

NAME = "trailing-space"


def strip(text: str, keeps: Keeps) -> Outcome:
    """Take spaces and tabs off the ends of lines, but for those that belong to a value."""
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
        found.append(Fixable(at + 1, len(bare) + 1, NAME, Message("trailing-space")))
    mended = "".join(lines)
    return (mended, found) if found and keeps(mended) else (text, [])


def _inside_values(text: str) -> set[int]:
    """Lines whose end lies inside a block text (`|`, `>`) or a text in double quotes, where `\\ ` can end a line."""
    from cchc_cli.linting.fixes.tree import events, last_line

    inside: set[int] = set()
    for event in events(text):
        style, first = getattr(event, "style", None), event.start_mark.line
        if style == '"':
            inside.update(range(first, event.end_mark.line))
        elif style in ("|", ">"):
            inside.update(range(first + 1, last_line(event) + 1))
    return inside
