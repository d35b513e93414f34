"""The command line: the commands, and how whatever happens ends as a message and an exit code.

Starting has to stay cheap: only the command that is asked for is loaded, and imports what is heavy inside its function.
"""

import os
import sys
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from importlib import import_module
from typing import Annotated

import typer

from cchc_cli.cli.console import report, talk, use_utf8
from cchc_cli.cli.errors import FINE, INTERRUPTED, OURS, USAGE, UserError
from cchc_cli.cli.help import HELP_OPTIONS, put_into_words
from cchc_cli.cli.options import LangOption
from cchc_cli.cli.translation import said, say, settle_language
from cchc_cli.reading.errors import LibyamlMissing

COMMANDS = {
    "compare": "compare",
    "check": "check",
    "lint": "lint",
    "matrix": "matrix",
    "show": "show",
    "list": "list_plans",
    "indicators": "indicators",
    "export": "export",
    "report": "report",
    "explain": "explain",
    "new": "new",
}
"""The commands, and the modules of this folder whose function of the same name each is."""


def application(wanted: Collection[str]) -> typer.Typer:
    """The program with these commands; of the others it knows the name and what they do."""
    app = typer.Typer(
        name="cchc",
        no_args_is_help=False,
        invoke_without_command=True,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": [*HELP_OPTIONS]},
        help="command.cchc",
    )
    app.callback(invoke_without_command=True)(_options)
    for name, module in COMMANDS.items():
        function = getattr(import_module(f"cchc_cli.cli.{module}"), module) if name in wanted else _not_asked_for
        app.command(name, help=f"command.{name}")(function)
    return app


def _not_asked_for() -> None:
    """Stands for a command in the list of all."""


def _options(
    context: typer.Context,
    version: Annotated[
        bool,
        typer.Option("--version", is_eager=True, help="option.version", callback=lambda on: _version(on)),
    ] = False,
    lang: LangOption = None,
) -> None:
    """Compare the targets of Vietnamese administrative-reform plans (kế hoạch cải cách hành chính)."""
    if context.invoked_subcommand is None:
        report(context.get_help() + "\n")


def _version(on: bool) -> None:
    if on:
        from cchc_cli import __version__

        report(f"cchc {__version__}\n")
        raise typer.Exit


@contextmanager
def _one_line_each() -> Iterator[None]:
    """Shells take each line for a word that is offered: what typer says of one must not be divided to a width."""
    columns = os.environ.get("COLUMNS")
    os.environ["COLUMNS"] = "10000"
    try:
        yield
    finally:
        if columns is None:
            del os.environ["COLUMNS"]
        else:
            os.environ["COLUMNS"] = columns


def run(arguments: Sequence[str]) -> int:
    """Run a command line; never raises, never shows a traceback."""
    use_utf8()
    completing = "_CCHC_COMPLETE" in os.environ  # the shell's words are not among the arguments
    asked_for = COMMANDS if completing else [one for one in arguments if one in COMMANDS][:1]
    command = typer.main.get_command(application(asked_for))
    put_into_words(command, settle_language(arguments))
    try:
        with _one_line_each() if completing else nullcontext():
            code = command(args=list(arguments), prog_name="cchc", standalone_mode=False)
    except UserError as refused:
        talk(f"cchc: {refused.message}" + (f"\n  {refused.advice}" if refused.advice else ""))
        return refused.code
    except typer.Exit as ended:
        return ended.exit_code
    except SystemExit as ended:  # typer's answer to a shell, or to a closed pipe while it prints a help page
        return ended.code if "_CCHC_COMPLETE" in os.environ and isinstance(ended.code, int) else FINE
    except (KeyboardInterrupt, typer.Abort):
        code = INTERRUPTED
    except OSError as error:
        from cchc_cli.cli.system_errors import refusal

        say("run.refused", why=refusal(error))
        return USAGE
    except typer.TyperException as wrong:
        from cchc_cli.cli.usage_errors import wrong_usage

        talk(f"cchc: {wrong_usage(wrong)}\n  {said('run.usage')}")
        return USAGE
    except LibyamlMissing:
        talk(f"cchc: {said('run.no-libyaml')}\n  {said('run.no-libyaml.advice')}")
        return USAGE
    except RecursionError:
        say("run.too-deep")
        return USAGE
    except Exception as error:  # the last line of defence: a user sees a sentence, not a traceback
        talk(f"{said('run.ours', what=f'{type(error).__name__}: {error}')}\n  {said('run.ours.advice')}")
        if "--debug" in sys.argv:
            raise
        return OURS
    if code == INTERRUPTED:
        say("run.interrupted")
    return code if isinstance(code, int) else FINE
