"""The command `cchc list`."""

from typing import Annotated

import typer

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
from cchc_cli.cli.query_options import LevelOption, PeriodOption, ProvinceOption, QueryOptions
from cchc_cli.cli.workspace import name_data, open_workspace, report_damaged_files
from cchc_cli.output import serialize
from cchc_cli.output.data import replaced, replaced_record
from cchc_cli.output.json_document import as_json
from cchc_cli.output.terminal import plans as plan_tables
from cchc_cli.output.terminal.page import page


def list_plans(
    province: ProvinceOption = None,
    level: LevelOption = None,
    period: PeriodOption = None,
    format: TableFormatOption = TableFormat.TABLE,
    output: JsonOutputOption = None,
    force: ForceOption = False,
    lang: LangOption = None,
    color: ColourOption = Colour.AUTO,
    every: Annotated[
        bool,
        typer.Option("--all", help=help_text("option.all-shipped", "Include the local plans shipped with cchc.")),
    ] = False,
    plans: PlansOption = None,
    no_shipped: NoShippedOption = False,
) -> int:
    """List plans with level, period, number of targets, sources and higher-level documents."""
    words = language(lang)
    format = format_for(format, output, force)
    workspace = open_workspace(plans, no_shipped, local=every)
    code = report_damaged_files(workspace)
    corpus = workspace.corpus
    query = QueryOptions(provinces=province, levels=level, periods=period).resolve(workspace)
    chosen = query.plans_in(corpus, shipped=True, recorded=True)
    if format is TableFormat.JSON:
        place = workspace.directories[0]
        send(
            as_json(
                "list",
                corpus.data,
                directory=place.path.as_posix(),
                origin=str(place.origin),
                plans=[serialize.listed_plan(corpus, plan) for plan in chosen],
                replaced=[replaced_record(one) for one in corpus.data.replaced],
            ),
            output,
            force,
        )
    else:
        console.write(page(plan_tables.plans(corpus, chosen, words), console.width(), console.coloured(color)))
        for note in replaced(corpus.data.replaced):
            console.note(note)
    name_data(workspace)
    return code
