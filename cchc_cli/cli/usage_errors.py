"""Command lines that Typer cannot read, as messages. Its exceptions carry the option and the choices."""

import re
import textwrap
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

import typer
import typer.core

from cchc_cli.cli.errors import UserError
from cchc_cli.domain.vietnamese import suggestions
from cchc_cli.i18n.message import Message, message


class Command(typer.core.TyperCommand):
    """A command that refuses unexpected arguments with a message, and ends its help with examples."""

    examples: Sequence[tuple[str, str]] = ()
    """What each command line is for, and the line without `cchc`."""

    def format_epilog(self, ctx: Any, formatter: Any) -> None:
        """Write the examples below the options."""
        if self.examples:
            with formatter.section("examples"):
                for what, line in self.examples:
                    said = textwrap.wrap(what, formatter.width - 4, break_on_hyphens=False)
                    formatter.write("".join(f"  # {part}\n" for part in said))
                    formatter.write("".join(f"  {part}\n" for part in _continued(f"cchc {line}", formatter.width - 2)))

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse the arguments, and refuse those that no parameter takes."""
        ctx.allow_extra_args = True
        super().parse_args(ctx, args)
        if ctx.args and not ctx.resilient_parsing:
            raise UserError(message("usage.too-many", "unexpected arguments: {words}", words=ctx.args), USAGE_ADVICE)
        rest: list[str] = ctx.args
        return rest


def _continued(line: str, width: int) -> Iterator[str]:
    """Yield a command line, divided between words as a shell accepts it where it is too long."""
    parts = re.findall(r"""[^\s"']*(?:"[^"]*")?[^\s"']*""", line)
    shown = ""
    for part in filter(None, parts):
        if shown and len(shown) + len(part) + 3 > width:
            yield f"{shown} \\"
            shown = f"    {part}"
        else:
            shown = f"{shown} {part}" if shown else part
    yield shown


class Group(typer.core.TyperGroup):
    """The program, which refuses an unknown command with a message; `help COMMAND` is `COMMAND --help`."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse the arguments up to the command."""
        at = args.index("help") if "help" in args else len(args)
        if at < len(args) and not any(one in self.commands for one in args[:at]):
            args = [*args[:at], *args[at + 1 :], "--help"]
        parsed: list[str] = super().parse_args(ctx, args)
        return parsed

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Return the command that the first argument names."""
        name = args[0]
        if name not in self.commands and not ctx.resilient_parsing and not name.startswith("-"):
            raise UserError(_no_command(name, list(self.commands)), USAGE_ADVICE)
        return super().resolve_command(ctx, args)


USAGE_ADVICE = message("run.usage", "`cchc --help` lists the commands, `cchc COMMAND --help` the options of one")


def usage_error(error: typer.TyperException, arguments: Sequence[str]) -> Message:
    """Return what is wrong with the command line."""
    option = getattr(error, "option_name", None)
    if hasattr(error, "possibilities"):
        return _no_option(str(option), sorted(error.possibilities or ()))
    if option is not None:
        if "does not take a value" in str(error):  # the words of Typer are all that tells the two apart
            return message("usage.needless-value", "{name} does not take a value", name=option)
        return message("usage.no-value", "{name} needs a value", name=option)
    parameter: Any = getattr(error, "param", None)
    if parameter is not None and hasattr(error, "param_type"):
        return message("usage.missing", "missing {name}", name=_name(parameter))
    choices = getattr(getattr(parameter, "type", None), "choices", None)
    if choices:
        return message(
            "usage.no-choice",
            "{name} cannot be `{value}`; valid values are {words}",
            name=_name(parameter),
            value=_value(parameter, choices, arguments),
            words=[str(choice) for choice in choices],
        )
    what = str(getattr(error, "message", error))
    return message("usage.wrong", "{what}", what=what[:1].lower() + what[1:])


def _name(parameter: Any) -> str:
    """Return how a parameter is typed: `--format`, or the name of an argument."""
    if parameter.param_type_name == "option":
        return str(parameter.opts[0])
    return str(parameter.metavar or parameter.human_readable_name)


def _value(parameter: Any, choices: Sequence[Any], arguments: Sequence[str]) -> str:
    """Return what was typed for an option and is none of the choices: the exception does not carry it."""
    for argument, following in pairwise([*arguments, ""]):
        name, assigned, value = argument.partition("=")
        typed = value if assigned else following
        if name in parameter.opts and typed not in map(str, choices):
            return typed
    return ""


def _no_option(name: str, possible: list[str]) -> Message:
    if possible:
        return message(
            "usage.no-option.meant", "no such option {name}; did you mean {words:or}?", name=name, words=possible
        )
    return message("usage.no-option", "no such option {name}", name=name)


def _no_command(name: str, known: list[str]) -> Message:
    close = suggestions(name, known)
    if close:
        return message(
            "usage.no-command.meant", "no such command `{name}`; did you mean {words:or}?", name=name, words=close
        )
    return message("usage.no-command", "no such command `{name}`", name=name)
