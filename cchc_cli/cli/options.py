"""Options that several commands share, declared once."""

import os
import re
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

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


DocumentArgument = Annotated[
    Path,
    typer.Argument(
        metavar="DOCUMENT",
        parser=Path,
        help=help_text("argument.document", "Source document: .docx, .pdf with text, .html, .txt or .md."),
    ),
]
PlansOption = Annotated[
    list[Path] | None,
    typer.Option(
        "--plans",
        parser=Path,
        metavar="DIR",
        help=help_text(
            "option.plans",
            "Use this plans directory; repeatable, earlier ones first (default: $CCHC_PLANS, the nearest plans/, or "
            "the plans shipped with cchc).",
        ),
    ),
]
NoShippedOption = Annotated[
    bool,
    typer.Option(
        "--no-shipped",
        help=help_text("option.no-shipped", "Leave out all plans and documents shipped with cchc."),
    ),
]
TableFormatOption = Annotated[
    TableFormat,
    typer.Option("--format", help=help_text("option.format-table", "Print a table for people, or json for programs.")),
]
GridFormatOption = Annotated[
    GridFormat,
    typer.Option(
        "--format", help=help_text("option.format-grid", "Print a table for people, or json, csv or markdown.")
    ),
]


def file_option(*names: str, help: str) -> Any:
    """Return an option that names a file to write."""
    return typer.Option(*names, parser=Path, metavar="FILE", help=help)


GridOutputOption = Annotated[
    Path | None,
    file_option("--output", "-o", help=help_text("option.output-grid", "Write to this file: .csv, .json or .md.")),
]
JsonOutputOption = Annotated[
    Path | None,
    file_option("--output", "-o", help=help_text("option.output-json", "Write JSON to this file.")),
]
OutputOption = Annotated[
    Path | None,
    file_option("--output", "-o", help=help_text("option.output", "Write to this file instead of the screen.")),
]
ForceOption = Annotated[bool, typer.Option("--force", help=help_text("option.force", "Overwrite existing files."))]
ColourOption = Annotated[
    Colour,
    typer.Option(
        "--color",
        help=help_text("option.color", "Use colour: auto (on a terminal), always or never; respects NO_COLOR."),
    ),
]
LangOption = Annotated[
    Lang | None,
    typer.Option(
        "--lang",
        help=help_text(
            "option.lang", "Use Vietnamese (vi) or English (en); default: $CCHC_LANG, then the system language."
        ),
    ),
]


def language(choice: Lang | None) -> Lang:
    """Return the language asked for, else that of the run; refuse a CCHC_LANG that is none."""
    named = os.environ.get("CCHC_LANG")
    if choice is None and named and named not in tuple(Lang):
        raise UserError(message("run.language", "CCHC_LANG is `{named}`; valid values are vi and en", named=named))
    return choice or console.lang


def year_of(typed: str, option: str) -> int:
    """Return a year as typed for an option."""
    if not re.fullmatch(r"\d{4}", typed, re.ASCII) or not 1986 <= int(typed) <= 2100:
        raise UserError(
            message("named.no-year", "`{typed}` is not a year between 1986 and 2100", typed=typed),
            message("named.no-year.advice", "write four digits, such as {option} 2030", option=option),
        )
    return int(typed)
