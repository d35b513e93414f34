"""Help in the language of the run. The declarations of commands and options name keys; here they become words."""

import re
from collections.abc import Sequence
from typing import Any

import typer
from typer._click.formatting import HelpFormatter

from cchc_cli.output.language import Lang
from cchc_cli.output.messages.help import WORDS


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
    if isinstance(command, typer.core.TyperGroup):
        command.subcommand_metavar = lang.of(WORDS["help.some-command"])
        for below in command.commands.values():
            put_into_words(below, lang)


_OURS = {"install_completion": "option.install-completion", "show_completion": "option.show-completion"}
"""Options that come with typer, and our words for them."""


_PLACEHOLDER = re.compile("[A-Z]+")
"""A word of a metavar that stands for what is typed; words in small letters are typed as they are."""


def _formatter(lang: Lang) -> type[HelpFormatter]:
    """How a page of help is laid out: as typer does it, with our headings."""

    def heading_of(key: str) -> str:
        return lang.of(WORDS[f"help.{key}"])

    class Formatter(HelpFormatter):
        def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
            super().write_usage(prog, args.replace("{", "").replace("}", ""), f"{heading_of('usage')}: ")

        def write_heading(self, heading: str) -> None:
            super().write_heading(heading_of(heading.lower()))

        def write_dl(self, rows: Sequence[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
            super().write_dl([(term, _described(term, text)) for term, text in rows], col_max, col_spacing)

    def _described(term: str, text: str) -> str:
        if term.endswith("--help"):
            return f"{lang.of(WORDS['option.help'])}."
        return text.replace("[default: ", f"[{heading_of('default')}: ").replace(
            "[required]", f"[{heading_of('required')}]"
        )

    return Formatter
