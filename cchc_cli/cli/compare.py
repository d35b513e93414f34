"""`cchc compare A B [C …]`"""

from collections.abc import Sequence
from enum import StrEnum
from typing import Annotated

import typer

from cchc_cli.analysis.compare import Comparison, Only, filter_rows
from cchc_cli.analysis.compare import compare as line_up
from cchc_cli.analysis.evaluation import Evaluation
from cchc_cli.analysis.query import Selection, indicator_filter
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
from cchc_cli.cli.workspace import Workspace, open_workspace, refuse_if_affected, report_damaged_files
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.plan import Plan
from cchc_cli.i18n.language import Lang
from cchc_cli.i18n.message import message
from cchc_cli.output import serialize
from cchc_cli.output.flat import compare as compare_grid
from cchc_cli.output.flat.formats import as_csv, as_markdown
from cchc_cli.output.terminal import compare as compare_table
from cchc_cli.output.terminal.page import page


class OnlyRows(StrEnum):
    """Which rows to keep."""

    DIFFERENT = "different"
    SHARED = "shared"
    MISSING = "missing"


def compare(
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PLAN]...",
            help=help_text(
                "argument.plans",
                "Plans, by id or locality name; listed before those selected by options.",
            ),
            autocompletion=completion.plan_names,
        ),
    ] = None,
    province: ProvinceOption = None,
    level: LevelOption = None,
    period: PeriodOption = None,
    at: YearOption = None,
    area: AreaOption = None,
    indicator: IndicatorOption = None,
    only: Annotated[
        OnlyRows | None,
        typer.Option(
            "--only",
            help=help_text(
                "option.only",
                "Limit to rows that differ (different), that every plan has (shared), or that "
                "some plan lacks (missing).",
            ),
        ),
    ] = None,
    format: GridFormatOption = GridFormat.TABLE,
    lang: LangOption = None,
    color: ColourOption = Colour.AUTO,
    plans: PlansOption = None,
) -> int:
    """Compare targets across plans, with differences, due years and floors."""
    year, wanted_area, words = year_of(at), area_of(area), language(lang)
    workspace = open_workspace(plans)
    corpus = workspace.corpus
    wanted = indicator_filter(corpus, indicator_of(indicator, corpus), wanted_area)
    chosen = _plans(workspace, names or (), selection_of(corpus, province, level, period))
    refuse_if_affected(workspace, chosen, wanted)
    code = report_damaged_files(workspace)
    result = line_up(Evaluation(corpus), chosen, year)
    result = Comparison(result.plans, tuple(row for row in result.rows if wanted(row.indicator)), result.year)
    if only is not None:
        result = filter_rows(result, Only(only.value))
    if format is GridFormat.TABLE:
        columns = console.width()
        console.write(page(compare_table.render(result, corpus, words, columns), columns, console.coloured(color)))
        console.log(compare_table.summary(result, words))
    else:
        _print_records(result, corpus, words, format)
    return code


def _plans(workspace: Workspace, names: Sequence[str], selection: Selection) -> list[Plan]:
    """The plans to compare; refuses less than two, and one that was named twice."""
    chosen = plans_asked_for(workspace, names, selection) if names or selection else []
    again = next((plan for at, plan in enumerate(chosen) if plan in chosen[:at]), None)
    if again is not None:
        raise UserError(
            message("compare.twice", "{name} is given twice", name=again.id),
            message("compare.twice.advice", "name each plan once"),
        )
    if len(chosen) < 2:
        if not selection:
            raise UserError(
                message("compare.two", "a comparison needs at least two plans"),
                message("compare.two.example", "for example `cchc compare tam-phuoc tan-minh`"),
            )
        found = (
            message(
                "compare.two.found", "a comparison needs at least two plans; only {name} is selected", name=chosen[0].id
            )
            if chosen
            else message("compare.two.none", "a comparison needs at least two plans; none is selected")
        )
        raise UserError(
            found,
            message(
                "compare.two.advice",
                "widen --province, --level or --period, or name another plan; `cchc list` shows the plans",
            ),
        )
    return chosen


def _print_records(result: Comparison, corpus: Corpus, lang: Lang, format: GridFormat) -> None:
    if format is GridFormat.JSON:
        console.write(
            serialize.as_json(
                "compare",
                plans=[serialize.plan_record(corpus, plan) for plan in result.plans],
                at=result.year,
                rows=[serialize.compared_row(result, corpus, index) for index in range(len(result.rows))],
                counts=compare_grid.counts(result),
            )
        )
    else:
        header, lines = compare_grid.grid(result, corpus, lang)
        console.write((as_csv if format is GridFormat.CSV else as_markdown)(header, lines))
