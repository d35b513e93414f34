"""The command `cchc matrix`."""

from typing import Annotated

import typer

from cchc_cli.analysis.evaluation import Evaluation
from cchc_cli.analysis.matrix import Matrix, Relative
from cchc_cli.analysis.matrix import matrix as tabulate
from cchc_cli.cli import completion
from cchc_cli.cli.console import console
from cchc_cli.cli.errors import UserError
from cchc_cli.cli.help import help_text
from cchc_cli.cli.options import (
    Colour,
    ColourOption,
    ForceOption,
    GridFormat,
    GridFormatOption,
    GridOutputOption,
    LangOption,
    NoShippedOption,
    PlansOption,
    language,
)
from cchc_cli.cli.output_file import format_for, send
from cchc_cli.cli.query_options import (
    AreaOption,
    IndicatorOption,
    LevelOption,
    PeriodOption,
    ProvinceOption,
    QueryOptions,
    YearOption,
)
from cchc_cli.cli.workspace import (
    name_data,
    open_workspace,
    refuse_if_affected,
    refuse_if_nothing_read,
    report_damaged_files,
)
from cchc_cli.domain.corpus import Corpus
from cchc_cli.i18n.language import Lang
from cchc_cli.i18n.message import message
from cchc_cli.output import serialize
from cchc_cli.output.flat import matrix as matrix_grid
from cchc_cli.output.flat.formats import as_csv, as_markdown
from cchc_cli.output.json_document import as_json
from cchc_cli.output.terminal import matrix as matrix_table
from cchc_cli.output.terminal.page import page


def matrix(
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PLAN]...",
            help=help_text("argument.plans-or-all", "Plans, by id or locality name (default: every plan)."),
            autocompletion=completion.plan_names,
        ),
    ] = None,
    province: ProvinceOption = None,
    level: LevelOption = None,
    period: PeriodOption = None,
    area: AreaOption = None,
    indicator: IndicatorOption = None,
    at: YearOption = None,
    relative: Annotated[
        Relative,
        typer.Option(
            "--relative",
            help=help_text("option.relative", "Compare with the floor, or with the median of the plans shown."),
        ),
    ] = Relative.FLOOR,
    with_words: Annotated[
        bool, typer.Option("--words", help=help_text("option.words", "Show the status in words below each figure."))
    ] = False,
    pager: Annotated[
        bool,
        typer.Option(
            "--pager/--no-pager", help=help_text("option.pager", "Page output that is longer than the terminal.")
        ),
    ] = True,
    format: GridFormatOption = GridFormat.TABLE,
    output: GridOutputOption = None,
    force: ForceOption = False,
    lang: LangOption = None,
    color: ColourOption = Colour.AUTO,
    plans: PlansOption = None,
    no_shipped: NoShippedOption = False,
) -> int:
    """Show plans against indicators, as a heat map relative to the floor."""
    words = language(lang)
    format = format_for(format, output, force)
    workspace = open_workspace(plans, no_shipped, names or ())
    corpus = workspace.corpus
    query = QueryOptions(
        plans=names, provinces=province, levels=level, periods=period, areas=area, indicators=indicator, year=at
    ).resolve(workspace)
    selected = query.indicator_filter(corpus.catalogue)
    chosen = query.plans_in(corpus)
    if names:
        refuse_if_affected(workspace, chosen, selected)
    code = report_damaged_files(workspace)
    if not chosen:
        raise UserError(
            message("selected.none", "no plan is selected"),
            message("named.list", "`cchc list` shows the plans"),
        )
    refuse_if_nothing_read(workspace, chosen)
    result = tabulate(Evaluation(corpus), corpus.in_order(chosen), query.year, relative, selected)
    if format is GridFormat.TABLE:
        width = console.width()
        parts = matrix_table.render(result, corpus, words, width, with_words)
        console.page(page(parts, width, console.coloured(color)), pager)
    else:
        send(_records(result, corpus, words, format), output, force)
    name_data(workspace)
    return code


def _records(result: Matrix, corpus: Corpus, lang: Lang, format: GridFormat) -> str:
    if format is GridFormat.JSON:
        return as_json(
            "matrix",
            corpus.data,
            relative=str(result.relative),
            at=result.year,
            plans=[serialize.plan_record(corpus, plan) for plan in result.plans],
            rows=[matrix_grid.row_record(row, corpus) for row in result.rows],
            counts=matrix_grid.counts(result),
        )
    if format is GridFormat.CSV:
        return as_csv(*matrix_grid.grid(result, corpus, lang))
    return as_markdown(*matrix_grid.table(result, corpus, lang))
