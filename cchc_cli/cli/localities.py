"""The command `cchc localities [QUERY]`."""

from typing import Annotated

import typer

from cchc_cli import __version__
from cchc_cli.cli import completion
from cchc_cli.cli.console import console
from cchc_cli.cli.directories import chosen_directories
from cchc_cli.cli.errors import FINE
from cchc_cli.cli.help import help_text
from cchc_cli.cli.options import (
    Colour,
    ColourOption,
    ForceOption,
    GridFormat,
    GridFormatOption,
    GridOutputOption,
    LangOption,
    PlansOption,
    language,
)
from cchc_cli.cli.output_file import format_for, send
from cchc_cli.cli.query_options import LevelOption, ProvinceOption
from cchc_cli.cli.resolve import province_in
from cchc_cli.cli.workspace import described
from cchc_cli.domain.layers import Data
from cchc_cli.domain.lookup import search_localities
from cchc_cli.i18n.message import message
from cchc_cli.output import locality_records
from cchc_cli.output.flat.formats import as_csv, as_markdown, flat_rows
from cchc_cli.output.json_document import as_json
from cchc_cli.output.terminal import localities as localities_table
from cchc_cli.output.terminal.page import page
from cchc_cli.reading.corpus import display
from cchc_cli.reading.resources import data_date
from cchc_cli.reading.vocabulary import load_vocabulary


def localities(
    query: Annotated[
        str | None,
        typer.Argument(
            metavar="[QUERY]",
            help=help_text("argument.query", "Id, code, name or part of a name (default: list all places)."),
            autocompletion=completion.localities,
        ),
    ] = None,
    province: ProvinceOption = None,
    level: LevelOption = None,
    format: GridFormatOption = GridFormat.TABLE,
    output: GridOutputOption = None,
    force: ForceOption = False,
    lang: LangOption = None,
    color: ColourOption = Colour.AUTO,
    plans: PlansOption = None,
) -> int:
    """Search the administrative units of the country, present and former: codes, types, parents, successors."""
    words = language(lang)
    format = format_for(format, output, force)
    layers = chosen_directories(plans or ())
    vocabulary = load_vocabulary(*(one.path for one in layers))
    for path, faults in vocabulary.broken:
        console.note(message("warning", "warning: {what}", what=described(display(path), faults[0])))
    known = vocabulary.localities
    provinces = frozenset(province_in(one, known) for one in province or ())
    found = [
        one
        for one in search_localities(known, query)
        if (not level or one.level in level) and (not provinces or not provinces.isdisjoint((one.id.split("/")[0],)))
    ]
    if format is GridFormat.TABLE:
        console.write(page(localities_table.render(known, found, words), console.width(), console.coloured(color)))
        return FINE
    records = [locality_records.locality_record(known, one) for one in found]
    if format is GridFormat.JSON:
        send(as_json("localities", Data(__version__, data_date()), localities=records), output, force)
    else:
        write = as_csv if format is GridFormat.CSV else as_markdown
        send(write(locality_records.COLUMNS, flat_rows(records, locality_records.COLUMNS)), output, force)
    return FINE
