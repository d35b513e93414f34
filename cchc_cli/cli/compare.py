"""The command `cchc compare A B [C …]`."""

from collections.abc import Sequence
from typing import Annotated

import typer

from cchc_cli.analysis.compare import Comparison, Only, filter_rows
from cchc_cli.analysis.compare import compare as line_up
from cchc_cli.analysis.evaluation import Evaluation
from cchc_cli.analysis.query import Query
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
from cchc_cli.cli.workspace import Workspace, name_data, open_workspace, refuse_if_affected, report_damaged_files
from cchc_cli.domain.corpus import Corpus
from cchc_cli.domain.plan import Plan
from cchc_cli.i18n.language import Lang
from cchc_cli.i18n.message import message
from cchc_cli.output import comparison_records, serialize
from cchc_cli.output.flat import compare as compare_grid
from cchc_cli.output.flat.formats import as_csv, as_markdown
from cchc_cli.output.json_document import as_json
from cchc_cli.output.terminal import compare as compare_table
from cchc_cli.output.terminal.page import page


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
        Only | None,
        typer.Option(
            "--only",
            help=help_text(
                "option.only",
                "Limit to rows that differ (different), that every plan has (shared), or that "
                "some plan lacks (missing).",
            ),
        ),
    ] = None,
    by: Annotated[
        compare_table.By,
        typer.Option("--by", help=help_text("option.by", "Group the rows by result (what differs first), or by area.")),
    ] = compare_table.By.RESULT,
    format: GridFormatOption = GridFormat.TABLE,
    output: GridOutputOption = None,
    force: ForceOption = False,
    lang: LangOption = None,
    color: ColourOption = Colour.AUTO,
    plans: PlansOption = None,
    no_shipped: NoShippedOption = False,
) -> int:
    """Compare targets across plans, with differences, due years and floors."""
    words = language(lang)
    format = format_for(format, output, force)
    workspace = open_workspace(plans, no_shipped, names or ())
    corpus = workspace.corpus
    query = QueryOptions(
        plans=names, provinces=province, levels=level, periods=period, areas=area, indicators=indicator, year=at
    ).resolve(workspace)
    selected = query.indicator_filter(corpus.catalogue)
    chosen = _plans(workspace, query)
    refuse_if_affected(workspace, chosen, selected)
    code = report_damaged_files(workspace)
    result = line_up(Evaluation(corpus), chosen, query.year)
    result = Comparison(result.plans, tuple(row for row in result.rows if selected(row.indicator)), result.year)
    if only is not None:
        result = filter_rows(result, only)
    if format is GridFormat.TABLE:
        columns = console.width()
        parts = compare_table.render(result, corpus, words, columns, by)
        console.page(page(parts, columns, console.coloured(color)))
    else:
        send(_records(result, corpus, words, format), output, force)
    name_data(workspace)
    return code


def _plans(workspace: Workspace, query: Query) -> Sequence[Plan]:
    """Return the plans to compare; refuse less than two, and one that was named twice."""
    again = next((name for at, name in enumerate(query.plans) if name in query.plans[:at]), None)
    chosen = query.plans_in(workspace.corpus) if query.plans or query.has_plan_filter else ()
    if again is not None:
        raise UserError(
            message("compare.twice", "{name} is given twice", name=again),
            message("compare.twice.advice", "name each plan once"),
        )
    if len(chosen) < 2:
        if not query.has_plan_filter:
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


def _records(result: Comparison, corpus: Corpus, lang: Lang, format: GridFormat) -> str:
    if format is GridFormat.JSON:
        return as_json(
            "compare",
            corpus.data,
            plans=[serialize.plan_record(corpus, plan) for plan in result.plans],
            at=result.year,
            rows=[comparison_records.compared_row(result, corpus, index) for index in range(len(result.rows))],
            counts=compare_grid.counts(result),
        )
    if format is GridFormat.CSV:
        return as_csv(*compare_grid.grid(result, corpus, lang))
    return as_markdown(*compare_grid.table(result, corpus, lang))
