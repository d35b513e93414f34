"""The command line: the commands, and how a run ends with a message and an exit code.

Start-up stays cheap: only the command that is asked for is loaded.
"""

import os
import traceback
from collections.abc import Collection, Sequence
from typing import Annotated

import typer

from cchc_cli import __version__
from cchc_cli.cli import shells, signals
from cchc_cli.cli.console import console
from cchc_cli.cli.declaration import declared, loaded
from cchc_cli.cli.errors import FINE, INTERNAL, INTERRUPTED, USAGE, UserError
from cchc_cli.cli.help import HELP_OPTIONS, help_text, translate_help
from cchc_cli.cli.options import LangOption
from cchc_cli.cli.usage_errors import USAGE_ADVICE, Command, Group, usage_error
from cchc_cli.i18n.language import CatalogueMissing, Lang
from cchc_cli.i18n.message import message
from cchc_cli.reading.errors import LibyamlMissing
from cchc_cli.reading.system_errors import refusal

COMMANDS = {
    "compare": (
        "compare",
        help_text("command.compare", "Compare targets across plans, with differences, due years and floors."),
    ),
    "check": (
        "check",
        help_text(
            "command.check",
            "Check every target against its floor, the minimum required by higher-level "
            "plans. Exit code 1 if a selected target is below its floor.",
        ),
    ),
    "floors": (
        "floors",
        help_text(
            "command.floors",
            "Show what higher-level documents require of a place, with or without a plan of its own.",
        ),
    ),
    "lint": (
        "lint",
        help_text(
            "command.lint",
            "Check plan files and report problems as file:line:column with rule code and "
            "name. Exit code 1 if there is an error.",
        ),
    ),
    "matrix": ("matrix", help_text("command.matrix", "Show a heat map of plans by indicator, relative to the floor.")),
    "show": ("show", help_text("command.show", "Show one plan: document, legal basis, summary, targets and sources.")),
    "list": (
        "list_plans",
        help_text(
            "command.list", "List plans with level, period, number of targets, sources and higher-level documents."
        ),
    ),
    "indicators": (
        "indicators",
        help_text(
            "command.indicators",
            "List or search the indicator catalogue; show one indicator with its values in every plan.",
        ),
    ),
    "localities": (
        "localities",
        help_text(
            "command.localities",
            "Search the administrative units of the country, present and former: codes, types, parents, successors.",
        ),
    ),
    "export": (
        "export",
        help_text(
            "command.export", "Export the list of targets, one row each, with the floor and the source of every figure."
        ),
    ),
    "report": (
        "report",
        help_text(
            "command.report",
            "Generate an HTML report, in Vietnamese and English, that works offline.",
        ),
    ),
    "explain": (
        "explain",
        help_text("command.explain", "Explain a lint rule: what it reports, why, a failing and a passing example."),
    ),
    "schema": (
        "schema",
        help_text("command.schema", "Print or write a JSON Schema, for editors and programs."),
    ),
    "new": (
        "new",
        help_text("command.new", "Create a plan file with comments to fill in, in the plans directory."),
    ),
    "draft": (
        "draft",
        help_text("command.draft", "Draft a plan file from a document: its head and every figure."),
    ),
    "verify": (
        "verify",
        help_text(
            "command.verify",
            "Check a plan file against its document, figure by figure. Exit code 1 if there is a difference.",
        ),
    ),
}
"""The commands: the module of this folder that has the function of the same name, and the help."""


def application(selected: Collection[str], completing: bool = False) -> typer.Typer:
    """Return the program with the commands `selected` loaded; of the others it knows the name and the help.

    For completion they are loaded without their bodies.
    """
    load = declared if completing else loaded
    app = typer.Typer(
        name="cchc",
        cls=Group,
        no_args_is_help=False,
        invoke_without_command=True,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": [*HELP_OPTIONS]},
        help=help_text("command.cchc", "Compare the targets of Vietnamese administrative-reform plans."),
    )
    app.callback(invoke_without_command=True)(_options)
    for name, (module, words) in COMMANDS.items():
        function = load(f"cchc_cli.cli.{module}", module) if name in selected else _not_loaded
        app.command(name, cls=Command, help=words)(function)
    return app


def _not_loaded() -> None:
    """Stand for a command in the list of all."""


def _options(
    context: typer.Context,
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            is_eager=True,
            help=help_text("option.version", "Print the version and exit."),
            callback=lambda on: _version(on),
        ),
    ] = False,
    debug: Annotated[
        bool,
        typer.Option("--debug", help=help_text("option.debug", "Show the traceback of an internal error.")),
    ] = False,
    lang: LangOption = None,
) -> None:
    """Compare the targets of Vietnamese administrative-reform plans (kế hoạch cải cách hành chính)."""
    if context.invoked_subcommand is None:
        console.write(context.get_help() + "\n")


def _version(on: bool) -> None:
    if on:
        console.write(f"cchc {__version__}\n")
        raise typer.Exit


def run(arguments: Sequence[str]) -> int:
    """Run a command line and return its exit code; never raise."""
    console.begin(arguments)
    try:
        return _run(_without_debug(arguments))
    except UserError as error:
        _refuse(error)
    except OSError as error:
        console.note(message("run.refused", "cchc: system error: {why}", why=refusal(error)))
    except typer.TyperException as error:
        _refuse(UserError(usage_error(error, arguments), USAGE_ADVICE))
    except LibyamlMissing:
        _refuse(
            UserError(
                message("run.no-libyaml", "this PyYAML was built without libyaml, so no file can be read"),
                message(
                    "run.no-libyaml.advice",
                    "install a build with libyaml: `python -m pip install --force-reinstall "
                    "--only-binary :all: PyYAML`",
                ),
            )
        )
    except (KeyboardInterrupt, typer.Abort):
        signals.ignore()
        console.note(message("run.interrupted", "cchc: interrupted"))
        return INTERRUPTED
    except signals.Terminated as ended:
        signals.ignore()
        console.note(message("run.terminated", "cchc: terminated"))
        return ended.code
    except MemoryError:
        console.note(message("run.memory", "cchc: out of memory"))
    except CatalogueMissing as error:
        console.lang = Lang.EN
        _refuse(
            UserError(
                message("run.no-catalogue", "the translation of `{name}` is missing or damaged", name=str(error)),
                message(
                    "run.no-catalogue.advice",
                    "in a clone of the repository, compile it with `nox -s translations -- compile`; elsewhere install "
                    "cchc again, which compiles it; or use `--lang en` (CCHC_LANG=en)",
                ),
            )
        )
    except RecursionError:
        console.note(message("run.too-deep", "cchc: the input is nested too deeply"))
    except Exception as error:  # the last line of defence: a user sees a sentence, not a traceback
        return _unexpected(error, arguments)
    return USAGE


def _unexpected(error: Exception, arguments: Sequence[str]) -> int:
    """Print what no command expected, and return the exit code."""
    if len(_without_debug(arguments)) < len(arguments) or os.environ.get("CCHC_DEBUG"):
        console.log(traceback.format_exc())
    if isinstance(error, ImportError) and error.path is not None and not error.path.endswith(".py"):
        _refuse(
            UserError(
                message("run.library", "a library cannot be loaded: {why}", why=str(error)),
                message("run.library.advice", "free memory, or install cchc again"),
            )
        )
        return USAGE
    console.note(message("run.ours", "cchc: internal error ({what})", what=f"{type(error).__name__}: {error}"))
    console.log("  " + console.lang.say("run.ours.advice", "please report it with the command you ran"))
    return INTERNAL


def _run(arguments: Sequence[str]) -> int:
    """Run a command line, raising what it ends with."""
    completing = "_CCHC_COMPLETE" in os.environ
    words = _words_to_complete() if completing else arguments
    asked_for = [one for one in words if one in COMMANDS][:1]
    command = typer.main.get_command(application(asked_for, completing))
    translate_help(command, console.lang)
    if "--install-completion" in arguments and os.path.expanduser("~") == "~":
        raise UserError(
            message("run.no-home", "--install-completion needs a home directory, and there is none"),
            message("run.no-home.advice", "set HOME, or use --show-completion"),
        )
    if completing:
        shells.register()
    try:
        code = command(args=list(arguments), prog_name="cchc", standalone_mode=False)
    except typer.Exit as ended:
        return ended.exit_code
    except SystemExit as ended:  # Typer's answer to a shell, or to a closed pipe while it prints a help page
        return ended.code if completing and isinstance(ended.code, int) else FINE
    if code == INTERRUPTED:  # Typer's answer to Ctrl-C
        raise KeyboardInterrupt
    return code if isinstance(code, int) else FINE


def _words_to_complete() -> list[str]:
    """Return the command line that a shell wants completed: bash passes it in COMP_WORDS, the others in Typer's own."""
    return os.environ.get("_TYPER_COMPLETE_ARGS", os.environ.get("COMP_WORDS", "")).split()


def _without_debug(arguments: Sequence[str]) -> list[str]:
    """Return the arguments without `--debug`, which may stand before or after the command."""
    end = list(arguments).index("--") if "--" in arguments else len(arguments)
    return [one for one in arguments[:end] if one != "--debug"] + list(arguments[end:])


def _refuse(error: UserError) -> None:
    """Print what is wrong and what to do about it."""
    lines = [line if isinstance(line, str) else console.lang.of(line) for line in error.advice]
    console.log("\n  ".join([f"cchc: {console.lang.of(error.said)}", *lines]))
