"""Options that several commands share, declared once."""

import os
import re
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from cchc_cli.cli import completion
from cchc_cli.cli.errors import UserError
from cchc_cli.cli.translation import meant, run_language, said
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.enums import Area, Level
from cchc_cli.domain.vietnamese import search_key, suggestions
from cchc_cli.i18n.language import Lang
from cchc_cli.i18n.message import Message
from cchc_cli.output.labels import AREAS


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


def area_of(text: str | None) -> Area | None:
    """An area by its id or its Vietnamese or English label, diacritics and case aside."""
    if text is None:
        return None

    for area, label in AREAS.items():
        if search_key(text) in (str(area), *(search_key(lang.of(label)) for lang in Lang)):
            return area
    close = suggestions(text, [str(area) for area in Area])
    raise UserError(said("named.no-area", typed=text), meant(close[:1], "named.areas", words=named_words(AREAS)))


def province_of(text: str | None, corpus: Corpus) -> str | None:
    """A province's id, from its id or any name it had, diacritics and case aside."""
    if text is None:
        return None

    key = search_key(text)
    provinces = [place for place in corpus.localities.values() if place.level is Level.PROVINCE]
    if any(place.id == key for place in provinces):
        return key
    named = [
        place.id
        for place in provinces
        if any(key in (search_key(one.name), search_key(one.full_name)) for one in place.history)
    ]
    if len(named) == 1:
        return named[0]
    close = named or suggestions(text, [place.id for place in provinces])
    raise UserError(
        said("named.several", typed=text, words=named) if named else said("named.no-province", typed=text),
        meant(close, "named.provinces"),
    )


def indicator_of(text: str | None, corpus: Corpus) -> str | None:
    """An indicator's id as typed, small and capital letters aside."""
    if text is None:
        return None

    key = search_key(text)
    if key in corpus.catalogue:
        return key
    by_label = [
        one.id for one in corpus.catalogue.values() if key in (search_key(one.label.vi), search_key(one.label.en))
    ]
    if len(by_label) == 1:
        return by_label[0]
    close = suggestions(text, list(corpus.catalogue))
    raise UserError(said("named.no-indicator", typed=text), meant(close, "named.indicators"))
