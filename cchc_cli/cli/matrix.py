"""`cchc matrix`"""

from enum import StrEnum
from typing import Annotated

import typer

from cchc_cli.cli import completion
from cchc_cli.cli.console import coloured, progress, report, report_by_page, talk, width
from cchc_cli.cli.errors import UserError
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
from cchc_cli.cli.translation import said
from cchc_cli.cli.workspace import open_with_store, problems, refuse_if_affected


class RelativeTo(StrEnum):
    """What a cell is held against."""

    FLOOR = "floor"
    MEDIAN = "median"


def matrix(
    names: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PLAN]...", help="argument.plans-or-all", autocompletion=completion.plan_names),
    ] = None,
    province: ProvinceOption = None,
    level: LevelOption = None,
    period: PeriodOption = None,
    area: AreaOption = None,
    indicator: IndicatorOption = None,
    at: YearOption = None,
    relative: Annotated[RelativeTo, typer.Option("--relative", help="option.relative")] = RelativeTo.FLOOR,
    compact: Annotated[bool, typer.Option("--compact", help="option.compact")] = False,
    pager: Annotated[bool, typer.Option("--pager/--no-pager", help="option.pager")] = True,
    format: GridFormatOption = GridFormat.TABLE,
    lang: LangOption = None,
    color: ColourOption = Colour.AUTO,
    plans: PlansOption = None,
) -> int:
    """Plans against indicators, as a heat map relative to the floor."""
    year, wanted_area, words = year_of(at), area_of(area), language(lang)
    opened, _ = open_with_store(plans)
    from cchc_cli.analysis.matrix import Relative
    from cchc_cli.analysis.matrix import matrix as tabulate
    from cchc_cli.cli.judging import Judge

    loaded, corpus = opened.plans, opened.plans.corpus
    wanted = indicator_of(indicator, corpus)
    chosen = plans_asked_for(loaded, names or (), selection_of(corpus, province, level, period))
    if names:
        refuse_if_affected(loaded, chosen, wanted_area, wanted)
    code = problems(loaded)
    if not chosen:
        raise UserError(said("selected.none"), said("selected.none.advice"))
    judge = Judge(opened)
    with progress("progress.check") as tell:
        judge.prepare(chosen, tell)
    result = tabulate(
        corpus,
        corpus.in_order({plan.id: plan for plan in chosen}.values()),
        year,
        Relative(relative.value),
        lambda name: wanted in (None, name) and wanted_area in (None, corpus.catalogue[name].area),
        judge.verdicts,
    )
    judge.close()
    if format is GridFormat.TABLE:
        from cchc_cli.output.terminal import matrix as matrix_table
        from cchc_cli.output.terminal.page import page

        columns = width()
        parts = matrix_table.render(result, corpus, words, columns, words=not compact)
        report_by_page(page(parts, columns, coloured(color)), pager)
        for line in (matrix_table.summary(result, words), matrix_table.reasons(result, words)):
            if line:
                talk(line)
        return code
    from cchc_cli.output import serialize
    from cchc_cli.output.flat import matrix as matrix_grid
    from cchc_cli.output.flat.formats import as_csv, as_markdown

    if format is GridFormat.JSON:
        report(
            serialize.as_json(
                "matrix",
                relative=str(result.relative),
                at=year,
                plans=[serialize.plan_record(corpus, plan) for plan in result.plans],
                rows=[matrix_grid.row_record(row, corpus) for row in result.rows],
                counts=matrix_grid.counts(result),
            )
        )
    else:
        columns_of_file, lines = matrix_grid.grid(result, corpus, words)
        report((as_csv if format is GridFormat.CSV else as_markdown)(columns_of_file, lines))
    return code
