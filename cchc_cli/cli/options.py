"""Options that several commands share, declared once."""

import os
import re
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from cchc_cli.cli import completion
from cchc_cli.cli.errors import UserError
from cchc_cli.cli.translation import meant, run_language, said
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Area, Level
from cchc_cli.domain.lookup import Ambiguous, Found, Unknown, find_indicator, find_locality, find_term
from cchc_cli.i18n.language import Lang
from cchc_cli.i18n.message import Message
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
        help="option.plans",
    ),
]
TableFormatOption = Annotated[TableFormat, typer.Option("--format", help="option.format-table")]
GridFormatOption = Annotated[GridFormat, typer.Option("--format", help="option.format-grid")]
ColourOption = Annotated[Colour, typer.Option("--color", help="option.color")]
LangOption = Annotated[
    Language | None,
    typer.Option("--lang", help="option.lang"),
]
AreaOption = Annotated[
    str | None,
    typer.Option("--area", metavar="AREA", help="option.area", autocompletion=completion.areas),
]
IndicatorOption = Annotated[
    str | None,
    typer.Option("--indicator", metavar="ID", help="option.indicator", autocompletion=completion.indicators),
]
YearOption = Annotated[str | None, typer.Option("--at", metavar="YEAR", help="option.at")]


def language(choice: Language | None) -> Lang:
    """The language asked for, else that of the run; refuses a CCHC_LANG that is none."""

    named = os.environ.get("CCHC_LANG")
    if choice is None and named and named not in tuple(Lang):
        raise UserError(said("run.language", named=named))
    return Lang(choice) if choice is not None else run_language()


def year_of(text: str | None, option: str = "--at") -> int | None:
    """A year as typed."""
    if text is None:
        return None
    if not re.fullmatch(r"\d{4}", text, re.ASCII) or not 1986 <= int(text) <= 2100:
        raise UserError(said("named.no-year", typed=text), said("named.no-year.advice", option=option))
    return int(text)


def named_words(labels: Mapping[Area, Message] | Mapping[Level, Message]) -> list[str]:
    """The words that an option takes; for a Vietnamese reader each with what it means."""

    lang = run_language()
    return [str(word) if lang is Lang.EN else f"{word} ({lang.of(label)})" for word, label in labels.items()]


def chosen(answer: Found[T] | Ambiguous | Unknown, typed: str, unknown: str, advice: str) -> T:
    """Return the one value found; refuse with the candidates or the advice otherwise."""
    if isinstance(answer, Found):
        return answer.value
    if isinstance(answer, Ambiguous):
        several = said("named.several", typed=typed, words=answer.candidates)
        raise UserError(several, said("setting.meant", words=answer.candidates))
    raise UserError(said(unknown, typed=typed), advice)


def area_of(text: str | None) -> Area | None:
    """Return an area by its id or its label."""
    if text is None:
        return None

    found = find_term({area: [lang.of(label) for lang in Lang] for area, label in AREAS.items()}, text)
    close = found.suggestions[:1] if isinstance(found, Unknown) else ()
    return chosen(found, text, "named.no-area", meant(close, "named.areas", words=named_words(AREAS)))


def province_of(text: str | None, corpus: Corpus) -> str | None:
    """Return the id of a province."""
    if text is None:
        return None

    found = find_locality(corpus.localities, text, Level.PROVINCE)
    close = found.suggestions if isinstance(found, Unknown) else ()
    return chosen(found, text, "named.no-province", meant(close, "named.provinces")).id


def indicator_of(text: str | None, corpus: Corpus) -> str | None:
    """Return the id of an indicator."""
    if text is None:
        return None

    found = find_indicator(corpus.catalogue, text)
    close = found.suggestions if isinstance(found, Unknown) else ()
    return chosen(found, text, "named.no-indicator", meant(close, "named.indicators")).id
