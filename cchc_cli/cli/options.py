"""Options that several commands share, declared once."""

import os
import re
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from cchc_cli.cli import completion
from cchc_cli.cli.console import console
from cchc_cli.cli.errors import UserError, meant
from cchc_cli.cli.help import help_text
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Area, Level
from cchc_cli.domain.lookup import Ambiguous, Found, Unknown, find_indicator, find_locality, find_term
from cchc_cli.i18n.language import Lang
from cchc_cli.i18n.message import Message, message
from cchc_cli.output.labels import AREAS

T = TypeVar("T")


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


class Language(StrEnum):
    """The language of what people read."""

    VI = "vi"
    EN = "en"


PlansOption = Annotated[
    Path | None,
    typer.Option(
        "--plans",
        parser=Path,
        metavar="DIR",
        help=help_text(
            "option.plans",
            "Use this plans directory (default: $CCHC_PLANS, the nearest plans/, or the plans shipped with cchc).",
        ),
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
ColourOption = Annotated[
    Colour,
    typer.Option(
        "--color",
        help=help_text("option.color", "Use colour: auto (on a terminal), always or never; respects NO_COLOR."),
    ),
]
LangOption = Annotated[
    Language | None,
    typer.Option(
        "--lang",
        help=help_text(
            "option.lang", "Use Vietnamese (vi) or English (en); default: $CCHC_LANG, then the system language."
        ),
    ),
]
AreaOption = Annotated[
    str | None,
    typer.Option(
        "--area",
        metavar="AREA",
        help=help_text("option.area", "Limit to one area, by id or label."),
        autocompletion=completion.areas,
    ),
]
IndicatorOption = Annotated[
    str | None,
    typer.Option(
        "--indicator",
        metavar="ID",
        help=help_text("option.indicator", "Limit to one indicator."),
        autocompletion=completion.indicators,
    ),
]
YearOption = Annotated[
    str | None,
    typer.Option("--at", metavar="YEAR", help=help_text("option.at", "Use the values that apply in this year.")),
]


def language(choice: Language | None) -> Lang:
    """The language asked for, else that of the run; refuses a CCHC_LANG that is none."""

    named = os.environ.get("CCHC_LANG")
    if choice is None and named and named not in tuple(Lang):
        raise UserError(message("run.language", "CCHC_LANG is `{named}`; valid values are vi and en", named=named))
    return Lang(choice) if choice is not None else console.lang


def year_of(text: str | None, option: str = "--at") -> int | None:
    """A year as typed."""
    if text is None:
        return None
    if not re.fullmatch(r"\d{4}", text, re.ASCII) or not 1986 <= int(text) <= 2100:
        raise UserError(
            message("named.no-year", "`{typed}` is not a year between 1986 and 2100", typed=text),
            message("named.no-year.advice", "write four digits, such as {option} 2030", option=option),
        )
    return int(text)


def named_words(labels: Mapping[Area, Message] | Mapping[Level, Message]) -> list[str]:
    """The words that an option takes; for a Vietnamese reader each with what it means."""

    lang = console.lang
    return [str(word) if lang is Lang.EN else f"{word} ({lang.of(label)})" for word, label in labels.items()]


def chosen(answer: Found[T] | Ambiguous | Unknown, typed: str, unknown: Message, advice: Message) -> T:
    """Return the one value found; refuse with the candidates or the advice otherwise."""
    if isinstance(answer, Found):
        return answer.value
    if isinstance(answer, Ambiguous):
        several = message("named.several", "`{typed}` is ambiguous: {words}", typed=typed, words=answer.candidates)
        raise UserError(several, message("setting.meant", "did you mean {words:or}?", words=answer.candidates))
    raise UserError(unknown, advice)


def area_of(text: str | None) -> Area | None:
    """Return an area by its id or its label."""
    if text is None:
        return None

    found = find_term({area: [lang.of(label) for lang in Lang] for area, label in AREAS.items()}, text)
    close = found.suggestions[:1] if isinstance(found, Unknown) else ()
    return chosen(
        found,
        text,
        message("named.no-area", "unknown area `{typed}`", typed=text),
        meant(close, message("named.areas", "valid areas are {words}", words=named_words(AREAS))),
    )


def province_of(text: str | None, corpus: Corpus) -> str | None:
    """Return the id of a province."""
    if text is None:
        return None

    found = find_locality(corpus.localities, text, Level.PROVINCE)
    close = found.suggestions if isinstance(found, Unknown) else ()
    return chosen(
        found,
        text,
        message("named.no-province", "unknown province `{typed}`", typed=text),
        meant(close, message("named.provinces", "`cchc list` shows the plans of each province")),
    ).id


def indicator_of(text: str | None, corpus: Corpus) -> str | None:
    """Return the id of an indicator."""
    if text is None:
        return None

    found = find_indicator(corpus.catalogue, text)
    close = found.suggestions if isinstance(found, Unknown) else ()
    return chosen(
        found,
        text,
        message("named.no-indicator", "unknown indicator `{typed}`", typed=text),
        meant(close, message("named.indicators", "`cchc indicators` lists the indicators")),
    ).id
