"""The command `cchc floors PLACE`."""

from typing import Annotated

import typer

from cchc_cli.analysis.floor_groups import grouped
from cchc_cli.analysis.requirements import neighbours, required_of, without_figures
from cchc_cli.cli import completion
from cchc_cli.cli.console import console
from cchc_cli.cli.help import help_text
from cchc_cli.cli.options import (
    Colour,
    ColourOption,
    ForceOption,
    JsonOutputOption,
    LangOption,
    NoShippedOption,
    PlansOption,
    TableFormat,
    TableFormatOption,
    language,
)
from cchc_cli.cli.output_file import format_for, send
from cchc_cli.cli.query_options import AreaOption, IndicatorOption, QueryOptions, YearOption
from cchc_cli.cli.resolve import locality_of
from cchc_cli.cli.workspace import name_data, open_workspace, report_damaged_files
from cchc_cli.output import result_records, serialize
from cchc_cli.output.json_document import as_json
from cchc_cli.output.terminal import floors as floors_table
from cchc_cli.output.terminal.page import page


def floors(
    place: Annotated[
        str,
        typer.Argument(
            metavar="PLACE",
            help=help_text("argument.place", "Locality, by id or name."),
            autocompletion=completion.localities,
        ),
    ],
    at: YearOption = None,
    area: AreaOption = None,
    indicator: IndicatorOption = None,
    format: TableFormatOption = TableFormat.TABLE,
    output: JsonOutputOption = None,
    force: ForceOption = False,
    lang: LangOption = None,
    color: ColourOption = Colour.AUTO,
    plans: PlansOption = None,
    no_shipped: NoShippedOption = False,
) -> int:
    """Show what higher-level documents require of a place, with or without a plan of its own."""
    words = language(lang)
    format = format_for(format, output, force)
    workspace = open_workspace(plans, no_shipped)
    corpus = workspace.corpus
    query = QueryOptions(areas=area, indicators=indicator, year=at).resolve(workspace)
    selected = query.indicator_filter(corpus.catalogue)
    unit = locality_of(place, corpus)
    code = report_damaged_files(workspace)
    beside = neighbours(corpus, unit, query.year)
    found = [one for one in required_of(corpus, unit, query.year) if selected(one.indicator)]
    unknown = without_figures(corpus, unit, query.year)
    if format is TableFormat.JSON:
        send(
            as_json(
                "floors",
                corpus.data,
                locality=unit.id,
                at=query.year,
                unknown_documents=[serialize.unknown_document(one) for one in unknown],
                floors=[
                    {"group": str(block.group), **result_records.required_figure(corpus, one, beside)}
                    for block in grouped(corpus, unit, found, query.year)
                    for one in block.figures
                ],
            ),
            output,
            force,
        )
    else:
        parts = floors_table.render(unit, found, beside, unknown, query.year, corpus, words)
        console.page(page(parts, console.width(), console.coloured(color)))
    name_data(workspace)
    return code
