"""`cchc matrix`"""

from enum import StrEnum
from typing import Annotated

import typer

from cchc_cli.analysis.evaluation import Evaluation
from cchc_cli.analysis.matrix import Matrix, Relative
from cchc_cli.analysis.matrix import matrix as tabulate
from cchc_cli.analysis.query import indicator_filter
from cchc_cli.cli import completion
from cchc_cli.cli.console import console
from cchc_cli.cli.errors import UserError
from cchc_cli.cli.help import help_text
from cchc_cli.cli.options import (
    AreaOption,
    Colour,
    ColourOption,
    GridFormat,
    GridFormatOption,
    IndicatorOption,
    LangOption,
    PlansOption,
    YearOption,
    area_of,
    indicator_of,
    language,
    year_of,
)
from cchc_cli.cli.selection import LevelOption, PeriodOption, ProvinceOption, plans_asked_for, selection_of
from cchc_cli.cli.workspace import open_workspace, refuse_if_affected, report_damaged_files
from cchc_cli.domain.corpus import Corpus
from cchc_cli.i18n.language import Lang
from cchc_cli.i18n.message import message
from cchc_cli.output import serialize
from cchc_cli.output.flat import matrix as matrix_grid
from cchc_cli.output.flat.formats import as_csv, as_markdown
from cchc_cli.output.terminal import matrix as matrix_table
from cchc_cli.output.terminal.page import page


class RelativeTo(StrEnum):
    """What a cell is held against."""

    FLOOR = "floor"
    MEDIAN = "median"


def matrix(
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PLAN]...",
            help=help_text("argument.plans-or-all", "Plans, by id or locality name (default: every complete plan)."),
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
        RelativeTo,
        typer.Option(
            "--relative",
            help=help_text("option.relative", "Compare with the floor, or with the median of the plans shown."),
        ),
    ] = RelativeTo.FLOOR,
    compact: Annotated[
        bool, typer.Option("--compact", help=help_text("option.compact", "Show symbols and figures only."))
    ] = False,
    pager: Annotated[
        bool,
        typer.Option(
            "--pager/--no-pager", help=help_text("option.pager", "Page output that is longer than the terminal.")
        ),
    ] = True,
    format: GridFormatOption = GridFormat.TABLE,
    lang: LangOption = None,
    color: ColourOption = Colour.AUTO,
    plans: PlansOption = None,
) -> int:
    """Show a heat map of plans by indicator, relative to the floor."""
    year, wanted_area, words = year_of(at), area_of(area), language(lang)
    workspace = open_workspace(plans)
    corpus = workspace.corpus
    wanted = indicator_filter(corpus, indicator_of(indicator, corpus), wanted_area)
    chosen = plans_asked_for(workspace, names or (), selection_of(corpus, province, level, period))
    if names:
        refuse_if_affected(workspace, chosen, wanted)
    code = report_damaged_files(workspace)
    if not chosen:
        raise UserError(
            message("selected.none", "no complete plan is selected"),
            message("selected.none.advice", "name a plan explicitly to include it; see `cchc list`"),
        )
    columns = corpus.in_order({plan.id: plan for plan in chosen}.values())
    result = tabulate(Evaluation(corpus), columns, year, Relative(relative.value), wanted)
    if format is GridFormat.TABLE:
        room = console.width()
        parts = matrix_table.render(result, corpus, words, room, words=not compact)
        console.page(page(parts, room, console.coloured(color)), pager)
        for line in (matrix_table.summary(result, words), matrix_table.reasons(result, words)):
            if line:
                console.log(line)
    else:
        _print_records(result, corpus, words, format)
    return code


def _print_records(result: Matrix, corpus: Corpus, lang: Lang, format: GridFormat) -> None:
    if format is GridFormat.JSON:
        console.write(
            serialize.as_json(
                "matrix",
                relative=str(result.relative),
                at=result.year,
                plans=[serialize.plan_record(corpus, plan) for plan in result.plans],
                rows=[matrix_grid.row_record(row, corpus) for row in result.rows],
                counts=matrix_grid.counts(result),
            )
        )
    else:
        header, lines = matrix_grid.grid(result, corpus, lang)
        console.write((as_csv if format is GridFormat.CSV else as_markdown)(header, lines))
