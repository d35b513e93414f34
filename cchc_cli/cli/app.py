"""The command line: the commands, and how whatever happens ends as a message and an exit code.

Starting has to stay cheap: the command modules import what is heavy inside their functions.
"""

import os
import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from cchc_cli.cli import check, compare, explain, export, indicators, lint, list_plans, matrix, new, show
from cchc_cli.cli import report as web_report
from cchc_cli.cli.exits import FINE, INTERRUPTED, OURS, USAGE, Refused
from cchc_cli.cli.help import put_into_words
from cchc_cli.cli.options import LangOption
from cchc_cli.cli.ports import report, talk, use_utf8
from cchc_cli.cli.speech import said, say, settle_language

app = typer.Typer(
    name="cchc",
    no_args_is_help=False,
    invoke_without_command=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="command.cchc",
)
app.command("compare", help="command.compare")(compare.compare)
app.command("check", help="command.check")(check.check)
app.command("lint", help="command.lint")(lint.lint)
app.command("matrix", help="command.matrix")(matrix.matrix)
app.command("show", help="command.show")(show.show)
app.command("list", help="command.list")(list_plans.list_plans)
app.command("indicators", help="command.indicators")(indicators.indicators)
app.command("export", help="command.export")(export.export)
app.command("report", help="command.report")(web_report.report)
app.command("explain", help="command.explain")(explain.explain)
app.command("new", help="command.new")(new.new)


@app.callback(invoke_without_command=True)
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


def run(arguments: Sequence[str]) -> int:
    """Run a command line; never raises, never shows a traceback."""
    use_utf8()
    command = typer.main.get_command(app)
    put_into_words(command, settle_language(arguments))
    try:
        code = command(args=list(arguments), prog_name="cchc", standalone_mode=False)
    except Refused as refused:
        talk(f"cchc: {refused.message}" + (f"\n  {refused.advice}" if refused.advice else ""))
        return refused.code
    except typer.Exit as ended:
        return ended.exit_code
    except SystemExit as ended:  # typer's answer to a shell, or to a closed pipe while it prints a help page
        return ended.code if "_CCHC_COMPLETE" in os.environ and isinstance(ended.code, int) else FINE
    except (KeyboardInterrupt, typer.Abort):
        code = INTERRUPTED
    except OSError as error:
        from cchc_cli.cli.system import refusal

        say("run.refused", why=refusal(error))
        return USAGE
    except typer.TyperException as wrong:
        from cchc_cli.cli.usage import wrong_usage

        talk(f"cchc: {wrong_usage(wrong)}\n  {said('run.usage')}")
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
