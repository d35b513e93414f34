"""Findings on one line each, whatever a message or a path contains."""

from cchc_cli.i18n.language import Lang
from cchc_cli.linting.diagnostic import Diagnostic, Related
from cchc_cli.output.escaping import terminal


def place(where: Diagnostic | Related) -> str:
    """Return `path:line:column`."""
    return f"{where.path}:{where.line}:{where.column}"


def sentence(one: Diagnostic, lang: Lang) -> str:
    """Return `path:line:column: severity CODE name: message`, on one line; editors parse all but the message."""
    return terminal(f"{place(one)}: {one.severity} {one.code} {one.name}: {lang.of(one.message)}")


def also(one: Diagnostic, lang: Lang) -> list[str]:
    """Return the related locations of a finding, each `path:line:column: message`."""
    return [terminal(f"{place(other)}: {lang.of(other.message)}") for other in one.related]


def inert(line: str) -> str:
    """Escape a path that begins with `::`: the log of a GitHub workflow would take it for a command."""
    return f"./{line}" if line.lstrip().startswith("::") else line
