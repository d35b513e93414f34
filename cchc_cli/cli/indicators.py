"""The command `cchc indicators [QUERY]`."""

from typing import Annotated

import typer

from cchc_cli.analysis.rows import order_key
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
from cchc_cli.cli.query_options import AreaOption, QueryOptions
from cchc_cli.cli.workspace import name_data, open_workspace, report_damaged_files
from cchc_cli.domain.indicator import similar_to
from cchc_cli.domain.scope import Scope
from cchc_cli.output import indicator_records, serialize
from cchc_cli.output.json_document import as_json
from cchc_cli.output.terminal import plans as plan_tables
from cchc_cli.output.terminal.page import page


def indicators(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="[QUERY]",
            help=help_text(
                "argument.indicator",
                "Indicator to show, by id or label, or words to search for (default: all).",
            ),
            autocompletion=completion.indicators,
        ),
    ] = None,
    area: AreaOption = None,
    format: TableFormatOption = TableFormat.TABLE,
    output: JsonOutputOption = None,
    force: ForceOption = False,
    lang: LangOption = None,
    color: ColourOption = Colour.AUTO,
    plans: PlansOption = None,
    no_shipped: NoShippedOption = False,
) -> int:
    """List or search the indicator catalogue; show one indicator with its values in every plan."""
    words = language(lang)
    format = format_for(format, output, force)
    workspace = open_workspace(plans, no_shipped)
    corpus = workspace.corpus
    query = QueryOptions(areas=area, indicators=[name] if name is not None else None).resolve(workspace)
    chosen = [one for one in corpus.catalogue.values() if query.matches_indicator(one)]
    chosen.sort(key=lambda one: order_key(corpus, one.id, Scope()))
    code = report_damaged_files(workspace, {one.id for one in chosen})
    if format is TableFormat.JSON:
        values = [
            row
            for plan in corpus.ordered()
            for row in serialize.target_rows(corpus, plan)
            if row["indicator"] in query.indicators
        ]
        entries = [indicator_records.indicator_record(one, similar_to(corpus.catalogue, one.id)) for one in chosen]
        send(as_json("indicators", corpus.data, indicators=entries, values=values), output, force)
        name_data(workspace)
        return code
    parts = (
        plan_tables.indicator_page(corpus, chosen[0], words)
        if name is not None and len(chosen) == 1
        else plan_tables.catalogue(corpus, chosen, words)
    )
    console.page(page(parts, console.width(), console.coloured(color)))
    name_data(workspace)
    return code
