"""Help in the language of the run. The declarations of commands and options name keys; here they become words."""

import re
import shutil
from collections.abc import Iterator, Sequence
from typing import Any

import typer
from typer._click.formatting import HelpFormatter

from cchc_cli.i18n.language import Lang
from cchc_cli.output.messages.help import WORDS

HELP_OPTIONS = ("-h", "--help")


def put_into_words(command: Any, lang: Lang) -> None:
    """Replace the keys of a command, and of those below it, by what they say."""
    command.context_class = type("Context", (command.context_class,), {"formatter_class": _formatter(lang)})
    command.help = f"{lang.of(WORDS[command.help])}."
    command.short_help = f"{command.help.removesuffix('.').split('. ')[0]}."  # else typer cuts it to one line
    command.options_metavar = lang.of(WORDS["help.some-options"])
    for parameter in command.params:
        key = _OURS.get(parameter.name, parameter.help)
        parameter.help = f"{lang.of(WORDS[key])}."
        if parameter.metavar is not None:
            parameter.metavar = _PLACEHOLDER.sub(
                lambda word: lang.of(WORDS[f"metavar.{word[0].lower()}"]), parameter.metavar
            )
    asks_for_help = command.get_help_option(command.context_class(command, help_option_names=[*HELP_OPTIONS]))
    asks_for_help.help = f"{lang.of(WORDS['option.help'])}."
    if isinstance(command, typer.core.TyperGroup):
        command.subcommand_metavar = lang.of(WORDS["help.some-command"])
        for below in command.commands.values():
            put_into_words(below, lang)


_OURS = {"install_completion": "option.install-completion", "show_completion": "option.show-completion"}
"""Options that come with typer, and our words for them."""


_PLACEHOLDER = re.compile("[A-Z]+")
"""A word of a metavar that stands for what is typed; words in small letters are typed as they are."""


_LEAST, _ROOM, _WIDEST = 40, 50, 80
"""Columns: the fewest that a page is made for; those from which on options are not set closer; the most it takes."""


_HYPHEN = "\u2011"
"""Stands for a hyphen while lines are divided: `not-yet-due` is typed as one word, and is read as one."""


def _lines(term: str, room: int) -> Iterator[str]:
    """An option with its words; where the words are too long for a line, it goes on below, after a `|`."""
    line = ""
    for part in re.findall(r"[^|]*\|?", term):
        if line and len(line) + len(part) > room:
            yield line
            line = " " * 6
        line += part
    yield line


def _formatter(lang: Lang) -> type[HelpFormatter]:
    """How a page of help is laid out: as typer does it, with our headings."""

    def heading_of(key: str) -> str:
        return lang.of(WORDS[f"help.{key}"])

    class Formatter(HelpFormatter):
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
