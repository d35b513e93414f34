"""Options that several commands share, declared once."""

import os
import re
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from cchc_cli.cli.console import console
from cchc_cli.cli.errors import UserError
from cchc_cli.cli.help import help_text
from cchc_cli.i18n.language import Lang
from cchc_cli.i18n.message import message


class TableFormat(StrEnum):
    """For people, or for programs."""

    TABLE = "table"
    JSON = "json"


class GridFormat(StrEnum):
    """Table formats that also lie flat."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    MARKDOWN = "markdown"


class Colour(StrEnum):
    """When to colour."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


PlansOption = Annotated[
    Path | None,
    typer.Option(
        "--plans",
        parser=Path,
        metavar="DIR",
        help=help_text(
            "option.plans",
            "The plans directory; if not given, $CCHC_PLANS, the nearest plans/, or the plans that come with cchc.",
        ),
    ),
]
TableFormatOption = Annotated[
    TableFormat, typer.Option("--format", help=help_text("option.format-table", "table for people, json for programs."))
]
GridFormatOption = Annotated[
    GridFormat,
    typer.Option("--format", help=help_text("option.format-grid", "table for people; json, csv or markdown.")),
]
ColourOption = Annotated[
    Colour,
    typer.Option(
        "--color",
        help=help_text("option.color", "When to colour: auto (on a terminal), always or never; NO_COLOR is honoured."),
    ),
]
LangOption = Annotated[
    Lang | None,
    typer.Option(
        "--lang",
        help=help_text(
            "option.lang", "Vietnamese (vi) or English (en); if not given, $CCHC_LANG, then the language of the system."
        ),
    ),
]


def language(choice: Lang | None) -> Lang:
    """Return the language asked for, else that of the run; refuse a CCHC_LANG that is none."""
    named = os.environ.get("CCHC_LANG")
    if choice is None and named and named not in tuple(Lang):
        raise UserError(message("run.language", "CCHC_LANG is `{named}`; it can be vi or en", named=named))
    return choice or console.lang


def year_of(typed: str, option: str) -> int:
    """Return a year as typed for an option."""
    if not re.fullmatch(r"\d{4}", typed, re.ASCII) or not 1986 <= int(typed) <= 2100:
        raise UserError(
            message("named.no-year", "`{typed}` is no year from 1986 to 2100", typed=typed),
            message("named.no-year.advice", "write four digits, such as {option} 2030", option=option),
        )
    return int(typed)
