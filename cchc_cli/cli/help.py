"""Help pages in the language of the run."""

import re
import shutil
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import typer
import typer.core

from cchc_cli.cli.examples import EXAMPLES
from cchc_cli.i18n.language import Lang
from cchc_cli.i18n.message import Message, message

HELP_OPTIONS = ("-h", "--help")
HelpFormatter: Any = typer.Context.formatter_class

_marked: dict[str, Message] = {}
"""The help texts of commands and options by their English words, all that Typer keeps of them."""


def help_text(key: str, english: str) -> str:
    """Mark the help text of a command, an argument or an option for translation, and return its English words."""
    _marked[english] = message(key, english)
    return english


def translate_help(command: Any, lang: Lang) -> None:
    """Put the help of a command, and of those below it, into a language."""
    command.context_class = type("Context", (command.context_class,), {"formatter_class": _formatter(lang)})
    command.help = lang.of(_marked[command.help])
    command.short_help = f"{command.help.removesuffix('.').split('. ')[0]}."  # else Typer cuts it to one line
    command.options_metavar = lang.say("help.some-options", "[OPTIONS]")
    for parameter in command.params:
        parameter.help = lang.of(_TYPER_OPTIONS.get(parameter.name) or _marked[parameter.help])
        if parameter.metavar is not None:
            parameter.metavar = _PLACEHOLDER.sub(lambda word: lang.of(_METAVARS[word[0]]), parameter.metavar)
    command.examples = [(lang.of(what), line) for what, line in EXAMPLES.get(command.name, ())]
    asks_for_help = command.get_help_option(command.context_class(command, help_option_names=[*HELP_OPTIONS]))
    asks_for_help.help = lang.say("option.help", "Show this message and exit.")
    if isinstance(command, typer.core.TyperGroup):
        command.subcommand_metavar = lang.say("help.some-command", "COMMAND [ARGS]")
        for below in command.commands.values():
            translate_help(below, lang)


_TYPER_OPTIONS: Mapping[str, Message] = {
    "install_completion": message("option.install-completion", "Install completion for the current shell."),
    "show_completion": message(
        "option.show-completion", "Print the completion script for the current shell, to copy or customize it."
    ),
}
"""The options that Typer adds."""

_PLACEHOLDER = re.compile("[A-Z]+")
"""A word of a metavar that stands for what is typed; words in small letters are typed as they are."""

_METAVARS: Mapping[str, Message] = {
    "PLAN": message("metavar.plan", "PLAN"),
    "LOCALITY": message("metavar.locality", "LOCALITY"),
    "DOCUMENT": message("metavar.document", "DOCUMENT"),
    "PLACE": message("metavar.place", "PLACE"),
    "PROVINCE": message("metavar.province", "PROVINCE"),
    "LEVEL": message("metavar.level", "LEVEL"),
    "YEAR": message("metavar.year", "YEAR"),
    "AREA": message("metavar.area", "AREA"),
    "ID": message("metavar.id", "ID"),
    "CODE": message("metavar.code", "CODE"),
    "NAME": message("metavar.name", "NAME"),
    "QUERY": message("metavar.query", "QUERY"),
    "RULE": message("metavar.rule", "RULE"),
    "PATH": message("metavar.path", "PATH"),
    "FILE": message("metavar.file", "FILE"),
    "DIR": message("metavar.dir", "DIR"),
    "FORMAT": message("metavar.format", "FORMAT"),
    "NUMBER": message("metavar.number", "NUMBER"),
    "DATE": message("metavar.date", "DATE"),
}

_HEADINGS: Mapping[str, Message] = {
    "usage": message("help.usage", "Usage"),
    "arguments": message("help.arguments", "Arguments"),
    "options": message("help.options", "Options"),
    "commands": message("help.commands", "Commands"),
    "examples": message("help.examples", "Examples"),
    "default": message("help.default", "default"),
    "required": message("help.required", "required"),
}

_LEAST, _ROOM, _WIDEST = 40, 50, 80
"""Columns: the fewest that a page is made for; those from which on options are not set closer; the most it takes."""


_HYPHEN = "\u2011"
"""Stands for a hyphen while lines are divided: `not-yet-due` is typed as one word, and is read as one."""


def _lines(term: str, room: int) -> Iterator[str]:
    """Yield the lines of an option with its values; long ones are divided after a `|`."""
    line = ""
    for part in re.findall(r"[^|]*\|?", term):
        if line and len(line) + len(part) > room:
            yield line
            line = " " * 6
        line += part
    yield line


def _formatter(lang: Lang) -> Any:
    """Return a formatter of help pages: that of Typer, with headings in a language."""

    def heading_of(key: str) -> str:
        return lang.of(_HEADINGS[key])

    class Formatter(HelpFormatter):  # type: ignore[misc]  # Typer keeps the class to itself
        def __init__(self, indent_increment: int = 2, width: int | None = None, max_width: int | None = None) -> None:
            columns = min(shutil.get_terminal_size().columns, max_width or _WIDEST)
            super().__init__(indent_increment, width or max(_LEAST, columns) - 2, max_width)

        def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
            super().write_usage(prog, args.replace("{", "").replace("}", ""), f"{heading_of('usage')}: ")

        def write_heading(self, heading: str) -> None:
            super().write_heading(heading_of(heading.lower()))

        def write_dl(self, rows: Sequence[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
            left = col_max if self.width >= _ROOM else self.width // 3  # what is explained leaves room for the words
            room = self.width - self.current_indent
            described = [("\n".join(_lines(term, room)), _described(text)) for term, text in rows]
            super().write_dl(described, left, col_spacing)

        def getvalue(self) -> str:
            return "\n".join(line.rstrip() for line in super().getvalue().replace(_HYPHEN, "-").split("\n"))

    def _described(text: str) -> str:
        return (
            text.replace("-", _HYPHEN)
            .replace("[default: ", f"[{heading_of('default')}: ")
            .replace("[required]", f"[{heading_of('required')}]")
        )

    return Formatter
