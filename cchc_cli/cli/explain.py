"""The command `cchc explain [CODE|NAME]`."""

from collections.abc import Iterator
from typing import Annotated

import typer

from cchc_cli import __version__
from cchc_cli.cli import completion
from cchc_cli.cli.console import console
from cchc_cli.cli.errors import FINE, UserError
from cchc_cli.cli.help import help_text
from cchc_cli.cli.options import (
    Colour,
    ColourOption,
    LangOption,
    TableFormat,
    TableFormatOption,
    language,
)
from cchc_cli.domain.layers import Data
from cchc_cli.linting.registry import explained
from cchc_cli.linting.rule import Explained
from cchc_cli.linting.settings import find_rule
from cchc_cli.output import rule_page
from cchc_cli.output.json_document import as_json
from cchc_cli.output.terminal.page import page
from cchc_cli.reading.resources import data_date
from cchc_cli.reading.settings import WrongSetting


@completion.offering
def rules(context: typer.Context, typed: str) -> Iterator[completion.Offer]:
    """Yield the names of rules with their codes."""
    return ((one.name, one.code) for one in explained())


def explain(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="[CODE|NAME]",
            help=help_text("argument.rule", "Rule, by code or name (default: list all rules)."),
            autocompletion=rules,
        ),
    ] = None,
    format: TableFormatOption = TableFormat.TABLE,
    lang: LangOption = None,
    color: ColourOption = Colour.AUTO,
) -> int:
    """Explain a lint rule: what it reports, why, a failing and a passing example."""
    words = language(lang)
    every = explained()
    chosen = None if name is None else _called(name)
    if format is TableFormat.JSON:
        console.write(
            as_json(
                "explain",
                Data(__version__, data_date()),
                rules=[rule_page.record(one) for one in (every if chosen is None else [chosen])],
            )
        )
        return FINE
    parts = rule_page.listing(every, words) if chosen is None else rule_page.render(chosen, words)
    console.write(page(parts, console.width(), console.coloured(color)))
    return FINE


def _called(typed: str) -> Explained:
    """Return the rule of a code or name."""
    try:
        return find_rule(typed)
    except WrongSetting as wrong:
        raise UserError(wrong.message, wrong.advice) from None
